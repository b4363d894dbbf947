"""The door of the owner's window: a PIN is asked for, or chosen where there is none yet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.pin import (
    OWNER,
    OWNER_DIGITS,
    Answer,
    Right,
    Wait,
    Who,
    Wrong,
    is_pin,
    plain_digits,
    staff_member,
)
from cafememo.domain.staff import Deed, may
from cafememo.domain.trouble import Trouble
from cafememo.services.staff import opens_owners_window
from cafememo.ui.key_sentences import misread_sentence
from cafememo.ui.kit.code_field import CodeField
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, paragraph, small
from cafememo.ui.owner.pin_field import pin_field
from cafememo.ui.sentences import recovery_sentence, trouble_sentence

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store

_MINUTES_FROM = 90
"""Seconds from which a wait is told in minutes."""


class Door(QWidget):
    """Asks for the owner's PIN; `opened` tells that it was right, or that one was chosen."""

    opened = signal()
    _looking = False
    """Whether something entered is being looked at, and still waited for."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("door")
        self._memory = memory
        self._choosing = False
        self._seconds = 0
        self._wrong = False
        px = theme.px
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addStretch(2)
        sign = QLabel()
        sign.setPixmap(icon_pixmap("lock-keyhole", theme.tokens.crema, px(52), self.devicePixelRatio()))
        column.addWidget(sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.title_label = plain_label(translate("door", "The owner’s window"), object_name="title_label")
        self.title_label.setFont(theme.font(34, voice=True))
        column.addWidget(self.title_label, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.sentence_label = paragraph(theme, "")
        self.sentence_label.setObjectName("sentence_label")
        self.pin_field = pin_field(theme, translate("door", "The owner’s PIN"), object_name="pin_field")
        self.again_field = pin_field(theme, translate("door", "The same PIN once more"), object_name="again_field")
        self.told_label = paragraph(theme, "", "brick")
        self.told_label.setObjectName("told_label")
        for label in (self.sentence_label, self.told_label):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(px(460))
        column.addWidget(self.sentence_label, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.who_choice = SavingChoice(theme, translate("door", "Whose PIN it is"), object_name="who_choice")
        self.who_choice.setFixedWidth(px(300))
        self.who_choice.saved.connect(self._ask_of)
        column.addWidget(self.who_choice, alignment=Qt.AlignmentFlag.AlignHCenter)
        for field in (self.pin_field, self.again_field):
            column.addWidget(field, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.told_label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._build_buttons(theme))
        column.addWidget(self._build_forgotten(theme), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.open_button.clicked.connect(self.enter)
        self.forgotten_button.clicked.connect(self._show_forgotten)
        self.code_field.returnPressed.connect(self.take_code)
        self.code_field.textChanged.connect(self._show_code)
        self.code_button.clicked.connect(self.take_code)
        self.pin_field.returnPressed.connect(self.enter)
        self.again_field.returnPressed.connect(self.enter)
        self._tick = QTimer(self)
        self._tick.setInterval(1_000)
        self._tick.timeout.connect(self._count)

    def _build_buttons(self, theme: Theme) -> QHBoxLayout:
        """Return the row of what is pressed."""
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch(1)
        self.open_button = OwnerButton(
            theme, translate("door", "Open"), "primary", key="Enter", object_name="open_button"
        )
        self.forgotten_button = OwnerButton(theme, translate("door", "PIN forgotten?"), object_name="forgotten_button")
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.forgotten_button)
        buttons.addStretch(1)
        return buttons

    def _build_forgotten(self, theme: Theme) -> QWidget:
        """Return what is said to who forgot the PIN, with the field for the recovery code; hidden until they ask."""
        self.forgotten_part = QWidget()
        column = QVBoxLayout(self.forgotten_part)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.setSpacing(theme.px(10))
        self.forgotten_label = small(theme, recovery_sentence())
        self.forgotten_label.setObjectName("forgotten_label")
        self.forgotten_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.forgotten_label.setFixedWidth(theme.px(520))
        self.code_field = CodeField(translate("door", "The code on the recovery sheet"), object_name="code_field")
        self.code_field.setPlaceholderText(self.code_field.accessibleName())
        self.code_field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code_field.setFixedWidth(theme.px(520))
        self.code_button = OwnerButton(
            theme, translate("door", "Take the PIN away"), key="Enter", object_name="code_button"
        )
        column.addWidget(self.forgotten_label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.code_field, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.code_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.forgotten_part.hide()
        return self.forgotten_part

    def take_code(self) -> None:
        """Take the PIN away where the recovery code is right; a new one is chosen then."""
        wrong, typed = self.code_field.wrong, self.code_field.text()
        if self._looking or not self.code_field.letters:
            return
        if wrong is not None:
            self._tell(misread_sentence(wrong))
            self.code_field.setFocus()
            return
        self._look()
        clock = self._memory.clock
        self._memory.ask(
            lambda store: _reset(store, typed, clock), self._taken_away, self._take_code_trouble, "door answer"
        )

    def _taken_away(self, _done: object) -> None:
        """Have a new PIN chosen."""
        if self._looking:
            self._tick.stop()
            self._seconds = 0
            self.code_field.clear()
            self.ask()

    def _take_code_trouble(self, reason: Trouble) -> None:
        """Say why the PIN is still there."""
        self._looking = False
        self.open_button.setEnabled(not self._seconds)
        self._tell(trouble_sentence(reason))
        self.code_field.setFocus()

    def _show_code(self, _text: str) -> None:
        """Say how far the code is."""
        if self.code_field.isVisible() and not self._seconds:
            self._tell(self.code_field.so_far(), self.code_field.role)

    def ask(self) -> None:
        """Ask for the PIN, or for a new one where there is none."""
        self._memory.ask(lambda store: self._memory.pins(store).asks(OWNER), self._begin, topic="door")
        self._offer()
        self.forget()
        self._show_wait()
        self.again_field.setVisible(self._choosing)
        self.pin_field.setFocus()

    def _offer(self) -> None:
        """Let those of the staff choose themselves who open the window with a PIN of their own."""
        staff = self._memory.facts.staff
        openers = [one for one in staff if one.asks_pin and may(one.role, Deed.OWNERS_WINDOW)]
        there = [one.id for one in openers if one.id == self._memory.staff_id]
        own = (OWNER, translate("door", "The café’s own PIN"))
        self.who_choice.offer([own, *((staff_member(one.id), one.name) for one in openers)])
        self.who_choice.show_value(staff_member(there[0]) if there else OWNER)
        self.who_choice.setVisible(bool(openers) and not self._choosing)

    def _ask_of(self, _who: str) -> None:
        """Ask somebody else, who may not have to wait."""
        self._tick.stop()
        self._seconds = 0
        self.forget()
        self.pin_field.setFocus()

    def forget(self) -> None:
        """Leave no digit here; an answer still to come to one that was entered opens nothing any more."""
        self._looking = False
        self._clear()

    def enter(self) -> None:
        """Look at what was entered, unless something still is."""
        pin = plain_digits(self.pin_field.text())
        if self._seconds or self._looking:
            return
        if self._choosing:
            self._choose(pin, plain_digits(self.again_field.text()))
        elif pin:
            who = Who(self.who_choice.currentData() or OWNER)
            if who != OWNER and len(pin) < OWNER_DIGITS.start:
                self._tell(
                    translate(
                        "door", "This window opens with {fewest} digits or more. A longer PIN is set in Staff."
                    ).format(fewest=OWNER_DIGITS.start)
                )
                return
            self._look()
            self._memory.ask(
                lambda store: opens_owners_window(store, self._memory.pins(store), who, pin),
                self._take_answer,
                self._take_trouble,
                "door answer",
            )

    def _begin(self, asks: bool) -> None:
        """Ask for the PIN there is, or have one chosen."""
        self._choosing = not asks
        self.again_field.setVisible(not asks)
        self.forgotten_button.setVisible(asks)
        self.who_choice.setVisible(asks and self.who_choice.count() > 1)
        if asks:
            self.sentence_label.setText(translate("door", "Your PIN opens the café’s memory."))
            self.open_button.setText(translate("door", "Open"))
        else:
            self.sentence_label.setText(
                translate(
                    "door",
                    "Choose a PIN of {fewest} to {most} digits. It keeps everybody else out of this window.",
                ).format(fewest=OWNER_DIGITS[0], most=OWNER_DIGITS[-1])
            )
            self.open_button.setText(translate("door", "Keep this PIN"))
        self.setAccessibleName(self.sentence_label.text())

    def _choose(self, pin: str, again: str) -> None:
        """Keep a new PIN, where it is one and was typed twice alike."""
        if not is_pin(OWNER, pin):
            self._tell(
                translate("door", "A PIN has {fewest} to {most} digits.").format(
                    fewest=OWNER_DIGITS[0], most=OWNER_DIGITS[-1]
                )
            )
            self.pin_field.setFocus()
        elif not again:
            self._tell("")
            self.again_field.setFocus()
        elif pin != again:
            self._tell(translate("door", "The two are not the same. Type the PIN once more."))
            self.again_field.clear()
            self.again_field.setFocus()
        else:
            self._look()
            self._memory.ask(
                lambda store: self._memory.pins(store).set_pin(OWNER, pin),
                self._chosen,
                self._take_trouble,
                "door answer",
            )

    def _look(self) -> None:
        """Take nothing more until what was entered is looked at."""
        self._looking = True
        self.open_button.setEnabled(False)

    def _chosen(self, _kept: bool) -> None:
        """Open with the new PIN, where it is still this door that waits for it."""
        if self._looking:
            self.forget()
            self.opened.emit()

    def _take_answer(self, answer: Answer) -> None:
        """Take the answer to what was entered, where it is still waited for."""
        if self._looking or not isinstance(answer, Right):
            self._looking = False
            self.show_answer(answer)

    def show_answer(self, answer: Answer) -> None:
        """Open, or say what stands in the way."""
        self.pin_field.clear()
        match answer:
            case Right():
                self._clear()
                self.opened.emit()
            case Wrong(seconds):
                self._wait(seconds, wrong=True)
            case Wait(seconds):
                self._wait(seconds, wrong=False)
            case _:
                self._offer()  # who it was opens it no more
                self._clear()

    def _take_trouble(self, reason: Trouble) -> None:
        """Say why nothing was looked at."""
        self._looking = False
        self.open_button.setEnabled(True)
        self._tell(trouble_sentence(reason))

    def _wait(self, seconds: int, *, wrong: bool) -> None:
        """Say how long to wait, counting down."""
        self._seconds, self._wrong = seconds, wrong
        self._show_wait()
        if seconds:
            self._tick.start()

    def _count(self) -> None:
        """Count a second down."""
        self._seconds = max(0, self._seconds - 1)
        if not self._seconds:
            self._tick.stop()
        self._show_wait()

    def _show_wait(self) -> None:
        """Say what came of the last PIN, and when the next one is looked at."""
        self.open_button.setEnabled(not self._seconds)
        first = translate("door", "That is not the PIN.") if self._wrong else ""
        wait = ""
        if self._seconds >= _MINUTES_FROM:
            wait = translate("door", "Try again in %n minutes.", "", -(-self._seconds // 60))
        elif self._seconds:
            wait = translate("door", "Try again in %n seconds.", "", self._seconds)
        self._tell(f"{first} {wait}".strip())

    def _show_forgotten(self) -> None:
        """Say what opens the window without the PIN."""
        shown = self.forgotten_part.isHidden()
        self.forgotten_part.setVisible(shown)
        (self.code_field if shown else self.pin_field).setFocus()

    def _clear(self) -> None:
        """Leave no digit in the fields, and nothing told."""
        self.pin_field.clear()
        self.again_field.clear()
        self.forgotten_part.hide()
        self._wrong = False
        self.open_button.setEnabled(True)
        self._tell("")

    def _tell(self, sentence: str, role: str = "brick") -> None:
        """Say a sentence below the field."""
        if sentence == self.told_label.text():
            return
        recolour(self.told_label, role)
        self.told_label.setText(sentence)
        # Not each second of a wait: once is enough to who cannot see it count down.
        if sentence and role == "brick" and not self._tick.isActive() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _reset(store: "Store", typed: str, clock: "Clock") -> None:
    """Take the PIN away, on the lane."""
    from cafememo.services.keeping import pin_reset  # noqa: PLC0415 - it imports the driver

    pin_reset(store, typed, clock)
