"""Work done in a process of its own, forked: it has the environment it is given, and may be spoilt as one likes."""

import io
import os
import pickle
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

Work = Callable[[], object]


@dataclass(frozen=True)
class Said:
    """What became of some work: what it returned, or `failed` for what it raised, and what it printed."""

    value: Any
    out: str
    err: str
    failed: str = ""


class Apart:
    """Work that goes on in a process of its own; `wait` for what it says."""

    def __init__(self, work: Work, environment: Mapping[str, str], typed: str = "") -> None:
        """`typed` is what its standard input has; it finds no keyring where `environment` names none."""
        heard, says = os.pipe()
        self._heard = heard
        self._child = os.fork()
        if not self._child:
            os.close(heard)
            said = _said(work, environment, typed)
            with os.fdopen(says, "wb") as out:
                pickle.dump(said, out)
            os._exit(0)
        os.close(says)

    def wait(self) -> Said:
        """Return what it says, once it has ended."""
        with os.fdopen(self._heard, "rb") as heard:
            whole = heard.read()
        os.waitpid(self._child, 0)
        return pickle.loads(whole) if whole else Said(None, "", "", "died")  # noqa: S301 - from a child of ours


def apart(work: Work, environment: Mapping[str, str], typed: str = "") -> Said:
    """Do some work in a process of its own, and return what it says."""
    return Apart(work, environment, typed).wait()


def _said(work: Work, environment: Mapping[str, str], typed: str) -> Said:
    """Do the work, in this process."""
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
    os.environ.update(environment)
    sys.stdin = io.StringIO(typed)
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        try:
            return Said(work(), out.getvalue(), err.getvalue())
        except BaseException as error:  # noqa: BLE001 - a child says all by what it says
            failed = "".join(traceback.format_exception(error))
            return Said(None, out.getvalue(), err.getvalue(), failed)
