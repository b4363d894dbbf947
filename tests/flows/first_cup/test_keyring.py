"""The key in a real keyring, by the program as a person runs it; every way a keyring fails is in packaging/trust."""

import json
from pathlib import Path

import pytest
from outside import cafememo
from real_keyring import NOWHERE, missing, real_keyring

pytestmark = pytest.mark.skipif(bool(missing()), reason="gnome-keyring and dbus are not installed")


def _files(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_key_in_the_keyring_opens_the_cafe_there_and_nowhere_else(tmp_path: Path) -> None:
    """The key goes into the keyring and not into a file; without that keyring it is said, and nothing changes."""
    folder = tmp_path / "cafe"
    with real_keyring(tmp_path / "home") as found:
        made = cafememo("--data-dir", str(folder), "new", "--name", "Café", **found)
        assert (made.returncode, made.stderr) == (0, "")
        assert "cafe.key" not in made.stdout
        check = cafememo("--data-dir", str(folder), "check", "--json", **found)
        assert (check.returncode, json.loads(check.stdout)["sound"]) == (0, True)
    kept = _files(folder)
    assert kept.keys() == {"cafe.db", "cafe.keys", "cafe.keys.bak"}
    assert [slot["kind"] for slot in json.loads(kept["cafe.keys"])["keys"][0]["slots"]] == ["keyring"]

    done = cafememo("--data-dir", str(folder), "check", "--json", HOME=str(tmp_path), **NOWHERE)
    assert (done.returncode, json.loads(done.stdout)["trouble"]) == (2, "KeyUnavailable")
    assert done.stderr.startswith("The key of this café is in the system’s keyring, which is locked")
    assert _files(folder) == kept

    with real_keyring(tmp_path / "home") as found:
        assert cafememo("--data-dir", str(folder), "check", **found).returncode == 0
