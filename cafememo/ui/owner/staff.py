"""Staff: who works here, in the order of the tiles at the counter, and what each of them may do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.pin import staff_member
from cafememo.domain.staff import Deed, Role
from cafememo.domain.text import LONGEST_NAME, clean_name
from cafememo.domain.trouble import Trouble
from cafememo.services import team as services
from cafememo.services.history import Changed
from cafememo.services.team import Team
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.move_keys import move_keys
from cafememo.ui.owner.name_row import NameRow
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import Card, EmptyState, OwnerButton, scrolling, small
from cafememo.ui.owner.staff_list import StaffList
from cafememo.ui.owner.staff_pane import StaffPane
from cafememo.ui.owner.staff_rights import StaffRights
from cafememo.ui.owner.state_page import TroubleState
from cafememo.ui.owner.steady import SteadyContent
from cafememo.ui.role_sentences import deed_name, role_name

if TYPE_CHECKING:
    from cafememo.store.store import Store


class StaffPage(OwnerPage):
    """A list to choose from and to order, somebody's details beside it, and the table of rights."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("staff_page")
        self._team = Team()
        self._chosen: int | None = None
        px = theme.px
        column = self.column()
        self.add_button = OwnerButton(
            theme,
            translate("staff page", "Add"),
            "primary",
            icon="user-plus",
            key=translate("keys", "Ctrl") + "+N",
            object_name="add_button",
        )
        self.add_button.clicked.connect(self.add)
        column.addLayout(self.header_row(translate("owner", "Staff"), self.add_button))
        self.add_row = NameRow(
            theme,
            translate("staff page", "The new one’s name"),
            translate("regulars", "Remember"),
            object_name="add_row",
        )
        self.add_row.given.connect(self._hire)
        self.add_row.left.connect(self._go_back)
        column.addWidget(self.add_row)
        self.stack = QStackedWidget()
        self.stack.addWidget(QWidget())
        self.stack.addWidget(self._empty_state())
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        row.addWidget(self._list_card(), 4)
        row.addWidget(self._details(), 7)
        self.stack.addWidget(both)
        self.trouble_state = TroubleState(theme, translate("staff page", "Who works here cannot be read"))
        self.trouble_state.again_button.clicked.connect(self.refresh)
        self.stack.addWidget(self.trouble_state)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.list)

    def _empty_state(self) -> QWidget:
        self.first_button = OwnerButton(
            self.theme, translate("staff page", "Add somebody"), "primary", icon="user-plus", object_name="first_button"
        )
        self.first_button.clicked.connect(self.add)
        return EmptyState(
            self.theme,
            "users",
            translate("staff page", "Nobody is on the list yet"),
            translate(
                "staff page", "Whoever works here gets a tile at the counter, and each visit tells who noted it."
            ),
            self.first_button,
        )

    def _list_card(self) -> QWidget:
        card = Card(self.theme)
        px = self.theme.px
        card.column.setContentsMargins(px(6), px(6), px(6), px(12))
        self.list = StaffList(self.theme)
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.edit_wanted.connect(self._edit)
        self.list.removal_wanted.connect(self._leave)
        self.list.menu_wanted.connect(self._open_menu)
        card.column.addWidget(self.list, 1)
        hint = small(
            self.theme,
            translate("staff page", "The tiles stand in this order: drag a name, or press {keys}.").format(
                keys=move_keys()
            ),
        )
        holder = QVBoxLayout()
        holder.setContentsMargins(px(12), 0, px(12), 0)
        holder.addWidget(hint)
        card.column.addLayout(holder)
        return card

    def _details(self) -> QWidget:
        px = self.theme.px
        content = SteadyContent(self.theme)
        column = QVBoxLayout(content)
        column.setSpacing(px(16))
        self.pane = StaffPane(self.theme)
        self.rights = StaffRights(self.theme)
        column.addWidget(self.pane)
        column.addWidget(self.rights)
        column.addStretch(1)
        self.pane.renamed.connect(self._rename)
        self.pane.role_chosen.connect(self._give_role)
        self.pane.pin_given.connect(self._set_pin)
        self.pane.pin_removed.connect(self._remove_pin)
        self.pane.left.connect(self._leave)
        self.pane.came_back.connect(self._come_back)
        self.pane.said.connect(self.said)
        self.rights.allowed.connect(self._allow)
        self.area = scrolling(self.theme, content)
        return self.area

    # What is shown.

    def concerns(self, changed: Changed) -> bool:
        """Tell whether the staff changed, or what each may do."""
        return bool(changed.tables & {"staff", "settings"})

    def refresh(self) -> None:
        """Ask who works here."""
        self.memory.ask(services.team, self._show, self._take_trouble, topic="staff")

    def add(self) -> None:
        """Ask for the name of somebody new."""
        self.add_row.ask()

    def _take_trouble(self, reason: Trouble) -> None:
        """Say that nobody could be read; who was read before stays on the screen."""
        if self.stack.currentIndex():
            self.memory.troubled.emit(reason)  # also where another try came to nothing: else a press would show nothing
        if self.stack.currentIndex() not in {1, 2}:
            self.trouble_state.show_reason(reason)
            self.stack.setCurrentWidget(self.trouble_state)
            self.setFocusProxy(self.trouble_state.again_button)
            if self.add_button.hasFocus():
                self.setFocus()

    def _show(self, team: Team) -> None:
        self._team = team
        there = bool(team.staff or team.former)
        turned = self.stack.currentIndex() != (2 if there else 1)
        self.stack.setCurrentIndex(2 if there else 1)
        self.setFocusProxy(self.list if there else self.first_button)
        waiting = self.add_button, self.first_button, self.trouble_state.again_button
        if turned and self.add_row.isHidden() and any(button.hasFocus() for button in waiting):
            self.setFocus()  # Qt gave it to what happened to be there before the list, or its place, was
        self._chosen = self.list.show_team(team, self._chosen)
        self.rights.show_team(team)
        member = team.member(self._chosen) if self._chosen is not None else None
        if member is not None:
            self.pane.show_member(member, team)

    def _choose(self, staff_id: int) -> None:
        member = self._team.member(staff_id)
        if member is not None:
            self.pane.name_field.save()  # what was typed there is about the one before
            self._chosen = staff_id
            self.pane.show_member(member, self._team)

    # What is done.

    def _act(self, name: str, job: Callable[["Store"], object], *, key: str = "") -> None:
        self.memory.act(name, job, key=key)

    def _name(self) -> str:
        """Return how whoever is chosen is called."""
        member = self._team.member(self._chosen) if self._chosen is not None else None
        return member.name if member is not None else ""

    def _hire(self, typed: str) -> None:
        name = clean_name(typed)
        if not name:
            self.said.emit(translate("staff page", "A name needs letters one can read."))
            return
        if len(typed.strip()) > LONGEST_NAME:
            self.said.emit(translate("staff page", "A name has %n characters at the most.", "", LONGEST_NAME))
            return
        self.add_row.leave()
        told = translate("staff page", "{name} works here now").format(name=name)
        self.memory.act(told, lambda store: self._hired_on_lane(store, name), self._hired)

    def _hired_on_lane(self, store: "Store", name: str) -> int | None:
        """Add somebody; an undo is refused once they have noted something."""
        staff_id = services.hire(store, name)
        if staff_id is not None:
            self.memory.also(partial(services.refuse_if_busy, store, staff_id, services.last_entry(store)))
        return staff_id

    def _hired(self, staff_id: int | None) -> None:
        if staff_id is not None:
            self._chosen = staff_id
            self.refresh()
            self.list.setFocus()

    def _go_back(self) -> None:
        """Put the keyboard where it is when the page is turned to."""
        self.setFocus()

    def _rename(self, name: str) -> None:
        staff_id = self._chosen
        if staff_id is None:
            return
        told = translate("staff page", "“{before}” is called “{name}” now").format(before=self._name(), name=name)
        self._act(told, lambda store: services.rename(store, staff_id, name), key=f"name of {staff_id}")

    def _give_role(self, text: str) -> None:
        staff_id, role = self._chosen, Role(text)
        if staff_id is None:
            return
        told = translate("staff page", "{name}: {role}").format(name=self._name(), role=role_name(role))
        self._act(told, lambda store: services.give_role(store, staff_id, role))

    def _set_pin(self, pin: str) -> None:
        staff_id = self._chosen
        if staff_id is None:
            return
        told = translate("staff page", "{name} has a new PIN").format(name=self._name())
        self._act(told, lambda store: self.memory.pins(store).put(staff_member(staff_id), pin))

    def _remove_pin(self) -> None:
        staff_id = self._chosen
        if staff_id is None:
            return
        told = translate("staff page", "{name} has no PIN any more").format(name=self._name())
        self._act(told, lambda store: self.memory.pins(store).put(staff_member(staff_id), None))

    def _leave(self) -> None:
        staff_id = self._chosen
        if staff_id is None or not self._team.works_here(staff_id):
            return
        told = translate("staff page", "{name} works here no more").format(name=self._name())
        self._act(told, lambda store: services.leave(store, self.memory.clock, staff_id))

    def _come_back(self) -> None:
        staff_id = self._chosen
        if staff_id is None:
            return
        told = translate("staff page", "{name} is back").format(name=self._name())
        self._act(told, lambda store: services.come_back(store, staff_id))

    def _move(self, place: int, to: int) -> None:
        here = self.list.people.here()
        here.insert(to, here.pop(place))
        told = translate("staff page", "Another order of the tiles")
        self._act(told, lambda store: services.order(store, here), key="order of the tiles")

    def _allow(self, deed: Deed, on: bool) -> None:
        word = translate("preferences", "on") if on else translate("preferences", "off")
        told = translate("staff page", "{role}: {deed}").format(
            role=role_name(Role.BARISTA), deed=f"{deed_name(deed)}, {word}"
        )
        self._act(told, lambda store: services.withhold(store, deed, withheld=not on))

    # Other ways to the same.

    def _edit(self) -> None:
        """Put the keyboard into the name; of who left there is nothing to edit."""
        if self._chosen is not None and self._team.works_here(self._chosen):
            self.pane.name_field.setFocus()
            self.pane.name_field.selectAll()

    def _open_menu(self, where: QPoint) -> None:
        """Offer what the buttons do, where the list was pressed."""
        if self._chosen is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._team.works_here(self._chosen):
            menu.addAction(translate("staff page", "Rename"), self._edit)
            menu.addAction(self.pane.set_pin_button.text(), self.pane.ask_pin)
            menu.addAction(translate("staff page", "Up"), partial(self.list.move, -1))
            menu.addAction(translate("staff page", "Down"), partial(self.list.move, 1))
            menu.addSeparator()
            menu.addAction(self.pane.leave_button.text().replace("&", "&&"), self._leave)
        else:
            menu.addAction(self.pane.back_button.text().replace("&", "&&"), self._come_back)
        menu.popup(self.list.viewport().mapToGlobal(where))
