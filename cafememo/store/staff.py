"""Who works here and who left, as the owner changes it. Everything that writes belongs in a transaction."""

from collections.abc import Sequence

from cafememo.domain.staff import Role
from cafememo.store.connection import Connection


def add(connection: Connection, name: str, role: Role) -> int:
    """Write somebody new, shown after the others, and return their id."""
    cursor = connection.execute(
        "INSERT INTO staff (name, active, position, role) "
        "VALUES (?, 1, (SELECT coalesce(max(position), -1) + 1 FROM staff), ?)",
        (name, role),
    )
    return int(cursor.lastrowid or 0)


def rename(connection: Connection, staff_id: int, name: str) -> None:
    """Call somebody by another name, also where they noted something before."""
    connection.execute("UPDATE staff SET name = ? WHERE id = ? AND name <> ?", (name, staff_id, name))


def give_role(connection: Connection, staff_id: int, role: Role) -> None:
    """Make somebody something else."""
    connection.execute("UPDATE staff SET role = ? WHERE id = ? AND role <> ?", (role, staff_id, role))


def leave(connection: Connection, staff_id: int, at: int) -> None:
    """Have somebody work here no more; nothing of them is deleted."""
    connection.execute("UPDATE staff SET active = 0, left_at = ? WHERE id = ? AND active", (at, staff_id))


def come_back(connection: Connection, staff_id: int) -> None:
    """Have somebody who left work here again, shown after the others."""
    connection.execute(
        "UPDATE staff SET active = 1, left_at = NULL, position = (SELECT max(position) + 1 FROM staff) "
        "WHERE id = ? AND NOT active",
        (staff_id,),
    )


def order(connection: Connection, staff_ids: Sequence[int]) -> None:
    """Show people in this order; who is not named stands where they stood."""
    connection.executemany(
        "UPDATE staff SET position = ? WHERE id = ? AND position <> ?",
        [(place, staff_id, place) for place, staff_id in enumerate(staff_ids)],
    )


def left_at(connection: Connection) -> dict[int, int]:
    """Return when those left who did, as far as that is known, in UTC unix seconds."""
    rows = connection.execute("SELECT id, left_at FROM staff WHERE NOT active AND left_at IS NOT NULL")
    return {int(staff_id): int(at) for staff_id, at in rows}


def has_done_anything(connection: Connection, staff_id: int, after_entry: int) -> bool:
    """Tell whether somebody noted anything after a ledger entry, or took anybody's consent."""
    statement = "SELECT 1 FROM ledger WHERE id > ? AND staff_id = ? LIMIT 1"
    if connection.execute(statement, (after_entry, staff_id)).fetchone():
        return True
    return connection.execute("SELECT 1 FROM consents WHERE staff_id = ? LIMIT 1", (staff_id,)).fetchone() is not None
