"""A small model of a power cut, from what strace saw a process do to its files.

Every write, truncation, sync, rename and removal is replayed in memory up to a cut. What was synced since it was
written is kept; of what was not, two worlds are made: one in which none of it reached the disk, and one in which each
file has some beginning of it, drawn at random, as disks write in an order of their own. A name is kept once its folder
was synced. The model is honest about its size: within a file, writes reach the disk in their order, and none is torn.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TRACED = "openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat"
STRACE = ("strace", "-f", "-y", "-xx", "-s", "200000", "-e", f"trace={TRACED}", "-e", "signal=none")

_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_FD = re.compile(r"^(\d+)<(.*?)>")
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass
class _File:
    """A file: what is surely on the disk of it, and what was done to it since; None where there is none."""

    durable: bytes | None
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes at an offset; None for a truncation to it."""
    named: bool = True
    """Whether its name is surely on the disk."""

    def after(self, kept: int) -> bytes:
        """Return what it holds with so many of its unsynced changes."""
        held = bytearray(self.durable or b"")
        for offset, data in self.pending[:kept]:
            if data is None:
                del held[offset:]
                held.extend(bytes(offset - len(held)))
                continue
            held.extend(bytes(max(0, offset - len(held))))
            held[offset : offset + len(data)] = data
        return bytes(held)


class Disk:
    """The files of a folder as a disk may have them when the power goes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = {path.name: _File(path.read_bytes()) for path in folder.iterdir() if path.is_file()}
        self._gone: dict[str, _File] = {}
        """Removed files whose folder was not synced since: a cut may bring them back."""
        self.acknowledged = 0
        """How many lines the process had written to its pipe."""

    def do(self, call: str, given: str) -> None:
        """Take in one call that went well."""
        match call:
            case "write" | "pwrite64":
                self._write(call, given)
            case "ftruncate":
                file = self._open(given)
                if file is not None:
                    file.pending.append((int(given.rsplit(",", 1)[1]), None))
            case "fsync" | "fdatasync":
                self._sync(given)
            case "openat" if "O_CREAT" in given or "O_TRUNC" in given:
                self._make(_texts(given)[0].decode(), emptied="O_TRUNC" in given)
            case "unlink" | "unlinkat":
                name = self._name(_texts(given)[0].decode())
                if name in self._files:
                    self._gone[name] = self._files.pop(name)
            case "rename" | "renameat" | "renameat2":
                raise SystemExit("a rename within what is noted: the model does not know it")

    def cut(self, into: Path, draw: random.Random | None) -> None:
        """Write into an empty folder what is left: without anything unsynced, or with what is drawn of it."""
        for name, file in (self._gone | self._files).items():
            if name in self._gone and (draw is None or draw.random() < 0.5) and name in self._files:
                continue
            if name in self._gone and name not in self._files and draw is not None and draw.random() < 0.5:
                continue
            if not file.named and (draw is None or draw.random() < 0.5):
                continue
            kept = 0 if draw is None else draw.randint(0, len(file.pending))
            (into / name).write_bytes(file.after(kept))

    def _write(self, call: str, given: str) -> None:
        data = _texts(given)[0]
        file = self._open(given)
        if file is None:
            if "pipe:" in _path(given):
                self.acknowledged += data.count(b"\n")
            return
        if call == "write":
            raise SystemExit("a write without an offset: the model does not know it")
        file.pending.append((int(given.rsplit(",", 1)[1]), data))

    def _sync(self, given: str) -> None:
        file = self._open(given)
        if file is not None:
            file.durable, file.pending = file.after(len(file.pending)), []
        elif Path(_path(given)) == self._folder:
            self._gone.clear()
            for one in self._files.values():
                one.named = True

    def _make(self, path: str, *, emptied: bool) -> None:
        name = self._name(path)
        if name is None:
            return
        if name not in self._files:
            self._files[name] = _File(b"", named=False)
        elif emptied:
            self._files[name].pending.append((0, None))

    def _open(self, given: str) -> _File | None:
        name = self._name(_path(given))
        return self._files.get(name) if name is not None else None

    def _name(self, path: str) -> str | None:
        """Return the name of a file of the folder; None for any other path."""
        there = Path(path)
        return there.name if there.parent == self._folder else None


def calls(log: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the arguments of every call that went well, in order."""
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is not None and not found[3].startswith("-"):
                yield found[1], found[2]


def _path(given: str) -> str:
    """Return the path of the descriptor a call begins with."""
    found = _FD.match(given)
    return _plain(found[2]).decode(errors="replace") if found is not None else ""


def _texts(given: str) -> list[bytes]:
    """Return the strings among a call's arguments."""
    return [_plain(one) for one in _TEXT.findall(re.sub(r"^\w+<.*?>", "", given))]


def _plain(text: str) -> bytes:
    """Return what strace wrote in hexadecimal."""
    if "\\x" not in text:
        return text.encode()
    return bytes.fromhex(text.replace("\\x", ""))
