"""The menu's categories, side by side; those for which there is no room are a press away."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.choice_button import Choice, ChoiceButton
from cafememo.ui.counter.icon_key_button import IconKeyButton
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.kit.words import translate

NARROWEST = 72


class CategoryTabs(QWidget):
    """Shows which category is open, and tells which one was pressed, by its place from 0."""

    pressed = signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("category_tabs")
        self._look = look
        self._names: tuple[str, ...] = ()
        self._current: int | None = None
        self.tabs: list[ChoiceButton] = []
        self.more_button = IconKeyButton(look, "chevron-right", "PgDn", self)
        self.more_button.under = "paper"
        self.more_button.setObjectName("more_categories_button")
        self.more_button.clicked.connect(self._press_further)
        self._further = 0
        self._used = 0

    def used_width(self) -> int:
        """Return how much of the width has tabs on it."""
        return self._used

    def show_categories(self, names: Sequence[str], current: int | None) -> None:
        """Show these, one of them open or, while something is searched, none."""
        self._names, self._current = tuple(names), current
        while len(self.tabs) < len(self._names):
            tab = ChoiceButton(self._look, self, letters=17, radius=36, lines=2)
            tab.setObjectName(f"category_{len(self.tabs)}")
            tab.clicked.connect(self._press)
            self.tabs.append(tab)
        self.more_button.set_name(translate("change", "More categories"))
        self.arrange()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for tab in self.tabs:
            tab.set_look(look)
        self.more_button.set_look(look)
        self.arrange()

    def wanted_width(self) -> int:
        """Return the width that shows all categories."""
        gap = self._look.gap(12)
        return sum(self._width(place) + gap for place in range(len(self._names))) - gap if self._names else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tabs out anew."""
        super().resizeEvent(event)
        self.arrange()

    def _width(self, number: int) -> int:
        """Return how wide one tab wants to be."""
        beside = None if self._current is None else number - self._current
        self.tabs[number].key = {-1: "PgUp", 1: "PgDn"}.get(beside or 0, "")
        self.tabs[number].show_choice(Choice(self._names[number], number == self._current))
        return max(NARROWEST, min(self.tabs[number].wanted_width(), self._look.px(220)))

    def _press(self) -> None:
        """Tell which tab was pressed."""
        number = [tab is self.sender() for tab in self.tabs].index(True)
        self.tabs[number].setChecked(number == self._current)
        self.pressed.emit(number)

    def _press_further(self) -> None:
        """Open the first category that is not seen."""
        self.pressed.emit(self._further)

    def arrange(self) -> None:
        """Place the tabs of the stretch that holds the open one."""
        if not self._names or self.width() < NARROWEST:
            for tab in self.tabs:
                tab.hide()
            self.more_button.hide()
            self._used = 0
            return
        gap = self._look.gap(12)
        first, last, further = self._stretch()
        left = 0
        for number, tab in enumerate(self.tabs):
            seen = first <= number < last
            tab.setVisible(seen)
            if seen:
                wide = min(self._width(number), self.width())
                tab.update()
                place(tab, self, QRect(left, 0, wide, self.height()))
                left += wide + gap
        self.more_button.setVisible(further is not None)
        if further is not None:
            self._further = further
            place(self.more_button, self, QRect(left, 0, self.more_button.sizeHint().width(), self.height()))
            left += self.more_button.sizeHint().width() + gap
        self._used = left - gap

    def _stretch(self) -> tuple[int, int, int | None]:
        """Return the tabs seen, from the first to before the last, and where the next stretch begins, if any."""
        if self.wanted_width() <= self.width():
            return 0, len(self._names), None
        gap = self._look.gap(12)
        room = self.width() - self.more_button.sizeHint().width() - gap
        starts, left = [0], 0
        for number in range(len(self._names)):
            wide = self._width(number)
            if left and left + wide > room:
                starts.append(number)
                left = 0
            left += wide + gap
        current = self._current or 0
        stretch = max(number for number, start in enumerate(starts) if start <= current)
        after = starts[stretch + 1] if stretch + 1 < len(starts) else None
        return starts[stretch], len(self._names) if after is None else after, 0 if after is None else after
