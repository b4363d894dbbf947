"""Draw every step of the set-up, in every size, theme, scale and language, to be looked at.

python packaging/setup_pictures.py FOLDER [--sizes 1280x800 …] [--themes light dark contrast] [--languages en fr pseudo]
                                          [--scales 0.8 1.0 1.6] [--states setup_pin …]
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pictures import drawing_asked, looks
from pictures_of_staff import WELL, WORST
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLineEdit

from cafememo.codes.payload import Misread
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.setup import MenuChoice, Step
from cafememo.domain.trouble import DiskFull, FolderNotWritable
from cafememo.services import sample_menu
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import trouble_sentence
from cafememo.ui.setup.draft import Draft
from cafememo.ui.setup.screen import SetupScreen

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path("/home/lea/.local/share/cafememo")


class SetupStates:
    """Puts each state on a screen of its own, by what the owner types and presses."""

    def __init__(self, theme: Theme, size: QSize) -> None:
        self._draft = Draft(menu=sample_menu.load(words.language()))
        self.screen = SetupScreen(self._draft, theme)
        self.screen.resize(size)
        self.screen.show()

    def step(self, step: Step, *typed: str, next_one: bool = False) -> None:
        """Show a step, its fields filled with what was typed, and go on where that is asked."""
        self.screen.show_step(step)
        fields = self.screen.page.findChildren(QLineEdit)
        for field, text in zip(fields, typed, strict=False):
            field.setText(text)
        self.screen.page.first_field().setFocus()
        if next_one:
            self.screen.next_button.click()

    def refuse(self, step: Step, told: str) -> None:
        """Show why an answer was not kept."""
        self.step(step, "Café du Coin")
        self.screen.say(told)

    def busy(self) -> None:
        """Show that the café is being made."""
        self.step(Step.CAFE, "Café du Coin")
        self.screen.set_busy(translate("setup", "Is the system’s keyring asking for its password?"))

    def chosen(self) -> None:
        """Show the step of the PIN when there is one."""
        self._draft.has_pin = self._draft.pin_chosen_now = True
        self.step(Step.PIN)

    def in_file(self) -> None:
        """Show the step of the PIN where there is no keyring."""
        self._draft.key_in_file = True
        self.step(Step.PIN)

    def recovery(self, typed: str = "", *, out: bool = True, confirmed: bool = False) -> None:
        """Show the step of the recovery sheet."""
        self._draft.sheet_out, self._draft.code_confirmed = out, confirmed
        self.step(Step.RECOVERY, typed)

    def menu(self, choice: MenuChoice) -> None:
        """Show one of the answers about the menu."""
        self._draft.menu_choice = choice
        self.step(Step.MENU)

    def menu_loading(self) -> None:
        """Show the step of the menu before that was read."""
        self._draft.menu = None
        self.step(Step.MENU)

    def scan(self, **trial: object) -> None:
        """Show what came of a scan."""
        for name, value in trial.items():
            setattr(self._draft.trial, name, value)
        self.step(Step.SCAN)

    def devices(self, state: DeviceState) -> None:
        """Show devices that are used."""
        used = replace(self._draft.trial.preferences, camera=True, serial=True)
        self.scan(preferences=used, states=dict.fromkeys((Device.CAMERA, Device.SERIAL), state))

    def states(self) -> "Mapping[str, Callable[[], object]]":
        """Return how to put each state on the screen."""
        wide, misread = "W" * 40, next(iter(Misread))
        return {
            "setup_cafe": lambda: self.step(Step.CAFE),
            "setup_cafe_long": lambda: self.step(Step.CAFE, wide),
            "setup_cafe_leftward": lambda: self.step(Step.CAFE, "קפה הפוך 😀"),
            "setup_cafe_nothing": lambda: self.step(Step.CAFE, "", next_one=True),
            "setup_cafe_full": lambda: self.refuse(Step.CAFE, f"{trouble_sentence(DiskFull())} {FOLDER}"),
            "setup_cafe_denied": lambda: self.refuse(Step.CAFE, f"{trouble_sentence(FolderNotWritable())} {FOLDER}"),
            "setup_cafe_busy": self.busy,
            "setup_pin": lambda: self.step(Step.PIN),
            "setup_pin_file": self.in_file,
            "setup_pin_short": lambda: self.step(Step.PIN, "123", next_one=True),
            "setup_pin_unlike": lambda: self.step(Step.PIN, "246810", "246811", next_one=True),
            "setup_pin_full": lambda: self.refuse(Step.PIN, trouble_sentence(DiskFull())),
            "setup_pin_chosen": self.chosen,
            "setup_recovery": lambda: self.recovery(out=False),
            "setup_recovery_typing": lambda: self.recovery("0123456789ABC"),
            "setup_recovery_long": lambda: self.recovery("0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
            "setup_recovery_done": lambda: self.recovery(confirmed=True),
            "setup_recovery_full": lambda: self.refuse(Step.RECOVERY, trouble_sentence(DiskFull())),
            "setup_menu": lambda: self.menu(MenuChoice.KEEP),
            "setup_menu_edit": lambda: self.menu(MenuChoice.EDIT),
            "setup_menu_empty": lambda: self.menu(MenuChoice.EMPTY),
            "setup_menu_loading": self.menu_loading,
            "setup_menu_full": lambda: self.refuse(Step.MENU, trouble_sentence(DiskFull())),
            "setup_scan": lambda: self.step(Step.SCAN),
            "setup_scan_well": lambda: self.scan(record=WELL, arrived=True),
            "setup_scan_worst": lambda: self.scan(record=WORST),
            "setup_scan_misread": lambda: self.scan(heard=(Device.CAMERA, misread)),
            "setup_scan_typed_wrong": lambda: self.scan(typed_well=False),
            "setup_scan_denied": lambda: self.devices(DeviceState.NO_PERMISSION),
            "setup_scan_absent": lambda: self.devices(DeviceState.ABSENT),
        }


def main() -> int:
    """Draw what was asked for."""
    given = drawing_asked(__doc__ or "")
    for ending, theme, size in looks(given):
        _draw(given.folder, ending, theme, size, given.states)
    return 0


def _draw(folder: Path, ending: str, theme: Theme, size: QSize, wanted: list[str] | None) -> None:
    """Draw every state wanted, or all, each on a screen of its own."""
    for name in SetupStates(theme, size).states():
        if wanted is None or name in wanted:
            made = SetupStates(theme, size)
            made.states()[name]()
            QApplication.processEvents()
            made.screen.grab().save(str(folder / f"{name}-{ending}.png"))
            made.screen.close()
            made.screen.deleteLater()


if __name__ == "__main__":
    sys.exit(main())
