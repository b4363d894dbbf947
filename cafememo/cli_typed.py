"""What somebody types at a command: never on the command line itself, where other programs read it."""

import sys


def read_typed(prompt: str) -> str:
    """Read one line of the standard input; unseen, where a person types it."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")
