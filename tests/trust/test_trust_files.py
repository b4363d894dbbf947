"""The proof of files in its short form."""

from proof import proved


def test_any_file_gets_an_answer() -> None:
    """Some hundred spoiled files of every kind crash no reader; planted crashes and a planted leak are caught."""
    figures = proved("files", "--count", "200")["figures"]
    assert figures["files"] >= 190
    assert figures["imports"] == 200
    assert (figures["crashes"], figures["left_behind"], figures["cafe_unchanged"]) == (0, 0, True)
