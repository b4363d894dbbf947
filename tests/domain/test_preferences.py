"""How large the owner wants the counter drawn, as it is kept as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.preferences import LARGEST, SMALLEST, USUAL_SCALE, scale_from_text


@given(st.text(max_size=8))
def test_any_text_gives_a_scale_one_can_work_with(text: str) -> None:
    """Whatever is kept, the scale is between the smallest and the largest."""
    assert SMALLEST <= scale_from_text(text) <= LARGEST


@given(st.integers(SMALLEST, LARGEST))
def test_a_scale_is_read_as_it_was_kept(percent: int) -> None:
    """Every scale there is comes back from its text."""
    assert scale_from_text(str(percent)) == percent


@pytest.mark.parametrize("text", ["", "large", "-90", "9e1", "1000", "٩٠"])
def test_what_makes_no_sense_is_as_nobody_chose_it(text: str) -> None:
    """What is no whole number of percent stands for the size of the drawing."""
    assert scale_from_text(text) == USUAL_SCALE
