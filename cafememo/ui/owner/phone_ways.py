"""The ways a card gets to a phone, and what is asked where none was taken."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import OwnerButton, small


class PhoneWays(QWidget):
    """A button for each way, and below each what it is for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._buttons: list[OwnerButton] = []
        self.counter_button, self._counter_words = self._way(
            translate("phone card", "Show on the counter"),
            translate("phone card", "They photograph the code, or scan it into an app for cards."),
            "scan-qr-code",
            "show_on_counter_button",
        )
        self.picture_button, _words = self._way(
            translate("phone card", "Save as picture…"),
            translate("phone card", "For their photos: to be sent, and shown at the counter."),
            "download",
            "save_picture_button",
        )
        self.pdf_button, _words = self._way(
            translate("phone card", "Save as PDF…"),
            translate("phone card", "To be sent, or printed in the size of a card."),
            "file-down",
            "save_pdf_button",
        )
        self.wallet_button, _words = self._way(
            translate("phone card", "Save for a wallet…"),
            translate("phone card", "A .pkpass file, which Catima and other apps for cards open."),
            "credit-card",
            "save_wallet_button",
        )
        self.link_button, _words = self._way(
            translate("phone card", "Copy the link for Catima"),
            translate(
                "phone card",
                "To be pasted into a message to them within a minute: then the clipboard forgets it. "
                "Whoever has the link has the card.",
            ),
            "copy",
            "copy_link_button",
        )

    @property
    def can(self) -> bool:
        """Tell whether the card can be handed over."""
        return self.picture_button.isEnabled()

    def enable(self, *, can: bool) -> None:
        """Have every way be open or none."""
        for button in self._buttons:
            button.setEnabled(can)

    def offer_counter(self, *, there: bool) -> None:
        """Offer to show the card on the counter, where there is one."""
        self.counter_button.setVisible(there)
        self._counter_words.setVisible(there)

    def focus_first(self) -> None:
        """Put the keyboard on the first way."""
        (self.picture_button if self.counter_button.isHidden() else self.counter_button).setFocus()

    def _way(self, text: str, sentence: str, icon: str, name: str) -> tuple[OwnerButton, WrappedLabel]:
        """Add a button, and below it what it is for."""
        made = OwnerButton(self._theme, text, icon=icon, object_name=name)
        made.setAccessibleDescription(sentence)
        self._buttons.append(made)
        both = QVBoxLayout()
        both.setSpacing(self._theme.px(3))
        both.addWidget(made)
        words = small(self._theme, sentence)
        both.addWidget(words)
        self._column.addLayout(both)
        return made, words


class GivingUp(QFrame):
    """Asks before a card is given up that nobody has."""

    stay_wanted = signal()
    leave_wanted = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bin_banner")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        words = translate(
            "phone card",
            "This card is nowhere yet. Once this is closed its code is gone, and it can only be replaced.",
        )
        self.question_label = small(theme, words, "ink")
        column.addWidget(self.question_label)
        row = FlowRow(px(8))
        self.stay_button = OwnerButton(
            theme, translate("phone card", "Stay here"), "primary", key="Esc", object_name="stay_button"
        )
        self.leave_button = OwnerButton(
            theme, translate("phone card", "Close all the same"), object_name="leave_button"
        )
        for button, wanted in ((self.stay_button, self.stay_wanted), (self.leave_button, self.leave_wanted)):
            button.under = "amber_soft"
            button.clicked.connect(wanted)
            row.add(button)
        column.addWidget(row)
