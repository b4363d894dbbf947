"""A checklist of the menu: items by category, a category ticked or cleared at once, found by typing."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.menu import Menu
from cafememo.domain.names import folded
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.table_look import CLEAR

_Index = QModelIndex | QPersistentModelIndex
_HEAD = Qt.ItemDataRole.UserRole


class Ticked(NamedTuple):
    """What was ticked or cleared: items, what they are called together, and which it was."""

    item_ids: frozenset[int]
    name: str
    on: bool


class _Row(NamedTuple):
    """A category with its items, or one item."""

    name: str
    item_ids: tuple[int, ...]
    head: bool = False


class ChecklistModel(QAbstractListModel):
    """The menu's items under their categories, as far as a search leaves them; those that left the menu come last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()
        self._all: tuple[_Row, ...] = ()
        self._chosen: frozenset[int] = frozenset()
        self._looked_for = ""

    def show_menu(self, menu: Menu, gone: Sequence[tuple[int, str]], chosen: frozenset[int]) -> None:
        """Show a menu, and which of its items are chosen; `gone` are chosen ones that left it, with their names."""
        rows: list[_Row] = []
        for category in menu.categories:
            items = [item for item in menu.items if item.category_id == category.id]
            if items:
                rows.append(_Row(category.name, tuple(item.id for item in items), head=True))
                rows.extend(_Row(item.name, (item.id,)) for item in items)
        if gone:
            rows.append(_Row(translate("programme", "Not on the menu any more"), tuple(i for i, _ in gone), head=True))
            rows.extend(_Row(name, (item_id,)) for item_id, name in gone)
        if tuple(rows) != self._all:
            self._all = tuple(rows)
            self._fill()
        if chosen != self._chosen:
            self._chosen = chosen
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def look_for(self, text: str) -> None:
        """Show only items of such a name, and those of categories of such a name."""
        if folded(text) != self._looked_for:
            self._looked_for = folded(text)
            self._fill()

    def row(self, index: _Index) -> _Row:
        """Return what stands in a row."""
        return self._rows[index.row()]

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return a row's name, or how much of it is chosen."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(row)
        if role == _HEAD:
            return row.head
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = {
                Qt.CheckState.Checked: translate("programme", "counts"),
                Qt.CheckState.Unchecked: translate("programme", "does not count"),
                Qt.CheckState.PartiallyChecked: translate("programme", "counts in part"),
            }[self._state(row)]
            return f"{row.name}, {said}"
        return None

    def _state(self, row: _Row) -> Qt.CheckState:
        found = sum(item_id in self._chosen for item_id in row.item_ids)
        if not found:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if found == len(row.item_ids) else Qt.CheckState.PartiallyChecked

    def _fill(self) -> None:
        """Show the rows the search leaves."""
        self.beginResetModel()
        shown: list[_Row] = []
        head, whole = _Row("", ()), False
        for row in self._all:
            if row.head:
                head, whole = row, self._looked_for in folded(row.name)
                if whole:
                    shown.append(row)
            elif whole or self._looked_for in folded(row.name):
                if head.name and head not in shown:
                    shown.append(head)
                shown.append(row)
        self._rows = tuple(shown)
        self.endResetModel()


class Checklist(QListView):
    """Ticks and clears by a press, the space bar or Enter; `ticked` tells what."""

    ticked: Emits[Ticked] = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_list")
        self.setAccessibleName(translate("programme", "What counts"))
        self.items = ChecklistModel(self)
        self.setModel(self.items)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(0, theme.px(CLEAR), 0, theme.px(CLEAR))
        self.setFixedHeight(theme.px(330))
        self._pressed: int | None = None

    def toggle(self, index: _Index) -> None:
        """Tick what is in a row, or clear it where all of it is ticked."""
        if index.isValid():
            row = self.items.row(index)
            on = index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked
            self.ticked.emit(Ticked(frozenset(row.item_ids), row.name, on))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick or clear by the space bar or Enter."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select}:
            self.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._pressed = index.row() if event.button() == Qt.MouseButton.LeftButton and index.isValid() else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or clear what was pressed, where it was let go."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._pressed is not None and index.row() == self._pressed:
            self.toggle(index)
        self._pressed = None


class _Delegate(QStyledItemDelegate):
    """Paints a row: a box, ticked, in part or empty, and a name; categories in bold, items further in."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row; the width is the list's."""
        return QSize(10, max(40, self._theme.px(42)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a row."""
        tokens, px, rect = self._theme.tokens, self._theme.px, option.rect
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        head = bool(index.data(_HEAD))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.crema_soft))
        side = px(22)
        left = rect.left() + px(14) + (0 if head else px(30))
        box = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
        box = mirrored_within(rect, box, right_to_left=right_to_left)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        ticked = state != Qt.CheckState.Unchecked
        painter.setPen(QPen(QColor(tokens.espresso if ticked else tokens.edge), px(2)))
        painter.setBrush(QColor(tokens.espresso if ticked else tokens.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(5), px(5))
        if ticked:
            sign, small = ("check" if state == Qt.CheckState.Checked else "minus"), px(16)
            icon = icon_pixmap(sign, tokens.on_espresso, small, painter.device().devicePixelRatio())
            painter.drawPixmap(box.center().x() - small // 2 + 1, box.center().y() - small // 2 + 1, icon)
        start = left + side + px(12)
        words = QRect(start, rect.top(), rect.right() - px(14) - start, rect.height())
        words = mirrored_within(rect, words, right_to_left=right_to_left)
        font = self._theme.font(17, 600 if head else 400)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), name)
        painter.restore()
