"""The page of cards from end to end, by keys."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from cafememo.domain.cards import State
from cafememo.services import cards
from cafememo.store import cards as kept
from cafememo.store.store import Store
from cafememo.ui.owner.card_words import number_in
from cafememo.ui.owner.cards import CardsPage
from cafememo.ui.owner.cards_model import COLUMNS, Column
from cafememo.ui.owner.cards_reader import PAGE
from cafememo.ui.owner.cards_register import RegisterView
from cafememo.ui.owner.cards_unusual import UnusualView
from cafememo.ui.owner.regulars import RegularsPage
from support import Handed, StandingClock

T = TypeVar("T")
ALT = Qt.KeyboardModifier.AltModifier


def page_of(driver: OwnerDriver) -> CardsPage:
    """Return the page."""
    page = driver.page("cards")
    assert isinstance(page, CardsPage)
    return page


def register_of(driver: OwnerDriver) -> RegisterView:
    """Return the register, read."""
    view = page_of(driver).views["register"]
    assert isinstance(view, RegisterView)
    return view


def asked(driver: OwnerDriver, question: Callable[[Store], T]) -> T:
    """Ask the open café something."""
    answers: list[T] = []
    driver.owner.memory.ask(question, answers.append)
    driver.until(lambda: bool(answers))
    return answers[0]


def numbers(view: RegisterView) -> list[int]:
    """Return which cards are listed."""
    return [card.number for card in view.model.cards()]


def state_of(driver: OwnerDriver, number: int) -> State:
    """Return what is kept of a card."""
    card = asked(driver, lambda store: cards.card(store, number))
    assert card is not None
    return card.state


@pytest.fixture
def handed(store: Store, hand_out: Callable[..., Handed], clock: StandingClock) -> dict[str, Handed]:
    """Hand out cards in every state and make a batch of 250, and close the café."""
    given = {name: hand_out(name) for name in ("Léa", "Noé", "Camille")}
    given["nobody"] = hand_out(None)
    given["lost"] = hand_out("Ada", replaced_at=clock.at)
    cards.begin_batch(store, clock, 250, "avery-c32011")
    store.close()
    return given


@pytest.fixture
def register(own: Callable[..., OwnerDriver], handed: dict[str, Handed]) -> OwnerDriver:
    """Open the register."""
    assert handed
    driver = own(page="cards")
    driver.until(lambda: bool(register_of(driver).model.cards()))
    return driver


def choose(driver: OwnerDriver, number: int) -> None:
    """Look for a card by its number, and go to it."""
    view = register_of(driver)
    driver.press(Qt.Key.Key_F, CONTROL)
    assert view.search_field.hasFocus()
    driver.type(str(number))
    driver.until(lambda: numbers(view) == [number])
    driver.press(Qt.Key.Key_Return)
    assert view.table.hasFocus()
    assert [card.number for card in view.chosen()] == [number]


def test_the_newest_cards_come_first_and_more_as_one_goes_down(register: OwnerDriver) -> None:
    """A page of the register is read at once, the rest of it as it is scrolled, each card once."""
    view = register_of(register)
    assert len(numbers(view)) == PAGE
    while len(numbers(view)) < 255:
        before = len(numbers(view))
        view.table.setFocus()
        register.press(Qt.Key.Key_End)
        view.table.scrollToBottom()
        register.until(lambda before=before: len(numbers(view)) > before)
    assert numbers(view) == list(range(255, 0, -1))


def test_all_are_chosen_also_those_not_read_yet(register: OwnerDriver) -> None:
    """Ctrl+A takes every card the filter lists, and what is done is done to all of them, and taken back at once."""
    view = register_of(register)
    view.filters._chips["free"].click()
    register.until(lambda: numbers(view)[-1:] == [156])
    view.table.setFocus()
    register.press(Qt.Key.Key_A, CONTROL)
    register.until(lambda: len(view.chosen()) == 251)
    assert view.pane.card.title_label.text() == "251 cards chosen"
    register.press(Qt.Key.Key_S, CONTROL)
    register.until(lambda: register.told() == "251 cards suspended")
    register.until(lambda: asked(register, cards.counts)[State.SUSPENDED] == 251)
    register.undo()
    register.until(lambda: asked(register, cards.counts)[State.SUSPENDED] == 0)


def test_the_register_is_sorted_by_a_heading(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """All cards there are, not those read so far; a second press turns it round, and what is of nobody comes last."""
    view = register_of(register)
    heads = view.table.horizontalHeader()
    heads.sectionClicked.emit(COLUMNS.index(Column.HOLDER))
    register.until(lambda: len(numbers(view)) == 255)
    named = [handed[name].card_id for name in ("Ada", "Camille", "Léa", "Noé") if name in handed]
    first = [handed["lost"].card_id, *named]
    assert numbers(view)[:4] == first
    assert numbers(view)[4:] == sorted(set(range(1, 256)) - set(first), reverse=True)
    assert heads.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    heads.sectionClicked.emit(COLUMNS.index(Column.HOLDER))
    assert numbers(view)[:4] == first[::-1]
    assert heads.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_the_register_is_sorted_by_keys(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """Alt and an arrow sorts by the column beside, or the other way round; whoever is chosen stays so."""
    view = register_of(register)
    choose(register, handed["Léa"].card_id)
    view.search_field.clear()
    register.type("", on=view.search_field)
    view.filters._chips["bound"].click()
    register.until(lambda: len(numbers(view)) == 3)
    view.table.setFocus()
    view.table.choose_row(view.model.row_of(handed["Léa"].card_id) or 0)
    register.press(Qt.Key.Key_Up, ALT)
    assert numbers(view) == sorted(numbers(view))
    assert [card.number for card in view.chosen()] == [handed["Léa"].card_id]
    register.press(Qt.Key.Key_Right, ALT)
    register.press(Qt.Key.Key_Right, ALT)
    assert numbers(view) == [handed[name].card_id for name in ("Camille", "Léa", "Noé")]
    register.press(Qt.Key.Key_Down, ALT)
    assert numbers(view) == [handed[name].card_id for name in ("Noé", "Léa", "Camille")]
    for _ in range(2):
        register.press(Qt.Key.Key_Left, ALT)
    assert numbers(view) == sorted(numbers(view), reverse=True)


def test_a_change_keeps_the_order(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """What is done meanwhile is shown where it belongs by then."""
    view = register_of(register)
    view.table.horizontalHeader().sectionClicked.emit(COLUMNS.index(Column.STATE))
    register.until(lambda: len(numbers(view)) == 255 and numbers(view)[-1] == handed["lost"].card_id)
    number = numbers(view)[0]
    register.owner.memory.act("Dead", lambda store: kept.kill(store.connection, number, 1, 0))
    register.until(lambda: set(numbers(view)[-2:]) == {number, handed["lost"].card_id})


def test_the_register_tells_the_day_the_cafe_had(
    own: Callable[..., OwnerDriver], store: Store, hand_out: Callable[..., Handed], clock: StandingClock
) -> None:
    """A card that was made half an hour past midnight was made on that day, whatever the day is in UTC."""
    clock.at = clock.at // 86_400 * 86_400 - 1_800
    hand_out("Léa")
    store.close()
    driver = own(page="cards")
    view = register_of(driver)
    driver.until(lambda: bool(view.model.cards()))
    assert view.model.text(view.model.cards()[0], Column.MADE) == "23 Nov"


def test_filters_count_and_list_one_state(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """Each filter says how many cards it lists, and lists those."""
    view = register_of(register)
    chips = {key: chip.text() for key, chip in view.filters._chips.items()}
    assert chips["all"] == "All · 255"
    assert chips["free"] == "Free · 251"
    assert chips["bound"] == "In use · 3"
    assert chips["dead"] == "Dead · 1"
    view.filters._chips["dead"].click()
    register.until(lambda: numbers(view) == [handed["lost"].card_id])
    view.filters._chips["suspended"].click()
    register.until(lambda: view.list.nothing is not None and view.list.nothing.isVisible())
    assert view.list.nothing is not None
    assert view.list.nothing.title_label.text() == "No card like that"


def test_a_lost_card_is_dead_and_undone_it_lives(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """Delete makes a card dead at once; Ctrl+Z has it be of use again."""
    number = handed["Léa"].card_id
    choose(register, number)
    register.press(Qt.Key.Key_Delete)
    register.until(lambda: register.told() == f"Card {number} is dead")
    assert state_of(register, number) is State.DEAD
    view = register_of(register)
    register.until(lambda: view.chosen()[0].state is State.DEAD)
    assert view.pane.card.hint_label.text() == "Léa is given the next card at the counter."
    assert view.pane.card.kill_button.isHidden()
    register.undo()
    assert state_of(register, number) is State.BOUND


def test_a_replaced_card_is_dead_and_says_where_the_next_is_given(
    register: OwnerDriver, handed: dict[str, Handed]
) -> None:
    """Ctrl+R makes the card dead; what stands above says what to do next, and can be taken back."""
    number = handed["Léa"].card_id
    choose(register, number)
    register.press(Qt.Key.Key_R, CONTROL)
    register.until(lambda: register.told() == f"Card {number} is dead: Léa is given the next one at the counter")
    assert state_of(register, number) is State.DEAD
    register.undo()
    assert state_of(register, number) is State.BOUND


def test_a_card_is_suspended_and_opened_again(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """The same key does both, as its button says."""
    number = handed["Noé"].card_id
    choose(register, number)
    view = register_of(register)
    assert view.pane.card.turn_button.text() == "Suspend"
    register.press(Qt.Key.Key_S, CONTROL)
    register.until(lambda: register.told() == f"Card {number} suspended")
    register.until(lambda: view.pane.card.turn_button.text() == "Open again")
    assert state_of(register, number) is State.SUSPENDED
    register.press(Qt.Key.Key_S, CONTROL)
    register.until(lambda: register.told() == f"Card {number} works again")
    assert state_of(register, number) is State.BOUND


def test_several_are_put_away_together_and_taken_back_together(register: OwnerDriver) -> None:
    """What is chosen is one action, however many cards it is about."""
    view = register_of(register)
    view.table.setFocus()
    view.table.choose_row(0)
    for _ in range(4):
        register.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.pane.card.title_label.text() == "5 cards chosen"
    register.press(Qt.Key.Key_Delete)
    register.until(lambda: register.told() == "5 cards put away")
    assert asked(register, cards.counts)[State.DEAD] == 6
    register.until(lambda: len(view.chosen()) == 5)
    register.undo()
    assert asked(register, cards.counts)[State.DEAD] == 1


def test_the_regular_is_opened_by_enter(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """From a card one goes to whose it is."""
    choose(register, handed["Camille"].card_id)
    register.press(Qt.Key.Key_Return)
    page = register.owner.page
    assert isinstance(page, RegularsPage)
    register.until(lambda: page.pane.person is not None and page.pane.person.regular_id == handed["Camille"].regular_id)


def test_a_name_finds_the_cards_of_who_is_so_called(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """Letters find regulars as at the counter, and through them their cards."""
    view = register_of(register)
    register.press(Qt.Key.Key_F, CONTROL)
    register.type("cam")
    register.until(lambda: numbers(view) == [handed["Camille"].card_id])
    register.press(Qt.Key.Key_Escape)
    register.until(lambda: len(numbers(view)) == PAGE)
    register.type("9999")
    register.until(lambda: view.list.nothing is not None and view.list.nothing.isVisible())
    assert view.list.nothing is not None
    assert view.list.nothing.title_label.text() == "No such card"


def test_a_filter_lists_its_cards_after_a_number_was_looked_for(
    register: OwnerDriver, handed: dict[str, Handed]
) -> None:
    """What was looked for by its number is let go of: a filter lists what it says."""
    view = register_of(register)
    choose(register, handed["Léa"].card_id)
    view.filters._chips["dead"].click()
    register.until(lambda: numbers(view) == [handed["lost"].card_id])
    assert not view.search_field.text()


@pytest.mark.parametrize(
    ("text", "number"),
    [("1041", 1041), ("Nº 1041", 1041), ("n°1041", 1041), ("card 7", 7), ("#12", 12), ("Léa", None), ("", None)],
)
def test_a_number_is_understood_as_people_write_it(text: str, number: int | None) -> None:
    """Whatever stands before it, a number is a card's."""
    assert number_in(text) == number


def test_a_scanned_card_is_shown_itself(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """While the page is in front a scan shows the card, of somebody or nobody, dead or alive."""
    view = register_of(register)
    for name in ("Léa", "nobody", "lost"):
        register.program.scanner.card_scanned.emit(handed[name].token)
        register.until(lambda name=name: [card.number for card in view.chosen()] == [handed[name].card_id])
        assert view.table.hasFocus()
    register.program.scanner.card_scanned.emit(bytes(len(handed["Léa"].token)))
    register.until(lambda: register.told() == "This is no card of this café.")


def test_a_batch_is_shown_alone_and_put_away(register: OwnerDriver) -> None:
    """A batch says what became of it; its free cards are put away together, and taken back."""
    view = register_of(register)
    (line,) = view.pane.batches.lines
    assert line.first_label.text() == "Batch 1: 6–255"
    assert line.second_label.text() == "Avery C32011-10 · 23 Nov"
    assert line.third_label.text() == "250 free"
    assert not line.stopped_label.isHidden()
    line.show_button.click()
    register.until(lambda: not view.list.batch_row.isHidden())
    assert view.list.batch_label.text() == "Only batch 1: cards 6 to 255"
    line.away_button.click()
    register.until(lambda: register.told() == "Cards 6–255 put away")
    register.until(lambda: line.third_label.text() == "250 dead")
    assert line.away_button.isHidden()
    register.undo()
    register.until(lambda: line.third_label.text() == "250 free")
    view.list.all_button.click()
    register.until(view.list.batch_row.isHidden)


def test_what_is_chosen_is_copied_as_a_table(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """Ctrl+C copies what the rows say, which is no card's token."""
    choose(register, handed["Léa"].card_id)
    register.press(Qt.Key.Key_C, CONTROL)
    register.until(lambda: bool(register.told()))
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["Number", "State", "Whose"]
    assert lines[1].split("\t") == [str(handed["Léa"].card_id), "in use", "Léa", "printed", "–", "23 Nov", "–"]


def test_what_the_counter_does_meanwhile_is_shown(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """A card that is given at the counter is somebody's in the register at once."""
    view = register_of(register)
    number = handed["nobody"].card_id
    choose(register, number)
    register.owner.memory.act("", lambda store: kept.kill(store.connection, number, 0, 0))
    register.until(lambda: [card.state for card in view.chosen()] == [State.DEAD])


def test_without_a_card_it_says_what_to_do(own: Callable[..., OwnerDriver]) -> None:
    """A café that has printed none yet is told how cards come about."""
    driver = own(page="cards")
    view = register_of(driver)
    driver.until(lambda: view.list.nothing is not None and view.list.nothing.isVisible())
    assert view.list.nothing is not None
    assert view.list.nothing.title_label.text() == "No cards yet"
    assert view.pane.isHidden()


def test_views_are_turned_to_by_alt_and_a_digit(register: OwnerDriver) -> None:
    """The keyboard is in the view that is turned to, or on what can be pressed there."""
    page = page_of(register)
    register.press(Qt.Key.Key_4, ALT)
    assert page.view is page.views["unusual"]
    register.press(Qt.Key.Key_3, ALT)
    assert page.view is page.views["register"]
    assert register_of(register).isAncestorOf(QApplication.focusWidget() or register.owner)


def test_what_is_unusual_is_all_right_until_taken_back(
    own: Callable[..., OwnerDriver], store: Store, hand_out: Callable[..., Handed], clock: StandingClock
) -> None:
    """A lost card that was shown is told in a sentence; the owner's word takes it off the list, Ctrl+Z puts it back."""
    card = hand_out("Léa").card_id
    with store.transaction():
        cards.kill(store, clock, card)
        for _ in range(4):
            kept.note_try(store.connection, card, clock.at + 2_400)
    store.close()
    driver = own(page="cards")
    driver.press(Qt.Key.Key_4, ALT, on=page_of(driver))
    view = page_of(driver).views["unusual"]
    assert isinstance(view, UnusualView)
    driver.until(lambda: len(view.model.found()) == 1)
    view.table.setFocus()
    view.table.choose_row(0)
    said = f"Card {card}, Léa: shown 4 times since it was lost on 23 Nov; last on 23 Nov at 08:40"
    assert view.sentence_label.text() == said
    driver.press(Qt.Key.Key_Delete)
    driver.until(lambda: view.stack.currentWidget() is view.nothing)
    assert driver.told() == f"Card {card}, Léa: it is all right"
    driver.undo()
    driver.until(lambda: len(view.model.found()) == 1)
    driver.press(Qt.Key.Key_Return, on=view.table)
    view.table.choose_row(0)
    driver.press(Qt.Key.Key_Return, on=view.table)
    driver.until(lambda: isinstance(driver.owner.page, RegularsPage))


def test_in_a_narrower_window_no_button_is_cut(register: OwnerDriver, handed: dict[str, Handed]) -> None:
    """The buttons beside the list wrap into further rows, and all of them are still seen whole."""
    choose(register, handed["Léa"].card_id)
    card = register_of(register).pane.card
    for width, height in ((1280, 800), (1024, 600), (1280, 800)):
        register.owner.resize(width, height)
        register.until(lambda: card.buttons.height() == card.buttons.heightForWidth(card.buttons.width()))
        for button in (card.open_button, card.turn_button, card.replace_button, card.kill_button):
            assert card.buttons.rect().contains(button.geometry())


def test_nothing_is_wider_than_a_small_window(register: OwnerDriver) -> None:
    """List, pane, search and filters stand within it, and the list does not scroll sideways."""
    register.owner.resize(1024, 600)
    view = register_of(register)
    register.until(lambda: view.width() < 1024)
    content = view.pane.window()
    for part in (view.table, view.pane, view.search_field, view.filters):
        right = part.mapTo(content, part.rect().topRight()).x()
        assert right <= content.width()
    register.until(lambda: view.table.horizontalScrollBar().maximum() == 0)
