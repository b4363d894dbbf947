"""What a printed page shows: two readers of codes that share no line, and where edges lie, in millimetres.

Pages are gray, rows first, 0 black; the first pixel's corner is the page's own.
"""

import subprocess
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Gray = npt.NDArray[np.uint8]
_REACH_MM = 1.0
_LEAST_CONTRAST = 40


class Read(NamedTuple):
    """A code that was read, and the middle of it in pixels."""

    text: str
    x: float
    y: float


class Box(NamedTuple):
    """Where four edges lie, in millimetres from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


def pages(pdf: Path, dpi: int) -> list[Gray]:
    """Draw every page of a PDF as a printer would, with a program that shares nothing with what wrote it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), str(pdf), f"{folder}/page"], check=True)
        return [_pgm(file.read_bytes()) for file in sorted(Path(folder).iterdir())]


def _pgm(packed: bytes) -> Gray:
    """Unpack a PGM of one byte a pixel, as pdftoppm writes it."""
    kind, size, most, pixels = packed.split(b"\n", 3)
    assert (kind, most) == (b"P5", b"255")
    width, height = map(int, size.split())
    return np.frombuffer(pixels, np.uint8).reshape(height, width)


def zbar_is_missing() -> str:
    """Tell why nothing can be read with zbar here; "" where it can."""
    try:
        from pyzbar import pyzbar  # noqa: F401 - loads the library
    except ImportError:
        return "libzbar.so.0 is not installed (Debian package libzbar0)"
    return ""


def read_with_zbar(gray: Gray) -> list[Read]:
    """Read the QR codes with zbar; ImportError where its library is not there."""
    from pyzbar.pyzbar import ZBarSymbol, decode

    height, width = gray.shape
    # QR codes alone: its readers of bars print warnings of their own about pictures without any.
    found = decode((gray.tobytes(), width, height), symbols=[ZBarSymbol.QRCODE])
    return [
        Read(one.data.decode(), one.rect.left + one.rect.width / 2, one.rect.top + one.rect.height / 2) for one in found
    ]


def read_with_zxing(gray: Gray) -> list[Read]:
    """Read the QR codes with zxing-cpp, the program's own reader, told as what they say and where."""
    import zxingcpp

    pixels: Any = np.ascontiguousarray(gray)
    return [
        Read(one.text, *_middle(one.position))
        for one in zxingcpp.read_barcodes(pixels, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2))
    ]


def _middle(position: Any) -> tuple[float, float]:  # noqa: ANN401 - zxing-cpp has no name for it
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return sum(corner.x for corner in corners) / 4, sum(corner.y for corner in corners) / 4


def edges_mm(gray: Gray, dpi: float, expected: Box, reach_mm: float = _REACH_MM) -> Box:
    """Measure where the four edges of an upright box lie that should be at `expected`.

    Each is the border between dark and light along the middle eight tenths of its side, so corners may be round;
    to a tenth of a pixel. ValueError where none is within `reach_mm` of its place, or something else is there too.
    """
    inset_x, inset_y = (expected.right - expected.left) / 10, (expected.bottom - expected.top) / 10
    rows = (expected.top + inset_y, expected.bottom - inset_y)
    columns = (expected.left + inset_x, expected.right - inset_x)
    turned = gray.T
    return Box(
        edge_mm(gray, dpi, expected.left, rows, reach_mm),
        edge_mm(turned, dpi, expected.top, columns, reach_mm),
        edge_mm(gray, dpi, expected.right, rows, reach_mm),
        edge_mm(turned, dpi, expected.bottom, columns, reach_mm),
    )


def edge_mm(gray: Gray, dpi: float, near: float, between: tuple[float, float], reach_mm: float = _REACH_MM) -> float:
    """Measure where light turns to dark, or dark to light, near `near` mm from the left, in the rows `between`."""
    first, profile = _profile(gray, dpi, near, between, reach_mm)
    start, end = float(profile[:2].mean()), float(profile[-2:].mean())
    if abs(start - end) < _LEAST_CONTRAST:
        raise ValueError(f"no edge within {reach_mm} mm of {near:.2f} mm")
    share = (profile - end) / (start - end)
    if share.min() < -0.1 or share.max() > 1.1 or (np.diff(share) > 0.1).any():
        raise ValueError(f"more than one edge within {reach_mm} mm of {near:.2f} mm")
    # Every pixel counts for as much of itself as still has the colour before the edge.
    return (first + float(share.sum())) * 25.4 / dpi


def line_mm(gray: Gray, dpi: float, near: float, between: tuple[float, float], reach_mm: float = _REACH_MM) -> float:
    """Measure where the middle of a thin dark line lies, near `near` mm from the left, in the rows `between`."""
    first, profile = _profile(gray, dpi, near, between, reach_mm)
    ink = float(np.median(profile)) - profile
    ink[ink < 0.1 * ink.max()] = 0
    if ink.max() < _LEAST_CONTRAST:
        raise ValueError(f"no line within {reach_mm} mm of {near:.2f} mm")
    places = first + 0.5 + np.arange(len(ink))
    return float((ink * places).sum() / ink.sum()) * 25.4 / dpi


def _profile(
    gray: Gray, dpi: float, near: float, between: tuple[float, float], reach_mm: float
) -> tuple[int, npt.NDArray[np.float64]]:
    """Give the mean colour of the columns around `near`, and which is the first of them."""
    scale = dpi / 25.4
    first, last = round((near - reach_mm) * scale), round((near + reach_mm) * scale)
    top, bottom = round(between[0] * scale), round(between[1] * scale)
    if first < 0 or last > gray.shape[1] or not 0 <= top < bottom <= gray.shape[0]:
        raise ValueError("that is not on the page")
    return first, gray[top:bottom, first:last].mean(axis=0, dtype=np.float64)
