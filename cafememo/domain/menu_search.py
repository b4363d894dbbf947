"""Items found by typing: accents, capitals and the order of words do not matter."""

import unicodedata
from functools import lru_cache

from cafememo.domain.menu import Item, Menu
from cafememo.domain.text import small_and_apart

_PLAIN = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})
_ALONE = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
"""Letters that Unicode does not take apart into a letter and a mark."""


def folded(text: str) -> str:
    """Return `text` as it is compared: without accents and capitals, its words apart by single spaces."""
    if text.isascii():  # most names are, and a menu of five hundred is folded at the first letter typed
        return " ".join(text.lower().translate(_PLAIN).split())
    letters = "".join(one for one in small_and_apart(text) if not unicodedata.combining(one)).translate(_ALONE)
    return " ".join("".join(one if one.isalnum() else " " for one in letters).split())


folded_name = lru_cache(maxsize=4_096)(folded)
"""As `folded`, for names of a menu: they are compared at every letter typed, and with every item shown."""


def matching(menu: Menu, text: str) -> tuple[Item, ...]:
    """Return the items whose name holds every word of `text`, those first where words begin with them all.

    All of the menu for a text without words.
    """
    wanted = folded(text).split()
    begun: list[Item] = []
    inside: list[Item] = []
    for item in menu.items:
        name = folded(item.name)
        words = name.split()
        if all(any(word.startswith(one) for word in words) for one in wanted):
            begun.append(item)
        elif all(one in name for one in wanted):
            inside.append(item)
    return (*begun, *inside)
