"""Copies of the café, in plain words."""

from datetime import date, datetime
from pathlib import Path

from cafememo.domain import trouble
from cafememo.domain.clock import to_local
from cafememo.domain.copies import Kind
from cafememo.ui.kit.figures import decimal_comma, whole_date
from cafememo.ui.kit.words import clock, translate
from cafememo.ui.sentences import trouble_sentence

_MEGA, _KILO = 1_000_000, 1_000


def copy_trouble_sentence(reason: trouble.Trouble, cafe: Path | None = None) -> str:  # noqa: PLR0911 - one each
    """Say why there is no copy in a place, and what to do; `cafe` is the folder of the café itself."""
    match reason:
        case trouble.Stopped():
            return translate("copies", "Stopped. No copy was made.")
        case trouble.FolderGone():
            return translate("copies", "The folder for copies is not there. Plug its disk or stick in again.")
        case trouble.DiskFull():
            return translate("copies", "There is no room for a copy there. Free some space, or choose another folder.")
        case trouble.FolderNotWritable() | trouble.FileNotWritable():
            return translate("copies", "Nothing can be written there. Choose another folder.")
        case trouble.Damaged() if cafe is not None and reason.path == cafe:
            return translate(
                "copies", "The café’s own file is damaged, so it was not copied. The copies there are stay as they are."
            )
        case trouble.Damaged():
            return translate("copies", "The copy does not read back as it was written. Use another disk or stick.")
        case _:
            return translate("copies", "The disk does not answer. The copy is tried again in an hour.")


def not_copied_sentence(reason: trouble.Trouble, cafe: Path | None = None) -> str:
    """Say it where nothing else tells what it is about."""
    return translate("copies", "No copy of the café was made. {reason}").format(
        reason=copy_trouble_sentence(reason, cafe)
    )


def gone_back_words(gone_back: Path | trouble.Trouble) -> tuple[str, str]:
    """Say that the café is a copy of it now, and where what was there before is kept; or that it is as it was."""
    if isinstance(gone_back, Path):
        return (
            translate("copies", "The café is back as it was in the copy"),
            translate("copies", "The file that was here before is kept in the folder {folder}.").format(
                folder=gone_back
            ),
        )
    return (
        translate("copies", "The café did not go back to the copy"),
        translate("copies", "{reason} The café is as it was before.").format(reason=trouble_sentence(gone_back)),
    )


def reminder_sentence() -> str:
    """Say at the counter, quietly, that a copy elsewhere is wanted."""
    return translate("copies", "No copy of the café outside this computer for a week. Tell the owner: Backups.")


def kind_name(kind: Kind) -> str:
    """Return what a place for copies is called."""
    match kind:
        case Kind.OWN:
            return translate("copies", "This computer")
        case Kind.SECOND:
            return translate("copies", "A second folder")
        case Kind.STICK:
            return translate("copies", "A stick")


def moment_text(moment: datetime) -> str:
    """Return a day and its time: "23 November 2026, 08:14"."""
    return translate("copies", "{day}, {time}").format(day=whole_date(moment.date()), time=clock(moment))


def moment_at(at: int, offset: int) -> str:
    """Return when an instant was, by the clock on the wall."""
    return moment_text(to_local(at, offset))


def size_text(size: int) -> str:
    """Return how large a file is, as people say it."""
    if size >= 100 * _KILO:
        number = f"{size / _MEGA:.1f}"
        number = number.replace(".", ",") if decimal_comma() else number
        return translate("copies", "{number} MB").format(number=number)
    return translate("copies", "{number} kB").format(number=max(1, round(size / _KILO)))


def day_text(day: date, copies: int) -> str:
    """Say how many copies there are of a day."""
    if copies:
        return translate("copies", "{day}: %n copies", "", copies).format(day=whole_date(day))
    return translate("copies", "{day}: no copy").format(day=whole_date(day))
