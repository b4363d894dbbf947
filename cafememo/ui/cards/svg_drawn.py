"""An SVG drawn: checked, weighed, and only then given to Qt."""

import base64
import binascii
import math
import re

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from cafememo.ui.cards import raster
from cafememo.ui.cards.hushed import hushed
from cafememo.ui.cards.refused import LogoRefused, Why
from cafememo.ui.cards.svg_load import MOST_STEPS, Canvas, count
from cafememo.ui.cards.svg_tree import Node, tree_of, written

MOST_EMBEDDED = 4
"""Pictures within a drawing; each is made as small as a logo."""
MOST_EMBEDDED_SIDE = 3_000
"""Pixels a side of them may have, so that four take no longer than one picture in a file of its own."""
LARGEST = 1_000_000
"""Units of a drawing's own measure, of which it may have as many either way, and no fewer than a millionth."""
_PER_LAYER_PIXEL = 6
_MOST_OF_LAYER = 16_000_000
"""Pixels of a part that is drawn apart; Qt gives it memory for all of it, beyond the canvas too."""
_LENGTH = re.compile(r"\s*([+]?[\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|em|ex)?\s*$", re.IGNORECASE)
_IN_PIXELS = {"pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "em": 16, "ex": 8}


def drawn(packed: bytes) -> QImage:
    """Return an SVG file's drawing, its longer side 1,200 pixels; LogoRefused where it is none, or too much."""
    root = tree_of(packed)
    _frame(root)
    _unpack_embedded(root)
    layers = count(root)
    with hushed():
        return _draw(root, layers)


def _draw(root: Node, layers: int) -> QImage:
    flat = QSvgRenderer(QByteArray(written(root, flat=True)))
    frame = flat.viewBoxF()
    size = (frame.width(), frame.height())
    if not flat.isValid() or not all(math.isfinite(side) for side in size):
        raise LogoRefused(Why.BROKEN)
    if min(size) <= 0:
        raise LogoRefused(Why.EMPTY)  # nothing to measure it by, so nothing in it
    if not 1 / LARGEST <= min(size) <= max(size) <= LARGEST:
        raise LogoRefused(Why.BROKEN)
    scale = raster.LONGEST_SIDE / max(size)
    width, height = (max(1, round(side * scale)) for side in size)
    _weigh(flat, width, height, layers)
    renderer = QSvgRenderer(QByteArray(written(root)))
    renderer.setAnimationEnabled(False)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_RGBA8888)


def _weigh(flat: QSvgRenderer, width: int, height: int, layers: int) -> None:
    """LogoRefused(TOO_INVOLVED) where drawing would take longer than a second or two."""
    canvas = Canvas(width, height)
    painter = QPainter(canvas)
    flat.render(painter, QRectF(0, 0, width, height))
    painter.end()
    reckoning = canvas.reckoning
    largest = reckoning.reach.width() * reckoning.reach.height()
    if layers and not largest <= _MOST_OF_LAYER:
        raise LogoRefused(Why.TOO_INVOLVED)
    steps = reckoning.steps + (layers * _PER_LAYER_PIXEL * largest if layers else 0)
    if not steps <= MOST_STEPS:  # nor where it is no number
        raise LogoRefused(Why.TOO_INVOLVED)


def _frame(root: Node) -> None:
    """Have the drawing measured by its viewBox alone, made of its width and height where it has none."""
    given = root.attributes.get("viewBox")
    sides = [root.attributes.pop(key, None) for key in ("width", "height")]
    root.attributes.pop("preserveAspectRatio", None)
    if given is not None:
        try:
            numbers = [float(each) for each in given.replace(",", " ").split()]
        except ValueError:
            numbers = []
        if len(numbers) != 4 or not all(math.isfinite(each) and abs(each) <= LARGEST for each in numbers):
            raise LogoRefused(Why.BROKEN)
        if min(numbers[2:]) < 1 / LARGEST:
            raise LogoRefused(Why.EMPTY if min(numbers[2:]) >= 0 else Why.BROKEN)
        root.attributes["viewBox"] = " ".join(f"{each:.6f}" for each in numbers)
        return
    pixels = [_pixels(side) for side in sides]
    if all(pixels):
        root.attributes["viewBox"] = f"0 0 {pixels[0]:.6f} {pixels[1]:.6f}"


def _pixels(length: str | None) -> float:
    """Return a length in pixels; 0 where it is none, or none that can be drawn."""
    found = _LENGTH.match(length or "")
    try:
        pixels = float(found[1]) * _IN_PIXELS.get((found[2] or "").lower(), 1) if found else 0.0
    except ValueError:
        return 0.0
    return pixels if 1 / LARGEST <= pixels <= LARGEST else 0.0


def _unpack_embedded(root: Node) -> None:
    """Put in the place of every embedded picture our own small copy of it; refused as a file's would be."""
    images = _images(root)
    if len(images) > MOST_EMBEDDED:
        raise LogoRefused(Why.TOO_INVOLVED)
    for image in images:
        _, comma, packed = image.attributes.get("href", "").partition("base64,")
        if not comma:
            image.attributes.pop("href", None)
            continue
        try:
            content = base64.b64decode(re.sub(r"\s+", "", packed), validate=True)
        except binascii.Error:
            raise LogoRefused(Why.BROKEN) from None
        if not raster.is_raster(content):
            raise LogoRefused(Why.BROKEN)
        ours = raster.png_of(raster.fitted(raster.unpack(content, MOST_EMBEDDED_SIDE)))
        image.attributes["href"] = "data:image/png;base64," + base64.b64encode(ours).decode()


def _images(node: Node) -> list[Node]:
    found = [node] if node.name == "image" else []
    return found + [each for inner in node.elements for each in _images(inner)]
