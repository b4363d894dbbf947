"""The pages of a database, each unsealed by itself, and the rows on them: how what reads is had from a damaged file.

SQLite gives up a table at the first page that does not read. Every page is sealed on its own, so that here one that
does not read is left out and the next one is read: down from a table's first page, and then whatever is left that no
page leads to any more. Nothing is written, and nothing is decrypted to the disk.

Formats: a sealed page is its content under AES-256-CBC, 16 bytes of initialisation vector, and an HMAC-SHA512 over
both and the page's number (SQLCipher 4, "Design"); pages, cells and records are those of "Database File Format" of
SQLite, sections 1.5 to 2.1.
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cafememo.store.keys import DataKey

SIZE = 4096
_RESERVED, _VECTOR, _SEAL, _SALT = 80, 16, 64, 16
USABLE = SIZE - _RESERVED
_INTERIOR, _LEAF = 5, 13
_HEAD_OF_FILE = 100
_DEEPEST = 20
_LARGEST = 16 << 20
Value = int | float | str | bytes | None
_FIXED = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8}


class Row(NamedTuple):
    """One row of a table: its rowid, and its columns as far as they were written."""

    rowid: int
    values: tuple[Value, ...]


class Sealed:
    """A database file, read page by page with its key."""

    def __init__(self, path: Path, key: DataKey) -> None:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: PLC0415 - seldom needed

        self._cipher, self._aes, self._modes = Cipher, algorithms.AES(key.key), modes
        seal_salt = bytes(one ^ 0x3A for one in key.salt)
        self._seal_key = hashlib.pbkdf2_hmac("sha512", key.key, seal_salt, 2, 32)
        self._file = path.open("rb")
        self.count = path.stat().st_size // SIZE

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def read(self, number: int) -> bytes | None:
        """Return a page as SQLite has it, numbered from 1; None where there is none or its seal is broken."""
        if not 1 <= number <= self.count:
            return None
        try:
            self._file.seek((number - 1) * SIZE)
            page = self._file.read(SIZE)
        except OSError:
            return None  # a part of the disk that does not read
        begin = _SALT if number == 1 else 0
        sealed, seal = page[begin : USABLE + _VECTOR], page[USABLE + _VECTOR :]
        if len(page) < SIZE:
            return None
        ours = hmac.new(self._seal_key, sealed + struct.pack("<I", number), hashlib.sha512).digest()
        if not hmac.compare_digest(ours, seal[:_SEAL]):
            return None
        opened = self._cipher(self._aes, self._modes.CBC(page[USABLE : USABLE + _VECTOR])).decryptor()
        return bytes(begin) + opened.update(page[begin:USABLE]) + opened.finalize()


class Reader:
    """Rows of a damaged database, and which pages were not to be read."""

    def __init__(self, sealed: Sealed) -> None:
        self._sealed = sealed
        self.unreadable: set[int] = set()
        """Pages that something leads to, and that do not read."""
        self.seen: set[int] = set()
        """Pages something led to."""

    def page(self, number: int) -> bytes | None:
        """Return a page, taking note of one that does not read."""
        self.seen.add(number)
        page = self._sealed.read(number)
        if page is None:
            self.unreadable.add(number)
        return page

    def tree(self, root: int, depth: int = 0) -> Iterator[Row]:
        """Yield the rows of the table that begins on a page, leaving out what does not read."""
        page = None if depth > _DEEPEST else self.page(root)
        if page is None:
            return
        begin = _HEAD_OF_FILE if root == 1 else 0
        if page[begin] == _LEAF:
            yield from self.rows_on(page, begin)
        elif page[begin] == _INTERIOR:
            below = [*(int.from_bytes(page[at : at + 4], "big") for at in _cells(page, begin, 12))]
            below.append(int.from_bytes(page[begin + 8 : begin + 12], "big"))
            for number in below:
                if number not in self.seen:  # a damaged file must not go round in circles
                    yield from self.tree(number, depth + 1)

    def left(self) -> Iterator[tuple[int, list[Row]]]:
        """Yield the number and the rows of each page of rows that nothing led to: what led to it did not read.

        A page given back to be used again is no such page: it is overwritten with nothing (`secure_delete`).
        """
        for number in range(1, self._sealed.count + 1):
            if number in self.seen:
                continue
            page = self._sealed.read(number)
            if page is None:
                self.unreadable.add(number)
            elif page[0] == _LEAF:
                rows = list(self.rows_on(page, 0))
                if rows:
                    yield number, rows

    def rows_on(self, page: bytes, begin: int) -> Iterator[Row]:
        """Yield the rows of a page of rows, leaving out what goes on over a page that does not read."""
        for at in _cells(page, begin, 8):
            try:
                row = self._row(page, at)
            except (IndexError, ValueError, struct.error):
                continue
            if row is not None:
                yield row

    def _row(self, page: bytes, at: int) -> Row | None:
        """Return the row of a cell; None where it is not all there."""
        length, at = _varint(page, at)
        rowid, at = _varint(page, at)
        if rowid >= 1 << 63:
            rowid -= 1 << 64
        if length > _LARGEST:
            return None
        most, least = USABLE - 35, (USABLE - 12) * 32 // 255 - 23
        here = length
        if length > most:
            here = least + (length - least) % (USABLE - 4)
            if here > most:
                here = least
        payload = page[at : at + here]
        if here < length:
            onward = int.from_bytes(page[at + here : at + here + 4], "big")
            parts = [payload]
            missing = length - here
            while missing > 0:
                more = self.page(onward) if onward else None
                if more is None:
                    return None
                part = more[4 : 4 + min(missing, USABLE - 4)]
                parts.append(part)
                missing -= len(part)
                onward = int.from_bytes(more[:4], "big")
            payload = b"".join(parts)
        return Row(rowid, _record(payload))


def _cells(page: bytes, begin: int, head: int) -> Iterator[int]:
    """Yield where the cells of a page begin."""
    count = int.from_bytes(page[begin + 3 : begin + 5], "big")
    for index in range(min(count, (USABLE - head) // 2)):
        at = begin + head + 2 * index
        place = int.from_bytes(page[at : at + 2], "big")
        if place < USABLE:
            yield place


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends."""
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | data[at + 8], at + 9


def _record(payload: bytes) -> tuple[Value, ...]:
    """Return the columns of a record. Raises ValueError or IndexError for what is none."""
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, kind, at)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    """Return one column of a record, and where it ends."""
    if kind in {0, 8, 9}:
        return (None if kind == 0 else kind - 8), at
    size = _FIXED[kind] if kind in _FIXED else (kind - 12) // 2
    data = payload[at : at + size]
    if size < 0 or len(data) < size:
        raise ValueError("the record ends too early")
    value: Value
    if kind == 7:
        value = struct.unpack(">d", data)[0]
    elif kind in _FIXED:
        value = int.from_bytes(data, "big", signed=True)
    else:
        value = data.decode() if kind % 2 else data
    return value, at + size
