"""Scanners, cameras and pictures of cards put into plain words.

Apart from the other sentences, which a greeting needs: a scan pays for none of these.
"""

from cafememo.codes.payload import Misread
from cafememo.devices.diagnosis import BurstRecord, End, Holds, How, What
from cafememo.devices.layouts import Layout
from cafememo.devices.refusal import Refusal
from cafememo.devices.state import Device, DeviceState
from cafememo.ui.kit.words import translate

MOST_DOTS = 14


def device_name(device: Device) -> str:
    """Name a device."""
    return {
        Device.KEYS: translate("devices", "Scanner that types"),
        Device.SERIAL: translate("devices", "Serial scanner"),
        Device.CAMERA: translate("devices", "Camera"),
        Device.PICTURE: translate("devices", "Picture"),
        Device.SOUND: translate("devices", "Sound"),
    }[device]


def state_sentence(device: Device, state: DeviceState) -> str:  # noqa: PLR0911 - one sentence each
    """Say how a device is, and what to do where something can be done."""
    match state:
        case DeviceState.OFF:
            return translate("devices", "Off")
        case DeviceState.READY:
            return translate("devices", "Ready")
        case DeviceState.NOT_INSTALLED:
            return translate("devices", "Not installed on this computer")
        case DeviceState.ABSENT if device is Device.SOUND:
            return translate(
                "devices", "No loudspeaker was found. Plug one in, or choose one in the system’s sound settings."
            )
        case DeviceState.ABSENT:
            return translate("devices", "None is plugged in")
        case DeviceState.LOST:
            return translate("devices", "Unplugged. Plug it in again.")
        case DeviceState.BUSY:
            return translate("devices", "Another program is using it.")
        case DeviceState.NO_PERMISSION if device is Device.SERIAL:
            return translate("devices", "This account may not use it. Add it to the dialout group, then log in again.")
        case _:
            return translate("devices", "Not allowed. Allow Cafémémo to use it in the system’s settings.")


def layout_name(layout: Layout) -> str:
    """Name a keyboard layout, to be put behind "the" and before "keyboard"."""
    return {
        Layout.US: translate("layouts", "US"),
        Layout.FRENCH: translate("layouts", "French"),
        Layout.GERMAN: translate("layouts", "German"),
        Layout.DVORAK: translate("layouts", "Dvorak"),
        Layout.BEPO: translate("layouts", "BÉPO"),
        Layout.GREEK: translate("layouts", "Greek"),
        Layout.CYRILLIC: translate("layouts", "Cyrillic"),
        Layout.ARABIC: translate("layouts", "Arabic"),
        Layout.HEBREW: translate("layouts", "Hebrew"),
    }.get(layout, translate("layouts", "other"))


def headline(record: BurstRecord) -> str:
    """Say in a few words what the keys were."""
    match record.holds:
        case Holds.CARD if record.taken and not record.suffix.strip():
            return translate("scanner test", "A Cafémémo card")
        case Holds.CARD:
            return translate("scanner test", "A card that was not read")
        case Holds.SEVERAL:
            return translate("scanner test", "Two cards in one scan")
        case Holds.PART | Holds.WRONG:
            return translate("scanner test", "Not a whole card")
        case Holds.FOREIGN:
            return translate("scanner test", "A code from elsewhere")
        case Holds.TYPING:
            return translate("scanner test", "Keys typed by hand")


def finding_sentence(what: What, record: BurstRecord) -> str:  # noqa: C901, PLR0911 - one sentence each
    """Say one thing about how a scan came, and what to do where something can be done."""
    match what:
        case What.WELL:
            return translate("scanner test", "The scanner is set up well.")
        case What.SEVERAL:
            return translate(
                "scanner test", "Two cards came with nothing between them: set the scanner to send Enter after each."
            )
        case What.PART:
            return translate("scanner test", "Only part of the code arrived. Scan it again, a little slower.")
        case What.WRONG:
            return translate(
                "scanner test",
                "A letter of the code is wrong. Scan it again; if it stays so, the scanner sends too fast or the "
                "card is damaged.",
            )
        case What.FOREIGN:
            return translate("scanner test", "This is a code from elsewhere. Nothing of it was kept.")
        case What.TYPING:
            return translate("scanner test", "This looks like typing, not like a scan.")
        case What.TOO_SLOW:
            return translate(
                "scanner test",
                "The keys come too slowly to be read (Bluetooth?): {ms}\u00a0ms apart. Set the scanner to send faster.",
            ).format(ms=record.median_ms)
        case What.SLOW:
            return translate(
                "scanner test", "The keys come slowly (Bluetooth?): {ms}\u00a0ms apart. A faster setting reads sooner."
            ).format(ms=max(record.median_ms, 1))
        case What.LAYOUTS_DIFFER:
            return _layouts_differ(record)
        case What.SMALL_LETTERS:
            return translate(
                "scanner test",
                "The letters came small: Caps Lock is on, or the scanner is set so. Cafémémo reads them anyway.",
            )
        case What.SUFFIX:
            return translate(
                "scanner test", "The scanner adds “{suffix}” after the code. Set it to send Enter and nothing else."
            ).format(suffix=record.suffix)
        case What.NO_END:
            return translate("scanner test", "Nothing ends a scan: set the scanner to send Enter.")


def _layouts_differ(record: BurstRecord) -> str:
    scanner, host = record.scanner or Layout.OTHER, record.host or Layout.OTHER
    if host is Layout.OTHER:
        return translate(
            "scanner test",
            "The scanner is set to the {scanner} keyboard and this computer to another one. Cafémémo reads it anyway.",
        ).format(scanner=layout_name(scanner))
    return translate(
        "scanner test",
        "The scanner is set to the {scanner} keyboard and this computer to the {host} one. Cafémémo reads it anyway.",
    ).format(scanner=layout_name(scanner), host=layout_name(host))


def fact_names() -> dict[str, str]:
    """Return what each fact about a scan is called, in the order a person reads them."""
    return {
        "from": translate("scanner test", "From"),
        "keys": translate("scanner test", "Keys"),
        "pace": translate("scanner test", "Pace"),
        "before": translate("scanner test", "Before the code"),
        "after": translate("scanner test", "After the code"),
        "end": translate("scanner test", "Ended by"),
        "how": translate("scanner test", "Read by"),
    }


def fact_texts(record: BurstRecord) -> dict[str, str]:
    """Return the facts about a scan of a scanner that types; all of `fact_names` but where it came from."""
    nothing = translate("scanner test", "nothing")
    return {
        "keys": masked(record),
        "pace": pace_text(record),
        "before": record.prefix or nothing,
        "after": record.suffix or nothing,
        "end": end_text(record.end),
        "how": how_text(record),
    }


def masked(record: BurstRecord) -> str:
    """Return the keys as dots, between what the scanner puts before and after a card; how many there were behind."""
    body = record.keys - len(record.prefix) - len(record.suffix)
    dots = "•" * min(MOST_DOTS, body) + ("…" if body > MOST_DOTS else "")
    return " ".join(part for part in (record.prefix, dots, record.suffix, f"({record.keys})") if part)


def pace_text(record: BurstRecord) -> str:
    """Say how fast keys came."""
    return translate("scanner test", "{median}\u00a0ms apart, {longest}\u00a0ms at most").format(
        median=record.median_ms, longest=record.longest_ms
    )


def how_text(record: BurstRecord) -> str:
    """Say what a card was read by."""
    match record.how:
        case How.BOTH:
            return translate("scanner test", "its letters, and where the keys are")
        case How.LETTERS:
            return translate("scanner test", "its letters")
        case How.POSITIONS:
            return translate("scanner test", "where the keys are")
        case _:
            return translate("scanner test", "not read")


def end_text(end: End) -> str:
    """Say what ended a scan."""
    return {
        End.ENTER: translate("scanner test", "Enter"),
        End.TAB: translate("scanner test", "Tab"),
        End.QUIET: translate("scanner test", "nothing"),
    }[end]


def misread_sentence(misread: Misread) -> str:
    """Say what is wrong with a code that a serial scanner, a camera or a picture gave."""
    match misread:
        case Misread.SEVERAL:
            return translate("devices", "Two cards at once. Show one alone.")
        case Misread.UNREADABLE:
            return translate("devices", "Only part of the code arrived. Show the card again.")
        case Misread.FOREIGN:
            return translate("devices", "This is a code from elsewhere. Nothing of it was kept.")


def refusal_sentence(refusal: Refusal) -> str:
    """Say why what was pasted or dropped was not searched for a card."""
    return {
        Refusal.NOTHING: translate("pictures", "There is no picture in what was pasted."),
        Refusal.SEVERAL: translate("pictures", "One picture at a time, please."),
        Refusal.REMOTE: translate("pictures", "Cafémémo fetches nothing from a network. Save the picture first."),
        Refusal.GONE: translate("pictures", "This file cannot be opened."),
        Refusal.NOT_A_PICTURE: translate("pictures", "This is no picture Cafémémo reads: PNG, JPEG, GIF, BMP or WebP."),
        Refusal.TOO_LARGE: translate("pictures", "This picture is too large. Cut out the code."),
        Refusal.BROKEN: translate("pictures", "This picture is damaged."),
        Refusal.NO_CODE: translate("pictures", "No code can be read in this picture."),
    }[refusal]
