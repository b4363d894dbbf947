"""A short tone for a card that is known and another for one that is not, through QtMultimedia.

Silent where there is no sound, muted, or the extra `devices` is not installed: a tone is never worth an error.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from cafememo.devices.signals import signal
from cafememo.devices.sine import KNOWN, RATE, UNKNOWN, Note, samples
from cafememo.devices.state import DeviceState

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices


class Tones(QObject):
    """Plays tones. `prepare()` belongs after the first paint: finding the sound device takes some 100 ms once."""

    state_changed = signal(DeviceState)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = DeviceState.OFF
        self.muted = False
        self._volume = 60
        self._devices: QMediaDevices | None = None
        self._sink: QAudioSink | None = None
        self._playing = QBuffer(self)
        self._made: dict[tuple[Note, ...], QByteArray] = {}

    def set_volume(self, volume: int) -> None:
        """Play at this volume from now on, 0 to 100."""
        self._volume = max(0, min(100, volume))
        if self._sink is not None:
            self._make()

    def prepare(self) -> None:
        """Find the sound device, now and whenever another one becomes the system's choice."""
        if self._devices is not None:
            return
        try:
            from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - an extra, and not for the start
        except ImportError:
            self._become(DeviceState.NOT_INSTALLED)
            return
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._find)
        self._find()

    def known(self) -> None:
        """Play the tone of a card that is greeted. Returns at once."""
        self._play(KNOWN)

    def unknown(self) -> None:
        """Play the tone of a card that is not greeted: a dead one, a new one, a foreign code. Returns at once."""
        self._play(UNKNOWN)

    def stop(self) -> None:
        """Be silent, and let the sound device go. Harmless when done already."""
        self._let_go()
        if self._devices is not None:
            self._devices.audioOutputsChanged.disconnect(self._find)
            self._devices.deleteLater()
            self._devices = None
        self._become(DeviceState.OFF)

    def _find(self) -> None:
        """Take the system's choice of sound device, if it has one."""
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices  # noqa: PLC0415 - likewise

        self._let_go()
        device = QMediaDevices.defaultAudioOutput()
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isNull() or not device.isFormatSupported(form):
            self._become(DeviceState.ABSENT)
            return
        self._sink = QAudioSink(device, form, self)
        self._sink.stateChanged.connect(self._sounded)
        self._make()
        self._become(DeviceState.READY)

    def _make(self) -> None:
        """Make the tones ahead: some thousand sines are not for the moment a card is greeted."""
        self._made = {notes: QByteArray(samples(notes, self._volume)) for notes in (KNOWN, UNKNOWN)}

    def _play(self, notes: tuple[Note, ...]) -> None:
        """Play notes instead of whatever still sounds."""
        if self._sink is None or self.muted or not self._volume:
            return
        self._sink.stop()
        self._playing.close()
        self._playing.setData(self._made[notes])
        self._playing.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._playing)

    def _sounded(self, state: object) -> None:
        """Give the sound device a rest when a tone is over."""
        from PySide6.QtMultimedia import QAudio  # noqa: PLC0415 - likewise

        if self._sink is not None and state == QAudio.State.IdleState:
            self._sink.stop()

    def _let_go(self) -> None:
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stop()
            sink.deleteLater()
        self._playing.close()

    def _become(self, state: DeviceState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
