"""The foot of the view of printing: how things are, how far a run is with its Cancel, and what is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import OwnerButton
from cafememo.ui.owner.print_order import Stage
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.owner.work_bar import WorkBar


class PrintFoot(QWidget):
    """Always in sight, whatever of the form above is scrolled away."""

    def __init__(self, theme: Theme, keys_for: QWidget) -> None:
        """Begin; the keys of the buttons count within `keys_for`."""
        super().__init__()
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.state_line = StateLine(theme, "print_state_line", size=17)
        self.state_line.hide()
        column.addWidget(self.state_line)
        self.work_bar = WorkBar(theme)
        column.addWidget(self.work_bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        self.print_button = OwnerButton(
            theme,
            translate("print", "Print…"),
            "primary",
            icon="printer",
            key="Ctrl+P",
            object_name="print_button",
        )
        self.pdf_button = OwnerButton(
            theme, translate("print", "PDF…"), icon="file-down", key="Ctrl+S", object_name="pdf_button"
        )
        for button, key in ((self.print_button, "Ctrl+P"), (self.pdf_button, "Ctrl+S")):
            shortcut = QShortcut(QKeySequence(key), keys_for)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def let_press(self, *, may: bool) -> None:
        """Let both buttons be pressed, or neither."""
        self.print_button.setEnabled(may)
        self.pdf_button.setEnabled(may)

    def say(self, sentence: str, role: str = "muted") -> None:
        """Say how things are, or nothing."""
        self.state_line.setVisible(bool(sentence))
        if sentence:
            self.state_line.say(sentence, role)

    def show_stage(self, stage: Stage, progress: tuple[int, int]) -> None:
        """Show what goes on, and how far it is; nothing where nothing does."""
        sentence = _sentence(stage)
        if not sentence:
            self.work_bar.end()
            return
        self.say("")
        self.work_bar.begin(sentence)
        self.work_bar.step(*progress)
        self.work_bar.let_cancel(may=stage is not Stage.PRINTING)  # what a printer was given it prints


def _sentence(stage: Stage) -> str:
    match stage:
        case Stage.LOOKING:
            return translate("print", "Asking the printer…")
        case Stage.MAKING:
            return translate("print", "Making the cards…")
        case Stage.PRINTING:
            return translate("print", "Printing…")
        case _:
            return ""
