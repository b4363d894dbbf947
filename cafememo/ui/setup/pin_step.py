"""The second step: the owner's PIN, what it is for, and what keeps the data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cafememo.domain.pin import OWNER, OWNER_DIGITS, is_pin, plain_digits
from cafememo.ui.kit.label import PlainLabel, leading
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Card, heading
from cafememo.ui.owner.pin_field import pin_field
from cafememo.ui.sentences import key_file_sentence, recovery_sentence
from cafememo.ui.setup.draft import Draft, PinChosen
from cafememo.ui.setup.page import StepPage
from cafememo.ui.setup.parts import SetupButton, aside, sentence


class PinStep(StepPage):
    """Has a PIN chosen and typed twice, or put off in so many words."""

    def __init__(self, draft: Draft, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(draft, theme, wide=wide, parent=parent)
        self.setObjectName("pin_step")
        px = theme.px
        row = QHBoxLayout(self) if wide else QVBoxLayout(self)
        row.setContentsMargins(self.edges())
        row.setSpacing(px(40))
        self._column = self.column_in(row, 5, spacing=12)
        self.chosen_label = sentence(theme, translate("setup", "The PIN is chosen."), "sage")
        self.chosen_label.setObjectName("chosen_label")
        self.another_button = SetupButton(
            theme, translate("setup", "Choose another PIN"), icon="pencil", object_name="another_button"
        )
        self.another_button.clicked.connect(self._choose_another)
        self.pin_field = self._field("pin_field", translate("setup", "PIN, 6 to 12 digits"))
        self.again_field = self._field("again_field", translate("setup", "The same once more"))
        self.pin_field.textChanged.connect(self._typed)
        self.again_field.textChanged.connect(self._typed)
        self.later_label = aside(
            theme,
            translate(
                "setup",
                "Without a PIN, whoever opens the owner’s window first chooses it. Better do it now than later.",
            ),
        )
        self.later_label.setObjectName("later_label")
        self.pin_heading, self.again_heading = (
            self._heading(field.accessibleName()) for field in (self.pin_field, self.again_field)
        )
        for part in (
            self.chosen_label,
            self.another_button,
            self.pin_heading,
            self.pin_field,
            self.again_heading,
            self.again_field,
            self.later_label,
        ):
            alone = part is self.another_button
            self._column.addWidget(part, alignment=Qt.AlignmentFlag.AlignLeading if alone else Qt.AlignmentFlag(0))
        self._column.addStretch(1)
        asides = self.column_in(row, 7, spacing=16)
        asides.addWidget(self._card(translate("setup", "If it is forgotten"), recovery_sentence()))
        self.key_card = self._card(translate("setup", "What keeps the data"), _key_sentence(in_file=draft.key_in_file))
        asides.addWidget(self.key_card)
        asides.addStretch(1)
        self._asking = not draft.has_pin
        self._show()

    def title(self) -> str:
        """Return the title above the page."""
        return translate("setup", "Your PIN")

    def sentence(self) -> str:
        """Return what is said below the title."""
        return translate(
            "setup",
            "It opens the owner’s window: regulars, menu, stamp cards, staff. At the counter nobody is asked for it.",
        )

    def forward(self) -> str:
        """Return what the button says that goes on."""
        return translate("setup", "Next")

    def skip_words(self) -> str:
        """Return what the button says that puts the PIN off."""
        return translate("setup", "Choose it later") if not self.draft.has_pin else ""

    def go_on(self) -> None:
        """Answer with a PIN that was typed twice alike, or say what is missing."""
        if not self._asking:
            self.answered.emit(PinChosen(""))
            return
        pin, again = plain_digits(self.pin_field.text()), plain_digits(self.again_field.text())
        if not is_pin(OWNER, pin):
            self.said.emit(
                translate("door", "A PIN has {fewest} to {most} digits.").format(
                    fewest=OWNER_DIGITS[0], most=OWNER_DIGITS[-1]
                )
            )
            self.pin_field.setFocus()
        elif not again:
            self.said.emit("")
            self.again_field.setFocus()
        elif pin != again:
            self.said.emit(translate("door", "The two are not the same. Type the PIN once more."))
            self.again_field.clear()
            self.again_field.setFocus()
        else:
            self.said.emit("")
            self.answered.emit(PinChosen(pin))

    def skip(self) -> None:
        """Put the PIN off."""
        self.said.emit("")
        self.answered.emit(PinChosen(""))

    def first_field(self) -> QWidget:
        """Return the field of the PIN, where one is asked for."""
        return self.pin_field if self._asking else self

    def _show(self) -> None:
        """Show the fields, or that there is a PIN."""
        for part in (self.pin_heading, self.pin_field, self.again_heading, self.again_field):
            part.setVisible(self._asking)
        self.later_label.setVisible(self._asking and not self.draft.has_pin)
        self.chosen_label.setVisible(not self._asking)
        self.another_button.setVisible(not self._asking and self.draft.pin_chosen_now)

    def _choose_another(self) -> None:
        """Ask anew; the one there is stays until another was typed twice."""
        self._asking = True
        self._show()
        self.pin_field.setFocus()

    def _typed(self, text: str) -> None:
        """Take back what was said, once it is being mended."""
        if text:
            self.said.emit("")

    def _field(self, object_name: str, name: str) -> QLineEdit:
        field = pin_field(self.theme, name, object_name=object_name)
        field.setPlaceholderText("")  # it stands above
        field.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        field.setFont(self.theme.font(22, 500))
        field.setProperty("tall", "true")
        field.setMinimumWidth(self.theme.px(240))
        field.setMaximumWidth(self.theme.px(420))
        return field

    def _heading(self, text: str) -> PlainLabel:
        made = heading(self.theme, text)
        made.setFont(self.theme.font(20, 600))
        return made

    def _card(self, title: str, words: str) -> Card:
        card = Card(self.theme)
        card.column.addWidget(self._heading(title))
        card.column.addWidget(aside(self.theme, words))
        card.setAccessibleName(f"{title}. {words}")
        return card


def _key_sentence(*, in_file: bool) -> str:
    """Say where the key of the café is, and what that protects against."""
    if in_file:
        return key_file_sentence()
    return translate(
        "setup",
        "Everything is encrypted. The key is in this system’s keyring: a copy of the files alone opens nowhere else.",
    )
