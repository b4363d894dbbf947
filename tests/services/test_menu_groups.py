"""What the owner does to options and their groups, on the real encrypted store."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, OrderLine, spoken
from cafememo.domain.whole_menu import Of, Place, WholeMenu, WholeOption
from cafememo.services import menu as whole
from cafememo.services import menu_groups as groups
from cafememo.services.history import History
from cafememo.store.store import Store
from support import new_cafe

TODAY = 20_780
MILK, HEAT = 1, 2
WHOLE, OAT = 1, 2


@pytest.fixture
def history(store: Store) -> History:
    """Give what the owner does, and takes back."""
    return History(store)


def read(store: Store) -> WholeMenu:
    """Return the menu as the owner sees it."""
    return whole.read(store, TODAY)


def option(store: Store, option_id: int) -> WholeOption:
    """Return an option."""
    found = read(store).option(option_id)
    assert found is not None
    return found


def defaults(store: Store, group_id: int) -> list[str]:
    """Return the names of a group's defaults."""
    return [one.name for one in read(store).options_of(group_id) if one.default]


def keep(store: Store, *option_ids: int) -> int:
    """Keep an order of a flat white with options."""
    with store.transaction():
        return store.orders.keep(Order((OrderLine(1, option_ids),)))


def test_a_change_of_a_group_shows_in_every_item_that_shares_it(store: Store, history: History) -> None:
    """Both drinks that are made hot can be had lukewarm as soon as the group has it."""
    added, _changed = history.do("Added", lambda opened: groups.add_option(opened, HEAT, "lukewarm"))
    assert added is not None
    assert [one.name for one in read(store).shared_by(HEAT)] == ["Flat white", "Espresso"]
    heat = next(group for group in store.menu.groups if group.id == HEAT)
    assert [one.name for one in heat.options] == ["normal heat", "extra hot", "lukewarm"]
    assert heat.default_ids == {3}


def test_a_group_archived_is_ordered_with_no_more_and_old_orders_keep_its_words(store: Store, history: History) -> None:
    """Items lose it, what was had with it is told as before, and back on the menu the same items have it again."""
    order_id = keep(store, OAT, 3)
    history.do("Archived", lambda opened: groups.archive_group(opened, MILK))
    assert store.menu.item(1).group_ids == (HEAT,)
    assert spoken(store.orders.order(order_id), store.menu)[0].options == ("oat milk",)
    history.do("Back", lambda opened: groups.bring_back_group(opened, MILK))
    assert store.menu.item(1).group_ids == (MILK, HEAT)


def test_a_default_that_leaves_makes_way_for_the_first_of_the_others(store: Store, history: History) -> None:
    """A one-of group always has exactly one default, and what was had by default is worth saying from then on."""
    order_id = keep(store, WHOLE, 3)
    assert spoken(store.orders.order(order_id), store.menu)[0].options == ()
    assert history.do("Archived", lambda opened: groups.archive_option(opened, WHOLE))[0] is True
    assert defaults(store, MILK) == ["oat milk"]
    assert spoken(store.orders.order(order_id), store.menu)[0].options == ("whole milk",)
    history.undo()
    assert defaults(store, MILK) == ["whole milk"]


def test_the_last_option_of_a_group_stays(store: Store, history: History) -> None:
    """It can neither be archived nor removed, and nothing changes."""
    history.do("Archived", lambda opened: groups.archive_option(opened, WHOLE))
    assert history.do("Archived", lambda opened: groups.archive_option(opened, OAT))[0] is False
    assert history.do("Removed", lambda opened: groups.remove_option(opened, OAT))[0] is False
    assert defaults(store, MILK) == ["oat milk"]


def test_an_option_back_in_its_group_is_not_its_default_again(store: Store, history: History) -> None:
    """What became the default meanwhile stays it; a group that left comes back with its option."""
    history.do("Archived", lambda opened: groups.archive_option(opened, WHOLE))
    history.do("Archived", lambda opened: groups.archive_group(opened, MILK))
    history.do("Back", lambda opened: groups.bring_back_option(opened, WHOLE))
    assert [one.name for one in read(store).options_of(MILK)] == ["whole milk", "oat milk"]
    assert defaults(store, MILK) == ["oat milk"]
    assert store.menu.item(1).group_ids == (MILK, HEAT)


def test_another_default_is_chosen(store: Store, history: History) -> None:
    """Of a one-of group it alone is made by default; the default cannot be put off, as something must be made."""
    history.do("Oat", lambda opened: groups.set_default(opened, OAT, default=True))
    assert defaults(store, MILK) == ["oat milk"]
    _done, changed = history.do("None", lambda opened: groups.set_default(opened, OAT, default=False))
    assert changed.tables == frozenset()
    assert store.orders.order(store.favourite_ids[0]) == Order((OrderLine(1, (OAT, 3)),))


def test_any_of_becomes_one_of_with_one_default(store: Store, history: History) -> None:
    """Of several defaults the first stays; of none the first option becomes it; one undo brings them all back."""
    history.do("Any", lambda opened: groups.set_many(opened, MILK, many=True))
    history.do("Oat", lambda opened: groups.set_default(opened, OAT, default=True))
    assert defaults(store, MILK) == ["whole milk", "oat milk"]
    history.do("One", lambda opened: groups.set_many(opened, MILK, many=False))
    assert defaults(store, MILK) == ["whole milk"]
    history.undo()
    for option_id in (WHOLE, OAT):
        history.do("Off", lambda opened, one=option_id: groups.set_default(opened, one, default=False))
    assert defaults(store, MILK) == []
    history.do("One", lambda opened: groups.set_many(opened, MILK, many=False))
    assert defaults(store, MILK) == ["whole milk"]


def test_a_new_group_has_an_option_that_is_its_default(store: Store, history: History) -> None:
    """It is last in making order, no item has it, and it goes with one undo."""
    made, _changed = history.do("Added", lambda opened: groups.add_group(opened, "Size", "small"))
    assert made is not None
    assert [one.name for one in read(store).shown_groups()] == ["Milk", "Heat", "Size"]
    assert defaults(store, made) == ["small"]
    assert read(store).shared_by(made) == ()
    history.undo()
    assert [one.name for one in read(store).shown_groups()] == ["Milk", "Heat"]
    assert history.do("Added", lambda opened: groups.add_group(opened, "\u200b", "small"))[0] is None


def test_a_group_is_duplicated_with_its_options(store: Store, history: History) -> None:
    """The copy has the same options, contents and default, and no item."""
    made, _changed = history.do("Twice", lambda opened: groups.duplicate_group(opened, MILK, "Milk (copy)"))
    assert made is not None
    assert [(one.name, one.contents) for one in read(store).options_of(made)] == [
        ("whole milk", {Content.MILK}),
        ("oat milk", {Content.GLUTEN}),
    ]
    assert defaults(store, made) == ["whole milk"]
    assert read(store).shared_by(made) == ()


def test_the_order_of_groups_is_the_making_order(store: Store, history: History) -> None:
    """Put first, heat is read before milk in every order, and the options of a group stand as they were put."""
    order_id = keep(store, OAT, 4)
    assert spoken(store.orders.order(order_id), store.menu)[0].options == ("oat milk", "extra hot")
    history.do("Moved", lambda opened: whole.put_in_order(opened, Of.GROUP, (HEAT, MILK)))
    assert spoken(store.orders.order(order_id), store.menu)[0].options == ("extra hot", "oat milk")
    history.do("Moved", lambda opened: whole.put_in_order(opened, Of.OPTION, (OAT, WHOLE)))
    assert [one.name for one in read(store).options_of(MILK)] == ["oat milk", "whole milk"]
    assert defaults(store, MILK) == ["whole milk"]


def test_what_orders_name_stays(store: Store, history: History) -> None:
    """A group, or an option, an order names cannot be removed; others can, and come back whole with an undo."""
    keep(store, OAT, 3)
    assert history.do("Removed", lambda opened: groups.remove_group(opened, MILK))[0] is False
    assert history.do("Removed", lambda opened: groups.remove_option(opened, OAT))[0] is False
    made, _changed = history.do("Added", lambda opened: groups.add_option(opened, MILK, "rice milk"))
    assert made is not None
    place = Place(Of.OPTION, made)
    history.do("Contents", lambda opened: whole.set_contents(opened, place, frozenset({Content.VEGAN})))
    history.do("Archived", lambda opened: groups.archive_option(opened, made))
    assert history.do("Removed", lambda opened: groups.remove_option(opened, made))[0] is True
    assert read(store).option(made) is None
    history.undo()
    history.undo()
    assert option(store, made).contents == {Content.VEGAN}


def test_a_group_nobody_had_is_removed_with_its_options(store: Store, history: History) -> None:
    """It goes for good, and comes back with its options by an undo."""
    made, _changed = history.do("Added", lambda opened: groups.add_group(opened, "Size", "small"))
    assert made is not None
    history.do("Added", lambda opened: groups.add_option(opened, made, "large"))
    assert history.do("Removed", lambda opened: groups.remove_group(opened, made))[0] is True
    assert read(store).group(made) is None
    history.undo()
    assert [one.name for one in read(store).options_of(made)] == ["small", "large"]


def test_the_button_follows_the_name_until_it_has_its_own(store: Store, history: History) -> None:
    """Whoever names a new option names its button too; a short name given by hand stays."""
    made, _changed = history.do("Added", lambda opened: groups.add_option(opened, MILK, "New option"))
    assert made is not None
    history.do("Renamed", lambda opened: groups.rename_option(opened, made, "rice milk"))
    assert option(store, made).short == "rice milk"
    history.do("Short", lambda opened: groups.set_short(opened, made, "rice"))
    history.do("Renamed", lambda opened: groups.rename_option(opened, made, "brown rice milk"))
    assert (option(store, made).name, option(store, made).short) == ("brown rice milk", "rice")
    history.do("Nothing", lambda opened: groups.set_short(opened, made, "\u200b"))
    assert option(store, made).short == "rice"


def test_nothing_is_done_to_what_is_gone(store: Store, history: History) -> None:
    """Options and groups taken back meanwhile take no change."""
    for job in (
        lambda opened: groups.add_option(opened, 99, "rice"),
        lambda opened: groups.rename_option(opened, 99, "rice"),
        lambda opened: groups.set_default(opened, 99, default=True),
        lambda opened: groups.archive_option(opened, 99),
        lambda opened: groups.bring_back_option(opened, 99),
        lambda opened: groups.duplicate_group(opened, 99, "Milk"),
        lambda opened: groups.set_many(opened, 99, many=False),
    ):
        assert history.do("Nothing", job)[1].tables == frozenset()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 7), st.booleans()), max_size=25))
def test_a_one_of_group_always_has_exactly_one_default(
    tmp_path_factory: pytest.TempPathFactory, menu: Menu, steps: list[tuple[int, int, bool]]
) -> None:
    """Whatever is done in whatever order, and taken back, every group has an option and a one-of group one default."""
    with new_cafe(tmp_path_factory.mktemp("cafe") / "cafe", menu) as store:
        history = History(store)
        for step in steps:
            take(history, store, *step)
            found = read(store)
            for one in found.groups:
                there = found.options_of(one.id)
                assert there
                assert one.many or sum(each.default for each in there) == 1


def take(history: History, store: Store, number: int, which: int, yes: bool) -> None:
    """Do one of the things that can be done to options and groups, or take the last one back."""
    options = [one.id for one in read(store).options]
    about = options[which % len(options)]
    group = option(store, about).group_id
    jobs = (
        lambda opened: groups.archive_option(opened, about),
        lambda opened: groups.bring_back_option(opened, about),
        lambda opened: groups.set_default(opened, about, default=yes),
        lambda opened: groups.set_many(opened, group, many=yes),
        lambda opened: groups.remove_option(opened, about),
        lambda opened: groups.add_option(opened, group, "another"),
    )
    if number < len(jobs):
        history.do("Step", jobs[number])
    else:
        history.undo()
