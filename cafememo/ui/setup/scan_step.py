"""The last step: a test card on the screen, to be scanned, held before the camera or typed, and what came of it."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cafememo.codes.payload import Token, decode, encode
from cafememo.devices.diagnosis import HARMLESS, diagnose
from cafememo.devices.signals import signal
from cafememo.devices.state import Device
from cafememo.ui import device_sentences as say
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import PlainLabel, plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.setup.code_picture import CodePicture
from cafememo.ui.setup.draft import Draft, ScanTried, Trial
from cafememo.ui.setup.page import StepPage
from cafememo.ui.setup.parts import SetupButton, aside

_WAITING = ("scan-qr-code", "muted", "crema_soft")
_WELL = ("check", "sage", "sage_soft")
_WRONG = ("triangle-alert", "amber", "amber_soft")
_GROUPS = (3, 4, 4, 4, 4, 4, 4)
"""How many letters of a card stand together, where they are to be read and typed."""


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
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(40))
        left = QVBoxLayout()
        left.setSpacing(px(10))
        row.addLayout(left)
        payload = encode(draft.trial.token)
        self.code_picture = CodePicture(theme, payload, translate("setup", "The code of a test card"))
        left.addWidget(self.code_picture)
        self.letters_label = _centred(grouped(payload), theme)
        left.addWidget(self.letters_label)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(px(14))
        row.addLayout(right, 1)
        self.verdict = Verdict(theme)
        right.addWidget(self.verdict)
        right.addSpacing(px(10))
        self.letters_field = QLineEdit()
        self.letters_field.setObjectName("letters_field")
        words = translate("setup", "No scanner yet? Type the letters below the code, then Enter")
        self.letters_field.setAccessibleName(words)
        self.letters_field.setMaxLength(80)
        self.letters_field.setProperty("tall", "true")
        self.letters_field.setFont(theme.font(20, 500))
        right.addWidget(aside(theme, words))
        right.addWidget(self.letters_field)
        self.devices_label = aside(theme, "")
        self.devices_label.setObjectName("devices_label")
        self._devices = QHBoxLayout()
        self._devices.setSpacing(px(12))
        right.addLayout(self._devices)
        right.addWidget(self.devices_label)
        right.addStretch(1)
        self.switches = {device: self._switch(device) for device in (Device.CAMERA, Device.SERIAL)}
        self._devices.addStretch(1)
        self.tell()

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
        for device, switch in self.switches.items():
            used = trial.preferences.camera if device is Device.CAMERA else trial.preferences.serial
            on, off = translate("scanner test", "{device}: on"), translate("scanner test", "{device}: off")
            switch.setText((on if used else off).format(device=say.device_name(device)))
        told = [
            translate("setup", "{device}: {state}").format(
                device=say.device_name(device), state=say.state_sentence(device, state)
            )
            for device, state in trial.states.items()
            if device in self.switches and _is_used(trial, device)
        ]
        self.devices_label.setText("\n".join(told))
        self.devices_label.setVisible(bool(told))
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


class Verdict(QWidget):
    """A sign on a disc, a few words, and below them sentences."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme = theme
        self._sign = _WAITING
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(76), 0, 0, 0)
        column.setSpacing(px(6))
        self.headline_label = WrappedLabel("", theme.font(28, voice=True), "ink")
        self.headline_label.setObjectName("headline_label")
        self.sentences_label = aside(theme, "", "ink")
        self.sentences_label.setObjectName("sentences_label")
        column.addWidget(self.headline_label)
        column.addWidget(self.sentences_label)
        column.addStretch(1)
        self.setMinimumHeight(px(64))

    def show_what(self, sign: tuple[str, str, str], headline: str, sentences: str) -> None:
        """Show something else."""
        self._sign = sign
        self.headline_label.setText(headline)
        self.sentences_label.setText(sentences)
        self.sentences_label.setVisible(bool(sentences))
        self.setAccessibleName(f"{headline.rstrip('.')}. {sentences}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign on its disc."""
        icon, role, soft = self._sign
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, soft)))
        disc = QRectF(mirrored(self, QRect(0, 0, px(60), px(60))))
        painter.drawEllipse(disc)
        side = px(30)
        corner = disc.center()
        pixmap = icon_pixmap(icon, getattr(tokens, role), side, self.devicePixelRatio())
        painter.drawPixmap(round(corner.x() - side / 2), round(corner.y() - side / 2), pixmap)


def grouped(payload: str) -> str:
    """Return a card's letters in groups that can be read and typed."""
    groups, at = [], 0
    for length in _GROUPS:
        groups.append(payload[at : at + length])
        at += length
    return " ".join(group for group in groups if group)


def _verdict(trial: Trial) -> tuple[tuple[str, str, str], str, str]:
    """Return the sign, the headline and the sentences for what arrived last."""
    if trial.typed_well is not None:
        if trial.typed_well:
            return _WELL, translate("setup", "Typed right"), translate("setup", "A scanner types the same, faster.")
        return _WRONG, translate("setup", "Not these letters"), translate("setup", "Compare them once more.")
    if trial.record is not None:
        found = diagnose(trial.record)
        sign = _WELL if set(found) <= HARMLESS else _WRONG
        headline = say.headline(trial.record)
        if sign is _WELL:
            headline = translate("setup", "The card arrived")
        return sign, headline, " ".join(say.finding_sentence(what, trial.record) for what in found)
    if trial.heard is not None:
        device, misread = trial.heard
        if misread is not None:
            return _WRONG, translate("scanner test", "Not read as one card"), say.misread_sentence(misread)
        told = translate("setup", "{device}: it was read right.").format(device=say.device_name(device))
        return _WELL, translate("setup", "The card arrived"), told
    return _WAITING, translate("setup", "Waiting for a scan"), ""


def _is_used(trial: Trial, device: Device) -> bool:
    """Tell whether a device is to be used."""
    return trial.preferences.camera if device is Device.CAMERA else trial.preferences.serial


def _centred(text: str, theme: Theme) -> PlainLabel:
    """Return a label of letters to be read one by one."""
    made = plain_label(text, object_name="letters_label")
    made.setFont(theme.font(18, 500))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
