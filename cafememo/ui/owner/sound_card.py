"""The tones: how loud, or none at all, and what they sound like."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from cafememo.devices.signals import signal
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.preferences import DevicePreferences
from cafememo.ui.device_sentences import device_name
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.device_card import DeviceCard, on_or_off
from cafememo.ui.owner.fields import pause
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, Switch
from cafememo.ui.owner.state_line import StateLine


class SoundCard(DeviceCard):
    """One tone for a card that is known, another for any other."""

    tried = signal(bool)
    """A tone is to sound: that of a known card, or not."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, device_name(Device.SOUND))
        px = theme.px
        self.switch = Switch(theme, translate("devices", "A tone for each scan"), object_name="sound_switch")
        self.switch.clicked.connect(self._switch)
        self.column.addWidget(self.switch)
        row = QHBoxLayout()
        row.setSpacing(px(14))
        self._volume = translate("devices", "Volume")
        name = plain_label(self._volume)
        name.setFont(theme.font(17, 500))
        row.addWidget(name)
        self.volume_slider = SavingSlider(self._volume, object_name="volume_slider")
        self.volume_slider.setMinimumHeight(max(40, px(40)))
        self.volume_slider.saved.connect(self._keep_volume)
        self.volume_slider.valueChanged.connect(self._show_volume)
        row.addWidget(self.volume_slider, 1)
        self.percent_label = plain_label(object_name="percent_label", role="muted")
        self.percent_label.setFont(theme.font(17))
        self.percent_label.setMinimumWidth(px(58))
        self.percent_label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.percent_label)
        self.column.addLayout(row)
        self.column.addWidget(self._try_buttons(theme))
        self.state_line = StateLine(theme, "sound_state_line")
        self.column.addWidget(self.state_line)
        self._wishes, self._state = DevicePreferences(), DeviceState.OFF
        self._show_volume(0)

    def _try_buttons(self, theme: Theme) -> QWidget:
        """Return the buttons that sound a tone."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        known, other = translate("devices", "A known card"), translate("devices", "Any other")
        self.known_button = OwnerButton(theme, known, icon="play", object_name="known_button")
        self.other_button = OwnerButton(theme, other, icon="play", object_name="other_button")
        hear = translate("devices", "Try it: {tone}")
        for button, words in ((self.known_button, known), (self.other_button, other)):
            button.under = "surface"
            button.setAccessibleName(hear.format(tone=words))
            row.addWidget(button)
        row.addStretch(1)
        self.known_button.clicked.connect(self._try_known)
        self.other_button.clicked.connect(self._try_other)
        return holder

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show whether tones sound, and how loud."""
        self._wishes = wishes
        self.switch.setChecked(not wishes.muted)
        self.volume_slider.show_value(wishes.volume)
        self._tell()

    def show_state(self, state: DeviceState) -> None:
        """Show whether they can be heard; where they cannot, there is nothing to try."""
        self._state = state
        for button in (self.known_button, self.other_button):
            button.setEnabled(state is DeviceState.READY)
        self._tell()

    def _tell(self) -> None:
        """Say how it is; where tones are wanted it is never said to be off, though nothing may be heard yet."""
        if self._wishes.muted:
            self.state_line.say_state(Device.SOUND, DeviceState.OFF)
        elif not self._wishes.volume:
            self.state_line.say(translate("devices", "The volume is at 0: no tone can be heard."))
        elif self._state is DeviceState.OFF:
            self.state_line.say(translate("devices", "Looking for a loudspeaker…"))
        else:
            self.state_line.say_state(Device.SOUND, self._state)

    def _switch(self, on: bool) -> None:
        self.keep(on_or_off(device_name(Device.SOUND), on=on), muted=not on)

    def _keep_volume(self, volume: int) -> None:
        told = translate("devices", "Volume: {percent}%").format(percent=volume)
        self.keep(told, volume=volume)

    def _show_volume(self, volume: int) -> None:
        self.percent_label.setText(translate("preferences", "{percent}%").format(percent=volume))

    def _try_known(self) -> None:
        self.tried.emit(True)  # noqa: FBT003 - Qt's

    def _try_other(self) -> None:
        self.tried.emit(False)  # noqa: FBT003 - Qt's


class SavingSlider(QSlider):
    """A share of a hundred that saves itself when it is let go, or was not moved for a moment."""

    saved = signal(int)

    def __init__(self, name: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setRange(0, 100)
        self.setSingleStep(5)
        self.setPageStep(20)
        self._saved = 0
        self._pause = pause(self, self.save)
        self.valueChanged.connect(self._moved)
        self.sliderReleased.connect(self.save)

    def show_value(self, value: int) -> None:
        """Show what is kept; while somebody moves it, theirs stays."""
        self._saved = value
        if not self._pause.isActive() and not self.isSliderDown():
            self.setValue(value)
            self._pause.stop()

    def save(self) -> None:
        """Tell the value, where it is another than what is kept."""
        self._pause.stop()
        if self.value() != self._saved:
            self._saved = self.value()
            self.saved.emit(self._saved)

    def _moved(self, value: int) -> None:
        if value != self._saved and not self.isSliderDown():
            self._pause.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
