"""Text that came from outside, made fit to be shown and kept."""

import unicodedata

LONGEST_NAME = 40
"""Characters of a first name or nickname; screens are made to show this many."""

_JOINERS = "\u200c\u200d"  # shape letters in Persian and Hindi names, and emoji; harmless anywhere
_SPACES = frozenset(("Zs", "Zl", "Zp"))
_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
_MARKS = frozenset(("Mn", "Me"))
_MOST_MARKS = 4  # on one letter: Vietnamese and Hebrew need up to three; towers of them paint over the line above


def small_and_apart(text: str) -> str:
    """Return `text` in small letters, each apart from the marks on it (NFKD); doing it twice changes nothing.

    It is made small on both sides: of letters in bold or in rings, taken apart, the small ones come out large.
    """
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).casefold()


_MOST_DIGITS = 18
"""Of a number that the database takes; Python itself refuses to read some thousand of them."""


def whole_number(text: str) -> int | None:
    """Return the number a text is, from 0 on and of at most 18 digits 0 to 9; None for any other text."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None


def clean(text: str, limit: int) -> str:
    """Return `text` as one line of at most `limit` characters, without what cannot be seen.

    Left out: control and format characters, among them those that turn the direction of writing around,
    halves of surrogate pairs, and marks piled up on one letter. White space of any length becomes one
    space, none at either end. Letters with accents are composed (NFC). Cleaning a second time changes
    nothing.
    """
    kept: list[str] = []
    marks = 0
    # A text far beyond the limit is not worth looking through; composing shortens it four times at the
    # most.
    for character in unicodedata.normalize("NFC", text[: 4 * limit + 64]):
        category = unicodedata.category(character)
        if category in _MARKS:
            marks += 1
            if marks > _MOST_MARKS or not kept:
                continue
        elif category not in _UNSHOWN:
            # What is left out, or has no shape of its own, parts no marks: they would stand on one letter all the same.
            marks = 0
        if category in _SPACES or character in "\t\n\v\f\r\x85":
            if kept and kept[-1] != " ":
                kept.append(" ")
        elif character in _JOINERS:
            if kept and kept[-1] not in _JOINERS + " ":
                kept.append(character)
        elif category not in _UNSHOWN:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))[:limit].rstrip(" " + _JOINERS)


def clean_name(text: str) -> str:
    """Return a first name or nickname fit to be kept, of LONGEST_NAME characters at most; "" for nothing."""
    return clean(text, LONGEST_NAME)
