"""Nothing moves at the counter, for anybody: there is no motion to be reduced."""

import re
from pathlib import Path

import pytest
from pictures_of_people import camille
from pictures_of_stage import Stage
from PySide6.QtCore import QAbstractAnimation, QSize, Qt, QTimeLine
from PySide6.QtWidgets import QApplication

import cafememo
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme

MOVING = re.compile(r"Q\w*Animation\b|QTimeLine|QGraphics\w*Effect|setWindowOpacity")


def test_the_program_animates_nothing() -> None:
    """No part of the program uses what makes things move or fade."""
    folder = Path(cafememo.__file__).parent
    found = [path.name for path in folder.rglob("*.py") if MOVING.search(path.read_text(encoding="utf-8"))]
    assert not found


@pytest.mark.parametrize("effect", [Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip])
def test_qt_moves_nothing_of_its_own(dressed: QApplication, effect: Qt.UIEffect) -> None:
    """Tool tips neither roll nor fade in."""
    apply(dressed, Theme())
    assert not dressed.isEffectEnabled(effect)


def test_no_animation_runs_on_a_greeting(dressed: QApplication) -> None:
    """With reduced motion, whatever is on the screen is where it stays: nothing that could move it exists."""
    stage = Stage(Theme(reduced_motion=True), QSize(1280, 800))
    stage.screen.show()
    stage.rest()
    stage.greet(camille())
    stage.screen.settle()
    children = stage.screen.findChildren(QAbstractAnimation) + stage.screen.findChildren(QTimeLine)
    places = [part.geometry() for part in stage.screen.pages.greeting_page().children() if part.isWidgetType()]
    QApplication.processEvents()
    after = [part.geometry() for part in stage.screen.pages.greeting_page().children() if part.isWidgetType()]
    stage.strike()
    assert not children
    assert places == after
