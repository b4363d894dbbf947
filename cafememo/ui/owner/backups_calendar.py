"""A month of days, and which of them have a copy; gone through by the arrow keys, and on into the months beside it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.ui.copy_sentences import day_text
from cafememo.ui.kit.figures import whole_month
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate, weekday_name
from cafememo.ui.owner.parts import heading
from cafememo.ui.owner.person_parts import SmallIcon

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW, _HEAD = 40, 34
_WEEKS = 6
_A_MONDAY = date(2024, 1, 1)


_STEPS = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""How many days an arrow goes on."""


class MonthModel(QAbstractTableModel):
    """Six weeks from Monday to Sunday, the first of the month in the first of them."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._copies: Mapping[date, int] = {}
        self.month = today().replace(day=1)

    def show_month(self, day: date) -> None:
        """Show the month of a day."""
        self.beginResetModel()
        self.month = day.replace(day=1)
        self.endResetModel()

    def show_copies(self, copies: Mapping[date, int]) -> None:
        """Show of which days there are how many copies."""
        self._copies = copies
        self.dataChanged.emit(self.index(0, 0), self.index(_WEEKS - 1, 6))

    def day_at(self, index: _Index) -> date:
        """Return the day of a cell."""
        first = self.month - timedelta(self.month.weekday())
        return first + timedelta(7 * index.row() + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day of this month."""
        place = (day - self.month).days + self.month.weekday()
        return self.index(place // 7, place % 7)

    def copies_on(self, day: date) -> int:
        """Return how many copies there are of a day."""
        return self._copies.get(day, 0)

    def today(self) -> date:
        """Return the café's day."""
        return self._today()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's
        """Return six: every month has room in so many weeks."""
        return 0 if parent.isValid() else _WEEKS

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's
        """Return seven."""
        return 0 if parent.isValid() else 7

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a day, and to a screen reader what there is of it."""
        day = self.day_at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return day_text(day, self.copies_on(day))
        return None

    def headerData(  # noqa: N802 - Qt's
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the first letters of a weekday, and to a screen reader all of it."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        name = weekday_name(_A_MONDAY + timedelta(section))
        if role == Qt.ItemDataRole.DisplayRole:
            return name[:2].capitalize()
        return name if role == Qt.ItemDataRole.AccessibleTextRole else None


class _Days(QTableView):
    """The cells; a step over the edge goes into the next month."""

    stepped: Emits[date] = signal_as_annotated()
    """Another day is wanted."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another day by the arrows, to another month by Page Up and Page Down, to today by Home."""
        model = self.model()
        if not isinstance(model, MonthModel) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        day, key = model.day_at(self.currentIndex()), Qt.Key(event.key())
        if key in _STEPS:
            step = _STEPS[key]
            self.stepped.emit(day + timedelta(-step if abs(step) == 1 and self.isRightToLeft() else step))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.stepped.emit(month_beside(day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key == Qt.Key.Key_Home:
            self.stepped.emit(model.today())
        else:
            event.ignore()  # what a scanner types is not for a calendar


class _DayPainter(QStyledItemDelegate):
    """Paints a day: one with a copy on a chip with a sign, today with a line below, the chosen one in a ring."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one."""
        model = index.model()
        view = self.parent()
        if not isinstance(model, MonthModel) or not isinstance(view, QTableView):
            return
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        day = model.day_at(index)
        copies, inside = model.copies_on(day), day.month == model.month.month
        box = QRectF(option.rect).adjusted(px(3), px(3), -px(3), -px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if copies:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sage_soft))
            painter.drawRoundedRect(box, px(8), px(8))
        if index == view.currentIndex():
            focused = view.hasFocus()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus if focused else tokens.espresso), 3 if focused else 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(8), px(8))
        today = day == model.today()
        painter.setFont(theme.font(16, 700 if today or copies else 400))
        painter.setPen(QColor(tokens.sage if copies else tokens.ink if inside else tokens.muted))
        words = box.toRect()
        if copies:
            side = px(14)
            sign = QRect(words.right() - side - px(4), words.top() + px(4), side, side)
            if view.isRightToLeft():
                sign.moveLeft(words.left() + px(4))
            pixmap = icon_pixmap("check", tokens.sage, side, view.devicePixelRatio())
            painter.drawPixmap(sign.topLeft(), pixmap)
        # The sign has its corner: two digits would run into it in a narrow cell.
        aside = px(6) if copies else 0
        number = words.adjusted(aside, 0, 0, 0) if view.isRightToLeft() else words.adjusted(0, 0, -aside, 0)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if today:
            middle, bottom = number.center().x(), words.bottom() - px(5)
            painter.setPen(QPen(QColor(tokens.crema), px(2)))
            painter.drawLine(middle - px(8), bottom, middle + px(8), bottom)
        painter.restore()


class CopiesCalendar(QWidget):
    """The month, its name, and the way to the months beside it."""

    day_chosen: Emits[date] = signal_as_annotated()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copies_calendar")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.month_label = heading(theme, "")
        row.addWidget(self.month_label, 1)
        self.before_button = SmallIcon(
            theme, "chevron-left", translate("copies", "The month before (Page Up)"), object_name="before_button"
        )
        self.after_button = SmallIcon(
            theme, "chevron-right", translate("copies", "The month after (Page Down)"), object_name="after_button"
        )
        self.before_button.clicked.connect(self._go_back)
        self.after_button.clicked.connect(self._go_on)
        row.addWidget(self.before_button)
        row.addWidget(self.after_button)
        column.addLayout(row)
        self.model = MonthModel(today, self)
        self.days = _Days()
        self.days.setObjectName("copies_days")
        self.days.setAccessibleName(translate("copies", "Days with a copy"))
        self.days.setModel(self.model)
        self.days.setItemDelegate(_DayPainter(theme, self.days))
        self.days.setTabKeyNavigation(False)
        self.days.setShowGrid(False)
        self.days.setFrameShape(QAbstractItemView.Shape.NoFrame)
        self.days.setCornerButtonEnabled(False)
        self.days.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.days.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.days.setHorizontalScrollBarPolicy, self.days.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, heads = self.days.verticalHeader(), self.days.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(40, px(_ROW)))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        heads.setMinimumSectionSize(px(30))
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        heads.setFixedHeight(px(_HEAD))
        self.days.setFixedHeight(max(40, px(_ROW)) * _WEEKS + px(_HEAD))
        self.days.stepped.connect(self.choose)
        self.days.clicked.connect(self._clicked)
        column.addWidget(self.days)
        self.setFocusProxy(self.days)
        self.choose(today())

    @property
    def day(self) -> date:
        """Return the day that is chosen."""
        return self.model.day_at(self.days.currentIndex())

    def choose(self, day: date) -> None:
        """Choose a day, and show its month; none after today's month, where nothing can be yet."""
        day = min(day, _last_of(self.model.today()))
        if day.replace(day=1) != self.model.month:
            self.model.show_month(day)
        self.days.setCurrentIndex(self.model.index_of(day))
        self._name()
        self.days.viewport().update()
        self.day_chosen.emit(day)

    def show_copies(self, copies: Mapping[date, int]) -> None:
        """Show of which days there are how many copies."""
        self.model.show_copies(copies)
        self._name()

    def sizeHint(self) -> QSize:
        """Return a width that never makes a page scroll sideways."""
        return QSize(0, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return QSize(0, super().minimumSizeHint().height())

    def _name(self) -> None:
        """Say which month it is."""
        name = whole_month(self.model.month)
        self.month_label.setText(name[:1].upper() + name[1:])
        self.after_button.setEnabled(self.model.month < self.model.today().replace(day=1))

    def _clicked(self, index: QModelIndex) -> None:
        self.choose(self.model.day_at(index))

    def _go_back(self) -> None:
        self.choose(month_beside(self.day, -1))

    def _go_on(self) -> None:
        self.choose(month_beside(self.day, 1))


def month_beside(day: date, step: int) -> date:
    """Return the same day of the month before or after, or its last where it has fewer."""
    first = (day.replace(day=1) + timedelta(31 if step > 0 else -1)).replace(day=1)
    return min(first + timedelta(day.day - 1), _last_of(first))


def _last_of(day: date) -> date:
    """Return the last day of a month."""
    return (day.replace(day=1) + timedelta(31)).replace(day=1) - timedelta(1)
