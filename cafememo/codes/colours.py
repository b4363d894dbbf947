"""Colours as the owner chose them, "#4a2c1a", read for whatever wants them written another way."""

import re
from typing import NamedTuple

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class Rgb(NamedTuple):
    """Red, green and blue, each 0 to 255."""

    red: int
    green: int
    blue: int


def rgb(colour: str) -> Rgb:
    """Read "#rrggbb", in capitals or not. ValueError for anything else."""
    if not _HEX.fullmatch(colour):
        raise ValueError(f"a colour is written as #rrggbb, not as {colour!r}")
    return Rgb(*bytes.fromhex(colour[1:]))
