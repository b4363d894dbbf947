"""What is read of people."""

from cafememo.store import people
from cafememo.store.store import Store


def test_several_are_read_as_each_alone(store: Store) -> None:
    """One statement for all gives what one each gives, in the order asked for, and skips who is not there."""
    with store.transaction():
        ids = [people.add_regular(store.connection, name, 0) for name in ("Noor", "Malik", "Ida")]
    asked = (ids[2], 999, ids[0], ids[1])
    alone = [people.by_regular(store.connection, one) for one in asked]
    assert list(people.by_regulars(store.connection, asked)) == [one for one in alone if one is not None]
    assert list(people.by_regulars(store.connection, ())) == []
