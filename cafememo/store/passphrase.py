"""A key made of words somebody remembers: Argon2id, its work written beside it so that it may grow."""

import unicodedata
from dataclasses import dataclass

SHORTEST = 12
"""Characters of a passphrase. Four words have more; what is shorter is guessed too soon."""

SHORTEST_SALT = 8
"""Bytes; Argon2 refuses less."""


@dataclass(frozen=True, slots=True)
class Work:
    """How much Argon2id has to do: rounds, memory in KiB, lanes. The defaults are those of RFC 9106 for 64 MiB."""

    rounds: int = 3
    memory: int = 65_536
    lanes: int = 4

    @property
    def is_bearable(self) -> bool:
        """Tell whether a machine can do it: a spoiled file must not ask for all its memory, nor for a year."""
        return 1 <= self.rounds <= 64 and 8 * self.lanes <= self.memory <= 1_048_576 and 1 <= self.lanes <= 16


def is_passphrase(text: str) -> bool:
    """Tell whether a text may become a passphrase: twelve characters or more, of which four differ."""
    plain = _plain(text)
    return len(plain) >= SHORTEST and len(set(plain)) >= 4


def stretch(text: str, salt: bytes, work: Work) -> bytes:
    """Return the 32 bytes of key that a passphrase makes. ValueError where the work is not bearable.

    Takes a tenth of a second to a second, and 64 MiB, with the default work.
    """
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - most cafés open without being asked

    if not work.is_bearable:
        raise ValueError("this much work is asked of nobody")
    return hash_secret_raw(
        _plain(text).encode("utf-8", "surrogatepass"), salt, work.rounds, work.memory, work.lanes, 32, Type.ID
    )


def _plain(text: str) -> str:
    """Return the text whichever way a keyboard composes its letters, without blanks around it."""
    return unicodedata.normalize("NFKC", text).strip()
