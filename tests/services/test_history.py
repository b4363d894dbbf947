"""The owner's actions and how they are taken back, on the real encrypted store."""

from collections.abc import Callable

import pytest

from cafememo.domain.trouble import Trouble
from cafememo.services.counter import Counter
from cafememo.services.history import KEPT, History
from cafememo.store.store import Store
from support import Handed


def rename(regular_id: int, name: str) -> Callable[[Store], int]:
    """Return a job that gives somebody another name."""

    def job(store: Store) -> int:
        return store.connection.execute("UPDATE regulars SET name = ? WHERE id = ?", (name, regular_id)).rowcount

    return job


def name_of(store: Store, regular_id: int) -> str | None:
    """Return what somebody is called."""
    row = store.connection.execute("SELECT name FROM regulars WHERE id = ?", (regular_id,)).fetchone()
    return None if row is None else str(row[0])


@pytest.fixture
def camille(hand_out: Callable[..., Handed]) -> int:
    """Give a regular."""
    regular_id = hand_out("Camille").regular_id
    assert regular_id is not None
    return regular_id


def test_an_action_is_taken_back_and_done_again(store: Store, camille: int) -> None:
    """What was changed is as before after an undo, and changed again after a redo."""
    history = History(store)
    _done, changed = history.do("Renamed", rename(camille, "Kamille"))
    assert changed.regular_ids == {camille}
    assert history.undo().name == "Renamed"
    assert name_of(store, camille) == "Camille"
    assert history.redo().name == "Renamed"
    assert name_of(store, camille) == "Kamille"
    assert history.undo().name == "Renamed"
    assert name_of(store, camille) == "Camille"


def test_fifty_actions_can_be_taken_back_and_no_more(store: Store, camille: int) -> None:
    """The last fifty actions are taken back one by one; the one before them stays done."""
    history = History(store)
    for number in range(KEPT + 1):
        history.do(str(number), rename(camille, f"Name {number}"))
    for number in reversed(range(1, KEPT + 1)):
        assert history.undo().name == str(number)
    assert history.undo().name == ""
    assert name_of(store, camille) == "Name 0"


def test_rows_added_and_removed_are_taken_back(store: Store) -> None:
    """A row that was added goes, one that was removed comes back as it was, bytes and nothing included."""
    history = History(store)
    store.connection.execute("INSERT INTO cards (token_hash, made_at, replaced_offset) VALUES (x'00ff41', 7, 60)")
    before = store.connection.execute("SELECT * FROM cards").fetchall()
    history.do("Gone", lambda opened: opened.connection.execute("DELETE FROM cards"))
    history.do("New", lambda opened: opened.connection.execute(
        "INSERT INTO categories (name, position) VALUES ('It''s “new”; --', 9)"))  # fmt: skip
    assert history.undo().name == "New"
    assert history.undo().name == "Gone"
    assert store.connection.execute("SELECT * FROM cards").fetchall() == before
    assert store.connection.execute("SELECT count(*) FROM categories WHERE position = 9").fetchone() == (0,)


def test_letters_of_one_field_are_one_action(store: Store, camille: int) -> None:
    """Actions of one key that follow each other are taken back together."""
    history = History(store)
    for text in ("K", "Ka", "Kam"):
        history.do("Renamed", rename(camille, text), key=f"name {camille}")
    assert history.undo().name == "Renamed"
    assert name_of(store, camille) == "Camille"
    assert history.undo().name == ""


def test_what_else_changed_meanwhile_is_not_overwritten(store: Store, camille: int) -> None:
    """An undo that would overwrite what somebody else changed since changes nothing, and says so."""
    history = History(store)
    history.do("Renamed", rename(camille, "Kamille"))
    with store.transaction():
        rename(camille, "Camilla")(store)
    undone = history.undo()
    assert undone.conflict
    assert undone.name == "Renamed"
    assert name_of(store, camille) == "Camilla"


def test_other_columns_changed_meanwhile_stay(store: Store, camille: int) -> None:
    """An undo puts back only what its action had changed."""
    history = History(store)
    history.do("Renamed", rename(camille, "Kamille"))
    with store.transaction():
        store.connection.execute("UPDATE regulars SET notes = 'window seat' WHERE id = ?", (camille,))
    assert not history.undo().conflict
    row = store.connection.execute("SELECT name, notes FROM regulars WHERE id = ?", (camille,)).fetchone()
    assert row == ("Camille", "window seat")


def test_somebody_added_who_was_here_since_is_not_removed(store: Store, counter: Counter) -> None:
    """Taking back that somebody was added is refused once something else refers to them."""
    history = History(store)

    def add(opened: Store) -> int:
        return int(
            opened.connection.execute("INSERT INTO categories (name, position) VALUES ('Tea', 9)").lastrowid or 0
        )

    category_id, _changed = history.do("Added", add)
    with store.transaction():
        store.connection.execute("UPDATE items SET category_id = ? WHERE id = 1", (category_id,))
    assert history.undo().conflict
    assert store.connection.execute("SELECT count(*) FROM categories WHERE id = ?", (category_id,)).fetchone() == (1,)


def test_a_job_that_fails_changes_nothing_and_is_not_remembered(store: Store, camille: int) -> None:
    """Nothing of a job that failed half way is kept, on the disk or among what can be taken back."""
    history = History(store)

    def job(opened: Store) -> None:
        rename(camille, "Kamille")(opened)
        raise Trouble

    with pytest.raises(Trouble):
        history.do("Renamed", job)
    assert name_of(store, camille) == "Camille"
    assert history.undo().name == ""
    history.do("Renamed", rename(camille, "Kim"))
    assert history.undo().name == "Renamed"
    assert name_of(store, camille) == "Camille"


def test_what_the_ledger_holds_is_taken_back_by_what_was_said(store: Store, counter: Counter, camille: int) -> None:
    """A visit taken back as an action comes back with the undo, as a further row, and goes again with the redo."""
    history = History(store)
    note = counter.note(camille, None)
    assert note is not None

    def visits() -> int:
        row = store.connection.execute("SELECT visits FROM summaries WHERE regular_id = ?", (camille,)).fetchone()
        return int(row[0])

    def put_back() -> None:
        store.connection.execute("UPDATE summaries SET visits = visits + 1 WHERE regular_id = ?", (camille,))
        history.also(take_away)

    def take_away() -> None:
        store.connection.execute("UPDATE summaries SET visits = visits - 1 WHERE regular_id = ?", (camille,))
        history.also(put_back)

    history.do("Taken back", lambda _store: take_away())
    assert visits() == 0
    history.undo()
    assert visits() == 1
    history.redo()
    assert visits() == 0


def test_a_changed_menu_is_read_anew(store: Store) -> None:
    """After an action on the menu, and after its undo, the open store shows the menu as it is."""
    history = History(store)
    history.do("Renamed", lambda opened: opened.connection.execute("UPDATE items SET name = 'Flatter' WHERE id = 1"))
    assert store.menu.item(1).name == "Flatter"
    history.undo()
    assert store.menu.item(1).name == "Flat white"


def test_nothing_of_the_log_is_on_the_disk(store: Store, camille: int) -> None:
    """What takes actions back is kept in memory: the file knows no such tables."""
    History(store).do("Renamed", rename(camille, "Kamille"))
    names = [row[0] for row in store.connection.execute("SELECT name FROM main.sqlite_master")]
    assert not [name for name in names if "undo" in name or "touched" in name]
