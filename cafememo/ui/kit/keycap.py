"""A key drawn beside what it does."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPixmapCache

from cafememo.ui.kit.words import language, translate


def key_text(key: str) -> str:
    """Return what stands on a key on keyboards of the person's language: "Esc" is "Échap" in French.

    `key` is a name as in QKeySequence's portable text, but for the short "PgDn": "Enter", "F2", "Ctrl+F".
    """
    return _key_text(key, language())


@lru_cache(maxsize=64)
def _key_text(key: str, _language: str) -> str:
    """Return what stands on a key in the language now spoken."""
    *held, pressed = key.split("+") if key not in {"", "+"} else [key]
    named = {
        "Enter": translate("keys", "Enter"),
        "Esc": translate("keys", "Esc"),
        "Space": translate("keys", "Space"),
        "Ctrl": translate("keys", "Ctrl"),
        "Shift": translate("keys", "Shift"),
        "Alt": translate("keys", "Alt"),
        "Del": translate("keys", "Del"),
        "PgUp": translate("keys", "PgUp"),
        "PgDn": translate("keys", "PgDn"),
    }
    return "+".join(named.get(part, part) for part in (*held, pressed))


def keycap_size(key: str, font: QFont) -> QSize:
    """Return the size of the keycap of `key`; empty where there is no key."""
    if not key:
        return QSize(0, 0)
    named = (key_text(key), font.key())
    found = _sizes.get(named)
    if found is None:
        if len(_sizes) >= _REMEMBERED:
            _sizes.clear()
        metrics = QFontMetrics(font)
        height = round(metrics.height() * 1.3)
        width = max(height, metrics.horizontalAdvance(named[0]) + round(font.pixelSize() * 1.1))
        found = _sizes[named] = QSize(width, height)
    return found


_REMEMBERED = 256
_sizes: dict[tuple[str, str], QSize] = {}
"""Keycaps measured before: each screen asks for the same few again and again."""


def paint_keycap(painter: QPainter, rect: QRect, key: str, font: QFont, colour: QColor) -> None:
    """Paint the keycap of `key` into `rect`, outline and letters in `colour`; nothing without a key."""
    if not key:
        return
    text, ratio = key_text(key), painter.device().devicePixelRatio()
    kept = f"cafememo keycap {text} {rect.width()} {rect.height()} {font.key()} {colour.name()} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(kept, picture):
        picture = _drawn(text, rect.size(), font, colour, ratio)
        QPixmapCache.insert(kept, picture)
    painter.drawPixmap(rect.topLeft(), picture)


def _drawn(text: str, size: QSize, font: QFont, colour: QColor, ratio: float) -> QPixmap:
    """Return the picture of a keycap."""
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    box = QRect(0, 0, size.width(), size.height())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    radius = box.height() / 4
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(font)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return picture
