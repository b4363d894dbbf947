"""The pane of the Menu page where what is chosen is edited; each kind has its editor.

The one that is wanted first is built then, the others part by part in the moments after: whoever goes on to a group
does not wait until all of its editor is made.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.whole_menu import Of, Place, WholeMenu
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.turns import Turns
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.menu_category import ArchivedEditor, CategoryEditor
from cafememo.ui.owner.menu_contents import ContentsEditor
from cafememo.ui.owner.menu_editor import Editor
from cafememo.ui.owner.menu_group import GroupEditor
from cafememo.ui.owner.menu_item import ItemEditor
from cafememo.ui.owner.menu_moves import step
from cafememo.ui.owner.menu_option import OptionEditor

POLISHED = 8
"""Widgets given their style at a time."""


class MenuPane(QFrame):
    """Shows the editor of what is chosen."""

    option_actions_wanted: Emits[QPoint] = signal_as_annotated()

    def __init__(self, actions: MenuActions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._actions = actions
        self._theme = theme
        self._menu = WholeMenu()
        self._new: Place | None = None
        self._stack = QStackedLayout(self)
        self._nothing = QWidget()
        self._stack.addWidget(self._nothing)
        self.item_editor: ItemEditor | None = None
        self.category_editor: CategoryEditor | None = None
        self.group_editor: GroupEditor | None = None
        self.archived_editor: ArchivedEditor | None = None
        self._contents_part: ContentsEditor | None = None
        self._option_part: OptionEditor | None = None
        self._ahead = Turns(self)
        self._last: tuple[Editor, Place] | None = None

    @property
    def editor(self) -> Editor | None:
        """Return the editor that is shown, None where nothing is chosen."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Editor) else None

    def take_menu(self, menu: WholeMenu) -> None:
        """Take note of the menu as it is by now; what is chosen of it is shown next."""
        first, self._menu = not self._menu.categories and not self._menu.groups, menu
        if first:
            self._build_ahead()

    def show_place(self, place: Place) -> None:
        """Show the editor of something."""
        editor, shown = self._editor_of(place)
        before = self.editor
        if before is not None and before is not editor:
            before.flush()
        if isinstance(editor, GroupEditor) and shown != place and self._last != (editor, place):
            editor.show_option(place)  # once: whoever goes on to another option of the group stays there
        self._last = editor, place
        editor.show_place(shown, self._menu)
        self._stack.setCurrentWidget(editor)

    def show_nothing(self) -> None:
        """Show no editor: nothing is chosen."""
        self.flush()
        self._stack.setCurrentWidget(self._nothing)

    def show_next(self, place: Place, *, new: bool) -> None:
        """Be ready to show something; an option is chosen in its group, and the name of a new one ready to be typed."""
        if place.of is Of.OPTION and place not in self._menu.archived():
            self._group().show_option(place, begin=new)

    def begin_new(self, place: Place) -> None:
        """Let the name of something new be typed; that of an option already is, see `show_next`."""
        if place.of is not Of.OPTION:
            self.begin()

    def begin(self) -> None:
        """Let the name of what is shown be typed."""
        if self.editor is not None:
            self.editor.begin_name()

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        if self.editor is not None:
            self.editor.flush()

    def archive_option(self) -> None:
        """Archive the option chosen in the group that is shown."""
        if self.group_editor is not None:
            self.group_editor.option_editor.archive()

    def move_option_up(self) -> None:
        """Move the option chosen one up."""
        self._move_option(-1)

    def move_option_down(self) -> None:
        """Move the option chosen one down."""
        self._move_option(1)

    def _move_option(self, by: int) -> None:
        if self.group_editor is not None:
            shown = self.group_editor.card_list
            told = step(shown.rows_model.rows, shown.currentIndex().row(), by)
            if told is not None:
                self._actions.move(told)

    def _editor_of(self, place: Place) -> tuple[Editor, Place]:
        """Return the editor of something, and what it shows: of an option its group."""
        if place in self._menu.archived():
            return self._archived(), place
        if place.of is Of.ITEM:
            return self._item(), place
        if place.of is Of.CATEGORY:
            return self._category(), place
        group = self._group()
        option = self._menu.option(place.id) if place.of is Of.OPTION else None
        return group, place if option is None else Place(Of.GROUP, option.group_id)

    def _item(self) -> ItemEditor:
        if self.item_editor is None:
            self.item_editor = ItemEditor(self._actions, self._theme)
            self._stack.addWidget(self.item_editor)
        return self.item_editor

    def _category(self) -> CategoryEditor:
        if self.category_editor is None:
            self.category_editor = CategoryEditor(self._actions, self._theme)
            self._stack.addWidget(self.category_editor)
        return self.category_editor

    def _group(self) -> GroupEditor:
        if self.group_editor is None:
            self.group_editor = GroupEditor(self._actions, self._theme, self._option())
            self.group_editor.option_actions_wanted.connect(self.option_actions_wanted)
            self._stack.addWidget(self.group_editor)
        return self.group_editor

    def _option(self) -> OptionEditor:
        if self._option_part is None:
            self._option_part = OptionEditor(self._actions, self._theme, self._contents())
        return self._option_part

    def _contents(self) -> ContentsEditor:
        if self._contents_part is None:
            self._contents_part = ContentsEditor(self._theme)
        return self._contents_part

    def _archived(self) -> ArchivedEditor:
        if self.archived_editor is None:
            self.archived_editor = ArchivedEditor(self._actions, self._theme)
            self._stack.addWidget(self.archived_editor)
        return self.archived_editor

    def _build_ahead(self) -> None:
        """Build the editors that were not wanted yet, part by part, then give all that is in them its style."""
        self._ahead.take(self._category, self._contents, self._option, self._group, self._archived, self._polish_ahead)

    def _polish_ahead(self) -> None:
        editors = self._category(), self._group(), self._archived()
        widgets = [widget for editor in editors for widget in editor.findChildren(QWidget)]
        self._ahead.take(
            *(partial(_polish, widgets[begin : begin + POLISHED]) for begin in range(0, len(widgets), POLISHED))
        )

    def minimumSizeHint(self) -> QSize:
        """Return a width every editor can be worked with in; those not shown would ask for that of a wider one."""
        return QSize(self._theme.px(340), self._theme.px(240))


def _polish(widgets: Sequence[QWidget]) -> None:
    for widget in widgets:
        widget.ensurePolished()
