"""The owner's window of a real café, beside its counter, as the program opens it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from house_driver import HouseDriver, opened
from owner_driver import OwnerDriver
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.options import Options
from cafememo.program import Program
from cafememo.store.store import Store
from cafememo.ui.kit import words
from print_queue import PrintQueue, asked_here, print_queue
from support import Handed, StandingClock


@pytest.fixture
def own(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> Iterator[Callable[..., OwnerDriver]]:
    """Give a function that opens the owner's window on a folder, the test's café by default, its door open."""
    assert isinstance(qapp, QApplication)
    programs: list[Program] = []

    def open_owner(
        folder: Path = cafe_folder, *, page: str = "regulars", locked: bool = False, language: str = "en"
    ) -> OwnerDriver:
        words.use(language)  # as the command line does before there is a program
        program = Program(qapp, Options(folder, language=language, theme="light"), clock)
        programs.append(program)
        program.window.show()
        # The counter has the keyboard first: given to it late, it would be taken from the owner's window.
        qtbot.waitUntil(lambda: qapp.focusWindow() is program.window.windowHandle())
        qtbot.waitUntil(lambda: program.screen.cafe is not None)
        driver = OwnerDriver(program, qtbot)
        driver.open(page, locked=locked)
        return driver

    yield open_owner
    for program in programs:
        program.close()
        if program.owner is not None:
            program.owner.deleteLater()
        program.window.deleteLater()
        program.deleteLater()
    qapp.processEvents()


@pytest.fixture
def queue(qapp: QApplication) -> Iterator[PrintQueue]:
    """Give a real printer queue that this process knows as its only one."""
    assert isinstance(qapp, QApplication)
    with print_queue() as started, asked_here(started):
        yield started


@pytest.fixture
def camille(store: Store, hand_out: Callable[..., Handed]) -> Handed:
    """Hand a card out to Camille, and close the café so that the program can open it."""
    handed = hand_out("Camille")
    store.close()
    return handed


@pytest.fixture
def open_house(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> Iterator[Callable[[str], HouseDriver]]:
    """Give a function that opens the test's café, which must be closed, at a page of the owner's window."""
    assert isinstance(qapp, QApplication)
    with ExitStack() as stack:

        def open_at(page: str) -> HouseDriver:
            driver = stack.enter_context(opened(qapp, qtbot, cafe_folder, clock, language="en", theme="light"))
            driver.turn_to(page)
            return driver

        yield open_at
