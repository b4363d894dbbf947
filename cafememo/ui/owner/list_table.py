"""A table of the owner's window: rows as in the drawing, painted whole, gone through by the arrow keys."""

from abc import abstractmethod
from collections.abc import Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.table_heads import Heads
from cafememo.ui.owner.table_look import Cell, RowPainter

Index = QModelIndex | QPersistentModelIndex


class ColumnLook(NamedTuple):
    """How wide a column is: its share by the others', at the most so many pixels of the drawing, 0 for any.

    A table less wide than `shown_from` pixels of the drawing leaves it out. One of `numbers` has its ends below each
    other; a `flexible` one, of which there is one, takes what the others leave.
    """

    share: int
    most: int = 0
    shown_from: int = 0
    numbers: bool = False
    flexible: bool = False


_NOWHERE = QModelIndex()


class ListModel(QAbstractTableModel):
    """What a table asks of its rows besides what Qt does; its columns and their headings are Qt's to ask of it."""

    columns: int
    """How many there are."""

    @abstractmethod
    def title(self, column: int) -> str:
        """Return what a column is called."""

    @abstractmethod
    def key_at(self, row: int) -> int | None:
        """Return what the row is known by, None where there is no such row."""

    @abstractmethod
    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return all cells of a row at once."""

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else self.columns

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        """Return what a column is called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return None


DRAWN_AT_ONCE = 4
"""Rows never seen before that are drawn in one go: a page of them takes longer than a key may wait."""


class ListTable(QTableView):
    """Shows the model; the arrow keys go through it, Enter opens what is chosen, Delete puts it away."""

    current_moved = signal(object)
    """The key of the row the keyboard is on, None for none."""
    selection_grew = signal()
    opened = signal()
    removed = signal()
    place_chosen = signal(int)
    """A heading was pressed, or Alt and its digit; which column it is."""
    actions_wanted = signal()

    def __init__(
        self,
        model: ListModel,
        theme: Theme,
        looks: Sequence[ColumnLook],
        name: str,
        *,
        sorts: bool = False,
        object_name: str,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is said to who cannot see it; one that `sorts` does so at a heading, or at Alt and its digit."""
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._theme = theme
        self._list = model
        self._looks = tuple(looks)
        self._sorts = sorts
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
        numbers = frozenset(place for place, look in enumerate(self._looks) if look.numbers)
        heads = self._heads = Heads(theme, numbers, self, sorts=sorts)
        self.setHorizontalHeader(heads)
        if sorts:
            heads.sectionClicked.connect(self._choose_place)

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
            self.current_moved.emit(self._list.key_at(row))

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
        last = len(self._looks) - 1
        for run in _runs(rows):
            chosen.select(self._list.index(run.start, 0), self._list.index(run.stop - 1, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Tell whose row the keyboard is on."""
        super().currentChanged(current, previous)
        if not self._staying and (current.row() != previous.row() or not previous.isValid()):
            self.current_moved.emit(self._list.key_at(current.row()) if current.isValid() else None)

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
        elif self._is_sorting(event):
            self.place_chosen.emit(_digit(event) - 1)
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
        places = [(self.columnViewportPosition(one), self.columnWidth(one)) for one in range(len(self._looks))]
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

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no pictures of people while nobody looks: a window that is put away would hold 20 MB of them."""
        super().hideEvent(event)
        self._painter.forget()

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
        shown = {place: look for place, look in enumerate(self._looks) if drawn >= look.shown_from}
        whole = sum(look.share for look in shown.values())
        widths = {
            place: max(self._share(width, look, whole), self._heading_width(place)) for place, look in shown.items()
        }
        # What is longest, and says most by its beginning, gives way to the other headings.
        flexible = next(place for place, look in enumerate(self._looks) if look.flexible)
        widths[flexible] += width - sum(widths.values())
        for place in range(len(self._looks)):
            self.setColumnHidden(place, place not in shown)
            if place in shown:
                self.setColumnWidth(place, max(0, widths[place]))

    def _share(self, width: int, look: ColumnLook, whole: int) -> int:
        """Return what a column has of the width."""
        most = self._theme.px(look.most) if look.most else width
        return min(width * look.share // whole, most)

    def _heading_width(self, place: int) -> int:
        """Return how wide the words over a column are, with what is around them."""
        return self._heads.width_for(str(self._list.headerData(place, Qt.Orientation.Horizontal)))

    def _choose_place(self, place: int) -> None:
        self.place_chosen.emit(place)

    def _is_sorting(self, event: QKeyEvent) -> bool:
        """Tell whether a key is Alt and the digit of a column to sort by."""
        if not self._sorts or event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        return _digit(event) in range(1, len(self._looks) + 1)

    def _want_actions(self, _where: object) -> None:
        self.actions_wanted.emit()


def _runs(rows: Sequence[int]) -> list[range]:
    """Return rows as few ranges: Qt compares each with all others."""
    runs: list[range] = []
    for row in sorted(set(rows)):
        if runs and runs[-1].stop == row:
            runs[-1] = range(runs[-1].start, row + 1)
        else:
            runs.append(range(row, row + 1))
    return runs


def _digit(event: QKeyEvent) -> int:
    """Return the digit of a key, 0 for none."""
    return event.key() - Qt.Key.Key_0 if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 else 0
