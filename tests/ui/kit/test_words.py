"""The words of the program in both languages."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.formats import Formats
from cafememo.ui.kit import words


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    """Give a folder with small catalogues."""
    french = {"c": {"Hello {name}": "Bonjour {name}", "%n cup(s)": ["%n tasse", "%n tasses"], "verb\x04Open": "Ouvrir"}}
    (tmp_path / "words-fr.json").write_text(json.dumps(french), encoding="utf-8")
    english = {"c": {"%n cup(s)": ["%n cup", "%n cups"]}}
    (tmp_path / "words-en.json").write_text(json.dumps(english), encoding="utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    words.use("en")


def test_a_sentence_is_said_in_the_language_chosen(catalogues: Path) -> None:
    """A sentence is said in the chosen language, its placeholders left for the caller."""
    words.use("fr", catalogues)
    assert words.translate("c", "Hello {name}").format(name="Léa") == "Bonjour Léa"


def test_a_sentence_without_translation_is_said_in_english(catalogues: Path) -> None:
    """A sentence, or a whole context, that is not in the catalogue is shown as the code has it."""
    words.use("fr", catalogues)
    assert words.translate("c", "Unheard of") == "Unheard of"
    assert words.translate("nowhere", "Hello {name}") == "Hello {name}"


def test_a_disambiguated_sentence_has_its_own_translation(catalogues: Path) -> None:
    """The same English word translates by its disambiguation, and only with it."""
    words.use("fr", catalogues)
    assert words.translate("c", "Open", "verb") == "Ouvrir"
    assert words.translate("c", "Open") == "Open"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("0 cups", "1 cup", "2 cups", "21 cups")),
        ("fr", ("0 tasse", "1 tasse", "2 tasses", "21 tasses")),
    ],
)
def test_numbers_choose_the_plural_form_of_the_language(catalogues: Path, language: str, said: tuple[str, ...]) -> None:
    """French counts none in the singular, English in the plural."""
    words.use(language, catalogues)
    assert tuple(words.translate("c", "%n cup(s)", "", n) for n in (0, 1, 2, 21)) == said


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("fr_CH.UTF-8", "fr"), ("fr-CA", "fr"), ("FR", "fr"), ("en_GB", "en"), ("tlh", "en"), ("C", "en"), ("", "en")],
)
def test_locales_are_understood_and_unknown_ones_become_english(asked: str, spoken: str) -> None:
    """A locale's language is spoken where it is known, and English where it is not."""
    words.use(asked)
    assert words.language() == spoken


def test_a_missing_catalogue_says_what_to_run(tmp_path: Path) -> None:
    """Without the build's catalogue the error names the command that makes it."""
    words.use("fr", tmp_path)
    with pytest.raises(RuntimeError, match=r"build_hook\.py"):
        words.translate("c", "Hello {name}")


def test_the_made_up_language_is_accented_and_runs_from_the_right(catalogues: Path) -> None:
    """The language for tests shows that a sentence is translated, and still takes its values."""
    words.use(words.PSEUDO, catalogues)
    said = words.translate("c", "Hello {name}")
    assert said == "⟦Hélló {name}⟧"
    assert words.translate("c", "%n cup(s)", "", 2) == "⟦2 çúps⟧"
    assert words.right_to_left()
    words.use("fr", catalogues)
    assert not words.right_to_left()


def test_ordinals_are_said_as_each_language_says_them() -> None:
    """Endings follow the language's rules, the English teens among them, and visits are feminine in French."""
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 43, 101, 111, 1012)
    words.use("en")
    assert [words.ordinal(n) for n in numbers] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "43rd", "101st", "111th", "1012th"]
    )
    words.use("fr")
    assert [words.ordinal(n) for n in (1, 2, 43)] == ["1re", "2e", "43e"]


def test_days_are_named_in_the_language() -> None:
    """Weekdays and dates read as within a sentence of the language."""
    friday, first = date(2026, 5, 8), date(2026, 5, 1)
    words.use("en")
    assert (words.weekday_name(friday), words.day_and_month(friday), words.day_and_month(first)) == (
        ("Friday", "8 May", "1 May")
    )
    words.use("fr")
    assert (words.weekday_name(friday), words.day_and_month(friday), words.day_and_month(first)) == (
        ("vendredi", "8 mai", "1er mai")
    )


@given(st.dates())
def test_every_day_has_a_name_in_french(day: date) -> None:
    """No weekday or month is left in English."""
    words.use("fr")
    french = words.weekday_name(day), words.day_and_month(day).split()[1]
    words.use("en")
    assert french != (words.weekday_name(day), words.day_and_month(day).split()[1])
    assert french[0].endswith("di") or french[0] == "dimanche"


def test_the_clock_has_two_figures_each() -> None:
    """The time is a 24-hour clock with leading noughts."""
    assert words.clock(time(8, 4)) == "08:04"
    assert words.clock(time(17, 30)) == "17:30"


def test_words_are_spoken_without_qt() -> None:
    """Speaking imports no Qt, which the command line counts on."""
    code = "import sys; from cafememo.ui.kit import words; words.ordinal(1); print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_hours_and_days_are_written_as_the_cafe_chose() -> None:
    """Twice to twelve with am and pm, the month first, a price with its sign; by the language until it chose."""
    afternoon, night, day = time(14, 5), time(0, 30), date(2026, 5, 3)
    assert (words.clock(afternoon), words.day_and_month(day), words.price(450)) == ("14:05", "3 May", "€4.50")
    words.use_formats(Formats(twelve_hours=True, date_order="mdy", currency="$"))
    assert (words.clock(afternoon), words.clock(night)) == ("2:05 pm", "12:30 am")
    assert (words.day_and_month(day), words.price(450)) == ("May 3", "$4.50")
    words.use_formats(Formats(date_order="ymd"))
    assert (words.day_and_month(day), words.day_and_month(day, "mdy")) == ("3 May", "May 3")


def test_in_french_no_month_comes_first() -> None:
    """A café that writes the month first in English writes the day first in French, and can choose no other."""
    words.use_formats(Formats(date_order="mdy"))
    assert (words.date_order(), len(words.date_orders())) == ("mdy", 3)
    words.use("fr")
    assert (words.date_order(), words.date_orders()) == ("dmy", ("dmy", "ymd"))
    assert words.day_and_month(date(2026, 5, 31)) == "31 mai"
    words.use_formats(Formats(date_order="ymd"))
    assert words.date_order() == "ymd"


@pytest.mark.parametrize(
    ("language", "decimal", "said"),
    [("en", ".", "2,000 cups"), ("en", ",", "2\u202f000 cups"), ("fr", ",", "2\u202f000 tasses")],
)
def test_a_large_number_in_a_sentence_is_grouped(catalogues: Path, language: str, decimal: str, said: str) -> None:
    """As the language does it, and never with what stands before decimals here; a small one is as it was."""
    words.use(language, catalogues)
    words.use_formats(Formats(decimal=decimal))
    try:
        assert words.translate("c", "%n cup(s)", "", 2_000) == said
        assert words.translate("c", "%n cup(s)", "", 999).startswith("999 ")
    finally:
        words.use_formats(None)
