"""What a person avoids: remembered when they agreed, and gone with their consent."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.domain.clock import to_local
from cafememo.domain.menu import Content
from cafememo.domain.reading import Greeting
from cafememo.services.consents import Agreed
from cafememo.services.counter import Counter
from cafememo.store.people import add_regular
from cafememo.store.store import Store, open_store
from support import MONDAY_MORNING, Handed, StandingClock, unencrypted_twin

HandOut = Callable[..., Handed]
NUTS_AND_VEGAN = frozenset({Content.NUTS, Content.VEGAN})


@pytest.fixture
def noor(store: Store, clock: StandingClock) -> int:
    """Give a regular of whom nothing but the name is remembered."""
    with store.transaction():
        return add_regular(store.connection, "Noor", clock.at)


def _greeting(counter: Counter, regular_id: int) -> Greeting:
    """Greet somebody who must be there."""
    greeting = counter.greet(regular_id)
    assert greeting is not None
    return greeting


def _consents(store: Store) -> list[tuple[object, ...]]:
    """Return every consent ever recorded."""
    asked = "SELECT purpose, given_at, given_offset, staff_id, withdrawn_at, withdrawn_offset FROM consents ORDER BY id"
    return list(store.connection.execute(asked))


def test_nothing_is_remembered_unless_agreed_to(counter: Counter, noor: int) -> None:
    """A newcomer avoids nothing we know of, and has agreed to nothing."""
    assert _greeting(counter, noor).avoids == frozenset()
    assert counter.consent_of(noor) is None


def test_what_was_agreed_to_is_remembered(counter: Counter, noor: int, store: Store, cafe_folder: Path) -> None:
    """What a person avoids is on the disk with a dated consent and who heard it, and the next greeting knows it."""
    assert counter.remember_avoids(noor, NUTS_AND_VEGAN, 1) == frozenset()
    store.close()
    again = open_store(cafe_folder)
    counter = Counter(again, StandingClock())
    assert _greeting(counter, noor).avoids == NUTS_AND_VEGAN
    agreed = counter.consent_of(noor)
    assert agreed is not None
    assert (agreed.since.day, agreed.since.hour, agreed.heard_by) == (23, 8, "Léa")
    assert _consents(again) == [("diet", MONDAY_MORNING, 60, 1, None, 0)]
    again.close()


def test_a_scan_of_the_card_knows_it_too(counter: Counter, hand_out: HandOut) -> None:
    """The card of somebody who agreed gives what they avoid."""
    handed = hand_out("Noor")
    counter.remember_avoids(handed.regular_id or 0, NUTS_AND_VEGAN)
    reading = counter.scanned(handed.token)
    assert isinstance(reading, Greeting)
    assert reading.avoids == NUTS_AND_VEGAN


def test_other_words_replace_the_ones_before(counter: Counter, noor: int, store: Store, clock: StandingClock) -> None:
    """Changing what is avoided keeps the date of the first yes, and nothing that was said before."""
    counter.remember_avoids(noor, NUTS_AND_VEGAN, 1)
    since = counter.consent_of(noor)
    clock.pass_minutes(60)
    assert counter.remember_avoids(noor, frozenset({Content.MILK}), 1) == NUTS_AND_VEGAN
    assert _greeting(counter, noor).avoids == {Content.MILK}
    assert counter.consent_of(noor) == since
    assert len(_consents(store)) == 1


def test_withdrawing_forgets(counter: Counter, noor: int, store: Store, clock: StandingClock) -> None:
    """Nothing chosen withdraws the consent, dated, and no row of what was avoided is left."""
    counter.remember_avoids(noor, NUTS_AND_VEGAN, 1)
    clock.pass_minutes(60)
    assert counter.remember_avoids(noor, frozenset()) == NUTS_AND_VEGAN
    assert _greeting(counter, noor).avoids == frozenset()
    assert counter.consent_of(noor) is None
    assert store.connection.execute("SELECT count(*) FROM avoids").fetchone() == (0,)
    assert _consents(store) == [("diet", MONDAY_MORNING, 60, 1, MONDAY_MORNING + 3600, 60)]


def test_withdrawn_nothing_is_readable_in_the_file(
    store: Store, noor: int, clock: StandingClock, tmp_path: Path
) -> None:
    """In an unencrypted twin of the café what was avoided is nowhere after the consent is withdrawn; it was before."""
    twin = Store(unencrypted_twin(store, tmp_path / "twin.db"), tmp_path, store.key)
    counter = Counter(twin, clock)
    counter.remember_avoids(noor, frozenset({Content.LUPIN, Content.MOLLUSCS, Content.CELERY}))
    words = (b"lupin", b"molluscs", b"celery")
    assert all(word in (tmp_path / "twin.db").read_bytes() for word in words)
    counter.remember_avoids(noor, frozenset({Content.CELERY}))
    assert b"lupin" not in (tmp_path / "twin.db").read_bytes()
    counter.remember_avoids(noor, frozenset())
    twin.close()
    left = (tmp_path / "twin.db").read_bytes()
    assert b"Noor" in left
    assert not [word for word in words if word in left]


@pytest.mark.parametrize("consent", ["never given", "withdrawn", "for something else", "of somebody else"])
def test_without_a_consent_nothing_is_shown(counter: Counter, noor: int, store: Store, consent: str) -> None:
    """Rows of what is avoided that no standing consent covers are shown to nobody, and never given back by an undo."""
    with store.transaction():
        other = add_regular(store.connection, "Malik", 0)
        store.connection.execute("INSERT INTO avoids VALUES (?, 'nuts')", (noor,))
        if consent != "never given":
            whose = other if consent == "of somebody else" else noor
            purpose = "offers" if consent == "for something else" else "diet"
            store.connection.execute(
                "INSERT INTO consents (regular_id, purpose, given_at, given_offset, withdrawn_at, withdrawn_offset) "
                "VALUES (?, ?, 0, 0, ?, 0)",
                (whose, purpose, 5 if consent == "withdrawn" else None),
            )
    assert _greeting(counter, noor).avoids == frozenset()
    assert counter.consent_of(noor) is None
    assert counter.remember_avoids(noor, frozenset()) == frozenset()
    assert store.connection.execute("SELECT count(*) FROM avoids").fetchone() == (0,)


def test_of_nobody_nothing_is_written(counter: Counter, store: Store) -> None:
    """A regular who is not there, forgotten meanwhile perhaps, leaves no consent and no row."""
    assert counter.remember_avoids(99, NUTS_AND_VEGAN) is None
    assert counter.remember_avoids(99, frozenset()) is None
    assert counter.consent_of(99) is None
    assert _consents(store) == []


def test_all_or_nothing_is_written(counter: Counter, noor: int, store: Store) -> None:
    """Where the disk refuses half of it, there is no consent without contents, and what was there stays."""
    counter.remember_avoids(noor, NUTS_AND_VEGAN)
    store.connection.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON avoids WHEN new.content = 'soy' BEGIN SELECT raise(ABORT, 'no'); END"
    )
    with pytest.raises(Exception, match="no"):
        counter.remember_avoids(noor, frozenset({Content.CELERY, Content.SOY}))
    assert _greeting(counter, noor).avoids == NUTS_AND_VEGAN


def test_what_one_avoids_is_nobody_elses(counter: Counter, noor: int, store: Store) -> None:
    """Two people's consents and contents do not mix."""
    with store.transaction():
        malik = add_regular(store.connection, "Malik", 0)
    counter.remember_avoids(noor, NUTS_AND_VEGAN)
    counter.remember_avoids(malik, frozenset({Content.EGGS}))
    counter.remember_avoids(noor, frozenset())
    assert _greeting(counter, malik).avoids == {Content.EGGS}
    assert counter.consent_of(malik) == Agreed(to_local(MONDAY_MORNING, 60))


STEPS = st.lists(
    st.one_of(st.frozensets(st.sampled_from(Content), min_size=1), st.just(frozenset()), st.just("undo")), max_size=8
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_giving_withdrawing_and_undoing(
    counter: Counter, store: Store, clock: StandingClock, steps: list[frozenset[Content] | str]
) -> None:
    """However it goes back and forth: shown is what was agreed to last, and exactly then one consent stands."""
    with store.transaction():
        regular_id = add_regular(store.connection, "Noor", clock.at)
    now, before, since = frozenset[Content](), frozenset[Content](), 0
    for step in steps:
        clock.pass_minutes(1)
        after = before if isinstance(step, str) else step
        assert counter.remember_avoids(regular_id, after) == now
        since = (since or clock.at) if after else 0
        before, now = now, after
        assert _greeting(counter, regular_id).avoids == now
        agreed = counter.consent_of(regular_id)
        assert (agreed is not None) == bool(now)
        rows = list(
            store.connection.execute("SELECT given_at, withdrawn_at FROM consents WHERE regular_id = ?", (regular_id,))
        )
        assert [given_at for given_at, withdrawn_at in rows if withdrawn_at is None] == ([since] if since else [])
        assert all(withdrawn_at >= given_at for given_at, withdrawn_at in rows if withdrawn_at is not None)
        kept = store.connection.execute("SELECT count(*) FROM avoids WHERE regular_id = ?", (regular_id,))
        assert kept.fetchone() == (len(now),)
