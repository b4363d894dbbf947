"""The desktop's lock, heard on a real bus from a screen saver that takes its name on it."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.devices.session_lock import SessionLock, login_session_path, session_address, system_address

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="dbus is not installed"
)
Send = Callable[..., None]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Give the address of a bus of one’s own, one for all tests: the connections to it are kept as long."""
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.terminate()


@pytest.fixture
def send(qapp: QApplication, address: str) -> Send:
    """Give a function that sends a signal as a screen saver on the bus does."""
    saver = QDBusConnection("a screen saver")
    if not saver.isConnected():  # kept, as that of the lock is, and for its reason
        saver = QDBusConnection.connectToBus(address, "a screen saver")
        assert saver.registerService("org.freedesktop.ScreenSaver")

    def send_signal(path: str, interface: str, member: str, *carried: object) -> None:
        message = QDBusMessage.createSignal(path, interface, member)
        message.setArguments(list(carried))
        assert saver.send(message)

    return send_signal


@pytest.fixture
def lock(qapp: QApplication, address: str) -> Iterator[SessionLock]:
    """Give a lock that listens on both buses, which are one here, in the login session 2."""
    made = SessionLock()
    assert made.start({"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address, "XDG_SESSION_ID": "2"})
    yield made
    made.stop()


@pytest.fixture
def heard(lock: SessionLock) -> list[bool]:
    """Give what the lock has told."""
    told: list[bool] = []
    lock.session_locked.connect(lambda: told.append(True))
    return told


SAVERS = [
    ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
    ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock"),
]


@pytest.mark.parametrize("sent", SAVERS, ids=lambda sent: sent[0])
def test_a_lock_of_the_session_is_told(qtbot: QtBot, heard: list[bool], send: Send, sent: tuple[object, ...]) -> None:
    """Whichever desktop it is, its lock is heard."""
    send(*sent)
    qtbot.waitUntil(lambda: heard == [True])


def test_an_unlock_and_another_session_are_not(qtbot: QtBot, heard: list[bool], send: Send) -> None:
    """Neither the end of a lock nor the lock of somebody else's session locks the counter."""
    send("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False)  # noqa: FBT003 - the bus's way
    send("/org/freedesktop/login1/session/_33", "org.freedesktop.login1.Session", "Lock")
    send("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Unlock")
    send(*SAVERS[0])  # sent last, so what came before it has been heard, or not
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [True]


def test_nothing_is_heard_any_more_after_the_end(
    qtbot: QtBot, lock: SessionLock, heard: list[bool], send: Send
) -> None:
    """A lock that was stopped is silent, and may begin again."""
    lock.stop()
    send(*SAVERS[0])
    qtbot.wait(50)
    assert heard == []


@pytest.mark.parametrize(
    "environment",
    [
        {"DBUS_SYSTEM_BUS_ADDRESS": ""},
        {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "DBUS_SYSTEM_BUS_ADDRESS": ""},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/bus", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere/sys"},
        {"DBUS_SESSION_BUS_ADDRESS": "tcp:host=localhost,port=1", "DBUS_SYSTEM_BUS_ADDRESS": "", "XDG_SESSION_ID": "2"},
    ],
    ids=["none", "disabled", "dead", "tcp"],
)
def test_where_there_is_no_bus_nothing_is_said(qapp: QApplication, environment: dict[str, str]) -> None:
    """Without a bus on a Unix socket the counter hears nothing, quietly."""
    assert not SessionLock().start(environment)


def test_other_systems_hear_nothing(qapp: QApplication, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On other systems than Linux it says that it does nothing."""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not SessionLock().start({"DBUS_SESSION_BUS_ADDRESS": address})


def test_only_unix_sockets_are_joined(tmp_path: object) -> None:
    """Of several addresses those that would open another kind of socket are left out."""
    both = {"DBUS_SESSION_BUS_ADDRESS": "tcp:host=a,port=1;unix:path=/b", "DBUS_SYSTEM_BUS_ADDRESS": "nonce-tcp:port=1"}
    assert session_address(both) == "unix:path=/b"
    assert system_address(both) == ""
    assert session_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""


def test_a_login_session_has_its_path() -> None:
    """A path holds letters and digits, no digit first; all else is written by its number."""
    paths = [login_session_path(name).rpartition("/")[2] for name in ("2", "c1", "12", "a-b", "")]
    assert paths == ["_32", "c1", "_312", "a_2db", ""]


def test_listening_waits_for_the_bus_library_until_it_begins() -> None:
    """To import the module and to make a lock loads no QtDBus, so that a first paint may come before."""
    program = (
        "import sys; from PySide6.QtCore import QObject; from cafememo.devices.session_lock import SessionLock; "
        "SessionLock(QObject()); sys.exit('PySide6.QtDBus' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
