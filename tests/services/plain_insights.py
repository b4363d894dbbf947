"""What insights say, worked out the long way: every row in a list, every question a walk over all of it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cafememo.domain.insight_things import Count
from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.order import Order

AGES = {"four_weeks": (0, 28), "three_months": (0, 91), "twelve_months": (0, 365), "everything": (0, 20 * 365 + 5)}
BEFORE = {"four_weeks": (28, 56), "three_months": (91, 182), "twelve_months": (365, 730)}


@dataclass
class PlainVisit:
    """A visit, and the orders that stand of it."""

    person: int
    day: int
    hour: int
    counts: bool
    orders: list[int] = field(default_factory=list)


def day_and_hour(entry: Entry) -> tuple[int, int]:
    """Return the café day, from 1970-01-01, and the hour on the clock."""
    local = datetime.fromtimestamp(entry.at, UTC) + timedelta(minutes=entry.offset)
    return ((local - timedelta(hours=4)).date() - datetime(1970, 1, 1, tzinfo=UTC).date()).days, local.hour


def is_start(entry: Entry) -> bool:
    """Tell whether a visit begins."""
    if entry.kind is Kind.REDEEM:
        return entry.order_id is not None and entry.refers_to is None
    return entry.kind is Kind.VISIT


def is_further(entry: Entry) -> bool:
    """Tell whether it is one more for somebody who is here."""
    if entry.kind is Kind.REDEEM:
        return entry.order_id is not None and entry.refers_to is not None
    return entry.kind is Kind.MORE


def stands(row: Entry, rows: Sequence[Entry]) -> bool:
    """Tell whether a row is not taken back, by an undo that stands itself."""
    undos = [one for one in rows if one.kind is Kind.UNDO and one.refers_to == row.id]
    return not any(stands(one, rows) for one in undos)


def visits(rows: Sequence[Entry], today: int) -> list[PlainVisit]:
    """Return every visit on a day that is known."""
    undone = {row.refers_to: row.id for row in rows if row.kind is Kind.UNDO and stands(row, rows)}
    found: dict[int, PlainVisit] = {}
    for row in rows:
        day, hour = day_and_hour(row)
        if is_start(row):
            found[row.id] = PlainVisit(row.regular_id or 0, day, hour, row.id not in undone)
            if row.id not in undone and row.order_id is not None:
                found[row.id].orders.append(row.order_id)
        elif is_further(row) and row.id not in undone:
            here = [
                one.id
                for one in rows
                if is_start(one)
                and one.regular_id == row.regular_id
                and one.id < row.id
                and not undone.get(one.id, row.id) < row.id
            ]
            own = here[-1] if here else row.id
            visit = found.setdefault(own, PlainVisit(row.regular_id or 0, day, hour, counts=False))
            if row.order_id is not None:
                visit.orders.append(row.order_id)
    return [visit for visit in found.values() if 0 <= today - visit.day < 20 * 365 + 5]


def by_hour(all_visits: Sequence[PlainVisit]) -> dict[int, list[int]]:
    """Return visits by day and hour."""
    days: dict[int, list[int]] = {}
    for visit in all_visits:
        if visit.counts:
            days.setdefault(visit.day, [0] * 24)[visit.hour] += 1
    return days


class PlainSums:
    """Everything about what was had by some visits."""

    def __init__(self, all_visits: Sequence[PlainVisit], orders: Mapping[int, Order], same: Mapping[int, int]) -> None:
        """Sum all of it."""
        times: dict[str, Counter[object]] = defaultdict(Counter)
        people: dict[tuple[str, object], set[int]] = defaultdict(set)
        self.visits = 0
        self.portions: Counter[int] = Counter()
        here = set()
        for visit in all_visits:
            who = same.get(visit.person, visit.person)
            things: list[tuple[str, object]] = []
            if visit.counts or visit.orders:
                here.add(who)
            for order_id in visit.orders:
                lines = orders[order_id].lines
                things.append(("orders", plain(orders, order_id)))
                things += [("items", item) for item in {line.item_id for line in lines}]
                things += [
                    ("options", chosen) for chosen in {(one.item_id, own) for one in lines for own in one.option_ids}
                ]
                for line in lines:
                    self.portions[line.item_id] += line.quantity
            together = sorted({line.item_id for order_id in visit.orders for line in orders[order_id].lines})
            self.visits += bool(visit.orders)
            things += [("visits_with", item) for item in together]
            things += [("pairs", (one, other)) for one in together for other in together if one < other]
            for kind, thing in things:
                times[kind][thing] += 1
                people[kind, thing].add(who)
        self.people = len(here)
        self.counts = {
            kind: {thing: Count(count, len(people[kind, thing])) for thing, count in times[kind].items()}
            for kind in ("items", "options", "orders", "visits_with", "pairs")
        }


def plain(orders: Mapping[int, Order], order_id: int) -> int:
    """Return the first order that is the same but for its words."""
    made = [(line.item_id, line.option_ids, line.quantity) for line in orders[order_id].lines]
    return min(
        other
        for other, order in orders.items()
        if [(line.item_id, line.option_ids, line.quantity) for line in order.lines] == made
    )


def changed(
    now: Sequence[PlainVisit], before: Sequence[PlainVisit], orders: Mapping[int, Order], same: Mapping[int, int]
) -> tuple[int, Counter[tuple[int, int]]]:
    """Return how many people had something often in both periods, and the changes of what that was."""
    had: tuple[dict[int, Counter[int]], dict[int, Counter[int]]] = (defaultdict(Counter), defaultdict(Counter))
    for counts, some in zip(had, (now, before), strict=True):
        for visit in some:
            counts[same.get(visit.person, visit.person)].update(plain(orders, one) for one in visit.orders)
    compared, changes = 0, Counter[tuple[int, int]]()
    for who in had[0].keys() & had[1].keys():
        best = [{order for order, n in one[who].items() if n == max(one[who].values())} for one in had]
        if min(max(one[who].values(), default=0) for one in had) >= 3:
            compared += 1
            if not best[0] & best[1]:
                changes[min(best[1]), min(best[0])] += 1
    return compared, changes
