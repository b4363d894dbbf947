"""Preferences: each acts at once, at the counter and in the owner's window, and is taken back by Ctrl+Z."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from house_driver import CTRL, HouseDriver, opened
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cafememo.domain.pin import OWNER
from cafememo.services.cards import foreign_allowed
from cafememo.services.preferences import prefer
from cafememo.store.store import open_store
from cafememo.ui.kit import words
from cafememo.ui.kit.tokens import CONTRAST, DARK, LIGHT
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.fields import SavingField, SavingNumber
from cafememo.ui.owner.house_cards import OwnerPinCard
from cafememo.ui.owner.parts import Switch
from cafememo.ui.owner.preferences import PreferencesPage
from support import StandingClock


@pytest.fixture
def house(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HouseDriver]:
    """Give the open café with Preferences shown; what starts with the computer is a folder of the test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(cafe_folder.parent / "config"))
    with opened(qapp, qtbot, cafe_folder, clock) as driver:
        driver.turn_to("preferences")
        yield driver


def choice(house: HouseDriver, name: str) -> SavingChoice:
    """Return a choice as it is now."""
    return cast("SavingChoice", house.part(SavingChoice, name))


def choose(house: HouseDriver, name: str, value: str) -> str:
    """Choose a value with the arrow keys, and return what that is called."""
    box = choice(house, name)
    steps = box.findData(value) - box.currentIndex()
    house.focus(box)
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    assert abs(steps) == 1
    return house.done(lambda: house.press(key))


def test_colours_are_drawn_at_once_and_taken_back(house: HouseDriver) -> None:
    """The counter and this window turn light, dark and to high contrast; the keyboard stays where it was."""
    program = house.program
    assert choose(house, "theme_choice", "light") == "Colours: Light"
    assert choose(house, "theme_choice", "dark") == "Colours: Dark"
    assert program.suiting.theme.tokens == program.screen._theme.tokens == house.page.theme.tokens == DARK
    assert choice(house, "theme_choice").hasFocus()
    choose(house, "theme_choice", "contrast")
    assert house.page.theme.tokens == CONTRAST
    house.undo()
    house.undo()
    assert house.page.theme.tokens == LIGHT
    assert choice(house, "theme_choice").currentText() == "Light"


def test_both_windows_speak_another_language_live(house: HouseDriver) -> None:
    """Every word is French at once, and English again after an undo; prices follow unless they were chosen."""
    assert choose(house, "language_choice", "fr") == "Language: Français"
    assert words.language() == "fr"
    assert house.program.screen.header.state_label.text() == "Cliquez ici pour scanner"
    assert choice(house, "price_choice").currentText() == "4,50\u00a0€"
    assert house.owner.windowTitle() == "Café du Coin – Propriétaire"
    house.undo()
    assert words.language() == "en"
    assert choice(house, "price_choice").currentText() == "€4.50"


def test_the_size_is_one_truth_with_the_counters_keys(house: HouseDriver) -> None:
    """What is chosen here is drawn there; what the keys there choose is shown here; the keys are not taken back."""
    assert choose(house, "scale_choice", "90") == "Size: 90%"
    assert house.program.screen.scaling.percent == 90
    assert house.page.theme.scale == 0.9
    house.program.screen.scaling.larger()
    house.settle()
    assert choice(house, "scale_choice").currentText() == "100%"
    assert house.undo().conflict
    assert house.program.screen.scaling.percent == 100


def test_a_name_saves_itself_and_is_seen_at_the_counter(house: HouseDriver) -> None:
    """Letters typed are one action; an empty name is refused in a sentence, and a long one is cut and said to be."""
    field = cast("SavingField", house.focus(house.part(SavingField, "cafe_name_field")))
    field.selectAll()
    house.type("Chez <b>Lea</b> & fils")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "The café is called “Chez <b>Lea</b> & fils”"
    assert house.program.screen.cafe is not None
    assert house.program.screen.cafe.name == house.owner.header.cafe_label.text() == "Chez <b>Lea</b> & fils"
    field.selectAll()
    house.press(Qt.Key.Key_Delete)
    house.press(Qt.Key.Key_Return)
    assert (field.text(), house.told()) == (
        "Chez <b>Lea</b> & fils",
        "A café needs a name; it keeps the one it had.",
    )
    field.selectAll()
    house.type("x" * 41)
    assert house.told() == "The name of a café has 40 characters at the most."
    house.done(lambda: house.press(Qt.Key.Key_Return))
    assert house.owner.memory.facts.name == "x" * 40


def test_hours_are_written_twice_to_twelve_everywhere(house: HouseDriver) -> None:
    """The clock on the counter's header says am and pm, and after an undo counts to 24 again."""
    clock_label = house.program.screen.header.clock_label
    assert clock_label.text() == "08:00"
    assert choose(house, "clock_choice", "12") == "Time: 2:05 pm"
    assert clock_label.text() == "8:00 am"
    house.undo()
    assert clock_label.text() == "08:00"


def test_a_greeting_hides_as_late_as_the_owner_wants(house: HouseDriver) -> None:
    """The seconds chosen are those the counter waits from then on."""
    number = cast("SavingNumber", house.focus(house.part(SavingNumber, "greeting_number")))
    house.press(Qt.Key.Key_Up)
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "A greeting hides after: 13\u00a0s"
    assert house.program.screen.ordering.greeting_ms == 13_000
    house.undo()
    assert (number.value(), house.program.screen.ordering.greeting_ms) == (12, 12_000)


def test_the_counter_locks_after_as_long_as_the_owner_wants(house: HouseDriver) -> None:
    """The watch at the counter waits for the minutes chosen, without a restart; this window's likewise."""
    house.focus(house.part(SavingNumber, "counter_lock_number"))
    house.press(Qt.Key.Key_Up)
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "The counter locks after: 1\u00a0min"
    watch = house.program.locks.idle_watch
    assert watch is not None
    assert watch._limit == 60
    house.focus(house.part(SavingNumber, "owner_lock_number"))
    house.press(Qt.Key.Key_Up)
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "This window locks after: 6\u00a0min"
    assert house.owner._absence is not None
    assert house.owner._absence._limit == 360
    house.undo()
    house.undo()
    assert (watch._limit, house.owner._absence._limit) == (0, 300)


def test_a_currency_is_a_sign_of_four_characters_at_the_most(house: HouseDriver) -> None:
    """Letters go before a number with a point; what is longer is cut and said to be."""
    field = cast("SavingField", house.focus(house.part(SavingField, "currency_field")))
    field.selectAll()
    house.type("CHF")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "Currency: CHF"
    assert words.price(450) == choice(house, "price_choice").currentText() == "CHF\u00a04.50"
    house.type(".-x")
    assert house.told() == "A currency has 4 characters at the most."


def test_a_scan_chooses_nothing(house: HouseDriver) -> None:
    """Letters typed by a scanner on a choice leave it as it is; the page stays, too, with the list of pages focused."""
    box = choice(house, "week_choice")
    house.focus(box)
    QTest.keyClicks(box, "sunday")
    house.focus(house.owner.sidebar)
    QTest.keyClicks(house.owner.sidebar, "menu")
    house.settle()
    assert box.currentText() == "Monday"
    assert isinstance(house.page, PreferencesPage)
    assert house.owner.memory.next_undo == ""


def test_it_opens_with_the_computer_and_that_is_taken_back(house: HouseDriver, cafe_folder: Path) -> None:
    """The switch puts the café on the system's list; Ctrl+Z takes it off, Ctrl+Y puts it on once more."""
    file = cafe_folder.parent / "config" / "autostart" / "cafememo.desktop"
    switch = cast("Switch", house.focus(house.part(Switch, "autostart_switch")))
    told = house.done(lambda: house.press(Qt.Key.Key_Space))
    assert told == "Cafémémo opens with the computer: on"
    assert str(cafe_folder) in file.read_text(encoding="utf-8")
    house.undo()
    assert (file.exists(), switch.isChecked()) == (False, False)
    with house.qtbot.waitSignal(house.owner.memory.redone):
        house.press(Qt.Key.Key_Y, CTRL)
    house.settle()
    assert (file.exists(), switch.isChecked()) == (True, True)


def test_a_system_that_refuses_is_told_of(house: HouseDriver, cafe_folder: Path) -> None:
    """Where its list cannot be written, a sentence says so and the switch stays off; nothing is there to undo."""
    (cafe_folder.parent / "config").write_text("")
    switch = cast("Switch", house.focus(house.part(Switch, "autostart_switch")))
    house.press(Qt.Key.Key_Space)
    house.settle()
    assert house.told() == "The system does not let Cafémémo change what starts with it."
    assert (switch.isChecked(), house.owner.memory.next_undo) == (False, "")


def test_the_owners_pin_is_changed_by_who_knows_it(house: HouseDriver, clock: StandingClock) -> None:
    """A wrong one, a short one and two that differ each get a sentence; typed right, the new one opens the window."""
    card = cast("PreferencesPage", house.page).pin_card
    set_pin(house, card, "", "123456", "123456")
    assert house.told() == "The owner’s PIN is changed"
    house.focus(card.change_button)
    house.press(Qt.Key.Key_Space)
    card.form.present_field.setText("654321")
    card.form.new_field.setText("12345")
    house.focus(card.form.new_field)
    house.press(Qt.Key.Key_Return)
    assert card.form.told_label.text() == "A PIN has 6 to 12 digits."
    card.form.new_field.setText("777777")
    card.form.again_field.setText("777778")
    house.press(Qt.Key.Key_Return)
    assert card.form.told_label.text() == "The two are not the same. Type the PIN once more."
    house.type("777777")
    house.press(Qt.Key.Key_Return)
    house.settle()
    assert card.form.told_label.text() == "That is not the PIN. Try again in 1 second."
    house.press(Qt.Key.Key_Escape)
    assert all(not field.text() for field in card.form.findChildren(QLineEdit))
    house.qtbot.wait(1_100)  # a wait of the store's own clock, which only goes forward
    set_pin(house, card, "123456", "777777", "777777")
    assert answers(house) == ("Right", "Wrong")
    house.undo()
    house.qtbot.wait(1_100)
    assert answers(house, right="123456") == ("Right", "Wrong")


def set_pin(house: HouseDriver, card: OwnerPinCard, present: str, new: str, again: str) -> None:
    """Give a PIN by keys."""
    house.settle()
    house.focus(card.change_button)
    house.press(Qt.Key.Key_Space)
    for text in filter(None, (present, new, again)):
        house.type(text)
        house.press(Qt.Key.Key_Return)
    house.settle()


def answers(house: HouseDriver, right: str = "777777") -> tuple[str, ...]:
    """Return what is answered to a PIN that should be right and to one that should not."""
    found: list[str] = []
    for pin in (right, "000000"):
        house.owner.memory.ask(
            lambda store, pin=pin: type(house.owner.memory.pins(store).check(OWNER, pin)).__name__, found.append
        )
    house.settle()
    return tuple(found)


def test_what_the_command_line_asked_for_is_stronger(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> None:
    """Started in French and in the light it stays so, whatever is chosen; a sentence says what the next start does."""
    with opened(qapp, qtbot, cafe_folder, clock, language="fr", theme="light") as house:
        words.use("fr")
        house.turn_to("preferences")
        choose(house, "theme_choice", "light")
        choose(house, "theme_choice", "dark")
        assert house.page.theme.tokens == LIGHT
        assert words.language() == "fr"
        notes = [label.text() for label in house.page.findChildren(QLabel)]
        assert sum("la prochaine fois" in note for note in notes) == 2


def test_the_next_start_begins_as_it_was_left(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> None:
    """Colours, the clock, a greeting's seconds and the full screen are as they were chosen, from the opening on."""
    store = open_store(cafe_folder)
    wanted = store.facts.preferences._replace(theme="dark", greeting_seconds=30, kiosk=True, scale=110)
    with store.transaction():
        prefer(store, wanted._replace(formats=wanted.formats._replace(twelve_hours=True)))
    store.close()
    with opened(qapp, qtbot, cafe_folder, clock) as house:
        program = house.program
        assert program.suiting.theme.tokens == DARK
        assert program.suiting.theme.scale == 1.1
        assert program.screen.ordering.greeting_ms == 30_000
        assert program.screen.header.clock_label.text() == "8:00 am"
        assert program.window.isFullScreen()


def test_a_theme_that_does_not_exist_is_drawn_like_the_systems(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> None:
    """A café kept by a later version opens all the same."""
    store = open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("INSERT INTO settings VALUES ('look.theme', 'midnight'), ('format.clock', '13')")
    store.close()
    with opened(qapp, qtbot, cafe_folder, clock) as house:
        house.turn_to("preferences")
        assert choice(house, "theme_choice").currentText() == "Like the system"
        assert choice(house, "clock_choice").currentText() == "14:05"


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 880)], ids=str)
def test_nothing_moves_sideways_when_the_pin_is_asked(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock, size: tuple[int, int]
) -> None:
    """Every card begins and ends where it did, whether the form is open or not, and the scroll bar there or not."""
    words.use("fr")
    with opened(qapp, qtbot, cafe_folder, clock, language="fr", theme="light") as house:
        house.owner.resize(*size)
        house.turn_to("preferences")
        page = cast("PreferencesPage", house.page)

        def places() -> list[tuple[int, int]]:
            return [(card.mapTo(page, card.rect().topLeft()).x(), card.width()) for card, _ in page._cards]

        qtbot.waitUntil(lambda: page.pin_card.change_button.text() != "")
        before = places()
        assert not page.pin_card.form.isVisible()
        page.pin_card.change_button.click()
        form = page.pin_card.form
        qtbot.waitUntil(lambda: form.isVisible() and form.rect().contains(form.leave_button.geometry()))
        assert places() == before
        widths = {width for _, width in before}
        assert max(widths) - min(widths) <= 1
        for button in (form.keep_button, form.leave_button):
            assert button.width() >= button.sizeHint().width()


def test_cards_of_others_are_linked_where_the_owner_wants_it(house: HouseDriver) -> None:
    """The switch is off at first; turned on by the space bar it is kept, and Ctrl+Z turns it off."""
    switch = cast("Switch", house.part(Switch, "foreign_switch"))
    house.qtbot.waitUntil(switch.isEnabled)
    assert not switch.isChecked()
    house.focus(switch)
    assert house.done(lambda: house.press(Qt.Key.Key_Space)) == "Cards of other shops may be linked: on"
    allowed: list[bool] = []
    house.owner.memory.ask(foreign_allowed, allowed.append)
    house.qtbot.waitUntil(lambda: allowed == [True])
    house.press(Qt.Key.Key_Z, CTRL)
    house.qtbot.waitUntil(lambda: not switch.isChecked())
