"""Prices as an owner types them, kept in hundredths of the café's currency."""

import re
import unicodedata
from enum import StrEnum

DEAREST = 1_000_000
"""Hundredths; what is dearer in a café is a slip of the finger."""

_PRICE = re.compile(r"([0-9]{1,9})(?:[.,]([0-9]{0,9}))?")


class NoPrice(StrEnum):
    """Why a text is no price."""

    NOT_A_NUMBER = "not a number"
    BELOW_NOTHING = "below nothing"
    TOO_FINE = "too fine"
    """More than two places after the comma."""
    TOO_DEAR = "too dear"


def read_price(text: str) -> int | NoPrice:
    """Return the hundredths of "3,50", "3.5" or "3 €"; 0 for nothing, where the café does not say."""
    shown = unicodedata.normalize("NFKC", text)
    digits = "".join(one for one in shown if unicodedata.category(one) not in ("Sc", "Zs", "Cc", "Cf"))
    if not digits:
        return 0
    if digits[0] in "-−" and _PRICE.fullmatch(digits[1:]):
        return NoPrice.BELOW_NOTHING
    found = _PRICE.fullmatch(digits)
    if found is None:
        return NoPrice.NOT_A_NUMBER
    whole, places = found[1], (found[2] or "").rstrip("0")
    if len(places) > 2:
        return NoPrice.TOO_FINE
    hundredths = 100 * int(whole) + int(places.ljust(2, "0"))
    return hundredths if hundredths <= DEAREST else NoPrice.TOO_DEAR
