"""What the owner prefers at the counter; each has a value that suits a café which never chose."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class DevicePreferences:
    """Which devices are used. Names are "" for whatever is found; `volume` is 0 to 100."""

    serial: bool = False
    serial_port: str = ""
    camera: bool = False
    camera_name: str = ""
    volume: int = 60
    muted: bool = False


def from_text(texts: dict[str, str]) -> DevicePreferences:
    """Return preferences from what is kept as text by their names; what makes no sense is as nobody chose it."""
    default = DevicePreferences()
    volume = texts.get("volume", "")
    return DevicePreferences(
        serial=texts.get("serial") == "yes",
        serial_port=texts.get("serial_port", default.serial_port),
        camera=texts.get("camera") == "yes",
        camera_name=texts.get("camera_name", default.camera_name),
        volume=int(volume) if volume.isdecimal() and int(volume) <= 100 else default.volume,
        muted=texts.get("muted") == "yes",
    )


def to_text(preferences: DevicePreferences) -> dict[str, str]:
    """Return preferences as text by their names."""
    values = {one.name: getattr(preferences, one.name) for one in fields(DevicePreferences)}
    return {
        name: ("yes" if value else "no") if isinstance(value, bool) else str(value) for name, value in values.items()
    }


SMALLEST, LARGEST, SCALE_STEP, USUAL_SCALE = 80, 160, 10, 100
"""How large the counter can be drawn, in percent of the drawing."""


def scale_from_text(text: str) -> int:
    """Return a scale in percent from what is kept as text; what makes no sense is as nobody chose it."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 3):
        return USUAL_SCALE
    return max(SMALLEST, min(LARGEST, int(text)))
