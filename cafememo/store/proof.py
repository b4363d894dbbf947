"""The café as it is on the disk, read and proved without migrating it or changing a byte: for `cafememo check`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cafememo.domain import trouble
from cafememo.store import heads, keys
from cafememo.store.check import SHOWN, read_through
from cafememo.store.connection import Connection, connect, failures
from cafememo.store.files import CafeFiles, look_for
from cafememo.store.keys import DataKey
from cafememo.store.marks import walk_since_mark
from cafememo.store.schema import SHAPES

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked at and found wrong; ids and counts only, nothing about anyone."""

    shape: str
    deep: bool
    entries: int
    regulars: int
    proved_entries: int
    """Entries whose place in the chain was proved: all of them in a deep check, else those since the mark."""
    bad_pages: int
    broken_links: tuple[int, ...] = ()
    wrong_summaries: tuple[int, ...] = ()
    lost_references: int = 0
    """Rows that refer to something that is not there."""
    missing_entries: int = 0
    """Entries that were in the café when its head was kept beside it, and are not in it now."""

    journal_gone: bool = False
    """Whether it was cut off while it wrote, and what takes that back is gone: something may be half written."""

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found wrong."""
        wrong = (self.bad_pages, self.broken_links, self.wrong_summaries, self.lost_references, self.missing_entries)
        return not any(wrong) and not self.journal_gone


def prove(folder: Path, *, deep: bool, key: DataKey | None = None, progress: Told = lambda _done, _of: None) -> Proof:
    """Read the café in a folder as it is: every page, and the chain since it was last proved; everything if `deep`.

    Raises what stands in the way of reading it at all, as `open_store` does, `NewerSchema` among it; damage that is
    met within is in the proof.
    """
    files = look_for(folder)
    connection = connect(files.database, keys.unlock(files) if key is None else key)
    try:
        shape = _shape(connection, folder)
        try:
            with failures(folder):
                return _prove(connection, files, shape, deep=deep, progress=progress)
        except trouble.Damaged:
            with failures(folder):
                bad = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
            return Proof(shape, deep, 0, 0, 0, max(bad, 1))
    finally:
        connection.close()


def copies_beside(folder: Path) -> tuple[Path, ...]:
    """Return the folders of the copies that are kept beside the café, oldest first; unfinished ones are none."""
    backups = CafeFiles(folder).backups
    if not backups.is_dir():
        return ()
    found = (CafeFiles(place) for place in backups.iterdir() if place.is_dir() and not place.name.startswith("."))
    return tuple(sorted(files.folder for files in found if files.database.is_file()))


def prove_copy(copy: Path, folder: Path, progress: Told = lambda _done, _of: None) -> Proof | trouble.Trouble:
    """Prove a copy deeply, or return what stands in the way of reading it.

    Where its own keys do not open it, those of the café in `folder` do.
    """
    try:
        try:
            key = keys.unlock(CafeFiles(copy))
        except trouble.Trouble:
            key = keys.unlock(CafeFiles(folder))
        return prove(copy, deep=True, key=key, progress=progress)
    except trouble.Trouble as reason:
        return reason


def _shape(connection: Connection, folder: Path) -> str:
    """Return the shape the café has, which need not be the newest."""
    with failures(folder):
        named = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'").fetchone()[0]
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if named else None
    if row is None:
        raise trouble.NotACafe(folder)
    if row[0] not in SHAPES:
        raise trouble.NewerSchema(folder)
    return str(row[0])


def _prove(connection: Connection, files: CafeFiles, shape: str, *, deep: bool, progress: Told) -> Proof:
    """Read and prove; raises the driver's errors."""
    older = heads.compare(connection, files)
    missing = 0 if older is None else older.missing
    if deep:
        report = read_through(connection, progress, merges=shape != SHAPES[0])
        lost = len(connection.execute("PRAGMA foreign_key_check").fetchall())
        return Proof(
            shape,
            deep=True,
            entries=report.entries,
            regulars=report.regulars,
            proved_entries=report.entries,
            bad_pages=report.bad_pages,
            broken_links=report.broken_links,
            wrong_summaries=report.wrong_summaries,
            lost_references=lost,
            missing_entries=missing,
            journal_gone=connection.journal_gone,
        )
    bad = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    bad += sum(row[0] != "ok" for row in connection.execute("PRAGMA quick_check"))
    entries = int(connection.execute("SELECT count(*) FROM ledger").fetchone()[0])
    regulars = int(connection.execute("SELECT count(*) FROM regulars").fetchone()[0])
    walk = walk_since_mark(connection)
    while walk.step(0.1):
        progress(walk.proved.entry_id, entries)
    broken = tuple(walk.broken[:SHOWN])
    return Proof(
        shape,
        deep=False,
        entries=entries,
        regulars=regulars,
        proved_entries=walk.looked_at,
        bad_pages=bad,
        broken_links=broken,
        missing_entries=missing,
        journal_gone=connection.journal_gone,
    )
