"""Beside the register: the card that is chosen with what can be done to it, and the batches below."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.cards import Batch, Card, State
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.card_words import (
    LOOKS,
    card_name,
    day_text,
    holder_text,
    kind_text,
    left_text,
    numbers_text,
    sheet_text,
    state_sentence,
)
from cafememo.ui.owner.parts import Card as Sheet
from cafememo.ui.owner.parts import scrolling, small
from cafememo.ui.owner.person_parts import Section, SmallButton, show_if
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.owner.steady import SteadyContent


class CardSection(QWidget):
    """One card in words, or how many are chosen, and the buttons for either; what is pressed is the page's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_section")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.title_label = WrappedLabel("", theme.font(28, voice=True), "ink")
        column.addWidget(self.title_label)
        self.state_line = StateLine(theme, "card_state_line")
        column.addWidget(self.state_line)
        self.holder_label = WrappedLabel("", theme.font(17, 600), "ink")
        self.facts_label = small(theme, "")
        self.hint_label = small(theme, "", "ink")
        for label in (self.holder_label, self.facts_label, self.hint_label):
            column.addWidget(label)
        self.buttons = FlowRow(px(8))
        self.open_button = SmallButton(
            theme, translate("cards", "Open the regular"), key="Enter", object_name="open_button"
        )
        self.turn_button = SmallButton(theme, "", key="Ctrl+S", object_name="turn_button")
        self.replace_button = SmallButton(
            theme, translate("cards", "Replace"), key="Ctrl+R", object_name="replace_button"
        )
        self.kill_button = SmallButton(theme, "", "danger", key="Del", object_name="kill_button")
        self.copy_button = SmallButton(theme, translate("cards", "Copy"), key="Ctrl+C", object_name="copy_button")
        for button in (self.open_button, self.turn_button, self.replace_button, self.kill_button, self.copy_button):
            self.buttons.add(button)
        column.addSpacing(px(2))
        column.addWidget(self.buttons)
        self.show_cards((), date.min)

    def show_cards(self, some: Sequence[Card], today: date) -> None:
        """Show the card that is chosen, how many are, or what to do where none is."""
        one = some[0] if len(some) == 1 else None
        for part in (self.state_line, self.facts_label):
            show_if(part, one is not None)
        show_if(self.holder_label, one is not None and one.regular_id is not None)
        hint = ""
        if one is not None:
            self._show_one(one, today)
            if one.state is State.DEAD and one.regular_id is not None:
                hint = translate("cards", "{name} is given the next card at the counter.")
                hint = hint.format(name=called(one.name))
        elif some:
            self.title_label.setText(translate("cards", "%n cards chosen", "", len(some)))
        else:
            self.title_label.setText(translate("cards", "No card chosen"))
            hint = translate("cards", "Choose one in the list, or scan it here.")
        self.hint_label.setText(hint)
        show_if(self.hint_label, bool(hint))
        self._offer(some)

    def _show_one(self, card: Card, today: date) -> None:
        """Say everything that is known of a card."""
        self.title_label.setText(card_name(card.number))
        look = LOOKS[card.state]
        self.state_line.say(state_sentence(card, today), look.role, look.icon)
        self.holder_label.setText(holder_text(card.name, card.surname))
        made = translate("cards", "{kind}, made on {day}").format(
            kind=kind_text(card.kind), day=day_text(card.made_on, today)
        )
        if card.batch_id is not None:
            made = translate("cards", "{card}, batch {number}").format(card=made, number=card.batch_id)
        self.facts_label.setText(made[:1].upper() + made[1:])

    def _offer(self, some: Sequence[Card]) -> None:
        """Offer what can be done with these."""
        states = {card.state for card in some}
        alive = states - {State.DEAD}
        one = some[0] if len(some) == 1 else None
        show_if(self.open_button, one is not None and one.regular_id is not None)
        show_if(self.turn_button, bool(alive))
        show_if(self.replace_button, one is not None and one.regular_id is not None and one.state is not State.DEAD)
        show_if(self.kill_button, bool(alive))
        show_if(self.copy_button, len(some) > 1)
        again = alive == {State.SUSPENDED}
        self.turn_button.setText(translate("cards", "Open again") if again else translate("cards", "Suspend"))
        away = alive == {State.FREE}
        self.kill_button.setText(translate("cards", "Put away") if away else translate("cards", "Lost"))


class _BatchLine(QWidget):
    """Cards made together: their numbers, the paper, what became of them, and what can be done with them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("batch_line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self.first_label = WrappedLabel("", theme.font(16, 600), "ink")
        self.second_label = small(theme, "")
        self.third_label = small(theme, "")
        self.stopped_label = small(
            theme, translate("cards", "Stopped while it was printed. What came out works."), "amber"
        )
        for label in (self.first_label, self.second_label, self.third_label, self.stopped_label):
            column.addWidget(label)
        buttons = FlowRow(theme.px(8))
        self.show_button = SmallButton(theme, "", object_name="show_button")
        self.away_button = SmallButton(theme, translate("cards", "Put away"), object_name="away_button")
        buttons.add(self.show_button)
        buttons.add(self.away_button)
        column.addSpacing(theme.px(3))
        column.addWidget(buttons)

    def show_batch(self, batch: Batch, today: date, *, shown: bool) -> None:
        """Say what it is; `shown` where the list shows its cards alone."""
        numbers = numbers_text(batch)
        self.first_label.setText(translate("cards", "Batch {batch}: {numbers}").format(batch=batch.id, numbers=numbers))
        parts = (sheet_text(batch.sheet), day_text(batch.made_on, today))
        self.second_label.setText(" · ".join(part for part in parts if part))
        self.third_label.setText(left_text(batch))
        show_if(self.stopped_label, not batch.finished)
        all_again = translate("cards", "Show all cards")
        self.show_button.setText(all_again if shown else translate("cards", "Show"))
        self.show_button.setAccessibleName(f"{self.show_button.text()}: {numbers}")
        show_if(self.away_button, batch.free > 0)
        self.away_button.setAccessibleName(f"{self.away_button.text()}: {numbers}")
        set_tip(self.away_button, translate("cards", "%n cards that nobody has are dead from then on.", "", batch.free))


class BatchesSection(Section):
    """The batches, the newest first."""

    show_wanted = signal(object)
    """The id of the batch whose cards alone are to be listed, None for those of all."""
    away_wanted: Emits[Batch] = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("cards", "Batches"), parent)
        self.setObjectName("batches_section")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(16))
        self.lines: list[_BatchLine] = []
        self._batches: tuple[Batch, ...] = ()
        self._shown: int | None = None
        self.more_label = small(theme, "")

    def show_batches(self, batches: Sequence[Batch], older: int, today: date, shown: int | None) -> None:
        """Show these, of which there are `older` ones; `shown` is the batch whose cards alone are listed."""
        self._batches, self._shown = tuple(batches), shown
        while len(self.lines) < len(self._batches):
            line = _BatchLine(self.theme)
            place = len(self.lines)
            line.show_button.clicked.connect(lambda _=False, place=place: self._show(place))
            line.away_button.clicked.connect(lambda _=False, place=place: self._put_away(place))
            self.column.addWidget(line)
            self.lines.append(line)
        self.column.addWidget(self.more_label)
        for place, line in enumerate(self.lines):
            show_if(line, place < len(self._batches))
            if place < len(self._batches):
                line.show_batch(self._batches[place], today, shown=self._batches[place].id == shown)
        self.more_label.setText(translate("cards", "and %n older batches", "", older) if older else "")
        show_if(self.more_label, older > 0)

    def _show(self, place: int) -> None:
        batch = self._batches[place]
        self.show_wanted.emit(None if batch.id == self._shown else batch.id)

    def _put_away(self, place: int) -> None:
        self.away_wanted.emit(self._batches[place])


class CardsPane(QWidget):
    """What stands beside the list, or below it in a narrow window: two sheets, one below the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cards_pane")
        content = SteadyContent(theme)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.card = CardSection(theme)
        self.batches = BatchesSection(theme)
        self.sheets: list[Sheet] = []
        for section in (self.card, self.batches):
            sheet = Sheet(theme)
            sheet.column.setContentsMargins(*map(theme.px, (16, 12, 16, 14)))
            sheet.column.addWidget(section)
            column.addWidget(sheet)
            self.sheets.append(sheet)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = scrolling(theme, content)
        whole.addWidget(self.area)

    def show_batches(self, batches: Sequence[Batch], older: int, today: date, shown: int | None) -> None:
        """Show the batches; no sheet where there is none."""
        self.batches.show_batches(batches, older, today, shown)
        show_if(self.sheets[1], bool(batches))
