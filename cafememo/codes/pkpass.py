"""A card as a .pkpass file: the format of Apple's Wallet, which card apps on other phones read as well.

A zip of pass.json, of pictures, and of manifest.json with the SHA-1 of each of them. Apple's documentation
(Wallet Passes: Pass, Pass.StoreCard, Pass.Barcodes, Building a Pass; before that the PassKit Package Format
Reference) requires of pass.json formatVersion 1, passTypeIdentifier, teamIdentifier, serialNumber,
organizationName and description, of a code its format, message and messageEncoding, of a field its key
and value, and an icon.png. Colours are CSS triples. `barcode` is what `barcodes` was called before iOS 9.

It is not signed: a signature takes a certificate from Apple, in somebody's name. Apple's own Wallet refuses
such a file; apps that only show cards take it, Catima among them. What Catima's PkpassParser insists on:

- formatVersion 1, a description, and logoText or organizationName, which becomes the card's name. The
  description becomes its note; backgroundColor, `rgb(r, g, b)` or `#rrggbb`, its colour.
- of the codes the first in a format it knows. Without altText the message is the card's number; with one the
  altText is, so there is none here.
- of pictures it takes the largest of logo.png, logo@2x.png and logo@3x.png; neither manifest nor signature
  is looked at.
- it knows no storeCard. Up to 2.34.4 it refused a file without another style; since 2.34.5 it takes one and
  passes over its fields, which is why whatever a person needs must be in the description.

The same card gives the same bytes: no date, no machine and no version of a compressor is in them.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from cafememo.codes.catima import LONGEST_CAFE
from cafememo.codes.colours import rgb
from cafememo.codes.payload import PREFIX, TOKEN_BYTES, canonical
from cafememo.domain.text import clean, clean_name

MIME_TYPE = "application/vnd.apple.pkpass"
PASS_TYPE = "pass.invalid.cafememo.card"  # noqa: S105
"""Whose pass it is: nobody's. The domain .invalid belongs to no one (RFC 2606)."""
TEAM = "0000000000"
"""Ten characters, as Apple's teams have; no team has these."""
PICTURES = frozenset(f"{name}{size}.png" for name in ("icon", "logo", "strip") for size in ("", "@2x", "@3x"))
"""What pictures a store card may have."""
LARGEST_PICTURE = 256 * 1024
"""Bytes of one picture; a card drawn in two colours takes a few thousand."""
LONGEST_DESCRIPTION = 120
LONGEST_LABEL = 40
LONGEST_BACK = 300

_REQUIRED_PICTURE = "icon.png"
_PNG = b"\x89PNG\r\n\x1a\n"
_SERIAL = re.compile(r"[0-9A-Za-z-]{8,64}")
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say
_UNIX = 3  # said on every system: left alone, Windows says another


@dataclass(frozen=True, slots=True)
class PassWords:
    """What a pass says, in the café's language."""

    description: str
    """What it is, for whoever has it read out; the note of a card in Catima."""
    back_label: str = ""
    back: str = ""
    """A line on the back, such as what the card is for; with neither there is none."""
    name_label: str = ""
    first_name: str = ""
    """Only if the owner chose to have it printed: without it, nothing in the file is about the person."""

    def __repr__(self) -> str:
        return "PassWords(…)"


def serial_of(payload: str) -> str:
    """Return a serial number for `payload`: the same for the same card, so that a wallet replaces it.

    Part of a hash of 80 random bits, which nobody can search: it tells nothing of the card or the person.
    ValueError for a payload that is no card's.
    """
    return hashlib.sha256(b"cafememo pass " + canonical(payload).encode("ascii")).hexdigest()[:32]


def pkpass(
    payload: str, cafe: str, *, ground: str, ink: str, serial: str, words: PassWords, icon: Mapping[str, bytes]
) -> bytes:
    """Return the file of a store card of `cafe` with the QR code of `payload`, unsigned.

    `ground` and `ink` are its colours, "#rrggbb". `serial` is 8 to 64 letters, digits and hyphens, such as
    `serial_of` gives. `icon` has the pictures as PNG, by name out of PICTURES: icon.png must be there.
    Texts are cleaned of what cannot be seen, made one line each and cut.
    ValueError for a payload that is no card's, a café or a description without a letter, colours or a serial
    of another form, a serial that gives the card away, and pictures that are missing, too large or none.
    """
    files = _checked_pictures(icon)
    files["pass.json"] = _json(_pass(canonical(payload), cafe, ground, ink, serial, words))
    files["manifest.json"] = _json({name: _sha1(content) for name, content in files.items()})
    return _zip(files)


def _pass(payload: str, cafe: str, ground: str, ink: str, serial: str, words: PassWords) -> dict[str, object]:
    name, description = clean(cafe, LONGEST_CAFE), clean(words.description, LONGEST_DESCRIPTION)
    if not name or not description:
        raise ValueError("a pass has a café's name and a description")
    code = {"format": "PKBarcodeFormatQR", "message": payload, "messageEncoding": "iso-8859-1"}
    return {
        "formatVersion": 1,
        "passTypeIdentifier": PASS_TYPE,
        "teamIdentifier": TEAM,
        "serialNumber": _checked_serial(serial, payload),
        "organizationName": name,
        "logoText": name,
        "description": description,
        "backgroundColor": _css(ground),
        "foregroundColor": _css(ink),
        "labelColor": _css(ink),
        "barcodes": [code],
        "barcode": code,
        "storeCard": _fields(words),
    }


def _fields(words: PassWords) -> dict[str, list[dict[str, str]]]:
    first_name, back = clean_name(words.first_name), clean(words.back, LONGEST_BACK)
    groups = {
        "secondaryFields": ("name", words.name_label, first_name),
        "backFields": ("about", words.back_label, back),
    }
    # A label is always there, if empty: Catima leaves out fields that have none.
    return {
        group: [{"key": key, "label": clean(label, LONGEST_LABEL), "value": value}]
        for group, (key, label, value) in groups.items()
        if value
    }


def _checked_serial(serial: str, payload: str) -> str:
    token = payload[len(PREFIX) : len(PREFIX) + 2 * TOKEN_BYTES]
    if not _SERIAL.fullmatch(serial) or token in serial.upper():
        raise ValueError("a serial is 8 to 64 letters, digits and hyphens, and is not the card's payload")
    return serial


def _checked_pictures(pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    if _REQUIRED_PICTURE not in pictures:
        raise ValueError(f"a pass has an {_REQUIRED_PICTURE}")
    for name, content in pictures.items():
        if name not in PICTURES:
            raise ValueError(f"a store card has no picture {name!r}")
        if not content.startswith(_PNG) or len(content) > LARGEST_PICTURE:
            raise ValueError(f"{name} is a PNG of at most {LARGEST_PICTURE} bytes")
    return dict(pictures)


def _css(colour: str) -> str:
    return "rgb({}, {}, {})".format(*rgb(colour))


def _json(content: object) -> bytes:
    """Write `content` in ASCII: readers that take a file for Latin-1 read it right as well."""
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode("ascii")


def _sha1(content: bytes) -> str:
    """Return what the format asks for; it guards against nothing here."""
    return hashlib.sha1(content, usedforsecurity=False).hexdigest()


def _zip(files: Mapping[str, bytes]) -> bytes:
    """Put `files` one after the other, not compressed: pictures do not shrink, and compressors differ."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _FIRST_DATE)
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return written.getvalue()
