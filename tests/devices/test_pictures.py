"""Pictures of a card, pasted or dropped."""

import os
import struct
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import Misread, encode
from cafememo.devices import pictures
from cafememo.devices.pictures import MOST_BYTES, PictureReader, look_into, picture_in, unpack
from cafememo.devices.refusal import Refusal
from cafememo.devices.sighting import Sighting, card_in
from pictured import inverted, scene

TOKEN, OTHER = bytes(range(10)), bytes(range(100, 110))
CARD = encode(TOKEN)
Told = list[bytes | Misread | Refusal]


@pytest.fixture
def told() -> Told:
    """Give the list of all the reader told."""
    return []


@pytest.fixture
def reader(qtbot: QtBot, told: Told) -> Iterator[PictureReader]:
    """Give a reader that tells."""
    reader = PictureReader()
    reader.card_scanned.connect(told.append)
    reader.code_misread.connect(told.append)
    reader.refused.connect(told.append)
    yield reader
    reader.stop()


def files(*urls: QUrl) -> QMimeData:
    """Return what dropping these gives."""
    given = QMimeData()
    given.setUrls(list(urls))
    return given


def packed(image: QImage, kind: str) -> bytes:
    """Return a picture as a file holds it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def huge_png(width: int, height: int) -> bytes:
    """Return a small file that says it holds a picture of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_pasted_picture_is_a_scan(qtbot: QtBot, reader: PictureReader, told: Told) -> None:
    """A picture of a card in the clipboard, as an image or packed, is a scan of it."""
    as_image, as_png = QMimeData(), QMimeData()
    as_image.setImageData(scene([CARD]))
    as_png.setData("image/png", QByteArray(packed(scene([encode(OTHER)]), "png")))
    reader.take(as_image)
    qtbot.waitUntil(lambda: told == [TOKEN])
    reader.take(as_png)
    qtbot.waitUntil(lambda: told == [TOKEN, OTHER])


@pytest.mark.parametrize("kind", ["png", "jpg", "bmp", "webp"])
def test_a_dropped_file_is_a_scan(qtbot: QtBot, reader: PictureReader, told: Told, tmp_path: Path, kind: str) -> None:
    """A file of a photograph larger than what is searched is a scan of the card on it, off the screen's thread."""
    file = tmp_path / f"carte de Léa.{kind}"
    assert scene([CARD], module=24, angle=12, size=(4000, 3000)).save(str(file))
    reader.take(files(QUrl.fromLocalFile(str(file))))
    assert "pictures" in {thread.name for thread in threading.enumerate()}
    qtbot.waitUntil(lambda: told == [TOKEN])


def test_dark_on_nothing_is_dark_on_paper() -> None:
    """A code saved with a transparent background is read as if it lay on white."""
    gray = scene([CARD], clutter=0)
    clear = QImage(gray.size(), QImage.Format.Format_ARGB32)
    clear.fill(0xFF000000)
    clear.setAlphaChannel(inverted(gray))
    look = look_into(packed(clear, "png"))
    assert not isinstance(look, Refusal)
    assert look.tokens == {TOKEN}


def test_what_the_picture_holds_is_told(qtbot: QtBot, reader: PictureReader, told: Told) -> None:
    """Two cards of ours, a foreign code and no code are each told apart."""
    for texts in ([CARD, encode(OTHER)], ["HTTPS://EXAMPLE.ORG"], []):
        given = QMimeData()
        given.setImageData(scene(texts))
        reader.take(given)
        before = len(told)
        qtbot.waitUntil(lambda before=before: len(told) > before)
    assert told == [Misread.SEVERAL, Misread.FOREIGN, Refusal.NO_CODE]


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """An address, another machine's file, several files and plain text are refused before anything is opened."""
    file = QUrl.fromLocalFile(str(tmp_path / "a.png"))
    assert picture_in(files(QUrl("https://example.org/card.png"))) is Refusal.REMOTE
    assert picture_in(files(QUrl("ftp://example.org/card.png"))) is Refusal.REMOTE
    assert picture_in(files(QUrl("file://server/share/card.png"))) is Refusal.REMOTE
    assert picture_in(files(QUrl("data:image/png;base64,AAAA"))) is Refusal.REMOTE
    assert picture_in(files(file, file)) is Refusal.SEVERAL
    text = QMimeData()
    text.setText("hello")
    assert picture_in(text) is Refusal.NOTHING
    assert picture_in(QMimeData()) is Refusal.NOTHING


def test_a_picture_dragged_out_of_a_web_page_is_taken_without_its_address() -> None:
    """With the picture itself beside its address, the picture is read and nothing is fetched."""
    given = files(QUrl("https://example.org/card.png"))
    given.setImageData(scene([CARD]))
    assert isinstance(picture_in(given), QImage)
    given.setData("image/png", QByteArray(b"packed"))
    assert picture_in(given) == b"packed"


def test_a_refusal_is_told(reader: PictureReader, told: Told) -> None:
    """What is no picture is refused at once, by its reason."""
    reader.take(files(QUrl("https://example.org/card.png")))
    assert told == [Refusal.REMOTE]


def test_files_that_are_no_picture(tmp_path: Path) -> None:
    """A folder, an SVG, a text, an empty file, a pipe nobody writes to and a file that is gone are refused."""
    svg, text, empty = tmp_path / "card.svg", tmp_path / "card.png", tmp_path / "empty.png"
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')
    text.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    empty.touch()
    for file in (tmp_path, svg, text, empty):
        assert look_into(file) is Refusal.NOT_A_PICTURE
    assert look_into(tmp_path / "gone.png") is Refusal.GONE
    assert look_into(Path("nul\0byte.png")) is Refusal.GONE
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        assert look_into(tmp_path / "pipe.png") is Refusal.NOT_A_PICTURE
        assert look_into(Path("/dev/zero")) is Refusal.NOT_A_PICTURE


def test_a_picture_is_measured_before_it_is_unpacked(tmp_path: Path) -> None:
    """A small file that unpacks to 20,000 × 20,000 pixels, or says so, is refused."""
    file = tmp_path / "huge.png"
    file.write_bytes(huge_png(20_000, 20_000))
    assert look_into(file) is Refusal.TOO_LARGE
    assert unpack(huge_png(2**31 - 1, 2**31 - 1)) in {Refusal.TOO_LARGE, Refusal.BROKEN}


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    """A file of more than 32 MB is not read whole, nor pasted bytes of that size unpacked."""
    file = tmp_path / "large.png"
    with file.open("wb") as opened:
        opened.write(packed(scene([CARD]), "png"))
        opened.truncate(MOST_BYTES + 1)
    assert look_into(file) is Refusal.TOO_LARGE
    pasted = QMimeData()
    pasted.setData("image/png", QByteArray(bytes(MOST_BYTES + 1)))
    assert picture_in(pasted) is Refusal.TOO_LARGE


def test_an_image_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program left unpacked in the clipboard is measured too."""
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1_000)
    assert look_into(scene([CARD])) is Refusal.TOO_LARGE


@pytest.mark.qt_log_ignore(".*")  # the readers of pictures say on the terminal what is broken
@given(st.data())
def test_a_broken_picture_is_an_answer(data: st.DataObject) -> None:
    """A picture cut off or with bytes changed is read or refused, and never more than that."""
    kind = data.draw(st.sampled_from(["png", "jpg", "bmp", "webp"]))
    whole = bytearray(packed(scene([CARD], size=(300, 300), clutter=5), kind))
    for _ in range(data.draw(st.integers(0, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    outcome = look_into(bytes(whole[: data.draw(st.integers(0, len(whole)))]))
    assert isinstance(outcome, Refusal) or outcome.tokens <= {TOKEN}


def test_a_small_square_of_another_kind_is_no_code() -> None:
    """Micro codes, which noise is taken for now and then, are not looked for: "5" is nobody's card."""
    import zxingcpp

    drawn = zxingcpp.create_barcode("5", zxingcpp.BarcodeFormat.MicroQRCode)
    picture = np.pad(np.array(drawn.to_image(scale=8)), 64, constant_values=255)
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == ["5"]  # it is one, to who looks for all kinds
    height, width = picture.shape
    assert card_in(picture.tobytes(), width, height) == Sighting(frozenset(), None, "")
