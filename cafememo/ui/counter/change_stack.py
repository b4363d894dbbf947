"""The lines of a ticket under each other, in the order they were ordered; as many closed ones as there is room for."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.draft import Draft
from cafememo.domain.menu import Content, Menu
from cafememo.ui.counter.change_lines import ClosedLine, OpenLine, closed_choice
from cafememo.ui.counter.choice_button import Choice
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.kit.words import translate


class LineStack(QWidget):
    """Places the open line among the closed ones, and tells which of those was pressed, by its place."""

    pressed = signal(int)

    def __init__(self, look: Look, parent: QWidget, open_line: OpenLine) -> None:
        super().__init__(parent)
        self.setObjectName("line_stack")
        self._look = look
        self._open = open_line
        self._open.setParent(self)
        self._draft = Draft()
        self._choices: list[Choice] = []
        self._first = 0
        self._ring: int | None = None
        self.buttons: list[ClosedLine] = []
        self._places: list[int] = []
        self.more_button = ClosedLine(look, self)
        self.more_button.setObjectName("more_lines_button")
        self.more_button.clicked.connect(self.turn)

    def show_lines(self, draft: Draft, menu: Menu, avoids: frozenset[Content]) -> None:
        """Show a draft's lines, from the first closed one."""
        if draft.place != self._draft.place or len(draft.lines) != len(self._draft.lines):
            self._first = 0
        self._draft = draft
        self._choices = [closed_choice(line, menu, avoids, first=not place) for place, line in enumerate(draft.lines)]
        self.arrange()

    def closed(self) -> list[int]:
        """Return the places of the lines that are not open."""
        return [place for place in range(len(self._choices)) if place != self._draft.place]

    def set_ring(self, ring: int | None) -> None:
        """Put the keyboard's ring on a closed line, counted from 0 among them; None takes it away."""
        self._ring = ring
        self.arrange()

    def press_ringed(self) -> None:
        """Open the line in the ring."""
        closed = self.closed()
        if self._ring is not None and self._ring < len(closed):
            self.pressed.emit(closed[self._ring])

    def turn(self) -> None:
        """Show the closed lines that are not seen; where there is room for none, open the next line."""
        shown = len(self._places)
        if not shown:
            after = [place for place in self.closed() if place > self._draft.place]
            self.pressed.emit(after[0] if after else 0)
            return
        self._first = self._first + shown if self._first + shown < len(self.closed()) else 0
        self.arrange()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in (*self.buttons, self.more_button):
            button.set_look(look)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out anew."""
        super().resizeEvent(event)
        self.arrange()

    def _press(self) -> None:
        """Tell which line was pressed."""
        self.pressed.emit(self._places[[button is self.sender() for button in self.buttons].index(True)])

    def arrange(self) -> None:
        """Give the open line what it needs, and the closed ones the rest."""
        look, gap, high = self._look, self._look.gap(12), self._look.target(72)
        if self.width() < high or self.height() < high:
            return
        closed = self.closed()
        most = self.height() - (high + gap if closed else 0)
        opened = self._open.wanted_height(self.width(), most)
        room = max(1, (self.height() - opened) // (high + gap))
        if self._ring is not None and len(closed) > room:
            seen = max(1, room - 1)
            self._first = self._ring // seen * seen
        turning = len(closed) > room
        here = closed[self._first : self._first + (max(0, room - 1) if turning else room)]
        self._places = here
        while len(self.buttons) < len(here):
            button = ClosedLine(look, self)
            button.setObjectName(f"line_{len(self.buttons)}")
            button.clicked.connect(self._press)
            self.buttons.append(button)
        top, placed = 0, False
        for where, button in zip(here, self.buttons, strict=False):
            if where > self._draft.place and not placed:
                top, placed = self._place_open(top, opened) + gap, True
            button.show_choice(self._choices[where])
            button.set_ringed(ringed=self._ring is not None and closed[min(self._ring, len(closed) - 1)] == where)
            place(button, self, QRect(0, top, self.width(), high))
            top += high + gap
        if not placed:
            top = self._place_open(top, opened) + gap
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(here))
        self.more_button.setVisible(turning)
        if turning:
            others = len(closed) - len(here)
            self.more_button.show_choice(Choice(translate("counter", "and %n more", "", others)))
            place(self.more_button, self, QRect(0, top, self.width(), high))
        self.update()

    def _place_open(self, top: int, high: int) -> int:
        """Place the open line, and return where it ends."""
        place(self._open, self, QRect(0, top, self.width(), high))
        return top + high
