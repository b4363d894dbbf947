"""Consents as they are kept, and what they cost a scan."""

from cafememo.domain.consent import Purpose
from cafememo.domain.menu import Content
from cafememo.store import consents, people
from cafememo.store.consents import Consent
from cafememo.store.store import Store


def _steps(store: Store, regular_id: int) -> int:
    """Count the steps SQLite takes to read what a scan shows of a regular."""
    people.by_regular(store.connection, regular_id)  # what the statement takes to be prepared is not counted
    steps = [0]

    def step() -> int:
        steps[0] += 1
        return 0

    store.connection.set_progress_handler(step, 1)
    people.by_regular(store.connection, regular_id)
    store.connection.set_progress_handler(None, 1)
    return steps[0]


def test_other_peoples_consents_cost_a_scan_nothing(store: Store) -> None:
    """Who avoids nothing is read in as many steps among a thousand consents as among none; who does, in more."""
    with store.transaction():
        noor, malik = (people.add_regular(store.connection, name, 0) for name in ("Noor", "Malik"))
    before = _steps(store, noor)
    with store.transaction():
        for _ in range(1000):
            other = people.add_regular(store.connection, "Ida", 0)
            consents.give(store.connection, other, Purpose.DIET, Consent(0, 0, None))
        consents.give(store.connection, malik, Purpose.DIET, Consent(0, 0, None))
        consents.keep_avoids(store.connection, malik, frozenset({Content.NUTS}))
    assert _steps(store, noor) == before
    assert _steps(store, malik) > before


def test_a_consent_is_for_one_purpose(store: Store) -> None:
    """Agreeing to offers is no yes to a diet being remembered, and withdrawing the one leaves the other."""
    with store.transaction():
        noor = people.add_regular(store.connection, "Noor", 0)
        consents.give(store.connection, noor, Purpose.OFFERS, Consent(7, 60, 1))
    assert consents.standing(store.connection, noor, Purpose.DIET) is None
    with store.transaction():
        consents.give(store.connection, noor, Purpose.DIET, Consent(9, 60, None))
        consents.withdraw(store.connection, noor, Purpose.DIET, 11, 120)
    assert consents.standing(store.connection, noor, Purpose.DIET) is None
    assert consents.standing(store.connection, noor, Purpose.OFFERS) == Consent(7, 60, 1)


def test_the_first_yes_dates_a_consent(store: Store) -> None:
    """A second yes while one stands records nothing; after a no it is a consent of its own."""
    with store.transaction():
        noor = people.add_regular(store.connection, "Noor", 0)
        for at in (5, 6):
            consents.give(store.connection, noor, Purpose.DIET, Consent(at, 60, 1))
    assert consents.standing(store.connection, noor, Purpose.DIET) == Consent(5, 60, 1)
    with store.transaction():
        consents.withdraw(store.connection, noor, Purpose.DIET, 7, 60)
        consents.give(store.connection, noor, Purpose.DIET, Consent(8, 60, 1))
    kept = store.connection.execute("SELECT given_at, withdrawn_at FROM consents ORDER BY id").fetchall()
    assert kept == [(5, 7), (8, None)]
