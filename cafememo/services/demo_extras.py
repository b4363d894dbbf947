"""A little of everything for the demo café: what some of its regulars told, a lunch card, a reward that waits.

All of it is about the regulars whose cards are listed first, and for the same seed and moment it is the same. The
first of them is left as they are: somebody with a habit and nothing in the way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cafememo.domain.clock import cafe_date, cafe_day, local_minute
from cafememo.domain.loyalty import Programme
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order
from cafememo.domain.portion import Portion
from cafememo.domain.summary import Summary
from cafememo.services.clock import Clock, Instant
from cafememo.services.counter import Counter
from cafememo.store import ledger
from cafememo.store.bulk_people import Told, add_to_cafe, remember
from cafememo.store.store import Store

AVOIDS_NUTS, HAS_A_BIRTHDAY, HAS_A_REWARD, HAS_A_PIN = 1, 2, 3, 4
"""Persons with something to show, whatever the seed; person 0 is left alone."""
_AVOIDED = (Content.MILK, Content.GLUTEN, Content.EGGS)
"""Each avoided by the first further person whose orders have nothing of it."""
_BIRTHDAYS = (-2, 0, 3, 12, 40, 75, 110, 160, 200, 240, 290, 330)
"""Days from today on which every third listed person has a birthday."""
_LUNCHES = 6
_LUNCH = {"en": "Lunch card", "fr": "Carte déjeuner"}
_LUNCH_HOURS = (12 * 60 + 20, 13 * 60 + 10)
_EAT_LUNCH = 8
"""Persons with a lunch card begun."""
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class _Person:
    """A listed regular as the history left them."""

    place: int
    regular_id: int
    summary: Summary
    had: tuple[Order, ...]


def add_extras(store: Store, clock: Clock, listed: int, language: str, orders: Sequence[Order]) -> None:
    """Add what the history of a demo café has not, for its first `listed` regulars, who are there."""
    now, staff = clock.now(), store.facts.staff
    people = [_person(store, place) for place in range(listed)]
    told = _told(people, store.menu, cafe_date(now.minute))
    remember(store, told, at=now.at, offset=now.offset, staff_id=staff[0].id if staff else None)
    counter = Counter(store, clock)
    if listed > HAS_A_REWARD:
        waits = people[HAS_A_REWARD]
        programme = store.facts.programmes[0]
        if not waits.summary.balance(programme.id).rewards:
            counter.give(waits.regular_id, programme.id)
    food = store.menu.categories[-1].id
    eaten = frozenset(item.id for item in store.menu.items if item.category_id == food)
    name = _LUNCH.get(language, _LUNCH["en"])
    add_to_cafe(store, Programme(0, name, _LUNCHES, counted_ids=eaten, expires_days=180, daily_cap=1))
    lunches = [order for order in orders if any(line.item_id in eaten for line in order.lines)]
    if lunches:
        for portion, when in _eat(people, lunches, now):
            counter.note_round([portion], staff[0].id if staff else None, when)


def _person(store: Store, place: int) -> _Person:
    """Read what the history left of somebody."""
    summary = ledger.summary_of(store.connection, place + 1)
    had = dict.fromkeys(noted.order_id for noted in summary.recent)
    return _Person(place, place + 1, summary, tuple(store.orders.order(order_id) for order_id in had))


def _told(people: Sequence[_Person], menu: Menu, today: date) -> Iterator[Told]:
    """Yield what people told, person by person."""
    avoids = {AVOIDS_NUTS: Content.NUTS}
    for content in _AVOIDED:
        for person in people[HAS_A_PIN + 1 :]:
            if person.place not in avoids and person.had and not _holds(menu, person.had, content):
                avoids[person.place] = content
                break
    for person in people:
        birthday = None
        if person.place == HAS_A_BIRTHDAY:
            birthday = today + timedelta(days=1)
        elif person.place > HAS_A_PIN and person.place % 3 == 0:
            birthday = today + timedelta(days=_BIRTHDAYS[person.place // 3 % len(_BIRTHDAYS)])
        pinned = [person.summary.recent[-1].order_id] if person.place == HAS_A_PIN and person.had else []
        yield Told(
            person.regular_id,
            birthday=f"{birthday:%m-%d}" if birthday else None,
            avoids=(avoids[person.place],) if person.place in avoids else (),
            pinned=pinned,
        )


def _holds(menu: Menu, orders: Sequence[Order], content: Content) -> bool:
    """Tell whether one of the orders holds something, or may: what nobody has said is not taken for safe."""
    lines = [line for order in orders for line in order.lines]
    parts = [menu.item(line.item_id).contents for line in lines]
    parts += [menu.option(option_id).contents for line in lines for option_id in line.option_ids]
    return any(contents is None or content in contents for contents in parts)


def _eat(people: Sequence[_Person], lunches: Sequence[Order], now: Instant) -> Iterator[tuple[Portion, Instant]]:
    """Yield lunches had since the history ended for somebody: on some of the days they were not here, in time order.

    So a person's rows stand in the ledger in the order of time, and the list of today is that of today.
    """
    eaten: list[tuple[int, Portion]] = []
    eaters = 0
    for person in people[HAS_A_REWARD + 1 :]:
        if not person.summary.visits or eaters == _EAT_LUNCH:
            continue
        last = cafe_day(local_minute(person.summary.last_at, person.summary.last_offset))
        free = range(last + 1, cafe_day(now.minute))
        # Nobody gone quiet comes back for this: the counter shall have somebody to miss.
        if not 1 <= len(free) <= 14:
            continue
        eaters += 1
        for day in free[-(person.place % (_LUNCHES + 1) or 1) :]:
            minute = day * _DAY + _LUNCH_HOURS[person.place % 2] + person.place
            eaten.append((minute, Portion(person.regular_id, lunches[person.place % len(lunches)])))
    for minute, portion in sorted(eaten):
        yield portion, Instant((minute - now.offset) * 60, now.offset)
