"""Sheets of cards that shops sell, and where each card lies on them, in millimetres from the sheet's upper left corner.

The figures are the makers' own, as their templates have them. Nothing here is rounded: a card that is a third of a
millimetre off shows a white edge.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Size(NamedTuple):
    """A width and a height in millimetres."""

    width: float
    height: float

    def turned(self) -> "Size":
        """Return it on its other side."""
        return Size(self.height, self.width)


class Box(NamedTuple):
    """Where something lies on a sheet, in millimetres from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return its lower edge."""
        return self.top + self.height

    def moved(self, x: float, y: float) -> "Box":
        """Return it so much further right and down."""
        return Box(self.left + x, self.top + y, self.width, self.height)


A4 = Size(210.0, 297.0)
LETTER = Size(215.9, 279.4)
ID1 = Size(85.60, 53.98)
"""A card as banks hand them out (ISO/IEC 7810 ID-1)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of cards. `key` is how the command line calls it, `products` what stands on the packets."""

    key: str
    products: tuple[str, ...]
    paper: Size
    card: Size
    left: float
    top: float
    pitch_x: float
    pitch_y: float
    columns: int = 2
    rows: int = 5
    crop_marks: bool = False
    """Plain paper: the cards are cut out by hand, along marks."""

    @property
    def count(self) -> int:
        """Return how many cards are on it."""
        return self.columns * self.rows

    def box(self, place: int) -> Box:
        """Return where a card lies: row by row from the upper left, from 0. IndexError where there is none."""
        if not 0 <= place < self.count:
            raise IndexError(place)
        row, column = divmod(place, self.columns)
        return Box(self.left + column * self.pitch_x, self.top + row * self.pitch_y, *self.card)

    def back(self, place: int) -> Box:
        """Return where the back of that card lies when the sheet is turned over on its long edge."""
        box = self.box(place)
        return Box(self.paper.width - box.right, box.top, *self.card)

    def room(self) -> tuple[float, float, float, float]:
        """Return how far all cards together can be moved left, up, right and down without leaving the sheet."""
        first, last = self.box(0), self.box(self.count - 1)
        return first.left, first.top, self.paper.width - last.right, self.paper.height - last.bottom

    def holds(self, x: float, y: float, *, backs: bool = False) -> bool:
        """Tell whether every card is still on the sheet when it is printed so much further right and down.

        With `backs`, whether their backs are too: those lie mirrored, with the room of the other side.
        """
        left, up, right, down = self.room()
        if backs:
            left = right = min(left, right)
        return -left <= x <= right and -up <= y <= down


def _centred(key: str, paper: Size, gap_x: float, gap_y: float) -> Sheet:
    """Return plain paper with cards in its middle, so far apart."""
    columns, rows = 2, 5
    left = (paper.width - columns * ID1.width - (columns - 1) * gap_x) / 2
    top = (paper.height - rows * ID1.height - (rows - 1) * gap_y) / 2
    pitch = (ID1.width + gap_x, ID1.height + gap_y)
    return Sheet(key, (), paper, ID1, left, top, *pitch, columns, rows, crop_marks=True)


SHEETS = (
    Sheet("avery-c32011", ("Avery C32011-10", "Decadry OCC-3342"), A4, Size(85, 54), 15, 13.5, 95, 54),
    Sheet("avery-c32015", ("Avery C32015",), A4, Size(85, 54), 17, 31.5, 91, 60, rows=4),
    Sheet("zweckform-32010", ("Avery Zweckform 32010",), A4, Size(85, 54), 14.11, 14.11, 94.9, 53.97),
    Sheet("sigel-lp795", ("Sigel LP 795",), A4, Size(85, 55), 14, 10.5, 95, 55),
    Sheet("sigel-lp800", ("Sigel LP 800",), A4, Size(85, 55), 15, 10, 95, 55),
    Sheet("avery-l7414", ("Avery L7414",), A4, Size(90, 52), 15, 18.5, 90, 52),
    Sheet("avery-5371", ("Avery 5371", "Avery 8371"), LETTER, Size(88.9, 50.8), 19.05, 12.7, 88.9, 50.8),
    _centred("plain-a4", A4, 6, 3),
    # Five cards leave 9.5 mm of a Letter sheet: side by side, they leave what a printer cannot reach.
    _centred("plain-letter", LETTER, 6, 0),
)
"""Every sheet that can be printed on, in the order they are offered."""

USUAL = SHEETS[0]

SINGLE = Sheet("single", (), ID1, ID1, 0, 0, *ID1, columns=1, rows=1)
"""No sheet at all: a page as large as a card, as printers of cards and of labels take them."""


def sheet_called(key: str) -> Sheet | None:
    """Return the sheet of that key, SINGLE among them; None where there is none."""
    return next((one for one in (*SHEETS, SINGLE) if one.key == key), None)


class Spot(NamedTuple):
    """Which sheet of a print a card is on, from 0, and its place on that sheet, from 0."""

    page: int
    place: int


def spots(sheet: Sheet, count: int, start: int = 0) -> Iterator[Spot]:
    """Yield where so many cards go, one after the other; the first sheet is used up before the place `start`."""
    for number in range(start, start + count):
        page, place = divmod(number, sheet.count)
        yield Spot(page, place)


def pages(sheet: Sheet, count: int, start: int = 0) -> int:
    """Return how many sheets so many cards take."""
    return -(-(start + count) // sheet.count) if count else 0
