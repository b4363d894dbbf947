"""Pictures of cards as a camera or a phone takes them: turned, blurred, inverted, in the dark, several at once."""

import random
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.codes.qr import matrix

WIDTH, HEIGHT = 1280, 720


def scene(
    texts: Sequence[str],
    *,
    module: int = 6,
    angle: float = 0,
    size: tuple[int, int] = (WIDTH, HEIGHT),
    clutter: int = 120,
) -> QImage:
    """Return a gray picture of these codes side by side before a cluttered counter; `module` pixels a module."""
    image = QImage(*size, QImage.Format.Format_Grayscale8)
    image.fill(150)
    dice = random.Random(7)  # noqa: S311 - clutter
    painter = QPainter(image)
    for _ in range(clutter):
        box = (dice.randrange(size[0]), dice.randrange(size[1]), dice.randrange(5, 80), dice.randrange(5, 60))
        painter.fillRect(*box, QColor(*(3 * [dice.randrange(90, 220)])))
    for place, text in enumerate(texts):
        painter.save()
        painter.translate(size[0] * (2 * place + 1) / (2 * len(texts)), size[1] / 2)
        painter.rotate(angle)
        _draw(painter, text, module)
        painter.restore()
    painter.end()
    return image


def _draw(painter: QPainter, text: str, module: int) -> None:
    rows = matrix(text)
    half = (len(rows) + 8) * module // 2
    painter.fillRect(-half, -half, 2 * half, 2 * half, QColor("white"))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect((x + 4) * module - half, (y + 4) * module - half, module, module, QColor("black"))


def blurred(image: QImage, by: int) -> QImage:
    """Return the picture out of focus: `by` pixels run into one another."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(QSize(image.width() // by, image.height() // by), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    large = small.scaled(image.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return large.convertToFormat(QImage.Format.Format_Grayscale8)


def inverted(image: QImage) -> QImage:
    """Return the picture light on dark, as some phones show codes."""
    copy = image.copy()
    copy.invertPixels()
    return copy


def in_the_dark(image: QImage) -> QImage:
    """Return the picture in low light: white is 40 of 255, with noise."""
    dice = random.Random(3)  # noqa: S311 - noise
    table = bytes(8 + value // 8 for value in range(256))
    dim = bytes(image.constBits()).translate(table)
    noisy = bytes(
        max(0, value + noise) for value, noise in zip(dim, dice.choices((-3, -1, 0, 1, 3), k=len(dim)), strict=True)
    )
    made = QImage(noisy, image.width(), image.height(), image.bytesPerLine(), QImage.Format.Format_Grayscale8)
    return made.copy()
