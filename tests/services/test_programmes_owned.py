"""What the owner does with programmes, on a real encrypted store: nothing of it takes anything from anybody."""

from dataclasses import replace

import pytest
from sqlcipher3 import dbapi2 as driver

from cafememo.domain.clock import cafe_day
from cafememo.domain.loyalty import Collects, Per, Programme, StampCard
from cafememo.domain.programme_rules import Refusal, State
from cafememo.services import programmes
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.programme_census import Use
from cafememo.store.check import check
from cafememo.store.store import Store
from support import StandingClock

CARD = 1
"""The programme every café begins with."""
DAY = 24 * 60


@pytest.fixture
def history(store: Store) -> History:
    """Give the owner's actions."""
    return History(store)


def today(clock: StandingClock) -> int:
    """Return the café day."""
    return cafe_day(clock.now().minute)


def one(store: Store, programme_id: int, day: int = 20_780) -> programmes.Listed:
    """Return a programme as it is listed."""
    return next(found for found in programmes.listed(store, day) if found.programme.id == programme_id)


def wish(store: Store, programme_id: int, now_at: int = 0, **new: object) -> Refusal | None:
    """Change rules of a programme."""
    with store.transaction():
        done = programmes.rewrite(store, programme_id, lambda now: replace(now, **new), now_at)  # type: ignore[arg-type]
    store.reload()
    return done.refusal


def known(store: Store, programme_id: int) -> Use:
    """Find out whether a programme was ever used."""
    use = Use(programme_id)
    while not use.step(store).over:
        pass
    return use


def camille(counter: Counter) -> int:
    """Have somebody join."""
    joined = counter.join("Camille")
    assert joined is not None
    return joined.regular_id


def cards(counter: Counter, regular: int) -> list[tuple[int, int]]:
    """Return stamps and rewards of each programme shown."""
    greeting = counter.greet(regular)
    assert greeting is not None
    return [(shown.card.have, shown.card.rewards) for shown in greeting.programmes]


def test_a_new_programme_begins_switched_off(store: Store, counter: Counter, history: History) -> None:
    """Nobody earns in it before it is switched on; after that they do, and after an undo no more."""
    made, changed = history.do("Added", lambda opened: programmes.add(opened, "Summer card"))
    assert changed.of_the_cafe
    found = one(store, made.programme_id)
    assert (found.state, found.programme.name, found.programme.of) == (State.OFF, "Summer card", 9)
    regular = camille(counter)
    counter.note(regular, None)
    assert cards(counter, regular) == [(1, 0)]
    refused, _ = history.do("On", lambda opened: programmes.switch_on(opened, made.programme_id, 20_780))
    assert refused is None
    counter.note(regular, None)
    assert cards(counter, regular) == [(2, 0), (1, 0)]
    history.undo()
    assert cards(counter, regular) == [(2, 0)]


def test_names_are_told_apart(store: Store) -> None:
    """A second programme of a name gets a number; renaming to one that is there is refused, whatever its accents."""
    with store.transaction():
        second = programmes.add(store, "Stamp card").programme_id
        third = programmes.add(store, "  Stamp\u202e card\n").programme_id
    assert [one(store, made).programme.name for made in (second, third)] == ["Stamp card 2", "Stamp card 3"]
    assert wish(store, second, name="STÀMP card") is Refusal.NAME_TAKEN
    assert one(store, second).programme.name == "Stamp card 2"
    assert wish(store, second, name="<b>Émile</b> 😀 " + "x" * 500) is None
    assert one(store, second).programme.name == ("<b>Émile</b> 😀 " + "x" * 500)[:40]
    assert wish(store, second, name="\u200b\n ") is Refusal.NO_NAME


@pytest.mark.parametrize(("of", "refused"), [(0, Refusal.TOO_FEW), (1, None), (10_000, Refusal.TOO_MANY)])
def test_cards_of_odd_sizes(store: Store, counter: Counter, of: int, refused: Refusal | None) -> None:
    """None is refused, one makes every visit a reward, ten thousand nobody fills."""
    assert wish(store, CARD, of=of) is refused
    regular = camille(counter)
    counter.note(regular, None)
    assert cards(counter, regular) == [(0, 1) if of == 1 else (1, 0)]


def test_days_must_follow_each_other(store: Store, clock: StandingClock) -> None:
    """An end before the start is refused and changes nothing; one in the past ends it, one to come does not yet."""
    day = today(clock)
    assert wish(store, CARD, starts_on=day + 5) is None
    assert one(store, CARD, day).state is State.NOT_YET
    assert wish(store, CARD, ends_on=day + 4) is Refusal.ENDS_BEFORE_START
    assert one(store, CARD, day).programme.ends_on is None
    assert wish(store, CARD, starts_on=None, ends_on=day - 400) is None
    assert one(store, CARD, day).state is State.ENDED
    assert wish(store, CARD, ends_on=day) is None
    assert one(store, CARD, day).state is State.RUNNING


def test_what_earns_nothing_is_not_switched_on(store: Store, clock: StandingClock) -> None:
    """Without an item, with items that left the menu alone, with points without prices, or with its last day over."""
    day = today(clock)
    with store.transaction():
        made = programmes.add(store, "Bakery").programme_id

    def on() -> Refusal | None:
        with store.transaction():
            return programmes.switch_on(store, made, day)

    assert wish(store, made, counted_ids=frozenset()) is None
    assert on() is Refusal.NO_ITEM
    assert one(store, made).lack is not None
    assert wish(store, made, counted_ids=frozenset({3})) is None
    with store.transaction():
        store.connection.execute("UPDATE items SET archived = 1 WHERE id = 3")
    store.reload()
    assert (one(store, made).lack, one(store, made).gone) == ("no item", 1)
    assert on() is Refusal.NO_ITEM
    assert wish(store, made, counted_ids=frozenset({1, 3})) is None
    with store.transaction():
        assert programmes.collect(store, made, Collects.POINTS, 0, known(store, made)).refusal is None
    assert one(store, made).programme.of == 100
    assert on() is Refusal.NO_PRICE
    with store.transaction():
        store.connection.execute("UPDATE items SET price = 380 WHERE id = 1")
    store.reload()
    assert wish(store, made, ends_on=day - 1) is None
    assert on() is Refusal.OVER
    assert wish(store, made, ends_on=day) is None
    assert on() is None
    assert one(store, made, day).state is State.RUNNING


def test_switched_off_it_keeps_what_waits(store: Store, counter: Counter, history: History) -> None:
    """A reward earned before is shown and had afterwards; stamps are there again when it is switched on again."""
    wish(store, CARD, of=2)
    regular = camille(counter)
    for _ in range(3):
        counter.note(regular, None)
    assert cards(counter, regular) == [(1, 1)]
    history.do("Off", lambda opened: programmes.switch_off(opened, CARD))
    greeting = counter.greet(regular)
    assert greeting is not None
    assert [(shown.collects, shown.card.rewards) for shown in greeting.programmes] == [(Collects.VOUCHER, 1)]
    counter.note(regular, None)
    assert counter.note(regular, None, redeem=True) is not None
    assert counter.note(regular, None, redeem=True) is None
    history.do("On", lambda opened: programmes.switch_on(opened, CARD, 20_780))
    assert cards(counter, regular) == [(1, 0)]
    assert check(store).sound


def test_before_its_first_day_it_keeps_what_waits(store: Store, counter: Counter, clock: StandingClock) -> None:
    """A running programme told to begin next week takes a pause, and no reward away."""
    wish(store, CARD, of=1)
    regular = camille(counter)
    counter.note(regular, None)
    wish(store, CARD, starts_on=today(clock) + 7)
    counter.note(regular, None)
    assert cards(counter, regular) == [(0, 1)]
    assert counter.note(regular, None, redeem=True) is not None


def test_waiting_rewards_never_go_at_once(store: Store, counter: Counter, clock: StandingClock) -> None:
    """An expiry that would have taken them counts from the day it came; a second one, shorter still, anew."""
    wish(store, CARD, of=1)
    regular = camille(counter)
    counter.note(regular, None)
    clock.pass_minutes(100 * DAY)
    assert wish(store, CARD, now_at=clock.at, expires_days=30) is None
    greeting = counter.greet(regular)
    assert greeting is not None
    (shown,) = greeting.programmes
    assert shown.card.rewards == 1
    assert shown.expires_on is not None
    assert (shown.expires_on.toordinal() - 719_163) - today(clock) == 30
    clock.pass_minutes(29 * DAY)
    assert cards(counter, regular) == [(0, 1)]
    assert wish(store, CARD, now_at=clock.at, expires_days=7) is None
    clock.pass_minutes(6 * DAY)
    assert cards(counter, regular) == [(0, 1)]
    assert counter.note(regular, None) is not None
    assert cards(counter, regular) == [(0, 2)]
    clock.pass_minutes(DAY)
    assert cards(counter, regular) == [(0, 1)]
    counter.note(regular, None)
    assert cards(counter, regular) == [(0, 2)]
    assert check(store).sound


def test_a_longer_expiry_counts_from_when_they_came(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Thirty days made ninety are ninety from the day a reward came, and none is for ever."""
    wish(store, CARD, of=1, expires_days=30)
    regular = camille(counter)
    counter.note(regular, None)
    clock.pass_minutes(20 * DAY)
    wish(store, CARD, now_at=clock.at, expires_days=90)
    clock.pass_minutes(69 * DAY)
    assert cards(counter, regular) == [(0, 1)]
    clock.pass_minutes(DAY)
    assert cards(counter, regular) == [(0, 0)]
    wish(store, CARD, now_at=clock.at, expires_days=0)
    assert cards(counter, regular) == [(0, 1)]


def test_what_a_used_programme_collects_stays(store: Store, counter: Counter) -> None:
    """It changes only where it is sure that nothing was ever noted in it, up to the last row."""
    with store.transaction():
        made = programmes.add(store, "New").programme_id
    use = known(store, made)
    assert use.used is False
    assert known(store, CARD).used is False
    counter.note(camille(counter), None)
    assert known(store, CARD).used is True
    with store.transaction():
        assert programmes.collect(store, CARD, Collects.POINTS, 0, known(store, CARD)).refusal is Refusal.IN_USE
        assert programmes.collect(store, made, Collects.POINTS, 0, None).refusal is Refusal.IN_USE
        assert programmes.collect(store, made, Collects.VOUCHER, 0, use).refusal is None
    assert one(store, made).programme.collects is Collects.VOUCHER
    assert one(store, CARD).programme.collects is Collects.STAMPS


def test_only_what_was_never_used_can_go(store: Store, counter: Counter, history: History) -> None:
    """What the ledger speaks of is refused, also where it came to that since one looked; the rest goes."""
    with store.transaction():
        made = programmes.add(store, "Slip").programme_id
        programmes.rewrite(store, made, lambda now: replace(now, counted_ids=frozenset({1, 3})), 0)
    use, other = known(store, made), known(store, CARD)
    counter.note(camille(counter), None)
    with store.transaction():
        assert programmes.remove(store, CARD, other) is Refusal.IN_USE
        assert programmes.remove(store, CARD, None) is Refusal.IN_USE
        assert programmes.remove(store, CARD, use) is Refusal.IN_USE
    assert history.do("Gone", lambda opened: programmes.remove(opened, made, use))[0] is None
    assert [found.programme.id for found in programmes.listed(store, 0)] == [CARD]
    history.undo()
    assert one(store, made).programme.counted_ids == {1, 3}


def test_an_undo_never_loses_what_was_earned(store: Store, counter: Counter, history: History) -> None:
    """Adding a programme is not taken back once stamps were earned in it, nor is one after it taken for it."""

    def add(opened: Store) -> programmes.Made:
        made = programmes.add(opened, "Summer card")
        history.also(lambda: undone(made))
        return made

    def undone(made: programmes.Made) -> None:
        programmes.refuse_to_lose(store, made)
        history.also(lambda: history.also(lambda: undone(made)))

    made, _ = history.do("Added", add)
    assert not history.undo().conflict
    assert history.redo().name == "Added"
    history.do("On", lambda opened: programmes.switch_on(opened, made.programme_id, 20_780))
    regular = camille(counter)
    counter.note(regular, None)
    assert history.undo().name == "On"
    assert history.undo().conflict
    assert one(store, made.programme_id).state is State.OFF
    assert check(store).sound


def test_put_away_it_keeps_its_history(store: Store, counter: Counter, history: History) -> None:
    """It stands last, is off, frees its name, and comes back off, under a name that is free."""
    regular = camille(counter)
    note = counter.note(regular, None)
    assert note is not None
    history.do("Away", lambda opened: programmes.put_away(opened, CARD))
    assert one(store, CARD).state is State.AWAY
    made, _ = history.do("Added", lambda opened: programmes.add(opened, "Stamp card"))
    listed = programmes.listed(store, 0)
    assert [(found.programme.id, found.programme.name) for found in listed] == [
        (made.programme_id, "Stamp card"),
        (CARD, "Stamp card"),
    ]
    assert counter.undo(note.entry_id)
    assert history.do("Back", lambda opened: programmes.bring_back(opened, CARD))[0] is None
    assert (one(store, CARD).state, one(store, CARD).programme.name) == (State.OFF, "Stamp card 2")
    assert check(store).sound


def test_programmes_are_moved(store: Store, counter: Counter, history: History) -> None:
    """The order is the counter's: the first that runs is its card. An undo puts it back."""
    with store.transaction():
        second = programmes.add(store, "Second").programme_id
        third = programmes.add(store, "Third").programme_id
        for made in (second, third):
            programmes.switch_on(store, made, 20_780)
    store.reload()

    def order() -> list[int]:
        return [found.programme.id for found in programmes.listed(store, 0)]

    history.do("Moved", lambda opened: programmes.move(opened, third, 0))
    assert order() == [third, CARD, second]
    greeting = counter.greet(camille(counter))
    assert greeting is not None
    assert [shown.programme_id for shown in greeting.programmes] == [third, CARD, second]
    history.do("Moved", lambda opened: programmes.move(opened, CARD, 99))
    assert order() == [third, second, CARD]
    history.undo()
    history.undo()
    assert order() == [CARD, second, third]
    history.do("Moved", lambda opened: programmes.move(opened, 77, 0))
    assert order() == [CARD, second, third]


def test_what_is_gone_is_said_to_be(store: Store) -> None:
    """An action on a programme that is not there changes nothing and says so."""
    with store.transaction():
        assert programmes.switch_on(store, 77, 0) is Refusal.GONE
        assert programmes.bring_back(store, 77) is Refusal.GONE
        assert programmes.rewrite(store, 77, lambda now: now, 0) == programmes.Rewritten(None, Refusal.GONE)
        programmes.switch_off(store, 77)
        programmes.put_away(store, 77)


def test_every_rule_is_kept(store: Store) -> None:
    """What is written is what is read, and a wish that changes nothing writes nothing."""
    full = Programme(
        CARD, "All", 7, Collects.STAMPS, Per.ITEM, frozenset({1, 2}), 3, 90, 0, 20, 2, starts_on=5, ends_on=9
    )
    assert wish(store, CARD, 1_234, **{name: getattr(full, name) for name in full.__slots__ if name != "id"}) is None
    assert one(store, CARD).programme == replace(full, expires_since=1_234)
    history = History(store)
    history.do("Nothing", lambda opened: programmes.rewrite(opened, CARD, lambda now: now, 0))
    assert history.undo().name == ""


def test_a_disk_that_refuses_changes_nothing(store: Store, history: History) -> None:
    """An action that fails half way leaves the programme as it was."""

    def job(opened: Store) -> None:
        programmes.switch_off(opened, CARD)
        raise driver.OperationalError("disk")

    with pytest.raises(driver.OperationalError):
        history.do("Off", job)
    assert one(store, CARD).state is State.RUNNING
    assert store.facts.programmes[0].on


def test_stamps_shown_before_and_after_a_smaller_card(store: Store, counter: Counter) -> None:
    """Nine stamps on a card of ten are a reward and four once it has five; nobody wrote anything for it."""
    regular = camille(counter)
    for _ in range(9):
        counter.note(regular, None)
    assert wish(store, CARD, of=5) is None
    greeting = counter.greet(regular)
    assert greeting is not None
    assert greeting.programmes[0].card == StampCard(4, 5, 1)
