"""Why something pasted or dropped on the counter was not searched for a card. No Qt."""

from enum import StrEnum


class Refusal(StrEnum):
    """Why something pasted or dropped was not searched for a card."""

    NOTHING = "nothing"
    """Neither a picture nor a file."""
    SEVERAL = "several"
    """More than one file at once."""
    REMOTE = "remote"
    """An address on a network: nothing is ever fetched."""
    GONE = "gone"
    """A file that is not there, or that this account may not read."""
    NOT_A_PICTURE = "not a picture"
    """A folder, a device, or a file of another kind than PNG, JPEG, GIF, BMP and WebP."""
    TOO_LARGE = "too large"
    """More than 32 MB or 50 million pixels."""
    BROKEN = "broken"
    """A picture that ends early or cannot be unpacked."""
    NO_CODE = "no code"
    """A picture without a QR code that can be read."""
