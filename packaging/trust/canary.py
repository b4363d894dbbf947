"""A name, an allergy and a word nobody else has, planted by a real session: in no file, while it runs or afterwards.

In a café of its own somebody is named at the counter, said to avoid crustaceans and never to be served without the
word; they are noted, found by name, shown in the owner's window. Faults of the program strike whose message holds all
three; the process is ended by SIGABRT and by SIGKILL while their greeting is on the screen, with core dumps allowed
by the system. Every file under the café's folder, the folders for temporary files, HOME, the XDG folders, the logs,
core dumps, what the program printed, and what it holds open and deleted, is searched in the common encodings. The one
place where they may be is a list that the owner saved. The control: a leak planted in the log and one in a temporary
file are both found, and so is the core dump of a process that allows one.
"""

import base64
import json
import shutil
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from _cafe import thrown_away
from _figures import arguments, tell
from _session import Never, Room, missing, opened_files, room

from cafememo.domain.order import Order, OrderLine
from cafememo.services.csv_file import write_csv
from cafememo.store.store import open_store

NAME, ALLERGY, WORD = "Zephyrine-Canari", "crustaceans", "très-mousseux-canari"
PLANTED = (NAME, ALLERGY, WORD)
SAVED = "saved-by-the-owner.csv"
_START = "import sys; from cafememo.cli import start; sys.exit(start())"
_FAULTS = f"""
from cafememo.services.counter import Counter
def fault(*_):
    raise ValueError({" ".join(PLANTED)!r})
Counter.today = fault
"""
"""Looking at today's visits is a fault whose message says everything."""
_LEAKS = f"""
from cafememo import crashes
import tempfile
kept = tempfile.NamedTemporaryFile(delete=False)
kept.write({NAME!r}.encode("utf-16-le")); kept.flush()
plain = crashes.details_of
crashes.details_of = lambda error: plain(error) + str(error)
"""
"""The control: the message in the log, and the name in a temporary file."""
_CORES = ("sh", "-c", 'ulimit -c unlimited; exec "$@"', "sh")


def needles(texts: Iterable[str] = PLANTED) -> dict[bytes, str]:
    """Return how each text may look in a file."""
    found: dict[bytes, str] = {}
    for text in texts:
        forms = {text, unicodedata.normalize("NFD", text), text.encode("ascii", "backslashreplace").decode("ascii")}
        for form in forms | {one.lower() for one in forms} | {one.upper() for one in forms}:
            for encoding in (
                "utf-8",
                "utf-16-le",
                "utf-16-be",
                "utf-32-le",
                "utf-32-be",
                "latin-1",
                "cp1252",
                "mac_roman",
            ):
                found[form.encode(encoding, "ignore")] = text
            raw = form.encode()
            found[quote(form).encode()] = text
            found[raw.hex().encode()] = text
            for shift in range(3):  # the middle of it, wherever in a longer text it stands
                found[base64.b64encode(bytes(shift) + raw)[4 : (shift + len(raw)) // 3 * 4]] = text
    return {needle: text for needle, text in found.items() if len(needle) >= 8}


_NEEDLES = needles()


def readable(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Return the files in which something planted can be read, in their content or their names, and what it is."""
    found = []
    for path in paths:
        try:
            content = str(path).encode() + b"\0" + path.read_bytes()
        except OSError:
            continue
        found += [(str(path), text) for text in {text for needle, text in _NEEDLES.items() if needle in content}]
    return found


def files_of(folder: Path) -> Iterator[Path]:
    """Yield every file there is under a folder but the one that the owner saved."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.name != SAVED:
            yield path


class Search:
    """Looks into everything again and again, and counts."""

    def __init__(self, place: Room) -> None:
        self._place = place
        self.looks = 0
        self.files = 0
        self.found: list[tuple[str, str]] = []

    def look(self, process: int | None = None) -> None:
        """Look into every file there is now, and into what a process holds open."""
        paths = [*files_of(self._place.folder), *(opened_files(process) if process else ())]
        self.looks += 1
        self.files = max(self.files, len(paths))
        self.found += [one for one in readable(paths) if one not in self.found]


def plant_word(folder: Path) -> None:
    """Give the one called so an order with the word, as the owner does by hand."""
    with closing(open_store(folder)) as store, store.transaction():
        (regular_id,) = store.connection.execute("SELECT id FROM regulars WHERE name = ?", (NAME,)).fetchone()
        order_id = store.orders.keep(Order((OrderLine(store.menu.items[0].id, (), word=WORD),)))
        store.connection.execute(
            "INSERT INTO pinned_usuals (regular_id, position, order_id) VALUES (?, 0, ?)", (regular_id, order_id)
        )


def holds_all(folder: Path) -> bool:
    """Tell whether name, allergy and word are in the café, so that there is something to find."""
    with closing(open_store(folder)) as store, store.reading():
        row = store.connection.execute(
            "SELECT count(*) FROM regulars r JOIN avoids a ON a.regular_id = r.id AND a.content = ? "
            "JOIN pinned_usuals p ON p.regular_id = r.id WHERE r.name = ?",
            (ALLERGY, NAME),
        ).fetchone()
    return bool(row[0])


def first_session(place: Room, search: Search, blank: str) -> None:
    """Name somebody, say what they avoid, note an order, find them, and see them in the owner's window."""
    with place.running(before=_CORES) as running:
        press, hear = running.screen.press, running.reader.wait_for
        running.screen.type(blank + "\r")
        hear("New card. Who is it?")
        running.screen.run("xdotool", "type", "--delay", "150", NAME)
        press("Return")
        hear(NAME)
        search.look(running.process.pid)
        press("ctrl+d")
        hear("What does ")
        for key in ("Right", "space", "Return"):
            press(key)
        hear(NAME)
        search.look(running.process.pid)
        press("Return")
        hear("Scan a card")
        press("ctrl+f")
        running.screen.write("zephyr")
        hear(NAME)
        search.look(running.process.pid)
        press("Escape")
        press("Escape")
        hear("Scan a card")
        press("ctrl+comma")
        hear("Regulars")
        search.look(running.process.pid)
        running.leave()
    search.look()


def session_that_ends(place: Room, search: Search, payload: str, how: signal.Signals) -> None:
    """Meet a fault, then end by a signal while somebody is greeted."""
    with place.running(before=_CORES, code=_FAULTS + _START) as running:
        running.screen.press("ctrl+h")
        running.reader.wait_for("Cafémémo made a mistake")
        search.look(running.process.pid)
        running.screen.press("Escape")
        running.reader.wait_for("Scan a card")
        running.screen.type(payload + "\r")
        running.reader.wait_for(NAME)
        search.look(running.process.pid)
        running.process.send_signal(how)
        running.process.wait()
    search.look()


def control(place: Room, payload: str) -> tuple[bool, bool]:
    """Run a session that leaks; return whether the leak in the log was found, and the one in a temporary file."""
    search = Search(place)
    with place.running(code=_LEAKS + _FAULTS + _START) as running:
        running.screen.press("ctrl+h")
        running.reader.wait_for("Cafémémo made a mistake")
        running.screen.press("Escape")
        running.screen.type(payload + "\r")
        running.reader.wait_for(NAME)
        search.look(running.process.pid)
        running.leave()
    logs, temporary = str(place.cafe / "logs"), str(place.folder / "tmp")
    return (
        any(path.startswith(logs) for path, _ in search.found),
        any(path.startswith(temporary) for path, _ in search.found),
    )


def core_is_found(place: Room) -> bool | None:
    """Have a process that is not confined dump its core; return whether that was found, None where none is written."""
    folder = place.folder / "core-control"
    folder.mkdir()
    # Put together as it runs: the command line would be found too.
    code = f"import os; name = {NAME[::-1]!r}[::-1] * 9; os.abort()"
    subprocess.run([*_CORES, sys.executable, "-c", code], cwd=folder, check=False, stderr=subprocess.DEVNULL)
    dumped = [path for path in folder.iterdir() if path.stat().st_size]
    found = bool(readable(dumped))
    shutil.rmtree(folder)
    return found if dumped else None


def prove(place: Room, rounds: int) -> tuple[dict[str, object], bool, bool]:
    """Run the sessions; return the figures, whether it holds, and whether the control was caught."""
    made = json.loads(place.job("demo", "--regulars", "20", "--visits", "200", "--seed", "3", "--json"))
    blank = next(card["payload"] for card in made["cards"] if card["state"] == "blank")
    search = Search(place)
    first_session(place, search, blank)
    plant_word(place.cafe)
    there = holds_all(place.cafe)
    for number in range(rounds):
        session_that_ends(place, search, blank, (signal.SIGABRT, signal.SIGKILL)[number % 2])
    place.job("check", "--json")
    shown = NAME in place.job("scan", blank)
    write_csv(place.folder / SAVED, ("Name",), [(NAME,)])
    exported = {text for _, text in readable([place.folder / SAVED])}
    search.look()
    log = place.cafe / "logs"
    logged = any(path.stat().st_size for path in log.iterdir()) if log.exists() else False
    figures: dict[str, object] = {
        "sessions": 1 + rounds,
        "looks": search.looks,
        "files": search.files,
        "encodings": len(_NEEDLES),
        "found": len(search.found),
        **({"where": sorted(search.found)} if search.found else {}),
        "in_the_cafe": there and shown,
        "faults_logged": logged,
        "core_files": len([path for path in place.folder.rglob("core*") if path.is_file()]),
        "in_the_saved_list": NAME in exported,
    }
    holds = not search.found and there and shown and logged and NAME in exported
    in_log, in_temporary = control(place, blank)
    core = core_is_found(place)
    figures["core_control"] = "none is written here" if core is None else core
    return figures, holds, in_log and in_temporary and core is not False


def main() -> int:
    """Search and tell."""
    parser = arguments(__doc__)
    parser.add_argument("--rounds", type=int, help="sessions ended by a signal (default: 8, 2 with --short)")
    words = parser.parse_args()
    name = "a message in the log and a name in a temporary file, both planted"
    lacking = missing()
    if lacking:
        left_out = [f"all of it: {', '.join(lacking)} is not here"]
        return tell({}, holds=False, control=name, caught=False, not_run=left_out, as_json=words.json)
    with thrown_away() as folder, room(folder) as place:
        try:
            figures, holds, caught = prove(place, words.rounds or (2 if words.short else 8))
        except Never as never:
            figures, holds, caught = {"stopped": str(never)}, False, False
    pattern = Path("/proc/sys/kernel/core_pattern").read_text("utf-8").strip()
    not_run = ["what is in memory, and in swap: the program cannot rule over it"]
    if pattern.startswith(("|", "/")) or figures.get("core_control") is not True:
        not_run.append(f"core dumps: this system writes none into the folder a program runs in ({pattern})")
    return tell(figures, holds=holds, control=name, caught=caught, not_run=not_run, as_json=words.json)


if __name__ == "__main__":
    sys.exit(main())
