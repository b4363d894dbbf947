"""The order builder: real keys and clicks into a real window."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from change_driver import CTRL, ChangeDriver
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.draft import Draft
from cafememo.domain.menu import Content, Menu, Option
from cafememo.domain.order import Order, OrderLine
from cafememo.services import sample_menu
from cafememo.ui.counter.change_lines import said_chips
from cafememo.ui.counter.choice_button import Care, Choice, ChoiceButton
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.counter.note_button import CONFIRM_MS, SLOW_MS
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme

Begin = Callable[..., ChangeDriver]
FLAT_WHITE = Order((OrderLine(1, (1, 3)),))
WITH_CROISSANT = Order((OrderLine(1, (2, 4)), OrderLine(3)))
WINDOW = QSize(1280, 800)
TOKEN = bytes.fromhex("0123456789abcdef0011")


@pytest.fixture
def begin(dressed: QApplication, qtbot: QtBot) -> Iterator[Begin]:
    """Give a function that opens the builder, on the small menu by default."""
    drivers = []

    def open_builder(
        menu: Menu, order: Order | None = None, *avoids: Content, further: bool = False, size: QSize = WINDOW
    ) -> ChangeDriver:
        driver = ChangeDriver.build(size)
        drivers.append(driver)
        driver.window.show()
        qtbot.waitUntil(lambda: dressed.focusWindow() is driver.window.windowHandle())
        driver.begin(menu, order, *avoids, further=further)
        return driver

    yield open_builder
    for driver in drivers:
        driver.scanner.stop()
        driver.window.close()
        driver.window.deleteLater()
    dressed.processEvents()


def test_enter_notes_what_is_shown(begin: Begin, menu: Menu) -> None:
    """An order opened and not touched is noted as it was, by Enter alone."""
    driver = begin(menu, WITH_CROISSANT)
    assert driver.page.note_button.text() == "Note this order"
    driver.press(Qt.Key.Key_Return)
    assert [(change.order, change.make_usual) for change in driver.noted] == [(WITH_CROISSANT, False)]


def test_an_order_by_keys_alone(begin: Begin, menu: Menu) -> None:
    """Arrows, Space, Tab and F-keys put an order together; Enter notes it wherever the ring is."""
    driver = begin(menu)
    assert not driver.page.note_button.isEnabled()
    assert driver.ringed() == ["Flat white"]
    driver.press(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    assert driver.ringed() == ["whole milk"]
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert driver.ringed() == ["extra hot"]
    driver.press(Qt.Key.Key_Up, modifier=CTRL)
    driver.press(Qt.Key.Key_F6, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_F5, Qt.Key.Key_Return)
    assert driver.noted[0].order == Order((OrderLine(1, (2, 4), 2), OrderLine(3)))
    assert driver.noted[0].make_usual


def test_an_order_by_finger_alone(begin: Begin, menu: Menu) -> None:
    """Everything can be pressed, and pressing it leaves the keyboard in the search field."""
    driver = begin(menu)
    page = driver.page
    driver.click(driver.tile("Flat white"))
    driver.click(driver.option("oat milk"))
    driver.click(page.ticket.more_button)
    driver.click(page.ticket.more_button)
    driver.click(page.ticket.fewer_button)
    driver.click(page.another_button)
    driver.click(page.menu_pane.tabs.tabs[1])
    driver.click(driver.tile("Croissant"))
    driver.click(page.ticket.usual_toggle)
    assert driver.window.focusWidget() is page.menu_pane.search_field
    driver.click(page.note_button)
    assert driver.noted[0].order == Order((OrderLine(1, (2, 3), 2), OrderLine(3)))
    assert driver.noted[0].make_usual


def test_enter_never_presses_a_tile(begin: Begin, menu: Menu) -> None:
    """With the ring on another tile or option, Enter notes the order as it is."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_Right)
    assert driver.ringed() == ["Espresso"]
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Enter)
    assert [change.order for change in driver.noted] == [FLAT_WHITE, FLAT_WHITE]


def test_arrows_go_from_the_tiles_to_the_options_and_back(begin: Begin, menu: Menu) -> None:
    """Below the last tile are the options, above the first option the tiles; a wall is a wall."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_Down)
    assert driver.ringed() == ["whole milk"]
    driver.press(Qt.Key.Key_Left)
    assert driver.ringed() == ["whole milk"]
    driver.press(Qt.Key.Key_Up)
    assert driver.ringed() == ["Flat white"]
    driver.press(Qt.Key.Key_Up)
    assert driver.ringed() == ["Flat white"]


def test_nothing_is_noted_where_nothing_is_chosen(begin: Begin, menu: Menu) -> None:
    """Enter on an empty ticket does nothing, and neither do the keys of a line."""
    driver = begin(menu)
    driver.press(Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F7, Qt.Key.Key_F6)
    driver.press(Qt.Key.Key_Up, Qt.Key.Key_Z, modifier=CTRL)
    assert (driver.noted, driver.page.ticket.word_field.isVisible()) == ([], False)


def test_letters_find_an_item(begin: Begin, menu: Menu) -> None:
    """Letters filter the items; Enter chooses the one in the ring and clears them, a second Enter notes."""
    driver = begin(menu)
    driver.type("crois")
    driver.press(Qt.Key.Key_Return)
    assert driver.noted == []
    assert driver.page.menu_pane.search_field.text() == ""
    driver.press(Qt.Key.Key_Return)
    assert driver.noted[0].order == Order((OrderLine(3),))


def test_letters_find_what_is_seen_after_a_moment(begin: Begin, menu: Menu, qtbot: QtBot) -> None:
    """What is found is shown by itself, an empty search says so, and Esc shows the category again."""
    driver = begin(menu)
    grid = driver.page.menu_pane.grid
    driver.type("ESPR")
    qtbot.waitUntil(lambda: [one.accessibleName() for one in grid.tiles if one.isVisible()] == ["Espresso"])
    driver.type("xx")
    qtbot.waitUntil(driver.page.menu_pane.none_label.isVisible)
    driver.press(Qt.Key.Key_Return)
    assert driver.page.draft().lines == ()
    driver.press(Qt.Key.Key_Escape)
    assert len([one for one in grid.tiles if one.isVisible()]) == 2
    assert driver.left == []
    driver.press(Qt.Key.Key_Escape)
    assert driver.left == [True]


def test_a_space_is_a_letter_among_letters(begin: Begin, menu: Menu) -> None:
    """Within a search Space is written; without one it chooses."""
    driver = begin(menu)
    driver.type("flat wh")
    assert driver.page.menu_pane.search_field.text() == "flat wh"
    driver.press(Qt.Key.Key_Return)
    assert driver.page.draft().lines == (OrderLine(1, (1, 3)),)


def test_letters_typed_elsewhere_lead_back_to_the_menu(begin: Begin, menu: Menu) -> None:
    """With the ring among the options letters still find items."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_Tab)
    driver.type("esp")
    driver.press(Qt.Key.Key_Return)
    assert driver.page.draft().lines == (OrderLine(2, (3,)),)


@pytest.mark.parametrize("field", ["search", "word"])
def test_a_scan_is_taken_out_again(begin: Begin, menu: Menu, field: str) -> None:
    """A card scanned into either field is heard, leaves what was there, and presses nothing."""
    driver = begin(menu, WITH_CROISSANT)
    if field == "word":
        driver.press(Qt.Key.Key_F7)
        driver.type("warm")
    else:
        driver.type("fl")
    before = driver.page.draft()
    driver.scan(TOKEN)
    assert driver.scanned == [TOKEN]
    search, word = driver.page.menu_pane.search_field.text(), driver.page.ticket.word_field.text()
    assert (search, word) == (("", "warm") if field == "word" else ("fl", ""))
    assert driver.page.draft() == before
    assert driver.noted == []


def test_letters_of_a_scan_are_not_looked_for(begin: Begin, menu: Menu, qtbot: QtBot) -> None:
    """After a scan into an empty field the category, its page and the ring are where they were."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_Right)
    driver.scan(TOKEN)
    qtbot.waitUntil(lambda: not driver.page.menu_pane.settling())
    assert driver.ringed() == ["Espresso"]
    assert driver.page.menu_pane.grid.isVisible()


def test_a_free_word(begin: Begin, menu: Menu) -> None:
    """F7 writes a word for the open line; Enter notes it, Esc only leaves the field, Ctrl+Z takes all of it back."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_F7)
    driver.type("not too full")
    driver.press(Qt.Key.Key_Escape)
    assert driver.left == []
    assert not driver.page.ticket.word_field.isVisible()
    assert driver.page.draft().lines[0].word == "not too full"
    driver.press(Qt.Key.Key_Z, modifier=CTRL)
    assert driver.page.draft().finish() == FLAT_WHITE
    driver.press(Qt.Key.Key_F7)
    driver.type("hot")
    driver.press(Qt.Key.Key_Return)
    assert driver.noted[0].order.lines[0].word == "hot"


def test_every_step_can_be_taken_back(begin: Begin, menu: Menu) -> None:
    """Ctrl+Z goes back step by step to the order as it was opened."""
    driver = begin(menu, WITH_CROISSANT)
    driver.press(Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_Space)
    driver.press(Qt.Key.Key_Up, modifier=CTRL)
    assert driver.page.draft().finish() != WITH_CROISSANT
    for _ in range(6):
        driver.press(Qt.Key.Key_Z, modifier=CTRL)
    assert driver.page.draft().finish() == WITH_CROISSANT


def test_lines_are_opened_and_taken_out(begin: Begin, menu: Menu) -> None:
    """A closed line is opened by a press or by Tab and Space, and Del takes the open one out."""
    driver = begin(menu, WITH_CROISSANT)
    driver.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert driver.ringed() == ["+ Croissant"]
    driver.press(Qt.Key.Key_Space)
    assert driver.page.draft().line == OrderLine(3)
    assert driver.tile("Croissant").isVisible()
    driver.press(Qt.Key.Key_Delete)
    assert driver.page.draft().lines == WITH_CROISSANT.lines[:1]
    driver.click(driver.page.ticket.take_out_button)
    assert driver.page.draft().lines == ()


def test_what_is_sold_out_cannot_be_chosen(begin: Begin, menu: Menu) -> None:
    """A sold-out item says so, and neither finger, Space nor Enter chooses it; had before, it stays with a word."""
    items = tuple(replace(item, sold_out=item.id == 1) for item in menu.items)
    bare = Menu(menu.categories, items, menu.groups)
    driver = begin(bare)
    assert driver.tile("Flat white").accessibleDescription() == "sold out"
    driver.click(driver.tile("Flat white"))
    driver.press(Qt.Key.Key_Space)
    driver.type("flat")
    driver.press(Qt.Key.Key_Return)
    assert driver.page.draft().lines == ()
    driver.begin(bare, FLAT_WHITE)
    assert "sold out today" in driver.page.ticket.open_line.sentence()


def test_a_sold_out_option_cannot_be_chosen(begin: Begin, menu: Menu) -> None:
    """It says so and is refused; had before, it stays chosen, with a word, until another is."""
    milk = menu.groups[0]
    options = (milk.options[0], replace(milk.options[1], sold_out=True))
    bare = Menu(menu.categories, menu.items, (replace(milk, options=options), menu.groups[1]))
    driver = begin(bare, FLAT_WHITE)
    oat = driver.page.options_pane.buttons[1]
    before = driver.page.draft()
    assert oat.accessibleDescription() == "sold out"
    assert not oat.isEnabled()
    driver.click(oat)
    assert driver.page.draft() == before
    driver.begin(bare, Order((OrderLine(1, (2, 3)),)))
    assert "Oat milk is sold out today" in driver.page.ticket.open_line.sentence()
    assert oat.isEnabled()
    driver.click(driver.page.options_pane.buttons[0])
    assert driver.page.draft().line == OrderLine(1, (1, 3))
    assert driver.page.ticket.open_line.sentence() == ""


def without_milk(menu: Menu) -> Menu:
    """Return the menu of a day without any milk."""
    milk = menu.groups[0]
    options = tuple(replace(option, sold_out=True) for option in milk.options)
    return Menu(menu.categories, menu.items, (replace(milk, options=options), *menu.groups[1:]))


def test_what_has_no_choice_left_cannot_be_chosen(begin: Begin, menu: Menu) -> None:
    """Without any milk the flat white says so; a finger, Space and Enter are each told why; had before it stays."""
    driver = begin(without_milk(menu))
    why = "Flat white cannot be made today: no choice of “Milk” is left."
    assert driver.tile("Flat white").accessibleDescription() == "sold out: Milk"
    assert not driver.tile("Flat white").isEnabled()
    assert driver.tile("Espresso").isEnabled()
    for refused in (
        lambda: driver.click(driver.tile("Flat white")),
        lambda: driver.press(Qt.Key.Key_Space),
        lambda: (driver.type("flat"), driver.press(Qt.Key.Key_Return)),
    ):
        driver.begin(without_milk(menu))
        assert driver.page.ticket.open_line.sentence() == ""
        refused()
        assert driver.page.draft().lines == ()
        assert driver.page.ticket.open_line.sentence() == why
    driver.begin(without_milk(menu), FLAT_WHITE)
    assert driver.page.ticket.open_line.sentence() == why
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert driver.page.draft().line == OrderLine(2, (3,))
    assert driver.page.ticket.open_line.sentence() == ""


def test_what_is_sold_out_is_refused_with_a_sentence(begin: Begin, menu: Menu) -> None:
    """As what has no choice left is: a press on it says that it is sold out today."""
    bare = Menu(menu.categories, tuple(replace(one, sold_out=one.id == 2) for one in menu.items), menu.groups)
    driver = begin(bare, FLAT_WHITE)
    driver.click(driver.tile("Espresso"))
    assert driver.page.ticket.open_line.sentence() == "Espresso is sold out today."
    assert driver.page.draft().finish() == FLAT_WHITE
    driver.press(Qt.Key.Key_Up, modifier=CTRL)
    assert driver.page.ticket.open_line.sentence() == ""


def test_a_menu_changed_meanwhile_leaves_letters_ring_and_order(begin: Begin, menu: Menu) -> None:
    """What is renamed is called so at once; what was typed, the ring and what was put together stay."""
    driver = begin(menu, WITH_CROISSANT)
    driver.press(Qt.Key.Key_Right)
    assert driver.ringed() == ["Espresso"]
    items = tuple(replace(one, name={1: "Flat brown", 2: "Ristretto"}.get(one.id, one.name)) for one in menu.items)
    renamed = Menu(menu.categories, items, menu.groups)
    driver.page.take_menu(renamed)
    assert driver.ringed() == ["Ristretto"]
    assert driver.page.ticket.open_line.accessibleName().startswith("Flat brown,")
    assert driver.page.draft().finish() == WITH_CROISSANT
    driver.type("ri")
    driver.page.take_menu(menu)
    assert driver.page.menu_pane.search_field.text() == "ri"
    driver.press(Qt.Key.Key_Escape, Qt.Key.Key_PageDown)
    assert driver.tile("Croissant").isVisible()
    driver.page.take_menu(renamed)
    assert driver.tile("Croissant").isVisible()


def test_a_menu_changed_meanwhile_keeps_the_ring_among_the_options(begin: Begin, menu: Menu) -> None:
    """An option that came before the one in the ring does not move it."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert driver.ringed() == ["oat milk"]
    milk = menu.groups[0]
    options = (Option(9, "soy milk", "soy"), *milk.options)
    driver.page.take_menu(Menu(menu.categories, menu.items, (replace(milk, options=options), menu.groups[1])))
    assert driver.ringed() == ["oat milk"]


def test_what_leaves_the_menu_meanwhile_is_taken_out(begin: Begin, menu: Menu) -> None:
    """It is said what left; no step back brings it again, and the word being written goes to no other line."""
    driver = begin(menu, WITH_CROISSANT)
    driver.press(Qt.Key.Key_F7)
    driver.type("warm")
    left = Menu(menu.categories, menu.items[1:], menu.groups, former_items=menu.items[:1])
    driver.page.take_menu(left)
    assert driver.page.ticket.open_line.sentence() == "Flat white has just left the menu."
    assert driver.page.draft().lines == WITH_CROISSANT.lines[1:]
    assert driver.page.draft().line is None
    assert not driver.page.ticket.word_field.isVisible()
    driver.press(Qt.Key.Key_Z, modifier=CTRL)
    assert driver.page.draft().lines == WITH_CROISSANT.lines[1:]
    driver.press(Qt.Key.Key_Return)
    assert [one.order for one in driver.noted] == [Order(WITH_CROISSANT.lines[1:])]


def test_what_is_sold_out_meanwhile_is_said(begin: Begin, menu: Menu) -> None:
    """The open line says so at once and stays; once there is milk again it says nothing more."""
    driver = begin(menu, FLAT_WHITE)
    driver.page.take_menu(without_milk(menu))
    assert "no choice of “Milk” is left" in driver.page.ticket.open_line.sentence()
    assert driver.page.draft().finish() == FLAT_WHITE
    driver.page.take_menu(menu)
    assert driver.page.ticket.open_line.sentence() == ""
    assert driver.tile("Flat white").isEnabled()


def test_one_more_begins_a_new_line(begin: Begin, menu: Menu) -> None:
    """A further item is added to what is there, and Enter says what the page was told it does."""
    driver = begin(menu, FLAT_WHITE, further=True)
    driver.page.set_primary("Note both")
    assert driver.page.draft().line is None
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert driver.page.note_button.text() == "Note both"
    driver.press(Qt.Key.Key_Return)
    assert driver.noted[0].order == Order((*FLAT_WHITE.lines, OrderLine(2, (3,))))


def test_an_order_of_things_that_are_gone_opens(begin: Begin, menu: Menu) -> None:
    """What left the menu is left out and said, and the rest can be noted."""
    driver = begin(menu, Order((OrderLine(99, (98,)),)))
    assert "no longer on the menu" in driver.page.ticket.open_line.accessibleName()
    driver.begin(menu, Order((OrderLine(99), OrderLine(1, (1, 3)))))
    driver.press(Qt.Key.Key_Return)
    assert driver.noted[0].order == FLAT_WHITE


def test_a_conflict_is_said_and_asks_twice(begin: Begin, menu: Menu) -> None:
    """Milk for who avoids it: said at the option and under the line; the first Enter asks, the second notes."""
    driver = begin(menu, FLAT_WHITE, Content.MILK)
    assert driver.option("whole milk").accessibleDescription() == "holds milk"
    assert driver.tile("Flat white").accessibleDescription() == "holds milk"
    assert driver.page.ticket.open_line.sentence() == "Flat white and whole milk hold milk.\nCamille avoids milk."
    driver.press(Qt.Key.Key_Return)
    assert (driver.page.note_button.text(), driver.noted) == ("Press again: holds milk", [])
    driver.press(Qt.Key.Key_Return)
    assert [change.order for change in driver.noted] == [FLAT_WHITE]


def test_what_is_amiss_is_seen_where_it_is(begin: Begin, menu: Menu) -> None:
    """A tile, an option, a chip and a closed line that conflict are marked, others not, and unknown ones otherwise."""
    driver = begin(menu, Order((OrderLine(1, (2, 3)), OrderLine(1, (1, 3)), OrderLine(3))), Content.GLUTEN)
    page = driver.page
    cares = {tile.accessibleName(): tile.choice().care for tile in page.menu_pane.grid.tiles if tile.isVisible()}
    assert cares == {"Flat white": Care.NONE, "Espresso": Care.NONE}
    options = {one.accessibleName(): one.choice().care for one in page.options_pane.buttons if one.isVisible()}
    assert [name for name, care in options.items() if care] == ["oat milk"]
    closed = [button.choice().care for button in page.ticket.stack.buttons if button.isVisible()]
    assert closed[0] is Care.NONE
    line = page.draft().lines[0]
    chips = said_chips(line, menu, frozenset({Content.GLUTEN}))
    assert [(chip.text, chip.warning) for chip in chips] == [("oat milk", True)]
    driver.press(Qt.Key.Key_PageDown)
    assert [tile.choice().care for tile in page.menu_pane.grid.tiles if tile.isVisible()] == [Care.UNKNOWN]
    driver.begin(menu, FLAT_WHITE, Content.MILK)
    assert [tile.choice().care for tile in page.menu_pane.grid.tiles if tile.isVisible()] == [Care.CONFLICT, Care.NONE]


def test_a_default_that_conflicts_is_said_on_the_ticket(menu: Menu) -> None:
    """Whole milk goes without saying, but not to who avoids milk."""
    line = FLAT_WHITE.lines[0]
    assert said_chips(line, menu, frozenset()) == ()
    assert [chip.text for chip in said_chips(line, menu, frozenset({Content.MILK}))] == ["whole milk"]


@pytest.mark.parametrize("cornered", [True, False])
@pytest.mark.parametrize("chosen", [True, False])
def test_colour_never_speaks_alone(dressed: QApplication, qtbot: QtBot, *, cornered: bool, chosen: bool) -> None:
    """Conflict, unknown and neither are told apart on a screen without colours, chosen or not."""
    ground_below = QWidget()
    qtbot.addWidget(ground_below)
    button = ChoiceButton(Look(Theme(), Measure()), ground_below)
    button.cornered = cornered
    button.resize(180, 90)
    seen = []
    for care in Care:
        button.show_choice(Choice("Latte", chosen, care))
        grey = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        # Shapes only: what is clearly darker or lighter than the ground around it.
        ground = grey.pixelColor(20, 80).lightness()
        inner = [(x, y) for x in range(20, 172) for y in range(8, 82)]
        seen.append({at for at in inner if abs(grey.pixelColor(*at).lightness() - ground) > 60})
    for one, other in combinations(seen, 2):
        assert len(one ^ other) > 40


def test_a_key_held_down_does_not_confirm(begin: Begin, menu: Menu) -> None:
    """Enter repeated by the keyboard is one press."""
    driver = begin(menu, FLAT_WHITE, Content.MILK)
    driver.press(Qt.Key.Key_Return)
    repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QCoreApplication.sendEvent(driver.page.menu_pane.search_field, repeat)
    assert driver.noted == []


def test_the_question_passes(begin: Begin, menu: Menu, qtbot: QtBot) -> None:
    """Without a second press the button says what it said before, and a step in between asks anew."""
    driver = begin(menu, FLAT_WHITE, Content.MILK)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Up, modifier=CTRL)
    assert driver.page.note_button.text() == "Note this order"
    driver.press(Qt.Key.Key_Return)
    assert driver.noted == []
    qtbot.waitUntil(lambda: driver.page.note_button.text() == "Note this order", timeout=CONFIRM_MS + 3000)
    driver.press(Qt.Key.Key_Return)
    assert driver.noted == []


def test_what_nobody_has_said_is_not_taken_for_safe(begin: Begin, menu: Menu) -> None:
    """Unknown contents are said to be unknown to who avoids something, and to nobody else."""
    driver = begin(menu, Order((OrderLine(3),)), Content.NUTS)
    assert driver.page.ticket.open_line.sentence() == "Croissant: nobody has said what it holds."
    driver.press(Qt.Key.Key_Return)
    assert (driver.page.note_button.text(), driver.noted) == ("Press again: contents unknown", [])
    driver.begin(menu, Order((OrderLine(3),)))
    assert driver.page.ticket.open_line.sentence() == ""
    driver.press(Qt.Key.Key_Return)
    assert len(driver.noted) == 1


def _said(driver: ChangeDriver) -> str:
    """Return every word on the page, seen or told to a screen reader."""
    parts = driver.page.findChildren(QAbstractButton)
    labels = driver.page.findChildren(QLabel)
    told = [f"{part.text()} {part.accessibleName()} {part.accessibleDescription()} {part.toolTip()}" for part in parts]
    return " ".join((*told, *(label.text() for label in labels), driver.page.ticket.open_line.accessibleName()))


def test_at_rest_nothing_tells_what_is_avoided(begin: Begin, menu: Menu) -> None:
    """Where nothing on the menu conflicts, the page is word for word that of somebody who avoids nothing."""
    known = tuple(replace(item, contents=item.contents or frozenset()) for item in menu.items)
    whole = Menu(menu.categories, known, menu.groups)
    driver = begin(whole, FLAT_WHITE)
    silent = _said(driver)
    driver.begin(whole, FLAT_WHITE, Content.NUTS, Content.PEANUTS)
    assert _said(driver) == silent
    assert "nuts" not in silent


@pytest.mark.parametrize("by", ["key", "mouse"])
def test_what_is_avoided_shows_only_while_asked_for(begin: Begin, menu: Menu, by: str) -> None:
    """F12 or the icon held down reveals it, and it is gone when let go."""
    driver = begin(menu, FLAT_WHITE, Content.NUTS)
    note, button = driver.page.ticket.avoids_note, driver.page.ticket.avoids_button
    assert button.accessibleName() == "What Camille avoids"
    window, field = driver.window.windowHandle(), driver.page.menu_pane.search_field
    if by == "key":
        QTest.keyPress(window, Qt.Key.Key_F12)
    else:
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert note.isVisible()
    assert note.label.text() == "Camille avoids nuts."
    if by == "key":
        QTest.keyRelease(window, Qt.Key.Key_F12)
    else:
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert (note.isVisible(), note.label.text()) == (False, "")
    assert driver.window.focusWidget() is field


def test_what_is_avoided_is_put_away_with_the_page(begin: Begin, menu: Menu) -> None:
    """A page that goes while the key is down takes the words with it."""
    driver = begin(menu, FLAT_WHITE, Content.NUTS)
    QTest.keyPress(driver.window.windowHandle(), Qt.Key.Key_F12)
    driver.page.hide()
    assert driver.page.ticket.avoids_note.label.text() == ""


def test_what_is_avoided_is_covered_when_the_window_is_left(begin: Begin, menu: Menu, qtbot: QtBot) -> None:
    """Though no field had the keyboard, who holds the icon and turns to another window leaves nothing to read."""
    driver = begin(menu, FLAT_WHITE, Content.NUTS)
    driver.page.menu_pane.search_field.clearFocus()
    QTest.mousePress(driver.page.ticket.avoids_button, Qt.MouseButton.LeftButton)
    assert driver.page.ticket.avoids_note.isVisible()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not driver.window.isActiveWindow())
    assert not driver.page.ticket.avoids_note.isVisible()
    assert driver.page.ticket.avoids_note.label.text() == ""


def test_no_second_press_while_it_is_written(begin: Begin, menu: Menu) -> None:
    """While the order is being written nothing is noted again; a failure is said and Enter tries once more."""
    driver = begin(menu, FLAT_WHITE)
    driver.press(Qt.Key.Key_Return)
    driver.page.set_noting(noting=True)
    driver.press(Qt.Key.Key_Return)
    assert len(driver.noted) == 1
    driver.page.set_noting(noting=False)
    driver.page.say("The disk is full. Nothing was changed.")
    assert driver.page.ticket.open_line.sentence() == "The disk is full. Nothing was changed."
    driver.press(Qt.Key.Key_Return)
    assert len(driver.noted) == 2


def test_everybody_begins_at_the_beginning(begin: Begin) -> None:
    """The next person is shown the first options, whatever page the person before left, and nothing of theirs."""
    sample = sample_menu.load("en")
    latte = Draft().choose_item(6, sample).finish()
    driver = begin(sample, latte)
    first = [one.accessibleName() for one in driver.page.options_pane.buttons if one.isVisible()]
    driver.press(Qt.Key.Key_F3, Qt.Key.Key_F5, Qt.Key.Key_PageDown)
    driver.type("moc")
    assert [one.accessibleName() for one in driver.page.options_pane.buttons if one.isVisible()] != first
    driver.begin(sample, latte)
    assert [one.accessibleName() for one in driver.page.options_pane.buttons if one.isVisible()] == first
    assert driver.ringed() == ["Latte"]
    driver.press(Qt.Key.Key_Return)
    assert [(change.order, change.make_usual) for change in driver.noted] == [(latte, False)]


def test_a_page_left_keeps_nothing_of_anyone(begin: Begin, menu: Menu) -> None:
    """Told to forget, the page says no name, no word, and nothing anyone avoids."""
    driver = begin(menu, Order((OrderLine(1, (1, 3), word="no foam"),)), Content.MILK)
    assert "Camille" in _said(driver)
    assert "no foam" in _said(driver)
    driver.page.forget()
    assert not any(word in _said(driver) for word in ("Camille", "no foam", "avoids milk", "holds"))
    driver.press(Qt.Key.Key_Return)
    assert driver.noted == []


def test_writing_that_takes_long_is_seen(begin: Begin, menu: Menu, qtbot: QtBot) -> None:
    """The button stays as it is for a moment, then shows that it waits; at the end it says that it is noted."""
    driver = begin(menu, FLAT_WHITE)
    button = driver.page.note_button
    driver.page.set_noting(noting=True)
    assert button.isEnabled()
    qtbot.waitUntil(lambda: not button.isEnabled(), timeout=SLOW_MS + 3000)
    driver.page.set_noting(noting=False)
    assert button.isEnabled()
    driver.page.say_noted()
    assert button.text() == "Noted"
    driver.begin(menu, FLAT_WHITE)
    assert button.text() == "Note this order"


def test_every_touch_is_told(begin: Begin, menu: Menu, qtbot: QtBot) -> None:
    """A key and a press tell that somebody is there."""
    driver = begin(menu, FLAT_WHITE)
    with qtbot.waitSignal(driver.page.touched):
        driver.press(Qt.Key.Key_Right)
    with qtbot.waitSignal(driver.page.touched):
        driver.click(driver.option("oat milk"))


@pytest.mark.parametrize("menu_of", ["nothing", "one", "no groups"])
def test_small_menus_are_sensible(begin: Begin, menu: Menu, menu_of: str) -> None:
    """An empty menu says so, a single category needs no tab, and an item without options says that."""
    croissants = Menu(menu.categories[1:], menu.items[2:])
    driver = begin(Menu() if menu_of == "nothing" else croissants)
    page = driver.page
    assert not any(tab.isVisible() for tab in page.menu_pane.tabs.tabs)
    if menu_of == "nothing":
        assert page.menu_pane.none_label.text() == "The menu is empty. The owner fills it."
        driver.press(Qt.Key.Key_PageDown, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_Space, Qt.Key.Key_Right)
        assert page.draft().lines == ()
    else:
        driver.press(Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Down)
        assert driver.ringed() == ["Croissant"]


def test_ctrl_tab_turns_the_categories(begin: Begin, menu: Menu) -> None:
    """Ctrl+Tab and Page down go round through the categories, Page up the other way."""
    driver = begin(menu)
    tabs = driver.page.menu_pane.tabs.tabs
    driver.press(Qt.Key.Key_Tab, modifier=CTRL)
    assert [tab.isChecked() for tab in tabs] == [False, True]
    driver.press(Qt.Key.Key_PageDown)
    driver.press(Qt.Key.Key_PageUp)
    driver.click(tabs[0])
    assert [tab.isChecked() for tab in tabs] == [True, False]


def test_the_sample_menu_from_right_to_left(begin: Begin) -> None:
    """Mirrored, the primary button stands at the right, the ticket at the left, and Left goes on to the next tile."""
    words.use("qps")
    driver = begin(sample_menu.load("en"), size=QSize(1024, 600))
    driver.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    driver.page.set_look(driver.page._look)
    first = driver.ringed()
    driver.press(Qt.Key.Key_Left)
    assert driver.ringed() != first
    assert driver.page.note_button.x() > driver.page.back_button.x()
    assert driver.page.ticket.x() < driver.page.menu_pane.x()
    driver.page.grab()
