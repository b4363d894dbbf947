"""Faults put into the system calls of a process that is about to write: strace attached to a fork of this one.

The child opens what it needs first and says so; strace is attached then, so that the calls are counted from the work
itself, and a fault can be put into any one of them. Needs strace and the right to trace (root, or a Yama that lets
parents trace).
"""

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

WRITES = (
    "write",
    "pwrite64",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "mkdir",
    "fallocate",
)
SYNCS = ("fsync", "fdatasync")
_ATTACHED_WITHIN = 20


class End(StrEnum):
    """How a child came to its end."""

    DONE = "done"
    TROUBLE = "trouble"
    """It said that it could not, in a way the program has a sentence for."""
    KILLED = "killed"
    BUG = "bug"


_CODES = {0: End.DONE, 10: End.TROUBLE}


@dataclass(frozen=True)
class Fault:
    """What happens in the call of a name that comes as the `number`th since the work began."""

    call: str
    number: int
    what: str
    """EIO, ENOSPC or SIGKILL."""
    until: int | None = None
    """The last of the calls it happens in, 0 for all that come; None for that one alone."""

    def words(self) -> str:
        """Return it as strace takes it."""
        kind = f"signal={self.what}" if self.what.startswith("SIG") else f"error={self.what}"
        further = {None: "", 0: "+"}.get(self.until, f"..{self.until}")
        return f"inject={self.call}:{kind}:when={self.number}{further}"

    def __str__(self) -> str:
        """Return it as a person reads it."""
        return f"{self.what} in {self.call} {self.number}"


def may_trace() -> bool:
    """Tell whether faults can be put into a child here."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return done.returncode == 0


def run(
    ready: Callable[[], Callable[[], object]],
    fault: Fault | None = None,
    log: Path | None = None,
    watch: Sequence[str] = (),
) -> End:
    """Fork, do `ready`, and do what it returned with a fault put into it; `log` takes every call it made.

    `watch` is the tracer with its words where more than the names of writes and syncs is to be logged. A Trouble of the
    program's is `TROUBLE`, any other exception a `BUG`.
    """
    said_by_child, saying = os.pipe()
    heard_by_child, telling = os.pipe()
    child = os.fork()
    if not child:
        _be_child(ready, saying, heard_by_child)
    os.close(saying)
    os.close(heard_by_child)
    calls = [name for name in (*WRITES, *SYNCS) if fault is None or name == fault.call]
    tracer_words = watch or ("strace", "-f", "-e", f"trace={','.join(calls)}")
    words = [*tracer_words, "-p", str(child), "-o", str(log or os.devnull)]
    if fault is not None:
        words += ["-e", fault.words()]
    try:
        if not os.read(said_by_child, 1):
            return _end_of(child)
        tracer = subprocess.Popen([*words], stderr=subprocess.PIPE)
        assert tracer.stderr is not None  # noqa: S101 - asked for
        first = tracer.stderr.readline()
        if b"attached" not in first:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise SystemExit(f"strace could not be attached: {first.decode(errors='replace').strip()}")
        os.write(telling, b"g")
        end = _end_of(child)
        tracer.wait(_ATTACHED_WITHIN)
        tracer.stderr.close()
    finally:
        os.close(said_by_child)
        os.close(telling)
    return end


def _be_child(ready: Callable[[], Callable[[], object]], saying: int, heard: int) -> None:
    """Be the child: get ready, say so, wait to be traced, work, and end without another write."""
    from cafememo.domain.trouble import Trouble  # noqa: PLC0415 - the parent has it loaded

    code = 11
    try:
        work = ready()
        os.write(saying, b"r")
        os.read(heard, 1)
        work()
        code = 0
    except Trouble:
        code = 10
    except BaseException:  # noqa: BLE001 - a child says all by its exit code
        if os.environ.get("CAFEMEMO_TRUST_SAY"):
            import traceback  # noqa: PLC0415 - for who looks for the reason

            traceback.print_exc()
    finally:
        os._exit(code)


def _end_of(child: int) -> End:
    """Wait for a child and say how it ended."""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return End.KILLED
    return _CODES.get(os.WEXITSTATUS(status), End.BUG)


def calls_of(ready: Callable[[], Callable[[], object]], log: Path) -> Counter[str]:
    """Return how often each call is made by a work that nothing happens to."""
    end = run(ready, None, log)
    if end is not End.DONE:
        raise SystemExit(f"the work itself ended as {end}")
    names = (line.split(maxsplit=1)[1].split("(", 1)[0] for line in log.read_text(errors="replace").splitlines())
    return Counter(name for name in names if name in {*WRITES, *SYNCS})
