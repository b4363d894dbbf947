"""The card of the passphrase: chosen, typed twice, and asked for at every start where the owner wants that."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Card, OwnerButton, Switch, small
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

_MOST = 1_000


class PassphraseCard(Card):
    """Never shows what is typed, and forgets it when it is kept or left."""

    kept = signal()

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("keys", "Passphrase"), parent=parent)
        self._memory = memory
        self._at_start = False
        self.column.addWidget(
            small(
                theme,
                translate(
                    "keys",
                    "Words that open the café: twelve characters or more, four words are good. Asked for at every "
                    "start, the key leaves this computer’s keyring or file, and even who sits here while you are "
                    "logged in is kept out of a closed café.",
                ),
            )
        )
        self.new_field = self._field("new_passphrase_field", translate("keys", "The new passphrase"))
        self.again_field = self._field("again_passphrase_field", translate("keys", "The same once more"))
        self.start_switch = Switch(
            theme,
            translate("keys", "Ask for it at every start"),
            object_name="start_switch",
        )
        self.told_label = small(theme, "")
        self.told_label.setObjectName("passphrase_told_label")
        self.told_label.hide()
        self.keep_button = OwnerButton(
            theme, translate("keys", "Keep this passphrase"), key="Enter", object_name="keep_passphrase_button"
        )
        self.keep_button.under = "surface"
        self.keep_button.clicked.connect(self.enter)
        row = FlowRow(theme.px(12))
        row.add(self.keep_button)
        for part in (self.new_field, self.again_field, self.start_switch, self.told_label, row):
            self.column.addWidget(part)
        memory.left.connect(self._clear)

    def enter(self) -> None:
        """Keep it where it is one and was typed twice alike; else say what is missing."""
        from cafememo.services.keeping import is_passphrase  # noqa: PLC0415 - it imports the driver

        text, again = self.new_field.text(), self.again_field.text()
        if not is_passphrase(text):
            self._tell(translate("keys", "A passphrase has twelve characters or more; four words are good."), "brick")
            self.new_field.setFocus()
        elif not again:
            self._tell("", "muted")
            self.again_field.setFocus()
        elif text != again:
            self._tell(translate("keys", "The two are not the same. Type the passphrase once more."), "brick")
            self.again_field.clear()
            self.again_field.setFocus()
        else:
            self._at_start, clock = self.start_switch.isChecked(), self._memory.clock
            at_start = self._at_start
            self._memory.ask(lambda store: _use(store, text, clock, at_start=at_start), self._kept, self._fail)

    def _kept(self, _done: object) -> None:
        self._clear()
        self._tell(
            translate("keys", "The passphrase is asked for at every start from now on.")
            if self._at_start
            else translate("keys", "The passphrase opens the café from now on."),
            "sage",
        )
        self.kept.emit()

    def _fail(self, reason: Trouble) -> None:
        self._tell(trouble_sentence(reason), "brick")

    def _clear(self) -> None:
        self.new_field.clear()
        self.again_field.clear()

    def _field(self, object_name: str, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(object_name)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(_MOST)
        field.returnPressed.connect(self.enter)
        return field

    def _tell(self, sentence: str, role: str) -> None:
        recolour(self.told_label, role)
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing that was typed behind."""
        super().hideEvent(event)
        self._clear()


def _use(store: "Store", text: str, clock: "Clock", *, at_start: bool) -> bool:
    from cafememo.services.keeping import use_passphrase  # noqa: PLC0415 - it imports the driver

    return use_passphrase(store, text, ask_at_start=at_start, clock=clock)
