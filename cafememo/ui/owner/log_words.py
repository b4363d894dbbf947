"""What the log of the café's keeping says, in words."""

from typing import TYPE_CHECKING

from cafememo.domain.audit import OWNER, PROGRAM, What
from cafememo.domain.text import whole_number
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.audit import Logged
    from cafememo.store.settings import CafeFacts

ICONS = {
    What.PIN_WRONG: "triangle-alert",
    What.COPY_FAILED: "triangle-alert",
    What.DAMAGE_FOUND: "triangle-alert",
    What.COPY_MADE: "archive",
    What.RESTORED: "archive",
    What.SALVAGED: "archive",
}
USUAL_ICON = "check"


def what_text(one: "Logged") -> str:  # noqa: C901, PLR0911, PLR0912 - one sentence each
    """Say what was done; what a later release wrote is shown as it wrote it."""
    about = about_text(one.about)
    match one.what:
        case What.PIN_SET:
            return translate("log", "PIN set: {about}").format(about=about)
        case What.PIN_REMOVED:
            return translate("log", "PIN taken away: {about}").format(about=about)
        case What.PIN_WRONG:
            return translate("log", "A wrong PIN")
        case What.PIN_RESET:
            return translate("log", "PIN set anew with the recovery code")
        case What.OWNER_CAME:
            return translate("log", "The owner’s window was opened")
        case What.SLOT_ADDED:
            return translate("log", "Another way to open the café: {about}").format(about=about)
        case What.SLOT_REMOVED:
            return translate("log", "A way to open the café taken away: {about}").format(about=about)
        case What.KEY_CHANGED:
            return translate("log", "The café’s key was changed")
        case What.RECOVERED:
            return translate("log", "The café was opened with its recovery code")
        case What.COPY_MADE:
            return translate("log", "A copy was made")
        case What.COPY_FAILED:
            return translate("log", "A copy could not be made")
        case What.RESTORED:
            return translate("log", "The café went back to a copy")
        case What.DAMAGE_FOUND:
            return translate("log", "Damage was found")
        case What.SALVAGED:
            return translate("log", "What could be read was saved from a damaged file")
        case What.REGULAR_BINNED:
            return translate("log", "Put in the bin: {about}").format(about=about)
        case What.REGULAR_BACK:
            return translate("log", "Brought back from the bin: {about}").format(about=about)
        case What.REGULARS_MERGED:
            return translate("log", "Merged: {about}").format(about=about)
        case What.EXPORTED:
            return translate("log", "Copied or printed: {about}").format(about=about)
        case What.UNDONE:
            return translate("log", "Taken back: {about}").format(about=about or translate("log", "a change"))
        case What.REDONE:
            return translate("log", "Done again: {about}").format(about=about or translate("log", "a change"))
        case What.ASIDE_ERASED:
            return translate("log", "A file that was kept aside was erased")
        case What.IMPORTED:
            return translate("log", "Added from a file: {about}").format(about=about)
        case _:
            return one.what


def about_text(about: str) -> str:  # noqa: C901, PLR0911 - one word each
    """Say what an entry is about; a person is a number here, so that whoever is forgotten stays so."""
    kind, _, ids = about.partition(" ")
    numbers = ids.split()
    match kind:
        case "owner":
            return translate("log", "the owner")
        case "staff":
            return translate("log", "staff nº {number}").format(number=ids)
        case "regular":
            return translate("log", "regular nº {number}").format(number=ids)
        case "regulars" if len(numbers) == 2:
            return translate("log", "regulars nº {one} and nº {other}").format(one=numbers[0], other=numbers[1])
        case "regulars" if (count := whole_number(ids)) is not None:
            return translate("log", "%n regulars", "", count)
        case "card":
            return translate("log", "card nº {number}").format(number=ids)
        case "keyring":
            return translate("log", "the system’s keyring")
        case "key-file":
            return translate("log", "a key file")
        case "recovery":
            return translate("log", "a recovery code")
        case "passphrase":
            return translate("log", "a passphrase")
        case _:
            return about


def who_text(who: str, facts: "CafeFacts") -> str:
    """Say who did it, staff by their name."""
    if who == OWNER:
        return translate("log", "The owner")
    if who == PROGRAM:
        return translate("log", "Cafémémo")
    kind, _, number = who.partition(" ")
    staff_id = whole_number(number)
    if kind == "staff" and staff_id is not None:
        return facts.staff_name(staff_id) or translate("log", "staff nº {number}").format(number=number)
    return who


def regular_in(about: str) -> int | None:
    """Return whom an entry is about, where it is one regular."""
    kind, _, ids = about.partition(" ")
    return whole_number(ids) if kind == "regular" else None
