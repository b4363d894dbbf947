"""What a file of names comes to, and which texts of it are names at all."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cafememo.domain.names import words_of
from cafememo.domain.text import clean_name

MOST_ROWS = 100_000
"""People in one file; more is refused."""
LONGEST_CELL = 200
"""Characters; a longer text is no name. Of a shorter one as many are kept as joining keeps."""
_FORMULA_GUARD = re.compile(r"'(?=[=+\-@\t\r])")
"""What `services.csv_file.safe` puts before a text that looks like a formula."""
_ADDRESS = re.compile(r"\S@\S|://|\bwww\.", re.IGNORECASE)
_FEWEST_DIGITS = 5
"""Digits without a letter from which on a text is a telephone number or a code."""


class Kind(StrEnum):
    """What a file is."""

    TABLE = "csv"
    CARDS = "vcard"


class Named(NamedTuple):
    """Somebody in a file: the line of it they stand on or begin at, counted from 1, and a name fit to be kept."""

    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds: people in its order, the lines of those without a name that can be used, and what was left.

    `column` is the title of the column the names are from, None where it has none; `left_out` how many columns, or
    kinds of fact on cards, were not read.
    """

    kind: Kind
    names: tuple[Named, ...] = ()
    unusable: tuple[int, ...] = ()
    column: str | None = None
    left_out: int = 0


def usable_name(text: str) -> str:
    """Return a text as the name somebody is called by, "" where it cannot be one.

    That is by the rules of joining (`domain.text.clean_name`), and stricter, as nobody looks at each: not a telephone
    number or an address, nor a text of several lines, of signs only, or with letters that were lost on the way.
    """
    text = text.strip()
    if not text or len(text) > LONGEST_CELL or "\ufffd" in text or "\n" in text or "\r" in text:
        return ""
    name = clean_name(_FORMULA_GUARD.sub("", text, count=1) if text[0] == "'" else text)
    return name if words_of(name) and not _is_contact(text) else ""


def is_like_a_name(text: str) -> bool:
    """Tell whether a text looks like a name to somebody who does not know what it is."""
    name = usable_name(text)
    return bool(name) and len(text.split()) <= 4 and not any(sign.isdigit() for sign in name)


def _is_contact(text: str) -> bool:
    """Tell whether a text is an address of some sort, or a number."""
    if _ADDRESS.search(text):
        return True
    return sum(map(str.isdigit, text)) >= _FEWEST_DIGITS and not any(map(str.isalpha, text))
