"""The states of keys that are drawn: what is asked for at the counter, and what protects the café."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pictures_of_stage import Stage

from cafememo.codes.recovery import encode
from cafememo.domain import trouble
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.backups_keys import KeysView

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

FOLDER = Path("/home/lea/.local/share/cafememo")
CODE = encode(bytes(range(16)))
"""A code of nobody."""
BOTH = frozenset({"keyring", "passphrase", "recovery"})


class KeyStates:
    """Puts the counter into each state in which the café is not open, and the one in which nobody is remembered."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.screen = stage, stage.screen

    def ask(self, reason: trouble.Trouble, typed: str = "", *, enter: bool = False, refused: bool = False) -> None:
        """Ask for what opens the café, with something typed."""
        self.screen.set_cafe(None)
        page = self.screen.pages.unlocking_page()
        self.screen.turn_to(page)
        page.ask(reason, BOTH if isinstance(reason, trouble.PassphraseNeeded) else BOTH - {"passphrase"})
        page.field.setText(typed)
        if enter or refused:
            page.typed.disconnect(self.screen.opening.unlock)
            page.enter()
            page.typed.connect(self.screen.opening.unlock)
        if refused:
            page.refuse(trouble.WrongCode(FOLDER))

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        locked, silent = trouble.KeyUnavailable(FOLDER), trouble.KeyringSilent(FOLDER)
        return {
            "unlocking": lambda: self.ask(locked),
            "unlocking_typing": lambda: self.ask(silent, CODE[:13]),
            "unlocking_short": lambda: self.ask(locked, CODE[:13], enter=True),
            "unlocking_typo": lambda: self.ask(locked, CODE[:-1] + ("1" if CODE[-1] == "0" else "0")),
            "unlocking_wrong": lambda: self.ask(silent, CODE, refused=True),
            "unlocking_busy": lambda: self.ask(trouble.KeyFileMissing(FOLDER), CODE, enter=True),
            "unlocking_passphrase": lambda: self.ask(trouble.PassphraseNeeded(FOLDER), "four good words here"),
            "unlocking_no_keyring": lambda: self.screen.opening._rebuilt(None),  # noqa: SLF001 - as if none took it
            "code_due": self.screen.newcomers._tell_code_due,  # noqa: SLF001 - as if the sheet was put off
        }


def _keys(stage: "OwnerStage") -> KeysView:
    """Show what protects the café."""
    page = stage.turn_to("backups")
    page.turn_to("keys")  # type: ignore[attr-defined]  # as its key says
    view = page.view  # type: ignore[attr-defined]  # likewise
    assert isinstance(view, KeysView)  # noqa: S101 - likewise
    view.sheet_card._forget()  # noqa: SLF001 - left by the state before
    view.change_card.bar.end()
    view.refresh()
    stage.settle()
    view.area.verticalScrollBar().setValue(0)
    return view


def _sheet(stage: "OwnerStage", typed: str = "", *, enter: bool = False) -> None:
    card = _keys(stage).sheet_card
    card._kept(None)  # noqa: SLF001 - as if a sheet had been printed
    card.code_field.setText(typed)
    if enter:
        card.enter()


def _remove(stage: "OwnerStage") -> None:
    view = _keys(stage)
    next(iter(view.ways_card.remove_buttons.values())).click()
    stage.settle()
    view.area.ensureWidgetVisible(view.ways_card.no_button)


def _change(stage: "OwnerStage") -> None:
    view = _keys(stage)
    card = view.change_card
    card.show_ways(has_code=True, has_passphrase=True)
    card.code_field.setText(CODE)
    card.bar.begin(translate("keys", "Writing…"))
    card.bar.step(4, 10)
    stage.settle()
    view.area.ensureWidgetVisible(card.bar)


EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "backups_keys": _keys,
    "backups_keys_sheet": lambda stage: _sheet(stage, CODE[:8]),
    "backups_keys_sheet_short": lambda stage: _sheet(stage, CODE[:8], enter=True),
    "backups_keys_remove": _remove,
    "backups_keys_change": _change,
}
