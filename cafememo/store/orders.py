"""Orders: each kept once, whoever has it, and read back through a bounded memory."""

import json
from collections.abc import Iterable, Mapping

from cafememo.domain.order import Order, OrderLine
from cafememo.store.connection import Connection

REMEMBERED = 4096
"""Orders kept in memory: more than a café's regulars tell apart, and no more than a few megabytes."""


class OrderBook:
    """Gives orders their ids and ids their orders. Orders never change, so what was read stays true."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[int, Order] = {}

    def order(self, order_id: int) -> Order:
        """Return an order; KeyError where there is none of that id."""
        found = self._read.get(order_id)
        if found is None:
            if len(self._read) >= REMEMBERED:
                self._read.clear()
            found = self._read[order_id] = self._look_up(order_id)
        return found

    def find(self, order: Order) -> int | None:
        """Return the id of an order that was kept before, else None."""
        row = self._connection.execute("SELECT id FROM orders WHERE signature = ?", (_signature(order),)).fetchone()
        return None if row is None else int(row[0])

    def keep(self, order: Order) -> int:
        """Return the id of an order, keeping it if it is new. Belongs in a transaction."""
        found = self.find(order)
        if found is not None:
            return found
        execute = self._connection.execute
        cursor = execute("INSERT INTO orders (signature) VALUES (?)", (_signature(order),))
        order_id = int(cursor.lastrowid or 0)
        self._write(order_id, order)
        return order_id

    def _write(self, order_id: int, order: Order) -> None:
        """Write the lines of an order that has none."""
        execute = self._connection.execute
        for position, line in enumerate(order.lines):
            execute(
                "INSERT INTO order_lines (order_id, position, item_id, quantity, word) VALUES (?, ?, ?, ?, ?)",
                (order_id, position, line.item_id, line.quantity, line.word),
            )
            self._connection.executemany(
                "INSERT INTO order_options (order_id, line, position, option_id) VALUES (?, ?, ?, ?)",
                [(order_id, position, place, option_id) for place, option_id in enumerate(line.option_ids)],
            )

    def let_go(self) -> dict[int, Order]:
        """Empty the orders that name what is no longer there, unless somebody had them; return what they were.

        Such an order was only kept ready of a favourite, or of a usual that was taken back. Its row stays, so that its
        id is never another order's; one that somebody had goes on standing in the way of what would remove what it
        names. Belongs in a transaction. The ledger has no index of orders: only these are looked for in it.
        """
        execute = self._connection.execute
        stray = execute(
            "SELECT order_id FROM order_lines WHERE item_id NOT IN (SELECT id FROM items) "
            "UNION SELECT order_id FROM order_options WHERE option_id NOT IN (SELECT id FROM options)"
        ).fetchall()
        held = {order_id: self.order(order_id) for (order_id,) in stray if not self._is_somebodys(order_id)}
        for order_id in held:
            for table in ("order_options", "order_lines"):
                execute(f"DELETE FROM {table} WHERE order_id = ?", (order_id,))  # noqa: S608 - names of our own
            execute("UPDATE orders SET signature = 'gone ' || id WHERE id = ?", (order_id,))
        if held:
            self.forget()
        return held

    def _is_somebodys(self, order_id: int) -> bool:
        """Tell whether somebody had an order, or it is or is not to be their usual, be it once merged entries part."""
        found = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM pinned_usuals WHERE order_id = :id) "
            "OR EXISTS (SELECT 1 FROM declined_usuals WHERE order_id = :id) "
            "OR EXISTS (SELECT 1 FROM merges, json_each(merges.record, '$.pins') AS pin WHERE pin.value = :id) "
            "OR EXISTS (SELECT 1 FROM merges, json_each(merges.record, '$.declined') AS pin WHERE pin.value = :id) "
            "OR EXISTS (SELECT 1 FROM ledger WHERE order_id = :id)",
            {"id": order_id},
        )
        return bool(found.fetchone()[0])

    def bring_back(self, held: Mapping[int, Order]) -> None:
        """Have orders that were emptied, and still are, be what they were; one kept anew since stays it. As above."""
        for order_id, order in held.items():
            if self.find(order) is not None:
                continue
            found = self._connection.execute(
                "UPDATE orders SET signature = ? WHERE id = ? AND signature = 'gone ' || id",
                (_signature(order), order_id),
            )
            if found.rowcount == 1:
                self._write(order_id, order)

    def forget(self) -> None:
        """Read everything anew: an order kept in a transaction that came to nothing was never kept."""
        self._read.clear()

    def _look_up(self, order_id: int) -> Order:
        """Read an order's lines and options in one statement."""
        rows = self._connection.execute(
            "SELECT l.position, l.item_id, l.quantity, l.word, o.option_id FROM order_lines l "
            "LEFT JOIN order_options o ON o.order_id = l.order_id AND o.line = l.position "
            "WHERE l.order_id = ? ORDER BY l.position, o.position",
            (order_id,),
        ).fetchall()
        if not rows:
            raise KeyError(order_id)
        return Order(tuple(_lines(rows)))


def _lines(rows: list[tuple[int, int, int, str, int | None]]) -> Iterable[OrderLine]:
    """Gather rows of one option each into lines."""
    options: dict[int, list[int]] = {}
    heads: dict[int, tuple[int, int, str]] = {}
    for position, item_id, quantity, word, option_id in rows:
        heads[position] = (item_id, quantity, word)
        chosen = options.setdefault(position, [])
        if option_id is not None:
            chosen.append(option_id)
    for position, (item_id, quantity, word) in heads.items():
        yield OrderLine(item_id, tuple(options[position]), quantity, word)


def _signature(order: Order) -> str:
    """Return the one text that equal orders share."""
    return json.dumps(
        [[line.item_id, line.option_ids, line.quantity, line.word] for line in order.lines],
        ensure_ascii=False,
        separators=(",", ":"),
    )
