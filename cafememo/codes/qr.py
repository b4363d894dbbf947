"""The QR code of a payload or a link as a matrix; painting it is the business of whoever prints or shows it."""

from collections.abc import Iterable, Iterator
from typing import Any

QUIET_ZONE = 4
"""Light modules a QR code needs around it on every side (ISO/IEC 18004)."""

LONGEST_LINK = 2331
"""Characters of the longest link: what the largest code holds in bytes at level M (ISO/IEC 18004, table 7)."""

_DARK = bytes(value == 0 for value in range(256))
"""Of every gray, whether it is black."""

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, True for dark."""


def matrices(payloads: Iterable[str]) -> Iterator[Matrix]:
    """Yield the matrices of many payloads, as `matrix` gives each.

    Made by zxing-cpp, which takes a twentieth of the time: a batch may have 2,000 cards. The same version, level and
    quiet zone; the masks may be others, which is nothing to a reader.
    """
    import zxingcpp  # noqa: PLC0415 - likewise

    for payload in payloads:
        made = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
        drawn: Any = made.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its stubs do not say
        image = memoryview(drawn)
        rows, columns = image.shape or (0, 0)
        dark = image.tobytes().translate(_DARK)
        yield tuple(tuple(map(bool, dark[row * columns : (row + 1) * columns])) for row in range(rows))


def matrix(payload: str) -> Matrix:
    """Give the rows of modules, True for dark, of the QR code of `payload`.

    Level Q: a quarter of it may be dirty or torn and it still reads.
    The quiet zone is not part of it: leave QUIET_ZONE light modules on every side, on light paper or screen.
    Written in alphanumeric mode, so a payload of `codes.payload` takes 25 × 25 modules. ValueError for text
    that mode has no characters for, such as small letters.
    """
    # Imported here: a scan must never wait for what only printing needs.
    from qrcode.constants import ERROR_CORRECT_Q  # noqa: PLC0415
    from qrcode.main import QRCode  # noqa: PLC0415
    from qrcode.util import MODE_ALPHA_NUM, QRData  # noqa: PLC0415

    code = QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(QRData(payload, mode=MODE_ALPHA_NUM), optimize=0)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def link_matrix(link: str) -> Matrix:
    """Give the rows of modules, True for dark, of the QR code of `link`, without its quiet zone.

    Level M, for a screen or clean paper, in byte mode: an address has small letters. A link of
    `codes.catima` without a note takes 53 × 53 modules for a café's name of 40 plain letters (61 at level Q),
    89 if all 40 have accents (105), and 137 at the most, for 60 emoji. ValueError for an empty link, one of
    more than LONGEST_LINK characters, and one that is not ASCII: no two readers agree on the letters of it.
    """
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415
    from qrcode.main import QRCode  # noqa: PLC0415
    from qrcode.util import MODE_8BIT_BYTE, QRData  # noqa: PLC0415

    if not link.isascii() or not 0 < len(link) <= LONGEST_LINK:
        raise ValueError(f"a link has 1 to {LONGEST_LINK} ASCII characters")
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(QRData(link.encode("ascii"), mode=MODE_8BIT_BYTE), optimize=0)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())
