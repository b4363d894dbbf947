"""What an owner may make of a programme, and how far along it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.programme_rules import Refusal, State, free_name, refusal, same_name, sooner, state
from cafememo.domain.text import LONGEST_NAME

CARD = Programme(1, "Stamp card", 9)
TODAY = 20_000


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"name": ""}, Refusal.NO_NAME),
        ({"name": "Lunch card"}, Refusal.NAME_TAKEN),
        ({"name": "LUNCH  Cárd"}, Refusal.NAME_TAKEN),
        ({"name": "Lunch card 2"}, None),
        ({"of": 1}, None),
        ({"of": 1_000}, None),
        ({"of": 1_001}, Refusal.TOO_MANY),
        ({"of": 10_000}, Refusal.TOO_MANY),
        ({"starts_on": TODAY, "ends_on": TODAY}, None),
        ({"starts_on": TODAY, "ends_on": TODAY - 1}, Refusal.ENDS_BEFORE_START),
        ({"ends_on": -9_999}, None),
        ({"collects": Collects.VOUCHER, "of": 1}, None),
        ({"points_each": 0}, Refusal.TOO_FEW),
        ({"points_each": 1_001}, Refusal.TOO_MANY),
        ({"expires_days": -1}, Refusal.TOO_FEW),
        ({"expires_days": 3_651}, Refusal.TOO_MANY),
        ({"cooldown_minutes": 1_441}, Refusal.TOO_MANY),
        ({"daily_cap": 101}, Refusal.TOO_MANY),
    ],
)
def test_what_nobody_means_is_refused(change: dict[str, object], refused: Refusal | None) -> None:
    """Each slip has a reason of its own, and what is meant passes."""
    wish = replace(CARD, **change)  # type: ignore[arg-type]
    assert refusal(CARD, wish, frozenset({same_name("Lunch card")}), used=False) is refused


def test_a_card_of_ten_thousand_points_is_one() -> None:
    """Points are counted higher than stamps."""
    points = replace(CARD, collects=Collects.POINTS)
    assert refusal(points, replace(points, of=10_000), frozenset(), used=True) is None
    assert refusal(points, replace(points, of=100_001), frozenset(), used=True) is Refusal.TOO_MANY


def test_what_a_used_programme_collects_stays() -> None:
    """Stamps that somebody has do not turn into points; all else about it may change."""
    wish = replace(CARD, collects=Collects.POINTS)
    assert refusal(CARD, wish, frozenset(), used=True) is Refusal.IN_USE
    assert refusal(CARD, wish, frozenset(), used=False) is None
    assert refusal(CARD, replace(CARD, of=5, name="Other"), frozenset(), used=True) is None


def test_a_name_kept_is_no_name_taken() -> None:
    """A programme that has the name of another already may be changed otherwise."""
    assert refusal(CARD, replace(CARD, of=5), frozenset({same_name(CARD.name)}), used=True) is None


@pytest.mark.parametrize(
    ("on", "starts", "ends", "away", "found"),
    [
        (True, None, None, False, State.RUNNING),
        (True, TODAY, TODAY, False, State.RUNNING),
        (True, TODAY + 1, None, False, State.NOT_YET),
        (True, None, TODAY - 1, False, State.ENDED),
        (True, TODAY + 1, TODAY + 5, False, State.NOT_YET),
        (False, None, None, False, State.OFF),
        (False, None, TODAY - 1, False, State.OFF),
        (False, None, None, True, State.AWAY),
    ],
)
def test_how_far_along_a_programme_is(on: bool, starts: int | None, ends: int | None, away: bool, found: State) -> None:
    """The first and the last day belong to it; off is off whatever its days."""
    programme = replace(CARD, on=on, starts_on=starts, ends_on=ends)
    assert state(programme, TODAY, away=away) is found
    assert programme.runs_on(TODAY) == (found is State.RUNNING)


def test_a_free_name_is_found() -> None:
    """The name itself, else with the next number, and never longer than a name is."""
    assert free_name("Stamp card", frozenset()) == "Stamp card"
    taken = frozenset(map(same_name, ("Stamp card", "stamp card 2")))
    assert free_name("Stamp card", taken) == "Stamp card 3"
    long = "W" * LONGEST_NAME
    found = free_name(long, frozenset({same_name(long)}))
    assert found.endswith(" 2")
    assert len(found) == LONGEST_NAME


@given(st.integers(0, 400), st.integers(0, 400))
def test_sooner_is_what_takes_rewards_away(before: int, after: int) -> None:
    """Rewards go sooner exactly where one of some age would be gone by the new rule and not by the old."""
    gone = [days for days in range(402) if after and days >= after and not (before and days >= before)]
    assert sooner(before, after) == bool(gone)
