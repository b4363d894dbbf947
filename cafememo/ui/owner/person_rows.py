"""Rows of somebody's history, as a list of any length: read a page at a time, painted one by one."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.services.visits import Row
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.label import tool_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.parts import LOWEST
from cafememo.ui.owner.person_parts import INSET

Said = tuple[str, str]
"""What a row says: what it is, and below it when it was."""
FIRST_ROLE, SECOND_ROLE, STRUCK_ROLE = (Qt.ItemDataRole.UserRole + place for place in range(3))


class RowsModel(QAbstractListModel):
    """Rows that fit, newest first; asks for more where there may be more and the end is seen."""

    more_wanted = signal()

    def __init__(
        self, fits: Callable[[Row], bool], say: Callable[[Row, date], Said], parent: QWidget, *, most: int = 0
    ) -> None:
        """With `most`, only so many of the newest rows are shown."""
        super().__init__(parent)
        self._fits = fits
        self._say = say
        self._most = most
        self._today = date.min
        self._rows: list[Row] = []
        self._more = False
        self._asked = False

    def begin(self, rows: Sequence[Row], today: date, *, more: bool) -> None:
        """Show other rows; `more` where older ones can be asked for."""
        shown = [row for row in rows if self._fits(row)][: self._most or None]
        self._asked, self._more = False, more and not self._most
        if len(shown) == len(self._rows) and today == self._today:
            self._replace(shown)
            return
        self.beginResetModel()
        self._rows, self._today = shown, today
        self.endResetModel()

    def add(self, rows: Sequence[Row], *, more: bool) -> None:
        """Add older rows."""
        shown = [row for row in rows if self._fits(row)]
        if self._most:
            shown = shown[: self._most - len(self._rows)]
        self._asked, self._more = False, more and not self._most
        if shown:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(shown) - 1)
            self._rows += shown
            self.endInsertRows()

    def row_at(self, index: QModelIndex) -> Row | None:
        """Return a row; None for a place that is none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are so far."""
        return len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says, to the eye or to a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == STRUCK_ROLE:
            return row.undone
        if role in {FIRST_ROLE, SECOND_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            first, second = self._say(row, self._today)
            return {FIRST_ROLE: first, SECOND_ROLE: second}.get(role, f"{first}, {second}")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip("\n".join(self._say(row, self._today)))
        return None

    def canFetchMore(self, _parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802 - Qt's name
        """Tell whether older rows can be asked for."""
        return self._more and not self._asked

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802 - Qt's name
        """Ask for older rows."""
        self._asked = True
        self.more_wanted.emit()

    def _replace(self, shown: list[Row]) -> None:
        """Show as many rows as before, without losing the place."""
        before, self._rows = self._rows, shown
        changed = [place for place, row in enumerate(shown) if row != before[place]]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))


class RowsList(QListView):
    """Shows rows; Enter or the Delete key, or the menu, act on the one that is chosen."""

    row_chosen = signal()
    acted: Emits[Row] = signal_as_annotated()
    """Enter or Delete was pressed on a row."""
    menu_wanted = signal(Row, QPoint)
    """A row's menu is to be shown, at a place of the screen."""

    def __init__(
        self, theme: Theme, model: RowsModel, name: str, *, whole: bool = False, object_name: str = ""
    ) -> None:
        """Where it is `whole`, the list is as high as its rows, and what it stands in is scrolled."""
        super().__init__()
        self._whole = whole
        self._model = model
        self._veiled = False
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setModel(model)
        self._delegate = TwoLineDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setProperty("bare", True)  # noqa: FBT003 - Qt's
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            for changed in (model.modelReset, model.rowsInserted):
                changed.connect(self._fit)
        self.selectionModel().currentChanged.connect(self._choose)
        self._fit()

    def veil(self, *, veiled: bool) -> None:
        """Show no row, and act on none, while those that are here are somebody else's; their room is kept."""
        self._veiled = veiled
        self.viewport().update()

    def current(self) -> Row | None:
        """Return the row that is chosen."""
        return None if self._veiled else self._model.row_at(self.currentIndex())

    def _choose(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit()

    def _fit(self) -> None:
        if self._whole:
            self.setFixedHeight(self._model.rowCount() * self._delegate.height + 2 * self.frameWidth())
            self.setVisible(self._model.rowCount() > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, where they are to be seen."""
        if not self._veiled:
            super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the row at Enter and Delete, show its menu at the menu key."""
        row, key = self.current(), event.key()
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if row is None:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete}:
            self.acted.emit(row)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shifted):
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(below))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the row that was pressed; the menu key was answered as a key."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            return
        index = self.indexAt(event.pos())
        row = None if self._veiled else self._model.row_at(index)
        if row is not None:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(row, event.globalPos())


class PickList(QListView):
    """A few things in two lines each, of which one is picked by Enter, and by a press unless that only chooses it."""

    picked = signal(int)
    """Which one, by its place."""

    def __init__(self, theme: Theme, name: str, *, by_press: bool = True, object_name: str = "") -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._things = QStandardItemModel(self)
        self.setModel(self._things)
        self.setItemDelegate(TwoLineDelegate(theme, self, inset=theme.px(14)))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("bare", True)  # noqa: FBT003 - Qt's
        if by_press:
            self.clicked.connect(self._pick)

    def show_things(self, things: Sequence[Said]) -> None:
        """Show other things, the first of them chosen."""
        self._things.clear()
        for first, second in things:
            item = QStandardItem(f"{first}, {second}" if second else first)
            item.setData(first, FIRST_ROLE)
            item.setData(second, SECOND_ROLE)
            self._things.appendRow(item)
        if things:
            self.setCurrentIndex(self._things.index(0, 0))

    def choose(self, place: int) -> None:
        """Put the keyboard on one of them."""
        if place >= 0:
            self.setCurrentIndex(self._things.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick at Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())


class TwoLineDelegate(QStyledItemDelegate):
    """Paints a row in two lines: what it is, and when it was; `inset` pixels off its rim."""

    def __init__(self, theme: Theme, parent: QWidget, *, inset: int = INSET) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inset = inset
        self.height = max(LOWEST, theme.px(54))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the width is the list's."""
        return QSize(10, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.crema_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), px(10), px(10))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
                painter.drawRoundedRect(rect.adjusted(2, 3, -2, -3), px(9), px(9))
        first, second = str(index.data(FIRST_ROLE)), str(index.data(SECOND_ROLE))
        font, small = theme.font(16, 500), theme.font(15)
        font.setStrikeOut(bool(index.data(STRUCK_ROLE)))
        lead = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.setLayoutDirection(option.direction)
        inside = rect.adjusted(self._inset, 0, -self._inset, 0)
        upper, lower = QFontMetrics(font).height(), QFontMetrics(small).height() if second else 0
        top = rect.top() + (rect.height() - upper - lower) // 2
        for text, which, colour, at, height in (
            (first, font, tokens.ink, top, upper),
            (second, small, tokens.muted, top + upper, lower),
        ):
            painter.setFont(which)
            painter.setPen(QColor(colour))
            fit = QFontMetrics(which).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(QRect(inside.left(), at, inside.width(), height), lead, fit)
        painter.restore()
