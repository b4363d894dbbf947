"""The summary of a regular: what the ledger's rows derive, and the bytes it is kept in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.balance import Balance, pack_balances, unpack_balances
from cafememo.domain.clock import cafe_day
from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.past import HISTORY_KEPT, Noted
from cafememo.domain.summary import Summary, add, derive, pack_recent, packed_minutes, unpack_recent

MONDAY = 1_795_417_200
VISIT = Entry(7, Kind.VISIT, MONDAY, 60, 3, 11, 2, 1, 1, 0)

BALANCE = Balance(1, 1, 0, (), MONDAY, cafe_day(MONDAY // 60 + 60), 1)

ids = st.none() | st.integers(1, 2**32 - 1)
rows = st.builds(
    Entry,
    id=st.integers(1, 2**40),
    kind=st.sampled_from(Kind),
    at=st.integers(0, 2**37),
    offset=st.integers(-840, 840),
    regular_id=ids,
    order_id=ids,
    staff_id=ids,
    programme_id=st.none() | st.integers(1, 3),
    stamps=st.integers(-50, 50),
    rewards=st.integers(-5, 5),
    refers_to=ids,
    before_id=ids,
)


def test_what_was_undone_is_no_visit() -> None:
    """An undone visit is neither counted nor remembered; the one before it is the last again."""
    first = VISIT._replace(id=1)
    second = VISIT._replace(id=2, at=MONDAY + 86_400, order_id=12)
    undo = Entry(3, Kind.UNDO, MONDAY + 86_405, 60, 3, programme_id=1, stamps=-1, refers_to=2)
    summary = derive([first, second, undo])
    assert summary == Summary(1, MONDAY, 60, (BALANCE,), 3, (Noted(MONDAY // 60 + 60, 11),))


def test_just_a_visit_has_no_order() -> None:
    """A visit without an order counts and is the last, but there is nothing to learn from it."""
    summary = derive([VISIT, VISIT._replace(id=8, at=MONDAY + 60, order_id=None)])
    assert (summary.visits, summary.last_at, len(summary.recent)) == (2, MONDAY + 60, 1)


def test_a_free_order_is_a_visit_and_an_order() -> None:
    """Redeeming with an order counts as the visit it is; without one it only moves the reward."""
    free = Entry(8, Kind.REDEEM, MONDAY + 60, 60, 3, 12, rewards=-1)
    assert derive([VISIT, free]).visits == 2
    assert derive([VISIT, free]).recent[-1].order_id == 12
    assert derive([VISIT, free._replace(order_id=None)]).visits == 1


def test_an_undo_needs_the_rows() -> None:
    """The running summary cannot take an undo, and says so rather than being wrong."""
    with pytest.raises(ValueError, match="derived"):
        add(derive([VISIT]), Entry(8, Kind.UNDO, MONDAY, 60, 3, refers_to=7))


@given(st.lists(rows, max_size=HISTORY_KEPT + 20), st.data())
def test_the_running_summary_is_what_the_ledger_derives(entries: list[Entry], data: st.DataObject) -> None:
    """Row by row, adding gives what deriving from all rows gives; after an undo, deriving goes on from there."""
    running: Summary | None = None
    past: list[Entry] = []
    for place, drawn in enumerate(entries, 1):
        entry = drawn._replace(id=place)
        if entry.kind is Kind.UNDO:  # only what is there can be undone
            entry = entry._replace(refers_to=data.draw(st.integers(1, len(past))) if past else None)
        past.append(entry)
        if entry.kind is Kind.UNDO:
            running = derive(past)
        else:
            running = add(running, entry)
            assert running == derive(past)
        assert len(running.recent) <= HISTORY_KEPT


def test_only_the_last_orders_are_kept() -> None:
    """The forty-first order pushes the first out."""
    summary = derive([VISIT._replace(id=place, order_id=place) for place in range(1, HISTORY_KEPT + 2)])
    assert [noted.order_id for noted in summary.recent] == list(range(2, HISTORY_KEPT + 2))


four_bytes = st.integers(0, 2**32 - 1)


@given(st.lists(st.builds(Noted, four_bytes, four_bytes), max_size=HISTORY_KEPT))
def test_recent_orders_come_back_from_their_bytes(recent: list[Noted]) -> None:
    """What is packed for a summary row is read back the same, whole or the minutes alone."""
    packed = pack_recent(recent)
    assert unpack_recent(packed) == tuple(recent)
    assert packed_minutes(packed) == tuple(noted.minute for noted in recent)


def test_packed_orders_are_of_a_stable_format() -> None:
    """Stored summaries stay readable: a format byte, then minute and order id, little-endian."""
    assert pack_recent([Noted(258, 3)]) == b"\x01\x02\x01\x00\x00\x03\x00\x00\x00"
    assert unpack_recent(b"") == ()
    assert packed_minutes(b"") == ()


@pytest.mark.parametrize("packed", [b"\x02", b"\x01\x00", b"\x01" + bytes(7), b"\x00" * 9])
def test_other_bytes_are_refused(packed: bytes) -> None:
    """Bytes of another format or cut short are an error, never wrong orders nor wrong minutes."""
    with pytest.raises(ValueError, match="packed"):
        unpack_recent(packed)
    with pytest.raises(ValueError, match="packed"):
        packed_minutes(packed)


@pytest.mark.parametrize("noted", [Noted(-1, 1), Noted(2**32, 1), Noted(1, 2**32)])
def test_an_order_too_large_to_pack_is_refused(noted: Noted) -> None:
    """A number that does not fit is an error, never cut."""
    with pytest.raises(ValueError, match="fit"):
        pack_recent([noted])


balances = st.builds(
    Balance,
    programme_id=st.integers(1, 2**32 - 1),
    stamps=st.integers(-(2**31), 2**31 - 1),
    rewards=st.integers(-(2**31), 2**31 - 1),
    waiting=st.lists(st.integers(0, 2**40), max_size=20).map(tuple),
    earned_at=st.integers(0, 2**40),
    earned_day=st.integers(0, 2**31 - 1),
    earned_orders=st.integers(0, 2**16 - 1),
)


@given(st.lists(balances, max_size=5))
def test_balances_come_back_from_their_bytes(many: list[Balance]) -> None:
    """What is packed for a summary row is read back the same."""
    assert unpack_balances(pack_balances(many)) == tuple(many)


def test_packed_balances_are_of_a_stable_format() -> None:
    """Stored summaries stay readable: a format byte, then each balance, little-endian."""
    packed = pack_balances([Balance(1, 9, 1, (258,), 3, 4, 5)])
    assert packed.hex() == (
        "01010000000900000001000000030000000000000004000000050001000201000000000000"
    )  # fmt: skip
    assert unpack_balances(b"") == ()


@pytest.mark.parametrize("packed", [b"\x02", b"\x01\x00", b"\x01" + bytes(7)])
def test_other_bytes_are_no_balances(packed: bytes) -> None:
    """Bytes of another format or cut short are an error, never wrong balances."""
    with pytest.raises(ValueError, match="packed"):
        unpack_balances(packed)


def test_a_balance_too_large_to_pack_is_refused() -> None:
    """A number that does not fit is an error, never cut."""
    with pytest.raises(ValueError, match="fit"):
        pack_balances([Balance(1, earned_orders=2**16)])
