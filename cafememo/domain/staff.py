"""Who works in the café, and what they are there."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody of the staff is; the values are stored."""

    BARISTA = "barista"
    LEAD = "lead"
    OWNER = "owner"
