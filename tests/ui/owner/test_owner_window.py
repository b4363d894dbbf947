"""The frame of the owner's window: its door, pages, keys, and the line that tells what was done."""

from collections.abc import Callable

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cafememo.domain.trouble import DiskFull
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import DARK
from cafememo.ui.owner.pages import PAGES
from cafememo.ui.owner.sidebar import NARROW
from support import Handed


def rename(name: str) -> Callable[[Store], int]:
    """Return a job that gives everybody a name."""
    return lambda store: store.connection.execute("UPDATE regulars SET name = ?", (name,)).rowcount


def test_every_page_is_reached_by_its_key(own: Callable[..., OwnerDriver]) -> None:
    """The key of each page turns to it, the list at the side says which it is, and the page has the keyboard."""
    driver = own()
    for row, page in enumerate(PAGES):
        pressed = QKeySequence(page.key_press)[0]
        driver.press(pressed.key(), pressed.keyboardModifiers())
        assert driver.owner.stack.currentWidget() is driver.owner.pages[page.key]
        assert driver.owner.sidebar.currentRow() == row


def test_the_arrow_keys_go_through_the_pages(own: Callable[..., OwnerDriver]) -> None:
    """The list at the side turns to the page the keyboard is on."""
    driver = own()
    driver.owner.sidebar.setFocus()
    driver.press(Qt.Key.Key_Down, on=driver.owner.sidebar)
    assert driver.owner.stack.currentWidget() is driver.owner.pages[PAGES[1].key]


def test_an_action_is_told_and_taken_back_from_its_line(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """What was done is told with its undo; pressed, it is taken back, and told so."""
    driver = own()
    driver.owner.memory.act("Everybody is called Kim", rename("Kim"))
    driver.until(lambda: driver.told() == "Everybody is called Kim")
    assert "Everybody is called Kim" in driver.owner.header.undo_button.accessibleName()
    QTest.mouseClick(driver.owner.told.undo_button, Qt.MouseButton.LeftButton)
    driver.until(lambda: driver.told() == "Taken back: Everybody is called Kim")
    assert not driver.owner.header.undo_button.isEnabled()
    driver.press(Qt.Key.Key_Y, CONTROL)
    driver.until(lambda: driver.told() == "Done again: Everybody is called Kim")


def test_what_cannot_be_taken_back_says_why(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """Something else changed the same thing meanwhile: it stays, and a sentence says so."""
    driver = own()
    driver.owner.memory.act("Renamed", rename("Kim"))
    driver.until(lambda: driver.told() == "Renamed")
    driver.program.desk.write_store(rename("Jan"), lambda _done: None, lambda _reason: None)
    driver.undo()
    assert driver.told().startswith("“Renamed” stays")


def test_nothing_to_take_back_is_said(own: Callable[..., OwnerDriver]) -> None:
    """Ctrl+Z without anything done says so."""
    driver = own()
    driver.undo()
    assert driver.told() == "There is nothing to take back."


def test_trouble_of_the_disk_is_a_sentence(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """An action the disk refuses is told in plain words, and is not among those done."""

    def full(_store: Store) -> None:
        raise DiskFull

    driver = own()
    driver.owner.memory.act("Renamed", full)
    driver.until(lambda: driver.told().startswith("The disk is full."))
    driver.undo()
    assert driver.told() == "There is nothing to take back."


def test_a_locked_window_shows_and_does_nothing(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """While the PIN is asked for, no page is seen, and no key does anything to the café."""
    driver = own()
    driver.owner.memory.act("Renamed", rename("Kim"))
    driver.until(lambda: driver.told() == "Renamed")
    driver.press(Qt.Key.Key_L, CONTROL)
    assert driver.owner.locked
    seen = [one for one in driver.owner.findChildren(QWidget) if one.isVisible()]
    assert driver.owner.stack not in seen
    assert driver.owner.told not in seen
    driver.press(Qt.Key.Key_Z, CONTROL)
    driver.press(Qt.Key.Key_2, CONTROL)
    driver.owner.unlock()
    assert driver.owner.memory.next_undo == "Renamed"
    assert driver.owner.stack.currentWidget() is driver.owner.pages["regulars"]


def test_another_theme_keeps_the_page(own: Callable[..., OwnerDriver]) -> None:
    """In another theme everything is drawn anew, and the page that was shown is shown."""
    driver = own(page="staff")
    driver.owner.set_theme(Theme(DARK, 1.2))
    assert driver.owner.stack.currentWidget() is driver.owner.pages["staff"]
    assert driver.owner.pages["staff"].theme.tokens is DARK


@pytest.mark.parametrize("size", [QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080)])
def test_no_page_is_wider_than_its_room(own: Callable[..., OwnerDriver], size: QSize) -> None:
    """No page asks for more than the window gives: nothing is scrolled sideways."""
    driver = own()
    driver.owner.resize(size)
    for page in PAGES:
        driver.owner.turn_to(page.key)
        shown = driver.owner.pages[page.key]
        assert shown.minimumSizeHint().width() <= driver.owner.stack.width(), page.key
    assert driver.owner.width() == size.width()


def test_a_narrow_window_shows_signs_alone(own: Callable[..., OwnerDriver]) -> None:
    """At 1024 pixels the list of pages is its signs; their names are still there to be read aloud."""
    driver = own()
    driver.owner.resize(1024, 600)
    assert driver.owner.sidebar.width() <= NARROW + 12
    assert [driver.owner.sidebar.item(row).text() for row in range(len(PAGES))] == [page.title() for page in PAGES]


def test_the_counter_hears_of_a_new_name_at_once(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """Who is greeted at the counter while the owner renames them is called by the new name the next moment."""
    driver = own()
    assert camille.regular_id is not None
    driver.program.desk.greet(camille.regular_id)
    screen = driver.program.screen
    driver.until(lambda: screen.page is screen.pages.greeting)
    driver.owner.memory.act("Renamed", rename("Kamilla"))
    driver.until(lambda: screen.ordering.round.seat.greeting.name == "Kamilla")


def test_the_window_hears_of_what_the_counter_does(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """Somebody who joins at the counter is told to the pages at once."""
    driver = own()
    told: list[frozenset[int]] = []
    driver.owner.memory.changed.connect(lambda changed: told.append(changed.regular_ids))
    driver.program.desk.join("Anouk", None)
    driver.until(lambda: any(told))
    assert told[-1] == {2}


def test_a_card_scanned_in_front_of_the_window_shows_its_regular(
    own: Callable[..., OwnerDriver], camille: Handed
) -> None:
    """The counter stays at rest; the list goes to whose card it is."""
    driver = own()
    page = driver.page("regulars")
    driver.program.scanner.card_scanned.emit(camille.token)
    driver.until(lambda: page.model.key_at(page.table.currentIndex().row()) == camille.regular_id)  # type: ignore[attr-defined]
    assert driver.program.screen.page is driver.program.screen.idle_page


def test_ctrl_q_closes_both_windows(own: Callable[..., OwnerDriver]) -> None:
    """Ctrl+Q ends the program from the owner's window as it does at the counter: no window of it is left."""
    driver = own()
    driver.press(Qt.Key.Key_Q, CONTROL)
    assert not driver.owner.isVisible()
    assert not driver.program.window.isVisible()


def test_ctrl_q_at_the_counter_leaves_no_window(own: Callable[..., OwnerDriver]) -> None:
    """At the counter it closes the owner's window, too, what was typed there kept."""
    driver = own(page="preferences")
    field = driver.page("preferences").cafe_card.name_field  # type: ignore[attr-defined]
    driver.until(lambda: bool(field.text()))
    field.setFocus()
    field.selectAll()
    driver.type("Chez Kim", on=field)
    driver.press(Qt.Key.Key_Q, CONTROL, on=driver.program.screen)
    assert not driver.owner.isVisible()
    driver.until(lambda: driver.owner.memory.facts.name == "Chez Kim")


def test_ctrl_q_drops_no_round_without_a_word(
    own: Callable[..., OwnerDriver], store: Store, hand_out: Callable[..., Handed]
) -> None:
    """Where a round is not noted the counter comes forward and says so; the second Ctrl+Q closes both windows."""
    people = [hand_out(name).regular_id for name in ("Camille", "Jan")]
    store.close()
    driver = own()
    screen = driver.program.screen
    for count, one in enumerate(people, 1):
        assert one is not None
        driver.program.desk.greet(one)
        driver.until(lambda count=count: len(screen.ordering.round.seats) == count)  # type: ignore[misc]
    driver.press(Qt.Key.Key_Q, CONTROL, on=driver.owner)
    driver.until(driver.program.window.isActiveWindow)
    assert screen.pages.notice_page().title_label.text() == "Not noted yet"
    assert driver.owner.isVisible()
    driver.press(Qt.Key.Key_Q, CONTROL, on=screen)
    assert not driver.program.window.isVisible()
    assert not driver.owner.isVisible()
