"""Changes the disk left in doubt: what becomes of them once it answers again."""

import os
from collections.abc import Callable

import pytest

from cafememo.domain.portion import Portion
from cafememo.domain.trouble import KeptAfterAll
from cafememo.services import menu_items
from cafememo.services.clock import Instant
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.mending import reopen
from cafememo.store.ledger import tail
from cafememo.store.store import Store
from cafememo.store.transaction import Doubt, Mark, number_of
from support import Handed, StandingClock

ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody open a file that is open anew")


def _leave_in_doubt(store: Store, *, kept: bool, deed: object = None, again: bool = False) -> None:
    """Have the last thing that was written, or one that never was, be what the disk left in doubt."""
    number = number_of(store.connection)
    mark = Mark(None, number ^ 1, number) if kept else Mark(None, number, number ^ 1)
    store.connection.doubt = Doubt(mark, deed, "what came of it", again, None, [])


def test_what_was_not_kept_may_be_done_again(store: Store) -> None:
    """Whoever does it again, known again or not, does it; nothing is left to be told of it then."""
    for deed in (None, "join"):
        _leave_in_doubt(store, kept=False, deed=deed)
        if deed is None:
            with store.transaction():
                store.connection.execute("INSERT INTO settings VALUES ('again', '')")
        else:
            assert store.once(deed, lambda: "done") == "done"
        assert (store.connection.doubt, store.found_out) == (None, None)
    assert store.connection.execute("SELECT count(*) FROM settings WHERE key = 'again'").fetchone() == (1,)


def test_what_was_kept_is_not_done_again(store: Store) -> None:
    """A deed that is known again gives what came of it; another one is refused once, and then goes on."""
    _leave_in_doubt(store, kept=True, deed="join")
    assert store.once("join", lambda: pytest.fail("done twice")) == "what came of it"
    assert store.once("join", lambda: "done") == "done"
    _leave_in_doubt(store, kept=True)
    with pytest.raises(KeptAfterAll):
        store.transaction()
    with store.transaction():
        pass


def test_a_round_is_known_again_whatever_was_done_in_between(store: Store) -> None:
    """What asks for itself again until it is done finds it done, also after others wrote; nobody is told of that."""
    _leave_in_doubt(store, kept=True, deed="round", again=True)
    store.write_nothing()
    assert store.found_out is None
    assert store.once("another round", lambda: "done", again=True) == "done"
    assert store.once("round", lambda: pytest.fail("done twice"), again=True) == "what came of it"
    assert store.once("round", lambda: "done", again=True) == "done"


def test_what_came_of_it_is_to_be_told_once_the_disk_answers(store: Store) -> None:
    """A look at the disk finds it out, and leaves it to be told; where another wrote since, nothing is claimed."""
    for kept in (True, False):
        _leave_in_doubt(store, kept=kept, deed="join")
        store.write_nothing()
        assert (store.connection.doubt, store.found_out) == (None, kept)
        store.found_out = None
    number = number_of(store.connection)
    store.connection.doubt = Doubt(Mark(None, number ^ 1, number ^ 2), None, None, again=False, kept=None, touched=[])
    store.write_nothing()
    assert (store.connection.doubt, store.found_out) == (None, None)


@ON_POSIX
def test_a_doubt_outlives_the_connection(store: Store) -> None:
    """A café that is opened anew finds out what was left in doubt before."""
    _leave_in_doubt(store, kept=True, deed="join")
    opened = reopen(store)
    try:
        assert opened.once("join", lambda: pytest.fail("done twice")) == "what came of it"
    finally:
        opened.close()


def test_every_commit_leaves_its_mark_and_nothing_more_is_written(
    store: Store, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """A round is known by its entry and the rest by the number in the head; what changed nothing leaves none."""
    regular_id = hand_out("Camille").regular_id
    number = number_of(store.connection)
    counter.note_round((Portion(regular_id or 0, store.favourite_ids[0]),), None, Instant(1_795_417_200, 60))
    assert number_of(store.connection) == number == store.connection.number
    assert store.connection.noted == tail(store.connection)
    History(store).do("nothing", lambda _store: None)
    assert counter.join(" ") is None
    assert number_of(store.connection) == number
    counter.join("Malik")
    assert number_of(store.connection) == store.connection.number != number


def test_what_is_known_of_the_menu_goes_with_a_change_that_came_to_nothing(store: Store) -> None:
    """Where a commit is refused, menu and favourites are as before, and the next change finds them so."""
    before, favourites = store.menu, store.favourite_ids
    history, execute = History(store), store.connection.execute
    execute("CREATE TABLE owed (nobody INTEGER REFERENCES regulars (id) DEFERRABLE INITIALLY DEFERRED)")
    execute("CREATE TRIGGER owing AFTER UPDATE ON items BEGIN INSERT INTO owed VALUES (-1); END")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        history.do("off", lambda opened: menu_items.archive_item(opened, 1))
    assert store.menu is before
    assert store.favourite_ids == favourites
    assert history.next_undo() == ""


def test_a_newcomer_of_the_same_name_is_another_one(store: Store, clock: StandingClock) -> None:
    """Two people of one name who join one after the other are two."""
    counter = Counter(store, clock)
    first, second = counter.join("Ana"), counter.join("Ana")
    assert first is not None
    assert second is not None
    assert first.regular_id != second.regular_id
