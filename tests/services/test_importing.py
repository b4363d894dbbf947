"""People out of a file on a real encrypted café: what is planned, all of it or nothing, and nobody twice."""

import os
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.domain.audit import What
from cafememo.domain.reading import Greeting
from cafememo.services import audit, importing, keeping, people
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.store.check import check
from cafememo.store.settings import read_facts
from cafememo.store.store import Store, open_store
from killing import ONLY_WHERE_IT_CAN, kill_at_each_step
from support import StandingClock

LIST = "Prénom;Nom\nCamille;Roy\nnoé;Petit\nCAMILLE;Durand\nNoe;\n;Blanc\nInès;Leroy\n".encode()


def everybody(store: Store) -> list[str]:
    """Return the names that are remembered, in the order of their ids."""
    return [str(row[0]) for row in store.connection.execute("SELECT name FROM regulars ORDER BY id")]


def test_a_plan_tells_the_new_the_known_the_doubles_and_the_nameless(store: Store, counter: Counter) -> None:
    """Names are the same however they are written; a plan writes nothing."""
    counter.join("Inés")
    before = store.connection.total_changes
    plan = importing.plan(store, importing.read(LIST))
    assert [one.name for one in plan.new] == ["Camille", "noé"]
    assert [(one.line, one.name) for one in plan.there] == [(7, "Inès")]
    assert [(one.line, one.name) for one in plan.doubles] == [(4, "CAMILLE"), (5, "Noe")]
    assert plan.unusable == (6,)
    assert store.connection.total_changes == before


def test_the_people_of_a_file_are_remembered_as_who_joins_is(
    store: Store, counter: Counter, clock: StandingClock
) -> None:
    """They are found by name, greeted, as old as the import, and the log says how many they are."""
    added = importing.carry_out(store, importing.plan(store, importing.read(LIST)), clock.now())
    assert everybody(store) == ["Camille", "noé", "Inès"]
    greeting = counter.greet(added[2])
    assert isinstance(greeting, Greeting)
    assert greeting.name == "Inès"
    assert [one.regular_id for one in counter.find("ines")] == [added[2]]
    rows = store.connection.execute("SELECT joined_at, surname, sort_name FROM regulars").fetchall()
    assert rows == [(clock.at, None, "camille"), (clock.at, None, "noe"), (clock.at, None, "ines")]
    (entry,) = audit.entries(store)
    assert (entry.what, entry.who, entry.about) == (What.IMPORTED, "owner", "regulars 3")
    assert check(store).sound


def test_the_same_file_twice_adds_nobody(store: Store, clock: StandingClock) -> None:
    """Not by a new plan, nor by the old one again; nor is who was put into the bin brought back."""
    plan = importing.plan(store, importing.read(LIST))
    added = importing.carry_out(store, plan, clock.now())
    with store.transaction():
        people.put_in_bin(store, added[:1], clock.now())
    logged = len(audit.entries(store))
    assert importing.plan(store, importing.read(LIST)).new == ()
    assert importing.carry_out(store, plan, clock.now()) == ()
    assert len(everybody(store)) == 3
    assert len(audit.entries(store)) == logged


def test_an_import_is_taken_back_as_one_action(store: Store, clock: StandingClock) -> None:
    """Everybody goes at once and comes again; who was here before stays."""
    history = History(store)
    history.do("", lambda opened: people.add_regular(opened, clock, "Malik"))
    plan = importing.plan(store, importing.read(LIST))
    added, changed = history.do("", lambda opened: importing.carry_out(opened, plan, clock.now()))
    assert changed.regular_ids == frozenset(added)
    history.undo()
    assert everybody(store) == ["Malik"]
    history.redo()
    assert everybody(store) == ["Malik", "Camille", "noé", "Inès"]
    assert check(store).sound


def test_nobody_is_added_before_the_recovery_code(store: Store, clock: StandingClock) -> None:
    """As at the counter: a café that asks for its code first remembers nobody."""
    with store.transaction():
        keeping.ask_for_code(store)
    store.facts = read_facts(store.connection)
    plan = importing.plan(store, importing.read(LIST))
    with pytest.raises(trouble.CodeDue):
        importing.carry_out(store, plan, clock.now())
    assert everybody(store) == []
    code = keeping.new_code()
    keeping.keep_code(store, code)
    assert keeping.confirm_code(store, code)
    assert len(importing.carry_out(store, plan, clock.now())) == 3


def test_a_fault_in_the_middle_adds_nobody(store: Store, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one cannot be written, none is, and the café goes on."""
    plan, plain = importing.plan(store, importing.read(LIST)), importing.add_regular
    monkeypatch.setattr(
        importing, "add_regular", lambda to, name, at: plain(to, name, at) if name != "Inès" else _refuse()
    )
    with pytest.raises(trouble.DiskFull):
        importing.carry_out(store, plan, clock.now())
    monkeypatch.undo()
    assert everybody(store) == []
    assert audit.entries(store) == ()
    assert len(importing.carry_out(store, plan, clock.now())) == 3


def _refuse() -> int:
    raise trouble.DiskFull


_JOB = """
from cafememo.services import importing
from cafememo.services.clock import SystemClock
from cafememo.store.store import open_store

counted(importing, "add_regular")
counted(importing.audit, "note_at")

def job(folder):
    store = open_store(folder)
    names = "\\n".join(f"Camille {number}" for number in range(300))
    importing.carry_out(store, importing.plan(store, importing.read(names.encode(), "1")), SystemClock().now())
    count()
    store.close()
"""


@ONLY_WHERE_IT_CAN
def test_a_kill_in_the_middle_adds_nobody(cafe_folder: Path, tmp_path: Path) -> None:
    """Killed anywhere before its end, nobody of the file is there; after it, everybody."""
    base = tmp_path / "killed"
    places = kill_at_each_step(_JOB, cafe_folder, base, every=100)
    for place in places:
        store = open_store(base / str(place))
        assert len(everybody(store)) == (300 if place == places[-1] else 0)
        store.close()


def test_ten_thousand_names_are_all_remembered(store: Store, clock: StandingClock) -> None:
    """In one transaction, each once."""
    content = "First name\n" + "\n".join(f"Camille {number:05}" for number in range(10_000))
    added = importing.carry_out(store, importing.plan(store, importing.read(content.encode())), clock.now())
    assert len({*added}) == len({*everybody(store)}) == 10_000


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """Nothing there, a folder, a pipe nobody writes into, a name no system takes."""
    places = [tmp_path / "nothing", tmp_path, Path("a\0b")]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        places.append(tmp_path / "pipe")
    for place in places:
        with pytest.raises(trouble.ImportMissing):
            importing.contents_of(place)
    (tmp_path / "list.csv").write_bytes(LIST)
    assert importing.contents_of(tmp_path / "list.csv") == LIST


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    """A sparse file of a terabyte takes no memory."""
    with (tmp_path / "large").open("wb") as opened:
        opened.truncate(1024**4 if os.name == "posix" else importing.MOST_BYTES + 1)
    with pytest.raises(trouble.ImportTooLarge):
        importing.contents_of(tmp_path / "large")
