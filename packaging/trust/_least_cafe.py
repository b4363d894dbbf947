"""A café as small as one can be that has something in every table that matters: for figures that read it very often."""

from pathlib import Path

from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup
from cafememo.services.clock import Instant
from cafememo.services.counter import Counter
from cafememo.store.people import add_regular
from cafememo.store.store import new_store, open_store

BEGUN_AT = 1_795_417_200
NAMES = ("Camille", "Noé", "Inès", "Yannick")


class SteppingClock:
    """A clock that moves on by five hours whenever it is asked, and begins at the same instant in every run."""

    def __init__(self) -> None:
        self._at = BEGUN_AT

    def now(self) -> Instant:
        """Return the next instant."""
        self._at += 18_000
        return Instant(self._at, 60)


def make_small_cafe(folder: Path, visits: int = 24) -> None:
    """Make it, its key in a file beside it."""
    milk = OptionGroup(
        1,
        "Milk",
        (Option(1, "whole milk", "whole", frozenset({Content.MILK})), Option(2, "oat milk", "oat", frozenset())),
        default_ids=frozenset({1}),
    )
    menu = Menu(
        categories=(Category(1, "Coffee"),),
        items=(Item(1, "Flat white", 1, (1,), frozenset({Content.MILK}), favourite=1), Item(2, "Tea", 1, (), None)),
        groups=(milk,),
    )
    with new_store(
        folder, menu, name="Café du Coin", language="fr", programme="Carte", staff=("Léa",), use_keyring=False
    ):
        pass
    store = open_store(folder)
    try:
        counter = Counter(store, SteppingClock())
        with store.transaction():
            people = [add_regular(store.connection, name, BEGUN_AT) for name in NAMES]
        for visit in range(visits):
            counter.note(people[visit % len(people)], store.favourite_ids[0])
    finally:
        store.close()
