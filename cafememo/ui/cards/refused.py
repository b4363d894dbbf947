"""Why a file does not become the café's logo."""

from enum import StrEnum


class Why(StrEnum):
    """The reasons; `logo_words` says each."""

    MISSING = "missing"
    """There is no such file, or it may not be read."""
    NOT_A_PICTURE = "not a picture"
    """Not a PNG, a JPEG or an SVG, whatever its name; a folder, a pipe or a device too."""
    BROKEN = "broken"
    TOO_LARGE_FILE = "file too large"
    """Numbers: `most_mb`."""
    TOO_MANY_PIXELS = "too many pixels"
    """Numbers: `width`, `height`, `most`, the longest a side may be."""
    TOO_SMALL = "too small"
    """Numbers: `width`, `height`, `least`, the shortest a side may be."""
    TOO_LONG = "too long"
    """Numbers: `width`, `height`, `most`, how many times as long as it is broad it may be."""
    EMPTY = "empty"
    """Nothing in it would show on a card."""
    REFERS_ELSEWHERE = "refers elsewhere"
    """An SVG that names another file, an address or a document type."""
    TOO_INVOLVED = "too involved"
    """An SVG that would take long to draw, or has parts that Qt does not draw as they are meant."""


class LogoRefused(Exception):
    """This file does not become a logo; `numbers` holds what its sentence needs and nothing of the file's content."""

    def __init__(self, why: Why, **numbers: int) -> None:
        super().__init__(why.value)
        self.why = why
        self.numbers = numbers
