"""A café that was opened is proved in slices, and what is wrong with it is found."""

import shutil
from collections.abc import Callable
from pathlib import Path

from cafememo.domain.trouble import Damaged
from cafememo.services.checks import Checks, Found, keep_head
from cafememo.services.counter import Counter
from cafememo.services.demo import make_demo
from cafememo.services.slices import Progress
from cafememo.store import marks
from cafememo.store.files import CafeFiles
from cafememo.store.ledger import tail
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock


def run(store: Store, clock: StandingClock) -> Checks:
    """Do all of the checks."""
    checks = Checks(clock)
    while not checks.step(store).over:
        pass
    return checks


def test_a_sound_cafe_is_found_sound_and_marked(tmp_path: Path, clock: StandingClock) -> None:
    """Nothing is found in a café with tables large and small; how far it was proved is written."""
    folder = tmp_path / "cafe"
    make_demo(folder, regulars=1_700, visit_count=4_000, seed=1, language="en", clock=clock)
    store = open_store(folder)
    try:
        checks = Checks(clock)
        told: list[Progress] = []
        while not told or not told[-1].over:
            told.append(checks.step(store))
        assert not checks.found
        assert len(told) > 4
        assert told[-1].done == told[-1].of
        mark = marks.read(store.connection)
        assert mark is not None
        assert (mark.entry_id, mark.link) == tail(store.connection)
    finally:
        store.close()


def test_a_broken_chain_is_found(
    store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock
) -> None:
    """A changed visit is found, and no mark is moved over it."""
    regular = hand_out("Camille").regular_id or 0
    for _ in range(3):
        counter.note(regular, None)
    with store.transaction():
        store.connection.execute("DROP TRIGGER ledger_keeps_its_facts")
        store.connection.execute("UPDATE ledger SET stamps = 9 WHERE id = 2")
    assert run(store, clock).found == {Found.CHAIN}
    assert marks.read(store.connection) is None


def test_an_older_file_is_found(
    store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock, tmp_path: Path
) -> None:
    """A file of before, put in the place of the café's, is told from it, with how much is missing."""
    regular = hand_out("Camille").regular_id or 0
    counter.note(regular, None)
    shutil.copy(CafeFiles(store.folder).database, tmp_path / "older.db")
    for _ in range(4):
        clock.pass_minutes(300)
        counter.note(regular, None)
    keep_head(store)
    store.close()
    shutil.copy(tmp_path / "older.db", CafeFiles(store.folder).database)
    older = open_store(store.folder)
    try:
        checks = run(older, clock)
        assert (checks.found, checks.missing) == ({Found.OLDER}, 4)
    finally:
        older.close()


def test_every_page_with_rows_is_read(tmp_path: Path, clock: StandingClock) -> None:
    """Whatever page is damaged, opening refuses it or the checks find it; there is no free page in this café."""
    folder = tmp_path / "cafe"
    make_demo(folder, regulars=300, visit_count=900, seed=1, language="en", clock=clock)
    path = CafeFiles(folder).database
    whole = path.read_bytes()
    missed = []
    for page in range(0, len(whole) // 4096, 3):
        flipped = bytearray(whole)
        flipped[page * 4096 + 2_000] ^= 1
        path.write_bytes(flipped)
        try:
            store = open_store(folder)
        except Damaged:
            continue
        try:
            if not run(store, clock).found:
                missed.append(page)
        finally:
            store.close()
    assert missed == []
