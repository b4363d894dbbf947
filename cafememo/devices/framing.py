"""Bytes from a serial line cut into scans: at CR, at LF, or where it fell quiet. No Qt."""

from cafememo.codes.payload import Misread, Token, decode

MOST_BYTES = 8_000
"""A scan longer than this is none of ours whatever follows; the fullest QR code holds 7,089 characters."""


class Framing:
    """Collects bytes until a scan is whole. Nothing of a scan is kept once it was read."""

    def __init__(self) -> None:
        self.tells_foreign = False
        """Whether a code that is no card of ours is given as its text."""
        self._line = bytearray()
        self._overlong = False

    def take(self, received: bytes) -> list[Token | Misread | str]:
        """Take in bytes; give what the scans that ended in them are, in order. Empty lines are none."""
        *whole, rest = received.replace(b"\n", b"\r").split(b"\r")
        readings: list[Token | Misread | str] = []
        for part in whole:
            self._append(part)
            readings += self.finish()
        self._append(rest)
        return readings

    def finish(self) -> list[Token | Misread | str]:
        """End the scan here, as quiet does; give what it is, nothing if there was none."""
        line, overlong = bytes(self._line), self._overlong
        self.forget()
        if overlong:
            return [Misread.FOREIGN]
        # One character a byte, none refused: whatever is no letter of ours makes it a foreign code.
        text = line.decode("latin-1")
        if not text.strip("\0 \t\x02\x03"):
            return []
        reading = decode(text)
        return [_written(line) if reading is Misread.FOREIGN and self.tells_foreign else reading]

    def forget(self) -> None:
        """Drop what came so far."""
        self._line = bytearray()
        self._overlong = False

    def waiting(self) -> bool:
        """Tell whether part of a scan is in."""
        return self._overlong or bool(self._line)

    def _append(self, part: bytes) -> None:
        """Add to the scan, up to the most a scan may have."""
        self._line += part[: MOST_BYTES - len(self._line)]
        self._overlong = self._overlong or len(self._line) == MOST_BYTES


def _written(line: bytes) -> str:
    """Return the text of a scan, in which a camera would see the same."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
