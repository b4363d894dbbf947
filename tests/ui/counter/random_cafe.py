"""A café for random days at the counter, made once and copied for each day, and the cards that are scanned there."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from cafememo.codes.payload import encode, new_token
from cafememo.domain.menu import Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.services.counter import Counter
from cafememo.store.people import add_regular, bind_card, token_hash
from cafememo.store.store import Store, new_store
from support import StandingClock

NAMES = ("Camille", "Malik", "Noor", "<img src=x><b>Al</b>", "Zoé-Anne")
"""Nobody's name is part of a word the screen says of itself."""
AVOIDING, REWARDED = "Malik", "Noor"
STAMPS_OF = 4


@dataclass(frozen=True)
class RandomCafe:
    """The folder to copy, what a scanner types for each card, and the first ids a day may give out."""

    folder: Path
    scans: Mapping[str, str]
    tokens: Mapping[str, bytes]
    regulars: Mapping[str, int]
    entries: int
    worth: Mapping[int, int]
    """The stamps, rewards counted in, each regular has at the start."""
    visits: Mapping[int, int]


def the_cafe(menu: Menu) -> RandomCafe:
    """Return the café, made when it is first asked for."""
    if not _MADE:
        _MADE.append(_make(menu))
    return _MADE[0]


_MADE: list[RandomCafe] = []


@cache
def _place() -> Path:
    return Path(mkdtemp(prefix="counter-days-"))


def _make(menu: Menu) -> RandomCafe:
    folder, clock = _place() / "cafe", StandingClock()
    tokens: dict[str, bytes] = {}
    regulars: dict[str, int] = {}
    made = new_store(
        folder,
        menu,
        name="Café du Coin",
        language="en",
        programme="Stamp card",
        stamps_of=STAMPS_OF,
        staff=("Léa", "Sam"),
        use_keyring=False,
    )
    with made as store:
        counter = Counter(store, clock)
        for name in NAMES:
            regulars[name] = _card(store, tokens, name, clock.at)
        for blank in ("blank", "another blank"):
            _card(store, tokens, blank, clock.at, regular=False)
        _card(store, tokens, "dead", clock.at, regular=False)
        with store.transaction():
            dead = token_hash(store.facts.card_key, tokens["dead"])
            store.connection.execute("UPDATE cards SET replaced_at = ? WHERE token_hash = ?", (clock.at, dead))
            store.connection.execute(
                "INSERT INTO avoids (regular_id, content) VALUES (?, 'milk')", (regulars[AVOIDING],)
            )
        clock.at -= 7 * 24 * 3_600
        for order in (Order((OrderLine(2, (4,)),)), Order((OrderLine(1, (2, 3)), OrderLine(3))), None):
            assert counter.note_round([Portion(regulars["Camille"], order)]) is not None
        assert counter.give(regulars[REWARDED], store.facts.programmes[0].id) is not None
        entries = store.connection.execute("SELECT max(id) FROM ledger").fetchone()[0]
    scans = {name: encode(token) for name, token in tokens.items()}
    scans["half"] = scans["Camille"][: len(scans["Camille"]) // 2]
    scans["foreign"] = "HTTPSEXAMPLEORGXYZ0123456789"
    worth = {regulars["Camille"]: 3, regulars[REWARDED]: STAMPS_OF}
    return RandomCafe(folder, scans, tokens, regulars, entries, worth, {regulars["Camille"]: 3})


def _card(store: Store, tokens: dict[str, bytes], name: str, at: int, *, regular: bool = True) -> int:
    """Hand out a card, to a regular of its name or to nobody yet; return the regular's id, or 0."""
    tokens[name] = new_token()
    with store.transaction():
        cursor = store.connection.execute(
            "INSERT INTO cards (token_hash, made_at, replaced_offset) VALUES (?, ?, 60)",
            (token_hash(store.facts.card_key, tokens[name]), at),
        )
        if not regular:
            return 0
        regular_id = add_regular(store.connection, name, at)
        assert cursor.lastrowid is not None
        bind_card(store.connection, int(cursor.lastrowid), regular_id)
        return regular_id
