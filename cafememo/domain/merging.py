"""Two entries of one person, made one: what is known of them together."""

from collections.abc import Sequence

from cafememo.domain.person import LONGEST_NOTES, Contact

MOST_PINNED = 3


def united(keep: Contact, other: Contact, name: str | None = None) -> Contact:
    """Return what is known of a person of whom there were two entries: what `keep` lacks is taken from `other`.

    Called by `name`, where one of the two was chosen. Notes of both are kept, as far as there is room; what `other`
    says otherwise stays with that entry alone.
    """
    return Contact(
        name or keep.name,
        keep.surname or other.surname,
        keep.phone or other.phone,
        keep.email or other.email,
        keep.birthday or other.birthday,
        united_notes(keep.notes, other.notes),
    )


def united_notes(first: str | None, second: str | None) -> str | None:
    """Return both notes, the first in front; once where one holds the other already."""
    first, second = first or "", second or ""
    if second in first:
        return first or None
    if first in second:
        return second
    return f"{first}\n{second}"[:LONGEST_NOTES].rstrip()


def united_pins(first: Sequence[int], second: Sequence[int]) -> tuple[int, ...]:
    """Return the orders pinned for either, MOST_PINNED at the most, those of the first in front."""
    return tuple(dict.fromkeys((*first, *second)))[:MOST_PINNED]
