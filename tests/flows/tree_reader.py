"""Read the accessibility tree from outside, as a screen reader does: run by the system's Python, which has pyatspi.

Each line on standard input is answered by one line of JSON. The program's name: every visible node of the program as
[role, name, description]. "focus" and its name: the node that has the keyboard as
[role, name, description, text, path], or [] where none has it.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi

DEEPEST = 16
ITEMS = ("list item", "table cell", "tree item")


def nodes(accessible, depth=0):
    """Yield the visible nodes under one, itself first."""
    if accessible is None or depth > DEEPEST:
        return
    states = accessible.getState()
    if depth > 1 and not states.contains(pyatspi.STATE_SHOWING):
        return
    yield accessible, states
    for index in range(accessible.childCount):
        yield from nodes(accessible.getChildAtIndex(index), depth + 1)


def told(accessible):
    """Return what is said of a node."""
    return [accessible.getRoleName(), accessible.name, accessible.description]


def read(program):
    """Return what is seen of the program now; a tree that changes while it is read is read as far as it goes."""
    found = []
    for application in named(program):
        try:
            found.extend(told(accessible) for accessible, _ in nodes(application))
        except Exception:  # noqa: BLE001 - as below
            continue
    return found


def focused(program):
    """Return the node that has the keyboard, and what is written in it; of a list, its item."""
    for application in named(program):
        try:
            found = [node for node, states in nodes(application) if states.contains(pyatspi.STATE_FOCUSED)]
            # An item is called focused as long as it is the current one of its list, wherever the keyboard is; a frame
            # or the inside of a field is where what it holds is.
            holders = [node for node in found if node.getRoleName() not in (*ITEMS, "filler")]
            if holders:
                within = [node for node in found if node.getRoleName() in ITEMS and node.parent == holders[-1]]
                node = within[-1] if within else holders[-1]
                return [*told(node), written(node), node.path]
        except Exception:  # noqa: BLE001 - as below
            continue
    return []


def written(accessible):
    """Return the text of a field, "" of anything else."""
    try:
        return accessible.queryText().getText(0, -1)
    except NotImplementedError:
        return ""


def named(program):
    """Yield the applications of that name that answer."""
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        try:
            application = desktop.getChildAtIndex(index)
            if application is not None and application.name == program:
                # What is asked is what the screen says now, not what it said a moment ago.
                application.set_cache_mask(Atspi.Cache.NONE)
                yield application
        except Exception:  # noqa: BLE001 - every call crosses the bus to a program that may be busy or gone
            continue


def main():
    """Answer until standard input ends."""
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        print(json.dumps(focused(rest) if word == "focus" else read(word)), flush=True)


main()
