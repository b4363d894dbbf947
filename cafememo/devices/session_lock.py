"""The desktop's session is locked, so the counter is too: heard on the desktop's bus, on Linux.

What is listened for: `ActiveChanged(true)` of org.freedesktop.ScreenSaver and org.gnome.ScreenSaver on the session
bus, whoever sends it, and `Lock` of the session itself on the system bus, which systemd-logind sends. Elsewhere than on
Linux, and where there is no bus, nothing is heard and nothing is said: the counter still locks by its key and when
nobody touches it.

Only buses on a Unix socket are joined: an address may name a TCP port too, and this program opens none.
"""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Slot

from cafememo.devices.signals import signal

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket"
_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIN_SESSION = "org.freedesktop.login1.Session"
# QDBusConnection takes what SLOT() gives, which is text, and its stubs ask for bytes.
_SAVER_CHANGED: Any = SLOT("_saver_changed(bool)")
_SESSION_LOCKED: Any = SLOT("_session_locked()")


class SessionLock(QObject):
    """Hears the desktop's session being locked between `start()` and `stop()`."""

    session_locked = signal()
    """The session was locked, or its screen saver began, which is told twice by some desktops."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._joined: list[str] = []

    def start(self, environment: Mapping[str, str] = os.environ) -> bool:
        """Begin to listen, on the buses the environment names; whether anything will be heard.

        Imports QtDBus: not before the first paint.
        """
        if not sys.platform.startswith("linux") or self._joined:
            return bool(self._joined)
        session, system = session_address(environment), system_address(environment)
        if not session and not system:
            return False
        try:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - see above
        except ImportError:
            return False  # a system without libdbus
        heard = self._join(QDBusConnection, session, "session") and self._hear_screen_savers()
        path = login_session_path(environment.get("XDG_SESSION_ID", ""))
        if path and self._join(QDBusConnection, system, "system"):
            heard = self._hear_login_session(path) or heard
        return heard

    def stop(self) -> None:
        """Listen no more."""
        if self._joined:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - see above

            for name in self._joined:
                QDBusConnection.disconnectFromBus(name)
            self._joined.clear()

    def _join(self, buses: "type[QDBusConnection]", address: str, kind: str) -> bool:
        """Join a bus by a connection of one's own; whether it is there."""
        name = self._name(kind)
        if not address or not buses.connectToBus(address, name).isConnected():
            buses.disconnectFromBus(name)
            return False
        self._joined.append(name)
        return True

    def _name(self, kind: str) -> str:
        """Return the name of a connection, which is one in the whole process."""
        return f"cafememo {kind} lock {id(self):x}"

    def _hear_screen_savers(self) -> bool:
        """Listen to whichever screen saver there is."""
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - see above

        bus = QDBusConnection(self._name("session"))
        heard = [bus.connect("", "", interface, "ActiveChanged", self, _SAVER_CHANGED) for interface in _SCREEN_SAVERS]
        return any(heard)

    def _hear_login_session(self, path: str) -> bool:
        """Listen to the session one is logged in to."""
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - see above

        bus = QDBusConnection(self._name("system"))
        return bool(bus.connect("", path, _LOGIN_SESSION, "Lock", self, _SESSION_LOCKED))

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        """Tell that a screen saver covers the screen."""
        if active:
            self.session_locked.emit()

    @Slot()
    def _session_locked(self) -> None:
        """Tell that the session is being locked."""
        self.session_locked.emit()


def session_address(environment: Mapping[str, str]) -> str:
    """Return where the session bus is; "" where there is none on a Unix socket. None is started for us."""
    named = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not named and folder and os.path.exists(f"{folder}/bus"):  # noqa: PTH110 - pathlib is not needed for it
        named = f"unix:path={folder}/bus"
    return _on_unix(named)


def system_address(environment: Mapping[str, str]) -> str:
    """Return where the system bus is; "" where there is none on a Unix socket."""
    named = environment.get("DBUS_SYSTEM_BUS_ADDRESS", SYSTEM_BUS)
    if named == SYSTEM_BUS and not os.path.exists(SYSTEM_BUS.removeprefix("unix:path=")):  # noqa: PTH110 - likewise
        return ""
    return _on_unix(named)


def login_session_path(session_id: str) -> str:
    """Return the bus path of a login session: "2" is at …/session/_32; "" without an id.

    Signs other than letters and digits, and a digit in the first place, are written as two hexadecimal digits:
    systemd's rule for names in paths.
    """
    if not session_id:
        return ""
    label = "".join(
        sign if sign.isascii() and (sign.isalpha() or (sign.isdigit() and place)) else f"_{byte:02x}"
        for place, sign, byte in ((place, chr(byte), byte) for place, byte in enumerate(session_id.encode()))
    )
    return f"/org/freedesktop/login1/session/{label}"


def _on_unix(addresses: str) -> str:
    """Return those of some addresses, apart by semicolons, that are Unix sockets."""
    return ";".join(one for one in addresses.split(";") if one.startswith("unix:"))
