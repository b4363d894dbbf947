"""Erasing a regular: all of theirs is gone for good, and nothing of anybody else's."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cafememo.domain.audit import OWNER, What
from cafememo.domain.insight_time import Period
from cafememo.domain.ledger import digest
from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.person import Field
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Foreign, Greeting, Replaced
from cafememo.domain.trouble import DiskFull
from cafememo.services import audit, cards, erasing, people, person
from cafememo.services.counter import Counter
from cafememo.services.counting import Counting
from cafememo.services.history import History
from cafememo.services.merging import merge
from cafememo.store import forgotten, ledger, listing, merges, programme_rows
from cafememo.store.backup import proof_of
from cafememo.store.check import check
from cafememo.store.files import CafeFiles
from cafememo.store.pages import Sealed
from cafememo.store.people import add_regular
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock, unencrypted_twin

Hand = Callable[..., Handed]
SECRETS = ("Zéphyrine", "Quatremaire", "zephyrine@", "0611223344", "plays the hurdy-gurdy", "lupin", "hold the pearls")


def never(_undo: object) -> None:
    """Keep nothing that would take an action back."""


def a_regular(store: Store, clock: StandingClock, name: str = "Zéphyrine") -> int:
    """Make a regular of whom there is something in every table."""
    counter = Counter(store, clock)
    with store.transaction():
        regular_id = add_regular(store.connection, name, clock.at)
        people.tell(store, regular_id, Field.SURNAME, "Quatremaire")
        people.tell(store, regular_id, Field.PHONE, "0611223344")
        people.tell(store, regular_id, Field.EMAIL, "zephyrine@example.org")
        people.tell(store, regular_id, Field.BIRTHDAY, "04-19")
        people.tell(store, regular_id, Field.NOTES, "plays the hurdy-gurdy")
        cards.make_for(store, clock, regular_id)
    counter.remember_avoids(regular_id, frozenset({Content.LUPIN}), 1)
    own = Order((OrderLine(2, (4,), word="hold the pearls"),))
    for number in range(4):
        clock.pass_minutes(1_500)
        counter.note_round(
            (Portion(regular_id, own if number % 2 else store.favourite_ids[0], make_usual=number == 1),)
        )
    counter.answer_proposal(regular_id, store.favourite_ids[0], accepted=False)
    return regular_id


@pytest.fixture
def others(store: Store, clock: StandingClock, counter: Counter, hand_out: Hand) -> list[int]:
    """Give two regulars who have been here, between whom the others come."""
    ids = [hand_out(name).regular_id or 0 for name in ("Idris", "Maud")]
    for number in range(6):
        clock.pass_minutes(400)
        counter.note(ids[number % 2], store.favourite_ids[number % 2])
    return ids


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    tables = store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: store.connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}  # noqa: S608


def _about(store: Store, regular_id: int) -> list[str]:
    """Return the tables in which a regular's id is left, by the columns that hold one."""
    found = []
    for table, column in (
        *((name, "regular_id") for name in ("ledger", "summaries", "consents", "avoids", "merges", "cards")),
        *((name, "regular_id") for name in ("pinned_usuals", "declined_usuals", "not_the_same")),
        ("not_the_same", "other_id"),
        ("regulars", "id"),
        ("regulars", "merged_into"),
    ):
        asked = f"SELECT 1 FROM {table} WHERE {column} = ?"  # noqa: S608 - constants
        if store.connection.execute(asked, (regular_id,)).fetchone():
            found.append(table)
    return found


def test_nothing_of_them_is_left_in_any_table(store: Store, clock: StandingClock, others: list[int]) -> None:
    """Only emptied rows of the ledger, a dead card of nobody, and a number in the log; no order of theirs alone."""
    gone = a_regular(store, clock)
    assert set(_about(store, gone)) >= {"ledger", "cards", "pinned_usuals", "declined_usuals", "avoids", "consents"}
    done = erasing.erase(store, [gone], clock.now())
    assert (done.regular_ids, done.people, done.cards) == ((gone,), 1, 1)
    assert _about(store, gone) == []
    emptied = [row for row in _rows(store)["ledger"] if row[-2] is not None]
    assert len(emptied) == done.entries >= 4
    assert all(row[2:-2] == (0, 0, None, None, None, None, 0, 0, None, None) for row in emptied)
    assert "hold the pearls" not in str(_rows(store))
    newest = audit.entries(store)[0]
    assert (newest.what, newest.who, newest.about) == (What.REGULAR_ERASED, OWNER, f"regular {gone}")
    assert person.person(store, clock, gone) is None
    assert check(store).sound


def test_the_chain_holds_and_nobody_else_changes(store: Store, clock: StandingClock, others: list[int]) -> None:
    """Links are as they were, and so are sums, usuals and cards of the others; the digest is that of what was there."""
    gone = a_regular(store, clock)
    Counter(store, clock).note(others[0], store.favourite_ids[1])
    before = _rows(store)
    entries = list(ledger.all_entries(store.connection))
    erasing.erase(store, [gone], clock.now())
    after = list(ledger.all_entries(store.connection))
    assert [link for *_, link in after] == [link for *_, link in entries]
    for (was, _, _), (_, kept, _) in zip(entries, after, strict=True):
        assert kept == (digest(was) if was.regular_id == gone else None)
    left = _rows(store)
    for table in ("regulars", "summaries", "cards", "pinned_usuals"):
        place = 2 if table == "cards" else 0
        theirs = {row for row in before[table] if row[place] in others}
        assert theirs == {row for row in left[table] if row[place] in others}
    assert check(store).sound


def test_an_old_card_says_that_it_is_dead(store: Store, clock: StandingClock, hand_out: Hand) -> None:
    """It is told as put away and offers nobody a replacement; its number is never another card's, nor the id theirs."""
    handed = hand_out("Zéphyrine")
    counter = Counter(store, clock)
    erasing.erase(store, [handed.regular_id or 0], clock.now())
    read = counter.scanned(handed.token)
    assert isinstance(read, Replaced)
    assert not read.held
    assert store.connection.execute("SELECT regular_id, tries, tried_at FROM cards").fetchall() == [(None, 0, None)]
    newcomer = hand_out("Idris")
    assert newcomer.card_id > handed.card_id
    assert (newcomer.regular_id or 0) > (handed.regular_id or 0)


def test_a_code_of_somebody_elses_is_not_known_any_more(store: Store, clock: StandingClock) -> None:
    """Its hash is gone; linked to another later, it has a number of its own."""
    with store.transaction():
        cards.allow_foreign(store, allowed=True)
        gone = add_regular(store.connection, "Zéphyrine", clock.at)
        code = cards.foreign_hash(store, "LIBRARY-7731-22")
        assert isinstance(code, bytes)
        number = cards.link_foreign(store, clock, code, gone)
    store.reload()
    counter = Counter(store, clock)
    assert isinstance(counter.scanned(code), Greeting)
    erasing.erase(store, [gone], clock.now())
    assert isinstance(counter.scanned(code), Foreign)
    with store.transaction():
        other = add_regular(store.connection, "Idris", clock.at)
        again = cards.link_foreign(store, clock, code, other)
    assert again is not None
    assert number is not None
    assert again > number


def test_whoever_was_merged_goes_together(store: Store, clock: StandingClock, others: list[int]) -> None:
    """Erased by either of their entries, both are gone with what the merge kept, and one person is counted."""
    first, second = a_regular(store, clock), a_regular(store, clock, "Zéphy")
    with store.transaction():
        merges.tell_apart(store.connection, first, others[0])
        assert merge(store, clock, first, second, never)
    done = erasing.erase(store, [second], clock.now())
    assert (done.regular_ids, done.people) == ((first, second), 1)
    assert _about(store, first) == _about(store, second) == []
    assert check(store).sound
    assert erasing.erase(store, [first, second, 999], clock.now()) == erasing.Erased()


def test_an_order_others_have_too_stays(store: Store, clock: StandingClock, others: list[int]) -> None:
    """What somebody else had, pinned, or was once their usual before a merge, is still an order."""
    counter = Counter(store, clock)
    gone = a_regular(store, clock)
    shared = Order((OrderLine(3, (), word="warm, please"),))
    counter.note_round((Portion(gone, shared), Portion(others[0], shared)))
    erasing.erase(store, [gone], clock.now())
    order_id = store.orders.find(shared)
    assert order_id is not None
    assert store.orders.order(order_id) == shared
    erasing.erase(store, [others[0]], clock.now())
    assert store.orders.find(shared) is None
    assert all(store.orders.order(order_id) for order_id in store.favourite_ids)
    assert check(store).sound


def test_no_undo_brings_anything_back(store: Store, clock: StandingClock, others: list[int]) -> None:
    """Actions about them are gone from the owner's history, done or undone; those about others are still there."""
    history = History(store)
    gone = a_regular(store, clock)

    def told(regular_id: int, text: str) -> Callable[[Store], bool]:
        return lambda opened: people.tell(opened, regular_id, Field.NOTES, text)

    history.do("Noted of Idris", told(others[0], "reads"))
    history.do("Noted of Zéphyrine", told(gone, "sings"))
    history.do("Both binned", lambda opened: people.put_in_bin(opened, [gone, others[1]], clock.now()))
    history.undo()
    done = erasing.erase(store, [gone], clock.now())
    history.forget(done.regular_ids)
    assert history.redo().name == ""
    assert history.undo().name == "Noted of Idris"
    assert history.undo().name == ""
    assert _about(store, gone) == []


def test_the_counter_forgets_them_at_once(store: Store, clock: StandingClock, others: list[int]) -> None:
    """Found by name a moment before, they are found no more, greeted no more, and nothing is noted for them."""
    gone = a_regular(store, clock)
    counter = Counter(store, clock)
    assert [one.regular_id for one in counter.find("zeph")] == [gone]
    counter.get_ready(gone)
    erasing.erase(store, [gone], clock.now())
    assert counter.find("zeph") == ()
    assert counter.greet(gone) is None
    assert counter.note(gone, store.favourite_ids[0]) is None
    assert counter.note_round((Portion(gone, store.favourite_ids[0]), Portion(others[0], None))) is None
    assert [one.regular_id for one in counter.today() if one.regular_id == gone] == []


@pytest.fixture
def twin(store: Store, clock: StandingClock, others: list[int], tmp_path: Path) -> Iterator[Store]:
    """Give the café in a file that can be read without a key."""
    folder = tmp_path / "twin"
    folder.mkdir()
    shutil.copy(CafeFiles(store.folder).slots, folder)
    opened = Store(unencrypted_twin(store, CafeFiles(folder).database), folder, store.key)
    yield opened
    opened.close()


def _left(folder: Path) -> dict[str, list[str]]:
    """Return which secrets are readable in which file."""
    found = {}
    for path in folder.iterdir():
        content = path.read_bytes()
        found[path.name] = [secret for secret in SECRETS if secret.encode() in content]
    return {name: secrets for name, secrets in found.items() if secrets}


def test_nothing_is_readable_in_an_unencrypted_twin(twin: Store, clock: StandingClock) -> None:
    """Not one byte of name, note, phone, what was avoided or the free word: not in the file, nor in its journal."""
    gone = a_regular(twin, clock)
    with twin.transaction():
        people.tell(twin, gone, Field.BIRTHDAY, "")
    assert _left(twin.folder)["cafe.db"] == [*SECRETS]
    assert "Zéphyrine" in _left(twin.folder)["cafe.db-journal"]  # which stays as long as the café is open
    erasing.erase(twin, [gone], clock.now())
    assert "cafe.db-journal" not in _left(twin.folder)
    assert erasing.tidy(twin)
    assert _left(twin.folder) == {}
    assert CafeFiles(twin.folder).forgotten.exists()
    assert check(twin).sound


def test_nothing_is_readable_after_years_of_change(twin: Store, clock: StandingClock) -> None:
    """Hundreds came, changed what they told at random lengths, moved pages, and were erased: not one byte is left."""
    drawn = random.Random(11)  # noqa: S311 - the same in every run
    names = [f"Zéphyrine{number:04}" for number in range(400)]
    with twin.transaction():
        ids = [add_regular(twin.connection, name, clock.at) for name in names]
    for _ in range(12):
        with twin.transaction():
            for regular_id in drawn.sample(ids, 150):
                text = "plays the hurdy-gurdy " * drawn.randint(0, 60)
                people.tell(twin, regular_id, Field.NOTES, text)
                people.tell(twin, regular_id, Field.SURNAME, "Quatremaire" * drawn.randint(0, 5))
    gone = drawn.sample(ids, 390)
    for start in range(0, len(gone), 60):
        erasing.erase(twin, gone[start : start + 60], clock.now())
    assert erasing.tidy(twin)
    content = CafeFiles(twin.folder).database.read_bytes()
    left = [names[regular_id - ids[0]] for regular_id in gone if names[regular_id - ids[0]].encode() in content]
    assert left == []
    erasing.erase(twin, ids, clock.now())
    assert erasing.tidy(twin)
    assert _left(twin.folder) == {}


def test_nothing_is_left_on_any_page_of_the_encrypted_file(
    store: Store, clock: StandingClock, others: list[int]
) -> None:
    """Free pages and all, unsealed one by one."""
    gone = a_regular(store, clock)

    def pages() -> bytes:
        sealed = Sealed(CafeFiles(store.folder).database, store.key)
        found = b"".join(sealed.read(number) or b"" for number in range(1, sealed.count + 1))
        sealed.close()
        return found

    store.close()
    assert all(secret.encode() in pages() for secret in SECRETS)
    opened = open_store(store.folder)
    erasing.erase(opened, [gone], clock.now())
    assert erasing.tidy(opened)
    opened.close()
    assert [secret for secret in SECRETS if secret.encode() in pages()] == []


def test_tidying_waits_for_what_is_being_read(store: Store, clock: StandingClock, others: list[int]) -> None:
    """While a statement is read from, the file is not written anew; asked again later it is, and the café is whole."""
    erasing.erase(store, [others[0]], clock.now())
    reading = store.connection.execute("SELECT id FROM ledger")
    reading.fetchone()
    assert not erasing.tidy(store)
    reading.close()
    assert erasing.tidy(store)
    assert store.connection.execute("SELECT 1 FROM settings WHERE key = 'forgotten.untidy'").fetchone() is None
    assert check(store).sound


def test_what_fails_in_the_middle_changes_nothing(
    store: Store, clock: StandingClock, others: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full when the tombstone is to be written: every row is as it was, and there is no tombstone."""
    gone = a_regular(store, clock)
    before = _rows(store)

    def full(*_given: object) -> None:
        raise DiskFull(store.folder)

    with monkeypatch.context() as patched:
        patched.setattr(forgotten, "intend", full)
        with pytest.raises(DiskFull):
            erasing.erase(store, [gone], clock.now())
    assert _rows(store) == before
    assert not CafeFiles(store.folder).forgotten.exists()
    assert not CafeFiles(store.folder).forgotten_next.exists()
    assert erasing.erase(store, [gone], clock.now()).people == 1


def test_insights_and_lists_go_on_without_them(
    store: Store, clock: StandingClock, others: list[int], hand_out: Hand
) -> None:
    """Counted anew, those who came are the others; the list, today and the first day have no gap to trip in."""
    more = [hand_out(name).regular_id or 0 for name in ("Noé", "Inès")]
    gone = a_regular(store, clock)
    for regular_id in more:
        Counter(store, clock).note(regular_id, store.favourite_ids[0])
    counting = Counting(clock)

    def people_counted() -> int | None:
        step = counting.step(store, Period.EVERYTHING)
        while step.told is None:
            step = counting.step(store, Period.EVERYTHING)
        return step.told.people

    assert people_counted() == 5
    erasing.erase(store, [gone, others[0]], clock.now())
    counting.start_over()
    assert people_counted() == 3
    left = [others[1], *more]
    assert [row.regular_id for row in listing.facts_after(store.connection, 0, 10)] == left
    assert {one.regular_id for one in Counter(store, clock).today()} <= {*left}
    first = programme_rows.first_noted_at(store.connection)
    assert first is not None
    assert first > 0
    assert proof_of(store.connection).held.people == 3
