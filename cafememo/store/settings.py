"""The café's own settings, and what of them every part needs from the start."""

from dataclasses import dataclass

from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.preferences import AS_NOBODY_CHOSE, Preferences, preferences_from_text
from cafememo.domain.staff import Deed, Role, role_from_text, withheld_from_text
from cafememo.store.connection import Connection, Row

WITHHELD = "staff.withheld"
"""The setting that holds what baristas may not do."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who notes orders; `asks_pin` where they have a PIN of their own."""

    id: int
    name: str
    asks_pin: bool = False
    role: Role = Role.BARISTA


@dataclass(frozen=True, slots=True)
class CafeFacts:
    """What is known about the café itself. `demo` marks one whose people are made up."""

    name: str
    language: str
    demo: bool
    card_key: bytes
    programmes: tuple[Programme, ...]
    """Those that are switched on, in the order shown, then those that are off: what waits in them can still be had.

    Which of them earn on a day, `loyalty.running` tells.
    """
    former: tuple[Programme, ...]
    """Those that are switched off; what was earned in them can still be taken back."""
    staff: tuple[Staff, ...]
    """Who works here now, in the order shown."""
    former_staff: tuple[Staff, ...] = ()
    """Who left, and still has a name where they noted something."""
    preferences: Preferences = AS_NOBODY_CHOSE
    """How the program looks and behaves here; devices have theirs apart, read when they are started."""
    withheld: frozenset[Deed] = frozenset()
    """What the owner keeps from baristas."""
    foreign_allowed: bool = False
    """Whether codes of others may stand for regulars."""
    code_asked: bool = False
    """Whether nobody more is remembered here before a recovery code was typed back."""
    setup: str = ""
    """What the set-up still has to ask first, as `services.setup` names it; "" where it is over."""

    def staff_name(self, staff_id: int | None) -> str:
        """Return how somebody who works or worked here is called; "" for nobody."""
        return next((one.name for one in (*self.staff, *self.former_staff) if one.id == staff_id), "")


SETUP = "setup.step"
CODE_ASKED = "recovery.asked"
"""The setting that tells whether a recovery code is asked for before the first regular: "yes", or nothing for no."""
FOREIGN_ALLOWED = "cards.foreign"
"""The setting that tells whether codes of others may be linked: "yes", anything else for no."""


def read_facts(connection: Connection) -> CafeFacts:
    """Return the café's facts; KeyError where the store has none, which a made café always has."""
    settings = dict(connection.execute("SELECT key, value FROM settings"))
    former = read_programmes(connection, running=False)
    return CafeFacts(
        name=settings["cafe"],
        language=settings["language"],
        demo=settings.get("demo") == "yes",
        card_key=bytes.fromhex(settings["card_key"]),
        programmes=(*read_programmes(connection), *former),
        former=former,
        staff=read_staff(connection),
        preferences=preferences_from_text(settings, settings["language"]),
        withheld=withheld_from_text(settings.get(WITHHELD, "")),
        former_staff=read_staff(connection, former=True),
        foreign_allowed=settings.get(FOREIGN_ALLOWED) == "yes",
        code_asked=settings.get(CODE_ASKED) == "yes",
        setup=settings.get(SETUP, ""),
    )


def read_staff(connection: Connection, *, former: bool = False) -> tuple[Staff, ...]:
    """Return who notes orders, in the order shown, or who did and left."""
    rows = connection.execute(
        "SELECT id, name, pin IS NOT NULL, role FROM staff WHERE active = ? ORDER BY position, id", (not former,)
    )
    return tuple(Staff(staff_id, name, bool(asks), role_from_text(role)) for staff_id, name, asks, role in rows)


def read_programmes(connection: Connection, *, running: bool = True) -> tuple[Programme, ...]:
    """Return the programmes that are switched on, in the order shown, or those that are not."""
    items: dict[int, set[int]] = {}
    for programme_id, item_id in connection.execute("SELECT programme_id, item_id FROM programme_items"):
        items.setdefault(programme_id, set()).add(item_id)
    rows = connection.execute(
        "SELECT id, name, stamps_of, collects, per, chooses_items, points_each, expires_days, expires_since, "
        "cooldown_minutes, daily_cap, active, starts_on, ends_on "
        "FROM programmes WHERE active = ? ORDER BY position, id",
        (running,),
    )
    return tuple(_programme(row, items) for row in rows)


def _programme(row: Row, items: dict[int, set[int]]) -> Programme:
    """Build a programme from its row and the items chosen for each."""
    programme_id, name, of, collects, per, chooses, points_each, expires_days, expires_since, *rest = row
    cooldown, cap, on, starts, ends = rest
    return Programme(
        id=programme_id,
        name=name,
        of=of,
        collects=Collects(collects),
        per=Per(per),
        counted_ids=frozenset(items.get(programme_id, ())) if chooses else None,
        points_each=points_each,
        expires_days=expires_days,
        expires_since=expires_since,
        cooldown_minutes=cooldown,
        daily_cap=cap,
        on=bool(on),
        starts_on=starts,
        ends_on=ends,
    )


def add_programme(connection: Connection, programme: Programme) -> int:
    """Write a new programme, shown after the others, and return its id. Belongs in a transaction."""
    cursor = connection.execute(
        "INSERT INTO programmes (name, position, active, collects, per, stamps_of, points_each, expires_days, "
        "cooldown_minutes, daily_cap, chooses_items, starts_on, ends_on) "
        "VALUES (?, (SELECT coalesce(max(position), -1) + 1 FROM programmes), 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            programme.name,
            programme.collects,
            programme.per,
            programme.of,
            programme.points_each,
            programme.expires_days,
            programme.cooldown_minutes,
            programme.daily_cap,
            programme.counted_ids is not None,
            programme.starts_on,
            programme.ends_on,
        ),
    )
    programme_id = int(cursor.lastrowid or 0)
    connection.executemany(
        "INSERT INTO programme_items (programme_id, item_id) VALUES (?, ?)",
        [(programme_id, item_id) for item_id in sorted(programme.counted_ids or ())],
    )
    return programme_id


def read_settings(connection: Connection, prefix: str) -> dict[str, str]:
    """Return the settings whose keys begin like this, by what follows."""
    rows = connection.execute("SELECT key, value FROM settings WHERE substr(key, 1, ?) = ?", (len(prefix), prefix))
    return {str(key)[len(prefix) :]: str(value) for key, value in rows}


def write_settings(connection: Connection, prefix: str, settings: dict[str, str]) -> None:
    """Keep settings, their keys beginning like this. Belongs in a transaction.

    What is kept already is left alone: an action that changes nothing is not one to take back.
    """
    connection.executemany(
        "INSERT INTO settings (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        [(prefix + key, value) for key, value in settings.items()],
    )


def forget_settings(connection: Connection, prefix: str) -> None:
    """Forget the settings whose keys begin like this. Belongs in a transaction."""
    connection.execute("DELETE FROM settings WHERE substr(key, 1, ?) = ?", (len(prefix), prefix))


def write_facts(
    connection: Connection,
    *,
    name: str,
    language: str,
    demo: bool,
    programme: str,
    stamps_of: int,
    staff: tuple[str, ...] = (),
) -> None:
    """Write the facts of a new café, with a fresh secret for its cards. Belongs in a transaction.

    The secret is not the data key: changing that one must not make every printed card foreign.
    """
    import secrets  # noqa: PLC0415 - a café is made once, and opened every day

    settings = {"cafe": name, "language": language, "card_key": secrets.token_hex(32)}
    if demo:
        settings["demo"] = "yes"
    connection.executemany("INSERT INTO settings (key, value) VALUES (?, ?)", list(settings.items()))
    add_programme(connection, Programme(0, programme, stamps_of))
    connection.executemany(
        "INSERT INTO staff (name, active, position) VALUES (?, 1, ?)",
        [(name, place) for place, name in enumerate(staff)],
    )


def rename_cafe(connection: Connection, name: str) -> None:
    """Give the café another name. Belongs in a transaction."""
    write_settings(connection, "", {"cafe": name})


def speak(connection: Connection, language: str) -> None:
    """Have the café speak another language. Belongs in a transaction."""
    write_settings(connection, "", {"language": language})


def rename_programme(connection: Connection, programme_id: int, name: str) -> None:
    """Give a programme another name. Belongs in a transaction."""
    connection.execute("UPDATE programmes SET name = ? WHERE id = ?", (name, programme_id))
