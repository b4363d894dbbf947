"""Figures and dates as one writes them in the language now spoken."""

from datetime import date

from cafememo.ui.kit.words import day_and_month, language, month_name, short_month

_NARROW_SPACE = "\u202f"


def whole(figure: int) -> str:
    """Return 12345 as "12,345" or "12 345"."""
    text = f"{figure:,}"
    return text.replace(",", _NARROW_SPACE) if decimal_comma() else text


def average(figure: float) -> str:
    """Return an average: with one decimal below ten, else rounded."""
    if figure >= 9.95:
        return whole(round(figure))
    text = f"{figure:.1f}".removesuffix(".0")
    return text.replace(".", ",") if decimal_comma() else text


def plural_of(figure: float) -> int:
    """Return which number an average takes its plural form from: "0.5 visits", "1 visit", "1,5 visite"."""
    shown = round(figure, 1)
    if shown == 1:
        return 1
    return 0 if shown < 2 else max(2, round(shown))


def percent(share: float) -> int:
    """Return a share of 0 to 1 as a whole number of hundred."""
    return round(100 * share)


def decimal_comma() -> bool:
    """Tell whether figures have a comma in this language."""
    return language() == "fr"


def whole_date(when: date) -> str:
    """Return "3 November 2026" or "3 novembre 2026"."""
    return f"{day_and_month(when)} {when.year}"


def whole_month(when: date) -> str:
    """Return "November 2026" or "novembre 2026"."""
    return f"{month_name(when)} {when.year}"


def short_date(when: date) -> str:
    """Return "3 Nov" or "3 nov."."""
    return f"{when.day} {short_month(when)}"
