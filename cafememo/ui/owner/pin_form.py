"""A new PIN is given: typed twice and never shown, after the present one where there is one."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.pin import Answer, Wait, Who, Wrong, digits_of, is_pin, plain_digits
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import OwnerButton, paragraph


class PinForm(QWidget):
    """Asks for a PIN of somebody's; who made it says what came of `given`."""

    given = signal(str, str)
    """The present PIN, "" where it was not asked, and the new one; both in the digits 0 to 9."""
    left = signal()

    def __init__(self, theme: Theme, who: Who, parent: QWidget | None = None, *, fewest: int = 0) -> None:
        """Ask for a PIN of that person's; with `fewest` for no shorter one than that, though theirs may be."""
        super().__init__(parent)
        self.setObjectName("pin_form")
        self._who = who
        digits = digits_of(who)
        self._range = range(max(fewest, digits.start), digits.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.present_field = self._field("present_pin_field", translate("pin", "The present PIN"))
        self.new_field = self._field(
            "new_pin_field",
            translate("pin", "The new PIN, {fewest} to {most} digits").format(
                fewest=self._range.start, most=self._range.stop - 1
            ),
        )
        self.again_field = self._field("again_pin_field", translate("pin", "The new PIN once more"))
        for field in self._fields():
            column.addWidget(field)
        self.told_label = paragraph(theme, "", "brick")
        self.told_label.setObjectName("told_pin_label")
        self.told_label.hide()
        column.addWidget(self.told_label)
        buttons = FlowRow(theme.px(10))  # below each other where a card is too narrow for both
        self.keep_button = OwnerButton(
            theme, translate("pin", "Keep this PIN"), key="Enter", object_name="keep_pin_button"
        )
        self.leave_button = OwnerButton(theme, translate("owner", "Cancel"), key="Esc", object_name="leave_pin_button")
        for button in (self.keep_button, self.leave_button):
            button.under = "surface"
            buttons.add(button)
        column.addWidget(buttons)
        self.keep_button.clicked.connect(self.enter)
        self.leave_button.clicked.connect(self.left)

    def ask(self, *, present: bool) -> None:
        """Begin anew, with the present PIN first where there is one."""
        self.clear()
        self.present_field.setVisible(present)
        (self.present_field if present else self.new_field).setFocus()

    def clear(self) -> None:
        """Leave no digit behind, and nothing told."""
        for field in self._fields():
            field.clear()
        self.tell("")

    def enter(self) -> None:
        """Tell what was typed, where it is a PIN and was typed twice alike."""
        present, new, again = (plain_digits(field.text()) for field in self._fields())
        if not self.present_field.isHidden() and not present:
            self.present_field.setFocus()
        elif not (is_pin(self._who, new) and len(new) in self._range):
            if new:
                self.tell(
                    translate("pin", "A PIN has {fewest} to {most} digits.").format(
                        fewest=self._range.start, most=self._range.stop - 1
                    )
                )
            self.new_field.setFocus()
        elif not again:
            self.tell("")
            self.again_field.setFocus()
        elif new != again:
            self.tell(translate("door", "The two are not the same. Type the PIN once more."))
            self.again_field.clear()
            self.again_field.setFocus()
        else:
            self.tell("")
            self.given.emit(present, new)

    def refuse(self, answer: Answer) -> None:
        """Say that the present PIN was not right, or not looked at."""
        self.present_field.clear()
        self.present_field.setFocus()
        self.tell(refusal_sentence(answer))

    def tell(self, sentence: str) -> None:
        """Say a sentence, or nothing."""
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the next field or the whole, Esc for leaving it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.present_field, self.new_field, self.again_field

    def _field(self, object_name: str, name: str) -> QLineEdit:
        """Make a field for digits that shows none of them."""
        field = QLineEdit()
        field.setObjectName(object_name)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        digits = QRegularExpression(r"\d{0,12}", QRegularExpression.PatternOption.UseUnicodePropertiesOption)
        field.setValidator(QRegularExpressionValidator(digits, field))
        return field


def refusal_sentence(answer: Answer) -> str:
    """Say that a PIN is wrong, or when the next one is looked at; "" for one that is right."""
    match answer:
        case Wrong(seconds):
            return f"{translate('door', 'That is not the PIN.')} {wait_sentence(seconds)}".strip()
        case Wait(seconds):
            return wait_sentence(seconds)
        case _:
            return ""


def wait_sentence(seconds: int) -> str:
    """Say how long to wait, in minutes where it is long."""
    if seconds >= 90:
        return translate("door", "Try again in %n minutes.", "", -(-seconds // 60))
    return translate("door", "Try again in %n seconds.", "", seconds) if seconds else ""
