"""`cafememo scan`: the reading of a card, for a program or for a person's eyes."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from cafememo.cli_typed import copying_first
from cafememo.domain.reading import Binned, Blank, Foreign, Greeting, Reading, Replaced, Suspended, Unreadable
from cafememo.services.cafe import open_cafe
from cafememo.services.clock import SystemClock
from cafememo.services.counter import Counter
from cafememo.ui import sentences
from cafememo.ui.kit.words import day_and_month, translate


def scan(folder: Path, payload: str, *, as_json: bool) -> int:
    """Print what a scanned text is; return 0 for a greeting and 1 for any other reading.

    Changes nothing. Raises the troubles of opening a café.
    """
    store = open_cafe(folder, copying=copying_first())
    try:
        reading = Counter(store, SystemClock()).read(payload)
    finally:
        store.close()
    print(json.dumps(_facts(reading), ensure_ascii=False) if as_json else _words(reading))
    return 0 if isinstance(reading, Greeting) else 1


def _facts(reading: Reading) -> dict[str, Any]:
    """Return a reading as facts; every reading has the same keys."""
    facts: dict[str, Any] = {
        "result": type(reading).__name__.lower(),
        "name": None,
        "usuals": [],
        "stamps": None,
        "programmes": [],
        "last_visit": None,
    }
    if isinstance(reading, Replaced):
        facts["replaced_on"] = reading.on.date().isoformat()
    if isinstance(reading, Suspended):
        facts["suspended_on"] = reading.since.date().isoformat()
    if isinstance(reading, Greeting):
        facts["name"] = reading.name
        facts["usuals"] = [
            {
                "items": [
                    {
                        "name": line.name,
                        "options": list(line.options),
                        "quantity": line.quantity,
                        "word": line.word,
                    }
                    for line in usual.lines
                ],
                "why": sentences.reason_text(usual.reason),
            }
            for usual in reading.usuals
        ]
        cards = [
            {"programme": one.name, "have": one.card.have, "of": one.card.of, "rewards": one.card.rewards}
            for one in reading.programmes
        ]
        facts["programmes"] = cards
        if cards:
            facts["stamps"] = {key: cards[0][key] for key in ("have", "of", "rewards")}
        facts["visits"] = reading.visits
        facts["last_visit"] = reading.last_visit.isoformat() if reading.last_visit else None
    return facts


def _words(reading: Reading) -> str:  # noqa: PLR0911 - one sentence each
    """Return a reading as a person would say it."""
    match reading:
        case Greeting():
            return "\n".join(_greeting(reading))
        case Blank():
            return translate("cli", "A new card. It belongs to nobody yet.")
        case Suspended(since):
            return translate("cli", "This card is suspended since {day}. The owner can open it again.").format(
                day=day_and_month(since)
            )
        case Replaced(on):
            return translate("cli", "This card was replaced on {day}. Ask for the new one.").format(
                day=day_and_month(on)
            )
        case Binned():
            return translate("cli", "This card’s regular is in the bin. The owner can bring them back.")
        case Unreadable():
            return translate("cli", "The card was not read completely. Scan it again.")
        case Foreign(payment=True):
            return translate("cli", "This looks like a payment card. It is not kept.")
        case Foreign():
            return translate("cli", "This code is not one of this café’s cards.")


def _greeting(greeting: Greeting) -> list[str]:
    """Return the lines of a greeting."""
    name = greeting.name
    if greeting.last_visit:
        # The command runs on the café's machine: its clock is the one the visits were noted by.
        name += " · " + sentences.last_visit_text(greeting.last_visit, datetime.now())  # noqa: DTZ005
    lines = [name]
    lines += [
        f"  {sentences.order_text(usual.lines)} ({sentences.reason_text(usual.reason)})" for usual in greeting.usuals
    ]
    for one in greeting.programmes:
        lines.append("  " + sentences.programme_text(one))
        if one.card.rewards:
            lines.append("  " + translate("cli", "%n reward(s) waiting", "", one.card.rewards))
    return lines
