"""The whole program, built as the command line builds it, on a real café."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.options import Options
from cafememo.program import Program
from cafememo.store.store import Store
from support import Handed, StandingClock


@pytest.fixture
def drive(qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock) -> Iterator[Callable[..., Driver]]:
    """Give a function that opens the counter on a folder, the test's café by default."""
    assert isinstance(qapp, QApplication)
    programs: list[Program] = []

    def open_counter(folder: Path = cafe_folder, *, ready: bool = True) -> Driver:
        program = Program(qapp, Options(folder, language="en", theme="light"), clock)
        programs.append(program)
        program.window.show()
        driver = Driver(program, qtbot)
        qtbot.waitUntil(lambda: qapp.focusWindow() is program.window.windowHandle())
        if ready:
            qtbot.waitUntil(lambda: program.screen.header.state_label.text() == "Scanner ready")
        return driver

    yield open_counter
    for program in programs:
        program.close()
        program.window.deleteLater()
        program.deleteLater()
    qapp.processEvents()


@pytest.fixture
def cards(store: Store, hand_out: Callable[..., Handed], clock: StandingClock) -> dict[str, Handed]:
    """Hand out a card of each kind, and close the café so that the counter can open it."""
    handed = {
        "camille": hand_out("Camille"),
        "html": hand_out("<img src=x><b>Al</b>"),
        "blank": hand_out(None),
        "dead": hand_out("Jan", replaced_at=clock.at),
    }
    store.close()
    return handed
