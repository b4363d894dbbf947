"""The reading of a card on the command line, of cards that are of no use and codes of others."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.cli_scan import scan
from cafememo.codes.payload import encode
from cafememo.services import cards
from cafememo.store.store import Store
from support import Handed, StandingClock

Hand = Callable[..., Handed]


def test_a_suspended_card_is_told(
    store: Store, hand_out: Hand, clock: StandingClock, cafe_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In words and in facts, with exit 1, without a name, and it counts as no try: nothing is changed."""
    camille = hand_out("Camille")
    with store.transaction():
        cards.suspend(store, clock, camille.card_id)
    store.close()
    assert scan(cafe_folder, encode(camille.token), as_json=False) == 1
    assert capsys.readouterr().out == "This card is suspended since 23 November. The owner can open it again.\n"
    assert scan(cafe_folder, encode(camille.token), as_json=True) == 1
    facts = json.loads(capsys.readouterr().out)
    assert (facts["result"], facts["suspended_on"], facts["name"]) == ("suspended", "2026-11-23", None)


def test_codes_of_others_are_told(store: Store, cafe_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Allowed, an unknown one is foreign still, and a payment card is said to look like one; no hash is printed."""
    with store.transaction():
        cards.allow_foreign(store, allowed=True)
    store.close()
    assert scan(cafe_folder, "2012345678903", as_json=True) == 1
    facts = json.loads(capsys.readouterr().out)
    assert facts["result"] == "foreign"
    assert not {"linkable", "payment"} & facts.keys()
    assert scan(cafe_folder, "4111111111111111", as_json=False) == 1
    assert capsys.readouterr().out == "This looks like a payment card. It is not kept.\n"
