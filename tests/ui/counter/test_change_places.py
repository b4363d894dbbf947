"""Where things are in the order builder: large enough, apart, and never off the page, whatever the menu."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from change_driver import ChangeDriver
from hypothesis import given
from hypothesis import strategies as st
from pictures_of_change import long_menu, sold_out
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.draft import Draft
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.services import sample_menu
from cafememo.ui.counter.change_grid import shape_of
from cafememo.ui.counter.change_rows import Block, set_out
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_GAP, SMALLEST_TARGET, Measure
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme

# What a page has of windows of 1024 × 600, 1280 × 800, 1920 × 1080 and 800 × 1280 below the header.
PAGES = {"1024x544": (1024, 544), "1280x736": (1280, 736), "1920x994": (1920, 994), "800x1216": (800, 1216)}
NARROWEST = 56


def pressed_parts(page: QWidget) -> list[QWidget]:
    """Return all that can be pressed or written in now."""
    parts = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
    return [part for part in parts if part.isVisible()]


@pytest.fixture(params=PAGES)
def driver(request: pytest.FixtureRequest, dressed: QApplication, qtbot: QtBot) -> Iterator[ChangeDriver]:
    """Give the builder in a page of each size, laid out as in the whole window."""
    width, height = PAGES[request.param]
    made = ChangeDriver.build(QSize(width, height))
    header = 56 if height == 544 else 64 if height == 736 else 86 if height == 994 else 64
    made.page.set_look(Look(Theme(), Measure.of(QSize(width, height + header))))
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.scanner.stop()
    made.window.close()
    made.window.deleteLater()
    dressed.processEvents()


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("menu_of", ["sample", "long", "sold out", "nothing"])
def test_all_that_is_pressed_is_large_and_apart(driver: ChangeDriver, menu_of: str, language: str) -> None:
    """On every page of every area targets are 72 high, 12 apart, and on the page; none is scrolled to."""
    words.use(language)
    sample = sample_menu.load(language)
    menu = {"sample": sample, "long": long_menu(), "sold out": sold_out(sample), "nothing": Menu()}[menu_of]
    draft = Draft()
    for item in menu.items[1:6:2]:
        draft = draft.another().choose_item(item.id, menu)
    driver.begin(menu, draft.finish(), Content.NUTS, Content.MILK)
    page = driver.page
    for _ in range(max(page.menu_pane.grid.pages(), page.options_pane.pages())):
        for one, other in combinations(pressed_parts(page), 2):
            first, second = (part.rect().translated(part.mapTo(page, part.rect().topLeft())) for part in (one, other))
            room = first.adjusted(-SMALLEST_GAP + 1, -SMALLEST_GAP + 1, SMALLEST_GAP - 1, SMALLEST_GAP - 1)
            assert not room.intersects(second), (one.objectName(), other.objectName())
        for part in pressed_parts(page):
            where = part.rect().translated(part.mapTo(page, part.rect().topLeft()))
            assert page.rect().contains(where), part.objectName()
            assert part.height() >= SMALLEST_TARGET, part.objectName()
            assert part.width() >= NARROWEST, part.objectName()
        page.menu_pane.grid.turn(1)
        page.options_pane.turn(1)
    assert page.note_button.width() > max(page.another_button.width(), page.back_button.width())
    assert page.note_button.x() < page.another_button.x() < page.back_button.x()


def test_every_item_and_option_can_be_reached(driver: ChangeDriver) -> None:
    """Through tabs and pages every item of a long menu is seen, and every option of a long item."""
    menu = long_menu()
    driver.begin(menu, Order(Draft().choose_item(1, menu).lines))
    page, seen, options = driver.page, set[str](), set[str]()
    for _ in menu.categories:
        for _ in range(page.menu_pane.grid.pages()):
            seen |= {tile.accessibleName() for tile in page.menu_pane.grid.tiles if tile.isVisible()}
            driver.press(Qt.Key.Key_F2)
        driver.press(Qt.Key.Key_PageDown)
    for _ in range(page.options_pane.pages()):
        options |= {one.accessibleName() for one in page.options_pane.buttons if one.isVisible()}
        driver.press(Qt.Key.Key_F3)
    assert seen == {item.name for item in menu.items}
    assert options == {option.name for group in menu.groups for option in group.options}


def test_many_lines_can_all_be_opened(driver: ChangeDriver) -> None:
    """Where there is no room for all lines of a ticket, a press shows the others, or opens the next one."""
    menu = long_menu()
    draft = Draft()
    for item in menu.items[:7]:
        draft = draft.another().choose_item(item.id, menu)
    driver.begin(menu, draft.finish(), Content.MILK)
    stack, seen = driver.page.ticket.stack, set[str]()
    for _ in range(8):
        seen |= {button.accessibleName().removeprefix("+ ") for button in stack.buttons if button.isVisible()}
        seen.add(re.split("[.,]", driver.page.ticket.open_line.accessibleName())[0])
        assert stack.more_button.isVisible()
        assert stack.more_button.accessibleName().startswith("and ")
        driver.click(stack.more_button)
    assert {item.name for item in menu.items[:7]} <= seen


def test_closed_lines_are_paged_through(driver: ChangeDriver, menu: Menu) -> None:
    """Where some closed lines fit and others do not, presses show them all, and change nothing."""
    driver.begin(menu, Order(tuple(OrderLine(3, (), number) for number in range(1, 10))))
    stack, seen = driver.page.ticket.stack, set[str]()
    for _ in range(8):
        seen |= {button.accessibleName() for button in stack.buttons if button.isVisible()}
        driver.click(stack.more_button)
    assert seen == {f"+ {number} × Croissant" for number in range(2, 10)}
    assert driver.page.draft().place == 0


BLOCKS = st.lists(
    st.builds(Block, st.integers(20, 140), st.lists(st.integers(56, 300), min_size=1, max_size=9).map(tuple)),
    max_size=12,
)


@given(BLOCKS, st.integers(450, 1200), st.integers(1, 4))
def test_rows_hold_every_option_in_order(blocks: list[Block], width: int, rows: int) -> None:
    """Every option has one place, row by row in order, apart from its neighbour, clear of the corner of a page."""
    corner, gap = 150, 12
    laid = set_out(blocks, width, gap, 26, rows, corner)
    wanted = [(group, option) for group, block in enumerate(blocks) for option in range(len(block.widths))]
    assert [(spot.group, spot.option) for spot in laid.spots] == wanted
    for before, after in zip(laid.spots, laid.spots[1:], strict=False):
        assert after.row - before.row in {0, 1}
        assert after.row > before.row or after.left >= before.left + before.width + gap
    for spot in laid.spots:
        turned = laid.needed > rows and spot.row % rows == rows - 1
        assert spot.left + spot.width <= (width - corner if turned else width)
    assert {name.group for name in laid.names} == set(range(len(blocks)))
    assert laid.needed == (laid.spots[-1].row + 1 if laid.spots else 0)


@given(st.lists(st.sampled_from(["Espresso", "Pain au chocolat", "Grand cappuccino glacé"]), max_size=60), st.data())
def test_tiles_fill_pages(dressed: QApplication, names: list[str], data: st.DataObject) -> None:
    """Pages hold what tiles there is room for, one less where a button turns them."""
    width, height = data.draw(st.integers(300, 1300)), data.draw(st.integers(72, 500))
    shape = shape_of(Look(Theme(), Measure()), names, width, height)
    cells = shape.columns * shape.rows
    assert shape.shown == (cells if len(names) <= cells else max(1, cells - 1))
    assert shape.columns * 112 + (shape.columns - 1) * 12 <= max(width, 112)
