"""The tables, for migrations and for what an owner does at leisure; a scan reads through `scan` instead.

Importing this module imports SQLModel, which takes longer than a whole start of the counter: nothing a scan or
a start needs may import it.
"""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Text, text
from sqlmodel import Field, SQLModel


def _reference(column: str, *, primary: bool = False, optional: bool = False) -> Column[int]:
    """Return a foreign key column."""
    return Column(Integer, ForeignKey(column), primary_key=primary, nullable=optional)


class RegularRow(SQLModel, table=True):
    """A person; only the name is needed to be remembered. `birthday` is MM-DD: the year is nobody's business.

    `sort_name` is `domain.names.sort_name` of the name, written with it. From `binned_at` on they are in the bin; a
    person with `merged_into` turned out to be that one, who is merged into nobody. Both can be taken back.
    """

    __tablename__ = "regulars"
    # An index ends with the id by itself: what is sorted by name comes in one order, page by page.
    __table_args__ = (
        Index("regulars_by_name", "sort_name"),
        Index("regulars_binned", "binned_at", sqlite_where=text("binned_at IS NOT NULL")),
        Index("regulars_merged", "merged_into", sqlite_where=text("merged_into IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    surname: str | None = Field(default=None, sa_type=Text)
    phone: str | None = Field(default=None, sa_type=Text)
    email: str | None = Field(default=None, sa_type=Text)
    birthday: str | None = Field(default=None, sa_type=Text)
    notes: str | None = Field(default=None, sa_type=Text)
    joined_at: int
    sort_name: str = Field(sa_type=Text)
    binned_at: int | None = None
    binned_offset: int = 0
    merged_into: int | None = Field(default=None, sa_column=_reference("regulars.id", optional=True))


class MergeRow(SQLModel, table=True):
    """What merging an entry into another one changed, so that it can be taken back at any time.

    `record` is a `store.merges.Record` as JSON; `avoids` what only this entry avoided, comma-separated.
    """

    __tablename__ = "merges"

    regular_id: int = Field(sa_column=_reference("regulars.id", primary=True))
    merged_at: int
    merged_offset: int
    record: str = Field(sa_type=Text)
    avoids: str = Field(sa_type=Text)


class NotTheSameRow(SQLModel, table=True):
    """Two regulars who seem to be one person and are not; the lower id stands first."""

    __tablename__ = "not_the_same"

    regular_id: int = Field(sa_column=_reference("regulars.id", primary=True))
    other_id: int = Field(sa_column=_reference("regulars.id", primary=True))


class CategoryRow(SQLModel, table=True):
    """A tab of the menu. What is `archived`, here and below, left it; old orders keep its name."""

    __tablename__ = "categories"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    position: int
    archived: bool = False


class ItemRow(SQLModel, table=True):
    """Something on the menu; `contents_known` is 0 where nobody has said what it holds, `price` is in hundredths.

    It is sold out on the café day `sold_out_day` (`domain.clock.cafe_day`), and on no other.
    """

    __tablename__ = "items"

    id: int | None = Field(default=None, primary_key=True)
    category_id: int = Field(sa_column=_reference("categories.id"))
    name: str = Field(sa_type=Text)
    position: int
    stamped: bool = True
    favourite: int = 0
    contents_known: bool = False
    price: int = 0
    archived: bool = False
    sold_out_day: int | None = None


class OptionGroupRow(SQLModel, table=True):
    """A kind of option, at its place in making order; `many` where any number may be chosen."""

    __tablename__ = "option_groups"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    position: int
    many: bool = False
    archived: bool = False


class OptionRow(SQLModel, table=True):
    """One choice of a group; sold out as an item is."""

    __tablename__ = "options"

    id: int | None = Field(default=None, primary_key=True)
    group_id: int = Field(sa_column=_reference("option_groups.id"))
    name: str = Field(sa_type=Text)
    short: str = Field(sa_type=Text)
    position: int
    is_default: bool = False
    contents_known: bool = False
    price: int = 0
    archived: bool = False
    sold_out_day: int | None = None


class ItemGroupRow(SQLModel, table=True):
    """An item can be ordered with the options of a group."""

    __tablename__ = "item_groups"

    item_id: int = Field(sa_column=_reference("items.id", primary=True))
    group_id: int = Field(sa_column=_reference("option_groups.id", primary=True))


class ItemContentRow(SQLModel, table=True):
    """An item holds, or is, something: a value of `domain.menu.Content`."""

    __tablename__ = "item_contents"

    item_id: int = Field(sa_column=_reference("items.id", primary=True))
    content: str = Field(sa_type=Text, primary_key=True)


class OptionContentRow(SQLModel, table=True):
    """An option holds, or is, something."""

    __tablename__ = "option_contents"

    option_id: int = Field(sa_column=_reference("options.id", primary=True))
    content: str = Field(sa_type=Text, primary_key=True)


class OrderRow(SQLModel, table=True):
    """An order, kept once whoever has it; `signature` is its lines in one canonical text."""

    __tablename__ = "orders"

    id: int | None = Field(default=None, primary_key=True)
    signature: str = Field(sa_type=Text, unique=True)


class OrderLineRow(SQLModel, table=True):
    """One item of an order."""

    __tablename__ = "order_lines"

    order_id: int = Field(sa_column=_reference("orders.id", primary=True))
    position: int = Field(primary_key=True)
    item_id: int = Field(sa_column=_reference("items.id"))
    quantity: int = 1
    word: str = Field(default="", sa_type=Text)


class OrderOptionRow(SQLModel, table=True):
    """An option chosen for a line, at its place in making order."""

    __tablename__ = "order_options"

    order_id: int = Field(sa_column=_reference("orders.id", primary=True))
    line: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    option_id: int = Field(sa_column=_reference("options.id"))


class PinnedUsualRow(SQLModel, table=True):
    """An order a person's usual was set to by hand; learned ones are not stored but derived."""

    __tablename__ = "pinned_usuals"

    regular_id: int = Field(sa_column=_reference("regulars.id", primary=True))
    position: int = Field(primary_key=True)
    order_id: int = Field(sa_column=_reference("orders.id"))


class DeclinedUsualRow(SQLModel, table=True):
    """An order a person did not want to be the usual when asked; they are not asked about it again."""

    __tablename__ = "declined_usuals"

    regular_id: int = Field(sa_column=_reference("regulars.id", primary=True))
    order_id: int = Field(sa_column=_reference("orders.id", primary=True))


class ConsentRow(SQLModel, table=True):
    """A person's dated yes to something that needs one: a value of `domain.consent.Purpose`; withdrawn or not."""

    __tablename__ = "consents"

    id: int | None = Field(default=None, primary_key=True)
    regular_id: int = Field(sa_column=_reference("regulars.id"))
    purpose: str = Field(sa_type=Text)
    given_at: int
    given_offset: int = 0
    staff_id: int | None = None
    withdrawn_at: int | None = None
    withdrawn_offset: int = 0


class AvoidRow(SQLModel, table=True):
    """Something a person avoids, as they said and agreed to have remembered: a value of `domain.menu.Content`."""

    __tablename__ = "avoids"

    regular_id: int = Field(sa_column=_reference("regulars.id", primary=True))
    content: str = Field(sa_type=Text, primary_key=True)


class CardBatchRow(SQLModel, table=True):
    """Cards made together, for a `sheet` or "" for none; `finished` once they are on paper or in a file."""

    __tablename__ = "card_batches"

    id: int | None = Field(default=None, primary_key=True)
    made_at: int
    made_offset: int = 0
    count: int
    sheet: str = Field(default="", sa_type=Text)
    finished: bool = False


class CardRow(SQLModel, table=True):
    """A card: blank without a regular, dead from `replaced_at` on, of no use while `suspended_at`.

    The token itself is not kept. `kind` is a `domain.cards.Kind`; `id` is the number that stands on it.
    `tries` counts how often it was shown when dead or suspended, last at `tried_at`.
    """

    __tablename__ = "cards"
    __table_args__ = (
        Index("cards_of_regular", "regular_id"),
        Index("cards_of_batch", "batch_id", sqlite_where=text("batch_id IS NOT NULL")),
        Index("cards_dead", "replaced_at", sqlite_where=text("replaced_at IS NOT NULL")),
        Index("cards_suspended", "suspended_at", sqlite_where=text("suspended_at IS NOT NULL")),
        Index("cards_tried", "tried_at", sqlite_where=text("tried_at IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    token_hash: bytes = Field(sa_type=LargeBinary, unique=True)
    regular_id: int | None = Field(default=None, sa_column=_reference("regulars.id", optional=True))
    made_at: int
    replaced_at: int | None = None
    replaced_offset: int = 0
    kind: str = Field(default="printed", sa_type=Text)
    batch_id: int | None = Field(default=None, sa_column=_reference("card_batches.id", optional=True))
    suspended_at: int | None = None
    suspended_offset: int = 0
    tries: int = 0
    tried_at: int | None = None


class PictureRow(SQLModel, table=True):
    """A picture of the café's own as PNG, by what it is for: apart from the settings, which every start reads."""

    __tablename__ = "pictures"

    name: str = Field(sa_type=Text, primary_key=True)
    data: bytes = Field(sa_type=LargeBinary)


class StaffRow(SQLModel, table=True):
    """Somebody who notes orders; `pin` is an Argon2id hash, None where no PIN is asked, `role` a `domain.staff.Role`.

    Who left is not `active`, since `left_at`, and keeps the name for what they noted.
    """

    __tablename__ = "staff"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    active: bool = True
    position: int = 0
    pin: str | None = Field(default=None, sa_type=Text)
    role: str = Field(default="barista", sa_type=Text)
    left_at: int | None = None


class GuessRow(SQLModel, table=True):
    """Wrong PINs in a row, counted before each is looked at: `who` is "owner" or "staff" and an id."""

    __tablename__ = "guesses"

    who: str = Field(sa_type=Text, primary_key=True)
    failures: int
    last_at: int


class ProgrammeRow(SQLModel, table=True):
    """A loyalty programme and its rules, as `domain.loyalty.Programme` tells them; it starts and ends on café days.

    One that is `put_away` is not listed unless asked for. `made_after` is the ledger's last row when it was made.
    """

    __tablename__ = "programmes"

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text)
    position: int = 0
    active: bool = True
    collects: str = Field(default="stamps", sa_type=Text)
    per: str = Field(default="visit", sa_type=Text)
    stamps_of: int
    points_each: int = 1
    expires_days: int = 0
    cooldown_minutes: int = 0
    daily_cap: int = 0
    chooses_items: bool = False
    starts_on: int | None = None
    ends_on: int | None = None
    expires_since: int = 0
    put_away: bool = False
    made_after: int = 0


class ProgrammeItemRow(SQLModel, table=True):
    """An item that counts in a programme which chooses its items."""

    __tablename__ = "programme_items"

    programme_id: int = Field(sa_column=_reference("programmes.id", primary=True))
    item_id: int = Field(sa_column=_reference("items.id", primary=True))


class LedgerRow(SQLModel, table=True):
    """One entry of the append-only ledger of visits, stamps and rewards.

    Triggers refuse to change or delete an entry, but for emptying it into a tombstone: then `digest` keeps the
    hash of what it was, so that the chain of `link`s stays whole. References are not foreign keys: they outlive
    what they refer to. `before_id` is the same person's entry before this one: from the newest, which the summary
    names, a person's entries are found without an index, whose pages would be written at every visit.
    """

    __tablename__ = "ledger"
    __table_args__ = (CheckConstraint("kind BETWEEN 1 AND 7", name="known_kind"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: int
    at: int
    utc_offset: int
    regular_id: int | None = None
    order_id: int | None = None
    staff_id: int | None = None
    programme_id: int | None = None
    stamps: int = 0
    rewards: int = 0
    refers_to: int | None = None
    before_id: int | None = None
    digest: bytes | None = Field(default=None, sa_type=LargeBinary)
    link: bytes = Field(sa_type=LargeBinary)


class SummaryRow(SQLModel, table=True):
    """What a scan reads about a person, kept in the transaction that writes the ledger and derivable from it."""

    __tablename__ = "summaries"

    regular_id: int = Field(sa_column=_reference("regulars.id", primary=True))
    visits: int
    last_at: int
    last_offset: int
    balances: bytes = Field(sa_type=LargeBinary)
    newest_id: int | None = None
    recent: bytes = Field(sa_type=LargeBinary)


class SettingRow(SQLModel, table=True):
    """One setting of the café, as text."""

    __tablename__ = "settings"

    key: str = Field(sa_type=Text, primary_key=True)
    value: str = Field(sa_type=Text)


class AuditRow(SQLModel, table=True):
    """One thing that was done about keys, copies, PINs or people; triggers refuse to change or delete it.

    `what` is a `domain.audit.What`; `who` is "owner", "staff 3" or "program"; `about` is "" or a kind and an opaque id
    ("regular 41", "card 7"): names are never here, so that whoever is forgotten leaves a number.
    """

    __tablename__ = "audit"

    id: int | None = Field(default=None, primary_key=True)
    at: int
    utc_offset: int
    what: str = Field(sa_type=Text)
    who: str = Field(sa_type=Text)
    about: str = Field(default="", sa_type=Text)


class MarkRow(SQLModel, table=True):
    """How far the ledger was proved: up to entry `entry_id` every link was as it must be, the last being `link`."""

    __tablename__ = "marks"

    name: str = Field(sa_type=Text, primary_key=True)
    entry_id: int
    link: bytes = Field(sa_type=LargeBinary)
    at: int


class CopyRow(SQLModel, table=True):
    """A copy of the café that was made: in the folder `place`, under `name`, and what it holds.

    `why` is a `domain.copies.Why`; `verified_at` is when it was last opened and proved, `gone_at` since when it is not
    there any more. `newest_at` is when its newest entry of the ledger was made.
    """

    __tablename__ = "copies"

    id: int | None = Field(default=None, primary_key=True)
    made_at: int
    utc_offset: int
    place: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)
    size: int
    people: int
    entries: int
    newest_at: int | None = None
    verified_at: int | None = None
    gone_at: int | None = None
