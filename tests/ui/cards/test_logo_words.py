"""Why a file does not become the logo, said."""

import pytest

from cafememo.ui.cards.logo_words import refusal_sentence
from cafememo.ui.cards.refused import LogoRefused, Why
from cafememo.ui.kit import words

NUMBERS = {"width": 20_000, "height": 30, "most": 6_000, "least": 24, "most_mb": 10}


def test_numbers_are_grouped() -> None:
    """A huge picture's size is written as the café writes numbers."""
    refused = LogoRefused(Why.TOO_MANY_PIXELS, width=20_000, height=20_000, most=6_000)
    assert refusal_sentence(refused) == ("This picture is 20,000 × 20,000 pixels. Take one of at most 6,000 × 6,000.")
    words.use("fr")
    assert "20\u202f000" in refusal_sentence(refused)


@pytest.mark.parametrize("why", Why)
def test_every_refusal_says_what_to_do(why: Why) -> None:
    """Each reason has a sentence, the sentence another one with what to do, and no place left open."""
    sentence = refusal_sentence(LogoRefused(why, **NUMBERS))
    assert sentence.count(". ") >= 1
    assert sentence.endswith(".")
    assert "{" not in sentence
