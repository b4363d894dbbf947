"""The first step: the language, which everything speaks at once, and the café's name, as it will stand on its cards."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.text import LONGEST_NAME, clean_name
from cafememo.ui.counter.card_picture import CARD_SHADOW, card_pixmap
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import LANGUAGES, language, translate
from cafememo.ui.owner.parts import heading
from cafememo.ui.setup.draft import CafeNamed, Draft
from cafememo.ui.setup.page import StepPage
from cafememo.ui.setup.parts import ChoiceTile, mark

OWN_NAMES = {"en": "English", "fr": "Français"}
"""What each language is called in itself: for who reads no other."""


class CafeStep(StepPage):
    """Asks for the language and the name."""

    language_chosen = signal(str)

    def __init__(self, draft: Draft, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(draft, theme, wide=wide, parent=parent)
        self.setObjectName("cafe_step")
        px = theme.px
        row = QHBoxLayout(self)
        edges = self.edges()
        if wide:
            edges.setRight(edges.right() - px(CARD_SHADOW))  # the card ends where the page does, not its shadow
        row.setContentsMargins(edges)
        row.setSpacing(px(48))
        column = QVBoxLayout()
        column.setSpacing(px(10))
        row.addLayout(column, 1)
        column.addWidget(self._heading(translate("setup", "Language")))
        tiles = QHBoxLayout()
        tiles.setSpacing(px(14))
        self.tiles = {code: ChoiceTile(theme, OWN_NAMES[code], object_name=f"language_{code}") for code in LANGUAGES}
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        column.addLayout(tiles)
        mark(self.tiles.get(language(), self.tiles["en"]), self.tiles.values())
        for code, tile in self.tiles.items():
            tile.toggled.connect(partial(self._choose, code))
        column.addSpacing(px(18))
        name = translate("setup", "The café’s name")
        column.addWidget(self._heading(name))
        self.name_field = QLineEdit()
        self.name_field.setObjectName("name_field")
        self.name_field.setAccessibleName(name)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.name_field.setFont(theme.font(24, voice=True))
        self.name_field.setProperty("tall", "true")
        self.name_field.setText(draft.name)
        self.name_field.textChanged.connect(self._typed)
        column.addWidget(self.name_field)
        column.addStretch(1)
        self.card = LivingCard(theme, draft.name)
        row.addWidget(self.card, alignment=Qt.AlignmentFlag.AlignTop)
        self.card.setVisible(wide)

    def title(self) -> str:
        """Return the title above the page."""
        return translate("setup", "Welcome")

    def sentence(self) -> str:
        """Return what is said below the title."""
        return translate(
            "setup",
            "Cafémémo remembers your regulars and how they take their coffee, on this computer and nowhere else. "
            "Four short steps, and the counter is open.",
        )

    def forward(self) -> str:
        """Return what the button says that goes on."""
        return translate("setup", "Next")

    def go_on(self) -> None:
        """Answer with the name, or ask for one."""
        name = clean_name(self.name_field.text())
        if not name:
            self.said.emit(translate("setup", "The café needs a name. It can be changed later."))
            self.name_field.setFocus()
            return
        self.said.emit("")
        self.answered.emit(CafeNamed(name))

    def first_field(self) -> QWidget:
        """Return the field of the name: the language is most likely right."""
        return self.name_field

    def _heading(self, text: str) -> QWidget:
        made = heading(self.theme, text)
        made.setFont(self.theme.font(20, 600))
        return made

    def _choose(self, code: str, chosen: bool) -> None:
        """Speak another language."""
        if chosen and code != language():
            self.language_chosen.emit(code)

    def _typed(self, text: str) -> None:
        """Show the name on the card, and keep it for a page made anew."""
        self.draft.name = text
        self.card.set_name(clean_name(text))
        self.said.emit("")


class LivingCard(QWidget):
    """A picture of a card of the café, with the name as it is being typed; decorative."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("living_card")
        self._look = Look(theme._replace(scale=1.0), Measure(theme.scale), self.devicePixelRatio())
        self._name = name
        self.setFixedSize(theme.px(440), theme.px(300))

    def set_name(self, name: str) -> None:
        """Print another name."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a card with its shadow."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        QPainter(self).drawPixmap(0, 0, card_pixmap(self._look, self, self.size(), self._name))
