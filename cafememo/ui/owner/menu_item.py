"""The editor of an item of the menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cafememo.domain.menu import Content
from cafememo.domain.whole_menu import Of, Place, WholeItem, WholeMenu
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.menu_chips import ChipFlow
from cafememo.ui.owner.menu_contents import ContentsEditor
from cafememo.ui.owner.menu_editor import Editor, yielding
from cafememo.ui.owner.menu_price import PriceField
from cafememo.ui.owner.menu_words import in_the_currency, namesake_text, no_choice_text
from cafememo.ui.owner.parts import Choice, Switch, small


class ItemEditor(Editor):
    """Shows an item: what it is called and costs, what it can be ordered with, what it holds, how it counts."""

    def __init__(self, actions: MenuActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(actions, theme, Of.ITEM, parent)
        self.setObjectName("item_editor")
        self._menu = WholeMenu()
        self._item: WholeItem | None = None
        self._group_ids: tuple[int, ...] = ()
        self._category_ids: tuple[int, ...] = ()
        self.category_choice = Choice(theme, translate("menu", "Category"), object_name="category_choice")
        self.price_field = PriceField(translate("menu", "Price"), object_name="price_field")
        self.price_field.setPlaceholderText(translate("menu", "not said"))
        self.keep(self.price_field)
        self.price_label = yielding(small(theme, "", "brick"))
        self.price_label.setObjectName("price_label")
        self.price_label.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addLayout(self.titled(translate("menu", "Category"), self.category_choice), 3)
        row.addLayout(self.titled(in_the_currency(translate("menu", "Price")), self.price_field), 2)
        self.first.addLayout(row)
        self.first.addWidget(self.price_label)
        self.sold_out_switch = Switch(theme, translate("menu", "Sold out today"), object_name="sold_out_switch")
        self.sold_out_label = yielding(small(theme, ""))
        self.sold_out_label.setObjectName("sold_out_label")
        self.first.addWidget(self.sold_out_switch)
        self.first.addWidget(self.sold_out_label)
        self.begin_part(self.first, translate("menu", "Can be ordered with"))
        self.groups_label = small(theme, "")
        self.groups_label.setObjectName("groups_label")
        self.group_chips = ChipFlow(theme, translate("menu", "Can be ordered with"), object_name="group_chips")
        self.first.addWidget(self.groups_label)
        self.first.addWidget(self.group_chips)
        self.first.addStretch(1)
        self.begin_part(self.second, translate("menu", "Contents"))
        self.contents_editor = ContentsEditor(theme)
        hint = translate("menu", "Without its options: the milk of a latte is said of the milk.")
        self.second.addWidget(small(theme, hint))
        self.second.addWidget(self.contents_editor)
        self.begin_part(self.second, translate("menu", "At the counter"))
        self.stamped_switch = Switch(theme, translate("menu", "Counts for a stamp"), object_name="stamped_switch")
        self.favourite_choice = Choice(
            theme, translate("menu", "Offered to new regulars"), object_name="favourite_choice"
        )
        self.second.addWidget(self.stamped_switch)
        self.second.addLayout(self.titled(translate("menu", "Offered to new regulars"), self.favourite_choice))
        self.second.addStretch(1)
        self.duplicate_button = self.offer_duplicate()
        self.archive_button = self.offer_archive()
        self.remove_button = self.offer_remove(translate("menu", "Remove"))
        self._connect()

    def _connect(self) -> None:
        """Save each change at once."""
        self.category_choice.activated.connect(self._choose_category)
        self.price_field.priced.connect(self._set_price)
        self.price_field.refused.connect(self._refuse_price)
        self.sold_out_switch.clicked.connect(self._set_sold_out)
        self.group_chips.toggled.connect(self._toggle_group)
        self.stamped_switch.clicked.connect(self._set_stamped)
        self.favourite_choice.activated.connect(self._choose_favourite)
        self.contents_editor.changed.connect(self._set_contents)

    def show_whole(self, menu: WholeMenu) -> None:
        """Show what is kept of the item."""
        item = menu.item(self.place.id) if self.place is not None else None
        if item is None:
            return
        if self._item is None or self._item.id != item.id:
            self._refuse_price("")
        self._menu, self._item = menu, item
        self.say(namesake_text(item, menu))
        self._show_categories(menu, item)
        self.price_field.show_price(item.price)
        self.sold_out_switch.setChecked(item.sold_out)
        self._say_sold_out(menu, item)
        self._show_groups(menu, item)
        self.stamped_switch.setChecked(item.stamped)
        self._show_favourite(menu, item)
        self.contents_editor.show_contents(item.contents)
        self.remove_button.setVisible(menu.may_go(Place(Of.ITEM, item.id)))

    def _show_categories(self, menu: WholeMenu, item: WholeItem) -> None:
        categories = menu.shown_categories()
        self._category_ids = tuple(one.id for one in categories)
        _fill(self.category_choice, [one.name for one in categories])
        if item.category_id in self._category_ids:
            self.category_choice.setCurrentIndex(self._category_ids.index(item.category_id))

    def _say_sold_out(self, menu: WholeMenu, item: WholeItem) -> None:
        """Say when it is back, or that nothing is left of what it is made with."""
        group = menu.without_choice(item)
        if group is not None and not item.sold_out:
            text = translate("menu", "{why}. The counter says so when it is chosen.").format(why=no_choice_text(group))
        else:
            text = translate("menu", "It is back by itself tomorrow.")
        self.sold_out_label.setText(text)
        recolour(self.sold_out_label, "amber" if group is not None and not item.sold_out else "muted")
        self.sold_out_label.setVisible(item.sold_out or group is not None)

    def _show_groups(self, menu: WholeMenu, item: WholeItem) -> None:
        groups = menu.shown_groups()
        self._group_ids = tuple(one.id for one in groups)
        self.group_chips.show_words([one.name for one in groups])
        self.group_chips.show_on([one in item.group_ids for one in self._group_ids])
        self.group_chips.setVisible(bool(groups))
        self.groups_label.setText(
            translate("menu", "Groups are shared: what is changed in one shows in every item that has it.")
            if groups
            else translate("menu", "There is no option group yet. Add one under “Making order”.")
        )

    def _show_favourite(self, menu: WholeMenu, item: WholeItem) -> None:
        others = [one for one in menu.favourites() if one.id != item.id]
        places = range(1, len(others) + 2)
        _fill(
            self.favourite_choice,
            [
                translate("menu", "Not offered"),
                *(translate("menu", "Place {place} of {places}").format(place=at, places=len(places)) for at in places),
            ],
        )
        self.favourite_choice.setCurrentIndex(min(item.favourite, len(places)))

    # What is changed.

    def _choose_category(self, number: int) -> None:
        if self._item is not None and self._category_ids[number] != self._item.category_id:
            self.menu_actions.set_category(self._item, self._category_ids[number])

    def _set_price(self, hundredths: int) -> None:
        if self.place is not None:
            self.menu_actions.set_price(self.place, hundredths)

    def _refuse_price(self, why: str) -> None:
        self.price_label.setText(why)
        self.price_label.setVisible(bool(why))

    def _set_sold_out(self, on: bool) -> None:
        if self.place is not None:
            self.menu_actions.set_sold_out(self.place, on)

    def _toggle_group(self, number: int, on: bool) -> None:
        if self._item is not None:
            self.menu_actions.set_group(self._item, self._group_ids[number], on=on)

    def _set_stamped(self, on: bool) -> None:
        if self._item is not None:
            self.menu_actions.set_stamped(self._item, stamped=on)

    def _choose_favourite(self, place: int) -> None:
        if self._item is not None and place != self._item.favourite:
            self.menu_actions.set_favourite(self._item, place)

    def _set_contents(self, contents: frozenset[Content] | None) -> None:
        if self.place is not None:
            self.menu_actions.set_contents(self.place, contents)


def _fill(choice: Choice, words: list[str]) -> None:
    """Offer other words, where they are others; which one is chosen is set after."""
    if [choice.itemText(number) for number in range(choice.count())] != words:
        choice.clear()
        choice.addItems(words)
    choice.setMinimumContentsLength(8)
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
