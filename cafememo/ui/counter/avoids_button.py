"""A plain icon that asks what somebody avoids; while it is held down, `AvoidsNote` says so."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.icon_key_button import IconKeyButton
from cafememo.ui.counter.look import Look
from cafememo.ui.kit.words import translate

AVOIDS_KEY = Qt.Key.Key_F12
"""Held down, it reveals what the person avoids."""


class AvoidsButton(IconKeyButton):
    """Looks the same for everybody, whatever they avoid; it tells when it is held down, and when let go."""

    asked = signal()
    answered = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "info", "F12", parent)
        self.setObjectName("avoids_button")
        self._held = False
        self.pressed.connect(self.hold)
        self.released.connect(self.let_go)

    def show_person(self, name: str) -> None:
        """Say whose it is, and reveal nothing."""
        self.let_go()
        said = translate("avoids", "What {name} avoids").format(name=name)
        self.set_name(said)

    def hold(self) -> None:
        """Begin to reveal, as the key does when it goes down."""
        if not self._held:
            self._held = True
            self.asked.emit()

    def let_go(self) -> None:
        """Reveal no more, as when the key comes up or the window is left."""
        if self._held:
            self._held = False
            self.answered.emit()

    def event(self, event: QEvent) -> bool:
        """Let go once the window has lost the keyboard: the key may come up elsewhere, unheard."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.let_go()
        return super().event(event)
