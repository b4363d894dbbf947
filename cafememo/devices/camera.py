"""Scans by a camera: a card held in front of it. Pictures never leave the memory of this process.

QtMultimedia is part of the extra `devices`; it and the reader are imported when the camera is first started.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from cafememo.codes.payload import Misread, Token
from cafememo.devices.newest import Newest
from cafememo.devices.sighting import InView, Sighting
from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.devices.state import DeviceState, next_wait

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from cafememo.devices.camera_hardware import CameraHardware

PACE_MS = 60
"""A frame is looked at no sooner after the one before: sixteen a second are enough for a card held up."""

STAINED_EVERY = 4
"""Of so many frames in which nothing is seen, one is looked at for a code with coffee on it: four a second."""


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class CameraScanner(QObject):
    """Reads cards held in front of one camera between `start()` and `stop()`, and waits for it while it is away."""

    card_scanned = signal(bytes)
    """The token of a card that came into view; once until it was away for a second."""
    code_misread = signal(Misread)
    """What came into view is no card of ours, not all of one, or two of ours at once."""
    foreign_scanned = signal(str)
    """The text of such a code that is no card of ours, instead of its being misread; only while `tells_foreign`."""
    state_changed = signal(DeviceState)
    frame_seen: "Emits[QVideoFrame]" = signal_as_annotated()
    """A frame as it is looked at; only while it is `watched`."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        hardware: "CameraHardware | None" = None,
        now_ms: Callable[[], int] = _now_ms,
        pace_ms: int = PACE_MS,
    ) -> None:
        super().__init__(parent)
        self.state = DeviceState.OFF
        self.watched = False
        """Whether frames are told, for a person who puts the camera where it should be."""
        self._hardware = hardware
        self._now_ms = now_ms
        self._pace_ms = pace_ms
        self._chosen = ""
        self._opened = ""
        self._looked_at = -pace_ms
        self._view = InView()
        self._reader: Newest[tuple[QVideoFrame, int], tuple[Sighting, int]] | None = None
        self._wait_ms = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._open)

    @property
    def tells_foreign(self) -> bool:
        """Tell whether codes of others may stand for regulars here; else nothing of them is handed on."""
        return self._view.tells_apart

    @tells_foreign.setter
    def tells_foreign(self, tells: bool) -> None:
        self._view.tells_apart = tells

    def start(self, chosen: str = "") -> None:
        """Look through the camera `chosen` (a name of `CameraHardware.names`), or through the system's own choice."""
        self.stop()
        self._chosen = chosen
        if self._hardware is None:
            try:
                from cafememo.devices.camera_hardware import CameraHardware  # noqa: PLC0415 - an extra
            except ImportError:
                self._become(DeviceState.NOT_INSTALLED)
                return
            self._hardware = CameraHardware(self)
        self._hardware.inputs_changed.connect(self._inputs_changed)
        self._hardware.failed.connect(self._failed)
        self._hardware.sink.videoFrameChanged.connect(self._take)
        self._become(DeviceState.ABSENT)
        self._open()

    def stop(self) -> None:
        """Close the camera and its thread, and forget what was in view. Harmless when stopped already."""
        if self._hardware is not None and self.state is not DeviceState.OFF:
            self._hardware.inputs_changed.disconnect(self._inputs_changed)
            self._hardware.failed.disconnect(self._failed)
            self._hardware.sink.videoFrameChanged.disconnect(self._take)
            self._hardware.close()
        self._patience.stop()
        self._wait_ms = 0
        self._view.clear()
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()
        self._become(DeviceState.OFF)

    def _open(self) -> None:
        """Open the camera, ask for leave to, or look again later."""
        self._patience.stop()
        hardware = self._hardware
        if hardware is None or self.state is DeviceState.OFF:
            return
        permission = hardware.permission()
        if permission == Qt.PermissionStatus.Undetermined:
            hardware.ask(self._answered)
            return
        if permission != Qt.PermissionStatus.Granted:
            self._become(DeviceState.NO_PERMISSION)
            return
        names = hardware.names()
        wanted = self._chosen or (names[0] if names else "")
        if wanted not in names or not hardware.open(wanted):
            # The system tells when one is plugged in: nothing needs to ask.
            lost = self.state in {DeviceState.LOST, DeviceState.READY, DeviceState.BUSY}
            self._become(DeviceState.LOST if lost else DeviceState.ABSENT)
            return
        self._opened = wanted
        self._become(DeviceState.READY)

    def _answered(self) -> None:
        """Go on once the person was asked; an answer that is still none is a no."""
        if self._hardware is None or self.state is DeviceState.OFF:
            return
        if self._hardware.permission() == Qt.PermissionStatus.Undetermined:
            self._become(DeviceState.NO_PERMISSION)
        else:
            self._open()

    def _inputs_changed(self) -> None:
        """Open the camera that came, or notice that ours is gone."""
        if self.state is DeviceState.READY and self._hardware is not None:
            if self._opened in self._hardware.names():
                return
            self._let_go()
        self._wait_ms = 0
        self._open()

    def _failed(self) -> None:
        """Try again later, when a camera does not start or stops giving pictures."""
        gone = self._hardware is not None and self._opened not in self._hardware.names()
        self._let_go()
        self._become(DeviceState.LOST if gone else DeviceState.BUSY)
        self._wait_ms = next_wait(self._wait_ms)
        self._patience.start(self._wait_ms)

    def _let_go(self) -> None:
        """Close the camera and forget what was in view."""
        if self._hardware is not None:
            self._hardware.close()
        if self._reader is not None:
            self._reader.forget()
        self._view.clear()

    def _take(self, frame: "QVideoFrame") -> None:
        """Have a frame read, unless one was a moment ago."""
        at = self._now_ms()
        if self.state is not DeviceState.READY or at - self._looked_at < self._pace_ms or not frame.isValid():
            return
        self._looked_at = at
        self._wait_ms = 0
        if self._reader is None:
            self._reader = Newest("camera", _Looker().look, self._seen, self)
        self._reader.give((frame, at))
        if self.watched:
            self.frame_seen.emit(frame)

    def _seen(self, seen: tuple[Sighting, int]) -> None:
        """Tell what came into view."""
        reading = self._view.take(*seen)
        if isinstance(reading, Token):
            self.card_scanned.emit(reading.token)
        elif reading is Misread.FOREIGN and self.tells_foreign and seen[0].text:
            self.foreign_scanned.emit(seen[0].text)
        elif reading is not None:
            self.code_misread.emit(reading)

    def _become(self, state: DeviceState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)


class _Looker:
    """Finds the cards in frames, on the camera's thread; now and then, where there are none, through coffee."""

    def __init__(self) -> None:
        self._empty = 0

    def look(self, given: "tuple[QVideoFrame, int]") -> tuple[Sighting, int]:
        """Find the cards in a frame."""
        from cafememo.devices.camera_hardware import cards_in_frame  # noqa: PLC0415 - an extra

        frame, at = given
        seen = cards_in_frame(frame)
        self._empty = self._empty + 1 if seen == Sighting() else 0
        if self._empty and self._empty % STAINED_EVERY == 0:
            seen = cards_in_frame(frame, stained=True)
        return seen, at
