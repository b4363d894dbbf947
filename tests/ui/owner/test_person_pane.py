"""The pane about one regular, by keys alone, on the real window and the encrypted store."""

from collections.abc import Callable, Iterator

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.services.counter import Counter
from cafememo.store.store import Store, open_store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.person import PersonPane
from support import Handed, StandingClock

FLAT_WHITE = Order((OrderLine(1, (2, 4)),))
ESPRESSO = Order((OrderLine(2, (3,)),))
CROISSANT = Order((OrderLine(3),))
_DAY = 24 * 60


@pytest.fixture
def people(store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> dict[str, int]:
    """Remember two people, one of whom comes for three things; the café is closed then."""
    ids = {name: hand_out(name).regular_id or 0 for name in ("Camille", "<b>Al</b>")}
    for order in (FLAT_WHITE, FLAT_WHITE, ESPRESSO, CROISSANT, FLAT_WHITE):
        with store.transaction():
            order_id = store.orders.keep(order)
        counter.note(ids["Camille"], order_id, staff_id=1)
        clock.pass_minutes(_DAY)
    store.close()
    return ids


class Shown:
    """The pane, in a window of its own beside the owner's."""

    def __init__(self, driver: OwnerDriver) -> None:
        self.driver = driver
        self.sentences: list[str] = []
        self.pane = PersonPane(driver.owner.memory, Theme())
        self.pane.said.connect(self.sentences.append)
        self.pane.resize(380, 700)
        self.pane.show()

    def show(self, regular_id: int) -> None:
        """Show somebody, with all that is read of them."""
        self.pane.show_regular(regular_id)
        self.until(lambda: self.pane.person is not None and self.pane.person.regular_id == regular_id)
        self.until(lambda: self.pane.whole)
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked of the store so far was answered."""
        for _ in range(3):
            done: list[object] = []
            self.driver.owner.memory.ask(lambda _store: True, done.append)
            self.until(lambda done=done: bool(done))  # type: ignore[misc]  # one of its own each time

    def until(self, there: Callable[[], bool]) -> None:
        """Wait for something."""
        self.driver.until(there)

    def press(self, button: QAbstractButton) -> None:
        """Press a button by the space bar, and wait for what comes of it."""
        assert button.isVisible()
        assert button.isEnabled()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def undo(self) -> None:
        """Take the last action back."""
        self.driver.owner.memory.undo()
        self.settle()


@pytest.fixture
def shown(own: Callable[..., OwnerDriver], people: dict[str, int]) -> Iterator[Shown]:
    """Open the pane on Camille."""
    made = Shown(own())
    made.show(people["Camille"])
    yield made
    made.pane.close()
    made.pane.deleteLater()


def test_everything_about_somebody_is_there(shown: Shown) -> None:
    """Name, since when, the usual with its reason, visits and stamps are shown in words."""
    body, person = shown.pane.body, shown.pane.person
    assert person is not None
    assert body.name_field.toPlainText() == "Camille"
    assert body.since_label.text() == "Regular since November 2026 · 1 card"
    assert body.usuals.cards[0].order_label.text() == "Flat white · oat milk · extra hot"
    assert body.usuals.cards[0].reason_label.text() == "3 of the last 5 weekday mornings"
    assert body.visits.year_label.text() == "5 visits in the last 12 months"
    assert body.visits.chart.accessibleName() == body.visits.year_label.text()
    assert body.visits.model.rowCount() == 3
    assert body.forget_label.text() == "Will be forgotten on 27 November 2029, unless they come again."


def test_all_parts_are_seen_whatever_came_between(shown: Shown, people: dict[str, int]) -> None:
    """Somebody chosen, left and chosen again before all of the pane has its place is shown whole, and told once."""
    pane, told = shown.pane, list[int]()
    pane.regular_shown.connect(told.append)
    for left_after in range(6):
        pane.show_regular(None)
        pane.show_regular(people["Camille"])
        shown.until(lambda: pane.body.person is not None)
        for _ in range(left_after):
            QTest.qWait(2)
    pane.show_regular(None)
    told.clear()
    shown.show(people["Camille"])
    shown.until(lambda: bool(told))
    body = pane.body
    for section in (body.usuals, body.avoids, body.visits, body.stamps, body.cards, body.details):
        assert section.isVisible()
        assert section.updatesEnabled()
    assert told == [people["Camille"]]


def test_nobodys_visits_stand_under_another_name(shown: Shown, people: dict[str, int]) -> None:
    """Until somebody's visits are read none are seen, and none can be taken back: those of before are another's."""
    body, visits = shown.pane.body, shown.pane.body.visits
    camille = shown.pane.person
    other = next(name for name in people if name != "Camille")
    shown.show(people[other])
    assert camille is not None
    body.show_person(camille)
    visits.visits_list.setCurrentIndex(visits.model.index(0))
    assert visits.visits_list.current() is None
    assert (visits.chart.accessibleName(), visits.year_label.accessibleName()) == ("", "")
    blank = visits.year_label.grab().toImage()
    assert len({blank.pixel(x, y) for x in range(blank.width()) for y in range(blank.height())}) == 1
    shown.pane.history.read(camille)
    shown.until(lambda: visits.year_label.accessibleName() == "5 visits in the last 12 months")
    visits.visits_list.setCurrentIndex(visits.model.index(0))
    assert visits.visits_list.current() is not None


def test_nobody_and_somebody_gone(shown: Shown) -> None:
    """With nobody chosen it says what to do; of somebody who is not there, that they are gone."""
    shown.pane.show_regular(None)
    assert shown.pane.person is None
    assert shown.pane.stack.currentWidget() is shown.pane.nobody_state
    shown.pane.show_regular(999)
    shown.until(lambda: shown.pane.stack.currentWidget() is shown.pane.gone_state)
    assert shown.pane.person is None


def test_a_name_with_tags_is_text(shown: Shown, people: dict[str, int]) -> None:
    """HTML in a name is shown as it was typed."""
    shown.show(people["<b>Al</b>"])
    assert shown.pane.body.name_field.toPlainText() == "<b>Al</b>"
    assert shown.pane.body.usuals.nothing_label.isVisible()


def test_a_name_is_changed_where_it_stands(shown: Shown, people: dict[str, int]) -> None:
    """Typed over and Enter: the name is saved and told, and taken back as any action."""
    field = shown.pane.body.name_field
    shown.pane.focus_name()
    QTest.keyClicks(field, "Kamille")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown.settle()
    assert shown.driver.told() == "“Camille” is now “Kamille”"
    field.clearFocus()
    shown.undo()
    assert field.toPlainText() == "Camille"


def test_escape_puts_a_name_back_and_nothing_is_no_name(shown: Shown) -> None:
    """Escape forgets what was typed; an emptied name is refused with a sentence, and the one before stays."""
    field = shown.pane.body.name_field
    shown.pane.focus_name()
    QTest.keyClicks(field, "X")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "Camille"
    shown.pane.focus_name()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.clearFocus()
    shown.settle()
    assert field.toPlainText() == "Camille"
    assert shown.sentences == ["A regular needs a name. The one before stays."]


def test_what_is_typed_is_saved_before_somebody_else_is_shown(shown: Shown, people: dict[str, int]) -> None:
    """Letters still being typed are kept for whom they were typed, not for who is shown next."""
    details = shown.pane.body.details
    details.phone_field.setFocus()
    QTest.keyClicks(details.phone_field, "06 12")
    QTest.keyClicks(details.notes_field, "window seat")
    shown.show(people["<b>Al</b>"])
    assert (details.phone_field.text(), details.notes_field.toPlainText()) == ("", "")
    shown.show(people["Camille"])
    assert (details.phone_field.text(), details.notes_field.toPlainText()) == ("06 12", "window seat")


def test_30_february_is_no_birthday(shown: Shown) -> None:
    """A day that no year has is refused in words and not kept; 29 February is a birthday."""
    birthday = shown.pane.body.details.birthday_field
    day, month = birthday.day_choice, birthday.month_choice
    for choice, keys in ((day, (Qt.Key.Key_End, Qt.Key.Key_Up)), (month, (Qt.Key.Key_Down, Qt.Key.Key_Down))):
        for key in keys:
            QTest.keyClick(choice, key)
    assert shown.sentences == ["February has no day 30. The birthday was not changed."]
    assert (day.currentText(), month.currentText()) == ("30", "January")
    QTest.keyClick(day, Qt.Key.Key_Up)
    QTest.keyClick(month, Qt.Key.Key_Down)
    shown.settle()
    assert (day.currentText(), month.currentText()) == ("29", "February")
    assert shown.pane.person is not None
    assert shown.pane.person.contact.birthday == "02-29"


def test_orders_are_pinned_moved_and_unpinned(shown: Shown) -> None:
    """Enter pins, Alt and the arrows move among what is pinned, Delete unpins."""
    cards = shown.pane.body.usuals.cards
    for place in (1, 1):
        QTest.keyClick(cards[place], Qt.Key.Key_Return)
        shown.settle()
    person = shown.pane.person
    assert person is not None
    assert len(person.pinned_ids) == 2
    first, second = person.pinned_ids
    QTest.keyClick(cards[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    shown.settle()
    assert shown.pane.person is not None
    assert shown.pane.person.pinned_ids == (second, first)
    assert cards[0].pinned_label.text().startswith("Pinned")
    QTest.keyClick(cards[0], Qt.Key.Key_Delete)
    shown.settle()
    assert shown.pane.person.pinned_ids == (first,)
    shown.undo()
    assert shown.pane.person.pinned_ids == (second, first)


def test_another_order_is_pinned(shown: Shown) -> None:
    """Of the orders that are not shown, one is chosen from a list and pinned."""
    with_others = shown.pane.person
    assert with_others is not None
    if not with_others.others:  # three orders are all shown
        assert not shown.pane.body.usuals.others_button.isVisible()
    shown.pane.others_page.begin(with_others)
    assert shown.pane.others_page.orders_list.model().rowCount() == len(with_others.others)


def test_avoids_are_kept_with_a_yes(shown: Shown) -> None:
    """Contents are chosen by the space bar and kept by the button that says they agreed; erased, nothing is left."""
    body, page = shown.pane.body, shown.pane.avoids_page
    assert body.avoids.agreed_label.text() == "Nothing is kept about allergies or diet."
    shown.press(body.avoids.change_button)
    assert shown.pane.stack.currentWidget() is page
    assert not page.agree_button.isEnabled()
    QTest.keyClick(page.switches[Content.NUTS], Qt.Key.Key_Space)
    assert page.agree_button.text() == "Camille agreed: remember this"
    shown.press(page.agree_button)
    assert shown.pane.stack.currentWidget() is body
    assert body.avoids.chips.accessibleName() == "Nuts"
    assert body.avoids.agreed_label.text() == "agreed on 28 November 2026, to Léa"
    shown.press(body.avoids.withdraw_button)
    assert not body.avoids.chips.isVisible()
    shown.undo()
    assert body.avoids.chips.accessibleName() == "Nuts"


def test_a_lost_card_is_dead(shown: Shown) -> None:
    """A press and the card is dead, and said to be; undone it lives."""
    line = shown.pane.body.cards.lines[0]
    assert line.first_label.text() == "Card 1 · printed"
    alive = line.state_line.sentence_label.text()
    assert alive.startswith("In use, made on ")
    shown.press(line.lost_button)
    assert line.state_line.sentence_label.text() == "Dead since 28 November 2026"
    assert not line.lost_button.isVisible()
    assert not line.turn_button.isVisible()
    assert shown.pane.body.since_label.text() == "Regular since November 2026 · no card"
    shown.undo()
    assert line.state_line.sentence_label.text() == alive


def test_a_card_is_suspended_for_a_while(shown: Shown) -> None:
    """A press and the card is of no use, another and it is again; so does the undo."""
    line = shown.pane.body.cards.lines[0]
    shown.press(line.turn_button)
    assert line.state_line.sentence_label.text() == "Suspended since 28 November 2026"
    assert line.turn_button.text() == "Open again"
    shown.press(line.turn_button)
    assert line.state_line.sentence_label.text().startswith("In use, made on ")
    assert line.turn_button.text() == "Suspend"
    shown.undo()
    assert line.state_line.sentence_label.text() == "Suspended since 28 November 2026"


def test_visits_are_taken_back_and_put_back(shown: Shown) -> None:
    """In the list of all visits, Delete takes one back and, pressed again, puts it back; so does the undo."""
    body, page = shown.pane.body, shown.pane.visits_page
    shown.press(body.visits.all_button)
    assert shown.pane.stack.currentWidget() is page
    assert page.model.rowCount() == 5
    QTest.keyClick(page.rows_list, Qt.Key.Key_Down)
    QTest.keyClick(page.rows_list, Qt.Key.Key_Delete)
    shown.settle()
    row = page.rows_list.current()
    assert row is not None
    assert row.undone
    assert page.turn_button.text() == "Put back"
    assert shown.pane.person is not None
    assert shown.pane.person.visits == 4
    shown.press(page.turn_button)
    assert shown.pane.person.visits == 5
    shown.undo()
    assert shown.pane.person.visits == 4
    shown.undo()
    assert shown.pane.person.visits == 5
    QTest.keyClick(page.rows_list, Qt.Key.Key_Escape)
    assert shown.pane.stack.currentWidget() is body


def test_a_reward_is_given_and_listed(shown: Shown) -> None:
    """A reward given by hand waits, stands among the movements, and is taken back from there."""
    stamps, page = shown.pane.body.stamps, shown.pane.movements_page
    shown.press(stamps.give_button)
    assert shown.pane.person is not None
    assert shown.pane.person.programmes[0].card.rewards == 1
    shown.press(stamps.movements_button)
    assert page.model.data(page.model.index(0)) == "Reward given · Stamp card, Saturday 28 Nov, 08:00 · Léa"
    QTest.keyClick(page.rows_list, Qt.Key.Key_Return)
    shown.settle()
    assert shown.pane.person.programmes[0].card.rewards == 0


def test_the_bin_and_back(shown: Shown) -> None:
    """Binned, somebody is shown with a banner and no other deeds; brought back, all is as before."""
    body = shown.pane.body
    shown.press(body.bin_button)
    assert body.banner.words_label.text() == "In the bin since 28 November 2026. The counter does not greet them."
    assert not body.merge_button.isVisible()
    shown.press(body.banner.back_button)
    assert not body.banner.isVisible()
    assert body.bin_button.isVisible()


def test_what_the_counter_notes_is_seen_at_once(shown: Shown, people: dict[str, int]) -> None:
    """A visit noted at the counter beside it is in the pane without asking."""
    program = shown.driver.program
    program.desk.write(lambda counter: counter.note(people["Camille"], None), lambda _done: None, print)
    shown.until(lambda: shown.pane.person is not None and shown.pane.person.visits == 6)
    shown.settle()
    assert str(shown.pane.body.visits.model.data(shown.pane.body.visits.model.index(0))).startswith("Just a visit")


def test_escape_closes(shown: Shown) -> None:
    """Escape asks for the table again, where the pane lies over it."""
    closed: list[bool] = []
    shown.pane.closed.connect(lambda: closed.append(True))
    shown.pane.set_closable(closable=True)
    QTest.keyClick(shown.pane.body.usuals.cards[0], Qt.Key.Key_Escape)
    shown.press(shown.pane.body.close_button)
    assert closed == [True, True]


def test_a_long_history_is_read_as_it_is_scrolled(
    own: Callable[..., OwnerDriver], people: dict[str, int], clock: StandingClock, cafe_folder: object
) -> None:
    """Of 260 visits a page is shown at once, and the others come as the list is scrolled, to the first one."""
    store = open_store(cafe_folder)  # type: ignore[arg-type]  # a path
    counter = Counter(store, clock)
    for _ in range(255):
        clock.pass_minutes(7 * _DAY)
        counter.note(people["Camille"], None)
    store.close()
    shown = Shown(own())
    shown.show(people["Camille"])
    page = shown.pane.visits_page
    shown.press(shown.pane.body.visits.all_button)
    assert page.model.rowCount() < 260
    while page.model.rowCount() < 260:
        before = page.model.rowCount()
        QTest.keyClick(page.rows_list, Qt.Key.Key_End)
        shown.until(lambda before=before: page.model.rowCount() > before)  # type: ignore[misc]  # of its own each time
    assert not page.model.canFetchMore(page.model.index(0))
    QTest.keyClick(page.rows_list, Qt.Key.Key_End)
    assert page.rows_list.currentIndex().row() == 259
    shown.pane.close()
    shown.pane.deleteLater()
