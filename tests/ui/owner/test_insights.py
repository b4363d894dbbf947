"""The page Insights: counted beside the counter, in pictures, about nobody in particular."""

from collections.abc import Callable
from pathlib import Path

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from cafememo.domain.insight_time import Period
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.roll import Filter
from cafememo.domain.trouble import StoreUnavailable
from cafememo.services.counter import Counter
from cafememo.services.counting import Counting
from cafememo.store import insight_rows
from cafememo.store.store import Store
from cafememo.ui.kit import words
from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import DARK
from cafememo.ui.owner.chip_row import FilterChip
from cafememo.ui.owner.insights import InsightsPage
from cafememo.ui.owner.regulars import RegularsPage
from support import Handed, StandingClock

Own = Callable[..., OwnerDriver]
NAMES = ("Zéphyrine", "Wolfgang", "Quetzalli", "Xanthippe", "Ekwueme", "Þórhildur")
ORDERS = (Order((OrderLine(1, (2, 3)), OrderLine(3))), Order((OrderLine(2, (3,), word="for Zéphyrine"),)))


@pytest.fixture
def visited(store: Store, hand_out: Callable[..., Handed], clock: StandingClock) -> None:
    """Have six regulars come for three weeks, and close the café."""
    people = [hand_out(name).regular_id or 0 for name in NAMES]
    counter = Counter(store, clock)
    clock.at -= 21 * 86_400
    for _ in range(21):
        for number, person in enumerate(people):
            counter.note_round([Portion(person, ORDERS[number % 2])])
        clock.pass_minutes(24 * 60)
    store.close()


def _page(driver: OwnerDriver) -> InsightsPage:
    page = driver.page("insights")
    assert isinstance(page, InsightsPage)
    return page


def _drawn(driver: OwnerDriver) -> InsightsPage:
    """Wait until everything is counted and drawn."""
    page = _page(driver)
    driver.until(lambda: page.all_shown)
    return page


def _words(page: QWidget) -> str:
    """Return all that can be read or heard on a page."""
    found = [page.accessibleName()]
    for widget in page.findChildren(QWidget):
        found += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel):
            found.append(widget.text())
        if isinstance(widget, QTableView):
            model = widget.model()
            found += [
                _cell(model, row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
            ]
    return "\n".join(found)


def _cell(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole))


def test_an_empty_cafe_says_what_to_do(own: Own) -> None:
    """Before the first visit the page says when there will be something."""
    driver = own(page="insights")
    page = _page(driver)
    driver.until(lambda: page.stack.currentWidget() is page.nothing)
    assert page.nothing.sentence_label.text() == "After a week of visits this page says when your café is busiest."


@pytest.mark.usefixtures("visited")
def test_everything_is_in_pictures_and_nobody_by_name(own: Own) -> None:
    """Each picture has its sentence, also for who hears it; no name and no free word of anybody is on the page."""
    page = _drawn(own(page="insights"))
    assert list(page.cards) == [
        "busy",
        "visits",
        "joining",
        "quiet",
        "items",
        "orders",
        "options",
        "pairs",
        "goes_with",
        "changes",
    ]
    card = page.cards["busy"]
    assert card.sentence_label.text() == "Monday 8 to 9 is your busiest hour: 6 visits on average."
    assert card.findChild(QWidget, "chart_view").accessibleName() == card.sentence_label.text()
    for each in page.cards.values():
        if each.picture.chart is not None:
            each.table_button.click()
    said = _words(page)
    assert "Flat white" in said
    assert not [name for name in NAMES if name in said]


@pytest.mark.usefixtures("visited")
@pytest.mark.parametrize("seen_before", [False, True])
def test_who_has_gone_quiet_is_listed_among_the_regulars(own: Own, clock: StandingClock, *, seen_before: bool) -> None:
    """A button leads to the list of those not seen, all of them, whatever was looked for there before."""
    clock.pass_minutes(40 * 24 * 60)
    driver = own(page="regulars" if seen_before else "insights")
    if seen_before:
        regulars = driver.page("regulars")
        assert isinstance(regulars, RegularsPage)
        regulars.search()
        driver.type("xqzw")
        driver.until(lambda: regulars.nobody.currentIndex() == 1)
        regulars.head.days_field.show_number(90)
        regulars.head.days_field.saved.emit(90)
        driver.owner.turn_to("insights")
    button = _drawn(driver).cards["quiet"].way_button
    assert button.text() == "Show them in Regulars"
    button.setFocus()
    driver.press(Qt.Key.Key_Return)
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    driver.until(page.isVisible)
    driver.until(lambda: page.source.complete and len(page.model.ids()) == len(NAMES))
    assert page.head.filters.chosen_key() == Filter.NOT_SEEN.value
    assert page.head.days_field.value() == 30
    assert page.head.search_field.text() == ""
    assert page.table.hasFocus()
    driver.press(Qt.Key.Key_Home)
    driver.until(lambda: page.pane.person is not None)


@pytest.mark.usefixtures("visited")
def test_where_nobody_has_gone_quiet_nothing_leads_to_them(own: Own) -> None:
    """While everybody comes there is no button, and none on what has no other page to be seen on."""
    page = _drawn(own(page="insights"))
    assert [key for key, card in page.cards.items() if card.way_button.isVisibleTo(card)] == []


@pytest.mark.usefixtures("visited")
def test_a_table_takes_the_place_of_a_chart(own: Own) -> None:
    """By the keyboard: the table has named columns and cells, Tab leaves it again, and the chart comes back."""
    driver = own(page="insights")
    page = _drawn(driver)
    card = page.cards["items"]
    card.table_button.setFocus()
    assert card.table_button.accessibleName() == "Table: Favourites"
    driver.press(Qt.Key.Key_Space)
    table = card.findChild(QTableView)
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Item"
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.text(QAccessible.Text.Name) == card.sentence_label.text()
    assert _cell(table.model(), 0, 1) == "Times: 63"
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Tab)
    assert table.hasFocus()
    driver.press(Qt.Key.Key_Down)
    assert table.currentIndex().isValid()
    driver.press(Qt.Key.Key_Tab)
    assert not table.hasFocus()
    assert card.table_button.accessibleName() == "Chart: Favourites"
    card.table_button.setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.until(lambda: card.findChild(QTableView) is None)
    assert card.findChild(QWidget, "chart_view") is not None


@pytest.mark.usefixtures("visited")
def test_figures_are_saved_where_the_owner_says(own: Own, tmp_path: Path) -> None:
    """The question is beside the window, not over it; what became of the file is said."""
    driver = own(page="insights")
    page = _drawn(driver)
    page.cards["items"].save_button.click()
    dialog = page.saving.dialog
    assert dialog is not None
    assert not dialog.isModal()
    dialog.close()
    page.saving.save_to(str(tmp_path / "favourites.csv"))
    driver.until(lambda: driver.told() == "Saved: favourites.csv")
    assert (tmp_path / "favourites.csv").read_bytes() == (
        b"\xef\xbb\xbfItem,Times,People\r\nCroissant,63,3\r\nEspresso,63,3\r\nFlat white,63,3\r\n"
    )
    page.saving.save_to(str(tmp_path / "gone" / "favourites.csv"))
    driver.until(lambda: driver.told().startswith("Not saved"))


@pytest.mark.usefixtures("visited")
def test_counting_is_stopped_and_goes_on(own: Own) -> None:
    """Stopped, it says how far it came and counts no further; then it goes on to its end."""
    driver = own()
    driver.owner.turn_to("insights")
    page = _page(driver)
    page._next.setInterval(600_000)
    driver.until(page._next.isActive)
    assert page.stack.currentWidget() is page.waiting
    page.waiting.button.click()
    assert page.waiting.title_label.text().startswith("Stopped at")
    assert page.waiting.button.text() == "Go on"
    assert not page._next.isActive()
    page._next.setInterval(0)
    page.waiting.button.click()
    _drawn(driver)


@pytest.mark.usefixtures("visited")
def test_trouble_is_said_and_tried_again(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk does not answer, the page says so with a way out; later what is shown stays."""

    def refuse(*_given: object) -> None:
        raise StoreUnavailable

    driver = own()
    with monkeypatch.context() as patched:
        patched.setattr(Counting, "step", refuse)
        driver.owner.turn_to("insights")
        page = _page(driver)
        driver.until(lambda: page.waiting.button.text() == "Try again")
        assert page.waiting.sentence_label.text() == "The disk does not answer. Nothing was changed. Try again."
    page.waiting.button.click()
    _drawn(driver)
    with monkeypatch.context() as patched:
        patched.setattr(Counting, "step", refuse)
        _chip(page, Period.THREE_MONTHS).click()
        driver.until(lambda: "The disk does not answer" in driver.told())
    assert page.stack.currentWidget() is page.area
    assert _chip(page, Period.FOUR_WEEKS).isChecked()


@pytest.mark.usefixtures("visited")
def test_what_was_counted_outlives_the_page(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """In another theme the page is made anew, and shows what was counted without counting it again."""
    driver = own(page="insights")
    _drawn(driver)
    monkeypatch.setattr(insight_rows, "plain_visits", None)
    driver.owner.set_theme(Theme(DARK))
    page = _drawn(driver)
    assert page.cards["busy"].sentence_label.text() == "Monday 8 to 9 is your busiest hour: 6 visits on average."


@pytest.mark.usefixtures("visited")
def test_a_visit_at_the_counter_is_counted_after_a_while(own: Own) -> None:
    """While the page is looked at, what the counter notes comes into the pictures, not at every visit."""
    driver = own(page="insights")
    page = _drawn(driver)
    page._calm.setInterval(0)
    before = page.cards["visits"].sentence_label.text()
    assert before.startswith("126 visits")
    driver.owner.memory.ask(_visit, ignore)
    driver.owner.memory.changed.emit(_changed())
    driver.until(lambda: page.cards["visits"].sentence_label.text().startswith("127 visits"))


def _chip(page: InsightsPage, period: Period) -> FilterChip:
    """Return what is pressed for a period: the chip every page has for such a choice."""
    chip = page.periods.findChild(FilterChip, f"chip_{period.value}")
    assert isinstance(chip, FilterChip)
    return chip


def _visit(store: Store) -> None:
    Counter(store, StandingClock()).note_round([Portion(1, None)])


def _changed() -> object:
    from cafememo.services.history import Changed

    return Changed(frozenset({"ledger"}), frozenset({1}))


@pytest.mark.usefixtures("visited")
def test_a_period_is_chosen_by_keys(own: Own) -> None:
    """The arrow keys go from period to period, and what is told follows."""
    driver = own(page="insights")
    page = _drawn(driver)
    _chip(page, Period.FOUR_WEEKS).setFocus()
    driver.press(Qt.Key.Key_Right)
    assert _chip(page, Period.THREE_MONTHS).isChecked()
    driver.until(lambda: "in the last 3 months" in page.cards["visits"].sentence_label.text())
    driver.press(Qt.Key.Key_Right)
    driver.press(Qt.Key.Key_Right)
    driver.until(lambda: "since 2 November 2026" in page.cards["visits"].sentence_label.text())


@pytest.mark.usefixtures("visited")
@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
def test_nothing_is_scrolled_sideways(own: Own, language: str) -> None:
    """At 1024 × 600 everything fits into the width of the page, tables too, and the keys scroll it downwards."""
    driver = own(page="insights")
    words.use(language)
    driver.owner.speak()
    driver.owner.resize(QSize(1024, 600))
    page = _drawn(driver)
    for card in page.cards.values():
        if card.picture.chart is not None:
            card.table_button.click()
    assert page.area.widget().minimumSizeHint().width() <= page.area.viewport().width()
    for table in page.findChildren(QTableView):
        assert table.horizontalScrollBar().maximum() == 0
    driver.press(Qt.Key.Key_End, on=page)
    assert page.area.verticalScrollBar().value() == page.area.verticalScrollBar().maximum() > 0
