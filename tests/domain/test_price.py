"""What an owner types for a price."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.price import DEAREST, NoPrice, read_price


@pytest.mark.parametrize(
    ("typed", "hundredths"),
    [
        ("", 0),
        ("   ", 0),
        ("3,50", 350),
        ("3.50", 350),
        ("3.5", 350),
        ("3", 300),
        ("3,", 300),
        ("3.500", 350),
        ("0", 0),
        ("3,50 €", 350),
        ("$ 3.50", 350),
        ("\u00a03,50\u202f€", 350),
        ("３,５０", 350),
        ("007.05", 705),
    ],
)
def test_prices_are_read_as_they_are_written(typed: str, hundredths: int) -> None:
    """A comma or a point, a currency or none, and nothing at all where the café does not say."""
    assert read_price(typed) == hundredths


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("abc", NoPrice.NOT_A_NUMBER),
        ("-3", NoPrice.BELOW_NOTHING),
        ("−3,50", NoPrice.BELOW_NOTHING),
        ("1e9", NoPrice.NOT_A_NUMBER),
        ("3.505", NoPrice.TOO_FINE),
        ("3.50.5", NoPrice.NOT_A_NUMBER),
        (",50", NoPrice.NOT_A_NUMBER),
        ("1 234 567", NoPrice.TOO_DEAR),
        ("99999999999999999999", NoPrice.NOT_A_NUMBER),
        ("<b>3</b>", NoPrice.NOT_A_NUMBER),
        ("٣", NoPrice.NOT_A_NUMBER),
        ("☕", NoPrice.NOT_A_NUMBER),
        ("inf", NoPrice.NOT_A_NUMBER),
    ],
)
def test_what_is_no_price_is_refused_with_a_reason(typed: str, why: NoPrice) -> None:
    """Letters, less than nothing, a third place after the comma, and more than anything costs are no prices."""
    assert read_price(typed) is why


@given(st.integers(0, DEAREST))
def test_every_price_is_read_back(hundredths: int) -> None:
    """What is written with two places is read as what it was, with a comma and with a point."""
    whole, places = divmod(hundredths, 100)
    assert read_price(f"{whole}.{places:02}") == read_price(f"{whole},{places:02}") == hundredths


@given(st.text())
def test_no_text_breaks_it(typed: str) -> None:
    """Whatever is typed is a price within bounds, or a reason."""
    found = read_price(typed)
    assert isinstance(found, NoPrice) or 0 <= found <= DEAREST
