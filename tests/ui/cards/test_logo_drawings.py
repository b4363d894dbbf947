"""The café's logo out of an SVG: what is drawn, what is refused, and that nothing else is opened."""

import base64
import os
from pathlib import Path

import pytest
from pictures_of import SVG, flat_png, halves, packed, svg
from PySide6.QtGui import QColor, QImage

from cafememo.ui.cards.logo import LogoRefused, Why, logo_image, logo_of, read_logo

CANARY = b"\x12\x34\x56\xff"
SQUARE = '<rect width="100" height="100" fill="red"/>'


def why(content: bytes) -> Why:
    """Return why a drawing is refused."""
    with pytest.raises(LogoRefused) as caught:
        logo_of(content)
    return caught.value.why


def embedded(content: bytes, kind: str = "png") -> str:
    """Return a picture within a drawing."""
    return f'<image width="100" height="100" href="data:image/{kind};base64,{base64.b64encode(content).decode()}"/>'


def size(content: bytes) -> tuple[int, int]:
    """Return the size of the logo a drawing becomes."""
    image = logo_image(logo_of(content))
    return image.width(), image.height()


def test_a_drawing_is_drawn_large(tmp_path: Path) -> None:
    """A drawing is drawn 1,200 pixels long in its own proportions, its empty borders cut off."""
    (tmp_path / "logo.png").write_bytes(svg(SQUARE, 'viewBox="0 0 200 100" width="20" height="10"'))
    image = logo_image(read_logo(tmp_path / "logo.png"))
    assert (image.width(), image.height()) == (600, 600)
    assert image.pixelColor(300, 300) == QColor("red")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_drawing_in_any_encoding_is_read(encoding: str) -> None:
    """The encodings expat knows are read, with a comment before the drawing and what other programs leave in it."""
    head = '<?xml version="1.0" encoding="{}"?><!-- é -->'.format(encoding.removesuffix("-sig"))
    more = '<metadata xmlns:r="urn:r"><r:RDF r:resource="http://example.org/"/></metadata><title>é</title>'
    assert size((head + svg(more + SQUARE).decode()).encode(encoding)) == (1200, 1200)


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("", (1200, 1200)),
        ('width="10mm" height="5mm"', (1200, 600)),
        ('width="NaN" height="-5"', (1200, 1200)),
        ('width="100%" height="100%"', (1200, 1200)),
        ('viewBox="0,0 50 100" width="1e300"', (600, 1200)),
    ],
)
def test_a_drawing_without_a_frame_is_measured(frame: str, expected: tuple[int, int]) -> None:
    """Without a viewBox the width and height count, and without those what is drawn."""
    assert size(svg(SQUARE, frame)) == expected


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("0 0 0 0", Why.EMPTY),
        ("0 0 100 0", Why.EMPTY),
        ("0 0 NaN 100", Why.BROKEN),
        ("0 0 inf 100", Why.BROKEN),
        ("0 0 1e300 1e300", Why.BROKEN),
        ("0 0 -5 100", Why.BROKEN),
        ("0 0 100", Why.BROKEN),
        ("", Why.BROKEN),
        ("0 0 1000000 1", Why.EMPTY),
    ],
)
def test_an_odd_frame_is_refused(frame: str, expected: Why) -> None:
    """A frame of no size, of none that is a number, or beyond all measure is refused."""
    assert why(svg('<rect y="200" width="1" height="1"/>', f'viewBox="{frame}"')) is expected


def test_an_empty_drawing_is_refused() -> None:
    """A drawing of nothing, with a frame and without, and one all white are empty."""
    assert why(svg("")) is Why.EMPTY
    assert why(svg("", "")) is Why.EMPTY
    assert why(svg(SQUARE.replace("red", "white"))) is Why.EMPTY


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="{file}" width="100" height="100"/>',
        '<image xlink:href="file://{file}" width="100" height="100"/>',
        '<image xlink:href="  FILE://{file}" width="100" height="100"/>',
        '<image href="http://example.org/a.png" width="100" height="100"/>',
        '<image href="//example.org/a.png" width="100" height="100"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="100" height="100"/>',
        '<image href="data:text/plain,hello" width="100" height="100"/>',
        '<use href="{file}#a"/>',
        '<use xlink:href="data:image/png;base64,AAAA"/>',
        '<a href="https://example.org/"><rect width="9" height="9"/></a>',
        '<rect width="9" height="9" fill="url({file})"/>',
        '<rect width="9" height="9" fill="URL( \'{file}#a\')"/>',
        '<rect width="9" height="9" fill="url(#a) url(http://example.org)"/>',
        '<rect width="9" height="9" style="fill:u\\72l({file})"/>',
        "<style>@import '{file}';</style>",
        "<style>@font-face {{ font-family: a; src: url({file}) }}</style>",
        "<style>rect {{ fill: url('{file}') }}</style>",
        "<style><![CDATA[@import '{file}';]]></style>",
        '<metadata><image src="{file}"/></metadata>',
    ],
)
def test_nothing_else_is_opened(tmp_path: Path, inside: str) -> None:
    """A drawing that refers to another file or an address is refused, though that is a pipe that would hold all up."""
    os.mkfifo(tmp_path / "pipe.png")
    assert why(svg(SQUARE + inside.format(file=tmp_path / "pipe.png"))) is Why.REFERS_ELSEWHERE


def test_a_picture_beside_the_drawing_never_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attributes of other namespaces, bases and styles lead to no file, not even to one that could be had."""
    (tmp_path / "canary.png").write_bytes(flat_png(100, 100, CANARY))
    monkeypatch.chdir(tmp_path)
    inside = (
        '<image xmlns:o="urn:o" o:data="canary.png" width="100" height="100"/>'
        '<image href="#canary.png" width="100" height="100"/>'
        '<rect width="50" height="50" fill="green" xml:base="canary.png"/>'
    )
    image = logo_image(logo_of(svg(inside)))
    assert CANARY[:3] not in bytes(image.convertToFormat(QImage.Format.Format_RGB888).constBits())
    assert image.width() == 600


@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE svg>",
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_a_document_type_is_refused(doctype: str) -> None:
    """No document type is read, and so no entity."""
    assert why(doctype.encode() + svg(SQUARE)) is Why.REFERS_ELSEWHERE


@pytest.mark.parametrize("element", ["script", "foreignObject", "pattern", "mask", "filter", "marker"])
def test_what_is_more_than_a_drawing_is_refused(element: str) -> None:
    """What runs, embeds, or takes Qt longest is refused wherever it stands."""
    assert why(svg(f"{SQUARE}<defs><{element}/></defs>")) is Why.TOO_INVOLVED


@pytest.mark.parametrize("attribute", ['mask="url(#a)"', 'filter="url(#a)"', 'style="filter: url(#a)"'])
def test_what_qt_would_leave_out_is_refused(attribute: str) -> None:
    """A drawing that would come out otherwise than it is meant is refused."""
    assert why(svg(f'<rect width="9" height="9" {attribute}/>')) is Why.TOO_INVOLVED


def test_a_picture_within_a_drawing_is_looked_at_too() -> None:
    """A picture within a drawing shows, and is refused where it would be as a file."""
    assert logo_image(logo_of(svg(embedded(flat_png(50, 50, CANARY))))).pixelColor(600, 600) == QColor(*CANARY)
    assert size(svg(embedded(packed(halves(100, 100), "jpg"), "jpeg"))) == (1200, 1200)
    assert why(svg(embedded(b"no picture"))) is Why.BROKEN
    assert why(svg(embedded(flat_png(50, 50)[:60]))) is Why.BROKEN
    assert why(svg('<image href="data:image/png;base64,%%%"/>')) is Why.BROKEN
    assert why(svg(embedded(flat_png(3001, 1)))) is Why.TOO_MANY_PIXELS
    assert why(svg(embedded(svg(SQUARE)))) is Why.BROKEN
    assert why(svg(embedded(flat_png(50, 50)) * 5)) is Why.TOO_INVOLVED


def bomb(levels: int, each: int) -> str:
    """Return a drawing whose parts bring in the ones before, `each` times each."""
    parts = ['<g id="g0"><rect width="9" height="9"/></g>']
    parts += [f'<g id="g{n}">' + f'<use xlink:href="#g{n - 1}"/>' * each + "</g>" for n in range(1, levels)]
    return "<defs>" + "".join(parts) + f'</defs><use xlink:href="#g{levels - 1}"/>'


def crossing(lines: int) -> str:
    """Return a path of lines from side to side."""
    return "M0 0" + "".join(f"L{100 * (n % 2)} {n * 37 % 100}" for n in range(lines))


@pytest.mark.parametrize(
    "inside",
    [
        bomb(12, 10),
        bomb(300, 1),
        '<g id="a"><use xlink:href="#a"/><rect width="9" height="9"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        "<g>" * 40 + SQUARE + "</g>" * 40,
        "<g/>" * 6_000,
        '<g opacity=".5">' * 25 + SQUARE + "</g>" * 25 + f'<g opacity=".5">{SQUARE}</g>' * 40,
        f"<style>rect {{ opacity: .5 }}</style>{SQUARE * 70}",
        f'<g opacity=".5"><rect x="-9000" width="99000" height="99000"/>{SQUARE}</g>',
        SQUARE * 3_000,
        f'<path d="{crossing(5_000)}"/>',
        f'<path d="{crossing(1_000)}" fill="none" stroke="red" stroke-width="30" stroke-linejoin="round"/>',
        '<circle r="90" stroke="red" fill="none" stroke-width="30" stroke-dasharray=".01" stroke-linecap="round"/>',
        '<text font-size="60" y="60">MMMMMMMMMM</text>' * 180,
        f"<text>{'M' * 3_000}</text>",
        f"<desc>{'x' * 1_100_000}</desc>",
    ],
)
def test_a_drawing_too_involved_is_not_drawn(inside: str) -> None:
    """What brings itself in, goes too deep, is too much, or would be drawn for long is refused beforehand."""
    assert why(svg(inside)) is Why.TOO_INVOLVED


def test_an_ordinary_logo_is_not_too_involved() -> None:
    """A drawing of 800 curved parts with gradients, a dotted ring, a name and some transparency is drawn."""
    leaf = '<path d="M{x} {y}c1 2 3 2 4 0c-1 -2 -3 -2 -4 0z" fill="url(#g)" stroke="black" stroke-width=".1"/>'
    leaves = "".join(leaf.format(x=n % 32 * 3, y=n // 32 * 4) for n in range(800))
    inside = (
        '<defs><linearGradient id="f"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>'
        '<linearGradient id="g" xlink:href="#f"/></defs><style>.a { fill: #123456 }</style>'
        f'<g opacity=".8" clip-path="url(#none)">{leaves}</g>'
        '<text class="a" x="20" y="60" font-size="12">Café Léa</text>'
        '<circle cx="50" cy="50" r="45" fill="none" stroke="red" stroke-dasharray="0 2" stroke-linecap="round"/>'
    )
    assert max(size(svg(inside))) > 1000


def test_gradients_that_bring_in_themselves_end() -> None:
    """Gradients that refer to each other, or to nothing, are drawn somehow and not for ever."""
    ring = '<linearGradient id="a" href="#b"/><linearGradient id="b" xlink:href="#a"/>'
    inside = f'<defs>{ring}</defs>{SQUARE}<rect width="9" height="9" fill="url(#a)" stroke="url(#none)"/>'
    assert size(svg(inside)) == (1200, 1200)


@pytest.mark.parametrize(
    "content", [svg(SQUARE)[:-9], f"{SVG}><rect".encode(), svg("&amp"), svg("&a;"), svg("<g></h>")]
)
def test_a_spoiled_drawing_is_broken(content: bytes) -> None:
    """A drawing cut off, or no XML any more, is told to be broken."""
    assert why(content) is Why.BROKEN


def test_a_moving_drawing_stands_still() -> None:
    """Of a drawing that moves its beginning is drawn."""
    moving = '<rect width="50" height="50"><animate attributeName="width" to="100" dur="1s"/></rect>'
    assert size(svg(moving)) == (600, 600)
