"""The last step: a test card on the screen, to be scanned, held before the camera or typed, and what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cafememo.codes.payload import Token, decode, encode
from cafememo.devices.diagnosis import HARMLESS, Holds, diagnose
from cafememo.devices.signals import signal
from cafememo.devices.state import Device
from cafememo.ui import device_sentences as say
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.disc import WAITING, WELL, WRONG, Sign
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.setup.code_picture import CodePicture
from cafememo.ui.setup.draft import Draft, ScanTried, Trial
from cafememo.ui.setup.page import StepPage
from cafememo.ui.setup.parts import SetupButton, aside
from cafememo.ui.setup.verdict import Verdict

_GROUPS = (3, 4, 4, 4, 4, 4, 4)
"""How many letters of a card stand together, where they are to be read and typed."""
_GROUPS_A_LINE = 4


class ScanStep(StepPage):
    """Shows the test card, and in words how it arrived."""

    switched = signal(Device)
    """A camera or a serial scanner is to be used from now on, or no more."""

    def __init__(self, draft: Draft, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(draft, theme, wide=wide, parent=parent)
        self.setObjectName("scan_step")
        # The Enter of a scanner too slow to be read is nobody's: the keyboard is on the page, not on a button.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        px = theme.px
        row = QHBoxLayout(self) if wide else QVBoxLayout(self)
        row.setContentsMargins(self.edges())
        row.setSpacing(px(40))
        row.addWidget(self._test_card())
        right = QVBoxLayout()
        right.setSpacing(px(14))
        row.addLayout(right, 1)
        self.verdict = Verdict(theme)
        right.addWidget(self.verdict)
        right.addSpacing(px(10))
        self.by_hand = self._by_hand()
        right.addWidget(self.by_hand)
        self._devices = QHBoxLayout()
        self._devices.setSpacing(px(12))
        right.addLayout(self._devices)
        self.switches = {device: self._switch(device) for device in (Device.CAMERA, Device.SERIAL)}
        self._devices.addStretch(1)
        self.state_lines = {device: StateLine(theme, f"state_{device}", size=18) for device in self.switches}
        for line in self.state_lines.values():
            right.addWidget(line)
        right.addStretch(1)
        self.tell()

    def _test_card(self) -> QWidget:
        """Return the test card and its letters, always as wide, whatever letters those are."""
        px, payload = self.theme.px, encode(self.draft.trial.token)
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.code_picture = CodePicture(self.theme, payload, translate("setup", "The code of a test card"))
        self.letters_label = plain_label(grouped(payload), object_name="letters_label")
        self.letters_label.setAccessibleName(" ".join(self.letters_label.text().split()))  # spoken in one line
        self.letters_label.setFont(self.theme.font(18, 500))
        column.addWidget(self.code_picture)
        column.addWidget(self.letters_label)
        column.addStretch(1)
        part.setFixedWidth(self.code_picture.sizeHint().width())
        return part

    def _by_hand(self) -> QWidget:
        """Return the field for who has no scanner yet, below what is asked."""
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(14))
        self.letters_field = QLineEdit()
        self.letters_field.setObjectName("letters_field")
        words = translate("setup", "No scanner yet? Type the letters below the code, then Enter")
        self.letters_field.setAccessibleName(words)
        self.letters_field.setMaxLength(80)
        self.letters_field.setProperty("tall", "true")
        self.letters_field.setFont(self.theme.font(20, 500))
        column.addWidget(aside(self.theme, words))
        column.addWidget(self.letters_field)
        return part

    def title(self) -> str:
        """Return the title above the page."""
        return translate("setup", "Try your scanner")

    def sentence(self) -> str:
        """Return what is said below the title."""
        return translate("setup", "Scan this test card off the screen. Nobody is greeted, and nothing is noted.")

    def forward(self) -> str:
        """Return what the button says that opens the counter, once a card arrived."""
        return translate("setup", "Open the counter") if self.draft.trial.arrived else ""

    def skip_words(self) -> str:
        """Return what the button says that opens the counter without a scan."""
        return "" if self.draft.trial.arrived else translate("setup", "Open the counter without a test")

    def go_on(self) -> None:
        """Read what was typed by hand; else open the counter, once a card arrived."""
        if self.letters_field.text():
            self._read_letters()
        elif self.draft.trial.arrived:
            self.answered.emit(ScanTried())

    def skip(self) -> None:
        """Open the counter without a scan."""
        self.answered.emit(ScanTried())

    def tell(self) -> None:
        """Say what came of the last scan, and how the devices are."""
        trial = self.draft.trial
        self.verdict.show_what(*_verdict(trial))
        if trial.typed_well is not False:
            self.letters_field.clear()  # what was begun by hand is over
        scanner_there = trial.record is not None and trial.record.holds is Holds.CARD
        if scanner_there and self.letters_field.hasFocus():
            self.setFocus()
        self.by_hand.setVisible(not scanner_there)
        for device, switch in self.switches.items():
            used = _is_used(trial, device)
            on, off = translate("scanner test", "{device}: on"), translate("scanner test", "{device}: off")
            switch.setText((on if used else off).format(device=say.device_name(device)))
        for device, line in self.state_lines.items():
            state = trial.states.get(device)
            line.setVisible(state is not None and _is_used(trial, device))
            if state is not None:
                line.say_state(device, state, named=True)
        self.setAccessibleName(self.verdict.accessibleName())
        self.changed.emit()

    def _switch(self, device: Device) -> SetupButton:
        made = SetupButton(self.theme, "", object_name=f"switch_{device}")
        made.clicked.connect(self._switch_pressed)
        self._devices.addWidget(made)
        return made

    def _switch_pressed(self) -> None:
        """Ask for a device to be used, or no more."""
        for device, switch in self.switches.items():
            if switch is self.sender():
                self.switched.emit(device)

    def _read_letters(self) -> None:
        """Hold letters typed by hand against the card's."""
        trial = self.draft.trial
        reading = decode("".join(self.letters_field.text().split()))
        trial.typed_well = isinstance(reading, Token) and reading.token == trial.token
        trial.record = trial.heard = None
        trial.arrived = trial.arrived or trial.typed_well
        if trial.typed_well:
            self.setFocus()
        self.tell()


def grouped(payload: str) -> str:
    """Return a card's letters in groups that can be read and typed, in two lines."""
    groups, at = [], 0
    for length in _GROUPS:
        groups.append(payload[at : at + length])
        at += length
    return f"{' '.join(groups[:_GROUPS_A_LINE])}\n{' '.join(groups[_GROUPS_A_LINE:])}".strip()


def _verdict(trial: Trial) -> tuple[Sign, str, list[str]]:
    """Return the sign, the headline and the sentences for what arrived last."""
    if trial.typed_well is not None:
        if trial.typed_well:
            return WELL, translate("setup", "Typed right"), [translate("setup", "A scanner types the same, faster.")]
        return WRONG, translate("setup", "Not these letters"), [translate("setup", "Compare them once more.")]
    if trial.record is not None:
        found = diagnose(trial.record)
        sign = WELL if set(found) <= HARMLESS else WRONG
        headline = say.headline(trial.record)
        if sign is WELL:
            headline = translate("setup", "The card arrived")
        return sign, headline, [say.finding_sentence(what, trial.record) for what in found]
    if trial.heard is not None:
        device, misread = trial.heard
        if misread is not None:
            return WRONG, translate("scanner test", "Not read as one card"), [say.misread_sentence(misread)]
        told = translate("setup", "{device}: it was read right.").format(device=say.device_name(device))
        return WELL, translate("setup", "The card arrived"), [told]
    return WAITING, translate("setup", "Waiting for a scan"), []


def _is_used(trial: Trial, device: Device) -> bool:
    """Tell whether a device is to be used."""
    return trial.preferences.camera if device is Device.CAMERA else trial.preferences.serial
