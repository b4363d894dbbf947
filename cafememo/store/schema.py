"""Which shape the database has, found without importing the migration library."""

from collections.abc import Callable
from pathlib import Path

from cafememo.domain import trouble
from cafememo.store.connection import Connection, failures
from cafememo.store.files import CafeFiles

SHAPES = ("0001", "0002", "0003", "0004")
"""Every released shape, oldest first; the last is what this program reads and writes."""


BeforeUpgrade = Callable[[Connection, CafeFiles], object]
"""What is done with an older café before it is migrated: a copy of it is made. It raises where there must be none."""


def bring_up(connection: Connection, folder: Path, before: BeforeUpgrade | None = None) -> None:
    """Make sure the database has the newest shape, migrating an older one after `before` was done with it.

    Raises `NewerSchema` for a shape this program does not know, leaving it untouched, and `NotACafe` for a
    database that has none.
    """
    with failures(folder):
        named = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        ).fetchone()
        if not named[0]:
            raise trouble.NotACafe(folder)
        shape = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if shape is None:
        raise trouble.NotACafe(folder)
    if shape[0] == SHAPES[-1]:
        return
    if shape[0] not in SHAPES:
        raise trouble.NewerSchema(folder)
    if before is not None:
        before(connection, CafeFiles(folder))
    from cafememo.store.migrate import upgrade  # noqa: PLC0415 - imported only when the schema is behind

    with failures(folder):
        upgrade(connection)
