"""The page of the owner's window called Menu: what the café serves, and how each thing can be had."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QStackedLayout, QWidget

from cafememo.domain.clock import cafe_day
from cafememo.domain.trouble import Trouble
from cafememo.domain.whole_menu import Of, Place, WholeMenu
from cafememo.services import menu as whole
from cafememo.services.history import Changed
from cafememo.ui.kit.keycap import key_text
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.menu_moves import Move, step
from cafememo.ui.owner.menu_pane import MenuPane
from cafememo.ui.owner.menu_rows import Listed, ready_to_find
from cafememo.ui.owner.menu_side import MenuSide
from cafememo.ui.owner.menu_states import MenuEmpty
from cafememo.ui.owner.move_keys import DOWN, UP
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.state_page import Reading, Unreadable

_TABLES = frozenset(
    ("categories", "items", "item_contents", "item_groups", "option_groups", "options", "option_contents")
)
NARROWEST, WIDEST = 356, 560
"""Pixels of the drawing: how wide the list is."""


class MenuPage(OwnerPage):
    """Lists categories and items, option groups in making order and what was archived, and edits what is chosen."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("menu_page")
        self._menu = WholeMenu()
        self._wanted: Place | None = None
        self._is_new = False
        self.menu_actions = MenuActions(memory, self)
        self.side = MenuSide(theme)
        self.pane = MenuPane(self.menu_actions, theme)
        title = translate("owner", "Menu")
        self.loading_state = Reading(theme, self.header_row(title), translate("menu", "The menu is being read."))
        self.empty_state = MenuEmpty(theme, self.header_row(title))
        self.trouble_state = Unreadable(theme, self.header_row(title), translate("menu", "The menu cannot be read"))
        self._main = QWidget()
        row = QHBoxLayout(self._main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        self._rule.setFixedWidth(1)
        row.addWidget(self.side)
        row.addWidget(self._rule)
        row.addWidget(self.pane, 1)
        self._stack = QStackedLayout(self)
        for state in (self.loading_state, self._main, self.empty_state, self.trouble_state):
            self._stack.addWidget(state)
        self._connect()

    def _connect(self) -> None:
        """Connect the parts with each other."""
        actions = self.menu_actions
        actions.made.connect(self._take_made)
        actions.over.connect(self.refresh)
        actions.reordered.connect(self._show_reordered)
        self.side.chosen.connect(self._choose)
        self.side.emptied.connect(self._choose_nothing)
        self.side.remedy_wanted.connect(self._remedy)
        self.side.opened.connect(self.pane.begin)
        self.side.leave_wanted.connect(self._leave)
        self.side.moved.connect(actions.move)
        self.side.actions_wanted.connect(self._offer)
        self.side.add_button.clicked.connect(self._offer_additions)
        self.pane.option_actions_wanted.connect(self._offer_of_option)
        self.empty_state.sample_button.clicked.connect(actions.begin_with_sample)
        self.empty_state.category_button.clicked.connect(actions.add_category)
        self.trouble_state.again_button.clicked.connect(self.refresh)
        shortcut = QShortcut(QKeySequence("Ctrl+D"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._duplicate)

    # What the window asks of every page.

    def refresh(self) -> None:
        """Ask for the menu as it is by now."""
        begun, known = self.menu_actions.begun, self._menu.ordered
        day = cafe_day(self.memory.clock.now().minute)
        self.memory.ask(
            lambda store: (begun, ready_to_find(whole.read(store, day, known))),
            self._take_menu,
            self._take_trouble,
            topic="menu",
        )

    def concerns(self, changed: Changed) -> bool:
        """Tell whether the menu changed."""
        return bool(changed.tables & _TABLES)

    def search(self) -> None:
        """Put the keyboard into the search."""
        self.side.search_field.setFocus()
        self.side.search_field.selectAll()

    def add(self) -> None:
        """Add an item in the category chosen, or, among the option groups, a group."""
        self.pane.flush()
        if self._stack.currentWidget() is self.empty_state:
            self.menu_actions.add_category()
        elif self.side.segment is Listed.ORDER:
            self.menu_actions.add_group()
        else:
            self._add_item()

    def go_to(self, told: object) -> None:
        """Show something on the menu, by its `Place`."""
        if isinstance(told, Place):
            self._wanted = told
            self.refresh()

    def may_leave(self) -> bool:
        """Save what was typed; then any page may be turned to."""
        self.pane.flush()
        return True

    # What comes back.

    def _take_menu(self, read: tuple[int, WholeMenu]) -> None:
        """Show the menu, unless something was done to it since it was read: then it is being read again."""
        begun, menu = read
        if begun != self.menu_actions.begun:
            return
        self.loading_state.over()
        self._show_menu(menu)
        wanted, new = self._wanted, self._is_new
        self._wanted, self._is_new = None, False
        if wanted is not None and menu.find(wanted) is not None:
            self.pane.show_next(wanted, new=new)
            self.side.show_place(wanted)
            if new:
                self.pane.begin_new(wanted)

    def _show_menu(self, menu: WholeMenu) -> None:
        self._menu = self.menu_actions.menu = menu
        there = bool(menu.categories or menu.groups)
        focused: QWidget | None = QApplication.focusWidget()
        self.empty_state.offer_sample(offered=menu.may_begin_anew)
        shown = self._main if there else self.empty_state
        turned = self._stack.currentWidget() is not shown
        self._stack.setCurrentWidget(shown)
        if there:
            self.pane.take_menu(menu)
            self.side.show_menu(menu)
        if turned and (focused is None or focused is self or self.isAncestorOf(focused)):
            self._focus_shown()

    def _take_trouble(self, reason: Trouble) -> None:
        """Say that the menu could not be read; one that was read before stays on the screen."""
        if self._menu.categories or self._menu.groups or self._stack.currentWidget() is self.trouble_state:
            self.memory.troubled.emit(reason)  # also where another try came to nothing
        if not self._menu.categories and not self._menu.groups:
            self.loading_state.over()
            self.trouble_state.show_reason(reason)
            self._stack.setCurrentWidget(self.trouble_state)

    def _take_made(self, place: Place) -> None:
        self._wanted, self._is_new = place, True

    def _show_reordered(self, told: Move) -> None:
        """Show something in its new place before it is kept there: the next press goes on from it."""
        self._show_menu(self._menu.reordered(*told))

    def _choose(self, place: Place) -> None:
        """Show the editor of something."""
        self.pane.show_place(place)
        if self.pane.isHidden():
            self._fit()

    def _choose_nothing(self) -> None:
        """Leave the whole page to the sentence that says why nothing is listed."""
        within = self.pane.isAncestorOf(QApplication.focusWidget() or self)
        self.pane.show_nothing()
        self._fit()
        if within:
            self.side.take_keyboard()

    # What is done from here.

    def _add_item(self) -> None:
        """Add an item to the category of what is chosen, else to the first one."""
        place, categories = self.side.place, [one.id for one in self._menu.shown_categories()]
        item = self._menu.item(place.id) if place is not None and place.of is Of.ITEM else None
        chosen = item.category_id if item is not None else place.id if place and place.of is Of.CATEGORY else None
        self.menu_actions.add_item(chosen if chosen in categories else next(iter(categories), None))

    def _remedy(self, listed: Listed) -> None:
        """Add what is missing where nothing is listed."""
        if listed is Listed.ORDER:
            self.menu_actions.add_group()
        elif listed is Listed.ITEMS:
            self.menu_actions.add_category()

    def _leave(self) -> None:
        """Archive what is chosen; of the archive, remove it for good where no order names it."""
        place = self.side.place
        if place is None:
            return
        if not self._is_archived(place):
            self.menu_actions.archive(place)
        elif self._menu.may_go(place):
            self.menu_actions.remove(place)
        else:
            self.said.emit(translate("menu", "Orders name it: it stays here, and never goes for good."))

    def _duplicate(self) -> None:
        place = self.side.place
        if place is not None and place.of in (Of.ITEM, Of.GROUP) and not self._is_archived(place):
            self.pane.flush()
            self.menu_actions.duplicate(place)

    def _is_archived(self, place: Place) -> bool:
        return place in self._menu.archived()

    # What is offered in menus that open.

    def _offer_additions(self) -> None:
        """Offer what can be added."""
        offered = self._popup()
        offered.addAction(translate("menu", "Item") + f"\t{key_text('Ctrl+N')}", self._add_item)
        offered.addAction(translate("menu", "Category"), self.menu_actions.add_category)
        offered.addAction(translate("menu", "Option group"), self.menu_actions.add_group)
        button = self.side.add_button
        offered.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _offer(self, at: QPoint) -> None:
        """Offer what can be done with what is chosen."""
        self.row_menu().popup(at)

    def row_menu(self) -> QMenu:
        """Return what can be done with what is chosen, as a menu."""
        place, offered = self.side.place, self._popup()
        if place is None:
            return offered
        if self._is_archived(place):
            offered.addAction(translate("menu", "Bring back"), self._bring_back)
            if self._menu.may_go(place):
                offered.addAction(translate("menu", "Remove for good"), self._leave)
        else:
            if place.of in (Of.ITEM, Of.GROUP):
                offered.addAction(translate("menu", "Duplicate") + f"\t{key_text('Ctrl+D')}", self._duplicate)
            if self.side.card_list.rows_model.movable:
                offered.addAction(translate("menu", "Move up") + f"\t{key_text(UP)}", self._move_up)
                offered.addAction(translate("menu", "Move down") + f"\t{key_text(DOWN)}", self._move_down)
            offered.addSeparator()
            offered.addAction(translate("menu", "Archive") + f"\t{key_text('Del')}", self._leave)
        return offered

    def _offer_of_option(self, at: QPoint) -> None:
        """Offer what can be done with the chosen option of the group that is shown."""
        offered = self._popup()
        offered.addAction(translate("menu", "Move up") + f"\t{key_text(UP)}", self.pane.move_option_up)
        offered.addAction(translate("menu", "Move down") + f"\t{key_text(DOWN)}", self.pane.move_option_down)
        offered.addSeparator()
        offered.addAction(translate("menu", "Archive the option") + f"\t{key_text('Del')}", self.pane.archive_option)
        offered.popup(at)

    def _popup(self) -> QMenu:
        """Return a menu that goes once it is closed."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return made

    def _bring_back(self) -> None:
        place = self.side.place
        if place is not None:
            self.menu_actions.bring_back(place)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        shown = self.side.card_list
        told = step(shown.rows_model.rows, shown.currentIndex().row(), by)
        if told is not None:
            self.menu_actions.move(told)

    # Qt's own.

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to what is chosen from; a proxy would keep Tab from what stands before the list."""
        super().focusInEvent(event)
        self._focus_shown()

    def _focus_shown(self) -> None:
        """Give the keyboard to what is chosen from, or pressed first."""
        shown = self._stack.currentWidget()
        if shown is self._main:
            self.side.take_keyboard()
        elif shown is self.empty_state:
            sample = self.empty_state.sample_button
            (self.empty_state.category_button if sample.isHidden() else sample).setFocus()
        elif shown is self.trouble_state:
            self.trouble_state.again_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share of the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the list its share of the width, and all of it to what says that nothing is listed."""
        px = self.theme.px
        for part in (self._rule, self.pane):
            part.setVisible(self.side.lists)
        self.side.fit(min(px(WIDEST), max(px(NARROWEST), round(self.width() * 0.42))))
