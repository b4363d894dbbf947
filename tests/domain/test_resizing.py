"""Another size of the card: nobody loses a stamp or a reward, whatever the ledger holds and however often."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.loyalty import Movement, StampCard, earn, redeem, reverse, settle, shown, take
from cafememo.domain.resizing import Effect, effect, resized, unsettled

sizes = st.integers(1, 40)
steps = st.lists(
    st.one_of(
        st.just("earn"), st.just("redeem"), st.just("expire"), st.integers(0, 30), st.tuples(st.just("of"), sizes)
    ),
    max_size=50,
)


def after(card: StampCard, movement: Movement) -> StampCard:
    """Return the sums of the ledger after one more row."""
    return StampCard(card.have + movement.stamps, card.of, card.rewards + movement.rewards)


def no_less(before: StampCard, later: StampCard) -> bool:
    """Tell whether a card shown is worth no less than one of another size: no reward gone, no stamp unaccounted for."""
    further = later.rewards - before.rewards
    return further >= 0 and later.have + further * later.of >= before.have


def lived(of: int, day: list[object]) -> StampCard:
    """Return the sums somebody has after all that, among it changes of the size, settled before each."""
    card, rows = StampCard(0, of, 0), []
    for step in day:
        movement = Movement()
        if isinstance(step, tuple):
            now, then = resized(card, step[1])
            assert no_less(now, then)
            card = StampCard(card.have, step[1], card.rewards) if not unsettled(card) else after(card, settle(card))
            card = StampCard(card.have, step[1], card.rewards)
            assert shown(card) == then
            continue
        if step == "earn":
            movement = earn(card)
        elif step == "redeem":
            movement = redeem(card) if shown(card).rewards else movement
        elif step == "expire":
            movement = take(card, 1)
        elif isinstance(step, int) and rows:
            movement = reverse(rows.pop(step % len(rows)), card, 1)
            card = after(card, movement)
            continue
        rows.append(movement)
        card = after(card, movement)
    return card


@given(sizes, steps, sizes)
def test_nobody_loses_anything_by_another_size(of: int, day: list[object], later: int) -> None:
    """After any history, with changes of the size within it, a further one takes no stamp and no reward."""
    now, then = resized(lived(of, day), later)
    assert no_less(now, then)
    if later >= now.of:
        assert (then.have, then.rewards) == (now.have, now.rewards)


@given(st.integers(-30, 60), st.integers(0, 5), sizes, st.lists(sizes, max_size=6))
def test_nor_by_any_row_of_sizes(have: int, rewards: int, of: int, row: list[int]) -> None:
    """Even of sums that no history leads to, back and forth, nothing goes."""
    card = StampCard(have, of, rewards)
    for later in row:
        now, then = resized(card, later)
        assert no_less(now, then)
        card = StampCard(*after(card, settle(card)))._replace(of=later)
        assert shown(card) == then


@given(st.integers(-30, 60), st.integers(0, 5), sizes)
def test_settling_shows_the_same(have: int, rewards: int, of: int) -> None:
    """What is written down is what is shown, and once written it need not be again."""
    card = StampCard(have, of, rewards)
    settled = after(card, settle(card))
    assert shown(settled) == shown(card)
    assert not unsettled(settled)
    assert settled.have < of


def test_a_reward_of_a_smaller_card_stays_on_a_larger_one() -> None:
    """Fifteen stamps of twenty are a reward and five once the card has ten; with twenty again it still waits."""
    assert resized(StampCard(15, 20, 0), 10) == (StampCard(15, 20, 0), StampCard(5, 10, 1))
    assert unsettled(StampCard(15, 10, 0))
    assert resized(StampCard(15, 10, 0), 20) == (StampCard(5, 10, 1), StampCard(5, 20, 1))


def test_what_a_change_would_do_is_counted() -> None:
    """Those with something, those with a reward, those with a further one at once, and how many there are of these."""
    people = {(0, 0): 50, (3, 0): 10, (8, 0): 5, (9, 1): 2, (0, 2): 1, (-1, 0): 4}
    assert effect(people, 10, 8) == Effect(people=18, waiting=3, at_once=7, rewards=7)
    assert effect(people, 10, 4) == Effect(people=18, waiting=3, at_once=7, rewards=14)
    assert effect(people, 10, 12) == Effect(people=18, waiting=3)
    assert effect({}, 10, 5) == Effect()


@given(st.dictionaries(st.tuples(st.integers(-5, 30), st.integers(0, 3)), st.integers(1, 9), max_size=8), sizes, sizes)
def test_the_count_is_that_of_each_alone(people: dict[tuple[int, int], int], of: int, later: int) -> None:
    """Counting together is counting one by one."""
    alone = [effect({sums: 1}, of, later) for sums, count in people.items() for _ in range(count)]
    assert effect(people, of, later) == Effect(*map(sum, zip(*alone, strict=True))) if alone else Effect()
