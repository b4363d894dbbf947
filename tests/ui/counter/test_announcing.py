"""What a screen reader is given: who is greeted, which page it is, what was told; no more than the screen shows."""

from collections.abc import Callable, Iterator

import pytest
from counter_driver import Driver
from pictures_of_greeting import GreetingStates
from pictures_of_people import camille, with_nut_milk
from pictures_of_stage import Stage
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.domain.reading import Foreign
from cafememo.ui.kit.theme import Theme
from support import Handed

Drive = Callable[..., Driver]


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[None]:
    """Have a screen reader run."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def stage(dressed: QApplication) -> Iterator[Stage]:
    """Give a screen at rest."""
    made = Stage(Theme(), QSize(1280, 800))
    made.screen.show()
    made.rest()
    yield made
    made.strike()


@pytest.fixture
def heard(stage: Stage, reader: None) -> list[str]:
    """Give what the screen reader was given so far."""
    found: list[str] = []
    stage.screen.announcer.announced.connect(found.append)
    return found


def test_a_greeting_is_announced_once(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    """Name, usual and a waiting reward are said in one sentence after the other; the same page is not said twice."""
    stage.greet(camille(rewards=1))
    assert heard == []  # never before the paint
    qtbot.waitUntil(lambda: bool(heard))
    stage.screen.settle()
    QApplication.processEvents()
    assert heard == ["Camille. The usual: Flat white, oat milk, extra hot, 1 sugar, own cup + Croissant. Free today."]


def test_what_speaks_against_an_order_is_announced(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    """The conflict the screen shows is said with the greeting, and again by the Enter that asks for a second one."""
    assert stage.desk.menu is not None
    page = stage.greet(with_nut_milk(stage.desk.menu))
    qtbot.waitUntil(lambda: bool(heard))
    assert "Almond milk holds nuts" in heard[0]
    page.note()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1] == "Press again: holds nuts."


def test_what_is_not_shown_is_not_said(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    """What somebody avoids is no part of it, unless it speaks against what they are about to have."""
    GreetingStates(stage).revealed()
    qtbot.waitUntil(lambda: bool(heard))
    assert "nuts" not in " ".join(heard).casefold()
    assert "milk and" not in " ".join(heard).casefold()


def test_pages_say_their_title(stage: Stage, heard: list[str], qtbot: QtBot) -> None:
    """A notice, the question who it is, the staff and the lock are said when they are turned to; rest is not."""
    expected = [
        (lambda: stage.desk.read.emit(Foreign()), "Not one of our cards"),
        (lambda: stage.screen.newcomers.ask(None), "Who is it?"),
        (stage.screen.guarding.ask_who, "Who is at the counter?"),
        (stage.screen.guarding.lock, "Locked"),
    ]
    for number, (turn, title) in enumerate(expected, 1):
        turn()
        qtbot.waitUntil(lambda number=number: len(heard) == number)
        assert heard[-1].startswith(title)
    stage.rest()
    QApplication.processEvents()
    assert len(heard) == len(expected)


def test_without_a_screen_reader_nothing_is_said(stage: Stage, qtbot: QtBot) -> None:
    """Nothing is gathered where nobody listens."""
    QAccessible.setActive(False)
    heard: list[str] = []
    stage.screen.announcer.announced.connect(heard.append)
    stage.greet(camille())
    stage.screen.tell("A line.")
    stage.screen.settle()
    QApplication.processEvents()
    assert heard == []
    assert not stage.screen.announcer._waiting


def test_a_noted_visit_is_announced(drive: Drive, cards: dict[str, Handed], reader: None) -> None:
    """Enter on a greeting is answered by what was noted, once it is on the disk."""
    driver = drive()
    heard: list[str] = []
    driver.program.screen.announcer.announced.connect(heard.append)
    driver.scan_card(cards["camille"])
    driver.qtbot.waitUntil(lambda: any("Camille" in text for text in heard))
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: any("noted for C" in text for text in heard))
