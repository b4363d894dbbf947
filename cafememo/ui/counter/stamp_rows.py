"""The circles of a stamp card: those stamped, those still empty, and the gift at the end."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from cafememo.ui.counter.look import Look
from cafememo.ui.kit.direction import mirrored_within

SMALLEST = 32
"""Drawn pixels; where there is less room for each, circles could not be counted."""
EVEN = 0.75
"""Rows that are all full are worth circles of three quarters of the size: they are counted at a glance."""
KEPT = 4
"""Cards kept ready: sizes change with what else is on the page."""


class _Places(NamedTuple):
    """Where the circles are: how many in a row and how many rows, their side, and from one to the next."""

    columns: int
    rows: int
    side: int
    step: int
    height: int


class _Card(NamedTuple):
    """A card, all empty and all stamped."""

    places: _Places
    empty: QPixmap
    stamped: QPixmap


class StampRows:
    """Paints cards of stamps into areas of any size.

    Two pictures are kept of a card, one all empty and one all stamped; whatever somebody has is put together from
    them.
    """

    def __init__(self, look: Look, *, right_to_left: bool) -> None:
        self._look = look
        self.right_to_left = right_to_left
        self._kept: dict[tuple[int, QSize], _Card] = {}

    def paint(self, painter: QPainter, area: QRect, have: int, of: int) -> int | None:
        """Paint `of` circles, `have` of them stamped, from the top of `area`; return how high they are together.

        None where there is no room for circles that can be counted.
        """
        key = (of, area.size())
        found = self._kept.get(key)
        if found is None:
            places = self._placed(area.size(), of)
            if places is None:
                return None
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
            size = QSize(area.width(), places.height)
            empty, stamped = (self._drawn(places, size, of, stamped=stamped) for stamped in (False, True))
            found = self._kept[key] = _Card(places, empty, stamped)
        places = found.places
        painter.drawPixmap(area.topLeft(), found.empty)
        ratio, whole = self._look.pixel_ratio, QRect(0, 0, area.width(), places.height)
        for row in range(places.rows):
            count = min(max(have - row * places.columns, 0), places.columns)
            if count:
                # It ends between two circles, where both pictures are the same.
                part = QRect(0, row * places.step, min(count * places.step, whole.width()), places.step) & whole
                part = mirrored_within(whole, part, right_to_left=self.right_to_left)
                source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
                painter.drawPixmap(QRectF(part.translated(area.topLeft())), found.stamped, source)
        return places.height

    def _placed(self, room: QSize, of: int) -> _Places | None:
        """Return where the circles go: in the rows that give the largest ones, or nearly so and all rows full.

        Rather side by side than one below the other, as on a card of paper, where they can be counted there.
        """
        look = self._look
        gap, largest = look.px(13), look.px(72 if room.height() >= look.px(280) else 54)
        sides = {
            rows: min(
                (room.width() - gap * (-(-of // rows) - 1)) // -(-of // rows),
                (room.height() - gap * (rows - 1)) // rows,
                largest,
            )
            for rows in range(1, of + 1)
        }
        wide = {rows: side for rows, side in sides.items() if rows <= -(-of // rows) and side >= look.px(SMALLEST)}
        sides = wide or sides
        rows = max(sides, key=lambda rows: (sides[rows], -rows))
        full = [count for count in sides if of % count == 0 and sides[count] >= EVEN * sides[rows]]
        rows = max(full, key=lambda rows: (sides[rows], -rows), default=rows)
        side, columns = sides[rows], -(-of // rows)
        if side < look.px(SMALLEST):
            return None
        step = side + min(gap, (room.width() - side * columns) // max(1, columns - 1))
        return _Places(columns, rows, side, step, (rows - 1) * step + side)

    def _drawn(self, places: _Places, size: QSize, of: int, *, stamped: bool) -> QPixmap:
        """Return the picture of a card that is all stamped, or all empty."""
        look, ratio = self._look, self._look.pixel_ratio
        picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(look.colour("surface"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRect(0, 0, size.width(), size.height())
        for place in range(of):
            row, column = divmod(place, places.columns)
            corner = QRect(column * places.step, row * places.step, places.side, places.side)
            circle = mirrored_within(whole, corner, right_to_left=self.right_to_left)
            self._paint_circle(painter, QRectF(circle), stamped=stamped, last=place == of - 1)
        painter.end()
        return picture

    def _paint_circle(self, painter: QPainter, circle: QRectF, *, stamped: bool, last: bool) -> None:
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
