"""Files that are wholly there or not at all: what stands in the way is told as what it is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cafememo.domain.sheets import A4
from cafememo.domain.trouble import FileHeld, FileNotWritable, Trouble
from cafememo.ui.cards.pdf_file import PdfFile, write_whole
from cafememo.ui.owner.file_saving import _sentence
from cafememo.ui.sentences import trouble_sentence


def _refused(path: Path) -> list[type[Trouble]]:
    """Return how a small file and a PDF are refused at a place."""
    told: list[type[Trouble]] = []
    for write in (lambda: write_whole(path, b"a card"), lambda: PdfFile(path, A4, "Cards")):
        with pytest.raises(Trouble) as raised:
            write()
        told.append(type(raised.value))
    return told


def test_a_folder_that_is_gone_is_not_a_disk_that_fails(dressed: QApplication, tmp_path: Path) -> None:
    """Nothing can be written there: another folder is to be chosen."""
    assert _refused(tmp_path / "gone" / "card.pdf") == [FileNotWritable, FileNotWritable]


def test_what_cannot_be_replaced_is_said(dressed: QApplication, tmp_path: Path) -> None:
    """Something of that name that stays, from the beginning or only in the end: it is to be closed, or another name."""
    path = tmp_path / "card.pdf"
    path.mkdir()
    assert _refused(path) == [FileHeld, FileHeld]
    path.rmdir()
    pdf = PdfFile(path, A4, "Cards")
    path.mkdir()
    with pytest.raises(FileHeld):
        pdf.keep()
    assert [one.name for one in tmp_path.iterdir()] == ["card.pdf"]
    for sentence in (_sentence(FileHeld(path)), trouble_sentence(FileHeld(path))):
        assert "open in another program" in sentence
