"""Rows of a form: what is asked, the field, its unit, and below them a hint or why something was refused."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.clock import day_date, day_number
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import date_order, formats, grouped, language
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.fields import is_undo
from cafememo.ui.owner.parts import ANY_WIDTH, LOWEST, small

ASKED, NARROWEST = 204, 150
"""Pixels of the drawing for what is asked: as a rule, and where there is no room for more."""
_WRITTEN = {"dmy": "d MMM yyyy", "mdy": "MMM d, yyyy", "ymd": "yyyy-MM-dd"}
"""How a day is written by the café's order of it, in Qt's letters."""
_FIRST, _LAST = QDate(2000, 1, 1), QDate(2099, 12, 31)


class FieldRow(QWidget):
    """One line of a form."""

    def __init__(self, theme: Theme, asked: str, *fields: QWidget, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._theme = theme
        self._fields = fields
        self._stacked = False
        self._asked = theme.px(ASKED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.asked_label = WrappedLabel(asked, theme.font(17), "ink")
        self._line.addWidget(self.asked_label)
        for field in fields:
            field.setFixedHeight(max(LOWEST, theme.px(44)))
            if isinstance(field, QComboBox):
                field.setMinimumWidth(theme.px(150))  # rather short of room than the page too wide
            row.addWidget(field)
        if fields:
            self.asked_label.setBuddy(fields[0])
        self.unit_label = plain_label(object_name="unit_label", role="muted")
        self.unit_label.setFont(theme.font(17))
        self.unit_label.hide()
        row.addWidget(self.unit_label)
        row.addStretch(1)
        self._line.addLayout(row, 1)
        column.addLayout(self._line)
        self.stack(on=False)
        self.hint_label = small(theme, "")
        self.hint_label.setObjectName("hint_label")
        column.addWidget(self.hint_label)
        self.refuse("")

    def stack(self, *, on: bool) -> None:
        """Put the field below what is asked, where there is no room beside it."""
        self._stacked = on
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(self._theme.px(4 if on else 12))
        self.align(self._asked)

    def align(self, asked: int) -> None:
        """Give what is asked so many pixels beside the field: the same for all that stand below each other."""
        self._asked = asked
        self.asked_label.setMinimumWidth(0 if self._stacked else asked)
        self.asked_label.setMaximumWidth(ANY_WIDTH if self._stacked else asked)

    def asks(self) -> int:
        """Return the width of what is asked in one line."""
        return self.asked_label.fontMetrics().horizontalAdvance(self.asked_label.text()) + 1

    def beside(self) -> int:
        """Return the width that is wanted beside what is asked."""
        gap = self._theme.px(12)
        return sum(
            gap + max(one.minimumWidth(), min(one.sizeHint().width(), one.maximumWidth())) for one in self._fields
        )

    def set_unit(self, counted: str, number: int = 0) -> None:
        """Say what the number counts: "9 stamps", of which the number stands in the field."""
        unit = counted.replace(grouped(number), "", 1).strip()
        if unit != self.unit_label.text():
            self.unit_label.setText(unit)
        self.unit_label.setVisible(bool(unit))

    def set_hint(self, hint: str) -> None:
        """Say something about the field, in the place of what was said before."""
        self._hint = hint
        self.refuse("")

    def refuse(self, why: str) -> None:
        """Say why what was entered is not kept; "" brings the hint back."""
        self.hint_label.setText(why or self._hint)
        self.hint_label.setVisible(bool(why or self._hint))
        recolour(self.hint_label, "brick" if why else "muted")


class DayField(QDateEdit):
    """A date, typed, stepped with the arrow keys or taken from a calendar; `saved` tells the café day it names."""

    saved: "Emits[int | None]" = signal_as_annotated()

    def __init__(self, theme: Theme, name: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setLocale(QLocale(language()))
        self.setDisplayFormat(_WRITTEN[date_order()])
        self.setDateRange(_FIRST, _LAST)
        self.setCalendarPopup(True)
        self.setMinimumWidth(theme.px(200))
        self.lineEdit().setTextMargins(theme.px(12), 0, 0, 0)
        self._saved = 0
        self.editingFinished.connect(self.save)
        self._theme = theme
        self._dress_calendar(self.calendarWidget())

    def show_day(self, number: int) -> None:
        """Show a café day that is kept; while somebody types here, theirs stays."""
        self._saved = number
        if not (self.hasFocus() and self.number() != number):
            self.setDate(_q_date(number))

    def put_back(self, number: int) -> None:
        """Show what is kept, whatever stands there: it was refused."""
        self._saved = number
        self.setDate(_q_date(number))

    def number(self) -> int:
        """Return the café day that stands in the field."""
        shown = self.date()
        return day_number(day_date(0).replace(shown.year(), shown.month(), shown.day()))

    def save(self) -> None:
        """Tell the day, where it is another than what is kept."""
        if self.number() != self._saved:
            self._saved = self.number()
            self.saved.emit(self._saved)

    def _dress_calendar(self, calendar: QCalendarWidget) -> None:
        """Have the calendar speak the language, and no day of it shout."""
        px, tokens = self._theme.px, self._theme.tokens
        calendar.setLocale(self.locale())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek(formats().first_weekday + 1))  # after the locale, which has its own
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFont(self._theme.font(16))
        calendar.setMinimumSize(px(380), px(330))
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(tokens.ink))
        head.setForeground(QColor(tokens.muted))
        head.setBackground(QColor(tokens.surface))
        calendar.setHeaderTextFormat(head)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            button = calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(QIcon(icon_pixmap(icon, tokens.ink, px(22), self.devicePixelRatio())))
        calendar.clicked.connect(self._take)

    def _take(self, day: QDate) -> None:
        """Keep what was chosen from the calendar at once."""
        self.setDate(day)
        self.save()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the sign that a calendar opens."""
        super().paintEvent(event)
        side = self._theme.px(18)
        colour = self._theme.tokens.ink if self.isEnabled() else self._theme.tokens.muted
        where = QRect(self.width() - side - self._theme.px(12), (self.height() - side) // 2, side, side)
        icon = icon_pixmap("calendar", colour, side, self.devicePixelRatio())
        QPainter(self).drawPixmap(mirrored(self, where).topLeft(), icon)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window, unless a day typed here is not saved yet."""
        if is_undo(event) and self.number() == self._saved:
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling over a date must not change it."""
        event.ignore()


def _q_date(number: int) -> QDate:
    """Return a café day as Qt has dates."""
    day = day_date(number)
    return QDate(day.year, day.month, day.day)


def aligned(theme: Theme, rows: Sequence[FieldRow], room: int) -> int:
    """Return how wide what is asked is in rows below each other: in one line where all of it finds room beside."""
    beside = max(row.beside() for row in rows)
    wanted = max(theme.px(ASKED), *(row.asks() for row in rows))
    return max(theme.px(NARROWEST), min(wanted, room - beside))
