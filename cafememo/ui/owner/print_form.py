"""What is to be printed: how many cards, on which sheet, from which place on, and by how much further to the side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cafememo.devices.signals import signal
from cafememo.domain.cards import LARGEST_BATCH
from cafememo.domain.preferences import DevicePreferences
from cafememo.domain.sheets import SHEETS, SINGLE, USUAL, Sheet, sheet_called
from cafememo.ui.cards.sheet_pages import Layout
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.device_card import DeviceCard
from cafememo.ui.owner.fields import SavingNumber
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, paragraph, small
from cafememo.ui.owner.place_picture import PlacePicture
from cafememo.ui.owner.print_words import amount_sentence, off_the_sheet_sentence, sheet_name
from cafememo.ui.owner.printer_card import MillimetreNumber, offset_sentence
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
    """Which sheet, where the first card goes, and by how much the printer is off."""

    changed = signal()
    test_wanted = signal(bool)
    """The test page is wanted: on paper, or as a file."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("print", "Sheet"))
        px = theme.px
        self._wishes = DevicePreferences()
        self._with_back = False
        self._what = translate("print", "Which sheet")
        self.sheet_choice = SavingChoice(theme, self._what, object_name="sheet_choice")
        self.sheet_choice.offer((one.key, sheet_name(one)) for one in (*SHEETS, SINGLE))
        self.sheet_choice.saved.connect(self._keep_sheet)
        self.column.addWidget(self.sheet_choice)
        beside = QHBoxLayout()
        beside.setSpacing(px(18))
        self.place_picture = PlacePicture(theme)
        self.place_picture.begun_at.connect(self._tell)
        beside.addWidget(self.place_picture, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(10))
        self.place_label = paragraph(theme, "", "ink")
        self.place_label.setObjectName("place_label")
        words.addWidget(self.place_label)
        self.place_help = small(
            theme, translate("print", "Press the first place that is still there, or use the arrow keys.")
        )
        words.addWidget(self.place_help)
        words.addSpacing(px(6))
        self._right = translate("devices", "Further right by")
        self._down = translate("devices", "Further down by")
        self.x_number = MillimetreNumber(theme, translate("devices", "Print further right by"), "x_number")
        self.y_number = MillimetreNumber(theme, translate("devices", "Print further down by"), "y_number")
        self._offset_rows = []
        for name, number in ((self._right, self.x_number), (self._down, self.y_number)):
            row = SettingRow(theme, name, number)
            number.setFixedWidth(px(132))
            number.valueChanged.connect(self._tell)
            self._offset_rows.append(row)
            words.addWidget(row)
        self.x_number.saved.connect(self._keep_x)
        self.y_number.saved.connect(self._keep_y)
        self.offset_line = StateLine(theme, "offset_line", size=15)
        words.addWidget(self.offset_line)
        words.addStretch(1)
        beside.addLayout(words, 1)
        self.column.addLayout(beside)
        self._offer_test()
        self.sheet_choice.show_value(USUAL.key)

    def _offer_test(self) -> None:
        """Add the words and the buttons of the test page."""
        theme = self.theme
        self.test_label = small(
            theme,
            translate(
                "print", "Not sure whether the printer hits the cards? The test page shows it, and makes no card."
            ),
        )
        self.column.addWidget(self.test_label)
        tests = QHBoxLayout()
        tests.setSpacing(theme.px(12))
        self.test_print_button = OwnerButton(
            theme, translate("print", "Print the test page…"), icon="printer", object_name="test_print_button"
        )
        self.test_pdf_button = OwnerButton(
            theme, translate("print", "As a PDF…"), icon="file-down", object_name="test_pdf_button"
        )
        self.test_print_button.clicked.connect(self._test_on_paper)
        self.test_pdf_button.clicked.connect(self._test_as_file)
        for button in (self.test_print_button, self.test_pdf_button):
            button.under = "surface"
            tests.addWidget(button)
        tests.addStretch(1)
        self.column.addLayout(tests)

    @property
    def sheet(self) -> Sheet:
        """Return the sheet chosen; the usual one where none was."""
        return sheet_called(self._wishes.sheet) or USUAL

    @property
    def layout_wanted(self) -> Layout:
        """Return how cards go onto it; a page of one card is printed as it is."""
        if self.sheet == SINGLE:
            return Layout(SINGLE)
        x, y = self.x_number.value() / 10, self.y_number.value() / 10
        return Layout(self.sheet, self.place_picture.start, x, y)

    @property
    def holds(self) -> bool:
        """Tell whether every card is on the paper."""
        wanted = self.layout_wanted
        return wanted.sheet.holds(wanted.x, wanted.y, backs=self._with_back)

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show the sheet chosen and by how much the printer is off."""
        self._wishes = wishes
        self.sheet_choice.show_value(self.sheet.key)
        self.x_number.show_number(wishes.sheet_x)
        self.y_number.show_number(wishes.sheet_y)

    def show_amount(self, count: int, *, with_back: bool) -> None:
        """Draw so many cards on the sheet, and say what is wrong with that."""
        self._with_back = with_back
        wanted = self.layout_wanted
        self.place_picture.show_sheet(wanted.sheet, count, wanted.x, wanted.y)
        single = wanted.sheet == SINGLE
        for part in (*self._offset_rows, self.offset_line, self.test_label, self.place_help):
            part.setVisible(not single)
        for button in (self.test_print_button, self.test_pdf_button):
            button.setVisible(not single)
            button.setEnabled(self.holds)
        if single:
            self.place_label.setText(
                translate("print", "Each page is as large as a card, and printed from edge to edge.")
            )
            return
        self.place_label.setText(self.place_picture.accessibleName())
        if self.holds:
            self.offset_line.say(offset_sentence(self.x_number.value(), self.y_number.value()))
        else:
            self.offset_line.say(off_the_sheet_sentence(), "amber")

    def _keep_sheet(self, key: str) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self._what, choice=self.sheet_choice.words()
        )
        self.keep(told, sheet=key)

    def _keep_x(self, tenths: int) -> None:
        self.keep(self._named(self._right, self.x_number), sheet_x=tenths)

    def _keep_y(self, tenths: int) -> None:
        self.keep(self._named(self._down, self.y_number), sheet_y=tenths)

    def _named(self, setting: str, number: MillimetreNumber) -> str:
        return translate("preferences", "{setting}: {choice}").format(setting=setting, choice=number.text())

    def _tell(self, _number: int) -> None:
        self.changed.emit()

    def _test_on_paper(self) -> None:
        self.test_wanted.emit(True)  # noqa: FBT003 - a signal has no names

    def _test_as_file(self) -> None:
        self.test_wanted.emit(False)  # noqa: FBT003 - a signal has no names
