"""What is read of people."""

from cafememo.domain.order import Order, OrderLine
from cafememo.store import people, usuals
from cafememo.store.store import Store


def test_several_are_read_as_each_alone(store: Store) -> None:
    """One statement for all gives what one each gives, in the order asked for, and skips who is not there."""
    with store.transaction():
        ids = [people.add_regular(store.connection, name, 0) for name in ("Noor", "Malik", "Ida")]
        order_id = store.orders.keep(Order((OrderLine(1),)))
        usuals.pin_first(store.connection, ids[1], order_id, ())
    asked = (ids[2], 999, ids[0], ids[1])
    alone = [one for each in asked if (one := people.by_regular(store.connection, each)) is not None]
    listed = list(people.listed(store.connection, asked))
    assert [one.regular_id for one in listed] == [ids[2], ids[0], ids[1]]
    assert [one.pinned_ids() for one in listed] == [(), (), (order_id,)]
    for one, facts in zip(listed, alone, strict=True):
        assert one == tuple(getattr(facts, field) for field in one._fields)
    assert list(people.listed(store.connection, ())) == []
