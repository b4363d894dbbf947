"""How a row of the Menu page's lists is painted: a name, what it costs, what is in it, and what stands out."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.menu_model import RowsModel
from cafememo.ui.owner.menu_rows import Mark, Row
from cafememo.ui.owner.parts import LOWEST

ROW, HEAD, TITLE = 64, 46, 38
"""Pixels of the drawing: rows of two lines, a category with its items below it, a word above rows."""

_LEADING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
_TRAILING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)


class _Fonts(NamedTuple):
    """The fonts of a row."""

    title: QFont
    head: QFont
    small: QFont
    mark: QFont


class RowDelegate(QStyledItemDelegate):
    """Paints rows; nothing in them is a widget."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        # Kept: a list of hundreds asks for each of them whenever its rows change.
        self._two_lines = QSize(10, max(LOWEST, theme.px(ROW)))
        self._head = QSize(10, max(LOWEST, theme.px(HEAD)))
        self._title = QSize(10, theme.px(TITLE))
        self._fonts = _Fonts(theme.font(17, 600), theme.font(19, voice=True), theme.font(15), theme.font(15, 500))

    def height_of(self, row: Row) -> int:
        """Return the height of a row, in pixels."""
        return self._size_of(row).height()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the width is the list's."""
        row = self._row(index)
        return QSize() if row is None else self._size_of(row)

    def _size_of(self, row: Row) -> QSize:
        return self._head if row.heads else self._title if row.place is None else self._two_lines

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        row = self._row(index)
        if row is None:
            return
        tokens, px = self._theme.tokens, self._theme.px
        rect, state = option.rect, option.state
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or (row.place is not None and state & QStyle.StateFlag.State_MouseOver):
            ground = QColor(tokens.crema_soft)
            ground.setAlphaF(1.0 if chosen else 0.45)
            painter.fillRect(rect, ground)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen:  # where the keyboard is, the list itself has the ring
            bar = QRect(rect.left(), rect.top(), px(4), rect.height())
            painter.fillRect(mirrored_within(rect, bar, right_to_left=right_to_left), QColor(tokens.espresso))
        inner = rect.adjusted(px(16), 0, -px(16), 0)
        model = index.model()
        if isinstance(model, RowsModel) and model.movable and row.place is not None:
            seen = chosen or bool(state & QStyle.StateFlag.State_MouseOver)
            inner = self._paint_grip(painter, inner, right_to_left=right_to_left, seen=seen)
        if row.place is None:
            painter.setFont(self._fonts.mark)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(inner, _LEADING, row.title)
        elif row.heads:
            self._paint_line(painter, inner, row, self._fonts.head, right_to_left=right_to_left)
        else:
            middle = rect.top() + rect.height() // 2
            first = QRect(inner.left(), middle - px(24), inner.width(), px(25))
            second = QRect(inner.left(), middle + px(1), inner.width(), px(22))
            self._paint_line(painter, first, row, self._fonts.title, right_to_left=right_to_left)
            self._paint_second(painter, second, row, right_to_left=right_to_left)
        painter.restore()

    def _paint_grip(self, painter: QPainter, inner: QRect, *, right_to_left: bool, seen: bool) -> QRect:
        """Paint the sign of what can be dragged, in the row it is about, and return the room beside its place."""
        px = self._theme.px
        side, taken = px(18), px(14)
        if seen:
            box = QRect(inner.left() - px(8), inner.top() + (inner.height() - side) // 2, side, side)
            icon = icon_pixmap("grip-vertical", self._theme.tokens.muted, side, painter.device().devicePixelRatio())
            painter.drawPixmap(mirrored_within(inner, box, right_to_left=right_to_left).topLeft(), icon)
        return inner.adjusted(0, 0, -taken, 0) if right_to_left else inner.adjusted(taken, 0, 0, 0)

    def _paint_line(self, painter: QPainter, line: QRect, row: Row, font: QFont, *, right_to_left: bool) -> None:
        """Paint a name, and what stands at the end of its line."""
        tokens, px = self._theme.tokens, self._theme.px
        end = QFontMetrics(self._fonts.small).horizontalAdvance(row.end) + px(4) if row.end else 0
        painter.setFont(self._fonts.small)
        painter.setPen(QColor(tokens.muted))
        if row.end:
            painter.drawText(line, _TRAILING, row.end)
        room = QRect(line.left(), line.top(), line.width() - end - (px(10) if end else 0), line.height())
        room = mirrored_within(line, room, right_to_left=right_to_left)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(room, _LEADING, _short(row.title, font, room.width()))

    def _paint_second(self, painter: QPainter, line: QRect, row: Row, *, right_to_left: bool) -> None:
        """Paint what stands out, then what is in it."""
        tokens, px = self._theme.tokens, self._theme.px
        left = line.left()
        for mark in row.marks:
            left += self._paint_mark(painter, line, left, mark, right_to_left=right_to_left)
        room = line.left() + line.width() - left
        if row.small and room > px(64):
            painter.setFont(self._fonts.small)
            painter.setPen(QColor(tokens.muted))
            where = mirrored_within(line, QRect(left, line.top(), room, line.height()), right_to_left=right_to_left)
            painter.drawText(where, _LEADING, _short(row.small, self._fonts.small, room))

    def _paint_mark(self, painter: QPainter, line: QRect, left: int, mark: Mark, *, right_to_left: bool) -> int:
        """Paint a sign with its word, and return the width they take; less than whole they are not painted."""
        px, side = self._theme.px, self._theme.px(16)
        metrics = QFontMetrics(self._fonts.mark)
        room = line.left() + line.width() - left - side - px(6)
        if room < px(40):
            return 0
        colour = getattr(self._theme.tokens, mark.role)
        box = QRect(left, line.top() + (line.height() - side) // 2, side, side)
        icon = icon_pixmap(mark.icon, colour, side, painter.device().devicePixelRatio())
        painter.drawPixmap(mirrored_within(line, box, right_to_left=right_to_left).topLeft(), icon)
        text = metrics.elidedText(mark.text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text) + px(2)
        where = QRect(left + side + px(6), line.top(), width, line.height())
        painter.setFont(self._fonts.mark)
        painter.setPen(QColor(colour))
        painter.drawText(mirrored_within(line, where, right_to_left=right_to_left), _LEADING, text)
        return side + px(6) + width + px(12)

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        model = index.model()
        if isinstance(model, RowsModel) and index.row() < len(model.rows):
            return model.rows[index.row()]
        return None


def _short(text: str, font: QFont, room: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
