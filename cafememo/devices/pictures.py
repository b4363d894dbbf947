"""Cards in a picture that was pasted or dropped: a screenshot of a phone's card, a photograph of a printed one.

Whatever is given gets an answer: a card, a misreading, or a refusal by its reason. Nothing is fetched from
anywhere, nothing but a picture is opened, and a picture is measured before it is unpacked.
"""

import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader

from cafememo.codes.payload import Misread, Token
from cafememo.devices.newest import Newest
from cafememo.devices.refusal import Refusal
from cafememo.devices.sighting import BLACK, Sighting, card_in, darkest_alone
from cafememo.devices.signals import signal

MOST_BYTES = 32 * 1024 * 1024
"""A larger file is refused unread."""
MOST_PIXELS = 50_000_000
"""What the largest phone cameras take in one shot, by default; 200 MB once unpacked."""
LONGEST_SIDE = 3_000
"""Larger pictures are made this small before they are searched: a code is still there, and found sooner."""
_MEMORY_MB = 256
_MOST_DOUBLED = 2_500_000
"""Pixels; a picture with more is large enough."""
_SNIFFED = 16
_KINDS: Final = (
    (b"\x89PNG\r\n\x1a\n", 0, "png"),
    (b"\xff\xd8\xff", 0, "jpeg"),
    (b"GIF8", 0, "gif"),
    (b"BM", 0, "bmp"),
    (b"WEBP", 8, "webp"),
)
"""First bytes of the pictures that are read, where they stand, and Qt's name. Not SVG, PDF and others:
those are programs as much as pictures."""
_PASTED: Final = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/gif")


class PictureReader(QObject):
    """Reads cards in pictures, each on a thread of its own lest the counter wait; of several the newest counts."""

    card_scanned = signal(bytes)
    """The token of the one card of ours in the picture."""
    code_misread = signal(Misread)
    """The picture's code is no card of ours, not all of one, or there are two of ours."""
    foreign_scanned = signal(str)
    """The text of such a code that is no card of ours, instead of its being misread; only while `tells_foreign`."""
    refused = signal(Refusal)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tells_foreign = False
        """Whether codes of others may stand for regulars here; else nothing of them is handed on."""
        self._reader: Newest[QImage | bytes | Path, Sighting | Refusal] | None = None

    def take(self, given: QMimeData) -> None:
        """Read what was pasted or dropped; a signal tells the outcome, a refusal of what is no picture at once."""
        found = picture_in(given)
        if isinstance(found, Refusal):
            self.refused.emit(found)
            return
        if self._reader is None:
            self._reader = Newest("pictures", look_into, self._looked, self)
        self._reader.give(found)

    def stop(self) -> None:
        """End the thread; nothing is told any more. Harmless when there is none."""
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.stop()

    def _looked(self, outcome: Sighting | Refusal) -> None:
        reading = outcome if isinstance(outcome, Refusal) else outcome.reading()
        if isinstance(reading, Token):
            self.card_scanned.emit(reading.token)
        elif isinstance(outcome, Sighting) and reading is Misread.FOREIGN and self.tells_foreign and outcome.text:
            self.foreign_scanned.emit(outcome.text)
        elif isinstance(reading, Misread):
            self.code_misread.emit(reading)
        else:
            self.refused.emit(reading or Refusal.NO_CODE)


def picture_in(given: QMimeData) -> QImage | bytes | Path | Refusal:
    """Return the picture among what was pasted or dropped: a file's place, packed bytes, or an image as it is.

    A picture dragged out of a web page comes with its address: the picture is taken and the address is not.
    """
    refusal = Refusal.NOTHING
    if given.hasUrls():
        place = _file_among(given.urls())
        if isinstance(place, Path):
            return place
        refusal = place
    for kind in _PASTED:
        if given.hasFormat(kind):
            packed = given.data(kind)
            return Refusal.TOO_LARGE if packed.size() > MOST_BYTES else bytes(packed.data())
    image = given.imageData() if given.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else refusal


def _file_among(urls: Sequence[QUrl]) -> Path | Refusal:
    """Return the place of the one file of this machine."""
    if len(urls) != 1:
        return Refusal.SEVERAL
    if not urls[0].isLocalFile() or urls[0].host():
        return Refusal.REMOTE
    place = urls[0].toLocalFile()
    # A path that begins with two slashes is another machine's, on Windows.
    return Refusal.REMOTE if place.startswith(("//", "\\\\")) else Path(place)


def look_into(given: QImage | bytes | Path) -> Sighting | Refusal:
    """Search a picture for cards. Any file and any bytes get an answer; may take a second."""
    packed = _read(given) if isinstance(given, Path) else given
    image = unpack(packed) if isinstance(packed, bytes) else packed
    if isinstance(image, Refusal):
        return image
    if image.width() * image.height() > MOST_PIXELS:
        return Refusal.TOO_LARGE
    whole = on_paper(image)
    seen = cards_in_image(whole)
    return cards_looked_for_harder(whole) if seen == Sighting() else seen


def cards_looked_for_harder(image: QImage) -> Sighting:
    """Find the cards in an image where `cards_in_image` finds none; may take a tenth of a second.

    Coffee on a code is dark to a reader, and its own black is darker still: one that takes only the darkest for black
    reads through it. A code that is out of focus or dull is read in a larger picture. `bench codes` has the figures.
    """
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if gray.isNull():
        return Sighting()
    width, height, stride = gray.width(), gray.height(), gray.bytesPerLine()
    pixels = bytes(gray.constBits())
    for share in BLACK:
        seen = card_in(darkest_alone(pixels, share), width, height, stride)
        if seen != Sighting():
            return seen
    if width * height > _MOST_DOUBLED:
        return Sighting()
    smooth = Qt.TransformationMode.SmoothTransformation
    return cards_in_image(gray.scaled(gray.size() * 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))


def unpack(packed: bytes) -> QImage | Refusal:
    """Unpack a PNG, JPEG, GIF, BMP or WebP picture, made smaller where it is large."""
    kind = _kind_of(packed)
    if not kind:
        return Refusal.NOT_A_PICTURE
    if len(packed) > MOST_BYTES:
        return Refusal.TOO_LARGE
    buffer = QBuffer()
    buffer.setData(QByteArray(packed))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid():
        return Refusal.BROKEN
    if size.width() * size.height() > MOST_PIXELS:
        return Refusal.TOO_LARGE
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(size.scaled(QSize(LONGEST_SIDE, LONGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    QImageReader.setAllocationLimit(_MEMORY_MB)
    image = reader.read()
    return Refusal.BROKEN if image.isNull() else image


def _kind_of(packed: bytes) -> str:
    """Tell which picture begins with these bytes, by Qt's name; "" for none that is read."""
    return next((kind for mark, at, kind in _KINDS if packed[at : at + len(mark)] == mark), "")


def _read(file: Path) -> bytes | Refusal:
    """Read a file whole, if it is one: a pipe or a device would be read for ever."""
    try:
        facts = file.stat()
        if not stat.S_ISREG(facts.st_mode):
            return Refusal.NOT_A_PICTURE
        # Without waiting, should it have become a pipe in between.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(file, flags), "rb") as opened:
            first = opened.read(_SNIFFED)
            if not _kind_of(first):
                return Refusal.NOT_A_PICTURE
            rest = opened.read(MOST_BYTES + 1 - len(first))
    except (OSError, ValueError):
        return Refusal.GONE
    return Refusal.TOO_LARGE if len(first) + len(rest) > MOST_BYTES else first + rest


def cards_in_image(image: QImage) -> Sighting:
    """Find the cards in an image of any format, which is converted to a gray copy."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if gray.isNull():
        return Sighting()
    return card_in(gray.constBits(), gray.width(), gray.height(), gray.bytesPerLine())


def on_paper(image: QImage) -> QImage:
    """Return the image on white where it is transparent: a code saved without its background is dark on nothing."""
    if not image.hasAlphaChannel():
        return image
    from PySide6.QtGui import QPainter  # noqa: PLC0415 - for few pictures

    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
