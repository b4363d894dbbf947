"""A card before a camera, whole and damaged in the ways that cards are, and whether its code still says what it said.

The card lies in a picture of 1280 × 720 as a common camera with a field of view of 65° sees it 20 cm away, 5 pixels a
millimetre: 428 × 270 pixels of espresso brown, the white panel of the code 26 mm, 130 pixels of 33 modules, 3.9 pixels
a module. Every damage is drawn by a generator of random numbers, so that a seed makes it anew.
"""

import math
from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from cafememo.codes.payload import encode
from cafememo.codes.qr import QUIET_ZONE, matrix

WIDTH, HEIGHT = 1280, 720
PIXELS_PER_MM = 5.0
CARD_MM = (85.6, 53.98)
CODE_MM = 26.0
MODULES = 25
MODULE = CODE_MM * PIXELS_PER_MM / (MODULES + 2 * QUIET_ZONE)
"""Pixels a module, 3.9."""
BLUR = 0.5
"""Sigma of `blurred`, in modules: of a black module between white ones less than a third of the contrast is left."""
NOISE = 40.0
"""Sigma of `noise`, of 255 between black and white."""
SMALL = 0.4
"""How much smaller `small` is: 1.6 pixels a module, a card half a metre away."""
ANGLE = 30.0
STAIN = 0.10
"""How much of the code's area `stained` covers."""

_GLARE = 120.0
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_COUNTER = QColor(168, 158, 146)
_ESPRESSO = QColor("#4A2C1A")
_COFFEE = QColor(150, 100, 52)
"""Espresso dried on white. Coffee lets light through: black under it stays black, which no paint would do."""
Dice = np.random.Generator


def token(dice: Dice) -> bytes:
    """Draw a card's token."""
    return dice.bytes(10)


def card(of: bytes, transform: QTransform | None = None, over: Callable[[QPainter], None] | None = None) -> QImage:
    """Return the picture of a card with the code of a token in its middle, `over` painted on the card itself.

    `transform` moves the card about the middle of the picture.
    """
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(_COUNTER)
    painter = QPainter(image)
    painter.setRenderHints(_SMOOTH)
    to_middle = QTransform.fromTranslate(WIDTH / 2, HEIGHT / 2)
    painter.setTransform((transform or QTransform()) * to_middle)
    width, height = (side * PIXELS_PER_MM for side in CARD_MM)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_ESPRESSO)
    painter.drawRoundedRect(QRectF(-width / 2, -height / 2, width, height), 16, 16)
    panel = CODE_MM * PIXELS_PER_MM
    painter.fillRect(QRectF(-panel / 2, -panel / 2, panel, panel), Qt.GlobalColor.white)
    # As one path: modules painted one by one would show light seams where they are turned.
    modules = QPainterPath()
    half = MODULES * MODULE / 2
    for y, row in enumerate(matrix(encode(of))):
        for x, dark in enumerate(row):
            if dark:
                modules.addRect(QRectF(x * MODULE - half, y * MODULE - half, MODULE, MODULE))
    painter.fillPath(modules.simplified(), Qt.GlobalColor.black)
    if over is not None:
        over(painter)
    painter.end()
    return image


def clean(of: bytes, dice: Dice) -> QImage:
    """Return the card undamaged, anywhere in the raster of pixels."""
    return card(of, QTransform.fromTranslate(dice.uniform(-1, 1), dice.uniform(-1, 1)))


def rotated(of: bytes, dice: Dice) -> QImage:
    """Return the card turned by 30°, to either side and in any of the four directions."""
    return card(of, QTransform().rotate(90.0 * dice.integers(4) + dice.choice((-ANGLE, ANGLE))))


def perspective(of: bytes, dice: Dice) -> QImage:
    """Return the card tilted away at one side: the code's far side is six tenths of the near one, and it is lower.

    That is a card tilted by some 50° a hand's breadth before the camera.
    """
    side = CODE_MM * PIXELS_PER_MM / 2
    flat = QPolygonF([QPointF(-side, -side), QPointF(side, -side), QPointF(side, side), QPointF(-side, side)])
    far, height = 0.6 * side, 0.7 * side
    tilted = QPolygonF([QPointF(-far, -height), QPointF(far, -height), QPointF(side, height), QPointF(-side, height)])
    tilt = QTransform()
    if not QTransform.quadToQuad(flat, tilted, tilt):
        raise AssertionError("four corners make a perspective")
    # Which of its sides is far, and how it stands in the picture.
    turn = QTransform().rotate(90.0 * dice.integers(4))
    return card(of, turn * tilt * QTransform().rotate(float(dice.uniform(-10, 10))))


def blurred(of: bytes, dice: Dice) -> QImage:
    """Return the card out of focus, by a bell curve."""
    light = _floats(clean(of, dice))
    reach = np.arange(-12, 13)
    bell = np.exp(-(reach**2) / (2 * (BLUR * MODULE) ** 2))
    bell /= bell.sum()
    for axis in (0, 1):
        light = np.apply_along_axis(np.convolve, axis, light, bell, "same")
    return _image(light)


def small(of: bytes, dice: Dice) -> QImage:
    """Return the card farther away."""
    return card(of, QTransform.fromScale(SMALL, SMALL) * QTransform.fromTranslate(dice.uniform(), dice.uniform()))


def noise(of: bytes, dice: Dice) -> QImage:
    """Return the card with the grain of a dark room."""
    light = _floats(clean(of, dice))
    return _image(light + dice.normal(0, NOISE, light.shape))


def stained(of: bytes, dice: Dice, share: float = STAIN, *, opaque: bool = False) -> QImage:
    """Return the card with coffee on this share of the code's area: a drop with a dark rim, at any place in it.

    White under it is darker to a camera than the middle between black and white, black is as black as it was; where the
    stain is `opaque`, as chocolate is, nothing is seen of either.
    """
    half = MODULES * MODULE / 2
    area = share * (2 * half) ** 2
    flat = dice.uniform(0.6, 1)
    across = math.sqrt(area / (math.pi * flat))
    wide, high = across, across * flat
    room_x, room_y = max(0.0, half - wide), max(0.0, half - high)
    middle = QPointF(dice.uniform(-room_x, room_x), dice.uniform(-room_y, room_y))

    def spill(painter: QPainter) -> None:
        if not opaque:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(QPen(_COFFEE.darker(140), MODULE / 2))
        painter.setBrush(_COFFEE)
        painter.drawEllipse(middle, wide - MODULE / 4, high - MODULE / 4)

    return card(of, over=spill)


def covered(of: bytes, dice: Dice) -> QImage:
    """Return the card with as large a stain of chocolate: one on a corner mark leaves nothing to find the code by."""
    return stained(of, dice, opaque=True)


def glare(of: bytes, dice: Dice) -> QImage:
    """Return the card on a phone's screen under a lamp: dull, striped by moiré, and a white spot over part of the code.

    The spot is a soft ellipse at any place in the code. It adds light as glass does: white is burnt out in some
    fifteenth of the code's area, black there is as light as middle gray. Where black is burnt out as well and the spot
    lies on one of the code's three corner marks, no reader finds the code: the phone has to be turned.
    """
    light = 60 + 0.5 * _floats(card(of))
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    turn = dice.uniform(0, math.pi)
    light += 12 * np.sin((x * math.cos(turn) + y * math.sin(turn)) * 2 * math.pi / dice.uniform(4, 9))
    half = MODULES * MODULE / 2
    left, top = WIDTH / 2 + dice.uniform(-half, half), HEIGHT / 2 + dice.uniform(-half, half)
    lean = dice.uniform(0, math.pi)
    along = (x - left) * math.cos(lean) + (y - top) * math.sin(lean)
    beside = (y - top) * math.cos(lean) - (x - left) * math.sin(lean)
    away = np.hypot(along / (0.35 * half), beside / (0.22 * half))
    return _image(light + _GLARE * np.exp(-(away**2) / 2))


DAMAGES: Final[dict[str, Callable[[bytes, Dice], QImage]]] = {
    "clean": clean,
    "rotated": rotated,
    "perspective": perspective,
    "blurred": blurred,
    "small": small,
    "noise": noise,
    "stained": stained,
    "glare": glare,
}
BEYOND: Final[dict[str, Callable[[bytes, Dice], QImage]]] = {"covered": covered}
"""What not every card can be read under, for the figure alone."""


def gray_of(image: QImage) -> npt.NDArray[np.uint8]:
    """Return the brightness of each pixel, rows first."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    return rows[:, : gray.width()].copy()


def _floats(image: QImage) -> npt.NDArray[np.float64]:
    return gray_of(image).astype(np.float64)


def _image(light: npt.NDArray[np.float64]) -> QImage:
    rows = np.ascontiguousarray(np.clip(np.rint(light), 0, 255).astype(np.uint8))
    height, width = rows.shape
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
