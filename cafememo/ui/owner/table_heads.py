"""The headings of a table: the mark of the order stands beside the word it belongs to."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.table_look import PADDING

_MARK = 10
"""Pixels of the drawing the mark is wide."""
_GAP = 6
_AROUND = 2 * PADDING + _MARK + _GAP + 8
"""Pixels of the drawing around the words of a heading: both sides, the mark, and a little air."""


class Heads(QHeaderView):
    """Paints the headings; Qt's own puts the mark at the far end of a column, where it seems to belong to the next."""

    def __init__(
        self, theme: Theme, numbers: frozenset[int], parent: QWidget | None = None, *, sorts: bool = True
    ) -> None:
        """`numbers` are the columns whose words stand at their end; what does not `sort` is not pressed."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._numbers = numbers
        self._sorts = sorts
        self._font = theme.font(15, 600)
        self._metrics = QFontMetrics(self._font)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(sorts)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortIndicatorShown(sorts)

    def width_for(self, words: str) -> int:
        """Return how wide a heading is, with its mark and what is around it."""
        return self._metrics.horizontalAdvance(words) + self._theme.px(_AROUND)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's names
        """Paint one heading: its words, the mark where the list is sorted by it, and the line below."""
        px, tokens = self._theme.px, self._theme.tokens
        sorted_by = self._sorts and self.sortIndicatorSection() == logical_index
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        mark = px(_MARK + _GAP) if sorted_by else 0
        words = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal))
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width() - mark)
        wide = self._metrics.horizontalAdvance(shown)
        at_end = (logical_index in self._numbers) != self.isRightToLeft()
        at = inside.right() + 1 - wide if at_end else inside.left()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
        painter.setFont(self._font)
        painter.setPen(QColor(tokens.ink if sorted_by else tokens.muted))
        painter.drawText(QRect(at, rect.top(), wide + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if sorted_by:
            middle = at - px(_GAP) - px(_MARK) / 2 if at_end else at + wide + px(_GAP) + px(_MARK) / 2
            self._paint_mark(painter, QPointF(middle, rect.center().y() + 0.5), QColor(tokens.ink))
        painter.restore()

    def _paint_mark(self, painter: QPainter, middle: QPointF, colour: QColor) -> None:
        """Paint the arrow that says which way the list goes: upwards from the least, as a list of names does."""
        half = self._theme.px(_MARK) / 2
        way = 1 if self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder else -1
        tip = QPointF(0, half * 0.6 * way)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([middle + tip, middle - tip + QPointF(half, 0), middle - tip - QPointF(half, 0)]))
