"""A café that was opened is proved in slices, and what is wrong with it is found."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain.trouble import Damaged
from cafememo.services.checks import Checks, Found, keep_head
from cafememo.services.counter import Counter
from cafememo.services.demo import make_demo
from cafememo.services.slices import Progress
from cafememo.store import marks
from cafememo.store.files import CafeFiles
from cafememo.store.ledger import tail
from cafememo.store.marks import walk_since_mark
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock


def run(store: Store, clock: StandingClock) -> Checks:
    """Do all of the checks."""
    checks = Checks(clock)
    while not checks.step(store).over:
        pass
    checks.keep(store)
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
        checks.keep(store)
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


@pytest.fixture
def busy(tmp_path: Path, clock: StandingClock) -> Path:
    """Give the folder of a café whose ledger takes many slices to walk, each of which is as small as can be."""
    make_demo(tmp_path / "cafe", regulars=20, visit_count=2_000, seed=1, language="en", clock=clock)
    return tmp_path / "cafe"


@pytest.fixture
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a slice end after the first little, as on the slowest computer."""
    monkeypatch.setattr("cafememo.services.checks.SLICE_SECONDS", 0.0)


def go_to(checks: Checks, store: Store, done: int) -> None:
    """Do the checks until the walk that is told has come so far."""
    while checks.step(store).done < done:
        pass


@pytest.mark.usefixtures("small_slices")
def test_a_first_proof_that_is_cut_off_goes_on_the_next_day(busy: Path, clock: StandingClock) -> None:
    """A café that is never open long enough is proved a part each day, and killed it loses what was not kept alone."""
    store = open_store(busy)
    checks = Checks(clock)
    go_to(checks, store, 500)
    checks.keep(store)
    kept = marks.read(store.connection)
    assert kept is not None
    assert 500 <= kept.entry_id < tail(store.connection).entry_id
    go_to(checks, store, 900)
    store.connection.close()  # nothing of what came after is written, as after a kill
    store = open_store(busy)
    try:
        assert walk_since_mark(store.connection).proved == (kept.entry_id, kept.link)
        assert not run(store, clock).found
        mark = marks.read(store.connection)
        assert mark is not None
        assert mark[:2] == tail(store.connection)
    finally:
        store.close()


@pytest.mark.usefixtures("small_slices")
def test_the_walk_over_everything_goes_on_the_next_day(busy: Path, clock: StandingClock) -> None:
    """Proved once, a café is walked whole again from where it was left, to the end; then the next round begins."""
    store = open_store(busy)
    try:
        run(store, clock)
        morning = Checks(clock)
        go_to(morning, store, 700)
        morning.keep(store)
        came = marks.read_round(store.connection)
        assert came is not None
        assert came.entry_id >= 700
        next_day, told = Checks(clock), []
        while not (progress := next_day.step(store)).over:
            told.append(progress.done)
        assert min(done for done in told if done) > came.entry_id
        next_day.keep(store)
        assert not next_day.found
        assert marks.read_round(store.connection) is None
    finally:
        store.close()


@pytest.mark.usefixtures("small_slices")
def test_what_is_behind_the_place_it_goes_on_from_is_proved_too(busy: Path, clock: StandingClock) -> None:
    """Where the entry it was left at is another one by then, that is told."""
    store = open_store(busy)
    try:
        run(store, clock)
        morning = Checks(clock)
        go_to(morning, store, 700)
        morning.keep(store)
        came = marks.read_round(store.connection)
        assert came is not None
        with store.transaction():
            store.connection.execute("DROP TRIGGER ledger_keeps_its_facts")
            store.connection.execute("UPDATE ledger SET link = zeroblob(16) WHERE id = ?", (came.entry_id,))
        assert run(store, clock).found == {Found.CHAIN}
    finally:
        store.close()


@pytest.mark.usefixtures("small_slices")
def test_a_cafe_opened_anew_meanwhile_is_gone_on_with(busy: Path, clock: StandingClock) -> None:
    """After a failed disk the café has another connection; the checks begin again on that one."""
    store = open_store(busy)
    checks = Checks(clock)
    go_to(checks, store, 500)
    store.close()
    store = open_store(busy)
    try:
        checks.keep(store)
        assert marks.read(store.connection) is None
        while not checks.step(store).over:
            pass
        assert not checks.found
    finally:
        store.close()


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
