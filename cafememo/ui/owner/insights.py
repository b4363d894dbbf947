"""The page of the owner's window called Insights: the whole café in pictures, and nobody in particular."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.insight_time import Period
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.charting import Charting
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import right_to_left, translate
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.insights_card import PictureCard
from cafememo.ui.owner.insights_pictures import Picture, Way, pictures
from cafememo.ui.owner.insights_saving import Saving
from cafememo.ui.owner.insights_waiting import Waiting
from cafememo.ui.owner.insights_words import period_name
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import EmptyState, OwnerButton, scrolling, small
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from cafememo.domain.insights import Insights
    from cafememo.services.counting import Step
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

PAUSE_MS = 2
"""Between two slices of the counting: what the counter asked meanwhile goes first."""
CALM_MS = 5_000
"""After something changed while the page is seen: not every visit makes it draw anew."""
_LATE_MS = 250
"""Counting that takes longer than this is worth a line."""


class InsightsPage(OwnerPage):
    """Counts, a slice at a time, and shows what is told of the period chosen."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("insights_page")
        self._period = Period.FOUR_WEEKS
        self._told: Insights | None = None
        self._percent = 0
        self._running = False
        self._can_draw = False
        self._turned_to = False
        self._wanted: list[Picture] = []
        self.cards: dict[str, PictureCard] = {}
        """The cards that are made, by what they are about."""
        self._next = self._timer(PAUSE_MS, self._ask)
        self._calm = self._timer(CALM_MS, self._count)
        self._late = self._timer(_LATE_MS, self._show_line)
        self._drawing = self._timer(0, self._draw_next)
        self.charting = Charting(self)
        self.charting.ready.connect(self._begin_drawing)
        self.saving = Saving(self)
        self.saving.said.connect(self.said)
        column = self.column(margins=_at_end(0, start=26, top=18))
        column.addLayout(self.header_row(translate("owner", "Insights")))
        self.periods = ChipRow(theme, translate("insights", "Time looked at"), [one.value for one in Period])
        self.periods.setObjectName("period_choice")
        for one in Period:
            self.periods.set_text(one.value, period_name(one))
        self.periods.choose(self._period.value)
        self.periods.chosen.connect(self._choose)
        column.addWidget(self.periods)
        self.line = _Line(theme)
        self.line.stop_button.clicked.connect(self.stop)
        column.addWidget(self.line)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self.waiting = Waiting(theme)
        self.waiting.stop_wanted.connect(self.stop)
        self.waiting.go_on_wanted.connect(self._count)
        self.nothing = EmptyState(
            theme,
            "chart-column",
            translate("insights", "Nothing noted yet"),
            translate("insights", "After a week of visits this page says when your café is busiest."),
        )
        self._sheet = QWidget()
        self._cards = QVBoxLayout(self._sheet)
        self._cards.setContentsMargins(*map(theme.px, _at_end(26, bottom=22)))
        self._cards.setSpacing(theme.px(14))
        self.note_label = small(
            theme, translate("insights", "Where people are counted, no figure stands for fewer than three.")
        )
        self._cards.addWidget(self.note_label)
        self._cards.addStretch(1)
        self.area = scrolling(theme, self._sheet)
        for widget in (self.waiting, self.nothing, self.area):
            self.stack.addWidget(widget)
        self.waiting.show_counting(0)

    def refresh(self) -> None:
        """Count what is new: at once, or after a while when something changes while the page is looked at."""
        if self._told is None or self._turned_to:
            self._count()
        elif not self._calm.isActive():
            self._calm.start()

    @property
    def all_shown(self) -> bool:
        """Tell whether everything that is told is seen: counted, on its card, and drawn."""
        return not self._running and bool(self.cards) and not self._drawing.isActive() and self._can_draw

    def stop(self) -> None:
        """Count no further. What was counted is kept, and what was shown stays."""
        self._running = False
        self._quiet()
        if self._told is None:
            self.waiting.show_stopped(self._percent)
        else:
            self._stay(self._told.period)

    # Counting.

    def _count(self) -> None:
        """Begin to count, or go on; what is being counted goes on by itself."""
        self.charting.begin()
        self._calm.stop()
        if self._running:
            return
        self._running = True
        self._late.start()
        if self._told is None:
            self.waiting.show_counting(self._percent)
        self._ask()

    def _choose(self, key: str) -> None:
        """Look at another time; the one looked at, pressed again, is not counted anew."""
        period = Period(key)
        if period is not self._period:
            self._period = period
            self._count()

    def _ask(self) -> None:
        """Have the next slice counted.

        Without a topic: a page that is about to go, in another theme, must not take the answer from the next one.
        """
        self.memory.ask(partial(_step, self.memory, self._period), self._counted, self._troubled)

    def _counted(self, step: "Step") -> None:
        """Show how far it is, or what is told."""
        if not self._running:
            return
        if step.told is None or step.told.period is not self._period:
            self._next.start()
            if step.percent != self._percent:
                self._show_percent(step.percent)
            return
        self._running = False
        self._quiet()
        self._show(step.told)

    def _show_percent(self, percent: int) -> None:
        """Say how far it is."""
        self._percent = percent
        if self._told is None:
            self.waiting.show_counting(percent)
        else:
            self.line.show_percent(percent)

    def _troubled(self, reason: Trouble) -> None:
        """Say what stands in the way; what was shown stays."""
        self._running = False
        self._quiet()
        if self._told is None:
            self.waiting.show_trouble(trouble_sentence(reason), self._percent)
        else:
            self._stay(self._told.period)
            self.memory.troubled.emit(reason)

    def _stay(self, period: Period) -> None:
        """Look at the time that is shown, as before."""
        self._period = period
        self.periods.choose(period.value)

    def _show_line(self) -> None:
        """Say that it takes a while, where something else is seen meanwhile."""
        self.line.setVisible(self._running and self._told is not None)

    def _quiet(self) -> None:
        """Say no more that it counts."""
        for timer in (self._next, self._late):
            timer.stop()
        self.line.hide()

    # What is seen.

    def _show(self, told: "Insights") -> None:
        """Show what is told; cards and charts follow one by one."""
        self._told = told
        if told.first is None:
            self.stack.setCurrentWidget(self.nothing)
            return
        self.stack.setCurrentWidget(self.area)
        self._wanted = list(pictures(told))
        keys = {picture.key for picture in self._wanted}
        for key in [key for key in self.cards if key not in keys]:
            card = self.cards.pop(key)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        for picture in self._wanted:
            if picture.key in self.cards:
                self.cards[picture.key].show_picture(picture)
        self._drawing.start()

    def _begin_drawing(self) -> None:
        """Draw the charts: the plotting library is there."""
        self._can_draw = True
        self._drawing.start()

    def _draw_next(self) -> None:
        """Make one more card, or draw one more chart: nobody waits for all of them."""
        for place, picture in enumerate(self._wanted):
            if picture.key not in self.cards:
                card = self.cards[picture.key] = PictureCard(self.theme, picture, self._sheet)
                card.save_wanted.connect(self.saving.ask)
                card.way_wanted.connect(self._lead)
                self._cards.insertWidget(place, card)
                self._drawing.start()
                return
        if not self._can_draw:
            return
        for picture in self._wanted:
            card = self.cards[picture.key]
            if card.needs_drawing:
                card.draw()
                self._drawing.start()
                return

    def _lead(self, way: Way) -> None:
        """Turn to the page that tells more."""
        self.page_wanted.emit(way.page, way.told)

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(milliseconds)
        made.timeout.connect(act)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Count what came meanwhile."""
        self._turned_to = True
        super().showEvent(event)
        self._turned_to = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the keys that do so anywhere."""
        bar = self.area.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - bar.pageStep())
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + bar.singleStep())
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - bar.singleStep())
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)


class _Line(QWidget):
    """One line above what is seen: how far the counting is, and a button to stop it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("line")
        row = QHBoxLayout(self)
        row.setContentsMargins(*map(theme.px, _at_end(26)))
        row.setSpacing(theme.px(14))
        self.label = plain_label(object_name="label", role="muted")
        self.label.setFont(theme.font(15))
        row.addWidget(self.label)
        self.progress_bar = QProgressBar()
        self.progress_bar.setAccessibleName(translate("insights", "Counted so far"))
        self.progress_bar.setTextVisible(False)
        row.addWidget(self.progress_bar, 1)
        self.stop_button = OwnerButton(theme, translate("insights", "Stop"), object_name="stop_button")
        row.addWidget(self.stop_button)
        self.hide()

    def show_percent(self, percent: int) -> None:
        """Say how far it is."""
        self.label.setText(translate("insights", "Counting: {percent}%").format(percent=percent))
        self.progress_bar.setValue(percent)


def _at_end(end: int, *, start: int = 0, top: int = 0, bottom: int = 0) -> tuple[int, int, int, int]:
    """Return the margins of something whose scroll bar stands at the very edge, where the line of reading ends."""
    return (end, top, start, bottom) if right_to_left() else (start, top, end, bottom)


def _step(memory: "OwnerMemory", period: Period, store: "Store") -> "Step":
    """Count one slice; on the store's thread."""
    return memory.counting().step(store, period)
