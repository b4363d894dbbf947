"""What the owner prefers, kept in the café's own settings."""

from cafememo.domain.preferences import DevicePreferences, from_text, to_text
from cafememo.store.settings import read_settings, write_settings
from cafememo.store.store import Store

_PREFIX = "device."


def device_preferences(store: Store) -> DevicePreferences:
    """Return which devices are used."""
    with store.reading():
        kept = read_settings(store.connection, _PREFIX)
    return from_text(kept)


def prefer_devices(store: Store, preferences: DevicePreferences) -> DevicePreferences:
    """Keep which devices are used, and return it."""
    with store.transaction():
        write_settings(store.connection, _PREFIX, to_text(preferences))
    return preferences
