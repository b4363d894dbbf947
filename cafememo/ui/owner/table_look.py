"""How lists of the owner's window look: a sheet with round corners, rows parted by thin lines."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme

_CORNER = 14
CLEAR = 10
"""Pixels of the drawing above the first row and below the last: square rows would nick the ring at its corners."""
_KEPT = 160
"""Pictures of rows kept: three screens full."""
PADDING = 14
"""Pixels of the drawing from a cell's edge to its words."""


class Cell(NamedTuple):
    """What stands in a cell: its words, how heavy and in which token's colour, and whether they stand at its end.

    An `icon` stands before the words, in their colour.
    """

    text: str
    heavy: bool = False
    role: str = "ink"
    at_end: bool = False
    icon: str = ""


class TableFrame(QWidget):
    """The sheet a list stands on; it has the keyboard's ring while the list has the keyboard."""

    def __init__(self, theme: Theme, view: QAbstractItemView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = view
        column = QVBoxLayout(self)
        below = FOCUS_RING + (theme.px(CLEAR) if isinstance(view, QTableView) else 0)
        column.setContentsMargins(FOCUS_RING, FOCUS_RING, FOCUS_RING, below)
        column.addWidget(view)
        view.setFrameShape(QAbstractItemView.Shape.NoFrame)
        view.viewport().setAutoFillBackground(False)
        view.installEventFilter(self)
        self.setFocusProxy(view)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Paint the ring anew when the keyboard comes or goes."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet."""
        tokens, corner = self._theme.tokens, self._theme.px(_CORNER)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.surface))
        focused = self.view.hasFocus()
        wide = FOCUS_RING if focused else 1
        painter.setPen(QPen(QColor(tokens.focus if focused else tokens.line), wide))
        inset = wide / 2 if focused else 1.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), corner, corner)


class RowPainter:
    """Paints whole rows of a list, and keeps their pictures: scrolling shows each of them many times.

    A delegate is asked cell by cell, three questions each, which takes three times as long.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._fonts = (theme.font(16), theme.font(16, 600))
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._line = QColor(theme.tokens.line)
        self._chosen = QColor(theme.tokens.crema_soft)
        self._ground = QColor(theme.tokens.surface)
        self._padding = theme.px(PADDING)
        self._side = theme.px(18)

    def forget(self) -> None:
        """Paint every row anew."""
        self._pictures.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        cells: Sequence[Cell],
        places: Sequence[tuple[int, int]],
        *,
        chosen: bool,
        ratio: float,
        direction: Qt.LayoutDirection,
        may_draw: bool = True,
    ) -> bool:
        """Paint a row and tell whether its picture was there; `places` are where each cell begins and how wide it is.

        Where it `may_draw` none, a row without a picture is left empty: whoever asks comes again for it.
        """
        key = (*cells, *places, rect.width(), rect.height(), chosen, ratio, direction)
        picture = self._pictures.get(key)
        known = picture is not None
        if picture is None:
            if not may_draw:
                return False
            picture = self._picture(rect, cells, places, chosen=chosen, ratio=ratio, direction=direction)
            self._pictures[key] = picture
            if len(self._pictures) > _KEPT:
                self._pictures.popitem(last=False)
        painter.drawPixmap(rect.topLeft(), picture)
        return known

    def _picture(
        self,
        rect: QRect,
        cells: Sequence[Cell],
        places: Sequence[tuple[int, int]],
        *,
        chosen: bool,
        ratio: float,
        direction: Qt.LayoutDirection,
    ) -> QPixmap:
        width, height = rect.width(), rect.height()
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._chosen if chosen else self._ground)
        painter = QPainter(picture)
        painter.setLayoutDirection(direction)
        painter.fillRect(QRect(0, height - 1, width, 1), self._line)
        for cell, (left, wide) in zip(cells, places, strict=True):
            if not cell.text or not wide:
                continue
            end = self._padding if cell.at_end else self._padding // 2
            inside = QRect(left, 0, wide, height - 1).adjusted(self._padding, 0, -end, 0)
            if cell.icon:
                inside = self._paint_icon(painter, inside, cell, ratio, direction)
            shown = self._metrics[cell.heavy].elidedText(cell.text, Qt.TextElideMode.ElideRight, inside.width())
            if shown != cell.text and written_from_right(cell.text):
                shown += _MARK_OF_RIGHT  # the dots stand where reading ends
            painter.setFont(self._fonts[cell.heavy])
            painter.setPen(QColor(getattr(self._theme.tokens, cell.role)))
            painter.drawText(inside, _TRAILING if cell.at_end else _LEADING, shown)
        painter.end()
        return picture

    def _paint_icon(
        self, painter: QPainter, inside: QRect, cell: Cell, ratio: float, direction: Qt.LayoutDirection
    ) -> QRect:
        """Paint the sign where reading begins, and return what is left for the words."""
        side, gap = self._side, self._side // 2
        right_to_left = direction == Qt.LayoutDirection.RightToLeft
        left = inside.right() + 1 - side if right_to_left else inside.left()
        picture = icon_pixmap(cell.icon, getattr(self._theme.tokens, cell.role), side, ratio)
        painter.drawPixmap(left, inside.center().y() - side // 2 + 1, picture)
        taken = side + gap
        return inside.adjusted(0, 0, -taken, 0) if right_to_left else inside.adjusted(taken, 0, 0, 0)


_MARK_OF_RIGHT = "\u200f"


def written_from_right(text: str) -> bool:
    """Tell whether a text's first letter belongs to a script that is written from the right."""
    first = next((kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"}), "L")
    return first != "L"


_LEADING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
_TRAILING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
