"""How the café writes hours, days and prices; by its language, until the owner chooses otherwise."""

from typing import NamedTuple

DATE_ORDERS = ("dmy", "mdy", "ymd")
"""Day, month and year; month, day and year; year, month and day."""
DECIMALS = (".", ",")
WEEK_STARTS = {"monday": 0, "sunday": 6, "saturday": 5}
"""On which day a week may begin, by `date.weekday()`."""
LONGEST_CURRENCY = 4
"""Characters of a currency's sign: €, kr, CHF, R$."""


class Formats(NamedTuple):
    """How the café writes.

    A named tuple, since the café's facts hold one and a scan waits for those: see `ui.kit.tokens`.
    """

    twelve_hours: bool = False
    """2:05 pm instead of 14:05."""
    date_order: str = "dmy"
    """One of DATE_ORDERS."""
    decimal: str = "."
    """One of DECIMALS."""
    currency: str = "€"
    """The sign of the currency, or its letters."""
    week_start: str = "monday"
    """One of WEEK_STARTS."""

    @property
    def first_weekday(self) -> int:
        """Return the day a week begins on as `date.weekday()` counts, Monday 0."""
        return WEEK_STARTS[self.week_start]

    @property
    def week(self) -> tuple[int, ...]:
        """Return the days of a week in their order, as `date.weekday()` counts them."""
        return tuple((self.first_weekday + place) % 7 for place in range(7))


def usual_formats(language: str) -> Formats:
    """Return how a café of that language writes that never chose."""
    return Formats(decimal="," if language == "fr" else ".")


def money(hundredths: int, formats: Formats) -> str:
    """Return a price: "€4.50", "CHF 4.50" or "4,50 €".

    Who writes a decimal comma writes the sign behind the number, after a space that does not break; who writes a
    point writes it before, letters with such a space.
    """
    sign, whole, part = "−" if hundredths < 0 else "", abs(hundredths) // 100, abs(hundredths) % 100
    return sign + in_currency(f"{whole}{formats.decimal}{part:02}", formats)


def in_currency(number: str, formats: Formats) -> str:
    """Return a number, as it is written, with the currency's sign in its place; see `money`."""
    if formats.decimal == ",":
        return f"{number}\u00a0{formats.currency}"
    between = "\u00a0" if formats.currency[-1:].isalpha() else ""
    return f"{formats.currency}{between}{number}"
