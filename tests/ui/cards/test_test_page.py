"""The test page: thin lines where cards are printed, and rulers that tell what is to be typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from cafememo.domain.sheets import SHEETS, Sheet, sheet_called
from cafememo.ui.cards.pdf_file import PdfFile
from cafememo.ui.cards.test_page import TestPage
from cafememo.ui.kit import words
from readers import Gray, line_mm, pages

DPI = 600
NEAR_ENOUGH = 0.05


@pytest.fixture
def drawn(dressed: QApplication, tmp_path: Path) -> Callable[..., list[Gray]]:
    """Give a function that returns the pages of a test page, drawn by another program."""

    def draw(sheet: Sheet, x: float = 0.0, y: float = 0.0, *, with_back: bool = False, dpi: int = DPI) -> list[Gray]:
        path = tmp_path / "test.pdf"
        pdf = PdfFile(path, sheet.paper, "Test page")
        painter = QPainter(pdf.writer)
        page = TestPage(sheet, x, y, with_back=with_back)
        for place in range(page.count):
            if place:
                pdf.writer.newPage()
            page.paint(painter, place)
        painter.end()
        pdf.keep()
        return pages(path, dpi)

    return draw


def usual() -> Sheet:
    """Return the sheet most cafés have."""
    found = sheet_called("avery-c32011")
    assert found is not None
    return found


def test_lines_lie_where_cards_are_printed(drawn: Callable[..., list[Gray]]) -> None:
    """Moved by the offset, on the front; on the back mirrored, so that both can be held to the light."""
    sheet, x, y = usual(), 0.7, -0.4
    front, back = drawn(sheet, x, y, with_back=True)
    for page, box in ((front, sheet.box(2)), (back, sheet.back(2))):
        rows, columns = (box.top + 35 + y, box.top + 45 + y), (box.left + 50 + x, box.left + 60 + x)
        assert abs(line_mm(page, DPI, box.left + x, rows, 0.5) - box.left - x) < NEAR_ENOUGH
        assert abs(line_mm(page.T, DPI, box.bottom + y, columns, 0.5) - box.bottom - y) < NEAR_ENOUGH


@pytest.mark.parametrize("value", [-4.2, -1.3, 0.0, 0.6, 5.0])
def test_the_mark_of_a_value_lies_that_far_from_the_edge(drawn: Callable[..., list[Gray]], value: float) -> None:
    """Whatever offset is typed already: what is read is what is to be typed, in the row of its tenth."""
    sheet = usual()
    (page,) = drawn(sheet, 2.0, 2.0)
    first = sheet.box(0)
    tenth = round(abs(value) * 10) % 10
    top = first.top + first.height / 2 + (tenth - 5) * 1.3
    across = (top + 0.3, top + 1.0)
    assert abs(line_mm(page, DPI, first.left + value, across, 0.3) - first.left - value) < NEAR_ENOUGH
    left = first.left + first.width / 2 + (tenth - 5) * 1.3
    down = (left + 0.3, left + 1.0)
    assert abs(line_mm(page.T, DPI, first.top + value, down, 0.3) - first.top - value) < NEAR_ENOUGH


@pytest.mark.parametrize("language", ["en", words.PSEUDO])
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_every_sheet_has_one_whose_words_stay_on_their_cards(
    drawn: Callable[..., list[Gray]], sheet: Sheet, language: str
) -> None:
    """In longer words too, nothing runs over the lines: the paper between the words and the lines stays white."""
    words.use(language)
    (page,) = drawn(sheet, dpi=100)
    box = sheet.box(1)
    left, top, right, bottom = (round(mm * 100 / 25.4) for mm in (box.left, box.top, box.right, box.bottom))
    inside = page[top + 4 : bottom - 4, left + 4 : right - 4]
    assert (inside < 100).any()
    assert (page[top + 26 : bottom - 26, left + 26 : left + 32] > 200).all()
