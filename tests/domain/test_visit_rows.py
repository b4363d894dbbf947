"""Visits from ledger rows, the newest first."""

from cafememo.domain.ledger import Kind
from cafememo.domain.visit_rows import Backwards, Row, Visit

EIGHT = 1_795_417_200 // 86_400 * 86_400 + 7 * 3_600
"""Eight in the morning where clocks show an hour more than UTC."""
DAY = EIGHT // 86_400


def _row(row_id: int, kind: Kind, order_id: int | None = None, refers_to: int | None = None, person: int = 1) -> Row:
    return Row(row_id, kind, EIGHT, 60, person, order_id, refers_to)


def _visits(*rows: Row) -> list[Visit]:
    """Return the visits of rows given oldest first."""
    back = Backwards()
    found = [visit for row in reversed(rows) if (visit := back.take(row)) is not None]
    return [*found, *back.without_beginning()]


def test_a_visit_has_its_further_orders() -> None:
    """A second cup belongs to the visit before it, in the order they were had."""
    rows = (_row(1, Kind.VISIT, 7), _row(2, Kind.EARN, None, 1), _row(3, Kind.MORE, 8), _row(4, Kind.MORE, 9))
    assert _visits(*rows) == [Visit(1, DAY, 8, counts=True, order_ids=(7, 8, 9))]


def test_a_free_order_is_a_visit_or_a_further_order() -> None:
    """A reward had is a visit of its own, or one more of a visit; one without an order is neither."""
    rows = (_row(1, Kind.REDEEM, 7), _row(2, Kind.REDEEM, 8, 1), _row(3, Kind.REDEEM))
    assert _visits(*rows) == [Visit(1, DAY, 8, counts=True, order_ids=(7, 8))]


def test_an_undo_takes_only_its_row_back() -> None:
    """Of a visit taken back the further orders stay had, and the visit does not count."""
    rows = (_row(1, Kind.VISIT, 7), _row(2, Kind.MORE, 8), _row(3, Kind.UNDO, None, 1))
    assert _visits(*rows) == [Visit(1, DAY, 8, counts=False, order_ids=(8,))]
    rows = (_row(1, Kind.VISIT, 7), _row(2, Kind.MORE, 8), _row(3, Kind.UNDO, None, 2))
    assert _visits(*rows) == [Visit(1, DAY, 8, counts=True, order_ids=(7,))]


def test_an_undo_that_was_undone_undoes_nothing() -> None:
    """Taken back and put back, a visit counts; taken back once more, it does not."""
    rows = [_row(1, Kind.VISIT, 7), _row(2, Kind.UNDO, None, 1), _row(3, Kind.UNDO, None, 2)]
    stands, gone = Visit(1, DAY, 8, counts=True, order_ids=(7,)), Visit(1, DAY, 8, counts=False, order_ids=())
    assert _visits(*rows) == [stands]
    assert _visits(*rows, _row(4, Kind.UNDO, None, 1)) == [gone]
    assert _visits(*rows, _row(4, Kind.UNDO, None, 3)) == [gone]
    assert _visits(*rows, _row(4, Kind.UNDO, None, 3), _row(5, Kind.UNDO, None, 4)) == [stands]


def test_a_further_order_that_was_put_back_is_one() -> None:
    """It is again of the visit it was of."""
    rows = (_row(1, Kind.VISIT, 7), _row(2, Kind.MORE, 8), _row(3, Kind.UNDO, None, 2), _row(4, Kind.UNDO, None, 3))
    assert _visits(*rows) == [Visit(1, DAY, 8, counts=True, order_ids=(7, 8))]


def test_what_follows_an_undo_belongs_to_the_visit_before() -> None:
    """A visit noted by mistake and taken back does not draw the next order to itself."""
    rows = (_row(1, Kind.VISIT, 7), _row(2, Kind.VISIT, 9), _row(3, Kind.UNDO, None, 2), _row(4, Kind.MORE, 8))
    assert _visits(*rows) == [
        Visit(1, DAY, 8, counts=False, order_ids=()),
        Visit(1, DAY, 8, counts=True, order_ids=(7, 8)),
    ]


def test_people_are_not_mixed_up() -> None:
    """A further order is of a visit of the same person, whoever came in between."""
    rows = (_row(1, Kind.VISIT, 7), _row(2, Kind.VISIT, 5, person=2), _row(3, Kind.MORE, 8))
    assert _visits(*rows) == [
        Visit(2, DAY, 8, counts=True, order_ids=(5,)),
        Visit(1, DAY, 8, counts=True, order_ids=(7, 8)),
    ]


def test_an_order_without_a_visit_was_had() -> None:
    """Where the rows do not hold the beginning, the order is still one."""
    assert _visits(_row(2, Kind.MORE, 8)) == [Visit(1, DAY, 8, counts=False, order_ids=(8,))]


def test_the_night_belongs_to_the_evening() -> None:
    """What is had after midnight is of the café day before, at its own hour."""
    night = Row(1, Kind.VISIT, DAY * 86_400 + 3_600, 60, 1, 7)
    assert (night.day, night.hour) == (DAY - 1, 2)
