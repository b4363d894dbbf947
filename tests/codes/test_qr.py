"""QR codes of payloads and links, read back by a reader that is not their writer."""

import subprocess
import sys

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from cafememo.codes.catima import share_link
from cafememo.codes.payload import Token, decode, encode
from cafememo.codes.qr import LONGEST_LINK, QUIET_ZONE, link_matrix, matrices, matrix

DOTS = 4


def pixels(modules: tuple[tuple[bool, ...], ...]) -> memoryview:
    """Paint modules dark on light with their quiet zone, one byte a pixel."""
    side = (len(modules) + 2 * QUIET_ZONE) * DOTS
    picture = bytearray(b"\xff" * side * side)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                for dot in range(DOTS):
                    at = ((y + QUIET_ZONE) * DOTS + dot) * side + (x + QUIET_ZONE) * DOTS
                    picture[at : at + DOTS] = bytes(DOTS)
    return memoryview(bytes(picture)).cast("B", (side, side))


@given(st.binary(min_size=10, max_size=10))
@settings(max_examples=25)
def test_a_reader_reads_what_was_drawn(token: bytes) -> None:
    """Every card's code, painted with its quiet zone, is read back as that card: 25 modules, level Q."""
    modules = matrix(encode(token))
    assert {len(row) for row in modules} == {len(modules)} == {25}
    (found,) = zxingcpp.read_barcodes(pixels(modules))
    assert decode(found.text) == Token(token)
    assert found.ec_level == "Q"


def test_the_mode_is_alphanumeric() -> None:
    """The first four bits of the code's data say alphanumeric: bytes would need a larger code."""
    modules = matrix(encode(bytes(10)))
    (found,) = zxingcpp.read_barcodes(pixels(modules))
    # ISO/IEC 18004, 8.4: data starts in the lower right corner, two modules wide, upwards; the mask is undone
    # with the format information, bits 10 to 12 of it beside the upper left finder.
    mask = sum(dark << place for place, dark in enumerate(modules[8][4:1:-1])) ^ 0b101
    flips = (
        lambda y, x: (y + x) % 2 == 0,
        lambda y, _: y % 2 == 0,
        lambda _, x: x % 3 == 0,
        lambda y, x: (y + x) % 3 == 0,
        lambda y, x: (y // 2 + x // 3) % 2 == 0,
        lambda y, x: y * x % 2 + y * x % 3 == 0,
        lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
        lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
    )
    corner = [(24, 24), (24, 23), (23, 24), (23, 23)]
    bits = "".join(str(int(modules[y][x] ^ flips[mask](y, x))) for y, x in corner)
    assert bits == "0010"
    assert found.valid


@pytest.mark.parametrize("text", ["cfx", "é", "https://example.org/a"])
def test_text_of_another_mode_is_refused(text: str) -> None:
    """A code is never silently drawn larger than a card has room for."""
    with pytest.raises(ValueError, match="mode"):
        matrix(text)


@pytest.mark.parametrize(("name", "modules"), [("x" * 40, 53), ("é" * 40, 89), ("🍰" * 60, 137)])
def test_a_link_fits_a_code_of_known_size(name: str, modules: int) -> None:
    """A reader that is not its writer reads the link from the code, whose size is as told, at level M."""
    link = share_link(encode(bytes(10)), name, ground="#4a2c1a")
    drawn = link_matrix(link)
    assert {len(row) for row in drawn} == {len(drawn)} == {modules}
    (found,) = zxingcpp.read_barcodes(pixels(drawn))
    assert found.text == link
    assert found.ec_level == "M"


@pytest.mark.parametrize("link", ["", "https://example.org/é", "x" * (LONGEST_LINK + 1)])
def test_what_is_no_link_has_no_code(link: str) -> None:
    """A link that no code holds, or that readers differ in, is refused before anything is drawn."""
    with pytest.raises(ValueError, match="ASCII"):
        link_matrix(link)


def test_the_longest_link_has_a_code() -> None:
    """What is promised to fit fits: the largest code there is."""
    assert len(link_matrix("x" * LONGEST_LINK)) == 177


def test_reading_a_card_never_imports_the_drawing_of_it() -> None:
    """A scan does not wait for the QR library."""
    program = "import sys, cafememo.codes.payload, cafememo.codes.qr; sys.exit('qrcode' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_codes_of_a_batch_are_read_as_single_ones() -> None:
    """Codes drawn many at once have the size and level of single ones, and are read as what they are of."""
    tokens = [bytes([place]) * 10 for place in range(12)]
    for token, drawn in zip(tokens, matrices(map(encode, tokens)), strict=True):
        assert {len(row) for row in drawn} == {len(drawn)} == {25}
        (found,) = zxingcpp.read_barcodes(pixels(drawn))
        assert (decode(found.text), found.ec_level) == (Token(token), "Q")
