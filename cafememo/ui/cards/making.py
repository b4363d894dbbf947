"""Cards in the making: batches onto sheets, and single cards, as files; what the command line and the pages share."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from cafememo.codes.qr import matrices
from cafememo.domain.card_design import CardDesign
from cafememo.domain.sheets import ID1, Size
from cafememo.services.cards import NewCard
from cafememo.ui.cards.canvas import UNITS
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.cards.pdf_file import PdfFile
from cafememo.ui.cards.sheet_pages import Layout, SheetPages, scale_to_paper
from cafememo.ui.kit.words import translate

PICTURE_WIDTH = 1_080
"""Pixels of a card as a picture: what a phone's screen has across."""


def own_cards(cards: Sequence[NewCard], name: str = "") -> list[Own]:
    """Return what is each card's own, its code drawn."""
    drawn = matrices(card.payload for card in cards)
    return [Own(card.number, matrix, name) for card, matrix in zip(cards, drawn, strict=True)]


def sheets_title(cards: Sequence[NewCard]) -> str:
    """Return what a file of cards says it is."""
    return translate("card", "Cards {first}–{last}").format(first=cards[0].number, last=cards[-1].number)


def sheets_to_pdf(
    path: Path,
    layout: Layout,
    faces: Faces,
    cards: Sequence[NewCard],
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> int:
    """Write a PDF of cards on sheets and return how many pages it has; all of it is there, or nothing.

    Raises FileNotWritable, DiskFull and its like.
    """
    pdf = PdfFile(path, layout.sheet.paper, sheets_title(cards))
    try:
        pages = SheetPages(layout, faces, own_cards(cards))
        painter = QPainter(pdf.writer)
        try:
            for page in range(pages.count):
                if page:
                    pdf.writer.newPage()
                pages.paint(painter, page)
                progress(page + 1, pages.count)
        finally:
            painter.end()
    except BaseException:
        pdf.drop()
        raise
    pdf.keep()
    return pages.count


def card_to_pdf(path: Path, faces: Faces, own: Own) -> None:
    """Write a PDF of one card on a page of its own size, for a label printer, or to send. Raises as the other."""
    pdf = PdfFile(path, faces.size, translate("card", "Card {number}").format(number=own.number))
    try:
        painter = QPainter(pdf.writer)
        for front in (True, False) if faces.design.with_back else (True,):
            if not front:
                pdf.writer.newPage()
            painter.save()
            scale_to_paper(painter)
            _paint_alone(painter, faces, own, front=front)
            painter.restore()
        painter.end()
    except BaseException:
        pdf.drop()
        raise
    pdf.keep()


def card_picture(faces: Faces, own: Own, width: int = PICTURE_WIDTH, *, front: bool = True) -> QImage:
    """Return a side of a card as a picture so many pixels wide."""
    dots = width / (faces.size.width * UNITS)
    picture = QImage(width, round(faces.size.height * UNITS * dots), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dots, dots)
    _paint_alone(painter, faces, own, front=front)
    painter.end()
    return picture


def phone_faces(design: CardDesign, cafe: str, logo: QImage | None, size: Size = ID1) -> Faces:
    """Return the faces of a card that is looked at on a phone: held upright, whatever the printed ones are."""
    return Faces(replace(design, upright=True, with_back=False), cafe, size, logo)


def _paint_alone(painter: QPainter, faces: Faces, own: Own, *, front: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = QRectF(0, 0, faces.size.width * UNITS, faces.size.height * UNITS)
    faces.paint_in(painter, whole, own, front=front)
