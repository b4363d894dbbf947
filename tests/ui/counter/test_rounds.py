"""Several people at the counter: scans in a row, one Enter for all, and nobody falls out."""

from collections.abc import Callable

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.services.counter import Counter
from cafememo.store.check import check
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock

Drive = Callable[..., Driver]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def friends(store: Store, hand_out: Callable[..., Handed]) -> list[Handed]:
    """Hand out cards to nine people, each with a usual of their own, and close the café."""
    made = [hand_out(name) for name in ("Camille", "Malik", "Noor", "Ida", "Jan", "Zoé", "Bo", "Ana", "Tom")]
    store.close()
    return made


def scan_all(driver: Driver, people: list[Handed]) -> None:
    """Scan one card after the other, each as soon as the one before is greeted."""
    names = driver.program.screen.ordering
    for handed in people:
        before = len(names.round.seats)
        driver.scan_card(handed)
        driver.qtbot.waitUntil(lambda before=before: len(names.round.seats) == before + 1)


def visits(driver: Driver, folder: object, people: list[Handed]) -> list[int]:
    """Close the counter, look a second time at the store, and return how often each has been here."""
    driver.program.close()
    store = open_store(folder)  # type: ignore[arg-type]
    counter = Counter(store, StandingClock())
    assert check(store).sound
    found = [counter.greet(handed.regular_id or 0) for handed in people]
    store.close()
    return [greeting.visits if greeting else -1 for greeting in found]


def test_one_enter_notes_a_round(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """Three cards in a row are tabs with initials; one Enter writes all three, and the toast tells initials."""
    driver = drive()
    scan_all(driver, friends[:3])
    page = driver.program.screen.pages.greeting_page()
    assert page.round_tabs.isVisible()
    names = [tab.accessibleName() for tab in page.round_tabs.tabs if tab.isVisible()]
    assert [name[0] for name in names] == ["C", "M", "N"]
    assert not any(name in text for text in names for name in ("Camille", "Malik", "Noor"))
    assert page.usual_button.text() == "Note all 3"
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    toast = driver.program.screen.pages.shown_toast()
    assert toast.accessibleName() == "3 orders noted: C, M, N. Undo (Ctrl+Z)"
    assert visits(driver, cafe_folder, friends) == [1, 1, 1, 0, 0, 0, 0, 0, 0]


def test_a_round_is_undone_whole(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """Ctrl+Z takes everybody's visit back."""
    driver = drive()
    scan_all(driver, friends[:2])
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.qtbot.waitUntil(lambda: driver.program.screen.pages.shown_toast().accessibleName() == "Taken back.")
    assert visits(driver, cafe_folder, friends[:2]) == [0, 0]


def test_somebody_is_left_out_and_brought_back(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """Del takes the one shown out of the round; Ctrl+Z brings them back; PgUp and PgDn go round."""
    driver = drive()
    scan_all(driver, friends[:3])
    ordering = driver.program.screen.ordering
    driver.press(Qt.Key.Key_PageUp)
    assert ordering.round.at == 1
    driver.press(Qt.Key.Key_Delete)
    assert [seat.greeting.name for seat in ordering.round.seats] == ["Camille", "Noor"]
    driver.press(Qt.Key.Key_Z, CTRL)
    assert [seat.greeting.name for seat in ordering.round.seats] == ["Camille", "Malik", "Noor"]
    driver.press(Qt.Key.Key_PageDown)
    driver.press(Qt.Key.Key_PageDown)
    assert ordering.round.at == 0
    driver.press(Qt.Key.Key_Delete)
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    assert visits(driver, cafe_folder, friends[:3]) == [0, 1, 1]


def test_hiding_keeps_a_round(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """A round that is hidden shows nobody, and Enter goes on with it; another card joins it."""
    driver = drive()
    scan_all(driver, friends[:2])
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    idle = driver.program.screen.idle_page
    assert idle.kept_button.isVisible()
    assert idle.kept_button.text() == "A round of 2 waits"
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    scan_all(driver, friends[2:3])
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    assert not idle.kept_button.isVisible()
    assert visits(driver, cafe_folder, friends[:3]) == [1, 1, 1]


def test_a_kept_round_can_be_dropped(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """Del at rest drops the round that waits, and Ctrl+Z brings it back."""
    driver = drive()
    scan_all(driver, friends[:2])
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_Delete)
    assert not driver.program.screen.ordering.round
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.wait_for_page("greeting_page")
    assert len(driver.program.screen.ordering.round.seats) == 2
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_Delete)
    assert visits(driver, cafe_folder, friends[:2]) == [0, 0]


def test_one_greeting_that_nobody_touched_is_not_kept(drive: Drive, friends: list[Handed]) -> None:
    """Hiding a single greeting leaves nothing behind: it is one scan away."""
    driver = drive()
    scan_all(driver, friends[:1])
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    assert not driver.program.screen.ordering.round
    assert not driver.program.screen.idle_page.kept_button.isVisible()


def test_the_ninth_card_is_told_and_loses_nobody(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """A round holds eight; the ninth card gets a sentence, and the eight are noted by one Enter."""
    driver = drive()
    scan_all(driver, friends[:8])
    driver.scan_card(friends[8])
    page = driver.program.screen.pages.greeting_page()
    driver.qtbot.waitUntil(lambda: page.message_label.text().startswith("A round holds eight."))
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    assert visits(driver, cafe_folder, friends) == [1] * 8 + [0]


def test_a_choice_in_a_round_is_for_one_person(drive: Drive, friends: list[Handed], cafe_folder: object) -> None:
    """F2 in a round changes what the one shown has, and nothing is written before Enter."""
    driver = drive()
    scan_all(driver, friends[:2])
    page = driver.program.screen.pages.greeting_page()
    driver.press(Qt.Key.Key_F2)
    assert page.usual_tile.accessibleName() == "This time: Espresso"
    driver.press(Qt.Key.Key_PageUp)
    assert page.usual_tile.accessibleName() == "A favourite here: Flat white"
    driver.press(Qt.Key.Key_F8)
    assert page.usual_tile.accessibleName() == "Just a visit"
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    driver.program.close()
    store = open_store(cafe_folder)  # type: ignore[arg-type]
    today = Counter(store, StandingClock()).today()
    store.close()
    assert [(line.name, [one.name for one in line.lines]) for line in today] == [
        ("Malik", ["Espresso"]),
        ("Camille", []),
    ]


def test_a_dead_card_does_not_end_a_round(drive: Drive, friends: list[Handed]) -> None:
    """A code from elsewhere in the middle of a round says so, and the round is there again after it."""
    driver = drive()
    scan_all(driver, friends[:2])
    driver.scan("HTTPS://EXAMPLE.ORG")
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    assert len(driver.program.screen.ordering.round.seats) == 2
