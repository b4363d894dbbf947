"""A fault of the program itself: heard wherever it strikes, and nothing anybody said is in what is kept of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cafememo import crash_log

CANARY = "Zephyrine avoids nuts"
HEARD = f"""
import sys, threading
from pathlib import Path
from cafememo import crash_log, crashes
folder = Path(sys.argv[1])
crash_log.log_into(folder); crash_log.watch_native(folder)
def fault():
    raise ValueError({CANARY!r})
"""
STRUCK = {
    "here": "fault()",
    "thread": "thread = threading.Thread(target=fault); thread.start(); thread.join()",
    "unraisable": "type('Gone', (), {'__del__': lambda self: fault()})()",
}


def _run(script: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=Path(__file__).parents[1],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _all_of(folder: Path) -> str:
    return "".join(path.read_text(errors="replace") for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("where", STRUCK)
def test_a_fault_is_logged_without_its_message(tmp_path: Path, where: str) -> None:
    """On any thread and in the end of an object: its kind and its places are there, what it said is nowhere."""
    done = _run(HEARD + "crashes.hear_everything(crash_log.note)\n" + STRUCK[where], str(tmp_path / "logs"))
    kept = _all_of(tmp_path)
    assert "ValueError" in kept
    assert "fault" in kept
    assert "Zephyrine" not in kept + done.stdout + done.stderr


@pytest.mark.parametrize("where", STRUCK)
def test_without_it_the_message_is_told(tmp_path: Path, where: str) -> None:
    """The control: nothing heard, Python itself prints the message, and the same eyes find it."""
    done = _run(HEARD + STRUCK[where], str(tmp_path / "logs"))
    assert "Zephyrine" in done.stderr


def test_a_command_at_fault_says_so_in_words() -> None:
    """One sentence, the places, 2; nothing of the message, which may hold a name."""
    script = (
        "import sys; sys.argv[1:] = ['scan', 'x']; from cafememo import cli\n"
        f"def fault(given):\n    raise ValueError({CANARY!r})\n"
        "cli._scan = fault\nsys.exit(cli.start())"
    )
    done = _run(script)
    assert done.returncode == 2
    assert done.stderr.startswith("Cafémémo itself is at fault. What follows names nobody:\nValueError\n")
    assert "Zephyrine" not in done.stderr + done.stdout


@pytest.mark.skipif(os.name != "posix", reason="a crash below Python is a signal here")
def test_a_crash_below_python_leaves_its_places(tmp_path: Path) -> None:
    """The name of the function is there; what was in memory is not."""
    crash = f"def struck(name):\n    import os; os.abort()\nstruck({CANARY!r})"
    assert _run(HEARD + crash, str(tmp_path / "logs")).returncode < 0
    kept = _all_of(tmp_path)
    assert "struck" in kept
    assert "Zephyrine" not in kept


def test_logs_are_their_owners_and_gone_where_nothing_was_told(tmp_path: Path) -> None:
    """Readable by nobody else, whatever the mask; a program that never crashed leaves no file and no folder."""
    script = (
        "import os; os.umask(0)\n" + HEARD + "crash_log.note(ValueError('x'))\n"
        "print(*[oct(path.stat().st_mode & 0o777) for path in folder.iterdir()])"
    )
    assert set(_run(script, str(tmp_path / "told")).stdout.split()) == {"0o600"}
    assert _run(HEARD + "crash_log.end_watch()", str(tmp_path / "untold")).returncode == 0
    assert not (tmp_path / "untold").exists()
    assert crash_log.has_told(tmp_path / "told")
    assert not crash_log.has_told(tmp_path / "untold")
