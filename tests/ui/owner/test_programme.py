"""The page of programmes, by keys alone, on the real window and the encrypted store."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from cafememo.codes.payload import encode
from cafememo.domain.clock import cafe_day
from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.programme_rules import Refusal, State
from cafememo.domain.trouble import DiskFull
from cafememo.services import programmes
from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.programme import ProgrammePage
from cafememo.ui.owner.programme_editor import ProgrammeEditor
from cafememo.ui.owner.table_look import CLEAR
from support import Handed, StandingClock

ALT = Qt.KeyboardModifier.AltModifier
CARD = 1


@pytest.fixture
def visited(store: Store, counter: Counter) -> list[int]:
    """Have five people come, three of them often; the café is closed then."""
    people = []
    for visits in (9, 8, 8, 2, 1):
        joined = counter.join("Somebody")
        assert joined is not None
        people.append(joined.regular_id)
        for _ in range(visits):
            counter.note(joined.regular_id, store.favourite_ids[0])
    store.close()
    return people


def page_of(driver: OwnerDriver) -> ProgrammePage:
    """Return the page."""
    page = driver.page("programme")
    assert isinstance(page, ProgrammePage)
    return page


def editor_of(driver: OwnerDriver) -> ProgrammeEditor:
    """Return the editor."""
    return page_of(driver).editor


def kept(driver: OwnerDriver) -> Programme:
    """Return the programme that is shown, as it is kept."""
    shown = editor_of(driver).shown
    assert shown is not None
    return shown.programme


@pytest.fixture
def opened(own: Callable[..., OwnerDriver]) -> Callable[[], OwnerDriver]:
    """Give a function that opens the page on the test's café, and waits until all about the programme is known."""

    def open_page() -> OwnerDriver:
        driver = own(page="programme")
        driver.until(lambda: editor_of(driver).shown is not None)
        driver.until(lambda: editor_of(driver).standing.use is not None and editor_of(driver).standing.idle)
        return driver

    return open_page


def names(driver: OwnerDriver) -> list[str]:
    """Return the names listed."""
    shown = page_of(driver).card_list
    return [shown.item(row).text() for row in range(shown.count())]


def add(driver: OwnerDriver, name: str) -> None:
    """Add a programme by keys."""
    before = names(driver)
    driver.press(Qt.Key.Key_N, CONTROL)
    driver.until(lambda: len(names(driver)) == len(before) + 1 or bool(not before and names(driver)))
    driver.until(lambda: QApplication.focusWidget() is editor_of(driver).head.name_field)
    driver.type(name)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: name in names(driver))
    driver.until(lambda: editor_of(driver).standing.never_used)


def number(driver: OwnerDriver, field: QWidget, typed: str) -> None:
    """Type a number into a field, and Enter."""
    field.setFocus()
    driver.press(Qt.Key.Key_A, CONTROL)
    driver.type(typed)
    driver.press(Qt.Key.Key_Return)


def choose(driver: OwnerDriver, choice: QComboBox, row: int) -> None:
    """Choose a row of a choice by the arrow keys."""
    choice.setFocus()
    step = Qt.Key.Key_Down if row > choice.currentIndex() else Qt.Key.Key_Up
    while choice.currentIndex() != row:
        driver.press(step, on=choice)


def said(driver: OwnerDriver) -> str:
    """Return what the preview says."""
    return editor_of(driver).preview.words_label.text()


def test_the_page_shows_what_there_is(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """The programme, that it runs and is the card, what it does in words, and how many people have stamps in it."""
    driver = opened()
    page, editor = page_of(driver), editor_of(driver)
    assert page.card_list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Stamp card, Running, the card"
    assert editor.head.badge.accessibleName() == "Running"
    assert said(driver).startswith("After 10 visits with Coffee the 11th is free.")
    driver.until(lambda: bool(editor.head.people_label.text()))
    assert editor.head.people_label.text() == "5 people have stamps in it; no reward is waiting."
    assert not editor.collect_section.collects_choice.isEnabled()
    assert page.card_list.hasFocus()


def test_a_programme_is_made_tried_and_switched_on_at_the_counter(
    opened: Callable[[], OwnerDriver], store: Store, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """Ctrl+N, a name, a rule, Switch on: the next card scanned at the counter has it, without a restart."""
    camille = hand_out("Camille")
    assert camille.regular_id is not None
    store.close()
    driver = opened()
    add(driver, "Summer card")
    editor = editor_of(driver)
    assert editor.head.badge.accessibleName() == "Switched off"
    number(driver, editor.collect_section.of_field, "5")
    driver.until(lambda: kept(driver).of == 5)
    assert said(driver).startswith("After 5 visits with Coffee the 6th is free.")
    editor.head.switch_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: editor.head.badge.accessibleName() == "Running")
    assert driver.told() == "“Summer card” switched on"
    driver.press(Qt.Key.Key_W, CONTROL)
    window = driver.program.window.windowHandle()
    driver.until(lambda: QApplication.focusWindow() is window)
    for letter in encode(camille.token):
        QTest.keyClick(window, Qt.Key(ord(letter.upper())))
    QTest.keyClick(window, Qt.Key.Key_Return)
    screen = driver.program.screen
    driver.until(lambda: screen.pages.greeting_page().isVisible())
    shown = screen.pages.greeting_page().stamps_view.accessibleName()
    assert shown == "Stamp card, 0 of 10 stamps, 10 to go, Summer card, 0 of 5 stamps, 5 to go"


def test_the_first_programme_begins_with_one_button(
    own: Callable[..., OwnerDriver], store: Store, clock: StandingClock
) -> None:
    """Where there is none, a sentence says what the simplest is, and its button makes it; an undo brings it back."""
    with store.transaction():
        store.connection.execute("DELETE FROM programmes")
    store.close()
    driver = own(page="programme")
    driver.until(page_of(driver).first_button.hasFocus)
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: QApplication.focusWidget() is editor_of(driver).head.name_field)
    assert names(driver) == ["Stamp card"]
    driver.undo()
    driver.until(page_of(driver).first_button.isVisible)


def test_two_of_one_name_are_refused(opened: Callable[[], OwnerDriver]) -> None:
    """The name that is there already is not kept, a sentence says why, and the field shows the one kept."""
    driver = opened()
    add(driver, "Lunch")
    editor = editor_of(driver)
    editor.head.name_field.setFocus()
    driver.press(Qt.Key.Key_A, CONTROL)
    driver.type("STAMP card")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: not editor.head.told_label.isHidden())
    assert "There is a programme of this name already" in editor.head.told_label.text()
    assert kept(driver).name == "Lunch"
    editor.scroll_area.setFocus()
    page_of(driver).card_list.setFocus()
    driver.until(lambda: editor.head.name_field.text() == "Lunch")


def test_a_name_of_500_characters_is_cut_and_says_so(opened: Callable[[], OwnerDriver]) -> None:
    """Forty are kept, the sentence stays until the name fits, and signs of HTML are signs."""
    driver = opened()
    editor = editor_of(driver)
    editor.head.name_field.setFocus()
    driver.press(Qt.Key.Key_A, CONTROL)
    driver.type("<b>" + "w" * 500)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: kept(driver).name == "<b>" + "w" * 37)
    assert "40 characters" in editor.head.told_label.text()
    driver.until(lambda: not editor.head.told_label.isHidden())
    driver.press(Qt.Key.Key_A, CONTROL)
    driver.type("Card")
    assert editor.head.told_label.isHidden()


def test_a_smaller_card_is_told_before_it_is_kept(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """How many people would have a reward at once; Enter on the button keeps it, Ctrl+Z takes it back."""
    driver = opened()
    editor = editor_of(driver)
    number(driver, editor.collect_section.of_field, "7")
    driver.until(lambda: "Of 5 people" in editor.size_proposal.words_label.text())
    assert editor.size_proposal.words_label.text() == (
        "7 instead of 10. Of 5 people with stamps, 3 would have a reward waiting at once. Nobody loses a stamp."
    )
    assert kept(driver).of == 10
    assert said(driver).startswith("After 7 visits")
    driver.press(Qt.Key.Key_Tab)
    assert editor.size_proposal.accept_button.hasFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: kept(driver).of == 7)
    assert editor.size_proposal.isHidden()
    assert driver.told() == "“Stamp card”: 7 for a reward"
    driver.undo()
    driver.until(lambda: kept(driver).of == 10)
    driver.until(lambda: editor.collect_section.of_field.value() == 10)


def test_another_size_is_left_by_escape(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """Nothing is changed, and the field shows what is kept; so it does when the old number is typed again."""
    driver = opened()
    editor = editor_of(driver)
    field = editor.collect_section.of_field
    number(driver, field, "12")
    driver.until(lambda: "keep all of it" in editor.size_proposal.words_label.text())
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Escape)
    assert editor.size_proposal.isHidden()
    assert field.value() == 10
    number(driver, field, "3")
    assert not editor.size_proposal.isHidden()
    number(driver, field, "10")
    assert editor.size_proposal.isHidden()
    assert kept(driver).of == 10
    assert driver.told() == ""


def test_a_larger_card_keeps_what_a_smaller_one_gave(
    opened: Callable[[], OwnerDriver], visited: list[int], clock: StandingClock
) -> None:
    """From ten to five and to twenty: the reward that waited in between is still there afterwards."""
    driver = opened()
    editor = editor_of(driver)
    for size in ("5", "20"):
        number(driver, editor.collect_section.of_field, size)
        driver.until(editor.size_proposal.accept_button.isEnabled)
        editor.size_proposal.accept_button.setFocus()
        driver.press(Qt.Key.Key_Space)
        driver.until(lambda: kept(driver).of == int(size))  # noqa: B023 - waited for at once
    seen: list[object] = []
    driver.program.desk.ask(lambda counter: counter.greet(visited[0]), seen.append, seen.append)
    driver.until(lambda: bool(seen))
    assert [(one.card.have, one.card.of, one.card.rewards) for one in seen[0].programmes] == [(4, 20, 1)]  # type: ignore[attr-defined]


def test_a_card_used_just_now_is_asked_about(
    opened: Callable[[], OwnerDriver], clock: StandingClock, store: Store, counter: Counter
) -> None:
    """Where somebody collects between looking and typing, what the change does is told first; an undo loses nothing."""
    joined = counter.join("Somebody")
    assert joined is not None
    store.close()
    driver = opened()
    add(driver, "Second")
    editor = editor_of(driver)
    editor.switch()
    driver.until(lambda: editor.head.badge.accessibleName() == "Running")
    use = editor.standing.use
    noted: list[object] = []
    driver.program.desk.write(lambda counter: counter.note(joined.regular_id, None), noted.append, noted.append)
    driver.until(lambda: bool(noted) and not editor.standing.never_used and editor.standing.idle)
    assert editor.away_button.text() == "Archive"
    editor.standing.use = use
    number(driver, editor.collect_section.of_field, "4")
    driver.until(lambda: "A few people have something in it" in editor.size_proposal.words_label.text())
    editor.size_proposal.drop()
    driver.undo()
    driver.until(lambda: editor.head.badge.accessibleName() == "Switched off")
    driver.undo()
    driver.until(lambda: names(driver) == ["Stamp card", "Stamp card 2"])
    driver.undo()
    assert "stays: something it was about has changed since" in driver.told()
    assert names(driver) == ["Stamp card", "Stamp card 2"]


@pytest.mark.parametrize(
    ("typed", "why"), [("0", "A card has one stamp at least."), ("10000", "A card has 1,000 stamps at the most")]
)
def test_cards_nobody_means_are_refused_in_words(opened: Callable[[], OwnerDriver], typed: str, why: str) -> None:
    """None and ten thousand are not kept; the sentence stands below the field, which shows what is."""
    driver = opened()
    section = editor_of(driver).collect_section
    number(driver, section.of_field, typed)
    driver.until(lambda: section.of_row.hint_label.text().startswith(why))
    driver.until(lambda: section.of_field.value() == 10)
    assert kept(driver).of == 10


def test_items_are_chosen_by_keys(opened: Callable[[], OwnerDriver]) -> None:
    """It begins with what the menu stamps; space clears an item or a whole category, and a search finds them."""
    driver = opened()
    section = editor_of(driver).items_section
    choose(driver, section.which_choice, 1)
    driver.until(lambda: kept(driver).counted_ids == {1, 2})
    section.card_list.setFocus()
    section.card_list.setCurrentIndex(section.card_list.items.index(0))
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: kept(driver).counted_ids == frozenset())
    assert said(driver).startswith("Nothing counts yet")
    assert driver.told() == "“Coffee” counts no more in “Stamp card”"
    driver.press(Qt.Key.Key_F, CONTROL)
    assert section.search_field.hasFocus()
    driver.type("crois")
    model = section.card_list.items
    assert [model.row(model.index(row)).name for row in range(model.rowCount())] == ["Bakery", "Croissant"]
    section.card_list.setFocus()
    section.card_list.setCurrentIndex(model.index(1))
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: kept(driver).counted_ids == {3})
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Croissant, counts"
    section.search_field.setFocus()
    driver.type("xyz")
    assert not section.none_label.isHidden()
    section.card_list.setFocus()
    driver.undo()
    driver.until(lambda: kept(driver).counted_ids == frozenset())


def test_two_quick_ticks_are_both_kept(opened: Callable[[], OwnerDriver]) -> None:
    """The second does not forget the first, though it was not shown yet."""
    driver = opened()
    section = editor_of(driver).items_section
    choose(driver, section.which_choice, 1)
    driver.until(lambda: kept(driver).counted_ids == {1, 2})
    section.card_list.setFocus()
    for row in (1, 2):
        section.card_list.setCurrentIndex(section.card_list.items.index(row))
        driver.press(Qt.Key.Key_Space)
    driver.until(lambda: kept(driver).counted_ids == frozenset())


def test_what_counts_nothing_cannot_be_switched_on(opened: Callable[[], OwnerDriver]) -> None:
    """The button says it by being out of reach, the preview why; a running one goes on and says so too."""
    driver = opened()
    add(driver, "Bakery")
    editor = editor_of(driver)
    choose(driver, editor.items_section.which_choice, 1)
    driver.until(lambda: kept(driver).counted_ids == {1, 2})
    editor.items_section.card_list.toggle(editor.items_section.card_list.items.index(0))
    driver.until(lambda: kept(driver).counted_ids == frozenset())
    assert not editor.head.switch_button.isEnabled()
    assert not editor.trial_section.try_button.isEnabled()
    assert said(driver).startswith("Nothing counts yet")


def test_an_item_that_left_the_menu_is_said_to_have(opened: Callable[[], OwnerDriver], store: Store) -> None:
    """It stands last with its name, and can be cleared; the programme says how many are gone."""
    with store.transaction():
        programmes.rewrite(store, CARD, lambda now: replace(now, counted_ids=frozenset({1, 3})), 0)
        store.connection.execute("UPDATE items SET archived = 1 WHERE id = 3")
    store.close()
    driver = opened()
    section = editor_of(driver).items_section
    model = section.card_list.items
    rows = [model.row(model.index(row)).name for row in range(model.rowCount())]
    assert rows[-2:] == ["Not on the menu any more", "Croissant"]
    assert "1 more is not on the menu any more" in section.which_row.hint_label.text()
    section.card_list.setFocus()
    section.card_list.setCurrentIndex(model.index(model.rowCount() - 1))
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: kept(driver).counted_ids == {1})


def test_days_are_typed_and_an_end_before_the_start_refused(
    opened: Callable[[], OwnerDriver], clock: StandingClock
) -> None:
    """No end is a choice and said; a day is taken as typed; one that cannot be is put back with its reason."""
    driver = opened()
    section = editor_of(driver).period_section
    day = cafe_day(clock.now().minute)
    assert section.end_choice.currentText() == "without an end"
    choose(driver, section.start_choice, 1)
    driver.until(lambda: kept(driver).starts_on == day)
    section.start_field.setFocus()
    for _ in range(3):
        driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: kept(driver).starts_on == day + 3)
    assert editor_of(driver).head.badge.accessibleName() == "From 26 November"
    choose(driver, section.end_choice, 1)
    driver.until(lambda: kept(driver).ends_on == day + 3 + 90)
    section.end_field.setFocus()
    section.end_field.setDate(section.end_field.date().addDays(-200))
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: "cannot end before it begins" in section.ends_row.hint_label.text())
    assert section.end_field.number() == day + 93
    choose(driver, section.start_choice, 0)
    driver.until(lambda: kept(driver).starts_on is None)
    assert "cannot" not in section.ends_row.hint_label.text()
    choose(driver, section.end_choice, 0)
    driver.until(lambda: kept(driver).ends_on is None)
    assert said(driver).endswith("Runs without an end.")


def test_a_shorter_wait_is_told_beforehand(
    opened: Callable[[], OwnerDriver], store: Store, counter: Counter, clock: StandingClock
) -> None:
    """While the number stands in the field: rewards that wait count as new, none goes before a day that is named."""
    with store.transaction():
        programmes.rewrite(store, CARD, lambda now: replace(now, of=1), 0)
    store.reload()
    for _ in range(3):
        joined = counter.join("Somebody")
        assert joined is not None
        counter.note(joined.regular_id, None)
    store.close()
    driver = opened()
    section = editor_of(driver).limits_section
    driver.until(lambda: "a reward is waiting for 3" in editor_of(driver).head.people_label.text())
    section.expires_field.setFocus()
    driver.press(Qt.Key.Key_A, CONTROL)
    driver.type("30")
    assert "none of them goes before 23 December" in section.expires_row.hint_label.text()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: kept(driver).expires_days == 30)
    assert kept(driver).expires_since == clock.at


def test_a_trial_shows_figures_and_goes_when_a_rule_changes(
    opened: Callable[[], OwnerDriver], visited: list[int]
) -> None:
    """Tried before it is switched on: how many visits, people and rewards; another rule makes them void."""
    driver = opened()
    add(driver, "Small card")
    editor = editor_of(driver)
    number(driver, editor.collect_section.of_field, "2")
    driver.until(lambda: kept(driver).of == 2)
    editor.trial_section.try_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: not editor.trial_section.words_label.isHidden())
    assert "28 of 28 visits would have counted, from 5 people." in editor.trial_section.words_label.text()
    assert "13 rewards would have come, to 4 people" in editor.trial_section.words_label.text()
    assert not editor.trial_section.figures.isHidden()
    assert editor.trial_section.try_button.isVisible()
    choose(driver, editor.collect_section.per_choice, 1)
    driver.until(lambda: kept(driver).per is Per.ITEM)
    assert editor.trial_section.words_label.isHidden()
    assert editor.trial_section.figures.isHidden()


def test_a_trial_is_given_up(
    opened: Callable[[], OwnerDriver], visited: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel ends it, nothing is shown, and it can begin anew; the lane was free for others all the while."""
    from cafememo.services import programme_trial
    from cafememo.services.slices import Progress

    driver = opened()
    section = editor_of(driver).trial_section
    real = programme_trial.TrialRun.step
    monkeypatch.setattr(programme_trial.TrialRun, "step", lambda *_: Progress(1, 10))
    section.try_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: section.progress_bar.value() == 1)
    answered: list[object] = []
    driver.owner.memory.ask(lambda store: store.facts.name, answered.append)
    driver.until(lambda: answered == ["Café du Coin"])
    assert section.cancel_button.hasFocus()
    driver.press(Qt.Key.Key_Space)
    assert section.try_button.hasFocus()
    assert section.words_label.isHidden()
    monkeypatch.setattr(programme_trial.TrialRun, "step", real)
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: not section.words_label.isHidden())


def test_programmes_are_moved_by_keys_and_by_drag(opened: Callable[[], OwnerDriver]) -> None:
    """Alt and an arrow key move; what a drag leaves is the same; each is one action, and taken back."""
    driver = opened()
    add(driver, "Second")
    add(driver, "Third")
    shown = page_of(driver).card_list
    shown.setFocus()
    driver.press(Qt.Key.Key_Up, ALT)
    driver.until(lambda: names(driver) == ["Stamp card", "Third", "Second"])
    assert shown.currentItem().text() == "Third"
    driver.press(Qt.Key.Key_Up, ALT)
    driver.until(lambda: names(driver) == ["Third", "Stamp card", "Second"])
    driver.press(Qt.Key.Key_Up, ALT)
    assert driver.told() == "“Third” moved"
    assert shown.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    driver.until(lambda: editor_of(driver).shown is not None and names(driver) == ["Stamp card", "Second", "Third"])
    driver.undo()
    driver.until(lambda: names(driver) == ["Third", "Stamp card", "Second"])


def test_what_was_typed_stays_with_its_programme(opened: Callable[[], OwnerDriver]) -> None:
    """Letters not saved yet are kept for the programme they were typed for when another one is made."""
    driver = opened()
    editor = editor_of(driver)
    editor.head.name_field.setFocus()
    driver.press(Qt.Key.Key_End)
    driver.type(" of old")
    driver.press(Qt.Key.Key_N, CONTROL)
    driver.until(lambda: names(driver) == ["Stamp card of old", "Stamp card 2"])
    driver.until(lambda: editor.head.name_field.text() == "Stamp card 2")


def test_only_what_was_never_used_is_deleted(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """Delete takes an unused one out, and puts a used one away, from where it is brought back; both are taken back."""
    driver = opened()
    page, editor = page_of(driver), editor_of(driver)
    add(driver, "Slip")
    assert editor.away_button.text() == "Delete"
    page.card_list.setFocus()
    driver.press(Qt.Key.Key_Delete)
    driver.until(lambda: names(driver) == ["Stamp card"])
    driver.until(lambda: editor.away_button.text() == "Archive")
    page.card_list.setFocus()
    driver.press(Qt.Key.Key_Delete)
    driver.until(page.first_button.isVisible)
    assert driver.told() == "“Stamp card” archived"
    driver.undo()
    driver.until(lambda: names(driver) == ["Stamp card"])
    assert editor.shown is not None
    assert editor.shown.state is State.OFF or editor.shown.state is State.RUNNING


def test_those_put_away_are_shown_and_brought_back(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """They stand last, cannot be changed, and come back switched off."""
    driver = opened()
    page, editor = page_of(driver), editor_of(driver)
    add(driver, "New one")
    page._choose(CARD)
    driver.until(lambda: editor.standing.idle)
    editor.put_away_or_delete()
    driver.until(lambda: names(driver) == ["New one"])
    page.away_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    assert names(driver) == ["New one", "Stamp card"]
    page.card_list.setFocus()
    driver.press(Qt.Key.Key_Down)
    assert editor.head.switch_button.text() == "Bring back"
    assert not editor.limits_section.isEnabled()
    driver.press(Qt.Key.Key_Delete)
    editor.head.switch_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: editor.head.badge.accessibleName() == "Switched off")
    assert editor.limits_section.isEnabled()


def test_what_it_collects_is_changed_before_it_is_used(opened: Callable[[], OwnerDriver]) -> None:
    """Points have a size and a field of their own; a voucher neither counts nor can be tried."""
    driver = opened()
    add(driver, "Points")
    editor = editor_of(driver)
    section = editor.collect_section
    assert section.collects_choice.isEnabled()
    choose(driver, section.collects_choice, 1)
    driver.until(lambda: kept(driver).collects is Collects.POINTS)
    driver.until(lambda: section.of_field.value() == 100)
    assert section.points_row.isVisible()
    assert said(driver).startswith("Nothing that counts has a price")
    number(driver, section.points_field, "3")
    driver.until(lambda: kept(driver).points_each == 3)
    choose(driver, section.collects_choice, 2)
    driver.until(lambda: kept(driver).collects is Collects.VOUCHER)
    assert editor.trial_section.isHidden()
    assert editor.items_section.isHidden()
    assert said(driver).startswith("Nothing is counted")


def test_limits_save_themselves(opened: Callable[[], OwnerDriver]) -> None:
    """Each number is kept when it is typed, and zero is said in a word."""
    driver = opened()
    section = editor_of(driver).limits_section
    assert section.cap_field.text() == "no limit"
    number(driver, section.cooldown_field, "45")
    number(driver, section.cap_field, "2")
    driver.until(lambda: (kept(driver).cooldown_minutes, kept(driver).daily_cap) == (45, 2))
    assert section.cooldown_row.unit_label.text() == "minutes"
    assert "45 minutes later" in said(driver)
    driver.undo()
    driver.until(lambda: kept(driver).daily_cap == 0)


def test_the_menu_key_offers_what_the_buttons_do(opened: Callable[[], OwnerDriver]) -> None:
    """The same actions, with their keys."""
    driver = opened()
    add(driver, "Second")
    page = page_of(driver)
    shown = editor_of(driver).shown
    assert shown is not None
    menu = page.menu_of(shown)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert [*actions] == ["Switch on", "Move up\tAlt+↑", "Move down\tAlt+↓", "Delete"]
    actions["Move up\tAlt+↑"].trigger()
    driver.until(lambda: names(driver) == ["Second", "Stamp card"])
    actions["Switch on"].trigger()
    driver.until(lambda: editor_of(driver).head.badge.accessibleName() == "Running")
    menu.deleteLater()


def test_a_full_disk_puts_back_what_is_kept(opened: Callable[[], OwnerDriver], monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be written is not shown as if it were, and the reason is told."""
    driver = opened()
    editor = editor_of(driver)

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(programmes, "rewrite", full)
    number(driver, editor.limits_section.cooldown_field, "45")
    driver.until(lambda: "disk is full" in driver.told())
    driver.until(lambda: editor.limits_section.cooldown_field.value() == 0)


def test_a_store_that_cannot_be_read_says_so(own: Callable[..., OwnerDriver], monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence and a button stand where the list would be, and the button tries again."""

    def full(*_: object) -> None:
        raise DiskFull

    real = programmes.listed
    monkeypatch.setattr("cafememo.ui.owner.programme.listed", full)
    driver = own(page="programme")
    page = page_of(driver)
    state = page.trouble_state
    driver.until(state.again_button.isVisible)
    assert "disk is full" in state.state.sentence_label.text()
    assert [label.text() for label in state.findChildren(QLabel, "title_label")] == ["Programme"]
    monkeypatch.setattr("cafememo.ui.owner.programme.listed", real)
    state.again_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: names(driver) == ["Stamp card"])


def test_the_counter_changes_nothing_under_the_fingers(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """A visit noted at the counter does not disturb what is being typed or asked."""
    driver = opened()
    editor = editor_of(driver)
    number(driver, editor.collect_section.of_field, "7")
    driver.until(editor.size_proposal.accept_button.isEnabled)
    written: list[object] = []
    driver.program.desk.write(lambda counter: counter.note(visited[4], None), written.append, written.append)
    driver.until(lambda: bool(written))
    page_of(driver).refresh()
    driver.until(editor.size_proposal.accept_button.isEnabled)
    assert editor.collect_section.of_field.value() == 7
    assert not editor.size_proposal.isHidden()


def test_every_control_has_its_name(opened: Callable[[], OwnerDriver]) -> None:
    """What can be reached by Tab has an accessible name, and an object name that is its attribute's."""
    driver = opened()
    page, editor = page_of(driver), editor_of(driver)
    holders = (
        page, editor, editor.head, editor.collect_section, editor.items_section, editor.limits_section,
        editor.period_section, editor.trial_section, editor.size_proposal,
    )  # fmt: skip
    for holder in holders:
        for attribute, widget in vars(holder).items():
            if isinstance(widget, QWidget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert widget.objectName() == attribute or attribute.startswith("_"), attribute
                assert widget.accessibleName() or not widget.isVisible(), attribute


@pytest.mark.parametrize("language", ["en", "fr"])
def test_labels_use_the_room_there_is(own: Callable[..., OwnerDriver], visited: list[int], language: str) -> None:
    """What is asked stands in one line where there is room, and what is said of people in one line of its own."""
    driver = own(page="programme", language=language)
    editor = editor_of(driver)
    label = editor.head.people_label
    driver.until(lambda: bool(label.text()))
    for size in (QSize(1920, 1080), QSize(1024, 600)):
        driver.owner.resize(size)
        driver.until(lambda wanted=size: page_of(driver).window().size() == wanted)
        driver.until(lambda: label.heightForWidth(label.width()) < 2 * label.fontMetrics().height())
        if size.width() == 1920:
            rows = editor.limits_section.rows + editor.collect_section.rows + editor.period_section.rows
            for row in rows:
                assert row.asked_label.width() >= row.asks(), row.asked_label.text()


def test_all_that_is_said_ends_at_one_edge(opened: Callable[[], OwnerDriver], visited: list[int]) -> None:
    """A refusal under the name and one under a field are equally wide, with a scroll bar beside them or without."""
    driver = opened()
    editor = editor_of(driver)
    labels = (editor.head.told_label, editor.period_section.ends_row.hint_label, editor.preview)
    for size in (QSize(1024, 600), QSize(1100, 1400)):
        driver.owner.resize(size)
        editor.refuse("name", Refusal.NAME_TAKEN)
        editor.period_section.ends_row.refuse("No.")
        scrolls = size.height() == 600
        driver.until(lambda wanted=scrolls: (editor.scroll_area.verticalScrollBar().maximum() > 0) == wanted)
        driver.until(lambda: len({label.mapTo(editor, QPoint(label.width(), 0)).x() for label in labels}) == 1)


def test_rows_are_held_at_their_beginning_and_clear_of_the_corners(opened: Callable[[], OwnerDriver]) -> None:
    """The sign of what can be dragged stands before a name, as on the other pages; no row nicks the ring."""
    driver = opened()
    shown = page_of(driver).card_list
    row = shown.visualItemRect(shown.item(0))
    picture = shown.viewport().grab(row).toImage()
    colour = QColor(Theme().tokens.muted)
    held = [x for x in range(row.width()) for y in range(row.height()) if picture.pixelColor(x, y) == colour]
    assert held
    assert max(held) < 32
    assert shown.viewport().y() >= CLEAR
    assert shown.height() - shown.viewport().geometry().bottom() > CLEAR
