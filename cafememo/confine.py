"""What the program gives up at its start: files others may read, core dumps, every socket that leaves the machine.

On Linux the kernel refuses `socket` and `socketpair` of any family but AF_UNIX, through a seccomp filter that cannot be
taken off again and that every thread and every program started from here inherits. The display, the desktop's bus, the
print service, sound and the keyring are all spoken to through AF_UNIX. The standard library is enough for it.

A filter reads the numbers a system call is given and not what they point to. It need not: without a socket of another
family there is nothing to connect. `io_uring` could make sockets past the filter and is refused whole, as are the calls
of other word sizes, whose numbers mean other things.
"""

import os
import sys
from enum import StrEnum, auto
from typing import NamedTuple

STRICT = "CAFEMEMO_STRICT"
"""An environment variable that packages set to 1: where sockets cannot be refused, the program does not start."""


class Sockets(StrEnum):
    """How it is made sure that nothing leaves the machine."""

    REFUSED = auto()
    """The system refuses every socket but those within the machine."""
    UNUSED = auto()
    """The program opens none; this system offers no way to have them refused."""


class Confined(NamedTuple):  # a dataclass would have the first paint wait for the module of dataclasses
    """What holds here."""

    sockets: Sockets = Sockets.UNUSED
    core_dumps_off: bool = False


class NotConfined(Exception):
    """Strict mode is wanted, and sockets cannot be refused on this system."""


_held = Confined()
_begun = False


def state() -> Confined:
    """Return what holds in this process so far."""
    return _held


def begin() -> None:
    """Give up at once what costs nothing; the program's own start calls it, and nobody who imports the program.

    In strict mode sockets are refused at once too; NotConfined is raised where they cannot be.
    """
    global _begun, _held  # noqa: PLW0603 - a process is confined once and for good
    _begun = True
    if os.name == "posix":
        os.umask(0o077)
    _held = Confined(_held.sockets, _turn_core_dumps_off())
    if os.environ.get(STRICT) == "1":
        refuse_sockets()
        if _held.sockets is not Sockets.REFUSED:
            raise NotConfined


def refuse_sockets() -> None:
    """Have the system refuse sockets from here on, in a process that was begun so; again changes nothing.

    The window is painted first: to load what this takes some milliseconds, and nothing of the café was read by then.
    """
    global _held  # noqa: PLW0603 - likewise
    if _begun and _held.sockets is not Sockets.REFUSED:
        _held = Confined(_refuse_sockets(), _held.core_dumps_off)


def _turn_core_dumps_off() -> bool:
    """Have no core dump written: it would hold every name in memory.

    Linux hands dumps to a program where its pattern says so, whatever the limit, except where that is 1 byte.
    """
    if os.name != "posix":
        return False
    import resource  # noqa: PLC0415 - not on every system

    most = 1 if sys.platform == "linux" else 0
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    except (OSError, ValueError):
        try:  # it was set lower than that before, and cannot be raised
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        except (OSError, ValueError):
            return False
    return True


# Classic BPF, as linux/filter.h and linux/seccomp.h have it.
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NUMBER_AT, _ARCH_AT, _FAMILY_AT = 0, 4, 16
_EACCES, _ENOSYS = 13, 38
_AF_UNIX = 1
_X32 = 0x40000000
_IO_URING_SETUP = 425
_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER, _TSYNC = 1, 1


class _Machine(NamedTuple):
    """What a kind of processor calls itself and the system calls in question."""

    arch: int
    socket: int
    socketpair: int
    seccomp: int


_MACHINES = {
    "x86_64": _Machine(0xC000003E, 41, 53, 317),
    "aarch64": _Machine(0xC00000B7, 198, 199, 277),
}


def _program(machine: _Machine) -> list[tuple[int, int, int, int]]:
    """Return the filter: of each instruction its code, the steps to jump where true and where false, its number."""
    return [
        (_LOAD, 0, 0, _ARCH_AT),
        (_EQUAL, 1, 0, machine.arch),
        (_RETURN, 0, 0, _REFUSE | _ENOSYS),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_AT_LEAST, 6, 0, _X32),
        (_EQUAL, 5, 0, _IO_URING_SETUP),
        (_EQUAL, 1, 0, machine.socket),
        (_EQUAL, 0, 4, machine.socketpair),
        (_LOAD, 0, 0, _FAMILY_AT),
        (_EQUAL, 2, 0, _AF_UNIX),
        (_RETURN, 0, 0, _REFUSE | _EACCES),
        (_RETURN, 0, 0, _REFUSE | _ENOSYS),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _refuse_sockets() -> Sockets:
    """Set the filter for all threads of the process."""
    machine = _MACHINES.get(os.uname().machine) if sys.platform == "linux" else None
    # A 32-bit program on a 64-bit kernel would refuse itself everything.
    if machine is None or sys.maxsize < 2**32:
        return Sockets.UNUSED
    import ctypes  # noqa: PLC0415 - not on systems that have no such filter
    import struct  # noqa: PLC0415 - likewise

    program = _program(machine)
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in program))
    head = ctypes.create_string_buffer(struct.pack("@HP", len(program), ctypes.addressof(code)))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return Sockets.UNUSED
    library.syscall.restype = ctypes.c_long
    done = library.syscall(
        ctypes.c_long(machine.seccomp), ctypes.c_long(_SECCOMP_SET_MODE_FILTER), ctypes.c_long(_TSYNC), head
    )
    return Sockets.REFUSED if done == 0 else Sockets.UNUSED
