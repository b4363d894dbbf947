"""Cards as they are painted: everything in its place, nothing on anything else, and all of it readable."""

from itertools import combinations

import numpy as np
import pytest
from card_pictures import (
    DESIGNS,
    EMOJI,
    LEFTWARD,
    LINE,
    LOGOS,
    LONG,
    SHORT,
    SIZES,
    WIDE,
    apart,
    bounds,
    colours_of,
    drawn,
    ground,
    logo,
    part,
    within,
)
from PySide6.QtGui import QColor, QImage, QPainter

import readers
from cafememo.codes.payload import Token, decode
from cafememo.codes.qr import QUIET_ZONE
from cafememo.domain.card_design import PALETTES, CardDesign, Colours, Style
from cafememo.domain.reading import Foreign
from cafememo.domain.sheets import ID1, SHEETS, Box, Size
from cafememo.services.counter import Counter
from cafememo.ui.cards.back import about_holder
from cafememo.ui.cards.canvas import Words, rect
from cafememo.ui.cards.face import Faces
from cafememo.ui.cards.making import card_picture
from cafememo.ui.cards.specimen import NUMBER, PAYLOAD, TOKEN, specimen

OWN = specimen("Camille")
_INK = 128
pytestmark = pytest.mark.usefixtures("dressed")


def _luminance(colour: "tuple[int, ...]") -> float:
    """Return how light a colour is, as WCAG 2.2 defines it."""
    parts = [one / 255 for one in colour]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: "tuple[int, ...]", other: "tuple[int, ...]") -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rgb(colour: str) -> tuple[int, int, int]:
    """Return a colour as three figures."""
    read = QColor(colour)
    return read.red(), read.green(), read.blue()


@pytest.mark.parametrize("colours", list(Colours))
def test_every_palette_can_be_read(colours: Colours) -> None:
    """Words have 4.5:1 on either ground, ornaments 3:1 on theirs."""
    palette = PALETTES[colours]
    assert contrast(rgb(palette.deep), rgb(palette.light)) >= 4.5
    assert contrast(rgb(palette.on_deep), rgb(palette.deep)) >= 3
    assert contrast(rgb(palette.on_light), rgb(palette.light)) >= 3


@pytest.mark.parametrize("colours", list(Colours))
@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("upright", [False, True])
def test_words_can_be_read_on_the_ground_as_it_is_painted(style: Style, colours: Colours, upright: bool) -> None:
    """Wherever a word may lie, every colour of the ground, rings and their edges too, has 4.5:1 to the ink."""
    faces = Faces(CardDesign(style, colours, upright, LINE, with_name=True), LONG, ID1)
    places, pixels = faces._places, ground(faces)
    ink = rgb(faces._ink[0])
    boxes = [places.name, places.number, faces._head.title_box, faces._head.line_box]
    for box in boxes:
        assert box is not None
        for colour in colours_of(part(pixels, box)):
            assert contrast(ink, colour) >= 4.5, (box, colour)


@pytest.mark.parametrize("mark", list(LOGOS))
@pytest.mark.parametrize("cafe", [SHORT, LONG, WIDE, LEFTWARD, EMOJI])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_leaves_its_room_and_nothing_lies_on_anything_else(cafe: str, mark: str, size: Size) -> None:
    """In every design: logo, name, line, first name, number and code are apart, on the card, and in their rooms."""
    sides = LOGOS[mark]
    image = None if sides is None else logo(*sides)
    for design in (one for one in DESIGNS if bool(one.line) == one.with_name):
        faces = Faces(design, cafe, size, image)
        head, places = faces._head, faces._places
        card = Box(2, 2, faces.size.width - 4, faces.size.height - 4)
        title = _seen(faces.size, head.title, head.title_box, head.across)
        line = None
        if head.line is not None and head.line_box is not None:
            line = _seen(faces.size, head.line, head.line_box, head.across)
            rooms = [places.head.box, *([] if places.head.line is None else [places.head.line])]
            assert any(within(line, room) for room in rooms), (design, line)
        name = _seen(faces.size, faces._name("Maximilienne"), places.name, places.across, 1.0)
        boxes = [head.logo, title, line, name if design.with_name else None, places.panel]
        for one, other in combinations(boxes, 2):
            assert apart(one, other), (design, one, other)
        assert within(title, places.head.box), (design, title)
        assert within(head.logo, places.head.box, 0.01)
        assert all(within(one, card, 0) for one in boxes), (design, boxes)


def _seen(size: Size, words: Words, box: Box, across: object, down: float = 0.0) -> Box | None:
    """Return where words are seen that are painted into a box."""
    return bounds(drawn(size, lambda painter: words.paint(painter, rect(box), across, down))[:, :, 0] < _INK)


@pytest.mark.parametrize("design", DESIGNS)
def test_the_number_is_all_that_another_number_changes(design: CardDesign) -> None:
    """Number and first name are in their places, on the front, and the number on the back as well."""
    faces = Faces(design, LONG, SIZES[0])
    other = type(OWN)(987654, OWN.matrix, OWN.name)
    nameless = type(OWN)(OWN.number, OWN.matrix)
    places = faces._places

    def front(own: object) -> np.ndarray:
        return drawn(faces.size, lambda painter: faces.paint_front(painter, own))

    changed = bounds((front(OWN) != front(other)).any(axis=2))
    assert changed is not None
    assert within(changed, places.number)
    named = bounds((front(OWN) != front(nameless)).any(axis=2))
    assert (named is not None) is design.with_name
    assert within(named, places.name)
    back = [drawn(faces.size, lambda painter, own=own: faces.paint_back(painter, own)) for own in (OWN, other)]
    moved = bounds((back[0] != back[1]).any(axis=2))
    assert moved is not None
    assert within(moved, Box(6, faces.size.height - 9.2, faces.size.width - 12, 3.4))


@pytest.mark.parametrize("design", [one for one in DESIGNS if one.with_name and one.line])
def test_a_back_says_what_a_card_is(design: CardDesign) -> None:
    """It is of the other ground than the front, with words on it in 4.5:1; a cup stands for a logo."""
    for image in (None, logo(300, 300)):
        faces = Faces(design, WIDE, SIZES[0], image)
        pixels = drawn(faces.size, lambda painter, faces=faces: faces.paint_back(painter, OWN))
        deep, light = rgb(design.palette.deep), rgb(design.palette.light)
        edge = tuple(map(int, pixels[0, 0]))
        assert edge == (light if design.style is Style.COUNTER else deep)
        inked = (pixels != pixels[0, 0]).any(axis=2)
        inked[:, -1] = inked[-1] = False  # a pixel there is covered by a part of the card alone
        found = bounds(inked)
        assert found is not None
        assert within(found, Box(5, 5, faces.size.width - 10, faces.size.height - 10))
        assert inked.mean() > 0.02


@pytest.mark.parametrize("cafe", [SHORT, LONG, LEFTWARD, EMOJI, "😀👩🏽‍🍳 <b>Latte</b> 🍰 et compagnie"])
def test_lines_hold_every_letter_once(cafe: str) -> None:
    """A name that takes several lines is whole in them, whatever its letters are made of."""
    for design in DESIGNS:
        faces = Faces(design, cafe, ID1)
        assert faces.shown("title").replace(" ", "") == cafe.replace(" ", "")
        assert all(faces._head.title.lines)


def test_a_back_promises_only_what_is_true() -> None:
    """Where first names may stand on cards, neither back says that nothing is on them."""
    assert about_holder(named=False) == "Nothing about you is on it."
    assert about_holder(named=True) == "Nothing but a first name is ever on it."


def test_what_is_cut_is_told() -> None:
    """A name or a line that does not fit is said to be cut, and what is left of it; one that fits is whole."""
    whole = Faces(CardDesign(line="Roasted here"), LONG, ID1)
    assert (whole.cut, whole.shown("title"), whole.shown("line")) == ((), LONG, "Roasted here")
    cut = Faces(CardDesign(Style.LABEL, line="W" * 60), WIDE, ID1, logo(300, 300))
    assert cut.cut == ("title", "line")
    assert cut.shown("line").endswith("…")
    assert cut.shown("line").replace(" ", "")[:20] == "W" * 20
    assert Faces(CardDesign(), LONG, ID1).shown("line") == ""


@pytest.mark.parametrize("size", sorted({sheet.card for sheet in SHEETS}))
@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("upright", [False, True])
def test_a_code_is_large_and_black_on_white(size: Size, style: Style, upright: bool) -> None:
    """With its quiet zone it is 26 mm wide or more in every design on every sheet, and of two colours alone."""
    faces = Faces(CardDesign(style, Colours.CREMA, upright, with_name=True), LONG, size)
    panel = faces._places.panel
    assert panel.width >= 26
    assert panel.width / (len(OWN.matrix) + 2 * QUIET_ZONE) >= 0.7
    inner = Box(panel.left + 1, panel.top + 1, panel.width - 2, panel.height - 2)
    pixels = part(drawn(faces.size, lambda painter: faces.paint_front(painter, OWN)), inner)
    assert colours_of(pixels) == {(0, 0, 0), (255, 255, 255)}


@pytest.mark.parametrize("style", list(Style))
def test_a_picture_of_a_card_is_read(style: Style) -> None:
    """Two readers of codes, of other makers, find the payload on a card with everything on it."""
    faces = Faces(CardDesign(style, line=LINE, with_name=True), LONG, ID1, logo(900, 260))
    picture = card_picture(faces, OWN).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    gray = np.ascontiguousarray(rows[:, : picture.width()])
    assert [one.text for one in readers.read_with_zxing(gray)] == [PAYLOAD]
    if not readers.zbar_is_missing():
        assert [one.text for one in readers.read_with_zbar(gray)] == [PAYLOAD]


def test_the_specimen_is_nobodys(counter: Counter) -> None:
    """It reads as a card does, and the counter says it is none of this café's; it cannot be linked as a foreign one."""
    assert decode(PAYLOAD) == Token(TOKEN)
    assert counter.scanned(TOKEN) == Foreign()
    assert OWN.number == NUMBER


def test_a_painter_is_left_as_it_was() -> None:
    """Painting a card turned on its side leaves the painter's own place and unit alone."""
    faces = Faces(CardDesign(upright=True, with_back=True), SHORT, SIZES[0])

    def paint(painter: QPainter) -> None:
        before = painter.transform()
        for front in (True, False):
            faces.paint_in(painter, rect(Box(0, 0, 85, 54)), OWN, turned=True, front=front)
        assert painter.transform() == before

    drawn(Size(85, 54), paint)
