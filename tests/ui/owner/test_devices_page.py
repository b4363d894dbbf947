"""Devices: a scanner is tried, and what is switched, chosen or moved acts at once."""

from collections.abc import Callable
from typing import cast

import pytest
from house_driver import HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import encode
from cafememo.devices.printers import Printers
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.preferences import DevicePreferences
from cafememo.services.preferences import prefer_devices
from cafememo.store.store import Store
from cafememo.ui.kit import words
from cafememo.ui.owner import scanner_cards
from cafememo.ui.owner.devices import DevicesPage
from cafememo.ui.owner.printer_card import offset_sentence
from support import Handed

CODE = "https://example.org/menu"


@pytest.fixture
def card(store: Store, hand_out: Callable[..., Handed]) -> Handed:
    """Hand out a card, and leave a café without sound whose printer and port are not at this computer."""
    handed = hand_out("Camille")
    prefer_devices(store, DevicePreferences(muted=True, printer="Brother", serial_port="COM7"))
    store.close()
    return handed


@pytest.fixture
def house(card: Handed, open_house: Callable[[str], HouseDriver], qtbot: QtBot) -> HouseDriver:
    """Give the open café with Devices shown."""
    driver = open_house("devices")
    qtbot.waitUntil(lambda: devices(driver).printer_card._found is not None, timeout=20_000)
    return driver


def devices(house: HouseDriver) -> DevicesPage:
    """Return the page."""
    return cast("DevicesPage", house.page)


def scan(house: HouseDriver, text: str) -> None:
    """Type as a scanner does, into the owner's window."""
    window = house.owner.windowHandle()
    for letter in text:
        QTest.keyClick(window, letter.upper())
    QTest.keyClick(window, Qt.Key.Key_Return)
    house.settle()


def words_on(part: QWidget) -> str:
    """Return every word that can be read on a part, and what a screen reader says of it."""
    labels = [label.text() for label in part.findChildren(QLabel)]
    return "\n".join((part.accessibleName(), *labels))


def test_a_scan_is_only_looked_at(house: HouseDriver, card: Handed) -> None:
    """A regular's card is told to be one, by how it came; nobody is greeted, no page is turned, no code is shown."""
    scan(house, encode(card.token))
    tried = devices(house).try_card
    assert tried.headline_label.text() == "A Cafémémo card"
    assert tried.facts["end"].text() == "Enter"
    assert tried.facts["from"].text() == "Scanner that types"
    screen = house.program.screen
    assert screen.page is screen.idle_page
    assert "Camille" not in words_on(house.owner)
    assert encode(card.token)[4:12] not in words_on(tried).upper()


def test_a_code_from_elsewhere_is_told_here_and_nowhere_else(house: HouseDriver) -> None:
    """What is no card gets its sentence on the page; the counter behind shows no notice."""
    scan(house, CODE)
    tried = devices(house).try_card
    assert tried.headline_label.text() == "A code from elsewhere"
    assert "example" not in words_on(tried).lower()
    screen = house.program.screen
    assert screen.page is screen.idle_page


def test_who_leaves_the_page_is_scanned_for_again(house: HouseDriver, card: Handed) -> None:
    """On another page a scan finds its regular, and nothing is recorded of how it came."""
    scan(house, encode(card.token))
    page = devices(house)
    house.turn_to("about")
    assert not house.program.scanner.recording
    assert page.try_card.headline_label.text() == "Scan any card."
    scan(house, encode(card.token))
    assert house.owner._key == "regulars"


def test_the_counters_own_trial_goes_on_when_this_one_ends(house: HouseDriver) -> None:
    """With both pages open, leaving one does not stop the other from hearing how keys come."""
    house.program.screen.try_scanner()
    house.turn_to("about")
    assert house.program.scanner.recording
    house.program.screen.pages.scanner_test_page().left.emit()
    assert not house.program.scanner.recording


def test_a_switch_acts_at_once_and_is_taken_back(house: HouseDriver) -> None:
    """The serial scanner is waited for as soon as it is switched on, and no more after an undo."""
    page, instruments = devices(house), house.program.instruments
    house.focus(page.serial_card.switch)
    assert house.done(lambda: house.press(Qt.Key.Key_Space)) == "Serial scanner: on"
    house.qtbot.waitUntil(lambda: instruments.devices.serial.state is DeviceState.ABSENT)
    house.qtbot.waitUntil(lambda: page.serial_card.state_line.sentence_label.text() == "None is plugged in")
    house.undo()
    house.qtbot.waitUntil(lambda: page.serial_card.state_line.sentence_label.text() == "Off")
    assert not page.serial_card.switch.isChecked()
    assert instruments.devices.serial.state is DeviceState.OFF


def test_what_the_counter_switches_is_seen_here(house: HouseDriver) -> None:
    """The key on the counter's page to try a scanner moves the switch on this one."""
    page = devices(house)
    assert not page.sound_card.switch.isChecked()
    house.program.instruments.switch(Device.SOUND)
    house.qtbot.waitUntil(page.sound_card.switch.isChecked)


def test_a_volume_is_kept_when_it_is_let_be(house: HouseDriver) -> None:
    """Each key moves it by five; when nobody moves it any more it is one action, which an undo takes back."""
    page = devices(house)
    slider = house.focus(page.sound_card.volume_slider)
    told = house.done(lambda: [house.press(Qt.Key.Key_Right) for _ in range(3)])
    assert told == "Volume: 75%"
    assert page.sound_card.percent_label.text() == "75%"
    house.qtbot.waitUntil(lambda: house.program.instruments.preferences.volume == 75)
    assert house.program.instruments.devices.tones._volume == 75
    house.undo()
    assert page.sound_card.volume_slider.value() == 60
    assert slider.hasFocus()


def test_tones_are_tried_where_they_can_be_heard(house: HouseDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each button sounds its tone; without a sound device, or silent, there is nothing to press."""
    page, tones = devices(house), house.program.instruments.devices.tones
    heard: list[str] = []
    monkeypatch.setattr(tones, "known", lambda: heard.append("known"))
    monkeypatch.setattr(tones, "unknown", lambda: heard.append("unknown"))
    page.sound_card.known_button.click()
    assert not heard
    page.sound_card.show_state(DeviceState.READY)
    page.sound_card.known_button.click()
    page.sound_card.other_button.click()
    assert heard == ["known", "unknown"]


@pytest.mark.parametrize(
    ("wishes", "state", "sentence"),
    [
        (DevicePreferences(muted=True), DeviceState.READY, "Off"),
        (DevicePreferences(), DeviceState.OFF, "Looking for a loudspeaker…"),
        (DevicePreferences(volume=0), DeviceState.OFF, "The volume is at 0: no tone can be heard."),
        (DevicePreferences(), DeviceState.READY, "Ready"),
        (
            DevicePreferences(),
            DeviceState.ABSENT,
            "No loudspeaker was found. Plug one in, or choose one in the system’s sound settings.",
        ),
    ],
)
def test_a_sound_that_is_wanted_is_never_said_to_be_off(
    house: HouseDriver, wishes: DevicePreferences, state: DeviceState, sentence: str
) -> None:
    """Under the switch stands what is true of it, and what to do where no tone can be heard."""
    card = devices(house).sound_card
    card.show_state(state)
    card.show_wishes(wishes)
    assert card.state_line.sentence_label.text() == sentence
    card.show_wishes(DevicePreferences(muted=not wishes.muted))
    card.show_wishes(wishes)
    card.show_state(state)
    assert card.state_line.sentence_label.text() == sentence


def test_what_was_chosen_and_is_not_there_is_said(house: HouseDriver) -> None:
    """A port and a printer that are gone stay chosen, and their names say that they are not there."""
    page = devices(house)
    assert page.serial_card.port_choice.currentText() == "COM7 (not there now)"
    assert page.printer_card.printer_choice.currentText() == "Brother (not there now)"


@pytest.mark.parametrize(
    ("printers", "sentence"),
    [
        (Printers(), "No printer is set up on this computer."),
        (Printers(silent=True), "The print service of this computer does not answer."),
        (Printers(("Laser",), "Laser"), "The printer chosen is not there now."),
        (Printers(("Brother", "Laser"), "Laser"), "Brother"),
    ],
)
def test_how_the_printer_is(house: HouseDriver, printers: Printers, sentence: str) -> None:
    """None at all, another one, or the one chosen: each has its sentence."""
    page = devices(house)
    page.printer_card.show_printers(printers)
    assert page.printer_card.state_line.sentence_label.text() == sentence


def test_a_sheet_is_moved_by_tenths_of_a_millimetre(house: HouseDriver) -> None:
    """Typed with a comma or a point, said in words and drawn; beyond 20 mm nothing can be typed; undone as one."""
    page = devices(house).printer_card
    house.focus(page.x_number)
    page.x_number.selectAll()
    house.type("-1,3")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "Further right by: -1.3\u00a0mm"
    assert page.offset_label.text() == "Cards are printed 1.3\u00a0mm further left."
    house.focus(page.y_number)
    page.y_number.selectAll()
    house.type("200.x5")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    assert (page.y_number.value(), page.sheet_picture._offset) == (200, (-13, 200))
    house.undo()
    house.undo()
    assert page.offset_label.text() == "Cards are printed where the sheet’s maker says."


def test_an_offset_is_said_in_the_cafes_decimals() -> None:
    """Both ways at once, with a comma where the café writes one."""
    assert offset_sentence(0, -4) == "Cards are printed 0.4\u00a0mm further up."
    words.use("fr")
    assert "0,5" in offset_sentence(5, 12)
    assert "1,2" in offset_sentence(5, 12)


def test_without_the_extra_it_says_how_to_get_it(house: HouseDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where QtSerialPort is not installed, a sentence names the extra and the command."""

    def not_installed() -> list[object]:
        raise ImportError

    monkeypatch.setattr(scanner_cards, "ports_here", not_installed)
    page = devices(house)
    page.serial_card.look()
    assert 'pip install "cafememo[devices]"' in page.serial_card.state_line.sentence_label.text()


@pytest.mark.qt_log_ignore("No RHI backend")
def test_the_camera_is_seen_while_the_page_is(house: HouseDriver) -> None:
    """A picture of the camera is shown whole; once the page is left, none is, and none is asked for."""
    page, camera = devices(house), house.program.instruments.devices.camera
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor("#B8692A"))
    assert camera.watched
    camera.frame_seen.emit(QVideoFrame(image))
    seen = page.camera_card.view.picture
    assert seen.pixelColor(seen.rect().center()) == QColor("#B8692A")
    house.turn_to("about")
    assert page.camera_card.view.picture.isNull()
    assert not camera.watched


def test_a_camera_is_chosen_by_its_name(house: HouseDriver) -> None:
    """What a person calls it is offered, and what it is opened by is kept."""
    page = devices(house)
    page.camera_card._cameras = {"/dev/video9": "Webcam <b>at</b> the till"}
    page.camera_card._offer()
    house.focus(page.camera_card.camera_choice)
    told = house.done(lambda: house.press(Qt.Key.Key_Down))
    assert told == "Camera: Webcam <b>at</b> the till"
    house.qtbot.waitUntil(lambda: house.program.instruments.preferences.camera_name == "/dev/video9")
