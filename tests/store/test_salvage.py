"""Of a damaged café all that reads is kept, whatever page is damaged, and what is lost is told."""

import shutil
from pathlib import Path

import pytest

from cafememo.services.cafe import open_cafe
from cafememo.services.counter import Counter
from cafememo.services.demo import make_demo
from cafememo.store import heads, keys
from cafememo.store.check import check
from cafememo.store.files import CafeFiles
from cafememo.store.pages import SIZE, Reader, Sealed
from cafememo.store.salvage import Salvaged, salvage
from cafememo.store.store import Store
from support import StandingClock

NOW = (1_800_000_000, 60)
DERIVED = {"summaries", "marks", "audit", "alembic_version", "order_lines", "order_options"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed café of some hundred pages, its head beside it."""
    folder = tmp_path_factory.mktemp("salvage") / "cafe"
    make_demo(folder, regulars=400, visit_count=1_500, seed=2, language="en", clock=StandingClock())
    store = open_cafe(folder)
    heads.keep(CafeFiles(folder), heads.head_of(store.connection))
    store.close()
    return folder


def spoil(folder: Path, page: int) -> None:
    """Change one byte of a page, numbered from 1."""
    with CafeFiles(folder).database.open("r+b") as file:
        file.seek((page - 1) * SIZE + 2_000)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))


def salvaged(folder: Path) -> tuple[Salvaged, Store]:
    """Salvage a café into a folder beside it, and open what became of it."""
    files = CafeFiles(folder)
    place = folder.with_name("salvaged")
    report = salvage(files, keys.unlock(files), place, NOW)
    for part in (files.slots, files.key_file):
        shutil.copy(part, place / part.name)
    return report, open_cafe(place)


def rows(store: Store) -> dict[str, set[tuple[object, ...]]]:
    """Return all rows of the tables that are copied, by table."""
    names = store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: {tuple(row) for row in store.connection.execute(f"SELECT * FROM {name}")}  # noqa: S608 - of the schema
        for (name,) in names
        if name not in DERIVED
    }


def test_a_sound_cafe_is_salvaged_whole(made: Path, tmp_path: Path) -> None:
    """Nothing is lost, and every link comes out as it was."""
    folder = tmp_path / "cafe"
    shutil.copytree(made, folder)
    before = open_cafe(folder)
    was = rows(before)
    before.close()
    report, store = salvaged(folder)
    try:
        assert report.whole
        assert not report.unplaced_pages
        assert rows(store) == was
        assert check(store).sound
        assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert report.people == len(was["regulars"])
        assert report.entries == len(was["ledger"])
    finally:
        store.close()


def test_the_pages_are_read_as_sqlite_does(made: Path, tmp_path: Path) -> None:
    """A row that goes on over many pages, and every kind of number, read as they were written."""
    folder = tmp_path / "cafe"
    shutil.copytree(made, folder)
    store = open_cafe(folder)
    values = [(n, n, n / 7, "é" * n, bytes(range(256)) * n) for n in (0, 1, 2, 15, 100, 700)]
    values += [(1_000 + at, (-1) ** at * (1 << 8 * at) >> 1, None, "", b"") for at in range(8)]
    with store.transaction():
        store.connection.execute("CREATE TABLE odd (id INTEGER PRIMARY KEY, a INTEGER, b REAL, c TEXT, d BLOB)")
        store.connection.executemany("INSERT INTO odd VALUES (?, ?, ?, ?, ?)", values)
    root = heads.head_of(store.connection).tables["odd"]
    store.close()
    sealed = Sealed(CafeFiles(folder).database, keys.unlock(CafeFiles(folder)))
    try:
        read = [(row.rowid, *row.values[1:]) for row in Reader(sealed).tree(root)]
    finally:
        sealed.close()
    assert read == values


def test_whatever_page_is_damaged_the_rest_is_kept(made: Path, tmp_path: Path) -> None:
    """For each such page: what becomes of the café is sound, is what was, and lacks no row of another page."""
    files = CafeFiles(made)
    store = open_cafe(made)
    was = rows(store)
    store.close()
    sealed = Sealed(files.database, keys.unlock(files))
    pages = sealed.count
    sealed.close()
    # Where tables begin, small ones and large ones, and some pages of rows; all of them take minutes.
    begins = heads.read(files)
    assert begins is not None
    named = ("ledger", "regulars", "settings", "items", "categories", "orders", "order_lines", "summaries")
    for page in (1, *(begins.tables[name] for name in named), pages // 2, pages - 20):
        folder = tmp_path / "cafe"
        shutil.copytree(made, folder)
        spoil(folder, page)
        report, store = salvaged(folder)
        try:
            now = rows(store)
            assert check(store).sound, page
            assert store.connection.execute("PRAGMA foreign_key_check").fetchall() == [], page
            assert not report.whole or report.lost_pages == 0, page
            assert report.unplaced_pages == 0, (page, report)
            # A page of rows holds 150 of them at the most.
            for name, kept in was.items():
                ids = {row[0] for row in kept} - {row[0] for row in now[name]}
                assert len(ids) <= 200, (page, name)
                if name == "regulars":
                    made_up = {row for row in now[name] if str(row[1]).startswith("? ")}
                    assert len(made_up) == report.nameless
                    assert now[name] - made_up <= kept
            counter = Counter(store, StandingClock())
            for (regular_id,) in store.connection.execute("SELECT id FROM regulars LIMIT 20").fetchall():
                counter.greet(regular_id)
        finally:
            store.close()
        shutil.rmtree(folder)
        shutil.rmtree(folder.with_name("salvaged"))
