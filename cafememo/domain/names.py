"""Names as they are looked for: without accents, capitals, spaces and signs, the same however they were typed."""

import unicodedata

from cafememo.domain.text import small_and_apart

FEWEST_LETTERS = 2
"""Letters with which a search begins."""

FEWEST_FOR_TYPOS = 3
"""Letters from which on a typo is thought of: a name of four with one forgotten."""

# What Unicode does not take apart; German ö typed as oe is one letter more, which counts as a typo.
_SPELT_OUT = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "ŀ": "l",
        "ə": "e",
        # Letters of Arabic that are written one for the other; the lengthening dash is no letter.
        "ة": "ه",
        "ى": "ي",
        "ٱ": "ا",
        "ـ": "",
    }
)
_DROPPED_OVER = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC")
"""Scripts whose marks may be left out in typing; in Indic and Thai names, and over kana, they are half of the sound."""

_JOINED = "'’ʼ‘`´′"
"""Signs within a word: O’Brien is one."""


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded: ("jean", "baptiste"), ("obrien",), ("李明",).

    Case, accents, ligatures and apostrophes do not count; hyphens, spaces and all other signs part words. A name of
    signs only, such as one of emoji, is its signs.
    """
    plain = _plain(name)
    parted = "".join(sign if sign.isalnum() or _is_mark(sign) else " " for sign in plain if sign not in _JOINED)
    words = tuple(word for word in parted.split() if any(sign.isalnum() for sign in word))
    if words:
        return words
    signs = "".join(sign for sign in plain if unicodedata.category(sign) == "So")
    return (signs,) if signs else ()


def folded(name: str) -> str:
    """Return a name as it is looked for, its words joined; folding a second time changes nothing.

    "Jean-Luc", "jean luc" and "JEANLUC" are the same; "" for a text with nothing to look for.
    """
    return "".join(words_of(name))


def sort_name(name: str) -> str:
    """Return a name as it stands in alphabetical order: small, its words apart, without what may be left out.

    "Élodie" stands among the E, and "Jean Luc" before "Jeanne". Never "" for a name with anything to see.
    """
    return " ".join(words_of(name)) or small_and_apart(name)


def as_name(typed: str) -> str:
    """Return what was typed to find somebody as the name of a newcomer: capitals, where nobody typed any."""
    if typed != typed.lower():
        return typed
    begins, letters = True, []
    for letter in typed:
        letters.append(letter.upper() if begins and len(letter.upper()) == 1 else letter)
        begins = letter in " -'’"
    return "".join(letters)


def _plain(text: str) -> str:
    """Return a text in small letters without the marks that may be left out."""
    if text.isascii():
        return text.lower()
    kept: list[str] = []
    dropping = True
    for sign in small_and_apart(text):
        if _is_mark(sign):
            if not dropping:
                kept.append(sign)
            continue
        # A mark that stands on no letter is none.
        letter = sign.isalnum() and sign not in _JOINED
        dropping = not letter or sign.isascii() or unicodedata.name(sign, "").startswith(_DROPPED_OVER)
        kept.append(sign)
    # Composed again, so that a syllable of Hangul and a letter with a mark that counts are one letter each.
    return unicodedata.normalize("NFC", "".join(kept).translate(_SPELT_OUT))


def _is_mark(sign: str) -> bool:
    """Tell whether a sign is a mark on the letter before it."""
    return not sign.isascii() and unicodedata.category(sign) in {"Mn", "Mc"}
