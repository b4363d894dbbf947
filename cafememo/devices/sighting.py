"""Cards in a gray picture, and when a card held in front of a camera is a scan. No Qt.

The reader is zxing-cpp: QR codes only, which takes a ninth of the time of looking for all kinds, turned by
any angle, light on dark, and once more in a smaller picture, which is what reads a blurred one. It lets other
threads run meanwhile. It is imported here, at the first picture, never at the start.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from cafememo.codes.payload import Misread, Token, decode

if TYPE_CHECKING:
    from typing_extensions import Buffer

AWAY_MS = 1_000
"""A card that was not seen for so long has left."""
FOREIGN_AWAY_MS = 5_000
"""The same for what is no card: a poster behind the guest goes in and out of sight."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one picture shows: the tokens of our cards, and whether other codes are there.

    The tokens are secrets, as those of `Token` are.
    """

    tokens: frozenset[bytes] = frozenset()
    other: Misread | None = None
    text: str = ""
    """What stands in the one code that is none of ours, where there is no other; a secret too."""

    def __repr__(self) -> str:
        return f"Sighting({len(self.tokens)} cards, {self.other})"

    def reading(self) -> Token | Misread | None:
        """Tell what the picture means: our one card whatever else is there; of two of ours, neither."""
        if len(self.tokens) > 1:
            return Misread.SEVERAL
        for token in self.tokens:
            return Token(token)
        return self.other


def card_in(gray: "Buffer", width: int, height: int, stride: int = 0, step: int = 1) -> Sighting:
    """Find the cards in a picture of one byte a pixel, black 0, each `step` bytes after the one before.

    A row has `stride` bytes, without that as many as its pixels need. ValueError where `gray` is shorter.
    """
    import zxingcpp  # noqa: PLC0415 - see the top of the file

    stride = stride or width * step
    if not 0 < width * step <= stride or height < 1 or memoryview(gray).nbytes < stride * height:
        raise ValueError(f"a picture of {width} × {height} pixels needs more than it has")
    pixels: Any = gray  # its stubs want an array of numpy's, the library takes any buffer
    view = zxingcpp.ImageView(pixels, width, height, zxingcpp.ImageFormat.Lum, stride, step)
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    texts = [code.text for code in zxingcpp.read_barcodes(view, wanted)]
    readings = [decode(text) for text in texts]
    tokens = frozenset(reading.token for reading in readings if isinstance(reading, Token))
    others = [reading for reading in readings if isinstance(reading, Misread)]
    other = Misread.UNREADABLE if Misread.UNREADABLE in others else others[0] if others else None
    alone = other is Misread.FOREIGN and not tokens and len(set(texts)) == 1
    return Sighting(tokens, other, texts[0] if alone else "")


BLACK: Final = (0.15, 0.25)
"""Up to where between the darkest and the lightest of a picture is black, where coffee is not; first the first."""


def darkest_alone(pixels: bytes, share: float) -> bytes:
    """Return a gray picture in which only the darkest `share` of its range is black, and everything else white.

    Coffee on a code is dark to a reader, and the code's own black is darker still.
    """
    # By looking for each: to go through millions of them one by one would hold up the counter's thread.
    darkest = next((light for light in range(256) if light in pixels), 0)
    lightest = next((light for light in reversed(range(256)) if light in pixels), 255)
    limit = darkest + share * (lightest - darkest)
    return pixels.translate(bytes(255 if light > limit else 0 for light in range(256)))


class InView:
    """Remembers what is in front of a camera, so that one stay there is one scan."""

    def __init__(self) -> None:
        self.tells_apart = False
        """Whether two codes that are none of ours are two scans."""
        self._seen: dict[bytes | Misread | int, int] = {}

    def take(self, sighting: Sighting, at: int) -> Token | Misread | None:
        """Give what is new in the picture taken at `at`, in milliseconds of any clock; None for nothing new.

        A card stays in view until it was not seen for a second, also beside another one.
        """
        self._seen = {what: last for what, last in self._seen.items() if at - last <= _away(what)}
        for token in sighting.tokens:
            if token in self._seen:
                self._seen[token] = at
        reading = sighting.reading()
        if reading is None:
            return None
        key: bytes | Misread | int = reading.token if isinstance(reading, Token) else reading
        if self.tells_apart and reading is Misread.FOREIGN and sighting.text:
            key = hash(sighting.text)
        new = key not in self._seen
        self._seen[key] = at
        return reading if new else None

    def clear(self) -> None:
        """See nothing any more."""
        self._seen.clear()


def _away(what: bytes | Misread | int) -> int:
    return FOREIGN_AWAY_MS if what is Misread.FOREIGN or isinstance(what, int) else AWAY_MS
