"""The code on a card: black on white, with the light edge that readers need, whatever the card is like."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cafememo.codes.qr import QUIET_ZONE
from cafememo.domain.sheets import Box
from cafememo.ui.cards.canvas import UNITS, rect

Matrix = Sequence[Sequence[bool]]

_OVERLAP = 0.05
"""Of a module, by which a row reaches into the next: viewers of PDF draw a light line between rows that only meet."""
_COARSE = 150
"""Dots an inch that codes are fitted to; finer printers and pictures have a multiple of them."""
_RUN = re.compile(b"\x01+")
_BLACK, _WHITE = QColor("#000000"), QColor("#FFFFFF")


def dark_runs(matrix: Matrix) -> list[tuple[int, int, int]]:
    """Return (column, row, length) of every run of dark modules."""
    pitch = len(matrix) + 1
    spans = (run.span() for run in _runs(matrix))
    return [(begin % pitch, begin // pitch, end - begin) for begin, end in spans]


def _runs(matrix: Matrix) -> Iterator[re.Match[bytes]]:
    """Return where each run begins and ends, the rows counted through with a light module between two."""
    return _RUN.finditer(b"\0".join(map(bytes, matrix)))


class _Rects(dict[tuple[int, int], QRectF]):
    """The rectangle of each run there can be in a code of one size and place, made when it is first asked for.

    All cards of a batch have their code in one place, and to make a rectangle takes longer than to paint it.
    """

    def __init__(self, modules: int, left: float, top: float, module: float) -> None:
        super().__init__()
        self._pitch = modules + 1
        self._left, self._top, self._module = left, top, module

    def __missing__(self, span: tuple[int, int]) -> QRectF:
        row, column = divmod(span[0], self._pitch)
        module = self._module
        made = self[span] = QRectF(
            self._left + column * module,
            self._top + row * module,
            (span[1] - span[0]) * module,
            module * (1 + _OVERLAP),
        )
        return made


_rects = lru_cache(maxsize=8)(_Rects)


def paint_code(painter: QPainter, matrix: Matrix, panel: Box, corner: float = 1.6) -> None:
    """Paint a white panel and on it the code, as large as its quiet zone leaves room for."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_WHITE)
    painter.drawRoundedRect(rect(panel), corner * UNITS, corner * UNITS)
    paint_modules(painter, matrix, rect(panel))


def _to_whole_dots(painter: QPainter, corner: QPointF) -> QPointF:
    """Return by how much a corner is to be moved so that it lies where dots of a coarse printer meet; on paper alone.

    At most a twelfth of a millimetre. All edges of a code then fall on edges of dots, or all equally beside them.
    """
    dots = painter.device().logicalDpiX()
    if dots % _COARSE:
        return QPointF()
    step = dots // _COARSE
    whole = painter.deviceTransform()
    here = whole.map(corner)
    there = QPointF(round(here.x() / step) * step, round(here.y() / step) * step)
    back, _can = whole.inverted()
    return back.map(there) - corner


def paint_modules(painter: QPainter, matrix: Matrix, square: QRectF) -> None:
    """Paint the dark modules, leaving the quiet zone within the square."""
    module = square.width() / (len(matrix) + 2 * QUIET_ZONE)
    left, top = square.left() + QUIET_ZONE * module, square.top() + QUIET_ZONE * module
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_BLACK)
    # Edges half covered would show as light lines between the rows; on a screen whole pixels are as good.
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - Qt’s
    rects = _rects(len(matrix), left, top, module)
    painter.save()
    painter.translate(_to_whole_dots(painter, QPointF(left, top)))
    painter.drawRects([rects[run.span()] for run in _runs(matrix)])
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
