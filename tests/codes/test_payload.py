"""Payloads: what is printed stays valid, what is misread is refused, and any text gets an answer."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.payload import (
    ALPHABET,
    LENGTH,
    PREFIX,
    Found,
    Misread,
    Token,
    decode,
    encode,
    find_at_end,
    new_token,
    unchecked_token,
)

TOKENS = st.binary(min_size=10, max_size=10)

# Cards with these are in people's pockets: a change that breaks one of them breaks theirs.
PRINTED = {
    "00000000000000000000": "CFXBBBBBBBBBBBBBBBBBBBBBBBB",
    "00010203040506070809": "CFXBBBCBDBFBGBHBJBKBLBNBCDH",
    "ffffffffffffffffffff": "CFXXXXXXXXXXXXXXXXXXXXXBBRF",
    "0123456789abcdef0011": "CFXBCDFGHJKLNPRSTVXBBCCCCJC",
}


@pytest.mark.parametrize(("token", "payload"), PRINTED.items())
def test_printed_cards_stay_valid(token: str, payload: str) -> None:
    """A payload printed by any release reads as the same token for ever."""
    assert encode(bytes.fromhex(token)) == payload
    assert decode(payload) == Token(bytes.fromhex(token))


@given(TOKENS)
def test_round_trip(token: bytes) -> None:
    """What is encoded decodes to itself: in capitals or not, framed as scanners frame it."""
    payload = encode(token)
    assert len(payload) == LENGTH == 27
    assert payload.startswith(PREFIX)
    assert set(payload) <= set(ALPHABET)
    for text in (
        payload,
        payload.lower(),
        payload.swapcase().title(),
        f"]Q1{payload}\r\n",
        f"\x02{payload}\x03\t",
    ):
        assert decode(text) == Token(token)


@given(TOKENS, st.data())
def test_every_substitution_is_refused(token: bytes, data: st.DataObject) -> None:
    """A wrong character at any one place is never a card, and is told from other shops' codes."""
    payload = encode(token)
    other = data.draw(st.characters().filter(lambda character: character.upper() not in ALPHABET))
    for place, right in enumerate(payload):
        for wrong in (*ALPHABET, *ALPHABET.lower(), other):
            if wrong.upper() != right:
                assert decode(payload[:place] + wrong + payload[place + 1 :]) is Misread.UNREADABLE


@given(TOKENS)
def test_every_swap_is_refused(token: bytes) -> None:
    """Two letters exchanged, neighbours or not, prefix and check included, are never a card."""
    payload = encode(token)
    for first in range(LENGTH):
        for second in range(first + 1, LENGTH):
            letters = list(payload)
            letters[first], letters[second] = letters[second], letters[first]
            swapped = "".join(letters)
            if swapped != payload:
                assert decode(swapped) is Misread.UNREADABLE


@given(TOKENS, st.data())
def test_parts_are_unreadable(token: bytes, data: st.DataObject) -> None:
    """Six letters or more of a card are told to be part of one."""
    payload = encode(token)
    start = data.draw(st.integers(0, LENGTH - 6))
    end = data.draw(st.integers(start + 6, LENGTH).filter(lambda end: end - start < LENGTH))
    assert decode(payload[start:end]) is Misread.UNREADABLE
    assert decode(payload + payload[start:end]) is Misread.UNREADABLE


@given(TOKENS, TOKENS)
def test_glued_scans_are_unreadable(one: bytes, other: bytes) -> None:
    """Two cards read into one text are nobody's."""
    glued = encode(one) + encode(other)
    assert decode(glued) is Misread.UNREADABLE
    assert find_at_end("mar" + glued) == Found(3, Misread.UNREADABLE)
    assert find_at_end(f"mar]Q1{encode(one)}]Q1{encode(other)}") == Found(3, Misread.UNREADABLE)


@given(st.text(max_size=60), TOKENS)
def test_payload_is_found_at_the_end(before: str, token: bytes) -> None:
    """Whatever stands before a payload, it is found, and nothing but its AIM prefix is taken with it."""
    assert find_at_end(f"{before}\x00{encode(token).lower()}") == Found(len(before) + 1, Token(token))
    assert find_at_end(f"{before}\x00]Q1{encode(token)} ") == Found(len(before) + 1, Token(token))


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    """No text crashes a reading, and none at random is a card."""
    assert decode(text) in set(Misread)
    assert find_at_end(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \r\n\t",
        "https://example.org/menu?table=4",
        "WIFI:T:WPA;S=café;P:12345678;;",
        "5449000000996",
        "a" * 10_000,
        "B" * 10_000,
        "CFX" * 3_000,
        "\x00\x1b[2J\x07",
        "\u202eevil\u202c\u2066",
        "<img src='file:///etc/passwd'>",
        "'; DROP TABLE cards; --",
        "Brigitte",
        "]Q1",
        "ſ" * 27,
        "BLT",
    ],
)
def test_other_texts_are_foreign(text: str) -> None:
    """Texts that have nothing to do with our cards are told to be foreign."""
    assert decode(text) is Misread.FOREIGN


def test_letters_of_other_scripts_are_none_of_ours() -> None:
    """Characters that turn into our letters in capitals do not make a card."""
    payload = encode(bytes.fromhex("0123456789abcdef0011"))
    assert "S" in payload
    assert decode(payload.replace("S", "ſ")) is Misread.UNREADABLE


@given(TOKENS, st.sampled_from(["", "]Q1", "]d2"]), st.sampled_from([str.upper, str.lower]))
def test_a_token_is_known_before_its_check(token: bytes, prefix: str, caps: Callable[[str], str]) -> None:
    """All letters but the check give the token; one letter less or more gives none."""
    payload = prefix + caps(encode(token))
    assert [unchecked_token(payload[:end]) for end in range(len(payload) + 1)].count(token) == 1
    assert unchecked_token(payload[:-4]) == token


def test_tokens_are_drawn_from_the_source_given() -> None:
    """A new token is what the random source gives, 80 bits of it, and shows itself nowhere."""
    assert new_token(lambda count: b"\x07" * count) == b"\x07" * 10
    assert len({new_token() for _ in range(100)}) == 100
    assert "07" not in repr(Token(b"\x07" * 10))


@pytest.mark.parametrize("token", [b"", bytes(9), bytes(11)])
def test_tokens_of_another_length_are_refused(token: bytes) -> None:
    """A card is never printed for a token that could not be read back."""
    with pytest.raises(ValueError, match="10 bytes"):
        encode(token)
