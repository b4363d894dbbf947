"""The third step: the recovery sheet is printed or saved, and its code typed back; or both are put off."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.key_sentences import misread_sentence
from cafememo.ui.kit.code_field import CodeField
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Card, heading
from cafememo.ui.setup.draft import CodePutOff, CodeTyped, Draft, RecoverySeen
from cafememo.ui.setup.page import StepPage
from cafememo.ui.setup.parts import SetupButton, aside, sentence


class RecoveryStep(StepPage):
    """Never shows the code: it is on the sheet alone, and what is typed back shows that somebody has it."""

    print_wanted = signal()
    save_wanted = signal()

    def __init__(self, draft: Draft, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(draft, theme, wide=wide, parent=parent)
        self.setObjectName("recovery_step")
        px = theme.px
        row = QHBoxLayout(self) if wide else QVBoxLayout(self)
        row.setContentsMargins(self.edges())
        row.setSpacing(px(40))
        column = self.column_in(row, 7, spacing=14)
        self.done_label = sentence(theme, translate("setup", "The code was typed back. It counts."), "sage")
        self.done_label.setObjectName("done_label")
        column.addWidget(self.done_label)
        self.print_button = SetupButton(
            theme, translate("setup", "Print the sheet…"), icon="printer", key="Ctrl+P", object_name="print_button"
        )
        self.save_button = SetupButton(
            theme, translate("setup", "Save it as a PDF…"), icon="file-down", key="Ctrl+S", object_name="save_button"
        )
        self.buttons = FlowRow(px(14))
        for button, wanted in ((self.print_button, self.print_wanted), (self.save_button, self.save_wanted)):
            button.clicked.connect(wanted)
            self.buttons.add(button)
        column.addWidget(self.buttons)
        self.code_heading = heading(theme, translate("setup", "The code on the sheet, typed back"))
        self.code_heading.setFont(theme.font(20, 600))
        column.addWidget(self.code_heading)
        self.code_field = CodeField(
            translate("setup", "The code on the sheet, typed back"), object_name="code_field", parent=self
        )
        self.code_field.setFont(theme.font(20, 500))
        self.code_field.setProperty("tall", "true")
        self.code_field.textChanged.connect(self._typed)
        column.addWidget(self.code_field)
        self.hint_label = aside(theme, "")
        self.hint_label.setObjectName("hint_label")
        column.addWidget(self.hint_label)
        column.addStretch(1)
        asides = self.column_in(row, 5, spacing=16)
        asides.addWidget(
            self._card(
                translate("setup", "Where to keep it"),
                translate(
                    "setup",
                    "At home, with papers that matter; not at the counter. Delete the PDF once it is printed.",
                ),
            )
        )
        asides.addWidget(
            self._card(
                translate("setup", "If it is done later"),
                translate(
                    "setup",
                    "Everything can be set up and tried. The first regular is remembered once the code was typed back.",
                ),
            )
        )
        asides.addStretch(1)
        self._show()

    def title(self) -> str:
        """Return the title above the page."""
        return translate("setup", "The recovery sheet")

    def sentence(self) -> str:
        """Return what is said below the title."""
        if self.draft.code_confirmed:
            return translate("setup", "It opens the café if this computer or its key is lost, or the PIN is forgotten.")
        if self.draft.sheet_out:
            return translate(
                "setup", "Take the sheet in your hand and type its code: only then it is sure that you have it."
            )
        return translate(
            "setup",
            "One page with a code. It opens the café if this computer or its key is lost, or the PIN is forgotten. "
            "Nobody else has it.",
        )

    def forward(self) -> str:
        """Return what the button says that goes on; without a sheet there is nothing to type back yet."""
        return translate("setup", "Next") if self.draft.code_confirmed or self.draft.sheet_out else ""

    def skip_words(self) -> str:
        """Return what the button says that puts it off."""
        return "" if self.draft.code_confirmed else translate("setup", "Do it later")

    def go_on(self) -> None:
        """Hand the code over that was typed back, or say what is wrong with it."""
        if self.draft.code_confirmed:
            self.answered.emit(RecoverySeen())
            return
        if not self.draft.sheet_out:
            return
        wrong = self.code_field.wrong
        if not self.code_field.letters:
            self.said.emit(translate("setup", "Type the code that is on the sheet, or do it later."))
        elif wrong is not None:
            self.said.emit(misread_sentence(wrong))
        else:
            self.said.emit("")
            self.answered.emit(CodeTyped(self.code_field.text()))
        self.code_field.setFocus()

    def skip(self) -> None:
        """Put it off."""
        self.said.emit("")
        self.answered.emit(CodePutOff())

    def first_field(self) -> QWidget:
        """Return where the keyboard begins: with the sheet, or with the code once there is one."""
        if self.draft.code_confirmed:
            return self
        return self.code_field if self.draft.sheet_out else self.print_button

    def show_out(self) -> None:
        """Ask for the code: the sheet is printed or saved."""
        self._show()
        self.changed.emit()
        self.code_field.setFocus()

    def _show(self) -> None:
        """Show what is to be done now."""
        done, out = self.draft.code_confirmed, self.draft.sheet_out
        self.done_label.setVisible(done)
        self.buttons.setVisible(not done)
        for part in (self.code_heading, self.code_field, self.hint_label):
            part.setVisible(out and not done)
        self._typed("")

    def _typed(self, text: str) -> None:
        """Say how far the code is, and take back what was said, once it is being mended."""
        self.hint_label.setText(self.code_field.so_far() or translate("setup", "Capitals and hyphens do not matter."))
        recolour(self.hint_label, self.code_field.role)
        if text:
            self.said.emit("")

    def _card(self, title: str, words: str) -> Card:
        card = Card(self.theme)
        made = heading(self.theme, title)
        made.setFont(self.theme.font(20, 600))
        card.column.addWidget(made)
        card.column.addWidget(aside(self.theme, words))
        card.setAccessibleName(f"{title}. {words}")
        return card
