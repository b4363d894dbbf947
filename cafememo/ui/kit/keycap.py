"""A key drawn beside what it does."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from cafememo.ui.kit.words import translate


def key_text(key: str) -> str:
    """Return what stands on a key on keyboards of the person's language: "Esc" is "Échap" in French.

    `key` is a name as in QKeySequence's portable text: "Enter", "F2", "Ctrl+F".
    """
    *held, pressed = key.split("+") if key not in {"", "+"} else [key]
    named = {
        "Enter": translate("keys", "Enter"),
        "Esc": translate("keys", "Esc"),
        "Space": translate("keys", "Space"),
        "Ctrl": translate("keys", "Ctrl"),
        "Shift": translate("keys", "Shift"),
        "Alt": translate("keys", "Alt"),
    }
    return "+".join(named.get(part, part) for part in (*held, pressed))


def keycap_size(key: str, font: QFont) -> QSize:
    """Return the size of the keycap of `key`; empty where there is no key."""
    if not key:
        return QSize(0, 0)
    metrics = QFontMetrics(font)
    height = round(metrics.height() * 1.3)
    return QSize(max(height, metrics.horizontalAdvance(key_text(key)) + round(font.pixelSize() * 1.1)), height)


def paint_keycap(painter: QPainter, rect: QRect, key: str, font: QFont, colour: QColor) -> None:
    """Paint the keycap of `key` into `rect`, outline and letters in `colour`; nothing without a key."""
    if not key:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = rect.height() / 4
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(font)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), key_text(key))
    painter.restore()
