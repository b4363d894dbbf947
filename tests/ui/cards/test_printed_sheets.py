"""Every sheet as the command line makes it: drawn by another program, read by two readers, measured in millimetres."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from cafememo.cli import main
from cafememo.codes.payload import Token, decode
from cafememo.domain.card_design import CardDesign, Style
from cafememo.domain.reading import Blank
from cafememo.domain.sheets import SHEETS, SINGLE, Box, Sheet, sheet_called, spots
from cafememo.services import cards as register
from cafememo.services.clock import SystemClock
from cafememo.services.counter import Counter
from cafememo.store.store import open_store
from readers import Gray, edge_mm, line_mm, pages, read_with_zbar, read_with_zxing, zbar_is_missing

EVERY = (*SHEETS, SINGLE)
FINE, COARSE = 300, 150
NEAR_ENOUGH = 0.2
"""Millimetres."""
START = 4
needs_poppler = pytest.mark.usefixtures("dressed")


@pytest.fixture
def cafe(cafe_folder: Path) -> Path:
    """Give a café whose cards have a dark ground from edge to edge, and backs."""
    store = open_store(cafe_folder)
    with store.transaction():
        register.keep_design(store, CardDesign(Style.COUNTER, with_back=True, line="Rue des Lilas"))
    store.close()
    return cafe_folder


def made(cafe: Path, sheet: Sheet, path: Path, *words: str) -> list[Gray]:
    """Make a half-used sheet and a whole one from the command line, and draw all pages."""
    start = min(START, sheet.count)
    count = 2 * sheet.count - start + 1
    asked = ("cards", "--sheet", sheet.key, "--count", str(count), "--start", str(start), "--out", str(path), "--json")
    assert main(["--data-dir", str(cafe), *asked, *words]) == 0
    return pages(path, FINE)


def codes(page: Gray) -> list[str]:
    """Return the codes of a page, which two readers read whole and alike."""
    found = sorted(one.text for one in read_with_zxing(page))
    if not zbar_is_missing():
        assert sorted(one.text for one in read_with_zbar(page)) == found
    return found


def darkened(page: Gray) -> Gray:
    """Return a page on which the lightest ground is as dark as any other: only paper stays light."""
    return np.where(page < 250, 0, 255).astype(np.uint8)


def edges(page: Gray, sheet: Sheet, boxes: list[Box], x: float = 0, y: float = 0) -> Iterator[tuple[float, float]]:
    """Measure every edge of a card that has light paper beside it; give where it is and where it should be."""
    gap_x, gap_y = sheet.pitch_x - sheet.card.width, sheet.pitch_y - sheet.card.height
    left, up = min(box.left for box in boxes), min(box.top for box in boxes)
    right, down = max(box.right for box in boxes), max(box.bottom for box in boxes)
    for box in boxes:
        rows = (box.top + y + box.height / 10, box.bottom + y - box.height / 10)
        columns = (box.left + x + box.width / 10, box.right + x - box.width / 10)
        for edge, outermost, gap, between, gray, off in (
            (box.left, left, gap_x, rows, page, x),
            (box.right, right, gap_x, rows, page, x),
            (box.top, up, gap_y, columns, page.T, y),
            (box.bottom, down, gap_y, columns, page.T, y),
        ):
            if edge == outermost or gap > 2:
                yield edge_mm(gray, FINE, edge + off, between, 0.8), edge + off


@needs_poppler
@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.key)
def test_every_card_of_a_sheet_is_read_and_lies_where_it_is_cut(
    sheet: Sheet, cafe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At 300 and at 150 dots an inch both readers read all; edges are right to 0.2 mm, backs behind their fronts."""
    path = tmp_path / "cards.pdf"
    drawn = made(cafe, sheet, path)
    facts = json.loads(capsys.readouterr().out)
    start = min(START, sheet.count) - 1
    half, _half_back, whole, whole_back = drawn
    for page in drawn:
        assert page.shape[1] == pytest.approx(sheet.paper.width * FINE / 25.4, abs=2)
        assert page.shape[0] == pytest.approx(sheet.paper.height * FINE / 25.4, abs=2)
    found = codes(half) + codes(whole)
    assert len(found) == len(set(found)) == facts["cards"] == 2 * sheet.count - start
    coarse = pages(path, COARSE)
    assert sorted(codes(coarse[0]) + codes(coarse[2])) == sorted(found)
    assert not any(read_with_zxing(back) for back in coarse[1::2])
    _all_known(cafe, found)
    if sheet != SINGLE:
        first = [sheet.box(spot.place) for spot in spots(sheet, sheet.count - start, start)]
        assert min(read.y for read in read_with_zxing(half)) > first[0].top * FINE / 25.4
        boxes, backs = ([side(place) for place in range(sheet.count)] for side in (sheet.box, sheet.back))
        for measured, wanted in (*edges(whole, sheet, boxes), *edges(darkened(whole_back), sheet, backs)):
            assert abs(measured - wanted) < NEAR_ENOUGH
        if sheet.crop_marks:
            _marks(whole, sheet)
    _says_nothing_of_anybody(path)


def _all_known(cafe: Path, found: list[str]) -> None:
    store = open_store(cafe)
    counter = Counter(store, SystemClock())
    numbers = set()
    for code in found:
        token = decode(code)
        assert isinstance(token, Token)
        reading = counter.scanned(token.token)
        assert isinstance(reading, Blank)
        numbers.add(reading.card_id)
    store.close()
    assert len(numbers) == len(found)


def _marks(page: Gray, sheet: Sheet) -> None:
    """Measure the marks to cut along, above the first row and left of the first column."""
    for column in range(sheet.columns):
        box = sheet.box(column)
        for edge in (box.left, box.right):
            assert abs(line_mm(page, FINE, edge, (box.top - 2.5, box.top - 1), 0.6) - edge) < NEAR_ENOUGH
    for row in range(sheet.rows):
        box = sheet.box(row * sheet.columns)
        for edge in (box.top, box.bottom):
            assert abs(line_mm(page.T, FINE, edge, (box.left - 2.5, box.left - 1), 0.6) - edge) < NEAR_ENOUGH


def _says_nothing_of_anybody(path: Path) -> None:
    """Hold a file against what may be in it besides its pages: fonts, what made it, what it is."""
    fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    said = dict(line.split(":", 1) for line in info.splitlines())
    assert said["Creator"].strip() == "Cafémémo"
    assert said["Title"].strip().startswith("Cards ")
    assert not any(said.get(key, "").strip() for key in ("Author", "Subject", "Keywords"))
    assert "Coin" not in info


@needs_poppler
@pytest.mark.parametrize(
    ("key", "x", "y"), [("avery-c32011", 1.5, -0.7), ("avery-5371", -2.3, 0.4), ("plain-a4", 0.3, 2)]
)
def test_everything_moves_by_the_offset_together(
    key: str, x: float, y: float, cafe: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fronts and backs, by as much as was asked for."""
    sheet = sheet_called(key)
    assert sheet is not None
    drawn = made(cafe, sheet, tmp_path / "cards.pdf", f"--offset-x={x}", f"--offset-y={y}")
    assert len(read_with_zxing(drawn[2])) == sheet.count
    boxes, backs = ([side(place) for place in range(sheet.count)] for side in (sheet.box, sheet.back))
    for measured, wanted in (*edges(drawn[2], sheet, boxes, x, y), *edges(darkened(drawn[3]), sheet, backs, x, y)):
        assert abs(measured - wanted) < NEAR_ENOUGH
