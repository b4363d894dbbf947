"""How much there is to draw in an SVG, told before it is drawn.

First what each `use` brings in is counted. Then the drawing is painted on a canvas that draws nothing and adds up
what the shapes would cost: Qt's rasteriser pays for every pixel filled, and for every pixel an outline crosses as
many steps as the outline crosses that line of pixels elsewhere, so that a path of 10,000 lines across the picture
takes 40 s. The weights were measured with Qt 6.11 on one core, at 1,200 × 1,200 pixels: a hundred shapes and more of
each kind (filled, graded, stroked, dashed, lettered, laid on) timed alone, then the most of each kind that is
accepted, from file to PNG: the slowest took 2.1 s.
"""

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPainterPath, QPen, QTransform

from cafememo.ui.cards.refused import LogoRefused, Why
from cafememo.ui.cards.svg_tree import SHAPES, Node, style_makes_layers

MOST_PAINTED = 5_000
"""Shapes painted, each as often as `use` brings it in."""
MOST_LAYERS = 60
"""Parts drawn apart and laid on: each takes up to 9 ms at 1,200 × 1,200 pixels."""
MOST_LETTERS = 2_000
DEEPEST_USE = 64
"""Elements within elements, those that `use` brings in counted where they are brought in."""
MOST_STEPS = 1_500_000_000
"""What the canvas may add up to: about a nanosecond each on the machine it was measured on."""
_PER_PIXEL = 4
_PER_CROSSING = 60
_PER_POINT = 300
_PER_ROUND_DASH = 2_000
"""For each pixel of a dash's end that is round or square: 200 broad ones take half a second."""


def count(root: Node) -> int:
    """Return how many layers are painted; LogoRefused(TOO_INVOLVED) where that, or the shapes, are too many."""
    named: dict[str, list[Node]] = {}
    if _gather(root, named) > MOST_LETTERS:
        raise LogoRefused(Why.TOO_INVOLVED)
    painted = _expanded(root, named, {}, 0)
    layers = painted.layers + (painted.shapes if style_makes_layers(root) else 0)
    if painted.shapes > MOST_PAINTED or layers > MOST_LAYERS:
        raise LogoRefused(Why.TOO_INVOLVED)
    return layers


class _Painted(NamedTuple):
    """What an element paints, with all that `use` brings in."""

    shapes: int
    layers: int
    deep: int


def _gather(node: Node, named: dict[str, list[Node]]) -> int:
    """Note every element by its id, and return how many letters there are."""
    if "id" in node.attributes:
        named.setdefault(node.attributes["id"], []).append(node)
    letters = len(node.text) if node.name in {"text", "tspan"} else 0
    return letters + sum(_gather(each, named) for each in node.elements)


def _expanded(node: Node, named: dict[str, list[Node]], known: dict[Node, _Painted | None], depth: int) -> _Painted:
    """Return what an element paints; one that brings in itself, or too deep a nest, is refused."""
    if node in known:
        found = known[node]
        if found is None:
            raise LogoRefused(Why.TOO_INVOLVED)
        return found
    known[node] = None
    shapes, layers, deep = int(node.name in SHAPES or node.name == "tspan"), int(node.is_layer), 0
    brought = named.get(node.attributes.get("href", "").strip().removeprefix("#"), []) if node.name == "use" else []
    for each in node.elements + brought:
        if depth >= DEEPEST_USE:
            raise LogoRefused(Why.TOO_INVOLVED)
        more = _expanded(each, named, known, depth + 1)
        # Each level may multiply what is in it; beyond a bound how many no longer matters.
        shapes, layers = min(shapes + more.shapes, 10**9), min(layers + more.layers, 10**9)
        deep = max(deep, more.deep + 1)
    if deep > DEEPEST_USE:
        raise LogoRefused(Why.TOO_INVOLVED)
    known[node] = _Painted(shapes, layers, deep)
    return _Painted(shapes, layers, deep)


class Reckoning(QPaintEngine):
    """Adds up what painting would cost, and paints nothing."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.steps = 0.0
        self.reach = QRectF(0, 0, width, height)
        """All that is painted, beyond the canvas too."""
        self._canvas = QRectF(0, 0, width, height)

    # Qt's own, from here on.
    def begin(self, pdev: QPaintDevice) -> bool:  # noqa: ARG002, D102 - Qt's signature
        return True

    def end(self) -> bool:  # noqa: D102 - Qt's
        return True

    def type(self) -> QPaintEngine.Type:  # noqa: D102 - Qt's
        return QPaintEngine.Type.User

    def updateState(self, state: object) -> None:  # noqa: ARG002, D102, N802 - Qt's signature
        return

    def drawPath(self, path: QPainterPath) -> None:  # noqa: D102, N802 - Qt's name
        self._add(path)

    def drawRects(self, rects: Any, *_count: int) -> None:  # noqa: ANN401, D102, N802 - a sequence in fact
        for rect in rects:
            path = QPainterPath()
            path.addRect(QRectF(rect))
            self._add(path)

    def drawEllipse(self, r: Any) -> None:  # noqa: ANN401, D102, N802 - of whole or broken numbers
        path = QPainterPath()
        path.addEllipse(QRectF(r))
        self._add(path)

    def drawLines(self, lines: Any, *_count: int) -> None:  # noqa: ANN401, D102, N802 - a sequence in fact
        for line in lines:
            path = QPainterPath(QPointF(line.p1()))
            path.lineTo(QPointF(line.p2()))
            self._add(path)

    def drawPolygon(self, points: Any, *_more: object) -> None:  # noqa: ANN401, D102, N802 - a sequence in fact
        path = QPainterPath()
        for place, point in enumerate(points):
            (path.lineTo if place else path.moveTo)(QPointF(point))
        path.closeSubpath()
        self._add(path)

    def drawPoints(self, points: Any, *_count: int) -> None:  # noqa: ANN401, D102, N802 - a sequence in fact
        self.steps += _PER_POINT * len(points)

    def drawImage(self, r: Any, *_more: Any, **_flags: Any) -> None:  # noqa: ANN401, D102, N802 - whole or broken
        self._area(QRectF(r), 3)

    def drawPixmap(self, r: Any, *_more: Any) -> None:  # noqa: ANN401, D102, N802 - whole or broken numbers
        self._area(QRectF(r), 3)

    def drawTextItem(self, p: Any, text_item: Any) -> None:  # noqa: ANN401, D102, N802 - a QTextItem
        letters = len(text_item.text())
        wide, high = text_item.width() / max(1, letters), text_item.ascent() + text_item.descent()
        for place in range(letters):
            # A letter's outline is taken for three times the way around it. Where it has a stroke it comes as a path.
            letter = QPainterPath()
            letter.addRect(QRectF(p.x() + place * wide, p.y() - high, wide, 2 * high))
            seen = self._transform().map(letter)
            long, points = _crossed(seen, self._canvas)
            self._shape(seen.boundingRect(), 3 * long, 10 * points)

    def _transform(self) -> QTransform:
        return self.painter().combinedTransform()

    def _area(self, rect: QRectF, times: int) -> None:
        seen = self._transform().mapRect(rect)
        self.reach = self.reach.united(seen)
        inside = seen.intersected(self._canvas)
        self.steps += times * _PER_PIXEL * inside.width() * inside.height() + _PER_POINT

    def _add(self, path: QPainterPath) -> None:
        """Add what filling this path costs, and what its stroke does."""
        painter = self.painter()
        transform = self._transform()
        seen = transform.map(path)
        long, points = _crossed(seen, self._canvas)
        if painter.brush().style() != Qt.BrushStyle.NoBrush:
            self._shape(seen.boundingRect(), long, points)
        pen = painter.pen()
        if pen.style() != Qt.PenStyle.NoPen:
            scale = max(abs(transform.m11()) + abs(transform.m12()), abs(transform.m21()) + abs(transform.m22()))
            self._stroke(pen, seen.boundingRect(), long, points, scale)

    def _stroke(self, pen: QPen, bounds: QRectF, long: float, points: int, scale: float) -> None:
        wide = max(1.0, (pen.widthF() or 1.0) * scale)
        around = min(wide, 2 * (self._canvas.width() + self._canvas.height()))
        if pen.style() == Qt.PenStyle.CustomDashLine:
            pattern = max(1e-6, sum(pen.dashPattern())) * wide
            dashes = int(min(long / pattern, 20_000))
            points += dashes
            if pen.capStyle() != Qt.PenCapStyle.FlatCap:
                self.steps += _PER_ROUND_DASH * dashes * around * around
        edge = wide * (pen.miterLimit() if pen.joinStyle() == Qt.PenJoinStyle.MiterJoin else 1)
        self._shape(bounds.adjusted(-edge, -edge, edge, edge), 2 * long + 4 * around * points, 8 * points)

    def _shape(self, bounds: QRectF, long: float, points: int) -> None:
        self.reach = self.reach.united(bounds)
        inside = bounds.intersected(self._canvas)
        if not inside.width() * inside.height():
            self.steps += _PER_POINT * points
            return
        crossings = min(long / max(1.0, inside.height()), inside.width())
        self.steps += (
            _PER_PIXEL * inside.width() * inside.height() + _PER_CROSSING * long * crossings / 2 + _PER_POINT * points
        )


def _crossed(path: QPainterPath, canvas: QRectF) -> tuple[float, int]:
    """Return how many pixels of the canvas the outline crosses at most, and its points."""
    wide, high = canvas.width(), canvas.height()
    long, count, x, y = 0.0, path.elementCount(), 0.0, 0.0
    for place in range(count):
        element = path.elementAt(place)
        next_x, next_y = min(max(element.x, 0.0), wide), min(max(element.y, 0.0), high)
        if element.type != QPainterPath.ElementType.MoveToElement:
            long += abs(next_x - x) + abs(next_y - y)
        x, y = next_x, next_y
    return long, count


class Canvas(QPaintDevice):
    """A canvas for a `Reckoning`, as large as the picture would be."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.reckoning = Reckoning(width, height)
        metric = QPaintDevice.PaintDeviceMetric
        self._facts = {
            metric.PdmWidth: width,
            metric.PdmHeight: height,
            metric.PdmWidthMM: width // 4,
            metric.PdmHeightMM: height // 4,
            metric.PdmDpiX: 96,
            metric.PdmDpiY: 96,
            metric.PdmPhysicalDpiX: 96,
            metric.PdmPhysicalDpiY: 96,
            metric.PdmDepth: 32,
            metric.PdmNumColors: 2**31 - 1,
            metric.PdmDevicePixelRatio: 1,
            metric.PdmDevicePixelRatioScaled: 65_536,
        }

    # Qt's own, from here on.
    def paintEngine(self) -> QPaintEngine:  # noqa: D102, N802 - Qt's name
        return self.reckoning

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:  # noqa: D102 - Qt's name
        return self._facts.get(metric, 0)
