"""What the greeting says, in words."""

from datetime import datetime

from cafememo.domain.cue import About
from cafememo.domain.reading import Greeting
from cafememo.domain.round import Round
from cafememo.domain.usual import Why
from cafememo.ui.kit.words import ordinal, translate
from cafememo.ui.sentences import last_visit_text


def meta_text(greeting: Greeting, now: datetime) -> str:
    """Return what stands beside the name: when they were last here, and which visit this is."""
    if greeting.last_visit is None:
        return translate("counter", "first visit")
    return translate("counter", "{last} · {nth} visit").format(
        last=last_visit_text(greeting.last_visit, now), nth=ordinal(greeting.visits + 1)
    )


def primary_text(built: Round) -> str:
    """Return the words of the primary button: what Enter does."""
    if len(built.seats) == 2:
        return translate("counter", "Note both")
    if len(built.seats) > 2:
        return translate("counter", "Note all %n", "", len(built.seats))
    seat = built.seat
    if seat.having().order is None:
        return translate("counter", "Just a visit")
    if seat.chosen is not None or seat.greeting.usuals[0].reason.why is Why.FAVOURITE:
        return translate("counter", "Note this")
    return translate("counter", "The usual")


def cue_text(greeting: Greeting) -> str:
    """Return what there is to say to somebody, or nothing."""
    cue = greeting.cue
    if cue is None:
        return ""
    match cue.about:
        case About.ROUND_VISIT:
            return translate("counter", "This is the {nth} visit. Worth a word.").format(nth=ordinal(cue.number))
        case About.BIRTHDAY:
            return translate("counter", "A birthday this week. Wish them well.")
        case About.BACK:
            return translate("counter", "Back after %n week(s). Good to see them again.", "", cue.number // 7)
        case About.EXPIRES:
            return translate("counter", "A reward is there for %n more day(s). Say so.", "", cue.number)
