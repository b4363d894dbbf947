"""What somebody types at a command, and what is told to them or to a program: shared by the commands."""

import sys
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any

from cafememo.ui.kit.words import translate

LONG = 2.0
"""Seconds after which a command that says nothing looks as if it had stopped."""


def read_typed(prompt: str) -> str:
    """Read one line of the standard input, never of the command line, where other programs read it.

    It is unseen where a person types it.
    """
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")


def print_json(facts: Mapping[str, Any]) -> None:
    """Print facts as one line of JSON."""
    import json

    print(json.dumps(facts, ensure_ascii=False))


def copying_first(long: float | None = None) -> Callable[[int, int], None]:
    """Return what is told how far the copy is that is made of an older café; once it takes long, it says so."""
    begun, said, patience = monotonic(), False, LONG if long is None else long

    def told(_done: int, _of: int) -> None:
        nonlocal said
        if not said and monotonic() - begun >= patience:
            said = True
            print(
                translate("cli", "The café is copied first, because it is brought up to date. This takes a while."),
                file=sys.stderr,
            )

    return told
