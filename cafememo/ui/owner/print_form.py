"""What is to be printed: how many cards, on which sheet, and from which place on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cafememo.devices.signals import signal
from cafememo.domain.cards import LARGEST_BATCH
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.sheets import SHEETS, SINGLE, USUAL, Sheet, sheet_called
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.device_card import DeviceCard
from cafememo.ui.owner.fields import SavingNumber
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import paragraph, small
from cafememo.ui.owner.place_picture import PlacePicture
from cafememo.ui.owner.print_words import amount_sentence, sheet_name, sheet_sentence
from cafememo.ui.owner.rows import SettingRow
from cafememo.ui.owner.state_line import StateLine

FIRST_COUNT = 10


class AmountCard(DeviceCard):
    """How many cards, and what becomes of the sheet."""

    changed = signal()

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("print", "Blank cards"))
        self.column.addWidget(
            paragraph(theme, translate("print", "Nobody’s yet: a card becomes somebody’s at its first scan."))
        )
        name = translate("print", "How many")
        self.count_number = SavingNumber(theme, name, 1, LARGEST_BATCH, object_name="count_number")
        self.count_number.setValue(FIRST_COUNT)
        self.count_number.valueChanged.connect(self._tell)
        row = SettingRow(theme, name, self.count_number)
        self.count_number.setFixedWidth(theme.px(132))
        self.column.addWidget(row)
        self.amount_line = StateLine(theme, "amount_line")
        self.column.addWidget(self.amount_line)
        self.back_label = small(theme, "")
        self.back_label.setObjectName("back_label")
        self.column.addWidget(self.back_label)

    @property
    def count(self) -> int:
        """Return how many cards."""
        return int(self.count_number.value())

    def show_amount(self, sheet: Sheet, start: int, *, with_back: bool) -> None:
        """Say how many sheets that takes, and whether their backs are printed."""
        self.amount_line.say(amount_sentence(sheet, self.count, start))
        self.back_label.setText(
            translate("print", "Backs are printed too: the printer turns each sheet over on its long edge.")
            if with_back
            else translate("print", "Fronts alone are printed. Design has a switch for the backs.")
        )

    def _tell(self, _count: int) -> None:
        self.changed.emit()


class SheetCard(DeviceCard):
    """Which sheet, and where the first card goes."""

    changed = signal()

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("print", "Sheet"))
        px = theme.px
        self._wishes = DevicePreferences()
        self._what = translate("print", "Which sheet")
        self.sheet_choice = SavingChoice(theme, self._what, object_name="sheet_choice")
        self.sheet_choice.offer((one.key, sheet_name(one)) for one in (*SHEETS, SINGLE))
        self.sheet_choice.show_value(USUAL.key)
        self.sheet_choice.saved.connect(self._keep_sheet)
        self.column.addWidget(self.sheet_choice)
        beside = QHBoxLayout()
        beside.setSpacing(px(20))
        self.place_picture = PlacePicture(theme)
        self.place_picture.begun_at.connect(self._tell)
        beside.addWidget(self.place_picture, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(10))
        self.sheet_label = small(theme, "")
        self.sheet_label.setObjectName("sheet_label")
        self.place_label = paragraph(theme, "", "ink")
        self.place_label.setObjectName("place_label")
        self.place_help = small(
            theme,
            translate(
                "print", "A sheet begun before? Press the first card that is still there, or use the arrow keys."
            ),
        )
        for label in (self.sheet_label, self.place_label, self.place_help):
            words.addWidget(label)
        words.addStretch(1)
        beside.addLayout(words, 1)
        self.column.addLayout(beside)

    @property
    def sheet(self) -> Sheet:
        """Return the sheet chosen; the usual one where none was."""
        return sheet_called(self._wishes.sheet) or USUAL

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show the sheet chosen."""
        self._wishes = wishes
        self.sheet_choice.show_value(self.sheet.key)

    def show_amount(self, count: int, x: float, y: float) -> None:
        """Draw so many cards on the sheet, so many millimetres further right and down."""
        sheet = self.sheet
        self.place_picture.show_sheet(sheet, count, x, y)
        self.sheet_label.setText(sheet_sentence(sheet))
        self.place_label.setText(self.place_picture.accessibleName())
        for part in (self.place_label, self.place_help):
            part.setVisible(sheet != SINGLE)

    def _keep_sheet(self, key: str) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self._what, choice=self.sheet_choice.words()
        )
        self.keep(told, sheet=key)

    def _tell(self, _number: int) -> None:
        self.changed.emit()
