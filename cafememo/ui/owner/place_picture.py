"""A sheet of cards as it is, small: which of its places are printed, and where the first card goes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.sheets import USUAL, Box, Sheet
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate

_WIDE, _HIGH = 236, 318
"""Pixels of the drawing that a sheet has at the most."""


class PlacePicture(QWidget):
    """The first sheet. A click on a place, or the arrow keys, have the first card go there; places before are crossed.

    A sheet of paper has its left and right whatever a language has: nothing is mirrored.
    """

    begun_at = signal(int)
    """The first card goes to this place, from 0."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place_picture")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._sheet = USUAL
        self._start = 0
        self._count = 0
        self._offset = (0.0, 0.0)
        self._name()

    @property
    def start(self) -> int:
        """Return the place the first card goes to, from 0."""
        return self._start

    def show_sheet(self, sheet: Sheet, count: int, x: float, y: float) -> None:
        """Show so many cards on a sheet, printed so many millimetres further right and down."""
        if sheet != self._sheet:
            self._sheet = sheet
            self.updateGeometry()
            self.begin_at(0)
        self._count, self._offset = count, (x, y)
        self.setEnabled(sheet.count > 1)
        self.setFixedSize(self.sizeHint())
        self.update()

    def begin_at(self, place: int) -> None:
        """Have the first card go to a place; one that is not on the sheet is let be."""
        if not 0 <= place < self._sheet.count or place == self._start:
            self._name()
            return
        self._start = place
        self._name()
        self.update()
        self.begun_at.emit(place)

    def sizeHint(self) -> QSize:
        """Return the size of the sheet, in its true proportions."""
        scale = self._scale()
        return QSize(round(self._sheet.paper.width * scale) + 8, round(self._sheet.paper.height * scale) + 8)

    def place_at(self, where: QPointF) -> int | None:
        """Return which place is there; None for none."""
        places = range(self._sheet.count)
        return next((place for place in places if self._rect(self._sheet.box(place)).contains(where)), None)

    def _scale(self) -> float:
        """Return pixels to a millimetre."""
        px, paper = self._theme.px, self._sheet.paper
        return min(px(_WIDE) / paper.width, px(_HIGH) / paper.height)

    def _rect(self, box: Box) -> QRectF:
        scale = self._scale()
        return QRectF(4 + box.left * scale, 4 + box.top * scale, box.width * scale, box.height * scale)

    def _name(self) -> None:
        """Say where printing begins, to who cannot see it."""
        self.setAccessibleName(
            translate("print", "Begin at place {place} of {places}").format(
                place=self._start + 1, places=self._sheet.count
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a card's width and height; to the first place and the last."""
        sheet = self._sheet
        row, column = divmod(self._start, sheet.columns)
        match event.key():
            case Qt.Key.Key_Left:
                self.begin_at(max(0, self._start - 1))
            case Qt.Key.Key_Right:
                self.begin_at(min(sheet.count - 1, self._start + 1))
            case Qt.Key.Key_Up:
                self.begin_at(max(0, row - 1) * sheet.columns + column)
            case Qt.Key.Key_Down:
                self.begin_at(min(sheet.rows - 1, row + 1) * sheet.columns + column)
            case Qt.Key.Key_Home:
                self.begin_at(0)
            case Qt.Key.Key_End:
                self.begin_at(sheet.count - 1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin where it is pressed."""
        place = self.place_at(event.position())
        if place is not None:
            self.begin_at(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, its places, and what is printed on them."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self._rect(Box(0, 0, *self._sheet.paper))
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.paper))
        painter.drawRect(paper)
        painter.setFont(self._theme.font(15, 600))
        painter.save()
        painter.setClipRect(paper)
        for place in range(self._sheet.count):
            self._paint_place(painter, place)
        painter.restore()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(paper.adjusted(-2, -2, 2, 2), px(3), px(3))

    def _paint_place(self, painter: QPainter, place: int) -> None:
        """Paint a place: used before, printed now, or left free."""
        tokens, px = self._theme.tokens, self._theme.px
        box = self._rect(self._sheet.box(place))
        printed = self._start <= place < self._start + self._count
        if printed:
            painter.setPen(Qt.PenStyle.NoPen)
            first = place == self._start and self._sheet.count > 1
            painter.setBrush(QColor(tokens.espresso if first else tokens.crema_soft))
            painter.drawRect(self._rect(self._sheet.box(place).moved(*self._offset)))
            painter.setPen(QColor(tokens.on_espresso if first else tokens.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        pen = QPen(QColor(tokens.edge), 1, Qt.PenStyle.SolidLine if printed else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        if place < self._start:
            painter.setPen(QPen(QColor(tokens.muted), px(1.5)))
            inner = box.adjusted(px(6), px(6), -px(6), -px(6))
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.bottomLeft(), inner.topRight())
        elif not printed:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place + 1))
