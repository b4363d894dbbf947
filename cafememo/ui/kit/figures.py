"""Figures, dates and hours as the café writes them, in the language now spoken."""

from datetime import date

from cafememo.ui.kit.words import date_order, day_and_month, formats, grouped, month_name, short_month, translate


def whole(figure: int) -> str:
    """Return 12345 as "12,345" or "12 345", as a sentence with %n has it."""
    return grouped(figure)


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
    """Tell whether the café writes a comma before decimals."""
    return formats().decimal == ","


def whole_date(when: date, order: str = "") -> str:
    """Return "3 November 2026", "November 3, 2026", "2026-11-03" or "3 novembre 2026".

    `order` is one of `formats.DATE_ORDERS`, "" for the café's.
    """
    return with_year(day_and_month(when, order), when, order)


def with_year(said: str, when: date, order: str = "") -> str:
    """Return a day said without its year, long or short, with it."""
    match order or date_order():
        case "ymd":
            return f"{when.year:04}-{when.month:02}-{when.day:02}"
        case "mdy":
            return translate("words", "{day}, {year}").format(day=said, year=when.year)
        case _:
            return f"{said} {when.year}"


def whole_month(when: date) -> str:
    """Return "November 2026" or "novembre 2026"."""
    return f"{month_name(when)} {when.year}"


def short_date(when: date) -> str:
    """Return "3 Nov", "Nov 3" or "3 nov."."""
    if date_order() == "mdy":
        return translate("words", "{month} {day}").format(day=when.day, month=short_month(when))
    return translate("words", "{day} {month}").format(day=when.day, month=short_month(when))


def hour_text(hour: int) -> str:
    """Return an hour on the clock, 0 to 23, within a sentence: "8", "8 am" or "8 h"."""
    if not formats().twelve_hours:
        return translate("words", "{hour}", "an hour on the clock").format(hour=hour)
    told = translate("words", "{time} am") if hour < 12 else translate("words", "{time} pm")
    return told.format(time=hour % 12 or 12)


def hour_tick(hour: int) -> str:
    """Return an hour as it stands below a chart, where nobody takes it for anything else: "8", "8 am"."""
    return hour_text(hour) if formats().twelve_hours else str(hour)
