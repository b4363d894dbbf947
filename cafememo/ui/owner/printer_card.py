"""The printer for cards, and by how much it prints beside where it should."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cafememo.devices.printers import Printers
from cafememo.devices.signals import signal
from cafememo.domain.preferences import MOST_OFFSET, DevicePreferences
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import formats, translate
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.device_card import DeviceCard, with_kept
from cafememo.ui.owner.fields import SavingNumber
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, small
from cafememo.ui.owner.rows import SettingRow
from cafememo.ui.owner.sheet_picture import SheetPicture
from cafememo.ui.owner.state_line import StateLine


class PrinterCard(DeviceCard):
    """Which printer prints cards, and by how much it is off."""

    looked = signal()
    """Printers are to be looked for; `show_printers` tells what was found."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("devices", "Printer for cards"))
        px = theme.px
        self._found: Printers | None = None
        self._wishes = DevicePreferences()
        self._printer = translate("devices", "Printer")
        self.printer_choice = SavingChoice(theme, self._printer, object_name="printer_choice")
        self.printer_choice.saved.connect(self._choose)
        self.column.addWidget(SettingRow(theme, self._printer, self.printer_choice, wide=True))
        self.state_line = StateLine(theme, "printer_state_line")
        self.column.addWidget(self.state_line)
        self.look_button = OwnerButton(
            theme, translate("devices", "Look again"), icon="refresh-cw", object_name="look_button"
        )
        self.look_button.under = "surface"
        self.look_button.clicked.connect(self.look)
        self.column.addWidget(self.look_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self._right = translate("devices", "Further right by")
        self._down = translate("devices", "Further down by")
        self.x_number = MillimetreNumber(theme, translate("devices", "Print further right by"), "x_number")
        self.y_number = MillimetreNumber(theme, translate("devices", "Print further down by"), "y_number")
        self.x_number.saved.connect(self._keep_x)
        self.y_number.saved.connect(self._keep_y)
        self.x_number.valueChanged.connect(self._draw)
        self.y_number.valueChanged.connect(self._draw)
        below = QHBoxLayout()
        below.setSpacing(px(18))
        numbers = QVBoxLayout()
        numbers.setSpacing(px(10))
        for name, number in ((self._right, self.x_number), (self._down, self.y_number)):
            row_of_it = SettingRow(theme, name, number)
            number.setFixedWidth(px(132))
            numbers.addWidget(row_of_it)
        self.offset_label = small(theme, "")
        self.offset_label.setObjectName("offset_label")
        numbers.addWidget(self.offset_label)
        numbers.addStretch(1)
        self.sheet_picture = SheetPicture(theme)
        below.addLayout(numbers, 1)
        below.addWidget(self.sheet_picture)
        self.column.addLayout(below)
        self._offer()
        self._draw()

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show the printer chosen and by how much it is off."""
        self._wishes = wishes
        self.x_number.show_number(wishes.sheet_x)
        self.y_number.show_number(wishes.sheet_y)
        self._offer()
        self._draw()

    def show_printers(self, printers: Printers) -> None:
        """Offer the printers that were found."""
        self._found = printers
        self._offer()

    def look(self) -> None:
        """Have printers looked for."""
        self._found = None
        self._offer()
        self.looked.emit()

    def _offer(self) -> None:
        found = self._found
        usual = translate("devices", "The system’s own choice")
        if found is None:
            self.state_line.say(translate("devices", "Looking for printers…"))
        elif found.silent:
            self.state_line.say(translate("devices", "The print service of this computer does not answer."), "amber")
        elif not found.names:
            self.state_line.say(translate("devices", "No printer is set up on this computer."), "amber")
        elif self._wishes.printer and self._wishes.printer not in found.names:
            self.state_line.say(translate("devices", "The printer chosen is not there now."), "amber")
        elif not (self._wishes.printer or found.usual):
            self.state_line.say(translate("devices", "The system has no choice of its own: choose one."), "amber")
        else:
            self.state_line.say(self._wishes.printer or found.usual, "sage")
        names = found.names if found is not None else ()
        self.printer_choice.offer(with_kept([("", usual), *((name, name) for name in names)], self._wishes.printer))
        self.printer_choice.show_value(self._wishes.printer)

    def _choose(self, name: str) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self._printer, choice=self.printer_choice.words()
        )
        self.keep(told, printer=name)

    def _keep_x(self, tenths: int) -> None:
        self.keep(self._named(self._right, self.x_number), sheet_x=tenths)

    def _keep_y(self, tenths: int) -> None:
        self.keep(self._named(self._down, self.y_number), sheet_y=tenths)

    def _named(self, setting: str, number: "MillimetreNumber") -> str:
        return translate("preferences", "{setting}: {choice}").format(setting=setting, choice=number.text())

    def _draw(self, _tenths: int = 0) -> None:
        """Show which way it moves."""
        x, y = self.x_number.value(), self.y_number.value()
        self.sheet_picture.show_offset(x, y)
        sentence = offset_sentence(x, y)
        self.offset_label.setText(sentence)
        self.sheet_picture.setAccessibleName(sentence)


class MillimetreNumber(SavingNumber):
    """Tenths of a millimetre, shown and typed as millimetres."""

    def __init__(self, theme: Theme, name: str, object_name: str) -> None:
        super().__init__(
            theme, name, -MOST_OFFSET, MOST_OFFSET, suffix=translate("devices", "\u00a0mm"), object_name=object_name
        )

    def textFromValue(self, tenths: int) -> str:  # noqa: N802 - Qt's name
        """Return the millimetres with one decimal."""
        return millimetres(tenths)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt's name
        """Return the tenths of what was typed."""
        return _tenths(text.removesuffix(self.suffix())) or 0

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Let a number be typed, with a point or a comma; anything else is refused as it is typed."""
        typed = text.removesuffix(self.suffix()).strip()
        if typed in {"", "-", "+", "−", ".", ",", "-.", "-,"}:
            return QValidator.State.Intermediate, text, place
        tenths = _tenths(typed)
        if tenths is None:
            return QValidator.State.Invalid, text, place
        well = self.minimum() <= tenths <= self.maximum()
        return QValidator.State.Acceptable if well else QValidator.State.Invalid, text, place


def millimetres(tenths: int) -> str:
    """Return tenths of a millimetre as millimetres, as the café writes decimals."""
    sign = "-" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10}{formats().decimal}{abs(tenths) % 10}"


def offset_sentence(x: int, y: int) -> str:
    """Say which way everything is printed, in tenths of a millimetre further right and down."""
    parts = []
    if x:
        words = (
            translate("devices", "{mm}\u00a0mm further right")
            if x > 0
            else translate("devices", "{mm}\u00a0mm further left")
        )
        parts.append(words.format(mm=millimetres(abs(x))))
    if y:
        words = (
            translate("devices", "{mm}\u00a0mm further down")
            if y > 0
            else translate("devices", "{mm}\u00a0mm further up")
        )
        parts.append(words.format(mm=millimetres(abs(y))))
    if not parts:
        return translate("devices", "Cards are printed where the sheet’s maker says.")
    both = translate("devices", " and ").join(parts)
    return translate("devices", "Cards are printed {where}.").format(where=both)


def _tenths(typed: str) -> int | None:
    """Return the tenths of a number of millimetres; None where it is none, or has more than one decimal."""
    text = typed.strip().replace("−", "-").replace(",", ".")
    whole, _point, part = text.removeprefix("-").removeprefix("+").partition(".")
    digits = (whole or "0") + (part or "0")
    if not (digits.isascii() and digits.isdecimal()) or len(part) > 1 or len(whole) > 4:
        return None
    return -int(digits) if text.startswith("-") else int(digits)
