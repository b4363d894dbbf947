"""Turn the Lucide SVG drawings into plain path text, which the program draws without an SVG library.

Loading QtSvg and its first drawing cost 25 ms of the start; reading this text costs a tenth of a
millisecond an icon. The text is a sequence of `M x y`, `L x y`, `C x1 y1 x2 y2 x y` and `Z`, absolute, on
the 24 × 24 grid of the drawings, all stroked 2 wide with round caps and joins. Circles and arcs become
cubic curves (at most a quarter turn each, which is within 0.03 % of the circle). A drawing with anything
else in it is refused.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

Point = tuple[float, float]
_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
# The two flags of an arc may stand without a space between them ("a1 1 0 011 1").
_ARC = re.compile(
    r"\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+))" * 3 + r"\s*,?\s*([01])" * 2 + r"\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+))" * 2
)
_STYLE = {
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


def icon_path(svg: Path) -> str:
    """Return the path text of a Lucide file; ValueError, naming it, where it holds more than strokes."""
    root = ET.fromstring(svg.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    if root.get("viewBox") != "0 0 24 24" or any(root.get(key) != value for key, value in _STYLE.items()):
        raise ValueError(f"{svg.name}: not drawn as Lucide draws")
    parts: list[str] = []
    for element in root:
        tag = element.tag.rsplit("}", 1)[-1]
        if tag not in _SHAPES or any(key in _STYLE or key == "transform" for key in element.attrib):
            raise ValueError(f"{svg.name}: cannot draw <{tag} {dict(element.attrib)}>")
        parts += _SHAPES[tag](element)
    return " ".join(parts)


def _say(command: str, *points: Point) -> str:
    numbers = " ".join(f"{round(value, 3):g}" for point in points for value in point)
    return f"{command} {numbers}".rstrip()


def _number(element: ET.Element, key: str) -> float:
    return float(element.get(key, "0"))


def _line(element: ET.Element) -> Iterator[str]:
    yield _say("M", (_number(element, "x1"), _number(element, "y1")))
    yield _say("L", (_number(element, "x2"), _number(element, "y2")))


def _ellipse(element: ET.Element) -> Iterator[str]:
    centre_x, centre_y = _number(element, "cx"), _number(element, "cy")
    radius_x = _number(element, "r") or _number(element, "rx")
    radius_y = _number(element, "r") or _number(element, "ry")
    start = (centre_x + radius_x, centre_y)
    across = (centre_x - radius_x, centre_y)
    yield _say("M", start)
    half_turn = _Arc(radius_x, radius_y, large=False, sweep=True)
    yield from _curves(start, half_turn, across)
    yield from _curves(across, half_turn, start)
    yield "Z"


def _rect(element: ET.Element) -> Iterator[str]:
    x, y, width, height = (_number(element, key) for key in ("x", "y", "width", "height"))
    r = float(element.get("rx", element.get("ry", "0")))
    yield from _path_text(
        f"M {x + r} {y} h {width - 2 * r} a {r} {r} 0 0 1 {r} {r} "
        f"v {height - 2 * r} a {r} {r} 0 0 1 {-r} {r} "
        f"h {2 * r - width} a {r} {r} 0 0 1 {-r} {-r} "
        f"v {2 * r - height} a {r} {r} 0 0 1 {r} {-r} z"
    )


def _points(element: ET.Element) -> Iterator[str]:
    end = " z" if element.tag.endswith("polygon") else ""
    yield from _path_text("M " + element.get("points", "") + end)


def _path(element: ET.Element) -> Iterator[str]:
    yield from _path_text(element.get("d", ""))


_SHAPES: dict[str, Callable[[ET.Element], Iterator[str]]] = {
    "line": _line,
    "circle": _ellipse,
    "ellipse": _ellipse,
    "rect": _rect,
    "polyline": _points,
    "polygon": _points,
    "path": _path,
}


def _path_text(text: str) -> Iterator[str]:  # noqa: C901 - one branch for each letter of the SVG path language
    at = start = (0.0, 0.0)
    command = ""
    place = 0

    def number() -> float:
        nonlocal place
        found = _TOKEN.search(text, place)
        if found is None:
            raise ValueError(f"path ends early: {text}")
        place = found.end()
        return float(found.group())

    def point() -> Point:
        x, y = number(), number()
        return (x + at[0], y + at[1]) if command.islower() else (x, y)

    while (token := _TOKEN.search(text, place)) is not None:
        if token.group().isalpha():
            command, place = token.group(), token.end()
        letter = command.upper()
        if letter == "Z":
            at = start
            yield "Z"
        elif letter == "M":
            at = start = point()
            yield _say("M", at)
            command = "l" if command == "m" else "L"  # further pairs are lines
        elif letter in "LHV":
            if letter == "L":
                at = point()
            elif letter == "H":
                at = (number() + (at[0] if command == "h" else 0), at[1])
            else:
                at = (at[0], number() + (at[1] if command == "v" else 0))
            yield _say("L", at)
        elif letter == "C":
            first, second, end = point(), point(), point()
            at = end
            yield _say("C", first, second, end)
        elif letter == "A":
            arc = _ARC.match(text, place)
            if arc is None:
                raise ValueError(f"not an arc: {text[place:]}")
            place = arc.end()
            radius_x, radius_y, turn, large, sweep, x, y = map(float, arc.groups())
            end = (x + at[0], y + at[1]) if command == "a" else (x, y)
            drawn = _Arc(radius_x, radius_y, turn, large=bool(large), sweep=bool(sweep))
            yield from _curves(at, drawn, end)
            at = end
        else:
            raise ValueError(f"path command {command or text!r} is not known here")


@dataclass(frozen=True)
class _Arc:
    """An arc as SVG says it: radii, turn of the ellipse in degrees, the longer way round, clockwise."""

    rx: float
    ry: float
    turn: float = 0.0
    large: bool = False
    sweep: bool = False


def _curves(start: Point, arc: _Arc, end: Point) -> Iterator[str]:
    """Yield curves for an SVG arc, by the end-to-centre conversion of SVG 1.1, appendix F.6.5."""
    rx, ry, turn, large, sweep = arc.rx, arc.ry, arc.turn, arc.large, arc.sweep
    if not rx or not ry or start == end:
        yield _say("L", end)
        return
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * half_x + sin * half_y, cos * half_y - sin * half_x
    grow = max(1.0, math.sqrt((x / rx) ** 2 + (y / ry) ** 2))  # radii too small for the distance grow to reach
    rx, ry = rx * grow, ry * grow
    span = (rx * y) ** 2 + (ry * x) ** 2
    root = math.sqrt(max(0.0, (rx * ry) ** 2 / span - 1)) * (1 if large != sweep else -1)
    centre_x, centre_y = root * rx * y / ry, -root * ry * x / rx
    first = math.atan2((y - centre_y) / ry, (x - centre_x) / rx)
    angle = math.atan2((-y - centre_y) / ry, (-x - centre_x) / rx) - first
    if sweep and angle < 0:
        angle += math.tau
    elif not sweep and angle > 0:
        angle -= math.tau
    middle_x, middle_y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2

    def at(unit_x: float, unit_y: float) -> Point:
        px, py = centre_x + rx * unit_x, centre_y + ry * unit_y
        return cos * px - sin * py + middle_x, sin * px + cos * py + middle_y

    steps = max(1, math.ceil(abs(angle) / (math.pi / 2) - 1e-9))
    step = angle / steps
    reach = 4 / 3 * math.tan(step / 4)
    for index in range(steps):
        a, b = first + index * step, first + (index + 1) * step
        yield _say(
            "C",
            at(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
            at(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
            end if index == steps - 1 else at(math.cos(b), math.sin(b)),
        )
