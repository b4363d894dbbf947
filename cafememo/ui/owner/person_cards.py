"""The cards of one regular, and the further entries that turned out to be theirs."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.cards import State
from cafememo.services.person import MergedEntry, Person, PersonCard
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.card_words import LOOKS
from cafememo.ui.owner.parts import small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_parts import Section, SmallButton, show_if
from cafememo.ui.owner.person_words import called, card_state, card_text, full_day
from cafememo.ui.owner.state_line import StateLine

MOST_SHOWN = 8
"""Cards or entries shown; somebody with more has the newest shown."""


class _Line(QWidget):
    """Something in two lines, and what can be done with it."""

    pressed = signal(int)
    """Its button was pressed; which line it is."""

    def __init__(self, theme: Theme, place: int, button: str, name: str) -> None:
        super().__init__()
        self._place = place
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.first_label = WrappedLabel("", theme.font(16, 500), "ink")
        self.second_label = small(theme, "")
        words.addWidget(self.first_label)
        words.addWidget(self.second_label)
        row.addLayout(words, 1)
        self.button = SmallButton(theme, button, object_name=name)
        self.button.clicked.connect(self._press)
        row.addWidget(self.button)

    def show_words(self, first: str, second: str, *, can: bool) -> None:
        """Say something else."""
        self.first_label.setText(first)
        self.second_label.setText(second)
        show_if(self.button, can)
        self.button.setAccessibleName(f"{self.button.text()}: {first}")

    def _press(self) -> None:
        self.pressed.emit(self._place)


class _CardLine(QWidget):
    """A card with its state, and below both what can be done with it: in rows, where the pane is narrow."""

    lost = signal(int)
    """Which line it is."""
    turned = signal(int)

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__()
        self._place = place
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        self.first_label = WrappedLabel("", theme.font(16, 500), "ink")
        self.state_line = StateLine(theme, "card_state_line", size=15)
        column.addWidget(self.first_label)
        column.addWidget(self.state_line)
        column.addSpacing(theme.px(4))
        self.buttons = FlowRow(theme.px(8))
        self.turn_button = SmallButton(theme, "", object_name="turn_button")
        self.lost_button = SmallButton(theme, translate("person", "Lost"), object_name="lost_button")
        self.turn_button.clicked.connect(lambda: self.turned.emit(self._place))
        self.lost_button.clicked.connect(lambda: self.lost.emit(self._place))
        for button in (self.turn_button, self.lost_button):
            self.buttons.add(button)
        column.addWidget(self.buttons)

    def show_card(self, card: PersonCard) -> None:
        """Say which card it is, and offer what can be done with it."""
        first = card_text(card)
        self.first_label.setText(first)
        look = LOOKS[card.state]
        self.state_line.say(card_state(card), look.role, look.icon)
        again = card.state is State.SUSPENDED
        self.turn_button.setText(translate("cards", "Open again") if again else translate("cards", "Suspend"))
        for button in (self.turn_button, self.lost_button):
            button.setAccessibleName(f"{button.text()}: {first}")
        show_if(self.buttons, card.state is not State.DEAD)


class CardsSection(Section):
    """Shows somebody's cards; a lost one is dead at the press of a button, and one may be suspended for a while."""

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Cards"), parent)
        self.setObjectName("cards_section")
        self._acts = acts
        self._person: Person | None = None
        self.nothing_label = small(
            theme, translate("person", "No card yet. One is given at the counter, by scanning it.")
        )
        self.column.addWidget(self.nothing_label)
        self.lines: list[_CardLine] = []
        self.more_label = plain_label(role="muted", object_name="more_label")
        self.more_label.setFont(theme.font(15))
        self._add_line()  # with the pane, as nearly everybody has a card

    def show_person(self, person: Person) -> None:
        """Show the cards of somebody."""
        self._person = person
        cards = person.cards[:MOST_SHOWN]
        while len(self.lines) < len(cards):
            self._add_line()
        self.column.addWidget(self.more_label)
        for place, line in enumerate(self.lines):
            show_if(line, place < len(cards))
            if place < len(cards):
                line.show_card(cards[place])
        show_if(self.nothing_label, not cards)
        left = len(person.cards) - len(cards)
        show_if(self.more_label, left > 0)
        self.more_label.setText(translate("person", "and %n older cards", "", left) if left > 0 else "")

    def _add_line(self) -> None:
        """Add the line of one more card."""
        line = _CardLine(self.theme, len(self.lines))
        line.lost.connect(self.lose)
        line.turned.connect(self.turn)
        line.hide()
        self.column.addWidget(line)
        self.lines.append(line)

    def lose(self, place: int) -> None:
        """Have a card be dead."""
        card = self._card(place)
        if self._person is not None and card is not None:
            self._acts.lose_card(self._person, card.card_id)

    def turn(self, place: int) -> None:
        """Suspend a card, or have it be of use again."""
        card = self._card(place)
        if self._person is not None and card is not None:
            self._acts.turn_card(self._person, card.card_id, suspend=card.state is not State.SUSPENDED)

    def _card(self, place: int) -> PersonCard | None:
        """Return the card in a line, None where there is none."""
        cards = () if self._person is None else self._person.cards
        return cards[place] if place < len(cards) else None


class MergedSection(Section):
    """Shows which further entries were merged into somebody's, each to be made one of its own again."""

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Merged entries"), parent)
        self.setObjectName("merged_section")
        self._acts = acts
        self._person: Person | None = None
        self.lines: list[_Line] = []

    def show_person(self, person: Person) -> None:
        """Show what was merged into somebody; nothing where nothing was."""
        self._person = person
        entries = person.merged[:MOST_SHOWN]
        show_if(self, bool(entries))
        while len(self.lines) < len(entries):
            line = _Line(self.theme, len(self.lines), translate("person", "Separate"), "separate_button")
            line.pressed.connect(self.separate)
            self.column.addWidget(line)
            self.lines.append(line)
        for place, line in enumerate(self.lines):
            show_if(line, place < len(entries))
            if place < len(entries):
                entry = entries[place]
                when = entry.when
                said = translate("person", "merged on {day}").format(day=full_day(when)) if when is not None else ""
                line.show_words(called(entry.name), said, can=True)

    def separate(self, place: int) -> None:
        """Make an entry one of its own again."""
        if self._person is not None and place < len(self._person.merged):
            entry: MergedEntry = self._person.merged[place]
            self._acts.separate(self._person, entry)
