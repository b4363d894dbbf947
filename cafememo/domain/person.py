"""What a regular may have told of themselves: how long each may be, and what makes no sense."""

from calendar import monthrange
from enum import StrEnum
from typing import NamedTuple

from cafememo.domain.text import LONGEST_NAME, clean, clean_name

LONGEST_NOTES = 2_000
_LEAP_YEAR = 2024


class Field(StrEnum):
    """Something told that is one text; the values are the columns it is kept in."""

    NAME = "name"
    SURNAME = "surname"
    PHONE = "phone"
    EMAIL = "email"
    BIRTHDAY = "birthday"
    NOTES = "notes"


LONGEST = {
    Field.NAME: LONGEST_NAME,
    Field.SURNAME: 60,
    Field.PHONE: 40,
    Field.EMAIL: 120,
    Field.BIRTHDAY: 5,
    Field.NOTES: LONGEST_NOTES,
}
"""Characters of each that are kept."""


class Contact(NamedTuple):
    """What a regular told, None where they did not. `birthday` is MM-DD: the year is nobody's business."""

    name: str
    surname: str | None = None
    phone: str | None = None
    email: str | None = None
    birthday: str | None = None
    notes: str | None = None


class NotKept(ValueError):
    """What was given cannot be kept: a name with nothing to call a person by, or a day no year has."""


def fit_to_keep(field: Field, text: str) -> str | None:
    """Return a text as it is kept, None for nothing. Raises NotKept.

    Notes keep their lines; everything else is one line. What cannot be seen is left out, and what is too long is cut.
    """
    match field:
        case Field.NAME:
            name = clean_name(text)
            if not name:
                raise NotKept("a name")
            return name
        case Field.BIRTHDAY:
            return text if not text or is_birthday(text) else _refuse()
        case Field.NOTES:
            return clean_notes(text) or None
        case _:
            return clean(text, LONGEST[field]) or None


def clean_notes(text: str) -> str:
    """Return lines of text without what cannot be seen, LONGEST_NOTES characters at the most."""
    lines = (clean(line, LONGEST_NOTES) for line in text[: 8 * LONGEST_NOTES].split("\n"))
    return "\n".join(lines).strip()[:LONGEST_NOTES].rstrip()


def birthday(month: int, day: int) -> str:
    """Return a birthday as it is kept. Raises NotKept for a day that no year has; 29 February is one."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]):
        raise NotKept("a birthday")
    return f"{month:02}-{day:02}"


def is_birthday(text: str) -> bool:
    """Tell whether a text is a birthday as it is kept."""
    month, dash, day = text.partition("-")
    if not (len(text) == 5 and dash and month.isascii() and day.isascii() and month.isdigit() and day.isdigit()):
        return False
    try:
        return birthday(int(month), int(day)) == text
    except NotKept:
        return False


def _refuse() -> str:
    raise NotKept("a birthday")
