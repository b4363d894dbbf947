"""The regulars of the pictures; nobody on them is real."""

from dataclasses import replace
from datetime import datetime

from cafememo.domain.clock import KindOfDay, PartOfDay, cafe_day
from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, OrderLine, SpokenLine, spoken
from cafememo.domain.reading import Greeting, ShownProgramme, ShownUsual
from cafememo.domain.usual import Reason, Why
from cafememo.services.clock import SystemClock
from cafememo.services.finding import Found, FoundPeople
from cafememo.ui.kit import words

LONG_NAME = "Maximilienne-Andréa de la Tour d’Auvergne"
MORNINGS = Reason(Why.HABIT, 5, 6, PartOfDay.MORNING, KindOfDay.WEEKDAY)
SATURDAYS = Reason(Why.HABIT, 4, 4, None, KindOfDay.WEEKEND)
AFTER_LUNCH = Reason(Why.HABIT, 3, 5, PartOfDay.AFTERNOON, KindOfDay.WEEKDAY)


def card(have: int, of: int, rewards: int) -> tuple[ShownProgramme, ...]:
    """Return the one programme of most cafés."""
    return (ShownProgramme(1, "Stamps", Collects.STAMPS, StampCard(have, of, rewards)),)


def several_programmes() -> tuple[ShownProgramme, ...]:
    """Return the programmes of a café that has many."""
    return (
        *card(9, 10, 0),
        ShownProgramme(2, "Carte déjeuner", Collects.STAMPS, StampCard(2, 6, 1)),
        ShownProgramme(3, "Points", Collects.POINTS, StampCard(130, 200, 0)),
    )


def camille(*, rewards: int = 0) -> Greeting:
    """Return the regular of the drawing."""
    english = ("oat milk", "extra hot", "1 sugar", "own cup")
    french = ("lait d’avoine", "très chaud", "1 sucre", "tasse perso")
    usual = (SpokenLine("Flat white", french if words.language() == "fr" else english), SpokenLine("Croissant"))
    return Greeting(
        1,
        "Camille",
        (
            ShownUsual(1, usual, MORNINGS),
            ShownUsual(2, (SpokenLine("Cappuccino"), SpokenLine("Brownie")), SATURDAYS),
            ShownUsual(3, (SpokenLine("Espresso"),), AFTER_LUNCH),
        ),
        card(9 if not rewards else 2, 10, rewards),
        42,
        datetime(2026, 11, 20, 8, 2),  # noqa: DTZ001 - a time on the café's wall
    )


def long_one() -> Greeting:
    """Return somebody with a name of 40 letters and a very long order."""
    line = SpokenLine(
        "Grand cappuccino glacé à la noisette",
        ("lait d’avoine sans sucres ajoutés", "double dose", "très chaud", "3 sucres", "chantilly", "tasse perso"),
        2,
        "pas trop plein, avec une petite cuillère",
    )
    more = SpokenLine("Tartine de pain de campagne au beurre demi-sel", ("confiture de fraise",))
    usual = ShownUsual(1, (line, more, more), MORNINGS)
    last = datetime(2025, 11, 20, 8, 2)  # noqa: DTZ001 - as above
    return Greeting(2, LONG_NAME, (usual, usual, usual), card(11, 24, 3), 1233, last)


def newcomer() -> Greeting:
    """Return somebody who was just remembered."""
    favourite = Reason(Why.FAVOURITE)
    drinks = ("Flat white", "Espresso", "Cappuccino")
    usuals = tuple(ShownUsual(place, (SpokenLine(drink),), favourite) for place, drink in enumerate(drinks))
    return Greeting(3, "Noor", usuals, card(0, 10, 0), 0, None)


def with_nut_milk(menu: Menu) -> Greeting:
    """Return somebody who avoids nuts and whose usual has almond milk in it."""
    latte = next(item for item in menu.items if "Latte" in item.name)
    options = [
        next(iter(group.default_ids)) for group in menu.groups if group.id in latte.group_ids and group.default_ids
    ]
    almond = next(
        option for group in menu.groups for option in group.options if Content.NUTS in (option.contents or ())
    )
    milk = next(group for group in menu.groups if almond in group.options)
    options = [option for option in options if option not in milk.default_ids] + [almond.id]
    order = Order((OrderLine(latte.id, menu.in_making_order(options)),))
    usual = ShownUsual(1, spoken(order, menu), MORNINGS, order)
    return replace(camille(), usuals=(usual, *camille().usuals[1:]), avoids=frozenset({Content.NUTS}))


def without_milk(menu: Menu) -> Menu:
    """Return a menu on a day, which is today, that every milk is sold out."""
    today = cafe_day(SystemClock().now().minute)
    groups = tuple(
        replace(group, options=tuple(replace(one, sold_out=True, sold_out_day=today) for one in group.options))
        if any(Content.NUTS in (option.contents or ()) for option in group.options)
        else group
        for group in menu.groups
    )
    return replace(menu, groups=groups)


FRIDAYS = tuple((20_777 - 7 * week) * 1440 + 9 * 60 for week in range(6))[::-1]
EVENINGS = tuple((20_776 - 3 * day) * 1440 + 19 * 60 for day in range(9))[::-1]
"""Local minutes of orders: on Fridays at nine, and every third day at seven in the evening."""


def camilles() -> FoundPeople:
    """Return several of one name, some with the same drink, and more than there is room for."""
    french = words.language() == "fr"
    flat = (SpokenLine("Flat white", ("lait d’avoine" if french else "oat milk",)),)
    yesterday, last_year = datetime(2026, 11, 22, 9), datetime(2025, 6, 1, 9)  # noqa: DTZ001 - as above
    found = FoundPeople(
        (
            Found(1, "Camille", flat, yesterday, FRIDAYS),
            Found(2, "Camille", (SpokenLine("Espresso"),), yesterday, EVENINGS),
            Found(3, "Camille", flat, yesterday, EVENINGS),
            Found(4, "Camille", (long_one().usuals[0].lines), last_year, EVENINGS),
            Found(5, "Camille", (long_one().usuals[0].lines), yesterday, FRIDAYS),
            Found(6, "Camillo", ()),
            Found(7, "Camilla", ()),
            Found(8, "Camélia", (SpokenLine("Ristretto"),), last_year),
            Found(9, "Marie-Camille", flat, yesterday),
            Found(10, LONG_NAME, flat, yesterday),
        )
    )
    found.more = 12
    return found
