"""One way to choose a printer, for the recovery sheet and the list of regulars as for cards: a real queue of CUPS's."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.codes.recovery import read
from cafememo.devices.printers import Printers
from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.owner.print_dialog import PrinterQuestion
from cafememo.ui.owner.regulars import RegularsPage
from cafememo.ui.owner.sheet_out import SheetOut
from print_queue import NAME, PrintQueue, why_not
from support import StandingClock

needs_queue = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler reads the PDF; it is not here")
NONE_ANSWERS = "The print service of this computer does not answer. Try again in a moment."


def words_of(pdf: Path) -> str:
    """Return what stands on the pages of a job that arrived."""
    return subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def take(question: PrinterQuestion, qtbot: QtBot) -> None:
    """Press Enter in the system's window, in which the queue is chosen."""
    qtbot.waitUntil(lambda: question.dialog is not None and question.dialog.isVisible())
    assert question.dialog is not None
    assert question.printer is not None
    assert question.printer.printerName() == NAME
    QTest.keyClick(question.dialog, Qt.Key.Key_Return)


@pytest.fixture
def sheet(dressed: QApplication, qtbot: QtBot, clock: StandingClock) -> SheetOut:
    """Give a recovery sheet over a window."""
    assert dressed
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return SheetOut(window, clock)


@needs_queue
@needs_poppler
def test_a_recovery_sheet_arrives_with_its_code(queue: PrintQueue, sheet: SheetOut, qtbot: QtBot) -> None:
    """Chosen in the system's window: one page, on it the code that is kept, which the job's facts do not tell."""
    kept: list[str] = []
    sheet.out.connect(kept.append)
    sheet.print("Café du Coin")
    take(sheet.printer_question, qtbot)
    qtbot.waitUntil(lambda: len(queue.arrived()) == 1)
    (code,) = kept
    text = words_of(queue.arrived()[0])
    assert read("".join(re.findall(r"\b[0-9A-Z]{5}\b", text)[:6])) == read(code)
    assert "Café du Coin" in text
    assert text.count("\f") == 1
    assert not any(code[at : at + 5] in str(queue.told(queue.arrived()[0])) for at in range(0, 30, 5))


@needs_queue
def test_a_silent_print_service_holds_no_sheet_up(
    queue: PrintQueue, sheet: SheetOut, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said that it does not answer; no window opens, no code is kept, and asked again it works."""
    monkeypatch.setattr("cafememo.devices.print_service.answers.__defaults__", (0.2,))
    said: list[str] = []
    kept: list[str] = []
    sheet.said.connect(said.append)
    sheet.out.connect(kept.append)
    with queue.silent():
        sheet.print("Café du Coin")
        qtbot.waitUntil(lambda: said == [NONE_ANSWERS])
        assert sheet.printer_question.dialog is None
    assert kept == []
    monkeypatch.undo()
    sheet.print("Café du Coin")
    take(sheet.printer_question, qtbot)
    qtbot.waitUntil(lambda: len(kept) == 1)


def test_without_a_printer_a_sheet_is_saved_instead(sheet: SheetOut) -> None:
    """Where no printer is set up that is said, and no window opens."""
    said: list[str] = []
    sheet.said.connect(said.append)
    sheet.printer_question._waiting = True
    sheet.printer_question._open(Printers())
    assert said == ["No printer is set up on this computer. Save the sheet as a PDF instead."]
    assert sheet.printer_question.dialog is None


@needs_queue
@needs_poppler
def test_the_list_of_regulars_arrives_and_waits_for_no_silent_service(
    queue: PrintQueue,
    own: Callable[..., OwnerDriver],
    store: Store,
    counter: Counter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While the service says nothing that is said; then the list comes out with everybody on it."""
    assert counter.join("Zéphyrine") is not None
    store.close()
    driver = own()
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    driver.until(lambda: page.source.complete and len(page.model.ids()) == 1)
    said: list[str] = []
    page.deeds.said.connect(said.append)
    with monkeypatch.context() as impatient, queue.silent():
        impatient.setattr("cafememo.devices.print_service.answers.__defaults__", (0.2,))
        page.deeds.print()
        driver.until(lambda: said == [NONE_ANSWERS])
    page.deeds.print()
    assert page.deeds.printer_question is not None
    take(page.deeds.printer_question, driver.qtbot)
    driver.until(lambda: len(queue.arrived()) == 1)
    assert "Zéphyrine" in words_of(queue.arrived()[0])
    driver.until(lambda: "1 page printed" in said)
