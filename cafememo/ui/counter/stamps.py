"""The stamp card, as the regular knows it from paper."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cafememo.domain.loyalty import StampCard
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING, TRAILING
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.kept import KeptPictures
from cafememo.ui.kit.words import language, translate

MOST_DRAWN = 12
"""A card of more stamps than this is drawn as a bar: smaller circles could not be counted anyway."""

KEPT = 16
"""Pictures kept of it: a third of a megabyte each."""


class StampsView(QWidget):
    """Draws how many stamps there are, how many are missing, and rewards waiting."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stamps_view")
        self._look = look
        self._card = StampCard(0, 10, 0)
        self._circles: dict[tuple[int, bool, bool], QPixmap] = {}
        self._pictures = KeptPictures(KEPT)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._pictures.clear()
        self._circles.clear()
        self.update()

    def show_card(self, card: StampCard) -> None:
        """Show a stamp card."""
        self._card = card
        self.setAccessibleName(", ".join(filter(None, (self._title(), self._rest()))))
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives."""
        return QSize(200, 160)

    def _title(self) -> str:
        """Return how many stamps there are, in words."""
        return translate("counter", "{have} of {of} stamps").format(have=self._card.have, of=self._card.of)

    def _rest(self) -> str:
        """Return what is waiting or missing, in words."""
        if self._card.rewards:
            return translate("counter", "%n free waiting", "", self._card.rewards)
        return translate("counter", "%n to go", "", self._card.of - self._card.have)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the card: a programme has few, and each is painted once."""
        key = (self._card, language(), self.isRightToLeft())
        self._pictures.show(self, key, self._look.theme.tokens.surface, self._paint)

    def _paint(self, painter: QPainter) -> None:
        """Paint the words, then the stamps."""
        look, box = self._look, self.rect()
        title_font, rest_font = look.sans(look.text(17), 600), look.sans(look.text(17), 500)
        height = look.metrics(title_font).height()
        line = QRect(box.left(), box.top(), box.width(), height)
        title, rest = self._title(), self._rest()
        painter.setFont(title_font)
        painter.setPen(look.colour("ink"))
        painter.drawText(mirrored(self, line), LEADING, title)
        painter.setFont(rest_font)
        painter.setPen(look.colour("sage" if self._card.rewards else "muted"))
        room = box.width() - look.metrics(title_font).horizontalAdvance(title) - look.px(12)
        rest = look.metrics(rest_font).elidedText(rest, Qt.TextElideMode.ElideRight, room)
        painter.drawText(mirrored(self, line), TRAILING, rest)
        area = box.adjusted(0, height + look.px(14), 0, 0)
        if self._card.of <= MOST_DRAWN:
            self._paint_stamps(painter, area)
        else:
            self._paint_bar(painter, area)

    def _paint_stamps(self, painter: QPainter, area: QRect) -> None:
        """Paint a circle a stamp, in as many rows as give the largest circles; the last one is the gift."""
        look, of = self._look, self._card.of
        gap = look.px(13)
        rows, side = 1, 0
        for candidate in range(1, of + 1):
            columns = -(-of // candidate)
            fits = min(
                (area.width() - gap * (columns - 1)) // columns,
                (area.height() - gap * (candidate - 1)) // candidate,
                look.px(54),
            )
            if fits > side:
                rows, side = candidate, fits
        columns = -(-of // rows)
        step = side + min(gap, (area.width() - side * columns) // max(1, columns - 1))
        for place in range(of):
            corner = QRect(area.left() + (place % columns) * step, area.top() + (place // columns) * step, side, side)
            stamped, last = place < self._card.have, place == of - 1
            painter.drawPixmap(mirrored(self, corner).topLeft(), self._picture(side, stamped=stamped, last=last))

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

    def _paint_bar(self, painter: QPainter, area: QRect) -> None:
        """Paint a long card as a bar filled as far as it is stamped."""
        look = self._look
        bar = QRect(area.left(), area.top(), area.width(), look.px(24))
        painter.setPen(look.pen("edge", 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(bar, 8, 8)
        filled = QRect(bar.left(), bar.top(), bar.width() * self._card.have // self._card.of, bar.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("crema"))
        painter.drawRoundedRect(mirrored(self, filled), 8, 8)
