"""What was kept aside goes after three months, once a copy was proved, and never the newest; or before a promise."""

from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.copies import ASIDE_DAYS, Why, aside_thinned
from cafememo.services import aside, backups
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import keep_aside
from cafememo.store.store import Store
from support import StandingClock

TODAY = datetime(2026, 11, 23, 8)  # noqa: DTZ001 - the café's wall clock, where the clock of tests stands


def kept_days_ago(folder: Path, days: int) -> Path:
    """Keep the café aside as it would have been so many days ago."""
    return keep_aside(CafeFiles(folder), TODAY - timedelta(days=days))


def test_old_ones_go_with_the_next_proved_copy(store: Store, clock: StandingClock) -> None:
    """A copy of today takes with it what is older than three months, but for the newest that is kept."""
    folder = store.folder
    store.connection.execute("SELECT 1")
    old, older, young = (kept_days_ago(folder, days) for days in (91, 400, 89))
    backups.make_now(store, clock, Why.BY_HAND)
    assert [one.folder for one in aside.listed(folder)] == [young]
    assert not old.exists()
    assert not older.exists()
    clock.pass_minutes(365 * 24 * 60)
    backups.make_now(store, clock, Why.BY_HAND)
    assert [one.folder for one in aside.listed(folder)] == [young]


def test_nothing_goes_without_a_proved_copy(store: Store, clock: StandingClock, tmp_path: Path) -> None:
    """Where no copy could be made, everything stays."""
    folder = store.folder
    both = {kept_days_ago(folder, days) for days in (91, 400)}
    outcome = backups.Outcome((), ((tmp_path, backups.FolderGone(tmp_path)),))
    backups.record(store, clock, outcome)
    assert {one.folder for one in aside.listed(folder)} == both


def test_a_promise_to_forget_takes_the_newest_too(cafe_folder: Path) -> None:
    """What is older than the day of a promise is kept nowhere."""
    old, young = kept_days_ago(cafe_folder, 5), kept_days_ago(cafe_folder, 1)
    now = 29_000_000
    assert aside.thin(cafe_folder, now, date(2026, 11, 20)) == (old,)
    assert young.exists()
    assert aside.thin(cafe_folder, now, date(2026, 11, 23)) == (young,)


@given(st.lists(st.integers(0, 1_000_000), unique=True), st.integers(0, 1_000_000))
def test_the_newest_and_the_young_stay(minutes: list[int], now: int) -> None:
    """Whatever there is, the newest is kept, and so is all of the last three months."""
    gone = aside_thinned(minutes, int, now)
    kept = set(minutes) - set(gone)
    assert not minutes or max(minutes) in kept
    assert all(minute in kept for minute in minutes if now - minute <= ASIDE_DAYS * 24 * 60)
    assert all(now - minute > ASIDE_DAYS * 24 * 60 for minute in gone)
