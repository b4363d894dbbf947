"""Migrations, driven from code on the connection that is already open and locked."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from cafememo.store.connection import Connection
from cafememo.store.engine import engine_on


def upgrade(connection: Connection, shape: str = "head") -> None:
    """Bring the database to a shape in one transaction: it is wholly there afterwards, or as it was."""
    engine: Engine = engine_on(connection)
    with engine.begin() as transaction:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = transaction
        command.upgrade(config, shape)
