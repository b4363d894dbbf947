"""What tests look at printed pages with: it reads what is there, and sees an edge that is off."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import encode
from cafememo.codes.qr import QUIET_ZONE, matrix
from readers import Box, Gray, edge_mm, edges_mm, line_mm, pages, read_with_zbar, read_with_zxing, zbar_is_missing

PAYLOAD = encode(bytes(range(10)))
MM = 1200 / 25.4
CARD = Box(15, 30, 100, 84)
DPI = 300


def code(payload: str, module: int = 4) -> Gray:
    """Return the picture of a code with its quiet zone."""
    rows = np.array(matrix(payload))
    light = np.pad(~rows, QUIET_ZONE, constant_values=True)
    return np.kron(light, np.ones((module, module))).astype(np.uint8) * 255


def page(folder: Path, box: Box, *, twice: bool = False) -> Gray:
    """Return a page of a PDF with a dark box on it, and with a thin line 20 mm below it."""
    file = folder / "page.pdf"
    writer = QPdfWriter(str(file))
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    painter.fillRect(
        QRectF(box.left * MM, box.top * MM, (box.right - box.left) * MM, (box.bottom - box.top) * MM),
        Qt.GlobalColor.darkRed,
    )
    painter.fillRect(QRectF(49.9 * MM, 100 * MM, 0.2 * MM, 20 * MM), Qt.GlobalColor.black)
    if twice:
        writer.newPage()
    painter.end()
    drawn = pages(file, DPI)
    assert len(drawn) == (2 if twice else 1)
    return drawn[0]


def test_pages_are_drawn_in_their_size(tmp_path: Path, qtbot: QtBot) -> None:
    """Each page of a PDF is a gray picture of the page's size, dark where it is dark."""
    gray = page(tmp_path, CARD, twice=True)
    assert gray.dtype == np.uint8
    assert abs(gray.shape[1] - 210 * DPI / 25.4) <= 2
    assert abs(gray.shape[0] - 297 * DPI / 25.4) <= 2
    assert gray[round(57 * DPI / 25.4), round(57 * DPI / 25.4)] < 60
    assert gray[-1, -1] == 255


def test_edges_that_lie_right_are_found_right(tmp_path: Path, qtbot: QtBot) -> None:
    """A box drawn where it should be is measured there, to a twentieth of a millimetre."""
    found = edges_mm(page(tmp_path, CARD), DPI, CARD)
    assert found == pytest.approx(CARD, abs=0.05)


@pytest.mark.parametrize("off", [-0.3, 0.3])
def test_an_edge_that_is_off_is_found_off_by_as_much(tmp_path: Path, qtbot: QtBot, off: float) -> None:
    """A box drawn 0.3 mm to one side is measured 0.3 mm to that side, and its other edges where they are."""
    moved = CARD._replace(left=CARD.left + off, bottom=CARD.bottom + off)
    found = edges_mm(page(tmp_path, moved), DPI, CARD)
    assert found == pytest.approx(moved, abs=0.05)
    assert abs(found.left - CARD.left) > 0.2
    assert abs(found.bottom - CARD.bottom) > 0.2


@pytest.mark.parametrize("at", [20.0, 20.02, 20.07, 20.3])
def test_an_edge_within_a_pixel_is_found(at: float) -> None:
    """A pixel that is partly dark tells how far the edge goes into it, from light to dark and from dark to light."""
    scale = DPI / 25.4
    light = np.clip(at * scale - np.arange(600), 0, 1)
    gray = np.tile(np.round(40 + 200 * light), (400, 1)).astype(np.uint8)
    assert edge_mm(gray, DPI, 20, (5, 25)) == pytest.approx(at, abs=0.002)
    assert edge_mm(255 - gray, DPI, 20, (5, 25)) == pytest.approx(at, abs=0.002)


def test_no_edge_and_two_edges_are_no_measurement(tmp_path: Path, qtbot: QtBot) -> None:
    """Where there is nothing, or more than one edge, nothing is measured."""
    gray = page(tmp_path, CARD)
    with pytest.raises(ValueError, match="no edge"):
        edges_mm(gray, DPI, Box(120, 30, 180, 84))
    striped = gray.copy()
    striped[:, round(15.4 * DPI / 25.4) : round(15.7 * DPI / 25.4)] = 255
    with pytest.raises(ValueError, match="more than one edge"):
        edges_mm(striped, DPI, CARD)
    with pytest.raises(ValueError, match="not on the page"):
        edges_mm(gray, DPI, Box(0, 30, 180, 84))


def test_the_middle_of_a_thin_line_is_found(tmp_path: Path, qtbot: QtBot) -> None:
    """A crop mark is measured in its middle, also where it is looked for a little beside."""
    gray = page(tmp_path, CARD)
    assert line_mm(gray, DPI, 50, (102, 118)) == pytest.approx(50, abs=0.05)
    assert line_mm(gray, DPI, 50.3, (102, 118)) == pytest.approx(50, abs=0.05)
    with pytest.raises(ValueError, match="no line"):
        line_mm(gray, DPI, 60, (102, 118))


def test_zxing_tells_what_and_where() -> None:
    """The program's own reader reads a code and tells its middle; it reads nothing where there is none."""
    (read,) = read_with_zxing(np.pad(code(PAYLOAD), ((0, 100), (200, 0)), constant_values=255))
    assert read.text == PAYLOAD
    assert (read.x, read.y) == pytest.approx((200 + 66, 66), abs=4)
    assert read_with_zxing(np.full((200, 200), 255, np.uint8)) == []


@pytest.mark.skipif(bool(zbar_is_missing()), reason=zbar_is_missing() or "-")
def test_zbar_tells_what_and_where_and_keeps_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    """The other reader does as well, and prints nothing, whatever the picture."""
    (read,) = read_with_zbar(np.pad(code(PAYLOAD), ((0, 100), (200, 0)), constant_values=255))
    assert read.text == PAYLOAD
    assert (read.x, read.y) == pytest.approx((200 + 66, 66), abs=4)
    noise = np.random.default_rng(1).integers(0, 256, (300, 300), np.uint8)
    bars = np.tile(np.repeat(noise[0, :60] // 128 * 255, 5), (300, 1)).astype(np.uint8)
    for empty in (noise, bars, np.full((200, 200), 255, np.uint8)):
        assert read_with_zbar(empty) == []
    assert capfd.readouterr() == ("", "")
