"""Stamps: nothing earned is lost, nothing is had twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.loyalty import (
    NOTHING,
    Movement,
    NothingToRedeem,
    Programme,
    StampCard,
    earn,
    redeem,
    reverse,
    running,
    shown,
    with_ended,
)


def after(card: StampCard, movement: Movement) -> StampCard:
    """Return the sums of the ledger after one more row."""
    return StampCard(card.have + movement.stamps, card.of, card.rewards + movement.rewards)


def test_the_tenth_stamp_fills_the_card() -> None:
    """Nine stamps and one more are an empty card and a reward."""
    assert earn(StampCard(8, 10, 0)) == Movement(1, 0)
    assert earn(StampCard(9, 10, 0)) == Movement(-9, 1)


def test_a_card_of_one_is_full_at_once() -> None:
    """Where one stamp fills the card, each visit leaves a reward."""
    assert earn(StampCard(0, 1, 2)) == Movement(0, 1)


def test_a_reward_is_had_whole_and_once() -> None:
    """Redeeming takes one reward and no stamps, and is refused without one."""
    assert redeem(StampCard(4, 10, 2)) == Movement(0, -1)
    with pytest.raises(NothingToRedeem):
        redeem(StampCard(9, 10, 0))


def test_undoing_the_filling_stamp_opens_the_card_again() -> None:
    """The stamp that filled a card, undone, leaves nine stamps and no reward."""
    full = StampCard(9, 10, 0)
    filling = earn(full)
    assert after(after(full, filling), reverse(filling, after(full, filling))) == full


def test_an_empty_card_borrows_from_a_waiting_reward() -> None:
    """A stamp undone after the card was filled by a later one takes the reward back to nine stamps."""
    assert after(StampCard(0, 10, 1), reverse(Movement(1, 0), StampCard(0, 10, 1))) == StampCard(9, 10, 0)


def test_a_stamp_undone_after_its_reward_was_had_stays_a_debt() -> None:
    """The debt shows as an empty card, and the next stamp pays it back before any counts."""
    empty = StampCard(0, 10, 0)
    owing = after(empty, reverse(Movement(-9, 1), empty))
    assert owing == StampCard(-1, 10, 0)
    assert shown(owing) == empty
    assert after(owing, earn(owing)) == empty
    with pytest.raises(NothingToRedeem):
        redeem(owing)


def test_a_smaller_card_keeps_what_was_collected() -> None:
    """Nine stamps of ten are a reward and a stamp once the owner makes it a card of eight."""
    card = StampCard(9, 8, 0)
    assert shown(card) == StampCard(1, 8, 1)
    assert shown(after(card, redeem(card))) == StampCard(1, 8, 0)


def test_nothing_is_undone_by_nothing() -> None:
    """A visit without a stamp, undone, moves nothing."""
    assert reverse(NOTHING, StampCard(3, 10, 1)) == NOTHING


def test_a_programme_needs_a_stamp() -> None:
    """A card of no stamps is refused when it is made."""
    with pytest.raises(ValueError, match="one stamp"):
        Programme(1, "Coffee", 0)


steps = st.lists(st.one_of(st.just("earn"), st.just("redeem"), st.integers(0, 60)), max_size=60)


@given(st.integers(1, 12), steps)
def test_any_day_adds_up(of: int, day: list[str | int]) -> None:
    """Whatever is earned, redeemed and undone: the sums are what stands, and the card shown is a card."""
    card = StampCard(0, of, 0)
    rows: list[tuple[str, Movement]] = []
    standing: list[int] = []
    for step in day:
        if step == "earn":
            movement = earn(card)
        elif step == "redeem":
            if shown(card).rewards == 0:
                with pytest.raises(NothingToRedeem):
                    redeem(card)
                continue
            movement = redeem(card)
        else:
            if not standing:
                continue
            undone = standing.pop(int(step) % len(standing))
            movement = reverse(rows[undone][1], card)
            card = after(card, movement)
            continue
        standing.append(len(rows))
        rows.append((str(step), movement))
        card = after(card, movement)
        seen = shown(card)
        assert 0 <= seen.have < of
        assert seen.rewards >= 0
        assert card.rewards >= 0
    earned = sum(rows[place][0] == "earn" for place in standing)
    had = sum(rows[place][0] == "redeem" for place in standing)
    assert card.have + of * card.rewards == earned - of * had
    assert card.rewards >= 0
    assert card.have >= 0 or card.rewards == 0


@given(st.integers(0, 40), st.integers(1, 12), st.integers(1, 12), st.booleans())
def test_an_undo_gives_back_one_stamp_whatever_the_size(stamps: int, of: int, later: int, again: bool) -> None:
    """A stamp undone after the owner changed the card's size is still worth one stamp, no more, no less."""
    card = StampCard(0, of, 0)
    movement = NOTHING
    for _ in range(stamps + 1):
        movement = earn(card)
        card = after(card, movement)
    card = StampCard(card.have, later, card.rewards)
    if again:
        card = after(card, earn(card))
    undone = after(card, reverse(movement, card, earned=1))
    worth = card.have + later * card.rewards
    assert undone.have + later * undone.rewards == worth - 1


def test_a_programme_runs_on_its_days() -> None:
    """From its first day to its last, both counted; without either, always."""
    june = Programme(1, "June", starts_on=10, ends_on=12)
    assert [day for day in range(8, 15) if june.runs_on(day)] == [10, 11, 12]
    assert [day for day in range(8, 15) if june.has_begun(day)] == [10, 11, 12, 13, 14]
    assert Programme(2, "Ever").runs_on(-5)
    assert [one.id for one in running((june, Programme(2, "Ever")), 13)] == [2]
    assert [one.id for one in with_ended((june, Programme(2, "Ever"), Programme(3, "Soon", starts_on=14)), 13)] == [
        2,
        1,
        3,
    ]
    assert not Programme(4, "Off", on=False).runs_on(13)
