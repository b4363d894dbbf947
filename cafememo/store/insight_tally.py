"""Who had what how often, by age, in a database of its own in memory: it is never on a disk, and knows no names.

A key holds a regular, an age (`domain.insight_time`) and a thing: an order that was all of a visit, one that shared
its visit with others, or what was had together in such a visit. It lies by regular, so that a slice of regulars is a
slice of the table, and whatever is summed over slices counts nobody twice.
"""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.domain.insight_things import Count, Sums
from cafememo.store.connection import Connection
from cafememo.store.insight_rows import ALONE, NOTHING, SHARED, TOGETHER, LineRow

_THING = 2**32 - 1
"""The bits of a thing; the last two say what it is."""

_TABLES = (
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_mode = OFF",  # nothing is ever rolled back, and what is lost is counted again
    "CREATE TABLE had (key INTEGER PRIMARY KEY, n INTEGER NOT NULL)",
    "CREATE TABLE line (order_id INT, item_id INT, quantity INT, PRIMARY KEY (order_id, item_id)) WITHOUT ROWID",
    "CREATE TABLE chosen (order_id INT, item_id INT, option_id INT, PRIMARY KEY (order_id, item_id, option_id))",
    "CREATE TABLE plain (order_id INTEGER PRIMARY KEY, made TEXT NOT NULL UNIQUE, item_id INTEGER NOT NULL)",
    "CREATE TABLE wordless (order_id INTEGER PRIMARY KEY, plain_id INTEGER NOT NULL)",
    "CREATE TABLE holds (thing INTEGER, item_id INTEGER, PRIMARY KEY (thing, item_id)) WITHOUT ROWID",
    "CREATE TABLE same (id INTEGER PRIMARY KEY, person INTEGER NOT NULL)",
    "CREATE TABLE mine (person INTEGER, thing INTEGER, n INTEGER NOT NULL, PRIMARY KEY (person, thing)) WITHOUT ROWID",
)
_ADD = "ON CONFLICT (key) DO UPDATE SET n = n + excluded.n"
_OF = "FROM had LEFT JOIN same ON same.id = had.key >> 35"
_EACH_ALONE = "had.key >= ? << 35 AND had.key < ? << 35 AND same.id IS NULL"
_AGE = "had.key >> 32 & 7"


class OftenHad(NamedTuple):
    """How often somebody had an order, in a period and in the one before."""

    person: int
    order_id: int
    now: int
    before: int


class Tally:
    """Keeps the count. Use it on one thread at a time, as the store."""

    def __init__(self) -> None:
        self._db: Connection = driver.connect(":memory:", isolation_level=None, check_same_thread=False)
        for statement in _TABLES:
            self._db.execute(statement)
        self._together: dict[tuple[int, ...], int] = {}
        self.last_order = 0
        """Orders up to this id are known."""

    def close(self) -> None:
        """Forget everything."""
        self._db.close()

    def take(self, had: Iterable[str], age: int) -> None:
        """Count visits of one order each or of none, of an age; each text is as `insight_rows.plain_visits` has it."""
        self._db.execute(
            f"INSERT INTO had (key, n) SELECT value | ?, 1 FROM json_each(?) WHERE true {_ADD}",  # noqa: S608
            (age << 32, f"[{','.join(text[1:-1] for text in had)}]"),
        )

    def add(self, regular_id: int, age: int, order_ids: tuple[int, ...], times: int) -> None:
        """Count what was had at one visit, perhaps nothing, or with `times` -1 count it no more."""
        if len(order_ids) > 1:
            things = self._shared(order_ids)
        else:
            things = [order_ids[0] << 2 | ALONE if order_ids else NOTHING]
        of_whom = regular_id << 35 | age << 32
        self._db.executemany(
            f"INSERT INTO had (key, n) VALUES (?, ?) {_ADD}",  # noqa: S608
            [(of_whom | thing, times) for thing in things],
        )

    def learn_orders(self, lines: Iterable[LineRow], until: int) -> None:
        """Take in what orders are made of, in the order of their ids; all up to `until` are known then."""
        orders: dict[int, dict[int, list[LineRow]]] = {}
        for line in lines:
            orders.setdefault(line.order_id, {}).setdefault(line.position, []).append(line)
        for order_id, by_position in orders.items():
            self._learn(order_id, list(by_position.values()))
        self.last_order = until

    def merge(self, same: Mapping[int, int]) -> None:
        """Take regulars for the same person: each id of such a one to the id that stands for all of them."""
        self._db.execute("DELETE FROM same")
        self._db.executemany("INSERT INTO same VALUES (?, ?)", list(same.items()))

    def last_person(self) -> int:
        """Return the highest id of somebody who had anything; 0 where nobody had."""
        return int(self._db.execute("SELECT coalesce(max(key) >> 35, 0) FROM had").fetchone()[0])

    def sums(self, low: int, high: int, oldest_age: int) -> Sums:
        """Return what the people from one id up to, not with, another had; without those who are several."""
        return self._sums("had.key >> 35", _EACH_ALONE, (low, high), oldest_age)

    def sums_of_merged(self, oldest_age: int) -> Sums:
        """Return what those had who are several regulars."""
        return self._sums("same.person", "same.id IS NOT NULL", (), oldest_age)

    def often_had(self, low: int, high: int, oldest_age: int, age_before: int, fewest: int) -> list[OftenHad]:
        """Return what each of the people in a range had at least so often, in the period or the one before."""
        return self._often_had("had.key >> 35", _EACH_ALONE, (low, high), (oldest_age, age_before, fewest))

    def often_had_by_merged(self, oldest_age: int, age_before: int, fewest: int) -> list[OftenHad]:
        """Return the same for those who are several regulars."""
        return self._often_had("same.person", "same.id IS NOT NULL", (), (oldest_age, age_before, fewest))

    def main_item(self, order_id: int) -> int | None:
        """Return the first item of an order without its words: what it is called by."""
        found = self._db.execute("SELECT item_id FROM plain WHERE order_id = ?", (order_id,)).fetchone()
        return None if found is None else int(found[0])

    def _learn(self, order_id: int, lines: list[list[LineRow]]) -> None:
        """Take in one order; each line comes as often as it has options, once at the least."""
        execute = self._db.execute
        made = [
            (rows[0].item_id, rows[0].quantity, [row.option_id for row in rows if row.option_id is not None])
            for rows in lines
        ]
        text = json.dumps(made, separators=(",", ":"))
        execute("INSERT OR IGNORE INTO plain VALUES (?, ?, ?)", (order_id, text, made[0][0]))
        execute("INSERT OR IGNORE INTO wordless SELECT ?, order_id FROM plain WHERE made = ?", (order_id, text))
        for item_id, quantity, option_ids in made:
            execute(
                "INSERT INTO line VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity",
                (order_id, item_id, quantity),
            )
            execute("INSERT OR IGNORE INTO holds VALUES (?, ?)", (order_id << 2 | ALONE, item_id))
            for option_id in option_ids:
                execute("INSERT OR IGNORE INTO chosen VALUES (?, ?, ?)", (order_id, item_id, option_id))

    def _shared(self, order_ids: tuple[int, ...]) -> list[int]:
        """Return the things of a visit of several orders: each of them, and what was had together."""
        ids = json.dumps(order_ids)
        rows = self._db.execute(
            "SELECT DISTINCT item_id FROM line WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY 1", (ids,)
        )
        items = tuple(int(row[0]) for row in rows)
        number = self._together.get(items)
        if number is None:
            number = self._together[items] = len(self._together)
            self._db.executemany(
                "INSERT INTO holds VALUES (?, ?)", [(number << 2 | TOGETHER, item_id) for item_id in items]
            )
        return [*(order_id << 2 | SHARED for order_id in order_ids), number << 2 | TOGETHER]

    def _sums(self, person: str, whose: str, bounds: tuple[int, ...], oldest_age: int) -> Sums:
        """Lay out what was had by person and thing, then sum it every way."""
        # Everything put into the statements below is a constant.
        execute = self._db.execute
        execute("DELETE FROM mine")
        execute(
            f"INSERT INTO mine SELECT {person}, had.key & {_THING}, sum(n) {_OF} "
            f"WHERE {whose} AND {_AGE} <= ? GROUP BY 1, 2 HAVING sum(n) > 0",
            (*bounds, oldest_age),
        )
        one_order = f"m.thing & 3 IN ({ALONE}, {SHARED})"
        people, visits = execute(
            f"SELECT count(DISTINCT person), coalesce(sum(n) FILTER (WHERE thing & 3 IN ({ALONE}, {TOGETHER})), 0) "  # noqa: S608
            "FROM mine"
        ).fetchone()
        items = execute(
            "SELECT l.item_id, sum(m.n), count(DISTINCT m.person), sum(m.n * l.quantity) FROM mine m "  # noqa: S608
            f"CROSS JOIN line l ON l.order_id = m.thing >> 2 WHERE {one_order} GROUP BY 1"
        ).fetchall()
        options = execute(
            "SELECT c.item_id, c.option_id, sum(m.n), count(DISTINCT m.person) FROM mine m "  # noqa: S608
            f"CROSS JOIN chosen c ON c.order_id = m.thing >> 2 WHERE {one_order} GROUP BY 1, 2"
        )
        orders = execute(
            "SELECT w.plain_id, sum(m.n), count(DISTINCT m.person) FROM mine m "  # noqa: S608
            f"CROSS JOIN wordless w ON w.order_id = m.thing >> 2 WHERE {one_order} GROUP BY 1"
        )
        visits_with = execute(
            "SELECT h.item_id, sum(m.n), count(DISTINCT m.person) FROM mine m "
            "CROSS JOIN holds h ON h.thing = m.thing GROUP BY 1"
        )
        pairs = execute(
            "SELECT a.item_id, b.item_id, sum(m.n), count(DISTINCT m.person) FROM mine m "
            "CROSS JOIN holds a ON a.thing = m.thing CROSS JOIN holds b ON b.thing = m.thing AND b.item_id > a.item_id "
            "GROUP BY 1, 2"
        )
        return Sums(
            people,
            visits,
            {item: portions for item, _, _, portions in items},
            {item: Count(times, people) for item, times, people, _ in items},
            {(item, option): Count(times, people) for item, option, times, people in options},
            {order: Count(times, people) for order, times, people in orders},
            {item: Count(times, people) for item, times, people in visits_with},
            {(first, second): Count(times, people) for first, second, times, people in pairs},
        )

    def _often_had(
        self, person: str, whose: str, bounds: tuple[int, ...], ages: tuple[int, int, int]
    ) -> list[OftenHad]:
        oldest_age, age_before, fewest = ages
        rows = self._db.execute(
            f"SELECT {person} AS who, w.plain_id, coalesce(sum(n) FILTER (WHERE {_AGE} <= ?), 0) AS now, "
            f"coalesce(sum(n) FILTER (WHERE {_AGE} = ?), 0) AS earlier {_OF} "
            f"CROSS JOIN wordless w ON w.order_id = (had.key & {_THING}) >> 2 "
            f"WHERE {whose} AND had.key & 3 IN ({ALONE}, {SHARED}) GROUP BY 1, 2 "
            "HAVING max(now, earlier) >= ? ORDER BY 1, 2",
            (oldest_age, age_before, *bounds, fewest),
        )
        return [OftenHad._make(row) for row in rows.fetchall()]
