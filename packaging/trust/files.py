"""A hundred thousand spoiled files, of every kind the program opens: each gets an answer, and the café stays as it was.

The kinds: the file of slots beside the database; logos for cards as PNG, JPEG and SVG; pictures of codes; the café's
settings; copies to restore, where this version has them. Beside these, as many lists and contacts to import as all of
them together: each is read and planned against an open café, and one in fifty is carried out in a transaction that is
taken back. Each kind is read in a process of its own with a limit of memory and 20 seconds for each file, two kinds at
a time; what the system ends, by whatever signal, is a crash. A refusal by one of the program's own reasons is an
answer, anything else that is raised is a crash. Nothing may stay in the folder for temporary files. The controls:
readers with a planted exception, with a planted abort below Python, and with a planted leak of memory are all told.
"""

import contextlib
import importlib.util
import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from _cafe import SmallCafe, small_cafe, thrown_away
from _figures import arguments, limit_memory, resident_kb, tell
from _spoiling import (
    Dice,
    any_payload,
    code_picture,
    logo_picture,
    setting,
    spoiled,
    spoiled_list,
    spoiled_png,
    spoiled_slots,
    spoiled_svg,
)

from cafememo.domain.text import clean_name
from cafememo.domain.trouble import NotImported, Trouble
from cafememo.ui.sentences import trouble_sentence

Draw = Callable[[Dice], Any]
Read = Callable[[Any], None]

SHARES = {"slots": 22, "png": 12, "jpeg": 12, "svg": 20, "pictures": 12, "settings": 21, "copies": 1}
"""How many of a hundred files are of each kind; of imports there are a hundred more."""
IMPORTS = "imports"
AT_ONCE = 2
"""Kinds read at a time; the slowest begin."""
CARRIED_OUT_EVERY = 50
SLOWEST_FIRST = ("svg", "copies", IMPORTS)
FULL, SHORT, CONTROL = 100_000, 600, 60
MEMORY_MB = 1_024
"""What a reader may take beyond what it has when it begins: Qt may take 256 for one picture, and for a copy of it."""
STEADY_KB = 48 * 1024
"""How much more memory it may have at the end than after a tenth of its files."""
SECONDS = 20
MOST_CRASHES = 20
LEAK = 2 * 1024**2
_kept: list[bytes] = []


class NotPlain(Exception):
    """A reader gave something that is no answer of its own."""


def _check(plain: bool) -> None:
    if not plain:
        raise NotPlain


def slots(place: Path, cafe: SmallCafe) -> tuple[Draw, Read]:
    """Return spoiled files of slots, and what reads them."""
    from cafememo.store import keys  # noqa: PLC0415 - each kind brings in what it needs
    from cafememo.store.files import CafeFiles  # noqa: PLC0415

    whole = CafeFiles(cafe.folder).slots.read_bytes()
    files = CafeFiles(place / "slots")
    shutil.copytree(cafe.folder, files.folder, dirs_exist_ok=True)

    def read(content: bytes) -> None:
        files.slots.write_bytes(content)
        with contextlib.suppress(Trouble):
            _check(isinstance(keys.unlock(files), keys.DataKey))
        with contextlib.suppress(Trouble):
            _check(all(isinstance(kind, str) for kind in keys.kinds(files)))

    return partial(_of, spoiled_slots, whole), read


def logos(kind: str, _place: Path, _cafe: SmallCafe) -> tuple[Draw, Read]:
    """Return spoiled logos of a kind, and what makes logos of them."""
    from cafememo.ui.cards.logo import LogoRefused, logo_image, logo_of  # noqa: PLC0415

    def read(content: bytes) -> None:
        try:
            made = logo_of(content)
        except LogoRefused:
            return
        _check(not logo_image(made).isNull())

    if kind == "svg":
        return spoiled_svg, read
    return partial(_of, spoiled_png if kind == "png" else spoiled, logo_picture(kind)), read


def pictures(_place: Path, _cafe: SmallCafe) -> tuple[Draw, Read]:
    """Return spoiled pictures of codes, and what looks for cards in them."""
    from cafememo.devices.pictures import look_into  # noqa: PLC0415
    from cafememo.devices.refusal import Refusal  # noqa: PLC0415
    from cafememo.devices.sighting import Sighting  # noqa: PLC0415

    payload = any_payload(random.Random("picture"))  # noqa: S311 - the same for the same seed
    wholes = {kind: code_picture(payload, kind, 3) for kind in ("png", "jpeg", "bmp", "webp")}

    def draw(dice: Dice) -> bytes:
        kind = dice.choice(sorted(wholes))
        return (spoiled_png if kind == "png" else spoiled)(dice, wholes[kind])

    def read(content: bytes) -> None:
        _check(isinstance(look_into(content), Sighting | Refusal))

    return draw, read


def settings(place: Path, cafe: SmallCafe) -> tuple[Draw, Read]:
    """Return spoiled settings, and all that reads settings, on an open café that takes nothing of them."""
    from cafememo.domain.card_design import design_to_text  # noqa: PLC0415
    from cafememo.domain.preferences import to_text  # noqa: PLC0415
    from cafememo.services import cards, preferences, setup  # noqa: PLC0415
    from cafememo.store.settings import read_facts  # noqa: PLC0415
    from cafememo.store.store import open_store  # noqa: PLC0415

    shutil.copytree(cafe.folder, place / "settings", dirs_exist_ok=True)
    store = open_store(place / "settings")
    known = dict(store.connection.execute("SELECT key, value FROM settings"))
    chosen = {
        *known, "look.theme", "look.scale", "counter.greeting_seconds", "counter.kiosk", "format.clock", "format.date",
        "format.decimal", "format.currency", "format.week", "owner_lock_minutes", "cards.foreign", "staff.withheld",
        "setup.step", "setup.menu",
        *("device." + name for name in to_text(preferences.device_preferences(store))),
        *(cards.DESIGN + name for name in design_to_text(cards.design(store))),
    }  # fmt: skip
    # The key of the cards is no choice of anybody's: without it the café is damaged.
    keys = sorted(chosen - {"card_key"})
    values = [value for key, value in sorted(known.items()) if key != "card_key"]

    def draw(dice: Dice) -> dict[str, str]:
        return {key: setting(dice, values) for key in dice.sample(keys, dice.randrange(1, 6))}

    def read(texts: dict[str, str]) -> None:
        store.connection.execute("BEGIN IMMEDIATE")
        try:
            for key, text in texts.items():
                store.connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, text))
            read_facts(store.connection)
            for reader in (
                preferences.device_preferences,
                preferences.owner_lock_minutes,
                cards.design,
                setup.chosen_menu,
            ):
                reader(store)
        finally:
            store.connection.execute("ROLLBACK")

    return draw, read


def copies(place: Path, cafe: SmallCafe) -> tuple[Draw, Read]:
    """Return spoiled copies of the café, and what rehearses going back to them."""
    from cafememo.store import restore  # noqa: PLC0415 - not in every version
    from cafememo.store.files import CafeFiles  # noqa: PLC0415

    own, copy = CafeFiles(place / "own"), CafeFiles(place / "copy")
    shutil.copytree(cafe.folder, own.folder, dirs_exist_ok=True)
    copy.folder.mkdir(exist_ok=True)
    database, keys = own.database.read_bytes(), own.slots.read_bytes()

    def draw(dice: Dice) -> tuple[bytes, bytes]:
        if dice.random() < 0.3:
            return database, spoiled_slots(dice, keys)
        return spoiled(dice, database), keys

    def read(content: tuple[bytes, bytes]) -> None:
        copy.database.write_bytes(content[0])
        copy.slots.write_bytes(content[1])
        with contextlib.suppress(Trouble):
            restore.forget(restore.rehearse(copy.folder, own))

    return draw, read


class TakenBack(Exception):
    """An import was carried out, and is not to stay."""


def imports(place: Path, cafe: SmallCafe) -> tuple[Draw, Read]:
    """Return spoiled lists and contacts, and what plans and carries out their import into an open café."""
    from cafememo.domain.imports.found import Found  # noqa: PLC0415 - likewise
    from cafememo.services import importing  # noqa: PLC0415 - likewise
    from cafememo.services.clock import SystemClock  # noqa: PLC0415 - likewise
    from cafememo.store.store import open_store  # noqa: PLC0415 - likewise

    shutil.copytree(cafe.folder, place / IMPORTS, dirs_exist_ok=True)
    store, clock = open_store(place / IMPORTS), SystemClock()
    read_so_far = itertools.count()

    def read(content: tuple[bytes, str | None]) -> None:
        number = next(read_so_far)
        try:
            found = importing.read(*content)
        except NotImported as refused:
            _check(bool(trouble_sentence(refused).strip()))
            return
        _check(isinstance(found, Found))
        plan = importing.plan(store, found)
        _check(len(plan.new) + len(plan.there) + len(plan.doubles) == len(found.names))
        _check(all(one.name == clean_name(one.name) != "" for one in plan.new))
        if number % CARRIED_OUT_EVERY == 0:
            with contextlib.suppress(TakenBack), store.transaction():
                _check(len(importing.carry_out(store, plan, clock.now())) == len(plan.new))
                raise TakenBack

    return spoiled_list, read


KINDS: dict[str, Callable[[Path, SmallCafe], tuple[Draw, Read]]] = {
    "slots": slots,
    "png": partial(logos, "png"),
    "jpeg": partial(logos, "jpeg"),
    "svg": partial(logos, "svg"),
    "pictures": pictures,
    "settings": settings,
    "copies": copies,
    IMPORTS: imports,
}


def _of(spoil: Callable[[Dice, bytes], bytes], whole: bytes, dice: Dice) -> bytes:
    return spoil(dice, whole)


def planted(plant: str, number: int) -> None:
    """Be at fault, where that is asked for."""
    if plant == "leak":
        _kept.append(os.urandom(LEAK))
    elif number % 7 == 3:
        if plant == "abort":
            os.abort()
        if plant == "exception":
            raise IndexError


def child(kind: str, made: Path, place: Path, words: tuple[int, int, int], plant: str) -> None:
    """Read the files of a kind from number `first` on, and leave what came of it, file by file, in `told.json`."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - the parent needs none

    application = QGuiApplication(["files"])
    first, count, seed = words
    payloads = tuple(json.loads((made / "payloads.json").read_text("utf-8")))
    draw, read = KINDS[kind](place / "tried", SmallCafe(made / "cafe", payloads))
    told: dict[str, Any] = {"limited": limit_memory(MEMORY_MB), "crashes": [], "slowest": 0.0, "early": 0, "at": first}
    progress = os.open(place / "at", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for number in range(first, count):
        content = draw(random.Random(f"{seed} {kind} {number}"))  # noqa: S311 - the same for the same seed
        os.pwrite(progress, f"{number:12}".encode(), 0)
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
        begin = time.perf_counter()
        try:
            planted(plant, number)
            read(content)
        except Exception as error:  # noqa: BLE001 - any of them is what is looked for
            told["crashes"].append((number, type(error).__name__))
            if len(told["crashes"]) >= MOST_CRASHES:
                break
        told["slowest"] = max(told["slowest"], time.perf_counter() - begin)
        if number == max(first, count // 10):
            told["early"] = resident_kb()
    told["grown"] = resident_kb() - told["early"] if told["early"] else 0
    (place / "told.json").write_text(json.dumps(told), "utf-8")
    del application


def look(
    kind: str, place: Path, count: int, seed: int, plant: str = "", most_crashes: int = MOST_CRASHES
) -> dict[str, Any]:
    """Read so many files of a kind, going on after each that ends the process; return what was found.

    `place` holds the café; what is tried is in a folder of its own in it.
    """
    cafe, place = place, place / f"{kind} {plant}"
    (place / "tried").mkdir(parents=True)
    temporary = place / "temporary"
    temporary.mkdir()
    found: dict[str, Any] = {"crashes": [], "slowest": 0.0, "grown": 0, "limited": True, "left": []}
    first = 0
    while first < count and len(found["crashes"]) < most_crashes:
        (place / "told.json").unlink(missing_ok=True)
        words = [sys.executable, __file__, "--child", kind, "--cafe", str(cafe), "--place", str(place)]
        done = subprocess.run(
            [*words, "--first", str(first), "--count", str(count), "--seed", str(seed), "--plant", plant],
            # No keyring of the person who runs this is asked about a made-up café.
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "TMPDIR": str(temporary),
                "DBUS_SESSION_BUS_ADDRESS": f"unix:path={place}/no-bus",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode == 0 and (place / "told.json").exists():
            told = json.loads((place / "told.json").read_text("utf-8"))
            found["crashes"] += told["crashes"]
            found["slowest"] = max(found["slowest"], told["slowest"])
            found["grown"] = max(found["grown"], told["grown"])
            found["limited"] = told["limited"]
            break
        if not (place / "at").exists():
            raise SystemExit(f"The readers of {kind} did not begin.")
        at = int((place / "at").read_text("ascii") or first)
        found["crashes"].append((at, f"signal {-done.returncode}" if done.returncode < 0 else "ended"))
        first = at + 1
    found["left"] = [path.name for path in temporary.rglob("*")]
    shutil.rmtree(place)
    return found


def main() -> int:
    """Read the files and tell."""
    parser = arguments(__doc__)
    parser.add_argument("--count", type=int, help=f"how many files (default: {FULL}, {SHORT} with --short)")
    parser.add_argument("--kind", choices=sorted(KINDS), help="files of this kind only")
    parser.add_argument("--child", help="read files of this kind in this process")
    parser.add_argument("--cafe", type=Path, help="the folder the café was made in, for a child")
    parser.add_argument("--place", type=Path, help="the folder a child tries in")
    parser.add_argument("--first", type=int, default=0, help="the number of the first file, to read one again")
    parser.add_argument("--plant", default="", help="a fault for the readers: exception, abort or leak")
    words = parser.parse_args()
    count = words.count or (SHORT if words.short else FULL)
    if words.child is not None:
        child(words.child, words.cafe, words.place, (words.first, count, words.seed), words.plant)
        return 0
    return prove(count, words.kind, words.seed, as_json=words.json)


def prove(count: int, only: str | None, seed: int, *, as_json: bool) -> int:
    """Read so many files of all kinds, or of one, plant the controls, and tell."""
    with_copies = importlib.util.find_spec("cafememo.store.restore") is not None
    kinds = [only] if only else [kind for kind in SHARES if with_copies or kind != "copies"]
    shares = {kind: max(1, count * SHARES[kind] // 100) if not only else count for kind in kinds}
    if not only:
        shares[IMPORTS] = count
    in_order = sorted(shares, key=lambda kind: kind not in SLOWEST_FIRST)
    with thrown_away() as place:
        cafe = small_cafe(place / "cafe")
        (place / "payloads.json").write_text(json.dumps(cafe.payloads), "utf-8")
        before = cafe.contents()
        begin = time.perf_counter()
        with ThreadPoolExecutor(AT_ONCE) as two:  # each waits for a process
            looked = two.map(lambda kind: look(kind, place, shares[kind], seed), in_order)
            found = dict(zip(in_order, looked, strict=True))
            seconds = time.perf_counter() - begin
            unchanged = cafe.contents() == before
            plants = ("exception", "abort", "leak")
            planted_looks = two.map(lambda plant: look("settings", place, CONTROL, seed, plant, 1), plants)
            control = dict(zip(plants, planted_looks, strict=True))
    crashes = {kind: facts["crashes"] for kind, facts in found.items() if facts["crashes"]}
    left = sorted(name for facts in found.values() for name in facts["left"])
    grown = {kind: facts["grown"] for kind, facts in found.items()}
    figures: dict[str, object] = {
        "files": sum(many for kind, many in shares.items() if kind != IMPORTS),
        **shares,
        "crashes": sum(map(len, crashes.values())),
        **({"crashed": crashes} if crashes else {}),
        "slowest_ms": round(1000 * max(facts["slowest"] for facts in found.values())),
        "grown_kb": max(grown.values()),
        "cafe_unchanged": unchanged,
        "left_behind": len(left),
        "seconds": round(seconds, 1),
    }
    not_run = [] if with_copies else ["copies to restore: this version has none"]
    if not all(facts["limited"] for facts in found.values()):
        not_run.append("the limit of memory, which this system has not")
    caught = [
        any(name == "IndexError" for _, name in control["exception"]["crashes"]),
        any(name == f"signal {int(signal.SIGABRT)}" for _, name in control["abort"]["crashes"]),
        control["leak"]["grown"] > STEADY_KB,
    ]
    return tell(
        figures,
        holds=not crashes and unchanged and not left and max(grown.values()) <= STEADY_KB,
        control="a planted exception, a planted abort, and a planted leak of memory",
        caught=all(caught),
        not_run=not_run,
        as_json=as_json,
    )


if __name__ == "__main__":
    sys.exit(main())
