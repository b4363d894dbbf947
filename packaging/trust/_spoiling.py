"""Files spoiled as disks, transfers and people who mean ill spoil them; the same ones for the same seed."""

import json
import random
import re
import struct
import zlib
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.codes.payload import encode
from cafememo.codes.qr import matrix

Dice = random.Random
SVGS = (
    (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><g opacity=".5"><path id="a" d="M0 0L90 9 9 90Z" '
        'stroke="red"/></g><use href="#a" x="9"/></svg>'
    ),
    (
        '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><defs><linearGradient id="g"><stop offset="0" '
        'stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient></defs><rect width="80" height="60" '
        'fill="url(#g)" transform="rotate(9)"/><circle cx="9" cy="9" r="5" style="fill:#abc;stroke-width:2"/></svg>'
    ),
    (
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><text x="9" y="40" '
        'font-size="30">Café</text><polyline points="0,0 9,9 99,40" stroke="#123" stroke-dasharray="3 1"/></svg>'
    ),
)
_NUMBERS = (
    "0",
    "-1",
    "1e9",
    "1e308",
    "-1e308",
    "1e-308",
    "NaN",
    "99999999999999999999",
    ".",
    "50%",
    "1e",
    "2147483648",
)
_PLANTED = (
    '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', "&b;", '<use href="#a"/>',
    '<g id="a"><use href="#a"/></g>',
    '<image href="file:///etc/passwd" width="9" height="9"/>', "<script>1</script>", "<style>*{fill:red}</style>",
    '<filter id="f"><feGaussianBlur stdDeviation="999"/></filter>', "<![CDATA[", "]]>", "<!--", "\0", "<g>" * 60,
    '<path d="M0 0' + "L9 9" * 900 + '"/>', '<pattern id="p" width="1e-9" height="1e-9"/>', "&#0;", "\ud7ff", "</svg>",
)  # fmt: skip

LISTS = (
    "Reference ID,First Name,Last Name,Email Address,Nickname\n1,Zoé,Roy,z@example.org,Zaza\n2,Jean-Luc,,,\n3,,X,,\n",
    'Prénom;Nom;Téléphone\nInès;"Le; Roy";+33600000000\n"Marie ""la"" D";"a\nb";\n\nNoé;;\n',
    '"Customer ID","Customer name","Points balance"\n"1","Inès Leroy","12.00"\n"2","","0"\n',
    "sep=\t\nName\tVille\nÉlodie\tNîmes\n李明\t\n",
    "Camille\nNoé\nFrançois\n",
    "Camille,c@example.org,0600000000\nMalik,,\n",
    (
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dup=\nont;L=C3=A9=\na;;;\nFN:x\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:2.1\nN:Roy;Zoé\nAGENT:\nBEGIN:VCARD\nFN:Y\nEND:VCARD\nEND:VCARD\n"
    ),
    (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Marie Dupont\nN:Dupont;Marie,Lou;;;\nNICKNAME:Mi\\,mi,X\nitem1.TEL;TYPE=cell:1\n"
        "PHOTO;ENCODING=b:AAAAAAAA\n BBBBBBBB\nEND:VCARD\n"
    ),
    'BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN;X="a:b;c":Ines\nN:;In\n ès;;;\nBDAY:19900101\nEND:VCARD\n',
)
_IN_LISTS = (
    '"', '""', '"""', '"' * 99, ",", ";", "\t", "\n", "\n\n", "\r", "\0", "," * 3_000, "x" * 3_000, '"\n' * 500,
    "\u202e", "\ufeff", "\ud7ff", "\U0001f600", "e" + "\u0301" * 50, "<img src=x>", "=1+1", "'=cmd", "%s{0}",
    "BEGIN:VCARD\n", "END:VCARD\n", "AGENT:\nBEGIN:VCARD\n" * 40, "FN:", "N:" + ";\\" * 900, "NICKNAME:" + "," * 900,
    "=", "=C3", ";ENCODING=QUOTED-PRINTABLE:", ";CHARSET=UTF-7:", ";CHARSET=utf-16:", "\n " * 300, "VERSION:2.1\n",
)  # fmt: skip


def spoiled(dice: Dice, whole: bytes) -> bytes:
    """Return a file with some of its bytes changed, lost, doubled, moved or cut off; one in thirty is none of it."""
    if dice.random() < 0.03:
        return whole[: dice.randrange(16)] + dice.randbytes(dice.randrange(400))
    content = bytearray(whole)
    for _ in range(dice.choice((0, 1, 1, 1, 2, 3, 8, 30))):
        at = dice.randrange(len(content) or 1)
        match dice.randrange(8):
            case 0 | 1:
                content[at : at + 1] = bytes([dice.randrange(256)])
            case 2:
                content[at : at + 1] = bytes([content[at] ^ 1 << dice.randrange(8)]) if content else b""
            case 3:
                del content[at : at + dice.randrange(1, 40)]
            case 4:
                content[at:at] = dice.randbytes(dice.randrange(1, 40))
            case 5:
                content[at:at] = content[at : at + dice.randrange(1, 200)]
            case 6:
                edge = dice.choice((0, 1, 0x7F, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF))
                content[at : at + 4] = struct.pack(dice.choice("<>") + "I", edge)
            case _:
                if dice.random() < 0.3:
                    del content[at:]
    return bytes(content)


def spoiled_png(dice: Dice, whole: bytes) -> bytes:
    """Return a PNG that is spoiled, its checks made right again in half of them, to reach what reads deeper."""
    content = spoiled(dice, whole)
    if dice.random() < 0.5:
        return content
    made, at = bytearray(content[:8]), 8
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        if at + 12 + length > len(content):
            break
        kind_and_body = content[at + 4 : at + 8 + length]
        made += content[at : at + 4] + kind_and_body + struct.pack(">I", zlib.crc32(kind_and_body))
        at += 12 + length
    return bytes(made + content[at:])


def spoiled_svg(dice: Dice) -> bytes:
    """Return a drawing with wild numbers, planted elements and exchanged parts; or one spoiled byte by byte."""
    text = dice.choice(SVGS)
    if dice.random() < 0.3:
        return spoiled(dice, text.encode())
    for _ in range(dice.randrange(1, 5)):
        numbers = list(re.finditer(r"[0-9.]+", text))
        tags = list(re.finditer(r"<[^>]*>", text))
        if dice.random() < 0.5 and numbers:
            found = dice.choice(numbers)
            text = text[: found.start()] + dice.choice(_NUMBERS) + text[found.end() :]
        elif dice.random() < 0.5 and tags:
            found = dice.choice(tags)
            text = text[: found.end()] + dice.choice(_PLANTED) + text[found.end() :]
        elif tags:
            found, other = dice.choice(tags), dice.choice(tags)
            text = text[: found.start()] + other[0] + text[found.end() :]
    encoding = dice.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1"))
    return text.encode(encoding, "replace")


def spoiled_list(dice: Dice) -> tuple[bytes, str | None]:
    """Return a list of customers or a file of contacts, spoiled, and the column named, if one is."""
    text = dice.choice(LISTS)
    for _ in range(dice.choice((0, 0, 1, 2, 4))):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(_IN_LISTS) + text[at:]
    if dice.random() < 0.005:
        text *= dice.randrange(2, 400)
    encoding = dice.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"))
    content = text.replace("\n", dice.choice(("\n", "\r\n", "\r"))).encode(encoding, "replace")
    if dice.random() < 0.6:
        content = spoiled(dice, content)
    column = None if dice.random() < 0.8 else dice.choice(("1", "2", "99", "Name", "prénom", "", "\0", "9" * 5_000))
    return content, column


def spoiled_slots(dice: Dice, whole: bytes) -> bytes:
    """Return a file of slots with fields lost, exchanged or of another type; or one spoiled byte by byte."""
    if dice.random() < 0.4:
        return spoiled(dice, whole)
    content = json.loads(whole)
    for _ in range(dice.randrange(1, 4)):
        content = _spoiled_value(dice, content)
    return json.dumps(content).encode()


def _spoiled_value(dice: Dice, value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, dict) and value and dice.random() < 0.85:
        key = dice.choice(sorted(value))
        if dice.random() < 0.1:
            return {name: one for name, one in value.items() if name != key}
        return {**value, key: _spoiled_value(dice, value[key])}
    if isinstance(value, list) and value and dice.random() < 0.85:
        at = dice.randrange(len(value))
        if dice.random() < 0.2:
            return value * dice.randrange(1, 50)
        return [*value[:at], _spoiled_value(dice, value[at]), *value[at + 1 :]]
    if isinstance(value, str) and dice.random() < 0.5:
        return spoiled(dice, value.encode()).decode("latin-1")
    return dice.choice(
        (None, True, 0, 1, 2, -1, 10**9, 10**30, 1.5, "", "0", "zz", "00" * 40, "é", "\0", [], {}, [[[]]], "keyring",
         "key_file", "passphrase", "recovery", float("inf"), "a" * 100_000)
    )  # fmt: skip


def setting(dice: Dice, values: Sequence[str]) -> str:
    """Return the text of a setting: another one's, a number out of all bounds, or any characters."""
    match dice.randrange(5):
        case 0:
            return dice.choice(values)
        case 1:
            return dice.choice((*_NUMBERS, "-0", " 7", "٧", "7" * 5_000, "yes", "no", "true", "[]", "{}", "null"))
        case 2:
            return spoiled(dice, dice.choice(values).encode()).decode("utf-8", "replace")
        case 3:
            return "".join(chr(dice.randrange(0xD800)) for _ in range(dice.randrange(40)))
        case _:
            return spoiled_slots(dice, b'{"a": [1, 2, {"b": "c"}], "shape": "disc", "colour": "#abcdef"}').decode(
                "latin-1"
            )


def code_picture(payload: str, kind: str, pixels: int = 4) -> bytes:
    """Return a picture of a card's code on white, as a file of that kind holds it."""
    rows = matrix(payload)
    side = pixels * (len(rows) + 8)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(pixels * (x + 4), pixels * (y + 4), pixels, pixels, QColor("black"))
    painter.end()
    return packed(image, kind)


def logo_picture(kind: str) -> bytes:
    """Return a small picture of two colours, as a file of that kind holds it."""
    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(30, 0, 30, 40, QColor(0, 0, 255, 90))
    painter.end()
    return packed(image, kind)


def packed(image: QImage, kind: str) -> bytes:
    """Return an image as a file holds it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, kind):
        raise ValueError(kind)
    return bytes(buffer.data().data())


def any_payload(dice: Dice) -> str:
    """Return what stands on some card."""
    return encode(dice.randbytes(10))
