"""What the owner prefers, kept in the café's own settings."""

from dataclasses import replace

from cafememo.domain.preferences import (
    LARGEST,
    SMALLEST,
    DevicePreferences,
    Preferences,
    from_text,
    preferences_to_text,
    to_text,
)
from cafememo.domain.text import clean_name
from cafememo.store.settings import read_settings, rename_cafe, speak, write_settings
from cafememo.store.store import Store

_DEVICES = "device."


def prefer(store: Store, wanted: Preferences) -> None:
    """Keep what differs from what the café's facts say. Belongs in a transaction.

    What was never chosen stays so, and goes on following the café's language.
    """
    before = preferences_to_text(store.facts.preferences)
    changed = {key: text for key, text in preferences_to_text(wanted).items() if text != before[key]}
    write_settings(store.connection, "", changed)


def prefer_scale(store: Store, percent: int) -> int:
    """Keep how large the program is drawn, in percent, and return it as it will be read.

    A transaction of its own: the counter's keys ask for it, which the owner's undo does not take back.
    """
    kept = max(SMALLEST, min(LARGEST, percent))
    wanted = store.facts.preferences._replace(scale=kept)
    with store.transaction():
        prefer(store, wanted)
    store.facts = replace(store.facts, preferences=wanted)
    return kept


def device_preferences(store: Store) -> DevicePreferences:
    """Return which devices are used."""
    with store.reading():
        kept = read_settings(store.connection, _DEVICES)
    return from_text(kept)


def prefer_devices(store: Store, preferences: DevicePreferences) -> DevicePreferences:
    """Keep which devices are used, and return it."""
    with store.transaction():
        keep_devices(store, preferences)
    return preferences


def keep_devices(store: Store, preferences: DevicePreferences) -> None:
    """Keep which devices are used. Belongs in a transaction."""
    before = to_text(device_preferences(store))
    changed = {key: text for key, text in to_text(preferences).items() if text != before[key]}
    write_settings(store.connection, _DEVICES, changed)


def name_cafe(store: Store, name: str) -> bool:
    """Give the café another name; False where it holds nothing to read. Belongs in a transaction."""
    name = clean_name(name)
    if name:
        rename_cafe(store.connection, name)
    return bool(name)


def prefer_language(store: Store, language: str) -> None:
    """Have the café speak another language, one of `ui.kit.words.LANGUAGES`. Belongs in a transaction."""
    speak(store.connection, language)


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


def keep_autostart(store: Store, *, on: bool) -> None:
    """Keep that the program opens with the computer, or not. Belongs in a transaction.

    Whether it does, the system is asked: this is what the café was told last, so that there is something to undo.
    """
    write_settings(store.connection, "", {"computer.autostart": "yes" if on else "no"})
