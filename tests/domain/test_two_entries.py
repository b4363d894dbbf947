"""What is known of two entries of one person together."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.merging import MOST_PINNED, united, united_notes, united_pins
from cafememo.domain.person import LONGEST_NOTES, Contact

words = st.none() | st.text("ab\n", min_size=1, max_size=8).map(str.strip).filter(bool)
contacts = st.builds(Contact, st.sampled_from(["Camille", "Camile"]), words, words, words, words, words)


def test_what_one_lacks_is_taken_from_the_other() -> None:
    """Empty fields are filled; a field that both have stays; the name is the chosen one's."""
    keep = Contact("Camille", phone="06", notes="window")
    other = Contact("Camile", "Dupont", "07", birthday="03-04", notes="oat milk")
    assert united(keep, other, "Camile") == Contact("Camile", "Dupont", "06", None, "03-04", "window\noat milk")


@given(contacts, contacts)
def test_nothing_that_was_kept_is_overwritten(keep: Contact, other: Contact) -> None:
    """All that was known of the one who is kept still is, and with an empty entry nothing changes."""
    together = united(keep, other)
    for before, after in zip(keep[:-1], together[:-1], strict=True):
        assert before is None or before == after
    assert (keep.notes or "") in (together.notes or "")
    assert (other.notes or "") in (together.notes or "")
    assert united(keep, Contact("Camille")) == keep


def test_the_same_notes_stand_once() -> None:
    """Notes that are part of the others are not repeated, and there is no more of them than room."""
    assert united_notes("window seat", "window") == "window seat"
    assert united_notes(None, "window") == "window"
    assert united_notes(None, None) is None
    assert len(united_notes("a" * LONGEST_NOTES, "b" * 9) or "") == LONGEST_NOTES


@given(st.lists(st.integers(1, 5), max_size=3, unique=True), st.lists(st.integers(1, 5), max_size=3, unique=True))
def test_pins_of_both(first: list[int], second: list[int]) -> None:
    """The pins of the one who is kept come first, each once, and no more than a greeting shows."""
    pins = united_pins(first, second)
    assert list(pins[: len(first)]) == first
    assert set(pins) <= {*first, *second}
    assert len(pins) == min(MOST_PINNED, len({*first, *second}))
