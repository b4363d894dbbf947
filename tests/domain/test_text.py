"""Text from outside becomes one line that can be shown and kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.text import LONGEST_NAME, clean, clean_name, whole_number

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)


@pytest.mark.parametrize(
    "name", ["Léa", "Jean-Luc", "O’Neil", "Đặng Thị", "Ελένη", "محمد", "שרה", "美咲", "राहुल", "Zoë ☕"]
)
def test_a_name_of_any_script_stays_as_it_is(name: str) -> None:
    """No letter of anyone's name is lost."""
    assert clean_name(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("  Léa \t\n Marie  ", "Léa Marie"),
        ("Le\u0301a", "Léa"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("\ufeffLéa\u200b", "Léa"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\ud800b", "ab"),
        ("a\u2028b\u0085c", "a b c"),
        ("<b>Léa</b>", "<b>Léa</b>"),
        ("\u200d\u200c \u0301", ""),
        ("", ""),
    ],
)
def test_what_cannot_be_seen_is_left_out(raw: str, kept: str) -> None:
    """Control and direction signs go, spaces become one, and what can be seen stays."""
    assert clean(raw, 100) == kept


def test_towers_of_marks_are_cut_down() -> None:
    """A letter keeps a few marks, so that no name paints over the line above it."""
    assert len(clean("Z" + "\u0335" * 80 + "a", 100)) == 6
    # Nor in stretches, with something between them that is not seen.
    for unseen in ("\u202e", "\ufeff", "\u200d", "\ue000"):
        cut = clean_name("e" + unseen.join(["\u0301" * 4] * 5))
        assert sum(map(unicodedata.combining, cut)) <= 4 * unicodedata.combining("\u0301")
        assert clean_name(cut) == cut


def test_a_long_text_is_cut() -> None:
    """Ten thousand characters become as many as were asked for."""
    assert clean("x" * 10_000, 40) == "x" * 40
    assert clean_name("é" * 10_000) == "é" * LONGEST_NAME


@given(ANYTHING, st.integers(1, 80))
def test_cleaned_text_is_one_short_visible_line(text: str, limit: int) -> None:
    """Whatever comes in, what goes out is within the limit, trimmed, and can be written as UTF-8."""
    cleaned = clean(text, limit)
    assert len(cleaned) <= limit
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    cleaned.encode("utf-8")
    shown = {unicodedata.category(character) for character in cleaned if character not in "\u200c\u200d"}
    assert not shown & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(ANYTHING, st.integers(1, 80))
def test_cleaning_twice_changes_nothing(text: str, limit: int) -> None:
    """What is clean stays as it is."""
    once = clean(text, limit)
    assert clean(once, limit) == once


@pytest.mark.parametrize("text", ["", "-1", " 7", "1.5", "²", "٧", "7" * 19, "7" * 5_000])
def test_what_is_no_number_is_none(text: str) -> None:
    """Signs, other digits, and more digits than anybody writes are no number, and nothing is raised."""
    assert whole_number(text) is None


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("007", 7), ("9" * 18, 10**18 - 1)])
def test_digits_are_a_number(text: str, number: int) -> None:
    """Up to eighteen digits are read as they stand."""
    assert whole_number(text) == number
