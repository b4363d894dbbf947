"""A code of somebody else's as the café knows it. A module of its own, since every scan needs it."""


class ForeignHash(bytes):
    """What the register keeps of a foreign code, a keyed hash of its text; told from a token of ours by its type."""

    def __repr__(self) -> str:
        return "ForeignHash(…)"
