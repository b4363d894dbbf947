"""What the owner prefers at the counter; each has a value that suits a café which never chose."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import NamedTuple

from cafememo.domain.formats import DATE_ORDERS, DECIMALS, LONGEST_CURRENCY, WEEK_STARTS, Formats, usual_formats
from cafememo.domain.text import clean, whole_number

SMALLEST, LARGEST, SCALE_STEP, USUAL_SCALE = 80, 160, 10, 100
"""How large the program can be drawn, in percent of the drawing."""
SHORTEST_GREETING, LONGEST_GREETING, USUAL_GREETING = 5, 120, 12
"""For how many seconds a greeting that nobody touches is shown."""
LIKE_THE_SYSTEM = "system"
THEME_NAMES = (LIKE_THE_SYSTEM, "light", "dark", "contrast")
"""Which colours the program can be drawn in; the system's choice unless the owner chose."""


class Preferences(NamedTuple):
    """How the program looks and behaves in this café."""

    theme: str = LIKE_THE_SYSTEM
    """One of THEME_NAMES."""
    scale: int = USUAL_SCALE
    """In percent, SMALLEST to LARGEST."""
    greeting_seconds: int = USUAL_GREETING
    kiosk: bool = False
    """Whether the counter fills the screen as soon as the café is open."""
    formats: Formats = Formats()


AS_NOBODY_CHOSE = Preferences()


def preferences_from_text(texts: Mapping[str, str], language: str) -> Preferences:
    """Return preferences from what is kept as text by its keys, in a café of that language.

    What makes no sense is as nobody chose it: a theme of a later version, an hour that is none.
    """
    usual, written = AS_NOBODY_CHOSE, usual_formats(language)
    return Preferences(
        theme=_one_of(THEME_NAMES, texts.get("look.theme"), usual.theme),
        scale=scale_from_text(texts.get("look.scale", "")),
        greeting_seconds=_number(
            texts.get("counter.greeting_seconds"), SHORTEST_GREETING, LONGEST_GREETING, usual.greeting_seconds
        ),
        kiosk=texts.get("counter.kiosk") == "yes",
        formats=Formats(
            twelve_hours=_one_of(("12", "24"), texts.get("format.clock"), "24") == "12",
            date_order=_one_of(DATE_ORDERS, texts.get("format.date"), written.date_order),
            decimal=_one_of(DECIMALS, texts.get("format.decimal"), written.decimal),
            currency=clean(texts.get("format.currency", ""), LONGEST_CURRENCY) or written.currency,
            week_start=_one_of(tuple(WEEK_STARTS), texts.get("format.week"), written.week_start),
        ),
    )


def preferences_to_text(preferences: Preferences) -> dict[str, str]:
    """Return preferences as text by the keys they are kept under."""
    formats = preferences.formats
    return {
        "look.theme": preferences.theme,
        "look.scale": str(preferences.scale),
        "counter.greeting_seconds": str(preferences.greeting_seconds),
        "counter.kiosk": "yes" if preferences.kiosk else "no",
        "format.clock": "12" if formats.twelve_hours else "24",
        "format.date": formats.date_order,
        "format.decimal": formats.decimal,
        "format.currency": formats.currency,
        "format.week": formats.week_start,
    }


def scale_from_text(text: str) -> int:
    """Return a scale in percent from what is kept as text; what makes no sense is as nobody chose it."""
    return _number(text, SMALLEST, LARGEST, USUAL_SCALE)


@dataclass(frozen=True, slots=True)
class DevicePreferences:
    """Which devices are used. Names are "" for whatever is found; `volume` is 0 to 100.

    Cards are printed on the `sheet` of that key (`domain.sheets`), `sheet_x` tenths of a millimetre further right and
    `sheet_y` further down than the paper's maker says, or to the left and up where they are below 0.
    """

    serial: bool = False
    serial_port: str = ""
    camera: bool = False
    camera_name: str = ""
    volume: int = 60
    muted: bool = False
    printer: str = ""
    sheet: str = ""
    sheet_x: int = 0
    sheet_y: int = 0


MOST_OFFSET = 200
"""Tenths of a millimetre a sheet can be moved by, either way."""


def from_text(texts: Mapping[str, str]) -> DevicePreferences:
    """Return preferences from what is kept as text by their names; what makes no sense is as nobody chose it."""
    default = DevicePreferences()
    volume = whole_number(texts.get("volume", ""))
    return DevicePreferences(
        serial=texts.get("serial") == "yes",
        serial_port=texts.get("serial_port", default.serial_port),
        camera=texts.get("camera") == "yes",
        camera_name=texts.get("camera_name", default.camera_name),
        volume=default.volume if volume is None or volume > 100 else volume,
        muted=texts.get("muted") == "yes",
        printer=texts.get("printer", default.printer),
        sheet=texts.get("sheet", default.sheet),
        sheet_x=_offset(texts.get("sheet_x", "")),
        sheet_y=_offset(texts.get("sheet_y", "")),
    )


def to_text(preferences: DevicePreferences) -> dict[str, str]:
    """Return preferences as text by their names."""
    values = {one.name: getattr(preferences, one.name) for one in fields(DevicePreferences)}
    return {
        name: ("yes" if value else "no") if isinstance(value, bool) else str(value) for name, value in values.items()
    }


def _one_of(choices: tuple[str, ...], text: str | None, usual: str) -> str:
    """Return what was chosen, where it is among what can be."""
    return text if text in choices else usual


def _number(text: str | None, lowest: int, highest: int, usual: int) -> int:
    """Return a whole number of at most three digits within its bounds."""
    if text is None or not (text.isascii() and text.isdecimal() and len(text) <= 3):
        return usual
    return max(lowest, min(highest, int(text)))


def _offset(text: str) -> int:
    """Return tenths of a millimetre, either way."""
    sign = -1 if text.startswith("-") else 1
    return sign * _number(text.removeprefix("-"), 0, MOST_OFFSET, 0)
