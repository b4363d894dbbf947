"""The page on which a scanner is tried, with real keys into a real window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cafememo.codes.layout import Numbering
from cafememo.codes.payload import Misread, encode
from cafememo.devices.diagnosis import BurstRecord, End, Holds, How
from cafememo.devices.layouts import Layout
from cafememo.devices.state import Device, DeviceState
from cafememo.devices.wedge import WedgeScanner
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.counter.scanner_test import ScannerTestPage
from cafememo.ui.device_sentences import masked
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme

CARD = encode(bytes(range(10)))
WORST = BurstRecord(
    30, 98, 118, 120, taken=True, holds=Holds.CARD, end=End.QUIET, how=How.POSITIONS, prefix="-A!",
    small_letters=True, scanner=Layout.FRENCH, host=Layout.US,
)  # fmt: skip
ALL_WRONG = dict.fromkeys((Device.SERIAL, Device.CAMERA, Device.SOUND), DeviceState.NO_PERMISSION)


@pytest.fixture
def page(dressed: QApplication, qtbot: QtBot) -> Iterator[ScannerTestPage]:
    """Give the page in a window of its own with the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 740)
    page = ScannerTestPage(Look(Theme(), Measure()), window)
    page.resize(window.size())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    page.clear()
    yield page
    window.close()


@pytest.fixture
def type_scan(page: ScannerTestPage) -> Iterator[Callable[..., None]]:
    """Give a way to type a scan at a pace, Enter after it; the page shows how it came."""
    wedge = WedgeScanner(numbering=Numbering.X11)
    wedge.recording = True
    wedge.burst_ended.connect(page.show_record)
    wedge.start()
    now = [1_000_000]

    def typed(text: str, gap: int = 8) -> None:
        now[0] += 5_000
        for letter in text + "\r":
            now[0] += gap
            key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(now[0])
                window = QGuiApplication.focusWindow()
                assert window is not None
                QCoreApplication.sendEvent(window, event)

    yield typed
    wedge.stop()


def shown(page: ScannerTestPage) -> str:
    """Return every word on the page."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


def test_it_waits_for_a_card(page: ScannerTestPage) -> None:
    """Opened, the page asks for any card and shows no facts."""
    assert page.headline_label.text() == "Scan any card."
    assert {row.value.text() for row in page.facts.values()} == {"–"}


def test_a_scan_is_shown_without_its_code(page: ScannerTestPage, type_scan: Callable[..., None]) -> None:
    """A scan shows its pace, prefix and end and that all is well, and no letter of the token anywhere."""
    type_scan("]Q1" + CARD)
    assert page.headline_label.text() == "A Cafémémo card"
    assert "The scanner is set up well." in page.sentence_label.text()
    assert page.facts["before"].value.text() == "]Q1"
    assert page.facts["end"].value.text() == "Enter"
    assert page.facts["pace"].value.text() == "8\u00a0ms apart, 8\u00a0ms at most"
    assert "]Q1 ••••" in page.facts["keys"].value.text()
    words_shown = shown(page) + page.accessibleName()
    assert not [place for place in range(3, 24) if CARD[place : place + 4] in words_shown]


def test_a_slow_scanner_is_told_so_and_its_enter_leaves_nothing(
    qtbot: QtBot, page: ScannerTestPage, type_scan: Callable[..., None]
) -> None:
    """A scanner too slow to be read is told its pace; its Enter, which nobody claims, does not leave the page."""
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    type_scan(CARD, gap=130)
    assert page.headline_label.text() == "A card that was not read"
    assert "130\u00a0ms apart" in page.sentence_label.text()
    assert left == []


def test_a_foreign_code_is_not_shown(page: ScannerTestPage, type_scan: Callable[..., None]) -> None:
    """Of another shop's code nothing is shown but that it is one."""
    type_scan("https://example.org/secret")
    assert page.headline_label.text() == "A code from elsewhere"
    assert "example" not in shown(page)


def test_a_card_of_a_camera_and_a_misreading_are_shown(page: ScannerTestPage) -> None:
    """What other devices tell is shown with where it came from, and the facts of keys are gone."""
    page.show_record(WORST)
    page.show_reading(Device.CAMERA, Misread.SEVERAL)
    assert "Two cards at once. Show one alone." in page.sentence_label.text()
    assert page.facts["from"].value.text() == "Camera"
    assert page.facts["keys"].value.text() == "–"
    page.show_reading(Device.SERIAL, None)
    assert page.headline_label.text() == "A Cafémémo card"
    page.clear()
    assert page.headline_label.text() == "Scan any card."


def test_devices_are_shown_as_they_come_and_go(page: ScannerTestPage) -> None:
    """Each device told has a line with its state, and one no longer told has none."""
    page.show_states({Device.SERIAL: DeviceState.READY, Device.CAMERA: DeviceState.LOST})
    assert page.devices[Device.SERIAL].value.text() == "Ready"
    assert page.devices[Device.CAMERA].value.text() == "Unplugged. Plug it in again."
    page.show_states({Device.SERIAL: DeviceState.LOST})
    assert page.devices[Device.SERIAL].value.text() == "Unplugged. Plug it in again."
    assert page.devices[Device.CAMERA].value.isHidden()


def test_esc_and_the_button_leave(qtbot: QtBot, page: ScannerTestPage) -> None:
    """Esc leaves, and so does the button that shows it."""
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert left == [True, True]


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_fits(page: ScannerTestPage, size: tuple[int, int], language: str) -> None:
    """With all there is to say, in either language, no words are cut off and no two parts lie on one another."""
    words.use(language)
    measure = Measure.of(QSize(*size))
    page.set_look(Look(Theme(), measure))
    page.window().resize(*size)
    page.resize(size[0], size[1] - measure.px(64))  # below the header
    page.speak()
    page.show_states(ALL_WRONG)
    page.show_record(WORST)
    labels = [label for label in page.findChildren(QLabel) if not label.isHidden()]
    for label in labels:
        flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
        room = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags, label.text())
        assert room.height() <= label.height() + 2, label.objectName()
        assert room.width() <= label.width() + 1, label.objectName()
        assert label.font().pixelSize() >= 15
        assert page.rect().contains(label.geometry())
    places = [part.geometry() for part in (*labels, page.back_button)]
    assert not [(a, b) for number, a in enumerate(places) for b in places[number + 1 :] if a.intersects(b)]
    assert page.back_button.height() >= 72


def test_it_mirrors(page: ScannerTestPage) -> None:
    """From right to left, what is said is on the right and the facts are on the left."""
    page.show_record(WORST)
    before = page.sentence_label.geometry()
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.set_look(Look(Theme(), Measure()))
    after = page.sentence_label.geometry()
    assert after.right() == page.width() - 1 - before.left()


def test_keys_are_dots() -> None:
    """Keys are shown as so many dots, between what the scanner adds, and their number."""
    assert masked(WORST) == "-A! ••••••••••••••… (30)"
