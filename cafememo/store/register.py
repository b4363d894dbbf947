"""The owner's list of regulars as a table in memory, which sorts and filters 100,000 of them without the disk.

It has a connection of its own, to a database that exists in memory alone, and so does not keep a scan waiting. It
holds names; it goes with the owner's window.
"""

from array import array
from collections import deque
from collections.abc import Iterable, Sequence

from sqlcipher3 import dbapi2 as driver

from cafememo.domain.roll import Column, Entry, Filter, Roll, Wanted
from cafememo.store.connection import Connection

_ORDER = {
    Column.NAME: "sort_name {way}, id {way}",
    Column.USUAL: "drink = '', drink {way}, sort_name, id",
    Column.LAST_VISIT: "last_at = 0, last_at {way}, sort_name, id",
    Column.STAMPS: "rewards {way}, stamps {way}, sort_name, id",
    Column.VISITS: "visits {way}, sort_name, id",
    Column.JOINED: "joined_at {way}, id {way}",
}
_FILTER = {
    Filter.ALL: "NOT binned",
    Filter.NOT_SEEN: "NOT binned AND last_at < :since AND last_at > 0",
    Filter.REWARD: "NOT binned AND rewards > 0",
    Filter.BIRTHDAY: "NOT binned AND birth_month = :month",
    Filter.NO_CARD: "NOT binned AND NOT has_card",
    Filter.FORGET_SOON: "NOT binned AND max(last_at, joined_at) < :forget",
    Filter.BIN: "binned",
}


class Register:
    """Knows an entry for every regular. Use it on one thread at a time."""

    def __init__(self) -> None:
        self._connection: Connection = driver.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._connection.execute(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, sort_name TEXT, words TEXT, drink TEXT, last_at INTEGER, "
            "visits INTEGER, stamps INTEGER, rewards INTEGER, joined_at INTEGER, birth_month INTEGER, "
            "binned INTEGER, has_card INTEGER NOT NULL DEFAULT 0)"
        )
        # Kept until others were told, so that a list of 100,000 is given back to the system by this thread, which takes
        # some milliseconds, and not by the one that shows it.
        self._told: deque[array[int]] = deque(maxlen=3)

    def take(self, entries: Iterable[Entry]) -> None:
        """Take entries in, or take them in anew."""
        self._connection.execute("BEGIN")
        self._connection.executemany(
            "INSERT INTO people (id, sort_name, words, drink, last_at, visits, stamps, rewards, joined_at, "
            "birth_month, binned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "sort_name = excluded.sort_name, words = excluded.words, drink = excluded.drink, "
            "last_at = excluded.last_at, visits = excluded.visits, stamps = excluded.stamps, "
            "rewards = excluded.rewards, joined_at = excluded.joined_at, birth_month = excluded.birth_month, "
            "binned = excluded.binned",
            entries,
        )
        self._connection.execute("COMMIT")

    def drop(self, regular_ids: Iterable[int]) -> None:
        """Forget regulars that are gone."""
        self._connection.executemany("DELETE FROM people WHERE id = ?", [(one,) for one in regular_ids])

    def give_cards(self, holders: Iterable[int], without: Iterable[int] = ()) -> None:
        """Say who has a card, and who has none."""
        self._connection.execute("BEGIN")
        self._connection.executemany("UPDATE people SET has_card = 0 WHERE id = ?", [(one,) for one in without])
        self._connection.executemany("UPDATE people SET has_card = 1 WHERE id = ?", [(one,) for one in holders])
        self._connection.execute("COMMIT")

    def roll(self, wanted: Wanted, among: Sequence[int] | None = None) -> Roll:
        """Return who is wanted, in order; `among` are some ids in the order to show them in, which nothing sorts."""
        ids = array("q", self._kept(among, wanted) if among is not None else self._found(wanted))
        self._told.append(ids)
        return Roll(ids, self._counts(wanted), wanted, near=among is not None)

    def close(self) -> None:
        """Forget everybody."""
        self._connection.close()

    def _found(self, wanted: Wanted) -> Iterable[int]:
        way = "DESC" if wanted.falling else "ASC"
        matching = "".join(f" AND words LIKE :word{place} ESCAPE '!'" for place in range(len(wanted.text)))
        values = _values(wanted) | {f"word{place}": f"% {_as_is(word)}%" for place, word in enumerate(wanted.text)}
        rows = self._connection.execute(
            f"SELECT id FROM people WHERE {_FILTER[wanted.shown]}{matching} "  # noqa: S608 - constants
            f"ORDER BY {_ORDER[wanted.column].format(way=way)}",
            values,
        )
        return (row[0] for row in rows)  # one at a time: 100,000 tuples at once set the garbage collector going

    def _kept(self, among: Sequence[int], wanted: Wanted) -> Iterable[int]:
        marks = ", ".join(str(int(one)) for one in among) or "NULL"
        rows = self._connection.execute(
            f"SELECT id FROM people WHERE id IN ({marks}) AND {_FILTER[wanted.shown]}",  # noqa: S608 - whole numbers
            _values(wanted),
        )
        there = {row[0] for row in rows}
        return (one for one in among if one in there)

    def _counts(self, wanted: Wanted) -> dict[Filter, int]:
        sums = ", ".join(f"coalesce(sum({condition}), 0)" for condition in _FILTER.values())
        row = self._connection.execute(f"SELECT {sums} FROM people", _values(wanted)).fetchone()  # noqa: S608
        return dict(zip(_FILTER, map(int, row), strict=True))


def _values(wanted: Wanted) -> dict[str, object]:
    return {"since": wanted.not_seen_since, "month": wanted.month, "forget": wanted.forget_before}


def _as_is(word: str) -> str:
    """Return a word for LIKE in which no sign stands for others."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
