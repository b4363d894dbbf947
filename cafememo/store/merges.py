"""Entries of one person that were made one: what is needed to make them two again, and pairs that are not the same."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

from cafememo.domain.menu import Content
from cafememo.store.connection import Connection


class Merged(NamedTuple):
    """An entry that was merged into another: when, in UTC seconds and the clock's minutes ahead; None if not known."""

    regular_id: int
    name: str
    joined_at: int
    at: int | None
    offset: int


@dataclass(frozen=True, slots=True)
class Record:
    """What a merge changed about the one who was kept, and what it took from the other.

    `before` is what was known of the one who was kept, in the order of `domain.person.Contact`, and `name` what they
    were called from then on; `pins` were their usuals before. Declined usuals and consents are those that only the
    other had. Cards and entries merged earlier are those that were the other's.
    """

    before: tuple[str | None, ...]
    name: str
    pins: tuple[int, ...] = ()
    declined: tuple[int, ...] = ()
    consents: tuple[str, ...] = ()
    cards: tuple[int, ...] = ()
    entries: tuple[int, ...] = ()


def merged_into(connection: Connection, regular_id: int) -> list[Merged]:
    """Return the entries that were merged into a regular's, the last one first."""
    rows = connection.execute(
        "SELECT r.id, r.name, r.joined_at, m.merged_at, coalesce(m.merged_offset, 0) FROM regulars r "
        "LEFT JOIN merges m ON m.regular_id = r.id WHERE r.merged_into = ? ORDER BY m.merged_at DESC, r.id DESC",
        (regular_id,),
    )
    return [Merged._make(row) for row in rows]


def touch(connection: Connection, regular_id: int) -> None:
    """Have it noticed that something about a regular changed, be it only derived. Belongs in a transaction."""
    connection.execute("UPDATE regulars SET merged_into = merged_into WHERE id = ?", (regular_id,))


def point_to(connection: Connection, regular_ids: Sequence[int], keep_id: int | None) -> None:
    """Have entries be merged into a regular's, or into nobody's. Belongs in a transaction."""
    connection.executemany(
        "UPDATE regulars SET merged_into = ? WHERE id = ?", [(keep_id, regular_id) for regular_id in regular_ids]
    )


def give_cards(connection: Connection, card_ids: Iterable[int], before_id: int, after_id: int) -> None:
    """Have cards of one regular, as far as they still are, be another's. Belongs in a transaction."""
    connection.executemany(
        "UPDATE cards SET regular_id = ? WHERE id = ? AND regular_id = ?",
        [(after_id, card_id, before_id) for card_id in card_ids],
    )


def keep_record(
    connection: Connection, regular_id: int, at: int, offset: int, record: Record, avoids: frozenset[Content]
) -> None:
    """Keep what a merge changed; `avoids` is what only the other avoided. Belongs in a transaction.

    What is avoided has a column of its own: it goes with the consent.
    """
    connection.execute(
        "INSERT INTO merges (regular_id, merged_at, merged_offset, record, avoids) VALUES (?, ?, ?, ?, ?)",
        (regular_id, at, offset, json.dumps(asdict(record), ensure_ascii=False), ",".join(sorted(avoids))),
    )


def record_of(connection: Connection, regular_id: int) -> tuple[Record, frozenset[Content]] | None:
    """Return what the merge of an entry changed, and what only that entry avoided; None where nothing is known."""
    row = connection.execute("SELECT record, avoids FROM merges WHERE regular_id = ?", (regular_id,)).fetchone()
    if row is None:
        return None
    kept = json.loads(row[0])
    name = str(kept.pop("name"))
    return Record(name=name, **{key: tuple(value) for key, value in kept.items()}), _contents(row[1])


def forget_record(connection: Connection, regular_id: int) -> None:
    """Forget what a merge changed. Belongs in a transaction."""
    connection.execute("DELETE FROM merges WHERE regular_id = ?", (regular_id,))


def erase_avoided(connection: Connection, keep_id: int, still: frozenset[Content]) -> None:
    """Erase what somebody does not avoid any more wherever entries merged into theirs kept it.

    Belongs in a transaction, with what it erases of the regular's own.
    """
    for entry in merged_into(connection, keep_id):
        rows = connection.execute("SELECT content FROM avoids WHERE regular_id = ?", (entry.regular_id,)).fetchall()
        for (content,) in rows:
            if content not in still:
                connection.execute(
                    "DELETE FROM avoids WHERE regular_id = ? AND content = ?", (entry.regular_id, content)
                )
        row = connection.execute("SELECT avoids FROM merges WHERE regular_id = ?", (entry.regular_id,)).fetchone()
        if row is not None and (added := _contents(row[0])) - still:
            connection.execute(
                "UPDATE merges SET avoids = ? WHERE regular_id = ?",
                (",".join(sorted(added & still)), entry.regular_id),
            )


def tell_apart(connection: Connection, regular_id: int, other_id: int) -> None:
    """Remember that two regulars are not the same. Belongs in a transaction."""
    connection.execute(
        "INSERT OR IGNORE INTO not_the_same (regular_id, other_id) VALUES (?, ?)",
        (min(regular_id, other_id), max(regular_id, other_id)),
    )


def told_apart(connection: Connection) -> set[tuple[int, int]]:
    """Return the pairs of regulars that are not the same, the lower id first."""
    return {
        (int(one), int(other)) for one, other in connection.execute("SELECT regular_id, other_id FROM not_the_same")
    }


def _contents(text: str) -> frozenset[Content]:
    return frozenset(map(Content, text.split(","))) if text else frozenset()
