"""Devices: scanners and how they read, the tones, the printer for cards; what is changed here acts at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from cafememo.devices.state import Device
from cafememo.domain.preferences import DevicePreferences
from cafememo.services.history import Changed
from cafememo.services.preferences import device_preferences
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.device_card import DeviceCard
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import scrolling
from cafememo.ui.owner.printer_card import PrinterCard
from cafememo.ui.owner.rows import CardColumns
from cafememo.ui.owner.scanner_cards import CameraCard, SerialCard
from cafememo.ui.owner.sound_card import SoundCard
from cafememo.ui.owner.try_card import TryCard

if TYPE_CHECKING:
    from cafememo.ui.counter.instruments import Instruments

_RECORDER = "owner"


class DevicesPage(OwnerPage):
    """Shows every device as it is; a scan made while it is in front is only looked at."""

    tries_scanner = True

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("devices_page")
        column = self.column()
        column.addLayout(self.header_row(translate("owner", "Devices")))
        self.try_card = TryCard(theme)
        self.serial_card = SerialCard(memory, theme)
        self.camera_card = CameraCard(memory, theme)
        self.sound_card = SoundCard(memory, theme)
        self.printer_card = PrinterCard(memory, theme)
        self._cards = (self.serial_card, self.camera_card, self.sound_card, self.printer_card)
        cards = CardColumns(theme)
        for card, place in (
            (self.try_card, 0),
            (self.serial_card, 0),
            (self.sound_card, 0),
            (self.camera_card, 1),
            (self.printer_card, 1),
        ):
            cards.add(card, place)
        self.area: QScrollArea = scrolling(theme, cards)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.serial_card.switch)
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look)
        instruments = self._instruments
        devices = instruments.devices
        memory.around.scanner.burst_ended.connect(self.try_card.show_record)
        devices.heard.connect(self.try_card.show_heard)
        devices.states_changed.connect(self._show_states)
        devices.camera.frame_seen.connect(self.camera_card.show_frame)
        instruments.preferred.connect(self._show_wishes)
        instruments.printers.found.connect(self.printer_card.show_printers)
        self.sound_card.tried.connect(self._sound)
        self.printer_card.looked.connect(instruments.printers.look)

    @property
    def _instruments(self) -> "Instruments":
        return self.memory.around.instruments()

    def concerns(self, changed: Changed) -> bool:
        """Tell whether settings changed."""
        return "settings" in changed.tables

    def refresh(self) -> None:
        """Show what is wanted and how it is."""
        self.memory.ask(device_preferences, self._show_wishes, topic="devices")
        self._show_states()

    def _show_wishes(self, wishes: DevicePreferences) -> None:
        for card in self._cards:
            card.show_wishes(wishes)
        self._show_states()

    def _show_states(self) -> None:
        states = self._instruments.devices.states()
        self.serial_card.show_state(states[Device.SERIAL])
        self.camera_card.show_state(states[Device.CAMERA])
        self.sound_card.show_state(states[Device.SOUND])

    def _look(self) -> None:
        """Look which devices of one kind there are, once the page is seen, then of the next: each may take a moment."""
        self._to_look.pop(0).look()
        if self._to_look:
            self._looking.start(0)
        else:
            self._show_states()

    def _sound(self, known: bool) -> None:
        tones = self._instruments.devices.tones
        if known:
            tones.known()
        else:
            tones.unknown()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to listen to how scans come, and to show what the camera sees."""
        super().showEvent(event)
        self._instruments.record(_RECORDER, on=True)
        self._instruments.devices.camera.watched = True
        self._instruments.begin()  # a moment after the opening they are not yet
        self._to_look: list[DeviceCard] = list(self._cards)
        self._looking.start(50)

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no more: what was scanned is nobody's any more, and nothing of the camera stays on the screen."""
        super().hideEvent(event)
        self._looking.stop()
        self._instruments.record(_RECORDER, on=False)
        self._instruments.devices.camera.watched = False
        self.camera_card.view.clear()
        self.try_card.wait()
