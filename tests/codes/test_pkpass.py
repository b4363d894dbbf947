"""Passes, opened by a reader that insists on what Apple's documentation requires."""

import hashlib
import json
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.codes.payload import encode
from cafememo.codes.pkpass import LARGEST_PICTURE, PASS_TYPE, PassWords, pkpass, serial_of
from cafememo.domain.text import LONGEST_NAME, clean

TOKEN = bytes.fromhex("0123456789abcdef0011")
PAYLOAD = encode(TOKEN)
WORDS = PassWords("Carte de fidélité de Café Lune", back_label="À quoi sert-elle", back="À montrer au comptoir.")
RGB = re.compile(r"rgb\((\d{1,3}), (\d{1,3}), (\d{1,3})\)")
# Top level keys of Pass and where a store card may have fields and pictures, from Apple's Wallet Passes pages.
REQUIRED = {
    "formatVersion",
    "passTypeIdentifier",
    "teamIdentifier",
    "serialNumber",
    "organizationName",
    "description",
}
ALLOWED = REQUIRED | {
    "logoText",
    "backgroundColor",
    "foregroundColor",
    "labelColor",
    "barcodes",
    "barcode",
    "storeCard",
}
GROUPS = {"headerFields", "primaryFields", "secondaryFields", "auxiliaryFields", "backFields"}
STYLES = {"boardingPass", "coupon", "eventTicket", "generic", "storeCard"}


def png(side: int) -> bytes:
    """Give a picture of one grey, `side` pixels wide and high."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))

    rows = zlib.compress((b"\0" + b"\x80" * side) * side)
    header = chunk(b"IHDR", pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


ICONS = {"icon.png": png(29), "icon@2x.png": png(58), "logo.png": png(50), "logo@2x.png": png(100)}


def made(
    cafe: str = "Café Lune",
    words: PassWords = WORDS,
    *,
    ink: str = "#FFFFFF",
    serial: str = serial_of(PAYLOAD),
    icon: Mapping[str, bytes] = ICONS,
) -> bytes:
    """Make a pass of the usual parts, but for what is named."""
    return pkpass(PAYLOAD, cafe, ground="#4a2c1a", ink=ink, serial=serial, words=words, icon=icon)


def read(file: bytes) -> dict[str, Any]:
    """Open a pass strictly and give its pass.json."""
    assert len(file) < 100_000
    with ZipFile(BytesIO(file)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(set(names)) == len(names)
        files = {name: archive.read(name) for name in names}
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest == {name: hashlib.sha1(content).hexdigest() for name, content in files.items()}  # noqa: S324
    content = json.loads(files.pop("pass.json").decode("utf-8"))
    assert isinstance(content, dict)
    assert REQUIRED <= set(content) <= ALLOWED
    assert "icon.png" in files
    assert all(picture.startswith(b"\x89PNG\r\n\x1a\n") for picture in files.values())
    assert content["formatVersion"] == 1
    assert type(content["formatVersion"]) is int
    assert content["passTypeIdentifier"].startswith("pass.")
    assert re.fullmatch("[A-Z0-9]{10}", content["teamIdentifier"])
    assert all(isinstance(content[key], str) and content[key] for key in REQUIRED - {"formatVersion"})
    for key in ("backgroundColor", "foregroundColor", "labelColor"):
        match = RGB.fullmatch(content[key])
        assert match is not None
        assert all(int(part) <= 255 for part in match.groups())
    assert content["barcodes"] == [content["barcode"]]
    assert set(content["barcode"]) == {"format", "message", "messageEncoding"}
    content["barcode"]["message"].encode(content["barcode"]["messageEncoding"])
    assert STYLES & set(content) == {"storeCard"}
    fields = [field for group in content["storeCard"].values() for field in group]
    assert set(content["storeCard"]) <= GROUPS
    assert all(set(field) == {"key", "label", "value"} for field in fields)
    assert len({field["key"] for field in fields}) == len(fields)
    return content


def test_a_pass_says_what_it_was_given() -> None:
    """Name, description, colours, code and back are there, and whose pass it is names nobody."""
    content = read(made())
    assert content["organizationName"] == content["logoText"] == "Café Lune"
    assert content["description"] == WORDS.description
    assert content["backgroundColor"] == "rgb(74, 44, 26)"
    assert content["foregroundColor"] == content["labelColor"] == "rgb(255, 255, 255)"
    assert content["barcode"] == {
        "format": "PKBarcodeFormatQR",
        "message": PAYLOAD,
        "messageEncoding": "iso-8859-1",
    }
    assert content["storeCard"] == {"backFields": [{"key": "about", "label": WORDS.back_label, "value": WORDS.back}]}
    assert content["passTypeIdentifier"] == PASS_TYPE
    assert ".invalid." in PASS_TYPE


def test_a_first_name_is_there_only_if_given() -> None:
    """The owner chose to have it printed, or nothing in the file is about the person."""
    named = read(made(words=replace(WORDS, name_label="Prénom", first_name="Zoé\u202e")))
    assert named["storeCard"]["secondaryFields"] == [{"key": "name", "label": "Prénom", "value": "Zoé"}]
    assert "secondaryFields" not in read(made())["storeCard"]
    assert read(made(words=PassWords("Card")))["storeCard"] == {}
    assert "Zoé" not in repr(replace(WORDS, first_name="Zoé"))


def test_the_same_card_gives_the_same_bytes() -> None:
    """Order of pictures, time, folder and hash seed leave no trace."""
    file = made()
    assert made(icon=dict(reversed(ICONS.items()))) == file
    with ZipFile(BytesIO(file)) as archive:
        assert archive.namelist() == sorted(archive.namelist())
        assert archive.comment == b""
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr, entry.compress_type) == (3, 0o644 << 16, ZIP_STORED)
            assert (entry.extra, entry.comment) == (b"", b"")
            # Readers that go through the file from its start want the sizes before the content.
            assert entry.flag_bits & 0x8 == 0
    program = "import hashlib; from test_pkpass import made; print(hashlib.sha256(made()).hexdigest())"
    elsewhere = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "7", "TZ": "Pacific/Apia"}
    told = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent,
        env=elsewhere,
    )
    assert told.stdout.strip() == hashlib.sha256(file).hexdigest()


@given(st.text(), st.text(min_size=1), st.text(), st.text(), st.text())
def test_any_text_makes_a_pass_of_bounded_size(cafe: str, description: str, label: str, back: str, name: str) -> None:
    """Whatever texts are, the pass is read, and nothing that cannot be seen is in it."""
    words = PassWords(description, back_label=label, back=back, name_label=label, first_name=name)
    if not clean(cafe, 60) or not clean(description, 120):
        with pytest.raises(ValueError, match="name and a description"):
            made(cafe, words)
        return
    content = read(made(cafe, words))
    fields = [field for group in content["storeCard"].values() for field in group]
    said = [content["organizationName"], content["description"]]
    for text in said + [field["value"] for field in fields] + [field["label"] for field in fields]:
        assert clean(text, 300) == text
    assert len(content["organizationName"]) <= 60
    assert all(len(field["value"]) <= LONGEST_NAME for field in fields if field["key"] == "name")


@given(st.binary(min_size=10, max_size=10))
def test_a_serial_is_the_cards_and_tells_nothing(token: bytes) -> None:
    """The same card has the same serial, another another, and no part of the token is in it."""
    payload = encode(token)
    serial = serial_of(payload)
    assert serial_of(payload.lower()) == serial
    assert re.fullmatch("[0-9a-f]{32}", serial)
    assert payload not in serial.upper()
    assert token.hex() not in serial
    assert serial != serial_of(encode(bytes(byte ^ 1 for byte in token)))


@pytest.mark.parametrize(
    "serial", ["", "short", "x" * 65, PAYLOAD, PAYLOAD.lower(), f"no-{PAYLOAD[3:23]}", "Zoé Martin", "a b c d e"]
)
def test_a_serial_that_tells_is_refused(serial: str) -> None:
    """The payload, its token, a name or anything of another form is never the serial, nor repeated in the error."""
    with pytest.raises(ValueError, match="serial") as refused:
        made(serial=serial)
    assert not serial or serial not in str(refused.value)


@pytest.mark.parametrize(
    "icon",
    [
        {},
        {"logo.png": png(50)},
        ICONS | {"pass.json": png(1)},
        ICONS | {"../icon.png": png(1)},
        ICONS | {"background.png": png(1)},
        ICONS | {"logo.png": b"GIF89a"},
        ICONS | {"logo.png": png(1) + bytes(LARGEST_PICTURE)},
    ],
)
def test_pictures_are_checked(icon: dict[str, bytes]) -> None:
    """Without an icon, with a picture no store card has, or with what is no PNG, there is no pass."""
    with pytest.raises(ValueError, match=r"png|picture"):
        made(icon=icon)


def test_what_is_no_card_makes_no_pass() -> None:
    """Nobody is handed a pass that cannot be scanned, or one in no colour."""
    with pytest.raises(ValueError, match="no card"):
        pkpass("5449000000996", "Lune", ground="#000000", ink="#ffffff", serial="12345678", words=WORDS, icon=ICONS)
    with pytest.raises(ValueError, match="no card"):
        serial_of("5449000000996")
    with pytest.raises(ValueError, match="#rrggbb"):
        made(ink="white")
