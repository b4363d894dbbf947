"""What speaks for two entries being one person's."""

from cafememo.domain.duplicates import MOST_ALIKE, Candidate, Clues, Known, Why

LATTE, TEA = 1, 2
USUAL = (LATTE,) * 3


def found(*people: Known) -> set[Candidate]:
    """Return all pairs among some people."""
    clues = Clues()
    pairs = {one for known in people for one in clues.take(known)}
    names = clues.names()
    return pairs | {one for name in names for one in clues.near_names(names, name)}


def test_one_telephone_number_however_written() -> None:
    """The same number, with or without the country, is one; three digits are none."""
    pairs = found(
        Known(1, "Camille", phone="+33 6 12 34 56 78"), Known(2, "C.", phone="06.12.34.56.78"),
        Known(3, "X", phone="123"), Known(4, "Y", phone="123"),
    )  # fmt: skip
    assert pairs == {Candidate(Why.ADDRESS, 1, 2)}


def test_one_address() -> None:
    """The same e-mail address in other capitals is one; a word without @ is none."""
    pairs = found(
        Known(1, "A", email="a@b.fr"),
        Known(2, "B", email="A@B.fr"),
        Known(3, "C", email="no"),
        Known(4, "D", email="no"),
    )
    assert pairs == {Candidate(Why.ADDRESS, 1, 2)}


def test_one_full_name() -> None:
    """The same first name and surname, whatever the accents; a first name alone tells nothing."""
    pairs = found(Known(1, "Élise", "Durand"), Known(2, "elise", "DURAND"), Known(3, "Élise"), Known(4, "Élise"))
    assert pairs == {Candidate(Why.FULL_NAME, 1, 2)}


def test_a_name_and_a_usual() -> None:
    """The same or nearly the same name with one usual; an order had twice is no usual, and short names are many."""
    pairs = found(
        Known(1, "Camille", order_ids=USUAL), Known(2, "camille", order_ids=USUAL), Known(3, "Camile", order_ids=USUAL),
        Known(4, "Camille", order_ids=(TEA,) * 3), Known(5, "Camille", order_ids=(LATTE,) * 2),
        Known(6, "Jan", order_ids=USUAL), Known(7, "Jean", order_ids=USUAL),
    )  # fmt: skip
    assert pairs == {
        Candidate(Why.NAME_AND_USUAL, 1, 2),
        Candidate(Why.LIKE_NAME_AND_USUAL, 1, 3),
        Candidate(Why.LIKE_NAME_AND_USUAL, 2, 3),
    }


def test_what_many_share_tells_nobody() -> None:
    """A number of the whole office, or the name and drink of everybody, makes no pairs without end."""
    office = [Known(place, f"Somebody {place}", phone="0612345678") for place in range(1, 50)]
    assert len(found(*office)) == MOST_ALIKE * (MOST_ALIKE - 1) // 2
    common = [Known(place, "Marie", order_ids=USUAL) for place in range(1, 50)]
    assert len(found(*common)) == MOST_ALIKE * (MOST_ALIKE - 1) // 2
