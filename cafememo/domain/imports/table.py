"""Names out of a table: cells between commas, semicolons or tabs, with titles or without."""

import csv
import io
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cafememo.domain.imports.found import MOST_ROWS, Found, Kind, Named, is_like_a_name, usable_name
from cafememo.domain.imports.headers import are_titles, name_places, place_of
from cafememo.domain.text import clean
from cafememo.domain.trouble import ColumnMissing, ColumnUnclear, ImportBroken, ImportEmpty, ImportTooLong

MOST_OF_ROW = 100_000
"""Characters of one row: beyond them a quotation mark was opened and never closed, or it is no table."""
LONGEST_TITLE = 40
_LOOKED_AT = 50
"""Rows by which the table is judged."""
_BETWEEN = (",", ";", "\t")
_SAID = re.compile(r'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)
"""How a spreadsheet is told, in the first line, what is between the cells."""
_END = "\ue000\ue000"
"""A last line of our own: it comes back in a row of its own, but where a quotation mark was never closed."""
_ENOUGH, _PRESENT = 0.8, 0.5
"""Of a column's cells, how many look like names, and of its rows, how many have one, where all of it is names."""

Row = tuple[int, list[str]]
"""The line a row begins on, and its cells."""


class _Chosen(NamedTuple):
    """Where the names are, the first that is usable counting; and whether the first row is one of titles."""

    places: tuple[int, ...]
    titled: bool


def read_table(content: bytes, encoding: str, begin: str, column: str | None) -> Found:
    """Return the names of a table, from one column or from where its titles say they are.

    Raises `ImportEmpty`, `ImportTooLong`, `ImportBroken`, `ColumnUnclear` or `ColumnMissing`.
    """
    said = _SAID.match(begin)
    between = said[1] if said else _between(content, encoding)
    head = [cells for _, cells in itertools.islice(_filled(content, encoding, between, skip=bool(said)), _LOOKED_AT)]
    if not head:
        raise ImportEmpty
    chosen = _choose(head, column)
    names: list[Named] = []
    unusable: list[int] = []
    rows = _filled(content, encoding, between, skip=bool(said))
    if chosen.titled:
        next(rows)
    for count, (line, cells) in enumerate(rows):
        if count == MOST_ROWS:
            raise ImportTooLong
        name = next(filter(None, (usable_name(cells[place]) for place in chosen.places if place < len(cells))), "")
        if name:
            names.append(Named(line, name))
        else:
            unusable.append(line)
    return Found(
        Kind.TABLE,
        tuple(names),
        tuple(unusable),
        (_title(head[0], chosen.places[0]) or None) if chosen.titled else None,
        len({place for row in head for place, cell in enumerate(row) if cell.strip()} - {*chosen.places}),
    )


class _Lines:
    """The lines of a file, each with its end, and `_END` behind the last; a row of them has only so much room."""

    def __init__(self, content: bytes, encoding: str) -> None:
        self._file = io.TextIOWrapper(io.BytesIO(content), encoding, "replace", newline="")
        self._ended = False
        self.room = MOST_OF_ROW

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._file.readline(MOST_OF_ROW + 1)
        self.room -= len(line)
        if self.room < 0:
            raise csv.Error
        if line:
            return line
        if self._ended:
            raise StopIteration
        self._ended = True
        return _END


def _rows(content: bytes, encoding: str, between: str) -> Iterator[Row]:
    """Yield the rows of a table; ImportBroken for one without an end."""
    lines = _Lines(content, encoding)
    reader = csv.reader(lines, delimiter=between)
    begun = 1
    for count in itertools.count():
        if count > 2 * MOST_ROWS:
            raise ImportTooLong  # of people or of empty rows
        lines.room = MOST_OF_ROW
        try:
            cells = next(reader, [_END])
        except csv.Error:
            raise ImportBroken(begun) from None
        if cells == [_END]:
            return
        if any(_END in cell for cell in cells):
            raise ImportBroken(begun)
        yield begun, cells
        begun = reader.line_num + 1


def _filled(content: bytes, encoding: str, between: str, *, skip: bool) -> Iterator[Row]:
    """Yield the rows that hold anything, without the first where that only says what is between the cells."""
    rows = _rows(content, encoding, between)
    if skip:
        next(rows, None)
    for line, cells in rows:
        if any(cell and not cell.isspace() for cell in cells):
            yield line, cells


def _between(content: bytes, encoding: str) -> str:
    """Return what is between the cells: what makes the most rows of one and the same number of several cells."""
    best, found = (0.0, 0), _BETWEEN[0]
    for between in _BETWEEN:
        widths: list[int] = []
        try:
            for _, cells in itertools.islice(_filled(content, encoding, between, skip=False), _LOOKED_AT):
                widths.append(len(cells))
        except ImportBroken:
            pass
        several = [width for width in widths if width > 1]
        if several:
            usual = max(set(several), key=several.count)
            weight = (widths.count(usual) / len(widths), usual)
            if weight > best:
                best, found = weight, between
    return found


def _choose(head: Sequence[Sequence[str]], column: str | None) -> _Chosen:
    """Say where the names are. Raises `ColumnUnclear` or `ColumnMissing`, which name the columns there are."""
    titles, titled = head[0], are_titles(head[0])
    width = max(map(len, head))
    if column is not None:
        place = place_of(titles, column)
        if place is not None:
            return _Chosen((place,), titled=True)
        if column.isdecimal() and len(column) <= 6 and 1 <= int(column) <= width:
            return _Chosen((int(column) - 1,), titled=titled)
        raise ColumnMissing(_columns(titles if titled else (), width))
    places = name_places(titles) if titled else ()
    if places:
        return _Chosen(places, titled=True)
    rest = head[1:] if titled or len(head) > 1 else head
    like = [place for place in range(min(width, 200)) if _is_of_names(rest, place)]
    if len(like) != 1:
        raise ColumnUnclear(_columns(titles if titled else (), width))
    others = [place for place in range(min(width, 200)) if place not in like]
    titled = titled or any(_is_title(head, place) for place in others)
    return _Chosen((like[0],), titled=titled)


def _is_of_names(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether a column holds names, as far as one can see."""
    cells = [cell for row in rows for cell in row[place : place + 1] if cell.strip()]
    return len(cells) >= max(1, _PRESENT * len(rows)) and sum(map(is_like_a_name, cells)) >= _ENOUGH * len(cells)


def _is_title(head: Sequence[Sequence[str]], place: int) -> bool:
    """Tell whether a column begins with words and goes on with something else."""
    cells = [cell for row in head[1:] for cell in row[place : place + 1] if cell.strip()]
    first = head[0][place] if place < len(head[0]) else ""
    return is_like_a_name(first) and bool(cells) and not any(map(is_like_a_name, cells))


def _title(titles: Sequence[str], place: int) -> str:
    """Return what a column is called; "" also where there are fewer titles than columns."""
    return clean(titles[place], LONGEST_TITLE) if place < len(titles) else ""


def _columns(titles: Sequence[str], width: int) -> tuple[str, ...]:
    """Return what the columns can be named by: their titles, or their numbers where there are none."""
    shown = tuple(clean(title, LONGEST_TITLE) for title in titles)
    return tuple(filter(None, shown)) or tuple(str(place) for place in range(1, width + 1))
