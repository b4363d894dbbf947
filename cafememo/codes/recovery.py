"""The recovery code: thirty letters on paper that open the café when nothing else does.

Letters are Crockford's 32: the digits and the alphabet without I, L, O and U, so that whoever reads 0 as O or 1 as I
is read right all the same. A code is 26 letters of secret (128 random bits after two bits of version, both 0) and 4
of check. Printed codes live for years: nothing here may change what an existing code means.

The check is that of Reed and Solomon over the field of 32 elements: the letters are the coefficients of a polynomial
that four chosen points must all make zero. Any two such codes differ in five letters at least, so that up to four
wrong letters are refused wherever they are; a swap is two of them. A 1 that is not printed stands before the first
letter: without it, thirty zeros would be a code.
"""

import os
from collections.abc import Callable
from enum import StrEnum

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""A letter's place is its value, 0 to 31."""
LENGTH = 30
GROUP = 5
SECRET_BYTES = 16

_CHECKS = 4
_DATA = LENGTH - _CHECKS
_FIELD = 0b100101  # x^5 + x^2 + 1, for which 2 generates all 31 non-zero elements
_BEFORE = 1
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
_VALUES |= {"O": 0, "I": 1, "L": 1}
_VALUES |= {letter.lower(): value for letter, value in _VALUES.items()}
BETWEEN = frozenset(" \t\r\n\v\f\u00a0\u202f\u2009-\u2010\u2011\u2012\u2013\u2014\u2212_.·/\ufeff")
"""What people and sheets put between groups."""
_MOST_CHARACTERS = 8 * LENGTH


class Misread(StrEnum):
    """Why a text is no recovery code."""

    SHORT = "short"
    """Letters are missing."""
    LONG = "long"
    """There are too many."""
    FOREIGN = "foreign"
    """Something in it is in no code."""
    TYPO = "typo"
    """A letter is wrong, or two are exchanged."""


def new_code(random_bytes: Callable[[int], bytes] = os.urandom) -> str:
    """Draw a new code: 30 letters, of which nothing is kept. `random_bytes` must be as good as the system's own."""
    return encode(random_bytes(SECRET_BYTES))


def encode(secret: bytes) -> str:
    """Write 16 bytes of secret as a code. ValueError for another length."""
    if len(secret) != SECRET_BYTES:
        raise ValueError(f"a recovery secret has {SECRET_BYTES} bytes, this one {len(secret)}")
    number = int.from_bytes(secret)
    data = [number >> 5 * place & 31 for place in reversed(range(_DATA))]
    return "".join(ALPHABET[value] for value in data + _check(data))


def grouped(code: str) -> str:
    """Return a code as it is printed: six groups of five, with hyphens."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read(text: str) -> bytes | Misread:
    """Return the secret of a typed code, whatever its capitals and whatever stands between its groups; else why not.

    Any text whatever gets an answer.
    """
    if len(text) > _MOST_CHARACTERS:
        return Misread.LONG
    signs = [sign for sign in text if sign not in BETWEEN]
    values = [_VALUES[sign] for sign in signs if sign in _VALUES]
    if len(values) < len(signs):
        return Misread.FOREIGN
    if len(values) != LENGTH:
        return Misread.SHORT if len(values) < LENGTH else Misread.LONG
    if any(_at(point, [_BEFORE, *values]) for point in _POINTS):
        return Misread.TYPO
    number = 0
    for value in values[:_DATA]:
        number = number << 5 | value
    # A later version has other bits before its secret; this program cannot know what they mean.
    return Misread.FOREIGN if number >> 8 * SECRET_BYTES else number.to_bytes(SECRET_BYTES)


def _times(one: int, other: int) -> int:
    """Multiply in the field."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one > 31:
            one ^= _FIELD
        other >>= 1
    return product


def _at(point: int, values: list[int]) -> int:
    """Return what a polynomial is at a point; its highest coefficient comes first."""
    total = 0
    for value in values:
        total = _times(total, point) ^ value
    return total


_POINTS = (1, 2, 4, 8)
"""2 to the powers 0 to 3."""


def _generator() -> list[int]:
    """Return the polynomial that is zero at the points, and nowhere else; its highest coefficient, 1, comes first."""
    found = [1]
    for point in _POINTS:
        found = [high ^ _times(point, low) for high, low in zip([*found, 0], [0, *found], strict=True)]
    return found


_GENERATOR = _generator()


def _check(data: list[int]) -> list[int]:
    """Return the four letters that make the whole zero at every point: what a division by the generator leaves."""
    left = [0] * _CHECKS
    for value in (_BEFORE, *data):
        factor = value ^ left[0]
        left = [low ^ _times(factor, part) for low, part in zip([*left[1:], 0], _GENERATOR[1:], strict=True)]
    return left
