"""The desk answers a scan from what it looked up ahead only while that is sure."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cafememo.domain.portion import Portion
from cafememo.domain.reading import Greeting, Reading
from cafememo.store.check import check
from cafememo.store.store import open_store
from cafememo.ui.counter.desk import Desk
from cafememo.ui.kit.lane import Lane
from support import Handed, StandingClock

Cards = dict[str, Handed]


@pytest.fixture
def desk(qtbot: QtBot, cafe_folder: Path, cards: Cards, clock: StandingClock) -> Iterator[Desk]:
    """Give a desk with an open café."""
    made = Desk(Lane(), clock)
    opened: list[object] = []
    made.opened.connect(opened.append)
    made.open(lambda _progress: cafe_folder)
    qtbot.waitUntil(lambda: bool(opened))
    yield made
    made.close()


@pytest.fixture
def heard(desk: Desk) -> list[Reading]:
    """Give the list of all readings the desk answers with."""
    told: list[Reading] = []
    desk.read.connect(told.append)
    return told


def foreseen(desk: Desk) -> list[Reading]:
    """Return the list of all the desk looked up ahead, from now on."""
    told: list[Reading] = []
    desk.foreseen.connect(told.append)
    return told


def look_ahead(qtbot: QtBot, desk: Desk, token: bytes) -> list[Reading]:
    """Have a card looked up ahead, and return what was found when it is."""
    ahead = foreseen(desk)
    desk.foresee(token)
    qtbot.waitUntil(lambda: bool(ahead))
    return ahead


def visits(reading: Reading) -> int:
    """Return how many visits a greeting tells of."""
    assert isinstance(reading, Greeting)
    return reading.visits


def test_a_card_looked_up_ahead_is_answered_at_once(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """Looking ahead answers nothing; the scan then needs no further look."""
    ahead = look_ahead(qtbot, desk, cards["camille"].token)
    assert heard == []
    desk.scan(cards["camille"].token)
    assert heard == ahead
    desk.scan(cards["camille"].token)  # what was looked up answers once
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] is not heard[0]


def test_another_card_than_the_foreseen_one_is_itself(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """Whoever was expected, the card scanned is the one greeted."""
    look_ahead(qtbot, desk, cards["camille"].token)
    desk.scan(cards["html"].token)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], Greeting)
    assert heard[0].regular_id == cards["html"].regular_id


def test_a_scan_that_overtakes_the_look_ahead_is_answered_once(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """A scan whose card is still being looked up waits for that; nothing is asked twice."""
    desk.foresee(cards["camille"].token)
    desk.scan(cards["camille"].token)
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(50)
    assert len(heard) == 1


def test_a_scan_still_to_be_answered_survives_the_next_look_ahead(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """Where another card comes before the first is answered, the first is answered all the same."""
    desk.foresee(cards["camille"].token)
    desk.scan(cards["camille"].token)
    desk.foresee(cards["html"].token)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], Greeting)
    assert heard[0].name == "Camille"


@pytest.mark.parametrize("write", ["note", "undo", "join"])
def test_what_was_looked_up_is_forgotten_when_something_is_written(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards, write: str
) -> None:
    """After any write a scan is looked up anew, and tells what is true now."""
    regular, token = cards["camille"].regular_id or 0, cards["camille"].token
    entries: list[int] = []
    desk.rounds.noted.connect(lambda notes: entries.append(notes[0].entry_id))
    desk.note([Portion(regular, None)])
    qtbot.waitUntil(lambda: bool(entries))
    ahead = look_ahead(qtbot, desk, token)
    writes: dict[str, Callable[[], None]] = {
        "note": lambda: desk.note([Portion(regular, None)]),
        "undo": lambda: desk.undo(entries[:1]),
        "join": lambda: desk.join("Noor", None),
    }
    writes[write]()
    desk.scan(token)
    qtbot.waitUntil(lambda: bool(heard))
    assert visits(ahead[0]) == 1
    assert visits(heard[0]) == {"note": 2, "undo": 0, "join": 1}[write]


def test_a_look_ahead_made_void_by_a_write_stays_void(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """The same card looked up before and after a write is answered with what is true after it."""
    token = cards["camille"].token
    ahead = foreseen(desk)
    desk.foresee(token)
    desk.note([Portion(cards["camille"].regular_id or 0, None)])
    desk.foresee(token)
    qtbot.waitUntil(lambda: bool(ahead))
    desk.scan(token)
    assert [visits(reading) for reading in (*ahead, *heard)] == [1, 1]


def test_trouble_ahead_is_told_only_to_a_scan(qtbot: QtBot, clock: StandingClock) -> None:
    """A look ahead that fails is silent; a scan that waits for it is told."""
    desk = Desk(Lane(), clock)  # its café is not open
    told: list[object] = []
    desk.not_read.connect(told.append)
    desk.foresee(bytes(10))
    qtbot.wait(50)
    assert told == []
    desk.foresee(bytes(10))
    desk.scan(bytes(10))
    qtbot.waitUntil(lambda: len(told) == 1)
    desk.close()


def test_another_scanner_is_not_overtaken_by_what_was_foreseen(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """Cards are answered in the order they were scanned, though the second one was looked up before the first."""
    look_ahead(qtbot, desk, cards["camille"].token)
    desk.scan(cards["html"].token)
    desk.scan(cards["camille"].token)
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [one.name for one in heard if isinstance(one, Greeting)] == ["<img src=x><b>Al</b>", "Camille"]


def test_a_card_asked_for_ahead_and_scanned_keeps_its_place(
    qtbot: QtBot, desk: Desk, heard: list[Reading], cards: Cards
) -> None:
    """Scanned before its answer is there, and followed by cards of other scanners, it is answered first, and once."""
    desk.foresee(cards["camille"].token)
    desk.scan(cards["camille"].token)
    desk.scan(cards["html"].token)
    desk.foresee(cards["dead"].token)
    desk.scan(cards["camille"].token)
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert [one.name for one in heard if isinstance(one, Greeting)] == ["Camille", "<img src=x><b>Al</b>", "Camille"]


def test_rounds_behind_one_another_are_written_though_the_program_is_closed(
    cafe_folder: Path, cards: Cards, clock: StandingClock, qtbot: QtBot
) -> None:
    """What was pressed while the lane stood is on the disk when the desk is closed, in its order, each once."""
    desk, opened, stands = Desk(Lane(), clock), list[object](), threading.Event()
    desk.opened.connect(opened.append)
    desk.open(lambda _progress: cafe_folder)
    qtbot.waitUntil(lambda: bool(opened))
    desk.ask(lambda _counter: stands.wait(10), lambda _done: None, lambda _reason: None)
    people = [cards["camille"].regular_id, cards["html"].regular_id, cards["camille"].regular_id]
    for regular_id in people:
        assert regular_id is not None
        desk.note([Portion(regular_id, None)])
    stands.set()
    desk.close()
    store = open_store(cafe_folder)
    assert check(store).sound
    rows = store.connection.execute("SELECT regular_id FROM ledger ORDER BY id").fetchall()
    store.close()
    assert [regular_id for (regular_id,) in rows] == people


def test_a_foreseen_card_scanned_twice_is_answered_twice(
    desk: Desk, heard: list[Reading], cards: Cards, qtbot: QtBot
) -> None:
    """Where the memory is slow and the same card comes once more, each of its scans has an answer."""
    desk.foresee(cards["camille"].token)
    desk.scan(cards["camille"].token)
    desk.scan(cards["camille"].token)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert all(isinstance(one, Greeting) for one in heard)
