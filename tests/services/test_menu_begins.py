"""How a menu begins: with the sample of a language or with nothing, in a café in which nothing was ever ordered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain.menu import Menu
from cafememo.services import menu as whole
from cafememo.services import menu_items as items
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.sample_menu import load
from cafememo.store.store import Store
from support import Handed, new_cafe


def test_the_sample_takes_the_place_of_a_menu_nobody_ordered_from(store: Store) -> None:
    """What is read is the sample of the language to the letter, its favourites ready to be offered."""
    with store.transaction():
        whole.replace_with_sample(store, "fr")
    store.reload()
    assert store.menu == load("fr")
    assert len(store.favourite_ids) == sum(1 for one in store.menu.items if one.favourite)


def test_a_menu_begins_empty(store: Store) -> None:
    """Nothing is on it, nothing is archived, and nothing is offered to newcomers."""
    with store.transaction():
        whole.start_empty(store)
    store.reload()
    assert store.menu == Menu()
    assert store.favourite_ids == ()
    assert whole.read(store, 0).may_begin_anew


def test_a_menu_that_was_ordered_from_stays(
    store: Store, menu: Menu, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """Once anybody had anything, the menu changes piece by piece, and no other takes its place."""
    camille = hand_out("Camille").regular_id
    assert camille is not None
    counter.note(camille, store.favourite_ids[0])
    for begin in (lambda: whole.replace_with_sample(store, "en"), lambda: whole.start_empty(store)):
        with pytest.raises(whole.MenuInUse), store.transaction():
            begin()
    assert not whole.read(store, 0).may_begin_anew
    store.reload()
    assert store.menu == menu


def test_just_a_visit_is_no_order(store: Store, counter: Counter, hand_out: Callable[..., Handed]) -> None:
    """A visit without an order keeps no menu from beginning anew."""
    camille = hand_out("Camille").regular_id
    assert camille is not None
    counter.note(camille, None)
    assert whole.read(store, 0).may_begin_anew


def test_the_sample_is_taken_back_and_begun_with_again(store: Store, menu: Menu) -> None:
    """An undo brings the menu that was there, a redo the sample, as often as one likes."""
    history = History(store)
    history.do("Sample", lambda opened: whole.replace_with_sample(opened, "en", history.also))
    for _ in range(2):
        assert store.menu == load("en")
        assert not history.undo().conflict
        assert store.menu == menu
        assert not history.redo().conflict
    assert store.menu == load("en")


def test_an_undo_of_the_sample_is_refused_once_it_was_ordered_from(
    store: Store, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """What somebody had meanwhile is not taken from under their order."""
    history = History(store)
    history.do("Sample", lambda opened: whole.replace_with_sample(opened, "en", history.also))
    camille = hand_out("Camille").regular_id
    assert camille is not None
    counter.note(camille, store.favourite_ids[0])
    assert history.undo().conflict
    assert store.menu == load("en")


def test_an_empty_cafe_begins_with_a_category(tmp_path: Path) -> None:
    """In a café made without a menu, the first category and its first item are there at once."""
    with new_cafe(tmp_path / "empty", Menu()) as store:
        history = History(store)
        category_id, _changed = history.do("Added", lambda opened: items.add_category(opened, "Coffee"))
        assert category_id is not None
        history.do("Added", lambda opened: items.add_item(opened, category_id, "Espresso"))
        assert [one.name for one in store.menu.items] == ["Espresso"]
