"""The states of the page of the menu that are drawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hard_names import EMOJI, LEFTWARD
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox

from cafememo.domain.trouble import DiskFull
from cafememo.domain.whole_menu import LONGEST, LONGEST_SHORT, Of, Place, WholeMenu
from cafememo.services import menu as whole
from cafememo.services import menu_groups, menu_items
from cafememo.store.store import Store
from cafememo.ui.owner.menu import MenuPage
from cafememo.ui.owner.menu_item import ItemEditor
from cafememo.ui.owner.menu_rows import Listed

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage


def wide(of: Of) -> str:
    """Return the widest name there can be, without a place to break it at."""
    return "W" * LONGEST[of]


def _page(stage: "OwnerStage", listed: Listed = Listed.ITEMS) -> MenuPage:
    """Show the menu as it is opened, one of its lists in front."""
    page = stage.turn_to("menu")
    assert isinstance(page, MenuPage)  # noqa: S101 - its key says so
    page.refresh()
    stage.settle()
    page.side.search_field.clear()
    page.side.segments.choose(listed)
    page.side.segments.chosen.emit(listed)
    page.side.card_list.setFocus()
    if page.pane.editor is not None:
        page.pane.editor.area.verticalScrollBar().setValue(0)
    return page


def _show(stage: "OwnerStage", of: Of, name: str = "", at: int = 0) -> MenuPage:
    """Show a thing by its name, else by its place."""
    page = _page(stage)
    found: list[int] = []
    stage.owner.memory.ask(lambda store: _ids(whole.read(store, 0), of, name), found.extend, topic="picture")
    stage.until(lambda: bool(found))
    page.go_to(Place(of, found[min(at, len(found) - 1)]))
    stage.settle()
    if page.pane.editor is not None:
        page.pane.editor.area.verticalScrollBar().setValue(0)
    return page


def _ids(menu: WholeMenu, of: Of, name: str) -> list[int]:
    things = {Of.CATEGORY: menu.shown_categories(), Of.GROUP: menu.shown_groups(), Of.ITEM: menu.items}[of]
    return [thing.id for thing in things if not name or thing.name == name]


def _search(stage: "OwnerStage", text: str) -> None:
    page = _page(stage)
    page.search()
    page.side.search_field.setText(text)


def _price_refused(stage: "OwnerStage") -> None:
    page = _show(stage, Of.ITEM, at=3)
    editor = page.pane.editor
    assert isinstance(editor, ItemEditor)  # noqa: S101 - an item is shown
    editor.price_field.setFocus()
    editor.price_field.setText("four")
    editor.price_field.setModified(True)
    editor.name_field.setFocus()


def _row_menu(stage: "OwnerStage") -> None:
    page = _show(stage, Of.ITEM, at=3)
    page.row_menu().popup(stage.owner.mapToGlobal(QPoint(420, 240)))


def _add_menu(stage: "OwnerStage") -> None:
    _page(stage).side.add_button.click()


def _popup(stage: "OwnerStage") -> None:
    page = _show(stage, Of.ITEM, at=3)
    editor = page.pane.editor
    assert isinstance(editor, ItemEditor)  # noqa: S101 - an item is shown
    choice: QComboBox = editor.category_choice
    choice.setFocus()
    choice.showPopup()


def _foot(stage: "OwnerStage", of: Of, name: str = "") -> None:
    """Show the lower end of an editor."""
    page = _show(stage, of, name, at=3)
    if page.pane.editor is not None:
        bar = page.pane.editor.area.verticalScrollBar()
        bar.setValue(bar.maximum())


def _archived(stage: "OwnerStage") -> None:
    def archive(store: Store) -> None:
        menu = whole.read(store, 0)
        if not menu.archived():
            menu_items.archive_item(store, menu.items[2].id)
            menu_groups.archive_option(store, menu.options_of(menu.groups[0].id)[-1].id)

    stage.change(archive)
    _page(stage, Listed.ARCHIVED)


def _long(stage: "OwnerStage", of: Of) -> None:
    """Show the longest there can be, of everything at once."""

    def add(store: Store) -> None:
        if any(one.name == wide(Of.CATEGORY) for one in whole.read(store, 0).categories):
            return
        category_id = menu_items.add_category(store, wide(Of.CATEGORY))
        group_id = menu_groups.add_group(store, wide(Of.GROUP), wide(Of.OPTION))
        if category_id is None or group_id is None:
            return
        for name in (wide(Of.ITEM), LEFTWARD, EMOJI):
            item_id = menu_items.add_item(store, category_id, name)
            if item_id is not None:
                menu_items.set_group(store, item_id, group_id, on=True)
                whole.set_price(store, Place(Of.ITEM, item_id), 999_999)
        menu_groups.add_option(store, group_id, LEFTWARD)
        menu_groups.set_short(store, whole.read(store, 0).options_of(group_id)[0].id, "W" * LONGEST_SHORT)

    stage.change(add)
    _show(stage, of, wide(of))


def _trouble(stage: "OwnerStage") -> None:
    _page(stage).memory.troubled.emit(DiskFull())


def _trouble_at_first(stage: "OwnerStage") -> None:
    """Say that the menu cannot be read at all, as at the opening of a damaged disk."""
    page = _page(stage)
    page.trouble_state.show_reason(DiskFull())
    page._stack.setCurrentWidget(page.trouble_state)  # noqa: SLF001 - the way there is a broken disk


def _bare(stage: "OwnerStage", listed: Listed) -> None:
    """Show one of the lists with nothing in it, of a menu that has something else."""

    def leave_a_category(store: Store) -> None:
        whole.start_empty(store)
        menu_items.add_category(store, "Café")

    stage.change(leave_a_category)
    _page(stage, listed)


def _empty(stage: "OwnerStage") -> None:
    stage.change(whole.start_empty)
    _page(stage)


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "menu": _page,
    "menu_order": lambda stage: _page(stage, Listed.ORDER),
    "menu_item": lambda stage: _show(stage, Of.ITEM, at=3),
    "menu_item_foot": lambda stage: _foot(stage, Of.ITEM),
    "menu_category": lambda stage: _show(stage, Of.CATEGORY),
    "menu_group": lambda stage: _show(stage, Of.GROUP),
    "menu_group_foot": lambda stage: _foot(stage, Of.GROUP),
    "menu_price_refused": _price_refused,
    "menu_row_menu": _row_menu,
    "menu_add_menu": _add_menu,
    "menu_popup": _popup,
    "menu_found": lambda stage: _search(stage, "la"),
    "menu_not_found": lambda stage: _search(stage, "xqzw"),
    "menu_archived": _archived,
    "menu_long_item": lambda stage: _long(stage, Of.ITEM),
    "menu_long_category": lambda stage: _long(stage, Of.CATEGORY),
    "menu_long_group": lambda stage: _long(stage, Of.GROUP),
    "menu_trouble": _trouble,
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "menu_none_archived": lambda stage: _page(stage, Listed.ARCHIVED),
    "menu_unreadable": _trouble_at_first,
    "menu_bare_category": lambda stage: _bare(stage, Listed.ITEMS),
    "menu_bare_order": lambda stage: _bare(stage, Listed.ORDER),
    "menu_empty": _empty,
}
