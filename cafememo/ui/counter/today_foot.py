"""What can be done with today's list: the row of buttons below it, and where in the list one is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.today_list import Position
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate


class TodayFoot(QWidget):
    """Five buttons in one row, in portrait in two. A click leaves the keyboard where it is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("today_foot")
        self._look = look
        self._undo_width = 0
        self.back_button = self._button("today_back_button", "", "Esc")
        self.newer_button = self._button("newer_button", "", "PgUp")
        self.older_button = self._button("older_button", "", "PgDn")
        self.whose_button = self._button("whose_button", "arrow-right-left", "F6")
        self.undo_button = self._button("take_back_button", "undo-2", "Del")
        self.position_label = plain_label(object_name="today_position", parent=self, role="muted")
        self.position_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def buttons(self) -> tuple[BigButton, ...]:
        """Return the buttons in the order of reading; what takes something away is the last."""
        return (self.back_button, self.newer_button, self.older_button, self.whose_button, self.undo_button)

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.back_button.setText(translate("today", "Back"))
        self.newer_button.setText(translate("today", "Newer"))
        self.older_button.setText(translate("today", "Older"))
        self.whose_button.setText(translate("today", "Someone else’s"))
        self._measure()

    def ask_again(self, *, asking: bool) -> None:
        """Ask for a second press on the last button, or for a first one."""
        self.undo_button.setText(translate("today", "Press again") if asking else translate("today", "Take back"))

    def show_position(self, at: Position, *, stands: bool) -> None:
        """Say where in the list one is; `stands` tells whether the marked visit can be taken back or moved."""
        words = translate("today", "{first}–{last} of {all}").format(first=at.first, last=at.last, all=at.all)
        self.position_label.setText(words if at.all else "")
        self.newer_button.setEnabled(at.first > 1)
        self.older_button.setEnabled(at.last < at.all)
        self.whose_button.setEnabled(stands)
        self.undo_button.setEnabled(stands)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in self.buttons():
            button.set_theme(look.sized_theme)
        self._measure()

    def wanted_height(self, *, upright: bool) -> int:
        """Return how high it is, `upright` in portrait."""
        high = self._look.target(72)
        return 2 * high + self._look.gap(12) if upright else high

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Share the width out by what each has to say."""
        look = self._look
        self.position_label.setFont(look.sans(look.text(17), 500))
        high = look.target(72)
        turning = (self.back_button, self.newer_button, self.position_label, self.older_button)
        doing = (self.whose_button, self.undo_button)
        if self.height() > high:
            self._share(doing, 0)
            self._share(turning, high + look.gap(12))
        else:
            self._share((*turning, *doing), 0)

    def _share(self, parts: tuple[QWidget, ...], top: int) -> None:
        """Place parts side by side, each as wide as its words ask for; stretched alike where there is more room."""
        gap, high = self._look.gap(12), self._look.target(72)
        wanted = [self._wanted_width(part) for part in parts]
        room, begun = self.width() - gap * (len(parts) - 1), 0
        breaking = [number for number, part in enumerate(parts) if part in {self.whose_button, self.undo_button}]
        if sum(wanted) > room:  # what is around the words gives way first
            wanted = [
                width - self._look.px(20) if isinstance(part, BigButton) else width
                for part, width in zip(parts, wanted, strict=True)
            ]
        missing = sum(wanted) - room
        for number in breaking if missing > 0 else ():  # their words can stand in two lines
            wanted[number] -= missing // len(breaking)
        for number, (part, width) in enumerate(zip(parts, wanted, strict=True)):
            left, right = room * begun // sum(wanted), room * (begun + width) // sum(wanted)
            place(part, self, QRect(left + number * gap, top, right - left, high))
            begun += width

    def _measure(self) -> None:
        """Take the width of the last button in either of its words."""
        widths = []
        for asking in (True, False):
            self.ask_again(asking=asking)
            widths.append(self.undo_button.sizeHint().width())
        self._undo_width = max(widths)
        self._arrange()

    def _wanted_width(self, part: QWidget) -> int:
        """Return the width of a part in the widest words it has, so that nothing moves under a finger."""
        if part is self.position_label:
            widest = translate("today", "{first}–{last} of {all}").format(first=888, last=888, all=888)
            return self._look.metrics(self.position_label.font()).horizontalAdvance(widest) + self._look.px(4)
        return self._undo_width if part is self.undo_button else part.sizeHint().width()

    def _button(self, name: str, icon: str, key: str) -> BigButton:
        """Make a button."""
        button = BigButton("danger" if key == "Del" else "plain", icon=icon, key=key, parent=self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
