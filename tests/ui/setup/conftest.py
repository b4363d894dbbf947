"""The whole program on a folder without a café."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from setup_driver import SetupDriver

from cafememo.options import Options
from cafememo.program import Program
from cafememo.store import keyrings
from support import StandingClock

Start = Callable[..., SetupDriver]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder a café is to be set up in."""
    return tmp_path / "cafememo"


@pytest.fixture
def start(
    dressed: QApplication, qtbot: QtBot, folder: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Give a function that starts the program on the folder, which must have a keyring of nobody's."""
    monkeypatch.setattr(keyrings, "put", lambda _account, _secret: False)
    programs: list[Program] = []

    def begin(**more: object) -> SetupDriver:
        for before in programs:
            end(before)
        programs.clear()
        program = Program(dressed, Options(folder, theme="light")._replace(**more), clock)
        programs.append(program)
        program.window.show()
        qtbot.waitUntil(lambda: dressed.focusWindow() is program.window.windowHandle())
        return SetupDriver(program, qtbot)

    def end(program: Program) -> None:
        program.close()
        program.window.deleteLater()
        program.deleteLater()
        dressed.processEvents()

    yield begin
    for program in programs:
        end(program)
