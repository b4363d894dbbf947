"""Printing blank cards: what is asked, what is refused in words, and what leaves the program wholly or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from house_driver import HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintEngine
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import Token, decode
from cafememo.devices.printers import Printers, PrinterState, printer_named, state_of
from cafememo.domain.card_design import CardDesign
from cafememo.domain.cards import Batch
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.reading import Blank
from cafememo.domain.sheets import SINGLE
from cafememo.domain.trouble import DiskFull
from cafememo.services import cards as register
from cafememo.services.counter import Counter
from cafememo.services.preferences import device_preferences, keep_devices
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import DARK
from cafememo.ui.owner.cards import CardsPage
from cafememo.ui.owner.cards_print import PrintView
from cafememo.ui.owner.print_order import Stage
from print_queue import NAME, PrintQueue, why_not
from readers import edge_mm, pages, read_with_zbar, read_with_zxing, zbar_is_missing

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
        line = self.view.foot.state_line
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

    def draw_anew(self, how: str) -> None:
        """Have everything be built anew in another theme or language, as Preferences does; `view` is the new one."""
        owner = self.house.owner
        if how == "theme":
            owner.set_theme(Theme(DARK))
        else:
            owner.speak()
        page = self.house.page
        assert isinstance(page, CardsPage)
        assert page.view is not self.view
        assert isinstance(page.view, PrintView)
        self.view = page.view

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
    assert isinstance(found, Token)
    return found.token


@pytest.fixture
def printing(store: Store, open_house: Callable[[str], HouseDriver]) -> Printing:
    """Give the view, shown on the owner's window of the test's café."""
    store.close()
    house = open_house("about")
    house.turn_to("cards")
    page = house.page
    assert isinstance(page, CardsPage)
    page.turn_to("print")
    view = page.view
    assert isinstance(view, PrintView)
    house.settle()
    return Printing(house, view)


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
    said = f"Cards {batch.first} to {batch.last} are in cards.pdf. Print it once: each card is there once."
    assert printing.said() == said


def test_pressed_twice_makes_one_batch(printing: Printing, tmp_path: Path) -> None:
    """While one batch is made nothing can be pressed, and what is asked all the same is not done."""
    view = printing.view
    view.foot.pdf_button.click()
    view.foot.pdf_button.click()
    view.foot.print_button.click()
    dialogs = printing.house.owner.findChildren(QFileDialog)
    assert len(dialogs) == 1
    assert not view.foot.print_button.isEnabled()
    dialogs[0].selectFile(str(tmp_path / "once.pdf"))
    dialogs[0].accept()
    view.save_to(tmp_path / "twice.pdf")
    printing.over()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["once.pdf"]
    assert len(printing.batches()) == 1


def test_a_question_left_lets_everything_be_pressed_again(printing: Printing) -> None:
    """Escape in the window that asks for a place: no card, and both buttons are there."""
    view = printing.view
    view.foot.pdf_button.click()
    (dialog,) = printing.house.owner.findChildren(QFileDialog)
    dialog.reject()
    assert view.foot.pdf_button.isEnabled()
    assert printing.batches() == ()


def test_cancelled_in_the_middle_nothing_is_there(printing: Printing, tmp_path: Path) -> None:
    """Escape after some pages: no file, nothing half-written, no card in the register."""
    printing.want(2_000)
    view = printing.view
    view.save_to(tmp_path / "cards.pdf")
    printing.until(lambda: view.foot.work_bar.progress_bar.value() > 30)
    view.foot.work_bar.cancel_button.setFocus()
    QTest.keyClick(view.foot.work_bar.cancel_button, Qt.Key.Key_Escape)
    printing.over()
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
    assert printing.batches() == ()
    assert printing.said() == "Cancelled. No card was made."


@pytest.mark.parametrize("when", ["at once", "while codes are drawn", "while pages are painted"])
@pytest.mark.parametrize("how", ["locked", "closed"])
def test_a_window_closed_in_the_middle_is_as_cancelled(printing: Printing, tmp_path: Path, when: str, how: str) -> None:
    """Whenever the window is closed or locks itself: no file, and no card nobody knows of."""
    printing.want(2_000)
    view, owner = printing.view, printing.house.owner
    view.save_to(tmp_path / "cards.pdf")
    least = {"at once": -1, "while codes are drawn": 2, "while pages are painted": 30}[when]
    printing.until(lambda: view.foot.work_bar.progress_bar.value() > least)
    if how == "locked":
        owner.lock()
    else:
        owner.close()
    printing.over()
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
    assert printing.batches() == ()


@pytest.mark.parametrize("when", ["at once", "while codes are drawn", "while pages are painted"])
@pytest.mark.parametrize("how", ["theme", "language"])
def test_another_theme_or_language_in_the_middle_changes_nothing(
    printing: Printing, tmp_path: Path, when: str, how: str
) -> None:
    """The view is made anew, shows how far it is, and says in the end where the cards are; all of them are good."""
    printing.want(300)
    printing.view.save_to(tmp_path / "cards.pdf")
    least = {"at once": -1, "while codes are drawn": 2, "while pages are painted": 30}[when]
    printing.until(lambda: printing.view.foot.work_bar.progress_bar.value() > least)
    printing.draw_anew(how)
    bar = printing.view.foot.work_bar
    assert bar.isVisible()
    assert bar.progress_bar.value() > least
    assert not printing.view.foot.pdf_button.isEnabled()
    printing.over()
    (batch,) = printing.batches()
    assert (batch.count, batch.finished, batch.free) == (300, True, 300)
    assert printing.said().startswith(f"Cards {batch.first} to {batch.last} are in cards.pdf.")
    assert printing.view.foot.pdf_button.isEnabled()


def test_cancelled_after_another_theme_nothing_is_there(printing: Printing, tmp_path: Path) -> None:
    """The new view's Cancel is that of the run the old one began."""
    printing.want(2_000)
    printing.view.save_to(tmp_path / "cards.pdf")
    printing.until(lambda: printing.view.foot.work_bar.progress_bar.value() > 30)
    printing.draw_anew("theme")
    printing.view.foot.work_bar.cancel_button.click()
    printing.over()
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
    assert printing.batches() == ()


def test_what_ended_while_the_view_was_not_there_is_said_by_the_next(printing: Printing, tmp_path: Path) -> None:
    """Another theme chosen on another page: the cards are made all the same, and it is said when printing is shown."""
    printing.want(60)
    printing.view.save_to(tmp_path / "cards.pdf")
    printing.house.turn_to("preferences")
    printing.house.owner.set_theme(Theme(DARK))
    printing.until(lambda: len(printing.batches()) == 1 and printing.batches()[0].finished)
    printing.house.turn_to("cards")
    page = printing.house.page
    assert isinstance(page, CardsPage)
    page.turn_to("print")
    assert isinstance(page.view, PrintView)
    printing.view = page.view
    assert printing.said().startswith("Cards 1 to 60 are in cards.pdf.")


def test_what_ended_while_another_page_was_shown_outlives_another_theme(printing: Printing, tmp_path: Path) -> None:
    """It was said to nobody: the view was there and not seen, and then made anew."""
    printing.view.save_to(tmp_path / "cards.pdf")
    printing.house.turn_to("preferences")
    printing.until(lambda: len(printing.batches()) == 1 and printing.batches()[0].finished)
    printing.house.settle()
    printing.house.owner.set_theme(Theme(DARK))
    printing.house.turn_to("cards")
    page = printing.house.page
    assert isinstance(page, CardsPage)
    page.turn_to("print")
    assert isinstance(page.view, PrintView)
    printing.view = page.view
    assert "cards.pdf. Print it once" in printing.said()


def test_a_file_that_stops_being_painted_is_said_once(
    printing: Printing, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Qt paints no further and the file itself knows of nothing wrong: no file, no card, and the page goes on."""
    failures: list[object] = []
    printing.want(25)
    view = printing.view
    view.run.failed.connect(failures.append)
    monkeypatch.setattr(QPdfWriter, "newPage", lambda _writer: False)  # no disk makes it say so without an error
    view.save_to(tmp_path / "cards.pdf")
    printing.over()
    qtbot.waitUntil(lambda: printing.batches() == ())
    assert len(failures) == 1
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []
    assert view.foot.work_bar.isHidden()
    assert view.foot.pdf_button.isEnabled()
    assert "no card was made" in printing.said()


def test_the_cafes_own_full_disk_is_told_as_such(
    printing: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not the place of the file that has no room, and another folder would not help."""

    def full(*_asked: object) -> None:
        raise DiskFull

    monkeypatch.setattr(register, "begin_batch", full)  # a really full disk is in the flows
    printing.want(3)
    printing.view.save_to(tmp_path / "cards.pdf")
    printing.over()
    assert printing.said().startswith("The disk this café is kept on is full. No card was made")


def test_cards_that_cannot_be_taken_out_again_are_told(
    printing: Printing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file failed and then the register: its numbers are said, so that the owner puts them away."""

    def full(*_asked: object) -> bool:
        raise DiskFull

    monkeypatch.setattr(register, "withdraw", full)
    printing.want(3)
    printing.view.save_to(tmp_path / "gone" / "cards.pdf")
    printing.over()
    (batch,) = printing.batches()
    said = f"Cards {batch.first} to {batch.last} are nowhere, but could not be taken out of the register."
    printing.until(lambda: printing.said().startswith(said))


def test_a_place_that_is_gone_is_said(printing: Printing, tmp_path: Path) -> None:
    """A folder that is not there any more: a sentence, and no card."""
    printing.view.save_to(tmp_path / "gone" / "cards.pdf")
    printing.over()
    assert printing.said() == "Nothing can be written at that place. Choose another folder; no card was made."
    assert printing.batches() == ()


def test_cards_that_would_leave_the_sheet_are_refused_in_words(printing: Printing, tmp_path: Path) -> None:
    """Moved by more than the sheet has room nothing can be pressed, and it is said why; a tenth less is printed."""
    view = printing.view
    printing.want(10, sheet_y=136)
    assert view.offset_card.offset_line.sentence_label.text().startswith("So far moved, cards would leave the sheet.")
    assert not view.foot.print_button.isEnabled()
    assert not view.foot.pdf_button.isEnabled()
    view.save_to(tmp_path / "cards.pdf")
    assert not view.busy
    printing.want(10, sheet_y=135)
    assert view.offset_card.offset_line.sentence_label.text() == "Cards are printed 13.5\u00a0mm further down."
    assert view.foot.pdf_button.isEnabled()


def test_a_half_used_sheet_begins_where_its_first_card_is(printing: Printing, tmp_path: Path) -> None:
    """By the keys or a click; the name says where; the page printed has nothing before that place."""
    view = printing.view
    picture = view.sheet_card.place_picture
    printing.house.focus(picture)
    printing.house.press(Qt.Key.Key_Down)
    printing.house.press(Qt.Key.Key_Right)
    assert picture.accessibleName() == "Begin at place 4 of 10"
    printing.house.press(Qt.Key.Key_End)
    assert picture.start == 9
    printing.house.press(Qt.Key.Key_Home)
    sixth = picture._rect(view.sheet_card.sheet.box(5)).center().toPoint()
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=sixth)
    assert picture.accessibleName() == "Begin at place 6 of 10"
    printing.want(15)
    assert view.amount_card.amount_line.sentence_label.text() == "15 cards on 2 sheets."
    path = tmp_path / "cards.pdf"
    view.save_to(path)
    printing.over()
    page, second = pages(path, 300)
    assert len(read_with_zxing(second)) == 10
    sheet = view.sheet_card.sheet
    top, left = sheet.box(5).top * 300 / 25.4, sheet.box(5).left * 300 / 25.4
    for read in read_with_zxing(page):
        assert read.y > top
        assert read.x > left or read.y > sheet.box(6).top * 300 / 25.4
    assert picture.start == 0


def test_sheet_and_offset_are_kept_and_taken_back(printing: Printing) -> None:
    """They are the café's own, the same as in Devices, and Ctrl+Z takes each back."""
    view, house = printing.view, printing.house
    choice = house.focus(view.sheet_card.sheet_choice)
    told = house.done(lambda: house.press(Qt.Key.Key_Down))
    assert told == "Which sheet: Avery C32015 · A4 · 85 × 54\u00a0mm"
    assert choice.hasFocus()
    house.focus(view.offset_card.x_number)
    view.offset_card.x_number.selectAll()
    house.type("0.4")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "Further right by: 0.4\u00a0mm"
    wishes = printing.ask(device_preferences)
    assert isinstance(wishes, DevicePreferences)
    assert (wishes.sheet, wishes.sheet_x) == ("avery-c32015", 4)
    house.undo()
    house.undo()
    view.refresh()
    house.settle()
    assert view.sheet_card.sheet.key == "avery-c32011"
    assert view.offset_card.x_number.value() == 0


def test_single_cards_have_pages_of_their_own(printing: Printing, tmp_path: Path) -> None:
    """For a printer of cards every page is one card; no place and no offset is asked for."""
    printing.want(3, sheet=SINGLE.key, sheet_x=15)
    view = printing.view
    assert view.amount_card.amount_line.sentence_label.text() == "3 cards, each on a page of its own."
    assert view.offset_card.isHidden()
    path = tmp_path / "cards.pdf"
    view.save_to(path)
    printing.over()
    assert len(pages(path, 100)) == 3
    codes = printing.read(path)
    assert len(codes) == 3
    assert printing.all_blank(codes)


def test_without_a_printer_a_pdf_is_offered(printing: Printing) -> None:
    """Where no printer is set up that is said, and nothing opens."""
    view = printing.view
    view._choose(on_paper=True, for_test=False)
    view.where.printer_question._waiting = True
    view.where.printer_question._open(Printers())
    assert printing.said().startswith("No printer is set up on this computer.")
    assert view.foot.pdf_button.isEnabled()
    assert printing.batches() == ()


def test_the_test_page_makes_no_card(printing: Printing, tmp_path: Path) -> None:
    """Front and back as a PDF, without a code, and the register is as it was."""
    view = printing.view
    memory = printing.house.owner.memory
    memory.act("", lambda store: register.keep_design(store, CardDesign(with_back=True)))
    printing.house.settle()
    view.refresh()
    printing.house.settle()
    view.offset_card.test_pdf_button.click()
    (dialog,) = printing.house.owner.findChildren(QFileDialog)
    path = tmp_path / "test.pdf"
    dialog.selectFile(str(path))
    dialog.accept()
    printing.over()
    drawn = pages(path, 150)
    assert len(drawn) == 2
    assert not any(read_with_zxing(page) for page in drawn)
    assert printing.said() == "The test page is in test.pdf."
    assert printing.batches() == ()


# A real printer queue.


def _print(printing: Printing, *, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press “Print…”, then a key in the system’s window."""
    view = printing.view
    view.foot.print_button.click()
    printing.until(lambda: view.where.printer_question.dialog is not None)
    dialog = view.where.printer_question.dialog
    assert dialog is not None
    assert view.where.printer_question.printer.printerName() == NAME
    printing.until(dialog.isVisible)
    QTest.keyClick(dialog, key)
    printing.until(lambda: not view.where.on)


def _sent(printing: Printing) -> None:
    printing.until(lambda: printing.view.stack.currentWidget() is printing.view.asking)


@needs_queue
def test_what_is_printed_arrives_and_is_asked_about(queue: PrintQueue, printing: Printing) -> None:
    """Through the system's own window: each card arrives once, and only the answer finishes the batch, for good."""
    printing.want(12)
    view = printing.view
    _print(printing)
    _sent(printing)
    assert view.question.title_label.text() == "Did all sheets come out well?"
    assert view.question.sent_label.text().startswith(f"2 sheets sent to the printer “{NAME}”.")
    (batch,) = printing.batches()
    assert not batch.finished
    printing.until(lambda: len(queue.arrived()) == 1)
    codes = printing.read(queue.arrived()[0])
    assert len(codes) == 12
    assert printing.all_blank(codes)
    assert view.question.yes_button.hasFocus() or not printing.house.owner.isActiveWindow()
    view.question.yes_button.click()
    printing.over()
    (batch,) = printing.batches()
    assert batch.finished
    assert printing.said() == "These cards are printed. Make new ones for more."
    view.run.print_again((0, 1))
    printing.house.settle()
    assert (view.run.stage, queue.unfinished(), len(queue.arrived())) == (Stage.NOTHING, 0, 1)


@needs_queue
@pytest.mark.parametrize("key", ["avery-c32011", "avery-5371"])
def test_what_arrives_lies_where_the_sheet_has_its_cards(queue: PrintQueue, printing: Printing, key: str) -> None:
    """On the right paper and in full size, moved by the offset, whatever margins the printer says it has."""
    printing.want(10, sheet=key, sheet_x=4, sheet_y=-3)
    view = printing.view
    view.print_on(printer_named(NAME))
    _sent(printing)
    printing.until(lambda: len(queue.arrived()) == 1)
    (page,) = pages(queue.arrived()[0], 300)
    sheet = view.sheet_card.sheet
    assert page.shape[1] == pytest.approx(sheet.paper.width * 300 / 25.4, abs=2)
    first, last = sheet.box(0).moved(0.4, -0.3), sheet.box(9).moved(0.4, -0.3)
    for gray, edge, begin, end in (
        (page, first.left, first.top, first.bottom),
        (page.T, first.top, first.left, first.right),
        (page, last.right, last.top, last.bottom),
        (page.T, last.bottom, last.left, last.right),
    ):
        tenth = (end - begin) / 10
        assert abs(edge_mm(gray, 300, edge, (begin + tenth, end - tenth)) - edge) < 0.2


@needs_queue
def test_a_card_printer_gets_pages_as_large_as_a_card(queue: PrintQueue, printing: Printing) -> None:
    """Through the system's driver: one card a page, from edge to edge."""
    printing.want(2, sheet=SINGLE.key)
    printing.view.print_on(printer_named(NAME))
    _sent(printing)
    printing.until(lambda: len(queue.arrived()) == 1)
    drawn = pages(queue.arrived()[0], 300)
    assert len(drawn) == 2
    assert [page.shape for page in drawn] == [drawn[0].shape] * 2
    assert drawn[0].shape[1] == pytest.approx(85.60 * 300 / 25.4, abs=6)
    assert drawn[0].shape[0] == pytest.approx(53.98 * 300 / 25.4, abs=6)
    assert len(printing.read(queue.arrived()[0])) == 2


@needs_queue
def test_a_print_service_that_is_silent_holds_nothing_up(queue: PrintQueue, printing: Printing) -> None:
    """A printer that is asleep: the page says that it is asked, Escape ends that, and no card is made."""
    printing.want(10)
    printer = printer_named(NAME)
    with queue.silent():
        printing.view.print_on(printer)
        bar = printing.view.foot.work_bar
        assert bar.sentence_label.text() == "Asking the printer…"
        QTest.keyClick(bar, Qt.Key.Key_Escape)
        printing.over()
        assert printing.batches() == ()
        assert printing.said() == "Cancelled. No card was made."
    printing.house.settle()
    assert (printing.batches(), queue.unfinished()) == ((), 0)


@needs_queue
def test_a_print_service_silent_for_long_is_said(
    queue: PrintQueue, printing: Printing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once it was asked for long enough: a sentence, no card, and the buttons are there, whichever is pressed."""
    monkeypatch.setattr("cafememo.devices.print_service.answers.__defaults__", (0.2,))
    printing.want(3)
    printer = printer_named(NAME)
    with queue.silent():
        printing.view.print_on(printer)
        printing.over()
        assert printing.said().startswith("The print service of this computer does not answer.")
        printing.view.foot.print_button.click()
        printing.over()
        assert printing.said() == "The print service of this computer does not answer. Try again in a moment."
        assert printing.view.foot.print_button.isEnabled()
    assert (printing.batches(), queue.unfinished()) == ((), 0)


@needs_queue
def test_pages_are_never_made_smaller(queue: PrintQueue, printing: Printing) -> None:
    """Four pages on a side, wished for in the system's window: cards would be half as large, so it is told not to."""
    printing.want(3)
    printer = printer_named(NAME)
    where = QPrintEngine.PrintEnginePropertyKey(0xFE00)
    printer.printEngine().setProperty(where, ["number-up", "4", "InputSlot", "Tray2", "fit-to-page", "true"])
    printing.view.print_on(printer)
    _sent(printing)
    printing.until(lambda: len(queue.arrived()) == 1)
    told = queue.told(queue.arrived()[0])
    assert "number-up=1" in told
    assert "print-scaling=none" in told
    assert "InputSlot=Tray2" in told
    assert not {"number-up=4", "fit-to-page=true", "fit-to-page"} & told


@needs_queue
@pytest.mark.parametrize("how", ["theme", "language"])
def test_another_theme_or_language_asks_what_came_out_all_the_same(
    queue: PrintQueue, printing: Printing, how: str
) -> None:
    """The new view asks, and its answer is that of the run: here some sheets did not come out."""
    printing.want(20)
    _print(printing)
    _sent(printing)
    printing.draw_anew(how)
    view = printing.view
    assert view.stack.currentWidget() is view.asking
    view.question.no_button.click()
    view.question.sheets_field.setText("2")
    view.question.away_button.click()
    printing.over()
    (batch,) = printing.batches()
    assert (batch.finished, batch.free, batch.dead) == (True, 10, 10)


@needs_queue
def test_a_program_that_ends_sends_what_the_printer_began(queue: PrintQueue, printing: Printing) -> None:
    """Nothing waits for turns of the event loop any more: the rest is painted at once, and the batch stays stopped."""
    printing.want(200)
    view = printing.view
    view.print_on(printer_named(NAME))
    printing.until(lambda: view.run.stage is Stage.PRINTING)
    view.run.close()
    assert view.run.stage is Stage.NOTHING
    (batch,) = printing.batches()
    assert (batch.finished, batch.free) == (False, 200)
    printing.until(lambda: len(queue.arrived()) == 1)
    assert len(pages(queue.arrived()[0], 20)) == 20


@needs_queue
def test_a_window_left_prints_nothing(queue: PrintQueue, printing: Printing) -> None:
    """Escape in the system's window: no card, nothing sent."""
    _print(printing, key=Qt.Key.Key_Escape)
    assert (printing.batches(), queue.unfinished(), queue.arrived()) == ((), 0, [])
    assert printing.view.foot.print_button.isEnabled()


@needs_queue
def test_copies_asked_for_are_not_made(queue: PrintQueue, printing: Printing) -> None:
    """Two copies of a card would be two people's: whatever the system's window is told, each arrives once."""
    printing.want(3)
    printer = printer_named(NAME)
    printer.setCopyCount(2)
    printing.view.print_on(printer)
    _sent(printing)
    assert printer.copyCount() == 1
    printing.until(lambda: len(queue.arrived()) == 1)
    assert len(printing.read(queue.arrived()[0])) == 3
    assert queue.unfinished() == 0


@needs_queue
def test_sheets_that_did_not_come_out_are_printed_again(queue: PrintQueue, printing: Printing) -> None:
    """The same cards of those sheets alone, but not one that somebody has meanwhile: that one came out."""
    printing.want(25)
    view = printing.view
    _print(printing)
    _sent(printing)
    printing.until(lambda: len(queue.arrived()) == 1)
    first = [sorted(read.text for read in read_with_zxing(page)) for page in pages(queue.arrived()[0], 300)]
    given = first[1][0]

    def give(store: Store) -> object:
        reading = Counter(store, printing.house.program.desk.clock).scanned(_token(given))
        assert isinstance(reading, Blank)
        return Counter(store, printing.house.program.desk.clock).join("Bo", reading.card_id)

    printing.ask(give)
    view.question.no_button.click()
    view.question.sheets_field.setText("4")
    assert not view.question.again_button.isEnabled()
    assert view.question.sheets_line.sentence_label.text() == "The sheets sent were: 1–3."
    view.question.sheets_field.setText("2-3")
    assert view.question.sheets_line.sentence_label.text() == "15 cards on them."
    view.question.again_button.click()
    printing.until(lambda: len(queue.arrived()) == 2)
    _sent(printing)
    again = [sorted(read.text for read in read_with_zxing(page)) for page in pages(queue.arrived()[1], 300)]
    assert again == [[code for code in first[1] if code != given], first[2]]
    assert view.question.sent_label.text().startswith("2 sheets sent")
    view.question.no_button.click()
    view.question.sheets_field.setText("3")
    view.question.away_button.click()
    printing.over()
    (batch,) = printing.batches()
    assert (batch.finished, batch.free, batch.bound, batch.dead) == (True, 19, 1, 5)


@needs_queue
@pytest.mark.qt_log_ignore("QPainter::begin.*", "QPrinter.*", "QPdfEngine.*", ".*open.*")
def test_a_second_print_that_fails_leaves_what_came_out_of_the_first(
    queue: PrintQueue, printing: Printing, tmp_path: Path
) -> None:
    """A printer that takes nothing the second time: the cards that are on paper stay known, and it is asked again."""
    printing.want(20)
    view = printing.view
    _print(printing)
    _sent(printing)
    printing.until(lambda: len(queue.arrived()) == 1)
    printer = view.run._printer
    assert printer is not None
    printer.setOutputFormat(printer.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "cards.pdf"))
    view.question.no_button.click()
    view.question.sheets_field.setText("2")
    view.question.again_button.click()
    printing.until(lambda: view.run.stage is Stage.ASKING and not view.run.looking)
    assert printing.all_blank(printing.read(queue.arrived()[0]))
    (batch,) = printing.batches()
    assert (batch.finished, batch.free) == (False, 20)


@needs_queue
def test_a_printer_that_fails_midway_loses_and_doubles_nothing(queue: PrintQueue, printing: Printing) -> None:
    """Out of paper: nothing came out, printing again is refused while it stands, and the cards are put away."""
    queue.fail_after(0)
    printing.want(10)
    view = printing.view
    _print(printing)
    _sent(printing)
    stopped = PrinterState.STOPPED
    printing.until(lambda: state_of(NAME) is stopped)
    view.question.no_button.click()
    assert view.question.sheets_field.text() == "1"  # there is no other
    view.question.again_button.click()
    printing.until(lambda: not view.question.printer_line.isHidden())
    assert "stands still" in view.question.printer_line.sentence_label.text()
    assert view.run.stage is Stage.ASKING
    view.question.away_button.click()
    printing.over()
    (batch,) = printing.batches()
    assert (batch.finished, batch.free, batch.dead) == (True, 0, 10)
    view.print_on(printer_named(NAME))
    printing.over()
    assert "Nothing was printed, and no card was made." in printing.said()
    assert len(printing.batches()) == 1


@needs_queue
def test_a_printer_that_stands_or_is_gone_is_refused_before(queue: PrintQueue, printing: Printing) -> None:
    """A stopped queue, and one that somebody removed after it was chosen: a sentence, and no card."""
    printer = printer_named(NAME)
    queue.stop("Cover open")
    printing.view.print_on(printer)
    printing.over()
    assert "stands still" in printing.said()
    queue._run("/usr/sbin/lpadmin", "-x", NAME)
    printing.view.print_on(printer)
    printing.over()
    assert printing.said().startswith(f"The printer “{NAME}” is not there any more.")
    assert printing.batches() == ()


@needs_queue
def test_backs_need_a_printer_that_turns_sheets(queue: PrintQueue, printing: Printing) -> None:
    """One that prints one side alone would put backs onto sheets of their own: it is refused in words."""
    memory = printing.house.owner.memory
    memory.act("", lambda store: register.keep_design(store, CardDesign(with_back=True)))
    printing.house.settle()
    printing.view.refresh()
    printing.house.settle()
    printing.view.print_on(printer_named(NAME))
    printing.over()
    assert "does not turn sheets over" in printing.said()
    assert (printing.batches(), queue.unfinished()) == ((), 0)


@needs_queue
def test_a_window_locked_before_the_answer_keeps_no_token(queue: PrintQueue, printing: Printing) -> None:
    """Another page may be looked at meanwhile; locked, the batch stays as stopped, and what came out is of use."""
    printing.want(2)
    view, house = printing.view, printing.house
    _print(printing)
    _sent(printing)
    house.turn_to("devices")
    assert view.run.stage is Stage.ASKING
    house.owner.lock()
    printing.over()
    assert view.run._batch is None
    assert view.run._drawing.own == []
    house.owner.unlock()
    house.turn_to("cards")
    assert printing.said().startswith("Nobody said whether cards")
    (batch,) = printing.batches()
    assert (batch.finished, batch.free) == (False, 2)
    printing.until(lambda: len(queue.arrived()) == 1)
    assert printing.all_blank(printing.read(queue.arrived()[0]))


@needs_queue
def test_a_window_locked_while_pages_are_sent_sends_them_all(queue: PrintQueue, printing: Printing) -> None:
    """What the printer has begun is sent whole; nobody is asked any more, and the batch stays as stopped."""
    printing.want(200)
    view = printing.view
    view.print_on(printer_named(NAME))
    printing.until(lambda: view.run.stage is Stage.PRINTING)
    printing.house.owner.lock()
    printing.over()
    (batch,) = printing.batches()
    assert (batch.finished, batch.free) == (False, 200)
    printing.until(lambda: len(queue.arrived()) == 1)
    assert len(pages(queue.arrived()[0], 20)) == 20


@needs_queue
def test_a_printer_that_loses_everything_is_found_out_by_asking(queue: PrintQueue, printing: Printing) -> None:
    """A queue that takes no jobs looks as if it had printed: the owner says that nothing came out."""
    queue.reject("Not today")
    printing.want(20)
    view = printing.view
    view.print_on(printer_named(NAME))
    _sent(printing)
    view.question.no_button.click()
    view.question.none_button.click()
    assert view.question.sheets_field.text() == "1, 2"
    view.question.away_button.click()
    printing.over()
    (batch,) = printing.batches()
    assert (batch.finished, batch.free, batch.dead) == (True, 0, 20)


@needs_queue
def test_the_test_page_arrives(queue: PrintQueue, printing: Printing) -> None:
    """Through the same window; it is said to be sent, and nothing is asked."""
    view = printing.view
    view.offset_card.test_print_button.click()
    printing.until(lambda: view.where.printer_question.dialog is not None)
    assert view.where.printer_question.dialog is not None
    QTest.keyClick(view.where.printer_question.dialog, Qt.Key.Key_Return)
    printing.until(lambda: len(queue.arrived()) == 1)
    printing.over()
    assert printing.said() == f"The test page was sent to the printer “{NAME}”."
    assert len(pages(queue.arrived()[0], 72)) == 1
    assert printing.batches() == ()
