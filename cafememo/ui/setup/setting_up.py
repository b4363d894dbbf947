"""The set-up's course: each answer goes to the disk before the next thing is asked, and the last opens the counter."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from cafememo.codes.payload import Misread
from cafememo.devices.diagnosis import HARMLESS, BurstRecord, diagnose
from cafememo.devices.signals import signal
from cafememo.devices.state import Device
from cafememo.domain.pin import OWNER
from cafememo.domain.protection import Recovery
from cafememo.domain.setup import MenuChoice, Step, step_from_text
from cafememo.domain.trouble import Trouble
from cafememo.services import keeping, setup
from cafememo.services.pins import Pins
from cafememo.services.sample_menu import load
from cafememo.ui.kit import words
from cafememo.ui.kit.keycap import key_text
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.sheet_out import SheetOut
from cafememo.ui.sentences import trouble_sentence
from cafememo.ui.setup.draft import (
    Answer,
    CafeNamed,
    CodePutOff,
    CodeTyped,
    Draft,
    MenuChosen,
    PinChosen,
    RecoverySeen,
    ScanTried,
)
from cafememo.ui.setup.screen import SetupScreen

if TYPE_CHECKING:
    from cafememo.devices.wedge import WedgeScanner
    from cafememo.domain.menu import Menu
    from cafememo.domain.preferences import DevicePreferences
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.instruments import Instruments
    from cafememo.ui.kit.theme import Theme

SLOW_MS = 6_000
"""The making of a café that takes longer than this most likely waits for somebody's answer."""


class _Kept(NamedTuple):
    """What an answer made of the café."""

    facts: "CafeFacts"
    menu: "Menu"
    edits_menu: bool = False
    right: bool = True
    """Whether the recovery code that was typed back is right."""


class _Known(NamedTuple):
    """What is on the disk of a café whose set-up goes on."""

    step: Step
    has_pin: bool
    key_in_file: bool
    choice: MenuChoice | None
    recovery: Recovery


class SettingUp(QObject):
    """Asks what a new café is asked. The desk is that of the counter which opens afterwards."""

    demo_wanted = signal()
    spoken = signal()
    """Another language is spoken from now on."""
    done = signal(bool)
    """The counter may open; whether the owner wants to go through the menu."""
    devices_wanted = signal()
    """A scan is tried: scanners are to tell this how they fare, see `listen`."""

    def __init__(self, desk: "Desk", folder: Path, draft: Draft, theme: "Theme", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._folder = folder
        self._draft = draft
        self._instruments: Instruments | None = None
        self._scanner: WedgeScanner | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._tell_of_keyring)
        self.screen = SetupScreen(draft, theme)
        screen = self.screen
        screen.answered.connect(self._take)
        screen.back_wanted.connect(self._go_back)
        screen.demo_wanted.connect(self._leave_for_demo)
        screen.language_chosen.connect(self._speak)
        screen.device_switched.connect(self._switch)
        self.sheet = SheetOut(screen, desk.clock, self)
        self.sheet.out.connect(self._keep_code)
        self.sheet.said.connect(screen.say)
        screen.print_wanted.connect(self._print_sheet)
        screen.save_wanted.connect(self._save_sheet)
        desk.preparing.connect(self._prepare)

    def begin(self) -> None:
        """Ask the first thing, of a café that is not there yet."""
        self._turn_to(Step.CAFE)

    def resume(self, facts: "CafeFacts") -> None:
        """Go on with a café that was opened: made just now, or when the set-up was cut off."""
        draft = self._draft
        draft.made, draft.name = True, facts.name
        self._slow.stop()
        self.screen.set_busy("")
        self._desk.ask_store(self._look, self._go_on_with, self.refuse)

    def refuse(self, reason: Trouble) -> None:
        """Say why an answer could not be kept; the same button tries again."""
        self._slow.stop()
        self.screen.set_busy("")
        told = trouble_sentence(reason)
        self.screen.say(f"{told} {reason.path}" if reason.path is not None and not self._draft.made else told)

    def show_bug(self) -> None:
        """Say that the program is at fault; the same button tries again."""
        self.screen.set_busy("")
        self.screen.say(translate("setup", "Cafémémo made a mistake. What is on the disk is safe. Try again."))

    def listen(self, scanner: "WedgeScanner", instruments: "Instruments") -> None:
        """Hear from now on how scans come, and how devices are."""
        if self._instruments is None:
            self._scanner, self._instruments = scanner, instruments
            scanner.recording = True
            scanner.burst_ended.connect(self._take_burst)
            instruments.devices.heard.connect(self._take_heard)
            instruments.devices.states_changed.connect(self._show_devices)
            instruments.preferred.connect(self._show_preferences)
        self._show_devices()

    def close(self) -> None:
        """Hear nothing more."""
        self.sheet.forget()
        if self._scanner is not None and self._instruments is not None:
            self._scanner.recording = False
            self._scanner.burst_ended.disconnect(self._take_burst)
            self._instruments.devices.heard.disconnect(self._take_heard)
            self._instruments.devices.states_changed.disconnect(self._show_devices)
            self._instruments.preferred.disconnect(self._show_preferences)
            self._scanner = self._instruments = None
        self._desk.preparing.disconnect(self._prepare)

    # Answers.

    def _take(self, answer: Answer) -> None:
        """Keep an answer, and ask the next thing when it is on the disk."""
        language = words.language()
        match answer:
            case CafeNamed(name) if self._draft.made:
                self._keep(
                    translate("setup", "Writing the name…"), lambda store: setup.name_cafe(store, name, language)
                )
            case CafeNamed(name):
                self._make(name, language)
            case PinChosen(pin):
                self._draft.pin_being_kept = bool(pin)
                self._keep(translate("setup", "Keeping the PIN…"), lambda store: self._keep_pin(store, pin))
            case CodeTyped(typed):
                self._confirm(typed)
            case CodePutOff() | RecoverySeen():
                self._keep(translate("setup", "Going on…"), lambda store: setup.go_on_with(store, Step.MENU))
            case MenuChosen(choice):
                self._keep(
                    translate("setup", "Writing the menu…"), lambda store: setup.choose_menu(store, choice, language)
                )
            case ScanTried():
                self.screen.set_busy(translate("setup", "Opening the counter…"))
                self._desk.write_store(self._finish, self._tell_done, self.refuse)

    def _make(self, name: str, language: str) -> None:
        """Make the café; `resume` or `refuse` follows."""
        self.screen.say("")
        self.screen.set_busy(translate("setup", "Making the café…"))
        self._slow.start()
        folder = self._folder

        def make(_progress: Callable[[int, int], None]) -> Path:
            setup.begin_cafe(folder, name, language)
            return folder

        self._desk.open(make)

    def _tell_of_keyring(self) -> None:
        """Say what it may be that takes so long: a keyring asks in a window of its own, which may lie behind this."""
        self.screen.set_busy(translate("setup", "Is the system’s keyring asking for its password?"))

    def _keep(self, busy: str, job: "Callable[[Store], object]") -> None:
        """Do what an answer asks for, on the lane."""
        self.screen.say("")
        self.screen.set_busy(busy)

        def keep(store: "Store") -> _Kept:
            job(store)
            return _Kept(store.facts, store.menu)

        self._desk.write_store(keep, self._kept, self.refuse)

    def _keep_pin(self, store: "Store", pin: str) -> None:
        """Keep the PIN, unless it is put off; on the lane."""
        if pin:
            Pins(store, self._desk.clock).set_pin(OWNER, pin)
        setup.go_on_with(store, Step.RECOVERY)

    # The recovery sheet.

    def _print_sheet(self) -> None:
        self.screen.say("")
        self.sheet.print(self._draft.name)

    def _save_sheet(self) -> None:
        self.screen.say("")
        self.sheet.save(self._draft.name)

    def _keep_code(self, code: str) -> None:
        """Have the code open the café that is on a sheet by now; it counts once it is typed back."""
        self._desk.write_store(lambda store: keeping.keep_code(store, code), self._show_out, self.refuse)

    def _show_out(self, _kept: object) -> None:
        """Ask for the code."""
        self._draft.sheet_out = True
        self.screen.show_sheet_out()

    def _confirm(self, typed: str) -> None:
        """Look whether the code that was typed back is the one on the sheet."""
        self.screen.say("")
        self.screen.set_busy(translate("setup", "Looking at the code…"))
        clock = self._desk.clock

        def look(store: "Store") -> _Kept:
            right = keeping.confirm_code(store, typed, clock)
            if right:
                setup.go_on_with(store, Step.MENU)
            return _Kept(store.facts, store.menu, right=right)

        self._desk.write_store(look, self._confirmed, self.refuse)

    def _confirmed(self, kept: _Kept) -> None:
        """Go on, or say that it is another code."""
        if kept.right:
            self._draft.code_confirmed = True
            self.sheet.forget()
            self._kept(kept)
        else:
            self.screen.set_busy("")
            self.screen.say(translate("setup", "This is another code. Type the one on the newest sheet."))
            self.screen.page.first_field().setFocus()

    def _kept(self, kept: _Kept) -> None:
        """Ask the next thing."""
        draft, step = self._draft, self.screen.step
        if step is Step.CAFE:
            draft.name = kept.facts.name
        elif step is Step.PIN and draft.pin_being_kept:
            draft.has_pin, draft.pin_chosen_now = True, True
        self.screen.set_busy("")
        self._desk.take_change(kept.facts, kept.menu)
        self._turn_to(step.after())

    def _finish(self, store: "Store") -> _Kept:
        """Be done, on the lane."""
        edits = setup.finish(store)
        return _Kept(store.facts, store.menu, edits)

    def _tell_done(self, kept: _Kept) -> None:
        """Have the counter open."""
        self._desk.take_change(kept.facts, kept.menu)
        self.done.emit(kept.edits_menu)

    def _go_back(self) -> None:
        """Ask once more what was asked before; what is on the disk stays until it is answered anew."""
        self.screen.say("")
        self._turn_to(self.screen.step.before())

    # What the steps are shown with.

    def _look(self, store: "Store") -> _Known:
        """Find out what there is already, on the lane."""
        has_pin = Pins(store, self._desk.clock).asks(OWNER)
        recovery = keeping.protection(store.folder).recovery
        return _Known(
            step_from_text(store.facts.setup),
            has_pin,
            setup.key_is_a_file(store),
            setup.chosen_menu(store),
            recovery,
        )

    def _go_on_with(self, known: _Known) -> None:
        """Ask what is asked first of a café that is there."""
        draft = self._draft
        draft.has_pin, draft.key_in_file = known.has_pin, known.key_in_file
        draft.sheet_out = known.recovery is not Recovery.NONE
        draft.code_confirmed = known.recovery is Recovery.CONFIRMED
        if known.choice is not None:
            draft.menu_choice = known.choice
        self._turn_to(known.step)

    def _turn_to(self, step: Step) -> None:
        """Show a step."""
        self.screen.show_step(step)
        if step is Step.MENU:
            self._read_menu()
        elif step is Step.SCAN:
            self.devices_wanted.emit()

    def _read_menu(self) -> None:
        """Have the sample menu of the language read."""
        language = words.language()
        self._desk.ask_store(lambda _store: load(language), self._show_menu, self.refuse, "sample menu")

    def _show_menu(self, menu: "Menu") -> None:
        """Show the sample menu."""
        self._draft.menu = menu
        self.screen.show_menu()

    def _speak(self, language: str) -> None:
        """Speak another language, at once and everywhere."""
        words.use(language)
        self._draft.menu = None
        self.screen.speak()
        self.spoken.emit()

    def _leave_for_demo(self) -> None:
        """Have the demo shown."""
        self.screen.say("")
        self._prepare(0, 0)
        self.demo_wanted.emit()

    def _prepare(self, done: int, of: int) -> None:
        """Say how far the demo café is."""
        percent = 100 * done // of if of else 0
        self.screen.set_busy(translate("demo", "Preparing the demo café… {percent}%").format(percent=percent))

    # The test scan.

    def take_card(self) -> None:
        """Take a card that was read whole and right, by whatever."""
        if self.screen.step is Step.SCAN:
            self._draft.trial.arrived = True
            self.screen.tell_scan()

    def _take_burst(self, record: BurstRecord) -> None:
        """Show how keys came, unless they are letters typed by hand."""
        if self.screen.step is not Step.SCAN or record.keys < _FEWEST_KEYS:
            return
        trial = self._draft.trial
        trial.record, trial.heard, trial.typed_well = record, None, None
        trial.arrived = trial.arrived or set(diagnose(record)) <= HARMLESS
        self.screen.tell_scan()

    def _take_heard(self, device: Device, misread: object) -> None:
        """Show what a camera or a serial scanner told."""
        if self.screen.step is not Step.SCAN:
            return
        trial = self._draft.trial
        trial.record, trial.typed_well = None, None
        trial.heard = (device, misread if isinstance(misread, Misread) else None)
        trial.arrived = trial.arrived or misread is None
        self.screen.tell_scan()

    def _switch(self, device: Device) -> None:
        """Use a device from now on, or no more."""
        if self._instruments is not None:
            self._instruments.switch(device)

    def _show_preferences(self, preferences: "DevicePreferences") -> None:
        """Show which devices are used."""
        self._draft.trial.preferences = preferences
        self._show_devices()

    def _show_devices(self) -> None:
        """Show how devices are."""
        if self._instruments is not None:
            self._draft.trial.preferences = self._instruments.preferences
            self._draft.trial.states = self._instruments.devices.states()
            self.screen.tell_scan()


_FEWEST_KEYS = 6
"""Fewer keys than this are no scan, and nothing is said about them."""


def farewell() -> str:
    """Return what is said at the counter that has just opened for the first time."""
    return translate("setup", "The counter is open. {key} opens the owner’s window.").format(key=key_text("Ctrl+,"))
