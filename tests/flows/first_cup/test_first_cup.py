"""The counter as a café uses it: a scanner's keys into a real window, read from outside as a screen reader does."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from outside import Demo, Reader, Running, cafememo, wait_until

pytestmark = pytest.mark.display

LAYOUTS = ("us", "fr", "de", "gr")


def _scan(folder: Path, payload: str) -> dict[str, Any]:
    """Ask the command line what a card says."""
    done = cafememo("--data-dir", str(folder), "scan", payload, "--json")
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


def _spoken(usual: dict[str, Any]) -> str:
    """Return an order as the tile says it."""
    return " + ".join(", ".join((item["name"], *item["options"])) for item in usual["items"])


def _first_seen(reader: Reader, *names: str) -> str:
    """Wait until something with one of these names at its start is seen, and return that."""

    def seen() -> str:
        told = reader.names()
        return next((name for name in names if any(one.startswith(name) for one in told)), "")

    return wait_until(seen, " or ".join(names))


def test_a_scan_of_any_layout_greets_and_enter_notes(demo: Demo, open_counter: Callable[..., Running]) -> None:
    """With US, French, German and Greek layouts, Caps Lock on and off, a scan shows name and usual, Enter notes it."""
    cards = demo.of("active")[: 2 * len(LAYOUTS)]
    before = {card["payload"]: _scan(demo.folder, card["payload"]) for card in cards}
    running = open_counter(demo.folder)
    screen, reader = running.screen, running.reader
    for place, card in enumerate(cards):
        layout, caps, delay = LAYOUTS[place // 2], place % 2 == 1, (5, 8, 13, 20)[place % 4]
        screen.run("setxkbmap", layout)
        if caps:
            screen.press("Caps_Lock")
        screen.type(card["payload"] + "\r", delay=delay)
        facts = before[card["payload"]]
        reader.wait_for(facts["name"])
        names = reader.names()
        assert facts["name"] in names, (layout, caps)
        # The ranking may move on with the clock between the two looks; what is offered is among the usuals.
        offered = {_spoken(usual) for usual in facts["usuals"]}
        assert any(name.endswith(spoken) for name in names for spoken in offered), (layout, caps)
        screen.run("setxkbmap", "us")
        if caps:
            screen.press("Caps_Lock")
        screen.press("Return")
        if _first_seen(reader, "Press again", "Scan a card") == "Press again":
            screen.press("Return")  # one of the demo's people avoids nuts, and may have what nobody says is without
        reader.wait_for("Scan a card")
        reader.wait_for("New regular")
        assert any(f"noted for {facts['name'][0].upper()}." in name for name in reader.names()), (layout, caps)
    assert running.leave() == 0
    for card in cards:
        after = _scan(demo.folder, card["payload"])
        assert after["visits"] == before[card["payload"]]["visits"] + 1
        assert after["last_visit"] > (before[card["payload"]]["last_visit"] or "")
    check = cafememo("--data-dir", str(demo.folder), "check", "--json")
    assert json.loads(check.stdout)["sound"]


def test_every_other_scan_says_what_it_is(demo: Demo, open_counter: Callable[..., Running]) -> None:
    """A new card, a dead one, another shop's code and half a card each show their sentence, and nothing is noted."""
    running = open_counter(demo.folder)
    screen, reader = running.screen, running.reader
    active = demo.of("active")[0]["payload"]
    for typed, shown in (
        (demo.of("blank")[0]["payload"], "New card. Who is it?"),
        (demo.of("replaced")[0]["payload"], "This card was replaced on"),
        ("www.example.org/menu", "Not one of our cards"),
        (active[:-6], "Not read completely"),
    ):
        screen.type(typed + "\r")
        reader.wait_for(shown)
        screen.press("Escape")
        reader.wait_for("Scan a card")
    assert running.leave() == 0
    check = json.loads(cafememo("--data-dir", str(demo.folder), "check", "--json").stdout)
    assert check["sound"]
    assert check["entries"] >= 900  # the visits asked for, and what the demo adds to them


def test_an_undo_within_ten_seconds(demo: Demo, open_counter: Callable[..., Running]) -> None:
    """Ctrl+Z takes the visit back: the card says again what it said before."""
    payload = demo.of("active")[0]["payload"]
    before = _scan(demo.folder, payload)
    running = open_counter(demo.folder)
    running.screen.type(payload + "\r")
    running.reader.wait_for(before["name"])
    running.screen.press("Return")
    running.reader.wait_for("Scan a card")
    running.screen.press("ctrl+z")
    running.reader.wait_for("Taken back.")
    assert running.leave() == 0
    after = _scan(demo.folder, payload)
    assert (after["visits"], after["stamps"]) == (before["visits"], before["stamps"])


def test_a_newcomer_in_a_few_keys(demo: Demo, open_counter: Callable[..., Running]) -> None:
    """A blank card, a first name and Enter: the card greets its regular from then on, with the menu's favourites."""
    payload = demo.of("blank")[0]["payload"]
    running = open_counter(demo.folder)
    running.screen.type(payload + "\r")
    running.reader.wait_for("New card. Who is it?")
    running.screen.run("xdotool", "type", "--delay", "150", "Noor")
    running.screen.press("Return")
    running.reader.wait_for("Noor")
    running.reader.wait_for("A favourite here")
    assert running.leave() == 0
    facts = _scan(demo.folder, payload)
    assert (facts["result"], facts["name"], facts["visits"]) == ("greeting", "Noor", 0)


def test_a_second_start_raises_the_first(demo: Demo, open_counter: Callable[..., Running]) -> None:
    """The same café started again says so, leaves with 2, and the first goes on."""
    running = open_counter(demo.folder)
    environment = dict(running.screen.environment)
    second = cafememo("--data-dir", str(demo.folder), **environment)
    assert second.returncode == 2
    assert "already open" in second.stderr
    wait_until(lambda: running.process.poll() is None, "the first one, still open")
    running.focus()
    running.screen.type(demo.of("active")[0]["payload"] + "\r")
    running.reader.wait_for(demo.of("active")[0]["name"])
    assert running.leave() == 0
