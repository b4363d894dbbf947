"""Files a person, or somebody who means ill, may choose for a logo."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def chunk(kind: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, depth: int, colour: int, rows: bytes, *more: bytes) -> bytes:
    """Return a PNG of these rows, as packed; `more` are chunks before them."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return SIGNATURE + chunk(b"IHDR", header) + b"".join(more) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def flat_png(width: int, height: int, pixel: bytes = b"\xa0\x20\x20\xff") -> bytes:
    """Return a PNG of one colour, RGBA."""
    return png(width, height, 8, 6, zlib.compress((b"\0" + pixel * width) * height))


def whole_png(width: int, height: int) -> bytes:
    """Return a gray PNG with all its pixels, made row by row."""
    packing, row = zlib.compressobj(9), bytes(width + 1)
    return png(width, height, 8, 0, b"".join(packing.compress(row) for _ in range(height)) + packing.flush())


def packed(image: QImage, kind: str) -> bytes:
    """Return an image as a file holds it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def halves(width: int = 300, height: int = 200) -> QImage:
    """Return a picture red on its left and blue on its right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width, height, QColor("blue"))
    painter.end()
    return image


def exif(orientation: int) -> bytes:
    """Return an EXIF block that tells an orientation."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def jpeg_turned(orientation: int) -> bytes:
    """Return `halves` as a camera held that way stores it."""
    plain, block = packed(halves(), "jpg"), b"Exif\0\0" + exif(orientation)
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + plain[2:]


def svg(inside: str, attributes: str = 'viewBox="0 0 100 100"') -> bytes:
    """Return an SVG file."""
    return f"{SVG} {attributes}>{inside}</svg>".encode()
