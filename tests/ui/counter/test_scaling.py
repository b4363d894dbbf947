"""How large the counter is drawn: by keys, kept with the café, and never past what the window holds."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.services.preferences import prefer_scale
from cafememo.store.store import Store, open_store
from cafememo.ui.counter.measure import Measure
from support import Handed

CTRL = Qt.KeyboardModifier.ControlModifier
Drive = Callable[..., Driver]


def told(driver: Driver) -> str:
    """Return what the line at the bottom tells."""
    toast = driver.program.screen.pages.toast
    return toast.accessibleName() if toast is not None and toast.isVisible() else ""


def scale(driver: Driver) -> float:
    """Return the scale the screen is drawn at."""
    return driver.program.screen._theme.scale


def test_keys_change_the_size_and_say_so(drive: Drive) -> None:
    """Ctrl with Plus, Minus and 0 draw everything larger, smaller, and as it was made."""
    driver = drive()
    header = driver.program.screen.header.height()
    driver.press(Qt.Key.Key_Plus, CTRL)
    assert (scale(driver), told(driver)) == (1.1, "Size 110%")
    assert driver.program.screen.header.height() > header
    driver.press(Qt.Key.Key_0, CTRL)
    assert (scale(driver), told(driver)) == (1.0, "Size 100%")
    assert driver.program.screen.header.height() == header
    driver.press(Qt.Key.Key_Minus, CTRL)
    assert (scale(driver), told(driver)) == (0.9, "Size 90%")


def test_the_size_stops_where_the_window_holds_no_more(drive: Drive) -> None:
    """A further step up that nothing would come of is not taken, and is said to; down it stops at 80%."""
    driver = drive()
    for _ in range(10):
        driver.press(Qt.Key.Key_Equal, CTRL)
    window = driver.program.window.size()
    assert told(driver) == "Size 120%. This window holds no more."
    assert Measure.of(window, scale(driver)) == Measure.of(window, 1.6)
    for _ in range(10):
        driver.press(Qt.Key.Key_Minus, CTRL)
    assert (scale(driver), told(driver)) == (0.8, "Size 80%")


def test_the_size_is_kept_with_the_cafe(drive: Drive, cards: dict[str, Handed], cafe_folder: Path) -> None:
    """What the keys chose is in the café's own settings."""
    assert cards  # the café is closed, so that the counter can open it
    driver = drive()
    driver.press(Qt.Key.Key_Minus, CTRL)
    driver.program.close()
    with contextlib.closing(open_store(cafe_folder)) as store:
        assert store.facts.preferences.scale == 90


def test_the_size_kept_is_used_from_the_opening_on(drive: Drive, store: Store) -> None:
    """A café kept at 90% is drawn so without a word."""
    prefer_scale(store, 90)
    store.close()
    driver = drive()
    driver.qtbot.waitUntil(lambda: scale(driver) == 0.9)
    assert driver.program.screen.scaling.percent == 90
    assert told(driver) == ""


def test_a_scan_goes_on_at_any_size(drive: Drive, cards: dict[str, Handed]) -> None:
    """A card scanned right after a change of size greets its regular, laid out at that size."""
    driver = drive()
    driver.press(Qt.Key.Key_Plus, CTRL)
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Camille"
