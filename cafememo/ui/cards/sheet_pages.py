"""The pages of a print of cards: fronts, and after each its backs where they are printed too."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPen

from cafememo.domain.sheets import A4, LETTER, Box, Sheet, Size, Spot, pages, spots
from cafememo.ui.cards.canvas import UNITS, fitted, rect
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.kit.words import translate

MILLIMETRES_AN_INCH = 25.4
_PAPERS = {A4: QPageSize.PageSizeId.A4, LETTER: QPageSize.PageSizeId.Letter}
_MARK_FROM, _MARK_TO = 0.7, 3.5
"""Millimetres from a card's edge: where a mark to cut along begins, and where it ends at the most."""
_ROUNDED = 0.5
"""Millimetres a driver may round the size of a paper by: a point is 0.35."""
_LEAST_FOR_WORDS = 7.0
"""Millimetres below the last card that are enough for a line of words."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How cards go onto sheets: which, from which place of the first one on, and by how much the printer is off."""

    sheet: Sheet
    start: int = 0
    x: float = 0.0
    y: float = 0.0
    """Millimetres everything is printed further right and down."""


def set_up(device: QPagedPaintDevice, paper: Size) -> bool:
    """Have a page be that paper, from edge to edge; False where a printer takes no such paper.

    A printer that is to print full pages has to be told so before. It refuses a layout told at once that has less
    margin than its driver says, and keeps the paper it had.
    """
    known = _PAPERS.get(paper)
    size = QPageSize(known) if known is not None else QPageSize(QSizeF(*paper), QPageSize.Unit.Millimeter)
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageSize(size)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    page = device.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    return abs(page.width() - paper.width) < _ROUNDED and abs(page.height() - paper.height) < _ROUNDED


def scale_to_paper(painter: QPainter) -> None:
    """Have the painter's unit be a hundredth of a millimetre on paper."""
    device = painter.device()
    across, down = device.logicalDpiX(), device.logicalDpiY()
    painter.scale(across / MILLIMETRES_AN_INCH / UNITS, down / MILLIMETRES_AN_INCH / UNITS)


class SheetPages:
    """Paints cards page by page. Which number is on which page is settled before anything is painted."""

    def __init__(
        self,
        layout: Layout,
        faces: Faces,
        cards: Sequence[Own],
        only: Sequence[int] | None = None,
        without: Collection[int] = (),
    ) -> None:
        """Lay cards out; `only` some sheets of them are painted, and not the cards of the numbers in `without`."""
        self._layout = layout
        self._faces = faces
        self._cards = cards
        self.sheets = pages(layout.sheet, len(cards), layout.start)
        self._sides = 2 if faces.design.with_back else 1
        self._on_sheet: list[list[tuple[Spot, Own]]] = [[] for _ in range(self.sheets)]
        for spot, own in zip(spots(layout.sheet, len(cards), layout.start), cards, strict=True):
            if own.number not in without:
                self._on_sheet[spot.page].append((spot, own))
        self._only = [sheet for sheet in (range(self.sheets) if only is None else only) if self._on_sheet[sheet]]
        self._turned = faces.design.upright != (layout.sheet.card.height > layout.sheet.card.width)

    @property
    def count(self) -> int:
        """Return how many pages there are, backs among them."""
        return len(self._only) * self._sides

    @property
    def painted(self) -> tuple[int, ...]:
        """Return which sheets are painted, from 0."""
        return tuple(self._only)

    def sheet_of(self, page: int) -> int:
        """Return which sheet a page is on."""
        return self._only[page // self._sides]

    def numbers_on(self, sheet: int) -> tuple[int, ...]:
        """Return the numbers of the cards on a sheet."""
        return tuple(own.number for _spot, own in self._on_sheet[sheet])

    def numbers_to(self, page: int) -> int:
        """Return how many cards are whole once the pages up to this one, and with it, are on paper."""
        done = (page + 1) // self._sides
        return sum(len(self._on_sheet[sheet]) for sheet in self._only[:done])

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, from 0; the painter's unit is as its device has it."""
        sheet, front = self._layout.sheet, page % self._sides == 0
        painter.save()
        scale_to_paper(painter)
        painter.translate(self._layout.x * UNITS, self._layout.y * UNITS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._on_sheet[self.sheet_of(page)]
        for spot, own in here:
            box = sheet.box(spot.place) if front else sheet.back(spot.place)
            self._faces.paint_in(painter, rect(box), own, turned=self._turned, front=front)
        if front:
            if sheet.crop_marks:
                paint_crop_marks(painter, sheet, [spot.place for spot, _own in here])
            self._paint_words(painter, [own.number for _spot, own in here], self.sheet_of(page))
        painter.restore()

    def _paint_words(self, painter: QPainter, numbers: Sequence[int], at: int) -> None:
        """Say below the cards which they are: printed a second time, each would be two people's."""
        sheet = self._layout.sheet
        room = sheet.paper.height - sheet.box(sheet.count - 1).bottom
        if room < _LEAST_FOR_WORDS:
            return
        said = translate("card", "Cards {first}–{last} · sheet {sheet} of {sheets} · print only once").format(
            first=numbers[0], last=numbers[-1], sheet=at + 1, sheets=self.sheets
        )
        words = fitted(said, sheet.card.width, 3, (2.2, 1.8), most=1)
        painter.setPen(QColor("#777777"))
        first = sheet.box(0)
        # Below the first column, where no mark to cut along is in the way.
        below = Box(first.left, sheet.paper.height - room / 2 - 1.2, first.width, 3)
        words.paint(painter, rect(below), Qt.AlignmentFlag.AlignHCenter)


def paint_crop_marks(painter: QPainter, sheet: Sheet, places: Sequence[int]) -> None:
    """Paint marks to cut along, outside of the cards and never on one."""
    pen = QPen(QColor("#000000"), 0.09 * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    gap_x, gap_y = sheet.pitch_x - sheet.card.width, sheet.pitch_y - sheet.card.height
    left, up, right, down = sheet.room()
    for place in places:
        box = sheet.box(place)
        row, column = divmod(place, sheet.columns)
        west = left - 1 if column == 0 else gap_x / 2
        east = right - 1 if column == sheet.columns - 1 else gap_x / 2
        north = up - 1 if row == 0 else gap_y / 2
        south = down - 1 if row == sheet.rows - 1 else gap_y / 2
        for y in (box.top, box.bottom):
            _mark(painter, box.left, y, -1, 0, west)
            _mark(painter, box.right, y, 1, 0, east)
        for x in (box.left, box.right):
            _mark(painter, x, box.top, 0, -1, north)
            _mark(painter, x, box.bottom, 0, 1, south)


def _mark(painter: QPainter, x: float, y: float, dx: int, dy: int, room: float) -> None:
    """Paint one mark from a corner outwards, in so much room; none where there is too little."""
    end = min(_MARK_TO, room)
    if end - _MARK_FROM >= 0.4:
        painter.drawLine(
            QLineF(
                (x + dx * _MARK_FROM) * UNITS,
                (y + dy * _MARK_FROM) * UNITS,
                (x + dx * end) * UNITS,
                (y + dy * end) * UNITS,
            )
        )
