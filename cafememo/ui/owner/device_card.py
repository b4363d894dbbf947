"""What the cards of Devices have in common: a wish about devices is kept, and acts at once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cafememo.devices.state import DeviceState
from cafememo.domain.preferences import DevicePreferences
from cafememo.services.preferences import device_preferences, keep_devices
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import Card

if TYPE_CHECKING:
    from cafememo.store.store import Store


class DeviceCard(Card):
    """One kind of device: whether it is used, which, and how it is."""

    def __init__(self, memory: OwnerMemory, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent=parent)
        self.memory = memory
        self.theme = theme

    def show_wishes(self, wishes: DevicePreferences) -> None:
        """Show what is wanted."""

    def show_state(self, state: DeviceState) -> None:
        """Show how the device is."""

    def look(self) -> None:
        """Look which there are."""

    def keep(self, name: str, **changes: Any) -> None:  # noqa: ANN401 - as the fields of the preferences are
        """Keep changed wishes under the name of what was done."""

        def job(store: "Store") -> None:
            keep_devices(store, replace(device_preferences(store), **changes))

        self.memory.act(name, job)


def with_kept(found: Iterable[tuple[str, str]], kept: str) -> list[tuple[str, str]]:
    """Return what was found, by value and words; what is kept and not among it is added, and said not to be there."""
    choices = list(found)
    if kept and kept not in dict(choices):
        choices.append((kept, translate("devices", "{name} (not there now)").format(name=kept)))
    return choices


def on_or_off(setting: str, *, on: bool) -> str:
    """Return what it is called that something was switched."""
    words = translate("preferences", "on") if on else translate("preferences", "off")
    return translate("preferences", "{setting}: {choice}").format(setting=setting, choice=words)
