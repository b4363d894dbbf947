"""The top of a programme: its name, how far along it is, its one switch, and what it does in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.programme_rules import State
from cafememo.domain.text import LONGEST_NAME, clean
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.parts import OwnerButton, small
from cafememo.ui.owner.pill import Pill
from cafememo.ui.owner.programme_list import LOOKS
from cafememo.ui.programme_words import state_text

if TYPE_CHECKING:
    from cafememo.services.programmes import Listed


class ProgrammeHead(QWidget):
    """Shows a programme's name and state; `switch_wanted` tells that its button was pressed."""

    renamed = signal(str)
    switch_wanted = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("programme_head")
        self._theme = theme
        self._cut = False
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.name_field = SavingField(
            translate("programme", "Name of the programme"),
            limit=LONGEST_NAME,
            may_be_empty=False,
            object_name="name_field",
        )
        self.name_field.setFont(theme.font(22, voice=True))
        self.name_field.saved.connect(self.renamed)
        self.name_field.too_long.connect(self._too_long)
        self.name_field.textEdited.connect(self._typed)
        self.switch_button = OwnerButton(theme, "", "primary", object_name="switch_button")
        self.switch_button.under = "surface"
        self.switch_button.clicked.connect(self.switch_wanted)
        row.addWidget(self.name_field, 1)
        row.addWidget(self.switch_button)
        column.addLayout(row)
        self.told_label = small(theme, "", "brick")
        self.told_label.setObjectName("told_label")
        self.told_label.hide()
        column.addWidget(self.told_label)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(px(12))
        self.badge = StateBadge(theme)
        self.people_label = small(theme, "")
        self.people_label.setObjectName("people_label")
        self._line.addWidget(self.badge)
        self._line.addWidget(self.people_label, 1)
        column.addLayout(self._line)

    def _fit(self) -> None:
        """Put what is said of people below the state, where it does not find room beside it in one line."""
        said = self.people_label.text()
        wanted = self.people_label.fontMetrics().horizontalAdvance(said) + 1
        on = bool(said) and self.badge.sizeHint().width() + self._theme.px(12) + wanted > self.width()
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(self._theme.px(6 if on else 12))
        self._line.setAlignment(self.badge, Qt.AlignmentFlag.AlignLeading if on else Qt.AlignmentFlag(0))

    def show_programme(self, listed: "Listed", day: int) -> None:
        """Show a programme's name and state, and what its button does."""
        self.name_field.show_text(listed.programme.name)
        if not self.name_field.hasFocus():
            self.name_field.setCursorPosition(0)
        self.badge.show_programme(listed.state, state_text(listed.state, listed.programme, day))
        self._fit()
        away = listed.state is State.AWAY
        self.name_field.setEnabled(not away)
        on = listed.state not in {State.OFF, State.AWAY}
        words = translate("programme", "Switch off") if on else translate("programme", "Switch on")
        self.switch_button.setText(translate("programme", "Bring back") if away else words)
        self.switch_button.set_kind("plain" if on and not away else "primary")  # to stop it is not the thing to do
        self.switch_button.setEnabled(on or away or listed.lack is None)

    def show_people(self, sentence: str) -> None:
        """Say how many people have something in it."""
        self.people_label.setText(sentence)
        self._fit()

    def tell(self, sentence: str) -> None:
        """Say why something was not done; "" says no more, but for a name that is too long as it stands there."""
        if sentence or not self._cut:
            self.told_label.setText(sentence)
            self.told_label.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fit()

    def begin(self) -> None:
        """Say nothing any more: another programme is shown."""
        self._cut = False
        self.tell("")

    def _too_long(self, most: int) -> None:
        self._cut = True
        self.tell(translate("programme", "A name has %n characters at the most; the rest is left out.", "", most))

    def _typed(self, text: str) -> None:
        """Say no more that the name is too long once it fits."""
        if self._cut and len(clean(text, LONGEST_NAME + 1)) <= LONGEST_NAME:
            self.begin()


class StateBadge(Pill):
    """How far along a programme is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        sign, role = LOOKS[State.OFF]
        super().__init__(theme, sign, "", role, weight=600, side=16, parent=parent)
        self.setObjectName("badge")

    def show_programme(self, state: State, said: str) -> None:
        """Show a state, in words."""
        sign, role = LOOKS[state]
        self.show_state(sign, said, role)


class Preview(QWidget):
    """What a programme does, in words that change while its rules do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self._theme = theme
        self._lacks = False
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(14))
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sign.setContentsMargins(0, px(1), 0, 0)
        row.addWidget(self._sign)
        self.words_label = WrappedLabel("", theme.font(18, 500), "ink")
        self.words_label.setObjectName("words_label")
        row.addWidget(self.words_label, 1)

    def say(self, sentences: Sequence[str], *, lacks: bool) -> None:
        """Say what it does; `lacks` where it does nothing, and why comes first."""
        self._lacks = lacks
        tokens, side = self._theme.tokens, self._theme.px(24)
        sign, colour = ("triangle-alert", tokens.amber) if lacks else ("stamp", tokens.crema)
        self._sign.setPixmap(icon_pixmap(sign, colour, side, self.devicePixelRatio()))
        recolour(self.words_label, "amber" if lacks else "ink")
        self.words_label.setText(" ".join(sentences))
        self.setAccessibleName(self.words_label.text())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.amber_soft if self._lacks else tokens.crema_soft))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(14), self._theme.px(14))
