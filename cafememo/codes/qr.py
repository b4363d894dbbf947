"""The QR code of a payload as a matrix; painting it is the business of whoever prints or shows it."""

QUIET_ZONE = 4
"""Light modules a QR code needs around it on every side (ISO/IEC 18004)."""


def matrix(payload: str) -> tuple[tuple[bool, ...], ...]:
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
