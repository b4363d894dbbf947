"""A café whose key is in a keyring: made, opened as at a start, and opened by its code."""

import hashlib
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from _apart import apart

from cafememo import cli
from cafememo.domain.trouble import KeyringSilent, Trouble
from cafememo.services import keeping
from cafememo.services.cafe import make_cafe
from cafememo.services.clock import SystemClock
from cafememo.services.counter import Counter
from cafememo.store import keyrings, keys
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.store import open_store

PATIENCE = 60.0
"""Seconds somebody tries again at most."""


@dataclass(frozen=True)
class Made:
    """A café with somebody in it whose key is in a keyring, its code, and a digest of what it holds."""

    folder: Path
    code: str
    held: str

    def files(self) -> dict[str, bytes]:
        """Return every file of it."""
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.is_file()}


def held(folder: Path, code: str) -> str:
    """Return a digest of all rows of a café, opened by its code; not of its log, which tells of the opening."""
    with closing(connect(folder / "cafe.db", keeping.unlock_with(folder, code))) as connection:
        digest = hashlib.blake2b()
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        for (table,) in tables:
            if table != "audit":
                rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 - a table's name
                digest.update(repr((table, sorted(rows, key=repr))).encode())
        return digest.hexdigest()


def make(folder: Path) -> tuple[str, str]:
    """Make a café with somebody in it; return its code and what it holds."""
    make_cafe(folder, "Café", "en", use_keyring=True)
    with closing(open_store(folder)) as store:
        code = keeping.new_code()
        keeping.keep_code(store, code)
        keeping.confirm_code(store, code)
        counter = Counter(store, SystemClock())
        greeting = counter.join("Ana")
        if greeting is not None:
            counter.note(greeting.regular_id, store.favourite_ids[0])
    return code, held(folder, code)


def made(folder: Path, environment: Mapping[str, str]) -> Made:
    """Make a café where there is a keyring; RuntimeError where its key did not go there."""
    said = apart(lambda: make(folder), environment)
    if said.failed or keys.kinds(CafeFiles(folder)) != ("keyring", "recovery"):
        raise RuntimeError(f"no café with its key in the keyring: {said.failed}")
    return Made(folder, *said.value)


def start(cafe: Made) -> int:
    """Open the café as at a start, and say how it is."""
    return cli.main(["--data-dir", str(cafe.folder), "check", "--json"])


def recover(cafe: Made) -> int:
    """Have the café open by itself again; its code is typed."""
    return cli.main(["--data-dir", str(cafe.folder), "keys", "recover", "--code", "-"])


def start_until_it_opens(cafe: Made) -> int:
    """Try again as somebody at the counter does, in one program; return how often the keyring was said to be silent."""
    silent = 0
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            open_store(cafe.folder).close()
        except KeyringSilent:
            silent += 1
        else:
            return silent
    return 0


def become(cafe: Made, secret: str) -> None:
    """Change what the keyring holds for a café, by the library that wrote it; "" takes it out."""
    import secretstorage  # noqa: PLC0415 - only where there is a keyring

    (slot,) = (one for one in keys.own_key(CafeFiles(cafe.folder)).slots if one.kind == "keyring")
    with closing(secretstorage.dbus_init()) as bus:
        collection = secretstorage.get_default_collection(bus)
        for item in collection.search_items({"service": keyrings.SERVICE, "username": slot.account}):
            item.set_secret(secret.encode()) if secret else item.delete()


def held_now(cafe: Made) -> str:
    """Return what a café holds now; "" where its code does not open it."""
    try:
        return held(cafe.folder, cafe.code)
    except Trouble:
        return ""
