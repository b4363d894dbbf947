"""A café that an older release wrote is opened, and nothing in it is lost."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cafememo.domain.reading import Blank, Greeting, Replaced
from cafememo.services import cards as register
from cafememo.services.counter import Counter
from cafememo.store import ledger
from cafememo.store.check import check
from cafememo.store.schema import SHAPES
from cafememo.store.store import Store, open_store
from support import StandingClock

OLD = Path(__file__).parents[1] / "old_databases"


@pytest.fixture(params=sorted(path.name for path in OLD.iterdir() if path.is_dir()))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """Give a copy of a café of each old shape, and what its own release read from it."""
    folder = tmp_path / "cafe"
    shutil.copytree(OLD / request.param, folder)
    seen = json.loads((folder / "seen.json").read_text("utf-8"))
    (folder / "seen.json").unlink()
    return folder, seen


def _regular(store: Store, counter: Counter, regular_id: int) -> dict[str, Any]:
    """Return what is read of somebody, as `seen.json` has it."""
    greeting, summary = counter.greet(regular_id), ledger.summary_of(store.connection, regular_id)
    assert greeting is not None
    return {
        "id": regular_id,
        "name": greeting.name,
        "visits": summary.visits,
        "last_at": summary.last_at,
        "newest_id": summary.newest_id,
        "balances": [[*one[:3], list(one[3]), *one[4:]] for one in summary.balances],
        "recent": [list(one) for one in summary.recent],
        "usuals": [
            " + ".join(
                " ".join((str(line.quantity), line.name, *line.options, line.word)).strip() for line in usual.lines
            )
            for usual in greeting.usuals
        ],
        "cards": [[one.name, one.card.have, one.card.of, one.card.rewards] for one in greeting.programmes],
        "avoids": sorted(greeting.avoids),
    }


def test_an_old_cafe_is_brought_up_and_reads_as_before(old: tuple[Path, dict[str, Any]]) -> None:
    """Names, summaries, usuals and avoided contents are what they were; the café has today’s shape and is sound."""
    folder, seen = old
    store = open_store(folder)
    try:
        counter = Counter(store, StandingClock(seen["now"]))
        assert [_regular(store, counter, one["id"]) for one in seen["regulars"]] == seen["regulars"]
        assert store.connection.execute("SELECT version_num FROM alembic_version").fetchone() == (SHAPES[-1],)
        report = check(store)
        assert report.sound
        assert report.entries > 0
    finally:
        store.close()
    open_store(folder).close()


def test_old_cards_are_still_read(old: tuple[Path, dict[str, Any]]) -> None:
    """A card printed then greets its regular; a blank one is blank, a replaced one replaced."""
    folder, seen = old
    store = open_store(folder)
    try:
        counter = Counter(store, StandingClock(seen["now"]))
        read = [counter.scanned(bytes([number]) * 10) for number in range(1, 9)]
        assert [type(one) for one in read] == [Greeting] * 6 + [Replaced, Blank]
    finally:
        store.close()


def test_an_old_register_of_cards_is_as_before(old: tuple[Path, dict[str, Any]]) -> None:
    """Every card has the state and the kind that its own release saw, as far as it knew any."""
    folder, seen = old
    if "register" not in seen:
        return  # before batches there was no register
    store = open_store(folder)
    try:
        listed = register.listed(store, None, None, 100)
        assert [[card.number, str(card.state), str(card.kind)] for card in listed] == seen["register"]
    finally:
        store.close()
