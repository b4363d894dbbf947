"""Which devices there are at a counter and how one is, as facts; `cafememo.ui.sentences` has the words. No Qt."""

from enum import StrEnum


class DeviceState(StrEnum):
    """What a serial scanner or a camera can be."""

    OFF = "off"
    """Nobody asked for it."""
    NOT_INSTALLED = "not installed"
    """The part of Qt it needs is not there: the extra `devices` was not installed, or a system library lacks."""
    ABSENT = "absent"
    """None is plugged in; it is waited for."""
    READY = "ready"
    """A card shown to it is heard."""
    NO_PERMISSION = "no permission"
    """It is there, and this account may not use it: the dialout group, or the camera's privacy switch."""
    BUSY = "busy"
    """It is there, and another program has it or it does not start; it is tried again."""
    LOST = "lost"
    """It was ready and is gone; it is waited for."""


class Device(StrEnum):
    """What can be at a counter and tell of cards, or sound."""

    KEYS = "keys"
    """A scanner that types."""
    SERIAL = "serial"
    CAMERA = "camera"
    PICTURE = "picture"
    """Pasted or dropped."""
    SOUND = "sound"


FIRST_WAIT_MS = 500
LONGEST_WAIT_MS = 8_000


def next_wait(before_ms: int) -> int:
    """Give how long to wait before looking for a device again, after `before_ms`; 0 for the first time.

    Twice as long each time, up to eight seconds: a replugged scanner is back soon, and one that stays away
    costs next to nothing.
    """
    return min(LONGEST_WAIT_MS, 2 * before_ms) if before_ms else FIRST_WAIT_MS
