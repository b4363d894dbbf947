"""The list of who works here, in the order of the tiles, and below it who left."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QDropEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cafememo.devices.signals import signal
from cafememo.services.team import Team
from cafememo.store.settings import Staff
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.role_sentences import role_name
from cafememo.ui.sentences import initial_of

_Index = QModelIndex | QPersistentModelIndex
_ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class StaffRow(NamedTuple):
    """A line of the list: somebody, or the heading above those who left."""

    member: Staff | None = None
    left: bool = False


class StaffModel(QAbstractListModel):
    """Who works here, a heading, and who left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[StaffRow, ...] = ()

    def show_team(self, team: Team) -> None:
        """Show other people."""
        self.beginResetModel()
        here = [StaffRow(one) for one in team.staff]
        gone = [StaffRow(), *(StaffRow(one, left=True) for one in team.former)] if team.former else []
        self.rows = (*here, *gone)
        self.endResetModel()

    def here(self) -> list[int]:
        """Return the ids of those who work here, in their order."""
        return [row.member.id for row in self.rows if row.member is not None and not row.left]

    def row_of(self, staff_id: int) -> int:
        """Return where somebody stands, −1 for nowhere."""
        return next((place for place, row in enumerate(self.rows) if row.member and row.member.id == staff_id), -1)

    def member(self, place: int) -> Staff | None:
        """Return who stands there; None for the heading, or beyond the end."""
        return self.rows[place].member if 0 <= place < len(self.rows) else None

    def rowCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Return how many lines there are."""
        return len(self.rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a line, or what is said of it to who cannot see it."""
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}:
            return spoken_row(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let those who work here be dragged, and be dropped between; a heading is not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        if row.member is None:
            return Qt.ItemFlag.NoItemFlags
        here = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return here if row.left else here | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's
        """Move, never copy."""
        return Qt.DropAction.MoveAction


class StaffList(QListView):
    """Chooses somebody; moves them by drag or Alt and an arrow, and asks for what else keys stand for."""

    chosen = signal(int)
    moved = signal(int, int)
    """Who works here and stands at the first place is to stand at the second one."""
    edit_wanted = signal()
    removal_wanted = signal()
    menu_wanted = signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_list")
        self.setAccessibleName(translate("staff page", "Who works here, in the order of the tiles at the counter"))
        self.people = StaffModel(self)
        self.setModel(self.people)
        self.setItemDelegate(_StaffDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_wanted.emit)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._choose)

    def show_team(self, team: Team, staff_id: int | None) -> int | None:
        """Show people with one of them chosen, the first where that one is not there; return who is."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's
        self.people.show_team(team)
        place = self.people.row_of(staff_id) if staff_id is not None else -1
        first = next((number for number, row in enumerate(self.people.rows) if row.member is not None), -1)
        place = place if place >= 0 else first
        if place >= 0:
            self.setCurrentIndex(self.people.index(place))
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's
        self.viewport().update()
        member = self.people.member(place)
        return member.id if member is not None else None

    def choose(self, staff_id: int) -> None:
        """Choose somebody."""
        place = self.people.row_of(staff_id)
        if place >= 0:
            self.setCurrentIndex(self.people.index(place))

    def move(self, by: int) -> None:  # type: ignore[override]  # a list is placed by its layout
        """Want whoever is chosen a place further down, or up."""
        here, place = self.people.here(), self.currentIndex().row()
        if 0 <= place < len(here) and 0 <= place + by < len(here):
            self.moved.emit(place, place + by)

    def keyboardSearch(self, _letters: str) -> None:  # noqa: N802 - Qt's name
        """Choose nobody by their letter: a scanner types letters too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for here."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move(-1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.menu_wanted.emit(self.visualRect(self.currentIndex()).center())
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take where somebody was dropped for where they are to stand; the list is shown anew when that is kept."""
        here, source = self.people.here(), self.currentIndex().row()
        target = self._drop_place(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        target = min(target, len(here)) - (1 if target > source else 0)
        if 0 <= source < len(here) and 0 <= target < len(here) and target != source:
            self.moved.emit(source, target)

    def _drop_place(self, where: QPoint) -> int:
        """Return before which place something was dropped."""
        index = self.indexAt(where)
        if not index.isValid():
            return len(self.people.rows)
        return index.row() + (1 if where.y() > self.visualRect(index).center().y() else 0)

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        member = self.people.member(index.row())
        if member is not None:
            self.chosen.emit(member.id)


class _StaffDelegate(QStyledItemDelegate):
    """Paints an initial on its disc, the name, the role, and whether there is a PIN."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return how high a line is."""
        row = index.data(_ROW_ROLE)
        heading = isinstance(row, StaffRow) and row.member is None
        return QSize(10, self._theme.px(44 if heading else 64))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a line."""
        row = index.data(_ROW_ROLE)
        if not isinstance(row, StaffRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if row.member is None:
            self._paint_heading(painter, option.rect)
        else:
            self._paint_member(painter, option, row.member, left=row.left)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect) -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(15, 600))
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(rect.adjusted(px(16), px(8), -px(16), 0), _LEAD, translate("staff page", "Left"))

    def _paint_member(self, painter: QPainter, option: QStyleOptionViewItem, member: Staff, *, left: bool) -> None:
        theme, tokens, px, rect = self._theme, self._theme.tokens, self._theme.px, option.rect
        self._paint_ground(painter, option)
        to_left = option.direction == Qt.LayoutDirection.RightToLeft
        start, side = rect.left() + px(14), px(18)
        if not left:
            grip = mirrored_within(rect, QRect(start, rect.center().y() - side // 2, side, side), right_to_left=to_left)
            pixmap = icon_pixmap("grip-vertical", tokens.muted, side, painter.device().devicePixelRatio())
            painter.drawPixmap(grip.topLeft(), pixmap)
        start += side + px(8)
        disc = QRect(start, rect.center().y() - px(20), px(40), px(40))
        disc = mirrored_within(rect, disc, right_to_left=to_left)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(tokens.surface if option.state & QStyle.StateFlag.State_Selected else tokens.crema_soft)
        )
        painter.drawEllipse(disc)
        painter.setFont(theme.font(18, voice=True))
        painter.setPen(QColor(tokens.muted if left else tokens.ink))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), initial_of(member.name))
        start += px(40) + px(12)
        end = rect.right() - px(16)
        if member.asks_pin and not left:
            end -= px(20)
            lock = mirrored_within(rect, QRect(end, rect.center().y() - px(10), px(20), px(20)), right_to_left=to_left)
            pixmap = icon_pixmap("lock-keyhole", tokens.muted, px(20), painter.device().devicePixelRatio())
            painter.drawPixmap(lock.topLeft(), pixmap)
            end -= px(10)
        words = mirrored_within(rect, QRect(start, rect.top(), end - start, rect.height()), right_to_left=to_left)
        name_font, role_font = theme.font(17, 600), theme.font(15)
        name_height, role_height = QFontMetrics(name_font).height(), QFontMetrics(role_font).height()
        top = rect.center().y() - (name_height + role_height) // 2
        painter.setFont(name_font)
        name = QFontMetrics(name_font).elidedText(member.name, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(QRect(words.left(), top, words.width(), name_height), _LEAD, name)
        painter.setFont(role_font)
        painter.setPen(QColor(tokens.muted))
        below = QRect(words.left(), top + name_height, words.width(), role_height)
        role = QFontMetrics(role_font).elidedText(role_name(member.role), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, _LEAD, role)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, px, state = self._theme.tokens, self._theme.px, option.state
        box = QRectF(option.rect).adjusted(px(4), px(3), -px(4), -px(3))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            ground = QColor(tokens.crema_soft)
            ground.setAlphaF(1.0 if chosen else 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, px(10), px(10))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), px(9), px(9))


_LEAD = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)


def spoken_row(row: StaffRow) -> str:
    """Say a line to who cannot see it."""
    if row.member is None:
        return translate("staff page", "Left")
    parts = [row.member.name, role_name(row.member.role)]
    if row.left:
        parts.append(translate("staff page", "left"))
    elif row.member.asks_pin:
        parts.append(translate("staff", "PIN"))
    return ", ".join(parts)
