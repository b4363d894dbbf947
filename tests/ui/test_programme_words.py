"""A programme in words: true for every choice of its rules, in both languages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from cafememo.domain.balance import Balance
from cafememo.domain.clock import day_date
from cafememo.domain.counted import Counted, Lack, counted, lack
from cafememo.domain.earning import earned, worth_of
from cafememo.domain.loyalty import Collects, Per, Programme, shown
from cafememo.domain.menu import Category, Item, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.programme_rules import Refusal, State
from cafememo.ui.kit import words
from cafememo.ui.programme_words import (
    date_text,
    figure,
    joined,
    period_sentence,
    preview,
    refusal_sentence,
    state_text,
)

DAY = 20_782
"""A Wednesday in November 2026."""
MENU = Menu(
    categories=(Category(1, "Coffee"), Category(2, "Tea"), Category(3, "Bakery")),
    items=(
        Item(1, "Espresso", 1, price=220),
        Item(2, "Latte", 1, price=420),
        Item(3, "Green tea", 2, price=350),
        Item(4, "Croissant", 3, stamped=False, price=190),
        Item(5, "Cake", 3, stamped=False, price=480),
    ),
)
CHOICES: dict[str, tuple[object, ...]] = {
    "of": (1, 2, 9, 1_000),
    "collects": tuple(Collects),
    "per": tuple(Per),
    "counted_ids": (None, frozenset(), frozenset({1}), frozenset({1, 2, 3, 5}), frozenset({1, 2, 3, 4, 5})),
    "points_each": (1, 3),
    "expires_days": (0, 1, 90),
    "cooldown_minutes": (0, 45),
    "daily_cap": (0, 1),
    "starts_on": (None, DAY + 10),
    "ends_on": (None, DAY - 1, DAY + 10, DAY + 300),
}


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Speak one language after the other."""
    words.use(str(request.param))
    yield str(request.param)
    words.use("en")


def said(programme: Programme, menu: Menu = MENU) -> str:
    """Return what is said of a programme."""
    return " ".join(preview(programme, counted(programme, menu), lack(programme, menu), DAY))


def every() -> Iterator[Programme]:
    """Yield a programme for every combination of choices."""
    for values in product(*CHOICES.values()):
        yield Programme(1, "Card", **dict(zip(CHOICES, values, strict=True)))  # type: ignore[arg-type]


def test_every_combination_is_said(language: str) -> None:
    """No place left empty, no number lost, every sentence ended, and what does not matter unsaid."""
    for programme in every():
        text = said(programme)
        assert not re.search(r"[{}]|%n|  |\.\.| ,", text.replace("\u202f", "")), text
        assert text.endswith("."), text
        missing = lack(programme, MENU)
        plain = text.replace("\u202f", "").replace(",", "") if language == "en" else text.replace("\u202f", "")
        if missing is None and programme.collects is not Collects.VOUCHER and programme.of > 1:
            assert re.search(rf"\b{programme.of}\b", plain), text
        for number, there in ((programme.expires_days, True), (programme.cooldown_minutes, _counts(programme))):
            assert not (number and there) or re.search(rf"\b{number}\b", text), text


def _counts(programme: Programme) -> bool:
    return programme.collects is not Collects.VOUCHER


def test_what_is_said_is_what_happens(language: str) -> None:
    """The number in the first sentence is how many it takes, counted by the rules that the counter counts by."""
    for programme in every():
        if programme.collects is not Collects.STAMPS or lack(programme, MENU) or programme.cooldown_minutes:
            continue
        if programme.daily_cap or programme.of > 20:
            continue
        named = counted(programme, MENU)
        first = next(item for item in MENU.items if {item.name, _category(item)} & {*named.things()})
        balance, taken = Balance(1), 0
        while not shown(balance.card(programme.of)).rewards:
            worth = worth_of(programme, Order((OrderLine(first.id),)), MENU)
            balance = balance.moved(earned(programme, worth, balance, 1_000 + taken, 60).movement, 0)
            taken += 1
        assert taken == programme.of
        if programme.of > 1:
            assert f"{taken}" in said(programme).partition(".")[0]
            assert words.ordinal(taken + 1) in said(programme).partition(".")[0]


def _category(item: Item) -> str:
    return next(one.name for one in MENU.categories if one.id == item.category_id)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({},
         ("After 9 visits with Coffee the 10th is free. Tea counts too. A visit noted without an order counts too. "
             "A waiting reward never expires. Runs without an end.")),
        ({"per": Per.ITEM, "counted_ids": frozenset({1, 2, 3}), "expires_days": 90, "starts_on": DAY + 6},
         ("After 9 × Coffee the 10th is free. Tea counts too. A waiting reward expires after 90 days. "
         "Runs from 1 December, without an end.")),
        ({"per": Per.ITEM, "counted_ids": frozenset({1}), "of": 1},
         "After 1 × Espresso the 2nd is free. A waiting reward never expires. Runs without an end."),
        ({"counted_ids": frozenset(range(1, 6)), "ends_on": DAY + 7},
         "After 9 visits the 10th is free. A waiting reward never expires. Runs until 2 December, that day included."),
        ({"per": Per.ITEM, "counted_ids": frozenset(range(1, 6))},
         "After 9 × anything the 10th is free. A waiting reward never expires. Runs without an end."),
        ({"of": 1, "counted_ids": frozenset({1, 3, 4})},
         ("After each visit with Tea the next visit is free. Espresso and Croissant count too. "
         "A waiting reward never expires. Runs without an end.")),
        ({"collects": Collects.POINTS, "of": 100, "points_each": 2, "cooldown_minutes": 30, "daily_cap": 3},
         ("2 points for each €1.00 spent on Coffee, rounded down. Tea counts too. At 100 points an order is free. "
         "After a visit that counts, the next one counts 30 minutes later at the earliest. "
         "At most 3 orders a day count. A waiting reward never expires. Runs without an end.")),
        ({"collects": Collects.VOUCHER, "of": 1, "cooldown_minutes": 5},
         ("Nothing is counted: each reward is given by hand, and makes one order free. A waiting reward never expires. "
         "Runs without an end.")),
        ({"counted_ids": frozenset()},
         "Nothing counts yet: choose at least one item. A waiting reward never expires. Runs without an end."),
    ],
)  # fmt: skip
def test_in_english(change: dict[str, object], text: str) -> None:
    """As one would say it across the counter."""
    assert said(replace(Programme(1, "Card", 9), **change)) == text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"per": Per.ITEM, "counted_ids": frozenset({1, 2, 3}), "expires_days": 90, "starts_on": DAY + 6},
         ("Après 9 × « Coffee », le 10e est offert. Compte aussi : « Tea ». "
         "Une récompense en attente expire après 90 jours. À partir du 1er décembre, sans date de fin.")),
        ({"of": 1_000, "daily_cap": 1, "ends_on": DAY - 1},
         ("Après 1 000 visites avec « Coffee », la 1001e est offerte. Compte aussi : « Tea ». "
         "Une visite notée sans commande compte aussi. Au plus 1 commande par jour compte. "
         "Une récompense en attente n’expire jamais. Terminé le 24 novembre.")),
        ({"collects": Collects.POINTS, "of": 100},
         ("1 point par 1,00 € dépensé en « Coffee », arrondi à l’inférieur. Compte aussi : « Tea ». "
         "À 100 points, une commande est offerte. Une récompense en attente n’expire jamais. Sans date de fin.")),
    ],
)  # fmt: skip
def test_in_french(change: dict[str, object], text: str) -> None:
    """Likewise, with the spaces French puts before its signs."""
    words.use("fr")
    found = said(replace(Programme(1, "Card", 9), **change))  # type: ignore[arg-type]
    assert found.replace("\u00a0", " ").replace("\u202f", " ") == text
    assert "\u00a0:" in found or " :" not in found


def test_without_anything_stamped_only_visits_count() -> None:
    """On a menu that stamps nothing, just a visit still does, and that is said."""
    nothing = Menu((Category(1, "Bakery"),), (Item(1, "Cake", 1, stamped=False),))
    for per in Per:
        text = said(Programme(1, "Card", 9, per=per), nothing)
        assert text.startswith("After 9 visits the 10th is free. Only visits noted without an order count")


def test_of_many_things_only_some_are_named() -> None:
    """Three, and how many more; a very long name makes no sentence without an end."""
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert joined(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"
    long = Counted((), tuple("W" * 40 for _ in range(30)))
    assert "26 more" in " ".join(preview(Programme(1, "Card", 9), long, None, DAY))


@pytest.mark.parametrize(
    ("starts", "ends", "text"),
    [
        (None, None, "Runs without an end."),
        (DAY - 5, None, "Runs from 20 November, without an end."),
        (None, DAY, "Runs until 25 November, that day included."),
        (DAY, DAY, "Runs on 25 November only."),
        (DAY - 5, DAY + 60, "Runs from 20 November to 24 January 2027, both days included."),
        (None, DAY - 1, "Ran until 24 November."),
        (DAY - 400, DAY - 1, "Ran from 21 October 2025 to 24 November."),
    ],
)
def test_its_days_are_said(starts: int | None, ends: int | None, text: str) -> None:
    """Also that there is no end; the year where it is another one."""
    assert period_sentence(Programme(1, "Card", 9, starts_on=starts, ends_on=ends), DAY) == text


def test_its_state_is_said(language: str) -> None:
    """Each state in words of its own, with its day where it has one."""
    programme = Programme(1, "Card", 9, starts_on=DAY + 6, ends_on=DAY + 6)
    texts = [state_text(state, programme, DAY) for state in State]
    assert len(set(texts)) == len(texts)
    assert all(date_text(DAY + 6, DAY) in texts[list(State).index(one)] for one in (State.NOT_YET, State.ENDED))


def test_every_refusal_says_why(language: str) -> None:
    """In a sentence, for stamps and points."""
    for refusal, collects in product(Refusal, Collects):
        sentence = refusal_sentence(refusal, collects)
        assert sentence.endswith(".")
        assert not re.search(r"[{}]", sentence)


def test_numbers_are_read_as_they_are_written(language: str) -> None:
    """Thousands apart, and money with the comma of the language."""
    assert figure(1_234_567) == ("1,234,567" if language == "en" else "1\u202f234\u202f567")
    assert day_date(DAY).isoformat() == "2026-11-25"


def test_what_lacks_is_said_first(language: str) -> None:
    """Before anything else, since nothing else matters."""
    for missing in Lack:
        first, *_ = preview(Programme(1, "Card", 9), Counted(), missing, DAY)
        assert first == refusal_sentence(Refusal(missing.value), Collects.STAMPS)
