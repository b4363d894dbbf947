"""How something is: a sign and a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cafememo.devices.state import Device, DeviceState
from cafememo.ui.device_sentences import device_name, state_sentence
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel

_SIGNS = {"sage": "check", "amber": "triangle-alert", "muted": "info"}


class StateLine(QWidget):
    """Says that all is well, that something needs to be done, or merely how things are; never by colour alone."""

    def __init__(self, theme: Theme, object_name: str, parent: QWidget | None = None, *, size: int = 16) -> None:
        """Begin with nothing said; `size` is that of the letters, in pixels of the drawing."""
        super().__init__(parent)
        self.setObjectName(object_name)
        self._theme = theme
        self._side = theme.px(size + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        self._sign = QLabel()
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        self.sentence_label = WrappedLabel("", theme.font(size, 500), "muted")
        row.addWidget(self.sentence_label, 1)

    def say(self, sentence: str, role: str = "muted", icon: str = "") -> None:
        """Say how it is; `role` is "sage", "amber" or "muted", or any other where `icon` is the sign for it."""
        colour = getattr(self._theme.tokens, role)
        self._sign.setPixmap(icon_pixmap(icon or _SIGNS[role], colour, self._side, self.devicePixelRatio()))
        recolour(self.sentence_label, role)
        self.sentence_label.setText(sentence)
        self.setAccessibleName(sentence)

    def say_state(self, device: Device, state: DeviceState, *, named: bool = False) -> None:
        """Say how a device is, and what to do about it; `named` where no title says which device it is."""
        sentence = state_sentence(device, state)
        if state is DeviceState.NOT_INSTALLED:
            sentence = translate(
                "devices", "Not installed on this computer. It comes with Cafémémo’s extra “devices”: {command}"
            ).format(command='pip install "cafememo[devices]"')
        if named:
            sentence = translate("setup", "{device}: {state}").format(device=device_name(device), state=sentence)
        self.say(sentence, _ROLES.get(state, "amber"))


_ROLES = {DeviceState.READY: "sage", DeviceState.OFF: "muted"}
