"""The rush: a driven morning in the real program, in a real window, by keys and by a serial scanner.

By default about 50 people come. All 300, with the figures told, which takes about two minutes:

    CAFEMEMO_PEOPLE=300 python3 packaging/dev.py test tests/flows/the_rush

CAFEMEMO_SEED makes it another morning.
"""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean, median

import pytest
import scenes
import scenes_of_haste as haste
import scenes_of_several as several
import scenes_without as without
from books import PROGRAMME_ID, STAFF_ID, Row
from hands import Hands, SerialPort
from morning import Morning
from opened_cafe import MorningCafe, open_for_business
from outside import Running, wait_until
from seen import Onlooker
from windows import WindowWatch

from cafememo.domain.ledger import Entry
from cafememo.domain.menu import Menu
from cafememo.domain.order import Order
from cafememo.store.check import check
from cafememo.store.ledger import all_entries
from cafememo.store.store import open_store

pytestmark = [
    pytest.mark.display,
    pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal"),
]

TOLD = "CAFEMEMO_PEOPLE" in os.environ
PEOPLE = int(os.environ.get("CAFEMEMO_PEOPLE", "50"))
SEED = int(os.environ.get("CAFEMEMO_SEED", "1"))
GROWTH = 1.05
"""What the program may have grown to by the end of the morning, from when every page had been seen."""

EACH_ONCE: tuple[Callable[[Morning], None], ...] = (
    scenes.known,
    scenes.unlooked,
    scenes.in_haste,
    scenes.twice,
    scenes.noted_and_scanned,
    scenes.warned,
    scenes.just_a_visit,
    scenes.rewarded,
    scenes.changed,
    scenes.other_milk,
    scenes.taken_back,
    scenes.thought_better,
    several.a_round,
    several.left_out,
    several.interrupted,
    several.locked,
    several.put_by,
    several.taken_back,
    several.warned,
    several.one_more,
    several.two_scanners,
    haste.impatient,
    haste.round_unlooked,
    haste.card_after_all,
    haste.change_overtaken,
    without.new_with_card,
    without.new_without_card,
    without.forgotten,
    without.dead_card,
    without.foreign_code,
    without.half_read,
    without.scanner_tried,
    without.locked_at_rest,
)
MOST = (scenes.known,) * 5 + (scenes.unlooked, scenes.in_haste)
"""What seven of ten guests want."""


@pytest.fixture
def port() -> Iterator[SerialPort]:
    """Give a port a serial scanner is at."""
    made = SerialPort()
    yield made
    made.close()


@pytest.fixture
def cafe(tmp_path: Path, menu: Menu, port: SerialPort) -> MorningCafe:
    """Give the café before its doors open."""
    return open_for_business(tmp_path / "cafe", menu, random.Random(SEED), port.path)  # noqa: S311 - a morning one can have again


def test_the_morning_is_in_the_books(
    cafe: MorningCafe, port: SerialPort, open_counter: Callable[..., Running], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever happens, the ledger is as the barista meant it, one press a regular, in one window, in the same room."""
    running = open_counter(cafe.folder)
    wait_until(lambda: port.heard_by(running.process.pid), "the serial scanner")
    eyes, hands = Onlooker(running.screen), Hands(running.screen)
    watch = WindowWatch(running.screen.environment["DISPLAY"])
    morning = Morning(cafe, hands, port, eyes, random.Random(SEED))  # noqa: S311 - likewise
    history, began = len(cafe.books.rows), int(time.time())
    try:
        early, late = _live_through(morning, running.process.pid)
        eyes.until("idle_page", search_field="", kept_button="")
        hands.rest()
        assert running.leave() == 0
    finally:
        hands.rest()
        eyes.close()
    opened = watch.opened()
    watch.close()
    took = time.time() - began
    _hold_against(cafe, history, began)
    assert (opened, eyes.most_windows) == ([], 1), "a window was opened"
    assert median(morning.presses) == 1
    assert late < GROWTH * early, f"from {early:.0f} to {late:.0f} KB"
    if TOLD:
        with capsys.disabled():
            _tell(morning, (early, late), f"{took:.0f} s and {eyes.looks} looks")


def _tell(morning: Morning, sizes: tuple[float, float], took: str) -> None:
    """Tell the figures of a morning on the terminal."""
    early, late = (size / 1024 for size in sizes)
    scenes_seen = ", ".join(f"{count} {what}" for what, count in morning.happened.most_common())
    sys.stdout.write(f"\n{morning.people} people in {took}: {scenes_seen}\n")
    sys.stdout.write(f"presses a known regular: median {median(morning.presses)}, mean {fmean(morning.presses):.2f}\n")
    sys.stdout.write(f"memory: {early:.1f} MB once all was seen, {late:.1f} MB at the end ({late / early - 1:+.1%})\n")


def _live_through(morning: Morning, process_id: int) -> tuple[float, float]:
    """Play each scene once, then as they come, until all were served.

    Return how much memory the program held once every page had been seen, and a fifth of the guests at the least, and
    how much at the end, in kilobytes, each over an eighth of the guests.
    """
    each, settled = [*EACH_ONCE, haste.full], 0
    morning.chance.shuffle(each)
    sizes: list[int] = []
    while morning.people < PEOPLE or each:
        often = morning.chance.random() < 0.7
        scene = each.pop() if each else morning.chance.choice(MOST if often else EACH_ONCE)
        scene(morning)
        sizes += [_kilobytes(process_id)] * (morning.people - len(sizes))
        if each:
            settled = morning.people
    eighth, begin = len(sizes) // 8, max(settled, len(sizes) // 5)
    return fmean(sizes[begin : begin + eighth]), fmean(sizes[-eighth:])


def _kilobytes(process_id: int) -> int:
    """Return how much memory a program holds."""
    lines = Path(f"/proc/{process_id}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def _hold_against(cafe: MorningCafe, history: int, began: int) -> None:
    """Compare the ledger with the books, row by row, and check that the store is sound."""
    store = open_store(cafe.folder)
    try:
        entries = [entry for entry, _, _ in all_entries(store.connection)]
        assert [_row(entry, store.orders.order) for entry in entries] == cafe.books.rows
        assert {(entry.staff_id, entry.programme_id) for entry in entries} == {(STAFF_ID, PROGRAMME_ID)}
        instants = [entry.at for entry in entries[history:]]
        assert instants == sorted(instants)
        assert began <= instants[0] <= instants[-1] <= time.time()
        names = store.connection.execute("SELECT name FROM regulars ORDER BY id").fetchall()
        assert [name for (name,) in names] == [guest.name for guest in cafe.regulars]
        assert check(store).sound
    finally:
        store.close()


def _row(entry: Entry, order: Callable[[int], Order]) -> Row:
    """Return a row of the ledger as the books have it."""
    assert entry.regular_id is not None
    had = None if entry.order_id is None else order(entry.order_id)
    moved = (entry.stamps, entry.rewards)
    return Row(entry.kind, entry.regular_id, had, *moved, entry.refers_to, entry.before_id)
