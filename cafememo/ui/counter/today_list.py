"""The lines of today's list, in pages that fit: nothing scrolls at the counter."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.today_row import TodayRow
from cafememo.ui.kit.label import plain_label

if TYPE_CHECKING:
    from cafememo.services.today import NotedToday


class Position(NamedTuple):
    """Which lines are seen, counted from 1, and of how many; all 0 where there is none."""

    first: int
    last: int
    all: int


class TodayList(QWidget):
    """Shows a page of visits; one of them is marked, and one may be held to read its name."""

    turned = signal()
    """Another line is marked, or other lines are seen."""
    touched = signal()
    """A person marked a line."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("today_list")
        self._look = look
        self._visits: tuple[NotedToday, ...] = ()
        self._at = 0
        self._marked_id: int | None = None
        self._sign = "coffee"
        self.rows: list[TodayRow] = []
        self.none_label = plain_label(object_name="today_none", parent=self, role="muted")
        self.none_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @property
    def marked(self) -> "NotedToday | None":
        """The visit the keys are about."""
        return self._visits[self._at] if self._visits else None

    @property
    def position(self) -> Position:
        """Where in the list one is."""
        if not self._visits:
            return Position(0, 0, 0)
        first = self._first()
        return Position(first + 1, min(first + self.fitting(), len(self._visits)), len(self._visits))

    def fitting(self) -> int:
        """Return how many lines there is room for, one at the least."""
        high, gap = self._look.target(72), self._look.gap(12)
        return max(1, (self.height() + gap) // (high + gap))

    def show_visits(self, visits: "tuple[NotedToday, ...]") -> None:
        """Show visits; the mark stays on the one it was on, or near its place."""
        self._visits = visits
        self.none_label.setVisible(not visits)
        ids = [visit.entry_id for visit in visits]
        if self._marked_id in ids:
            self._at = ids.index(self._marked_id)
        self._at = max(0, min(self._at, len(visits) - 1))
        if self._marked_id is None and visits:
            self._marked_id = ids[self._at]
        self._show()

    def say_nothing(self, words: str, sign: str) -> None:
        """Say why there is no line, where there is none."""
        self._sign = sign
        self.none_label.setText(words)
        self.update()

    def mark_entry(self, entry_id: int | None) -> None:
        """Mark a visit now or, where it is not on the list yet, once it is; None for the first one."""
        self._marked_id = entry_id
        if entry_id is None:
            self._at = 0
        self.show_visits(self._visits)

    def mark_next(self) -> None:
        """Mark the visit below, staying within the list."""
        self._mark(self._at + 1)

    def mark_before(self) -> None:
        """Mark the visit above, staying within the list."""
        self._mark(self._at - 1)

    def turn_on(self) -> None:
        """Turn to the next page and mark its first line; nothing on the last one."""
        self._turn(self.fitting())

    def turn_back(self) -> None:
        """Turn to the page before and mark its first line; nothing on the first one."""
        self._turn(-self.fitting())

    def reveal(self, *, shown: bool) -> None:
        """Show the whole name of the marked line, or cover every name."""
        for row in self.rows:
            row.reveal(shown=shown and row.visit is not None and row.visit is self.marked)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for row in self.rows:
            row.set_look(look)
        self._arrange_none()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many lines as there is room for now."""
        super().resizeEvent(event)
        self._arrange_none()
        self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a sign above the words where there is no line."""
        if not self._visits:
            look, words, side = self._look, self.none_label.geometry(), self._look.px(56)
            at = QPoint(words.center().x() - side // 2, words.top() - look.px(16) - side)
            QPainter(self).drawPixmap(at, look.icon(self._sign, "edge", side))

    def _arrange_none(self) -> None:
        """Put the words for no line a little below the middle, since their sign is above them."""
        self.none_label.setFont(self._look.sans(self._look.text(24), 500))
        high = self._look.metrics(self.none_label.font()).height()
        place(self.none_label, self, QRect(0, self.height() // 2, self.width(), high))

    def _first(self) -> int:
        """Return the place of the first line of the page that the mark is on."""
        return self._at - self._at % self.fitting()

    def _turn(self, by: int) -> None:
        """Mark the first line of another page, if there is one."""
        to = self._first() + by
        if 0 <= to < len(self._visits):
            self._mark(to)

    def _mark(self, at: int) -> None:
        """Mark the visit at a place."""
        if self._visits:
            self.reveal(shown=False)
            self._at = max(0, min(at, len(self._visits) - 1))
            self._marked_id = self._visits[self._at].entry_id
            self._show()
            self.touched.emit()

    def _show(self) -> None:
        """Fill the lines of this page, and put away those that are not needed."""
        first, high, gap = self._first(), self._look.target(72), self._look.gap(12)
        seen = self._visits[first : first + self.fitting()]
        while len(self.rows) < len(seen):
            self._add_row()
        for number, row in enumerate(self.rows):
            visit = seen[number] if number < len(seen) else None
            row.show_visit(visit)
            row.set_marked(marked=first + number == self._at)
            place(row, self, QRect(0, number * (high + gap), self.width(), high))
            row.setVisible(visit is not None)
        self.turned.emit()

    def _add_row(self) -> None:
        """Make one line more."""
        row = TodayRow(self._look, self)
        row.setObjectName(f"today_row_{len(self.rows)}")
        row.pressed.connect(self._hold)
        row.released.connect(self._let_go)
        self.rows.append(row)

    def _hold(self) -> None:
        """Mark the line that is pressed, and show its name while it is."""
        row = self.sender()
        if isinstance(row, TodayRow) and row.visit is not None:
            self._mark(self._first() + self.rows.index(row))
            row.reveal(shown=True)

    def _let_go(self) -> None:
        """Cover the name again."""
        self.reveal(shown=False)
