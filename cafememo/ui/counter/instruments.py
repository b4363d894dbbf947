"""The devices beside the scanner that types, at the counter: what they read, what they sound, and the page to try them.

Made after the first paint.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer

from cafememo.codes.payload import Misread
from cafememo.devices.at_counter import DevicesAtCounter
from cafememo.devices.printers import PrinterFinder
from cafememo.devices.refusal import Refusal
from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.devices.state import Device
from cafememo.devices.wedge import WedgeScanner
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.reading import Greeting
from cafememo.ui.kit.lane import ignore

if TYPE_CHECKING:
    from cafememo.domain.reading import Reading
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

TONE_AFTER_MS = 30
"""A tone sounds when the answer is on the screen, never before."""


class Instruments(QObject):
    """Starts what the owner wants, and hands what it reads to the screen."""

    preferred: Emits[DevicePreferences] = signal_as_annotated()
    """Which devices are used from now on."""

    def __init__(self, screen: "CounterScreen", desk: "Desk", scanner: WedgeScanner, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._desk = desk
        self._scanner = scanner
        self._known = True
        self._recorders: set[str] = set()
        self.preferences = DevicePreferences()
        self.devices = DevicesAtCounter(self)
        self.printers = PrinterFinder(self)
        self._tone = QTimer(self)
        self._tone.setSingleShot(True)
        self._tone.setInterval(TONE_AFTER_MS)
        self._tone.timeout.connect(self._sound)
        self.devices.card_scanned.connect(screen.take_card)
        self.devices.code_misread.connect(screen.take_misread)
        self.devices.foreign_scanned.connect(screen.take_foreign)
        self._hear_foreign()
        self.devices.picture_refused.connect(self._refuse)
        self.devices.heard.connect(self._show_heard)
        self.devices.states_changed.connect(self._show_states)
        desk.read.connect(self._answer)
        desk.changed.connect(self._take_change)
        screen.scans.misread.connect(self._sound_unknown)

    def take_picture(self, given: QMimeData) -> None:
        """Read what was pasted or dropped."""
        if self._screen.gate.open and self._screen.cafe is not None:
            self.devices.take_picture(given)

    def open_test(self) -> None:
        """Show the page to try a scanner on."""
        page = self._screen.pages.scanner_test_page()
        page.left.connect(self._leave_test)
        page.switched.connect(self.switch)
        self._scanner.burst_ended.connect(page.show_record)
        self.record("counter", on=True)
        self._screen.turn_to(page)
        page.show_preferences(self.preferences)
        page.show_states(self.devices.states())
        page.clear()

    def record(self, who: str, *, on: bool) -> None:
        """Have the scanner that types tell how its keys come, as long as any page wants to know."""
        if on:
            self._recorders.add(who)
        else:
            self._recorders.discard(who)
        self._scanner.recording = bool(self._recorders)

    def stop(self) -> None:
        """Stop all devices and their threads."""
        self.devices.stop()
        self.printers.stop()

    def begin(self) -> None:
        """Ask what the owner of the café just opened wants, and use that."""
        self._hear_foreign()
        from cafememo.services.preferences import device_preferences  # noqa: PLC0415 - it imports the database driver

        self._desk.ask_store(device_preferences, self._want, ignore)

    def _take_change(self, _facts: object) -> None:
        """Use what the owner wants by now."""
        self.begin()

    def _hear_foreign(self) -> None:
        """Have the text of others' codes told where the owner lets them be linked; else nothing of them."""
        cafe = self._screen.cafe
        self.devices.tell_foreign(tell=cafe is not None and cafe.foreign_allowed)

    def _want(self, preferences: DevicePreferences) -> None:
        """Use the devices the owner wants."""
        self.preferences = preferences
        self.devices.want(preferences)
        self.preferred.emit(preferences)
        page = self._screen.pages.scanner_test
        if page is not None:
            page.show_preferences(preferences)
            page.show_states(self.devices.states())

    def switch(self, device: Device) -> None:
        """Use a device from now on, or no more."""
        from cafememo.services.preferences import prefer_devices  # noqa: PLC0415 - it imports the database driver

        now = self.preferences
        wanted = {
            Device.SERIAL: replace(now, serial=not now.serial),
            Device.CAMERA: replace(now, camera=not now.camera),
            Device.SOUND: replace(now, muted=not now.muted),
        }[device]
        self._desk.ask_store(lambda store: prefer_devices(store, wanted), self._want, self._screen.show_trouble)

    def _testing(self) -> bool:
        """Tell whether a scanner is being tried."""
        return self._screen.page is self._screen.pages.scanner_test

    def _leave_test(self) -> None:
        """Take scans for what they are again."""
        self.record("counter", on=False)
        page = self._screen.pages.scanner_test_page()
        page.left.disconnect(self._leave_test)
        page.switched.disconnect(self.switch)
        self._scanner.burst_ended.disconnect(page.show_record)
        if self._testing():
            self._screen.show_idle()

    def _show_heard(self, device: Device, misread: object) -> None:
        """Show on the page what a scanner told."""
        page = self._screen.pages.scanner_test
        if page is not None and self._testing():
            page.show_reading(device, misread if isinstance(misread, Misread) else None)

    def _show_states(self) -> None:
        """Show on the page how the devices are."""
        page = self._screen.pages.scanner_test
        if page is not None and self._testing():
            page.show_states(self.devices.states())

    def _refuse(self, refusal: Refusal) -> None:
        """Say why nothing was read in a picture."""
        from cafememo.ui.device_sentences import refusal_sentence  # noqa: PLC0415 - only where something is wrong

        self._screen.tell(refusal_sentence(refusal))

    def _answer(self, reading: "Reading") -> None:
        """Sound a tone once the answer is seen: one for somebody known, another for any other card."""
        if self._screen.gate.open:
            self._sound_soon(known=isinstance(reading, Greeting))

    def _sound_unknown(self) -> None:
        """Sound the tone of what is no card."""
        self._sound_soon(known=False)

    def _sound_soon(self, *, known: bool) -> None:
        self._known = known
        self._tone.start()

    def _sound(self) -> None:
        if self._known:
            self.devices.tones.known()
        else:
            self.devices.tones.unknown()
