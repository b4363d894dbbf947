"""What a regular tells of themselves, whatever is typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.person import LONGEST, LONGEST_NOTES, Field, NotKept, birthday, fit_to_keep, is_birthday

ONE_LINE = [Field.SURNAME, Field.PHONE, Field.EMAIL]


@pytest.mark.parametrize("text", ["02-30", "04-31", "13-01", "00-10", "2-3", "02-3x", "٠٢-٠٣", "02/03", "02-03 "])
def test_a_day_no_year_has_is_no_birthday(text: str) -> None:
    """30 February, a thirteenth month, or anything else that is no day, is refused."""
    assert not is_birthday(text)
    with pytest.raises(NotKept):
        fit_to_keep(Field.BIRTHDAY, text)


def test_a_birthday_on_a_leap_day() -> None:
    """29 February is a birthday."""
    assert birthday(2, 29) == "02-29"
    assert fit_to_keep(Field.BIRTHDAY, "02-29") == "02-29"
    with pytest.raises(NotKept):
        birthday(2, 30)


def test_a_name_of_nothing_is_refused() -> None:
    """Spaces and signs that cannot be seen are no name."""
    for text in ("", "  ", "\u202e\u200b\x00"):
        with pytest.raises(NotKept):
            fit_to_keep(Field.NAME, text)


def test_a_name_is_cut_and_html_stays_text() -> None:
    """A name of 500 characters is cut to what screens show; tags, emoji and other scripts are letters like others."""
    assert fit_to_keep(Field.NAME, "W" * 500) == "W" * LONGEST[Field.NAME]
    assert fit_to_keep(Field.NAME, "<b>Al</b>") == "<b>Al</b>"
    assert fit_to_keep(Field.NAME, "نور 🌿") == "نور 🌿"


@given(st.sampled_from(Field), st.text(max_size=3_000))
def test_what_is_kept_can_be_shown(field: Field, text: str) -> None:
    """Whatever is typed, what is kept is no longer than its room, can be seen, and is kept the same a second time."""
    try:
        kept = fit_to_keep(field, text)
    except NotKept:
        return
    if not kept:
        return
    assert len(kept) <= LONGEST[field]
    for line in kept.split("\n"):
        assert not any(unicodedata.category(sign) in {"Cc", "Cs", "Co", "Cn"} for sign in line)
    assert fit_to_keep(field, kept) == kept
    if field in ONE_LINE:
        assert "\n" not in kept


def test_notes_keep_their_lines() -> None:
    """Notes are lines of text, 2,000 characters at the most."""
    assert fit_to_keep(Field.NOTES, " window seat \n\n reads Le Monde\x07\n") == "window seat\n\nreads Le Monde"
    assert len(fit_to_keep(Field.NOTES, "x" * 9_000) or "") == LONGEST_NOTES
