"""Staff: hired, ordered, renamed, promoted, gone; and what that means at the counter beside."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from house_driver import ALT, CTRL, HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cafememo.domain.menu import Menu
from cafememo.domain.pin import OWNER, staff_member
from cafememo.domain.staff import Deed, Role
from cafememo.domain.trouble import StoreUnavailable
from cafememo.services import team
from cafememo.store.store import Store
from cafememo.ui.owner.staff import StaffPage
from cafememo.ui.owner.staff_list import spoken_row
from support import Handed, new_cafe


@pytest.fixture
def cafe_folder(tmp_path: Path, menu: Menu) -> Path:
    """Give a café with three people."""
    folder = tmp_path / "cafe"
    with new_cafe(folder, menu, staff=("Léa", "Sam", "Inès")):
        pass
    return folder


@pytest.fixture
def house(camille: Handed, open_house: Callable[[str], HouseDriver]) -> HouseDriver:
    """Give the open café with Staff shown, the keyboard on the list."""
    driver = open_house("staff")
    driver.focus(page(driver).list)
    return driver


def page(house: HouseDriver) -> StaffPage:
    """Return the page."""
    return cast("StaffPage", house.page)


def shown(house: HouseDriver) -> list[str]:
    """Return the lines of the list as a screen reader says them."""
    return [spoken_row(row) for row in page(house).list.people.rows]


def tiles(house: HouseDriver) -> list[str]:
    """Return who can be chosen at the counter."""
    return [one.name for one in house.program.screen.gate.staff]


def do(house: HouseDriver, job: object) -> None:
    """Have something done to the café as the owner's pages do it."""
    house.done(lambda: house.owner.memory.act("done", job))  # type: ignore[arg-type]


def test_somebody_is_added_by_keys(house: HouseDriver) -> None:
    """Ctrl+N, a name, Enter: a tile at the counter, chosen here; what cannot be read is refused in a sentence."""
    house.press(Qt.Key.Key_N, CTRL)
    house.type("Tom")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "Tom works here now"
    assert tiles(house) == ["Léa", "Sam", "Inès", "Tom"]
    assert page(house).pane.title_label.text() == "Tom"
    house.press(Qt.Key.Key_N, CTRL)
    house.type("  ")
    house.press(Qt.Key.Key_Return)
    assert house.told() == "A name needs letters one can read."
    house.press(Qt.Key.Key_Escape)
    assert page(house).add_row.isHidden()
    house.undo()
    assert tiles(house) == ["Léa", "Sam", "Inès"]


def test_somebody_is_added_by_buttons(house: HouseDriver) -> None:
    """Beside the field stand what keeps the name and what leaves it, each with its key; both do as they say."""
    asked = page(house).add_row
    page(house).add_button.click()
    assert asked.name_field.hasFocus()
    assert (asked.keep_button.text(), asked.leave_button.text()) == ("Remember", "Cancel")
    house.type("To")
    asked.leave_button.click()
    assert asked.isHidden()
    assert page(house).list.hasFocus()
    page(house).add_button.click()
    assert asked.name_field.text() == ""
    house.type("Tom")
    assert house.done(asked.keep_button.click) == "Tom works here now"
    assert asked.isHidden()
    assert tiles(house) == ["Léa", "Sam", "Inès", "Tom"]


def test_the_first_of_all_is_asked_for(house: HouseDriver) -> None:
    """Where nobody is on the list, the page says what a list would be for, and its button asks for a name."""

    def nobody(store: Store) -> None:
        store.connection.execute("DELETE FROM staff")

    do(house, nobody)
    assert page(house).stack.currentIndex() == 1
    house.press(Qt.Key.Key_N, CTRL)
    house.type("Tom")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    assert (tiles(house), shown(house)) == (["Tom"], ["Tom, Barista"])


def test_tiles_are_ordered_by_keys(house: HouseDriver) -> None:
    """Alt and an arrow move whoever is chosen; moves that follow each other are taken back together."""
    house.done(lambda: house.press(Qt.Key.Key_Down, ALT))
    house.done(lambda: house.press(Qt.Key.Key_Down, ALT))
    assert tiles(house) == ["Sam", "Inès", "Léa"]
    assert page(house).list.currentIndex().row() == 2
    house.press(Qt.Key.Key_Down, ALT)
    house.settle()
    assert tiles(house) == ["Sam", "Inès", "Léa"]
    house.undo()
    assert tiles(house) == ["Léa", "Sam", "Inès"]


def test_a_name_is_changed_in_its_field(house: HouseDriver) -> None:
    """Enter on the list begins, Enter in the field keeps; the header at the counter says it at once."""
    house.press(Qt.Key.Key_Return)
    assert page(house).pane.name_field.hasFocus()
    house.type("Lou")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "“Léa” is called “Lou” now"
    assert house.program.screen.header.staff_button.staff == "Lou"
    field = page(house).pane.name_field
    field.selectAll()
    house.press(Qt.Key.Key_Delete)
    house.press(Qt.Key.Key_Return)
    assert (field.text(), house.told()) == ("Lou", "Everybody needs a name; it stays as it was.")
    field.selectAll()
    house.type("x" * 45)
    assert house.told() == "A name has 40 characters at the most."
    house.done(lambda: house.press(Qt.Key.Key_Return))
    assert tiles(house)[0] == "x" * 40


def test_two_of_one_name_are_told_of(house: HouseDriver) -> None:
    """A second Sam is allowed, and a sentence says that the tiles look alike."""
    house.press(Qt.Key.Key_Return)
    house.type("sam")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    line = page(house).pane.same_line
    assert not line.isHidden()
    assert line.sentence_label.text() == "2 people here are called that; their tiles look alike."
    house.focus(page(house).list)
    house.press(Qt.Key.Key_End)
    house.settle()
    assert line.isHidden()


def test_who_leaves_is_gone_from_the_counter_at_once(house: HouseDriver) -> None:
    """Delete on who is behind the counter: it asks who is there, nobody notes meanwhile; Ctrl+Z brings them back."""
    screen = house.program.screen
    assert screen.gate.present is not None
    assert screen.gate.present.name == "Léa"
    assert house.done(lambda: house.press(Qt.Key.Key_Delete)) == "Léa works here no more"
    assert screen.page is screen.pages.staff
    assert (tiles(house), screen.gate.present, house.program.desk.staff_id) == (["Sam", "Inès"], None, None)
    assert shown(house) == ["Sam, Barista", "Inès, Barista", "Left", "Léa, Barista, left"]
    house.undo()
    assert shown(house) == ["Léa, Barista", "Sam, Barista", "Inès, Barista"]
    assert screen.gate.present is None


def test_who_left_comes_back(house: HouseDriver) -> None:
    """Chosen among those who left, with the day it was, they come back by a button, as the last tile."""
    house.done(lambda: house.press(Qt.Key.Key_Delete))
    house.press(Qt.Key.Key_End)
    pane = page(house).pane
    assert "What they noted keeps their name." in pane.pin_label.text()
    assert pane.name_row.isHidden()
    assert house.done(pane.back_button.click) == "Léa is back"
    assert tiles(house) == ["Sam", "Inès", "Léa"]


def test_the_staff_page_of_the_counter_follows(house: HouseDriver) -> None:
    """Open while somebody is hired, it shows their tile, too."""
    house.program.screen.guarding.ask_who()
    house.press(Qt.Key.Key_N, CTRL)
    house.type("Tom")
    house.done(lambda: house.press(Qt.Key.Key_Return))
    staff_page = house.program.screen.pages.staff_page()
    assert staff_page.tiles[3].isVisible()


def test_a_pin_is_given_and_taken_away(house: HouseDriver) -> None:
    """Typed twice and never shown; the counter asks for it from then on, and no more once it is gone."""
    pane = page(house).pane
    house.focus(pane.set_pin_button)
    house.press(Qt.Key.Key_Space)
    assert pane.form is not None
    fields = pane.form.findChildren(QLineEdit)
    assert all(field.echoMode() == QLineEdit.EchoMode.Password for field in fields)
    house.type("12a34")
    house.press(Qt.Key.Key_Return)
    house.type("1234")
    assert house.done(lambda: house.press(Qt.Key.Key_Return)) == "Léa has a new PIN"
    assert house.program.screen.gate.staff[0].asks_pin
    assert house.program.locks.idle_watch is not None  # somebody has a PIN now: the counter locks itself after a while
    assert house.done(page(house).pane.no_pin_button.click) == "Léa has no PIN any more"
    assert not house.program.screen.gate.staff[0].asks_pin
    house.undo()
    assert house.program.screen.gate.staff[0].asks_pin


def test_an_owner_needs_as_many_digits_as_the_owner(house: HouseDriver) -> None:
    """Of somebody made an owner, six digits are asked; the table then names them among those who open the window."""
    house.focus(page(house).pane.role_choice)
    house.press(Qt.Key.Key_End)
    house.settle()
    assert shown(house)[0] == "Léa, Owner"
    pane = page(house).pane
    pane.ask_pin()
    assert pane.form is not None
    house.type("4321")
    house.press(Qt.Key.Key_Return)
    assert pane.form.told_label.text() == "A PIN has 6 to 8 digits."
    pane.form.new_field.clear()
    for text in ("654321", "654321"):
        house.type(text)
        house.press(Qt.Key.Key_Return)
    house.settle()
    assert page(house).rights.openers_label.text() == ("This window opens with the café’s own PIN, or that of: Léa.")


def test_a_role_is_chosen_by_keys_and_taken_back(house: HouseDriver) -> None:
    """The next role down is a lead's; Ctrl+Z makes them a barista again."""
    house.focus(page(house).pane.role_choice)
    assert house.done(lambda: house.press(Qt.Key.Key_Down)) == "Léa: Lead"
    assert house.program.screen.gate.staff[0].role is Role.LEAD
    house.undo()
    assert house.program.screen.gate.staff[0].role is Role.BARISTA


def note_a_visit(house: HouseDriver) -> None:
    """Have Camille's visit noted at the counter."""
    house.program.desk.write(lambda counter: counter.note(1, 1), lambda _note: None, lambda _reason: None)
    house.settle()


def test_what_is_withheld_is_refused_at_the_counter_in_a_sentence(house: HouseDriver) -> None:
    """A barista presses in vain, and reads who may; a lead takes the visit back; what is let again works again."""
    note_a_visit(house)
    switch = page(house).rights.switches[Deed.TAKE_BACK]
    house.focus(switch)
    told = house.done(lambda: house.press(Qt.Key.Key_Space))
    assert told == "Barista: Take back earlier visits of today, off"
    screen = house.program.screen
    screen.reviewing.open()
    house.settle()
    part = screen.pages.today_page().browse_part
    part.take_back()
    sentence = "Earlier visits are taken back by a lead or the owner. F10 changes who is at the counter."
    assert part.head.message_label.text() == sentence
    assert not part.confirm.isActive()
    screen.reviewing.undo(part.today_list.marked.entry_id)  # type: ignore[union-attr]
    house.settle()
    assert not part.today_list.marked.undone  # type: ignore[union-attr]
    do(house, lambda store: team.give_role(store, 1, Role.LEAD))
    screen.reviewing.open()
    house.settle()
    part.take_back()
    assert part.confirm.isActive()
    part.take_back()
    house.settle()
    assert part.today_list.marked.undone  # type: ignore[union-attr]


def test_nobody_is_asked_what_they_may_not_say_yes_to(house: HouseDriver) -> None:
    """With usuals kept from baristas, the box on the ticket stays empty and a sentence says who ticks it."""
    do(house, lambda store: team.withhold(store, Deed.USUAL, withheld=True))
    screen = house.program.screen
    house.program.desk.greet(1)
    house.qtbot.waitUntil(lambda: screen.page is screen.pages.greeting)
    screen.changing.change()
    change = screen.pages.change_page()
    change.toggle_usual()
    assert not change.ticket.usual_toggle.isChecked()
    assert screen.guarding.refusal(Deed.USUAL).startswith("A usual is changed by a lead or the owner.")
    do(house, lambda store: team.withhold(store, Deed.USUAL, withheld=False))
    screen.ordering.show()
    screen.changing.change()
    change.toggle_usual()
    assert change.ticket.usual_toggle.isChecked()


def test_an_owner_of_the_staff_opens_the_door(house: HouseDriver) -> None:
    """With a PIN of six digits or more, by choosing their name; a shorter one gets a sentence and costs no guess."""
    memory = house.owner.memory

    def prepare(store: Store) -> None:
        team.give_role(store, 1, Role.OWNER)
        memory.pins(store).put(staff_member(1), "654321")
        memory.pins(store).put(OWNER, "111111")

    do(house, prepare)
    house.owner.lock()
    house.settle()
    door = house.owner.door
    assert not door.who_choice.isHidden()
    assert door.who_choice.currentText() == "Léa"  # who is behind the counter
    QTest.keyClicks(door.pin_field, "4321")
    door.enter()
    assert "6 digits or more" in door.told_label.text()
    door.pin_field.setText("654321")
    door.enter()
    house.qtbot.waitUntil(lambda: not house.owner.locked)


def test_a_scan_on_the_list_chooses_nobody(house: HouseDriver) -> None:
    """Letters on the list are a scanner's, and choose nobody by their first one."""
    QTest.keyClicks(page(house).list, "is")
    assert page(house).list.currentIndex().row() == 0


def test_staff_that_cannot_be_read_say_so_and_are_read_again(
    camille: Handed, open_house: Callable[[str], HouseDriver], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the disk does not answer there is a sentence and one button, not an empty page."""

    def refuse(*_asked: object) -> None:
        raise StoreUnavailable

    with monkeypatch.context() as patched:
        patched.setattr(team, "team", refuse)
        driver = open_house("staff")
        state = page(driver).trouble_state
        driver.qtbot.waitUntil(state.isVisible)
        assert state.accessibleName().startswith("Who works here cannot be read. ")
        assert state.sentence_label.text()
    state.again_button.click()
    driver.qtbot.waitUntil(lambda: bool(shown(driver)) and page(driver).list.isVisible())
    assert [line.split(",")[0] for line in shown(driver)] == ["Léa", "Sam", "Inès"]
