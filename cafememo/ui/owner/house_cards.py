"""How the counter and this window behave, what the computer does by itself, and the owner's PIN."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from cafememo.devices.autostart import Autostart, autostart_here
from cafememo.devices.signals import signal
from cafememo.domain.pin import OWNER, Answer, Right
from cafememo.domain.preferences import LONGEST_GREETING, SHORTEST_GREETING
from cafememo.domain.trouble import Trouble
from cafememo.services.preferences import (
    MOST_OWNER_LOCK_MINUTES,
    keep_autostart,
    owner_lock_minutes,
    prefer_owner_lock,
)
from cafememo.services.staff import MOST_MINUTES, Staffing
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.fields import SavingNumber
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, Switch, small
from cafememo.ui.owner.pin_form import PinForm
from cafememo.ui.owner.preference_cards import PreferenceCard

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store


class _Locks(NamedTuple):
    """After how many minutes the counter and this window lock themselves."""

    counter: int
    owner: int


class CounterCard(PreferenceCard):
    """What the counter does when nobody touches it, and at its start; and when this window locks."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "When nobody touches it"))
        seconds, minutes = translate("preferences", "\u00a0s"), translate("preferences", "\u00a0min")
        self._hides = translate("preferences", "A greeting hides after")
        self.greeting_number = SavingNumber(
            theme,
            translate("preferences", "Seconds after which a greeting hides itself"),
            SHORTEST_GREETING,
            LONGEST_GREETING,
            suffix=seconds,
            object_name="greeting_number",
        )
        self.greeting_number.saved.connect(self._keep_greeting)
        self.row(self._hides, self.greeting_number)
        self._locks = translate("preferences", "The counter locks after")
        self.counter_lock_number = SavingNumber(
            theme,
            translate("preferences", "Minutes after which the counter locks itself, 0 for never"),
            0,
            MOST_MINUTES,
            suffix=minutes,
            object_name="counter_lock_number",
        )
        self.counter_lock_number.saved.connect(self._keep_counter_lock)
        self.row(self._locks, self.counter_lock_number, translate("preferences", "0 means never."))
        self._owner_locks = translate("preferences", "This window locks after")
        self.owner_lock_number = SavingNumber(
            theme,
            translate("preferences", "Minutes after which this window locks itself"),
            1,
            MOST_OWNER_LOCK_MINUTES,
            suffix=minutes,
            object_name="owner_lock_number",
        )
        self.owner_lock_number.saved.connect(self._keep_owner_lock)
        self.row(self._owner_locks, self.owner_lock_number)
        for number in (self.counter_lock_number, self.owner_lock_number):
            number.setSpecialValueText("…")  # nothing is said of them before they are read
            number.setEnabled(False)

    def show_facts(self, facts: "CafeFacts") -> None:
        """Show how long a greeting stays, and ask for the rest."""
        self.greeting_number.show_number(facts.preferences.greeting_seconds)
        self.memory.ask(self._read_locks, self._show_locks, topic="locks")

    def _read_locks(self, store: "Store") -> _Locks:
        return _Locks(Staffing(store, self.memory.pins(store)).lock_after_minutes(), owner_lock_minutes(store))

    def _show_locks(self, locks: _Locks) -> None:
        never = translate("preferences", "never")
        for number, special, minutes in (
            (self.counter_lock_number, never, locks.counter),
            (self.owner_lock_number, "", locks.owner),
        ):
            number.setSpecialValueText(special)
            number.setEnabled(True)
            number.show_number(minutes)

    def _keep_greeting(self, seconds: int) -> None:
        self.keep(self._hides, self.greeting_number.text(), greeting_seconds=seconds)

    def _keep_counter_lock(self, minutes: int) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self._locks, choice=self.counter_lock_number.text()
        )
        self.memory.act(told, lambda store: Staffing(store, self.memory.pins(store)).prefer_lock_after(minutes))

    def _keep_owner_lock(self, minutes: int) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self._owner_locks, choice=self.owner_lock_number.text()
        )
        self.memory.act(told, lambda store: prefer_owner_lock(store, minutes))


class StartCard(PreferenceCard):
    """What happens when the counter, or the computer, starts."""

    said = signal(str)

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "At the start"))
        self._autostart: Autostart | None = None
        self.kiosk_switch = Switch(
            theme, translate("preferences", "The counter fills the screen"), object_name="kiosk_switch"
        )
        self.kiosk_switch.clicked.connect(self._keep_kiosk)
        self.column.addWidget(self.kiosk_switch)
        self.autostart_switch = Switch(
            theme, translate("preferences", "Cafémémo opens with the computer"), object_name="autostart_switch"
        )
        self.autostart_switch.clicked.connect(self._keep_autostart)
        self.column.addWidget(self.autostart_switch)
        self.note_label = small(
            theme,
            translate("preferences", "The demo is thrown away when it is closed; nothing opens it again.")
            if memory.facts.demo
            else translate("preferences", "For this account of this computer. F11 leaves the full screen."),
        )
        self.column.addWidget(self.note_label)
        self.autostart_switch.setEnabled(not memory.facts.demo)

    def show_facts(self, facts: "CafeFacts") -> None:
        """Show whether the counter fills the screen; whether it opens by itself, the system is asked."""
        self.kiosk_switch.setChecked(facts.preferences.kiosk)
        if not facts.demo:
            self.autostart_switch.setChecked(self.autostart.is_on())

    @property
    def autostart(self) -> Autostart:
        """Return the system's list of what starts with it."""
        if self._autostart is None:
            self._autostart = autostart_here(self.memory.around.folder)
        return self._autostart

    def _keep_kiosk(self, on: bool) -> None:
        self.keep(self.kiosk_switch.accessibleName(), on_or_off(on=on), kiosk=on)

    def _keep_autostart(self, on: bool) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self.autostart_switch.accessibleName(), choice=on_or_off(on=on)
        )
        self.memory.act(told, partial(_switch_autostart, self.memory, self.autostart, on=on), self._switched)

    def _switched(self, done: bool) -> None:
        if not done:
            self.autostart_switch.setChecked(self.autostart.is_on())
            self.said.emit(translate("preferences", "The system does not let Cafémémo change what starts with it."))


class OwnerPinCard(PreferenceCard):
    """The owner's PIN is changed, by who knows the present one."""

    said = signal(str)

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "The owner’s PIN"))
        self._new = ""
        self._there = True
        self.sentence_label = small(theme, "")
        self.column.addWidget(self.sentence_label)
        self.change_button = OwnerButton(theme, "", icon="lock-keyhole", object_name="change_pin_button")
        self.change_button.under = "surface"
        self.change_button.clicked.connect(self._begin)
        self.change_button.hide()
        self.column.addWidget(self.change_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.form = PinForm(theme, OWNER)
        self.form.given.connect(self._given)
        self.form.left.connect(self._leave)
        self.form.hide()
        self.column.addWidget(self.form)

    def show_facts(self, facts: "CafeFacts") -> None:
        """Ask whether there is one; in the demo nobody is asked for it."""
        self.memory.ask(lambda store: self.memory.pins(store).asks(OWNER), self._show_there, topic="owner pin")
        self.sentence_label.setText(
            translate("preferences", "In the demo nobody is asked for it: the people in it are made up.")
            if facts.demo
            else translate("preferences", "It opens this window. Nobody can tell it to you.")
        )

    def _show_there(self, there: bool) -> None:
        self._there = there
        self.change_button.setText(
            translate("preferences", "Change the PIN") if there else translate("preferences", "Set a PIN")
        )
        self.change_button.setVisible(self.form.isHidden())

    def _begin(self) -> None:
        self.change_button.hide()
        self.form.show()
        self.form.ask(present=self._there)

    def _leave(self) -> None:
        self.form.clear()
        self.form.hide()
        self.change_button.show()
        self.change_button.setFocus()

    def _given(self, present: str, new: str) -> None:
        """Have the present PIN looked at first."""
        self._new = new
        self.form.setEnabled(False)
        self.memory.ask(lambda store: self.memory.pins(store).check(OWNER, present), self._checked, self._troubled)

    def _checked(self, answer: Answer) -> None:
        self.form.setEnabled(True)
        new, self._new = self._new, ""
        if isinstance(answer, Right):
            told = translate("preferences", "The owner’s PIN is changed")
            self.memory.act(told, lambda store: self.memory.pins(store).put(OWNER, new))
            self._leave()
        else:
            self.form.refuse(answer)

    def _troubled(self, reason: Trouble) -> None:
        self.form.setEnabled(True)
        self._new = ""
        self.memory.troubled.emit(reason)


def _switch_autostart(memory: OwnerMemory, autostart: Autostart, store: "Store", *, on: bool) -> bool:
    """Tell the system, and remember how to tell it the opposite; False where it refuses. A job, on the lane."""
    try:
        autostart.switch(on=on)
    except OSError:
        return False
    keep_autostart(store, on=on)
    memory.also(partial(_switch_autostart, memory, autostart, store, on=not on))
    return True


def on_or_off(*, on: bool) -> str:
    """Return how a switch stands."""
    return translate("preferences", "on") if on else translate("preferences", "off")
