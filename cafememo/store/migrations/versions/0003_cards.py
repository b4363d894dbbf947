"""The third shape: cards made in batches, of several kinds, suspended or tried when dead; the café's own pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_COLUMNS = (
    "kind TEXT NOT NULL DEFAULT 'printed'",
    "batch_id INTEGER REFERENCES card_batches (id)",
    "suspended_at INTEGER",
    "suspended_offset INTEGER NOT NULL DEFAULT 0",
    "tries INTEGER NOT NULL DEFAULT 0",
    "tried_at INTEGER",
)


def upgrade() -> None:
    """Add tables and columns in place; cards that are there are printed ones of no batch."""
    op.create_table(
        "card_batches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("made_offset", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False, server_default=""),
        sa.Column("finished", sa.Boolean(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in _COLUMNS:
        op.execute(f"ALTER TABLE cards ADD COLUMN {column}")
    # Few cards are any of these, and the register looks for them among a hundred thousand.
    indexes = {"of_batch": "batch_id", "dead": "replaced_at", "suspended": "suspended_at", "tried": "tried_at"}
    for name, column in indexes.items():
        op.execute(f"CREATE INDEX cards_{name} ON cards ({column}) WHERE {column} IS NOT NULL")
    op.create_table(
        "pictures",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
