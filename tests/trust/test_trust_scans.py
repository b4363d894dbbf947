"""The proof of scans in its short form."""

from proof import proved


def test_any_scanned_text_gets_a_plain_answer() -> None:
    """Some thousand texts, whole and spoiled, crash no reader, and a planted exception and abort are caught."""
    figures = proved("scans", "--count", "3000")["figures"]
    assert (figures["texts"], figures["crashes"], figures["written"]) == (3000, 0, 0)
    assert figures["typed"] > 0
    assert figures["asked"] > 0
