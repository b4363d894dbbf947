"""What arrives at a real printer queue, and what a program learns of one that fails."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.devices.printers import PrinterFinder, Printers
from print_queue import NAME, AfterFailure, PrintQueue, asked_here, print_queue, why_not
from readers import pages

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")
MM = 1200 / 25.4
"""Dots of the printer."""


@pytest.fixture
def queue(qapp: QApplication) -> Iterator[PrintQueue]:
    """Give a queue that this process knows as its only one."""
    with print_queue() as started, asked_here(started):
        yield started


def print_two_pages() -> list[bool]:
    """Print a black box of 40 × 20 mm at 30, 50 mm and a word, then a word; give what Qt answers on the way."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(NAME)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setResolution(1200)
    painter = QPainter()
    answers = [painter.begin(printer)]
    painter.setFont(QFont("Inter", 24))
    painter.fillRect(QRectF(30 * MM, 50 * MM, 40 * MM, 20 * MM), Qt.GlobalColor.black)
    painter.drawText(QPointF(30 * MM, 120 * MM), "page one")
    answers.append(printer.newPage())
    painter.drawText(QPointF(30 * MM, 120 * MM), "page two")
    return [*answers, painter.end()]


def text_of(pdf: Path) -> list[str]:
    """Return the words of each page."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.split("\f")[:-1]


def test_two_pages_arrive_as_they_were_painted(queue: PrintQueue, qtbot: QtBot) -> None:
    """What is painted arrives at the printer: two A4 pages, lines where they belong, text as text."""
    assert print_two_pages() == [True, True, True]
    qtbot.waitUntil(lambda: len(queue.arrived()) == 1, timeout=20_000)
    (pdf,) = queue.arrived()
    first, second = pages(pdf, 254)
    for page in (first, second):
        assert abs(page.shape[1] - 2100) <= 2  # A4 in points is 0.1 mm wider than in millimetres
        assert abs(page.shape[0] - 2970) <= 2
    assert (first[505:695, 305:695] < 16).all()
    assert (first[480:495, 280:720] > 240).all()
    assert (second[400:800] > 240).all()
    assert [text.strip() for text in text_of(pdf)] == ["page one", "page two"]


def test_the_finder_knows_the_queue_it_is_pointed_at(queue: PrintQueue, qtbot: QtBot) -> None:
    """A socket of this machine that the environment names is the one that is asked."""
    finder = PrinterFinder()
    with qtbot.waitSignal(finder.found, timeout=20_000) as told:
        finder.look()
    finder.stop()
    assert told.args == [Printers((NAME,), NAME)]


def test_a_failed_job_shows_in_the_queue_alone(queue: PrintQueue, qtbot: QtBot) -> None:
    """A printer that runs out of paper is seen by asking for the queue's state later; printing itself says yes."""
    queue.fail_after(1)
    assert print_two_pages() == [True, True, True]
    qtbot.waitUntil(lambda: len(queue.arrived()) == 1, timeout=20_000)
    assert print_two_pages() == [True, True, True]
    stopped = QPrinter.PrinterState.Error
    qtbot.waitUntil(lambda: QPrinterInfo.printerInfo(NAME).state() == stopped, timeout=20_000)
    assert "Out of paper" in queue.state()
    assert (len(queue.arrived()), queue.unfinished()) == (1, 1)


def test_a_queue_that_drops_failed_jobs_looks_as_if_it_had_printed(queue: PrintQueue, qtbot: QtBot) -> None:
    """Where CUPS throws a failed job away, its queue is idle again: Qt knows nothing of it."""
    queue.fail_after(0, AfterFailure.DROPS_JOB)
    assert print_two_pages() == [True, True, True]
    qtbot.waitUntil(lambda: queue.finished() == 1, timeout=20_000)
    qtbot.waitUntil(lambda: QPrinterInfo.printerInfo(NAME).state() == QPrinter.PrinterState.Idle, timeout=20_000)
    assert (queue.arrived(), queue.unfinished()) == ([], 0)


def test_a_stopped_queue_is_known_before_printing(queue: PrintQueue) -> None:
    """A queue somebody stopped says so when asked; it takes the job and keeps it."""
    queue.stop("Cover open")
    assert QPrinterInfo.printerInfo(NAME).state() == QPrinter.PrinterState.Error
    assert print_two_pages() == [True, True, True]
    assert (queue.arrived(), queue.unfinished()) == ([], 1)


def test_a_queue_that_takes_no_jobs_is_not_seen_by_qt(queue: PrintQueue) -> None:
    """A job that the queue refuses is gone, and every answer on the way was yes."""
    queue.reject("Not today")
    assert QPrinterInfo.printerInfo(NAME).state() == QPrinter.PrinterState.Idle
    assert print_two_pages() == [True, True, True]
    assert (queue.arrived(), queue.unfinished(), queue.finished()) == ([], 0, 0)


def test_nothing_of_a_queue_is_left() -> None:
    """Its folder and its processes are gone afterwards."""
    with print_queue() as started:
        folder = started.folder
        assert str(folder) in _command_lines()
    assert not folder.exists()
    assert str(folder) not in _command_lines()


def _command_lines() -> str:
    return subprocess.run(["ps", "-eo", "args"], capture_output=True, encoding="utf-8", check=True).stdout
