"""Programme: the loyalty programmes in their order, and beside them the one that is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from cafememo.domain.programme_rules import Refusal, State
from cafememo.domain.trouble import Trouble
from cafememo.services.history import Changed
from cafememo.services.programmes import listed
from cafememo.ui.kit.keycap import key_text
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.move_keys import DOWN, UP, move_keys
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import EmptyState, OwnerButton, small
from cafememo.ui.owner.programme_actions import ProgrammeActions
from cafememo.ui.owner.programme_editor import ProgrammeEditor
from cafememo.ui.owner.programme_list import ProgrammeList
from cafememo.ui.owner.state_page import Reading, StatePage, Unreadable
from cafememo.ui.owner.table_look import TableFrame

if TYPE_CHECKING:
    from cafememo.services.programmes import Listed

_TABLES = frozenset(("programmes", "programme_items", "items", "categories", "options", "option_groups", "item_groups"))
_LOADING, _TROUBLE, _EMPTY, _FULL = range(4)
_LOW = 420
"""Pixels of the drawing; in a lower page the list itself gets the room of what is said of its order."""
_LISTS = ((1_000, 330), (800, 276), (0, 266))
"""Pixels of the drawing: from which width of the page on the list is how wide."""


class ProgrammePage(OwnerPage):
    """Programmes are made, tried, switched on and changed here; nothing of it takes anything from anybody."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("programme_page")
        self._programmes: tuple[Listed, ...] = ()
        self._current: int | None = None
        self._away_too = False
        self._added: int | None = None
        self.doing = ProgrammeActions(memory, self)
        self.doing.added.connect(self._show_added)
        self.doing.removed.connect(self._forget_removed)
        self.doing.refused.connect(self._tell_refusal)
        self.doing.failed.connect(self._put_back)
        self._stack = QStackedLayout(self)
        title = translate("owner", "Programme")
        sentence = translate("programme", "The programmes are being read.")
        self.loading_state = Reading(theme, self.header_row(title), sentence)
        sentence = translate("programme", "The list cannot be read")
        self.trouble_state = Unreadable(theme, self.header_row(title), sentence)
        self.trouble_state.again_button.clicked.connect(self.refresh)
        self._stack.addWidget(self.loading_state)
        self._stack.addWidget(self.trouble_state)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())

    def refresh(self) -> None:
        """Read the programmes anew."""
        day = self.doing.day()
        self.memory.ask(lambda store: listed(store, day), self._show, self._take_trouble, topic="programmes")

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew who has something in the programme shown: they went on collecting meanwhile."""
        super().showEvent(event)
        if self.editor.shown is not None:
            self.editor.standing.look_again()

    def concerns(self, changed: Changed) -> bool:
        """Tell whether a programme changed, or what counts in one."""
        return bool(changed.tables & _TABLES)

    def search(self) -> None:
        """Look for an item that counts."""
        if self._stack.currentIndex() == _FULL:
            self.editor.search()

    def add(self) -> None:
        """Make a programme."""
        self.doing.add()

    def go_to(self, told: object) -> None:
        """Show a programme by its id."""
        if isinstance(told, int):
            self._choose(told)

    # What is shown.

    def _show(self, programmes: "tuple[Listed, ...]") -> None:
        """Show the programmes there are."""
        self._programmes = programmes
        added = self._added is not None and any(one.programme.id == self._added for one in programmes)
        if added:
            self._current, self._added = self._added, None
        shown = self._shown()
        if not programmes:
            self._show_part(_EMPTY)
            self._current = None
            return
        if all(one.programme.id != self._current for one in shown):
            self._current = shown[0].programme.id if shown else None
        self.card_list.show_programmes(shown, self.doing.day(), self._current)
        away = sum(one.state is State.AWAY for one in programmes)
        self.away_button.setVisible(away > 0)
        if self._away_too:
            self.away_button.setText(translate("programme", "Hide the archived"))
        else:
            self.away_button.setText(translate("programme", "Show %n archived", "", away))
        self._show_part(_FULL if shown else _EMPTY)
        self._show_current()
        if added:
            self._edit()

    def _show_current(self) -> None:
        """Show the programme that is chosen."""
        for one in self._programmes:
            if one.programme.id == self._current:
                self.editor.show_programme(one, self.doing.day())
                return

    def _shown(self) -> "Sequence[Listed]":
        """Return the programmes that are listed."""
        return [one for one in self._programmes if self._away_too or one.state is not State.AWAY]

    def _take_trouble(self, reason: Trouble) -> None:
        """Say what stands in the way; what is shown already stays."""
        if self._stack.currentIndex() in {_FULL, _TROUBLE}:
            self.memory.troubled.emit(reason)  # also where another try came to nothing
        if self._stack.currentIndex() != _FULL:
            self.show_trouble(reason)

    def show_trouble(self, reason: Trouble) -> None:
        """Say why there is nothing to show."""
        self.trouble_state.show_reason(reason)
        self._show_part(_TROUBLE)

    def _show_part(self, part: int) -> None:
        """Show the list, or what stands in its place; the keyboard follows where the page had it."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self) or self.hasFocus()
        changed = part != self._stack.currentIndex()
        self._stack.setCurrentIndex(part)
        self.loading_state.over()
        first = {_TROUBLE: self.trouble_state.again_button, _EMPTY: self.first_button, _FULL: self.card_list}.get(part)
        if first is not None:
            self.setFocusProxy(first)
        if changed and had_focus and first is not None:
            first.setFocus()

    # What is done.

    def _choose(self, programme_id: int) -> None:
        """Show another programme."""
        self._current = programme_id
        self.card_list.mark(programme_id)
        self._show_current()

    def _show_added(self, programme_id: int) -> None:
        """Show a programme that was just made, its name ready to be typed, as soon as it is read."""
        self._added = programme_id
        self.refresh()

    def _forget_removed(self, programme_id: int) -> None:
        """Show another one in the place of one that is gone."""
        if self._current == programme_id:
            self._current = None
        self.card_list.setFocus()

    def _tell_refusal(self, refused: tuple[str, Refusal]) -> None:
        """Say why something was not done."""
        self.editor.refuse(*refused)

    def _put_back(self) -> None:
        """Show what is kept."""
        self.editor.put_back()
        self.refresh()

    def _move(self, programme_id: int, place: int) -> None:
        """Put a programme at another place."""
        for one in self._programmes:
            if one.programme.id == programme_id:
                self.doing.move(programme_id, one.programme.name, place)

    def _toggle_away(self) -> None:
        """List the archived ones, or do not."""
        self._away_too = not self._away_too
        self._show(self._programmes)

    def _edit(self) -> None:
        """Put the keyboard into the name of the programme that is shown."""
        self.editor.head.name_field.setFocus()
        self.editor.head.name_field.selectAll()

    def _open_menu(self, where: object) -> None:
        """Offer what can be done with the programme that is chosen."""
        if self.editor.shown is not None and isinstance(where, QPoint):
            menu = self.menu_of(self.editor.shown)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(where)

    def menu_of(self, current: "Listed") -> QMenu:
        """Return the list of what can be done with the programme that is shown."""
        menu = QMenu(self)
        menu.setObjectName("programme_menu")
        menu.addAction(self.editor.head.switch_button.text(), self.editor.switch).setEnabled(
            self.editor.head.switch_button.isEnabled()
        )
        if current.state is not State.AWAY:
            menu.addAction(translate("programme", "Move up") + f"\t{key_text(UP)}", self._move_up)
            menu.addAction(translate("programme", "Move down") + f"\t{key_text(DOWN)}", self._move_down)
            menu.addSeparator()
            menu.addAction(self.editor.away_button.text(), self.editor.put_away_or_delete)
        return menu

    def _move_up(self) -> None:
        self.card_list.move_by(-1)

    def _move_down(self) -> None:
        self.card_list.move_by(1)

    # How it is made.

    def _empty(self) -> QWidget:
        """Return what stands here before the first programme."""
        self.first_button = OwnerButton(
            self.theme,
            translate("programme", "Make a stamp card"),
            "primary",
            key=translate("keys", "Ctrl") + "+N",
            object_name="first_button",
        )
        self.first_button.clicked.connect(self.add)
        state = EmptyState(
            self.theme,
            "stamp",
            translate("programme", "No programme yet"),
            translate(
                "programme",
                "A stamp card is the simplest: after nine visits the tenth is free. It begins switched off, so "
                "that you can change and try it first.",
            ),
            self.first_button,
        )
        return StatePage(self.theme, self.header_row(translate("owner", "Programme")), state)

    def _full(self) -> QWidget:
        """Return list and editor side by side."""
        px = self.theme.px
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(px(26), px(18), px(14), px(18))
        column.setSpacing(px(14))
        column.addLayout(self.header_row(translate("owner", "Programme")))
        self.card_list = ProgrammeList(self.theme)
        self.card_list.chosen.connect(self._choose)
        self.card_list.moved.connect(self._move)
        self.card_list.edit_wanted.connect(self._edit)
        self.card_list.menu_wanted.connect(self._open_menu)
        column.addWidget(TableFrame(self.theme, self.card_list), 1)
        self.order_label = small(
            self.theme,
            translate(
                "programme", "The first that runs is the card at the counter. Their order: drag one, or press {keys}."
            ).format(keys=move_keys()),
        )
        column.addWidget(self.order_label)
        self.away_button = OwnerButton(self.theme, "", object_name="away_button")
        self.away_button.clicked.connect(self._toggle_away)
        column.addWidget(self.away_button)
        self.add_button = OwnerButton(
            self.theme,
            translate("programme", "New"),
            icon="plus",
            key=translate("keys", "Ctrl") + "+N",
            object_name="add_button",
        )
        self.add_button.setAccessibleName(translate("programme", "New programme"))
        self.add_button.clicked.connect(self.add)
        column.addWidget(self.add_button)
        row.addWidget(self._side)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        row.addWidget(rule)
        self.editor = ProgrammeEditor(self.memory, self.doing, self.theme)
        self.editor.menu_wanted.connect(self._go_to_menu)
        self.card_list.delete_wanted.connect(self.editor.put_away_or_delete)
        row.addWidget(self.editor, 1)
        return made

    def _go_to_menu(self) -> None:
        self.page_wanted.emit("menu", None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow page's editor the room it needs."""
        super().resizeEvent(event)
        wide = next(wide for least, wide in _LISTS if self.width() >= least * self.theme.scale)
        self._side.setFixedWidth(self.theme.px(wide))
        self.order_label.setVisible(self.height() >= self.theme.px(_LOW))
