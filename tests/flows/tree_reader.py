"""Read the accessibility tree from outside, as a screen reader does: run by the system's Python, which has pyatspi.

Each line on standard input is answered by one line of JSON: every visible node of the program as
[role, name, description].
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi


def nodes(accessible, depth=0):
    """Yield the visible nodes under one, itself first."""
    if accessible is None or depth > 12:
        return
    states = accessible.getState()
    if depth > 1 and not states.contains(pyatspi.STATE_SHOWING):
        return
    yield [accessible.getRoleName(), accessible.name, accessible.description]
    for index in range(accessible.childCount):
        yield from nodes(accessible.getChildAtIndex(index), depth + 1)


def read(program):
    """Return what is seen of the program now; a tree that changes while it is read is read as far as it goes."""
    found = []
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        try:
            application = desktop.getChildAtIndex(index)
            if application is not None and application.name == program:
                # What is asked is what the screen says now, not what it said a moment ago.
                application.set_cache_mask(Atspi.Cache.NONE)
                found.extend(nodes(application))
        except Exception:  # noqa: BLE001 - every call crosses the bus to a program that may be busy or gone
            continue
    return found


def main():
    """Answer until standard input ends."""
    for line in sys.stdin:
        print(json.dumps(read(line.strip())), flush=True)


main()
