"""PNG files taken apart: what a picture is made of, without what is only told about it.

The format is that of the PNG specification, third edition (W3C, 2025): a signature, then chunks of length, kind,
content and CRC-32.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from cafememo.ui.cards.refused import LogoRefused, Why

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_CRITICAL = 0x20
"""Where this bit of a kind's first letter is unset, who does not know the kind cannot read the picture."""

_PIECE = 1 << 20
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many samples a pixel has, by kind of colour."""
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where each of the seven passes of an interlaced picture begins, and how far apart its pixels are."""


class Header(NamedTuple):
    """What a PNG says about its picture before the first pixel."""

    width: int
    height: int
    depth: int
    """Bits of one sample."""
    colour: int
    packing: int
    filtering: int
    interlaced: int


OURS = (8, 6, 0, 0, 0)
"""How the pictures we write go on after width and height: RGBA of 8 bits, not interlaced."""


def chunks(packed: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give kind and content of each chunk up to IEND; LogoRefused(BROKEN) where one is cut off or spoiled."""
    if not packed.startswith(SIGNATURE):
        raise LogoRefused(Why.BROKEN)
    at = len(SIGNATURE)
    while at + 12 <= len(packed):
        (length,) = struct.unpack_from(">I", packed, at)
        kind, end = packed[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(packed) or struct.unpack_from(">I", packed, end)[0] != zlib.crc32(packed[at + 4 : end]):
            break
        yield kind, packed[at + 8 : end]
        if kind == b"IEND":
            return
        at = end + 4
    raise LogoRefused(Why.BROKEN)


def header(packed: bytes) -> Header:
    """Return a PNG's header, looking at nothing behind it."""
    kind, content = next(chunks(packed))
    if kind != b"IHDR" or len(content) != 13:
        raise LogoRefused(Why.BROKEN)
    return Header(*struct.unpack(">IIBBBBB", content))


def bare(packed: bytes) -> bytes:
    """Return the same picture with nothing said about it: no text, times, profiles, EXIF or frames of a film."""
    kept = []
    for place, (kind, content) in enumerate(chunks(packed)):
        if (place == 0) is not (kind == b"IHDR"):
            raise LogoRefused(Why.BROKEN)
        if kind in _KEPT:
            kept.append(
                struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
            )
        elif not kind[0] & _CRITICAL:
            raise LogoRefused(Why.BROKEN)
    return SIGNATURE + b"".join(kept)


def exif(packed: bytes) -> bytes:
    """Return a PNG's EXIF block; empty where it has none."""
    return next((content for kind, content in chunks(packed) if kind == b"eXIf"), b"")


def is_ours(packed: bytes, most: int) -> bool:
    """Tell whether this is a PNG as we write them, at most `most` pixels long, and just as many bytes."""
    try:
        facts, parts = header(packed), list(chunks(packed))
    except LogoRefused:
        return False
    kinds = [kind for kind, _ in parts]
    if facts[2:] != OURS or not (0 < facts.width <= most and 0 < facts.height <= most):
        return False
    if kinds != [b"IHDR", *[b"IDAT"] * (len(kinds) - 2), b"IEND"] or len(kinds) < 3:
        return False
    return _rows_are_whole(facts, [content for kind, content in parts if kind == b"IDAT"])


def check_rows(packed: bytes) -> None:
    """LogoRefused(BROKEN) where a PNG holds fewer pixels than it says, or cannot be unpacked.

    It is unpacked piece by piece, and nothing of it is kept.
    """
    facts = header(packed)
    if not _rows_are_whole(facts, [content for kind, content in chunks(packed) if kind == b"IDAT"]):
        raise LogoRefused(Why.BROKEN)


def _rows_are_whole(facts: Header, parts: list[bytes]) -> bool:
    wanted = _unpacked_bytes(facts)
    unpacking, found = zlib.decompressobj(), 0
    try:
        for part in parts:
            left = part
            while left and found <= wanted:
                found += len(unpacking.decompress(left, _PIECE))
                left = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return found == wanted and unpacking.eof


def _unpacked_bytes(facts: Header) -> int:
    """Return how many bytes the rows take: a byte that tells how each is packed, then its pixels."""
    bits = facts.depth * _SAMPLES.get(facts.colour, 0)
    steps = _ADAM7 if facts.interlaced else ((0, 0, 1, 1),)
    total = 0
    for x, y, step_x, step_y in steps:
        width, height = -((x - facts.width) // step_x), -((y - facts.height) // step_y)
        if width > 0 and height > 0:
            total += height * (1 + (width * bits + 7) // 8)
    return total
