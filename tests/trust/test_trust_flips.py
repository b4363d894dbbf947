"""The proof of changed bytes in its short form."""

from proof import proved


def test_no_changed_byte_is_shown_as_right() -> None:
    """A byte changed anywhere is told or changes nothing that is read; without the pages' seals some are not told."""
    figures = proved("flips")["figures"]
    assert figures["wrong"] == 0
    assert figures["detected"] > 0
