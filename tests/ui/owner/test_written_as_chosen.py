"""The formats of Preferences, seen where days, hours and prices are shown: each change at once, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from house_driver import HouseDriver, opened
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot
from told_insights import FULL

from cafememo.domain.formats import Formats
from cafememo.ui.kit import words
from cafememo.ui.kit.chart_facts import Cells
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.insights_pictures import Picture, pictures
from cafememo.ui.owner.menu import MenuPage
from cafememo.ui.owner.menu_words import surcharge_text
from cafememo.ui.owner.parts import Choice
from cafememo.ui.owner.person_details import BirthdayField
from cafememo.ui.owner.programme import ProgrammePage
from cafememo.ui.owner.programme_fields import DayField
from cafememo.ui.owner.programme_rules import CollectSection
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


def test_days_are_written_as_chosen(house: HouseDriver) -> None:
    """The field of a day, the sentence that tells it, and the examples of Preferences, which say what is done."""
    last = end_of_programme(house).text()
    assert last == "21 Feb 2027"
    house.turn_to("preferences")
    box = cast("SavingChoice", house.part(SavingChoice, "date_choice"))
    assert [box.itemText(row) for row in range(3)] == ["31 May 2026", "May 31, 2026", "2026-05-31"]
    prefer(house, "date_choice", "mdy")
    assert end_of_programme(house).text() == "Feb 21, 2027"
    page = cast("ProgrammePage", house.page)
    assert "until February 21, 2027" in page.editor.preview.words_label.text()
    prefer(house, "date_choice", "ymd")
    field = end_of_programme(house)
    assert field.text() == "2027-02-21"
    house.focus(field)
    field.setSelectedSection(DayField.Section.DaySection)
    house.done(lambda: (house.press(Qt.Key.Key_Up), house.press(Qt.Key.Key_Return)))
    assert field.text() == "2027-02-22"


def test_a_birthday_is_asked_for_in_the_order_of_a_date(house: HouseDriver) -> None:
    """The day before the month, or the month before the day; what is kept is the same."""
    told = []
    for order in ("dmy", "mdy"):
        words.use_formats(Formats(date_order=order))
        field = BirthdayField(house.page.theme)
        house.qtbot.addWidget(field)
        field.put("05-03")
        field.show()
        by_place = sorted((field.day_choice, field.month_choice), key=lambda one: one.x())
        told.append([one.currentText() for one in by_place])
    assert told == [["3", "May"], ["May", "3"]]


def test_hours_of_insights_are_written_as_the_clock_is(house: HouseDriver) -> None:
    """In the sentence, the table and below the chart."""
    assert busy().sentence.startswith("Tuesday 8 to 9 is your busiest hour")
    prefer(house, "clock_choice", "12")
    told = busy()
    assert isinstance(told.chart, Cells)
    assert told.sentence.startswith("Tuesday 8 am to 9 am is your busiest hour")
    assert told.rows[0][:2] == ("Monday", "8 am to 9 am")
    assert told.chart.columns == ("8 am", "9 am")


def test_prices_have_the_currency_chosen(house: HouseDriver) -> None:
    """In the menu's list and above its field, where the currency may be typed too, and in what points are given for."""
    house.turn_to("menu")
    page = cast("MenuPage", house.page)
    house.qtbot.waitUntil(lambda: page.pane.editor is not None)
    editor = page.pane.item_editor
    house.focus(editor.price_field)
    house.type("3.50")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    prefer(house, "price_choice", ",")
    field = cast("SavingField", house.focus(house.part(SavingField, "currency_field")))
    field.selectAll()
    house.type("kr")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    house.turn_to("menu")
    page = cast("MenuPage", house.page)
    house.qtbot.waitUntil(lambda: page.pane.editor is not None)
    editor = page.pane.item_editor
    rows = page.side.card_list.rows_model.rows
    assert "3,50\u00a0kr" in [row.end for row in rows]
    assert (editor.price_field.text(), price_title(editor)) == ("3,50", "Price in kr")
    house.focus(editor.price_field)
    editor.price_field.selectAll()
    house.type("3,80 kr")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    assert "3,80\u00a0kr" in [row.end for row in page.side.card_list.rows_model.rows]
    section = CollectSection(page.theme)
    house.qtbot.addWidget(section)
    assert section.points_row.asked_label.text() == "For each 1,00\u00a0kr spent"
    assert surcharge_text(50) == "+0,50\u00a0kr"


def price_title(editor: QWidget) -> str:
    """Return what stands above the price."""
    return next(label.text() for label in editor.findChildren(QLabel) if label.text().startswith("Price"))
