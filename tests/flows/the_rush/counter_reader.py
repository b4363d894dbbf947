"""Tell what the counter's screen shows, from outside: run by the system's Python, which has pyatspi.

Each line on standard input is answered by one line of JSON: how many windows the program has, the pages that are
seen, and the words of the parts of the one page, and of the line at the bottom. Parts are kept once they were found,
so that a look takes a few calls and not a walk through everything.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi

PARTS = {
    "idle_page": ("search_field", "kept_button", "result_0"),
    "greeting_page": ("name_label", "message_label", "usual_button", "redeem_button", "round_label", "accept_button"),
    "change_page": ("person_label", "open_line", "note_button", "search_field"),
    "naming_page": ("naming_title", "name_field", "other_0"),
    "notice_page": ("title_label",),
    "lock_page": ("lock_line_label",),
    "scanner_test_page": ("headline_label",),
}
FIELDS = ("search_field", "name_field")
"""Parts whose words are what is written in them."""


def last_of(identity):
    """Return a part's own name, without those of what it lies in."""
    return identity.rpartition(".")[2]


class Screen:
    """The counter's screen; its parts are found once."""

    def __init__(self, application):
        application.set_cache_mask(Atspi.Cache.NONE)
        self.application = application
        self.screen = next(part for part in children(application.getChildAtIndex(0)) if named(part, "counter_screen"))
        self.count = -1
        self.pages = {}
        self.parts = {}

    def look(self):
        """Return what is seen now."""
        if self.screen.childCount != self.count:
            found = list(children(self.screen))
            self.count = len(found)
            self.pages = {last_of(part.get_accessible_id()): part for part in found}
        seen = [name for name, page in self.pages.items() if name in PARTS and shows(page)]
        told = {"windows": self.application.childCount, "pages": seen}
        if "toast" in self.pages and shows(self.pages["toast"]):
            told["toast"] = self.pages["toast"].name
        if len(seen) == 1:
            for name in PARTS[seen[0]]:
                part = self.part(seen[0], name)
                if part is not None and shows(part):
                    told[name] = part.queryText().getText(0, -1) if name in FIELDS else part.name
        return told

    def part(self, page, name):
        """Return a part of a page; None as long as it has not been made."""
        if (page, name) not in self.parts:
            found = search(self.pages[page], name)
            if found is None:
                return None
            self.parts[page, name] = found
        return self.parts[page, name]


def shows(part):
    """Tell whether a part is seen."""
    return part.getState().contains(pyatspi.STATE_SHOWING)


def children(part):
    """Yield what lies in a part."""
    for index in range(part.childCount):
        child = part.getChildAtIndex(index)
        if child is not None:
            yield child


def named(part, name):
    """Tell whether a part has this name of its own."""
    return last_of(part.get_accessible_id()) == name


def search(part, name):
    """Return the first part of a name below another one."""
    for child in children(part):
        found = child if named(child, name) else search(child, name)
        if found is not None:
            return found
    return None


def program():
    """Return the counter among the programs that run; None where it is not there yet."""
    for application in children(pyatspi.Registry.getDesktop(0)):
        if application.name == "cafememo":
            return Screen(application)
    return None


def main():
    """Answer until standard input ends."""
    screen = None
    for _ in sys.stdin:
        told = {"windows": 0, "pages": []}
        try:
            screen = screen or program()
            told = screen.look() if screen else told
        except Exception:  # noqa: BLE001 - every call crosses the bus to a program that may be busy
            told["pages"] = []
        print(json.dumps(told), flush=True)


main()
