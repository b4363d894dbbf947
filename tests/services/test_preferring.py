"""What the owner prefers, kept with the café and taken back."""

from cafememo.domain.preferences import DevicePreferences, Preferences
from cafememo.services.history import Changed, History
from cafememo.services.preferences import (
    device_preferences,
    keep_devices,
    name_cafe,
    owner_lock_minutes,
    prefer,
    prefer_devices,
    prefer_language,
    prefer_owner_lock,
    prefer_scale,
)
from cafememo.store.settings import read_settings
from cafememo.store.store import Store


def test_a_preference_is_in_the_facts_at_once_and_taken_back(store: Store) -> None:
    """What was chosen is what the café's facts say from then on; an undo brings the one before."""
    history = History(store)
    history.do("Dark", lambda store: prefer(store, store.facts.preferences._replace(theme="dark")))
    assert store.facts.preferences.theme == "dark"
    history.undo()
    assert store.facts.preferences.theme == "system"


def test_what_is_kept_already_is_no_action(store: Store) -> None:
    """To choose what is chosen leaves nothing to take back."""
    history = History(store)
    for _ in range(2):
        _, changed = history.do("12 h", lambda store: prefer(store, _with_twelve_hours(store)))
    assert changed == Changed()
    assert history.undo().name == "12 h"
    assert not history.undo().name


def test_what_was_never_chosen_follows_the_language(store: Store) -> None:
    """A café that chose its theme and then speaks French has a decimal comma."""
    history = History(store)
    history.do("Dark", lambda store: prefer(store, store.facts.preferences._replace(theme="dark")))
    history.do("French", lambda store: prefer_language(store, "fr"))
    assert (store.facts.language, store.facts.preferences.formats.decimal) == ("fr", ",")
    assert "format.decimal" not in read_settings(store.connection, "")


def test_a_cafe_is_given_another_name_but_never_none(store: Store) -> None:
    """A name is cleaned; one of spaces and control characters is refused, and nothing changes."""
    history = History(store)
    assert history.do("Name", lambda store: name_cafe(store, "  Chez\u202e <b>Léa</b>\n")) == (
        True,
        Changed(frozenset({"settings"})),
    )
    assert store.facts.name == "Chez <b>Léa</b>"
    assert history.do("Name", lambda store: name_cafe(store, " \u200b\t")) == (False, Changed())
    assert store.facts.name == "Chez <b>Léa</b>"
    history.do("Name", lambda store: name_cafe(store, "é" * 500))
    assert store.facts.name == "é" * 40


def test_the_size_chosen_at_the_counter_is_in_the_facts(store: Store) -> None:
    """The counter's keys and the owner's page keep one size; what no window holds is kept as the largest."""
    assert prefer_scale(store, 400) == 160
    assert store.facts.preferences.scale == 160
    store.reload()
    assert store.facts.preferences.scale == 160


def test_devices_are_kept_one_by_one(store: Store) -> None:
    """What the counter switched since is not switched back with the owner's undo of something else."""
    history = History(store)
    prefer_devices(store, DevicePreferences(volume=30))
    history.do("Printer", lambda store: keep_devices(store, DevicePreferences(volume=30, printer="Brother")))
    prefer_devices(store, DevicePreferences(volume=30, printer="Brother", muted=True))
    assert not history.undo().conflict
    assert device_preferences(store) == DevicePreferences(volume=30, muted=True)


def test_the_owners_window_locks_within_the_hour(store: Store) -> None:
    """Minutes beyond the bounds are the nearest that are within."""
    history = History(store)
    for wanted, kept in ((0, 1), (17, 17), (999, 60)):
        history.do("Lock", lambda store, wanted=wanted: prefer_owner_lock(store, wanted))
        assert owner_lock_minutes(store) == kept


def _with_twelve_hours(store: Store) -> Preferences:
    """Return the café's preferences with a clock that counts twice to twelve."""
    now = store.facts.preferences
    return now._replace(formats=now.formats._replace(twelve_hours=True))
