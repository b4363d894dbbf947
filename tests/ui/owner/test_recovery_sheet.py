"""The recovery sheet on paper: everything on one page, letters that can be typed back, nothing that can be scanned."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cafememo.codes.recovery import grouped, new_code, read
from cafememo.domain.sheets import A4, LETTER, Size
from cafememo.domain.trouble import FileNotWritable
from cafememo.ui.kit import words
from cafememo.ui.owner.recovery_sheet import RecoverySheet, day_text, paper_of, save_sheet

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler reads the PDF; it is not here")


def made(path: Path, code: str, paper: Size = A4, cafe: str = "Café du Coin") -> Path:
    """Save a sheet."""
    save_sheet(path, RecoverySheet(cafe, day_text(date(2026, 11, 29), QLocale("en")), code), paper).keep()
    return path


def told(*command: str | Path) -> str:
    """Return what a tool says of the PDF."""
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


@needs_poppler
@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
@pytest.mark.parametrize("paper", [A4, LETTER])
def test_a_sheet_is_one_page_with_the_code_in_groups(tmp_path: Path, language: str, paper: Size) -> None:
    """Its six groups can be read off and typed back; the café and the day are on it, its fonts in it."""
    words.use(language)
    try:
        code = new_code()
        path = made(tmp_path / "sheet.pdf", code, paper)
    finally:
        words.use("en")
    text = told("pdftotext", path, "-")
    groups = re.findall(r"\b[0-9A-Z]{5}\b", text)[:6]
    assert read("".join(groups)) == read(code)
    assert "Café du Coin" in text
    assert "2026" in text
    facts = told("pdfinfo", path)
    assert "Pages:           1\n" in facts
    width, height = (float(one) for one in re.findall(r"Page size:\s+([\d.]+) x ([\d.]+)", facts)[0])
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (round(paper.width), round(paper.height))
    fonts = told("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)


@needs_poppler
@pytest.mark.usefixtures("dressed")
def test_what_the_file_says_of_itself_is_not_the_code(tmp_path: Path) -> None:
    """Neither its name, its metadata nor its bytes outside of the page hold the code, whole or in groups."""
    code = new_code()
    path = made(tmp_path / "sheet.pdf", code)
    facts = told("pdfinfo", path) + told("pdfinfo", "-meta", path)
    content = path.read_bytes()
    for secret in (code, grouped(code), *grouped(code).split("-")):
        assert secret not in facts
        assert secret.encode() not in content


@needs_poppler
@pytest.mark.usefixtures("dressed")
def test_any_name_of_a_cafe_leaves_everything_on_the_page(tmp_path: Path) -> None:
    """Forty wide letters in one word, HTML and Hebrew: the last sentence is still on the one page."""
    for cafe in ("W" * 40, "<b>Zoe</b> & Fils", "קפה הפוך"):
        path = made(tmp_path / "sheet.pdf", new_code(), LETTER, cafe)
        assert "Pages:           1\n" in told("pdfinfo", path)
        assert "From then on this one opens nothing." in told("pdftotext", path, "-").replace("\n", " ")


@needs_poppler
def test_no_code_that_a_scanner_reads_is_on_the_sheet(dressed: QApplication, tmp_path: Path) -> None:
    """Drawn as a picture, the program's own reader of pictures finds no code on it."""
    zxing = pytest.importorskip("zxingcpp", reason="the reader of pictures is an extra")
    assert dressed
    path = made(tmp_path / "sheet.pdf", new_code())
    told("pdftoppm", "-r", "100", "-gray", "-singlefile", path, tmp_path / "page")
    image = QImage(str(tmp_path / "page.pgm")).convertToFormat(QImage.Format.Format_Grayscale8)
    numpy = pytest.importorskip("numpy", reason="the reader takes arrays")
    array = numpy.frombuffer(image.constBits(), numpy.uint8).reshape(image.height(), image.bytesPerLine())
    assert not zxing.read_barcodes(array)


def test_paper_is_that_of_the_country() -> None:
    """The United States, Canada and Mexico print on Letter, France and Morocco on A4."""
    for name, paper in (("en_US", LETTER), ("fr_CA", LETTER), ("es_MX", LETTER), ("fr_FR", A4), ("ar_MA", A4)):
        assert paper_of(QLocale(name)) == paper


def test_a_place_that_takes_nothing_is_told(tmp_path: Path) -> None:
    """Where there is no such folder a trouble is raised, and its words hold no letter of the code."""
    code = new_code()
    sheet = RecoverySheet("Café", "today", code)
    assert code not in repr(sheet)
    with pytest.raises(FileNotWritable):
        save_sheet(tmp_path / "nowhere" / "sheet.pdf", sheet, A4)
