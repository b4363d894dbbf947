"""For a damaged café there are ways out, each with what it keeps, and whichever is taken nothing is deleted."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Damaged
from cafememo.services.cafe import open_cafe
from cafememo.services.counter import Counter
from cafememo.services.damage import Choice, Way, apply, choices
from cafememo.store import heads
from cafememo.store.check import check
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import listed
from cafememo.store.store import Store
from support import Handed, StandingClock


@pytest.fixture
def damaged(store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> Path:
    """Give a closed café with three visits, whose people do not read any more."""
    regular = hand_out("Camille").regular_id or 0
    for _ in range(3):
        clock.pass_minutes(300)
        counter.note(regular, None)
    head = heads.head_of(store.connection)
    heads.keep(CafeFiles(store.folder), head)
    store.close()
    with CafeFiles(store.folder).database.open("r+b") as file:
        file.seek((head.tables["regulars"] - 1) * 4096 + 99)
        file.write(b"damage")
    return store.folder


@dataclass(frozen=True)
class Copied:
    """A copy that was proved, as another part tells of it."""

    path: Path
    people: int = 7
    entries: int = 2
    newest_at: int | None = 5


def test_what_reads_is_offered_and_put_in_place(damaged: Path, clock: StandingClock) -> None:
    """The visits of somebody whose name is lost are kept; the damaged café is kept aside as it was."""
    before = CafeFiles(damaged).database.read_bytes()
    salvaged, leave = choices(damaged, clock)
    assert leave == Choice(Way.LEAVE)
    assert (salvaged.way, salvaged.people, salvaged.entries, salvaged.nameless) == (Way.SALVAGED, 1, 3, 1)
    assert (salvaged.newest, salvaged.lost_entries, salvaged.whole) == (to_local(*clock.now()), 0, False)
    assert CafeFiles(damaged).database.read_bytes() == before
    aside = apply(damaged, salvaged, clock)
    assert aside is not None
    assert (aside / "cafe.db").read_bytes() == before
    assert heads.read(CafeFiles(damaged)) is None
    store = open_cafe(damaged)
    try:
        assert check(store).sound
        greeting = Counter(store, clock).greet(1)
        assert greeting is not None
        assert (greeting.name, greeting.visits) == ("? 1", 3)
    finally:
        store.close()


def test_a_copy_is_offered_with_what_it_keeps(damaged: Path, clock: StandingClock, tmp_path: Path) -> None:
    """A proved copy comes first, and the part that restores puts it in place."""
    copy = tmp_path / "copy"
    shutil.copytree(damaged, copy)
    put: list[tuple[Path, Path]] = []
    first, *_ = choices(damaged, clock, lambda _folder: Copied(copy))
    assert (first.way, first.people, first.entries, first.newest) == (Way.COPY, 7, 2, to_local(5, 60))
    aside = apply(damaged, first, clock, lambda folder, place: put.append((folder, place)))
    assert put == [(damaged, copy)]
    assert listed(CafeFiles(damaged))[0].folder == aside


def test_leaving_it_changes_nothing(damaged: Path, clock: StandingClock) -> None:
    """Whoever leaves it as it is finds it as it was."""
    before = {path.name: path.read_bytes() for path in damaged.iterdir() if path.is_file()}
    apply(damaged, choices(damaged, clock)[-1], clock)
    assert {path.name: path.read_bytes() for path in damaged.iterdir() if path.is_file()} == before


def test_what_was_chosen_and_is_gone_is_said(damaged: Path, clock: StandingClock) -> None:
    """A choice whose database was taken away meanwhile replaces nothing."""
    salvaged = choices(damaged, clock)[0]
    assert salvaged.place is not None
    shutil.rmtree(salvaged.place)
    with pytest.raises(Damaged):
        apply(damaged, salvaged, clock)


def test_nothing_at_all_that_reads_is_no_choice(damaged: Path, clock: StandingClock) -> None:
    """Of a file in which no page reads there is nothing to go on with."""
    path = CafeFiles(damaged).database
    salt = path.read_bytes()[:16]
    path.write_bytes(salt + bytes(path.stat().st_size - 16))
    assert [choice.way for choice in choices(damaged, clock)] == [Way.LEAVE]
