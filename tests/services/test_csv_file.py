"""Tables as files for spreadsheets."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.trouble import DiskFull, FileHeld, FolderNotWritable
from cafememo.services.csv_file import safe, write_csv


def test_accents_and_figures_are_read_back(tmp_path: Path) -> None:
    """A spreadsheet knows the letters by the mark at the beginning, and finds each cell as it was."""
    path = tmp_path / "hours.csv"
    write_csv(path, ("Jour", "Visites"), [("Café, crème", 3), (date(2026, 11, 23), 2.5), (None, 41)])
    assert path.read_bytes().startswith(b"\xef\xbb\xbfJour,Visites\r\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["Jour", "Visites"], ["Café, crème", "3"], ["2026-11-23", "2.5"], ["", "41"]]


def test_french_spreadsheets_read_french_figures(tmp_path: Path) -> None:
    """Where a comma is in figures, semicolons are between cells."""
    path = tmp_path / "heures.csv"
    write_csv(path, ("a", "b"), [(2.5, "c")], decimal_comma=True)
    assert path.read_text(encoding="utf-8-sig") == "a;b\n2,5;c\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(tmp_path: Path, start: str) -> None:
    """A name that a spreadsheet would work out is shown as it is."""
    path = tmp_path / "names.csv"
    write_csv(path, (start + "1",), [(start + "cmd|' /C calc'!A0",)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert all(row[0].startswith("'" + start) for row in csv.reader(file))


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=("Cs",))), min_size=2, max_size=2)))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    """Whatever is in a cell, line ends and quotes too, is in it afterwards, behind an apostrophe where it must be."""
    path = tmp_path_factory.mktemp("csv") / "any.csv"
    write_csv(path, ("a", "b"), rows)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == [[safe(cell) for cell in row] for row in rows]


def test_a_file_is_written_whole_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the file that was there stays as it was, and nothing unfinished lies beside it."""
    path = tmp_path / "hours.csv"
    path.write_text("before")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DiskFull):
        write_csv(path, ("a",), [("b",)])
    assert [one.name for one in tmp_path.iterdir()] == ["hours.csv"]
    assert path.read_text() == "before"


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    """Where the chosen folder is not there any more, that is a trouble of ours."""
    with pytest.raises(FolderNotWritable):
        write_csv(tmp_path / "gone" / "hours.csv", ("a",), [])


def test_what_cannot_be_replaced_is_said(tmp_path: Path) -> None:
    """What has the name and keeps it is told apart from a folder nothing can be written in; nothing lies beside it."""
    (tmp_path / "hours.csv").mkdir()
    with pytest.raises(FileHeld):
        write_csv(tmp_path / "hours.csv", ("a",), [])
    assert [one.name for one in tmp_path.iterdir()] == ["hours.csv"]
