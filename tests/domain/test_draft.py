"""An order being put together: whatever is pressed, what comes out can be made."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.draft import LONGEST_WORD, MOST_OF_ONE, STEPS_KEPT, Draft, Steps, gone, groups_of, start
from cafememo.domain.menu import Category, Item, Menu, Option, OptionGroup
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.text import clean

MILK = OptionGroup(
    1, "Milk", (Option(1, "whole milk", "whole"), Option(2, "oat milk", "oat")), default_ids=frozenset({1})
)
EXTRAS = OptionGroup(2, "Extras", (Option(3, "cinnamon", "cinnamon"), Option(4, "cocoa", "cocoa")), many=True)
BARE = OptionGroup(3, "Bare", ())
LOOSE = OptionGroup(4, "Loose", (Option(5, "five", "5"), Option(6, "six", "6")))  # an owner forgot the default
SPICED = OptionGroup(
    5, "Spices", (Option(7, "anise", "anise"), Option(8, "clove", "clove")), many=True, default_ids=frozenset({7, 8})
)
MENU = Menu(
    (Category(1, "All"),),
    (
        Item(1, "Flat white", 1, (1, 2)),
        Item(2, "Cappuccino", 1, (1,)),
        Item(3, "Croissant", 1),
        Item(4, "Sold out", 1, (1,), sold_out=True),
        Item(5, "Odd", 1, (2, 3, 4, 5)),
    ),
    (MILK, EXTRAS, BARE, LOOSE, SPICED),
)
WHERE = st.integers(-1, 4)
STEPS: st.SearchStrategy[Callable[[Draft], Draft]] = st.one_of(
    st.integers(0, 7).map(lambda item: lambda draft: draft.choose_item(item, MENU)),
    st.integers(0, 10).map(lambda option: lambda draft: draft.choose_option(option, MENU)),
    st.integers(-12, 12).map(lambda by: lambda draft: draft.change_quantity(by)),
    st.text(max_size=60).map(lambda word: lambda draft: draft.say(word)),
    st.just(Draft.another),
    WHERE.map(lambda place: lambda draft: draft.take_out(place)),
    WHERE.map(lambda place: lambda draft: draft.reopen(place)),
)


def can_be_made(line: OrderLine) -> bool:
    """Tell whether a line is one the counter may note: each one-of group answered, in making order."""
    groups = groups_of(line.item_id, MENU)
    allowed = {option.id for group in groups for option in group.options}
    once = all(sum(option.id in line.option_ids for option in group.options) == 1 for group in groups if not group.many)
    ordered = line.option_ids == MENU.in_making_order(set(line.option_ids))
    word = line.word == clean(line.word, LONGEST_WORD)
    return once and ordered and word and 1 <= line.quantity <= MOST_OF_ONE and set(line.option_ids) <= allowed


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """Draw an order as the counter notes them."""
    lines = []
    for item_id in draw(st.lists(st.sampled_from([1, 2, 3, 4, 5]), min_size=1, max_size=4)):
        chosen: set[int] = set()
        for group in groups_of(item_id, MENU):
            ids = st.sampled_from([option.id for option in group.options])
            chosen |= draw(st.sets(ids)) if group.many else {draw(ids)}
        word = clean(draw(st.text(max_size=50)), LONGEST_WORD)
        lines.append(OrderLine(item_id, MENU.in_making_order(chosen), draw(st.integers(1, MOST_OF_ONE)), word))
    return Order(tuple(lines))


@given(st.none() | orders(), st.lists(STEPS, max_size=30))
def test_whatever_is_pressed_can_be_made(begun: Order | None, steps: list[Callable[[Draft], Draft]]) -> None:
    """Any steps from any order lead to an order that can be made, or to none at all."""
    draft = start(begun, MENU)
    for step in steps:
        draft = step(draft)
        assert 0 <= draft.place <= len(draft.lines)
        assert all(can_be_made(line) for line in draft.lines)
        order = draft.finish()
        assert (order is None) == (not draft.lines)
        assert order is None or order.lines == draft.lines


@given(orders())
def test_nothing_pressed_is_the_same_order(order: Order) -> None:
    """An order opened and finished is itself, options that are defaults and sold-out items included."""
    assert start(order, MENU).finish() == order
    assert gone(order, MENU) == 0


def test_defaults_are_filled_in_and_said() -> None:
    """A new line names every one-of choice, the first where an owner gave no default, and the extras made always."""
    assert Draft().choose_item(1, MENU).line == OrderLine(1, (1,))
    assert Draft().choose_item(5, MENU).line == OrderLine(5, (5, 7, 8))
    assert Draft().choose_item(3, MENU).line == OrderLine(3)


def test_another_item_in_its_place_keeps_the_wishes_both_have() -> None:
    """Oat milk stays oat milk in a cappuccino, quantity and word stay, what a cappuccino has not got goes."""
    flat_white = (
        Draft().choose_item(1, MENU).choose_option(2, MENU).choose_option(3, MENU).change_quantity(1).say("hot")
    )
    assert flat_white.line == OrderLine(1, (2, 3), 2, "hot")
    assert flat_white.choose_item(2, MENU).line == OrderLine(2, (2,), 2, "hot")
    assert flat_white.choose_item(5, MENU).line == OrderLine(5, (3, 5, 7, 8), 2, "hot")


def test_one_of_a_group_or_any_of_it() -> None:
    """Another milk takes the first one's place and pressing it again changes nothing; extras go on and off."""
    draft = Draft().choose_item(1, MENU).choose_option(2, MENU)
    assert draft.choose_option(2, MENU) == draft
    both = draft.choose_option(4, MENU).choose_option(3, MENU)
    assert both.line is not None
    assert both.line.option_ids == (2, 3, 4)
    assert both.choose_option(4, MENU).choose_option(3, MENU) == draft


def test_what_is_not_offered_changes_nothing() -> None:
    """A sold-out or unknown item, an option of another item, and any step without a line leave all as it is."""
    draft = Draft().choose_item(2, MENU)
    assert draft.choose_item(4, MENU) == draft
    assert draft.choose_item(99, MENU) == draft
    assert draft.choose_option(3, MENU) == draft
    empty = Draft()
    assert empty.choose_option(1, MENU) == empty == empty.change_quantity(1) == empty.say("x") == empty.another()


def test_lines_are_opened_and_taken_out() -> None:
    """The open line stays the open one when another goes; when it goes itself, its neighbour is opened."""
    draft = Draft().choose_item(1, MENU).another().choose_item(2, MENU).another().choose_item(3, MENU)
    assert draft.take_out(0).line == OrderLine(3)
    assert draft.take_out(2).line == OrderLine(2, (1,))
    assert draft.reopen(0).take_out(0).line == OrderLine(2, (1,))
    assert draft.another().take_out(0).line is None
    assert draft.take_out(7) == draft == draft.reopen(7)
    assert Draft().choose_item(1, MENU).take_out(0) == Draft()


def test_what_left_the_menu_is_left_out() -> None:
    """An old order opens: items that are gone are counted, options that are gone fall back to the default."""
    old = Order((OrderLine(99, (1,)), OrderLine(1, (77, 3)), OrderLine(2, (), 30, "\u202e x ")))
    draft = start(old, MENU)
    assert draft.lines == (OrderLine(1, (1, 3)), OrderLine(2, (1,), MOST_OF_ONE, "x"))
    assert (gone(old, MENU), gone(None, MENU)) == (1, 0)
    assert start(Order((OrderLine(99),)), MENU) == Draft()


def test_an_option_in_a_group_that_left_the_item_goes() -> None:
    """An extra the item is no longer made with is not ordered silently."""
    bare = replace(MENU, items=(Item(1, "Flat white", 1, (1,)),))
    assert start(Order((OrderLine(1, (2, 3)),)), bare).lines == (OrderLine(1, (2,)),)


def test_steps_are_taken_back_one_by_one() -> None:
    """Each step goes back to the draft before it, a step that changes nothing is none, and the first stays."""
    begun = Steps(Draft())
    chosen = begun.take(Draft().choose_item(1, MENU))
    twice = chosen.take(chosen.now.change_quantity(1))
    assert twice.take(twice.now) is twice
    assert twice.back() == chosen
    assert twice.back().back() == begun == begun.back()


def test_letters_of_a_word_are_one_step() -> None:
    """A word written letter by letter goes at once, and not the step before it; a further word is a further step."""
    steps = Steps(Draft().choose_item(1, MENU))
    for word in ("h", "ho", "hot"):
        steps = steps.take(steps.now.say(word), joining=True)
    assert steps.back() == Steps(Draft().choose_item(1, MENU))
    more = steps.take(steps.now.change_quantity(1)).take(steps.now.change_quantity(1).say("x"), joining=True)
    assert more.back().now.line == OrderLine(1, (1,), 2, "hot")


def test_only_so_many_steps_are_kept() -> None:
    """However long somebody plays, the oldest steps go."""
    steps = Steps(Draft().choose_item(1, MENU))
    for number in range(3 * STEPS_KEPT):
        steps = steps.take(steps.now.change_quantity(-1 if number % 2 else 1))
    assert len(steps.before) == STEPS_KEPT


def shorter(*item_ids: int) -> Menu:
    """Return the menu with only these items, and oat as the only milk."""
    milk = replace(MILK, options=MILK.options[1:], default_ids=frozenset({2}))
    items = tuple(item for item in MENU.items if item.id in item_ids)
    return Menu(MENU.categories, items, (milk, *MENU.groups[1:]))


def test_an_order_goes_on_with_another_menu() -> None:
    """What left is out, a choice that left is made anew, and the open line stays; where that left, a new one begins."""
    order = Order((OrderLine(1, (1, 3), 2, "warm"), OrderLine(3), OrderLine(2, (1,))))
    begun = Steps(start(order, MENU)).take(start(order, MENU).reopen(2))
    without_croissant = begun.on(shorter(1, 2))
    assert without_croissant.now == Draft((OrderLine(1, (2, 3), 2, "warm"), OrderLine(2, (2,))), 1)
    assert without_croissant.back().now == replace(without_croissant.now, place=0)
    without_cappuccino = begun.on(shorter(1, 3)).now
    assert without_cappuccino == Draft((OrderLine(1, (2, 3), 2, "warm"), OrderLine(3)), 2)
    assert without_cappuccino.line is None
    assert begun.on(MENU) == begun


def test_no_step_back_leads_to_what_left() -> None:
    """Steps that were about it alone are gone."""
    croissant = Draft().choose_item(3, MENU)
    steps = Steps().take(croissant).take(croissant.change_quantity(1)).on(shorter(1))
    assert steps == Steps()
    kept = Steps().take(croissant).take(croissant.choose_item(2, MENU)).on(shorter(2))
    assert (kept.now.line, kept.back().now, kept.back().back().now) == (OrderLine(2, (2,)), Draft(), Draft())


@given(orders(), st.lists(STEPS, max_size=12), st.sets(st.integers(1, 5)))
def test_whatever_left_the_rest_can_be_made(
    begun: Order, steps: list[Callable[[Draft], Draft]], left: set[int]
) -> None:
    """After any steps, on a menu without any of its items, every draft one can go back to can be ordered."""
    menu = shorter(*({1, 2, 3, 4, 5} - left))
    taken = Steps(start(begun, MENU))
    for step in steps:
        taken = taken.take(step(taken.now))
    for draft in (one.on(menu) for one in (taken.now, *taken.before)):
        assert 0 <= draft.place <= len(draft.lines)
        assert all(menu.offered(line.item_id) is not None for line in draft.lines)
        assert start(draft.finish(), menu).lines == draft.lines
