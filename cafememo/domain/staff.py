"""Who works in the café, what they are there, and what each of them may do."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What somebody of the staff is; the values are stored."""

    BARISTA = "barista"
    LEAD = "lead"
    OWNER = "owner"


class Deed(StrEnum):
    """Something that not everybody may do; the values are stored."""

    NOTE = "note"
    """Note visits and redeem rewards, and take that back within ten seconds."""
    JOIN = "join"
    """Welcome newcomers and give out cards."""
    USUAL = "usual"
    """Make an order somebody's usual."""
    TAKE_BACK = "take back"
    """Take back visits noted earlier today."""
    MOVE = "move"
    """Give a visit noted earlier today to whom it belongs."""
    OWNERS_WINDOW = "owner's window"
    """Open the owner's window with their own PIN, where that has as many digits as the owner's."""


WITHHELD_FROM: Final = Role.BARISTA
"""Whom the owner can keep some deeds from; a lead may do all there is to do at the counter."""
WITHHOLDABLE: Final = (Deed.USUAL, Deed.TAKE_BACK, Deed.MOVE)
"""What the owner can keep from a barista; without noting and welcoming there is no counter."""


def may(role: Role, deed: Deed, withheld: frozenset[Deed] = frozenset()) -> bool:
    """Tell whether somebody may do something, in a café whose owner keeps these deeds from its baristas."""
    if deed is Deed.OWNERS_WINDOW:
        return role is Role.OWNER
    return not (role is WITHHELD_FROM and deed in WITHHOLDABLE and deed in withheld)


def role_from_text(text: str) -> Role:
    """Return a role as it is stored; one of a later version is the least of them."""
    return Role(text) if text in frozenset(Role) else Role.BARISTA


def withheld_from_text(text: str) -> frozenset[Deed]:
    """Return what is kept from baristas from what is kept as text; what makes no sense is left out."""
    kept = frozenset(text.split(","))
    return frozenset(deed for deed in WITHHOLDABLE if deed in kept)


def withheld_to_text(withheld: frozenset[Deed]) -> str:
    """Return what is kept from baristas as text."""
    return ",".join(deed for deed in WITHHOLDABLE if deed in withheld)
