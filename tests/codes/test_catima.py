"""Links that Catima opens, read back by its documented rules and not by what wrote them."""

from urllib.parse import unquote, unquote_plus, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.catima import LONGEST_CAFE, LONGEST_NOTE, share_link
from cafememo.codes.payload import Token, decode, encode
from cafememo.domain.text import clean

PAYLOAD = encode(bytes.fromhex("0123456789abcdef0011"))
HARD_NAMES = [
    "Café Lune",
    "☕ Chez Zoé 👩🏽‍🍳",
    "A&B = 100 % + more; #1",
    "%26%3D+%20",
    "~*'()!._-",
    "مقهى القمر",
    "בית קפה",
    "x" * 60,
    "é" * 60,
    "🍰" * 60,
]


def read(link: str) -> dict[str, str]:
    """Read a link as docs/CARD_SHARING_URL_FORMAT.md says: decode once, split, decode each value again."""
    assert link.isascii()
    assert not set(link) & set(' "<>\\^`{|}')
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.path, parts.query) == ("https", "catima.app", "/share", "")
    pairs = [pair.split("=", 1) for pair in unquote(parts.fragment, errors="strict").split("&")]
    assert {len(pair) for pair in pairs} == {2}
    values = {key: unquote_plus(value, errors="strict") for key, value in pairs}
    assert len(values) == len(pairs)
    assert {"store", "note", "cardid"} <= set(values)
    return values


def test_the_link_is_the_one_the_app_would_make() -> None:
    """Letter by letter: the parts in the app's order, encoded once and then all of it again."""
    assert share_link(PAYLOAD, "Café & Co", ground="#FF4F9F", note="1 + 1") == (
        "https://catima.app/share#store%3DCaf%25C3%25A9%2B%2526%2BCo%26note%3D1%2B%252B%2B1"
        f"%26cardid%3D{PAYLOAD}%26barcodetype%3DQR_CODE%26headercolor%3D-45153"
    )


@pytest.mark.parametrize("name", HARD_NAMES)
@pytest.mark.parametrize("note", ["", "10ᵉ café offert & plus = 100 %"])
def test_what_is_written_is_read(name: str, note: str) -> None:
    """Whatever a café is called, and with or without a note, the app reads what was meant."""
    values = read(share_link(PAYLOAD, name, ground="#4a2c1a", note=note))
    assert values == {
        "store": name,
        "note": note,
        "cardid": PAYLOAD,
        "barcodetype": "QR_CODE",
        "headercolor": str(0xFF4A2C1A - (1 << 32)),
    }


@given(st.text(), st.text(), st.integers(0, 0xFFFFFF), st.binary(min_size=10, max_size=10))
def test_any_text_makes_a_link_of_bounded_length(name: str, note: str, colour: int, token: bytes) -> None:
    """Controls and turned directions are gone, lengths are kept, and the card in it is the card."""
    store = clean(name, LONGEST_CAFE)
    if not store:
        with pytest.raises(ValueError, match="names its café"):
            share_link(encode(token), name, ground="#000000", note=note)
        return
    link = share_link(encode(token), name, ground=f"#{colour:06x}", note=note)
    values = read(link)
    assert values["store"] == store
    assert values["note"] == clean(note, LONGEST_NOTE)
    assert decode(values["cardid"]) == Token(token)
    assert (int(values["headercolor"]) & 0xFFFFFFFF) == 0xFF000000 | colour
    assert -(1 << 31) <= int(values["headercolor"]) < 0


def test_bidi_and_control_characters_are_left_out() -> None:
    """A name cannot turn around what stands beside it on somebody's phone."""
    values = read(share_link(PAYLOAD, "\u202eLune\x00\u2066 \n  bleue\u202c", ground="#000000", note="a\tb\u200b"))
    assert (values["store"], values["note"]) == ("Lune bleue", "a b")


def test_a_payload_is_written_as_it_is_printed() -> None:
    """A scan in small letters, with its prefix and line end, makes the same link."""
    assert share_link(f"]Q1{PAYLOAD.lower()}\r\n", "Lune", ground="#000000") == share_link(
        PAYLOAD, "Lune", ground="#000000"
    )


@pytest.mark.parametrize("payload", ["", "5449000000996", PAYLOAD[:-1], "B" + PAYLOAD[1:], PAYLOAD * 2])
def test_what_is_no_card_makes_no_link(payload: str) -> None:
    """Nobody is handed a card that cannot be scanned, and the refusal does not repeat the text."""
    with pytest.raises(ValueError, match="no card") as refused:
        share_link(payload, "Lune", ground="#000000")
    assert not payload or payload not in str(refused.value)


def test_a_colour_is_checked() -> None:
    """A colour the app could not read spoils no link: it makes none."""
    with pytest.raises(ValueError, match="#rrggbb"):
        share_link(PAYLOAD, "Lune", ground="brown")
