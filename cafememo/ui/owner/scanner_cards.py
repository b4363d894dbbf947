"""The scanners that do not type: at a serial port, and through a camera, with what it sees."""

from typing import TYPE_CHECKING

from cafememo.devices.serial import ports_here
from cafememo.devices.state import Device, DeviceState
from cafememo.domain.preferences import DevicePreferences
from cafememo.ui.device_sentences import device_name
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.camera_view import CameraView
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.device_card import DeviceCard, on_or_off, with_kept
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import Switch
from cafememo.ui.owner.rows import SettingRow
from cafememo.ui.owner.state_line import StateLine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame


class SerialCard(DeviceCard):
    """A scanner at a serial port, or a USB port that looks like one."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, device_name(Device.SERIAL))
        self._ports: list[tuple[str, str]] = []
        self._wishes = DevicePreferences()
        self.switch = Switch(theme, translate("devices", "Listen to it"), object_name="serial_switch")
        self.switch.clicked.connect(self._switch)
        self.column.addWidget(self.switch)
        self._port = translate("devices", "Port")
        self.port_choice = SavingChoice(theme, self._port, object_name="port_choice")
        self.port_choice.saved.connect(self._choose)
        self.column.addWidget(SettingRow(theme, self._port, self.port_choice, wide=True))
        self.state_line = StateLine(theme, "serial_state_line")
        self.column.addWidget(self.state_line)
        self._offer()

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show whether it is listened to, and where."""
        self._wishes = wishes
        self.switch.setChecked(wishes.serial)
        self._offer()

    def show_state(self, state: DeviceState) -> None:
        """Show how it is."""
        self.state_line.say_state(Device.SERIAL, state)

    def look(self) -> None:
        """Look which ports there are; without the extra `devices` it cannot be known."""
        try:
            ports = ports_here()
        except ImportError:
            self.show_state(DeviceState.NOT_INSTALLED)
            ports = []
        self._ports = [(port.path, " – ".join(filter(None, (port.path, port.description)))) for port in ports]
        self._offer()

    def _offer(self) -> None:
        found = [("", translate("devices", "Whichever is found")), *self._ports]
        self.port_choice.offer(with_kept(found, self._wishes.serial_port))
        self.port_choice.show_value(self._wishes.serial_port)

    def _switch(self, on: bool) -> None:
        self.keep(on_or_off(device_name(Device.SERIAL), on=on), serial=on)

    def _choose(self, path: str) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=device_name(Device.SERIAL), choice=self.port_choice.words()
        )
        self.keep(told, serial_port=path)


class CameraCard(DeviceCard):
    """Cards held before a camera."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, device_name(Device.CAMERA))
        self._cameras: dict[str, str] = {}
        self._wishes = DevicePreferences()
        self.switch = Switch(theme, translate("devices", "Look through it"), object_name="camera_switch")
        self.switch.clicked.connect(self._switch)
        self.column.addWidget(self.switch)
        self._which = translate("devices", "Which one")
        self.camera_choice = SavingChoice(theme, self._which, object_name="camera_choice")
        self.camera_choice.saved.connect(self._choose)
        self.column.addWidget(SettingRow(theme, self._which, self.camera_choice, wide=True))
        self.view = CameraView(theme)
        self.column.addWidget(self.view)
        self.state_line = StateLine(theme, "camera_state_line")
        self.column.addWidget(self.state_line)
        self._offer()

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show whether it is looked through, and which one."""
        self._wishes = wishes
        self.switch.setChecked(wishes.camera)
        self._offer()

    def show_state(self, state: DeviceState) -> None:
        """Show how it is; without pictures the view says why."""
        self.state_line.say_state(Device.CAMERA, state)
        if state is not DeviceState.READY:
            self.view.clear()

    def show_frame(self, frame: "QVideoFrame") -> None:
        """Show what the camera sees."""
        self.view.show_frame(frame)

    def look(self) -> None:
        """Look which cameras there are; without the extra `devices` it cannot be known."""
        try:
            from cafememo.devices.camera_hardware import cameras_here  # noqa: PLC0415 - an extra

            self._cameras = cameras_here()
        except ImportError:
            self.show_state(DeviceState.NOT_INSTALLED)
            self._cameras = {}
        self._offer()

    def _offer(self) -> None:
        found = [("", translate("devices", "The system’s own choice")), *self._cameras.items()]
        self.camera_choice.offer(with_kept(found, self._wishes.camera_name))
        self.camera_choice.show_value(self._wishes.camera_name)

    def _switch(self, on: bool) -> None:
        self.keep(on_or_off(device_name(Device.CAMERA), on=on), camera=on)

    def _choose(self, name: str) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=device_name(Device.CAMERA), choice=self.camera_choice.words()
        )
        self.keep(told, camera_name=name)
