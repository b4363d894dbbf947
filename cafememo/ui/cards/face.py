"""The front and the back of a card, prepared once for a café and painted for each card with what is its own."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPicture

from cafememo.domain.card_design import CardDesign, Palette, Style
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards import back, counter_style, cup_style, label_style
from cafememo.ui.cards.canvas import UNITS, Alignment, Words, fitted, rect
from cafememo.ui.cards.code import Matrix, paint_code
from cafememo.ui.cards.places import Places


class _Style(Protocol):
    """What a ready-made design is made of: where things lie, and its ground."""

    def places(self, size: Size, *, with_logo: bool) -> Places:
        """Return where things lie on a front of that size."""

    def paint_ground(self, painter: QPainter, size: Size, palette: Palette) -> None:
        """Paint the ground and its ornaments."""

    def inks(self, palette: Palette) -> tuple[str, str]:
        """Return the colour of words and that of ornaments."""


_AFTER_TITLE = 1.4
"""Millimetres."""
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
        self._places = self._style.places(self.size, with_logo=logo is not None)
        self._ink = self._style.inks(self._palette)
        places = self._places
        self._title = fitted(cafe, places.title.width, places.title.height, places.title_sizes, serif=True)
        self._line = (
            fitted(design.line, places.line.width, places.line.height, (3.1, 2.2), weight=500) if design.line else None
        )
        self._front = self._recorded(self._paint_shared)
        self._back = QPicture()
        if design.with_back:
            self._back = self._recorded(lambda painter: back.paint(painter, self.size, design, cafe, logo))

    @property
    def cut(self) -> tuple[str, ...]:
        """Return what does not fit, "title" or "line", and is cut short."""
        parts = (("title", self._title), ("line", self._line))
        return tuple(name for name, words in parts if words is not None and not words.whole)

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
        places, palette = self._places, self._palette
        self._style.paint_ground(painter, self.size, palette)
        if self._logo is not None and places.logo is not None:
            paint_logo(painter, self._logo, places.logo, places.across)
        painter.setPen(QColor(self._ink[0]))
        self._title.paint(painter, rect(places.title), places.across, places.title_down)
        if self._line is not None:
            line = rect(places.line)
            if places.line_follows:
                line.moveTop(rect(places.title).top() + self._title.height + _AFTER_TITLE * UNITS)
            self._line.paint(painter, line, places.across)


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
    return fitted(f"Nº {of}", 30, 3, (2.3, 2.3), weight=500, most=1)


def paint_logo(painter: QPainter, logo: QImage, box: Box, across: Alignment) -> None:
    """Paint the logo as large as it fits, where the words beside it begin."""
    room = rect(box)
    size = QSizeF(logo.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - size.width()) / 2 if across == Alignment.AlignHCenter else room.left()
    top = room.top() + (room.height() - size.height()) / 2
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(left, top, size.width(), size.height()), logo)
