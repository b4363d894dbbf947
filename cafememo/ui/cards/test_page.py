"""The test page: by how much a printer prints beside where it should, read off against the light.

Held behind a sheet of cards, the sheet's own edges fall on rulers, and what is read there is what is to be typed. In
each row of a ruler the marks stand a tenth of a millimetre further out than in the row above, so that of all rows one
alone has its mark on the edge.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from cafememo.domain.sheets import ID1, Box, Sheet
from cafememo.ui.cards.canvas import UNITS, Alignment, fitted, rect, text_font
from cafememo.ui.cards.sheet_pages import scale_to_paper
from cafememo.ui.kit.words import formats, translate

REACH = 5
"""Millimetres a ruler reaches to either side."""
_ROW = 1.3
"""Millimetres from one row of a ruler to the next; each is a tenth further out."""
_THIN, _HAIR = 0.1, 0.06
"""Millimetres a line is wide."""
_ARM = 6.0
"""Millimetres a cross reaches beyond its corner."""
_FIGURE = 1.25
"""Millimetres high: more, and the figures of two millimetres would touch."""
_TENTHS = 10


class TestPage:
    """The pages that show how a sheet is printed: its front, and its back where backs are printed."""

    __test__ = False  # not for pytest, whatever its name is

    def __init__(self, sheet: Sheet, x: float, y: float, *, with_back: bool) -> None:
        """Draw cards where they would be printed, so many millimetres further right and down."""
        self._sheet = sheet
        self._x, self._y = x, y
        self._with_back = with_back

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return 2 if self._with_back else 1

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page; the painter's unit is as its device has it."""
        painter.save()
        scale_to_paper(painter)
        self._paint(painter, page)
        painter.restore()

    def _paint(self, painter: QPainter, page: int) -> None:
        sheet, front = self._sheet, page == 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = [sheet.box(place) if front else sheet.back(place) for place in range(sheet.count)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(_THIN))
        for box in boxes:
            painter.drawRect(rect(box.moved(self._x, self._y)))
        for place in {0, sheet.count - 1}:
            for corner in _corners(boxes[place].moved(self._x, self._y)):
                _cross(painter, corner)
        if front:
            first, last = boxes[0], boxes[-1]
            # Beside the sheet's outermost edges alone: nothing else lies there that could be taken for them.
            _ruler(painter, QPointF(first.left, first.top + first.height / 2), upright=True)
            _ruler(painter, QPointF(first.left + first.width / 2, first.top), upright=False)
            _ruler(painter, QPointF(last.right, last.top + last.height / 2), upright=True)
            _ruler(painter, QPointF(last.left + last.width / 2, last.bottom), upright=False)
        for box, sentences in zip(boxes[1:-1], self._sentences(page), strict=False):
            _say(painter, box.moved(self._x, self._y), sentences)

    def _sentences(self, page: int) -> tuple[tuple[str, ...], ...]:
        if page:
            return _how_to_turn()
        return _on_plain_paper() if self._sheet.crop_marks else _how_to_read()


def _on_plain_paper() -> tuple[tuple[str, ...], ...]:
    """Return what stands on plain paper, which has no edges of cards to compare with."""
    return (
        (
            translate("test page", "Test page. Nothing on it is a card."),
            translate(
                "test page",
                "Plain paper is cut along the marks, wherever the printer puts them: nothing need be typed.",
            ),
        ),
        (
            translate("test page", "Measure one card: it must be {width} × {height} mm.").format(
                width=f"{ID1.width:.1f}".replace(".", formats().decimal),
                height=f"{ID1.height:.1f}".replace(".", formats().decimal),
            ),
            translate("test page", "In the printer’s window nothing may be fitted to the page: print at 100 %."),
        ),
    )


def _how_to_read() -> tuple[tuple[str, ...], ...]:
    """Return what stands on the cards of the front: first how it is done, then an example."""
    return (
        (
            translate("test page", "Test page. Nothing on it is a card."),
            translate(
                "test page", "1. Lay it behind an unused sheet of cards, edge on edge, and hold both to the light."
            ),
            translate(
                "test page", "2. Look where the edge of the first card crosses the rulers, and that of the last."
            ),
        ),
        (
            translate(
                "test page",
                "3. In one row of a ruler the mark lies on the edge. Its column tells millimetres, its row tenths.",
            ),
            translate(
                "test page", "4. Type both in Cards, “Print”: with a minus where the mark is on the left, or above."
            ),
        ),
        (
            translate("test page", "For example: column 1, row .3, on the right: {value} mm further right.").format(
                value=f"1{formats().decimal}3"
            ),
            translate("test page", "Where the first card and the last differ, type what lies between."),
        ),
        (
            translate("test page", "Print it again when you have typed: the thin lines then lie on the cards’ edges."),
            translate("test page", "In the printer’s window nothing may be fitted to the page: print at 100 %."),
        ),
    )


def _how_to_turn() -> tuple[tuple[str, ...], ...]:
    """Return what stands on the cards of the back."""
    return (
        (
            translate("test page", "The back of the test page."),
            translate("test page", "Held to the light, its crosses lie on those of the front."),
        ),
        (
            translate(
                "test page",
                "Where they lie far apart, have the printer turn sheets over on the long edge, or print fronts alone.",
            ),
        ),
    )


def _corners(box: Box) -> tuple[QPointF, ...]:
    return tuple(QPointF(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))


def _cross(painter: QPainter, at: QPointF) -> None:
    """Paint a cross through a point, with a mark at every millimetre."""
    painter.setPen(_pen(_THIN))
    painter.drawLine(_line(at.x() - _ARM, at.y(), at.x() + _ARM, at.y()))
    painter.drawLine(_line(at.x(), at.y() - _ARM, at.x(), at.y() + _ARM))
    painter.setPen(_pen(_HAIR))
    for step in range(-REACH, REACH + 1):
        half = 0.9 if step % REACH == 0 else 0.5
        painter.drawLine(_line(at.x() + step, at.y() - half, at.x() + step, at.y() + half))
        painter.drawLine(_line(at.x() - half, at.y() + step, at.x() + half, at.y() + step))


def _ruler(painter: QPainter, at: QPointF, *, upright: bool) -> None:
    """Paint a ruler over an edge that goes up and down, or across, its zero where the edge should be."""
    painter.save()
    painter.translate(at.x() * UNITS, at.y() * UNITS)
    if not upright:
        # Turned so that plus is down; mirrored back below, so that figures can be read.
        painter.rotate(90)
        painter.scale(1, -1)
    height = _TENTHS * _ROW
    top = -height / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFFFFF"))
    ground = Box(-REACH - 3.4, top - 2.4, 2 * REACH + 6.8, height + 3.2)
    painter.drawRect(rect(ground))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(_HAIR))
    for tenth in range(_TENTHS):
        y = top + tenth * _ROW
        for column in range(REACH + 1):
            out = column + tenth / _TENTHS
            if out <= REACH:
                for x in {-out, out}:
                    painter.drawLine(_line(x, y, x, y + _ROW))
    for column in range(-REACH, REACH + 1):
        _figure(painter, QPointF(column, top - 1.2), str(abs(column)), upright=upright)
    for tenth in range(_TENTHS):
        y = top + (tenth + 0.5) * _ROW
        for side in (-1, 1):
            _figure(painter, QPointF(side * (REACH + 1.1), y), f".{tenth}", upright=upright)
    for side, sign in ((-1, "−"), (1, "+")):
        _figure(painter, QPointF(side * (REACH + 2.6), 0), sign, upright=upright, high=3.0)
    painter.restore()


def _figure(painter: QPainter, middle: QPointF, text: str, *, upright: bool, high: float = _FIGURE) -> None:
    """Paint a figure of a ruler around a point of it."""
    painter.save()
    painter.translate(middle.x() * UNITS, middle.y() * UNITS)
    if not upright:
        painter.scale(1, -1)
        painter.rotate(-90)
    font = text_font(high, 500)
    painter.setFont(font)
    painter.setPen(QColor("#000000"))
    metrics = QFontMetricsF(font)
    painter.drawText(QPointF(-metrics.horizontalAdvance(text) / 2, metrics.capHeight() / 2), text)
    painter.restore()


def _say(painter: QPainter, box: Box, sentences: tuple[str, ...]) -> None:
    """Write sentences onto a card, clear of what is drawn around it."""
    inner = Box(box.left + 9, box.top + 8, box.width - 18, box.height - 16)
    each = inner.height / len(sentences)
    painter.setPen(QColor("#000000"))
    for place, sentence in enumerate(sentences):
        words = fitted(sentence, inner.width, each, (3.4, 2.4), most=5)
        room = QRectF(rect(Box(inner.left, inner.top + place * each, inner.width, each)))
        words.paint(painter, room, Alignment.AlignHCenter, 0.5)


def _line(x1: float, y1: float, x2: float, y2: float) -> QLineF:
    return QLineF(x1 * UNITS, y1 * UNITS, x2 * UNITS, y2 * UNITS)


def _pen(width: float) -> QPen:
    pen = QPen(QColor("#000000"), width * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
