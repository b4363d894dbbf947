"""What speaks against an order, as it is said across the counter."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.conflict import Conflict, Kind
from cafememo.domain.menu import Content
from cafememo.ui.conflict_sentences import avoids_text, conflict_text, content_word, short_conflict_text
from cafememo.ui.kit import words

NUTS = Conflict(Kind.HOLDS, "almond milk", Content.NUTS)
MILK = Conflict(Kind.HOLDS, "almond milk", Content.MILK)
NOT_VEGAN = Conflict(Kind.IS_NOT, "Brownie", Content.VEGAN)
PERHAPS = Conflict(Kind.MAY_NOT_BE, "house blend", Content.HALAL)
UNKNOWN = Conflict(Kind.UNKNOWN, "Croissant")


@pytest.fixture
def french() -> Iterator[None]:
    """Speak French."""
    words.use("fr")
    yield
    words.use("en")


@pytest.mark.parametrize(
    ("conflicts", "said", "short"),
    [
        ((), "", ""),
        ((NUTS,), "Almond milk holds nuts.\nCamille avoids nuts.", "holds nuts"),
        ((MILK, NUTS), "Almond milk holds milk and nuts.\nCamille avoids milk and nuts.", "holds milk and nuts"),
        ((NOT_VEGAN,), "Brownie is not vegan.\nCamille eats vegan.", "not vegan"),
        ((PERHAPS,), "House blend may not be halal.\nCamille eats halal.", "perhaps not halal"),
        ((UNKNOWN,), "Croissant: nobody has said what it holds.", "contents unknown"),
        (
            (NUTS, UNKNOWN),
            "Almond milk holds nuts. Croissant: nobody has said what it holds.\nCamille avoids nuts.",
            "holds nuts",
        ),
        (
            (PERHAPS, Conflict(Kind.MAY_NOT_BE, "oat milk", Content.HALAL)),
            "House blend and oat milk may not be halal.\nCamille eats halal.",
            "perhaps not halal",
        ),
        (
            tuple(Conflict(Kind.UNKNOWN, name) for name in ("a", "b", "c", "d", "e")),
            "A, b, c and 2 more: nobody has said what they hold.",
            "contents unknown",
        ),
        ((Conflict(Kind.UNKNOWN, ""),), "One thing: nobody has said what it holds.", "contents unknown"),
    ],
)
def test_in_english(conflicts: tuple[Conflict, ...], said: str, short: str) -> None:
    """The thing, what it holds, and why that matters; in few words on a button."""
    assert conflict_text(conflicts, "Camille") == said
    assert short_conflict_text(conflicts) == short


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("conflicts", "said", "short"),
    [
        (
            (Conflict(Kind.HOLDS, "lait d’amande", Content.NUTS),),
            "Lait d’amande\xa0: contient des fruits à coque.\nCamille évite les fruits à coque.",
            "contient des fruits à coque",
        ),
        ((NOT_VEGAN,), "Brownie\xa0: pas végane.\nCamille mange végane.", "pas végane"),
        ((UNKNOWN,), "Croissant\xa0: personne n’a dit ce que cela contient.", "contenu inconnu"),
    ],
)
def test_in_french(conflicts: tuple[Conflict, ...], said: str, short: str) -> None:
    """What is held and what is avoided take different words."""
    assert conflict_text(conflicts, "Camille") == said
    assert short_conflict_text(conflicts) == short


def test_what_somebody_avoids() -> None:
    """Allergens and diets in one sentence, and a plain one where there are none."""
    assert avoids_text(frozenset({Content.NUTS, Content.VEGAN}), "Noor") == "Noor avoids nuts and eats vegan."
    assert avoids_text(frozenset({Content.VEGAN, Content.HALAL}), "Noor") == "Noor eats vegan and halal."
    assert avoids_text(frozenset({Content.NUTS, Content.EGGS, Content.MILK}), "Noor") == (
        "Noor avoids eggs, milk and nuts."
    )
    assert avoids_text(frozenset(), "Noor") == "Noor avoids nothing we know of."


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("content", Content)
def test_every_content_has_its_words(language: str, content: Content) -> None:
    """No content of the domain is without a word, held or avoided, in any language."""
    words.use(language)
    assert content_word(content)
    assert content_word(content) in avoids_text(frozenset({content}), "Noor")
    for kind in (Kind.HOLDS, Kind.IS_NOT):
        if (kind is Kind.HOLDS) == (content.value not in {"vegetarian", "vegan", "halal", "kosher"}):
            assert short_conflict_text((Conflict(kind, "x", content),))


@given(st.frozensets(st.sampled_from(Content)), st.text(min_size=1, max_size=40))
def test_a_name_is_said_as_it_is(avoids: frozenset[Content], name: str) -> None:
    """A name with braces in it is a name."""
    assert avoids_text(avoids, name).startswith(name)
