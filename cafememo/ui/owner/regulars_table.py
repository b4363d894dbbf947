"""The table of regulars: rows as in the drawing, sorted by a press on a heading or by Alt and a digit."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.roll import Column
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.regulars_model import COLUMNS, Index, RegularsModel
from cafememo.ui.owner.table_heads import Heads
from cafememo.ui.owner.table_look import RowPainter

_SHARES = {
    Column.NAME: 22,
    Column.USUAL: 34,
    Column.LAST_VISIT: 20,
    Column.STAMPS: 20,
    Column.VISITS: 11,
    Column.JOINED: 18,
}
"""How wide the columns are, by each other."""
_MOST = {Column.LAST_VISIT: 150, Column.STAMPS: 150, Column.VISITS: 110, Column.JOINED: 140}
"""Pixels of the drawing a column takes at the most: what stands in it is no longer, and an order may be."""
_FROM = {Column.VISITS: 700, Column.JOINED: 820}
"""Pixels of the drawing from which on a table shows a column."""

DRAWN_AT_ONCE = 4
"""Rows never seen before that are drawn in one go: a page of them takes longer than a key may wait."""


class RegularsTable(QTableView):
    """Shows the model; the arrow keys go through it, Enter opens who is chosen, Delete puts them in the bin."""

    current_moved = signal(object)
    """The regular id of the row the keyboard is on, None for none."""
    selection_grew = signal()
    opened = signal()
    removed = signal()
    sort_wanted = signal(object)
    actions_wanted = signal()

    def __init__(self, model: RegularsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regulars_table")
        self.setAccessibleName(translate("regulars", "Regulars"))
        self._theme = theme
        self._list = model
        self._staying = False
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.px(51))
        self.setShowGrid(False)
        self._painter = RowPainter(theme)
        self._ground = QColor(theme.tokens.surface)
        # All of it is painted here: what lies below need not be painted first each time the list is scrolled.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._left = QRect()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._paint_rest)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._want_actions)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(40, theme.px(51)))
        heads = self._heads = Heads(theme, self)
        self.setHorizontalHeader(heads)
        heads.sectionClicked.connect(self._sort)
        for place, column in enumerate(COLUMNS):
            tip = translate("regulars", "Sort by this column (Alt+{digit})").format(digit=place + 1)
            heads.setToolTip(tip) if column is Column.NAME else None

    def show_order(self, column: Column, *, falling: bool) -> None:
        """Mark the column the list is sorted by."""
        way = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(column), way)

    def chosen_rows(self) -> list[range]:
        """Return the chosen rows as ranges, from top to bottom; a hundred thousand are one range."""
        chosen: Any = self.selectionModel().selection()  # a list of ranges, which its stubs do not say
        return sorted((range(one.top(), one.bottom() + 1) for one in chosen), key=attrgetter("start"))

    def chosen_count(self) -> int:
        """Return how many rows are chosen."""
        return sum(len(rows) for rows in self.chosen_rows())

    def choose_row(self, row: int) -> None:
        """Put the keyboard on a row, and choose it alone."""
        index, there = self._list.index(row, 0), self.currentIndex().row() == row
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        if there:  # Qt tells of no move
            self.current_moved.emit(self._list.regular_at(row))

    def stay_near(self, row: int) -> None:
        """Put the keyboard where a row was whose regular is listed no more, without choosing who stands there now.

        Whoever was shown stays shown; the arrows go on from there, and not from the top of the list.
        """
        near = min(row, self._list.rowCount() - 1)
        if near >= 0 and not self.currentIndex().isValid():
            self._staying = True
            self.selectionModel().setCurrentIndex(self._list.index(near, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
            self._staying = False

    def _goes_on(self, *, up: bool) -> bool:
        """Choose who is next to one that is listed no more; False where the keyboard is on somebody chosen."""
        row = self.currentIndex().row()
        if row < 0 or self.chosen_count():
            return False
        self.choose_row(max(0, row - up))
        return True

    def forget_choice(self) -> None:
        """Have the keyboard on nobody, and nobody chosen: others stand in the rows now. Nothing is told of it."""
        self.selectionModel().reset()

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Choose some rows; the keyboard stays where it is."""
        chosen = QItemSelection()
        last = len(COLUMNS) - 1
        for row in rows:
            chosen.select(self._list.index(row, 0), self._list.index(row, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell whose row the keyboard is on."""
        super().currentChanged(current, previous)
        if not self._staying and (current.row() != previous.row() or not previous.isValid()):
            self.current_moved.emit(self._list.regular_at(current.row()) if current.isValid() else None)

    def selectionChanged(self, chosen: QItemSelection, left: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell that more or fewer are chosen."""
        super().selectionChanged(chosen, left)
        self.selection_grew.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row the keyboard comes to where none is chosen: Qt puts it on the first without showing so."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.chosen_count():
            self.choose_row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for in the list; letters are no search here, since a scanner types them."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and plain and self._goes_on(up=key == Qt.Key.Key_Up):
            event.accept()
        elif key == Qt.Key.Key_Delete and plain:
            self.removed.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and _digit(event) in range(1, len(COLUMNS) + 1):
            self._sort(_digit(event) - 1)
        elif event.text().isprintable() and event.text() and plain and key != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - Qt's name
        """Look for nothing: the model knows only the rows that were seen, and Ctrl+F finds everybody."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen, whole."""
        viewport, rows = self.viewport(), self._list.rowCount()
        first = self.rowAt(event.rect().top())
        painter = QPainter(viewport)
        if first < 0 or not rows:
            painter.fillRect(event.rect(), self._ground)
            return
        places = [(self.columnViewportPosition(one), self.columnWidth(one)) for one in range(len(COLUMNS))]
        chosen, direction = self.selectionModel(), self.layoutDirection()
        width, height, ratio = viewport.width(), self.rowHeight(first), self.devicePixelRatio()
        top = self.rowViewportPosition(first)
        root, drawn, left = self.rootIndex(), 0, QRect()
        for row in range(first, rows):
            if top > event.rect().bottom():
                break
            rect = QRect(0, top, width, height)
            may_draw = drawn < DRAWN_AT_ONCE
            known = self._painter.paint(
                painter,
                rect,
                self._list.cells(row),
                places,
                chosen=chosen.isRowSelected(row, root),
                ratio=ratio,
                direction=direction,
                may_draw=may_draw,
            )
            if not known and may_draw:
                drawn += 1
            elif not known:
                left |= rect
                painter.fillRect(rect, self._ground)
            top += height
        painter.fillRect(QRect(0, top, width, viewport.height() - top), self._ground)
        if not left.isNull():
            self._left |= left
            self._rest.start()

    def _paint_rest(self) -> None:
        """Paint the rows there was no time for."""
        left, self._left = self._left, QRect()
        self.viewport().update(left)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Scroll; where rows still wait to be painted, their places move with the others."""
        super().scrollContentsBy(dx, dy)
        if not self._left.isNull():
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their shares; one there is no room for is not shown."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the columns anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        width = self.viewport().width()
        drawn = width / self._theme.scale
        shown = [column for column in COLUMNS if drawn >= _FROM.get(column, 0)]
        whole = sum(_SHARES[column] for column in shown)
        widths = {column: max(self._share(width, column, whole), self._heading_width(column)) for column in shown}
        # The usual is the longest and says most by its beginning: it gives way to the other headings.
        widths[Column.USUAL] += width - sum(widths.values())
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column not in shown)
            if column in shown:
                self.setColumnWidth(place, max(0, widths[column]))

    def _share(self, width: int, column: Column, whole: int) -> int:
        """Return what a column has of the width."""
        most = self._theme.px(_MOST[column]) if column in _MOST else width
        return min(width * _SHARES[column] // whole, most)

    def _heading_width(self, column: Column) -> int:
        """Return how wide the words over a column are, with what is around them."""
        return self._heads.width_for(str(self._list.headerData(COLUMNS.index(column), Qt.Orientation.Horizontal)))

    def _sort(self, place: int) -> None:
        self.sort_wanted.emit(COLUMNS[place])

    def _want_actions(self, _where: object) -> None:
        self.actions_wanted.emit()


def _digit(event: QKeyEvent) -> int:
    """Return the digit of a key, 0 for none."""
    return event.key() - Qt.Key.Key_0 if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 else 0
