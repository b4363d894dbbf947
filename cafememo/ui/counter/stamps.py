"""The stamp card, as the regular knows it from paper."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.reading import ShownProgramme
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.stamp_rows import StampRows
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import programme_text

MOST_DRAWN = 12
"""A card of more stamps than this is drawn as a bar: smaller circles could not be counted anyway."""


class StampsView(QWidget):
    """Draws how many stamps there are, how many are missing, and rewards waiting."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stamps_view")
        self._look = look
        self._programmes: tuple[ShownProgramme, ...] = ()
        self._rows: StampRows | None = None

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._rows = None
        self.update()

    def show_programmes(self, programmes: tuple[ShownProgramme, ...]) -> None:
        """Show what somebody has: the first programme as a card, the others a line each."""
        self._programmes = programmes
        said = [part for one in programmes for part in (self._name(one), programme_text(one), rest_text(one))]
        self.setAccessibleName(", ".join(filter(None, said)))
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives."""
        return QSize(200, 160)

    def _name(self, shown: ShownProgramme) -> str:
        """Return the name of a programme where there is more than one to tell apart."""
        return shown.name if len(self._programmes) > 1 and shown.collects is not Collects.VOUCHER else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what there is in every programme."""
        self.paint_on(QPainter(self))

    def paint_on(self, painter: QPainter) -> None:
        """Paint words and stamps where the painter begins, and further programmes as far as there is room."""
        if not self._programmes:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, area = self._look, self.rect()
        first, *others = self._programmes
        line = look.metrics(look.sans(look.text(17), 600)).height()
        step = line + look.px(10)
        lines = min(len(others), max(0, (area.height() - line - look.px(14) - look.px(44)) // step))
        lowest = area.bottom() + 1 - lines * step
        title = programme_text(first)
        self._paint_line(painter, QRect(area.left(), area.top(), area.width(), line), first, title)
        area = area.adjusted(0, line + look.px(14), 0, -lines * step)
        drawn: int | None = 0 if first.collects is Collects.VOUCHER else None
        if first.collects is Collects.STAMPS and first.card.of <= MOST_DRAWN:
            drawn = self._circles().paint(painter, area, first.card.have, first.card.of)
        if drawn is None:
            drawn = self._paint_bar(painter, area, first.card)
        top = min(lowest, area.top() + drawn + look.px(12)) + look.px(10)
        for other in others[:lines]:
            self._paint_line(painter, QRect(area.left(), top, area.width(), line), other, other.name)
            top += step

    def _circles(self) -> StampRows:
        """Return what paints the circles, in the direction of the language."""
        if self._rows is None or self._rows.right_to_left != self.isRightToLeft():
            self._rows = StampRows(self._look, right_to_left=self.isRightToLeft())
        return self._rows

    def _paint_line(self, painter: QPainter, line: QRect, shown: ShownProgramme, title: str) -> None:
        """Paint what there is in a programme, and at the end what waits or is missing."""
        look = self._look
        first = shown is self._programmes[0]
        title_font, rest_font = look.sans(look.text(17), 600), look.sans(look.text(17), 500)
        rest = rest_text(shown) if first or shown.card.rewards else programme_text(shown)
        taken = min(line.width() * 2 // 3, look.width(rest, rest_font))
        title = look.shortened(title, title_font, line.width() - taken - look.px(12))
        rest = look.shortened(rest, rest_font, taken)
        rightward = self.isRightToLeft()
        look.write(painter, line, title, title_font, "ink", rightward=rightward)
        role = "sage" if shown.card.rewards else "muted"
        look.write(painter, line, rest, rest_font, role, rightward=not rightward)

    def _paint_bar(self, painter: QPainter, area: QRect, card: StampCard) -> int:
        """Paint a long card as a bar filled as far as it is stamped; return how high it is."""
        look = self._look
        bar = QRect(area.left(), area.top(), area.width(), look.px(24))
        painter.setPen(look.pen("edge", 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(bar, 8, 8)
        filled = QRect(bar.left(), bar.top(), bar.width() * card.have // card.of, bar.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("crema"))
        painter.drawRoundedRect(mirrored(self, filled), 8, 8)
        return bar.height()


def rest_text(shown: ShownProgramme) -> str:
    """Return what is waiting or missing, in words."""
    if shown.card.rewards:
        return translate("counter", "%n free waiting", "", shown.card.rewards)
    return translate("counter", "%n to go", "", shown.card.of - shown.card.have)
