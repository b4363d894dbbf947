"""The tables as the program describes them and as the migrations make them."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as driver
from sqlmodel import SQLModel

from cafememo.store import tables
from cafememo.store.engine import engine_on
from cafememo.store.migrate import upgrade
from cafememo.store.schema import SHAPES
from cafememo.store.store import Store


def test_migrations_make_what_the_tables_describe(store: Store) -> None:
    """The newest migration and the tables in code are the same, column by column."""
    assert tables.RegularRow.__tablename__ == "regulars"
    with engine_on(store.connection).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_newest_shape_is_the_newest_migration(store: Store) -> None:
    """What a new café has is what an opening expects."""
    assert store.connection.execute("SELECT version_num FROM alembic_version").fetchone() == (SHAPES[-1],)


def test_a_failed_migration_leaves_nothing_behind() -> None:
    """A migration that fails in its last step has made no table."""
    connection = driver.connect(":memory:", isolation_level=None)
    # The last step makes triggers on the ledger; a trigger of that name in its way fails it.
    connection.execute("CREATE TABLE other (a)")
    connection.execute("CREATE TRIGGER ledger_keeps_its_facts BEFORE DELETE ON other BEGIN SELECT 1; END")
    with pytest.raises(Exception, match="already exists"):
        upgrade(connection)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert names == {"other", "ledger_keeps_its_facts"}
    connection.close()


def test_errors_of_the_engine_hide_what_was_written(store: Store) -> None:
    """An SQL error carries no value, since that could be a name or an allergy."""
    insert = "INSERT INTO settings (key, value) VALUES (?, ?)"
    with engine_on(store.connection).begin() as connection:
        connection.exec_driver_sql(insert, ("twice", "Théodora"))
        with pytest.raises(IntegrityError) as raised:
            connection.exec_driver_sql(insert, ("twice", "Théodora"))
    assert "Théodora" not in str(raised.value)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM ledger",
        "UPDATE ledger SET stamps = 99",
        "UPDATE ledger SET link = x'00'",
        "UPDATE ledger SET regular_id = 2, digest = x'00'",
    ],
)
def test_the_ledger_refuses_to_be_changed(store: Store, statement: str) -> None:
    """Nothing in the ledger is changed or deleted, by whatever statement."""
    with store.transaction():
        store.connection.execute(
            "INSERT INTO ledger (id, kind, at, utc_offset, regular_id, stamps, rewards, link) "
            "VALUES (1, 1, 5, 60, 1, 1, 0, x'01')"
        )
    with pytest.raises(driver.IntegrityError, match="append-only"), store.transaction():
        store.connection.execute(statement)


def test_the_ledger_lets_an_entry_become_a_tombstone(store: Store) -> None:
    """Emptying an entry, with the hash of what it was kept, is the one change allowed."""
    with store.transaction():
        store.connection.execute(
            "INSERT INTO ledger (id, kind, at, utc_offset, regular_id, stamps, rewards, link) "
            "VALUES (1, 1, 5, 60, 1, 1, 0, x'01')"
        )
        store.connection.execute(
            "UPDATE ledger SET regular_id = NULL, order_id = NULL, staff_id = NULL, programme_id = NULL, "
            "refers_to = NULL, stamps = 0, rewards = 0, at = 0, utc_offset = 0, digest = x'0a' WHERE id = 1"
        )
    assert store.connection.execute("SELECT regular_id, digest FROM ledger").fetchone() == (None, b"\x0a")
