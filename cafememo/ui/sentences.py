"""Facts put into plain words, in the person's language; pure Python, since the command line speaks too."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from cafememo.domain import trouble
from cafememo.domain.clock import KindOfDay, PartOfDay
from cafememo.domain.loyalty import Collects
from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import ShownProgramme
from cafememo.domain.usual import Reason, Why
from cafememo.ui.kit.words import day_and_month, language, translate, weekday_name

if TYPE_CHECKING:
    from cafememo.domain.habit import Usually
    from cafememo.services.finding import Found

_A_MONDAY = date(2024, 1, 1)


def trouble_sentence(reason: trouble.Trouble) -> str:  # noqa: C901, PLR0911, PLR0912 - one sentence each
    """Say what stands in the way, and the way out."""
    match reason:
        case trouble.NoCafe():
            return translate("trouble", "There is no café in this folder yet.")
        case trouble.NotACafe():
            return translate(
                "trouble",
                "This folder does not hold a whole café. Nothing in it was changed. "
                "If files were moved, put them back together.",
            )
        case trouble.CafeExists():
            return translate(
                "trouble", "This folder already holds something. Choose an empty folder; nothing was changed."
            )
        case trouble.FolderNotWritable():
            return translate("trouble", "Cafémémo is not allowed to write in its folder. Nothing was changed.")
        case trouble.AlreadyOpen():
            return translate("trouble", "This café is already open in another Cafémémo window.")
        case trouble.WrongKey():
            return translate("trouble", "The key in this folder does not open this café. Nothing was changed.")
        case trouble.KeyringSilent():
            return translate(
                "trouble",
                "The system’s keyring does not answer. If it asks for its password, type it there and try again; "
                "or open the café with its recovery code.",
            )
        case trouble.PassphraseNeeded():
            return translate("trouble", "This café opens with its passphrase, or with its recovery code.")
        case trouble.KeysDamaged():
            return translate(
                "trouble",
                "The file cafe.keys is damaged, and so is its second copy. The data itself is untouched: "
                "put back cafe.keys from a copy of the café.",
            )
        case trouble.LastKey():
            return translate(
                "trouble",
                "Nothing else would open the café by itself then. Nothing was changed: add another way first.",
            )
        case trouble.NotSure():
            return translate(
                "trouble", "The disk failed, and it is not sure whether this was kept. Look once it answers again."
            )
        case trouble.KeptAfterAll():
            return translate(
                "trouble", "What was not sure before was kept after all. Look at it before you do it again."
            )
        case trouble.KeyUnavailable():
            return translate(
                "trouble",
                "The key of this café is in the system’s keyring, which is locked or not there. "
                "Unlock it and start again.",
            )
        case trouble.KeyFileMissing():
            return translate(
                "trouble", "The key file cafe.key of this café is not there. Put it back beside cafe.db and try again."
            )
        case trouble.NewerSchema():
            return translate(
                "trouble",
                "This café was written by a newer Cafémémo. Install the newer one; nothing was changed.",
            )
        case trouble.Damaged():
            return translate("trouble", "The café’s file is damaged. Nothing was changed. Go back to a copy of it.")
        case trouble.DiskFull():
            return translate("trouble", "The disk is full. Nothing was changed. Free some space and try again.")
        case trouble.FileHeld():
            return translate(
                "trouble",
                "The file of that name is protected, or open in another program. Close it there, or choose another "
                "name.",
            )
        case trouble.FileNotWritable():
            return translate("trouble", "Nothing can be written at that place. Choose another folder.")
        case trouble.FileExists():
            return translate(
                "trouble", "There is a file of that name already. Choose another name; nothing was changed."
            )
        case trouble.WrongCode():
            return translate("trouble", "This does not open the café. Look at it again, letter by letter.")
        case trouble.CodeDue():
            return translate(
                "trouble",
                "Nobody is remembered yet: the recovery sheet of this café is still to be made. In the owner’s window "
                "open Backups, then Protection.",
            )
        case trouble.StoreMoved():
            return translate(
                "trouble",
                "The café’s file was moved, deleted or replaced while it was open. Nothing is written any more: "
                "put the file back and start again, or go back to a copy.",
            )
        case trouble.FolderGone():
            return translate("trouble", "The café’s folder is not there any more. Plug its disk or stick in again.")
        case trouble.NotACopy():
            return translate("trouble", "This is no copy that Cafémémo made. Nothing was changed.")
        case trouble.AnotherCafe():
            return translate("trouble", "This is a copy of another café. Nothing was changed.")
        case trouble.NotImported():
            return _import_sentence(reason)
        case trouble.Stopped():
            return translate("trouble", "Stopped. Everything is as it was before.")
        case _:
            return translate("trouble", "The disk does not answer. Nothing was changed. Try again.")


def _import_sentence(reason: trouble.NotImported) -> str:  # noqa: PLR0911 - one sentence each
    """Say why a file of names is not taken, and the way out."""
    match reason:
        case trouble.ImportMissing():
            return translate("trouble", "There is no such file, or it cannot be read. Nobody was added.")
        case trouble.ImportTooLarge():
            return translate("trouble", "This file is larger than 20 MB. Nobody was added: divide it into several.")
        case trouble.ImportEmpty():
            return translate("trouble", "There is nothing in this file. Nobody was added.")
        case trouble.ImportIsSpreadsheet():
            return translate(
                "trouble", "This is a spreadsheet. Nobody was added: open it, save it as CSV, and import that file."
            )
        case trouble.ImportOfAnotherKind():
            return translate(
                "trouble",
                "This file is neither a table (CSV) nor a file of contacts (vCard). Nobody was added: export the list "
                "from its program as one of these.",
            )
        case trouble.ImportTooLong():
            return translate(
                "trouble", "More than 100,000 rows are in this file. Nobody was added: divide it into several."
            )
        case trouble.ImportBroken():
            return translate(
                "trouble",
                "The row that begins on line {line} does not end: perhaps a quotation mark was opened there and never "
                "closed. Nobody was added.",
            ).format(line=reason.line)
        case trouble.ColumnMissing():
            return translate(
                "trouble", "There is no such column in this file. Nobody was added. There are: {columns}."
            ).format(columns=_some(reason.columns))
        case trouble.ColumnUnclear():
            return translate(
                "trouble",
                "Which column the names are in cannot be told. Nobody was added: say which it is. There are: "
                "{columns}.",
            ).format(columns=_some(reason.columns))
        case _:
            return translate("trouble", "This file cannot be imported. Nobody was added.")


def _some(columns: tuple[str, ...]) -> str:
    """Name columns, of very many the first ones."""
    return ", ".join(columns[:20] if len(columns) <= 20 else (*columns[:20], "…"))


def key_file_sentence() -> str:
    """Say that the key is a file, and truthfully what that protects against."""
    return translate(
        "setup",
        "This system has no keyring, so the key is the file cafe.key beside the data: it keeps the data "
        "from who finds a copy without it, not from who can read this folder.",
    )


def recovery_sentence() -> str:
    """Say what becomes of a forgotten owner's PIN."""
    return translate(
        "door",
        "The PIN is on this machine only, and nobody else can tell it to you. With the code on the recovery sheet a "
        "new one is chosen. Meanwhile nothing is lost: the counter works without the PIN.",
    )


def kept_sentence(reason: trouble.Trouble) -> str:
    """Say that an order waits for the disk; {initials} is left for format()."""
    match reason:
        case trouble.DiskFull():
            return translate("trouble", "Kept for {initials}, not noted yet: the disk is full. Free some space.")
        case trouble.FolderNotWritable():
            return translate("trouble", "Kept for {initials}, not noted yet: the café’s folder cannot be written.")
        case trouble.FolderGone():
            return translate("trouble", "Kept for {initials}, not noted yet: the café’s folder is not there.")
        case trouble.StoreMoved():
            return translate("trouble", "Kept for {initials}, not noted yet: the café’s file was moved away.")
        case trouble.NotSure():
            return translate("trouble", "Kept for {initials}, not sure yet whether it is noted: the disk failed.")
        case _:
            return translate("trouble", "Kept for {initials}, not noted yet: the disk does not answer.")


def stopped_sentence(reason: trouble.Trouble, *, reads: bool = True) -> str:  # noqa: PLR0911 - one each
    """Say in one short line that nothing is written, or read either, and why; the words that matter come first."""
    match reason:
        case trouble.FolderGone() if not reads:
            return translate("trouble", "Nobody can be greeted: the folder is gone. Plug it in again.")
        case trouble.StoreMoved() if not reads:
            return translate("trouble", "Nobody can be greeted: the café’s file was moved. Put it back.")
        case _ if not reads:
            return translate("trouble", "Nobody can be greeted: the disk fails. Note orders on paper.")
        case trouble.DiskFull():
            return translate("trouble", "Nothing is written: the disk is full. Greeting goes on.")
        case trouble.FolderNotWritable():
            return translate("trouble", "Nothing is written: the folder refuses it. Greeting goes on.")
        case trouble.FolderGone():
            return translate("trouble", "Nothing is written: the folder is gone. Plug it in again.")
        case trouble.StoreMoved():
            return translate("trouble", "Nothing is written: the café’s file was moved. Put it back.")
        case _:
            return translate("trouble", "Nothing is written: the disk fails. Greeting goes on.")


def found_out_sentence(*, is_kept: bool) -> str:
    """Say what came of what was told as not sure."""
    if is_kept:
        return translate("trouble", "The disk answers again: what was not sure was kept.")
    return translate("trouble", "The disk answers again: what was not sure was not kept. Do it again.")


def tight_sentence() -> str:
    """Say in one short line that the disk is nearly full."""
    return translate("trouble", "The disk is nearly full. Free some space now.")


def order_text(lines: tuple[SpokenLine, ...]) -> str:
    """Say an order in one line: "Flat white, oat milk, extra hot + Croissant"."""
    return " + ".join(", ".join((item_text(line), *line.options, *_word(line))) for line in lines)


def item_text(line: SpokenLine) -> str:
    """Say the item of a line, with how many where it is not one."""
    if line.quantity == 1:
        return line.name
    return translate("usual", "{quantity} × {item}").format(quantity=line.quantity, item=line.name)


def _word(line: SpokenLine) -> tuple[str, ...]:
    """Return the free word of a line in quotes, if it has one."""
    return (translate("usual", "“{word}”").format(word=line.word),) if line.word else ()


def reason_text(reason: Reason) -> str:
    """Say why an order is offered, in a few true words."""
    match reason.why:
        case Why.PINNED:
            return translate("usual", "as agreed")
        case Why.FAVOURITE:
            return translate("usual", "a favourite here")
        case Why.AFTER:
            return translate("usual", "{seen} of the last {of} second cups").format(seen=reason.seen, of=reason.of)
        case Why.LATELY:
            if reason.of == 1:
                return translate("usual", "last time")
            return translate("usual", "{seen} of the last {of} visits").format(seen=reason.seen, of=reason.of)
        case Why.HABIT:
            return _habit(reason.day, reason.part, language()).format(seen=reason.seen, of=reason.of)


@lru_cache(maxsize=64)
def _habit(day: KindOfDay | None, part: PartOfDay | None, _language: str) -> str:
    """Return the sentence of a habit of certain hours or days, its numbers still to be filled in."""
    weekday, weekend = KindOfDay.WEEKDAY, KindOfDay.WEEKEND
    return {
        (weekday, PartOfDay.MORNING): translate("usual", "{seen} of the last {of} weekday mornings"),
        (weekday, PartOfDay.MIDDAY): translate("usual", "{seen} of the last {of} weekday lunchtimes"),
        (weekday, PartOfDay.AFTERNOON): translate("usual", "{seen} of the last {of} weekday afternoons"),
        (weekday, PartOfDay.EVENING): translate("usual", "{seen} of the last {of} weekday evenings"),
        (weekday, None): translate("usual", "{seen} of the last {of} weekdays"),
        (weekend, PartOfDay.MORNING): translate("usual", "{seen} of the last {of} weekend mornings"),
        (weekend, PartOfDay.MIDDAY): translate("usual", "{seen} of the last {of} weekend lunchtimes"),
        (weekend, PartOfDay.AFTERNOON): translate("usual", "{seen} of the last {of} weekend afternoons"),
        (weekend, PartOfDay.EVENING): translate("usual", "{seen} of the last {of} weekend evenings"),
        (weekend, None): translate("usual", "{seen} of the last {of} weekends"),
        (None, PartOfDay.MORNING): translate("usual", "{seen} of the last {of} mornings"),
        (None, PartOfDay.MIDDAY): translate("usual", "{seen} of the last {of} lunchtimes"),
        (None, PartOfDay.AFTERNOON): translate("usual", "{seen} of the last {of} afternoons"),
        (None, PartOfDay.EVENING): translate("usual", "{seen} of the last {of} evenings"),
    }.get((day, part), translate("usual", "{seen} of the last {of} visits"))


def initial_of(name: str) -> str:
    """Return the first letter of a name: all the next guest may read of it."""
    return name[:1].upper()


def programme_text(shown: ShownProgramme) -> str:
    """Say how far a card is: "9 of 10 stamps"; a voucher by its name."""
    card = shown.card
    match shown.collects:
        case Collects.STAMPS:
            return translate("counter", "%n of {of} stamps", "", card.have).format(of=card.of)
        case Collects.POINTS:
            return translate("counter", "%n of {of} points", "", card.have).format(of=card.of)
        case Collects.VOUCHER:
            return shown.name


def last_visit_text(last: datetime, now: datetime) -> str:
    """Say when somebody was last here, as one would across the counter."""
    days = (now.date() - last.date()).days
    if days < 0:  # a clock was wrong, then or now: which day it was is not known
        return translate("usual", "here lately")
    if days == 0:
        return translate("usual", "here today already")
    if days == 1:
        return translate("usual", "here yesterday")
    if days < 7:
        return translate("usual", "here on {weekday}").format(weekday=weekday_name(last))
    if days < 300:
        return translate("usual", "here on {day}").format(day=day_and_month(last))
    return translate("usual", "not here for a long time")


def usually_text(usually: "Usually") -> str:
    """Say when somebody usually comes: "on Fridays", "on weekday mornings", "in the evenings"."""
    if usually.weekday is not None:
        weekday = weekday_name(_A_MONDAY.replace(day=1 + usually.weekday))
        return translate("habit", "on {weekday}s").format(weekday=weekday)
    workday, weekend = KindOfDay.WEEKDAY, KindOfDay.WEEKEND
    return {
        (workday, PartOfDay.MORNING): translate("habit", "on weekday mornings"),
        (workday, PartOfDay.MIDDAY): translate("habit", "at weekday lunchtimes"),
        (workday, PartOfDay.AFTERNOON): translate("habit", "on weekday afternoons"),
        (workday, PartOfDay.EVENING): translate("habit", "on weekday evenings"),
        (workday, None): translate("habit", "on weekdays"),
        (weekend, PartOfDay.MORNING): translate("habit", "on weekend mornings"),
        (weekend, PartOfDay.MIDDAY): translate("habit", "at weekend lunchtimes"),
        (weekend, PartOfDay.AFTERNOON): translate("habit", "on weekend afternoons"),
        (weekend, PartOfDay.EVENING): translate("habit", "on weekend evenings"),
        (weekend, None): translate("habit", "at weekends"),
        (None, PartOfDay.MORNING): translate("habit", "in the mornings"),
        (None, PartOfDay.MIDDAY): translate("habit", "at lunchtime"),
        (None, PartOfDay.AFTERNOON): translate("habit", "in the afternoons"),
        (None, PartOfDay.EVENING): translate("habit", "in the evenings"),
    }.get((usually.day, usually.part), "")


def apart_text(found: "Found", same: "Sequence[Found]", now: datetime) -> str:
    """Say what tells somebody from others of the same name and drink: when they come, or else were here last."""
    usually = found.usually
    if usually is not None and all(other.usually != usually for other in same):
        return usually_text(usually)
    return translate("usual", "not here yet") if found.last_visit is None else last_visit_text(found.last_visit, now)


def another_text(found: "Found", now: datetime) -> str:
    """Say who of the same name is known already: "Another Camille: Flat white, on Fridays"."""
    order = order_text(found.lines) or translate("counter", "nothing ordered yet")
    usually = found.usually
    when = usually_text(usually) if usually is not None else ""
    if not when and found.last_visit is not None:
        when = last_visit_text(found.last_visit, now)
    if not when:
        return translate("habit", "Another {name}: {order}").format(name=found.name, order=order)
    return translate("habit", "Another {name}: {order}, {when}").format(name=found.name, order=order, when=when)
