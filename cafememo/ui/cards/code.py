"""The code on a card: black on white, with the light edge that readers need, whatever the card is like."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cafememo.codes.qr import QUIET_ZONE
from cafememo.domain.sheets import Box
from cafememo.ui.cards.canvas import UNITS, rect

Matrix = Sequence[Sequence[bool]]

_OVERLAP = 0.05
"""Of a module, by which a row reaches into the next: viewers of PDF draw a light line between rows that only meet."""
_RUN = re.compile(b"\x01+")
_BLACK, _WHITE = QColor("#000000"), QColor("#FFFFFF")


def dark_runs(matrix: Matrix) -> list[tuple[int, int, int]]:
    """Return (column, row, length) of every run of dark modules."""
    return [
        (run.start(), row, run.end() - run.start())
        for row, modules in enumerate(matrix)
        for run in _RUN.finditer(bytes(modules))
    ]


def paint_code(painter: QPainter, matrix: Matrix, panel: Box, corner: float = 1.6) -> None:
    """Paint a white panel and on it the code, as large as its quiet zone leaves room for."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_WHITE)
    painter.drawRoundedRect(rect(panel), corner * UNITS, corner * UNITS)
    paint_modules(painter, matrix, rect(panel))


def paint_modules(painter: QPainter, matrix: Matrix, square: QRectF) -> None:
    """Paint the dark modules, leaving the quiet zone within the square."""
    module = square.width() / (len(matrix) + 2 * QUIET_ZONE)
    left, top = square.left() + QUIET_ZONE * module, square.top() + QUIET_ZONE * module
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_BLACK)
    # Edges half covered would show as light lines between the rows; on a screen whole pixels are as good.
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - Qt’s
    height = module * (1 + _OVERLAP)
    painter.drawRects(
        [
            QRectF(left + column * module, top + row * module, length * module, height)
            for column, row, length in dark_runs(matrix)
        ]
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
