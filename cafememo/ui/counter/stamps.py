"""The stamp card, as the regular knows it from paper."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.reading import ShownProgramme
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING, TRAILING
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.kept import KeptPictures
from cafememo.ui.kit.words import language, translate
from cafememo.ui.sentences import programme_text

MOST_DRAWN = 12
"""A card of more stamps than this is drawn as a bar: smaller circles could not be counted anyway."""

SMALLEST_STAMP = 32
"""Drawn pixels; where there is less room for each, the card is drawn as a bar too."""

KEPT = 16
"""Pictures kept of it: a third of a megabyte each."""


class StampsView(QWidget):
    """Draws how many stamps there are, how many are missing, and rewards waiting."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stamps_view")
        self._look = look
        self._programmes: tuple[ShownProgramme, ...] = ()
        self._circles: dict[tuple[int, bool, bool], QPixmap] = {}
        self._pictures = KeptPictures(KEPT)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._pictures.clear()
        self._circles.clear()
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
        """Show the card: a programme has few, and each is painted once."""
        key = (self._programmes, language(), self.isRightToLeft())
        self._pictures.show(self, key, self._look.theme.tokens.surface, self._paint)

    def _paint(self, painter: QPainter) -> None:
        """Paint the words, the stamps, and what there is in further programmes as far as there is room."""
        if not self._programmes:
            return
        look, area = self._look, self.rect()
        first, *others = self._programmes
        line = look.metrics(look.sans(look.text(17), 600)).height()
        step = line + look.px(10)
        lines = min(len(others), max(0, (area.height() - line - look.px(14) - look.px(44)) // step))
        lowest = area.bottom() + 1 - lines * step
        title = programme_text(first)
        self._paint_line(painter, QRect(area.left(), area.top(), area.width(), line), first, title)
        area = area.adjusted(0, line + look.px(14), 0, -lines * step)
        drawn = 0
        if first.collects is Collects.STAMPS and first.card.of <= MOST_DRAWN:
            drawn = self._paint_stamps(painter, area, first.card)
        elif first.collects is not Collects.VOUCHER:
            drawn = self._paint_bar(painter, area, first.card)
        top = min(lowest, area.top() + drawn + look.px(12)) + look.px(10)
        for other in others[:lines]:
            self._paint_line(painter, QRect(area.left(), top, area.width(), line), other, other.name)
            top += step

    def _paint_line(self, painter: QPainter, line: QRect, shown: ShownProgramme, title: str) -> None:
        """Paint what there is in a programme, and at the end what waits or is missing."""
        look = self._look
        first = shown is self._programmes[0]
        title_font, rest_font = look.sans(look.text(17), 600), look.sans(look.text(17), 500)
        rest = rest_text(shown) if first or shown.card.rewards else programme_text(shown)
        taken = min(line.width() * 2 // 3, look.metrics(rest_font).horizontalAdvance(rest) + 2)
        room = line.width() - taken - look.px(12)
        painter.setFont(title_font)
        painter.setPen(look.colour("ink"))
        title = look.metrics(title_font).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(mirrored(self, line), LEADING, title)
        painter.setFont(rest_font)
        painter.setPen(look.colour("sage" if shown.card.rewards else "muted"))
        rest = look.metrics(rest_font).elidedText(rest, Qt.TextElideMode.ElideRight, taken)
        painter.drawText(mirrored(self, line), TRAILING, rest)

    def _paint_stamps(self, painter: QPainter, area: QRect, card: StampCard) -> int:
        """Paint a circle a stamp, in as many rows as give the largest circles; the last one is the gift.

        Return how high they are together.
        """
        look, of = self._look, card.of
        gap = look.px(13)
        largest = look.px(72 if area.height() >= look.px(280) else 54)
        rows, side = 1, 0
        for candidate in range(1, of + 1):
            columns = -(-of // candidate)
            fits = min(
                (area.width() - gap * (columns - 1)) // columns,
                (area.height() - gap * (candidate - 1)) // candidate,
                largest,
            )
            if fits > side:
                rows, side = candidate, fits
        if side < look.px(SMALLEST_STAMP):
            return self._paint_bar(painter, area, card)
        columns = -(-of // rows)
        step = side + min(gap, (area.width() - side * columns) // max(1, columns - 1))
        for place in range(of):
            corner = QRect(area.left() + (place % columns) * step, area.top() + (place // columns) * step, side, side)
            stamped, last = place < card.have, place == of - 1
            painter.drawPixmap(mirrored(self, corner).topLeft(), self._picture(side, stamped=stamped, last=last))
        return rows * side + (rows - 1) * min(step - side, gap)

    def _picture(self, side: int, *, stamped: bool, last: bool) -> QPixmap:
        """Return one circle, painted once: a card shows the same three again and again."""
        key = (side, stamped, last)
        picture = self._circles.get(key)
        if picture is None:
            ratio = self._look.pixel_ratio
            picture = self._circles[key] = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_stamp(painter, QRectF(0, 0, side, side), stamped=stamped, last=last)
            painter.end()
        return picture

    def _paint_stamp(self, painter: QPainter, circle: QRectF, *, stamped: bool, last: bool) -> None:
        """Paint one circle: stamped, still empty, or the gift at the end."""
        look = self._look
        if stamped:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("crema"))
        else:
            painter.setPen(QPen(look.colour("crema" if last else "edge"), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if stamped or last:
            size = round(circle.width() * 0.46)
            icon = look.icon("coffee" if stamped else "gift", "surface" if stamped else "ink", size)
            painter.drawPixmap(QPointF(circle.center().x() - size / 2, circle.center().y() - size / 2), icon)

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
