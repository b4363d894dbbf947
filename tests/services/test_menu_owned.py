"""What the owner does to categories and items, on the real encrypted store, each action undoable."""

from collections.abc import Callable

import pytest

from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, OrderLine, spoken
from cafememo.domain.whole_menu import Of, Place, WholeItem, WholeMenu
from cafememo.services import menu as whole
from cafememo.services import menu_groups as groups
from cafememo.services import menu_items as items
from cafememo.services import people
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.store import usuals
from cafememo.store.store import Store
from support import Handed

TODAY = 20_780
FLAT_WHITE, ESPRESSO, CROISSANT = 1, 2, 3
COFFEE, BAKERY = 1, 2


@pytest.fixture
def history(store: Store) -> History:
    """Give what the owner does, and takes back."""
    return History(store)


def read(store: Store) -> WholeMenu:
    """Return the menu as the owner sees it."""
    return whole.read(store, TODAY)


def item(store: Store, item_id: int) -> WholeItem:
    """Return an item."""
    found = read(store).item(item_id)
    assert found is not None
    return found


def names(store: Store, category_id: int) -> list[str]:
    """Return the names of a category's items, in their order."""
    return [one.name for one in read(store).items_of(category_id)]


def had(store: Store, counter: Counter, hand_out: Callable[..., Handed], *item_ids: int) -> int:
    """Have somebody order items, and return the id of the order."""
    camille = hand_out("Camille").regular_id
    assert camille is not None
    order = Order(tuple(OrderLine(item_id) for item_id in item_ids))
    with store.transaction():
        order_id = store.orders.keep(order)
    counter.note(camille, order_id)
    return order_id


def test_the_menu_is_read_as_it_was_made(store: Store, menu: Menu) -> None:
    """Everything is there with its contents and groups; nothing is known of a croissant, and nothing has left."""
    found = read(store)
    assert [one.name for one in found.shown_categories()] == ["Coffee", "Bakery"]
    flat_white = found.item(FLAT_WHITE)
    assert flat_white is not None
    assert flat_white.contents == {Content.MILK, Content.CAFFEINE}
    assert flat_white.group_ids == (1, 2)
    assert found.item(CROISSANT) == WholeItem(CROISSANT, "Croissant", BAKERY, (), None, stamped=False)
    assert [(one.name, one.default) for one in found.options_of(1)] == [("whole milk", True), ("oat milk", False)]
    assert found.archived() == ()


def test_a_name_changes_everywhere_at_once(
    store: Store, history: History, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """The menu and old orders say the new name as soon as it is given, and the old one after an undo."""
    order_id = had(store, counter, hand_out, FLAT_WHITE)
    history.do("Renamed", lambda opened: whole.rename(opened, Place(Of.ITEM, FLAT_WHITE), " Blanc\n plat "))
    assert store.menu.name(FLAT_WHITE) == "Blanc plat"
    assert spoken(store.orders.order(order_id), store.menu)[0].name == "Blanc plat"
    history.undo()
    assert spoken(store.orders.order(order_id), store.menu)[0].name == "Flat white"


@pytest.mark.parametrize("name", ["", "  ", "\u200b\x00"])
def test_a_name_of_which_nothing_is_seen_changes_nothing(store: Store, history: History, name: str) -> None:
    """Nothing is ever called nothing, and there is nothing to take back."""
    _done, changed = history.do("Renamed", lambda opened: whole.rename(opened, Place(Of.ITEM, ESPRESSO), name))
    assert changed.tables == frozenset()
    assert history.next_undo() == ""
    assert item(store, ESPRESSO).name == "Espresso"


def test_an_item_is_added_and_taken_back(store: Store, history: History) -> None:
    """It stands last in its category, counts for a stamp, and nobody has said what it holds."""
    added, _changed = history.do("Added", lambda opened: items.add_item(opened, COFFEE, "Mocha"))
    assert added is not None
    assert names(store, COFFEE) == ["Flat white", "Espresso", "Mocha"]
    assert item(store, added).contents is None
    assert item(store, added).stamped
    history.undo()
    assert names(store, COFFEE) == ["Flat white", "Espresso"]


def test_nothing_is_added_where_there_is_no_category(store: Store, history: History) -> None:
    """A category taken back meanwhile takes no item, and what is done to things that are gone does nothing."""
    assert history.do("Added", lambda opened: items.add_item(opened, 99, "Mocha"))[0] is None
    gone = Place(Of.ITEM, 99)
    for job in (
        lambda opened: whole.rename(opened, gone, "Mocha"),
        lambda opened: whole.set_contents(opened, gone, frozenset({Content.MILK})),
        lambda opened: whole.set_price(opened, gone, 300),
        lambda opened: items.set_group(opened, 99, 1, on=True),
        lambda opened: items.set_group(opened, FLAT_WHITE, 99, on=True),
        lambda opened: items.place_item(opened, FLAT_WHITE, 99, (FLAT_WHITE,)),
        lambda opened: items.bring_back_item(opened, 99),
        lambda opened: items.duplicate_item(opened, 99, "Mocha"),
        lambda opened: items.set_favourite(opened, 99, 0),
    ):
        assert history.do("Nothing", job)[1].tables == frozenset()


def test_contents_not_known_are_a_state_of_their_own(store: Store, history: History) -> None:
    """Known to hold nothing and not known are different, and both are taken back."""
    croissant = Place(Of.ITEM, CROISSANT)
    history.do("Known", lambda opened: whole.set_contents(opened, croissant, frozenset()))
    assert item(store, CROISSANT).contents == frozenset()
    history.do("Gluten", lambda opened: whole.set_contents(opened, croissant, frozenset({Content.GLUTEN})))
    assert store.menu.item(CROISSANT).contents == {Content.GLUTEN}
    history.do("Unknown", lambda opened: whole.set_contents(opened, croissant, None))
    assert store.menu.item(CROISSANT).contents is None
    history.undo()
    history.undo()
    history.undo()
    assert item(store, CROISSANT).contents is None


def test_sold_out_mends_itself_tomorrow(store: Store, history: History) -> None:
    """It is sold out on the day it was said, and on no other, without anybody taking it back."""
    history.do("Sold out", lambda opened: whole.set_sold_out(opened, Place(Of.ITEM, ESPRESSO), TODAY))
    assert item(store, ESPRESSO).sold_out
    assert store.menu.on(TODAY).item(ESPRESSO).sold_out
    assert not store.menu.on(TODAY + 1).item(ESPRESSO).sold_out
    tomorrow = whole.read(store, TODAY + 1).item(ESPRESSO)
    assert tomorrow is not None
    assert not tomorrow.sold_out


def test_items_are_put_in_order_and_into_other_categories(store: Store, history: History) -> None:
    """An item stands where it was put, in the category it was put into; other categories stand as before."""
    history.do("Moved", lambda opened: items.place_item(opened, ESPRESSO, COFFEE, (ESPRESSO, FLAT_WHITE)))
    assert names(store, COFFEE) == ["Espresso", "Flat white"]
    history.do("Moved", lambda opened: items.place_item(opened, ESPRESSO, BAKERY, (CROISSANT, ESPRESSO)))
    assert names(store, COFFEE) == ["Flat white"]
    assert names(store, BAKERY) == ["Croissant", "Espresso"]
    history.do("Moved", lambda opened: whole.put_in_order(opened, Of.CATEGORY, (BAKERY, COFFEE)))
    assert [one.name for one in store.menu.categories] == ["Bakery", "Coffee"]
    for _ in range(3):
        history.undo()
    assert names(store, COFFEE) == ["Flat white", "Espresso"]
    assert [one.name for one in store.menu.categories] == ["Coffee", "Bakery"]


def test_a_duplicate_stands_beside_what_it_is_like(store: Store, history: History) -> None:
    """It has the same contents, groups and price, is no favourite, and goes with one undo."""
    history.do("Price", lambda opened: whole.set_price(opened, Place(Of.ITEM, FLAT_WHITE), 380))
    made, _changed = history.do("Twice", lambda opened: items.duplicate_item(opened, FLAT_WHITE, "Flat white (copy)"))
    assert made is not None
    assert names(store, COFFEE) == ["Flat white", "Flat white (copy)", "Espresso"]
    copy = item(store, made)
    assert (copy.contents, copy.group_ids, copy.price, copy.favourite) == (
        {Content.MILK, Content.CAFFEINE},
        (1, 2),
        380,
        0,
    )
    history.undo()
    assert names(store, COFFEE) == ["Flat white", "Espresso"]


def test_favourites_have_places_without_gaps(store: Store, history: History) -> None:
    """One put first moves the others down, one taken out closes the ranks, and each has its order ready at once."""
    history.do("First", lambda opened: items.set_favourite(opened, CROISSANT, 1))
    assert [one.name for one in read(store).favourites()] == ["Croissant", "Flat white", "Espresso"]
    assert len(store.favourite_ids) == 3
    assert store.orders.order(store.favourite_ids[0]) == Order((OrderLine(CROISSANT),))
    history.do("Out", lambda opened: items.set_favourite(opened, FLAT_WHITE, 0))
    assert [(one.name, one.favourite) for one in read(store).favourites()] == [("Croissant", 1), ("Espresso", 2)]
    history.do("Archived", lambda opened: items.archive_item(opened, CROISSANT))
    assert [(one.name, one.favourite) for one in read(store).favourites()] == [("Espresso", 1)]
    for _ in range(3):
        assert not history.undo().conflict
    assert [(one.name, one.favourite) for one in read(store).favourites()] == [("Flat white", 1), ("Espresso", 2)]


def test_a_new_item_that_was_made_a_favourite_is_taken_back(store: Store, history: History) -> None:
    """The order kept ready of it does not hold it: every undo finds its way, and every redo after them."""
    made, _changed = history.do("Added", lambda opened: items.add_item(opened, BAKERY, "Brioche"))
    assert made is not None
    history.do("Offered", lambda opened: items.set_favourite(opened, made, 1))
    assert store.orders.order(store.favourite_ids[0]) == Order((OrderLine(made),))
    ready = store.favourite_ids[0]
    assert not history.undo().conflict
    assert not history.undo().conflict
    assert names(store, BAKERY) == ["Croissant"]
    assert len(store.favourite_ids) == 2
    with pytest.raises(KeyError):
        store.orders.order(ready)
    assert not history.redo().conflict
    assert not history.redo().conflict
    assert store.orders.order(store.favourite_ids[0]) == Order((OrderLine(made),))
    assert store.favourite_ids[0] == ready


def test_a_usual_of_a_new_item_comes_back_whole(
    store: Store, history: History, hand_out: Callable[..., Handed]
) -> None:
    """An item added and pinned for somebody, both taken back and done again, is their usual as it was."""
    camille = hand_out("Camille").regular_id
    assert camille is not None
    made, _changed = history.do("Added", lambda opened: items.add_item(opened, BAKERY, "Brioche"))
    assert made is not None
    order = Order((OrderLine(made),))
    history.do("Pinned", lambda opened: people.pin(opened, camille, (opened.orders.keep(order),)))
    for turn in (history.undo, history.undo, history.redo, history.redo):
        assert not turn().conflict
    (pinned,) = usuals.pinned(store.connection, camille)
    assert store.orders.order(pinned) == order


def test_a_new_option_that_favourites_are_made_with_is_taken_back(store: Store, history: History) -> None:
    """So it is with an option that became the default of what new regulars are offered."""
    made, _changed = history.do("Added", lambda opened: groups.add_option(opened, 1, "rice milk"))
    assert made is not None
    history.do("Default", lambda opened: groups.set_default(opened, made, default=True))
    assert made in store.orders.order(store.favourite_ids[0]).lines[0].option_ids
    assert not history.undo().conflict
    assert not history.undo().conflict
    assert made not in {one.id for one in read(store).options}


def test_what_somebody_had_meanwhile_is_not_taken_back(
    store: Store, history: History, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """A new item somebody was served stays: its undo says that something came in between."""
    made, _changed = history.do("Added", lambda opened: items.add_item(opened, BAKERY, "Brioche"))
    assert made is not None
    history.do("Offered", lambda opened: items.set_favourite(opened, made, 1))
    order_id = had(store, counter, hand_out, made)
    assert not history.undo().conflict
    assert history.undo().conflict
    assert names(store, BAKERY) == ["Croissant", "Brioche"]
    assert store.orders.order(order_id) == Order((OrderLine(made),))


def test_what_is_made_of_a_favourite_by_default_is_ready_too(store: Store, history: History) -> None:
    """A favourite that comes to be ordered without milk is offered so to the next newcomer."""
    history.do("No milk", lambda opened: items.set_group(opened, FLAT_WHITE, 1, on=False))
    assert store.orders.order(store.favourite_ids[0]) == Order((OrderLine(FLAT_WHITE, (3,)),))


def test_an_archived_item_keeps_its_name_in_old_orders(
    store: Store, history: History, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """Nobody can order it any more, and what was had of it is told as before; it comes back whole."""
    order_id = had(store, counter, hand_out, ESPRESSO)
    history.do("Archived", lambda opened: items.archive_item(opened, ESPRESSO))
    assert ESPRESSO not in {one.id for one in store.menu.items}
    assert spoken(store.orders.order(order_id), store.menu)[0].name == "Espresso"
    history.do("Back", lambda opened: items.bring_back_item(opened, ESPRESSO))
    assert ESPRESSO in {one.id for one in store.menu.items}


def test_what_history_refers_to_is_never_removed(
    store: Store, history: History, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """An item somebody had stays, be it archived; one nobody ever had goes, and an undo brings it back."""
    had(store, counter, hand_out, CROISSANT)
    assert history.do("Removed", lambda opened: items.remove_item(opened, CROISSANT))[0] is False
    assert not read(store).may_go(Place(Of.ITEM, CROISSANT))
    made, _changed = history.do("Added", lambda opened: items.add_item(opened, BAKERY, "Brioche"))
    assert made is not None
    assert read(store).may_go(Place(Of.ITEM, made))
    history.do("Contents", lambda opened: whole.set_contents(opened, Place(Of.ITEM, made), frozenset({Content.EGGS})))
    assert history.do("Removed", lambda opened: items.remove_item(opened, made))[0] is True
    assert names(store, BAKERY) == ["Croissant"]
    history.undo()
    assert item(store, made).contents == {Content.EGGS}


def test_a_category_leaves_and_comes_back_with_what_is_in_it(store: Store, history: History) -> None:
    """Its items leave with it and come back with it, but for those archived on their own."""
    history.do("Archived", lambda opened: items.archive_item(opened, ESPRESSO))
    history.do("Archived", lambda opened: items.archive_category(opened, COFFEE))
    assert [one.name for one in store.menu.items] == ["Croissant"]
    assert read(store).favourites() == ()
    history.do("Back", lambda opened: items.bring_back_category(opened, COFFEE))
    assert [one.name for one in store.menu.items] == ["Flat white", "Croissant"]
    history.do("Archived", lambda opened: items.archive_category(opened, COFFEE))
    history.do("Back", lambda opened: items.bring_back_item(opened, ESPRESSO))
    assert names(store, COFFEE) == ["Flat white", "Espresso"]
    assert [one.name for one in store.menu.categories] == ["Coffee", "Bakery"]


def test_only_an_empty_category_is_removed(store: Store, history: History) -> None:
    """A category with items in it, archived ones among them, stays."""
    history.do("Archived", lambda opened: items.archive_item(opened, CROISSANT))
    assert history.do("Removed", lambda opened: items.remove_category(opened, BAKERY))[0] is False
    made, _changed = history.do("Added", lambda opened: items.add_category(opened, "Tea"))
    assert made is not None
    assert history.do("Removed", lambda opened: items.remove_category(opened, made))[0] is True


def test_letters_of_one_name_are_one_undo(store: Store, history: History) -> None:
    """Whoever types a name with pauses takes it back at once."""
    for name in ("M", "Mo", "Mocha"):
        history.do("Renamed", lambda opened, to=name: whole.rename(opened, Place(Of.ITEM, 2), to), key="name 2")
    history.undo()
    assert item(store, ESPRESSO).name == "Espresso"


def test_five_hundred_items_are_read(store: Store, history: History) -> None:
    """A large menu is read whole, and one of its items moved alone."""
    for number in range(500):
        history.do("Added", lambda opened, to=number: items.add_item(opened, COFFEE, f"Item {to}"))
    before = [one.id for one in read(store).items_of(COFFEE)]
    order = (before[-1], *before[:-1])
    history.do("Moved", lambda opened: items.place_item(opened, before[-1], COFFEE, order))
    assert [one.id for one in read(store).items_of(COFFEE)] == list(order)
