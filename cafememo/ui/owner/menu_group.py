"""The editor of an option group: one-of or any-of, its options in their order, and the items that share it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.whole_menu import Of, Place, WholeGroup, WholeMenu
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.menu_chips import ChoiceFlow
from cafememo.ui.owner.menu_editor import Editor, yielding
from cafememo.ui.owner.menu_list import MenuList
from cafememo.ui.owner.menu_option import OptionEditor
from cafememo.ui.owner.menu_rows import option_rows
from cafememo.ui.owner.menu_words import shared_text
from cafememo.ui.owner.move_keys import move_keys
from cafememo.ui.owner.parts import OwnerButton, paragraph, small
from cafememo.ui.owner.table_look import TableFrame

_ONE, _ANY = 0, 1
_SEEN = 6
"""Options seen at a time; more are scrolled."""


class GroupEditor(Editor):
    """Shows a group and its options; a change shows in every item that shares it, and the page says so."""

    option_actions_wanted: Emits[QPoint] = signal_as_annotated()

    def __init__(
        self,
        actions: MenuActions,
        theme: Theme,
        option_editor: OptionEditor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`option_editor` where it was built ahead."""
        super().__init__(actions, theme, Of.GROUP, parent)
        self.setObjectName("group_editor")
        self._option: Place | None = None
        self._wanted: Place | None = None
        self.many_choice = ChoiceFlow(
            theme,
            translate("menu", "How many of its options can be chosen"),
            (translate("menu", "Exactly one"), translate("menu", "Any number")),
            object_name="many_choice",
        )
        self.shared_label = paragraph(theme, "", "ink")
        self.shared_label.setObjectName("shared_label")
        self.items_label = yielding(small(theme, ""))
        self.items_label.setObjectName("items_label")
        for label in (self.shared_label, self.items_label):
            self.first.addWidget(label)
        self.first.addLayout(self.titled(translate("menu", "How many can be chosen"), self.many_choice))
        self.begin_part(self.first, translate("menu", "Options"))
        self.card_list = MenuList(theme, translate("menu", "Options of the group"))
        self.frame = TableFrame(theme, self.card_list)
        self.first.addWidget(self.frame)
        hint = translate("menu", "Their order: drag an option, or press {keys}.").format(keys=move_keys())
        self.hint_label = small(theme, hint)
        self.first.addWidget(self.hint_label)
        self.add_button = OwnerButton(
            theme, translate("menu", "Add an option"), icon="plus", object_name="add_option_button"
        )
        self.add_button.under = "surface"
        self.first.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.first.addStretch(1)
        self.option_editor = option_editor or OptionEditor(actions, theme)
        self.second.addWidget(self.option_editor)
        self.second.addStretch(1)
        self.duplicate_button = self.offer_duplicate()
        self.archive_button = self.offer_archive()
        self.remove_button = self.offer_remove(translate("menu", "Remove"))
        self.many_choice.chosen.connect(self._choose_many)
        self.card_list.chosen.connect(self._choose_option)
        self.card_list.opened.connect(self.option_editor.begin_name)
        self.card_list.leave_wanted.connect(self.option_editor.archive)
        self.card_list.moved.connect(actions.move)
        self.card_list.actions_wanted.connect(self.option_actions_wanted)
        self.add_button.clicked.connect(self._add_option)
        self._menu = WholeMenu()

    def show_option(self, option: Place, *, begin: bool = False) -> None:
        """Choose an option of the group that is shown, or of the one shown next; `begin` lets its name be typed."""
        self._option = option
        self._wanted = option if begin else None

    def show_whole(self, menu: WholeMenu) -> None:
        """Show what is kept of the group."""
        group = menu.group(self.place.id) if self.place is not None else None
        if group is None:
            return
        self._menu = menu
        self.many_choice.show_chosen(_ANY if group.many else _ONE)
        self._say_shared(group, menu)
        rows, before = option_rows(group, menu), self.card_list.rows_model.row_of(self._option)
        places = [row.place for row in rows]
        if self._option not in places:
            # The one in its place is next, or the last.
            self._option = places[min(max(0, before), len(places) - 1)] if places else None
        self.card_list.show_rows(rows, self._option, movable=len(rows) > 1)
        whole, most = self.card_list.whole_height(), self.theme.px(64) * _SEEN + 4
        self.frame.setFixedHeight(min(whole, most) + 2 * FOCUS_RING)
        self._show_option(menu)
        self.remove_button.setVisible(menu.may_go(Place(Of.GROUP, group.id)))

    def flush(self) -> None:
        """Save what was typed, in the fields of the option too."""
        super().flush()
        self.option_editor.flush()

    def _say_shared(self, group: WholeGroup, menu: WholeMenu) -> None:
        count = len(menu.shared_by(group.id))
        self.shared_label.setText(
            translate("menu", "Shared by %n items: a change here shows in all of them.", "", count)
        )
        self.shared_label.setVisible(count > 0)
        self.items_label.setText(shared_text(group, menu))

    def _show_option(self, menu: WholeMenu) -> None:
        option = menu.option(self._option.id) if self._option is not None else None
        self.option_editor.setVisible(option is not None)
        if option is None:
            return
        self.option_editor.show_option(option, menu)
        if self._wanted == self._option:
            self._wanted = None
            self.option_editor.begin_name()
            self.area.ensureWidgetVisible(self.option_editor.name_field)

    # What is changed.

    def _choose_many(self, number: int) -> None:
        if self.place is not None:
            self.menu_actions.set_many(self.place.id, many=number == _ANY)

    def _choose_option(self, place: Place) -> None:
        self._option = place
        self._show_option(self._menu)

    def _add_option(self) -> None:
        if self.place is not None:
            self.flush()
            self.menu_actions.add_option(self.place.id)
