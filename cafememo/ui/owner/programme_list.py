"""The list of programmes: in their order, each with how far along it is, moved by drag or by keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cafememo.devices.signals import signal
from cafememo.domain.programme_rules import State
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.table_look import CLEAR
from cafememo.ui.programme_words import state_text

if TYPE_CHECKING:
    from cafememo.services.programmes import Listed

_ID, _STATE, _SAID = (Qt.ItemDataRole.UserRole + number for number in range(3))

LOOKS = {
    State.RUNNING: ("play", "sage"),
    State.NOT_YET: ("clock", "amber"),
    State.ENDED: ("calendar", "muted"),
    State.OFF: ("pause", "muted"),
    State.AWAY: ("archive", "muted"),
}
"""The sign and the colour of each state; its words go with them."""


class ProgrammeList(QListWidget):
    """Names the programmes; whichever is chosen is shown beside it."""

    chosen = signal(int)
    """The id of a programme."""
    moved = signal(int, int)
    """A programme, and its new place from 0."""
    edit_wanted = signal()
    delete_wanted = signal()
    menu_wanted = signal(object)
    """Where the list of actions is to open, as a point of the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_list")
        self.setAccessibleName(translate("programme", "Programmes"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(0, theme.px(CLEAR), 0, theme.px(CLEAR))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_Delegate(theme, self))
        self._shown: tuple[tuple[int, str, State, str], ...] = ()
        self.currentItemChanged.connect(self._choose)
        self.model().rowsMoved.connect(self._rows_moved)

    def show_programmes(self, programmes: "Sequence[Listed]", day: int, current: int | None) -> None:
        """Show these, and mark the current one; the first that runs is said to be the one drawn as a card."""
        shown = tuple(_rows(programmes, day))
        if shown != self._shown:
            self._shown = shown
            self.blockSignals(True)  # noqa: FBT003 - Qt's
            self.clear()
            for programme_id, name, state, said in shown:
                item = QListWidgetItem(name, self)
                item.setData(_ID, programme_id)
                item.setData(_STATE, state)
                item.setData(_SAID, said)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {said}")
                if state is State.AWAY:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
            self.blockSignals(False)  # noqa: FBT003 - Qt's
        self.mark(current)

    def mark(self, programme_id: int | None) -> None:
        """Mark a programme as the one shown, without choosing it."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == programme_id and row != self.currentRow():
                self.blockSignals(True)  # noqa: FBT003 - Qt's
                self.setCurrentRow(row)
                self.blockSignals(False)  # noqa: FBT003 - Qt's
                self.viewport().update()

    def move_by(self, step: int) -> None:
        """Move the current programme up (-1) or down (1)."""
        row = self.currentRow()
        item = self.item(row) if row >= 0 else None
        other = self.item(row + step) if item is not None else None
        if item is None or other is None or State.AWAY in (item.data(_STATE), other.data(_STATE)):
            return
        self.moved.emit(int(item.data(_ID)), row + step)

    def _choose(self, item: QListWidgetItem | None, _before: object) -> None:
        """Tell which programme was chosen."""
        if item is not None:
            self.chosen.emit(int(item.data(_ID)))

    def _rows_moved(self, _parent: QModelIndex, first: int, _last: int, _target: QModelIndex, row: int) -> None:
        """Tell where a programme was dragged to."""
        place = row - 1 if row > first else row
        self._shown = ()  # what is shown is not what is kept, until it is read anew
        self.moved.emit(int(self.item(place).data(_ID)), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open or delete the current programme by its keys."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_by(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the list of actions, at the pointer or, by its key, at the current programme."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).center()))
        else:
            self.menu_wanted.emit(event.globalPos())


def _rows(programmes: "Sequence[Listed]", day: int) -> "list[tuple[int, str, State, str]]":
    """Return what is shown of each programme."""
    rows, drawn = [], False
    for one in programmes:
        said = state_text(one.state, one.programme, day, short=True)
        if one.state is State.RUNNING and not drawn:
            drawn = True
            said = translate("programme", "Running, the card")
        rows.append((one.programme.id, one.programme.name, one.state, said))
    return rows


class _Delegate(QStyledItemDelegate):
    """Paints a programme: its name, and below it sign and words of its state."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the width is the list's."""
        return QSize(10, self._theme.px(70))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        tokens, px, rect = self._theme.tokens, self._theme.px, option.rect
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        lead = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.crema_soft))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))

        def placed(left: int, top: int, width: int, height: int) -> QRect:
            return mirrored_within(rect, QRect(left, top, width, height), right_to_left=right_to_left)

        side = px(18)
        left, state = rect.left() + px(8), index.data(_STATE)
        if state is not State.AWAY:
            grip = icon_pixmap("grip-vertical", tokens.muted, side, painter.device().devicePixelRatio())
            middle = rect.top() + (rect.height() - side) // 2
            painter.drawPixmap(placed(left, middle, side, side).topLeft(), grip)
        left += side + px(4)
        width = rect.right() - px(12) - left
        font = self._theme.font(17, 600)
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if state is State.AWAY else tokens.ink))
        painter.drawText(placed(left, rect.top() + px(11), width, px(24)), lead, name)
        sign, role = LOOKS[state]
        colour, side = getattr(tokens, role), px(16)
        icon = icon_pixmap(sign, colour, side, painter.device().devicePixelRatio())
        line = rect.top() + px(37)
        painter.drawPixmap(placed(left, line + (px(22) - side) // 2, side, side).topLeft(), icon)
        font = self._theme.font(15, 500)
        start = side + px(8)
        said = QFontMetrics(font).elidedText(str(index.data(_SAID)), Qt.TextElideMode.ElideRight, width - start)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(placed(left + start, line, width - start, px(22)), lead, said)
        painter.restore()
