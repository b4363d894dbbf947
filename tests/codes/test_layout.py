"""Key positions give back what a US keyboard would have typed."""

from collections.abc import Iterable

import pytest

from cafememo.codes.layout import UNKNOWN, Numbering, us_character
from cafememo.codes.payload import ALPHABET, Token, decode, encode

# Positions by hand, from the row and place of each key on a US keyboard.
SET_1 = dict(zip("qwertyuiop", range(16, 26), strict=True))
SET_1 |= dict(zip("asdfghjkl", range(30, 39), strict=True))
SET_1 |= dict(zip("zxcvbnm", range(44, 51), strict=True))
# kVK_ANSI_* as Apple's Events.h lists them.
MAC = {"B": 11, "C": 8, "D": 2, "F": 3, "G": 5, "H": 4, "J": 38, "K": 40, "L": 37, "N": 45, "P": 35, "R": 15}
MAC |= {"S": 1, "T": 17, "V": 9, "X": 7}


def us_text(codes: Iterable[int], numbering: Numbering) -> str:
    """Return what keys pressed one after the other type on a US keyboard, one character each, without Shift."""
    return "".join(us_character(code, numbering) for code in codes)


@pytest.mark.parametrize(
    ("numbering", "codes"),
    [
        (Numbering.SET_1, {letter: SET_1[letter.lower()] for letter in ALPHABET}),
        (Numbering.X11, {letter: SET_1[letter.lower()] + 8 for letter in ALPHABET}),
        (Numbering.MAC, MAC),
    ],
)
def test_a_payload_is_read_from_positions(numbering: Numbering, codes: dict[str, int]) -> None:
    """On each platform, the keys of a payload give the payload, whatever they typed."""
    token = bytes.fromhex("0123456789abcdef0011")
    assert decode(us_text([codes[letter] for letter in encode(token)], numbering)) == Token(token)


def test_the_aim_prefix_is_read_from_positions() -> None:
    """`]Q1` in front of a scan is understood by position too."""
    assert us_text([27, 16, 2], Numbering.SET_1) == "]q1"
    assert us_text([35, 24, 10], Numbering.X11) == "]q1"
    assert us_text([30, 12, 18], Numbering.MAC) == "]q1"


@pytest.mark.parametrize("numbering", Numbering)
@pytest.mark.parametrize("code", [-8, -1, 68, 500, 1 << 31])
def test_keys_without_a_character_hold_their_place(numbering: Numbering, code: int) -> None:
    """A key that types nothing never lets its neighbours close up to a payload."""
    assert us_character(code, numbering) == UNKNOWN
