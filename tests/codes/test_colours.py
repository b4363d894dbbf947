"""Colours are read from what the owner chose, and nothing else is."""

import pytest

from cafememo.codes.colours import Rgb, rgb


def test_a_colour_is_read() -> None:
    """Capitals or not, each pair of digits is one part."""
    assert rgb("#4a2C1a") == Rgb(0x4A, 0x2C, 0x1A)


@pytest.mark.parametrize("text", ["", "4a2c1a", "#4a2c1", "#4a2c1ag", "#4a2c1aff", "#4a2c1a\n", "red", "#٤٤٤٤٤٤"])
def test_another_text_is_no_colour(text: str) -> None:
    """What is no colour never becomes one by chance."""
    with pytest.raises(ValueError, match="#rrggbb"):
        rgb(text)
