"""The formats of Preferences, seen where days, hours and prices are shown: each change at once, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from house_driver import HouseDriver, opened
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot
from told_insights import FULL

from cafememo.ui.kit import words
from cafememo.ui.kit.chart_facts import Cells
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.insights_pictures import Picture, pictures
from cafememo.ui.owner.parts import Choice
from cafememo.ui.owner.programme import ProgrammePage
from cafememo.ui.owner.programme_fields import DayField
from support import StandingClock


@pytest.fixture
def house(qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock) -> Iterator[HouseDriver]:
    """Give the open café with its owner's window."""
    with opened(qapp, qtbot, cafe_folder, clock) as driver:
        yield driver


def prefer(house: HouseDriver, name: str, value: str) -> None:
    """Choose a format in Preferences with the arrow keys."""
    house.turn_to("preferences")
    box = cast("SavingChoice", house.part(SavingChoice, name))
    key = Qt.Key.Key_Down if box.findData(value) > box.currentIndex() else Qt.Key.Key_Up
    while box.currentData() != value:
        house.focus(box)
        house.done(lambda: house.press(key))
        box = cast("SavingChoice", house.part(SavingChoice, name))


def end_of_programme(house: HouseDriver) -> DayField:
    """Return the field for the last day of the programme, which has one."""
    house.turn_to("programme")
    page = cast("ProgrammePage", house.page)
    house.qtbot.waitUntil(lambda: page.editor.shown is not None)
    box = cast("Choice", house.part(Choice, "end_choice"))
    if box.currentIndex() == 0:
        house.focus(box)
        house.done(lambda: house.press(Qt.Key.Key_Down))
    return cast("DayField", house.part(DayField, "end_field"))


def calendar_begins_on(house: HouseDriver) -> str:
    """Open the calendar of a day of the programme, and return the name above its first column."""
    field = end_of_programme(house)
    house.focus(field)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center() + field.rect().center() * 0.9)
    calendar = field.calendarWidget()
    house.qtbot.waitUntil(calendar.isVisible)
    view = calendar.findChild(QTableView, "qt_calendar_calendarview")
    assert view is not None
    name = str(view.model().index(0, 0).data())
    QTest.keyClick(calendar, Qt.Key.Key_Escape)
    house.qtbot.waitUntil(lambda: not calendar.isVisible())
    return name


def busy() -> Picture:
    """Return the picture of the busy hours as it is told now."""
    return next(picture for picture in pictures(FULL) if picture.key == "busy")


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)  # the calendar's, without a screen
def test_a_week_begins_on_the_day_chosen(house: HouseDriver) -> None:
    """In the calendar of a field, live, and back after an undo."""
    assert calendar_begins_on(house) == "Mon"
    prefer(house, "week_choice", "sunday")
    assert calendar_begins_on(house) == "Sun"
    prefer(house, "week_choice", "saturday")
    assert calendar_begins_on(house) == "Sat"
    house.turn_to("preferences")
    house.focus(house.part(SavingChoice, "week_choice"))
    house.undo()
    assert calendar_begins_on(house) == "Sun"


def test_the_busy_hours_begin_with_the_first_day_of_the_week(house: HouseDriver) -> None:
    """Each row keeps its figures, in the chart and in the table; the busiest hour is the same one."""
    monday = busy()
    prefer(house, "week_choice", "sunday")
    sunday = busy()
    assert isinstance(monday.chart, Cells)
    assert isinstance(sunday.chart, Cells)
    assert (monday.chart.rows[0], sunday.chart.rows[:3]) == ("Monday", ("Sunday", "Monday", "Tuesday"))
    assert sunday.chart.values == (monday.chart.values[6], *monday.chart.values[:6])
    assert sunday.chart.texts == (monday.chart.texts[6], *monday.chart.texts[:6])
    assert sunday.rows == monday.rows  # nobody was here on a Sunday
    assert sunday.sentence == monday.sentence
    prefer(house, "week_choice", "saturday")
    saturday = busy()
    assert saturday.rows[:2] == (monday.rows[-2], monday.rows[-1])
    assert words.formats().week == (5, 6, 0, 1, 2, 3, 4)
