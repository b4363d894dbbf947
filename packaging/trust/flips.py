"""Every byte of a small café's database flipped in turn: each is detected, or what is read is what was written.

One file is rewritten in place, one byte at a time, and opened as the program opens it; then every table is read and
held against what was read before. What raises `Damaged` (or says the key does not fit, where the salt was hit) is
detected; what reads the same is harmless; anything else would be wrong content shown as right, and must not be.

The control does the same with a twin of the same content that has no seals: there, some flips must go through
unnoticed, or this would prove nothing.
"""

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from _cafe import thrown_away
from _figures import arguments, tell
from _least_cafe import make_small_cafe
from sqlcipher3 import dbapi2 as driver

from cafememo.domain.trouble import Trouble
from cafememo.store import keys
from cafememo.store.connection import Connection, connect, failures
from cafememo.store.files import CafeFiles
from cafememo.store.keys import DataKey

SHORT_STEP = 997
_OUTCOMES = ("detected", "harmless", "wrong")


def main() -> int:
    """Flip, tell, and return 1 where a flip showed something wrong, or the control was not caught."""
    given = arguments(__doc__).parse_args()
    step = SHORT_STEP if given.short else 1
    with thrown_away() as made:
        folder = made / "cafe"
        make_small_cafe(folder)
        figures = _measure(folder, step)
    caught = figures["control_wrong"] > 0
    return tell(
        figures,
        holds=figures["wrong"] == 0 and caught,
        control="a twin without seals",
        caught=caught,
        not_run=[] if step == 1 else [f"only every {step}th byte was flipped"],
        as_json=given.json,
    )


def _measure(folder: Path, step: int) -> dict[str, float]:
    """Flip bytes of the café and of its twin, and return what became of them."""
    files = CafeFiles(folder)
    key = keys.unlock(files)
    twin = folder.with_name("twin.db")
    _make_twin(files, key, twin)
    size = files.database.stat().st_size

    def open_sealed() -> Connection:
        return connect(files.database, key)

    begun = perf_counter()
    counts = _flip(files.database, open_sealed, range(0, size, step))
    seconds = perf_counter() - begun
    # The twin needs no more than show that a flip can go through at all.
    control_step = max(step, twin.stat().st_size // 400)
    unsealed = _flip(twin, lambda: _open_plain(twin), range(0, twin.stat().st_size, control_step))
    flips = sum(counts.values())
    return {
        "bytes": size,
        "flipped": flips,
        **counts,
        "flips_per_second": round(flips / seconds, 1),
        "seconds": round(seconds, 1),
        "control_flipped": sum(unsealed.values()),
        "control_wrong": unsealed["wrong"],
    }


def _flip(path: Path, opened: Callable[[], Connection], places: range) -> dict[str, int]:
    """Flip one bit of each of these bytes in turn and return how often which outcome was met."""
    whole = path.read_bytes()
    right = _content(opened)
    counts = dict.fromkeys(_OUTCOMES, 0)
    with path.open("r+b", buffering=0) as file:
        for place in places:
            file.seek(place)
            # Another bit in every byte, so that all eight are tried.
            file.write(bytes([whole[place] ^ 1 << place % 8]))
            counts[_outcome(opened, right)] += 1
            file.seek(place)
            file.write(whole[place : place + 1])
    if path.read_bytes() != whole:
        raise SystemExit("Reading wrote into the file: what was measured is not what was flipped.")
    return counts


def _outcome(opened: Callable[[], Connection], right: bytes) -> str:
    """Open and read; tell whether that was refused, or showed the same as before."""
    try:
        return "harmless" if _content(opened) == right else "wrong"
    except (Trouble, driver.Error, UnicodeDecodeError):
        return "detected"


def _content(opened: Callable[[], Connection]) -> bytes:
    """Return a sum over every row of every table, and over the definitions of everything."""
    connection = opened()
    try:
        with failures(Path()):
            return _sum_of(connection)
    finally:
        connection.close()


def _sum_of(connection: Connection) -> bytes:
    """Return a sum over everything there is to be read, table by table."""
    definitions = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name, type").fetchall()
    summed = hashlib.blake2b(repr(definitions).encode(errors="replace"), digest_size=16)
    for kind, name, _ in definitions:
        if kind == "table":
            rows = connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()  # noqa: S608 - of the schema
            summed.update(repr(rows).encode(errors="replace"))
    return summed.digest()


def _make_twin(files: CafeFiles, key: DataKey, twin: Path) -> None:
    """Copy the café into a file without encryption or seals."""
    connection = connect(files.database, key)
    try:
        connection.execute("ATTACH ? AS twin KEY ''", (str(twin),))
        connection.execute("SELECT sqlcipher_export('twin')")
        connection.execute("DETACH twin")
    finally:
        connection.close()


def _open_plain(path: Path) -> Connection:
    """Open the twin."""
    connection: Connection = driver.connect(path, isolation_level=None)
    return connection


if __name__ == "__main__":
    sys.exit(main())
