"""Scans by a camera: real frames pushed into the real sink; only the camera itself is made up."""

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import Misread, encode
from cafememo.devices.camera import STAINED_EVERY, CameraScanner, _Looker
from cafememo.devices.sighting import Sighting
from cafememo.devices.state import DeviceState
from pictured import scene

multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
from cafememo.devices import camera_hardware  # noqa: E402 - see above

TOKEN, OTHER = bytes(range(10)), bytes(range(100, 110))


class MadeUpCameras(camera_hardware.CameraHardware):
    """Cameras that are plugged in and unplugged by a test."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.there = list(names)
        self.opened: list[str] = []
        self.allowed = Qt.PermissionStatus.Granted
        self.answer = Qt.PermissionStatus.Granted

    def names(self) -> list[str]:
        """Return those plugged in."""
        return list(self.there)

    def permission(self) -> Qt.PermissionStatus:
        """Return what the person answered, or that nobody asked."""
        return self.allowed

    def ask(self, answered: Callable[[], object]) -> None:
        """Answer as a person would."""
        self.allowed = self.answer
        answered()

    def open(self, name: str) -> bool:
        """Note that a camera was opened."""
        self.opened.append(name)
        return name in self.there

    def plug(self, *names: str) -> None:
        """Have these cameras from now on."""
        self.there = list(names)
        self.inputs_changed.emit()

    def show(self, image: QImage) -> None:
        """Have the camera take a picture."""
        self.sink.setVideoFrame(multimedia.QVideoFrame(image))


class Clock:
    """A clock in milliseconds that a test moves on."""

    def __init__(self) -> None:
        self.now = 10_000

    def __call__(self) -> int:
        """Return the time."""
        return self.now


@pytest.fixture
def clock_ms() -> Clock:
    """Give a clock that stands."""
    return Clock()


@pytest.fixture
def cameras(qapp: object) -> MadeUpCameras:
    """Give a machine with one camera."""
    return MadeUpCameras("front")


@pytest.fixture
def heard() -> list[bytes | Misread]:
    """Give the list of all the scanner told."""
    return []


@pytest.fixture
def scanner(
    qtbot: QtBot, cameras: MadeUpCameras, clock_ms: Clock, heard: list[bytes | Misread]
) -> Iterator[CameraScanner]:
    """Give a scanner that looks and tells."""
    scanner = CameraScanner(hardware=cameras, now_ms=clock_ms)
    scanner.card_scanned.connect(heard.append)
    scanner.code_misread.connect(heard.append)
    scanner.start()
    yield scanner
    scanner.stop()


@pytest.mark.parametrize(
    "form",
    [QImage.Format.Format_Grayscale8, QImage.Format.Format_RGB32, QImage.Format.Format_RGBA8888_Premultiplied],
)
def test_a_card_is_read_off_the_screens_thread(
    qtbot: QtBot,
    cameras: MadeUpCameras,
    scanner: CameraScanner,
    heard: list[bytes | Misread],
    form: QImage.Format,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A card in a frame of any format is scanned; the frame is read on a thread of its own, the card told on ours."""
    threads: list[threading.Thread] = []
    real = camera_hardware.cards_in_frame

    def watched(frame: object) -> object:
        threads.append(threading.current_thread())
        return real(frame)

    monkeypatch.setattr(camera_hardware, "cards_in_frame", watched)
    scanner.card_scanned.connect(lambda _: threads.append(threading.current_thread()))
    # A width that is no multiple of anything, so that rows are padded.
    cameras.show(scene([encode(TOKEN)], angle=20, size=(1277, 719)).convertToFormat(form))
    qtbot.waitUntil(lambda: heard == [TOKEN])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_brightness_of_a_video_frame_is_read_without_conversion(qtbot: QtBot) -> None:
    """The format most cameras send, brightness first and colour behind, shows the card."""
    image = scene([encode(TOKEN)], size=(1270, 720))
    frame = multimedia.QVideoFrame(
        multimedia.QVideoFrameFormat(image.size(), multimedia.QVideoFrameFormat.PixelFormat.Format_NV12)
    )
    assert frame.map(multimedia.QVideoFrame.MapMode.WriteOnly)
    rows, stride = image.constBits(), image.bytesPerLine()
    for y in range(image.height()):
        at = y * frame.bytesPerLine(0)
        frame.bits(0)[at : at + image.width()] = rows[y * stride : y * stride + image.width()]
    frame.unmap()
    assert camera_hardware.cards_in_frame(frame).tokens == {TOKEN}
    assert not frame.isMapped()


@pytest.mark.parametrize(("form", "first"), [("Format_YUYV", 0), ("Format_UYVY", 1)])
def test_brightness_between_colours_is_read_without_conversion(qtbot: QtBot, form: str, first: int) -> None:
    """The format of plain webcams, brightness and colour by turns, shows the card."""
    image = scene([encode(TOKEN)], size=(640, 480), module=4)
    pixel = multimedia.QVideoFrameFormat.PixelFormat[form]
    frame = multimedia.QVideoFrame(multimedia.QVideoFrameFormat(image.size(), pixel))
    assert frame.map(multimedia.QVideoFrame.MapMode.WriteOnly)
    rows = image.constBits()
    for y in range(image.height()):
        at = y * frame.bytesPerLine(0)
        frame.bits(0)[at + first : at + 2 * image.width() : 2] = rows[y * 640 : (y + 1) * 640]
        frame.bits(0)[at + 1 - first : at + 2 * image.width() : 2] = bytes([90, 160]) * 320
    frame.unmap()
    assert camera_hardware.cards_in_frame(frame).tokens == {TOKEN}


def test_only_the_newest_frame_is_read(
    qtbot: QtBot,
    cameras: MadeUpCameras,
    scanner: CameraScanner,
    clock_ms: Clock,
    heard: list[bytes | Misread],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """While a frame is being read those that come are dropped but for the last."""
    go_on, begun = threading.Event(), threading.Event()
    real = camera_hardware.cards_in_frame
    read: list[object] = []

    def slow(frame: object) -> object:
        read.append(frame)
        begun.set()
        go_on.wait(10)
        return real(frame)

    monkeypatch.setattr(camera_hardware, "cards_in_frame", slow)
    cameras.show(scene([]))
    assert begun.wait(10)
    for text in [encode(bytes([place] * 10)) for place in range(5)] + [encode(TOKEN)]:
        clock_ms.now += 100
        cameras.show(scene([text]))
    go_on.set()
    qtbot.waitUntil(lambda: heard == [TOKEN])
    assert len(read) == 2


def test_frames_that_come_too_fast_are_left_out(
    qtbot: QtBot, cameras: MadeUpCameras, scanner: CameraScanner, clock_ms: Clock, heard: list[bytes | Misread]
) -> None:
    """Of sixty frames a second, some sixteen are read."""
    cameras.show(scene([]))
    clock_ms.now += 16
    cameras.show(scene([encode(OTHER)]))
    clock_ms.now += 60
    cameras.show(scene([encode(TOKEN)]))
    qtbot.waitUntil(lambda: heard == [TOKEN])


def test_a_card_held_up_is_scanned_once(
    qtbot: QtBot, cameras: MadeUpCameras, scanner: CameraScanner, clock_ms: Clock, heard: list[bytes | Misread]
) -> None:
    """A card that stays before the camera is one scan until it was away for a second."""
    card = scene([encode(TOKEN)])
    for _ in range(3):
        cameras.show(card)
        qtbot.waitUntil(lambda: len(heard) == 1)
        clock_ms.now += 300
    clock_ms.now += 2_000
    cameras.show(card)
    qtbot.waitUntil(lambda: heard == [TOKEN, TOKEN])


def test_two_cards_at_once_are_a_misreading(
    qtbot: QtBot, cameras: MadeUpCameras, scanner: CameraScanner, heard: list[bytes | Misread]
) -> None:
    """With two cards of ours in view neither is scanned, and that is told."""
    cameras.show(scene([encode(TOKEN), encode(OTHER)]))
    qtbot.waitUntil(lambda: heard == [Misread.SEVERAL])


def test_without_a_camera_one_is_waited_for(
    qtbot: QtBot, cameras: MadeUpCameras, scanner: CameraScanner, heard: list[bytes | Misread]
) -> None:
    """Unplugged while running a camera is lost, plugged in again it reads; a camera never seen is absent."""
    states: list[DeviceState] = []
    scanner.state_changed.connect(states.append)
    cameras.plug()
    assert scanner.state is DeviceState.LOST
    cameras.plug("front")
    cameras.show(scene([encode(TOKEN)]))
    qtbot.waitUntil(lambda: heard == [TOKEN])
    assert states == [DeviceState.LOST, DeviceState.READY]
    scanner.stop()
    cameras.plug()
    scanner.start()
    assert scanner.state is DeviceState.ABSENT
    cameras.plug("front")
    assert scanner.state is DeviceState.READY


def test_the_chosen_camera_and_no_other(cameras: MadeUpCameras, scanner: CameraScanner) -> None:
    """A camera that was chosen is not replaced by another one, whatever is plugged in."""
    scanner.start("back")
    assert scanner.state is DeviceState.ABSENT
    cameras.plug("front", "back")
    assert scanner.state is DeviceState.READY
    assert cameras.opened[-1] == "back"
    cameras.plug("front")
    assert scanner.state is DeviceState.LOST


def test_ours_unplugged_another_takes_over(cameras: MadeUpCameras, scanner: CameraScanner) -> None:
    """Where none was chosen, the camera that is left takes over."""
    cameras.plug("back")
    assert scanner.state is DeviceState.READY
    assert cameras.opened == ["front", "back"]


def test_a_camera_in_use_is_tried_again(qtbot: QtBot, cameras: MadeUpCameras, scanner: CameraScanner) -> None:
    """A camera that does not start is busy, and is opened again a little later."""
    cameras.failed.emit()
    assert scanner.state is DeviceState.BUSY
    qtbot.waitUntil(lambda: cameras.opened == ["front", "front"])
    assert scanner.state is DeviceState.READY


def test_a_camera_that_fails_and_then_is_gone_is_lost(cameras: MadeUpCameras, scanner: CameraScanner) -> None:
    """Some systems tell of a failure before they tell that the camera was unplugged; it is not tried meanwhile."""
    cameras.failed.emit()
    cameras.plug()
    assert scanner.state is DeviceState.LOST
    assert not scanner._patience.isActive()
    cameras.plug("front")
    assert scanner.state is DeviceState.READY


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Qt.PermissionStatus.Granted, DeviceState.READY),
        (Qt.PermissionStatus.Denied, DeviceState.NO_PERMISSION),
        (Qt.PermissionStatus.Undetermined, DeviceState.NO_PERMISSION),
    ],
)
def test_a_person_is_asked_where_the_system_asks(
    qtbot: QtBot, cameras: MadeUpCameras, answer: Qt.PermissionStatus, state: DeviceState
) -> None:
    """A camera is opened only with leave; without an answer it is not asked for again and again."""
    cameras.allowed, cameras.answer = Qt.PermissionStatus.Undetermined, answer
    scanner = CameraScanner(hardware=cameras)
    scanner.start()
    assert scanner.state is state
    assert cameras.opened == (["front"] if state is DeviceState.READY else [])
    scanner.stop()


def test_a_stopped_camera_reads_nothing(
    cameras: MadeUpCameras, scanner: CameraScanner, heard: list[bytes | Misread]
) -> None:
    """After stopping, no frame is read, no plug noticed, and the thread is gone."""
    cameras.show(scene([encode(TOKEN)]))
    scanner.stop()
    scanner.stop()
    cameras.show(scene([encode(TOKEN)]))
    cameras.plug()
    assert scanner.state is DeviceState.OFF
    assert "camera" not in {thread.name for thread in threading.enumerate()}
    assert heard == []


def test_a_machine_without_cameras(qtbot: QtBot) -> None:
    """With the real hardware of this machine a camera that is not there is absent, and nothing fails."""
    scanner = CameraScanner()
    scanner.start("no such camera")
    assert scanner.state is DeviceState.ABSENT
    scanner.stop()


def test_without_the_extra_it_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where QtMultimedia is not installed nothing fails: the state tells."""
    monkeypatch.delitem(sys.modules, "cafememo.devices.camera_hardware")
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    scanner = CameraScanner()
    scanner.start()
    assert scanner.state is DeviceState.NOT_INSTALLED
    scanner.stop()
    assert scanner.state is DeviceState.OFF


def _with_coffee(image: QImage) -> QImage:
    """Return a picture on whose lower right half coffee was spilled: black stays black under it, white does not."""
    spilled = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(spilled)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setBrush(QColor(92, 64, 44))
    painter.setPen(Qt.PenStyle.NoPen)
    middle = spilled.rect().center()
    painter.drawEllipse(middle.x() - 60, middle.y() - 110, 190, 170)
    painter.end()
    return spilled.convertToFormat(QImage.Format.Format_Grayscale8)


def test_a_card_with_coffee_on_it_is_read_after_some_frames(qapp: object) -> None:
    """Where the first looks see nothing, every fourth looks through what is spilled on a code."""
    spilled = _with_coffee(scene([encode(TOKEN)], angle=20, size=(1280, 720)))
    looker, frame = _Looker(), multimedia.QVideoFrame(spilled)
    seen = [looker.look((frame, at))[0] for at in range(STAINED_EVERY + 1)]
    assert seen[:-2] == [Sighting()] * (STAINED_EVERY - 1)
    assert seen[-2].tokens == {TOKEN}
    assert seen[-1] == Sighting()
