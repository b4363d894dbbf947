"""Grounds of cards and tiles: rounded, smooth, and covering all they are given."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.ui.kit.ground import Ground

FILL, BORDER, UNDER = QColor("#ffe0c0"), QColor("#203040"), QColor("#6080a0")
LEFT_OPEN = QColor("#ff00ff")


def painted(
    ground: Ground, size: QSize, ratio: float = 1.0, *, on: QColor = LEFT_OPEN, rim_only: bool = False
) -> QImage:
    """Return a ground painted over everything."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(on)
    painter = QPainter(image)
    ground.paint(painter, QRect(0, 0, size.width(), size.height()), rim_only=rim_only)
    painter.end()
    return image


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize(("width", "radius"), [(0, 14), (1, 20), (2, 18), (3, 16)])
def test_it_is_the_same_in_pieces_as_in_one(width: int, radius: int, ratio: float) -> None:
    """Every size looks as one rounded rectangle does, whatever it is put together from, and leaves nothing open."""
    ground = Ground(FILL, BORDER, width, radius, UNDER)
    for size in (QSize(2 * (radius + width), 60), QSize(200, 117), QSize(41, 400), QSize(20, 20)):
        whole = QImage(size * ratio, QImage.Format.Format_RGB32)
        whole.setDevicePixelRatio(ratio)
        painter = QPainter(whole)
        ground._paint_whole(painter, QRect(0, 0, size.width(), size.height()))
        painter.end()
        assert painted(ground, size, ratio) == whole
    image = painted(ground, QSize(200, 120), ratio)
    middle, high = image.width() // 2, image.height() // 2
    assert [image.pixelColor(*at) for at in ((middle, high), (0, 0))] == [FILL, UNDER]
    if ratio == int(ratio):  # else the very edge is between two pixels
        assert image.pixelColor(middle, 0) == (BORDER if width else FILL)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_its_rim_is_enough_on_its_own_colour(ratio: float) -> None:
    """On what has the colour of its fill the rim alone gives the same picture."""
    ground, size = Ground(FILL, BORDER, 2, 18, FILL), QSize(200, 117)
    assert painted(ground, size, ratio, on=FILL, rim_only=True) == painted(ground, size, ratio)
