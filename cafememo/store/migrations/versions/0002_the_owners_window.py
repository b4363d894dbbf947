"""The second shape: what the owner's window keeps. The ledger, which may be large, is not touched.

Regulars get the name they are sorted by, a bin, and whom they were merged into; the menu what left it, and the day on
which something was sold out; programmes their days; staff their roles.
"""

import sqlalchemy as sa
from alembic import op

from cafememo.domain.names import sort_name

revision = "0002"
down_revision = "0001"

_AT_A_TIME = 5_000

_COLUMNS = (
    ("regulars", "sort_name TEXT NOT NULL DEFAULT ''"),
    ("regulars", "binned_at INTEGER"),
    ("regulars", "binned_offset INTEGER NOT NULL DEFAULT 0"),
    ("regulars", "merged_into INTEGER REFERENCES regulars (id)"),
    ("categories", "archived BOOLEAN NOT NULL DEFAULT 0"),
    ("items", "archived BOOLEAN NOT NULL DEFAULT 0"),
    ("items", "sold_out_day INTEGER"),
    ("option_groups", "archived BOOLEAN NOT NULL DEFAULT 0"),
    ("options", "archived BOOLEAN NOT NULL DEFAULT 0"),
    ("options", "sold_out_day INTEGER"),
    ("programmes", "starts_on INTEGER"),
    ("programmes", "ends_on INTEGER"),
    ("programmes", "expires_since INTEGER NOT NULL DEFAULT 0"),
    ("programmes", "put_away BOOLEAN NOT NULL DEFAULT 0"),
    ("programmes", "made_after INTEGER NOT NULL DEFAULT 0"),
    ("staff", "role TEXT NOT NULL DEFAULT 'barista'"),
    ("staff", "left_at INTEGER"),
)


def upgrade() -> None:
    """Add the columns in place, without copying a table; then fill in and index what regulars are sorted by."""
    for table, column in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    # Nothing said on which day it was, and nobody could say at the counter that it was over.
    op.execute("ALTER TABLE items DROP COLUMN sold_out")
    _fill_sort_names()
    op.execute("CREATE INDEX regulars_by_name ON regulars (sort_name)")
    # What somebody's page shows of their cards must not look through everybody's; cards are written once in a while.
    op.execute("CREATE INDEX cards_of_regular ON cards (regular_id)")
    op.execute("CREATE INDEX regulars_binned ON regulars (binned_at) WHERE binned_at IS NOT NULL")
    op.execute("CREATE INDEX regulars_merged ON regulars (merged_into) WHERE merged_into IS NOT NULL")
    _merge_tables()


def _merge_tables() -> None:
    """Make what a merge can be taken back by at any time, and the pairs that are not the same."""
    op.create_table(
        "merges",
        sa.Column("regular_id", sa.Integer(), nullable=False),
        sa.Column("merged_at", sa.Integer(), nullable=False),
        sa.Column("merged_offset", sa.Integer(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("avoids", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["regular_id"], ["regulars.id"]),
        sa.PrimaryKeyConstraint("regular_id"),
    )
    op.create_table(
        "not_the_same",
        sa.Column("regular_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["regular_id"], ["regulars.id"]),
        sa.ForeignKeyConstraint(["other_id"], ["regulars.id"]),
        sa.PrimaryKeyConstraint("regular_id", "other_id"),
    )


def _fill_sort_names() -> None:
    """Write what everybody is sorted by, in slices: a café may have a hundred thousand regulars."""
    connection = op.get_bind()
    last = 0
    while True:
        rows = connection.exec_driver_sql(
            "SELECT id, name FROM regulars WHERE id > ? ORDER BY id LIMIT ?", (last, _AT_A_TIME)
        ).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        connection.exec_driver_sql(
            "UPDATE regulars SET sort_name = ? WHERE id = ?", [(sort_name(name), row_id) for row_id, name in rows]
        )
