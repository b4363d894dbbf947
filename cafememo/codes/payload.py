"""What stands on a card: a prefix, a random token and a check, in sixteen letters every keyboard agrees on.

A payload is 27 letters: CFX, 20 letters of token (80 random bits, nothing about the person) and 4 of check.
The letters are the consonants that sit on the same keys on QWERTY, AZERTY and QWERTZ keyboards, so a scanner
set to another layout than the host's still types them right. Printed cards live for years: nothing
here may change what an existing payload means.

The check is two bytes over the token's bytes, in the field of 256 elements: P is their sum, Q their
sum weighted by powers of 2. For bytes at places i and j the columns (1, 2^i), (1, 2^j), (1, 0) for P and
(0, 1) for Q are pairwise independent, so no two wrong bytes cancel out. One wrong letter spoils one byte and
two letters exchanged spoil two at the most: every substitution and every swap, of neighbours or not, is
refused. The prefix is fixed, so a swap across its border changes it, which is refused, or changes nothing.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

ALPHABET = "BCDFGHJKLNPRSTVX"
"""A letter's place is its value, 0 to 15."""
PREFIX = "CFX"
TOKEN_BYTES = 10
LENGTH = len(PREFIX) + 2 * (TOKEN_BYTES + 2)
"""Letters in a payload: 27. 29 still fit the smallest QR code but one at level Q."""

_CHECK_BYTES = 2
_TO_HEX = str.maketrans(ALPHABET + ALPHABET.lower(), "0123456789ABCDEF" * 2)
_TO_LETTERS = str.maketrans("0123456789abcdef", ALPHABET)
_FIELD = 0x11D  # x^8 + x^4 + x^3 + x^2 + 1, for which 2 generates all 255 non-zero elements
EDGES = "".join(map(chr, range(33))) + "\x7f"
"""What scanners add around a code: blanks, line ends, tabs, STX and ETX."""
AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
"""The symbology identifier of ISO/IEC 15424 that a scanner may put before a code, as "]Q1"."""
AIM_LENGTH = 3
WHOLE_AT = frozenset({LENGTH, LENGTH + AIM_LENGTH})
"""How many characters a scan has when it may be a whole payload, without an AIM prefix or with one."""
_UNCHECKED_LENGTH = LENGTH - 2 * _CHECK_BYTES
UNCHECKED_AT = frozenset({_UNCHECKED_LENGTH, _UNCHECKED_LENGTH + AIM_LENGTH})
"""How many characters it has when the token is there and the check is still to come."""
# Token and check; the check may be still to come. One pattern: each takes a start a millisecond to compile.
_PAYLOAD = re.compile(
    f"{PREFIX}([{ALPHABET}]{{{2 * TOKEN_BYTES}}})([{ALPHABET}]{{{2 * _CHECK_BYTES}}})?", re.IGNORECASE | re.ASCII
)
# One wrong character leaves 13 good letters on one side of it; random texts of other shops rarely have 12.
_PART = re.compile(f"[{ALPHABET}]{{12}}|\\A[{ALPHABET}]{{6,}}\\Z", re.IGNORECASE | re.ASCII)
_MOST_CHARACTERS = 8 * LENGTH  # eight scans glued together; anything longer is no card of ours


@dataclass(frozen=True, slots=True)
class Token:
    """A payload read whole and right. `token` is 10 bytes and a secret: never log, store or show it."""

    token: bytes

    def __repr__(self) -> str:
        return "Token(…)"


class Misread(StrEnum):
    """Why a text is no payload."""

    UNREADABLE = "unreadable"
    """Part of a payload, or one read wrongly: scanning again helps."""
    FOREIGN = "foreign"
    """Anything else."""
    SEVERAL = "several"
    """Two cards of ours in one picture: nobody can say which person is meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """A reading at the end of a longer text; it begins at character `start` of it."""

    start: int
    reading: Token | Misread


def new_token(random_bytes: Callable[[int], bytes] = os.urandom) -> bytes:
    """Draw a new card's token: 10 bytes from `random_bytes`, which must be as good as the system's own."""
    return random_bytes(TOKEN_BYTES)


def encode(token: bytes) -> str:
    """Write `token` as a payload: 27 capital letters. ValueError unless it has 10 bytes."""
    if len(token) != TOKEN_BYTES:
        raise ValueError(f"a token has {TOKEN_BYTES} bytes, this one {len(token)}")
    return PREFIX + (token + _check(token)).hex().translate(_TO_LETTERS)


def decode(text: str) -> Token | Misread:
    """Read a scanned text, capitals or not, with or without an AIM prefix and blanks or controls around it.

    Any text whatever gets an answer, in time proportional to its length.
    """
    bare = text.strip(EDGES)
    if len(bare) > _MOST_CHARACTERS:
        return Misread.FOREIGN
    if AIM.match(bare):
        bare = bare[AIM_LENGTH:]
    token = _token(bare)
    if token is not None:
        return Token(token)
    return Misread.UNREADABLE if _resembles_payload(bare) else Misread.FOREIGN


def canonical(text: str) -> str:
    """Return the payload that `text` is read as, as it is printed: 27 capitals. ValueError if it is none.

    The error does not repeat the text: it may be somebody's.
    """
    reading = decode(text)
    if not isinstance(reading, Token):
        raise ValueError("this is no card's payload")  # noqa: TRY004
    return encode(reading.token)


def unchecked_token(typed: str) -> bytes | None:
    """Return the token of a payload that wants only its check, with its AIM prefix or without; None for another text.

    Whether it is a token at all is known when the check is there: until then nobody may be shown anything of it.
    """
    match = _PAYLOAD.fullmatch(typed[AIM_LENGTH:] if AIM.match(typed) else typed)
    return None if match is None or match[2] is not None else _bytes(match[1])


def find_at_end(typed: str) -> Found | None:
    """Find the payload that `typed` ends with, whatever stands before it; None if there is none.

    Blanks after it and its AIM prefix before it belong to it. With another payload right before it, two scans
    are glued together and nobody can say which person is meant: UNREADABLE, from the first of them on.
    """
    end = len(typed.rstrip(EDGES))
    token, start = _last(typed, end)
    if token is None:
        return None
    glued = False
    while True:
        earlier, before = _last(typed, start)
        if earlier is None:
            return Found(start, Misread.UNREADABLE if glued else Token(token))
        glued, start = True, before


def _last(typed: str, end: int) -> tuple[bytes | None, int]:
    """Give the token of the payload that ends at `end`, and where it begins with its AIM prefix."""
    start = end - LENGTH
    token = _token(typed[start:end]) if start >= 0 else None
    if token is not None and AIM.fullmatch(typed[max(0, start - AIM_LENGTH) : start]):
        start -= AIM_LENGTH
    return token, start


def _token(text: str) -> bytes | None:
    match = _PAYLOAD.fullmatch(text)
    if match is None or match[2] is None:
        return None
    token = _bytes(match[1])
    return token if _bytes(match[2]) == _check(token) else None


def _bytes(letters: str) -> bytes:
    return bytes.fromhex(letters.translate(_TO_HEX))


def _check(token: bytes) -> bytes:
    """P and Q; Q by Horner's rule, so that one doubling in the field is all the arithmetic there is."""
    p = q = 0
    for byte in token:
        p ^= byte
        q <<= 1
        if q > 0xFF:
            q ^= _FIELD
        q ^= byte
    return bytes((p, q))


def _resembles_payload(text: str) -> bool:
    # ASCII only: case-folding elsewhere makes letters of ours out of others' (the long s is one).
    if not text.isascii():
        text = "".join(character if character.isascii() else "?" for character in text)
    capitals = text.upper()
    return capitals.startswith(PREFIX) or capitals.endswith(PREFIX) or _PART.search(text) is not None
