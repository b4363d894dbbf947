"""What is out of the ordinary in how cards are used, in plain sentences that say what was, and judge nobody."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from cafememo.domain.cards import State
from cafememo.domain.unusual import Rule
from cafememo.ui.kit.words import clock, translate
from cafememo.ui.owner.card_words import card_name, day_text, holder_text

if TYPE_CHECKING:
    from cafememo.domain.unusual import Unusual


def who_text(found: "Unusual") -> str:
    """Say which card and whose, or who: "Card 1041, Léa"."""
    name = holder_text(found.name, found.surname)
    if found.number is None:
        return name
    card = card_name(found.number)
    return translate("cards", "{card}, {name}").format(card=card, name=name) if name else card


def what_text(found: "Unusual", today: date) -> str:
    """Say what was: "shown 4 times since it was lost on 3 May"."""
    match found.rule:
        case Rule.SHOWN:
            if found.state is State.SUSPENDED:
                said = translate("cards", "shown %n times since it was suspended on {day}", "", found.count)
            elif found.regular_id is None:
                said = translate("cards", "shown %n times since it was put away on {day}", "", found.count)
            else:
                said = translate("cards", "shown %n times since it was lost on {day}", "", found.count)
            return said.format(day="" if found.since is None else day_text(found.since, today))
        case Rule.MANY:
            said = translate("cards", "%n visits on {day}", "", found.count)
            return said.format(day="" if found.day is None else day_text(found.day, today))
        case Rule.CLOSE:
            return translate("cards", "%n visits within ten minutes of the one before", "", found.count)
        case Rule.REWARDS:
            return translate("cards", "%n rewards within a week", "", found.count)


def last_text(last: datetime, today: date) -> str:
    """Say when it was last: "12 May, 08:40"."""
    return translate("cards", "{day}, {time}").format(day=day_text(last, today), time=clock(last))


def sentence(found: "Unusual", today: date) -> str:
    """Say all of it: "Card 1041, Léa: shown 4 times since it was lost on 3 May; last on 12 May at 08:40"."""
    said = translate("cards", "{who}: {what}; last on {day} at {time}")
    return said.format(
        who=who_text(found), what=what_text(found, today), day=day_text(found.last, today), time=clock(found.last)
    )
