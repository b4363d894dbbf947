"""Where a PIN is entered: dots, a pad of digits, and how long to wait after a wrong one."""

from PySide6.QtCore import QEvent, QObject, QRect, QRegularExpression, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.pin import STAFF_DIGITS, Answer, Wait, Wrong
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.pin_pad import COLUMNS, ROWS, PinPad
from cafememo.ui.counter.staff_tile import paint_initial
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import fitted, plain_label, recolour
from cafememo.ui.kit.words import translate

_MINUTES_FROM = 90
"""Seconds from which a wait is told in minutes."""


class PinEntry(QWidget):
    """Asks one person for their PIN.

    Digits typed on a keyboard arrive while it is shown, since its field has the keyboard; what a scanner types is
    taken out of the field again, as out of any other.
    """

    entered = signal(str)
    left = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pin_entry")
        self._look = look
        self._name = ""
        self._seconds = 0
        self._wrong = False
        self._looking = False
        self._trouble = ""
        self.name_label = plain_label(object_name="pin_name_label", parent=self, role="ink")
        self.name_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence_label = plain_label(object_name="pin_sentence_label", parent=self, role="muted")
        self.sentence_label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.sentence_label.setWordWrap(True)
        self.pin_field = QLineEdit(self)
        self.pin_field.setObjectName("pin_field")
        self.pin_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin_field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.pin_field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        digits = QRegularExpression(
            rf"\d{{0,{STAFF_DIGITS[-1]}}}", QRegularExpression.PatternOption.UseUnicodePropertiesOption
        )
        self.pin_field.setValidator(QRegularExpressionValidator(digits, self))
        self.pin_field.installEventFilter(self)
        self.pin_field.textChanged.connect(self._show_state)
        # A press on the pad, or beside it, leaves the keyboard in the field.
        self.setFocusProxy(self.pin_field)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.pad = PinPad(look, self)
        self.pad.digit_pressed.connect(self.pin_field.insert)
        self.pad.taken_back.connect(self.pin_field.backspace)
        self.confirm_button = BigButton("primary", icon="check", key="Enter", parent=self)
        self.confirm_button.setObjectName("confirm_button")
        self.confirm_button.clicked.connect(self._enter)
        self.back_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.back_button.setObjectName("pin_back_button")
        self.back_button.clicked.connect(self._leave)
        for button in (self.confirm_button, self.back_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        self._tick = QTimer(self)
        self._tick.setInterval(1_000)
        self._tick.timeout.connect(self._count)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.pad.speak()
        self.pin_field.setAccessibleName(translate("staff", "PIN"))
        self.confirm_button.setText(translate("staff", "Confirm"))
        self.back_button.setText(translate("staff", "Back"))
        self._show_state()

    def ask(self, name: str) -> None:
        """Begin with an empty field, for somebody else or once more."""
        self._name = name
        self.name_label.setText(name)
        self._wait(0, wrong=False)
        self.pin_field.setFocus()
        self.update()

    def tell(self, answer: Answer) -> None:
        """Say what became of what was entered; a wrong PIN is gone from the field, and waited for."""
        match answer:
            case Wrong(seconds):
                self._wait(seconds, wrong=True)
            case Wait(seconds):
                self._wait(seconds, wrong=False)
            case _:
                self.forget()

    def say(self, trouble: str) -> None:
        """Say what stood in the way of looking at a PIN, for another try."""
        self._wait(0, wrong=False)
        self._trouble = trouble
        self._show_state()

    def forget(self) -> None:
        """Leave no digit in the field, and nothing to wait for."""
        self._wait(0, wrong=False)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.pad.set_look(look)
        self.confirm_button.set_theme(look.sized_theme)
        self.back_button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def _wait(self, seconds: int, *, wrong: bool) -> None:
        """Begin to count down, in front of an empty field."""
        self._seconds, self._wrong, self._looking, self._trouble = seconds, wrong, False, ""
        self.pin_field.clear()
        if seconds > 0:
            self._tick.start()
        else:
            self._tick.stop()
        self._show_state()

    def _count(self) -> None:
        """Count a second down; at none one may try again."""
        self._seconds -= 1
        if self._seconds <= 0:
            self._tick.stop()
        self._show_state()

    def _show_state(self) -> None:
        """Say what is to be done, and allow what may be."""
        waiting = self._seconds > 0
        idle = not waiting and not self._looking
        self.pad.setEnabled(idle)
        self.pin_field.setReadOnly(not idle)  # not disabled: it keeps the keyboard, and Esc
        self.confirm_button.setEnabled(idle and len(self.pin_field.text()) in STAFF_DIGITS)
        if waiting:
            text = wait_sentence(self._seconds, wrong=self._wrong)
        else:
            text = self._trouble or translate("staff", "Enter your PIN.")
        if text != self.sentence_label.text():
            self.sentence_label.setText(text)
            recolour(self.sentence_label, "brick" if waiting or self._trouble else "muted")
            self._arrange()

    def _enter(self) -> None:
        """Hand the PIN over, once."""
        if self.confirm_button.isEnabled():
            self._looking, self._trouble = True, ""
            self._show_state()
            self.entered.emit(self.pin_field.text())

    def _leave(self) -> None:
        """Go back to the tiles."""
        self.forget()
        self.left.emit()

    def _arrange(self) -> None:
        """Put person and field beside the pad, in portrait above it; what is pressed at last is at the bottom."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, button, wide = look.px(24), look.target(88), width >= height
        room = QRect(margin, margin, width - 2 * margin, height - button - 3 * margin)
        gap = look.gap(12)
        pad_width = min(COLUMNS * look.px(132) + (COLUMNS - 1) * gap, room.width())
        person_width = min(look.px(470), room.width() - pad_width - look.px(56) if wide else room.width())
        self.name_label.setFont(fitted(self._name, look.serif(look.text(46)), person_width)[0])
        self.sentence_label.setFont(look.sans(look.text(20), 500))
        self.pin_field.setFont(look.sans(look.text(34), 600))
        disc, name = look.px(96), look.metrics(look.serif(look.text(46))).height()
        # Room for two lines at any time: what is below must not move while seconds are counted down.
        sentence = 2 * look.metrics(self.sentence_label.font()).lineSpacing() + 2
        field = look.target(80)
        person_height = disc + name + sentence + field + look.px(10 + 6 + 14)
        left_for_pad = room.height() if wide else room.height() - person_height - look.px(28)
        pad_height = min(ROWS * look.target(104) + (ROWS - 1) * gap, left_for_pad)
        if wide:
            left = (width - person_width - look.px(56) - pad_width) // 2
            top = room.top() + (room.height() - person_height) // 2
            pad = QRect(left + person_width + look.px(56), room.top() + (room.height() - pad_height) // 2, 0, 0)
        else:
            left, top = (width - person_width) // 2, room.top() + max(0, left_for_pad - pad_height) // 2
            pad = QRect((width - pad_width) // 2, top + person_height + look.px(28), 0, 0)
        place(self.pad, self, QRect(pad.left(), pad.top(), pad_width, pad_height))
        self._disc = QRect(left + (person_width - disc) // 2, top, disc, disc)
        top += disc + look.px(10)
        place(self.name_label, self, QRect(left, top, person_width, name))
        top += name + look.px(6)
        place(self.sentence_label, self, QRect(left, top, person_width, sentence))
        top += sentence + look.px(14)
        place(self.pin_field, self, QRect(left, top, person_width, field))
        back = look.px(372) if wide else width // 3
        primary = width - 2 * margin - look.gap(16) - back
        y = height - margin - button
        place(self.confirm_button, self, QRect(margin, y, primary, button))
        place(self.back_button, self, QRect(margin + primary + look.gap(16), y, back, button))

    # Qt's own.

    _disc = QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc of the field for the buttons."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the initial on its disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_initial(painter, self._look, mirrored(self, self._disc), self._name, filled=True)


def wait_sentence(seconds: int, *, wrong: bool) -> str:
    """Say how long to wait, and why."""
    minutes = -(-seconds // 60)
    if seconds < _MINUTES_FROM:
        if wrong:
            return translate("staff", "That is not the PIN. Try again in %n seconds.", "", seconds)
        return translate("staff", "Too soon after a wrong PIN. Try again in %n seconds.", "", seconds)
    if wrong:
        return translate("staff", "That is not the PIN. Try again in %n minutes.", "", minutes)
    return translate("staff", "Too soon after a wrong PIN. Try again in %n minutes.", "", minutes)
