"""The café's logo for its cards, out of any file a person may choose.

Whatever the file is, its answer is a small picture of our own making or a refusal with its reason. Nothing but this
one file is opened, and nothing of it is unpacked or drawn before it is known to be small enough.
"""

import os
import stat
from pathlib import Path

from PySide6.QtGui import QImage

from cafememo.ui.cards import png_chunks, raster
from cafememo.ui.cards.hushed import hushed
from cafememo.ui.cards.refused import LogoRefused, Why

MOST_BYTES = 10 * 1024 * 1024
"""A larger file is refused without being read whole."""
MOST_KEPT = 8 * 1024 * 1024
"""More than the largest picture we write takes, all noise."""
LEAST_SIDE = 24
"""Pixels of the shorter side below which nothing can be made out on a card: 2 mm at 300 dots per inch."""
MOST_TIMES = 20
"""How many times as long as it is broad a logo may be; a longer one is a hairline on a card."""

__all__ = ["LogoRefused", "Why", "kept_logo", "logo_image", "logo_of", "read_logo"]


def read_logo(path: Path) -> bytes:
    """Return the picture in a file as a PNG: RGBA, upright, without empty borders, at most 1,200 pixels long.

    LogoRefused where it is none of PNG, JPEG and SVG by its content, or one that makes no logo. May take two seconds.
    """
    return logo_of(_bytes_of(path))


def logo_of(packed: bytes) -> bytes:
    """Do the same with a file's bytes."""
    if len(packed) > MOST_BYTES:
        raise LogoRefused(Why.TOO_LARGE_FILE, most_mb=MOST_BYTES // 1024**2)
    if raster.is_raster(packed):
        image = raster.unpack(packed)
    else:
        from cafememo.ui.cards.svg_drawn import drawn  # noqa: PLC0415 - brings in QtSvg and expat

        image = drawn(packed)
    image = raster.cropped(image)
    if image.isNull():
        raise LogoRefused(Why.EMPTY)
    width, height = image.width(), image.height()
    if min(width, height) < LEAST_SIDE:
        raise LogoRefused(Why.TOO_SMALL, width=width, height=height, least=LEAST_SIDE)
    if max(width, height) > MOST_TIMES * min(width, height):
        raise LogoRefused(Why.TOO_LONG, width=width, height=height, most=MOST_TIMES)
    image = raster.fitted(image)
    if raster.is_blank(image):
        raise LogoRefused(Why.EMPTY)
    return raster.png_of(image)


def logo_image(png: bytes) -> QImage:
    """Return a logo that `read_logo` made, to be painted; LogoRefused(BROKEN) where these bytes are not one."""
    if len(png) > MOST_KEPT or not png_chunks.is_ours(png, raster.LONGEST_SIDE):
        raise LogoRefused(Why.BROKEN)
    with hushed() as said:
        image = raster.read(png, "png", raster.LONGEST_SIDE)
    if image.isNull() or said:
        raise LogoRefused(Why.BROKEN)
    return image


def kept_logo(png: bytes | None) -> QImage | None:
    """Return the logo that is kept, to be painted; None for none, and for one that is none any more.

    A card without it is a card; the page of designs says what is the matter.
    """
    try:
        return None if png is None else logo_image(png)
    except LogoRefused:
        return None


def _bytes_of(path: Path) -> bytes:
    """Return a file's bytes if it is one: a pipe or a device would be read for ever."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise LogoRefused(Why.NOT_A_PICTURE)
        # Without waiting, should it have become a pipe in between.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise LogoRefused(Why.NOT_A_PICTURE)
            return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise LogoRefused(Why.MISSING) from None  # the reason given by the system names the file
