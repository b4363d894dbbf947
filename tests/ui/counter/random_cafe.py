"""A café for random days at the counter, made once and copied for each day, and the cards that are scanned there."""

import atexit
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from cafememo.codes.payload import encode
from cafememo.domain.menu import Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.services import cards
from cafememo.services.counter import Counter
from cafememo.store import people
from support import StandingClock, hand_out_card, new_cafe

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


@cache
def the_cafe(menu: Menu) -> RandomCafe:
    """Return the café, made when it is first asked for and thrown away at the end."""
    place = Path(mkdtemp(prefix="counter-days-"))
    atexit.register(rmtree, place, ignore_errors=True)
    folder, clock = place / "cafe", StandingClock()
    tokens: dict[str, bytes] = {}
    regulars: dict[str, int] = {}
    with new_cafe(folder, menu, stamps_of=STAMPS_OF, staff=("Léa", "Sam")) as store:
        counter = Counter(store, clock)
        for name in NAMES:
            handed = hand_out_card(store, clock.at, name)
            assert handed.regular_id is not None
            tokens[name], regulars[name] = handed.token, handed.regular_id
        for blank in ("blank", "another blank"):
            tokens[blank] = hand_out_card(store, clock.at).token
        tokens["dead"] = hand_out_card(store, clock.at, replaced_at=clock.at).token
        lost, stopped = hand_out_card(store, clock.at), hand_out_card(store, clock.at)
        tokens["lost"], tokens["suspended"] = lost.token, stopped.token
        with store.transaction():
            people.bind_card(store.connection, lost.card_id, regulars["Camille"])
            cards.kill(store, clock, lost.card_id)
            cards.suspend(store, clock, stopped.card_id)
            cards.allow_foreign(store, allowed=True)
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
    scans["number"] = "2012345678903"
    worth = {regulars["Camille"]: 3, regulars[REWARDED]: STAMPS_OF}
    return RandomCafe(folder, scans, tokens, regulars, entries, worth, {regulars["Camille"]: 3})
