"""Lists of numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.number_list import numbers_as_text, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", ()),
        ("3, 5-7", (3, 5, 6, 7)),
        ("7 3;5 – 6 ,", (3, 5, 6, 7)),
        ("2-2 2", (2,)),
        ("8", None),
        ("0", None),
        ("5-3", None),
        ("3-", None),
        ("-3", None),
        ("three", None),
        ("3,,x", None),
        ("99999", None),
        ("٣", (3,)),
    ],
)
def test_a_list_is_read_as_it_is_meant(text: str, numbers: tuple[int, ...] | None) -> None:
    """Commas, blanks and dashes of any kind; a number there is none of makes it no list."""
    assert numbers_in(text, 7) == numbers


@given(st.sets(st.integers(1, 200)))
def test_what_is_written_is_read_again(numbers: set[int]) -> None:
    """Any numbers, written as such a list, are those numbers."""
    ordered = tuple(sorted(numbers))
    assert numbers_in(numbers_as_text(ordered), 200) == ordered


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(text: str) -> None:
    """Whatever is typed is a list within its bounds, or none."""
    found = numbers_in(text, 30)
    assert found is None or all(1 <= number <= 30 for number in found)
