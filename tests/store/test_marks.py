"""What was proved of the ledger is a mark that is proved itself, and what is older than it was is noticed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain.menu import Menu
from cafememo.services.counter import Counter
from cafememo.store import heads, marks
from cafememo.store.files import CafeFiles
from cafememo.store.ledger import Tail, tail
from cafememo.store.marks import Walk, walk_since_mark
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock, new_cafe


@pytest.fixture
def visits(counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> Callable[[int], None]:
    """Give a function that notes so many visits of somebody."""
    regular = hand_out("Camille").regular_id or 0

    def note(count: int) -> None:
        for _ in range(count):
            clock.pass_minutes(300)
            counter.note(regular, None)

    return note


def walked(walk: Walk) -> Walk:
    """Walk to the end, in steps as small as there are."""
    while walk.step(0):
        pass
    return walk


def mark(store: Store) -> None:
    """Prove the ledger, and say so in it."""
    walk = walked(walk_since_mark(store.connection))
    assert not walk.broken
    with store.transaction():
        marks.keep(store.connection, walk.proved, 1)


def change(store: Store, statement: str) -> None:
    """Change the ledger past its triggers, as an older page in the file does."""
    with store.transaction():
        store.connection.execute("DROP TRIGGER IF EXISTS ledger_keeps_its_facts")
        store.connection.execute("DROP TRIGGER IF EXISTS ledger_keeps_its_entries")
        store.connection.execute(statement)


def test_only_what_is_new_is_walked(store: Store, visits: Callable[[int], None]) -> None:
    """A start reads what was written since the mark, and ends where the ledger ends."""
    visits(130)
    mark(store)
    visits(3)
    walk = walked(walk_since_mark(store.connection))
    assert (walk.looked_at, walk.proved, walk.broken) == (3, tail(store.connection), [])


def test_a_walk_goes_on_over_what_is_noted_meanwhile(store: Store, visits: Callable[[int], None]) -> None:
    """Between two steps visits are noted; the walk comes to their end too and finds nothing."""
    visits(100)
    walk = Walk(store.connection)
    assert walk.step(0)
    visits(100)
    assert walked(walk).looked_at == 200
    assert walk.broken == []
    assert not walk.step(0)


def test_the_mark_is_proved(store: Store, visits: Callable[[int], None]) -> None:
    """An older end of the ledger, whose links all follow, is caught by the mark that names what came after."""
    visits(5)
    mark(store)
    change(store, "DELETE FROM ledger WHERE id > 3")
    assert walked(walk_since_mark(store.connection)).broken == [5]
    assert walked(Walk(store.connection)).broken == []


def test_an_older_entry_in_the_middle_is_found_by_the_whole_walk(store: Store, visits: Callable[[int], None]) -> None:
    """Before the mark nothing is read at a start; the walk over everything finds what was changed there."""
    visits(5)
    mark(store)
    change(store, "UPDATE ledger SET stamps = 9 WHERE id = 2")
    assert walked(walk_since_mark(store.connection)).broken == []
    assert walked(Walk(store.connection)).broken == [2]


def test_a_mark_of_another_ledger_is_no_mark(store: Store, visits: Callable[[int], None]) -> None:
    """A mark whose link is not its entry's is found wrong."""
    visits(2)
    with store.transaction():
        marks.keep(store.connection, Tail(2, bytes(16)), 1)
    assert walked(walk_since_mark(store.connection)).broken == [2]


def test_an_older_database_is_noticed(store: Store, visits: Callable[[int], None], tmp_path: Path) -> None:
    """A whole older file, sound in itself, lacks what its head says it had; forgotten, it is right again."""
    files = CafeFiles(store.folder)
    visits(2)
    shutil.copy(files.database, tmp_path / "older.db")
    visits(3)
    heads.keep(files, heads.head_of(store.connection))
    assert heads.compare(store.connection, files) is None
    store.close()
    shutil.copy(tmp_path / "older.db", files.database)
    older = open_store(store.folder)
    try:
        assert walked(Walk(older.connection)).broken == []
        assert heads.compare(older.connection, files) == heads.Older(3)
        heads.forget(files)
        heads.forget(files)
        assert heads.compare(older.connection, files) is None
    finally:
        older.close()


def test_another_past_is_noticed_however_long(store: Store, visits: Callable[[int], None]) -> None:
    """A ledger that went on from an older file is not the one of the head, though it is as long."""
    files = CafeFiles(store.folder)
    visits(3)
    head = heads.head_of(store.connection)
    heads.keep(files, heads.Head(3, bytes(16), head.tables))
    assert heads.compare(store.connection, files) == heads.Older(1)


def test_a_head_behind_is_right(store: Store, visits: Callable[[int], None]) -> None:
    """What was noted since the head was kept is no fault."""
    files = CafeFiles(store.folder)
    heads.keep(files, heads.head_of(store.connection))
    visits(3)
    assert heads.compare(store.connection, files) is None


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"sum": "x", "format": 1}', b"\xff\x00", b'{"sum": 1'])
def test_a_spoiled_head_says_nothing(store: Store, content: bytes) -> None:
    """A head that is not whole, or not this café's, raises no alarm."""
    files = CafeFiles(store.folder)
    (files.folder / heads.NAME).write_bytes(content)
    assert heads.compare(store.connection, files) is None


def test_every_flip_in_a_head_is_seen(store: Store, visits: Callable[[int], None]) -> None:
    """Any changed byte of it makes it no head, never another one."""
    files = CafeFiles(store.folder)
    visits(1)
    heads.keep(files, heads.head_of(store.connection))
    path = files.folder / heads.NAME
    whole, kept = path.read_bytes(), heads.read(files)
    for place in range(len(whole)):
        flipped = bytearray(whole)
        flipped[place] ^= 1
        path.write_bytes(flipped)
        assert heads.read(files) in (None, kept)


def test_the_head_of_another_cafe_is_none(
    store: Store, visits: Callable[[int], None], tmp_path: Path, menu: Menu
) -> None:
    """A head that was put beside another café says nothing there."""
    visits(1)
    heads.keep(CafeFiles(store.folder), heads.head_of(store.connection))
    other = tmp_path / "other"
    with new_cafe(other, menu):
        pass
    shutil.copy2(store.folder / heads.NAME, other)
    assert heads.read(CafeFiles(store.folder)) is not None
    assert heads.read(CafeFiles(other)) is None
