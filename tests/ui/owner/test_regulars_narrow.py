"""The list of regulars in the smallest window it is drawn for, in the language with the longer words."""

from collections.abc import Callable, Iterator

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics

from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.kit import words
from cafememo.ui.owner.chip_row import FilterChip
from cafememo.ui.owner.regulars import RegularsPage


@pytest.fixture
def narrow(own: Callable[..., OwnerDriver], counter: Counter, store: Store) -> Iterator[OwnerDriver]:
    """Open the list in French at 1024 × 600, with three people in it."""
    for name in ("Adrien", "Léa", "Léon"):
        assert counter.join(name) is not None
    store.close()
    driver = own()
    driver.owner.resize(1024, 600)
    words.use("fr")
    driver.owner.speak()
    driver.until(lambda: page_of(driver).source.complete and len(page_of(driver).model.ids()) == 3)
    yield driver
    words.use("en")


def page_of(driver: OwnerDriver) -> RegularsPage:
    """Return the page."""
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    return page


def test_the_filters_stand_in_two_rows(narrow: OwnerDriver) -> None:
    """Below the filters there is room for the list: they take no third row."""
    assert len({chip.y() for chip in page_of(narrow).head.filters.findChildren(FilterChip)}) == 2


def test_the_mark_of_the_order_stands_beside_its_heading(narrow: OwnerDriver) -> None:
    """Beside its word the mark cannot be taken for the next column's; the heading sorted by is the darker one."""
    page = page_of(narrow)
    heads = page.table.horizontalHeader()
    colour = QColor(page.theme.tokens.ink)
    shown = heads.grab().toImage()
    ratio = shown.devicePixelRatio()
    dark = [x for x in range(shown.width()) for y in range(shown.height()) if shown.pixelColor(x, y) == colour]
    words_end = page.theme.px(14) + QFontMetrics(page.theme.font(15, 600)).horizontalAdvance("Nom")
    assert words_end < max(dark) / ratio < words_end + page.theme.px(20)


def test_what_stands_in_the_empty_search_is_not_cut(narrow: OwnerDriver) -> None:
    """The words in the empty search are read to their end, its key too, and nothing lies on the field."""
    page = page_of(narrow)
    field = page.head.search_field
    assert field.placeholderText() == "Chercher (Ctrl+F)"
    around = 2 * (page.theme.px(14) + page.theme.px(1) + 2)  # padding, border, and Qt's own margin
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= field.width() - around
    assert field.geometry().right() < page.head.add_button.geometry().left()


def test_the_keyboard_comes_to_a_row_that_is_seen_to_be_chosen(narrow: OwnerDriver) -> None:
    """Down from the search, the first who was found is chosen, not only under the keyboard unseen."""
    page = page_of(narrow)
    narrow.press(Qt.Key.Key_F, CONTROL)
    narrow.type("le")
    narrow.until(lambda: len(page.model.ids()) == 2)
    narrow.press(Qt.Key.Key_Down)
    assert (page.table.hasFocus(), page.table.chosen_rows()) == (True, [range(1)])


def test_the_arrows_go_on_from_where_somebody_was_put_in_the_bin(narrow: OwnerDriver) -> None:
    """Whoever followed one put in the bin is the next one down, not the top of the list."""
    page = page_of(narrow)
    page.table.setFocus()
    page.table.choose_row(1)
    narrow.press(Qt.Key.Key_Delete)
    narrow.until(lambda: len(page.model.ids()) == 2)
    assert page.table.chosen_rows() == []
    narrow.press(Qt.Key.Key_Down)
    assert page.table.chosen_rows() == [range(1, 2)]
    narrow.until(lambda: page.pane.person is not None and page.pane.person.regular_id == page.model.ids()[1])


def test_turned_to_again_the_keyboard_is_in_the_list(narrow: OwnerDriver) -> None:
    """Back from another page, the keyboard is where the arrows do something."""
    narrow.press(Qt.Key.Key_8, CONTROL)
    narrow.press(Qt.Key.Key_1, CONTROL)
    assert page_of(narrow).table.hasFocus()
