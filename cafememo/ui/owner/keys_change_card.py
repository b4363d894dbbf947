"""The card that changes the café's key: for when somebody may have had it. A copy first, then everything anew."""

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.copies import Why
from cafememo.domain.trouble import Trouble
from cafememo.ui.key_sentences import misread_sentence
from cafememo.ui.kit.code_field import CodeField
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Card, OwnerButton, small
from cafememo.ui.owner.work_bar import WorkBar
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cafememo.services.clock import Clock
    from cafememo.store.keys import DataKey
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class ChangeKeyCard(Card):
    """Asks for the code of the sheet: it opens the café under the new key as well."""

    _progressed = signal(int, int)

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("keys", "Another key"), parent=parent)
        self._memory = memory
        self._stop = threading.Event()
        self.column.addWidget(
            small(
                theme,
                translate(
                    "keys",
                    "If somebody may have copied the key, the café can be written anew under another one. A copy is "
                    "made first. Meanwhile the counter waits, and this window closes at the end. Copies made before "
                    "still open with the old key.",
                ),
            )
        )
        self.code_field = CodeField(
            translate("keys", "The code on the recovery sheet"), object_name="change_code_field"
        )
        self.code_field.setFont(theme.font(15, 500))  # all of a code is seen in a narrow column
        self.code_field.setPlaceholderText(self.code_field.accessibleName())
        self.code_field.textChanged.connect(self._typed)
        self.passphrase_field = QLineEdit()
        self.passphrase_field.setObjectName("change_passphrase_field")
        name = translate("keys", "The passphrase; left empty, it is given up")
        self.passphrase_field.setAccessibleName(name)
        self.passphrase_field.setPlaceholderText(name)
        self.passphrase_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase_field.hide()
        self.told_label = small(theme, "")
        self.told_label.setObjectName("change_told_label")
        self.told_label.hide()
        self.change_button = OwnerButton(
            theme, translate("keys", "Change the key"), "danger", object_name="change_key_button"
        )
        self.change_button.under = "surface"
        self.change_button.clicked.connect(self.begin)
        row = FlowRow(theme.px(12))
        row.add(self.change_button)
        self.bar = WorkBar(theme)
        self.bar.cancel_button.under = "surface"
        self.bar.cancelled.connect(self._stop.set)
        self._progressed.connect(self.bar.step, Qt.ConnectionType.QueuedConnection)
        for part in (self.code_field, self.passphrase_field, self.told_label, row, self.bar):
            self.column.addWidget(part)

    def show_ways(self, *, has_code: bool, has_passphrase: bool) -> None:
        """Offer it where there is a code that counts, and ask for the passphrase where there is one."""
        self.passphrase_field.setVisible(has_passphrase)
        self.code_field.setEnabled(has_code)
        self.change_button.setEnabled(has_code and self.bar.isHidden())
        if not has_code:
            self._tell(translate("keys", "First make a recovery sheet: without one the key is not changed."), "amber")
        elif not self.code_field.text():
            self._tell("", "muted")

    def begin(self) -> None:
        """Look at what was typed, make a copy, then change the key."""
        wrong = self.code_field.wrong
        if wrong is not None:
            self._tell(misread_sentence(wrong), "brick")
            self.code_field.setFocus()
            return
        self._stop.clear()
        self.change_button.setEnabled(False)
        self._tell("", "muted")
        self.bar.begin(translate("keys", "Copying…"))
        code, passphrase, clock = self.code_field.text(), self.passphrase_field.text(), self._memory.clock
        self._memory.ask(
            lambda store: _copy_first(store, code, passphrase, clock, self._tell_progress),
            self._change,
            self._fail,
        )

    def _change(self, _copied: object) -> None:
        """Change the key; the café is closed meanwhile, and this card with it in the end."""
        if self._stop.is_set():
            self._end()
            return
        self.bar.begin(translate("keys", "Writing…"))
        code, passphrase, clock = self.code_field.text(), self.passphrase_field.text() or None, self._memory.clock
        tell, stop = self._tell_progress, self._stop.is_set

        def change(folder: "Path", key: "DataKey") -> "DataKey":
            from cafememo.services.keeping import change_key  # noqa: PLC0415 - it imports the driver

            return change_key(folder, key, code=code, passphrase=passphrase, progress=tell, stop=stop, clock=clock)

        self._memory.change_key(change)

    def _tell_progress(self, done: int, of: int) -> None:
        """Pass on how far it is, from the lane; a card that was made anew meanwhile is not there any more."""
        with suppress(RuntimeError):
            self._progressed.emit(done, of)

    def _fail(self, reason: Trouble) -> None:
        self._end()
        self._tell(trouble_sentence(reason), "brick")
        self.code_field.setFocus()

    def _end(self) -> None:
        self.bar.end()
        self.change_button.setEnabled(True)

    def _typed(self, text: str) -> None:
        if text:
            self._tell(self.code_field.so_far(), self.code_field.role)

    def _tell(self, sentence: str, role: str) -> None:
        recolour(self.told_label, role)
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop at Escape, wherever the keyboard is on the card."""
        if event.key() == Qt.Key.Key_Escape and not self.bar.isHidden():
            self.bar.cancel()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing that was typed behind."""
        super().hideEvent(event)
        self.passphrase_field.clear()


def _copy_first(
    store: "Store", code: str, passphrase: str, clock: "Clock", progress: "Callable[[int, int], None]"
) -> None:
    """Make sure that what was typed opens the café, then make a copy of it; on the lane."""
    from cafememo.services import backups, keeping  # noqa: PLC0415 - they import the driver

    for typed in (code, passphrase):
        if typed:
            keeping.unlock_with(store.folder, typed)
    backups.make_now(store, clock, Why.BEFORE_KEY, progress=progress)
