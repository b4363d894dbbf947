"""The card of what is kept aside: files of a damaged café, and of one that went back to a copy."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.clock import to_local
from cafememo.domain.copies import ASIDE_DAYS
from cafememo.ui.copy_sentences import moment_text, size_text
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import Card, small
from cafememo.ui.owner.person_parts import SmallButton

if TYPE_CHECKING:
    from cafememo.store.quarantine import Kept


class AsideRow(QWidget):
    """One file that is kept: it is erased by a button, and by a second one that asks again."""

    erase_wanted: "Emits[Kept]" = signal_as_annotated()

    def __init__(self, theme: Theme, kept: "Kept", place: int, parent: QWidget | None = None) -> None:
        """`place` is which one it is, from 0: names of parts end in it."""
        super().__init__(parent)
        self.kept = kept
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        when = moment_text(to_local(kept.minute * 60, 0))
        self.title = translate("copies", "{moment}, {size}").format(moment=when, size=size_text(kept.size))
        column.addWidget(WrappedLabel(self.title, theme.font(17, 600), "ink"))
        self.asks_label = small(theme, translate("copies", "Erase it for ever? Nothing brings it back."))
        self.asks_label.hide()
        column.addWidget(self.asks_label)
        buttons = FlowRow(theme.px(8))
        self.erase_button = SmallButton(
            theme, translate("copies", "Erase…"), icon="trash-2", object_name=f"erase_aside_button_{place}"
        )
        self.erase_button.setAccessibleName(translate("copies", "Erase: {file}").format(file=self.title))
        self.sure_button = SmallButton(
            theme,
            translate("copies", "Erase for ever"),
            "danger",
            icon="trash-2",
            object_name=f"sure_aside_button_{place}",
        )
        self.sure_button.setAccessibleName(translate("copies", "Erase for ever: {file}").format(file=self.title))
        self.keep_button = SmallButton(theme, translate("copies", "Keep it"), object_name=f"keep_aside_button_{place}")
        self.keep_button.setAccessibleName(translate("copies", "Keep: {file}").format(file=self.title))
        for button in (self.erase_button, self.keep_button, self.sure_button):
            buttons.add(button)
        column.addWidget(buttons)
        self.erase_button.clicked.connect(self._ask)
        self.keep_button.clicked.connect(self._leave)
        self.sure_button.clicked.connect(self._erase)
        self._show(asks=False)

    def _show(self, *, asks: bool) -> None:
        self.asks_label.setVisible(asks)
        self.erase_button.setVisible(not asks)
        self.keep_button.setVisible(asks)
        self.sure_button.setVisible(asks)

    def _ask(self) -> None:
        """Ask again; the keyboard is on what changes nothing."""
        self._show(asks=True)
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._show(asks=False)
        self.erase_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _erase(self) -> None:
        self.sure_button.setEnabled(False)
        self.erase_wanted.emit(self.kept)


class AsideCard(Card):
    """Lists what is kept, newest first; it is there only where something is."""

    erase_wanted: "Emits[Kept]" = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("copies", "Kept aside"), parent=parent)
        self._theme = theme
        self._shown: tuple[Kept, ...] = ()
        self.rows: list[AsideRow] = []
        self.rule_label = small(
            theme,
            translate(
                "copies",
                "What was here before the café went back to a copy, or was mended. It holds people’s data: erase it "
                "when all is well. After {days} days it goes by itself with the next proved copy, but for the newest.",
            ).format(days=ASIDE_DAYS),
        )
        self.column.addWidget(self.rule_label)
        self.hide()

    def show_kept(self, kept: "tuple[Kept, ...]") -> None:
        """Show what there is; nothing moves where it is the same."""
        self.setVisible(bool(kept))
        if kept == self._shown and self.rows:
            return
        self._shown = kept
        for row in self.rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [AsideRow(self._theme, one, place) for place, one in enumerate(kept)]
        for row in self.rows:
            row.erase_wanted.connect(self.erase_wanted)
            self.column.addWidget(row)
