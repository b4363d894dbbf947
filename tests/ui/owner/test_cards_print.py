"""Printing blank cards: what is asked, what is refused in words, and what leaves the program wholly or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from house_driver import HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import decode
from cafememo.devices.printers import Printers, printer_named
from cafememo.domain.card_design import CardDesign
from cafememo.domain.cards import Batch, State
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.reading import Blank
from cafememo.domain.sheets import SINGLE
from cafememo.services import cards as register
from cafememo.services.counter import Counter
from cafememo.services.preferences import keep_devices
from cafememo.store.store import Store
from cafememo.ui.owner.cards_print import PrintView
from cafememo.ui.owner.print_run import Stage
from print_queue import NAME, PrintQueue, asked_here, print_queue, why_not
from readers import pages, read_with_zbar, read_with_zxing, zbar_is_missing
from support import StandingClock

needs_queue = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")


@dataclass
class Printing:
    """The view on the real owner's window, and the café behind it."""

    house: HouseDriver
    view: PrintView

    def ask(self, question: Callable[[Store], object]) -> object:
        """Ask the open café something, and wait for what it says."""
        told: list[object] = []
        self.house.owner.memory.ask(question, told.append)
        self.house.qtbot.waitUntil(lambda: bool(told))
        return told[0]

    def batches(self) -> tuple[Batch, ...]:
        """Return what the register knows."""
        found = self.ask(register.batches)
        assert isinstance(found, tuple)
        return found

    def until(self, there: Callable[[], bool]) -> None:
        """Wait for something."""
        self.house.qtbot.waitUntil(there, timeout=20_000)

    def over(self) -> None:
        """Wait until nothing is being made or asked, and the register knows what became of it."""
        self.until(lambda: not self.view.busy)
        self.house.settle()

    def said(self) -> str:
        """Return what stands above the buttons, "" for nothing."""
        line = self.view.state_line
        return "" if line.isHidden() else line.sentence_label.text()

    def want(self, count: int, **wishes: object) -> None:
        """Want so many cards, with other wishes than nobody has."""
        if wishes:
            memory = self.house.owner.memory
            memory.act("", lambda store: keep_devices(store, DevicePreferences(**wishes)))  # type: ignore[arg-type]
            self.house.settle()
            self.view.refresh()
            self.house.settle()
        self.view.amount_card.count_number.setValue(count)

    def read(self, pdf: Path) -> list[str]:
        """Return every code of a PDF, read by both readers, which must agree."""
        found: list[str] = []
        for page in pages(pdf, 300):
            here = sorted(one.text for one in read_with_zxing(page))
            if not zbar_is_missing():
                assert sorted(one.text for one in read_with_zbar(page)) == here
            found += here
        return found

    def all_blank(self, codes: list[str]) -> bool:
        """Tell whether every code is a different card that the counter knows as nobody's."""
        def look(store: Store) -> bool:
            counter = Counter(store, self.house.program.desk.clock)
            return all(isinstance(counter.scanned(_token(code)), Blank) for code in codes)

        return len(set(codes)) == len(codes) and bool(self.ask(look))


def _token(code: str) -> bytes:
    found = decode(code)
    assert isinstance(found, bytes)
    return found


@pytest.fixture
def printing(store: Store, open_house: Callable[[str], HouseDriver]) -> Printing:
    """Give the view, shown on the owner's window of the test's café."""
    store.close()
    house = open_house("about")
    view = PrintView(house.owner.memory, house.owner.theme)
    house.owner.stack.addWidget(view)
    house.owner.stack.setCurrentWidget(view)
    house.settle()
    return Printing(house, view)


@pytest.fixture
def queue(qapp: QApplication) -> Iterator[PrintQueue]:
    """Give a real printer queue that this process knows as its only one."""
    with print_queue() as started, asked_here(started):
        yield started


def test_a_pdf_has_every_card_once_and_the_register_knows_them(printing: Printing, tmp_path: Path) -> None:
    """25 cards on three sheets: all read, all different, all blank at the counter, and the batch is finished."""
    printing.want(25)
    assert printing.view.amount_card.amount_line.sentence_label.text() == "25 cards on 3 sheets, 5 places stay free."
    path = tmp_path / "cards.pdf"
    printing.view.save_to(path)
    printing.over()
    codes = printing.read(path)
    assert len(codes) == 25
    assert printing.all_blank(codes)
    (batch,) = printing.batches()
    assert (batch.count, batch.finished, batch.free, batch.sheet) == (25, True, 25, "avery-c32011")
    assert printing.said() == f"Cards {batch.first} to {batch.last} are in cards.pdf. Print it once: each card is there once."
