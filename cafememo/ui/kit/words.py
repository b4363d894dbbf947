"""The words of the program in the person's language, without Qt: the command line speaks them too.

`translate` is called like QCoreApplication.translate, and packaging/words.py gathers its sentences for Qt
Linguist, but it reads a catalogue the build made: cafememo/shipped/words-<language>.json. English is the source;
its catalogue holds plural forms only. The language is one for the whole process, as in Qt.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from cafememo.domain.formats import Formats

LANGUAGES = ("en", "fr")
"""Languages with every sentence translated."""

PSEUDO = "qps"
"""A made-up language for tests: English with accents on it, between brackets, right to left."""

SHIPPED = Path(__file__).parents[2] / "shipped"

_GROUPED_FROM = 1_000
_NARROW_SPACE = "\u202f"

_Forms = str | list[str]
_ACCENTED = str.maketrans("aceinouyAEIOU", "áçéíñóúýÁÉÍÓÚ")
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", PSEUDO))
_COMMENT_MARK = "\x04"  # between a disambiguation and its sentence, as in gettext catalogues


def _one_alone(n: int) -> int:
    return 0 if n == 1 else 1


def _one_and_none(n: int) -> int:
    return 0 if n in {0, 1} else 1


# Which plural form a number takes; CLDR's rules for whole numbers.
_PLURAL_FORM: dict[str, Callable[[int], int]] = {"en": _one_alone, PSEUDO: _one_alone, "fr": _one_and_none}


class _Spoken:
    """The language now spoken, and its catalogue once the first sentence needed it."""

    def __init__(self) -> None:
        self.language = "en"
        self.folder = SHIPPED
        self.words: dict[str, dict[str, _Forms]] | None = None
        self.formats: Formats | None = None

    def load(self) -> dict[str, dict[str, _Forms]]:
        import json  # noqa: PLC0415 - an English start needs no catalogue before its first number

        catalogue = "en" if self.language == PSEUDO else self.language
        path = self.folder / f"words-{catalogue}.json"
        try:
            self.words = json.loads(path.read_bytes())
        except FileNotFoundError:
            raise RuntimeError(f"{path} is missing. Run: python packaging/build_hook.py") from None
        assert self.words is not None  # noqa: S101 - for mypy: json.loads gives Any
        return self.words


_spoken = _Spoken()


def use(language: str, folder: Path = SHIPPED) -> None:
    """Speak `language` from now on: "fr", or a locale such as "fr_CH.UTF-8"; English where it is unknown.

    The catalogue, in `folder`, is read when the first sentence is needed.
    """
    base = language.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    _spoken.language = base if base in _PLURAL_FORM else "en"
    _spoken.folder = folder
    _spoken.words = None


def use_formats(formats: "Formats | None") -> None:
    """Write hours, days and prices like this from now on; None for as the language does."""
    _spoken.formats = formats


def formats() -> "Formats":
    """Return how hours, days and prices are written now."""
    if _spoken.formats is None:
        from cafememo.domain.formats import usual_formats  # noqa: PLC0415 - nothing is written so at the first paint

        return usual_formats(_spoken.language)
    return _spoken.formats


def date_orders() -> tuple[str, ...]:
    """Return which of `formats.DATE_ORDERS` are written in the language now spoken: in French no month comes first."""
    return ("dmy", "ymd") if _spoken.language == "fr" else ("dmy", "mdy", "ymd")


def date_order() -> str:
    """Return in which of them days are written now."""
    chosen = "dmy" if _spoken.formats is None else _spoken.formats.date_order
    return chosen if chosen in date_orders() else "dmy"


def language() -> str:
    """Return the language now spoken: one of LANGUAGES, or PSEUDO."""
    return _spoken.language


def right_to_left() -> bool:
    """Whether the language now spoken is written from right to left."""
    return _spoken.language in _RIGHT_TO_LEFT


def translate(context: str, source: str, disambiguation: str = "", n: int = -1) -> str:
    """Return `source` in the language now spoken, or `source` itself where it has no translation.

    `n`, from 0, chooses the plural form and, grouped, replaces %n. {placeholders} are left for the caller's format().
    RuntimeError where the build has not been run.
    """
    if n < 0 and _spoken.language == "en":
        return source  # its catalogue holds plural forms only
    words = _spoken.load() if _spoken.words is None else _spoken.words
    key = f"{disambiguation}{_COMMENT_MARK}{source}" if disambiguation else source
    found = words.get(context, {}).get(key, source)
    if isinstance(found, list):
        found = found[min(_PLURAL_FORM[_spoken.language](n), len(found) - 1)]
    if _spoken.language == PSEUDO:
        found = _pseudo(found)
    return found.replace("%n", grouped(n)) if n >= 0 else found


def grouped(figure: int) -> str:
    """Return 12345 as "12,345" or "12 345"; never with a comma where that stands before decimals."""
    if abs(figure) < _GROUPED_FROM:
        return str(figure)
    text = f"{figure:,}"
    return text.replace(",", _NARROW_SPACE) if _spoken.language == "fr" or formats().decimal == "," else text


def _pseudo(sentence: str) -> str:
    """Accent every letter outside {placeholders} and %n."""
    parts = sentence.replace("%n", "{%n}").split("{")
    accented = [parts[0].translate(_ACCENTED)]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        accented.append(f"{{{name}}}{rest.translate(_ACCENTED)}")
    return f"⟦{''.join(accented)}⟧".replace("{%n}", "%n")


def ordinal(n: int) -> str:
    """Return "43rd" or "43e"; feminine where that matters, since what is counted is visits ("1re visite")."""
    if _spoken.language == "fr":
        return f"{n}re" if n == 1 else f"{n}e"
    ending = "th" if n % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def weekday_name(day: "date") -> str:
    """Return "Friday" or "vendredi", as within a sentence."""
    return (
        translate("words", "Monday"),
        translate("words", "Tuesday"),
        translate("words", "Wednesday"),
        translate("words", "Thursday"),
        translate("words", "Friday"),
        translate("words", "Saturday"),
        translate("words", "Sunday"),
    )[day.weekday()]


def day_and_month(day: "date", order: str = "") -> str:
    """Return "3 May", "May 3", "3 mai" or "1er mai"; the year goes without saying.

    `order` is one of `formats.DATE_ORDERS`, "" for the café's.
    """
    number = "1er" if _spoken.language == "fr" and day.day == 1 else str(day.day)
    if (order or date_order()) == "mdy":
        return translate("words", "{month} {day}").format(day=number, month=month_name(day))
    return translate("words", "{day} {month}").format(day=number, month=month_name(day))


def month_name(day: "date") -> str:
    """Return "May" or "mai", as within a sentence."""
    return (
        translate("words", "January"),
        translate("words", "February"),
        translate("words", "March"),
        translate("words", "April"),
        translate("words", "May"),
        translate("words", "June"),
        translate("words", "July"),
        translate("words", "August"),
        translate("words", "September"),
        translate("words", "October"),
        translate("words", "November"),
        translate("words", "December"),
    )[day.month - 1]


def short_month(day: "date") -> str:
    """Return "Nov" or "nov.", for a table."""
    return (
        translate("words", "Jan"),
        translate("words", "Feb"),
        translate("words", "Mar"),
        translate("words", "Apr"),
        translate("words", "May", "short"),
        translate("words", "Jun"),
        translate("words", "Jul"),
        translate("words", "Aug"),
        translate("words", "Sep"),
        translate("words", "Oct"),
        translate("words", "Nov"),
        translate("words", "Dec"),
    )[day.month - 1]


def clock(moment: "time | datetime") -> str:
    """Return the time of day, "08:14", or "8:14 am" where the café counts twice to twelve."""
    if _spoken.formats is None or not _spoken.formats.twelve_hours:
        return f"{moment.hour:02}:{moment.minute:02}"
    told = f"{moment.hour % 12 or 12}:{moment.minute:02}"
    if moment.hour < 12:
        return translate("words", "{time} am").format(time=told)
    return translate("words", "{time} pm").format(time=told)


def price(hundredths: int) -> str:
    """Return a price with the café's currency: "€4.50", "CHF 4.50" or "4,50 €"."""
    from cafememo.domain.formats import money  # noqa: PLC0415 - no price is written at the counter

    return money(hundredths, formats())


def hello(hour: int) -> str:
    """Return the greeting of an hour of the day, 0 to 23."""
    if hour < 12:
        return translate("counter", "Good morning.")
    if hour < 18:
        return translate("counter", "Good afternoon.")
    return translate("counter", "Good evening.")
