"""The list on paper: real PDF files, read again by another program."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.ui.owner.list_printing import ListPrinter

READER = shutil.which("pdftotext")
HEADS = ("Name", "The usual")


def printed(path: Path, rows: list[tuple[str, str]], qtbot: QtBot) -> int:
    """Print rows into a file, and return how many pages it has."""
    device = QPdfWriter(str(path))
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    parent = QObject()
    printer = ListPrinter(device, "Regulars", HEADS, (30, 70), rows, parent)
    with qtbot.waitSignal(printer.printed) as told:
        printer.begin()
    pages: int = told.args[0]
    return pages


def read(path: Path, page: int) -> str:
    """Return the words on a page, in their places."""
    words = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(path), "-"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(READER is None, reason="poppler's pdftotext is what reads the file, and is not installed")
def test_every_row_is_on_paper_once_under_its_headings(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    """All rows are printed in order; each page has title, number and headings."""
    rows = [(f"Élodie {number}", f"Flat white {number}, <b>oat</b>") for number in range(100)]
    path = tmp_path / "list.pdf"
    pages = printed(path, rows, qtbot)
    assert pages > 2
    texts = [read(path, page) for page in range(1, pages + 1)]
    for page, text in enumerate(texts, 1):
        assert f"Page {page} of {pages}" in text
        assert "Name" in text
        assert "Regulars" in text
    whole = "\n".join(texts)
    places = [whole.index(f"Élodie {number} ") for number in range(100)]
    assert places == sorted(places)
    assert "<b>oat</b>" in whole


@pytest.mark.skipif(READER is None, reason="poppler's pdftotext is what reads the file, and is not installed")
def test_a_name_too_long_for_its_column_stays_in_it(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    """A long name is shortened with a sign that it was, and does not run into the next column."""
    path = tmp_path / "list.pdf"
    printed(path, [("W" * 300, "Espresso")], qtbot)
    line = next(one for one in read(path, 1).split("\n") if "Espresso" in one)
    assert "…" in line.split("Espresso")[0]


def test_an_empty_list_is_one_page(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    """Nothing to print is a page that says what it would list."""
    assert printed(tmp_path / "list.pdf", [], qtbot) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_file_that_cannot_be_written_is_told(dressed: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    """Where the device does not take a page, nothing is said to be printed."""
    device = QPdfWriter(str(tmp_path / "not there" / "list.pdf"))
    parent = QObject()
    printer = ListPrinter(device, "Regulars", HEADS, (30, 70), [("Bo", "Espresso")], parent)
    with qtbot.waitSignal(printer.failed), qtbot.assertNotEmitted(printer.printed):
        printer.begin()
