"""What opens the café, and whom that keeps out, in plain words; pure Python, since the command line speaks too."""

from cafememo.codes.recovery import Misread
from cafememo.domain.protection import Against, Opens, Protection, Recovery
from cafememo.ui.kit.words import translate


def way_text(way: str) -> str:
    """Return the name of a way into the café; "" for one of a later version."""
    return {
        "keyring": translate("keys", "the system’s keyring"),
        "key-file": translate("keys", "the key file cafe.key"),
        "passphrase": translate("keys", "a passphrase"),
        "recovery": translate("keys", "the recovery code"),
    }.get(way, "")


def protection_sentences(protection: Protection) -> tuple[str, ...]:
    """Say truthfully what the protection is worth, and what it is not."""
    return (opens_sentence(protection.weakest), *_limits(protection), recovery_state_sentence(protection.recovery))


def opens_sentence(way: Opens) -> str:
    """Say what the café opens with, and whom that keeps out."""
    match way:
        case Opens.KEYRING:
            return translate(
                "keys",
                "The key is in the system’s keyring. Whoever finds a copy of the café, or takes the computer while "
                "nobody is logged in, cannot read it.",
            )
        case Opens.KEY_FILE:
            return translate(
                "keys",
                "The key is the file cafe.key beside the data. Whoever finds a copy without it cannot read the café.",
            )
        case Opens.PASSPHRASE:
            return translate(
                "keys", "The café opens with a passphrase. Without it nobody reads the café while it is closed."
            )
        case Opens.NOTHING:
            return translate("keys", "Nothing on this computer opens the café; its recovery code does.")


def _limits(protection: Protection) -> list[str]:
    """Say whom it does not keep out."""
    said = []
    if protection.file_is_open:
        said.append(open_file_sentence())
    if Against.THEFT not in protection.keeps_out:
        said.append(against_sentence(Against.THEFT, kept_out=False))
    if Against.SAME_USER not in protection.keeps_out:
        said.append(against_sentence(Against.SAME_USER, kept_out=False))
    return said


def against_sentence(against: Against, *, kept_out: bool) -> str:  # noqa: PLR0911 - one sentence each
    """Say whether somebody can read the café."""
    match against:
        case Against.COPY if kept_out:
            return translate("keys", "Whoever finds a copy, as on a lost stick, cannot read it.")
        case Against.COPY:
            return translate("keys", "Whoever finds a copy can read it.")
        case Against.THEFT if kept_out:
            return translate("keys", "Whoever takes the computer while nobody is logged in cannot read it.")
        case Against.THEFT:
            return translate("keys", "Whoever takes the computer, or its disk, has the key with it.")
        case Against.OTHER_USERS if kept_out:
            return translate("keys", "Other accounts of this computer cannot read it; its administrator can.")
        case Against.OTHER_USERS:
            return translate("keys", "Other accounts of this computer can read it.")
        case Against.SAME_USER if kept_out:
            return translate("keys", "Whoever sits here while you are logged in cannot open it.")
        case _:
            return translate("keys", "Whoever sits at this computer while you are logged in can open the café.")


def open_file_sentence() -> str:
    """Say that the key file is no secret among those who use this computer."""
    return translate("keys", "Others on this computer may read the file cafe.key: its permissions were changed.")


def recovery_state_sentence(state: Recovery) -> str:
    """Say how it stands with the recovery code."""
    match state:
        case Recovery.NONE:
            return translate(
                "keys",
                "There is no recovery code: if this computer is lost, its keyring or its key file, so is the café.",
            )
        case Recovery.UNCONFIRMED:
            return translate(
                "keys", "The recovery code was not typed back yet. It counts only then: print it and type it once."
            )
        case Recovery.CONFIRMED:
            return translate("keys", "The recovery code was typed back. It opens the café on any computer.")


def misread_sentence(why: Misread) -> str:
    """Say why what was typed is no recovery code."""
    match why:
        case Misread.SHORT:
            return translate("keys", "Letters are missing: a recovery code has thirty.")
        case Misread.LONG:
            return translate("keys", "These are too many letters: a recovery code has thirty.")
        case Misread.FOREIGN:
            return translate("keys", "There is a sign in it that no recovery code has.")
        case Misread.TYPO:
            return translate("keys", "A letter is wrong, or two are exchanged. Compare it with the sheet.")
