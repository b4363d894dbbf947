"""The recovery sheet: one page with the code in large letters, what it is for, and where it is kept.

There is no QR code on it: a sheet that can be scanned would open the café for whoever takes a picture of it, and
would be shown to the counter's scanner sooner or later.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from cafememo.codes.recovery import grouped
from cafememo.domain.sheets import A4, LETTER, Size
from cafememo.ui.cards.canvas import UNITS
from cafememo.ui.cards.pdf_file import PdfFile
from cafememo.ui.cards.sheet_pages import scale_to_paper
from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY
from cafememo.ui.kit.words import right_to_left, translate

_ON_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.PuertoRico,
        QLocale.Country.Venezuela,
        QLocale.Country.Guatemala,
        QLocale.Country.CostaRica,
        QLocale.Country.Panama,
        QLocale.Country.DominicanRepublic,
    }
)
"""Where offices print on Letter (CLDR, supplemental data, paperSize)."""
_EDGE = 25.0
"""Millimetres around everything."""
_IN_A_LINE = 3
"""Groups of the code."""


def paper_of(locale: QLocale) -> Size:
    """Return the paper of a country."""
    return LETTER if locale.territory() in _ON_LETTER else A4


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """A sheet to be printed or saved once; `day` is a date as the café writes it."""

    cafe: str
    day: str
    code: str = field(repr=False)

    @property
    def count(self) -> int:
        """Return how many pages it has."""
        return 1

    def paint(self, painter: QPainter, _page: int = 0) -> None:
        """Paint it onto a page whose corner is the painter's, at the painter's own scale."""
        device = painter.device()
        width, height = device.widthMM(), device.heightMM()
        painter.save()
        scale_to_paper(painter)
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight
        )
        pen = _Pen(painter, width, height)
        pen.words(translate("sheet", "Recovery sheet"), 30, VOICE_FAMILY, 600)
        pen.words(self.cafe, 16, TEXT_FAMILY, 600, above=2)
        pen.words(self.day, 12, TEXT_FAMILY, above=1)
        pen.code(grouped(self.code).split("-"))
        for title, sentence in _sentences():
            pen.words(title, 13, TEXT_FAMILY, 600, above=7)
            pen.words(sentence, 12, TEXT_FAMILY, above=1)
        painter.restore()


def sheet_title() -> str:
    """Return what the file says it is, which tells nothing of the code."""
    return translate("sheet", "Recovery sheet")


def save_sheet(path: Path, sheet: RecoverySheet, paper: Size) -> PdfFile:
    """Begin the PDF of a sheet and paint it, to be kept. Raises FileNotWritable and its like; then nothing is there."""
    pdf = PdfFile(path, paper, sheet_title())
    try:
        painter = QPainter(pdf.writer)
        try:
            sheet.paint(painter)
        finally:
            painter.end()
    except BaseException:
        pdf.drop()
        raise
    return pdf


def day_text(day: date, locale: QLocale) -> str:
    """Return a date with its year, as a letter has it."""
    from PySide6.QtCore import QDate  # noqa: PLC0415 - once in years

    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _sentences() -> tuple[tuple[str, str], ...]:
    """Return what the sheet says below the code."""
    return (
        (
            translate("sheet", "What it is for"),
            translate(
                "sheet",
                "This code opens the café’s memory when nothing else does: the computer is new, its keyring was "
                "reset, the key file is lost, or the owner’s PIN is forgotten.",
            ),
        ),
        (
            translate("sheet", "Where to keep it"),
            translate(
                "sheet",
                "At home, with papers that matter. Not at the counter, not beside the computer, and not as a picture "
                "on a phone. Whoever has this sheet and a copy of the café can read everything in it.",
            ),
        ),
        (
            translate("sheet", "How to use it"),
            translate(
                "sheet",
                "Cafémémo asks for it by itself. Capitals and hyphens do not matter, and 0 and O are the same, as "
                "are 1, I and L. If the sheet is lost, make a new one in the owner’s window: Backups, Protection. "
                "From then on this one opens nothing.",
            ),
        ),
    )


class _Pen:
    """Writes down a page, line below line; lengths in millimetres, letters in points."""

    def __init__(self, painter: QPainter, width: float, height: float) -> None:
        self._painter = painter
        self._width, self._height = width - 2 * _EDGE, height
        self._down = _EDGE
        painter.setPen(QColor("#000000"))

    def words(self, text: str, points: float, family: str, weight: int = 400, *, above: float = 0.0) -> None:
        """Write some words in as many lines as they need."""
        self._down += above
        self._painter.setFont(_font(family, points, weight))
        room = QRectF(_EDGE * UNITS, self._down * UNITS, self._width * UNITS, (self._height - self._down) * UNITS)
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        needed = self._painter.boundingRect(room, flags, text)
        if needed.width() > room.width():  # a word longer than a line
            flags = flags & ~int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
            needed = self._painter.boundingRect(room, flags, text)
        self._painter.drawText(room, flags, text)
        self._down += needed.height() / UNITS

    def code(self, groups: list[str]) -> None:
        """Write the code in a frame: a code is read from left to right in every language."""
        painter, line = self._painter, 17.0
        self._down += 8
        lines = [groups[at : at + _IN_A_LINE] for at in range(0, len(groups), _IN_A_LINE)]
        frame = QRectF(_EDGE, self._down, self._width, line * len(lines) + 8)
        painter.setPen(QPen(QColor("#000000"), 0.5 * UNITS))
        painter.drawRoundedRect(_scaled(frame), 3 * UNITS, 3 * UNITS)
        painter.setFont(_font(TEXT_FAMILY, 28, 600))
        for row, some in enumerate(lines):
            share = self._width / _IN_A_LINE
            for place, group in enumerate(some):
                box = QRectF(_EDGE + place * share, self._down + 4 + row * line, share, line)
                painter.drawText(_scaled(box), int(Qt.AlignmentFlag.AlignCenter), group)
        self._down += frame.height()


def _scaled(box: QRectF) -> QRectF:
    """Return a box of millimetres in the painter's units."""
    return QRectF(box.x() * UNITS, box.y() * UNITS, box.width() * UNITS, box.height() * UNITS)


def _font(family: str, points: float, weight: int) -> QFont:
    """Return a font in the painter's units, whatever device it is for."""
    font = QFont(family)
    font.setPixelSize(round(points / 72 * 25.4 * UNITS))
    font.setWeight(QFont.Weight(weight))
    return font
