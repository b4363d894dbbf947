"""What the second shape brings: names to sort by, and a migration that is wholly there or not at all."""

import json
import shutil
from pathlib import Path

import pytest

from cafememo.domain.names import sort_name
from cafememo.store import keys, people
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.migrate import upgrade
from cafememo.store.store import Store, open_store

OLD = Path(__file__).parents[1] / "old_databases" / "0001"


@pytest.fixture
def old_folder(tmp_path: Path) -> Path:
    """Give a copy of the café of the first shape."""
    shutil.copytree(OLD, tmp_path / "old")
    return tmp_path / "old"


def test_a_migration_that_fails_leaves_the_first_shape(old_folder: Path) -> None:
    """Where its last step fails, no column of it is there, and the café is migrated at the next opening."""
    files = CafeFiles(old_folder)
    connection = connect(files.database, keys.unlock(files))
    connection.execute("CREATE TABLE regulars_merged (a)")
    before = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    with pytest.raises(Exception, match="already"):
        upgrade(connection)
    assert connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall() == before
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    connection.execute("DROP TABLE regulars_merged")
    connection.close()
    open_store(old_folder).close()


def test_migrated_names_can_be_sorted(old_folder: Path) -> None:
    """Everybody known before has a name to be sorted by, as a newcomer gets it."""
    store = open_store(old_folder)
    rows = store.connection.execute("SELECT name, sort_name FROM regulars").fetchall()
    store.close()
    assert len(rows) == len(json.loads((OLD / "seen.json").read_text("utf-8"))["regulars"])
    assert all(kept == sort_name(name) for name, kept in rows)


def test_a_name_is_sorted_by_however_it_came(store: Store) -> None:
    """A newcomer's name and a corrected one both stand where they are looked for."""
    with store.transaction():
        first, second = (people.add_regular(store.connection, name, 0) for name in ("Zoé", "Élodie"))
    assert _sorted(store) == [second, first]
    with store.transaction():
        people.rename(store.connection, first, "Ánna")
    assert _sorted(store) == [first, second]
    assert store.connection.execute("SELECT name FROM regulars WHERE id = ?", (first,)).fetchone() == ("Ánna",)


@pytest.mark.parametrize(
    "page",
    [
        "SELECT id, name FROM regulars WHERE binned_at IS NULL AND merged_into IS NULL ORDER BY sort_name, id LIMIT 50",
        "SELECT id, name FROM regulars WHERE (sort_name, id) > ('m', 7) ORDER BY sort_name, id LIMIT 50",
        "SELECT id, name FROM regulars ORDER BY sort_name DESC, id DESC LIMIT 50",
    ],
)
def test_a_page_of_the_list_is_there_at_once(store: Store, page: str) -> None:
    """A page in alphabetical order is read along the index: nobody is sorted, and nobody before it is looked at."""
    plan = " ".join(row[3] for row in store.connection.execute(f"EXPLAIN QUERY PLAN {page}"))
    assert "INDEX regulars_by_name" in plan
    assert "TEMP B-TREE" not in plan
    if "> (" in page:
        assert "SEARCH" in plan


@pytest.mark.parametrize(
    ("column", "index"), [("merged_into = 5", "regulars_merged"), ("binned_at > 5", "regulars_binned")]
)
def test_the_few_who_left_the_list_are_found_at_once(store: Store, column: str, index: str) -> None:
    """Who was merged into somebody, and who is in the bin, is not looked for among everybody."""
    plan = [row[3] for row in store.connection.execute(f"EXPLAIN QUERY PLAN SELECT id FROM regulars WHERE {column}")]  # noqa: S608
    assert len(plan) == 1
    assert f"INDEX {index} " in plan[0]


def _sorted(store: Store) -> list[int]:
    """Return everybody in alphabetical order."""
    return [row[0] for row in store.connection.execute("SELECT id FROM regulars ORDER BY sort_name, id")]
