"""The camera itself, through QtMultimedia: which there are, one opened, its frames as gray pictures.

Importing this needs the extra `devices`: ImportError without it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoSink,
)

from cafememo.devices.pictures import cards_in_image
from cafememo.devices.sighting import BLACK, Sighting, card_in, darkest_alone
from cafememo.devices.signals import signal

if TYPE_CHECKING:
    from typing_extensions import Buffer

_Pixel = QVideoFrameFormat.PixelFormat
_BRIGHTNESS_FIRST = frozenset(
    {
        _Pixel.Format_Y8,
        _Pixel.Format_YUV420P,
        _Pixel.Format_YUV422P,
        _Pixel.Format_YV12,
        _Pixel.Format_NV12,
        _Pixel.Format_NV21,
        _Pixel.Format_IMC1,
        _Pixel.Format_IMC2,
        _Pixel.Format_IMC3,
        _Pixel.Format_IMC4,
    }
)
"""Formats whose first plane is the gray picture: nothing is copied or converted."""
_BRIGHTNESS_BY_TURNS = {_Pixel.Format_YUYV: 0, _Pixel.Format_UYVY: 1}
"""Formats with brightness and colour by turns, and at which byte brightness begins."""
WANTED_WIDTH = 1280
"""Pixels; more cost time and read no card that this does not."""


class CameraHardware(QObject):
    """The cameras of this machine, and at most one of them open. Frames arrive at `sink`."""

    inputs_changed = signal()
    """A camera was plugged in or unplugged."""
    failed = signal()
    """The open camera gives no pictures: unplugged, or another program has it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sink = QVideoSink(self)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(self.sink)
        self._camera: QCamera | None = None
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._inputs_changed)

    def names(self) -> list[str]:
        """Return the cameras there are, by what they can be opened by; the system's own choice first."""
        default = QMediaDevices.defaultVideoInput().id()
        found = [device.id() for device in QMediaDevices.videoInputs()]
        return [_text(name) for name in sorted(found, key=lambda name: name != default)]

    def permission(self) -> Qt.PermissionStatus:
        """Tell whether this program may use cameras; Undetermined until `ask` was answered."""
        return _application().checkPermission(QCameraPermission())

    def ask(self, answered: Callable[[], object]) -> None:
        """Have the system ask the person, where it does that, then call `answered`."""
        _application().requestPermission(QCameraPermission(), self, lambda _: answered())

    def open(self, name: str) -> bool:
        """Open the camera of that name; whether there is one. `failed` tells if it does not start."""
        self.close()
        for device in QMediaDevices.videoInputs():
            if _text(device.id()) == name:
                camera = QCamera(device, self)
                _choose_format(camera, device)
                camera.errorOccurred.connect(self._error)
                self._session.setCamera(camera)
                self._camera = camera
                camera.start()
                return True
        return False

    def close(self) -> None:
        """Let the camera go: its light goes out."""
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.errorOccurred.disconnect(self._error)
            camera.stop()
            camera.deleteLater()  # which takes it out of the session

    def _inputs_changed(self) -> None:
        self.inputs_changed.emit()

    def _error(self, error: QCamera.Error, _text: str) -> None:
        if error != QCamera.Error.NoError:
            self.failed.emit()


def cameras_here() -> dict[str, str]:
    """Return the cameras of this machine: the name to open each by, and what a person calls it."""
    return {_text(device.id()): device.description() for device in QMediaDevices.videoInputs()}


def cards_in_frame(frame: QVideoFrame, *, stained: bool = False) -> Sighting:
    """Find the cards in a camera's frame; nothing in one that cannot be read any more. May take 50 ms.

    `stained` looks through coffee on a code, and reads fewer of the clean ones.
    """
    form = frame.pixelFormat()
    rgb = QVideoFrameFormat.imageFormatFromPixelFormat(form)
    plain = form in _BRIGHTNESS_FIRST or form in _BRIGHTNESS_BY_TURNS or rgb != QImage.Format.Format_Invalid
    if not plain or not frame.map(QVideoFrame.MapMode.ReadOnly):
        return cards_in_image(frame.toImage())
    width, height, stride = frame.width(), frame.height(), frame.bytesPerLine(0)
    try:
        if form in _BRIGHTNESS_FIRST:
            return _card_in(frame.bits(0), width, height, stride, stained=stained)
        if form in _BRIGHTNESS_BY_TURNS:
            first = _BRIGHTNESS_BY_TURNS[form]
            rows = height - 1 if first else height  # the last row would end one byte beyond the picture
            return _card_in(memoryview(frame.bits(0))[first:], width, rows, stride, step=2, stained=stained)
        # toImage() would ask the graphics card, which belongs to the screen's thread.
        return cards_in_image(QImage(frame.bits(0), width, height, stride, rgb))
    finally:
        frame.unmap()


def _card_in(gray: "Buffer", width: int, height: int, stride: int, *, step: int = 1, stained: bool) -> Sighting:
    """Find the cards in the brightness of a frame."""
    if not stained:
        return card_in(gray, width, height, stride, step)
    alone = memoryview(gray)[::step].tobytes()
    return card_in(darkest_alone(alone, BLACK[0]), width, height, stride // step)


def _choose_format(camera: QCamera, device: QCameraDevice) -> None:
    """Choose the format nearest to 1280 pixels wide, the faster of equals; cameras' own choice may be 4K."""
    formats = device.videoFormats()
    if formats:
        camera.setCameraFormat(
            min(formats, key=lambda one: (abs(one.resolution().width() - WANTED_WIDTH), -one.maxFrameRate()))
        )


def _text(name: object) -> str:
    return bytes(name.data()).decode("utf-8", "replace") if hasattr(name, "data") else str(name)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "cameras need an application"  # noqa: S101 - a promise of whoever makes one
    return application
