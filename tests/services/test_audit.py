"""The log of the café's keeping: what was done, by whom, never by name, and never changed."""

from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2 as driver

from cafememo.domain.audit import OWNER as BY_OWNER
from cafememo.domain.audit import PROGRAM, What
from cafememo.domain.pin import OWNER, Right, Wrong, staff_member
from cafememo.services import audit, menu_items, merging, people
from cafememo.services.counter import Counter
from cafememo.services.history import History, Undone
from cafememo.services.pins import Pins
from cafememo.store.store import Store
from support import QUICK, StandingClock


def test_what_is_logged_is_read_newest_first_at_the_cafes_own_time(store: Store, clock: StandingClock) -> None:
    """With who and about what, in pages; the time is the local one of when it was done."""
    audit.note(store, clock, What.COPY_MADE)
    clock.pass_minutes(5)
    audit.note(store, clock, What.EXPORTED, BY_OWNER, "regular 41")
    newest, oldest = audit.entries(store)
    assert (newest.what, newest.who, newest.about) == (What.EXPORTED, BY_OWNER, "regular 41")
    assert (oldest.what, oldest.who, oldest.about) == (What.COPY_MADE, PROGRAM, "")
    assert newest.at - oldest.at == timedelta(minutes=5)
    assert newest.at.hour == clock.now().minute_of_day // 60
    assert audit.entries(store, before=newest.id) == (oldest,)
    assert audit.entries(store, 1) == (newest,)


def test_what_comes_to_nothing_is_not_logged(store: Store, clock: StandingClock) -> None:
    """An entry is of the transaction of what it tells."""

    def fail() -> None:
        with store.transaction():
            audit.note(store, clock, What.EXPORTED)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert audit.entries(store) == ()


@pytest.mark.parametrize("statement", ["UPDATE audit SET what = 'x'", "DELETE FROM audit"])
def test_the_log_only_grows(store: Store, clock: StandingClock, statement: str) -> None:
    """Not even this program can change or take away an entry."""
    audit.note(store, clock, What.COPY_MADE)
    with pytest.raises(driver.IntegrityError, match="append-only"):
        store.connection.execute(statement)
    assert len(audit.entries(store)) == 1


def test_pins_are_logged_and_never_told(store: Store, clock: StandingClock) -> None:
    """Set, wrong, right and removed, by whom; a right one of the staff is their daily work and is not."""
    pins = Pins(store, clock, hasher=QUICK)
    assert pins.set_pin(OWNER, "135791")
    assert pins.set_pin(staff_member(1), "2580")
    assert isinstance(pins.check(OWNER, "000000"), Wrong)
    clock.pass_minutes(30)
    pins = Pins(store, clock, running=lambda: 10_000.0, hasher=QUICK)
    pins._opened = 0.0
    assert pins.check(OWNER, "135791") == Right()
    assert pins.check(staff_member(1), "2580") == Right()
    assert pins.remove_pin(staff_member(1))
    told = [(one.what, one.who, one.about) for one in reversed(audit.entries(store))]
    assert told == [
        (What.PIN_SET, BY_OWNER, "owner"),
        (What.PIN_SET, BY_OWNER, "staff 1"),
        (What.PIN_WRONG, "owner", ""),
        (What.OWNER_CAME, "owner", ""),
        (What.PIN_REMOVED, BY_OWNER, "staff 1"),
    ]
    assert not any(pin in str(entry) for pin in ("135791", "2580", "000000") for entry in audit.entries(store))


def test_the_bin_and_merging_are_logged_by_numbers(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Who was binned, brought back or merged is an id, several are how many; what came to nothing is not there."""
    ids = []
    for name in ("Zéphyrine", "Bo", "Al"):
        greeting = counter.join(name)
        assert greeting is not None
        ids.append(greeting.regular_id)
    history = History(store)
    history.do("", lambda opened: people.put_in_bin(opened, ids[:2], clock.now()))
    history.do("", lambda opened: people.put_in_bin(opened, ids[:2], clock.now()))
    history.do("", lambda opened: people.bring_back(opened, ids[:1], clock.now()))
    history.do("merged Zéphyrine", lambda opened: merging.merge(opened, clock, ids[0], ids[2], history.also))
    assert history.undo().name == "merged Zéphyrine"
    assert history.undo().name == ""
    history.redo()
    told = [(one.what, one.about) for one in reversed(audit.entries(store))]
    assert told == [
        (What.REGULAR_BINNED, "regulars 2"),
        (What.REGULAR_BACK, f"regular {ids[0]}"),
        (What.REGULARS_MERGED, f"regulars {ids[0]} {ids[2]}"),
        (What.UNDONE, "regulars 2"),
        (What.UNDONE, f"regular {ids[0]}"),
        (What.REDONE, f"regular {ids[0]}"),
    ]
    assert "phyrine" not in str(audit.entries(store))


def test_an_undo_that_came_to_nothing_is_not_logged(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Where something else changed the same thing since, or there is nothing to take back, nothing is said of it."""
    greeting = counter.join("Zéphyrine")
    assert greeting is not None
    history = History(store, clock)
    history.do("", lambda opened: people.put_in_bin(opened, [greeting.regular_id], clock.now()))
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = 7")
    assert history.undo().conflict
    assert history.undo() == Undone()
    assert [one.what for one in audit.entries(store)] == [What.REGULAR_BINNED]


def test_an_undo_about_nobody_says_so(store: Store, clock: StandingClock) -> None:
    """Taken back and done again, a change of the menu is told without what it was called, at its own time."""
    history = History(store, clock)
    history.do("“Mocha” gone", lambda opened: menu_items.archive_item(opened, 1))
    clock.pass_minutes(5)
    history.undo()
    history.redo()
    assert [(one.what, one.who, one.about) for one in audit.entries(store)] == [
        (What.REDONE, BY_OWNER, ""),
        (What.UNDONE, BY_OWNER, ""),
    ]
    assert audit.entries(store)[0].at.minute == 5
