"""The card of the recovery sheet: printed or saved, then its code is typed back; the code is never on the screen."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.protection import Recovery
from cafememo.domain.trouble import Trouble
from cafememo.ui.key_sentences import misread_sentence, recovery_state_sentence
from cafememo.ui.kit.code_field import CodeField
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Card, OwnerButton, small
from cafememo.ui.owner.sheet_out import SheetOut
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class SheetCard(Card):
    """Makes a sheet, new or first; the one before opens the café until the new one's code was typed back."""

    confirmed = signal()
    """The code was typed back, and counts."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("keys", "Recovery sheet"), parent=parent)
        self._memory = memory
        self._awaits = False
        self.sheet = SheetOut(self, memory.clock)
        self.sheet.out.connect(self._keep)
        self.sheet.said.connect(self._say_wrong)
        memory.left.connect(self._forget)
        self.state_line = StateLine(theme, "recovery_state_line")
        self.column.addWidget(self.state_line)
        self.column.addWidget(
            small(
                theme,
                translate(
                    "keys",
                    "One page with a code, to be kept at home. It opens the café on any computer, and this window if "
                    "the PIN is forgotten. A new sheet takes the place of the old one once its code was typed back.",
                ),
            )
        )
        self.buttons = FlowRow(theme.px(12))
        self.print_button = OwnerButton(
            theme, translate("keys", "Print a sheet…"), icon="printer", object_name="print_sheet_button"
        )
        self.save_button = OwnerButton(
            theme, translate("keys", "Save it as a PDF…"), icon="file-down", object_name="save_sheet_button"
        )
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        for button in (self.print_button, self.save_button):
            button.under = "surface"
            self.buttons.add(button)
        self.column.addWidget(self.buttons)
        self.code_field = CodeField(
            translate("keys", "The code on the sheet, typed back"), object_name="sheet_code_field"
        )
        self.code_field.setFont(theme.font(15, 500))  # all of a code is seen in a narrow column
        self.code_field.setPlaceholderText(self.code_field.accessibleName())
        self.code_field.textChanged.connect(self._typed)
        self.code_field.returnPressed.connect(self.enter)
        self.column.addWidget(self.code_field)
        self.told_label = small(theme, "")
        self.told_label.setObjectName("sheet_told_label")
        self.column.addWidget(self.told_label)
        self.enter_button = OwnerButton(
            theme, translate("keys", "Look at the code"), "primary", key="Enter", object_name="sheet_enter_button"
        )
        self.enter_button.under = "surface"
        self.enter_button.clicked.connect(self.enter)
        row = FlowRow(theme.px(12))
        row.add(self.enter_button)
        self._row = row
        self.column.addWidget(row)
        self._show()

    def show_state(self, recovery: Recovery) -> None:
        """Show how it stands with the code."""
        role = "sage" if recovery is Recovery.CONFIRMED else "amber"
        self.state_line.say(recovery_state_sentence(recovery), role)
        self._awaits = self._awaits or recovery is Recovery.UNCONFIRMED
        self._show()

    def enter(self) -> None:
        """Look whether the code that was typed back is the one of the newest sheet."""
        wrong, typed, clock = self.code_field.wrong, self.code_field.text(), self._memory.clock
        if wrong is not None:
            self._say_wrong(misread_sentence(wrong))
            self.code_field.setFocus()
        else:
            self._memory.ask(lambda store: _confirm(store, typed, clock), self._looked, self._fail, "sheet code")

    def _print(self) -> None:
        self.sheet.print(self._memory.facts.name)

    def _save(self) -> None:
        self.sheet.save(self._memory.facts.name)

    def _keep(self, code: str) -> None:
        """Have the code open the café; it is counted on once it was typed back."""
        self._memory.ask(lambda store: _keep(store, code), self._kept, self._fail)

    def _kept(self, _done: object) -> None:
        self._awaits = True
        self._show()
        self._tell(
            translate("keys", "The sheet is made. Take it in your hand and type its code, so that it counts."), "muted"
        )
        self.code_field.setFocus()

    def _looked(self, right: bool) -> None:
        if not right:
            self._say_wrong(translate("keys", "This is another code. Type the one on the newest sheet."))
            self.code_field.setFocus()
            return
        self._forget()
        self._tell(translate("keys", "It is right. The sheet counts from now on; earlier ones open nothing."), "sage")
        self.print_button.setFocus()
        self.confirmed.emit()

    def _fail(self, reason: Trouble) -> None:
        self._say_wrong(trouble_sentence(reason))

    def _typed(self, text: str) -> None:
        if text:
            self._tell(self.code_field.so_far(), self.code_field.role)

    def _forget(self) -> None:
        """Know of no code any more."""
        self.sheet.forget()
        self.code_field.clear()
        self._awaits = False
        self._show()

    def _show(self) -> None:
        for part in (self.code_field, self._row):
            part.setVisible(self._awaits)
        self.told_label.setVisible(bool(self.told_label.text()))

    def _say_wrong(self, sentence: str) -> None:
        self._tell(sentence, "brick")

    def _tell(self, sentence: str, role: str) -> None:
        recolour(self.told_label, role)
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))


def _keep(store: "Store", code: str) -> None:
    from cafememo.services.keeping import keep_code  # noqa: PLC0415 - it imports the driver

    keep_code(store, code)


def _confirm(store: "Store", typed: str, clock: "Clock") -> bool:
    from cafememo.services.keeping import confirm_code  # noqa: PLC0415 - it imports the driver

    return confirm_code(store, typed, clock)
