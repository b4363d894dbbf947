"""The devices at a counter, started and told of as one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import Misread, encode
from cafememo.devices.at_counter import DevicesAtCounter
from cafememo.devices.refusal import Refusal
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.preferences import DevicePreferences
from pictured import scene

TOKEN, OTHER = bytes(range(10)), bytes(range(20, 30))
QUIET = DevicePreferences(muted=True)
Told = list[object]


@pytest.fixture
def told() -> Told:
    """Give the list of all that was told, in order."""
    return []


@pytest.fixture
def devices(qtbot: QtBot, told: Told) -> Iterator[DevicesAtCounter]:
    """Give devices none of which is wanted yet."""
    devices = DevicesAtCounter()
    devices.card_scanned.connect(told.append)
    devices.code_misread.connect(told.append)
    devices.picture_refused.connect(told.append)
    devices.heard.connect(lambda device, misread: told.append((device, misread)))
    yield devices
    devices.stop()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_a_wished_serial_scanner_is_heard_until_it_is_not_wished(
    qtbot: QtBot, devices: DevicesAtCounter, told: Told
) -> None:
    """What the owner wants runs; other wishes leave it running, and not wanted any more it stops."""
    pytest.importorskip("PySide6.QtSerialPort", exc_type=ImportError)
    changes: list[bool] = []
    devices.states_changed.connect(lambda: changes.append(True))
    far, near = os.openpty()
    wish = replace(QUIET, serial=True, serial_port=os.ttyname(near))
    os.close(near)
    devices.want(wish)
    port = devices.serial._port
    devices.want(replace(wish, volume=10))
    assert devices.serial._port is port
    assert devices.states()[Device.SERIAL] is DeviceState.READY
    assert changes
    os.write(far, encode(TOKEN).encode() + b"\rhello\r")
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == [(Device.SERIAL, None), TOKEN, (Device.SERIAL, Misread.FOREIGN), Misread.FOREIGN]
    devices.want(QUIET)
    assert devices.states()[Device.SERIAL] is DeviceState.OFF
    os.close(far)


def test_a_picture_is_read_without_any_wish(qtbot: QtBot, devices: DevicesAtCounter, told: Told) -> None:
    """Pasting and dropping pictures needs no device."""
    picture, address = QMimeData(), QMimeData()
    picture.setImageData(scene([encode(OTHER)]))
    devices.take_picture(picture)
    qtbot.waitUntil(lambda: told == [(Device.PICTURE, None), OTHER])
    address.setUrls([QUrl("https://example.org/a.png")])
    devices.take_picture(address)
    assert told[-1] is Refusal.REMOTE


def test_a_camera_that_is_wished_is_looked_for(devices: DevicesAtCounter) -> None:
    """A wished camera of a name no machine has is absent, or not installed; not wished it is off."""
    assert devices.states()[Device.CAMERA] is DeviceState.OFF
    devices.want(replace(QUIET, camera=True, camera_name="none of this name"))
    assert devices.states()[Device.CAMERA] in {DeviceState.ABSENT, DeviceState.NOT_INSTALLED}
    devices.stop()
    devices.stop()
    assert set(devices.states().values()) == {DeviceState.OFF}


def test_what_is_not_wanted_is_not_imported() -> None:
    """A counter with a scanner that types alone imports no serial port, no sound, no camera and no reader."""
    program = (
        "import sys; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]); "
        "from cafememo.devices.at_counter import DevicesAtCounter; "
        "from cafememo.domain.preferences import DevicePreferences; "
        "devices = DevicesAtCounter(); devices.want(DevicePreferences(muted=True)); "
        "sys.exit(any(name in sys.modules for name in "
        "('zxingcpp', 'PySide6.QtMultimedia', 'PySide6.QtSerialPort')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
