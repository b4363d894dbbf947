"""The look a month back for what is out of the ordinary, on a real ledger."""

from collections.abc import Callable

import pytest

from cafememo.domain.cards import State
from cafememo.domain.unusual import Rule, Unusual
from cafememo.services import card_use, cards, merging, people
from cafememo.services.card_use import CardUse
from cafememo.services.counter import Counter
from cafememo.store import cards as kept
from cafememo.store.store import Store
from support import Handed, StandingClock

DAY_MINUTES = 24 * 60


def looked(store: Store, clock: StandingClock) -> tuple[Unusual, ...]:
    """Look through the month, step by step."""
    use = CardUse(clock)
    done = -1
    while True:
        progress = use.step(store)
        if progress.over:
            return use.found
        assert done <= progress.done <= progress.of
        done = progress.done


def here(counter: Counter, clock: StandingClock, regular_id: int | None, times: int, minutes: int = 60) -> list[int]:
    """Note visits, each so long after the other; return their entries."""
    assert regular_id is not None
    entries = []
    for _ in range(times):
        note = counter.note(regular_id, None)
        assert note is not None
        entries.append(note.entry_id)
        clock.pass_minutes(minutes)
    return entries


def test_nothing_is_found_in_a_usual_week(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Somebody who comes four times on a day, and every day, is nothing to look at."""
    noe = hand_out("Noé").regular_id
    for _ in range(7):
        here(counter, clock, noe, 4)
        clock.pass_minutes(DAY_MINUTES - 240)
    assert looked(store, clock) == ()


def test_many_visits_on_one_day_are_found_unless_taken_back(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Five visits on a café day are found with their number; with one of them taken back there is nothing."""
    noe = hand_out("Noé").regular_id
    entries = here(counter, clock, noe, 5, minutes=45)
    (found,) = looked(store, clock)
    assert (found.rule, found.count, found.name, found.regular_id) == (Rule.MANY, 5, "Noé", noe)
    assert found.day is not None
    assert found.day.isoformat() == "2026-11-23"
    assert counter.undo(entries[2])
    assert looked(store, clock) == ()


def test_visits_soon_after_each_other_are_found(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Three visits that came within ten minutes of the one before stand out; as many of several people do not."""
    lea = hand_out("Léa").regular_id
    here(counter, clock, lea, 4, minutes=5)
    for name in ("Ada", "Bo", "Cleo", "Dan"):
        here(counter, clock, hand_out(name).regular_id, 1, minutes=0)
    (found,) = looked(store, clock)
    assert (found.rule, found.count, found.name) == (Rule.CLOSE, 3, "Léa")


def test_rewards_soon_after_each_other_are_found(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Three rewards had within a week are found; so are they when they are given outright and had on several days."""
    lea = hand_out("Léa").regular_id
    assert lea is not None
    for _ in range(3):
        assert counter.give(lea, 1) is not None
        assert counter.note(lea, None, redeem=True) is not None
        clock.pass_minutes(2 * DAY_MINUTES)
    (found,) = looked(store, clock)
    assert (found.rule, found.count) == (Rule.REWARDS, 3)


def test_what_is_older_than_a_month_is_left_alone(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """After thirty days nothing of it is found any more."""
    here(counter, clock, hand_out("Noé").regular_id, 6, minutes=20)
    clock.pass_minutes(29 * DAY_MINUTES)
    assert len(looked(store, clock)) == 1
    clock.pass_minutes(2 * DAY_MINUTES)
    assert looked(store, clock) == ()


def test_two_entries_of_one_person_count_as_one(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Visits noted for two entries that were merged are those of one person; whoever is in the bin is not listed."""
    one, other = hand_out("Noé").regular_id, hand_out("Noe").regular_id
    assert one is not None
    assert other is not None
    here(counter, clock, one, 3, minutes=30)
    here(counter, clock, other, 3, minutes=30)
    assert looked(store, clock) == ()
    with store.transaction():
        merging.merge(store, clock, one, other, lambda _undo: None)
    (found,) = looked(store, clock)
    assert (found.count, found.regular_id) == (6, one)
    with store.transaction():
        people.put_in_bin(store, [one], clock.now())
    assert looked(store, clock) == ()


@pytest.mark.parametrize("state", [State.DEAD, State.SUSPENDED])
def test_a_card_that_is_of_no_use_and_was_shown_is_found(
    store: Store, clock: StandingClock, hand_out: Callable[..., Handed], state: State
) -> None:
    """It is found with how often since; one that is of use again is not, and neither is one never shown."""
    card, other = hand_out("Léa").card_id, hand_out("Bo").card_id
    act = cards.kill if state is State.DEAD else cards.suspend
    with store.transaction():
        act(store, clock, card)
        act(store, clock, other)
    clock.pass_minutes(60)
    with store.transaction():
        kept.note_try(store.connection, card, clock.at)
        kept.note_try(store.connection, card, clock.at)
    (found,) = looked(store, clock)
    assert (found.rule, found.number, found.count, found.state, found.name) == (Rule.SHOWN, card, 2, state, "Léa")
    assert found.since is not None
    assert found.last.hour == found.since.hour + 1
    if state is State.SUSPENDED:
        with store.transaction():
            cards.resume(store, card)
        assert looked(store, clock) == ()


def test_a_card_suspended_again_is_counted_anew(
    store: Store, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """What is said of how often a card was shown is of the time since it is of no use."""
    card = hand_out("Léa").card_id
    with store.transaction():
        cards.suspend(store, clock, card)
        kept.note_try(store.connection, card, clock.at)
        cards.resume(store, card)
        cards.suspend(store, clock, card)
    assert looked(store, clock) == ()


def test_what_is_all_right_is_listed_again_when_it_happens_again(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """The owner's word holds until there is more of it, and no longer than the month it is about."""
    noe = hand_out("Noé").regular_id
    here(counter, clock, noe, 5, minutes=30)
    (found,) = looked(store, clock)
    with store.transaction():
        card_use.all_right(store, clock, found)
    assert looked(store, clock) == ()
    here(counter, clock, noe, 1, minutes=30)
    (again,) = looked(store, clock)
    assert again.count == 6
    clock.pass_minutes(40 * DAY_MINUTES)
    here(counter, clock, noe, 5, minutes=30)
    (later,) = looked(store, clock)
    with store.transaction():
        card_use.all_right(store, clock, later)
    rows = store.connection.execute("SELECT count(*) FROM settings WHERE key LIKE 'cards.all_right.%'")
    assert rows.fetchone()[0] == 1


def test_a_card_is_known_by_its_token(store: Store, hand_out: Callable[..., Handed]) -> None:
    """A scanned card has its number, whether anybody has it or nobody; a stranger's has none."""
    mine, free = hand_out("Léa"), hand_out(None)
    assert cards.number_of(store, mine.token) == mine.card_id
    assert cards.number_of(store, free.token) == free.card_id
    assert cards.number_of(store, bytes(len(mine.token))) is None
