"""How long 1,000 cards on sheets take, from the register to a whole PDF on the disk.

`pdf_ms` is all of it: 1,000 tokens drawn and registered, codes made, the café's design painted on 100 sheets, the file
written and synced, the batch finished. `floor_pdf_ms` is what Qt takes to write the codes alone into such a file, their
matrices given: a rectangle for every dark module, in the same places of the same pages. `runs_pdf_ms` is the same with
one rectangle for each run of modules in a row, which is how the program paints them.

Measured in turns, so that whatever else the machine does meets all alike; each figure is the median.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from _measuring import cafe, tell
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter

from cafememo.codes.payload import encode, new_token
from cafememo.codes.qr import QUIET_ZONE, Matrix, matrices
from cafememo.domain.card_design import CardDesign
from cafememo.domain.sheets import USUAL, pages, spots
from cafememo.services import cards as register
from cafememo.services.clock import SystemClock
from cafememo.store.store import Store, open_store
from cafememo.ui.cards.canvas import UNITS
from cafememo.ui.cards.code import dark_runs
from cafememo.ui.cards.face import Faces
from cafememo.ui.cards.making import sheets_to_pdf
from cafememo.ui.cards.pdf_file import PdfFile
from cafememo.ui.cards.sheet_pages import Layout, scale_to_paper
from cafememo.ui.kit import resources

SIDE = 24.0
"""Millimetres a code is wide with its quiet zone."""


def whole(store: Store, path: Path, count: int) -> None:
    """Make cards as the program does."""
    design = register.design(store)
    made = register.begin_batch(store, SystemClock(), count, USUAL.key)
    faces = Faces(design, store.facts.name, USUAL.card)
    sheets_to_pdf(path, Layout(USUAL), faces, made.cards)
    register.finish(store, made.batch_id)


def codes_alone(path: Path, drawn: Sequence[Matrix], paint: Callable[[QPainter, Matrix, float, float], None]) -> None:
    """Write codes into a PDF, where the program has them."""
    pdf = PdfFile(path, USUAL.paper, "Codes")
    painter = QPainter(pdf.writer)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#000000"))
    on_page = 0
    scale_to_paper(painter)
    for spot, matrix in zip(spots(USUAL, len(drawn)), drawn, strict=True):
        if spot.page != on_page:
            on_page = spot.page
            pdf.writer.newPage()
        box = USUAL.box(spot.place)
        paint(painter, matrix, (box.left + 54) * UNITS, (box.top + 22) * UNITS)
    painter.end()
    pdf.keep()


def each_module(painter: QPainter, matrix: Matrix, left: float, top: float) -> None:
    """Paint a rectangle for every dark module, all of a card at once: one by one they take half as long again."""
    module = SIDE * UNITS / (len(matrix) + 2 * QUIET_ZONE)
    painter.drawRects(
        [
            QRectF(left + column * module, top + row * module, module, module)
            for row, modules in enumerate(matrix)
            for column, dark in enumerate(modules)
            if dark
        ]
    )


def runs(painter: QPainter, matrix: Matrix, left: float, top: float) -> None:
    """Paint a rectangle for every run of dark modules, all at once."""
    module = SIDE * UNITS / (len(matrix) + 2 * QUIET_ZONE)
    painter.drawRects(
        [
            QRectF(left + column * module, top + row * module, length * module, module)
            for column, row, length in dark_runs(matrix)
        ]
    )


def run(count: int, rounds: int, *, with_back: bool) -> dict[str, float]:
    """Measure, and return the figures."""
    drawn = list(matrices(encode(new_token()) for _ in range(count)))
    times: dict[str, list[float]] = {"pdf_ms": [], "floor_pdf_ms": [], "runs_pdf_ms": []}
    with cafe(None, 50, 100, 1) as folder, tempfile.TemporaryDirectory() as made:
        store, path = open_store(folder), Path(made) / "cards.pdf"
        with store.transaction():
            register.keep_design(store, CardDesign(line="12 rue des Lilas", with_back=with_back))
        works: dict[str, Callable[[], None]] = {
            "pdf_ms": lambda: whole(store, path, count),
            "floor_pdf_ms": lambda: codes_alone(path, drawn, each_module),
            "runs_pdf_ms": lambda: codes_alone(path, drawn, runs),
        }
        whole(store, path, 10)  # fonts are read and modules imported once
        for _ in range(rounds):
            for name, work in works.items():
                began = time.perf_counter()
                work()
                times[name].append(time.perf_counter() - began)
        store.close()
    figures = {name: round(1000 * statistics.median(taken), 1) for name, taken in times.items()}
    return {
        "count": count,
        "pages": pages(USUAL, count),
        **figures,
        "to_runs": round(figures["pdf_ms"] / figures["runs_pdf_ms"], 2),
    }


def main(words: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How long cards on sheets take, from the register to the file.")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--count", type=int, default=1_000, help="cards (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="times each is measured (default: %(default)s)")
    parser.add_argument("--with-back", action="store_true", help="backs too, which double the pages")
    asked = parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    resources.register()
    resources.add_fonts()
    tell(run(asked.count, asked.rounds, with_back=asked.with_back), as_json=asked.json)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
