"""What the owner prefers, kept in the café's own settings."""

from cafememo.domain.preferences import DevicePreferences, from_text, scale_from_text, to_text
from cafememo.store.settings import read_settings, write_settings
from cafememo.store.store import Store

_PREFIX = "device."
_LOOK, _SCALE = "look.", "scale"


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


def scale_percent(store: Store) -> int:
    """Return how large the counter is drawn, in percent."""
    with store.reading():
        return scale_from_text(read_settings(store.connection, _LOOK).get(_SCALE, ""))


def prefer_scale(store: Store, percent: int) -> int:
    """Keep how large the counter is drawn, in percent, and return it as it will be read."""
    kept = scale_from_text(str(percent))
    with store.transaction():
        write_settings(store.connection, _LOOK, {_SCALE: str(kept)})
    return kept


OWNER_LOCK = "owner_lock_minutes"
OWNER_LOCK_MINUTES, MOST_OWNER_LOCK_MINUTES = 5, 60
"""After how many minutes without a touch the owner's window locks itself: unless it was chosen, and at the most."""


def owner_lock_minutes(store: Store) -> int:
    """Return after how many minutes without a touch the owner's window locks itself; it always does."""
    with store.reading():
        text = read_settings(store.connection, OWNER_LOCK).get("", "")
    if text.isascii() and text.isdecimal() and len(text) < 4:
        return max(1, min(MOST_OWNER_LOCK_MINUTES, int(text)))
    return OWNER_LOCK_MINUTES


def prefer_owner_lock(store: Store, minutes: int) -> None:
    """Keep after how many minutes the owner's window locks itself. Belongs in a transaction."""
    write_settings(store.connection, OWNER_LOCK, {"": str(max(1, min(MOST_OWNER_LOCK_MINUTES, minutes)))})
