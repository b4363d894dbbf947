"""A real keyring, on a session bus of its own: unlocked or locked, with what a program needs to find it."""

import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outside import clean_environment, wait_until

PROCESS = "KEYRING_PID"
"""Where a program finds the keyring's process, to have it say nothing."""
NOWHERE = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
"""What makes a program find no keyring."""
_TOOLS = ("gnome-keyring-daemon", "dbus-daemon", "dbus-send")


def missing() -> list[str]:
    """Return what a real keyring needs that this machine has not."""
    return [tool for tool in _TOOLS if shutil.which(tool) is None]


def without_bus() -> dict[str, str]:
    """Return an environment in which no keyring is to be found."""
    return {name: value for name, value in clean_environment().items() if name != "DBUS_SESSION_BUS_ADDRESS"}


@contextmanager
def real_keyring(home: Path, *, locked: bool = False) -> Iterator[dict[str, str]]:
    """Run a session bus with the keyring of a home, unlocked or locked; yield what a program needs to find it."""
    home.mkdir(mode=0o700, exist_ok=True)
    found = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home / "data")}
    environment = without_bus() | found
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        try:
            assert bus.stdout is not None
            found["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
            with subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", *([] if locked else ["--unlock"]), "--components=secrets"],
                env=environment | found,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ) as keyring:
                try:
                    assert keyring.stdin is not None
                    keyring.stdin.write(b"a password")
                    keyring.stdin.close()
                    wait_until(lambda: _is_there(environment | found), "the keyring")
                    yield found | {PROCESS: str(keyring.pid)}
                finally:
                    keyring.send_signal(signal.SIGCONT)
                    keyring.terminate()
        finally:
            bus.terminate()


def _is_there(environment: dict[str, str]) -> bool:
    """Tell whether a keyring has taken its name on the bus."""
    words = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
    words += ["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    return "boolean true" in done.stdout
