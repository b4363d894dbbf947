"""A small model of a power cut, from what strace saw a process do to its files.

Every write, truncation, sync, rename and removal is replayed in memory up to a cut. What was synced since it was
written is kept; of what was not, two worlds are made. In the bare one none of it reached the disk. In the drawn one
each file has some beginning of what was written to it, as disks write in an order of their own, and of the names that
were made, moved and removed some beginning is there, as file systems keep those in order. A name is kept once its
folder was synced, a moved one once the folder it was moved to was. The model is honest about its size: within a file,
writes reach the disk in their order, and none is torn.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

TRACED = (
    "openat,write,pwrite64,lseek,ftruncate,sendfile,copy_file_range,fsync,fdatasync,"
    "rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir"
)
STRACE = ("strace", "-f", "-y", "-xx", "-s", "4000000", "-e", f"trace={TRACED}", "-e", "signal=none")

_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_UNFINISHED = re.compile(r"^(\d+) +(\w+\(.*) <unfinished \.\.\.>$")
_RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
_FD = re.compile(r"^(\d+)<(.*?)>")
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(eq=False)
class _File:
    """A file: what is surely on the disk of it, and what was done to it since."""

    durable: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes at an offset; None for a truncation to it."""
    size: int = 0

    def after(self, kept: int) -> bytes:
        """Return what it holds with so many of its unsynced changes."""
        held = bytearray(self.durable)
        for offset, data in self.pending[:kept]:
            if data is None:
                del held[offset:]
                held.extend(bytes(offset - len(held)))
                continue
            held.extend(bytes(max(0, offset - len(held))))
            held[offset : offset + len(data)] = data
        return bytes(held)


@dataclass(eq=False)
class _Folder:
    """A folder, as the process sees it."""

    names: "dict[str, _File | _Folder]" = field(default_factory=dict)


_Node = _File | _Folder


@dataclass(eq=False)
class _Naming:
    """A name that was given to something, or taken away, or both at once: in order, and whether it surely lasts."""

    taken: tuple[_Folder, str] | None
    given: tuple[_Folder, str, _Node] | None
    durable: bool = False


class Disk:
    """The files of a folder as a disk may have them when the power goes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._root = _Folder()
        self._load(folder, self._root)
        self._namings: list[_Naming] = []
        self._first = self._names_of(self._root)
        self._offsets: dict[str, int] = {}
        """Where the next write without an offset goes, by descriptor."""
        self.acknowledged = 0
        """How many lines the process had written to its pipe."""

    def do(self, call: str, given: str, result: int) -> None:
        """Take in one call that went well."""
        match call:
            case "write" | "pwrite64":
                self._write(call, given, result)
            case "sendfile" | "copy_file_range":
                raise SystemExit(f"{call}: the model does not know what was written")
            case "lseek":
                self._offsets[_descriptor(given)] = result
            case "ftruncate":
                file = self._opened(given)
                if file is not None:
                    file.size = int(given.rsplit(",", 1)[1])
                    file.pending.append((file.size, None))
            case "fsync" | "fdatasync":
                self._sync(given)
            case "openat":
                self._offsets[str(result)] = 0
                self._open(_texts(given)[0].decode(), given)
            case _:
                self._do_names(call, given)

    def _do_names(self, call: str, given: str) -> None:
        match call:
            case "mkdir" | "mkdirat":
                self._name(_texts(given)[0].decode(), _Folder())
            case "unlink" | "unlinkat" | "rmdir":
                self._unname(_removed(given))
            case "rename" | "renameat" | "renameat2":
                self._move(*(one.decode() for one in _texts(given)[:2]))

    def cut(self, into: Path, draw: random.Random | None) -> None:
        """Write into an empty folder what is left: without anything unsynced, or with what is drawn of it."""
        reached = 0 if draw is None else draw.randint(0, len(self._namings))
        names = {folder: dict(held) for folder, held in self._first.items()}
        for number, naming in enumerate(self._namings):
            if not naming.durable and number >= reached:
                continue
            if naming.taken is not None:
                names.get(naming.taken[0], {}).pop(naming.taken[1], None)
            if naming.given is not None:
                folder, name, node = naming.given
                names.setdefault(folder, {})[name] = node
        self._lay(self._root, names, into, draw)

    def _lay(
        self, folder: _Folder, names: dict[_Folder, dict[str, _Node]], into: Path, draw: random.Random | None
    ) -> None:
        for name, node in names.get(folder, {}).items():
            if isinstance(node, _Folder):
                (into / name).mkdir(mode=0o700)
                self._lay(node, names, into / name, draw)
            else:
                kept = 0 if draw is None else draw.randint(0, len(node.pending))
                (into / name).write_bytes(node.after(kept))

    # What a process does.

    def _write(self, call: str, given: str, result: int) -> None:
        file = self._opened(given)
        if file is None:
            if "pipe:" in _path(given):
                self.acknowledged += _texts(given)[0].count(b"\n")
            return
        data = _texts(given)[0][:result]
        if call == "write":
            descriptor = _descriptor(given)
            offset = self._offsets.get(descriptor, 0)
            self._offsets[descriptor] = offset + result
        else:
            offset = int(given.rsplit(",", 1)[1])
        file.pending.append((offset, data))
        file.size = max(file.size, offset + result)

    def _sync(self, given: str) -> None:
        node = self._node(_path(given))
        if isinstance(node, _File):
            node.durable, node.pending = node.after(len(node.pending)), []
        elif node is not None:
            for naming in self._namings:
                to = naming.given or naming.taken
                naming.durable = naming.durable or (to is not None and to[0] is node)

    def _open(self, path: str, given: str) -> None:
        node = self._node(path)
        if node is None:
            if "O_CREAT" in given:
                self._name(path, _File())
        elif isinstance(node, _File) and "O_TRUNC" in given and node.size:
            node.size = 0
            node.pending.append((0, None))

    def _name(self, path: str, node: _Node) -> None:
        place = self._place(path)
        if place is not None:
            place[0].names[place[1]] = node
            self._namings.append(_Naming(None, (*place, node)))

    def _unname(self, path: str) -> None:
        place = self._place(path)
        if place is not None and place[0].names.pop(place[1], None) is not None:
            self._namings.append(_Naming(place, None))

    def _move(self, source: str, target: str) -> None:
        before, after = self._place(source), self._place(target)
        if before is None and after is None:
            return
        if before is None or after is None:
            raise SystemExit("something was moved into the café from elsewhere: the model does not know it")
        node = before[0].names.pop(before[1])
        after[0].names[after[1]] = node
        self._namings.append(_Naming(before, (*after, node)))

    # Where things are.

    def _opened(self, given: str) -> _File | None:
        """Return the file that is written to; one that has no name any more is none."""
        node = self._node(_path(given))
        return node if isinstance(node, _File) else None

    def _node(self, path: str) -> _Node | None:
        if Path(path) == self._folder:
            return self._root
        place = self._place(path)
        return place[0].names.get(place[1]) if place is not None else None

    def _place(self, path: str) -> tuple[_Folder, str] | None:
        """Return the folder and the name a path means; None for any path outside of the folder."""
        there = Path(path)
        if not there.is_relative_to(self._folder) or there == self._folder:
            return None
        *parents, name = there.relative_to(self._folder).parts
        folder = self._root
        for parent in parents:
            node = folder.names.get(parent)
            if not isinstance(node, _Folder):
                return None
            folder = node
        return folder, name

    def _load(self, path: Path, folder: _Folder) -> None:
        for one in path.iterdir():
            if one.is_dir():
                inner = _Folder()
                folder.names[one.name] = inner
                self._load(one, inner)
            elif one.is_file():
                content = one.read_bytes()
                folder.names[one.name] = _File(content, [], len(content))

    def _names_of(self, folder: _Folder) -> dict[_Folder, dict[str, _Node]]:
        found = {folder: dict(folder.names)}
        for node in folder.names.values():
            if isinstance(node, _Folder):
                found |= self._names_of(node)
        return found


def calls(log: Path) -> Iterator[tuple[str, str, int]]:
    """Yield the name, the arguments and the result of every call that went well, in the order they ended."""
    begun: dict[str, str] = {}
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            whole = line.rstrip("\n")
            if (unfinished := _UNFINISHED.match(whole)) is not None:
                begun[unfinished[1]] = unfinished[2]
                continue
            if (resumed := _RESUMED.match(whole)) is not None:
                whole = f"{resumed[1]} {begun.pop(resumed[1], '')}{resumed[2]}"
            found = _CALL.match(whole)
            if found is not None and not found[3].startswith("-"):
                yield found[1], found[2], int(found[3])


def _descriptor(given: str) -> str:
    """Return the number of the descriptor a call begins with."""
    found = _FD.match(given)
    return found[1] if found is not None else ""


def _path(given: str) -> str:
    """Return the path of the descriptor a call begins with."""
    found = _FD.match(given)
    return _plain(found[2]).decode(errors="replace") if found is not None else ""


def _removed(given: str) -> str:
    """Return the path that a call removes; within a folder that is open it is told by its name alone."""
    name = _texts(given)[0].decode()
    return name if name.startswith("/") or given.startswith("AT_FDCWD") else f"{_path(given)}/{name}"


def _texts(given: str) -> list[bytes]:
    """Return the strings among a call's arguments."""
    return [_plain(one) for one in _TEXT.findall(re.sub(r"^\w+<.*?>", "", given))]


def _plain(text: str) -> bytes:
    """Return what strace wrote in hexadecimal."""
    if "\\x" not in text:
        return text.encode()
    return bytes.fromhex(text.replace("\\x", ""))
