"""What one regular has in each programme, a reward given by hand, and the way to the movements."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.services.person import Person
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_parts import Section, SmallButton, show_if
from cafememo.ui.owner.person_words import has_text


class StampsSection(Section):
    """Shows the cards of a regular's programmes."""

    movements_wanted = signal()

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Stamps and rewards"), parent)
        self.setObjectName("stamps_section")
        self._acts = acts
        self._person: Person | None = None
        self._programmes: tuple[tuple[int, str], ...] = ()
        self._labels: list[tuple[WrappedLabel, WrappedLabel]] = []
        self.nothing_label = small(theme, translate("person", "No programme runs."))
        self.column.addWidget(self.nothing_label)
        self._buttons = FlowRow(theme.px(8))
        self.give_button = SmallButton(
            theme, translate("person", "Give a reward"), icon="gift", object_name="give_button"
        )
        self.give_button.clicked.connect(self._give)
        self.movements_button = SmallButton(
            theme, translate("person", "Movements"), icon="list", object_name="movements_button"
        )
        self.movements_button.clicked.connect(self.movements_wanted)
        self._buttons.add(self.give_button)
        self._buttons.add(self.movements_button)
        self.column.addWidget(self._buttons)
        self.programme_menu = QMenu(self)
        self.programme_menu.triggered.connect(self._chosen)
        self._add_labels()  # with the pane, as nearly every café has a programme

    def show_programmes(self, programmes: tuple[tuple[int, str], ...]) -> None:
        """Take note of the programmes in which a reward can be given, by id and name."""
        self._programmes = programmes

    def show_person(self, person: Person) -> None:
        """Show what somebody has."""
        self._person = person
        while len(self._labels) < len(person.programmes):
            self._add_labels()
        for place, (name, has) in enumerate(self._labels):
            shown = place < len(person.programmes)
            show_if(name, shown)
            show_if(has, shown)
            if shown:
                name.setText(person.programmes[place].name)
                has.setText(has_text(person.programmes[place]))
        show_if(self.nothing_label, not person.programmes)
        show_if(self.give_button, bool(self._programmes) and person.binned is None)
        show_if(self.movements_button, bool(person.begin.heads))

    def _add_labels(self) -> None:
        """Add the two lines of one more programme."""
        name, has = WrappedLabel("", self.theme.font(16, 500), "ink"), small(self.theme, "")
        pair = QVBoxLayout()
        pair.setSpacing(0)
        for label in (name, has):
            label.hide()
            pair.addWidget(label)
        self.column.insertLayout(self.column.count() - 1, pair)
        self._labels.append((name, has))

    def _give(self) -> None:
        """Give a reward, of the programme chosen where there are several."""
        if self._person is None or not self._programmes:
            return
        if len(self._programmes) == 1:
            self._acts.give(self._person, self._programmes[0][0])
            return
        self.programme_menu.clear()
        for programme_id, name in self._programmes:
            action = self.programme_menu.addAction(name.replace("&", "&&"))
            action.setData(programme_id)
        self.programme_menu.popup(self.give_button.mapToGlobal(self.give_button.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        if self._person is not None:
            self._acts.give(self._person, int(action.data()))
