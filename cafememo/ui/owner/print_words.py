"""What is said about sheets of cards and how they are printed."""

from pathlib import Path

from cafememo.devices.printers import PrinterState
from cafememo.domain.sheets import A4, SINGLE, Sheet, pages
from cafememo.domain.trouble import (
    DiskFull,
    FileHeld,
    FileNotWritable,
    FolderNotWritable,
    KeptAfterAll,
    NotSure,
    Trouble,
)
from cafememo.ui.kit.words import formats, translate
from cafememo.ui.owner.print_order import End
from cafememo.ui.sentences import trouble_sentence


def sheet_name(sheet: Sheet) -> str:
    """Return what a sheet is chosen by: what stands on its packet, its paper, the size of a card."""
    if sheet == SINGLE:
        return translate("print", "Card printer or label printer: one card a page")
    what = " / ".join(sheet.products) or translate("print", "Plain paper with marks to cut along")
    return f"{what} · {paper_name(sheet)} · {card_size(sheet)}"


def sheet_sentence(sheet: Sheet) -> str:
    """Say what lies on a sheet."""
    if sheet == SINGLE:
        return translate("print", "Each page is as large as a card, and printed from edge to edge.")
    return translate("print", "{paper} with {cards} of {size}").format(
        paper=paper_name(sheet), cards=cards_words(sheet.count), size=card_size(sheet)
    )


def paper_name(sheet: Sheet) -> str:
    """Return what the paper is called."""
    return "A4" if sheet.paper == A4 else translate("print", "Letter")


def card_size(sheet: Sheet) -> str:
    """Return how large a card is."""
    width, height = (f"{side:g}".replace(".", formats().decimal) for side in sheet.card)
    return translate("print", "{width} × {height}\u00a0mm").format(width=width, height=height)


def cards_words(count: int) -> str:
    """Return "25 cards"."""
    return translate("print", "%n cards", "", count)


def amount_sentence(sheet: Sheet, count: int, start: int) -> str:
    """Say how many sheets so many cards take, and what stays free of the last one."""
    if sheet == SINGLE:
        if count == 1:
            return translate("print", "One card, on a page of its own size.")
        return translate("print", "{cards}, each on a page of its own.").format(cards=cards_words(count))
    sheets = pages(sheet, count, start)
    free = sheets * sheet.count - start - count
    taken = translate("print", "%n sheets", "", sheets)
    if not free:
        return translate("print", "{cards} on {sheets}.").format(cards=cards_words(count), sheets=taken)
    return translate("print", "{cards} on {sheets}, {free}.").format(
        cards=cards_words(count), sheets=taken, free=translate("print", "%n places stay free", "", free)
    )


def off_the_sheet_sentence() -> str:
    """Say that cards would be printed beside the paper."""
    return translate("print", "So far moved, cards would leave the sheet. Print them less far to the side.")


def state_words(state: PrinterState, printer: str) -> str:
    """Say what is wrong with a printer; "" where nothing is."""
    match state:
        case PrinterState.GONE:
            return translate("print", "The printer “{printer}” is not there any more.").format(printer=printer)
        case PrinterState.STOPPED:
            return translate(
                "print", "The printer “{printer}” stands still: it may be out of paper, open or stopped."
            ).format(printer=printer)
        case PrinterState.OTHER_PAPER:
            return translate("print", "The printer “{printer}” takes no paper of this size.").format(printer=printer)
        case PrinterState.SILENT:
            return silent_sentence()
        case PrinterState.ONE_SIDED:
            return translate(
                "print",
                "“{printer}” does not turn sheets over. Switch the backs off in Design, or make a PDF and print it "
                "elsewhere.",
            ).format(printer=printer)
        case PrinterState.READY:
            return ""


def silent_sentence() -> str:
    """Say that nothing can be learnt of any printer."""
    return translate("print", "The print service of this computer does not answer. Try again in a moment.")


def not_written_sentence(reason: Trouble) -> str:
    """Say why there is no file, and that no card was made."""
    match reason:
        case DiskFull():
            return translate("print", "There is no room left at that place. No file is there, and no card was made.")
        case FileHeld():
            return translate(
                "print",
                "The file of that name is protected, or open in another program. Close it there, or choose another "
                "name; no card was made.",
            )
        case FileNotWritable() | FolderNotWritable():
            return translate("print", "Nothing can be written at that place. Choose another folder; no card was made.")
        case _:
            return translate("print", "The disk does not answer. No file is there, and no card was made.")


def not_made_sentence(reason: Trouble) -> str:
    """Say why the register took no card, or that it is not sure whether it did."""
    match reason:
        case NotSure() | KeptAfterAll():
            return trouble_sentence(reason)
        case DiskFull():
            return translate(
                "print", "The disk this café is kept on is full. No card was made: free some space and try again."
            )
        case _:
            return translate("print", "The café’s own disk cannot be written. No card was made.")


def left_over_sentence(first: int, last: int) -> str:
    """Say that the register has cards that are nowhere."""
    return translate(
        "print",
        "Cards {first} to {last} are nowhere, but could not be taken out of the register. Put their batch away there.",
    ).format(first=first, last=last)


def in_file_sentence(first: int, last: int, path: Path) -> str:
    """Say where cards are now."""
    if first == last:
        return translate("print", "Card {number} is in {file}. Print it once: whoever has it is one person.").format(
            number=first, file=path.name
        )
    return translate("print", "Cards {first} to {last} are in {file}. Print it once: each card is there once.").format(
        first=first, last=last, file=path.name
    )


def end_sentence(how: End, first: int, last: int, path: Path) -> tuple[str, str]:
    """Say what became of the cards of these numbers, and in which role that is said."""
    match how:
        case End.IN_FILE:
            return in_file_sentence(first, last, path), "sage"
        case End.WELL:
            return translate("print", "These cards are printed. Make new ones for more."), "sage"
        case End.PUT_AWAY:
            return translate(
                "print", "The cards of those sheets are put away; all others are of use. Make new ones for more."
            ), "sage"
        case End.CANCELLED:
            return translate("print", "Cancelled. No card was made."), "muted"
        case End.NO_ANSWER:
            return translate("print", "The printer does not answer. No card was made."), "amber"
        case End.UNANSWERED:
            return translate(
                "print",
                "Nobody said whether cards {first} to {last} came out. Those that did are of use; the register lists "
                "them as stopped while they were printed.",
            ).format(first=first, last=last), "amber"
