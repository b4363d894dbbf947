"""The command line, run as a process: its facts, its sentences and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from outside import ROOT, Demo, cafememo, clean_environment

KEYS = {"result", "name", "usuals", "stamps", "last_visit"}


def _files(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, to prove that nothing was changed."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_demo_lists_cards_of_every_state(demo: Demo) -> None:
    """Thirty cards or more, each with payload, name and state, and some of each state."""
    assert len(demo.cards) >= 30
    assert {card["state"] for card in demo.cards} == {"active", "blank", "replaced"}
    assert all(card.keys() == {"payload", "name", "state"} for card in demo.cards)


def test_a_scan_prints_the_facts(demo: Demo) -> None:
    """A greeting has a name, usuals with items and a reason, and stamps; exit 0, and 1 for any other reading."""
    done = cafememo("--data-dir", str(demo.folder), "scan", demo.of("active")[0]["payload"], "--json")
    facts = json.loads(done.stdout)
    assert (done.returncode, facts["result"], facts["name"]) == (0, "greeting", demo.of("active")[0]["name"])
    assert facts.keys() >= KEYS
    assert facts["stamps"].keys() == {"have", "of", "rewards"}
    assert 1 <= len(facts["usuals"]) <= 3
    assert facts["usuals"][0]["items"][0].keys() >= {"name", "options"}
    assert facts["usuals"][0]["why"]
    for state in ("blank", "replaced"):
        other = cafememo("--data-dir", str(demo.folder), "scan", demo.of(state)[0]["payload"], "--json")
        assert (other.returncode, json.loads(other.stdout)["result"]) == (1, state)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("", "foreign"),
        ("https://example.org/?a=1&b=2", "foreign"),
        ("WIFI:T:WPA;S:cafe;P:secret;;", "foreign"),
        ("x" * 10_000, "foreign"),
        ("\x01\x1b[31m\x7f", "foreign"),
        ("\u202eabc\u2066", "foreign"),
        ("<script>alert(1)</script>", "foreign"),
        ("'; DROP TABLE regulars; --", "foreign"),
        ("HALF", "unreadable"),
        ("GLUED", "unreadable"),
    ],
)
def test_any_text_gets_a_plain_answer(demo: Demo, text: str, result: str) -> None:
    """Whatever is scanned, it is a reading with exit 1, and the café is as it was."""
    first, second = (card["payload"] for card in demo.of("active")[:2])
    text = {"HALF": first[:-8], "GLUED": first + second}.get(text, text)
    before = _files(demo.folder)
    done = cafememo("--data-dir", str(demo.folder), "scan", "--json", "--", text)
    assert (done.returncode, json.loads(done.stdout)["result"], done.stderr) == (1, result, "")
    assert _files(demo.folder) == before


def test_a_scan_imports_no_window_and_no_heavy_library(demo: Demo) -> None:
    """A scan is answered without Qt, SQLAlchemy, SQLModel, alembic or the QR library."""
    program = (
        "import sys; from cafememo.cli import main; code = main(sys.argv[1:]); "
        "heavy = {'PySide6', 'sqlalchemy', 'sqlmodel', 'alembic', 'qrcode', 'keyring'} & set(sys.modules); "
        "print(sorted(heavy), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--data-dir", str(demo.folder), "scan", demo.of("active")[0]["payload"]],
        cwd=ROOT,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.strip()) == (0, "[]")


def test_a_cafe_is_never_overwritten(demo: Demo) -> None:
    """The demo and a new café refuse a folder that holds one, with a sentence and exit 2."""
    before = _files(demo.folder)
    for words in (("demo", "--regulars", "1", "--visits", "1"), ("new", "--name", "Mine")):
        done = cafememo("--data-dir", str(demo.folder), *words)
        assert done.returncode == 2
        assert "already holds something" in done.stderr
    assert _files(demo.folder) == before


def test_no_cafe_and_no_screen_are_said(tmp_path: Path) -> None:
    """A scan where there is no café, and a counter where there is no screen, are one sentence and exit 2."""
    nothing = cafememo("--data-dir", str(tmp_path), "scan", "X")
    assert (nothing.returncode, nothing.stderr) == (2, "There is no café in this folder yet.\n")
    no_screen = cafememo("--data-dir", str(tmp_path))
    assert no_screen.returncode == 2
    assert no_screen.stderr.startswith("There is no screen here.")
    french = cafememo("--data-dir", str(tmp_path), "scan", "X", LANG="fr_FR.UTF-8")
    assert french.stderr == "Il n’y a pas encore de café dans ce dossier.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_new_cafe_opens(tmp_path: Path) -> None:
    """A café made by name is there, in the language it was made in, and sound."""
    folder = tmp_path / "mine"
    done = cafememo("--data-dir", str(folder), "new", "--name", "Chez Léa", LANG="fr_FR.UTF-8")
    assert done.returncode == 0, done.stderr
    assert "Chez Léa est prêt" in done.stdout
    assert "cafememo keys new-code" in done.stdout
    check = cafememo("--data-dir", str(folder), "check")
    assert (check.returncode, check.stderr) == (0, "")


def test_a_new_cafe_tells_a_program_that_its_code_is_due(tmp_path: Path) -> None:
    """In facts: what was made where, what its key is in, and that no regular is remembered before the code."""
    folder = tmp_path / "mine"
    done = cafememo("--data-dir", str(folder), "new", "--name", "Chez Léa", "--json", LANG="C")
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert (facts["cafe"], facts["folder"], facts["needs_recovery_code"]) == ("Chez Léa", str(folder), True)
    assert facts["others_may_look"] is False
    assert facts["key_in_file"] is (folder / "cafe.key").exists()


def test_the_counter_can_be_drawn_without_a_screen(tmp_path: Path) -> None:
    """Where there is no display the demo's counter is drawn for a scanned card, and its words are printed."""
    picture = tmp_path / "counter.png"
    done = cafememo("--draw", str(picture), XDG_DATA_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert len(done.stdout.splitlines()) == 3
