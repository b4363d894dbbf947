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
        self._heard: list[tuple[str, str, str, str, Any]] = []

    def start(self, environment: Mapping[str, str] = os.environ) -> bool:
        """Begin to listen, on the buses the environment names; whether anything will be heard.

        Imports QtDBus: not before the first paint.
        """
        if not sys.platform.startswith("linux") or self._heard:
            return bool(self._heard)
        for interface in _SCREEN_SAVERS:
            self._hear(session_address(environment), "", interface, "ActiveChanged", _SAVER_CHANGED)
        path = login_session_path(environment.get("XDG_SESSION_ID", ""))
        if path:
            self._hear(system_address(environment), path, _LOGIN_SESSION, "Lock", _SESSION_LOCKED)
        return bool(self._heard)

    def stop(self) -> None:
        """Listen no more."""
        for address, path, interface, member, slot in self._heard:
            bus = joined(address)
            if bus is not None:
                bus.disconnect("", path, interface, member, self, slot)
        self._heard.clear()

    def _hear(self, address: str, path: str, interface: str, member: str, slot: Any) -> None:  # noqa: ANN401 - see above
        """Have a slot called at a signal on a bus, if it can be joined."""
        bus = joined(address) if address else None
        if bus is not None and bus.connect("", path, interface, member, self, slot):
            self._heard.append((address, path, interface, member, slot))

    @Slot(bool)
    def _saver_changed(self, active: bool) -> None:
        """Tell that a screen saver covers the screen."""
        if active:
            self.session_locked.emit()

    @Slot()
    def _session_locked(self) -> None:
        """Tell that the session is being locked."""
        self.session_locked.emit()


def joined(address: str) -> "QDBusConnection | None":
    """Return a connection of our own to a bus, None where it cannot be joined.

    One for each address and process, and kept to the end of it: QtDBus 6.11 may crash in its own thread when a
    connection is left.
    """
    try:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - not before the first paint
    except ImportError:
        return None  # a system without libdbus
    name = f"cafememo lock {address}"
    bus = QDBusConnection(name)
    if not bus.isConnected():
        bus = QDBusConnection.connectToBus(address, name)
    return bus if bus.isConnected() else None


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
