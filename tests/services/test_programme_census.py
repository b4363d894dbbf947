"""Counting what people have, and writing it down before a card gets another size, on a real encrypted store."""

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.domain.ledger import Kind
from cafememo.domain.loyalty import Per, Programme, StampCard, take
from cafememo.domain.loyalty import shown as as_shown
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.programme_rules import Refusal
from cafememo.domain.resizing import unsettled
from cafememo.services import programme_census, programmes
from cafememo.services.counter import Counter
from cafememo.services.programme_census import Census, Settling, Use
from cafememo.services.slices import Sliced
from cafememo.store import ledger, names
from cafememo.store.check import check
from cafememo.store.store import Store
from support import StandingClock

CARD = 1
ORDERS = [None, Order((OrderLine(1),)), Order((OrderLine(2, quantity=3),)), Order((OrderLine(3),))]


def do(store: Store, work: Sliced) -> int:
    """Do sliced work to its end, and return in how many slices."""
    for slices in range(1, 10_000):
        if work.step(store).over:
            return slices
    raise AssertionError


def census(store: Store, programme_id: int = CARD) -> dict[tuple[int, int], int]:
    """Count what people have."""
    counted = Census(programme_id)
    do(store, counted)
    return dict(counted.people)


def join(counter: Counter, visits: int) -> int:
    """Have somebody join and come so often."""
    joined = counter.join("Somebody")
    assert joined is not None
    for _ in range(visits):
        counter.note(joined.regular_id, None)
    return joined.regular_id


def resize(store: Store, clock: StandingClock, of: int) -> int:
    """Give the card another size as the page does: what must be is written first. Return for how many that was."""
    before = next(one for one in store.facts.programmes if one.id == CARD)
    settling = Settling(CARD, before.of, clock.now(), None)
    do(store, settling)
    with store.transaction():
        assert programmes.rewrite(store, CARD, lambda now: replace(now, of=of), clock.at).refusal is None
    store.reload()
    return settling.settled


def shown(counter: Counter, regular: int) -> StampCard:
    """Return the card somebody is shown."""
    greeting = counter.greet(regular)
    assert greeting is not None
    return greeting.programmes[0].card


def test_people_are_counted_by_what_they_have(store: Store, counter: Counter) -> None:
    """Who has nothing, is in the bin, or was merged into another, is not; nor is what is of another programme."""
    for visits in (0, 3, 3, 12):
        join(counter, visits)
    binned, merged = join(counter, 5), join(counter, 6)
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = 1 WHERE id = ?", (binned,))
        store.connection.execute("UPDATE regulars SET merged_into = 1 WHERE id = ?", (merged,))
    assert census(store) == {(3, 0): 2, (2, 1): 1}
    assert census(store, 2) == {}


def test_the_lane_is_left_between_slices(store: Store, counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, one step looks at a slice of them and leaves the rest to the next."""
    for _ in range(7):
        join(counter, 1)
    monkeypatch.setattr(programme_census, "_SUMMARIES_A_READ", 2)
    monkeypatch.setattr(programme_census, "Slice", _AtOnce)
    counted = Census(CARD)
    assert do(store, counted) == 5
    assert counted.people == {(1, 0): 7}


class _AtOnce:
    """A slice that is over after one read."""

    def __init__(self) -> None:
        self._asked = 0

    @property
    def over(self) -> bool:
        """Tell that it is over from the second time on."""
        self._asked += 1
        return self._asked > 1


def test_use_is_found_from_either_end(store: Store, counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """A programme counts as used from the first row about it on, however long ago; what is older does not count."""
    monkeypatch.setattr(programme_census, "_ROWS_A_READ", 3)
    join(counter, 10)
    with store.transaction():
        made = programmes.add(store, "New").programme_id
    use = Use(made)
    do(store, use)
    assert (use.used, use.up_to) == (False, 10)
    with store.transaction():
        programmes.switch_off(store, CARD)
    store.reload()
    join(counter, 10)
    use = Use(CARD)
    assert do(store, use) >= 1
    assert use.used is True
    gone = Use(77)
    do(store, gone)
    assert gone.used is False


def test_a_reward_of_a_smaller_card_outlives_a_larger_one(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Twenty, ten, twenty again: the reward that waited in between still waits, and can be had."""
    resize(store, clock, 20)
    regular = join(counter, 15)
    assert resize(store, clock, 10) == 0
    assert shown(counter, regular) == StampCard(5, 10, 1)
    assert census(store) == {(15, 0): 1}
    assert resize(store, clock, 20) == 1
    assert shown(counter, regular) == StampCard(5, 20, 1)
    rows = ledger.entries_of(store.connection, regular)
    assert [row.kind for row in rows[-2:]] == [Kind.VISIT, Kind.GIVE]
    assert not counter.undo(rows[-1].id)
    assert counter.note(regular, None, redeem=True) is not None
    assert shown(counter, regular) == StampCard(5, 20, 0)
    assert check(store).sound


def test_what_is_written_first_starts_no_cooldown(store: Store, counter: Counter, clock: StandingClock) -> None:
    """It is no visit: the next one earns as ever, and the visits are as many as before."""
    regular = join(counter, 9)
    with store.transaction():
        programmes.rewrite(store, CARD, lambda now: replace(now, of=4, cooldown_minutes=60, daily_cap=1), 0)
    store.reload()
    clock.pass_minutes(24 * 60)
    assert resize(store, clock, 6) == 1
    greeting = counter.greet(regular)
    assert greeting is not None
    assert greeting.visits == 9
    note = counter.note(regular, None)
    assert note is not None
    assert note.withheld is None


def test_many_are_written_a_few_at_a_time(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Each slice is on the disk by itself, and the next goes on from there."""
    people = [join(counter, 3) for _ in range(25)]
    with store.transaction():
        programmes.rewrite(store, CARD, lambda now: replace(now, of=2), 0)
    store.reload()
    settling = Settling(CARD, 2, clock.now(), None)
    assert do(store, settling) >= 3
    assert settling.settled == 25
    assert all(shown(counter, regular) == StampCard(1, 2, 1) for regular in people)
    assert census(store) == {(1, 1): 25}
    assert check(store).sound


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32 - 1))
def test_no_change_of_any_rule_takes_anything(store: Store, counter: Counter, clock: StandingClock, seed: int) -> None:
    """Random visits, rewards and undos, and between them random changes of every rule: no balance is worth less.

    No stamp goes unless it became part of a reward, no reward goes, and the books stay sound.
    """
    source = random.Random(seed)  # noqa: S311 - the same evening for the same seed
    with store.transaction():
        programmes.rewrite(store, CARD, lambda now: Programme(CARD, now.name), clock.at)
        programmes.switch_on(store, CARD, 0)
    store.reload()
    people = [join(counter, 0) for _ in range(3)]
    notes: list[int] = []
    for _ in range(20):
        _live(source, counter, clock, people, notes)
        before = _worth(counter, people)
        _change(source, store, clock)
        for (had, waiting), now, of in zip(before, _cards(counter, people), [_size(store)] * 3, strict=True):
            further = now.rewards - waiting
            assert further >= 0
            assert now.have + further * of >= had
    assert check(store).sound
    for of in (3, 30):
        resize(store, clock, of)
    assert not any(unsettled(StampCard(have, 30, rewards)) for have, rewards in census(store))


def _size(store: Store) -> int:
    return next(one.of for one in store.facts.programmes if one.id == CARD)


def _cards(counter: Counter, people: list[int]) -> list[StampCard]:
    """Return everybody's card; of a programme that does not run what waits alone is shown, and the stamps are kept."""
    found = []
    for regular in people:
        greeting = counter.greet(regular)
        assert greeting is not None
        found.append(next((one.card for one in greeting.programmes if one.programme_id == CARD), None))
    return [card if card is not None else _kept(counter, regular) for card, regular in zip(found, people, strict=True)]


def _kept(counter: Counter, regular: int) -> StampCard:
    """Return the card of somebody for whom nothing is shown."""
    store, now = counter._store, counter._clock.now()
    programme = next(one for one in store.facts.programmes if one.id == CARD)
    balance = ledger.summary_of(store.connection, regular).balance(CARD)
    gone = take(balance.card(programme.of), balance.expired(programme.expires_days, *now, programme.expires_since))
    return as_shown(StampCard(balance.stamps, programme.of, balance.rewards + gone.rewards))


def _worth(counter: Counter, people: list[int]) -> list[tuple[int, int]]:
    return [(card.have, card.rewards) for card in _cards(counter, people)]


def _live(source: random.Random, counter: Counter, clock: StandingClock, people: list[int], notes: list[int]) -> None:
    """Let something happen at the counter."""
    for _ in range(source.randrange(4)):
        clock.pass_minutes(source.choice([1, 30, 24 * 60, 9 * 24 * 60]))
        regular = source.choice(people)
        match source.randrange(5):
            case 0 if notes:
                counter.undo(notes.pop(source.randrange(len(notes))))
            case 1:
                done = counter.note_round([Portion(regular, None, reward_of=CARD)])
                notes.extend(one.entry_id for one in done or ())
            case 2:
                counter.give(regular, CARD)
            case _:
                done = counter.note_round([Portion(regular, source.choice(ORDERS))])
                notes.extend(one.entry_id for one in done or ())


def _change(source: random.Random, store: Store, clock: StandingClock) -> None:
    """Change a rule, or switch the programme."""
    day = clock.now().minute // (24 * 60)
    if source.random() < 0.4:
        resize(store, clock, source.choice([1, 2, 3, 5, 8, 13, 40]))
        return
    with store.transaction():
        match source.randrange(4):
            case 0:
                programmes.switch_off(store, CARD)
            case 1:
                assert programmes.switch_on(store, CARD, day) in {None, Refusal.OVER, Refusal.NO_ITEM}
            case _:
                new: dict[str, object] = source.choice(
                    [
                        {"expires_days": source.choice([0, 5, 12, 60])},
                        {"counted_ids": source.choice([None, frozenset(), frozenset({3}), frozenset({1, 2})])},
                        {"per": source.choice([*Per])},
                        {"starts_on": None, "ends_on": source.choice([None, day - 3, day + 3])},
                        {"ends_on": None, "starts_on": source.choice([None, day - 3, day + 3])},
                        {"cooldown_minutes": source.choice([0, 45])},
                        {"daily_cap": source.choice([0, 1])},
                    ]
                )
                programmes.rewrite(store, CARD, lambda now: replace(now, **new), clock.at)  # type: ignore[arg-type]
    store.reload()


def test_the_end_of_the_ledger_is_where_it_was_looked_up_to(store: Store, counter: Counter) -> None:
    """What is known of a programme's use holds up to a row, the ledger's last by then."""
    join(counter, 2)
    use = Use(CARD)
    do(store, use)
    assert use.up_to == names.last_entry(store.connection)
