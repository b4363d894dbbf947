"""What a session leaves behind: of a crash everything that was noted, of people nothing that can be read."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from outside import ROOT, Demo, Running, cafememo

from cafememo.domain.order import Order, OrderLine
from cafememo.store.store import open_store

NAME = "Zéphyrine-Canari"
WORD = "très-mousseux-canari"


def _readable_in(*folders: Path) -> list[str]:
    """Return the files in which the name or the word can be read, in any encoding and case."""
    needles = {
        text.encode(encoding)
        for planted in (NAME, WORD)
        for text in (planted, planted.lower(), planted.upper())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
    }
    found = []
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        found += [str(path)] if any(needle in content for needle in needles) else []
    return found


def _plant(demo: Demo) -> None:
    """Give the first regular the name, and a usual with the free word."""
    payload = demo.of("active")[0]["payload"]
    store = open_store(demo.folder)
    with store.transaction():
        (regular_id,) = store.connection.execute(
            "SELECT id FROM regulars WHERE name = ? ORDER BY id", (demo.of("active")[0]["name"],)
        ).fetchone()
        store.connection.execute("UPDATE regulars SET name = ? WHERE id = ?", (NAME, regular_id))
        order_id = store.orders.keep(Order((OrderLine(store.menu.items[0].id, (), word=WORD),)))
        store.connection.execute(
            "INSERT INTO pinned_usuals (regular_id, position, order_id) VALUES (?, 0, ?)", (regular_id, order_id)
        )
    store.close()
    facts = json.loads(cafememo("--data-dir", str(demo.folder), "scan", payload, "--json").stdout)
    assert (facts["name"], facts["usuals"][0]["items"][0]["word"]) == (NAME, WORD)  # it is there to be found


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16le", "UTF-16be"])
def test_a_plain_file_would_be_found(tmp_path: Path, encoding: str) -> None:
    """The control: the same search finds name and word in plain databases of every encoding."""
    for planted in (NAME, WORD):
        connection = sqlite3.connect(tmp_path / f"{planted[0]}.db")
        connection.execute(f"PRAGMA encoding = '{encoding}'")
        connection.execute("CREATE TABLE plain (text TEXT)")
        connection.execute("INSERT INTO plain VALUES (?)", (planted,))
        connection.commit()
        connection.close()
    assert len(_readable_in(tmp_path)) == 2


@pytest.mark.display
def test_after_a_kill_the_visit_is_there_and_no_name_is_readable(
    demo: Demo, open_counter: Callable[..., Running], tmp_path: Path
) -> None:
    """Killed right after it said that a visit is noted, it has that visit; no file has the name or the word."""
    _plant(demo)
    payload = demo.of("active")[0]["payload"]
    before = json.loads(cafememo("--data-dir", str(demo.folder), "scan", payload, "--json").stdout)
    running = open_counter(demo.folder)
    places = (tmp_path, Path(running.screen.environment["HOME"]))
    running.screen.type(payload + "\r")
    running.reader.wait_for(NAME)
    assert any(WORD in name for name in running.reader.names())
    assert _readable_in(*places) == []
    running.screen.press("Return")
    running.reader.wait_for("Scan a card")
    assert any("noted for Z." in name for name in running.reader.names())
    running.process.send_signal(signal.SIGKILL)
    running.process.wait()
    assert _readable_in(*places) == []
    after = json.loads(cafememo("--data-dir", str(demo.folder), "scan", payload, "--json").stdout)
    assert after["visits"] == before["visits"] + 1
    check = json.loads(cafememo("--data-dir", str(demo.folder), "check", "--json").stdout)
    assert check["sound"]
    assert _readable_in(*places) == []


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_job_without_a_window_opens_no_socket_at_all(demo: Demo, tmp_path: Path) -> None:
    """Demo, scan and check open no socket of any family; one opened past Python's own module is caught."""
    payload = demo.of("active")[0]["payload"]
    program = [sys.executable, "-m", "cafememo", "--data-dir"]
    past_python = "import ctypes; ctypes.CDLL(None).socket(10, 1, 0)"
    for name, words, families in (
        ("control", [sys.executable, "-c", past_python], ["AF_INET6"]),
        ("demo", [*program, str(tmp_path / "new"), "demo", "--regulars", "5", "--visits", "20"], []),
        ("scan", [*program, str(demo.folder), "scan", payload], []),
        ("check", [*program, str(demo.folder), "check"], []),
    ):
        trace = tmp_path / name
        traced = ["strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect", "-o", str(trace), *words]
        subprocess.run(traced, cwd=ROOT, check=True, capture_output=True)
        calls = trace.read_text().splitlines()
        opened = [call.partition("socket(")[2].partition(",")[0] for call in calls if "socket(" in call]
        assert opened == families, name
        assert families or not any("connect(" in call for call in calls), name


@pytest.mark.display
def test_the_counter_works_with_the_network_taken_away(demo: Demo, open_counter: Callable[..., Running]) -> None:
    """In a network namespace without any interface a card greets, is noted, and is taken back."""
    if shutil.which("unshare") is None or os.geteuid() != 0:
        pytest.skip("only root may take the network away")
    card = demo.of("active")[0]
    running = open_counter(demo.folder, before=["unshare", "-n"])
    running.screen.type(card["payload"] + "\r")
    running.reader.wait_for(card["name"])
    running.screen.press("Return")
    running.reader.wait_for("Scan a card")
    running.screen.press("ctrl+z")
    running.reader.wait_for("Taken back.")
    assert running.leave() == 0
