"""What reads of a damaged café is put into a new store under the same key, and told: what was kept, what was lost.

Decided:
- Ids stay. Entries of the ledger that are lost leave gaps in its ids, which is how many are lost; the links are made
  anew from first to last over what is there, and each entry refers to the newest one before it of the same person that
  was kept. Where nothing was lost, all links come out as they were. The log says that the café was salvaged.
- Who or what is named by something that was kept, and is lost itself, stays under a name of "?" and the id: somebody's
  visits and stamps are kept though their name is not. Nothing is made up that could be taken for what was: items of
  that kind are off the menu, their contents unknown, programmes are off.
- Where it cannot be told any more what something contains, it is unknown for all, so that no allergy is overlooked.
- Orders are kept as the one text that says all of an order; a visit whose order is lost is a visit.
- Summaries are derived from the ledger, not copied.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.store import heads, mending
from cafememo.store.connection import Connection, connect, failures
from cafememo.store.files import CafeFiles, writing_to
from cafememo.store.keys import DataKey
from cafememo.store.pages import Reader, Row, Sealed, Value
from cafememo.store.schema import SHAPES
from cafememo.store.transaction import Transaction

_SHOWN_BY = (("0004", "marks"), ("0003", "card_batches"), ("0002", "merges"))
"""The newest tables of a shape, by which it is known where the database does not say it any more."""
_SCHEMA_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class TableKept:
    """What became of one table: rows kept, and pages of it that did not read."""

    name: str
    kept: int
    lost_pages: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What is in the new store and what is not; counts only, nothing about anyone."""

    tables: tuple[TableKept, ...]
    people: int
    nameless: int
    """Of the people, those of whom all is kept but what was known of themselves."""
    entries: int
    lost_entries: int
    """Entries of the ledger that are missing between those that are there."""
    newest_at: int | None
    """When the newest entry was made, in UTC seconds."""
    lost_pages: int
    """Pages that do not read, where tables lack some."""
    unplaced_pages: int
    """Pages that read, but of which nobody knows any more what they are of; not put in."""
    cards_lost: bool
    """The secret is lost by which cards are known: all of them have to be given out anew."""

    @property
    def whole(self) -> bool:
        """Tell whether nothing is missing."""
        return not (self.lost_pages or self.unplaced_pages or self.lost_entries or self.nameless or self.cards_lost)


class _Column(NamedTuple):
    """A column: what it may hold, and whether it is the row's id itself."""

    name: str
    type: type | tuple[type, ...]
    optional: bool
    is_id: bool


class _Table(NamedTuple):
    """A table of the new store."""

    name: str
    columns: tuple[_Column, ...]

    def fits(self, row: Row, least: int) -> bool:
        """Tell whether a row could be one of this table: of its columns, `least` of them at least."""
        if not least <= len(row.values) <= len(self.columns):
            return False
        return all(map(_fits, self.columns, row.values))


def _fits(column: _Column, value: Value) -> bool:
    """Tell whether a column may hold a value."""
    if column.is_id:
        return value is None
    return column.optional if value is None else isinstance(value, column.type)


class _Schema:
    """What the damaged database says of its tables: where each begins, and its columns in their order."""

    def __init__(self, reader: Reader, head: heads.Head | None) -> None:
        self.roots: dict[str, int] = {}
        self.statements: dict[str, str] = {}
        for row in reader.tree(1):
            self._take(row)
        self.whole = not reader.unreadable
        if not self.whole:
            # The pages below the first one say it too, as far as they are there.
            for number, rows in reader.left():
                if all(_is_of_schema(row) for row in rows):
                    reader.seen.add(number)
                    for row in rows:
                        self._take(row)
            for name, root in (head.tables if head is not None else {}).items():
                self.roots.setdefault(name, root)

    def _take(self, row: Row) -> None:
        """Take a row of the table of tables."""
        if not _is_of_schema(row):
            return
        kind, name, _, root, statement = row.values
        if kind == "table" and isinstance(name, str) and isinstance(root, int):
            self.roots[name] = root
            self.statements[name] = str(statement)

    def columns(self, table: str) -> tuple[str, ...] | None:
        """Return the names of a table's columns as this database has them; None where it does not say."""
        statement = self.statements.get(table)
        if statement is None:
            return None
        scratch = driver.connect(":memory:")
        try:
            scratch.execute(statement)
            return tuple(str(row[1]) for row in scratch.execute(f"PRAGMA table_info({_quoted(table)})"))
        except driver.Error:
            return None
        finally:
            scratch.close()

    def shape(self, reader: Reader) -> str:
        """Return which shape the database has."""
        if "alembic_version" in self.roots:
            for row in reader.tree(self.roots["alembic_version"]):
                if row.values and row.values[0] in SHAPES:
                    return str(row.values[0])
        if not self.roots:
            return SHAPES[-1]
        return next((shape for shape, table in _SHOWN_BY if table in self.roots), SHAPES[0])


def _is_of_schema(row: Row) -> bool:
    """Tell whether a row is one of the table of tables."""
    if len(row.values) != _SCHEMA_COLUMNS or row.values[0] not in {"table", "index", "trigger", "view"}:
        return False
    return isinstance(row.values[1], str) and isinstance(row.values[3], int)


def salvage(
    files: CafeFiles,
    key: DataKey,
    place: Path,
    at: tuple[int, int],
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> Salvaged:
    """Make a new database in the folder `place` of what reads in the café's, which is only read.

    `at` is now, in UTC seconds and minutes ahead of it. No connection may have the café open. Raises `DiskFull`,
    `FolderNotWritable`, `StoreUnavailable`; damage, however bad, is not raised but told.
    """
    from cafememo.store.migrate import upgrade  # noqa: PLC0415 - brings the migration library

    with writing_to(place.parent):
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    with writing_to(files.folder):
        sealed = Sealed(files.database, key)
    try:
        reader = Reader(sealed)
        schema = _Schema(reader, heads.read(files))
        shape = schema.shape(reader)
        new = connect(CafeFiles(place).database, key, create=True)
        try:
            with failures(place):
                # Nothing is worth a sync before all of it is there.
                new.execute("PRAGMA synchronous = OFF")
                new.execute("PRAGMA foreign_keys = OFF")
                upgrade(new, shape)
            with Transaction(new, place):
                report = _Filling(new, reader, schema, sealed.count, progress).fill(at)
            with failures(place):
                new.execute("PRAGMA synchronous = EXTRA")
                new.execute("PRAGMA user_version = 1")  # a last write, so that everything is synced
        finally:
            new.close()
    finally:
        sealed.close()
    return report


class _Filling:
    """Fills a new database from the pages of a damaged one."""

    def __init__(
        self,
        new: Connection,
        reader: Reader,
        schema: _Schema,
        pages: int,
        progress: Callable[[int, int], None],
    ) -> None:
        self._new = new
        self._reader = reader
        self._schema = schema
        self._pages = pages
        self._progress = progress
        self._tables = {name: _table(new, name) for name in _table_names(new)}
        self._kept = dict.fromkeys(self._tables, 0)
        self._lost_pages = dict.fromkeys(self._tables, 0)

    def fill(self, at: tuple[int, int]) -> Salvaged:
        """Fill, mend and tell. Belongs in a transaction."""
        for name, table in self._tables.items():
            root = self._schema.roots.get(name)
            if root is None:
                self._lost_pages[name] += 1
                continue
            before = set(self._reader.unreadable)
            self._put(table, self._fitting(table, self._reader.tree(root)))
            self._lost_pages[name] += len(self._reader.unreadable - before)
            self._progress(len(self._reader.seen), self._pages)
        unplaced = self._place_left()
        # A page that nothing of a whole table led to is one of an index, or holds nothing.
        lost = any(pages for name, pages in self._lost_pages.items() if name not in _KEPT_AS_MADE)
        mended = mending.mend(self._new, {name for name, lost in self._lost_pages.items() if lost}, at)
        self._progress(self._pages, self._pages)
        count = self._new.execute("SELECT count(*), coalesce(max(id), 0) FROM ledger").fetchone()
        newest = self._new.execute("SELECT at FROM ledger WHERE digest IS NULL ORDER BY id DESC LIMIT 1").fetchone()
        return Salvaged(
            tables=tuple(TableKept(name, self._kept[name], self._lost_pages[name]) for name in sorted(self._tables)),
            people=int(self._new.execute("SELECT count(*) FROM regulars").fetchone()[0]),
            nameless=mended.nameless,
            entries=int(count[0]),
            lost_entries=int(count[1]) - int(count[0]),
            newest_at=None if newest is None else int(newest[0]),
            lost_pages=len(self._reader.unreadable) if lost else 0,
            unplaced_pages=unplaced,
            cards_lost=mended.cards_lost,
        )

    def _fitting(self, table: _Table, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows that can be of the table; where it begins may have been told by something old."""
        return (row for row in rows if table.fits(row, 1))

    def _place_left(self) -> int:
        """Put the pages nothing led to where they belong, if only one table can be it; return how many are not put."""
        damaged = [table for name, table in self._tables.items() if self._lost_pages[name]]
        unplaced = 0
        for number, rows in self._reader.left():
            self._reader.seen.add(number)
            if all(_is_of_schema(row) for row in rows):
                continue
            fit = [table for table in damaged if all(table.fits(row, len(table.columns)) for row in rows)]
            fit = fit or [table for table in damaged if all(table.fits(row, 2) for row in rows)]
            if len(fit) == 1:
                self._put(fit[0], rows)
            else:
                unplaced += 1
        return unplaced

    def _put(self, table: _Table, rows: Iterable[Row]) -> None:
        """Insert rows as they were; one that the new store refuses is not kept, nor one that is made anew."""
        if table.name in _KEPT_AS_MADE:
            for _ in rows:
                pass  # so that its pages are known for what they are
            return
        names = self._schema.columns(table.name) or tuple(column.name for column in table.columns)
        known = {column.name: column.is_id for column in table.columns}
        for row in rows:
            pairs = [
                (name, row.rowid if known[name] else value)
                for name, value in zip(names, row.values, strict=False)
                if name in known
            ]
            columns = ", ".join(_quoted(name) for name, _ in pairs)
            marks = ", ".join("?" * len(pairs))
            with suppress(driver.IntegrityError):
                self._new.execute(
                    f"INSERT INTO {_quoted(table.name)} ({columns}) VALUES ({marks})",  # noqa: S608 - quoted names
                    [value for _, value in pairs],
                )
                self._kept[table.name] += 1


_KEPT_AS_MADE = frozenset({"alembic_version", "summaries", "marks"})
"""Tables that are not copied: the shape, what is derived, and how far another ledger was proved."""
_TYPES: dict[str, type | tuple[type, ...]] = {"INTEGER": int, "BOOLEAN": int, "TEXT": str, "BLOB": bytes}


def _table_names(connection: Connection) -> list[str]:
    """Return the tables of a database, the one things refer to most in front."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [str(name) for (name,) in rows if not name.startswith("sqlite_")]


def _table(connection: Connection, name: str) -> _Table:
    """Return what a table of the new store may hold."""
    rows = connection.execute(f"PRAGMA table_info({_quoted(name)})").fetchall()
    keys = [row for row in rows if row[5]]
    columns = []
    for _, column, kind, needed, _, key in rows:
        is_id = bool(key) and len(keys) == 1 and kind.upper() == "INTEGER"
        known = _TYPES.get(kind.upper().split("(")[0], (int, float, str, bytes))
        columns.append(_Column(column, known, not needed, is_id))
    return _Table(name, tuple(columns))


def _quoted(name: str) -> str:
    """Return a name as SQL takes it whatever is in it."""
    return '"' + name.replace('"', '""') + '"'
