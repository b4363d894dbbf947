"""Which items count in a programme: those the menu stamps, or chosen ones."""

from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.counted import counts, gone_ids
from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.menu import Menu
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Choice, OwnerButton, small
from cafememo.ui.owner.programme_checklist import Checklist, Ticked
from cafememo.ui.owner.programme_rules import Section
from cafememo.ui.owner.search_field import SearchField
from cafememo.ui.owner.table_look import TableFrame

_STAMPED, _CHOSEN = 0, 1


class ItemsSection(Section):
    """What counts."""

    chosen: "Emits[frozenset[int] | None]" = signal_as_annotated()
    """Which items are to count; None for what the menu stamps."""
    ticked: Emits[Ticked] = signal_as_annotated()
    menu_wanted = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("programme", "What counts"), parent)
        self.setObjectName("items_section")
        self._programme: Programme | None = None
        self._menu = Menu()
        asked = translate("programme", "What counts")
        self.which_choice = Choice(theme, asked, object_name="which_choice")
        self.which_choice.addItem(translate("programme", "what the menu stamps"), _STAMPED)
        self.which_choice.addItem(translate("programme", "items chosen here"), _CHOSEN)
        self.which_choice.activated.connect(self._choose)
        self.menu_button = OwnerButton(
            theme, translate("programme", "Menu"), icon="arrow-right", object_name="menu_button"
        )
        self.menu_button.setAccessibleName(translate("programme", "Go to the menu, where items are stamped or not"))
        self.menu_button.under = "surface"
        self.menu_button.clicked.connect(self.menu_wanted)
        self.which_row = self.row(translate("programme", "These count"), self.which_choice, self.menu_button)
        self.search_field = SearchField(theme, translate("programme", "Search the menu"))
        self.search_field.setPlaceholderText(self.search_field.accessibleName())
        self.column.addWidget(self.search_field)
        self.card_list = Checklist(theme)
        self.card_list.ticked.connect(self.ticked)
        self.search_field.textChanged.connect(self._look_for)
        self.list_frame = TableFrame(theme, self.card_list)
        self.list_frame.setObjectName("list_frame")
        self.column.addWidget(self.list_frame)
        self.none_label = small(theme, translate("programme", "Nothing on the menu is called that."))
        self.none_label.setObjectName("none_label")
        self.none_label.hide()
        self.column.addWidget(self.none_label)

    def show_programme(self, programme: Programme, menu: Menu) -> None:
        """Show what counts of a menu."""
        if self._programme is None or programme.id != self._programme.id:
            self.search_field.clear()
        self._programme, self._menu = programme, menu
        choosing = programme.counted_ids is not None
        self.which_choice.setCurrentIndex(_CHOSEN if choosing else _STAMPED)
        self.menu_button.setVisible(not choosing)
        for part in (self.search_field, self.list_frame):
            part.setVisible(choosing)
        gone = [(item_id, menu.name(item_id) or "…") for item_id in sorted(gone_ids(programme, menu))]
        self.card_list.items.show_menu(menu, gone, programme.counted_ids or frozenset())
        self.setVisible(programme.collects is not Collects.VOUCHER)
        self._say_how_many(programme, menu, len(gone))
        self._look_for(self.search_field.text())

    def search(self) -> bool:
        """Put the keyboard into the search; False where nothing is chosen here."""
        if self.search_field.isHidden() or self.isHidden():
            return False
        self.search_field.setFocus()
        self.search_field.selectAll()
        return True

    def _say_how_many(self, programme: Programme, menu: Menu, gone: int) -> None:
        """Say how many items count."""
        count = sum(counts(programme, item) for item in menu.items)
        said = translate("programme", "%n of {all} items count.", "", count).format(all=len(menu.items))
        if gone:
            said += " " + translate(
                "programme", "%n more are not on the menu any more, and count again if they come back.", "", gone
            )
        self.which_row.set_hint(said)

    def _choose(self, _row: int) -> None:
        """Count what the menu stamps, or begin to choose with just that."""
        programme = self._programme
        choosing = self.which_choice.currentData() == _CHOSEN
        if programme is None or choosing == (programme.counted_ids is not None):
            return
        stamped = frozenset(item.id for item in self._menu.items if item.stamped)
        self.chosen.emit(stamped if choosing else None)

    def _look_for(self, text: str) -> None:
        """Show what is called so."""
        self.card_list.items.look_for(text)
        found = self.card_list.items.rowCount() > 0
        self.none_label.setVisible(not found and not self.list_frame.isHidden() and bool(text))
