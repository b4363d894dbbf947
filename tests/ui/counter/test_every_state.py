"""Every state of the counter, in every size, scale and language: nothing overlaps, nothing is cut, all is mirrored."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from pictures_of_change import ChangeStates
from pictures_of_counter_cards import CardStates
from pictures_of_damage import DamageStates
from pictures_of_greeting import GreetingStates
from pictures_of_keys import KeyStates
from pictures_of_rest import RestStates
from pictures_of_staff import StaffStates
from pictures_of_stage import Stage
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from cafememo.ui.counter.measure import SMALLEST_GAP, SMALLEST_TARGET, SMALLEST_TEXT
from cafememo.ui.counter.results import ResultList
from cafememo.ui.kit import words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme

SIZES = [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)]
NEVER_MIRRORED = "pin_key_"
"""Digits stand where they do on every telephone."""
TAKES_TIME = {"greeting_slow"}
"""Waits for the disk to be slow; what it shows is what `greeting` shows, in grey."""

States = Iterator[tuple[str, Stage]]
Play = Callable[..., States]


@pytest.fixture
def play(dressed: QApplication) -> Iterator[Play]:
    """Give a function that goes through every state of the counter, each one laid out and at rest."""
    stages: list[Stage] = []

    def played(size: tuple[int, int], scale: float, language: str) -> States:
        words.use(language)
        theme = Theme(scale=scale)
        apply(dressed, theme)
        stage = Stage(theme, QSize(*size))
        stages.append(stage)
        stage.screen.show()
        made: dict[str, Callable[[], object]] = {}
        for kind in (RestStates, KeyStates, DamageStates, GreetingStates, CardStates, StaffStates, ChangeStates):
            made |= kind(stage).states()
        for name, put in made.items():
            if name not in TAKES_TIME:
                stage.rest()
                put()
                stage.screen.settle()
                yield name, stage

    yield played
    for stage in stages:
        stage.strike()
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply(dressed, Theme())


def where(widget: QWidget, screen: QWidget) -> QRect:
    """Return where a widget is on the screen."""
    return QRect(widget.mapTo(screen, QPoint()), widget.size())


def seen(screen: QWidget, kind: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """Return the widgets of a kind that are seen, outside in."""
    return [
        part
        for part in screen.findChildren(QWidget)
        if isinstance(part, kind) and part.isVisible() and not part.size().isEmpty() and part.parent() is not None
        and not part.objectName().startswith("qt_")
    ]  # fmt: skip


def pressables(stage: Stage) -> dict[str, QRect]:
    """Return what can be pressed or written in below the header, and where it is."""
    screen = stage.screen
    return {
        f"{part.objectName() or type(part).__name__} {part.accessibleName()!r} {number}": where(part, screen)
        for number, part in enumerate(seen(screen, (QAbstractButton, QLineEdit)))
        if not screen.header.isAncestorOf(part)
    }


def distance(one: QRect, other: QRect) -> int:
    """Return how many pixels lie between two rectangles, less than 0 where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


@pytest.mark.parametrize(("scale", "language"), [(0.8, "fr"), (1.0, "en"), (1.0, "fr"), (1.6, "fr")])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_is_within_reach_apart_and_whole(play: Play, size: tuple[int, int], scale: float, language: str) -> None:
    """Nothing pressed is outside the window, too low to hit, on or too near to another; no label is cut or tiny."""
    wrong = []
    for name, stage in play(size, scale, language):
        for found in stage.screen.findChildren(ResultList):
            found.hide_unseen()  # as in the pause after typing
        wrong += [f"{name}: {fault}" for fault in (*faults_of_pressables(stage), *faults_of_labels(stage))]
    assert not wrong, "\n".join(wrong)


def faults_of_pressables(stage: Stage) -> Iterator[str]:
    """Tell what is outside the window, too low, or too near to another."""
    found, window = pressables(stage), stage.screen.rect()
    for what, at in found.items():
        if not window.contains(at):
            yield f"{what} is outside: {at.getRect()}"
        if at.height() < SMALLEST_TARGET and not what.startswith("toast"):
            yield f"{what} is {at.height()} high"
    for one, other in combinations(found, 2):
        if distance(found[one], found[other]) < SMALLEST_GAP:
            yield f"{one} and {other} are {distance(found[one], found[other])} apart"


def faults_of_labels(stage: Stage) -> Iterator[str]:
    """Tell which labels do not hold their words, or are too small to be read."""
    for label in seen(stage.screen, QLabel):
        assert isinstance(label, QLabel)
        if label.text() and (fault := fault_of(label)):
            yield f"{label.objectName()} {label.text()!r} {fault}"


def fault_of(label: QLabel) -> str:
    """Return what is wrong with a label, "" where nothing is."""
    if label.font().pixelSize() < SMALLEST_TEXT:
        return f"is {label.font().pixelSize()} small"
    metrics = QFontMetrics(label.font())
    wanted = QSize(metrics.horizontalAdvance(label.text()), metrics.height())
    if label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap)
        wanted = metrics.boundingRect(QRect(0, 0, label.width(), 10_000), flags, label.text()).size()
    if wanted.width() > label.width() + 1 or wanted.height() > label.height() + 2:
        return f"needs {wanted.toTuple()}, has {label.size().toTuple()}"
    return ""


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_everything_is_mirrored_where_reading_begins_at_the_right(
    dressed: QApplication, play: Play, size: tuple[int, int]
) -> None:
    """Each part of each state is as far from the right edge as it is from the left in the other direction."""
    directions = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
    both = []
    for direction in directions:
        dressed.setLayoutDirection(direction)
        both.append({name: places(stage) for name, stage in play(size, 1.0, words.PSEUDO)})
    left, right = both
    assert left.keys() == right.keys()
    wrong = []
    for name, parts in left.items():
        assert [what for what, _ in parts] == [what for what, _ in right[name]], name
        for (what, at), (_, mirror) in zip(parts, right[name], strict=True):
            if QRect(size[0] - at.right() - 1, at.top(), at.width(), at.height()) != mirror:
                wrong.append(f"{name}: {what} {at.getRect()} is at {mirror.getRect()}")
    assert not wrong, "\n".join(wrong)


def places(stage: Stage) -> list[tuple[str, QRect]]:
    """Return every part that is seen, by its name, and where it is."""
    return [
        (part.objectName(), where(part, stage.screen))
        for part in seen(stage.screen, QWidget)
        if part.objectName() and not part.objectName().startswith(NEVER_MIRRORED)
    ]
