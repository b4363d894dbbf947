"""The watch for touches: told when nobody touched anything for long enough, by real events of a real window."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.devices.idleness import IdleWatch

START = 10_000.0
MINUTE = 60.0


@dataclass
class Hands:
    """Two clocks that stand until they are moved."""

    running: float = START
    wall: float = START

    def pass_seconds(self, seconds: float) -> None:
        """Let both go on."""
        self.running += seconds
        self.wall += seconds


@pytest.fixture
def hands() -> Hands:
    """Give the clocks of the watch."""
    return Hands()


@pytest.fixture
def watch(qapp: QApplication, hands: Hands) -> Iterator[IdleWatch]:
    """Give a watch that waits for two minutes."""
    made = IdleWatch(running=lambda: hands.running, wall=lambda: hands.wall)
    made.set_minutes(2)
    yield made
    made.set_minutes(0)


@pytest.fixture
def told(watch: IdleWatch) -> list[bool]:
    """Give what the watch has told."""
    heard: list[bool] = []
    watch.idle_too_long.connect(lambda: heard.append(True))
    return heard


@pytest.fixture
def window(qtbot: QtBot, watch: IdleWatch) -> QWidget:
    """Give a window that has the keyboard."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def ring(watch: IdleWatch) -> None:
    """Let the watch look at its clocks now, as its timer does."""
    watch._due.timeout.emit()


def test_it_is_told_when_nobody_touched_anything(watch: IdleWatch, told: list[bool], hands: Hands) -> None:
    """Not a moment before the time is over, and once."""
    hands.pass_seconds(2 * MINUTE - 1)
    ring(watch)
    assert told == []
    hands.pass_seconds(1)
    ring(watch)
    ring(watch)
    assert told == [True]


@pytest.mark.parametrize("kind", ["key", "press", "move", "other"])
def test_a_touch_begins_the_wait_anew(
    watch: IdleWatch, told: list[bool], hands: Hands, window: QWidget, kind: str
) -> None:
    """A key, a press, a move of the pointer, or what another scanner tells, each is a touch."""
    hands.pass_seconds(2 * MINUTE - 1)
    handle = window.windowHandle()
    if kind == "key":
        QTest.keyClick(handle, Qt.Key.Key_F5)
    elif kind == "press":
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    elif kind == "move":
        QTest.mouseMove(handle, QPoint(3, 4))
    else:
        watch.touch()
    hands.pass_seconds(MINUTE)
    ring(watch)
    assert told == []
    hands.pass_seconds(MINUTE)
    ring(watch)
    assert told == [True]


def test_painting_is_no_touch(watch: IdleWatch, told: list[bool], hands: Hands, window: QWidget) -> None:
    """What the screen does by itself does not keep it open."""
    hands.pass_seconds(2 * MINUTE - 1)
    window.resize(300, 200)
    window.repaint()
    QApplication.processEvents()
    hands.pass_seconds(1)
    ring(watch)
    assert told == [True]


def test_the_first_touch_after_a_sleep_finds_it_told(
    watch: IdleWatch, told: list[bool], hands: Hands, window: QWidget
) -> None:
    """While the machine slept only the wall clock went on: it is told before the window gets the touch."""
    seen: list[int] = []
    window.keyPressEvent = lambda _event: seen.append(len(told))  # type: ignore[method-assign]
    hands.wall += 3 * MINUTE
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    assert seen == [1]
    hands.pass_seconds(2 * MINUTE)
    ring(watch)
    assert told == [True, True]


def test_a_clock_put_back_tells_nothing_and_hinders_nothing(watch: IdleWatch, told: list[bool], hands: Hands) -> None:
    """The time that runs decides where the wall clock went back."""
    hands.wall -= 10 * MINUTE
    ring(watch)
    assert told == []
    hands.pass_seconds(2 * MINUTE)
    ring(watch)
    assert told == [True]


def test_where_nothing_is_to_be_told_no_window_is_watched(
    watch: IdleWatch, told: list[bool], hands: Hands, window: QWidget
) -> None:
    """At zero minutes there is no timer and no filter, however long nobody comes."""
    watch.set_minutes(0)
    hands.pass_seconds(100 * MINUTE)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    watch.touch()
    assert told == []
    assert not watch._due.isActive()


def test_the_timer_rings_by_itself(qtbot: QtBot, told: list[bool]) -> None:
    """With the clocks of the machine it is told without anybody asking."""
    watch = IdleWatch()
    watch.set_minutes(1)
    watch.idle_too_long.connect(lambda: told.append(True))
    watch._limit = 0.02
    watch._wait()
    qtbot.waitUntil(lambda: told == [True])
    watch.set_minutes(0)
