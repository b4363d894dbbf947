"""Bytes of a serial line cut into scans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.payload import Misread, Token, encode
from cafememo.devices.framing import MOST_BYTES, Framing

TOKEN, OTHER = bytes(range(10)), bytes(range(10, 20))
CARD = encode(TOKEN).encode()


@pytest.mark.parametrize("before", [b"", b"]Q1", b"\x02", b" "])
@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\x03\r", b"\r\r\n"])
def test_a_line_is_a_scan(before: bytes, end: bytes) -> None:
    """A card is read once, whatever of the usual a scanner puts before and after it."""
    framing = Framing()
    assert framing.take(before + CARD + end) == [Token(TOKEN)]
    assert not framing.waiting()
    assert framing.finish() == []


@given(st.lists(st.integers(1, 30), max_size=4))
def test_pieces_make_the_same_scans(cuts: list[int]) -> None:
    """However the bytes are cut into pieces on their way, the same scans come of them in the same order."""
    sent = CARD + b"\r\n" + encode(OTHER).encode().lower() + b"\rhttps://example.org\r"
    framing, readings = Framing(), []
    for cut in [*cuts, len(sent)]:
        piece, sent = sent[:cut], sent[cut:]
        readings += framing.take(piece)
    assert readings == [Token(TOKEN), Token(OTHER), Misread.FOREIGN]


def test_quiet_ends_a_scan() -> None:
    """A scan without CR or LF is whole where the line falls quiet."""
    framing = Framing()
    assert framing.take(CARD) == []
    assert framing.waiting()
    assert framing.finish() == [Token(TOKEN)]


def test_half_a_card_is_unreadable() -> None:
    """Part of a card is told to be that."""
    framing = Framing()
    framing.take(CARD[:14])
    assert framing.finish() == [Misread.UNREADABLE]


def test_two_cards_without_an_end_between_are_neither() -> None:
    """Nobody can say which of two cards on one line is meant."""
    assert Framing().take(CARD + encode(OTHER).encode() + b"\r") == [Misread.UNREADABLE]


def test_a_flood_is_one_foreign_code_and_fills_no_memory() -> None:
    """A line that never ends keeps a bounded number of bytes, is foreign, and the scan after it is read."""
    framing = Framing()
    for _ in range(50):
        assert framing.take(b"x" * MOST_BYTES) == []
        assert len(framing._line) <= MOST_BYTES
    assert framing.take(b"\r" + CARD + b"\r") == [Misread.FOREIGN, Token(TOKEN)]


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(sent: bytes) -> None:
    """Whatever arrives is cut and read, and a card after it is read still."""
    framing = Framing()
    framing.take(sent)
    framing.finish()
    assert framing.take(CARD + b"\r") == [Token(TOKEN)]
