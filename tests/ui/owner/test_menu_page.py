"""The Menu page of the owner's window, driven by keys on a real café."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from menu_driver import ALT, MenuDriver
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from cafememo.domain.menu import Content, Menu
from cafememo.domain.trouble import StoreUnavailable
from cafememo.domain.whole_menu import LONGEST, Of, Place
from cafememo.services import menu as whole
from cafememo.services.counter import Counter
from cafememo.services.sample_menu import load
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.menu_category import ArchivedEditor, CategoryEditor
from cafememo.ui.owner.menu_group import GroupEditor
from cafememo.ui.owner.menu_item import ItemEditor
from cafememo.ui.owner.menu_list import MenuList
from cafememo.ui.owner.parts import OwnerButton
from support import Handed, new_cafe

ALL = ["Coffee", "Flat white", "Espresso", "Bakery", "Croissant"]


@pytest.fixture
def drive(own: Callable[..., OwnerDriver]) -> Callable[..., MenuDriver]:
    """Give a function that opens the Menu page on a folder, the test's café by default."""

    def open_menu(*folder: Path) -> MenuDriver:
        return MenuDriver(own(*folder, page="menu"))

    return open_menu


@pytest.fixture
def page(drive: Callable[..., MenuDriver]) -> MenuDriver:
    """Give the Menu page of the test's café."""
    return drive()


def item_editor(page: MenuDriver) -> ItemEditor:
    """Return the editor of an item, which is shown."""
    assert isinstance(page.editor, ItemEditor)
    return page.editor


def group_editor(page: MenuDriver) -> GroupEditor:
    """Return the editor of a group, which is shown."""
    assert isinstance(page.editor, GroupEditor)
    return page.editor


def test_the_menu_is_listed_and_its_first_item_shown(page: MenuDriver) -> None:
    """Categories stand above their items; what stands out is said in words, and the first item is shown."""
    assert page.titles() == ALL
    assert page.chosen() == "Flat white"
    assert item_editor(page).name_field.text() == "Flat white"
    assert page.said("Flat white") == "Flat white, offered to new regulars, place 1, milk, caffeine"
    assert page.said("Croissant") == "Croissant, contents not known"
    assert item_editor(page).price_field.text() == ""


def test_a_name_is_typed_and_taken_back(page: MenuDriver) -> None:
    """Enter begins to type, leaving the field saves it, the counter has it, and Ctrl+Z takes all of it back."""
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Return)
    page.window.type("Ristretto")
    page.window.press(Qt.Key.Key_Tab)
    page.told("“Espresso” renamed")
    assert page.titles() == ["Coffee", "Flat white", "Ristretto", "Bakery", "Croissant"]
    assert page.menu.name(2) == "Ristretto"
    page.undo()
    assert page.menu.name(2) == "Espresso"
    assert item_editor(page).name_field.text() == "Espresso"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<img src=x><b>Mocha</b>", "<img src=x><b>Mocha</b>"),
        ("x" * 500, "x" * 60),
        ("قهوة ☕ & thé", "قهوة ☕ & thé"),
        ("", "Espresso"),
        ("\u202e\u200b", "Espresso"),
    ],
)
def test_whatever_is_typed_for_a_name_is_made_fit(page: MenuDriver, typed: str, kept: str) -> None:
    """HTML stays letters, what is too long is cut and said, and nothing that can be seen leaves the name as it was."""
    page.choose("Espresso")
    field = item_editor(page).name_field
    field.setFocus()
    field.selectAll()
    field.insert(typed)
    field.setModified(True)
    field.textEdited.emit(field.text())
    if len(typed) > 60:
        assert item_editor(page).name_label.text() == "A name has 60 characters at the most."
    page.window.press(Qt.Key.Key_Tab, on=field)
    page.settle()
    assert page.menu.name(2) == kept
    assert field.text() == kept


ODD_NAMES = [
    ("<img src=x><b>Mocha</b>", "<img src=x><b>Mocha</b>"),
    ("👩‍👩‍👧 ☕ & thé", "👩‍👩‍👧 ☕ & thé"),
    ("قهوة بالحليب", "قهوة بالحليب"),
    ("Mo\tcha\x07", "Mo cha"),
    ("\x1b\u202e\u200b", ""),
    ("x" * 500, "x" * 500),
]
"""What is typed for a name, and what can be kept of it, "" for nothing; it is cut to what its kind has room for."""


@pytest.mark.parametrize(("typed", "kept"), ODD_NAMES)
def test_whatever_a_category_is_called_is_made_fit(page: MenuDriver, typed: str, kept: str) -> None:
    """Markup stays letters wherever the name stands; nothing to be seen leaves it, and what is too long is said."""
    page.choose("Coffee")
    assert isinstance(page.editor, CategoryEditor)
    put_in(page, page.editor.name_field, typed)
    wanted = kept[: LONGEST[Of.CATEGORY]] or "Coffee"
    assert [one.name for one in page.menu.categories] == [wanted, "Bakery"]
    assert page.titles()[0] == wanted
    if len(typed) > LONGEST[Of.CATEGORY]:
        assert page.editor.name_label.text() == f"A name has {LONGEST[Of.CATEGORY]} characters at the most."
    page.choose("Espresso")
    assert item_editor(page).category_choice.currentText() == wanted


@pytest.mark.parametrize(("typed", "kept"), ODD_NAMES)
def test_whatever_a_group_and_its_option_are_called_is_made_fit(page: MenuDriver, typed: str, kept: str) -> None:
    """So it is with groups and options; the chip an item has for the group says the same letters."""
    page.segment("Making order")
    page.choose("Milk")
    editor = group_editor(page)
    put_in(page, editor.option_editor.name_field, typed)
    option = kept[: LONGEST[Of.OPTION]] or "whole milk"
    assert page.menu.groups[0].options[0].name == option
    assert editor.option_editor.name_field.text() == option
    if len(typed) > LONGEST[Of.OPTION]:
        assert editor.option_editor.told_label.text() == f"A name has {LONGEST[Of.OPTION]} characters at the most."
    put_in(page, editor.name_field, typed)
    group = kept[: LONGEST[Of.GROUP]] or "Milk"
    assert page.menu.groups[0].name == group
    if len(typed) > LONGEST[Of.GROUP]:
        assert editor.name_label.text() == f"A name has {LONGEST[Of.GROUP]} characters at the most."
    page.segment("Items")
    page.choose("Espresso")
    assert item_editor(page).group_chips.chips[0].accessibleName() == group


def put_in(page: MenuDriver, field: QLineEdit, text: str) -> None:
    """Put letters into a field as one does who pastes them, and leave it."""
    field.setFocus()
    field.selectAll()
    QApplication.clipboard().setText(text)
    page.window.press(Qt.Key.Key_V, CONTROL, on=field)
    page.window.press(Qt.Key.Key_Tab, on=field)
    page.settle()


def test_the_editor_of_groups_is_there_before_one_is_chosen(page: MenuDriver) -> None:
    """All editors are built part by part once the menu is shown: nobody waits for one, and nothing is shown of it."""
    pane = page.page.pane
    page.until(lambda: pane.group_editor is not None and pane.category_editor is not None)
    page.until(lambda: pane.archived_editor is not None)
    assert pane.editor is pane.item_editor
    assert pane.group_editor is not None
    assert not pane.group_editor.isVisible()


def test_two_items_of_one_name_are_allowed_and_said(page: MenuDriver) -> None:
    """Whoever gives an item the name of another is told where that one is; both stay."""
    page.choose("Croissant")
    page.write(item_editor(page).name_field, "ESPRESSO")
    page.told("“Croissant” renamed")
    assert item_editor(page).name_label.text() == "There is another ESPRESSO, in Coffee."
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("espr")
    assert page.titles() == ["Items", "Espresso", "ESPRESSO"]
    assert page.said("ESPRESSO") == "ESPRESSO, contents not known, Bakery"


def test_an_item_is_added_where_one_is(page: MenuDriver) -> None:
    """Ctrl+N adds an item to the category of what is chosen, its name ready to be typed; two undos take it back."""
    page.choose("Croissant")
    page.window.press(Qt.Key.Key_N, CONTROL)
    page.told("Item added")
    assert page.titles() == [*ALL, "New item"]
    page.window.type("Brioche")
    page.window.press(Qt.Key.Key_Return)
    page.told("“New item” renamed")
    assert page.titles() == [*ALL, "Brioche"]
    assert page.chosen() == "Brioche"
    page.undo()
    page.undo()
    assert page.titles() == ALL


def test_what_is_being_typed_is_saved_before_something_else_is_shown(page: MenuDriver) -> None:
    """Ctrl+N in the middle of a name saves the name as far as it got, for what it was typed for."""
    page.choose("Espresso")
    page.write(item_editor(page).name_field, "Ristr", leave=False)
    page.window.press(Qt.Key.Key_N, CONTROL)
    page.told("Item added")
    assert page.titles() == ["Coffee", "Flat white", "Ristr", "New item", "Bakery", "Croissant"]


def test_an_item_is_moved_by_keys(page: MenuDriver) -> None:
    """Alt and the arrow keys move it past its neighbours and on into the next category; one undo takes all back."""
    page.choose("Flat white")
    for _ in range(3):
        page.window.press(Qt.Key.Key_Down, ALT)
    assert page.titles() == ["Coffee", "Espresso", "Bakery", "Croissant", "Flat white"]
    page.told("“Flat white” moved")
    assert page.chosen() == "Flat white"
    assert page.menu.item(1).category_id == 2
    page.undo()
    assert page.titles() == ALL


def test_a_category_is_moved_with_its_items(page: MenuDriver) -> None:
    """A category takes along what is in it, and the counter's tabs follow."""
    page.choose("Coffee")
    page.window.press(Qt.Key.Key_Down, ALT)
    page.told("“Coffee” moved")
    assert page.titles() == ["Bakery", "Croissant", "Coffee", "Flat white", "Espresso"]
    assert [one.name for one in page.menu.categories] == ["Bakery", "Coffee"]


def test_an_item_is_dragged(page: MenuDriver) -> None:
    """Dropped on the lower half of a row it comes after that one, in the category that one is in."""
    page.choose("Espresso")
    shown = page.page.side.card_list
    box = shown.visualRect(shown.rows_model.index(4))
    drop = QDropEvent(
        QPointF(box.center().x(), box.bottom() - 2),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    shown.dropEvent(drop)
    page.told("“Espresso” moved")
    assert page.titles() == ["Coffee", "Flat white", "Bakery", "Croissant", "Espresso"]


def test_an_item_is_archived_and_brought_back(page: MenuDriver) -> None:
    """Delete takes it off the menu, the next one is chosen, and among the archived it waits to come back."""
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Delete)
    page.told("“Espresso” archived")
    assert page.titles() == ["Coffee", "Flat white", "Bakery", "Croissant"]
    assert 2 not in {one.id for one in page.menu.items}
    page.segment("Archived")
    assert page.titles() == ["Items", "Espresso"]
    editor = page.editor
    assert isinstance(editor, ArchivedEditor)
    assert editor.kind_label.text() == "Item · Coffee"
    page.click(editor.back_button)
    page.told("“Espresso” back on the menu")
    assert page.page.pane.editor is None
    page.segment("Items")
    assert page.titles() == ALL


def test_what_orders_name_cannot_be_removed(
    store: Store, counter: Counter, hand_out: Callable[..., Handed], drive: Callable[..., MenuDriver]
) -> None:
    """Nothing offers to remove an item somebody had, and Delete among the archived says that it stays."""
    camille = hand_out("Camille").regular_id
    assert camille is not None
    counter.note(camille, store.favourite_ids[1])
    store.close()
    page = drive()
    page.choose("Espresso")
    assert not item_editor(page).remove_button.isVisible()
    page.choose("Croissant")
    assert item_editor(page).remove_button.isVisible()
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Delete)
    page.told("“Espresso” archived")
    page.segment("Archived")
    page.page.side.card_list.setFocus()
    page.window.press(Qt.Key.Key_Delete)
    page.told("Orders name it: it stays here, and never goes for good.")
    assert page.titles() == ["Items", "Espresso"]


def test_what_nobody_had_goes_for_good_and_comes_back_by_an_undo(page: MenuDriver) -> None:
    """Remove takes an item no order names away for good, from the archive too; the undo brings it whole."""
    page.choose("Croissant")
    page.click(item_editor(page).remove_button)
    page.told("“Croissant” removed")
    assert page.titles() == ["Coffee", "Flat white", "Espresso", "Bakery"]
    page.undo()
    assert page.titles() == ALL


def test_a_category_is_archived_with_what_is_in_it(page: MenuDriver) -> None:
    """Its items leave with it, say so in the archive, and come back with it."""
    page.choose("Coffee")
    assert isinstance(page.editor, CategoryEditor)
    assert page.editor.count_label.text() == "2 items are in it; archiving it takes them off the menu too."
    page.window.press(Qt.Key.Key_Delete)
    page.told("“Coffee” archived")
    assert page.titles() == ["Bakery", "Croissant"]
    assert [one.name for one in page.menu.items] == ["Croissant"]
    page.segment("Archived")
    assert page.said("Coffee") == "Coffee, 2 items"
    assert isinstance(page.editor, ArchivedEditor)
    page.click(page.editor.back_button)
    page.told("“Coffee” back on the menu")
    page.segment("Items")
    assert page.titles() == ALL


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("abc", "“abc” is not a price. Type one such as 3.50, or nothing."),
        ("1e9", "“1e9” is not a price. Type one such as 3.50, or nothing."),
        ("-3", "A price is not below nothing."),
        ("3.505", "A price has two places after the point at the most."),
        ("99999999", "That is dearer than anything in a café."),
        ("<b>3</b>", "“<b>3</b>” is not a price. Type one such as 3.50, or nothing."),
        ("nan", "“nan” is not a price. Type one such as 3.50, or nothing."),
        ("3,5,0", "“3,5,0” is not a price. Type one such as 3.50, or nothing."),
    ],
)
def test_what_is_no_price_is_refused_in_words(page: MenuDriver, typed: str, why: str) -> None:
    """The field says why, what was kept comes back once it is left, and nothing was changed."""
    page.choose("Espresso")
    field = item_editor(page).price_field
    page.write(field, "2,20")
    page.told("Price of “Espresso” changed")
    page.write(field, typed, leave=False)
    page.window.press(Qt.Key.Key_Return, on=field)
    assert item_editor(page).price_label.text() == why
    page.window.press(Qt.Key.Key_Tab, on=field)
    assert field.text() == "2.20"
    assert item_editor(page).price_label.text() == why
    page.settle()
    assert page.menu.item(2).price == 220
    page.write(field, "2.40")
    page.settle()
    assert item_editor(page).price_label.text() == ""
    assert page.menu.item(2).price == 240
    page.write(field, "")
    page.settle()
    assert page.menu.item(2).price == 0


def test_what_is_no_price_is_not_taken_over_to_another_item(page: MenuDriver) -> None:
    """Another item that is shown meanwhile has its own price in the field, whatever was being typed."""
    page.choose("Espresso")
    field = item_editor(page).price_field
    page.write(field, "abc", leave=False)
    page.go_to(Of.ITEM, 3)
    assert item_editor(page).name_field.text() == "Croissant"
    assert field.text() == ""
    assert item_editor(page).price_label.text() == ""


def test_contents_are_said_by_keys_and_not_known_is_said_apart(page: MenuDriver) -> None:
    """Space on an allergen says that it is in it, and that one knows; not known says it is never taken for safe."""
    page.choose("Croissant")
    contents = item_editor(page).contents_editor
    assert contents.said_label.text().startswith("Nobody has said what it holds. It is never taken for safe")
    first = contents.allergens.chips[0]
    first.setFocus()
    page.window.press(Qt.Key.Key_Right)
    page.window.press(Qt.Key.Key_Right)
    page.window.press(Qt.Key.Key_Space)
    page.told("Contents of “Croissant” changed")
    assert page.menu.item(3).contents == {Content.EGGS}
    assert page.said("Croissant") == "Croissant, eggs"
    assert contents.known_choice.number == 1
    contents.diets.chips[1].setFocus()
    page.window.press(Qt.Key.Key_Space)
    page.settle()
    assert contents.said_label.text() == "It is marked vegan, and holds what is not. The counter goes by what it holds."
    contents.known_choice.chips[0].setFocus()
    page.window.press(Qt.Key.Key_Space)
    page.settle()
    assert page.menu.item(3).contents is None
    page.undo()
    page.undo()
    assert page.menu.item(3).contents == {Content.EGGS}


def test_an_item_is_ordered_with_what_is_chosen(page: MenuDriver) -> None:
    """A group is turned on and off; the other switches of an item are saved at once as well."""
    page.choose("Croissant")
    editor = item_editor(page)
    heat = editor.group_chips.chips[1]
    assert heat.accessibleName() == "Heat"
    heat.setFocus()
    page.window.press(Qt.Key.Key_Space)
    page.told("“Croissant” ordered with “Heat”")
    assert page.menu.item(3).group_ids == (2,)
    page.window.press(Qt.Key.Key_Space)
    page.told("“Croissant” no longer ordered with “Heat”")
    editor.stamped_switch.setFocus()
    page.window.press(Qt.Key.Key_Space)
    page.told("“Croissant” counts for a stamp")
    assert page.menu.item(3).stamped
    editor.favourite_choice.setFocus()
    page.window.press(Qt.Key.Key_Down)
    page.told("“Croissant” offered to new regulars")
    assert page.menu.item(3).favourite == 1
    editor.sold_out_switch.setFocus()
    page.window.press(Qt.Key.Key_Space)
    page.told("“Croissant” sold out today")
    assert editor.sold_out_label.text() == "It is back by itself tomorrow."
    assert "sold out today" in page.said("Croissant")
    editor.category_choice.setFocus()
    page.window.press(Qt.Key.Key_Up)
    page.told("“Croissant” moved to “Coffee”")
    assert page.titles() == ["Coffee", "Flat white", "Espresso", "Croissant", "Bakery"]


def test_a_new_favourite_is_taken_back(page: MenuDriver) -> None:
    """Ctrl+Z takes a new item out of what new regulars are offered, and off the menu again; Ctrl+Y brings both."""
    page.choose("Croissant")
    page.window.press(Qt.Key.Key_N, CONTROL)
    page.told("Item added")
    item_editor(page).favourite_choice.setFocus()
    page.window.press(Qt.Key.Key_Down)
    page.told("“New item” offered to new regulars")
    assert "offered to new regulars, place 1" in page.said("New item")
    page.undo()
    page.told("Taken back: “New item” offered to new regulars")
    assert "offered" not in page.said("New item")
    page.undo()
    page.told("Taken back: Item added")
    assert page.titles() == ALL
    for told in ("Item added", "“New item” offered to new regulars"):
        page.window.press(Qt.Key.Key_Y, CONTROL)
        page.told(f"Done again: {told}")
    assert "offered to new regulars, place 1" in page.said("New item")


def test_an_item_is_duplicated(page: MenuDriver) -> None:
    """Ctrl+D puts one like it after it, chosen, its name ready to be typed."""
    page.choose("Flat white")
    page.window.press(Qt.Key.Key_D, CONTROL)
    page.told("“Flat white” duplicated")
    assert page.titles() == ["Coffee", "Flat white", "Flat white (copy)", "Espresso", "Bakery", "Croissant"]
    assert page.chosen() == "Flat white (copy)"
    assert item_editor(page).name_field.hasFocus()


def test_items_and_options_are_found_as_one_types(page: MenuDriver) -> None:
    """Accents and capitals do not matter; Enter goes to what was found, and an option opens its group."""
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("ÔAT")
    assert page.titles() == ["Options", "oat milk"]
    assert page.said("oat milk") == "oat milk, Milk"
    page.window.press(Qt.Key.Key_Return)
    page.window.press(Qt.Key.Key_Return)
    editor = group_editor(page)
    assert editor.name_field.text() == "Milk"
    assert editor.option_editor.name_field.text() == "oat milk"
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("zzz")
    assert page.titles() == []
    assert page.page.pane.editor is None
    page.window.press(Qt.Key.Key_Escape)
    assert page.titles() == ALL


def test_where_nothing_is_listed_a_sentence_stands_instead(page: MenuDriver) -> None:
    """No empty list and no empty pane; the keyboard is where it can go on, and what to do is one press away."""
    side, pane = page.page.side, page.page.pane
    nothing = side.nothing_listed
    where = side.search_field.geometry()
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("zzz")
    assert [part.isVisible() for part in (nothing, side.frame, pane)] == [True, False, False]
    assert nothing.state is not None
    assert nothing.state.title_label.text() == "Nothing is called that"
    assert side.search_field.geometry() == where
    page.window.press(Qt.Key.Key_Down)
    assert side.search_field.hasFocus()
    assert nothing.button is not None
    page.click(nothing.button)
    assert side.search_field.text() == ""
    assert side.search_field.hasFocus()
    assert [part.isVisible() for part in (nothing, side.frame, pane)] == [False, True, True]
    page.segment("Archived")
    assert nothing.state.title_label.text() == "Nothing is archived"
    assert not side.frame.isVisible()


def test_the_first_group_is_added_where_there_is_none(drive: Callable[..., MenuDriver], tmp_path: Path) -> None:
    """The button under the sentence adds it, ready to be named; taken back, the keyboard is on the button again."""
    with new_cafe(tmp_path / "bare", replace(load("en"), items=(), groups=())):
        pass
    page = drive(tmp_path / "bare")
    nothing = page.page.side.nothing_listed
    page.segment("Making order")
    assert nothing.button is not None
    page.click(nothing.button)
    page.told("Option group added")
    assert group_editor(page).name_field.hasFocus()
    assert not nothing.isVisible()
    page.page.side.card_list.setFocus()
    page.undo()
    assert nothing.isVisible()
    assert nothing.button.hasFocus()


def test_what_is_renamed_stays_found_while_it_is_chosen(page: MenuDriver) -> None:
    """A name the search no longer finds stays listed and open, with the keyboard in it, until something else is."""
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("esp")
    assert page.titles() == ["Items", "Espresso"]
    field = item_editor(page).name_field
    page.write(field, "Ristretto", leave=False)
    page.window.press(Qt.Key.Key_Return, on=field)
    page.told("“Espresso” renamed")
    assert page.titles() == ["Items", "Ristretto"]
    assert page.chosen() == "Ristretto"
    assert item_editor(page).name_field.text() == "Ristretto"
    assert field.hasFocus()
    page.write(item_editor(page).price_field, "2")
    page.told("Price of “Ristretto” changed")
    assert page.chosen() == "Ristretto"
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("espr")
    assert page.titles() == []


def test_what_is_renamed_is_no_longer_found_once_another_is_chosen(page: MenuDriver) -> None:
    """An option is kept among what was found just so, and leaves it with the next change once another is chosen."""
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("milk")
    assert page.titles() == ["Options", "whole milk", "oat milk", "Option groups", "Milk"]
    page.write(group_editor(page).option_editor.name_field, "cream")
    page.told("“whole milk” renamed")
    assert sorted(page.titles()) == sorted(["Options", "oat milk", "cream", "Option groups", "Milk"])
    assert page.chosen() == "cream"
    page.choose("Milk")
    page.write(group_editor(page).name_field, "Milk or not")
    page.told("“Milk” renamed")
    assert page.titles() == ["Options", "oat milk", "Option groups", "Milk or not"]


def test_another_option_of_what_was_found_stays_open_when_it_changes(page: MenuDriver) -> None:
    """Who goes on from a found option to another one of its group changes that one, and is not taken back."""
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("oat")
    editor = group_editor(page)
    assert editor.option_editor.name_field.text() == "oat milk"
    editor.card_list.setFocus()
    page.window.press(Qt.Key.Key_Up, on=editor.card_list)
    assert editor.option_editor.name_field.text() == "whole milk"
    page.write(editor.option_editor.price_field, "0,30")
    page.told("Price of “whole milk” changed")
    assert editor.option_editor.name_field.text() == "whole milk"
    assert editor.card_list.current_place() == Place(Of.OPTION, 1)
    assert page.chosen() == "oat milk"
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("espresso")
    page.window.press(Qt.Key.Key_F, CONTROL)
    page.window.type("oat")
    assert editor.option_editor.name_field.text() == "oat milk"


def test_groups_are_put_in_making_order(page: MenuDriver) -> None:
    """Alt and the arrow keys change the order things are made in, and one sees which items share a group."""
    page.segment("Making order")
    assert page.titles() == ["Milk", "Heat"]
    assert page.said("Heat") == "Heat, 2 items, normal · extra hot"
    page.choose("Heat")
    assert group_editor(page).shared_label.text() == "Shared by 2 items: a change here shows in all of them."
    assert group_editor(page).items_label.text() == "Flat white, Espresso"
    page.window.press(Qt.Key.Key_Up, ALT)
    page.told("“Heat” moved")
    assert [one.name for one in page.menu.groups] == ["Heat", "Milk"]
    assert page.menu.item(1).group_ids == (2, 1)


def test_a_group_gets_options_that_are_put_in_order(page: MenuDriver) -> None:
    """An option is added, named, made the default and moved up by keys; every item that shares the group has it."""
    page.segment("Making order")
    page.choose("Milk")
    editor = group_editor(page)
    page.click(editor.add_button)
    page.told("Option added to “Milk”")
    assert editor.option_editor.name_field.hasFocus()
    page.window.type("rice milk")
    page.window.press(Qt.Key.Key_Tab)
    page.told("“New option” renamed")
    assert editor.option_editor.short_field.text() == "rice milk"
    page.write(editor.option_editor.price_field, "0,40")
    page.told("Price of “rice milk” changed")
    editor.option_editor.default_switch.setFocus()
    page.window.press(Qt.Key.Key_Space)
    page.told("“rice milk” is made when nothing is said")
    assert not editor.option_editor.default_switch.isEnabled()
    editor.card_list.setFocus()
    page.window.press(Qt.Key.Key_Up, ALT)
    page.window.press(Qt.Key.Key_Up, ALT)
    page.told("“rice milk” moved")
    milk = page.menu.groups[0]
    assert [(one.name, one.price) for one in milk.options] == [("rice milk", 40), ("whole milk", 0), ("oat milk", 0)]
    assert milk.default_ids == {milk.options[0].id}


def test_a_default_that_leaves_says_what_is_made_instead(page: MenuDriver) -> None:
    """Delete archives the default, another one takes its place and is named; the last option cannot leave."""
    page.segment("Making order")
    page.choose("Milk")
    editor = group_editor(page)
    editor.card_list.setFocus()
    page.window.press(Qt.Key.Key_Delete)
    page.told("“whole milk” archived; “oat milk” is made now when nothing is said")
    assert page.menu.groups[0].default_ids == {2}
    assert editor.option_editor.name_field.text() == "oat milk"
    assert editor.option_editor.last_label.isVisible()
    page.window.press(Qt.Key.Key_Delete)
    page.settle()
    assert [one.name for one in page.menu.groups[0].options] == ["oat milk"]
    page.segment("Archived")
    assert page.titles() == ["Options", "whole milk"]


def test_any_number_can_be_chosen(page: MenuDriver) -> None:
    """A group lets any number be chosen, then exactly one again."""
    page.segment("Making order")
    page.choose("Milk")
    page.click(group_editor(page).many_choice.chips[1])
    page.told("“Milk”: any number can be chosen")
    assert page.menu.groups[0].many
    page.click(group_editor(page).many_choice.chips[0])
    page.told("“Milk”: exactly one is chosen")
    assert not page.menu.groups[0].many


def test_a_group_in_use_is_archived_and_its_items_go_on_without_it(page: MenuDriver) -> None:
    """Delete archives it, and says nothing more than that: its items are ordered without it until it comes back."""
    page.segment("Making order")
    page.choose("Milk")
    page.window.press(Qt.Key.Key_Delete)
    page.told("“Milk” archived")
    assert page.menu.item(1).group_ids == (2,)
    page.segment("Archived")
    assert page.titles() == ["Option groups", "Milk"]
    assert isinstance(page.editor, ArchivedEditor)
    assert page.editor.back_label.text() == "No item is ordered with it. Those that were are again once it is back."


def test_an_item_nothing_is_left_for_says_so(page: MenuDriver) -> None:
    """Where every milk is sold out the drinks made with it are marked, and their editor says what becomes of them."""
    page.segment("Making order")
    page.choose("Milk")
    editor = group_editor(page)
    for row in range(2):
        editor.card_list.setCurrentIndex(editor.card_list.rows_model.index(row))
        page.click(editor.option_editor.sold_out_switch)
        page.settle()
    page.segment("Items")
    assert "Milk: all sold out" in page.said("Flat white")
    assert "sold out" not in page.said("Espresso")
    page.choose("Flat white")
    assert item_editor(page).sold_out_label.text() == "Milk: all sold out. The counter says so when it is chosen."


def test_an_empty_menu_says_how_to_begin(drive: Callable[..., MenuDriver], tmp_path: Path) -> None:
    """The sample menu is there at one press, gone with one undo, and there again; or a first category is added."""
    with new_cafe(tmp_path / "empty", Menu()):
        pass
    page = drive(tmp_path / "empty")
    state = page.page.empty_state
    assert state.isVisible()
    assert [label.text() for label in state.findChildren(QLabel, "title_label")] == ["Menu"]
    page.click(state.sample_button)
    page.told("Sample menu begun with")
    assert page.menu == load("en")
    assert page.titles()[:2] == ["Coffee", "Espresso"]
    page.undo()
    assert state.isVisible()
    assert page.menu == Menu()
    page.window.press(Qt.Key.Key_Y, CONTROL)
    page.told("Done again: Sample menu begun with")
    assert page.menu == load("en")
    page.undo()
    page.window.press(Qt.Key.Key_N, CONTROL)
    page.told("Category added")
    page.window.type("Coffee")
    page.window.press(Qt.Key.Key_Return)
    page.told("“New category” renamed")
    assert page.titles() == ["Coffee"]


def test_a_menu_that_cannot_be_read_says_so_and_is_read_again(
    own: Callable[..., OwnerDriver], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the disk does not answer the page says so in a sentence; one press tries again."""

    def refuse(*_asked: object) -> None:
        raise StoreUnavailable

    driver = own()
    with monkeypatch.context() as patched:
        patched.setattr(whole, "read", refuse)
        driver.owner.turn_to("menu")
        page = MenuDriver(driver)
        state = page.page.trouble_state
        page.until(state.isVisible)
        assert state.state.sentence_label.text() != ""
        assert [label.text() for label in state.findChildren(QLabel, "title_label")] == ["Menu"]
    page.click(state.again_button)
    page.until(lambda: page.titles() == ALL)


def test_what_the_disk_refuses_is_shown_as_it_was(page: MenuDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """A move that could not be kept is told, and the list stands as before."""

    def refuse(*_asked: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr("cafememo.services.menu_items.place_item", refuse)
    page.choose("Flat white")
    page.window.press(Qt.Key.Key_Down, ALT)
    page.until(lambda: page.titles() == ALL and page.window.told() != "")
    page.settle()
    assert page.titles() == ALL


@pytest.mark.parametrize("size", [QSize(1024, 600), QSize(1920, 1080)])
def test_nothing_is_cut_off_or_scrolled_sideways(page: MenuDriver, size: QSize) -> None:
    """With names as long as they may be, everything stays within the window."""
    page.choose("Flat white")
    page.write(item_editor(page).name_field, "W" * 60)
    page.window.owner.resize(size)
    page.settle()
    for segment in ("Items", "Making order", "Archived"):
        page.segment(segment)
        page.settle()
        assert page.page.width() <= page.window.owner.stack.width()
        editor = page.page.pane.editor
        if editor is not None:
            content, seen = editor.area.widget(), editor.area.viewport()
            page.until(lambda inner=content, outer=seen: inner.width() <= outer.width())
            assert content.minimumSizeHint().width() <= seen.width()
    assert page.page.minimumSizeHint().width() <= page.window.owner.stack.width()


def test_another_theme_shows_the_menu_anew(page: MenuDriver) -> None:
    """In another theme and size the same menu is there."""
    page.window.owner.set_theme(Theme(scale=1.3))
    again = MenuDriver(page.window)
    again.until(lambda: again.titles() == ALL)
    assert again.page is not page.page


def test_the_menu_key_offers_what_the_buttons_do(page: MenuDriver) -> None:
    """What can be done with a row is offered by its context menu, and done from it."""
    page.choose("Flat white")
    offered = page.page.row_menu()
    assert [one.text().partition("\t")[0] for one in offered.actions() if one.text()] == [
        "Duplicate",
        "Move up",
        "Move down",
        "Archive",
    ]
    offered.actions()[2].trigger()
    page.told("“Flat white” moved")
    assert page.titles() == ["Coffee", "Espresso", "Flat white", "Bakery", "Croissant"]


def test_tab_goes_through_the_page_as_it_is_read(page: MenuDriver) -> None:
    """From the search to the list, then through the editor from top to bottom; a row of chips is one stop."""
    page.page.search()
    order = []
    for _ in range(16):
        focused = QApplication.focusWidget()
        assert focused is not None
        order.append(focused.accessibleName())
        page.window.press(Qt.Key.Key_Tab, on=focused)
    assert order == [
        "Search the menu (Ctrl+F)",
        "Add",
        "Items",
        "Menu",
        "Name",
        "Category",
        "Price",
        "Sold out today",
        "Milk",
        "Known",
        "gluten",
        "alcohol",
        "vegetarian",
        "Counts for a stamp",
        "Offered to new regulars",
        "Duplicate",
    ]


def test_everything_has_a_name(page: MenuDriver) -> None:
    """Whatever can be pressed or typed into says what it is to who cannot see it."""
    for segment in ("Making order", "Items"):
        page.segment(segment)
    controls = (QAbstractButton, QLineEdit, QComboBox, MenuList)
    shown = [one for one in page.page.findChildren(QWidget) if isinstance(one, controls) and not one.isHidden()]
    assert len(shown) > 60
    assert [one for one in shown if not one.accessibleName()] == []


@pytest.mark.parametrize("size", [QSize(1024, 600), QSize(1920, 1080)])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_buttons_of_the_editors_look_the_same_in_every_size(
    own: Callable[..., OwnerDriver], language: str, size: QSize
) -> None:
    """Each has all that stands on it, its sign and its key too: where there is no room, there is a second row."""
    page = MenuDriver(own(page="menu", language=language))
    page.window.owner.resize(size)
    page.page.add()
    page.settle()
    for place in (Place(Of.CATEGORY, 2), Place(Of.ITEM, 4), Place(Of.GROUP, 1)):
        page.go_to(*place)
        buttons = [one for one in page.editor.findChildren(OwnerButton) if one.under == "surface" and one.isVisible()]
        assert len(buttons) > 1
        for button in buttons:
            assert button.width() >= button.sizeHint().width(), button.text()
        assert {key for one in buttons for key in one._shown() if key in {"Del", "Ctrl+D", "Ctrl+N"}}
