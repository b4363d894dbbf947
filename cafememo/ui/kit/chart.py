"""Charts in the program's colours, drawn with pyqtgraph: still pictures, nothing of which moves under the mouse.

The one module that knows the library. It takes long to import: only what draws a chart may (`ui.kit.charting`).
Charts are drawn from left to right in every language, as the figures in them are.
"""

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QTransform, QWheelEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from cafememo.ui.kit.button import FOCUS_RING, mixed
from cafememo.ui.kit.chart_facts import RING_ROOM, Cells, Chart, Columns, Lines, chart_font, height_of, tick_height
from cafememo.ui.kit.figures import whole
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import Tokens

_WIDEST_LABEL = 0.42
"""Share of a chart's width that the words before lying bars may take."""
_STRONGEST = 0.85
"""How far the colour of the highest cell may go, where its text can still be read on it."""
_READABLE = 4.5


def cell_colour(share: float, tokens: Tokens) -> QColor:
    """Return the colour of a cell, by its share of the highest value; ink can be read on it."""
    return mixed(tokens.surface, tokens.crema, share * _strongest(tokens))


class ChartView(pg.GraphicsView):
    """One chart; what it says is its accessible name."""

    def __init__(self, chart: Chart, theme: Theme, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=QColor(theme.tokens.surface))
        self.setObjectName("chart_view")
        self.setAccessibleName(says)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setInteractive(False)
        self.setAntialiasing(True)
        self.setFixedHeight(height_of(chart, theme))
        self._chart = chart
        self._theme = theme
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._layout = pg.GraphicsLayout()
        self._layout.setSpacing(0)
        self._layout.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setCentralItem(self._layout)
        self._layout.addItem(self._box, 0, 1)
        self._drawing = _drawing(chart, theme, self._box)
        self._box.addItem(self._drawing, ignoreBounds=True)
        self._left = self._axis("left", 0, 0)
        self._bottom = None if isinstance(chart, Lines) else self._axis("bottom", 1, 1)
        self._range()

    def _axis(self, side: str, row: int, column: int) -> pg.AxisItem:
        """Return an axis without lines: its words are enough."""
        muted = QColor(self._theme.tokens.muted)
        axis = pg.AxisItem(side, pen=QPen(Qt.PenStyle.NoPen), textPen=muted, linkView=self._box)
        font = chart_font(self._theme)
        # How wide and high it is, is told in `_label`; the library would guess anew at every paint.
        axis.setStyle(
            tickLength=0,
            tickAlpha=0,
            tickFont=font,
            tickTextOffset=self._theme.px(8),
            autoExpandTextSpace=False,
            hideOverlappingLabels=False,
            textFillLimits=[(0, 9.0)],
        )
        self._layout.addItem(axis, row, column)
        return axis

    def _range(self) -> None:
        """Show all of the chart."""
        match self._chart:
            case Columns():
                top = nice_steps(max(self._chart.values, default=0))[-1]
                self._box.setRange(xRange=(-0.5, len(self._chart.values) - 0.5), yRange=(0, top), padding=0)
            case Lines():
                self._box.invertY(True)  # noqa: FBT003 - the library's
                self._box.setRange(xRange=(0, 1), yRange=(-0.5, len(self._chart.labels) - 0.5), padding=0)
            case Cells():
                self._box.invertY(True)  # noqa: FBT003 - the library's
                across, down = len(self._chart.columns), len(self._chart.rows)
                self._box.setRange(xRange=(-0.5, across - 0.5), yRange=(-0.5, down - 0.5), padding=0)

    def _label(self) -> None:
        """Put the words at the axes, as many and as much of them as there is room for."""
        theme, metrics = self._theme, QFontMetrics(chart_font(self._theme))
        match self._chart:
            case Columns():
                steps = nice_steps(max(self._chart.values, default=0))
                labels, below = [whole(round(step)) for step in steps], self._chart.ticks
                self._left.setTicks([list(zip(steps, labels, strict=True))])
            case Lines():
                widest = round(self.width() * _WIDEST_LABEL)
                labels = [
                    metrics.elidedText(label, Qt.TextElideMode.ElideRight, widest) for label in self._chart.labels
                ]
                below = ()
                self._left.setTicks([list(enumerate(labels))])
            case Cells():
                labels, below = list(self._chart.rows), self._chart.columns
                self._left.setTicks([list(enumerate(labels))])
        wide = max((metrics.horizontalAdvance(label) for label in labels), default=0) + theme.px(16)
        self._left.setWidth(wide)
        # Half of the highest figure, and of the last word below, stands out over what is drawn.
        beyond = max(map(metrics.horizontalAdvance, below), default=0) // 2
        upright = isinstance(self._chart, Columns)
        right, above = (beyond, metrics.height() // 2 + 1) if upright else (theme.px(4), theme.px(RING_ROOM))
        self._layout.setContentsMargins(0, above, right, theme.px(RING_ROOM))
        if self._bottom is not None:
            room = max(1, self.width() - wide - right)
            self._bottom.setHeight(tick_height(theme))
            self._bottom.setTicks([fitting_ticks(below, room, metrics.horizontalAdvance, theme.px(14))])

    def resizeEvent(self, event: object) -> None:
        """Label anew: another width has room for other words."""
        super().resizeEvent(event)
        if hasattr(self, "_bottom"):  # the library resizes itself while it is made
            self._label()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the page."""
        event.ignore()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:  # noqa: N802, ARG002 - Qt's
        """Paint the keyboard's ring."""
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(QColor(self._theme.tokens.focus), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = FOCUS_RING / 2
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(inset, inset, -inset, -inset), 8, 8)


class _Drawing(pg.GraphicsObject):
    """What is drawn between the axes: in pixels, at the places the box gives to figures."""

    def __init__(self, theme: Theme, box: pg.ViewBox) -> None:
        super().__init__()
        self._theme = theme
        self._box = box

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's
        """Return all that is seen."""
        return QRectF(self._box.viewRect())

    def viewTransformChanged(self) -> None:  # noqa: N802 - the library's
        """Take note that other figures are seen."""
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Draw."""
        place = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(chart_font(self._theme))
        self._draw(painter, place)
        painter.restore()

    def _draw(self, painter: QPainter, place: QTransform) -> None:
        """Draw in pixels; `place` maps a figure to where it is."""
        raise NotImplementedError

    def _bar(self, painter: QPainter, box: QRectF, *, full: bool = True, hatched: bool = False) -> None:
        """Draw a bar, full, hatched or hollow."""
        tokens, radius = self._theme.tokens, float(self._theme.px(3))
        if not full:
            width = self._theme.px(1.5)
            painter.setPen(QPen(QColor(tokens.edge), width))
            hatch = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.NoBrush
            painter.setBrush(QBrush(QColor(tokens.edge), hatch))
            box = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.crema))
        radius = min(radius, box.width() / 2, box.height() / 2)
        painter.drawRoundedRect(box, radius, radius)


class _ColumnsDrawing(_Drawing):
    """Upright bars on thin lines."""

    def __init__(self, chart: Columns, theme: Theme, box: pg.ViewBox) -> None:
        super().__init__(theme, box)
        self._chart = chart

    def _draw(self, painter: QPainter, place: QTransform) -> None:
        chart, tokens = self._chart, self._theme.tokens
        left, right = place.map(QPointF(-0.5, 0)).x(), place.map(QPointF(len(chart.values) - 0.5, 0)).x()
        painter.setPen(QPen(QColor(tokens.line), 1))
        for step in nice_steps(max(chart.values, default=0)):
            height = round(place.map(QPointF(0, step)).y()) + 0.5
            painter.drawLine(QPointF(left, height), QPointF(right, height))
        slot = (right - left) / max(1, len(chart.values))
        wide = min(slot * (0.72 if len(chart.values) < 40 else 0.82), self._theme.px(56))
        for at, value in enumerate(chart.values):
            part = chart.parts[at] if chart.parts else value
            top, foot = place.map(QPointF(at, value)), place.map(QPointF(at, 0))
            box = QRectF(top.x() - wide / 2, top.y(), wide, foot.y() - top.y())
            if value and (part is None or part < value):
                self._bar(painter, box, full=False, hatched=part is None)
            if part:
                box.setTop(place.map(QPointF(at, part)).y())
                self._bar(painter, box)
        metrics = QFontMetrics(painter.font())
        painter.setPen(QColor(tokens.ink))
        if all(metrics.horizontalAdvance(text) < slot for text in chart.texts):
            for at, text in enumerate(chart.texts):
                top = place.map(QPointF(at, chart.values[at]))
                above = QRectF(top.x() - slot / 2, top.y() - metrics.height() - 2, slot, metrics.height())
                painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), text)


class _LinesDrawing(_Drawing):
    """Lying bars, each with its figure after it."""

    def __init__(self, chart: Lines, theme: Theme, box: pg.ViewBox) -> None:
        super().__init__(theme, box)
        self._chart = chart

    def _draw(self, painter: QPainter, place: QTransform) -> None:
        chart, px = self._chart, self._theme.px
        metrics = QFontMetrics(painter.font())
        after = max((metrics.horizontalAdvance(text) for text in chart.texts), default=0) + px(10)
        left, right = place.map(QPointF(0, 0)).x(), place.map(QPointF(1, 0)).x() - after
        most = max((*chart.values, *chart.marks), default=0) or 1
        for at, (value, text) in enumerate(zip(chart.values, chart.texts, strict=True)):
            middle = place.map(QPointF(0, at)).y()
            wide = max(px(2), (right - left) * value / most) if value else 0
            if value:
                self._bar(painter, QRectF(left, middle - px(9), wide, px(18)))
            end = left + wide
            if chart.marks:
                mark = left + (right - left) * chart.marks[at] / most
                painter.fillRect(QRectF(mark - px(1.5), middle - px(13), px(3), px(26)), QColor(self._theme.tokens.ink))
                end = max(end, mark + px(2))
            painter.setPen(QColor(self._theme.tokens.ink))
            box = QRectF(end + px(8), middle - px(16), after, px(32))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


class _CellsDrawing(_Drawing):
    """Cells in rows."""

    def __init__(self, chart: Cells, theme: Theme, box: pg.ViewBox) -> None:
        super().__init__(theme, box)
        self._chart = chart

    def _draw(self, painter: QPainter, place: QTransform) -> None:
        chart, theme = self._chart, self._theme
        metrics = QFontMetrics(painter.font())
        most = max((value for row in chart.values for value in row if value is not None), default=0) or 1
        gap, radius = theme.px(2), theme.px(5)
        for down, (values, texts) in enumerate(zip(chart.values, chart.texts, strict=True)):
            for across, (value, text) in enumerate(zip(values, texts, strict=True)):
                box = QRectF(
                    place.map(QPointF(across - 0.5, down - 0.5)), place.map(QPointF(across + 0.5, down + 0.5))
                ).adjusted(gap, gap, -gap, -gap)
                painter.setPen(QPen(QColor(theme.tokens.line), 1))
                painter.setBrush(cell_colour((value or 0) / most, theme.tokens))
                painter.drawRoundedRect(box, radius, radius)
                if value is not None and metrics.horizontalAdvance(text) <= box.width():
                    painter.setPen(QColor(theme.tokens.ink))
                    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def _drawing(chart: Chart, theme: Theme, box: pg.ViewBox) -> _Drawing:
    """Return what draws a chart."""
    match chart:
        case Columns():
            return _ColumnsDrawing(chart, theme, box)
        case Lines():
            return _LinesDrawing(chart, theme, box)
        case Cells():
            return _CellsDrawing(chart, theme, box)


def nice_steps(most: float) -> list[float]:
    """Return round figures from 0 to above the highest value, with room for a text on it: four or five of them."""
    wanted = max(1.0, most * 1.12)
    power = 1.0
    while power * 10 * 4 < wanted:
        power *= 10
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10, 20) if power * factor * 4 >= wanted)
    if step == 2.5:
        step = 5  # nobody comes two and a half times
    steps = [0.0]
    while steps[-1] < wanted:
        steps.append(steps[-1] + step)
    return steps


def fitting_ticks(texts: Sequence[str], room: int, width_of: Callable[[str], int], gap: int) -> list[tuple[int, str]]:
    """Return every text, or every second, third … one, so that none touches the next; the last is always there."""
    if not texts:
        return []
    widest = max(map(width_of, texts)) + gap
    every = max(1, -(-widest * len(texts) // max(1, room)))
    return [(at, text) for at, text in enumerate(texts) if (len(texts) - 1 - at) % every == 0]


def _strongest(tokens: Tokens) -> float:
    """Return how far cells may go towards the colour of bars so that ink can be read on them."""
    share = _STRONGEST
    while share > 0 and _contrast(mixed(tokens.surface, tokens.crema, share), QColor(tokens.ink)) < _READABLE:
        share -= 0.01
    return share


def _contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    darker, lighter = sorted(map(_brightness, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _brightness(colour: QColor) -> float:
    """Return the relative luminance of a colour."""
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
