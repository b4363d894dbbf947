"""A page to try a scanner on: how a scan came, what is wrong in words, and how the other devices are.

Nothing of a code is shown but what it is: keys are dots, except what the scanner puts before and after a card.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from cafememo.codes.payload import Misread
from cafememo.devices.diagnosis import HARMLESS, BurstRecord, diagnose
from cafememo.devices.signals import signal
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.preferences import DevicePreferences
from cafememo.ui import device_sentences as say
from cafememo.ui.counter.fact_row import Row
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import SMALLEST_TEXT, fitted, leading, plain_label
from cafememo.ui.kit.words import translate

SWITCH_KEYS = {Device.SERIAL: "F5", Device.CAMERA: "F6", Device.SOUND: "F7"}
_SWITCHED_BY = {int(Qt.Key[f"Key_{key}"]): device for device, key in SWITCH_KEYS.items()}
_WAITING = ("scan-qr-code", "muted", "crema_soft")
_WELL = ("check", "sage", "sage_soft")
_WRONG = ("triangle-alert", "amber", "amber_soft")
LONG = 1.7
"""How much more height a fact has that needs two lines."""
FACTS = ("from", "keys", "pace", "before", "after", "end", "how")
"""What is told of a scan, by the keys of `device_sentences.fact_names`."""


class ScannerTestPage(Page):
    """Shows the last scan, whatever it came from, and the state of every device that was told."""

    left = signal()
    switched = signal(Device)
    """A device is to be used from now on, or no more."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("scanner_test_page")
        # The Enter of a scanner too slow to be read is nobody's: the keyboard is on the page, not on the button.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sign = _WAITING
        self._disc = QRect()
        self._record: BurstRecord | None = None
        self._shown: tuple[Device, Misread | None] | None = None
        self._states: dict[Device, DeviceState] = {}
        self.title_label = plain_label(object_name="scanner_test_title", parent=self, role="ink")
        self.headline_label = plain_label(object_name="headline_label", parent=self, role="ink")
        self.sentence_label = plain_label(object_name="sentence_label", parent=self, role="ink")
        for label in (self.headline_label, self.sentence_label):
            label.setWordWrap(True)
            label.setAlignment(leading() | Qt.AlignmentFlag.AlignTop)
        self.facts = {name: Row(name, self) for name in FACTS}
        self.devices: dict[Device, Row] = {}
        self.back_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.back_button.setObjectName("scanner_test_back_button")
        self.back_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back_button.clicked.connect(self.left.emit)
        self.switches = {device: BigButton("plain", key=key, parent=self) for device, key in SWITCH_KEYS.items()}
        for device, switch in self.switches.items():
            switch.setObjectName(f"switch_{device}")
            switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            switch.clicked.connect(self._switch_pressed)
        self._used = dict.fromkeys(SWITCH_KEYS, False)
        self.speak()

    def show_preferences(self, preferences: DevicePreferences) -> None:
        """Show which devices are used."""
        self._used = {
            Device.SERIAL: preferences.serial,
            Device.CAMERA: preferences.camera,
            Device.SOUND: not preferences.muted,
        }
        self._name_switches()

    def _name_switches(self) -> None:
        """Say what is on, and what pressing changes."""
        for device, switch in self.switches.items():
            on = translate("scanner test", "{device}: on")
            off = translate("scanner test", "{device}: off")
            switch.setText((on if self._used[device] else off).format(device=say.device_name(device)))

    def _switch_pressed(self) -> None:
        """Ask for a device to be used, or no more."""
        for device, switch in self.switches.items():
            if switch is self.sender():
                self.switched.emit(device)

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.title_label.setText(translate("scanner test", "Try a scanner"))
        self.back_button.setText(translate("scanner test", "Back"))
        for name, words in say.fact_names().items():
            self.facts[name].label.setText(words)
        self._name_switches()
        self._tell()

    def clear(self) -> None:
        """Wait for a scan, with the keyboard on the page, as when it is opened."""
        self._record = self._shown = None
        self._tell()
        self.setFocus()

    def show_record(self, record: BurstRecord) -> None:
        """Show how keys came; from `WedgeScanner.burst_ended`."""
        self._record, self._shown = record, (Device.KEYS, None)
        self._tell()

    def show_reading(self, device: Device, misread: Misread | None) -> None:
        """Show what a scanner that does not type told; None for a card."""
        self._record, self._shown = None, (device, misread)
        self._tell()

    def show_states(self, states: Mapping[Device, DeviceState]) -> None:
        """Show how devices are; those not named are not shown."""
        self._states = dict(states)
        self._tell()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in (self.back_button, *self.switches.values()):
            button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def _tell(self) -> None:
        """Write everything anew."""
        self._tell_scan()
        facts = self._facts()
        for name, row in self.facts.items():
            row.show_value(facts.get(name, "–"))
        for device, state in self._states.items():
            if device not in self.devices:
                self.devices[device] = Row(f"device_{device}", self)
            row = self.devices[device]
            row.label.setText(say.device_name(device))
            row.show_value(say.state_sentence(device, state))
        for device, row in self.devices.items():
            if device not in self._states:
                row.show_value("")
        self.setAccessibleName(self.headline_label.text())
        self._arrange()
        self.update()

    def _tell_scan(self) -> None:
        """Say what the last scan was, and what is wrong with it."""
        if self._record is not None:
            found = diagnose(self._record)
            self._sign = _WELL if set(found) <= HARMLESS else _WRONG
            self.headline_label.setText(say.headline(self._record))
            self.sentence_label.setText("\n\n".join(say.finding_sentence(what, self._record) for what in found))
        elif self._shown is not None:
            misread = self._shown[1]
            self._sign = _WRONG if misread else _WELL
            self.headline_label.setText(
                translate("scanner test", "Not read as one card")
                if misread
                else translate("scanner test", "A Cafémémo card")
            )
            self.sentence_label.setText(
                say.misread_sentence(misread) if misread else translate("scanner test", "It was read right.")
            )
        else:
            self._sign = _WAITING
            self.headline_label.setText(translate("scanner test", "Scan any card."))
            self.sentence_label.setText(
                translate("scanner test", "Nobody is greeted here and nothing is noted; codes are never shown.")
            )

    def _facts(self) -> dict[str, str]:
        """Return what stands in each row that has something to say."""
        if self._shown is None:
            return {}
        facts = {"from": say.device_name(self._shown[0])}
        return facts if self._record is None else facts | say.fact_texts(self._record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, switch devices by their keys."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _SWITCHED_BY:
            self.switched.emit(_SWITCHED_BY[event.key()])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the two cards and the sign."""
        super().paintEvent(event)
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        said, facts = self._cards()
        for card in (said, facts):
            look.paint_ground(painter, mirrored(self, card), "surface", "line", 1, 20, "paper")
        icon, role, soft = self._sign
        disc = QRectF(mirrored(self, self._disc))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(soft))
        painter.drawEllipse(disc)
        size = round(disc.width() / 2)
        corner = disc.center()
        painter.drawPixmap(round(corner.x() - size / 2), round(corner.y() - size / 2), look.icon(icon, role, size))

    def _cards(self) -> tuple[QRect, QRect]:
        """Return where what is said and the facts are: side by side, in portrait one below the other."""
        look, width, height = self._look, self.width(), self.height()
        margin, gap = look.px(24), look.gap(16)
        top = margin + look.metrics(look.serif(look.text(32))).height() + gap
        bottom = height - margin - look.target(72) - gap
        inner = width - 2 * margin
        if width >= height:
            left = round(inner * 0.46)
            return (
                QRect(margin, top, left, bottom - top),
                QRect(margin + left + gap, top, inner - left - gap, bottom - top),
            )
        upper = round((bottom - top) * 0.46)
        return (
            QRect(margin, top, inner, upper),
            QRect(margin, top + upper + gap, inner, bottom - top - upper - gap),
        )

    def _arrange(self) -> None:
        """Put every part where the drawing has it."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, foot = look.px(24), look.target(72)
        said, facts = self._cards()
        self.title_label.setFont(look.serif(look.text(32)))
        title = look.metrics(self.title_label.font()).height()
        place(self.title_label, self, QRect(margin, margin, width - 2 * margin, title))
        wide = max(look.px(220), self.back_button.sizeHint().width())
        place(self.back_button, self, QRect(margin, height - margin - foot, wide, foot))
        gap, count = look.gap(12), len(self.switches)
        share = min(look.px(300), (width - 2 * margin - wide - gap * count) // count)
        for number, switch in enumerate(self.switches.values(), 1):
            left = width - margin - (count - number + 1) * (share + gap) + gap
            place(switch, self, QRect(left, height - margin - foot, share, foot))
        self._arrange_said(said)
        self._arrange_facts(facts)

    def _arrange_said(self, card: QRect) -> None:
        """Put the headline beside the sign and the sentences below, in letters as large as fit, all in the middle."""
        if not self._fit_said(card, tight=False):
            self._fit_said(card, tight=True)

    def _fit_said(self, card: QRect, *, tight: bool) -> bool:
        """Place headline and sentences, `tight` with a small sign and little between; tell whether all is seen."""
        look, pad = self._look, self._look.px(28)
        between, edge = look.px(8 if tight else 22), look.px(6 if tight else 16)
        side, inner = look.px(48 if tight else 88), card.width() - 2 * pad
        room = inner - side - look.px(20)
        title = look.serif(look.text(24 if tight else 32))
        font, _ = fitted(self.headline_label.text(), title, room, lines=2)
        self.headline_label.setFont(font)
        head = _height(self.headline_label, font, room)
        left = card.height() - 2 * edge - max(side, head) - between
        size = look.text(21)
        while size > SMALLEST_TEXT and _height(self.sentence_label, look.sans(size, 500), inner) > left:
            size -= 1
        self.sentence_label.setFont(look.sans(size, 500))
        wanted = _height(self.sentence_label, self.sentence_label.font(), inner)
        words = min(left, wanted)
        top = card.top() + edge + (left - words) // 2
        high = max(side, head)
        self._disc = QRect(card.left() + pad, top + (high - side) // 2, side, side)
        beside = card.left() + pad + side + look.px(20)
        place(self.headline_label, self, QRect(beside, top + (high - head) // 2, room, head))
        place(self.sentence_label, self, QRect(card.left() + pad, top + high + between, inner, words))
        return wanted <= left

    def _arrange_facts(self, card: QRect) -> None:
        """Put the facts below one another, then the devices with some room between; long lines have more height."""
        look, pad, edge = self._look, self._look.px(28), self._look.px(16)
        facts, devices = list(self.facts.values()), [row for row in self.devices.values() if row.shown]
        font = look.sans(look.text(17), 500)
        inner = card.width() - 2 * pad
        widest = max(look.metrics(font).horizontalAdvance(row.label.text()) for row in (*facts, *devices))
        names = min(widest + look.px(20), inner // 2)
        shares = {row: LONG if row.is_long(inner - names, look) else 1.0 for row in (*facts, *devices)}
        between = look.px(18) if devices else 0
        unit = min(look.px(56), (card.height() - 2 * edge - between) / sum(shares.values()))
        y = card.top() + (card.height() - between - unit * sum(shares.values())) / 2
        for row, share in shares.items():
            y += between if devices and row is devices[0] else 0
            end = y + unit * share
            row.place(self, QRect(card.left() + pad, round(y), inner, round(end) - round(y)), names, font, look)
            y = end


def _height(label: QLabel, font: QFont, width: int) -> int:
    """Return how high the words of a label are in this font, wrapped to `width`."""
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), flags, label.text()).height() + 2
