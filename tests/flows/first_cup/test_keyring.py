"""The key in a real keyring, on a session bus of its own: unlocked, and in every way that a keyring fails."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from outside import ROOT, cafememo, clean_environment, wait_until

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("gnome-keyring-daemon", "dbus-daemon", "dbus-send")),
    reason="gnome-keyring and dbus are not installed",
)


PROCESS = "KEYRING_PID"
"""Where a test finds the keyring's process, to have it say nothing."""


@contextmanager
def _unlocked_keyring(home: Path, *, locked: bool = False) -> Iterator[dict[str, str]]:
    """Run a session bus with an unlocked keyring, or a locked one; yield what a program needs to find it."""
    home.mkdir(mode=0o700, exist_ok=True)
    found = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_DATA_HOME": str(home / "data")}
    environment = _without_bus() | found
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


# What is done to the keyring's entries of this program, by the library that wrote them.
CHANGE = """
import sys
from contextlib import closing
import secretstorage
with closing(secretstorage.dbus_init()) as bus:
    for item in secretstorage.get_default_collection(bus).search_items({"service": "cafememo"}):
        item.delete() if sys.argv[1] == "gone" else item.set_secret(sys.argv[1].encode())
"""
# A start with little patience, so that a test has none of it to wait; then another one, the keyring talking again.
IMPATIENT = """
import os, signal, sys
from pathlib import Path
from cafememo.domain import trouble
from cafememo.store import keyrings
from cafememo.store.store import open_store

folder, keyring = Path(sys.argv[1]), int(os.environ["KEYRING_PID"])
keyrings.ANSWERING = 0.2
os.kill(keyring, signal.SIGSTOP)
try:
    open_store(folder)
except trouble.KeyringSilent:
    print("silent")
os.kill(keyring, signal.SIGCONT)
keyrings.ANSWERING = 60.0
open_store(folder).close()
print("open")
"""


def _run(script: str, *words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script of this file."""
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=ROOT,
        env=_without_bus() | environment,
        input=typed,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


CLI = "import sys; from cafememo.cli import main; sys.exit(main())"

KEEP = """
import sys
from pathlib import Path
from cafememo.services import keeping
from cafememo.store.store import open_store
store = open_store(Path(sys.argv[1]))
code = keeping.new_code()
keeping.keep_code(store, code)
assert keeping.confirm_code(store, code)
store.close()
print(code)
"""

SEEN = """
import sys
from pathlib import Path
from cafememo.services import keeping
from cafememo.store.connection import connect
folder = Path(sys.argv[1])
connection = connect(folder / "cafe.db", keeping.unlock_with(folder, sys.stdin.read()))
connection.close()
"""


@pytest.mark.parametrize(
    ("state", "trouble"),
    [
        ("absent", "KeyUnavailable"),
        ("locked", "KeyUnavailable"),
        ("another", "KeyUnavailable"),
        ("gone", "KeyUnavailable"),
        ("changed", "WrongKey"),
        ("lying", "WrongKey"),
    ],
)
def test_whatever_became_of_the_keyring_the_code_opens_the_cafe(tmp_path: Path, state: str, trouble: str) -> None:
    """It is said what is the matter, no byte of the café changes by it, and with the code the café opens again."""
    folder = tmp_path / "cafe"
    with _unlocked_keyring(tmp_path / "home") as found:
        assert cafememo("--data-dir", str(folder), "new", "--name", "Café", **found).returncode == 0
        kept_code = _run(KEEP, str(folder), **found)
        assert kept_code.returncode == 0, kept_code.stderr
        if state in {"gone", "changed", "lying"}:
            become = {"gone": "gone", "changed": "ab" * 32, "lying": "a password of something else"}[state]
            assert _run(CHANGE, become, **found).returncode == 0
    code, kept = kept_code.stdout.strip(), _files(folder)
    home = tmp_path / ("another" if state == "another" else "home")
    nowhere = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    with _unlocked_keyring(home, locked=state == "locked") as found:
        environment = nowhere if state == "absent" else found
        check = cafememo("--data-dir", str(folder), "check", "--json", **environment)
        assert (check.returncode, json.loads(check.stdout)["trouble"]) == (2, trouble)
        assert _run(SEEN, str(folder), typed=code, **environment).returncode == 0
        assert _files(folder) == kept
        recover = _run(CLI, "--data-dir", str(folder), "keys", "recover", "--code", "-", typed=code, **environment)
        rebuilt = state not in {"absent", "locked"}
        assert (recover.returncode, recover.stderr) == (0 if rebuilt else 1, "")
        assert not (folder / "cafe.key").exists()
        check = cafememo("--data-dir", str(folder), "check", **environment)
        assert check.returncode == (0 if rebuilt else 2)
    if not rebuilt:
        with _unlocked_keyring(tmp_path / "home") as found:
            assert cafememo("--data-dir", str(folder), "check", **found).returncode == 0


def test_a_keyring_that_says_nothing_is_left_to_itself_and_asked_again(tmp_path: Path) -> None:
    """A silent keyring does not hold a start for ever; as soon as it answers, the café opens."""
    folder = tmp_path / "cafe"
    with _unlocked_keyring(tmp_path / "home") as found:
        assert cafememo("--data-dir", str(folder), "new", "--name", "Café", **found).returncode == 0
        done = _run(IMPATIENT, str(folder), **found)
    assert (done.stdout, done.stderr) == ("silent\nopen\n", "")
