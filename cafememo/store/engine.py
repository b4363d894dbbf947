"""SQLAlchemy on the café's one connection, for what is done at leisure: menus, migrations, the owner's lists."""

from sqlalchemy import Connection as AlchemyConnection
from sqlalchemy import Engine, StaticPool, create_engine, event
from sqlcipher3 import dbapi2 as driver

from cafememo.store.connection import Connection


def engine_on(connection: Connection) -> Engine:
    """Return an engine that borrows the connection and never closes it.

    Its parameters are hidden from errors, which would otherwise print names and allergies; its transactions
    begin IMMEDIATE, so that schema changes roll back too.
    """
    engine = create_engine(
        "sqlite://", module=driver, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _begin_immediate(connection: AlchemyConnection) -> None:
    """Begin for real: the driver is in autocommit and begins nothing by itself."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
