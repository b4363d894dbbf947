"""A card for somebody's phone, by keys: made, saved in every way, taken back, and asked about before it is lost."""

import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from house_driver import HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton

import readers
from cafememo.codes.payload import Token, decode
from cafememo.domain.cards import Card, State
from cafememo.domain.reading import Greeting, Reading, Replaced
from cafememo.services import cards
from cafememo.services.counter import Counter
from cafememo.ui.owner.brief_copy import STAYS_MS, BriefCopy
from cafememo.ui.owner.person_phone import PhoneCardSection
from cafememo.ui.owner.phone_drawn import DrawnCard
from cafememo.ui.owner.phone_sheet import PhoneSheet
from cafememo.ui.owner.regulars import RegularsPage
from support import Handed


class Phone:
    """The sheet of a card for Camille, and what is asked of the store meanwhile."""

    def __init__(self, house: HouseDriver, regular_id: int) -> None:
        self.house = house
        page = house.page
        assert isinstance(page, RegularsPage)
        self.page = page
        page.pane.show_regular(regular_id)
        house.qtbot.waitUntil(lambda: page.pane.whole)
        self.section: PhoneCardSection = page.pane.body.phone

    def make(self) -> str:
        """Press the button, and return how the action is called."""
        self.house.focus(self.section.make_button)
        told = self.house.done(lambda: self.house.press(Qt.Key.Key_Space))
        self.house.qtbot.waitUntil(lambda: self.section.sheet is not None and self.section.sheet.isVisible())
        return told

    @property
    def sheet(self) -> PhoneSheet:
        """Return the sheet, which was opened."""
        assert self.section.sheet is not None
        return self.section.sheet

    @property
    def payload(self) -> str:
        """Return the payload of the card that is shown."""
        assert self.sheet._drawn is not None
        return self.sheet._drawn.payload

    def ask(self, question: Callable[..., object]) -> object:
        """Ask the open store."""
        told: list[object] = []
        self.house.owner.memory.ask(question, told.append)
        self.house.qtbot.waitUntil(lambda: bool(told))
        return told[0]

    def scanned(self, payload: str) -> Reading:
        """Return what a scan comes to."""
        token = decode(payload)
        assert isinstance(token, Token)
        clock = self.house.owner.memory.clock
        return self.ask(lambda store: Counter(store, clock).scanned(token.token))  # type: ignore[return-value]

    def card(self) -> Card:
        """Return the card as the register has it."""
        number = self.sheet._number
        card = self.ask(lambda store: cards.card(store, number))
        assert isinstance(card, Card)
        return card

    def save(self, button: QPushButton, file: Path) -> str:
        """Press a button, save under a name, and return what is said of it."""
        self.house.focus(button)
        self.house.press(Qt.Key.Key_Space)
        dialog = self.sheet.saving.dialog
        assert dialog is not None
        assert not dialog.isModal()
        assert Path(dialog.selectedFiles()[0]).name == f"card-{self.sheet._number}{file.suffix}"
        with self.house.qtbot.waitSignal(self.sheet.saving.said) as said:
            self.sheet.saving.save_to(str(file))
            dialog.close()
        return str(said.args[0])


@pytest.fixture
def phone(camille: Handed, open_house: Callable[[str], HouseDriver]) -> Phone:
    """Give Camille's pane in the open café."""
    return Phone(open_house("regulars"), camille.regular_id or 0)


def test_a_card_is_made_and_greets(phone: Phone) -> None:
    """One press makes it; a scan of it greets Camille, and its code is on no button and in no name."""
    assert phone.make() == phone.house.owner.memory.next_undo == "Camille: card for the phone made"
    assert isinstance(phone.scanned(phone.payload), Greeting)
    assert phone.card().state is State.BOUND
    assert f"Nº {phone.card().number}" in phone.sheet.for_label.text()
    assert phone.payload not in repr(phone.sheet._drawn)


def test_it_is_saved_in_every_way(phone: Phone, tmp_path: Path) -> None:
    """Picture, PDF and wallet card are whole files in which the code is read; the name suggested tells nothing."""
    phone.make()
    sheet, payload = phone.sheet, phone.payload
    picture, pdf, wallet = (tmp_path / f"mine.{ending}" for ending in ("png", "pdf", "pkpass"))
    assert phone.save(sheet.ways.picture_button, picture) == "Saved: mine.png"
    gray = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert gray.width() == 1080
    assert phone.save(sheet.ways.pdf_button, pdf) == "Saved: mine.pdf"
    (page,) = readers.pages(pdf, 200)
    assert [one.text for one in readers.read_with_zxing(page)] == [payload]
    assert phone.save(sheet.ways.wallet_button, wallet) == "Saved: mine.pkpass"
    with zipfile.ZipFile(wallet) as packed:
        assert payload.encode() in packed.read("pass.json")
    phone.house.focus(sheet.ways.link_button)
    phone.house.press(Qt.Key.Key_Space)
    assert payload in QGuiApplication.clipboard().text()
    assert sheet.told_label.text() == "The link is copied for a minute. Paste it into a message to them."
    phone.house.press(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert (sheet._drawn, sheet.picture._own, sheet.saving._write) == (None, None, None)
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("how", ["locked", "closed"])
def test_a_window_that_is_shut_forgets_the_card(phone: Phone, how: str) -> None:
    """Locked or closed, also where it would be asked before: no payload, no picture, no link to be pasted."""
    phone.make()
    sheet, owner = phone.sheet, phone.house.owner
    phone.house.focus(sheet.ways.link_button)
    phone.house.press(Qt.Key.Key_Space)
    assert phone.payload in QGuiApplication.clipboard().text()
    sheet._handed = False
    if how == "locked":
        owner.lock()
    else:
        owner.close()
    assert (sheet._drawn, sheet.picture._own, sheet.isHidden()) == (None, None, True)
    assert QGuiApplication.clipboard().text() == ""


def test_a_card_that_is_made_for_a_locked_window_is_dead(phone: Phone) -> None:
    """Locked between the press and the card: it is shown to nobody, and nobody has it."""
    phone.house.focus(phone.section.make_button)
    phone.house.press(Qt.Key.Key_Space)
    phone.house.owner.lock()
    phone.house.settle()
    sheet = phone.sheet
    assert (sheet._drawn, sheet.picture._own, sheet.isHidden()) == (None, None, True)
    counts = phone.ask(cards.counts)
    assert isinstance(counts, dict)
    assert (counts[State.BOUND], counts[State.DEAD]) == (1, 1)


def test_a_link_stays_in_the_clipboard_for_a_minute(phone: Phone) -> None:
    """Then it is gone, also with the sheet closed; what was copied since then stays."""
    clipboard = QGuiApplication.clipboard()
    first = BriefCopy("https://catima.app/share#one")
    second = BriefCopy("https://catima.app/share#two")
    assert second.timer.interval() == STAYS_MS == 60_000
    first.timer.timeout.emit()
    assert clipboard.text() == "https://catima.app/share#two"
    second.timer.timeout.emit()
    assert clipboard.text() == ""
    phone.make()
    phone.house.focus(phone.sheet.ways.link_button)
    phone.house.press(Qt.Key.Key_Space)
    phone.house.press(Qt.Key.Key_Escape)
    assert phone.sheet.isHidden()
    assert clipboard.text() != "", "closing the sheet must leave the time to paste it"
    phone.house.owner.lock()
    assert clipboard.text() == ""


def test_a_slow_save_is_of_its_own_card(phone: Phone, tmp_path: Path) -> None:
    """Begun for one card and over when the next one is shown: that one is still nowhere, and its sheet says nothing."""
    phone.make()
    sheet, may_go_on, told = phone.sheet, threading.Event(), list[str]()
    sheet.said.connect(told.append)

    def write(_drawn: DrawnCard, path: Path) -> None:
        may_go_on.wait(10)
        path.write_bytes(b"a card")

    sheet._ask("Save", "Pictures (*.png)", "png", write)
    dialog = sheet.saving.dialog
    assert dialog is not None
    sheet.saving.save_to(str(tmp_path / "first.png"))
    dialog.close()
    phone.house.settle()
    sheet._leave()
    phone.make()
    may_go_on.set()
    phone.house.qtbot.waitUntil(lambda: bool(told))
    assert told == ["Saved: first.png"]
    assert sheet.told_label.isHidden()
    phone.house.press(Qt.Key.Key_Escape)
    assert sheet.question.isVisible()


def test_a_place_that_cannot_be_written_is_told(phone: Phone, tmp_path: Path) -> None:
    """Nothing is left there, a sentence says so, and the card is not taken for saved."""
    phone.make()
    said = phone.save(phone.sheet.ways.picture_button, tmp_path / "gone" / "mine.png")
    assert said == "Not saved: nothing can be written in this folder. Choose another one."
    assert phone.sheet.told_label.text() == said
    phone.house.press(Qt.Key.Key_Escape)
    assert phone.sheet.question.isVisible()


def test_a_button_pressed_twice_makes_one_card(phone: Phone) -> None:
    """A second press before the sheet is there makes no second card."""
    house = phone.house
    house.focus(phone.section.make_button)

    def press_twice() -> None:
        house.press(Qt.Key.Key_Space)
        house.press(Qt.Key.Key_Space)

    house.done(press_twice)
    house.qtbot.waitUntil(phone.sheet.isVisible)
    house.settle()
    counts = phone.ask(cards.counts)
    assert isinstance(counts, dict)
    assert counts[State.BOUND] == 2  # the one handed out to Camille, and this one


def test_it_asks_before_a_card_is_given_up(phone: Phone) -> None:
    """Escape asks and Escape stays; only the button closes, and then the code is gone while the card lives on."""
    phone.make()
    house, sheet, payload = phone.house, phone.sheet, phone.payload
    house.press(Qt.Key.Key_Escape)
    assert (sheet.question.isVisible(), sheet.question.stay_button.hasFocus()) == (True, True)
    house.press(Qt.Key.Key_Escape)
    assert (sheet.question.isVisible(), sheet.isVisible()) == (False, True)
    house.press(Qt.Key.Key_Escape)
    house.focus(sheet.question.leave_button)
    house.press(Qt.Key.Key_Space)
    assert (sheet.isHidden(), sheet._drawn) == (True, None)
    assert phone.section.make_button.hasFocus()
    assert isinstance(phone.scanned(payload), Greeting)


def test_taken_back_it_is_dead_at_once_and_said_so(phone: Phone) -> None:
    """Ctrl+Z with the sheet open: a scan says it is dead, and it is handed over no more; Ctrl+Y brings it back."""
    phone.make()
    sheet, payload = phone.sheet, phone.payload
    phone.house.undo()
    phone.house.qtbot.waitUntil(lambda: "is dead" in sheet.for_label.text())
    assert isinstance(phone.scanned(payload), Replaced)
    assert phone.card().state is State.DEAD
    assert not any(button.isEnabled() for button in sheet.ways._buttons)
    with phone.house.qtbot.waitSignal(phone.house.owner.memory.redone):
        phone.house.owner.memory.redo()
    phone.house.settle()
    assert sheet.ways.picture_button.isEnabled()
    assert isinstance(phone.scanned(payload), Greeting)


def test_the_counter_shows_it(phone: Phone) -> None:
    """A locked counter shows nothing, and says so; else one press shows the code there, and the sheet may be closed."""
    phone.make()
    assert phone.sheet.ways.counter_button.hasFocus()
    screen = phone.house.program.screen
    screen.gate.lock()
    phone.house.press(Qt.Key.Key_Space)
    assert phone.sheet.told_label.text() == "The counter is locked. Unlock it there first."
    phone.house.press(Qt.Key.Key_Escape)
    assert phone.sheet.isVisible()
    screen.gate.unlock_asked()
    phone.sheet.ways.counter_button.click()  # the question has the keyboard
    page = screen.pages.phone_card_page()
    assert screen.page is page
    gray = page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    assert [one.text for one in readers.read_with_zxing(pixels[:, : gray.width()].copy())] == [phone.payload]
    phone.sheet._leave()
    assert phone.sheet.isHidden()
