"""Puts together what an owner is told, from what was counted."""

from collections.abc import Generator, Mapping
from dataclasses import replace

from cafememo.domain.insight_days import busy, first_day, over_time
from cafememo.domain.insight_people import ChangeCount, PeopleCount
from cafememo.domain.insight_things import ThingCount
from cafememo.domain.insight_time import Period, date_of
from cafememo.domain.insights import Changes, FavouriteOrder, Insights, told
from cafememo.domain.order import spoken
from cafememo.services.counting_rows import RowCount
from cafememo.store.insight_tally import Tally
from cafememo.store.store import Store

LONGEST_LIST = 8
"""Lines of a picture, at the most."""


def tell(
    store: Store,
    today: int,
    period: Period,
    rows: RowCount,
    people: PeopleCount,
    things: ThingCount,
    changed: ChangeCount,
) -> Generator[None, None, Insights]:
    """Return what is told of a period, stopping after each slice."""
    when = busy(rows.days, today - period.days + 1, today)
    yield
    visits, first = over_time(rows.days, period, today), first_day(rows.days)
    yield
    menu = store.menu
    names = {item.id: item.name for item in (*menu.items, *menu.former_items)}
    options = (option for group in (*menu.groups, *menu.former_groups) for option in group.options)
    said = {option.id: option.name for option in options if menu.worth_saying((option.id,))}
    with store.reading():
        orders = _orders_told(store, things)
    return Insights(
        period=period,
        first=None if first is None else date_of(first),
        people=told(things.people),
        busy=when,
        over_time=visits,
        joining=people.joining(period),
        quiet=people.quiet(),
        items=things.favourites(names, LONGEST_LIST),
        orders=orders,
        pairs=things.favourite_pairs(names, LONGEST_LIST),
        options=things.favourite_options(names, said, LONGEST_LIST),
        goes_with=things.goes_with(names, LONGEST_LIST),
        changes=None if period.age_before is None else _changes(rows.tally, changed, names),
    )


def _changes(tally: Tally, changed: ChangeCount, names: Mapping[int, str]) -> Changes:
    """Tell whose usual changed, from drink to drink."""
    ids = {order_id for pair in changed.changed for order_id in pair}
    main = {order_id: item for order_id in ids if (item := tally.main_item(order_id)) is not None}
    return changed.changes(main, names, LONGEST_LIST)


def _orders_told(store: Store, things: ThingCount) -> tuple[FavouriteOrder, ...]:
    """Return the favourite orders in words; a free word is nobody's business."""
    found = []
    for order_id, count in things.favourite_orders(LONGEST_LIST):
        lines = spoken(store.orders.order(order_id), store.menu)
        found.append(FavouriteOrder(tuple(replace(line, word="") for line in lines), *count))
    return tuple(found)
