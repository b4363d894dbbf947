"""The test scan: by a scanner that types, by hand, before a camera; and an Enter nobody claims opens nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from setup_driver import SetupDriver

from cafememo.codes.payload import Misread, Token, encode
from cafememo.codes.qr import QUIET_ZONE, matrix
from cafememo.devices.pictures import cards_in_image
from cafememo.devices.state import Device
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.setup import Step
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from cafememo.ui.setup.code_picture import CodePicture
from cafememo.ui.setup.scan_step import ScanStep, grouped

Start = Callable[..., SetupDriver]
CARD = encode(bytes(range(10)))


@pytest.fixture
def asked(start: Start) -> SetupDriver:
    """Give a set-up that asks for a scan."""
    driver = start()
    driver.go_to(Step.SCAN)
    return driver


def page(driver: SetupDriver) -> ScanStep:
    """Return the step's page as it is now."""
    found = driver.screen.page
    assert isinstance(found, ScanStep)
    return found


def type_slowly(driver: SetupDriver, text: str, gap: int) -> None:
    """Type as a scanner does that is too slow to be read, Enter after it."""
    at = 1_000_000
    for letter in text + "\r":
        at += gap
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(driver.program.window.windowHandle(), event)


def test_the_test_card_arrives(asked: SetupDriver) -> None:
    """Before a scan there is nothing to go on with but a button that says so; after it Enter opens the counter."""
    assert page(asked).verdict.headline_label.text() == "Waiting for a scan"
    assert asked.screen.next_button.isHidden()
    assert asked.screen.skip_button.text() == "Open the counter without a test"
    asked.enter()
    assert asked.screen.step is Step.SCAN
    asked.scan_test_card()
    assert page(asked).verdict.headline_label.text() == "The card arrived"
    assert page(asked).verdict.sentences_label.text().startswith("The letters came small")
    assert asked.screen.skip_button.isHidden()
    assert asked.screen.next_button.text() == "Open the counter"
    asked.enter()
    asked.wait_for_counter()


def test_the_test_card_is_nobody_s(asked: SetupDriver) -> None:
    """Scanned at the counter later, the card of the test is none of the café's."""
    payload = encode(page(asked).draft.trial.token)
    asked.scan_test_card()
    asked.enter()
    asked.wait_for_counter()
    asked.scan(payload)
    screen = asked.program.screen
    asked.qtbot.waitUntil(lambda: screen.page is screen.pages.notice)
    assert screen.pages.notice_page().title_label.text() == "Not one of our cards"


def test_a_code_from_elsewhere_is_said(asked: SetupDriver) -> None:
    """What is no card says so, leaves nothing in the field, and does not count as arrived."""
    page(asked).findChild(QLineEdit, "letters_field").setFocus()
    asked.scan("WWWEXAMPLEORGMENU")
    assert page(asked).verdict.headline_label.text() == "A code from elsewhere"
    assert page(asked).findChild(QLineEdit, "letters_field").text() == ""
    assert asked.screen.next_button.isHidden()


def test_a_scanner_too_slow_is_told_so_and_its_enter_opens_nothing(asked: SetupDriver) -> None:
    """Its keys are said to come too slowly; the Enter nobody claims does not open the counter."""
    type_slowly(asked, CARD, 130)
    assert page(asked).verdict.headline_label.text() == "A card that was not read"
    assert "130 ms apart" in page(asked).verdict.sentences_label.text()
    assert asked.screen.step is Step.SCAN
    assert asked.screen.next_button.isHidden()


def test_the_letters_can_be_typed(asked: SetupDriver) -> None:
    """In groups as they stand there, in small letters, or wrong: each is said; right ones open the counter."""
    field = page(asked).findChild(QLineEdit, "letters_field")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    asked.type("cfx bcdf")
    asked.enter()
    assert page(asked).verdict.headline_label.text() == "Not these letters"
    assert field.text() == "cfx bcdf"
    field.clear()
    asked.type(page(asked).letters_label.text().lower())
    asked.enter()
    assert page(asked).verdict.headline_label.text() == "Typed right"
    assert field.text() == ""
    asked.enter()
    asked.wait_for_counter()


@pytest.mark.parametrize("misread", [None, *Misread])
def test_a_camera_s_card_is_said(asked: SetupDriver, misread: Misread | None) -> None:
    """What a camera or a serial scanner read is said with its name, and what it could not read too."""
    devices = asked.program.instruments.devices
    devices.heard.emit(Device.CAMERA, misread)
    arrived = misread is None
    assert asked.screen.next_button.isVisible() == arrived
    said = page(asked).verdict.accessibleName()
    assert ("The card arrived" in said) == arrived
    assert ("Camera: it was read right." in said) == arrived
    screen = asked.program.screen
    devices.card_scanned.emit(bytes(10))
    assert screen.page is screen.idle_page


def test_a_camera_is_switched_on_by_its_button(asked: SetupDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button says whether it is used; what was switched is kept for the counter."""
    wanted: list[object] = []
    monkeypatch.setattr(asked.program.instruments.devices, "want", wanted.append)
    switch = page(asked).switches[Device.CAMERA]
    assert switch.text() == "Camera: off"
    asked.qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    asked.qtbot.waitUntil(lambda: page(asked).switches[Device.CAMERA].text() == "Camera: on")
    assert wanted[-1] == replace(DevicePreferences(), camera=True)
    assert asked.program.instruments.preferences.camera


def test_it_can_be_left_out_by_its_key(asked: SetupDriver) -> None:
    """Ctrl+Enter opens the counter without a scan."""
    asked.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked.wait_for_counter()


def test_the_letters_stand_in_groups() -> None:
    """Nothing of a card is left out between the groups."""
    assert grouped(CARD).replace(" ", "") == CARD
    assert grouped(CARD).split(" ")[0] == "CFX"


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("theme", sorted(THEMES))
def test_the_code_is_crisp_and_black_on_white(dressed: QApplication, qtbot: QtBot, theme: str, ratio: float) -> None:
    """In every theme and at every scaling each module is whole pixels, pure black or white, with its quiet zone."""
    picture = CodePicture(Theme(THEMES[theme]), CARD, "A code")
    qtbot.addWidget(picture)
    picture.resize(312, 312)
    image = QImage(round(312 * ratio), round(312 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(THEMES[theme].paper))
    picture.devicePixelRatio = lambda: ratio  # type: ignore[method-assign]
    picture.render(image)
    rows = matrix(CARD)
    modules = len(rows) + 2 * QUIET_ZONE
    code = picture.picture()
    module = code.width() // modules
    assert module * modules == code.width()
    assert module >= 4
    drawn = code.toImage()
    for y, row in enumerate(rows, QUIET_ZONE):
        for x, dark in enumerate(row, QUIET_ZONE):
            for corner in (0, module - 1):
                colour = drawn.pixelColor(x * module + corner, y * module + corner)
                assert colour == QColor("#000000" if dark else "#FFFFFF")
    corner = int((image.width() - code.width()) / 2)
    found = image.copy(corner, corner, code.width(), code.height())
    for image_of_it in (found, drawn):
        image_of_it.setDevicePixelRatio(1)
    assert found == drawn.convertToFormat(QImage.Format.Format_RGB32)


def test_the_code_on_the_screen_is_the_card(asked: SetupDriver) -> None:
    """What a camera sees of the page is read as the test card."""
    shot = asked.program.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert cards_in_image(shot).reading() == Token(page(asked).draft.trial.token)
