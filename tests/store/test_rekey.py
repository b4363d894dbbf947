"""Changing the data key: the café comes out whole under one key or the other, wherever it is cut off."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.codes import recovery
from cafememo.domain import trouble
from cafememo.store import keys, rekey, slots
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.rekey import Typed
from cafememo.store.store import Store, open_store
from support import StandingClock, hand_out_card

ROOT = Path(__file__).parents[2]
SECRET = bytes(range(16))
WHOLE = {"cafe.db", "cafe.key", "cafe.keys", "cafe.keys.bak"}


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all that the database holds, its definitions too."""
    defined = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    found = {"sqlite_master": store.connection.execute(defined).fetchall()}
    for kind, name, *_ in found["sqlite_master"]:
        if kind == "table":
            found[name] = store.connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
    return found


@pytest.fixture
def files(cafe_folder: Path, clock: StandingClock) -> CafeFiles:
    """Give a closed café with a few regulars, a view and a recovery code."""
    store = open_store(cafe_folder)
    for name in ("Léa", "Tom", "Inès"):
        hand_out_card(store, clock.at, name)
    store.connection.execute("CREATE VIEW names AS SELECT id FROM regulars")
    store.close()
    files = CafeFiles(cafe_folder)
    keys.add(files, keys.recovery_slot(SECRET, store.key, confirmed=True))
    return files


def test_everything_comes_along_and_the_old_key_opens_no_more(files: CafeFiles) -> None:
    """Rows, triggers, indexes and views are as before; key and salt are others, and the same code opens them."""
    store = open_store(files.folder)
    before, old = _rows(store), store.key
    number = store.connection.execute("PRAGMA user_version").fetchone()
    store.close()
    told: list[tuple[int, int]] = []
    new = rekey.change(files, old, Typed(SECRET), lambda done, of: told.append((done, of)))
    assert {kind for kind, *_ in before["sqlite_master"]} == {"table", "index", "trigger", "view"}
    assert new.key != old.key
    assert new.salt != old.salt
    with pytest.raises(trouble.WrongKey):
        connect(files.database, old)
    store = open_store(files.folder)
    assert store.key == new
    assert _rows(store) == before
    assert store.connection.execute("PRAGMA user_version").fetchone() == number
    store.close()
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (1_000, 1_000)
    own = keys.own_key(files)
    found = keys.opened_by_code(own, SECRET)
    assert found is not None
    assert found[1] == new
    assert {path.name for path in files.folder.iterdir()} == WHOLE
    assert len(slots.read(files).keys) == 1
    if os.name == "posix":
        assert all(path.stat().st_mode & 0o077 == 0 for path in files.folder.iterdir())


def test_the_database_still_refuses_what_it_refused(files: CafeFiles) -> None:
    """The log and the ledger take nothing back under the new key either."""
    rekey.change(files, keys.unlock(files), Typed(SECRET))
    store = open_store(files.folder)
    store.connection.execute("INSERT INTO audit (at, utc_offset, what, who) VALUES (1, 0, 'x', 'program')")
    with pytest.raises(Exception, match="append-only"):
        store.connection.execute("DELETE FROM audit")
    store.close()


def test_a_recovery_code_is_never_lost_on_the_way(files: CafeFiles) -> None:
    """Without the code that opens the café, its key is not changed."""
    before = {path.name: path.read_bytes() for path in files.folder.iterdir()}
    with pytest.raises(trouble.LastKey):
        rekey.change(files, keys.unlock(files), Typed())
    assert {path.name: path.read_bytes() for path in files.folder.iterdir()} == before


@pytest.mark.parametrize("when", [0, 1, 10, 50])
def test_it_stops_when_asked_and_nothing_has_changed(
    files: CafeFiles, when: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped in the middle, the database is the same to the byte and nothing is left of the new one."""
    monkeypatch.setattr(rekey, "_STEPS_AT_ONCE", 50)
    before, asked = files.database.read_bytes(), []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > when

    old = keys.unlock(files)
    with pytest.raises(trouble.Stopped):
        rekey.change(files, old, Typed(SECRET), stop=stop)
    assert files.database.read_bytes() == before
    assert {path.name for path in files.folder.iterdir()} == WHOLE
    assert keys.unlock(files) == old


def test_an_open_cafe_is_left_alone(files: CafeFiles) -> None:
    """While the café is open elsewhere, its key is not changed."""
    store = open_store(files.folder)
    with pytest.raises(trouble.AlreadyOpen):
        rekey.change(files, store.key, Typed(SECRET))
    store.close()


@pytest.mark.parametrize("room", [1, 20])
def test_a_full_disk_is_said_and_nothing_has_changed(
    files: CafeFiles, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """Where there is no room for a second café, the first one stays as it is, and nothing is left beside it."""
    before = files.database.read_bytes()
    old = keys.unlock(files)

    class Small:
        """A connection whose second database may have so many pages."""

        def __init__(self, connection: object) -> None:
            self._connection = connection

        def execute(self, statement: str, *given: object) -> object:
            done = self._connection.execute(statement, *given)  # type: ignore[attr-defined]
            if statement.startswith("ATTACH"):
                self._connection.execute(f"PRAGMA fresh.max_page_count = {room}")  # type: ignore[attr-defined]
            return done

        def __getattr__(self, name: str) -> object:
            return getattr(self._connection, name)

    monkeypatch.setattr(rekey, "connect", lambda *given: Small(connect(*given)))
    with pytest.raises(trouble.DiskFull):
        rekey.change(files, old, Typed(SECRET))
    assert files.database.read_bytes() == before
    assert {path.name for path in files.folder.iterdir()} == WHOLE
    assert keys.unlock(files) == old


def test_a_place_that_cannot_be_taken_leaves_the_old_key(files: CafeFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new database cannot be put into place, the old one opens, and only it."""
    old = keys.unlock(files)
    plain: Callable[..., Path] = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == files.database:
            raise PermissionError(13, "no")
        return plain(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(trouble.FolderNotWritable):
        rekey.change(files, old, Typed(SECRET))
    assert len(slots.read(files).keys) == 1
    store = open_store(files.folder)
    assert store.key == old
    store.close()
    assert {path.name for path in files.folder.iterdir()} == WHOLE


def test_where_the_folder_is_not_synced_it_is_done_and_both_keys_stay_known(
    files: CafeFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new database is there, and not surely on the disk: it is told as done, and whichever is left will open."""
    old = keys.unlock(files)
    plain = rekey.sync_folder

    def failing(folder: Path) -> None:
        if not files.remade.exists():
            raise OSError(errno.EIO, "the disk does not answer")
        plain(folder)

    monkeypatch.setattr(rekey, "sync_folder", failing)
    new = rekey.change(files, old, Typed(SECRET))
    assert len(slots.read(files).keys) == 2
    store = open_store(files.folder)
    assert store.key == new
    store.close()
    assert len(slots.read(files).keys) == 1


def test_a_copy_that_differs_is_not_taken(files: CafeFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new database in which one value is another is thrown away, and the old one stays."""
    plain = rekey._compare

    def lose(connection: object, given: CafeFiles, new: keys.DataKey, *rest: object) -> None:
        fresh = connect(given.remade, new)
        fresh.execute("UPDATE settings SET value = value || 'x' WHERE key = 'cafe'")
        fresh.close()
        plain(connection, given, new, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rekey, "_compare", lose)
    old = keys.unlock(files)
    with pytest.raises(trouble.Damaged):
        rekey.change(files, old, Typed(SECRET))
    assert {path.name for path in files.folder.iterdir()} == WHOLE
    store = open_store(files.folder)
    assert store.key == old
    store.close()


KILLED = """
import json, os, shutil, signal, sys
from pathlib import Path
from cafememo.store import keys, rekey
from cafememo.store.files import CafeFiles

whole, place = Path(sys.argv[1]), Path(sys.argv[2])
keys._unwrap(bytes(32), bytes(40))  # what is imported late is imported before the forks

def counted(plain, last):
    def call(*given, **named):
        global calls
        if calls == last:
            os.kill(os.getpid(), signal.SIGKILL)
        calls += 1
        return plain(*given, **named)
    return call

ends = []
for last in range(500):
    folder = place / str(last)
    shutil.copytree(whole, folder)
    child = os.fork()
    if child == 0:
        calls = 0
        for name in ("open", "fsync", "replace", "rename", "unlink"):
            setattr(os, name, counted(getattr(os, name), last))
        for name in ("_copy", "_compare", "_new_slots", "_swap"):
            setattr(rekey, name, counted(getattr(rekey, name), last))
        files = CafeFiles(folder)
        rekey.change(files, keys.unlock(files), rekey.Typed(bytes(range(16))), counted(lambda done, of: None, last))
        os._exit(0)
    ends.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    if ends[-1] != -9:
        break
print(json.dumps(ends))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal, and does not fork")
def test_killed_at_every_step_the_cafe_opens_under_one_key(files: CafeFiles, tmp_path: Path) -> None:
    """Killed before each thing it does to the disk, the café opens with all it held, and nothing is left over."""
    store = open_store(files.folder)
    old, before = store.key, _rows(store)
    store.close()
    place = tmp_path / "killed"
    words = [sys.executable, "-c", KILLED, str(files.folder), str(place)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)
    ends = json.loads(done.stdout)
    assert ends[:-1] == [-9] * (len(ends) - 1)
    assert ends[-1] == 0
    assert len(ends) > 30
    states = []
    for last in range(len(ends)):
        folder = place / str(last)
        # What is typed opens it at once, before anything was settled.
        found = keys.opened_by_code(keys.own_key(CafeFiles(folder)), SECRET)
        store = open_store(folder)
        assert found is not None
        assert found[1] == store.key
        assert _rows(store) == before
        store.close()
        assert {path.name for path in folder.iterdir()} == WHOLE, last
        assert len(slots.read(CafeFiles(folder)).keys) == 1
        states.append(store.key == old)
    # Old until a certain step, new from there on.
    assert states == sorted(states, reverse=True)
    assert set(states) == {True, False}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks files in another way")
def test_a_cafe_settled_at_its_opening_is_still_locked(files: CafeFiles) -> None:
    """After a change of key was cut off, whoever opens the café first has it alone, as ever."""
    content = slots.read(files)
    left = slots.KeySet(bytes(16), "ab", ())
    slots.write(files, slots.Slots(content.cafe, (left, *content.keys)))
    store = open_store(files.folder)
    words = [
        sys.executable,
        "-c",
        "import sys; from pathlib import Path; from cafememo.store.store import open_store; ",
    ]
    words[-1] += "open_store(Path(sys.argv[1]))"
    done = subprocess.run([*words, str(files.folder)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "AlreadyOpen" in done.stderr
    assert slots.read(files) == content
    store.close()


def test_the_new_code_may_be_another(files: CafeFiles) -> None:
    """A code that was drawn for the new key opens it, and the old sheet does not."""
    secret = recovery.read(recovery.new_code())
    assert isinstance(secret, bytes)
    rekey.change(files, keys.unlock(files), Typed(secret))
    own = keys.own_key(files)
    assert keys.opened_by_code(own, secret) is not None
    assert keys.opened_by_code(own, SECRET) is None
