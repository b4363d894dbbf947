"""An SVG read strictly into a small tree of what may be drawn: nothing else of the file reaches Qt.

Qt's own reader never sees the file. It is given what is written anew from this tree, so that the two cannot take the
same bytes for different things.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat  # it reads bytes into calls; document types, and so entities, are refused below
from xml.sax.saxutils import escape, quoteattr

from cafememo.ui.cards.refused import LogoRefused, Why

MOST_BYTES = 1024 * 1024
MOST_ELEMENTS = 5_000
DEEPEST = 32
"""Elements within elements."""
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image"))
_DRAWN = SHAPES | {"svg", "g", "defs", "symbol", "use", "tspan", "linearGradient", "radialGradient", "stop", "style"}
_NEVER = frozenset(("script", "foreignObject", "pattern", "mask", "filter", "marker", "iframe", "audio", "video"))
"""They run something, show something that is no drawing, or take Qt longer than all the rest."""
_COSTLY = re.compile(r"(?:mask|filter|marker(?:-\w+)?)$")
_ATTRIBUTE = re.compile(r"(?!on)[A-Za-z][A-Za-z0-9-]*$")
_URL = re.compile(r"url\s*\(", re.IGNORECASE)
_LOCAL_URL = re.compile(r"url\(\s*(?P<q>['\"]?)#[\w.:-]+(?P=q)\s*\)")
_PICTURE = re.compile(r"data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
_COSTLY_STYLE = re.compile(r"(?<![\w-])(?:mask|filter|marker[\w-]*)\s*:(?!\s*none)", re.IGNORECASE)
_STYLE_OPACITY = re.compile(r"(?<![\w-])opacity\s*:[^;}]*", re.IGNORECASE)


@dataclass(eq=False)
class Node:
    """An element: its name, its attributes without namespaces, and texts and elements in it."""

    name: str
    attributes: dict[str, str]
    inside: "list[Node | str]" = field(default_factory=list)

    @property
    def elements(self) -> "list[Node]":
        """Return the elements in it."""
        return [part for part in self.inside if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """Return the text straight in it."""
        return "".join(part for part in self.inside if isinstance(part, str))

    @property
    def is_layer(self) -> bool:
        """Whether it is drawn apart and then laid on as a whole."""
        return "opacity" in self.attributes or bool(_STYLE_OPACITY.search(self.attributes.get("style", "")))


def tree_of(packed: bytes) -> Node:
    """Return the root element of an SVG file; LogoRefused for all else, and for what refers elsewhere."""
    if len(packed) > MOST_BYTES:
        # No reason to believe that it is one, but where it begins as one does it is to be told so.
        raise LogoRefused(Why.TOO_INVOLVED if b"<svg" in packed[:4096] else Why.NOT_A_PICTURE)
    reading = _Reading()
    try:
        reading.parser.Parse(packed, True)  # noqa: FBT003 - expat takes it by place only
    except (expat.ExpatError, ValueError, LookupError):
        # It began as an SVG, or says so where its beginning is already spoiled.
        raise LogoRefused(Why.BROKEN if reading.root or b"<svg" in packed[:4096] else Why.NOT_A_PICTURE) from None
    if reading.root is None:
        raise LogoRefused(Why.NOT_A_PICTURE)
    return reading.root


class _Reading:
    """One pass of expat over a file."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.root: Node | None = None
        self._open: list[Node | None] = []
        self._count = 0

    def _doctype(self, name: str, *_where: object) -> None:
        # Entities are declared nowhere else.
        raise LogoRefused(Why.REFERS_ELSEWHERE if name == "svg" else Why.NOT_A_PICTURE)

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        namespace, _, name = full.rpartition(" ")
        if not self._open and (name != "svg" or namespace not in {_SVG, ""}):
            raise LogoRefused(Why.NOT_A_PICTURE)
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= DEEPEST or name in _NEVER:
            raise LogoRefused(Why.TOO_INVOLVED)
        kept = {}
        for full_key, value in attributes.items():
            key = _checked(name, full_key, value)
            if key:
                kept[key] = value
        above = self._open[-1] if self._open else None
        wanted = name in _DRAWN and namespace in {_SVG, ""} and (above is not None or not self._open)
        node = Node(name, kept) if wanted else None
        if node is not None and above is not None:
            above.inside.append(node)
        if self.root is None:
            self.root = node
        self._open.append(node)

    def _end(self, _full: str) -> None:
        node = self._open.pop()
        if node is not None and node.name == "style":
            _check_style(node.text)

    def _characters(self, text: str) -> None:
        node = self._open[-1]
        if node is not None and node.name in {"text", "tspan", "style"}:
            node.inside.append(text)


def _checked(element: str, full: str, value: str) -> str:
    """Return the name an attribute is kept by, "" for none; LogoRefused where it refers elsewhere."""
    namespace, _, key = full.rpartition(" ")
    if key in {"href", "src"}:
        _check_reference(element, value)
    if _URL.search(value) or key == "style":
        _check_style(value)
    if _COSTLY.match(key) and value.strip() not in {"", "none"}:
        raise LogoRefused(Why.TOO_INVOLVED)
    if namespace not in {"", _XLINK} or (namespace and key != "href") or not _ATTRIBUTE.match(key):
        return ""
    # What Qt does not draw, and what it would measure by.
    return "" if key in {"clip-path", "src", "base"} else key


def _check_reference(element: str, value: str) -> None:
    value = value.strip()
    if not value.startswith("#") and not (element == "image" and _PICTURE.match(value)):
        raise LogoRefused(Why.REFERS_ELSEWHERE)


def _check_style(text: str) -> None:
    """Refuse styles that refer elsewhere, or might: a backslash hides letters, an at-rule brings others in."""
    if len(_URL.findall(text)) != len(_LOCAL_URL.findall(text)) or "\\" in text or "@" in text:
        raise LogoRefused(Why.REFERS_ELSEWHERE)
    if _COSTLY_STYLE.search(text):
        raise LogoRefused(Why.TOO_INVOLVED)


def written(node: Node, *, flat: bool = False) -> bytes:
    """Return the tree as an SVG file; `flat` without opacity, so that all is painted straight on the canvas."""
    parts: list[str] = []
    _write(node, parts, flat=flat, root=True)
    return "".join(parts).encode()


def _write(node: Node, parts: list[str], *, flat: bool, root: bool = False) -> None:
    parts.append(f"<{node.name}")
    if root:
        parts.append(f' xmlns="{_SVG}" xmlns:xlink="{_XLINK}"')
    for key, value in node.attributes.items():
        if flat and key == "opacity":
            continue
        kept = _STYLE_OPACITY.sub("", value) if flat and key == "style" else value
        parts.append(f" {'xlink:href' if key == 'href' else key}={quoteattr(kept)}")
    parts.append(">")
    for part in node.inside:
        if isinstance(part, Node):
            _write(part, parts, flat=flat)
        else:
            plain = _STYLE_OPACITY.sub("", part) if flat and node.name == "style" else part
            parts.append(escape(plain))
    parts.append(f"</{node.name}>")


def style_makes_layers(node: Node) -> bool:
    """Whether a style sheet within makes layers, of which elements is not known."""
    return any(
        (each.name == "style" and bool(_STYLE_OPACITY.search(each.text))) or style_makes_layers(each)
        for each in node.elements
    )
