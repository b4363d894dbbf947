"""A list of the Menu page: chosen from by arrow keys or mouse, put in order by dragging or by Alt and arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.whole_menu import Place
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.menu_delegate import RowDelegate
from cafememo.ui.owner.menu_model import RowsModel
from cafememo.ui.owner.menu_moves import Move, move, step
from cafememo.ui.owner.menu_rows import Row
from cafememo.ui.owner.table_look import CLEAR

_ALT = Qt.KeyboardModifier.AltModifier


class MenuList(QListView):
    """Shows rows, and tells which one was chosen, opened, moved, or is to leave."""

    chosen: Emits[Place] = signal_as_annotated()
    opened = signal()
    """The chosen row is to be edited: Enter, or a second press."""
    leave_wanted = signal()
    """Delete was pressed."""
    moved: Emits[Move] = signal_as_annotated()
    actions_wanted: Emits[QPoint] = signal_as_annotated()
    """The actions of the chosen row are to be offered, at a point of the screen."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_list")
        self.setAccessibleName(name)
        self._delegate = RowDelegate(theme, self)
        self.rows_model = RowsModel(self)
        self.setModel(self.rows_model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(theme.px(32))
        self.setMouseTracking(True)
        self._clear = 2 * theme.px(CLEAR) + 2
        self.setViewportMargins(0, theme.px(CLEAR), 0, theme.px(CLEAR))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._tell_opened)
        self._showing = False

    def show_rows(self, rows: Sequence[Row], place: Place | None, *, movable: bool, stay: bool = True) -> None:
        """Show rows, and which of them is chosen, without telling it; `stay` where the same things were listed before.

        What is seen then stays where it was; other things are listed from their beginning.
        """
        scrolled = self.verticalScrollBar().value() if stay else 0
        self._showing = True
        self.setDragEnabled(movable)
        self.rows_model.show_rows(rows, movable=movable)
        self._show_chosen(place)
        self._showing = False
        if self.verticalScrollBar().value() != scrolled:
            self.verticalScrollBar().setValue(scrolled)
        if place is not None:
            self.scrollTo(self.currentIndex())

    def current_place(self) -> Place | None:
        """Return what is chosen, None where nothing is."""
        row = self.currentIndex().row()
        return self.rows_model.rows[row].place if 0 <= row < len(self.rows_model.rows) else None

    def whole_height(self) -> int:
        """Return the height at which every row is seen."""
        return sum(self._delegate.height_of(row) for row in self.rows_model.rows) + 2 * self.frameWidth() + self._clear

    def _show_chosen(self, place: Place | None) -> None:
        row = self.rows_model.row_of(place)
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows_model.index(row), flags)

    def _tell_chosen(self, _index: QModelIndex, _before: QModelIndex) -> None:
        place = self.current_place()
        if place is not None and not self._showing:
            self.chosen.emit(place)

    def _tell_opened(self, _index: QModelIndex) -> None:
        if self.current_place() is not None:
            self.opened.emit()

    def _step(self, by: int) -> None:
        """Move the chosen row up or down."""
        if self.rows_model.movable:
            self._tell_moved(step(self.rows_model.rows, self.currentIndex().row(), by))

    def _tell_moved(self, told: Move | None) -> None:
        if told is not None:
            self.moved.emit(told)

    # Qt's own.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, move or take off the chosen row; everything else is Qt's."""
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain == _ALT:
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            self._tell_opened(self.currentIndex())
        elif key == Qt.Key.Key_Delete and not plain:
            if self.current_place() is not None:
                self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row, at the pointer or, by the Menu key, at the row."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
            at = event.globalPos()
        else:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.current_place() is not None:
            self.actions_wanted.emit(at)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the dragged row where it was dropped: before the row under its upper half, else after that."""
        event.setDropAction(Qt.DropAction.CopyAction)  # the rows are moved by whoever is told, not by the view
        event.accept()
        index = self.indexAt(event.position().toPoint())
        before = len(self.rows_model.rows)
        if index.isValid():
            box = self.visualRect(index)
            before = index.row() + (event.position().y() > box.center().y())
        self._tell_moved(move(self.rows_model.rows, self.currentIndex().row(), before))
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
