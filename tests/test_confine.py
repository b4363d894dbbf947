"""The program gives up what it needs not: tried in processes of their own, each beside one that gave nothing up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cafememo import confine
from cafememo.confine import _MACHINES, Sockets

LINUX = sys.platform == "linux" and sys.maxsize > 2**32 and os.uname().machine in _MACHINES
needs_filter = pytest.mark.skipif(not LINUX, reason="this system has no filter of system calls that is known here")

BEGIN = "from cafememo import confine; confine.begin(); confine.refuse_sockets(); "
OPENED = """
import ctypes, errno, os, socket, subprocess, sys, threading
outcomes = {}
def tried(name, opening):
    try:
        opening()
    except OSError as error:
        outcomes[name] = errno.errorcode.get(error.errno, error.errno)
    else:
        outcomes[name] = "opened"
def by_c():
    library = ctypes.CDLL(None, use_errno=True)
    if library.socket(socket.AF_INET, socket.SOCK_STREAM, 0) < 0:
        raise OSError(ctypes.get_errno(), "")
def by_ring():
    library = ctypes.CDLL(None, use_errno=True)
    if library.syscall(425, 1, None) < 0:
        raise OSError(ctypes.get_errno(), "")
def by_child():
    done = subprocess.run([sys.executable, "-c", "import socket; socket.socket(socket.AF_INET)"], capture_output=True)
    if done.returncode:
        raise OSError(errno.EACCES if b"PermissionError" in done.stderr else errno.EIO, "")
tried("ipv4", lambda: socket.socket(socket.AF_INET))
tried("ipv6", lambda: socket.socket(socket.AF_INET6))
tried("datagram", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
tried("netlink", lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW))
tried("c", by_c)
tried("ring", by_ring)
tried("child", by_child)
waiting.set(); thread.join()
tried("unix", lambda: socket.socket(socket.AF_UNIX))
tried("pair", lambda: socket.socketpair(socket.AF_UNIX))
print(outcomes)
"""
BEFORE = """
import socket, threading
waiting = threading.Event()
def in_thread():
    waiting.wait()
    tried("thread", lambda: socket.socket(socket.AF_INET))
thread = threading.Thread(target=in_thread); thread.start()
"""


def _run(script: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[1],
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _outcomes(script: str) -> dict[str, str]:
    done = _run(script)
    assert done.returncode == 0, done.stderr
    found = eval(done.stdout)  # noqa: S307 - what the script above printed
    assert isinstance(found, dict)
    return found


@needs_filter
def test_no_socket_but_those_within_the_machine_is_opened() -> None:
    """By Python, by C, by a thread that was there before and by a program started later: refused; AF_UNIX is not."""
    outcomes = _outcomes(BEFORE + BEGIN + OPENED)
    assert (outcomes.pop("unix"), outcomes.pop("pair")) == ("opened", "opened")
    assert outcomes.pop("ring") == "ENOSYS"
    assert set(outcomes) == {"ipv4", "ipv6", "datagram", "netlink", "c", "child", "thread"}
    assert set(outcomes.values()) == {"EACCES"}


@needs_filter
def test_without_it_the_same_sockets_open() -> None:
    """The control: the same tries, nothing given up, open; so it is the filter that refuses them."""
    outcomes = _outcomes(BEFORE + OPENED)
    assert {outcomes[name] for name in ("ipv4", "ipv6", "datagram", "c", "child", "thread")} == {"opened"}


@needs_filter
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc")
def test_every_job_of_the_command_line_is_confined() -> None:
    """The kernel itself says of the running program that a filter is on, and that no setuid program gives more."""
    script = (
        "import sys; sys.argv[1:] = ['scan', 'nothing']; from cafememo import cli\n"
        "def look(given):\n"
        "    print(open('/proc/self/status').read()); return 0\n"
        "cli._scan = look\nsys.exit(cli.start())"
    )
    told = dict(line.split(":\t", 1) for line in _run(script).stdout.splitlines() if ":\t" in line)
    assert (told["Seccomp"], told["NoNewPrivs"]) == ("2", "1")


@pytest.mark.skipif(os.name != "posix", reason="limits and permission masks are of POSIX")
def test_no_core_dump_and_no_file_for_others() -> None:
    """The limit is one byte on Linux, where 0 would still feed a dump to a program; new files are their owner's."""
    script = BEGIN + (
        "import os, resource, tempfile; path = os.path.join(tempfile.mkdtemp(), 'new'); open(path, 'w').close()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0], oct(os.stat(path).st_mode & 0o777))"
    )
    most = "1" if sys.platform == "linux" else "0"
    assert _run(script).stdout.split() == [most, "0o600"]


@pytest.mark.skipif(
    sys.platform != "linux" or Path("/proc/sys/kernel/core_pattern").read_text().strip() != "core",
    reason="core dumps do not go into the folder of the program here",
)
def test_a_crash_leaves_no_core(tmp_path: Path) -> None:
    """A program that crashes with a name in memory leaves nothing; one that gave nothing up leaves its memory."""
    unlimited = "import os, resource; resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2); "
    crash = f"os.chdir({str(tmp_path)!r}); name = 'Zephyrine'; os.abort()"
    assert _run(unlimited + BEGIN + crash).returncode < 0
    assert list(tmp_path.iterdir()) == []
    assert _run(unlimited + crash).returncode < 0
    assert [path.name.split(".")[0] for path in tmp_path.iterdir()] == ["core"]


def test_a_strict_package_does_not_start_where_nothing_can_be_refused() -> None:
    """One plain sentence and 2; where sockets can be refused, it starts as ever."""
    unknown = (
        "import sys; from cafememo import cli, confine; confine._MACHINES.clear(); "
        "sys.argv[1:] = ['--version']; sys.exit(cli.start())"
    )
    done = _run(unknown, **{confine.STRICT: "1", "LC_ALL": "C"})
    assert done.returncode == 2
    assert done.stderr.strip() == "This system cannot refuse network connections, and this package asks for that."
    assert _run(unknown).stdout.startswith("Cafémémo")


def test_who_imports_the_program_is_not_confined() -> None:
    """These tests, and whatever else uses the package, go on as they were."""
    confine.refuse_sockets()
    assert confine.state().sockets is Sockets.UNUSED
