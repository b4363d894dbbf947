"""The check finds what is wrong, and only that."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain.trouble import Damaged
from cafememo.services.counter import Counter
from cafememo.store.check import check
from cafememo.store.store import Store, open_store
from support import Handed


@pytest.fixture
def visited(counter: Counter, hand_out: Callable[..., Handed]) -> int:
    """Note three visits of somebody and return who it is."""
    regular = hand_out("Camille").regular_id or 0
    for _ in range(3):
        counter.note(regular, None)
    return regular


def test_a_cafe_in_use_is_sound(store: Store, visited: int) -> None:
    """Nothing is found where nothing is wrong, and everything was looked at."""
    told: list[tuple[int, int]] = []
    report = check(store, lambda done, of: told.append((done, of)))
    assert report.sound
    assert (report.entries, report.regulars) == (3, 1)
    assert told
    assert told[-1][1] == 4


def test_a_wrong_summary_is_found(store: Store, visited: int) -> None:
    """A summary that the ledger does not bear out is named by its regular's id."""
    with store.transaction():
        store.connection.execute("UPDATE summaries SET visits = visits + 1")
    assert check(store).wrong_summaries == (visited,)


def test_a_summary_too_few_is_found(store: Store, visited: int) -> None:
    """A missing summary of somebody who has been here is wrong too."""
    with store.transaction():
        store.connection.execute("DELETE FROM summaries")
    assert check(store).wrong_summaries == (visited,)


@pytest.mark.parametrize("change", ["stamps = 9", "at = at + 1", "regular_id = 77", "before_id = NULL", "link = x'00'"])
def test_a_changed_entry_breaks_the_chain(store: Store, visited: int, change: str) -> None:
    """An entry that somebody changed, past the triggers, is where the chain breaks."""
    with store.transaction():
        store.connection.execute("DROP TRIGGER ledger_keeps_its_facts")
        store.connection.execute(f"UPDATE ledger SET {change} WHERE id = 2")  # noqa: S608 - of the list above
    assert 2 in check(store).broken_links


def test_a_removed_entry_breaks_the_chain(store: Store, visited: int) -> None:
    """An entry taken out of the middle is noticed at the next one."""
    with store.transaction():
        store.connection.execute("DROP TRIGGER ledger_keeps_its_entries")
        store.connection.execute("DELETE FROM ledger WHERE id = 2")
    assert check(store).broken_links == (3,)


def test_tombstones_leave_the_chain_whole(store: Store, visited: int) -> None:
    """The entries of somebody erased keep their digests, and the chain holds."""
    from cafememo.domain.ledger import digest
    from cafememo.store import ledger

    entries = [ledger.entry(store.connection, entry_id) for entry_id in (1, 2, 3)]
    with store.transaction():
        for entry in entries:
            assert entry is not None
            store.connection.execute(
                "UPDATE ledger SET regular_id = NULL, order_id = NULL, staff_id = NULL, programme_id = NULL, "
                "refers_to = NULL, before_id = NULL, stamps = 0, rewards = 0, at = 0, utc_offset = 0, digest = ? "
                "WHERE id = ?",
                (digest(entry), entry.id),
            )
    assert check(store).broken_links == ()


def test_a_chain_that_leaves_a_visit_out_is_found(store: Store, visited: int) -> None:
    """A person's entries are found one from the next; a chain that skips one is named where it skips."""
    with store.transaction():
        store.connection.execute("DROP TRIGGER ledger_keeps_its_facts")
        store.connection.execute("UPDATE ledger SET before_id = 1 WHERE id = 3")
    report = check(store)
    assert 3 in report.broken_links
    assert report.wrong_summaries == (visited,)


def test_a_chain_that_goes_round_ends(store: Store, visited: int) -> None:
    """However an entry was damaged, walking back from it comes to an end."""
    from cafememo.store import ledger

    with store.transaction():
        store.connection.execute("DROP TRIGGER ledger_keeps_its_facts")
        store.connection.execute("UPDATE ledger SET before_id = 3 WHERE id = 1")
    assert [entry.id for entry in ledger.entries_back_from(store.connection, 3)] == [1, 2, 3]


def test_a_flipped_byte_is_found_somewhere(store: Store, visited: int, cafe_folder: Path) -> None:
    """A byte changed anywhere behind the first page is found by the check, or on the way to it."""
    store.close()
    database = cafe_folder / "cafe.db"
    whole = database.read_bytes()
    for place in range(5000, len(whole), 9973):
        changed = bytearray(whole)
        changed[place] ^= 0x40
        database.write_bytes(changed)
        try:
            opened = open_store(cafe_folder)
        except Damaged:
            continue
        try:
            assert check(opened).bad_pages
        except Damaged:
            pass
        finally:
            opened.close()
