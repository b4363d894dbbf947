"""The encrypted database: the only home of SQLModel, SQLAlchemy and the SQLite driver."""
