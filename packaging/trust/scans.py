"""A million texts, whole and spoiled, through the path of a scan: each gets a plain answer, in steady memory.

Every text is read as a payload, as a token to foresee, as the end of longer typing, and as somebody else's code. One in
twenty is typed as keys of some keyboard layout, and one in fifty goes to the counter of an open café, which says what
it is in words. An answer of any other type, an exception, or a process that ends by a signal is a crash. The readers
run in a process of their own with a limit of memory. The control: readers with a planted exception, and with a
planted abort below Python, are both told.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from _cafe import SmallCafe, counter_of, small_cafe, thrown_away
from _figures import arguments, limit_memory, resident_kb, tell
from _texts import Texts

from cafememo import cli_scan
from cafememo.codes import payload
from cafememo.codes.foreign import NoCard, foreign_key
from cafememo.codes.payload import Found, Misread, Token
from cafememo.devices.burst import Burst, Verdict
from cafememo.domain import reading
from cafememo.services.counter import Counter

FULL, SHORT, CONTROL = 1_000_000, 6_000, 2_000
TYPED_EVERY, COUNTER_EVERY = 20, 50
MEMORY_MB = 256
"""What the readers may take beyond what they have when they begin."""
STEADY_KB = 8 * 1024
"""How much more memory they may have at the end than after a tenth of the texts."""
ANSWERS = (
    reading.Binned, reading.Blank, reading.Foreign, reading.Greeting, reading.Replaced, reading.Suspended,
    reading.Unreadable,
)  # fmt: skip


class NotPlain(Exception):
    """A reader gave something that is no answer of its own."""


def read_text(text: str) -> None:
    """Read a text in each of the ways that need no café."""
    answer = payload.decode(text)
    _check(isinstance(answer, Token | Misread))
    token = payload.unchecked_token(text)
    _check(token is None or len(token) == payload.TOKEN_BYTES)
    found = payload.find_at_end(text)
    _check(found is None or isinstance(found, Found))
    key = foreign_key(text)
    _check(isinstance(key, bytes | NoCard))
    if isinstance(answer, Token):
        _check(key is NoCard.OURS)


def type_text(text: str, keys: list[tuple[str, str]], gap_ms: int) -> None:
    """Have it typed, key by key, and judged as a scanner's or a person's."""
    burst: Burst[None] = Burst()
    for place, (typed, pressed) in enumerate(keys):
        burst.add(typed, pressed, 10_000 + place * gap_ms, lambda: None)
    if not burst.keys:
        return
    burst.unchecked_token()
    verdict = burst.verdict()
    _check(verdict is None or isinstance(verdict, Verdict))
    if verdict is not None:
        _check(isinstance(burst.text(verdict.first), str) and len(burst.text(verdict.first)) <= len(text) + 1)


def ask_counter(counter: Counter, text: str) -> None:
    """Have the counter say what it is: an answer it knows, in words that do not repeat the text."""
    answer = counter.read(text)
    _check(isinstance(answer, ANSWERS))
    if not isinstance(answer, reading.Greeting):
        words = cli_scan._words(answer)  # noqa: SLF001 - what a person is told
        _check(bool(words.strip()))
        _check(len(text.strip()) < 8 or text.strip() not in words)


def _check(plain: bool) -> None:
    if not plain:
        raise NotPlain


def planted(kind: str) -> Callable[[str], None]:
    """Return the readers with a fault planted that one text in some dozens meets."""

    def reader(text: str) -> None:
        if len(text) == 27 and text[3] in "Bb":
            if kind == "abort":
                os.abort()
            raise IndexError
        read_text(text)

    return reader


def child(cafe: SmallCafe, count: int, seed: int, plant: str) -> dict[str, object]:
    """Read so many texts, and return what came of it."""
    reader = planted(plant) if plant else read_text
    texts = Texts(seed, cafe.payloads)
    kinds: dict[str, int] = {}
    crashes, typed, asked, slowest, early = 0, 0, 0, 0.0, 0
    with counter_of(cafe, foreign=True) as (store, counter):
        written = store.connection.total_changes
        limited = limit_memory(MEMORY_MB)
        begin = time.perf_counter()
        for number in range(1, count + 1):
            text = texts.next()
            at = time.perf_counter()
            try:
                reader(text)
                if number % TYPED_EVERY == 0:
                    typed += 1
                    type_text(text, texts.keys(text), gap_ms=(5, 30, 90, 200)[number // TYPED_EVERY % 4])
                if number % COUNTER_EVERY == 0:
                    asked += 1
                    ask_counter(counter, text)
            except Exception as error:  # noqa: BLE001 - any of them is what is looked for
                crashes += 1
                kinds[type(error).__name__] = kinds.get(type(error).__name__, 0) + 1
            slowest = max(slowest, time.perf_counter() - at)
            if number == max(1, count // 10):
                early = resident_kb()
        seconds = time.perf_counter() - begin
        return {
            "texts": count,
            "typed": typed,
            "asked": asked,
            "crashes": crashes,
            **({"kinds": kinds} if kinds else {}),
            "a_second": round(count / seconds),
            "slowest_ms": round(1000 * slowest, 2),
            "grown_kb": resident_kb() - early,
            "limited": limited,
            "written": store.connection.total_changes - written,
        }


def in_child(folder: Path, count: int, seed: int, plant: str = "") -> tuple[dict[str, object], int]:
    """Run the readers in a process of their own; return what it told and the signal that ended it, 0 for none."""
    words = [sys.executable, __file__, "--child", str(folder), "--count", str(count), "--seed", str(seed)]
    done = subprocess.run(
        [*words, "--plant", plant],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if plant else None,
        encoding="utf-8",
        check=False,
    )
    try:
        return json.loads(done.stdout), max(0, -done.returncode)
    except ValueError:
        return {}, max(0, -done.returncode)


def main() -> int:
    """Read the texts and tell."""
    parser = arguments(__doc__)
    parser.add_argument("--count", type=int, help=f"how many texts (default: {FULL}, {SHORT} with --short)")
    parser.add_argument("--child", type=Path, help="read in this process, on the café of this folder")
    parser.add_argument("--plant", default="", help="a fault for the readers: exception or abort")
    words = parser.parse_args()
    count = words.count or (SHORT if words.short else FULL)
    if words.child is not None:
        folder = words.child
        payloads = tuple(json.loads((folder.parent / "payloads.json").read_text("utf-8")))
        print(json.dumps(child(SmallCafe(folder, payloads), count, words.seed, words.plant)))
        return 0
    with thrown_away() as place:
        cafe = small_cafe(place / "cafe")
        (place / "payloads.json").write_text(json.dumps(cafe.payloads), "utf-8")
        found, ended_by = in_child(cafe.folder, count, words.seed)
        thrown, _ = in_child(cafe.folder, CONTROL, words.seed, "exception")
        _, aborted_by = in_child(cafe.folder, CONTROL, words.seed, "abort")
    holds = ended_by == 0 and found.get("crashes") == 0 and found.get("written") == 0
    holds = holds and found.get("texts") == count and int(str(found["grown_kb"])) <= STEADY_KB
    return tell(
        {**found, "ended_by_signal": ended_by},
        holds=holds,
        control="a reader with a planted exception, and one with a planted abort",
        caught=bool(thrown.get("crashes")) and aborted_by != 0,
        not_run=() if found.get("limited") else ("the limit of memory, which this system has not",),
        as_json=words.json,
    )


if __name__ == "__main__":
    sys.exit(main())
