"""A card in words."""

import pytest

from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.reading import ShownProgramme
from cafememo.ui.kit import words
from cafememo.ui.sentences import programme_text


@pytest.mark.parametrize(
    ("language", "have", "text"),
    [
        ("fr", 0, "0 tampon sur 10"),
        ("fr", 1, "1 tampon sur 10"),
        ("fr", 2, "2 tampons sur 10"),
        ("en", 1, "1 of 10 stamps"),
        ("en", 2, "2 of 10 stamps"),
    ],
)
def test_stamps_agree_with_their_number(language: str, have: int, text: str) -> None:
    """French has the singular for none and for one."""
    words.use(language)
    assert programme_text(ShownProgramme(1, "Card", Collects.STAMPS, StampCard(have, 10, 0))).startswith(text)
