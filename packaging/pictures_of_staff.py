"""The states of who is behind the counter, of the lock, and of trying a scanner."""

from collections.abc import Callable

from pictures_of_stage import Stage

from cafememo.codes.payload import Misread
from cafememo.devices.diagnosis import BurstRecord, End, Holds, How
from cafememo.devices.layouts import Layout
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.pin import Wrong
from cafememo.store.settings import Staff
from cafememo.ui.counter.scanner_test import ScannerTestPage
from cafememo.ui.counter.staff import StaffPage

TEAM = tuple(
    Staff(place, name, asks_pin=place % 3 == 1)
    for place, name in enumerate(
        ("Léa", "Sam", "Océane", "Mohamed-Amine", "Inès", "Jo", "Noor", "Maximilienne-Andréa de la Tour", "Théo", "Ana",
         "Marguerite", "Bo"),
        start=1,
    )
)  # fmt: skip
WORST = BurstRecord(
    30, 98, 118, 120, taken=True, holds=Holds.CARD, end=End.QUIET, how=How.POSITIONS, prefix="-A!",
    small_letters=True, scanner=Layout.FRENCH, host=Layout.US,
)  # fmt: skip
WELL = BurstRecord(
    26, 6, 9, 120, taken=True, holds=Holds.CARD, end=End.ENTER, how=How.LETTERS, scanner=Layout.US, host=Layout.US
)  # fmt: skip


class StaffStates:
    """Asks who is there, locks, and tries scanners."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.screen = stage, stage.screen

    def ask(self, *staff: Staff) -> StaffPage:
        """Ask who is behind the counter."""
        self.stage.with_staff(*(staff or TEAM))
        self.screen.guarding.ask_who()
        return self.screen.pages.staff_page()

    def enter_pin(self) -> StaffPage:
        """Ask the first of them for a PIN, half of it entered."""
        page = self.ask()
        page.tiles[0].click()
        page.pin_entry.pin_field.setText("25")
        return page

    def lock(self) -> None:
        """Lock the counter."""
        self.screen.guarding.lock()

    def lock_scanned(self) -> None:
        """Scan a card before the locked counter."""
        self.lock()
        self.screen.guarding.refuse_scan()

    def unlock(self) -> None:
        """Ask who unlocks."""
        self.stage.with_staff(*TEAM)
        self.lock()
        self.screen.gate.unlock_asked()

    def try_scanner(self, state: DeviceState = DeviceState.READY) -> ScannerTestPage:
        """Show the page to try a scanner on."""
        page = self.screen.pages.scanner_test_page()
        self.screen.turn_to(page)
        page.show_states(dict.fromkeys((Device.SERIAL, Device.CAMERA, Device.SOUND), state))
        page.clear()
        return page

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        misread = next(iter(Misread))
        return {
            "staff": self.ask,
            "staff_few": lambda: self.ask(*TEAM[:3]),
            "staff_many": lambda: self.ask(*TEAM, *TEAM),
            "staff_pin": self.enter_pin,
            "staff_pin_wrong": lambda: self.enter_pin().tell(Wrong(8)),
            "lock": self.lock,
            "lock_scanned": self.lock_scanned,
            "lock_choosing": self.unlock,
            "scanner": self.try_scanner,
            "scanner_well": lambda: self.try_scanner().show_record(WELL),
            "scanner_worst": lambda: self.try_scanner(DeviceState.NO_PERMISSION).show_record(WORST),
            "scanner_misread": lambda: self.try_scanner(DeviceState.LOST).show_reading(Device.CAMERA, misread),
        }
