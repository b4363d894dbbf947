"""The key in a real keyring: on a session bus of its own, with a keyring that is unlocked."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from outside import cafememo, clean_environment, wait_until

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("gnome-keyring-daemon", "dbus-daemon", "dbus-send")),
    reason="gnome-keyring and dbus are not installed",
)


@contextmanager
def _unlocked_keyring(home: Path) -> Iterator[dict[str, str]]:
    """Run a session bus with an unlocked keyring; yield what a program needs to find it."""
    home.mkdir(mode=0o700, exist_ok=True)
    found = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home / "data")}
    environment = _without_bus() | found
    words = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        try:
            assert bus.stdout is not None
            found["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
            with subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
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
                    yield found
                finally:
                    keyring.terminate()
        finally:
            bus.terminate()


def _is_there(environment: dict[str, str]) -> bool:
    """Tell whether a keyring has taken its name on the bus."""
    words = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
    words += ["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    return "boolean true" in done.stdout


def _without_bus() -> dict[str, str]:
    """Return an environment in which no keyring is to be found."""
    return {name: value for name, value in clean_environment().items() if name != "DBUS_SESSION_BUS_ADDRESS"}


def _files(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_key_in_the_keyring_opens_the_cafe_there_and_nowhere_else(tmp_path: Path) -> None:
    """The key goes into the keyring and not into a file; without that keyring it is said, and nothing changes."""
    folder = tmp_path / "cafe"
    with _unlocked_keyring(tmp_path / "home") as found:
        made = cafememo("--data-dir", str(folder), "new", "--name", "Café", **found)
        assert (made.returncode, made.stderr) == (0, "")
        assert "cafe.key" not in made.stdout
        check = cafememo("--data-dir", str(folder), "check", "--json", **found)
        assert (check.returncode, json.loads(check.stdout)["sound"]) == (0, True)
    kept = _files(folder)
    assert kept.keys() == {"cafe.db", "cafe.keys", "cafe.keys.bak"}
    assert [slot["kind"] for slot in json.loads(kept["cafe.keys"])["keys"][0]["slots"]] == ["keyring"]

    nowhere = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    with _unlocked_keyring(tmp_path / "another_home") as another:
        for environment in (nowhere, another):
            done = cafememo("--data-dir", str(folder), "check", "--json", **environment)
            assert (done.returncode, json.loads(done.stdout)["trouble"]) == (2, "KeyUnavailable")
            assert done.stderr.startswith("The key of this café is in the system’s keyring, which is locked")
    assert _files(folder) == kept

    with _unlocked_keyring(tmp_path / "home") as found:
        assert cafememo("--data-dir", str(folder), "check", **found).returncode == 0
