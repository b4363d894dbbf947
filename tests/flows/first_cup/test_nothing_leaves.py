"""Nothing leaves the machine, and nothing on it is readable: looked at from outside, with controls that are caught."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from outside import ROOT, Demo, Running, cafememo, clean_environment, wait_until

CANARY = "Zephyrine-Canari"


def _foreign_sockets(trace: Path) -> list[str]:
    """Return the families, other than AF_UNIX, of the sockets a trace shows."""
    calls = re.findall(r"\bsocket(?:pair)?\((\w+)", trace.read_text(errors="replace"))
    return [family for family in calls if family not in {"AF_UNIX", "AF_LOCAL"}]


def _traced(trace: Path, *words: str) -> list[str]:
    """Return a command that runs under the tracer."""
    return ["strace", "-f", "-qq", "-e", "trace=%network", "-o", str(trace), *words]


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_planted_socket_is_caught(tmp_path: Path) -> None:
    """The control: a program that opens an Internet socket is seen by the same trace and the same eyes."""
    trace = tmp_path / "trace"
    planted = "import socket; socket.socket(socket.AF_INET).close(); socket.socket(socket.AF_UNIX).close()"
    subprocess.run(_traced(trace, sys.executable, "-c", planted), check=True, timeout=60)
    assert _foreign_sockets(trace) == ["AF_INET"]


@pytest.mark.display
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_session_opens_no_socket_to_anywhere(
    demo: Demo, open_counter: Callable[..., Running], tmp_path: Path
) -> None:
    """Start, scan, note, undo and close: every socket is the display's or the desktop bus's."""
    trace = tmp_path / "trace"
    running = open_counter(demo.folder, before=_traced(trace))
    card = demo.of("active")[0]
    running.screen.type(card["payload"] + "\r", delay=15)
    running.reader.wait_for(card["name"])
    running.screen.press("Return")
    running.reader.wait_for("Scan a card")
    running.screen.press("ctrl+z")
    running.reader.wait_for("Taken back.")
    assert running.leave() == 0
    assert "socket(AF_UNIX" in trace.read_text(errors="replace")  # it did trace
    assert _foreign_sockets(trace) == []


@pytest.mark.skipif(shutil.which("unshare") is None or os.name != "posix" or os.geteuid() != 0,
                    reason="only root may take the network away")  # fmt: skip
def test_it_works_with_the_network_taken_away(demo: Demo) -> None:
    """In a network namespace without any interface a scan is answered as ever."""
    payload = demo.of("active")[0]["payload"]
    words = ["unshare", "-n", sys.executable, "-m", "cafememo", "--data-dir", str(demo.folder), "scan", payload]
    done = subprocess.run(words, cwd=ROOT, env=clean_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _holds_canary(folder: Path) -> list[str]:
    """Return the files of a folder that hold the canary in any common encoding."""
    needles = [CANARY.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")]
    needles += [needle.lower() for needle in needles]
    found = []
    for path in folder.rglob("*"):
        try:
            content = path.read_bytes() if path.is_file() else b""
        except OSError:
            continue
        found += [str(path)] if any(needle in content or needle in content.lower() for needle in needles) else []
    return found


def test_a_plain_database_would_show_the_canary(tmp_path: Path) -> None:
    """The control: the same search finds the canary in a database that is not encrypted."""
    with sqlite3.connect(tmp_path / "plain.db") as connection:
        connection.execute("CREATE TABLE regulars (name TEXT)")
        connection.execute("INSERT INTO regulars VALUES (?)", (CANARY,))
    connection.close()
    assert len(_holds_canary(tmp_path)) == 1


@pytest.mark.display
def test_no_file_holds_a_plain_name(demo: Demo, open_counter: Callable[..., Running], tmp_path: Path) -> None:
    """A name given at the counter is in no file, open or closed: not the database, journal, log or a temporary one."""
    running = open_counter(demo.folder)
    running.screen.type(demo.of("blank")[0]["payload"] + "\r")
    running.reader.wait_for("New card. Who is it?")
    running.screen.run("xdotool", "type", "--delay", "150", CANARY)
    running.screen.press("Return")
    running.reader.wait_for(CANARY)
    home = Path(running.screen.environment["HOME"])
    assert _holds_canary(tmp_path) + _holds_canary(home) == []
    assert running.leave() == 0
    assert _holds_canary(tmp_path) + _holds_canary(home) == []
    assert wait_until(
        lambda: CANARY in cafememo("--data-dir", str(demo.folder), "scan", demo.of("blank")[0]["payload"]).stdout,
        "the name, by its card",
    )
