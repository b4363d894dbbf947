"""Does DEEDS in a café in FOLDER, each in every one of some WAYS its commit can fail, and again where it was told so.

Each is done by a process of its own under strace, which has the disk fail in its syncs. Prints what was told, what the
open café showed, and what the file held afterwards, as one line of JSON.
"""

import json
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[3] / "packaging" / "trust"))

from _injecting import Fault, run
from _works import StandingClock, cafe_with_ana

from cafememo.domain.portion import Portion
from cafememo.domain.trouble import Trouble
from cafememo.services import cards, menu_items
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.store.store import Store, open_store
from cafememo.ui.sentences import trouble_sentence

FAULTS = {
    "last": Fault("fsync", 4, "EIO"),
    "last two": Fault("fsync", 4, "ENOSPC", until=5),
    "rows": Fault("fsync", 3, "ENOSPC"),
    "every": Fault("fsync", 1, "EIO", until=0),
}
"""The syncs of a commit: the journal, its count of pages, the rows, and the head of the journal, with which it took.

With the last two it is kept, and cannot be made to last; with every one of them nothing can be read any more."""
FROM_ROWS = {"join": Fault("pwrite64", 12, "EIO", until=0), "add": Fault("pwrite64", 9, "EIO", until=0)}
"""Every write from the first row on: nothing can be read either, but the journal still says that it did not take."""

COUNTED = {
    "join": "SELECT count(*) FROM regulars WHERE name = 'Bo'",
    "note": "SELECT count(*) FROM ledger WHERE id > 2 AND kind = 1",
    "undo": "SELECT count(*) FROM ledger WHERE refers_to = 2",
    "move": "SELECT count(*) FROM ledger WHERE id > 2 AND kind = 1",
    "card": "SELECT count(*) FROM cards WHERE regular_id = 1",
    "off": "SELECT count(*) FROM items WHERE id = 1 AND archived",
    "add": "SELECT count(*) FROM items WHERE name = 'Chai'",
    "back": "SELECT count(*) FROM items WHERE name = 'Cider' AND NOT EXISTS (SELECT 1 FROM items WHERE name = 'Kir')",
}


def prepare(folder: Path) -> None:
    """Make a café with two regulars, two visits of the first, and a blank card."""
    cafe_with_ana(folder)
    store = open_store(folder)
    Counter(store, StandingClock()).join("Cleo")
    cards.begin_batch(store, StandingClock(), 1)
    menu_items.add_item(store, store.menu.categories[0].id, "Cider")
    store.close()


def deeds(store: Store, history: History) -> dict[str, Callable[[], object]]:
    """Return what is done, each as a person does it again."""
    counter, clock = Counter(store, StandingClock()), StandingClock()
    category = store.menu.categories[0].id
    return {
        "join": partial(counter.join, "Bo"),
        "note": partial(counter.note_round, (Portion(1, store.favourite_ids[0]),), None, clock.now()),
        "undo": partial(counter.undo_all, [2]),
        "move": partial(counter.move, 2, 2),
        "card": partial(counter.give_card, 1, 1),
        "off": partial(history.do, "off", lambda opened: menu_items.archive_item(opened, 1)),
        "add": partial(history.do, "add", lambda opened: menu_items.add_item(opened, category, "Chai")),
        "back": history.undo,
    }


def try_out(folder: Path, name: str, out: Path) -> Callable[[], object]:
    """Open the café, and return what does a deed, does it again where it was told as failed, and writes what it saw."""
    store = open_store(folder)
    history = History(store)
    if name == "back":
        history.do("kir", lambda opened: menu_items.add_item(opened, store.menu.categories[0].id, "Kir"))
    store.write_nothing()
    deed = deeds(store, history)[name]

    def attempt() -> tuple[str, str]:
        try:
            result = deed()
        except Trouble as trouble:
            return type(trouble).__name__, trouble_sentence(trouble)
        return ("done" if result else "not done"), ""

    def count() -> object:
        try:
            with store.reading():
                return store.connection.execute(COUNTED[name]).fetchone()[0]
        except Trouble as trouble:
            return type(trouble).__name__

    def work() -> None:
        told, sentence = attempt()
        seen: dict[str, Any] = {"told": told, "sentence": sentence, "count": count(), "undo": history.next_undo()}
        if told != "done":
            seen["again"], seen["said again"] = attempt()
            seen["count again"], seen["undo again"] = count(), history.next_undo()
        seen["menu"] = [item.name for item in store.menu.items]
        out.write_text(json.dumps(seen), encoding="utf-8")

    return work


def main(folder: Path, names: list[str], ways: list[str]) -> None:
    """Try everything, and tell."""
    before, place, out = folder / "before", folder / "cafe", folder / "out"
    prepare(before)
    told: dict[str, dict[str, Any]] = {}
    for name in names:
        told[name] = {}
        for way in ways:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(before, place)
            out.unlink(missing_ok=True)
            end = run(partial(try_out, place, name, out), FROM_ROWS[name] if way == "from rows" else FAULTS[way])
            seen = json.loads(out.read_text(encoding="utf-8")) if out.exists() else {"told": str(end)}
            store = open_store(place)
            seen["in file"] = store.connection.execute(COUNTED[name]).fetchone()[0]
            store.close()
            told[name][way] = seen
    sys.stdout.write(json.dumps(told) + "\n")


main(Path(sys.argv[1]), sys.argv[2].split(","), sys.argv[3].split(","))
