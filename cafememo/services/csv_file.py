"""A table as a file that spreadsheets open: whole or not there, and nothing in it is taken for a formula."""

import csv
import io
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile

from cafememo.domain.trouble import FileHeld
from cafememo.store.files import sync_folder, writing_to

Cell = str | int | float | date | None
"""What a cell holds: a date is written as 2026-11-23, None as nothing."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(
    path: Path, header: Sequence[str], rows: Iterable[Sequence[Cell]], *, decimal_comma: bool = False
) -> None:
    """Write a table, with a header, in UTF-8 with the mark by which spreadsheets know it.

    With `decimal_comma` figures are written as in French, and semicolons are between the cells, as a French spreadsheet
    expects both. Raises `DiskFull`, `FolderNotWritable`, `FileHeld` or `StoreUnavailable`; a file that was there is
    then as it was.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if decimal_comma else ",", lineterminator="\r\n")
    writer.writerow([safe(name) for name in header])
    writer.writerows([_written(cell, decimal_comma=decimal_comma) for cell in row] for row in rows)
    with writing_to(path.parent):
        unfinished = ""
        try:
            with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".new", delete=False) as file:
                unfinished = file.name
                file.write(text.getvalue().encode("utf-8-sig", "replace"))
                file.flush()
                os.fsync(file.fileno())
            _put_in_place(Path(unfinished), path)
        except BaseException:
            if unfinished:
                with suppress(OSError):
                    Path(unfinished).unlink()
            raise
        with suppress(OSError):  # not every folder can be synced: a stick, a share
            sync_folder(path.parent)


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Give a file its name. Raises `FileHeld` where what has it stays: a spreadsheet that shows it, on Windows."""
    try:
        unfinished.replace(path)
    except (PermissionError, IsADirectoryError) as error:
        if path.exists():
            raise FileHeld(path) from error
        raise


def safe(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe goes before one that looks like it."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _written(cell: Cell, *, decimal_comma: bool) -> str:
    """Return a cell as it is written."""
    match cell:
        case None:
            return ""
        case str():
            return safe(cell)
        case float():
            figure = f"{cell:.2f}".rstrip("0").rstrip(".")
            return figure.replace(".", ",") if decimal_comma else figure
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
