"""Names as they are looked for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.names import as_name, folded, sort_name, words_of

NAMES = st.text(max_size=40) | st.sampled_from(["ß", "ﬁ", "İ", "ΐ", "ﷺ", "ℌ", "がき", "김", "हिन्दी", "ހ¨0"])


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Élodie", "elodie"),
        ("ZOË", "zoe"),
        ("Œdipe", "oedipe"),
        ("Strauß", "strauss"),
        ("Søren", "soren"),
        ("Łukasz", "lukasz"),
        ("Þór", "thor"),
        ("İpek", "ipek"),
        ("Ilgın", "ilgin"),
        ("Zsófia", "zsofia"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("Jean-Luc", "jeanluc"),
        ("  jean  luc ", "jeanluc"),
        ("Nguyễn", "nguyen"),
        ("Σοφία", "σοφια"),
        ("Ёлка", "елка"),
        ("شِيرِين", "شيرين"),
        ("أحمد", "احمد"),
        ("李明", "李明"),
        ("ＡＮＮＡ", "anna"),
        ("R2-D2", "r2d2"),
        ("🐝", "🐝"),
        ("Max 🐝", "max"),
        ("?!", ""),
        ("", ""),
    ],
)
def test_a_name_is_the_same_however_it_is_typed(name: str, key: str) -> None:
    """Accents, capitals, ligatures, apostrophes, hyphens and spaces do not count, in whatever script."""
    assert folded(name) == key


def test_marks_that_are_half_of_the_sound_stay() -> None:
    """Two names of Indic or Japanese letters that differ in a mark are two names."""
    assert folded("がく") != folded("かく")
    assert folded("किरण") != folded("करण")


def test_a_name_is_found_by_its_words() -> None:
    """Hyphens and spaces part words, apostrophes do not."""
    assert words_of("Marie-Ange d’Or") == ("marie", "ange", "dor")


@given(NAMES)
def test_folding_twice_is_folding_once(name: str) -> None:
    """What is folded is as it is looked for, and so are its words."""
    key = folded(name)
    assert folded(key) == key
    assert all(folded(word) == word for word in words_of(name))


@given(NAMES, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_folding_does_not_see_how_a_letter_is_put_together(name: str, form: str) -> None:
    """A letter and its accent as one sign or two, as keyboards and systems have it, are the same."""
    assert folded(unicodedata.normalize(form, name)) == folded(name)  # type: ignore[arg-type]


@given(NAMES)
def test_folding_does_not_see_capitals(name: str) -> None:
    """Small letters and capitals are the same."""
    assert folded(name.swapcase().casefold()) == folded(name.casefold())


@pytest.mark.parametrize(
    ("typed", "name"),
    [("camille", "Camille"), ("jean-luc", "Jean-Luc"), ("o’brien", "O’Brien"), ("McKay", "McKay"), ("ßa", "ßa")],
)
def test_a_name_typed_in_small_letters_gets_its_capitals(typed: str, name: str) -> None:
    """What was typed to find somebody becomes a newcomer's name, as it was meant."""
    assert as_name(typed) == name


@pytest.mark.parametrize(
    ("name", "sorted_by"),
    [
        ("Élodie", "elodie"),
        ("Jean-Luc", "jean luc"),
        ("O’Brien", "obrien"),
        ("Œuvrard", "oeuvrard"),
        ("☕", "☕"),
        ("†", "†"),
    ],
)
def test_a_name_stands_where_it_is_looked_for(name: str, sorted_by: str) -> None:
    """Accents and signs do not move a name in alphabetical order, and no name stands there as nothing."""
    assert sort_name(name) == sorted_by
