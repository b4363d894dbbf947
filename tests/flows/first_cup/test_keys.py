"""`cafememo keys` as somebody uses it: codes and passphrases by the standard input, and never on the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from outside import ROOT, cafememo, clean_environment

NO_KEYRING = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}
WORDS = "three cups of oat milk"


def keys(folder: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run `cafememo keys` where there is no keyring, with this on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "cafememo", "--data-dir", str(folder), "keys", *words],
        cwd=ROOT,
        env=clean_environment() | NO_KEYRING,
        input=typed,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def typed_back(folder: Path, *words: str, first: str = "") -> tuple[int, str]:
    """Run a word that prints a new code, after `first`, and type the code back; return the exit code and the code."""
    with subprocess.Popen(
        [sys.executable, "-m", "cafememo", "--data-dir", str(folder), "keys", *words],
        cwd=ROOT,
        env=clean_environment() | NO_KEYRING,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(first)
        running.stdin.flush()
        code = running.stdout.readline().strip()
        running.stdin.write(code.lower().replace("-", " ") + "\n")
        running.stdin.flush()
        running.stdout.read()
        return running.wait(120), code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a new café whose key is in a file."""
    folder = tmp_path / "mine"
    assert cafememo("--data-dir", str(folder), "new", "--name", "Café", **NO_KEYRING).returncode == 0
    return folder


def test_a_code_is_made_and_opens_a_cafe_whose_key_is_gone(folder: Path) -> None:
    """A code is printed and typed back; with it, and not without, the café opens after its key file was lost."""
    done = keys(folder, "--json")
    facts = json.loads(done.stdout)
    assert (done.returncode, facts["opens"], facts["recovery"]) == (1, ["key-file"], "none")
    assert keys(folder).stdout.splitlines()[-1].startswith("There is no recovery code: if this computer is lost")
    ended, code = typed_back(folder, "new-code")
    assert ended == 0
    done = keys(folder, "--json")
    assert (done.returncode, json.loads(done.stdout)["recovery"]) == (0, "confirmed")

    (folder / "cafe.key").unlink()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert cafememo("--data-dir", str(folder), "check", **NO_KEYRING).returncode == 2
    wrong = keys(folder, "recover", "--code", "-", typed="A" + code[1:] + "\n")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("This does not open the café.")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    done = keys(folder, "recover", "--code", "-", typed=code + "\n")
    assert (done.returncode, done.stdout) == (0, "The café opens by itself again, by the key file cafe.key.\n")
    assert cafememo("--data-dir", str(folder), "check", **NO_KEYRING).returncode == 0


def test_a_code_that_is_not_typed_back_is_not_counted_on(folder: Path) -> None:
    """Typed wrongly, or not at all, it is said why, and the exit code is 1."""
    done = keys(folder, "new-code", typed="0123\nU\n")
    assert done.returncode == 1
    assert "Letters are missing" in done.stderr
    assert json.loads(keys(folder, "--json").stdout)["recovery"] == "unconfirmed"


def test_no_secret_is_taken_from_the_command_line(folder: Path) -> None:
    """A code or a passphrase among the words is refused."""
    assert keys(folder, "recover", "--code", "0123456789").returncode == 2
    assert keys(folder, "recover").returncode == 2
    assert keys(folder, "add-passphrase", WORDS).returncode == 2


def test_a_passphrase_alone_opens_the_cafe_where_that_is_wanted(folder: Path) -> None:
    """A short one is refused; a good one takes the key file's place, and is asked for then."""
    assert keys(folder, "add-passphrase", typed="short\n").returncode == 1
    assert keys(folder, "add-passphrase", "--ask-at-start", typed=f"{WORDS}\n").returncode == 0
    assert not (folder / "cafe.key").exists()
    check = cafememo("--data-dir", str(folder), "check", "--json", **NO_KEYRING)
    assert (check.returncode, json.loads(check.stdout)["trouble"]) == (2, "PassphraseNeeded")
    done = keys(folder, "recover", "--code", "-", typed=f"{WORDS}\n")
    assert (done.returncode, done.stderr) == (1, "")
    assert keys(folder, "recover", "--key-file", "--code", "-", typed=f"{WORDS}\n").returncode == 0
    assert cafememo("--data-dir", str(folder), "check", **NO_KEYRING).returncode == 0


def test_the_key_is_changed_for_the_same_sheet_or_a_new_one(folder: Path) -> None:
    """With the right code the café is written anew, with a wrong one not at all."""
    _, code = typed_back(folder, "new-code")
    salt = (folder / "cafe.db").read_bytes()[:16]
    assert keys(folder, "rekey", typed="nonsense\n").returncode == 2
    assert (folder / "cafe.db").read_bytes()[:16] == salt
    assert keys(folder, "rekey", typed=f"{code}\n").returncode == 0
    assert (folder / "cafe.db").read_bytes()[:16] != salt
    ended, new = typed_back(folder, "rekey", "--new-code", first=f"{code}\n")
    assert ended == 0
    assert cafememo("--data-dir", str(folder), "check", **NO_KEYRING).returncode == 0
    assert keys(folder, "recover", "--code", "-", typed=f"{code}\n").returncode == 2
    assert keys(folder, "recover", "--code", "-", typed=f"{new}\n").returncode == 0
