"""The pane about one regular, beside the table or over it."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain import loyalty
from cafememo.domain.clock import cafe_day
from cafememo.domain.trouble import Trouble
from cafememo.services import person as reading
from cafememo.services.history import Changed
from cafememo.services.person import Person, PersonUsual
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.turns import Turns
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import EmptyState, OwnerButton
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_avoids import AvoidsPage
from cafememo.ui.owner.person_body import PersonBody
from cafememo.ui.owner.person_history import PersonHistory
from cafememo.ui.owner.person_parts import SubPage, show_if
from cafememo.ui.owner.person_rows import PickList, RowsModel
from cafememo.ui.owner.person_visits import RowsPage, is_order, moves, say_movement, say_visit
from cafememo.ui.owner.person_words import order_words, usual_reason
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class _Answer(NamedTuple):
    """Who was asked for, and what is known of them; None where they are gone."""

    asked: int
    person: Person | None


class OthersPage(SubPage):
    """Further orders of somebody's, of which one is pinned as their usual."""

    picked = signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Pin another order"), parent, scrolls=False)
        self.setObjectName("others_page")
        self._usuals: tuple[PersonUsual, ...] = ()
        self.orders_list = PickList(theme, translate("person", "Orders"), object_name="orders_list")
        self.orders_list.picked.connect(self._pick)
        self.body.addWidget(self.orders_list, 1)

    def begin(self, person: Person) -> None:
        """Show what else somebody has."""
        self._usuals = person.others
        self.orders_list.show_things([(order_words(one.lines), usual_reason(one)) for one in person.others])
        self.orders_list.setFocus()

    def _pick(self, place: int) -> None:
        self.picked.emit(self._usuals[place].order_id)
        self.done.emit()


class PersonPane(QFrame):
    """Shows one regular, all of it changed where it stands and saving itself.

    `show_regular` says whom; what is shown stays until the new one is read. In a narrow window it lies over the table:
    `set_closable`, and `closed` follows at Esc.
    """

    closed = signal()
    said = signal(str)
    """A sentence to be shown below for a moment."""
    merge_wanted = signal(int)
    """Somebody is to be merged with another entry of theirs: their id."""
    erase_wanted: Emits[tuple[int, ...]] = signal_as_annotated()
    """Somebody in the bin is to be erased for good; they have to be asked about first."""
    regular_shown = signal(int)
    """Somebody is shown now; who was merged into another is shown as that one."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAccessibleName(translate("person", "Regular"))
        self.memory = memory
        self.theme = theme
        self._wanted: int | None = None
        self._came_from: QWidget | None = None
        self._turns = Turns(self)
        self.acts = PersonActs(memory, self)
        self.acts.said.connect(self.said)
        self.history = PersonHistory(memory, self)
        self.history.troubled.connect(memory.troubled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        column.addWidget(self.stack)
        self._build()
        memory.changed.connect(self._take_change)

    # Whom it shows.

    @property
    def person(self) -> Person | None:
        """Return who is shown; None for nobody."""
        return self.body.person if self.stack.currentWidget() not in self._states else None

    @property
    def whole(self) -> bool:
        """Tell whether somebody is shown, all parts of the pane in their places."""
        return self.person is not None and not self._turns.busy

    def show_regular(self, regular_id: int | None) -> None:
        """Show a regular as soon as they are read, or nobody. What was typed about the one before is saved."""
        self.body.flush()
        self._wanted = regular_id
        if regular_id is None:
            self.body.person = None
            self._show_state(self.nobody_state)
        else:
            self._ask()

    def show_several(self, count: int) -> None:
        """Show how many are chosen, and none of them: what is done then is done to all, above the list."""
        self.body.flush()
        self._wanted = None
        self.body.person = None
        self.several_state.title_label.setText(translate("regulars", "%n chosen", "", count))
        if self.stack.currentWidget() is not self.several_state:
            self._show_state(self.several_state)

    @property
    def shows_several(self) -> bool:
        """Tell whether it says that several are chosen."""
        return self.stack.currentWidget() is self.several_state

    def ask_to_choose(self, *, listed: bool) -> None:
        """Where nobody is shown, say how to have somebody shown; nothing where nobody is `listed` either."""
        for part in (self.nobody_state.sign, self.nobody_state.title_label, self.nobody_state.sentence_label):
            show_if(part, listed)

    def wait_for(self, milliseconds: int) -> None:
        """Go on showing somebody for the first time no sooner than after so long: something else moves now."""
        self._turns.put_off(milliseconds)

    def set_closable(self, *, closable: bool) -> None:
        """Offer to close the pane."""
        self.body.set_closable(closable=closable)

    def focus_name(self) -> None:
        """Put the keyboard into the name: of somebody just added."""
        self.body.focus_name()

    def flush(self) -> None:
        """Save what was typed."""
        self.body.flush()

    def _ask(self) -> None:
        """Ask for who is wanted."""
        if self._wanted is not None:
            question = partial(_person, clock=self.memory.clock, regular_id=self._wanted)
            self.memory.ask(question, self._take, self._fail, "person")

    def _take(self, answer: _Answer) -> None:
        """Show who was read."""
        if answer.asked != self._wanted:
            return
        person = answer.person
        if person is None:
            self.body.person = None
            self._show_state(self.gone_state)
            return
        shown = self.person
        same = shown is not None and shown.regular_id == person.regular_id
        now = self.memory.clock.now()
        running = loyalty.running(self.memory.facts.programmes, cafe_day(now.minute))
        self.body.show_programmes(tuple((one.id, one.name) for one in running))
        if shown is None:  # to fill all of the body, lay it out and paint it takes longer than a key may wait
            filling = self.body.filling(person)
            parts = self.body.parts_in_turn()
            self._turns.take(*filling, partial(self._fill_pages, person), self._uncover, *parts, self._tell_shown)
            return
        self.body.show_person(person)
        self._fill_pages(person)
        if not same and not self._turns.busy:
            self.stack.setCurrentWidget(self.body)
            self.regular_shown.emit(person.regular_id)

    def _fill_pages(self, person: Person) -> None:
        """Have the pages behind the body be about them, and their visits read."""
        for page in (self.visits_page, self.movements_page):
            page.show_person(person)
        self.history.read(person)

    def _uncover(self) -> None:
        """Have the body take the place of a state."""
        self.stack.setCurrentWidget(self.body)

    def _tell_shown(self) -> None:
        """Tell that all of the body is seen."""
        if self.body.person is not None:
            self.regular_shown.emit(self.body.person.regular_id)

    def _fail(self, reason: Trouble) -> None:
        """Say what stands in the way, with another try; who is shown stays."""
        if self.person is not None:
            self.memory.troubled.emit(reason)
            return
        self.error_state.sentence_label.setText(trouble_sentence(reason))
        self._show_state(self.error_state)

    def _take_change(self, changed: Changed) -> None:
        """Read anew who is shown, where something about them changed."""
        if self._wanted is None:
            return
        shown = self.body.person
        ids = {self._wanted, *((shown.regular_id, *(one.regular_id for one in shown.merged)) if shown else ())}
        if ids & changed.regular_ids or changed.of_the_cafe:
            self._ask()

    # What it is made of.

    def _build(self) -> None:
        """Build the states and pages."""
        theme = self.theme
        self.body = PersonBody(theme, self.acts, self.history)
        self.body.said.connect(self.said)
        self.nobody_state = EmptyState(
            theme,
            "users",
            translate("person", "Nobody chosen"),
            translate("person", "Choose somebody in the list to see what they have and when they were here."),
        )
        self.gone_state = EmptyState(
            theme,
            "user-minus",
            translate("person", "Not here any more"),
            translate("person", "This regular was forgotten meanwhile. Choose somebody else."),
        )
        again = OwnerButton(theme, translate("owner", "Try again"), icon="refresh-cw", object_name="again_button")
        again.under = "surface"
        again.clicked.connect(self._ask)
        self.error_state = EmptyState(theme, "triangle-alert", translate("person", "Could not be read"), " ", again)
        self.several_state = EmptyState(
            theme,
            "users",
            " ",
            translate("person", "What is above the list is done with all of them. Choose one to see who they are."),
        )
        self._states = (self.nobody_state, self.gone_state, self.error_state, self.several_state)
        for state in self._states:
            state.title_label.setFixedWidth(theme.px(280))
            state.sentence_label.setFixedWidth(theme.px(280))
        self.others_page = OthersPage(theme)
        self.others_page.picked.connect(self.body.usuals.pin)
        self.avoids_page = AvoidsPage(theme, self.acts)
        self.visits_page = RowsPage(
            theme,
            self.acts,
            self.history,
            translate("person", "Visits"),
            RowsModel(is_order, say_visit, self),
            translate("person", "Not here yet."),
        )
        self.visits_page.setObjectName("visits_page")
        self.movements_page = RowsPage(
            theme,
            self.acts,
            self.history,
            translate("person", "Stamps and rewards"),
            RowsModel(moves, say_movement, self),
            translate("person", "Nothing earned yet."),
        )
        self.movements_page.setObjectName("movements_page")
        for shown in (*self._states, self.body):
            self.stack.addWidget(shown)
        for page in (self.others_page, self.avoids_page, self.visits_page, self.movements_page):
            self.stack.addWidget(page)
            page.done.connect(self._back)
        self.body.others_wanted.connect(self._open_others)
        self.body.avoids_wanted.connect(self._open_avoids)
        self.body.visits_wanted.connect(self._open_visits)
        self.body.movements_wanted.connect(self._open_movements)
        self.body.merge_wanted.connect(self._merge)
        self.body.banner.erase_wanted.connect(self._erase)
        self.body.close_wanted.connect(self.closed)

    def _show_state(self, state: QWidget) -> None:
        self._turns.give_up()
        self.stack.setCurrentWidget(state)

    def _open_others(self) -> None:
        self._open(self.others_page)

    def _open_avoids(self) -> None:
        self._open(self.avoids_page)

    def _open_visits(self) -> None:
        self._open(self.visits_page)

    def _open_movements(self) -> None:
        self._open(self.movements_page)

    def _open(self, page: "OthersPage | AvoidsPage | RowsPage") -> None:
        """Show a page in the pane's place."""
        if self.body.person is not None:
            self._came_from = self.focusWidget()
            self.stack.setCurrentWidget(page)
            page.begin(self.body.person)

    def _back(self) -> None:
        """Show the pane again, the keyboard where it was."""
        self.stack.setCurrentWidget(self.body)
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()

    def _merge(self) -> None:
        if self.body.person is not None:
            self.merge_wanted.emit(self.body.person.regular_id)

    def _erase(self) -> None:
        if self.body.person is not None:
            self.erase_wanted.emit((self.body.person.regular_id,))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Escape, or go back from a page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _person(store: "Store", clock: "Clock", regular_id: int) -> _Answer:
    """Read somebody; on the lane."""
    return _Answer(regular_id, reading.person(store, clock, regular_id))
