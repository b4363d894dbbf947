"""The editors of a category, and of what has left the menu."""

from PySide6.QtWidgets import QWidget

from cafememo.domain.whole_menu import Of, Place, WholeMenu
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.menu_editor import Editor, yielding
from cafememo.ui.owner.menu_rows import where_text
from cafememo.ui.owner.menu_words import kind_text, named
from cafememo.ui.owner.move_keys import move_keys
from cafememo.ui.owner.parts import paragraph, small


class CategoryEditor(Editor):
    """Shows a category: its name, and what is done with it and what is in it."""

    def __init__(self, actions: MenuActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(actions, theme, Of.CATEGORY, parent)
        self.setObjectName("category_editor")
        self.count_label = yielding(paragraph(theme, "", "ink"))
        self.count_label.setObjectName("count_label")
        hint = translate("menu", "Its place: drag it in the list, or press {keys}.").format(keys=move_keys())
        self.hint_label = small(theme, hint)
        self.first.addWidget(self.count_label)
        self.first.addWidget(self.hint_label)
        self.first.addStretch(1)
        self.add_button = self.button(translate("menu", "Add an item"), icon="plus", key="Ctrl+N", name="add_button")
        self.archive_button = self.offer_archive()
        self.remove_button = self.offer_remove(translate("menu", "Remove"))
        self.add_button.clicked.connect(self._add)

    def show_whole(self, menu: WholeMenu) -> None:
        """Show what is kept of the category."""
        if self.place is None:
            return
        count = len(menu.items_of(self.place.id))
        self.count_label.setText(
            translate("menu", "%n items are in it; archiving it takes them off the menu too.", "", count)
            if count
            else translate("menu", "Nothing is in it yet.")
        )
        self.remove_button.setVisible(menu.may_go(self.place))

    def _add(self) -> None:
        if self.place is not None:
            self.flush()
            self.menu_actions.add_item(self.place.id)


class ArchivedEditor(Editor):
    """Shows something that has left the menu: what it was, and how it comes back."""

    def __init__(self, actions: MenuActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(actions, theme, Of.ITEM, parent)
        self.setObjectName("archived_editor")
        self.name_field.hide()
        self.title_label = yielding(WrappedLabel("", theme.font(26, voice=True), "ink"))
        self.title_label.setObjectName("title_label")
        self.first.insertWidget(0, self.title_label)
        self.kind_label = yielding(paragraph(theme, "", "ink"))
        self.kind_label.setObjectName("kind_label")
        self.back_label = yielding(paragraph(theme, ""))
        self.back_label.setObjectName("back_label")
        self.first.addWidget(self.kind_label)
        self.first.addWidget(self.back_label)
        self.first.addStretch(1)
        self.back_button = self.button(translate("menu", "Bring back"), icon="archive-restore", name="back_button")
        self.remove_button = self.offer_remove(translate("menu", "Remove for good"))
        self.back_button.clicked.connect(self._bring_back)

    def show_whole(self, menu: WholeMenu) -> None:
        """Show what it was."""
        if self.place is None:
            return
        where, found = where_text(self.place, menu), menu.find(self.place)
        self.title_label.setText(found.name if found is not None else "")
        self.kind_label.setText(f"{kind_text(self.place.of)} · {where}" if where else kind_text(self.place.of))
        self.back_label.setText(_back_text(self.place, menu))
        self.remove_button.setVisible(menu.may_go(self.place))

    def begin_name(self) -> None:
        """Go to what can be done: its name cannot be typed."""
        self.back_button.setFocus()

    def _bring_back(self) -> None:
        if self.place is not None:
            self.menu_actions.bring_back(self.place)


def _back_text(place: Place, menu: WholeMenu) -> str:
    """Say what is kept of it, and what comes back with it."""
    kept = translate("menu", "Nobody is offered it any more. Old orders and usuals keep its name.")
    if place.of is Of.CATEGORY:
        return translate("menu", "What is in it is off the menu too, and comes back with it.")
    if place.of is Of.GROUP:
        return translate("menu", "No item is ordered with it. Those that were are again once it is back.")
    item = menu.item(place.id) if place.of is Of.ITEM else None
    category = menu.category(item.category_id) if item is not None else None
    if category is not None and category.archived:
        back = translate("menu", "Its category “{category}” comes back with it.").format(category=named(category.name))
        return f"{kept} {back}"
    return kept
