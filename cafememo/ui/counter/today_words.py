"""Today's list in words, and what typing narrows it to; pure Python, and an initial for everybody."""

from typing import TYPE_CHECKING, NamedTuple

from cafememo.domain.menu_search import folded
from cafememo.ui.kit.words import clock, translate
from cafememo.ui.sentences import initial_of, order_text

if TYPE_CHECKING:
    from cafememo.services.today import NotedToday


class Mark(NamedTuple):
    """What is special about a visit: a word, an icon, and the roles of its colours."""

    text: str
    icon: str
    role: str = "ink"
    ground: str = "crema_soft"


def visit_text(visit: "NotedToday") -> str:
    """Say in one line what was had."""
    return order_text(visit.lines) or translate("today", "Just a visit")


def marks(visit: "NotedToday") -> tuple[Mark, ...]:
    """Return what is special about a visit, what matters most last."""
    found = []
    if visit.redeemed:
        found.append(Mark(translate("today", "Free"), "gift", "sage", "sage_soft"))
    if visit.further:
        found.append(Mark(translate("today", "Second cup"), "coffee"))
    if visit.given:
        found.append(Mark(translate("today", "Moved away"), "arrow-right-left", "brick", "brick_soft"))
    elif visit.undone:
        found.append(Mark(translate("today", "Taken back"), "undo-2", "brick", "brick_soft"))
    elif visit.moved:
        found.append(Mark(translate("today", "Moved here"), "arrow-right-left"))
    return tuple(found)


def spoken_line(visit: "NotedToday") -> str:
    """Return a line as a screen reader says it: no more of the name than can be seen."""
    parts = (clock(visit.at), initial_of(visit.name), visit_text(visit), *(mark.text for mark in marks(visit)))
    return ", ".join((*parts, visit.staff) if visit.staff else parts)


def matching(visits: "tuple[NotedToday, ...]", typed: str) -> "tuple[NotedToday, ...]":
    """Return the visits that each word typed fits: an initial, the time, or how a word of the order begins.

    Accents and case do not matter. Nobody is found by more of a name than the list shows.
    """
    asked = [word for word in typed.split() if folded(word)]
    return tuple(visit for visit in visits if all(_fits(word, visit) for word in asked))


def _fits(typed: str, visit: "NotedToday") -> bool:
    """Tell whether what was typed between two spaces is about a visit."""
    if clock(visit.at).startswith(typed) or folded(typed) == folded(initial_of(visit.name)):
        return True
    had = folded(visit_text(visit)).split()
    return all(any(part.startswith(word) for part in had) for word in folded(typed).split())
