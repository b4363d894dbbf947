"""The proof of steady memory in its short form."""

from proof import proved


def test_mornings_take_no_more_and_more() -> None:
    """Some mornings of a few guests by real keys stay flat; planted leaks of all that is counted are told."""
    figures = proved("soak", QT_QPA_PLATFORM="offscreen")["figures"]
    assert figures["noted"] > 0
    assert figures["descriptors_later"] <= figures["descriptors"] + 1
    assert figures["widgets_later"] == figures["widgets"] > 0
