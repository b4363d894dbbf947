"""What the set-up says, and how a failed step becomes one plain sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Mapping, Sequence

LOG_LINES = 12

# Words in a tool's output (apt, pip, uv, dpkg) → the reason as a person would say it. The first match wins.
_REASONS = (
    (("No space left on device", "enough free space", "Errno 28"), "the disk is full"),
    (
        ("Could not get lock", "frontend lock", "Unable to acquire the dpkg"),
        "another program is installing packages at the moment; wait until it is done and try again",
    ),
    (("CERTIFICATE_VERIFY_FAILED", "certificate verify failed", "invalid peer certificate"),
     "the server showed a certificate that this machine does not trust"),
    (
        (
            "Temporary failure resolving", "Could not resolve", "Name or service not known", "dns error",
            "Temporary failure in name resolution", "NameResolutionError", "ConnectTimeout",
            "Could not connect", "Failed to establish a new connection", "Network is unreachable",
            "Connection refused", "Connection timed out", "error sending request",
        ),
        "the network could not be reached",
    ),
    (("Permission denied", "Read-only file system"), "this account may not write there"),
)  # fmt: skip


class SetUpTroubleError(Exception):
    """The machine cannot be set up. Its text is the sentence to print, `log` a tool's last lines."""

    def __init__(self, sentence: str, log: str = "") -> None:
        super().__init__(sentence)
        self.log = log


def say(sentence: str) -> None:
    """Print a sentence on the error stream, so that a command's own output stays clean."""
    print(sentence, file=sys.stderr, flush=True)


def reason(output: str) -> str:
    """Return why a tool failed, in plain words, judged by what it wrote; or that its own words tell."""
    for marks, words in _REASONS:
        if any(mark in output for mark in marks):
            return words
    return "its last words are below"


def run_quietly(aim: str, command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None) -> None:
    """Run `command` without showing its output; SetUpTroubleError "Could not `aim`: …" where it fails."""
    try:
        done = subprocess.run(
            command,
            cwd=str(cwd),
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SetUpTroubleError(f"Could not {aim}: {error.strerror or error}.") from error
    if done.returncode:
        tail = "\n".join(done.stdout.strip().splitlines()[-LOG_LINES:])
        raise SetUpTroubleError(f"Could not {aim}: {reason(done.stdout)}.", tail)
