"""A journal that somebody deleted after a kill: what is half written then is told, and never shown as right."""

import os
import shutil
import sys
from collections import Counter as Counted
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.services.checks import Checks, Found
from cafememo.services.counter import Counter
from cafememo.services.damage import Way, apply, choices
from cafememo.store.check import check
from cafememo.store.files import CafeFiles
from cafememo.store.proof import prove
from cafememo.store.store import Store, open_store
from support import StandingClock, hand_out_card

sys.path.append(str(Path(__file__).parents[2] / "packaging" / "trust"))
from _injecting import End, Fault, calls_of, may_trace, run

ONLY_WHERE_IT_FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is tried on a fork of this process")


def visit(folder: Path) -> Callable[[], object]:
    """Open a café, and note a visit and then another: a table, its index and a summary are written."""
    store = open_store(folder)
    counter = Counter(store, StandingClock())

    def note_twice() -> None:
        counter.note(1, store.favourite_ids[0])
        counter.note(2, store.favourite_ids[0])

    return note_twice


def hand_out(folder: Path) -> Callable[[], object]:
    """Open a café, and remember somebody with a card: nothing that the ledger knows of."""
    store = open_store(folder)
    return lambda: hand_out_card(store, StandingClock().at, "Inès", token=bytes(10))


@pytest.fixture
def with_regulars(store: Store) -> Path:
    """Give the folder of a café with two regulars who have been there."""
    for name in ("Camille", "Noé"):
        hand_out_card(store, StandingClock().at, name)
    counter = Counter(store, StandingClock())
    for regular_id in (1, 2, 1):
        counter.note(regular_id, store.favourite_ids[0])
    store.close()
    return store.folder


def content(folder: Path) -> object:
    """Return all that a café holds."""
    store = open_store(folder)
    try:
        names = [name for (name,) in store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: store.connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608
    finally:
        store.close()


def found_at_start(folder: Path, clock: StandingClock) -> set[Found]:
    """Return what the checks of a start find."""
    store = open_store(folder)
    try:
        checks = Checks(clock)
        while not checks.step(store).over:
            pass
        return checks.found
    finally:
        store.close()


@pytest.mark.skipif(not may_trace(), reason="a process is killed at a write by strace, which is not here or may not")
@pytest.mark.parametrize("work", [visit, hand_out])
def test_a_kill_in_any_write_and_no_journal_is_told(
    with_regulars: Path, work: Callable[[Path], Callable[[], object]], tmp_path: Path, clock: StandingClock
) -> None:
    """Killed at each write to the file or its journal, which is then deleted, the café says so or is whole."""
    place = tmp_path / "place"

    def begin() -> Path:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(with_regulars, place)
        return place

    calls = calls_of(lambda: work(begin()), tmp_path / "log")
    assert calls["pwrite64"] > 10
    told: Counted[bool] = Counted()
    states = []
    for number in range(1, calls["pwrite64"] + 1):
        assert run(lambda: work(begin()), Fault("pwrite64", number, "SIGKILL")) is End.KILLED
        shutil.copytree(place, tmp_path / f"with {number}")
        whole = content(tmp_path / f"with {number}")
        journal = CafeFiles(place).journal
        assert journal.exists()
        journal.unlink()
        shutil.copytree(place, tmp_path / f"without {number}")
        proof = prove(place, deep=True)
        found = found_at_start(place, clock)
        is_told = bool(found)
        assert is_told is not proof.sound
        told[is_told] += 1
        if not is_told:
            states.append(content(tmp_path / f"without {number}") == whole)
    assert told[True] > 0
    assert all(states)


@ONLY_WHERE_IT_FORKS
def test_a_cafe_cut_off_and_left_alone_is_right(with_regulars: Path, clock: StandingClock) -> None:
    """After a kill the journal is there, the café takes back what was cut off, and nothing is told."""
    killed_after_a_visit(with_regulars)
    assert CafeFiles(with_regulars).journal.exists()
    assert CafeFiles(with_regulars).writing.exists()
    assert found_at_start(with_regulars, clock) == set()
    assert not CafeFiles(with_regulars).writing.exists()


@ONLY_WHERE_IT_FORKS
def test_it_is_told_until_something_is_done(with_regulars: Path, clock: StandingClock) -> None:
    """A deleted journal is told at each start, also after visits and closings; what reads mends it."""
    killed_after_a_visit(with_regulars)
    CafeFiles(with_regulars).journal.unlink()
    assert found_at_start(with_regulars, clock) == {Found.JOURNAL}
    store = open_store(with_regulars)
    Counter(store, clock).note(2, store.favourite_ids[0])
    store.close()
    assert not prove(with_regulars, deep=False).sound
    assert found_at_start(with_regulars, clock) == {Found.JOURNAL}
    salvaged = next(choice for choice in choices(with_regulars, clock) if choice.way is Way.SALVAGED)
    apply(with_regulars, salvaged, clock)
    assert found_at_start(with_regulars, clock) == set()
    store = open_store(with_regulars)
    try:
        assert check(store).sound
    finally:
        store.close()


def test_a_cafe_that_is_closed_leaves_nothing_behind(with_regulars: Path, clock: StandingClock) -> None:
    """What says that a journal belongs to the café goes with the journal, and neither comes by reading."""
    files = CafeFiles(with_regulars)
    store = open_store(with_regulars)
    assert not files.writing.exists()
    Counter(store, clock).note(1, store.favourite_ids[0])
    assert files.writing.exists()
    assert files.journal.exists()
    store.close()
    assert not files.writing.exists()
    assert not files.journal.exists()


def killed_after_a_visit(folder: Path) -> None:
    """Note a visit in a process that then ends without closing the café."""
    child = os.fork()
    if not child:
        store = open_store(folder)
        Counter(store, StandingClock()).note(1, store.favourite_ids[0])
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
