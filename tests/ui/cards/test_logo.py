"""The café's logo out of any file: PNG and JPEG, and what is neither."""

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures_of import chunk, exif, flat_png, halves, jpeg_turned, packed, png, svg, whole_png
from PySide6.QtGui import QColor, QImage, QImageReader

from cafememo.ui.cards import png_chunks
from cafememo.ui.cards.logo import MOST_BYTES, LogoRefused, Why, logo_image, logo_of, read_logo


def refusal(given: Path | bytes) -> LogoRefused:
    """Return why this is refused."""
    with pytest.raises(LogoRefused) as caught:
        read_logo(given) if isinstance(given, Path) else logo_of(given)
    return caught.value


def colours(image: QImage) -> list[str]:
    """Return the colours near the left, right, top and bottom."""
    wide, high = image.width(), image.height()
    places = ((wide // 8, high // 2), (wide * 7 // 8, high // 2), (wide // 2, high // 8), (wide // 2, high * 7 // 8))
    return ["r" if image.pixelColor(*place).red() > 128 else "b" for place in places]


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_picture_becomes_our_own_png(tmp_path: Path, kind: str) -> None:
    """A large picture in a file of any name becomes an RGBA PNG of 1,200 pixels and no word about it."""
    file = tmp_path / "Café « Léa » ☕.gif"
    file.write_bytes(packed(halves(3000, 2000), kind))
    made = read_logo(file)
    assert [name for name, _ in png_chunks.chunks(made) if name != b"IDAT"] == [b"IHDR", b"IEND"]
    assert png_chunks.header(made) == (1200, 800, *png_chunks.OURS)
    assert colours(logo_image(made))[:2] == ["r", "b"]
    assert logo_of(made) == made


def test_a_link_to_a_picture_is_the_picture(tmp_path: Path) -> None:
    """A link is followed, and one that leads round to itself is refused."""
    (tmp_path / "a.png").write_bytes(flat_png(50, 50))
    (tmp_path / "link").symlink_to(tmp_path / "a.png")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert read_logo(tmp_path / "link") == read_logo(tmp_path / "a.png")
    assert refusal(tmp_path / "round").why is Why.MISSING


def test_what_is_no_file_is_never_read(tmp_path: Path) -> None:
    """A folder, a pipe nobody writes to, a device, and nothing at all are refused at once."""
    os.mkfifo(tmp_path / "pipe.png")
    for place in (tmp_path, tmp_path / "pipe.png", Path("/dev/zero")):
        assert refusal(place).why is Why.NOT_A_PICTURE
    for place in (tmp_path / "gone.png", Path("nul\0byte.png"), tmp_path / ("a" * 300)):
        assert refusal(place).why is Why.MISSING


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    """A file of somebody else is refused without its name in the refusal."""
    file = tmp_path / "Léa.png"
    file.write_bytes(flat_png(50, 50))
    file.chmod(0)
    was = os.geteuid()
    if was == 0:  # who may read everything has to be somebody else for a moment
        os.seteuid(65534)
    try:
        refused = refusal(file)
    finally:
        os.seteuid(was)
    assert refused.why is Why.MISSING
    assert "Léa" not in f"{refused} {refused.numbers} {refused.__cause__}"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG",
        b"GIF89a" + bytes(50),
        b"BM" + bytes(90),
        b"%PDF-1.7",
        b"<html/>",
        b"\x1f\x8b\x08\0svgz",
        b"<",
        b"\0",
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    """Nothing, a part of a signature, other kinds of picture, pages and packed drawings are no pictures here."""
    assert refusal(content).why is Why.NOT_A_PICTURE


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    """A file of more than 10 MB is refused by its size."""
    file = tmp_path / "large.png"
    with file.open("wb") as opened:
        opened.write(flat_png(50, 50))
        opened.truncate(MOST_BYTES * 100)
    refused = refusal(file)
    assert (refused.why, refused.numbers) == (Why.TOO_LARGE_FILE, {"most_mb": 10})


def test_a_huge_picture_takes_no_memory(tmp_path: Path) -> None:
    """A real picture of 20,000 × 20,000 pixels in 400 kB is refused with less memory than a tenth of it would take."""
    file = tmp_path / "huge.png"
    file.write_bytes(whole_png(20_000, 20_000))
    assert file.stat().st_size < 1_000_000
    told = subprocess.run(
        [sys.executable, "-c", _READ_AND_TELL, str(file)], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    assert told[0] == "20000x20000>6000"
    assert int(told[1]) < 40_000_000


_READ_AND_TELL = """
import resource, sys
from pathlib import Path
from cafememo.ui.cards.logo import LogoRefused, read_logo
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before = peak()
try:
    read_logo(Path(sys.argv[1]))
except LogoRefused as refused:
    print("{width}x{height}>{most}".format(**refused.numbers), peak() - before)
"""


def test_a_huge_header_is_refused() -> None:
    """A PNG, of 16 bits or fewer, or a JPEG that only says that it is huge is refused by what it says."""
    assert refusal(png(20_000, 20_000, 8, 6, b"")).numbers == {"width": 20_000, "height": 20_000, "most": 6_000}
    assert refusal(png(5_000, 5_000, 16, 6, b"")).numbers["most"] == 4_000
    assert refusal(png(2**31 - 1, 1, 1, 0, b"")).why is Why.TOO_MANY_PIXELS
    jpeg = bytearray(packed(halves(), "jpg"))
    place = jpeg.index(b"\xff\xc0") + 5
    jpeg[place : place + 4] = b"\xff\xdc\xff\xdc"
    assert refusal(bytes(jpeg)).numbers == {"width": 65_500, "height": 65_500, "most": 6_000}


def test_a_jpeg_that_goes_over_itself_for_ever_is_refused() -> None:
    """A JPEG that paints its picture over and over is refused by the number of times."""
    jpeg = packed(halves(), "jpg")
    scan = jpeg[jpeg.index(b"\xff\xda") : -2]
    assert refusal(jpeg[:-2] + scan * 30 + jpeg[-2:]).why is Why.BROKEN


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_picture_cut_off_is_broken(kind: str) -> None:
    """A picture of which the end, a half or all but the beginning is missing is told to be broken."""
    whole = packed(halves(), kind)
    for length in (20, len(whole) // 2, len(whole) - 70):
        assert refusal(whole[:length]).why is Why.BROKEN


def test_a_spoiled_png_is_broken() -> None:
    """Pixels that are missing, a wrong sum, a chunk nobody knows and a palette that is missing are noticed."""
    assert refusal(png(50, 50, 8, 6, zlib.compress(bytes(1000)))).why is Why.BROKEN
    assert refusal(flat_png(50, 50)[:-20] + bytes(20)).why is Why.BROKEN
    assert refusal(png(50, 50, 8, 0, zlib.compress(bytes(51 * 50)), chunk(b"OURS", b""))).why is Why.BROKEN
    assert refusal(png(50, 50, 9, 7, zlib.compress(bytes(51 * 50)))).why is Why.BROKEN


def test_every_kind_of_png_is_read() -> None:
    """16 bits, gray, a palette with transparent colours, and the first frame of a film are read."""
    deep = png(50, 50, 16, 2, zlib.compress((b"\0" + b"\xff\xff\0\0\0\0" * 50) * 50))
    gray = png(50, 50, 8, 0, zlib.compress((b"\0" + b"\x40" * 50) * 50))
    palette = chunk(b"PLTE", b"\xff\0\0\0\0\xff") + chunk(b"tRNS", b"\xff\0")
    half = png(60, 50, 8, 3, zlib.compress((b"\0" + b"\0" * 30 + b"\1" * 30) * 50), palette)
    film = png(50, 50, 8, 0, zlib.compress((b"\0" + b"\x40" * 50) * 50), chunk(b"acTL", b"\0\0\0\2\0\0\0\0"))
    assert logo_image(logo_of(deep)).pixelColor(25, 25) == QColor(255, 0, 0)
    assert logo_image(logo_of(gray)).pixelColor(25, 25) == QColor(64, 64, 64)
    assert (logo_image(logo_of(half)).width(), logo_image(logo_of(half)).height()) == (30, 50)
    assert logo_of(film) == logo_of(gray)


def test_a_jpeg_for_the_press_is_read() -> None:
    """A JPEG in the four inks of print is read in its colours."""
    inks = halves().convertToFormat(QImage.Format.Format_CMYK8888)
    content = packed(inks, "jpg")
    assert content[content.index(b"\xff\xc0") + 9] == 4
    assert colours(logo_image(logo_of(content)))[:2] == ["r", "b"]


def test_a_gray_jpeg_is_read() -> None:
    """A JPEG in gray is read."""
    assert logo_image(logo_of(packed(halves().convertToFormat(QImage.Format.Format_Grayscale8), "jpg"))).width() == 300


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_picture_stands_upright(turn: int) -> None:
    """A picture is turned and mirrored as its EXIF says, in a PNG as in a JPEG."""
    want = {1: "rb", 2: "br", 3: "br", 4: "rb", 5: "rb", 6: "rb", 7: "br", 8: "br"}[turn]
    turned = png(
        60, 40, 8, 2, zlib.compress((b"\0" + b"\xff\0\0" * 30 + b"\0\0\xff" * 30) * 40), chunk(b"eXIf", exif(turn))
    )
    for content in (jpeg_turned(turn), turned):
        image = logo_image(logo_of(content))
        assert (image.height() > image.width()) is (turn > 4)
        assert "".join(colours(image)[2:] if turn > 4 else colours(image)[:2]) == want


def test_empty_borders_are_cut_off() -> None:
    """Of a picture on much that is transparent only what shows remains, before it is made smaller."""
    image = QImage(3000, 3000, QImage.Format.Format_ARGB32)
    image.fill(0)
    for x in range(1000, 1100):
        for y in range(500, 540):
            image.setPixelColor(x, y, QColor("green"))
    made = logo_image(logo_of(packed(image, "png")))
    assert (made.width(), made.height()) == (100, 40)


def test_what_makes_no_logo_is_refused() -> None:
    """Nothing that shows, white all over, a single pixel and a hairline are each told apart."""
    assert refusal(flat_png(50, 50, b"\xff\0\0\x01")).why is Why.EMPTY
    assert refusal(flat_png(50, 50, b"\xff\xff\xff\xff")).why is Why.EMPTY
    assert refusal(flat_png(1, 1)).numbers == {"width": 1, "height": 1, "least": 24}
    assert refusal(flat_png(5000, 3)).why is Why.TOO_SMALL
    refused = refusal(flat_png(5000, 30))
    assert (refused.why, refused.numbers) == (Why.TOO_LONG, {"width": 5000, "height": 30, "most": 20})


def test_only_our_own_png_is_painted() -> None:
    """What is stored and not just as we wrote it is refused, however much it claims to be."""
    made = logo_of(flat_png(50, 50))
    assert logo_image(made).size().toTuple() == (50, 50)
    others = [
        b"",
        made[:-1],
        made[:40],
        flat_png(20_000, 20_000, b"")[:99],
        png(1201, 9, 8, 6, zlib.compress(bytes((1 + 4 * 1201) * 9))),
        png(9, 9, 8, 6, zlib.compress(bytes(10_000_000))),
        png(9, 9, 8, 6, zlib.compress(bytes(37 * 9)), chunk(b"tEXt", b"a\0b")),
        packed(halves(), "jpg"),
        svg("<rect width='100' height='100'/>"),
    ]
    for content in others:
        with pytest.raises(LogoRefused) as caught:
            logo_image(content)
        assert caught.value.why is Why.BROKEN


@given(st.data())
def test_a_spoiled_file_is_a_logo_or_refused(data: st.DataObject) -> None:
    """A picture cut off or with bytes changed gives a PNG of ours or a refusal, and Qt says nothing."""
    kind = data.draw(st.sampled_from(["png", "jpg", "svg"]))
    drawing = svg('<g opacity=".5"><path id="a" d="M0 0L90 9 9 90Z" stroke="red"/></g><use xlink:href="#a" x="9"/>')
    whole = bytearray(drawing if kind == "svg" else packed(halves(60, 40), kind))
    for _ in range(data.draw(st.integers(0, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        made = logo_of(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    except LogoRefused:
        return
    assert not logo_image(made).isNull()


def test_qt_takes_no_more_for_a_picture_than_elsewhere() -> None:
    """The one limit of memory Qt knows is the one that pictures of cards set."""
    logo_of(flat_png(50, 50))
    assert QImageReader.allocationLimit() == 256
