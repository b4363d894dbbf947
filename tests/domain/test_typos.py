"""Words one typo away, found in a sorted list."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from cafememo.domain.typos import beginning, one_typo

WORDS = st.text("abcdé李", max_size=7)
LISTS = st.lists(WORDS.filter(bool), max_size=25, unique=True).map(sorted)


@given(LISTS, WORDS)
def test_the_words_that_begin_so(words: list[str], start: str) -> None:
    """The places returned are those of the words that begin with the text, and no others."""
    assert [words[place] for place in beginning(words, start)] == [word for word in words if word.startswith(start)]


@given(LISTS, WORDS)
def test_every_spelling_one_typo_away_is_found_and_no_other(words: list[str], typed: str) -> None:
    """What is found is each beginning of a word that a single insert, delete, substitute or swap makes of the text."""
    beginnings = {word[:end] for word in words for end in range(1, len(word) + 1)}
    near = {start for start in beginnings if OSA.distance(start, typed) == 1}
    found = one_typo(words, typed)
    assert len(found) == len(set(found))
    # One more letter at the end is no typo but the beginning of the word.
    assert {start for start in near if not start.startswith(typed)} <= set(found) <= near
