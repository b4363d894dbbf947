"""Everybody's names in memory."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.services.namebook import NameBook


def _book(*names: str) -> NameBook:
    book = NameBook()
    book.fill(enumerate(names, 1))
    book.sort()
    return book


def test_a_name_is_found_by_each_of_its_words() -> None:
    """Every word of a name begins it, and those of one name are together."""
    book = _book("Jean-Luc", "Luc", "JEAN LUC")
    assert list(book.people("jeanluc")) == [1, 3]
    assert book.beginning("lu") == ["luc", "jeanluc"]
    assert book.beginning("jeanl") == ["jeanluc"]


def test_typos_in_all_of_a_name_and_in_its_beginning() -> None:
    """A typo is found in the whole name from three letters on, and in the letters so far from four on."""
    book = _book("Anna", "Camille")
    assert book.near("ana") == (["anna"], [])
    assert book.near("camlile") == (["camille"], [])
    assert book.near("camk") == ([], ["camille"])
    assert book.near("an") == ([], [])


def test_two_typos_in_a_long_name() -> None:
    """From seven letters on two typos are forgiven to a name that begins alike."""
    book = _book("Jean-Baptiste", "Charlotte")
    assert book.far("jeanbatise") == ["jeanbaptiste"]
    assert book.far("charlte") == ["charlotte"]
    assert book.far("charlo") == []


_NAMES = st.sampled_from(["Ann", "Anna", "Jean-Luc", "Luc", "Marie-Luc", "Élise", "elise", "?"])


@given(st.lists(st.tuples(st.integers(1, 5), _NAMES | st.none()), max_size=25))
def test_a_changed_book_is_as_one_made_anew(changes: list[tuple[int, str | None]]) -> None:
    """However names come, change and go, what is found is what a book of the present names finds."""
    book, names = _book("Ann", "Jean-Luc"), {1: "Ann", 2: "Jean-Luc"}
    for regular_id, name in changes:
        book.put(regular_id, name)
        names.pop(regular_id, None)
        if name is not None:
            names[regular_id] = name
    anew = NameBook()
    anew.fill(sorted(names.items()))
    anew.sort()
    for typed in ("an", "luc", "jeanluc", "elise", "elsie", "marieluk"):
        assert set(book.beginning(typed)) == set(anew.beginning(typed))
        assert [set(names) for names in book.near(typed)] == [set(names) for names in anew.near(typed)]
        assert sorted(book.people(typed)) == sorted(anew.people(typed))
    assert all(book.name_of(regular_id) == anew.name_of(regular_id) for regular_id in range(7))
