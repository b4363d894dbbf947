"""The register of cards in plain words: numbers, kinds, states, and since when."""

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cafememo.domain.cards import Card, Kind, State
from cafememo.domain.sheets import sheet_called
from cafememo.ui.kit.figures import short_date, whole, with_year
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.cards import Batch

_NUMBER = re.compile(r"\D{0,12}?[\s#°º:.]*(\d{1,9})\s*")


class Look(NamedTuple):
    """How a state looks beside its word: its sign, and the token of its colour."""

    icon: str
    role: str


LOOKS = {
    State.FREE: Look("credit-card", "muted"),
    State.BOUND: Look("check", "sage"),
    State.SUSPENDED: Look("pause", "amber"),
    State.DEAD: Look("ban", "brick"),
}


def number_in(text: str) -> int | None:
    """Return the number of a card somebody looks for: "1041", "Nº 1041", "card 1041"; None where it is none."""
    found = _NUMBER.fullmatch(text.strip())
    return None if found is None else int(found[1])


def card_name(number: int) -> str:
    """Return how a card is called: "Card 1041"."""
    return translate("cards", "Card {number}").format(number=number)


def kind_text(kind: Kind) -> str:
    """Return what a card is made of."""
    return {
        Kind.PRINTED: translate("cards", "printed"),
        Kind.PHONE: translate("cards", "on a phone"),
        Kind.FOREIGN: translate("cards", "another’s code"),
    }[kind]


def state_text(state: State) -> str:
    """Return what a scan of a card comes to, in a word."""
    return {
        State.FREE: translate("cards", "free"),
        State.BOUND: translate("cards", "in use"),
        State.SUSPENDED: translate("cards", "suspended"),
        State.DEAD: translate("cards", "dead"),
    }[state]


def filter_title(state: State | None, count: int | None) -> str:
    """Return what a filter is called, with how many it shows where that is known."""
    title = {
        None: translate("cards", "All"),
        State.FREE: translate("cards", "Free"),
        State.BOUND: translate("cards", "In use"),
        State.SUSPENDED: translate("cards", "Suspended"),
        State.DEAD: translate("cards", "Dead"),
    }[state]
    return title if not count else translate("cards", "{filter} · {count}").format(filter=title, count=whole(count))


def holder_text(name: str, surname: str) -> str:
    """Return whose a card is."""
    return f"{name} {surname}".strip()


def day_text(day: date, today: date) -> str:
    """Return a day as shortly as a table says it, with its year where that is another."""
    said = short_date(day)
    return said if day.year == today.year else with_year(said, day)


def state_sentence(card: Card, today: date) -> str:
    """Say what a scan of a card comes to, and since when."""
    if card.state is State.FREE:
        return translate("cards", "Free: nobody’s yet. It is given at the counter, by scanning it.")
    if card.state is State.BOUND:
        return translate("cards", "In use")
    day = day_text(card.since, today) if card.since is not None else ""
    if card.state is State.SUSPENDED:
        said = translate("cards", "Suspended since {day}").format(day=day)
    else:
        said = translate("cards", "Dead since {day}").format(day=day)
    if not card.tries:
        return said
    return translate("cards", "{state}, shown {times} since").format(
        state=said, times=translate("cards", "%n times", "", card.tries)
    )


def sheet_text(key: str) -> str:
    """Return what stands on the packet of the paper a batch was printed on; "" where nothing is known of it."""
    sheet = sheet_called(key)
    if sheet is None:
        return ""
    return sheet.products[0] if sheet.products else translate("cards", "plain paper")


def numbers_text(batch: "Batch") -> str:
    """Return which numbers the cards of a batch have: "1041–1140"."""
    return str(batch.first) if batch.first == batch.last else f"{batch.first}–{batch.last}"


def left_text(batch: "Batch") -> str:
    """Return what has become of the cards of a batch, without what none has become."""
    parts = (
        (batch.free, translate("cards", "%n free", "", batch.free)),
        (batch.bound, translate("cards", "%n in use", "", batch.bound)),
        (batch.dead, translate("cards", "%n dead", "", batch.dead)),
    )
    return " · ".join(words for count, words in parts if count)
