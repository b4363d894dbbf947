"""Pictures made of pixels, PNG and JPEG: measured before they are unpacked, then made upright and small."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QImageWriter

from cafememo.ui.cards import png_chunks
from cafememo.ui.cards.hushed import hushed
from cafememo.ui.cards.refused import LogoRefused, Why

LONGEST_SIDE = 1_200
"""Pixels of a logo's longer side: 10 cm at 300 dots per inch, and a card is 8.5 cm long."""
MOST_SIDE = 6_000
"""Pixels a side may have in the file: what a good camera makes; 144 MB once unpacked."""
MOST_SIDE_DEEP = 4_000
"""The same for a PNG of 16 bits a sample, which takes twice the memory: 128 MB."""
_JPEG = b"\xff\xd8\xff"
_END_OF_JPEG = b"\xff\xd9"
_START_OF_SCAN = b"\xff\xda"
_MOST_SCANS = 24
"""Times a JPEG may go over its whole picture: programs write about ten, and each takes Qt up to half a second."""
_MEMORY_MB = 256
"""What Qt may take for one picture; `devices.pictures` sets the same, as there is one limit for the program."""
_COMPRESSION = 30
"""Of 100: the tightest takes Qt 130 ms for a drawing of 1,200 × 1,200 pixels, and this 26 for twice the size."""
_SEEN = bytes(8) + bytes([1]) * 248
"""By a pixel's alpha, whether it shows: nobody sees a thirtieth of a colour."""
_ROTATIONS = {
    2: QImageIOHandler.Transformation.TransformationMirror,
    3: QImageIOHandler.Transformation.TransformationRotate180,
    4: QImageIOHandler.Transformation.TransformationFlip,
    5: QImageIOHandler.Transformation.TransformationFlipAndRotate90,
    6: QImageIOHandler.Transformation.TransformationRotate90,
    7: QImageIOHandler.Transformation.TransformationMirrorAndRotate90,
    8: QImageIOHandler.Transformation.TransformationRotate270,
}


def is_raster(packed: bytes) -> bool:
    """Tell whether these bytes begin as a PNG or a JPEG does."""
    return packed.startswith((png_chunks.SIGNATURE, _JPEG))


def unpack(packed: bytes, longest: int = MOST_SIDE) -> QImage:
    """Return the picture upright, as RGBA of 8 bits, as large as it is or, a large JPEG, somewhat smaller.

    Its sides may be `longest` at most.

    LogoRefused: BROKEN, or TOO_MANY_PIXELS before any memory is taken for them.
    """
    kind, orientation, most = "jpeg", 1, longest
    if packed.startswith(png_chunks.SIGNATURE):
        facts = png_chunks.header(packed)
        most = min(longest, MOST_SIDE_DEEP) if facts.depth == 16 else longest
        _measure(facts.width, facts.height, most)
        orientation = _orientation(png_chunks.exif(packed))
        png_chunks.check_rows(packed)
        kind, packed = "png", png_chunks.bare(packed)
    elif _END_OF_JPEG not in packed[-64:] and not packed.rstrip(b"\0").endswith(_END_OF_JPEG):
        raise LogoRefused(Why.BROKEN)  # cut off: Qt would fill the rest with gray
    elif packed.count(_START_OF_SCAN) > _MOST_SCANS:
        raise LogoRefused(Why.BROKEN)
    with hushed() as said:
        image = read(packed, kind, most)
        if image.colorSpace().isValid():
            image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
            image.setColorSpace(QColorSpace())
    # Without its commentary a PNG gives no cause for complaint; cameras write JPEGs that do, and look well.
    if image.isNull() or (said and kind == "png"):
        raise LogoRefused(Why.BROKEN)
    if orientation in _ROTATIONS:
        image = _turned(image, _ROTATIONS[orientation])
    return image


def fitted(image: QImage, longest: int = LONGEST_SIDE) -> QImage:
    """Return the image no longer than this, at least a pixel broad."""
    if max(image.width(), image.height()) <= longest:
        return image
    size = image.size().scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    smaller = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return smaller.convertToFormat(QImage.Format.Format_RGBA8888)


def cropped(image: QImage) -> QImage:
    """Return the image without the borders where nothing shows; a null image where nothing shows at all."""
    if not image.hasAlphaChannel():
        return image
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    bits, line, width = bytes(alpha.constBits()).translate(_SEEN), alpha.bytesPerLine(), alpha.width()
    left, right, top, bottom = width, 0, -1, -1
    for y in range(alpha.height()):
        row = bits[y * line : y * line + width]
        begin = row.find(1)
        if begin >= 0:
            left, right = min(left, begin), max(right, row.rfind(1) + 1)
            top, bottom = y if top < 0 else top, y + 1
    if top < 0:
        return QImage()
    return image.copy(QRect(left, top, right - left, bottom - top))


def is_blank(image: QImage) -> bool:
    """Tell whether all of it is white."""
    return not bytes(fitted(image).convertToFormat(QImage.Format.Format_RGBA8888).constBits()).strip(b"\xff")


def png_of(image: QImage) -> bytes:
    """Return the image as the PNG we keep: RGBA of 8 bits and nothing said about it."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    plain.setColorSpace(QColorSpace())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(_COMPRESSION)
    if not writer.write(plain):
        raise LogoRefused(Why.BROKEN)
    return png_chunks.bare(bytes(buffer.data().data()))


def _measure(width: int, height: int, most: int) -> None:
    if max(width, height) > most:
        raise LogoRefused(Why.TOO_MANY_PIXELS, width=width, height=height, most=most)


def read(packed: bytes, kind: str, most: int) -> QImage:
    """Return a "png" or "jpeg" whose sides are at most so long, as RGBA of 8 bits; a null image where it is none."""
    buffer = QBuffer()
    buffer.setData(QByteArray(packed))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        return QImage()
    _measure(size.width(), size.height(), most)
    if kind == "jpeg" and max(size.width(), size.height()) > 2 * LONGEST_SIDE:
        # What remains is made smaller more finely than a JPEG can be unpacked smaller.
        small = size.scaled(2 * LONGEST_SIDE, 2 * LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    QImageReader.setAllocationLimit(_MEMORY_MB)
    image = reader.read()
    image.convertTo(QImage.Format.Format_RGBA8888)
    return image


def _turned(image: QImage, how: QImageIOHandler.Transformation) -> QImage:
    """Return the image turned and mirrored, mirrored first."""
    if how.value & QImageIOHandler.Transformation.TransformationMirror.value:
        image = image.flipped(Qt.Orientation.Horizontal)
    if how.value & QImageIOHandler.Transformation.TransformationFlip.value:
        image = image.flipped(Qt.Orientation.Vertical)
    if how.value & QImageIOHandler.Transformation.TransformationRotate90.value:
        from PySide6.QtGui import QTransform  # noqa: PLC0415 - for few pictures

        image = image.transformed(QTransform().rotate(90))
    return image


def _orientation(block: bytes) -> int:
    """Return the orientation, 1 to 8, that an EXIF block (CIPA DC-008, tag 0x0112) tells; 1 where it tells none."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(block[:4])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(block[at : at + size], "little" if order == "little" else "big")

    first = number(4, 4)
    for place in range(min(number(first, 2), 100)):
        entry = first + 2 + 12 * place
        if number(entry, 2) == 0x0112:
            return number(entry + 8, 2)
    return 1
