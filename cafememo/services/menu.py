"""The owner's menu: read whole, begun anew, and what is done alike to all that is on it.

What is done to items and categories is in `menu_items`, to options and their groups in `menu_groups`. Functions that
change something belong in a transaction, and the store is to be reloaded after it; `services.history` does both.
Where a thing is not there any more they change nothing.
"""

from collections.abc import Callable, Sequence

from cafememo.domain.menu import Content, Menu
from cafememo.domain.whole_menu import NONE_ORDERED, Of, Ordered, Place, WholeMenu, menu_name
from cafememo.store import menu_writes as writes
from cafememo.store import whole_menus as reads
from cafememo.store.store import Store
from cafememo.store.undo_log import Conflict

Also = Callable[[Callable[[], object]], object]
"""Takes what is to be done as well when an action is taken back: `History.also`."""


class MenuInUse(Conflict):
    """Something was ordered from the menu that was to make way for another."""


def read(store: Store, day: int, ordered: Ordered = NONE_ORDERED) -> WholeMenu:
    """Return the whole menu as it is on a café day; `ordered` is that of the last reading, and spares some work."""
    return reads.read_whole(store.connection, day, ordered)


def replace_with_sample(store: Store, language: str, also: Also | None = None) -> None:
    """Begin anew with the sample menu of a language. Belongs in a transaction. Raises MenuInUse.

    `also`, where the action is to be undoable, is `History.also`.
    """
    from cafememo.services.sample_menu import load  # noqa: PLC0415 - a café begins once

    _replace(store, load(language), also)


def start_empty(store: Store, also: Also | None = None) -> None:
    """Begin anew with nothing on the menu. Belongs in a transaction. Raises MenuInUse. `also` as above."""
    _replace(store, Menu(), also)


def rename(store: Store, place: Place, name: str) -> None:
    """Give something another name; a name of which nothing can be seen changes nothing."""
    name = menu_name(name, place.of)
    if name:
        writes.change(store.connection, place.of, place.id, name=name)


def put_in_order(store: Store, of: Of, ids: Sequence[int]) -> None:
    """Put categories, groups, or the options of one group, into this order."""
    writes.put_in_order(store.connection, of, ids)


def set_contents(store: Store, place: Place, contents: frozenset[Content] | None) -> None:
    """Say what an item or an option holds; None where nobody knows, which is never taken for safe."""
    if reads.exists(store.connection, place.of, place.id):
        writes.set_contents(store.connection, place.of, place.id, contents)


def set_price(store: Store, place: Place, hundredths: int) -> None:
    """Say what an item costs without its options, or what an option adds; 0 where the café does not say."""
    writes.change(store.connection, place.of, place.id, price=max(0, hundredths))


def set_sold_out(store: Store, place: Place, day: int | None) -> None:
    """Say that an item or an option is sold out on a café day, and on no other; None takes it back."""
    writes.change(store.connection, place.of, place.id, sold_out_day=day)


def _replace(store: Store, menu: Menu, also: Also | None) -> None:
    """Put another menu in the place of one nobody ever ordered from."""

    def make_way() -> None:
        """Forget the orders kept ready for newcomers: they stand in the way of what they name."""
        if not reads.nothing_ordered(store.connection):
            raise MenuInUse
        writes.remove_orders(store.connection)
        store.orders.forget()
        if also is not None:
            also(make_way)  # an undo, and a redo after it, meet the orders of the menu that goes then

    make_way()
    writes.remove_menu(store.connection)
    writes.add_all(store.connection, menu)
