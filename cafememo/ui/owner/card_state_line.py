"""What a scan of a card comes to, as a sign and a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cafememo.domain.cards import State
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.card_words import LOOKS


class CardStateLine(QWidget):
    """A sign and a sentence, in the colour of the state; `size` is that of the letters, in pixels of the drawing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, size: int = 16) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = theme.px(size + 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._sign = QLabel()
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        self.label = WrappedLabel("", theme.font(size, 500), "ink")
        row.addWidget(self.label, 1)

    def show_state(self, state: State, sentence: str) -> None:
        """Say how a card is."""
        look = LOOKS[state]
        colour = getattr(self._theme.tokens, look.role)
        self._sign.setPixmap(icon_pixmap(look.icon, colour, self._side, self.devicePixelRatio()))
        recolour(self.label, look.role)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
