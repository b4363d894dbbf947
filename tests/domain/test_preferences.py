"""What the owner prefers, as it is kept as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.formats import DATE_ORDERS, DECIMALS, WEEK_STARTS, Formats
from cafememo.domain.preferences import (
    AS_NOBODY_CHOSE,
    LARGEST,
    LONGEST_GREETING,
    MOST_OFFSET,
    SHORTEST_GREETING,
    SMALLEST,
    THEME_NAMES,
    USUAL_SCALE,
    DevicePreferences,
    Preferences,
    from_text,
    preferences_from_text,
    preferences_to_text,
    scale_from_text,
    to_text,
)

KEYS = tuple(preferences_to_text(AS_NOBODY_CHOSE))

wishes = st.builds(
    Preferences,
    theme=st.sampled_from(THEME_NAMES),
    scale=st.integers(SMALLEST, LARGEST),
    greeting_seconds=st.integers(SHORTEST_GREETING, LONGEST_GREETING),
    kiosk=st.booleans(),
    formats=st.builds(
        Formats,
        twelve_hours=st.booleans(),
        date_order=st.sampled_from(DATE_ORDERS),
        decimal=st.sampled_from(DECIMALS),
        currency=st.sampled_from(("€", "CHF", "$", "kr")),
        week_start=st.sampled_from(tuple(WEEK_STARTS)),
    ),
)


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


@given(wishes, st.sampled_from(("en", "fr")))
def test_preferences_are_read_as_they_were_kept(wanted: Preferences, language: str) -> None:
    """Everything an owner can choose comes back from its text, in a café of any language."""
    assert preferences_from_text(preferences_to_text(wanted), language) == wanted


@given(st.dictionaries(st.sampled_from(KEYS), st.text(max_size=12)))
def test_any_text_gives_preferences_one_can_work_with(texts: dict[str, str]) -> None:
    """Whatever is kept, each preference is one of those that can be chosen: a theme there is, an hour, a day."""
    found = preferences_from_text(texts, "en")
    assert found.theme in THEME_NAMES
    assert SHORTEST_GREETING <= found.greeting_seconds <= LONGEST_GREETING
    assert found.formats.date_order in DATE_ORDERS
    assert found.formats.decimal in DECIMALS
    assert 1 <= len(found.formats.currency) <= 4
    assert found.formats.first_weekday in range(7)


def test_a_theme_that_does_not_exist_is_the_systems() -> None:
    """The theme of a later version, or a misspelt one, is drawn as if nobody had chosen."""
    assert preferences_from_text({"look.theme": "midnight"}, "en").theme == "system"


def test_a_cafe_that_never_chose_writes_as_its_language_does() -> None:
    """A French café has a decimal comma without asking for it; what was chosen stays chosen."""
    assert preferences_from_text({}, "fr").formats.decimal == ","
    assert preferences_from_text({}, "en") == AS_NOBODY_CHOSE
    assert preferences_from_text({"format.decimal": "."}, "fr").formats.decimal == "."


@given(
    st.builds(
        DevicePreferences,
        volume=st.integers(0, 100),
        sheet_x=st.integers(-MOST_OFFSET, MOST_OFFSET),
        sheet_y=st.integers(-MOST_OFFSET, MOST_OFFSET),
    )
)
def test_devices_are_read_as_they_were_kept(wanted: DevicePreferences) -> None:
    """Every wish about devices comes back from its text."""
    assert from_text(to_text(wanted)) == wanted


@pytest.mark.parametrize(("text", "tenths"), [("-13", -13), ("9999", 0), ("-201", -200), ("--3", 0), ("½", 0)])
def test_a_sheet_is_moved_by_what_a_printer_can_be_off(text: str, tenths: int) -> None:
    """More than 20 mm is 20 mm, and what is no number moves nothing."""
    assert from_text({"sheet_x": text}).sheet_x == tenths


@pytest.mark.parametrize("volume", ["101", "7" * 5_000, "²", "-1"])
def test_a_volume_out_of_all_bounds_is_as_nobody_chose_it(volume: str) -> None:
    """However many digits are kept there, the usual volume is taken."""
    assert from_text({"volume": volume}).volume == DevicePreferences().volume
