"""How prices are written."""

import pytest

from cafememo.domain.formats import Formats, money


@pytest.mark.parametrize(
    ("hundredths", "decimal", "currency", "written"),
    [
        (450, ".", "€", "€4.50"),
        (450, ",", "€", "4,50\u00a0€"),
        (5, ".", "CHF", "CHF\u00a00.05"),
        (-120, ",", "kr", "−1,20\u00a0kr"),
        (123_456, ".", "$", "$1234.56"),
    ],
)
def test_a_price_is_written_as_the_cafe_writes(hundredths: int, decimal: str, currency: str, written: str) -> None:
    """The sign stands before a number with a point, and behind one with a comma."""
    assert money(hundredths, Formats(decimal=decimal, currency=currency)) == written
