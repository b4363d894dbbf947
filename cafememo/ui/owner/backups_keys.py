"""What protects the café and against whom, what opens it, and how to change that."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.protection import Against, Opens, Protection, Recovery
from cafememo.domain.trouble import Trouble
from cafememo.ui.key_sentences import against_sentence, open_file_sentence, opens_sentence, way_text
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.keys_change_card import ChangeKeyCard
from cafememo.ui.owner.keys_passphrase_card import PassphraseCard
from cafememo.ui.owner.keys_sheet_card import SheetCard
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import Card, OwnerButton, paragraph, scrolling, small
from cafememo.ui.owner.rows import CardColumns
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

_ORDER = ("keyring", "key-file", "passphrase", "recovery")


class Way(NamedTuple):
    """One slot: its name in the file, its kind, and whether it is counted on."""

    id: str
    kind: str
    counted: bool


class Known(NamedTuple):
    """What is shown."""

    protection: Protection
    ways: tuple[Way, ...]


class KeysView(PageView):
    """Shows how things are in true words; nothing here can be taken back by Ctrl+Z."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("keys_view")
        self._known: Known | None = None
        self.protection_card = Card(theme, translate("keys", "What protects the café"))
        self.opens_label = paragraph(theme, "", "ink")
        self.opens_label.setObjectName("opens_label")
        self.protection_card.column.addWidget(self.opens_label)
        self.against_lines = {one: StateLine(theme, f"against_{one.name.lower()}_line") for one in Against}
        for line in self.against_lines.values():
            self.protection_card.column.addWidget(line)
        self.open_file_line = StateLine(theme, "open_file_line")
        self.protection_card.column.addWidget(self.open_file_line)
        self.protection_card.column.addWidget(
            small(
                theme, translate("keys", "While the café is open, nothing protects it from programs of your account.")
            )
        )
        self.ways_card = WaysCard(memory, theme)
        self.sheet_card = SheetCard(memory, theme)
        self.passphrase_card = PassphraseCard(memory, theme)
        self.change_card = ChangeKeyCard(memory, theme)
        for changed in (self.ways_card.changed, self.sheet_card.confirmed, self.passphrase_card.kept):
            changed.connect(self.refresh)
        cards = CardColumns(theme)
        for card, place in (
            (self.protection_card, 0),
            (self.sheet_card, 1),
            (self.ways_card, 0),
            (self.passphrase_card, 1),
            (self.change_card, 1),
        ):
            cards.add(card, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(26), theme.px(6), theme.px(14), theme.px(12))
        self.area = scrolling(theme, cards)
        column.addWidget(self.area)

    def refresh(self) -> None:
        """Ask what protects the café."""
        self.memory.ask(_look, self._show, topic="keys")

    def _show(self, known: Known) -> None:
        protection = known.protection
        self._known = known
        self.opens_label.setText(opens_sentence(protection.weakest))
        for against, line in self.against_lines.items():
            kept_out = against in protection.keeps_out
            line.say(against_sentence(against, kept_out=kept_out), "sage" if kept_out else "amber")
        self.open_file_line.setVisible(protection.file_is_open)
        if protection.file_is_open:
            self.open_file_line.say(open_file_sentence(), "amber")
        self.ways_card.show_ways(known.ways)
        self.sheet_card.show_state(protection.recovery)
        self.change_card.show_ways(
            has_code=protection.recovery is Recovery.CONFIRMED, has_passphrase=Opens.PASSPHRASE in protection.opens
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to what is to be done first."""
        super().focusInEvent(event)
        self.sheet_card.print_button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed."""
        super().showEvent(event)
        self.refresh()


class WaysCard(Card):
    """Lists what opens the café; each can be removed, except the last of its kind that is counted on."""

    changed = signal()

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("keys", "What opens it"), parent=parent)
        self._memory = memory
        self._theme = theme
        self._asked: Way | None = None
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(8))
        self.column.addLayout(self.rows)
        self.remove_buttons: dict[str, OwnerButton] = {}
        self._question = QWidget()
        asking = QVBoxLayout(self._question)
        asking.setContentsMargins(0, 0, 0, 0)
        self.question_label = paragraph(theme, "", "ink")
        self.question_label.setObjectName("question_label")
        asking.addWidget(self.question_label)
        answers = FlowRow(theme.px(12))
        self.yes_button = OwnerButton(theme, translate("keys", "Remove it"), "danger", object_name="yes_button")
        self.no_button = OwnerButton(theme, translate("keys", "Leave it"), key="Esc", object_name="no_button")
        for button, act in ((self.yes_button, self._remove), (self.no_button, self._leave)):
            button.under = "surface"
            button.clicked.connect(act)
            answers.add(button)
        asking.addWidget(answers)
        self.column.addWidget(self._question)
        self.told_label = small(theme, "", "brick")
        self.told_label.setObjectName("ways_told_label")
        self.column.addWidget(self.told_label)
        self.rebuild_button = OwnerButton(
            theme, translate("keys", "Have this computer open it by itself"), object_name="rebuild_button"
        )
        self.rebuild_button.under = "surface"
        self.rebuild_button.clicked.connect(self._rebuild)
        last = FlowRow(theme.px(12))
        last.add(self.rebuild_button)
        self.column.addWidget(last)
        for part in (self._question, self.told_label, self.rebuild_button):
            part.hide()

    def show_ways(self, ways: tuple[Way, ...]) -> None:
        """Show them, those that open by themselves first."""
        while self.rows.count():
            item = self.rows.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.remove_buttons.clear()
        for way in sorted(ways, key=lambda one: _ORDER.index(one.kind) if one.kind in _ORDER else len(_ORDER)):
            self.rows.addWidget(self._row(way))
        self.rebuild_button.setVisible(all(way.kind not in {"keyring", "key-file"} for way in ways))

    def _row(self, way: Way) -> QWidget:
        """Return what a way is called, how it is, and the button that removes it."""
        px = self._theme.px
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        name = _name(way)
        words.addWidget(WrappedLabel(name, self._theme.font(17, 500), "ink"))
        words.addWidget(small(self._theme, _state(way)))
        row.addLayout(words, 1)
        button = OwnerButton(self._theme, translate("keys", "Remove…"), object_name=f"remove_{way.kind}_button")
        button.setAccessibleName(translate("keys", "Remove: {way}").format(way=name))
        button.under = "surface"
        button.clicked.connect(partial(self._ask, way))
        self.remove_buttons[way.id] = button
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        return part

    def _ask(self, way: Way, _checked: bool = False) -> None:
        """Ask once more before a way is removed."""
        self._asked = way
        self._tell("")
        self.question_label.setText(
            translate("keys", "Remove {way}? It opens the café no more, on this computer or any other.").format(
                way=way_text(way.kind)
            )
        )
        self._question.show()
        self.no_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it at Escape."""
        if event.key() == Qt.Key.Key_Escape and self._asked is not None:
            way = self._asked
            self._leave()
            self.remove_buttons[way.id].setFocus()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self._asked = None
        self._question.hide()

    def _remove(self) -> None:
        way, clock = self._asked, self._memory.clock
        self._leave()
        if way is not None:
            self._memory.ask(lambda store: _remove(store, way.id, clock), self._done, self._fail)

    def _rebuild(self) -> None:
        clock = self._memory.clock
        self._memory.ask(lambda store: _rebuild(store, clock), self._rebuilt, self._fail)

    def _rebuilt(self, way: Opens | None) -> None:
        if way is None:
            self._tell(translate("keys", "There is no keyring here that would take the key."))
        self.changed.emit()

    def _done(self, _removed: object) -> None:
        self.changed.emit()

    def _fail(self, reason: Trouble) -> None:
        self._tell(trouble_sentence(reason))

    def _tell(self, sentence: str) -> None:
        recolour(self.told_label, "brick")
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))


def _name(way: Way) -> str:
    """Return what a way is called at the beginning of a line."""
    return {
        "keyring": translate("keys", "The system’s keyring"),
        "key-file": translate("keys", "The key file cafe.key"),
        "passphrase": translate("keys", "The passphrase"),
        "recovery": translate("keys", "The recovery code"),
    }.get(way.kind, translate("keys", "A way of a later version"))


def _state(way: Way) -> str:
    """Say how a way is."""
    if way.kind == "recovery":
        return translate("keys", "Counts: typed back") if way.counted else translate("keys", "Not typed back yet")
    if way.kind == "passphrase":
        return translate("keys", "Opens where it is typed")
    return translate("keys", "Opens by itself on this computer")


def _look(store: "Store") -> Known:
    """Return what protects the café, on the lane."""
    from cafememo.services import keeping  # noqa: PLC0415 - it imports the driver

    return Known(keeping.protection(store.folder), tuple(Way(*one) for one in keeping.ways_in(store.folder)))


def _remove(store: "Store", slot_id: str, clock: "Clock") -> None:
    from cafememo.services import keeping  # noqa: PLC0415 - it imports the driver

    keeping.remove(store, slot_id, clock=clock)


def _rebuild(store: "Store", clock: "Clock") -> Opens | None:
    from cafememo.services import keeping  # noqa: PLC0415 - it imports the driver

    return keeping.rebuild_machine_slot(store, clock=clock)
