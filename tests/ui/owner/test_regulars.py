"""The list of regulars, by keys alone, on the real window and the encrypted store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cafememo.domain.roll import Column, Filter
from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import DARK
from cafememo.ui.owner.list_printing import ListPrinter
from cafememo.ui.owner.regulars import RegularsPage
from support import Handed, StandingClock

NAMES = ("Zoé", "Camille", "Élise", "Bo", "<b>Al</b>", "李明", "Camille")


@pytest.fixture
def people(store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> dict[str, int]:
    """Remember some people, three of whom were here; the café is closed then."""
    ids = {}
    for place, name in enumerate(NAMES):
        greeting = counter.join(name)
        assert greeting is not None
        ids[f"{name} {place}"] = greeting.regular_id
    for key, visits in (("Zoé 0", 3), ("Camille 1", 1), ("Bo 3", 10)):
        for _ in range(visits):
            clock.pass_minutes(60)
            counter.note(ids[key], store.favourite_ids[0])
    store.close()
    return ids


@pytest.fixture
def listed(own: Callable[..., OwnerDriver], people: dict[str, int]) -> OwnerDriver:
    """Open the list, all of it read."""
    driver = own()
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    driver.until(lambda: page.source.complete and len(page.model.ids()) == len(NAMES))
    return driver


def page_of(driver: OwnerDriver) -> RegularsPage:
    """Return the page."""
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    return page


def names_in(driver: OwnerDriver) -> list[str]:
    """Return the names in the list, once every row is read."""
    model = page_of(driver).model

    def names() -> list[str]:
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    driver.until(lambda: "…" not in names())
    return names()


def test_everybody_is_listed_in_the_order_of_the_alphabet(listed: OwnerDriver) -> None:
    """Names stand by their letters without accents; signs of HTML show as they are."""
    assert names_in(listed) == ["<b>Al</b>", "Bo", "Camille", "Camille", "Élise", "Zoé", "李明"]


def test_a_column_is_sorted_by_its_key_and_turned_round_by_the_same(listed: OwnerDriver) -> None:
    """Alt and a digit sort; who was never here stands last both ways round."""
    page = page_of(listed)
    page.table.setFocus()
    listed.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    listed.until(lambda: names_in(listed)[0] == "Bo")
    assert names_in(listed)[:3] == ["Bo", "Camille", "Zoé"]
    listed.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    listed.until(lambda: names_in(listed)[0] == "Zoé")
    assert names_in(listed)[:3] == ["Zoé", "Camille", "Bo"]


def test_letters_find_without_accents(listed: OwnerDriver) -> None:
    """Ctrl+F and some letters leave those whose names begin so; Escape brings everybody back."""
    listed.press(Qt.Key.Key_F, CONTROL)
    listed.type("eli")
    listed.until(lambda: names_in(listed) == ["Élise"])
    listed.press(Qt.Key.Key_Escape)
    listed.until(lambda: len(names_in(listed)) == len(NAMES))


def test_a_name_with_a_typo_finds_who_comes_close_and_says_so(listed: OwnerDriver) -> None:
    """Where nobody is called so, those whose names come close are listed, under a sentence that says it."""
    listed.press(Qt.Key.Key_F, CONTROL)
    listed.type("camlle")
    listed.until(lambda: names_in(listed) == ["Camille", "Camille"])
    listed.until(lambda: not page_of(listed).told_label.isHidden())


def test_a_name_nobody_has_says_so(listed: OwnerDriver) -> None:
    """Where nothing comes close either, a sentence says what to do."""
    listed.press(Qt.Key.Key_F, CONTROL)
    listed.type("xqzw")
    page = page_of(listed)
    listed.until(lambda: page.nobody.currentIndex() == 1)
    assert "Nobody by that name" in page.nobody.currentWidget().accessibleName()


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Filter.REWARD, ["Bo"]),
        (Filter.NO_CARD, ["<b>Al</b>", "Bo", "Camille", "Camille", "Élise", "Zoé", "李明"]),
        (Filter.NOT_SEEN, []),
        (Filter.BIRTHDAY, []),
        (Filter.FORGET_SOON, []),
        (Filter.BIN, []),
    ],
)
def test_a_filter_shows_whom_it_says(listed: OwnerDriver, shown: Filter, expected: list[str]) -> None:
    """Each filter leaves those it is for, and says how many they are."""
    page = page_of(listed)
    page.go_to(shown)
    listed.until(lambda: page.model.rowCount() == len(expected))
    assert names_in(listed) == expected


def test_somebody_not_seen_for_some_days_is_found_by_their_number(
    listed: OwnerDriver, clock: StandingClock, people: dict[str, int]
) -> None:
    """Who was here is listed as not seen once as many days have passed, on the very day the insights count them too."""
    clock.pass_minutes(24 * 60 * 29)
    page = page_of(listed)
    page.go_to(Filter.NOT_SEEN)
    listed.until(lambda: page.model.rowCount() == 0)
    clock.pass_minutes(24 * 60)
    page.go_to(Filter.NOT_SEEN)
    listed.until(lambda: names_in(listed) == ["Bo", "Camille", "Zoé"])
    page.go_to(page.model.key_at(0))
    listed.until(lambda: page.pane.person is not None)
    page.head.days_field.setFocus()
    page.head.days_field.selectAll()
    listed.type("60")
    listed.press(Qt.Key.Key_Return)
    listed.until(lambda: page.model.rowCount() == 0)
    listed.until(lambda: page.pane.person is None)  # who is listed no more is not shown beside "Nobody"


def test_somebody_is_added_by_a_first_name_and_taken_back(listed: OwnerDriver) -> None:
    """Ctrl+N, a name and Enter remember somebody, who is then chosen; Ctrl+Z takes it back."""
    listed.press(Qt.Key.Key_N, CONTROL)
    listed.type("  Anouk ")
    listed.press(Qt.Key.Key_Return)
    listed.until(lambda: "Anouk" in names_in(listed))
    assert listed.told() == "Anouk is remembered"
    page = page_of(listed)
    listed.until(lambda: page.table.currentIndex().isValid())
    listed.undo()
    listed.until(lambda: "Anouk" not in names_in(listed))


def test_the_keyboard_goes_on_in_the_list(own: Callable[..., OwnerDriver]) -> None:
    """Whoever is added first has the keyboard on their row, though there was no list; Escape leaves it there."""
    driver = own()
    page = page_of(driver)
    driver.until(lambda: page.nobody.currentIndex() == 1)
    driver.press(Qt.Key.Key_N, CONTROL)
    driver.type("Anouk")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: names_in(driver) == ["Anouk"] and page.table.hasFocus())
    driver.press(Qt.Key.Key_N, CONTROL)
    driver.press(Qt.Key.Key_Escape)
    assert page.newcomer.isHidden()
    assert page.table.hasFocus()


@pytest.mark.parametrize("text", ["", "   ", "\u200e\u202e", "\x07"])
def test_a_name_of_nothing_is_refused_in_words(listed: OwnerDriver, text: str) -> None:
    """A name in which nothing can be seen is not remembered, and the field stays."""
    page = page_of(listed)
    listed.press(Qt.Key.Key_N, CONTROL)
    page.newcomer.name_field.setText(text)
    listed.press(Qt.Key.Key_Return)
    assert listed.told() == "Somebody needs a name to be called by."
    assert not page.newcomer.isHidden()


def test_a_name_of_500_characters_is_refused_and_kept_in_the_field(listed: OwnerDriver) -> None:
    """A name longer than is shown anywhere is not cut in silence."""
    page = page_of(listed)
    listed.press(Qt.Key.Key_N, CONTROL)
    page.newcomer.name_field.setText("A" * 500)
    listed.press(Qt.Key.Key_Return)
    assert listed.told() == "A name has 40 characters at the most."
    assert page.newcomer.name_field.text() == "A" * 500


def test_chosen_rows_are_copied_as_a_table(listed: OwnerDriver) -> None:
    """Ctrl+A and Ctrl+C give every row with its cells, none of which a spreadsheet takes for a formula."""
    page = page_of(listed)
    names_in(listed)
    page.table.setFocus()
    listed.press(Qt.Key.Key_A, CONTROL)
    listed.press(Qt.Key.Key_C, CONTROL)
    listed.until(lambda: listed.told() == f"{len(NAMES)} rows copied")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines[1:]] == names_in(listed)
    assert lines[2].split("\t")[1:5] == ["Flat white", "today", "reward", "10"]


def test_a_list_on_its_way_to_a_printer_goes_there_whole(
    listed: OwnerDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Escape, and whatever else is asked meanwhile, do not cut it: half a list would come out of the printer."""
    from PySide6.QtPrintSupport import QPrinter

    page = page_of(listed)
    said: list[str] = []
    page.deeds.said.connect(said.append)
    QGuiApplication.clipboard().setText("before")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "list.pdf"))
    begin = ListPrinter.begin

    def begin_and_be_disturbed(printing: ListPrinter) -> None:
        begin(printing)
        page.deeds._bar.cancelled.emit()
        page.deeds.copy()

    monkeypatch.setattr(ListPrinter, "begin", begin_and_be_disturbed)
    page.deeds.print_on(printer)
    listed.until(lambda: len(said) > 1)
    assert said == ["The list is still being printed.", "1 page printed"]
    assert QGuiApplication.clipboard().text() == "before"
    assert (tmp_path / "list.pdf").read_bytes().rstrip().endswith(b"%%EOF")


def test_a_list_is_printed_whole_though_its_page_is_made_anew(
    listed: OwnerDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another theme in the middle: the page is gone, the painter is not, and the file has its end."""
    from PySide6.QtPrintSupport import QPrinter

    begin = ListPrinter.begin

    def begin_and_be_put_away(printing: ListPrinter) -> None:
        begin(printing)
        listed.owner.set_theme(Theme(DARK))

    monkeypatch.setattr(ListPrinter, "begin", begin_and_be_put_away)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "list.pdf"))
    page_of(listed).deeds.print_on(printer)
    path = tmp_path / "list.pdf"
    listed.until(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"))


def test_what_the_counter_notes_is_in_the_list_at_once(listed: OwnerDriver, people: dict[str, int]) -> None:
    """A visit noted at the counter moves its regular up, while the window is open."""
    page = page_of(listed)
    page.table.setFocus()
    listed.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    listed.until(lambda: names_in(listed)[:2] == ["Bo", "Zoé"])
    desk = listed.program.desk
    for _ in range(12):
        desk.write(lambda counter: counter.note(people["Zoé 0"], None), lambda _note: None, lambda _reason: None)
    listed.until(lambda: names_in(listed)[:2] == ["Zoé", "Bo"])


def test_those_chosen_stay_chosen_when_the_list_changes(listed: OwnerDriver, people: dict[str, int]) -> None:
    """Somebody joins at the counter meanwhile: the rows that were chosen still are, at their new places."""
    page = page_of(listed)
    page.table.setFocus()
    page.table.choose_row(5)
    listed.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    before = set(page.deeds.chosen())
    assert len(before) == 2
    listed.program.desk.join("Aaron", None)
    listed.until(lambda: page.model.rowCount() == len(NAMES) + 1)
    assert set(page.deeds.chosen()) == before


def test_the_columns_are_named_for_a_screen_reader(listed: OwnerDriver) -> None:
    """Each cell says what it is."""
    model = page_of(listed).model
    names_in(listed)
    said = model.data(model.index(1, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "The usual: Flat white"
    assert {model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())} >= {
        "Name", "The usual", "Last visit", "Stamps"}  # fmt: skip
    assert Column.NAME in set(Column)


def test_nobody_is_shown_beside_a_list_they_are_not_in(listed: OwnerDriver) -> None:
    """Others looked for, nobody who is not among them could be binned by mistake; listed again, they are back."""
    page = page_of(listed)
    bo = page.model.key_at(names_in(listed).index("Bo"))
    page.go_to(bo)
    listed.until(lambda: page.pane.person is not None)
    listed.press(Qt.Key.Key_F, CONTROL)
    listed.type("zoe")
    listed.until(lambda: names_in(listed) == ["Zoé"])
    listed.until(lambda: page.pane.person is None)
    listed.press(Qt.Key.Key_Escape)
    listed.until(lambda: page.pane.person is not None and page.pane.person.regular_id == bo)
    page.go_to(Filter.BIN)
    listed.until(lambda: page.model.rowCount() == 0)
    listed.until(lambda: page.pane.person is None)


def test_the_title_says_how_many_are_listed_of_how_many(listed: OwnerDriver) -> None:
    """Everybody is one figure, some of them are two, and those in the bin are none of the others."""
    page = page_of(listed)
    count = page.head.count_label
    listed.owner.resize(1920, 1080)
    listed.until(lambda: count.text() == "7")
    page.go_to(Filter.NO_CARD)
    listed.until(lambda: count.text() == "7 of 7")
    listed.press(Qt.Key.Key_F, CONTROL)
    listed.type("ca")
    listed.until(lambda: count.text() == "2 of 7")
    listed.owner.resize(1280, 800)
    listed.until(lambda: (count.text(), count.accessibleName()) == ("2", "2 of 7"))  # less room: the search stays put
    page.go_to(Filter.BIN)
    listed.until(lambda: count.text() == "0")


def test_visits_end_below_each_other(listed: OwnerDriver) -> None:
    """A column of figures is read by its ends: ones below ones, tens below tens."""
    names_in(listed)
    cells = page_of(listed).model.cells(0)
    assert [cell.at_end for cell in cells] == [False, False, False, False, True, False]


def test_with_nobody_yet_the_keyboard_is_where_somebody_is_added(own: Callable[..., OwnerDriver], store: Store) -> None:
    """In an empty café Enter asks for the first name, without looking for the way there."""
    store.close()
    driver = own()
    page = page_of(driver)
    driver.until(lambda: page.nobody.currentIndex() == 1)
    assert page.head.add_button.hasFocus()
    driver.press(Qt.Key.Key_Return)
    driver.type("Anouk")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: names_in(driver) == ["Anouk"])


def test_a_window_put_away_keeps_no_pictures_of_people(listed: OwnerDriver) -> None:
    """Rows are kept as pictures while the list is looked at; once the window is closed, none is, however often."""
    for _ in range(2):
        page = page_of(listed)
        listed.until(lambda table=page.table: len(table._painter._pictures) >= len(NAMES))  # type: ignore[misc]
        listed.press(Qt.Key.Key_W, CONTROL)
        listed.until(lambda: not listed.owner.isVisible())
        assert len(page.table._painter._pictures) == 0
        listed.open("regulars")
        assert names_in(listed)
