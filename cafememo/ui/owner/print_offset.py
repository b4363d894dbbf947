"""By how much the printer is off, the same as in Devices, and the test page that shows it."""

from cafememo.devices.signals import signal
from cafememo.domain.preferences import DevicePreferences
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.device_card import DeviceCard
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, small
from cafememo.ui.owner.print_words import off_the_sheet_sentence
from cafememo.ui.owner.printer_card import MillimetreNumber, offset_sentence
from cafememo.ui.owner.rows import SettingRow
from cafememo.ui.owner.state_line import StateLine


class OffsetCard(DeviceCard):
    """How far to the side everything is printed."""

    changed = signal()
    test_wanted = signal(bool)
    """The test page is wanted: on paper, or as a file."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("print", "If the printer misses the cards"))
        px = theme.px
        self._right = translate("devices", "Further right by")
        self._down = translate("devices", "Further down by")
        self.x_number = MillimetreNumber(theme, translate("devices", "Print further right by"), "x_number")
        self.y_number = MillimetreNumber(theme, translate("devices", "Print further down by"), "y_number")
        for name, number in ((self._right, self.x_number), (self._down, self.y_number)):
            row = SettingRow(theme, name, number)
            number.setFixedWidth(px(132))
            number.valueChanged.connect(self._tell)
            self.column.addWidget(row)
        self.x_number.saved.connect(self._keep_x)
        self.y_number.saved.connect(self._keep_y)
        self.offset_line = StateLine(theme, "offset_line")
        self.column.addWidget(self.offset_line)
        self.column.addWidget(
            small(theme, translate("print", "The test page shows by how much it is off. It makes no card."))
        )
        row_of_tests = FlowRow(px(12))
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
            row_of_tests.add(button)
        self.column.addWidget(row_of_tests)

    @property
    def right(self) -> float:
        """Return how many millimetres further right everything is printed."""
        return float(self.x_number.value() / 10)

    @property
    def down(self) -> float:
        """Return how many millimetres further down."""
        return float(self.y_number.value() / 10)

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show by how much the printer is off."""
        self.x_number.show_number(wishes.sheet_x)
        self.y_number.show_number(wishes.sheet_y)

    def show_amount(self, *, holds: bool, may: bool) -> None:
        """Say where cards are printed, or that this leaves the sheet; the test page `may` be asked for or not."""
        if holds:
            self.offset_line.say(offset_sentence(self.x_number.value(), self.y_number.value()))
        else:
            self.offset_line.say(off_the_sheet_sentence(), "amber")
        for button in (self.test_print_button, self.test_pdf_button):
            button.setEnabled(may)

    def _keep_x(self, tenths: int) -> None:
        self.keep(self._named(self._right, self.x_number), sheet_x=tenths)

    def _keep_y(self, tenths: int) -> None:
        self.keep(self._named(self._down, self.y_number), sheet_y=tenths)

    def _named(self, setting: str, number: MillimetreNumber) -> str:
        return translate("preferences", "{setting}: {choice}").format(setting=setting, choice=number.text())

    def _tell(self, _tenths: int) -> None:
        self.changed.emit()

    def _test_on_paper(self) -> None:
        self.test_wanted.emit(True)  # noqa: FBT003 - a signal has no names

    def _test_as_file(self) -> None:
        self.test_wanted.emit(False)  # noqa: FBT003 - a signal has no names
