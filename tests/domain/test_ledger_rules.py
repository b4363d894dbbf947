"""The ledger's rows: digests, links, and the summary they derive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.ledger import (
    FIRST_LINK,
    Entry,
    Kind,
    digest,
    digest_of,
    link,
)

MONDAY = 1_795_417_200
VISIT = Entry(7, Kind.VISIT, MONDAY, 60, 3, 11, 2, 1, 1, 0)

ids = st.none() | st.integers(1, 2**40)
rows = st.builds(
    Entry,
    id=st.integers(1, 2**40),
    kind=st.sampled_from(Kind),
    at=st.integers(0, 2**40),
    offset=st.integers(-840, 840),
    regular_id=ids,
    order_id=ids,
    staff_id=ids,
    programme_id=ids,
    stamps=st.integers(-50, 50),
    rewards=st.integers(-50, 50),
    refers_to=ids,
    before_id=ids,
)


@given(rows, rows)
def test_a_digest_tells_rows_apart(one: Entry, other: Entry) -> None:
    """Two rows share a digest exactly when all but their id is the same."""
    assert (digest(one) == digest(other)) is (one._replace(id=1) == other._replace(id=1))
    assert len(digest(one)) == 16


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": Kind.REDEEM},
        {"at": MONDAY + 1},
        {"offset": 0},
        {"regular_id": 4},
        {"regular_id": None},
        {"order_id": None},
        {"staff_id": None},
        {"programme_id": 2},
        {"stamps": 2},
        {"rewards": 1},
        {"refers_to": 3},
        {"before_id": 6},
    ],
    ids=str,
)
def test_every_fact_of_a_row_is_in_its_digest(changed: dict[str, int | None]) -> None:
    """No column can be changed unnoticed."""
    assert digest(VISIT._replace(**changed)) != digest(VISIT)


def test_digest_and_link_are_of_a_stable_format() -> None:
    """Stored chains stay readable: the bytes of a known row never change."""
    assert digest_of(1, MONDAY, 60, 3, 11, 2, 1, 1, 0, None, None) == digest(VISIT)
    assert digest(VISIT).hex() == "48634111df4dc4b17aed860cde4f45f1"
    assert link(FIRST_LINK, digest(VISIT)).hex() == "e227d58627fdf8618e9be354c6af564b"


def test_an_erased_row_leaves_the_chain_whole() -> None:
    """With only its digest kept, a row can go; a row changed or dropped breaks every later link."""
    entries = [VISIT._replace(id=place, at=MONDAY + place) for place in range(1, 6)]

    def last(digests: list[bytes]) -> bytes:
        end = FIRST_LINK
        for one in digests:
            end = link(end, one)
        return end

    kept = [digest(entry) for entry in entries]
    forged = [*kept[:2], digest(entries[2]._replace(stamps=9)), *kept[3:]]
    assert last(forged) != last(kept)
    assert last([*kept[:2], *kept[3:]]) != last(kept)
    assert last([kept[1], kept[0], *kept[2:]]) != last(kept)
