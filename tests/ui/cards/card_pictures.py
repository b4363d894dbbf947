"""Pictures of cards and of their parts, and what is measured in them, in millimetres from the upper left corner."""

from collections.abc import Callable
from itertools import product

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.domain.card_design import CardDesign, Style
from cafememo.domain.sheets import ID1, Box, Size
from cafememo.ui.cards.canvas import UNITS
from cafememo.ui.cards.face import Faces

DOTS = 6
"""Pixels a millimetre."""
Pixels = npt.NDArray[np.uint8]
SHORT, LONG = "Ola", "La Grande Brûlerie des Deux Rives d’Anne"
WIDE, LEFTWARD, EMOJI = "W" * 40, "مقهى الزاوية القديمة", "☕ Café 😀 Lune"
LINE = "Fresh from the roaster every Tuesday and Friday, since 1987!"
SIZES = (ID1, Size(88.9, 50.8))
"""The highest of the cards there are, and the lowest."""
DESIGNS = [
    CardDesign(style, upright=upright, line=line, with_name=named, with_back=True)
    for style, upright, line, named in product(Style, (False, True), (LINE, ""), (False, True))
]


def logo(width: int, height: int) -> QImage:
    """Return a black logo."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#000000"))
    return image


LOGOS = {"none": None, "square": (300, 300), "wide": (900, 260), "tall": (260, 600)}


def drawn(size: Size, paint: Callable[[QPainter], object]) -> Pixels:
    """Return what is painted in the cards' units on white, as red, green and blue, rows first."""
    image = QImage(round(size.width * DOTS), round(size.height * DOTS), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DOTS / UNITS, DOTS / UNITS)
    paint(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return rows[:, :, 2::-1].copy()


def bounds(pixels: npt.NDArray[np.bool_]) -> Box | None:
    """Return the box around all that is marked; None where nothing is."""
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    if not len(rows):
        return None
    left, top = columns[0] / DOTS, rows[0] / DOTS
    return Box(left, top, (columns[-1] + 1) / DOTS - left, (rows[-1] + 1) / DOTS - top)


def within(inner: Box | None, outer: Box, slack: float = 0.3) -> bool:
    """Tell whether a box lies in another, letters reaching out by so many millimetres at the most."""
    return inner is None or (
        inner.left >= outer.left - slack
        and inner.top >= outer.top - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def apart(one: Box | None, other: Box | None) -> bool:
    """Tell whether two boxes do not touch."""
    if one is None or other is None:
        return True
    return one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top


def part(pixels: Pixels, box: Box) -> Pixels:
    """Return the pixels of a box."""
    left, top, right, bottom = (round(edge * DOTS) for edge in (box.left, box.top, box.right, box.bottom))
    return pixels[max(0, top) : bottom, max(0, left) : right]


def ground(faces: Faces) -> Pixels:
    """Return the ground of a front, its ornaments with it, without a word on it."""
    return drawn(faces.size, lambda painter: faces._style.paint_ground(painter, faces.size, faces._palette))


def colours_of(pixels: Pixels) -> set[tuple[int, int, int]]:
    """Return every colour there is."""
    packed = pixels.reshape(-1, 3).astype(np.uint32) @ np.array([65_536, 256, 1], np.uint32)
    return {(int(one) >> 16, int(one) >> 8 & 255, int(one) & 255) for one in np.unique(packed)}
