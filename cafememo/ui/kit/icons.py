"""Lucide icons in any colour, drawn from the path text the build made of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from cafememo.ui.kit.resources import icon_path

DRAWN = 24
"""Side of the grid the icons are drawn on; their lines are 2 wide."""

DIRECTED = frozenset(("arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2"))
"""Icons that point along the line of reading, and so are mirrored in a language written from the right."""


def icon_pixmap(name: str, colour: str, size: int, pixel_ratio: float = 1.0, *, right_to_left: bool = False) -> QPixmap:
    """Return an icon `size` logical pixels wide and high in `colour` ("#RRGGBB"), sharp at `pixel_ratio`.

    The same picture is drawn once. KeyError where there is no icon of that name.
    """
    mirrored = right_to_left and name in DIRECTED
    key = f"cafememo {name} {colour} {size} {pixel_ratio} {mirrored}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, QColor(colour), size, pixel_ratio, mirrored=mirrored)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def painter_path(text: str) -> QPainterPath:
    """Return path text ("M 1 2 L 3 4 C … Z", see packaging/icon_paths.py) as a path."""
    path = QPainterPath()
    words = iter(text.split())
    for word in words:
        match word:
            case "M":
                path.moveTo(float(next(words)), float(next(words)))
            case "L":
                path.lineTo(float(next(words)), float(next(words)))
            case "C":
                path.cubicTo(*(float(next(words)) for _ in range(6)))
            case "Z":
                path.closeSubpath()
            case _:
                raise ValueError(f"not a path: {text}")
    return path


def _drawn(name: str, colour: QColor, size: int, pixel_ratio: float, *, mirrored: bool) -> QPixmap:
    side = max(1, round(size * pixel_ratio))
    path = painter_path(icon_path(name))
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / DRAWN, side / DRAWN)
    if mirrored:
        painter.translate(DRAWN, 0)
        painter.scale(-1, 1)
    pen = QPen(colour)  # naming a brush here would build an enum of 180 ready-made gradients at the first paint
    pen.setWidthF(2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.end()
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap
