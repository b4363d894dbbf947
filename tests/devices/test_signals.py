"""Typed signals behave as PySide's own, and mypy checks them."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated

WRONG = """
from PySide6.QtCore import QObject
from cafememo.devices.signals import Emits, signal, signal_as_annotated

class Bell(QObject):
    rung = signal()
    counted = signal(int, str)
    read: Emits[int | bytes] = signal_as_annotated()
    vague = signal_as_annotated()  # wrong

def takes_text(text: str) -> None: ...
def takes_both(count: int, text: str) -> None: ...

bell = Bell()
bell.rung.emit()
bell.counted.connect(takes_both)
bell.read.emit(b"")
bell.rung.emit(1)  # wrong
bell.rung.connect(takes_text)  # wrong
bell.counted.emit("one", "two")  # wrong
bell.counted.emit(1)  # wrong
bell.counted.connect(takes_text)  # wrong
bell.read.emit("text")  # wrong
"""


class Bell(QObject):
    """Something that signals in each way there is."""

    rung = signal()
    counted = signal(int, str)
    read: Emits[int | bytes] = signal_as_annotated()


def test_values_arrive_as_they_are() -> None:
    """What is emitted reaches slots and signals connected to it unchanged, large integers too."""
    bell, other, heard = Bell(), Bell(), []
    bell.rung.connect(other.rung)
    other.rung.connect(lambda: heard.append("rung"))
    bell.counted.connect(lambda count, text: heard.append((count, text)))
    bell.read.connect(heard.append)
    bell.rung.emit()
    bell.counted.emit(1 << 40, "é")
    bell.read.emit(b"\x00")
    assert heard == ["rung", (1 << 40, "é"), b"\x00"]


def test_mypy_finds_every_wrong_connection_and_emission(tmp_path: Path) -> None:
    """Exactly the lines that misuse a signal are errors."""
    program = tmp_path / "wrong.py"
    program.write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(tmp_path)]
    root = Path(__file__).parents[2]
    output = subprocess.run([*command, str(program)], check=False, cwd=root, capture_output=True, text=True)
    found = {int(line.split(":")[1]) for line in output.stdout.splitlines() if ": error:" in line}
    lines = WRONG.splitlines()
    assert found == {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}, output.stdout
