"""A real printer queue of a test's own: CUPS on a socket in a temporary folder, whose printer keeps each job's PDF.

Nothing of the machine's own CUPS is used or changed, and nothing listens on a network. It runs as root and as anybody.
"""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

NAME = "cafememo-test"
_DAEMON = "/usr/sbin/cupsd"
_PROGRAMS = (_DAEMON, "/usr/sbin/lpadmin", "/usr/sbin/cupsdisable", "/usr/sbin/cupsreject", "lpstat", "cancel")
_SECONDS = 30
# So that a test that crashes leaves no CUPS behind.
_DIES_WITH_US = ("setpriv", "--pdeathsig", "TERM") if shutil.which("setpriv") else ()

_FILES = """\
ServerRoot {here}/settings
ServerBin {here}/programs
DataDir /usr/share/cups
RequestRoot {here}/waiting
CacheDir {here}/cache
StateDir {here}/state
TempDir {here}/temporary
AccessLog {here}/access
ErrorLog {here}/errors
PageLog {here}/pages
SystemGroup root
"""
_SERVER = """\
Listen {here}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
DefaultPaperSize A4
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
SubscriptionPrivateAccess all
SubscriptionPrivateValues none
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
# Takes PDF as it is: nothing between a program and what arrives has touched it.
_PRINTER = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEPS.PPD"
*Product: "(Keeps pages)"
*Manufacturer: "None"
*ModelName: "Keeps pages"
*ShortNickName: "Keeps pages"
*NickName: "Keeps pages"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea Letter/US Letter: "12 12 600 780"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/US Letter: "612 792"
"""
# What CUPS runs for a job. A kept job is there whole or not at all; one that fails says what printers say.
_BACKEND = """\
#!/bin/sh
test $# -eq 0 && {{ echo 'direct keep "Unknown" "Keeps pages"'; exit 0; }}
if test -e {here}/good-jobs; then
    left=$(cat {here}/good-jobs)
    if test "$left" -le 0; then
        echo "PAGE: 1 1" >&2
        echo "STATE: +media-empty-error" >&2
        echo "ERROR: Out of paper" >&2
        exit 1
    fi
    echo $((left - 1)) > {here}/good-jobs
fi
cat "${{6:--}}" > {here}/arrived/part
echo "$5" > {here}/arrived/job-$(printf %05d "$1").told
mv {here}/arrived/part {here}/arrived/job-$(printf %05d "$1").pdf
"""


class AfterFailure(StrEnum):
    """What CUPS does with a job that the printer failed, by its own names."""

    STOPS = "stop-printer"
    """Keeps it and stops the queue, as CUPS does where nobody set anything else."""
    DROPS_JOB = "abort-job"
    """Throws it away and goes on with the next."""


@dataclass(frozen=True)
class PrintQueue:
    """A queue named `cafememo-test`, the usual printer of its CUPS, which is asked through `socket`."""

    folder: Path
    daemon: "subprocess.Popen[bytes] | None" = None

    @property
    def socket(self) -> Path:
        """Where this CUPS listens."""
        return self.folder / "cups.sock"

    def environment(self) -> dict[str, str]:
        """Return the environment of a program that knows this queue and no other."""
        return {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C", "PRINTER": NAME}

    def arrived(self) -> list[Path]:
        """Return the PDFs of the jobs that were printed so far, in their order, each whole."""
        return sorted((self.folder / "arrived").glob("job-*.pdf"))

    def told(self, job: Path) -> set[str]:
        """Return what CUPS told the printer with a job that arrived, as "name=value"."""
        return set(job.with_suffix(".told").read_text().split())

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Have this CUPS answer nothing for a while: it stands still, as one that waits for a printer asleep does."""
        assert self.daemon is not None
        self.daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.daemon.send_signal(signal.SIGCONT)

    def fail_after(self, jobs: int, then: AfterFailure = AfterFailure.STOPS) -> None:
        """Have the printer print `jobs` more and fail each one after these: out of paper at its first page."""
        self._run("/usr/sbin/lpadmin", "-p", NAME, "-o", f"printer-error-policy={then}")
        (self.folder / "good-jobs").write_text(str(jobs))
        (self.folder / "good-jobs").chmod(0o666)

    def stop(self, reason: str) -> None:
        """Stop the queue as a person does: it takes jobs and keeps them."""
        self._run("/usr/sbin/cupsdisable", "-r", reason, NAME)

    def reject(self, reason: str) -> None:
        """Have the queue take no more jobs."""
        self._run("/usr/sbin/cupsreject", "-r", reason, NAME)

    def state(self) -> str:
        """Return what CUPS says of the printer, in English: its state, then its reason."""
        return self._run("lpstat", "-p", NAME)

    def unfinished(self) -> int:
        """Return how many jobs wait or are being printed."""
        return len(self._run("lpstat", "-W", "not-completed", "-o", NAME).splitlines())

    def finished(self) -> int:
        """Return how many jobs are over, printed or not."""
        return len(self._run("lpstat", "-W", "completed", "-o", NAME).splitlines())

    def _run(self, *words: str) -> str:
        """Run a program of CUPS's on this queue; give what it prints. AssertionError where it fails."""
        done = subprocess.run(
            words, env=self.environment(), capture_output=True, encoding="utf-8", timeout=_SECONDS, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def why_not() -> str:
    """Tell why there can be no queue here; "" where there can."""
    if os.name != "posix":
        return "CUPS is not on this system"
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        return f"{', '.join(missing)} not installed (Debian packages cups-daemon and cups-client)"
    try:
        ctypes.CDLL("libcups.so.2")
    except OSError:
        return "libcups.so.2 not installed (Debian package libcups2)"
    return ""


@contextmanager
def print_queue() -> Iterator[PrintQueue]:
    """Start a queue, give it, and end every process of it. Only where `why_not()` is "".

    In a folder of its own right below the temporary one: the path of a socket may have some hundred characters only.
    """
    with tempfile.TemporaryDirectory(prefix="cafememo-print-") as made:
        here = Path(made)
        queue = PrintQueue(here)
        _furnish(here)
        settings = here / "settings"
        with (here / "said").open("wb") as said:
            daemon = subprocess.Popen(
                [
                    *_DIES_WITH_US,
                    _DAEMON,
                    "-f",
                    "-c",
                    str(settings / "cupsd.conf"),
                    "-s",
                    str(settings / "cups-files.conf"),
                ],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        try:
            _wait_until_it_listens(daemon, queue)
            queue._run(
                "/usr/sbin/lpadmin", "-p", NAME, "-v", "keep:/", "-P", str(here / "printer.ppd"),
                "-o", f"printer-error-policy={AfterFailure.STOPS}", "-E",
            )  # fmt: skip
            queue._run("/usr/sbin/lpadmin", "-d", NAME)
            yield PrintQueue(here, daemon)
        finally:
            _end(daemon)


@contextmanager
def asked_here(queue: PrintQueue) -> Iterator[None]:
    """Have this process know this queue and no other.

    libcups remembers for each thread which server it asked; the calling thread is made to look again.
    """
    before = os.environ.get("CUPS_SERVER")
    os.environ["CUPS_SERVER"] = str(queue.socket)
    libcups = ctypes.CDLL("libcups.so.2")
    libcups.cupsSetServer(None)
    try:
        yield
    finally:
        if before is None:
            del os.environ["CUPS_SERVER"]
        else:
            os.environ["CUPS_SERVER"] = before
        libcups.cupsSetServer(None)


def _furnish(here: Path) -> None:
    """Write everything a CUPS needs into a folder."""
    # As root, CUPS lets its helpers run as another account, which has to get in.
    here.chmod(0o755)
    for name in (
        "settings",
        "programs/backend",
        "programs/filter",
        "waiting",
        "cache",
        "state",
        "temporary",
        "arrived",
    ):
        (here / name).mkdir(parents=True)
    for name in ("daemon", "cgi-bin"):
        (here / "programs" / name).symlink_to(f"/usr/lib/cups/{name}")
    (here / "settings" / "cups-files.conf").write_text(_FILES.format(here=here))
    (here / "settings" / "cupsd.conf").write_text(_SERVER.format(here=here))
    (here / "printer.ppd").write_text(_PRINTER)
    backend = here / "programs" / "backend" / "keep"
    backend.write_text(_BACKEND.format(here=here))
    backend.chmod(0o700)  # for its owner alone: that has CUPS run it as its owner


def _wait_until_it_listens(daemon: "subprocess.Popen[bytes]", queue: PrintQueue) -> None:
    """Return once this CUPS answers; AssertionError with its own words where it ends or stays silent."""
    until = time.monotonic() + _SECONDS
    while daemon.poll() is None and time.monotonic() < until:
        with socket.socket(socket.AF_UNIX) as asked:
            if asked.connect_ex(str(queue.socket)) == 0:
                return
        time.sleep(0.02)  # CUPS tells nobody but systemd that it is ready
    raise AssertionError(f"CUPS did not start: {(queue.folder / 'said').read_text()}")


def _end(daemon: "subprocess.Popen[bytes]") -> None:
    """End CUPS, which ends what it started; by force where it does not."""
    daemon.terminate()
    try:
        daemon.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(daemon.pid, signal.SIGKILL)
        daemon.wait(_SECONDS)
