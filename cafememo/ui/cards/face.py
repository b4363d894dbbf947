"""The front and the back of a card, prepared once for a café and painted for each card with what is its own."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPicture

from cafememo.domain.card_design import CardDesign, Palette, Style
from cafememo.domain.sheets import Size
from cafememo.ui.cards import back, counter_style, cup_style, label_style
from cafememo.ui.cards.canvas import Words, fitted, rect
from cafememo.ui.cards.code import Matrix, paint_code
from cafememo.ui.cards.head import laid
from cafememo.ui.cards.places import Places


class _Style(Protocol):
    """What a ready-made design is made of: where things lie, and its ground."""

    def places(self, size: Size, *, named: bool) -> Places:
        """Return where things lie on a front of that size, whether names stand on it or not."""

    def paint_ground(self, painter: QPainter, size: Size, palette: Palette) -> None:
        """Paint the ground and its ornaments."""

    def inks(self, palette: Palette) -> tuple[str, str]:
        """Return the colour of words and that of ornaments."""


_STYLES = {Style.COUNTER: counter_style, Style.CUP: cup_style, Style.LABEL: label_style}


@dataclass(frozen=True)
class Own:
    """What is one card's own: its number, its code, and the first name that may stand on it."""

    number: int
    matrix: Matrix
    name: str = ""


class Faces:
    """Paints the cards of a café in one design and size. Use a painter whose unit is a hundredth of a millimetre.

    What all cards share is laid out once and played back; a thousand cards take little longer than their codes.
    """

    def __init__(self, design: CardDesign, cafe: str, size: Size, logo: QImage | None = None) -> None:
        """Prepare cards `size` millimetres large as the sheet has them; upright ones are so held on their side."""
        self.design = design
        lying = size if size.width >= size.height else size.turned()
        self.size = lying.turned() if design.upright else lying
        """In millimetres, as the card is held."""
        self._style = _STYLES[design.style]
        self._palette = design.palette
        self._logo = logo
        self._places = self._style.places(self.size, named=design.with_name)
        self._ink = self._style.inks(self._palette)
        self._head = laid(self._places.head, cafe, (design.line,), None if logo is None else QSizeF(logo.size()))
        self._front = self._recorded(self._paint_shared)
        self._back = QPicture()
        if design.with_back:
            self._back = self._recorded(lambda painter: back.paint(painter, self.size, design, cafe, logo))

    @property
    def cut(self) -> tuple[str, ...]:
        """Return what does not fit, "title" or "line", and is cut short."""
        parts = (("title", self._head.title), ("line", self._head.line))
        return tuple(name for name, words in parts if words is not None and not words.whole)

    def shown(self, part: str) -> str:
        """Return the text that stands on the card as "title" or "line"; "" for none."""
        words = self._head.title if part == "title" else self._head.line
        return "" if words is None else " ".join(words.lines).replace("\u00a0", " ")

    def paint_front(self, painter: QPainter, own: Own) -> None:
        """Paint the front of a card, its upper left corner at the painter's origin."""
        _play(painter, self._front)
        places = self._places
        paint_code(painter, own.matrix, places.panel)
        painter.setPen(QColor(self._ink[0]))
        if own.name and self.design.with_name:
            self._name(own.name).paint(painter, rect(places.name), places.across, 1.0)
        number(own.number).paint(painter, rect(places.number), places.number_across, 1.0)

    def paint_back(self, painter: QPainter, own: Own) -> None:
        """Paint the back of a card; only its number is its own."""
        _play(painter, self._back)
        back.paint_number(painter, self.size, self.design, number(own.number))

    def paint_in(self, painter: QPainter, box: QRectF, own: Own, *, turned: bool = False, front: bool = True) -> None:
        """Paint a side of a card into a box of the painter's units, lying on its side where `turned`."""
        painter.save()
        painter.translate(box.topLeft())
        if turned:
            # Upright cards lie on a sheet with their heads to the left; backs the other way, so that both agree.
            if front:
                painter.translate(0, box.height())
                painter.rotate(-90)
            else:
                painter.translate(box.width(), 0)
                painter.rotate(90)
        (self.paint_front if front else self.paint_back)(painter, own)
        painter.restore()

    def _name(self, name: str) -> Words:
        return fitted(name, self._places.name.width, self._places.name.height, (4.6, 2.8), serif=True, most=1)

    def _recorded(self, paint: "_Paint") -> QPicture:
        picture = QPicture()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        return picture

    def _paint_shared(self, painter: QPainter) -> None:
        """Paint what every front has."""
        self._style.paint_ground(painter, self.size, self._palette)
        self._head.paint(painter, self._logo, *self._ink)


class _Paint(Protocol):
    def __call__(self, painter: QPainter) -> None: ...


def _play(painter: QPainter, picture: QPicture) -> None:
    """Play a picture back in the painter's own unit: Qt makes it as large in inches as where it was recorded."""
    device = painter.device()
    painter.save()
    painter.scale(picture.logicalDpiX() / device.logicalDpiX(), picture.logicalDpiY() / device.logicalDpiY())
    painter.drawPicture(0, 0, picture)
    painter.restore()


def number(of: int) -> Words:
    """Return the number of a card as it stands on it."""
    return replace(_a_number(), lines=(f"Nº {of}",))


@cache
def _a_number() -> Words:
    """Return how numbers are written: none is too long for its place, so that one is measured for all."""
    return fitted("Nº 1", 30, 3, (2.3, 2.3), weight=500, most=1)
