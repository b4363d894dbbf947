"""The test scan: by a scanner that types, by hand, before a camera; and an Enter nobody claims opens nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from setup_driver import SetupDriver

from cafememo.codes.payload import Misread, Token, encode
from cafememo.codes.qr import QUIET_ZONE, matrix
from cafememo.devices.diagnosis import BurstRecord, End, Holds, How
from cafememo.devices.layouts import Layout
from cafememo.devices.pictures import cards_in_image
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.setup import Step
from cafememo.ui.kit.dress import TEXT_ROLES
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from cafememo.ui.setup.code_picture import CodePicture
from cafememo.ui.setup.scan_step import ScanStep, grouped

Start = Callable[..., SetupDriver]
CARD = encode(bytes(range(10)))
WORST = BurstRecord(
    30, 98, 118, 120, taken=True, holds=Holds.CARD, end=End.QUIET, how=How.POSITIONS,
    small_letters=True, scanner=Layout.FRENCH, host=Layout.US,
)  # fmt: skip


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
    assert page(asked).verdict.advice.text().startswith("The letters came small")
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
    asked.scan("WWW.EXAMPLE.ORG")
    assert page(asked).verdict.headline_label.text() == "A code from elsewhere"
    assert page(asked).findChild(QLineEdit, "letters_field").text() == ""
    assert asked.screen.next_button.isHidden()


def test_a_scanner_too_slow_is_told_so_and_its_enter_opens_nothing(asked: SetupDriver) -> None:
    """Its keys are said to come too slowly; the Enter nobody claims does not open the counter."""
    type_slowly(asked, CARD, 130)
    assert page(asked).verdict.headline_label.text() == "A card that was not read"
    assert "130\u00a0ms apart" in page(asked).verdict.advice.text()
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
    asked.type(page(asked).letters_label.text().replace("\n", " ").lower())
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
    assert "".join(grouped(CARD).split()) == CARD
    assert grouped(CARD).split(" ")[0] == "CFX"


def test_what_is_wrong_is_said_a_line_each(asked: SetupDriver) -> None:
    """Several pieces of advice stand below one another, numbered, what matters most first; one alone has no number."""
    trial = page(asked).draft.trial
    trial.record = replace(WORST, small_letters=False)
    page(asked).tell()
    verdict = page(asked).verdict
    seen = [label.text() for label in verdict.advice.findChildren(QLabel) if label.isVisible()]
    assert [text for text in seen if text.endswith(".") and len(text) == 2] == ["1.", "2.", "3."]
    assert verdict.advice.text().split("\n")[0] == "Nothing ends a scan: set the scanner to send Enter."
    assert len(verdict.advice.text().split("\n")) == 3
    trial.record = replace(WORST, small_letters=False, end=End.ENTER, median_ms=8, host=Layout.FRENCH)
    page(asked).tell()
    seen = [label.text() for label in verdict.advice.findChildren(QLabel) if label.isVisible()]
    assert seen == ["The scanner is set up well."]


def test_whoever_has_a_scanner_is_asked_for_no_letters(asked: SetupDriver) -> None:
    """Once a scanner brought a whole card the field for who has none is gone, and the keyboard is on the page."""
    field = page(asked).letters_field
    field.setFocus()
    assert field.isVisible()
    asked.scan_test_card()
    assert not field.isVisible()
    assert page(asked).hasFocus()


def test_the_trouble_of_a_device_is_said_with_a_sign(asked: SetupDriver) -> None:
    """A camera that may not be used is said as on Devices: its name, a sign, and the colour of what needs doing."""
    trial = page(asked).draft.trial
    trial.preferences = replace(trial.preferences, camera=True)
    trial.states = {Device.CAMERA: DeviceState.NO_PERMISSION, Device.SERIAL: DeviceState.OFF}
    page(asked).tell()
    line = page(asked).state_lines[Device.CAMERA]
    assert line.accessibleName().startswith("Camera: Not allowed.")
    assert line.sentence_label.foregroundRole() is TEXT_ROLES["amber"]
    assert not line.findChildren(QLabel)[0].pixmap().isNull()
    assert page(asked).state_lines[Device.SERIAL].isHidden()


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
    corner = int(6 * ratio)  # where the picture begins, within its edge
    found = image.copy(corner, corner, code.width(), code.height())
    for image_of_it in (found, drawn):
        image_of_it.setDevicePixelRatio(1)
    assert found == drawn.convertToFormat(QImage.Format.Format_RGB32)


def test_the_code_on_the_screen_is_the_card(asked: SetupDriver) -> None:
    """What a camera sees of the page is read as the test card."""
    shot = asked.program.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert cards_in_image(shot).reading() == Token(page(asked).draft.trial.token)
