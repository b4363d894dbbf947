"""The devices at a counter besides the scanner that types: started, stopped and told of as one.

Made after the first paint. What a device needs is imported when it is first wanted, so that a counter with a
scanner that types alone pays for none of them.
"""

from PySide6.QtCore import QLoggingCategory, QMimeData, QObject

from cafememo.codes.payload import Misread
from cafememo.devices.camera import CameraScanner
from cafememo.devices.pictures import PictureReader
from cafememo.devices.refusal import Refusal
from cafememo.devices.serial import SerialScanner
from cafememo.devices.signals import signal
from cafememo.devices.state import Device, DeviceState
from cafememo.devices.tones import Tones
from cafememo.domain.preferences import DevicePreferences


class DevicesAtCounter(QObject):
    """A serial scanner, a camera, pictures given, and tones; each is silent until it is wanted."""

    card_scanned = signal(bytes)
    """The token of a card, from any of them."""
    code_misread = signal(Misread)
    foreign_scanned = signal(str)
    """The text of such a code that is no card of ours, instead of its being misread; only while `tells_foreign`."""
    picture_refused = signal(Refusal)
    """What was pasted or dropped was not searched, or holds no code."""
    heard = signal(Device, object)
    """Which device told, and its Misread, None for a card; for the scanner test page, before the signals above."""
    states_changed = signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.serial = SerialScanner(self)
        self.camera = CameraScanner(self)
        self.pictures = PictureReader(self)
        self.tones = Tones(self)
        self._wishes = DevicePreferences()
        self._sounding = False
        self.serial.card_scanned.connect(self._serial_card)
        self.serial.code_misread.connect(self._serial_misread)
        self.camera.card_scanned.connect(self._camera_card)
        self.camera.code_misread.connect(self._camera_misread)
        self.pictures.card_scanned.connect(self._picture_card)
        self.pictures.code_misread.connect(self._picture_misread)
        self.serial.foreign_scanned.connect(self._serial_foreign)
        self.camera.foreign_scanned.connect(self._camera_foreign)
        self.pictures.foreign_scanned.connect(self._picture_foreign)
        self.pictures.refused.connect(self.picture_refused.emit)
        for device in (self.serial, self.camera, self.tones):
            device.state_changed.connect(self._state_changed)

    def want(self, wishes: DevicePreferences) -> None:
        """Start, restart and stop what differs from what was wanted before; sound is prepared unless muted."""
        # Qt tells a terminal of every optional library it does without; nobody there can do anything about it.
        QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false")
        before, self._wishes = self._wishes, wishes
        if (wishes.serial, wishes.serial_port) != (before.serial, before.serial_port):
            if wishes.serial:
                self.serial.start(wishes.serial_port)
            else:
                self.serial.stop()
        if (wishes.camera, wishes.camera_name) != (before.camera, before.camera_name):
            if wishes.camera:
                self.camera.start(wishes.camera_name)
            else:
                self.camera.stop()
        self.tones.set_volume(wishes.volume)
        self.tones.muted = wishes.muted
        if not wishes.muted and wishes.volume and not self._sounding:
            self._sounding = True
            self.tones.prepare()

    def tell_foreign(self, *, tell: bool) -> None:
        """Hand the text of codes on that are no cards of ours, or nothing of them."""
        self.serial.tells_foreign = self.camera.tells_foreign = self.pictures.tells_foreign = tell

    def take_picture(self, given: QMimeData) -> None:
        """Read what was pasted or dropped."""
        self.pictures.take(given)

    def states(self) -> dict[Device, DeviceState]:
        """Return how each device is, in the order a person reads them."""
        return {
            Device.SERIAL: self.serial.state,
            Device.CAMERA: self.camera.state,
            Device.SOUND: DeviceState.OFF if self._wishes.muted else self.tones.state,
        }

    def stop(self) -> None:
        """Stop all of them and their threads; they can be wanted again. Harmless when stopped already."""
        self.serial.stop()
        self.camera.stop()
        self.pictures.stop()
        self.tones.stop()
        self._wishes, self._sounding = DevicePreferences(), False

    def _serial_card(self, token: bytes) -> None:
        self._card(Device.SERIAL, token)

    def _serial_misread(self, misread: Misread) -> None:
        self._misread(Device.SERIAL, misread)

    def _camera_card(self, token: bytes) -> None:
        self._card(Device.CAMERA, token)

    def _camera_misread(self, misread: Misread) -> None:
        self._misread(Device.CAMERA, misread)

    def _picture_card(self, token: bytes) -> None:
        self._card(Device.PICTURE, token)

    def _picture_misread(self, misread: Misread) -> None:
        self._misread(Device.PICTURE, misread)

    def _serial_foreign(self, text: str) -> None:
        self._foreign(Device.SERIAL, text)

    def _camera_foreign(self, text: str) -> None:
        self._foreign(Device.CAMERA, text)

    def _picture_foreign(self, text: str) -> None:
        self._foreign(Device.PICTURE, text)

    def _card(self, device: Device, token: bytes) -> None:
        self.heard.emit(device, None)
        self.card_scanned.emit(token)

    def _misread(self, device: Device, misread: Misread) -> None:
        self.heard.emit(device, misread)
        self.code_misread.emit(misread)

    def _foreign(self, device: Device, text: str) -> None:
        self.heard.emit(device, Misread.FOREIGN)
        self.foreign_scanned.emit(text)

    def _state_changed(self, _state: DeviceState) -> None:
        self.states_changed.emit()
