"""Two entries side by side, row by row, and what they make together, in words; pure Python."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cafememo.domain.duplicates import Why
from cafememo.domain.person import Field
from cafememo.ui.conflict_sentences import content_word
from cafememo.ui.kit.words import day_and_month, translate
from cafememo.ui.owner.person_words import capital, full_day, has_text, order_words
from cafememo.ui.sentences import order_text

if TYPE_CHECKING:
    from cafememo.domain.menu import Content
    from cafememo.domain.reading import ShownProgramme
    from cafememo.services.duplicates import Duplicate
    from cafememo.services.merging import Preview
    from cafememo.services.person import Person, PersonUsual

_A_LEAP_YEAR = 2024


class Compared(NamedTuple):
    """One row: what it is about, and what each entry and both together have."""

    title: str
    keep: str
    other: str
    together: str


def compared(preview: "Preview") -> list[Compared]:
    """Return the rows in which at least one entry has something."""
    keep, other, both = preview.keep, preview.other, preview.together
    rows = [
        Compared(translate("merge", "Name"), keep.contact.name, other.contact.name, both.contact.name),
        Compared(
            translate("merge", "Regular since"),
            full_day(keep.since),
            full_day(other.since),
            full_day(min(keep.since, other.since)),
        ),
        Compared(translate("merge", "Visits"), _visits(keep), _visits(other), str(both.visits)),
        Compared(
            translate("merge", "Cards"), _cards(len(keep.live_cards)), _cards(len(other.live_cards)), _cards(both.cards)
        ),
        Compared(
            translate("merge", "Pinned"),
            *(_orders([one for one in side.usuals if one.pinned]) for side in (keep, other, both)),
        ),
        Compared(translate("merge", "Mostly"), *(_orders(side.usuals[:1]) for side in (keep, other, both))),
        Compared(translate("merge", "Avoids"), _avoids(keep.avoids), _avoids(other.avoids), _avoids(both.avoids)),
        Compared(
            translate("merge", "Stamps"), _stamps(keep.programmes), _stamps(other.programmes), _stamps(both.programmes)
        ),
    ]
    titles = {
        Field.SURNAME: translate("merge", "Surname"),
        Field.PHONE: translate("merge", "Phone"),
        Field.EMAIL: translate("merge", "E-mail"),
        Field.BIRTHDAY: translate("merge", "Birthday"),
        Field.NOTES: translate("merge", "Notes"),
    }
    for place, field in enumerate(Field):
        if field is not Field.NAME:
            texts = [_told(field, contact[place]) for contact in (keep.contact, other.contact, both.contact)]
            rows.append(Compared(titles[field], *texts))
    return [row for row in rows if row.keep or row.other]


def why_text(duplicate: "Duplicate") -> str:
    """Say what speaks for two entries being one person's."""
    match duplicate.why:
        case Why.ADDRESS:
            return translate("merge", "the same telephone number or e-mail address")
        case Why.FULL_NAME:
            return translate("merge", "the same first name and surname")
        case Why.NAME_AND_USUAL:
            return translate("merge", "the same name, mostly {order}").format(order=order_text(duplicate.lines))
        case _:
            return translate("merge", "nearly the same name, mostly {order}").format(order=order_text(duplicate.lines))


def pair_text(duplicate: "Duplicate") -> str:
    """Say who two entries are."""
    return translate("merge", "{name} and {other}").format(
        name=side_text(duplicate.keep.name, duplicate.keep.visits),
        other=side_text(duplicate.other.name, duplicate.other.visits),
    )


def side_text(name: str, visits: int) -> str:
    """Say who an entry is, with how many visits."""
    return translate("merge", "{name} ({visits})").format(name=name, visits=translate("merge", "%n visits", "", visits))


def _visits(person: "Person") -> str:
    if person.last_visit is None:
        return str(person.visits)
    return translate("merge", "{visits}, last on {day}").format(visits=person.visits, day=full_day(person.last_visit))


def _cards(count: int) -> str:
    return str(count) if count else ""


def _orders(usuals: "Sequence[PersonUsual]") -> str:
    return "\n".join(order_words(one.lines) for one in usuals)


def _avoids(avoids: "frozenset[Content]") -> str:
    from cafememo.domain.menu import Content  # noqa: PLC0415 - for its order

    return capital(", ".join(content_word(content) for content in Content if content in avoids))


def _stamps(programmes: "Sequence[ShownProgramme]") -> str:
    if len(programmes) == 1:
        return has_text(programmes[0])
    return "\n".join(
        translate("merge", "{programme}: {has}").format(programme=one.name, has=has_text(one)) for one in programmes
    )


def _told(field: Field, text: str | None) -> str:
    if field is Field.BIRTHDAY and text:
        return day_and_month(date(_A_LEAP_YEAR, int(text[:2]), int(text[3:])))
    return text or ""
