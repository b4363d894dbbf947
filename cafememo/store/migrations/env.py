"""What alembic runs: the migrations, on the connection `migrate.upgrade` hands over."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    # SQLite does roll schema changes back when the transaction was begun by hand, as ours is.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
