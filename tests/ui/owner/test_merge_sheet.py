"""Two entries compared, merged and told apart, by keys alone, on the real window and the encrypted store."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cafememo.domain.order import Order, OrderLine
from cafememo.domain.person import Field
from cafememo.services import people as changes
from cafememo.services import person as reading
from cafememo.services.counter import Counter
from cafememo.services.person import Person
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.merge import MergeSheet
from cafememo.ui.owner.merge_duplicates import DuplicatesSheet
from cafememo.ui.owner.sheet import Sheet
from support import Handed, StandingClock

FLAT_WHITE = Order((OrderLine(1, (2, 4)),))
T = TypeVar("T")
S = TypeVar("S", bound=Sheet)


@pytest.fixture
def people(store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> dict[str, int]:
    """Remember somebody under two names, who came four and three times, and somebody else; the café is closed then."""
    ids = {name: hand_out(name).regular_id or 0 for name in ("Camille", "Camile", "Noah")}
    with store.transaction():
        order_id = store.orders.keep(FLAT_WHITE)
        changes.tell(store, ids["Camile"], Field.SURNAME, "Dupont")
    for name, visits in (("Camille", 4), ("Camile", 3), ("Noah", 1)):
        for _ in range(visits):
            clock.pass_minutes(24 * 60)
            counter.note(ids[name], order_id)
    store.close()
    return ids


class Opened:
    """A page with a sheet over it."""

    def __init__(self, driver: OwnerDriver, clock: StandingClock) -> None:
        self.driver, self.clock = driver, clock
        self.page = QWidget()
        self.page.resize(960, 560)
        self.below = QWidget(self.page)
        self.below.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.below.resize(100, 40)
        self.page.show()
        driver.until(self.page.isVisible)

    def settle(self) -> None:
        """Wait until everything asked of the store so far was answered."""
        for _ in range(4):
            self.ask(lambda _store: True)

    def ask(self, question: Callable[[Store], T]) -> T:
        """Ask the store."""
        done: list[T] = []
        self.driver.owner.memory.ask(question, done.append)
        self.driver.until(lambda: bool(done))
        return done[0]

    def read(self, regular_id: int) -> Person:
        """Read somebody."""
        found = self.ask(lambda store: reading.person(store, self.clock, regular_id))
        assert found is not None
        return found

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        self.settle()


@pytest.fixture
def opened(own: Callable[..., OwnerDriver], people: dict[str, int], clock: StandingClock) -> Iterator[Opened]:
    """Open a page."""
    made = Opened(own(), clock)
    made.page.activateWindow()
    made.driver.until(lambda: QApplication.activeWindow() is made.page)
    made.below.setFocus()
    yield made
    made.page.close()
    made.page.deleteLater()


def compared(opened: Opened, people: dict[str, int]) -> MergeSheet:
    """Open the sheet on the two entries."""
    sheet = MergeSheet(opened.driver.owner.memory, Theme(), opened.page)
    sheet.open_for(people["Camille"], people["Camile"])
    opened.driver.until(lambda: sheet.preview is not None)
    return sheet


def rows_of(sheet: MergeSheet) -> dict[str, tuple[str, str, str]]:
    """Return what is compared, by row."""
    found = {}
    for title, *texts in sheet.compare_page._rows:
        if title.isVisible():
            keep, other, together = (text.accessibleName() for text in texts)
            found[title.accessibleName()] = (keep, other, together)
    return found


def test_both_are_shown_with_what_they_make_together(opened: Opened, people: dict[str, int]) -> None:
    """Row by row there is what each has and what they make together; rows nobody has anything in are left out."""
    rows = rows_of(compared(opened, people))
    assert rows["Name"] == ("Camille", "Camile", "Camille")
    assert rows["Visits"] == ("4, last on 27 November 2026", "3, last on 30 November 2026", "7")
    assert rows["Stamps"] == ("4 of 10 stamps", "3 of 10 stamps", "7 of 10 stamps")
    assert rows["Surname"] == ("", "Dupont", "Dupont")
    assert "Phone" not in rows


def test_enter_merges_and_the_undo_gives_both_back(opened: Opened, people: dict[str, int]) -> None:
    """Enter merges the two as shown and closes the sheet; Ctrl+Z makes them two again."""
    sheet = compared(opened, people)
    kept: list[int] = []
    sheet.merged.connect(kept.append)
    assert QApplication.focusWidget() is sheet.compare_page.merge_button
    opened.key(Qt.Key.Key_Return)
    assert kept == [people["Camille"]]
    assert sheet.isHidden()
    assert QApplication.focusWidget() is opened.below
    assert opened.driver.told() == "Camille and Camile merged"
    assert opened.read(people["Camile"]).visits == 7
    opened.driver.owner.memory.undo()
    opened.settle()
    assert [opened.read(people[name]).visits for name in ("Camille", "Camile")] == [4, 3]


def test_the_other_way_round_and_the_other_name(opened: Opened, people: dict[str, int]) -> None:
    """Swapped, the other entry is kept under the same name; the other name can be chosen for either."""
    sheet = compared(opened, people)
    sheet.compare_page.swap_button.setFocus()
    opened.key(Qt.Key.Key_Space)
    assert rows_of(sheet)["Name"] == ("Camile", "Camille", "Camille")
    sheet.compare_page.names.chosen.emit("keep")
    opened.settle()
    assert rows_of(sheet)["Name"] == ("Camile", "Camille", "Camile")
    sheet.compare_page.merge_button.setFocus()
    opened.key(Qt.Key.Key_Return)
    merged = opened.read(people["Camille"])
    assert (merged.regular_id, merged.contact.name) == (people["Camile"], "Camile")


def test_escape_and_cancel_change_nothing(opened: Opened, people: dict[str, int]) -> None:
    """Escape closes the sheet, and so does Enter on Cancel; nobody is merged."""
    sheet = compared(opened, people)
    opened.key(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    sheet = compared(opened, people)
    sheet.compare_page.cancel_button.setFocus()
    opened.key(Qt.Key.Key_Return)
    assert sheet.isHidden()
    assert opened.read(people["Camile"]).visits == 3


def test_the_keyboard_stays_in_the_sheet(opened: Opened, people: dict[str, int]) -> None:
    """Tab goes round among what the sheet offers, forwards and backwards, and never to the page below."""
    sheet = compared(opened, people)
    for key, modifier in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ):
        seen = set()
        for _ in range(8):
            opened.key(key, modifier)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert sheet.isAncestorOf(focused)
            seen.add(focused.objectName())
        assert {"merge_button", "cancel_button", "swap_button", "close_button"} <= seen


def test_a_visit_noted_meanwhile_is_counted(opened: Opened, people: dict[str, int]) -> None:
    """Somebody noted at the counter while they are compared: the sheet shows it."""
    sheet = compared(opened, people)
    opened.driver.program.desk.write(lambda counter: counter.note(people["Camile"], None), lambda _done: None, print)
    opened.driver.until(lambda: rows_of(sheet).get("Visits", ("", "", ""))[2] == "8")


def test_somebody_binned_meanwhile_cannot_be_merged(opened: Opened, people: dict[str, int]) -> None:
    """Where one of the two is in the bin by then, the sheet says so and Enter changes nothing."""
    sheet = compared(opened, people)
    now = opened.clock.now()
    opened.driver.owner.memory.act("Binned", lambda store: changes.put_in_bin(store, [people["Camile"]], now))
    opened.driver.until(lambda: sheet.stack.currentWidget() is sheet.gone_state)
    opened.key(Qt.Key.Key_Return)
    assert opened.read(people["Camille"]).visits == 4


def test_the_other_entry_is_found_by_name(opened: Opened, people: dict[str, int]) -> None:
    """Namesakes are there at once; typed letters find others, and Enter in the list compares."""
    sheet = MergeSheet(opened.driver.owner.memory, Theme(), opened.page)
    sheet.open_for(people["Camille"], None, "Camille")
    page = sheet.choose_page
    opened.driver.until(lambda: bool(page._ids))
    assert page._ids == (people["Camile"],)
    page.search_field.selectAll()
    QTest.keyClicks(page.search_field, "zzzz")
    opened.driver.until(page.nobody_label.isVisible)
    assert page.nobody_label.geometry().bottom() < page.height() // 3  # and all that is asked is together at the top
    page.search_field.selectAll()
    QTest.keyClicks(page.search_field, "noa")
    opened.driver.until(lambda: page._ids == (people["Noah"],))
    QTest.keyClick(page.search_field, Qt.Key.Key_Down)
    opened.key(Qt.Key.Key_Return)
    opened.driver.until(lambda: sheet.preview is not None)
    assert rows_of(sheet)["Name"] == ("Camille", "Noah", "Camille")


def test_duplicates_are_listed_compared_and_told_apart(opened: Opened, people: dict[str, int]) -> None:
    """The pair is found; Enter asks to compare it, Delete says they are not the same, and the undo lists it again."""
    sheet = DuplicatesSheet(opened.driver.owner.memory, Theme(), opened.page)
    wanted: list[tuple[int, int]] = []
    sheet.compare_wanted.connect(lambda keep, other: wanted.append((keep, other)))
    sheet.open_list()
    opened.driver.until(sheet.progress_bar.isHidden)
    model = sheet.pairs_list.model()
    assert model.rowCount() == 1
    assert model.data(model.index(0, 0)) == (
        "Camille (4 visits) and Camile (3 visits), nearly the same name, mostly Flat white, oat milk, extra hot"
    )
    assert QApplication.focusWidget() is sheet.pairs_list
    opened.key(Qt.Key.Key_Return)
    assert wanted == [(people["Camille"], people["Camile"])]
    opened.key(Qt.Key.Key_Delete)
    assert sheet.nobody_state.isVisible()
    assert opened.driver.told() == "Camille and Camile are not the same"
    opened.driver.owner.memory.undo()
    opened.settle()
    assert model.rowCount() == 1
