"""A café of an older shape is copied before it is migrated: whatever happens then, that copy opens."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.services.cafe import open_cafe
from cafememo.store import backup, keys, migrate
from cafememo.store.backup import UNFINISHED, found_in, prove
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.schema import SHAPES
from cafememo.store.store import open_store
from killing import ONLY_WHERE_IT_CAN, ROOT, kill_at_each_step

OLD = ROOT / "tests" / "old_databases"
OLDER = SHAPES[:-1]


def _old(shape: str, folder: Path) -> CafeFiles:
    """Put a café of an old shape into a folder."""
    shutil.copytree(OLD / shape, folder)
    (folder / "seen.json").unlink()
    return CafeFiles(folder)


def _shape(files: CafeFiles, key: keys.DataKey) -> str:
    """Return the shape of a closed database, migrating nothing."""
    connection = connect(files.database, key)
    try:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    finally:
        connection.close()


@pytest.mark.parametrize("shape", OLDER)
def test_an_older_cafe_is_copied_first(shape: str, tmp_path: Path) -> None:
    """The copy has the old shape and everything that was there; the café has today's. Once is enough."""
    files = _old(shape, tmp_path / "cafe")
    key = keys.unlock(files)
    before = prove(files, key)
    open_cafe(files.folder).close()
    assert _shape(files, key) == SHAPES[-1]
    (copy,) = found_in(files.backups)
    assert _shape(CafeFiles(copy.folder), key) == shape
    assert prove(CafeFiles(copy.folder), key) == before
    open_cafe(files.folder).close()
    assert len(found_in(files.backups)) == 1


def test_how_far_the_copy_is_is_told(tmp_path: Path) -> None:
    """From the first page to the last entry that is proved, never backwards; a café of today tells nothing."""
    files = _old("0003", tmp_path / "cafe")
    told: list[float] = []

    def tell(done: int, of: int) -> None:
        told.append(done / of)

    open_cafe(files.folder, copying=tell).close()
    assert told == sorted(told)
    assert 0 < told[0] <= 0.5 < told[-1] <= 1
    told.clear()
    open_cafe(files.folder, copying=tell).close()
    assert told == []


@pytest.mark.parametrize("shape", OLDER)
def test_where_no_copy_can_be_made_nothing_is_migrated(
    shape: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The café stays byte for byte what it was, and nothing half-made lies beside it."""
    files = _old(shape, tmp_path / "cafe")
    before = files.database.read_bytes()

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "sync_file", full)
    with pytest.raises(trouble.DiskFull):
        open_cafe(files.folder)
    assert files.database.read_bytes() == before
    assert list(files.backups.iterdir()) == []


SMALL_DISK = """
import json, os, sys
from pathlib import Path
from cafememo.domain.trouble import DiskFull
from cafememo.services.cafe import open_cafe
from cafememo.store.files import CafeFiles
import shutil

old, disk = Path(sys.argv[1]), Path(sys.argv[2])
files = CafeFiles(disk / "cafe")
shutil.copytree(old, files.folder)
before = files.database.read_bytes()
(files.folder / "reserve").write_bytes(b"")
with open(disk / "filler", "wb", buffering=0) as filler:
    room = os.statvfs(disk)
    filler.write(bytes(room.f_bavail * room.f_frsize - int(sys.argv[3])))
try:
    open_cafe(files.folder)
    said = "opened"
except DiskFull:
    said = "full"
print(json.dumps([said, files.database.read_bytes() == before, sorted(p.name for p in files.backups.glob("*"))]))
(disk / "filler").unlink()
open_cafe(files.folder).close()
"""


@pytest.mark.parametrize("room", [0, 65_536, 200_000])
def test_a_full_disk_refuses_the_migration(room: int, tmp_path: Path) -> None:
    """On a real full disk the older café is not touched; once there is room it is migrated."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root may mount a disk that is full")
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no mounts of one's own")
    disk, script = tmp_path / "disk", tmp_path / "script.py"
    disk.mkdir()
    script.write_text(SMALL_DISK)
    words = shlex.join([sys.executable, str(script), str(OLD / "0003"), str(disk), str(room)])
    run = f"mount -t tmpfs -o size=4m none {shlex.quote(str(disk))} && exec {words}"
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", run],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == '["full", true, []]'


UPGRADE = """
from cafememo.services.cafe import open_cafe
from cafememo.store import backup, migrate

backup.SLICE_SECONDS = 0  # the same steps each time, whatever the clock
counted(backup.Copying, "step")
counted(backup, "prove", "give_name", "sync_file")
counted(Path, "rename")
plain_engine = migrate.engine_on

def counted_engine(connection):
    from sqlalchemy import event
    engine = plain_engine(connection)
    event.listen(engine, "before_cursor_execute", lambda *given: count())
    event.listen(engine, "commit", lambda *given: count())
    return engine

migrate.engine_on = counted_engine

def job(folder):
    open_cafe(folder).close()
    count()
"""


@ONLY_WHERE_IT_CAN
@pytest.mark.parametrize("shape", OLDER)
def test_a_kill_at_any_step_leaves_the_old_shape_or_the_new(shape: str, tmp_path: Path) -> None:
    """Before the first change there is a copy that opens; the next start migrates what was not; nothing is lost."""
    old = _old(shape, tmp_path / "cafe")
    key = keys.unlock(old)
    before = prove(old, key)
    shapes = []
    for after in kill_at_each_step(UPGRADE, old.folder, tmp_path / "killed", every=7):
        files = CafeFiles(tmp_path / "killed" / str(after))
        shapes.append(_shape(files, key))
        assert prove(files, key) == before
        copies = found_in(files.backups) if files.backups.exists() else ()
        for copy in copies:
            assert _shape(CafeFiles(copy.folder), key) == shape
            assert prove(CafeFiles(copy.folder), key) == before
        assert copies or shapes[-1] == shape
        open_cafe(files.folder).close()
        assert _shape(files, key) == SHAPES[-1]
        assert not any(path.name.startswith(UNFINISHED) for path in files.backups.iterdir())
    assert set(shapes) == {shape, SHAPES[-1]}
    assert shapes == sorted(shapes)
    assert len(shapes) > 12


def test_a_migration_that_fails_each_time_does_not_fill_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Started again and again, there is one copy of that day, which opens."""
    files = _old("0003", tmp_path / "cafe")
    key = keys.unlock(files)

    def fail(connection: object, shape: str = "head") -> None:
        raise trouble.DiskFull(files.folder)

    with monkeypatch.context() as patched:
        patched.setattr(migrate, "upgrade", fail)
        for _ in range(3):
            with pytest.raises(trouble.DiskFull):
                open_cafe(files.folder)
    (copy,) = found_in(files.backups)
    assert prove(CafeFiles(copy.folder), key) == prove(files, key)
    open_cafe(files.folder).close()


def test_a_store_opened_bare_makes_no_copy(tmp_path: Path) -> None:
    """Who opens a store without saying what comes first has it migrated as before: a copy of a copy is not wanted."""
    files = _old("0003", tmp_path / "cafe")
    open_store(files.folder).close()
    assert not files.backups.exists()
