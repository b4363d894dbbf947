"""A regular in plain words, as the owner reads them; pure Python."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from cafememo.domain.ledger import Kind
from cafememo.domain.loyalty import Collects
from cafememo.domain.usual import Why
from cafememo.ui.conflict_sentences import content_word
from cafememo.ui.kit.figures import short_date, whole_date, with_year
from cafememo.ui.kit.words import clock, month_name, translate, weekday_name
from cafememo.ui.owner.card_words import card_name, kind_text
from cafememo.ui.sentences import item_text, programme_text, reason_text

if TYPE_CHECKING:
    from cafememo.domain.menu import Content
    from cafememo.domain.order import SpokenLine
    from cafememo.domain.reading import ShownProgramme
    from cafememo.services.consents import Agreed
    from cafememo.services.person import Person, PersonCard, PersonUsual
    from cafememo.services.visits import Row

CALLED = 30
"""Letters of a name in the line that says what was done."""


def called(name: str) -> str:
    """Return a name short enough for a sentence."""
    return name if len(name) <= CALLED else name[: CALLED - 1].rstrip() + "…"


def capital(word: str) -> str:
    """Return a word as it stands alone, or begins a sentence."""
    return word[:1].upper() + word[1:]


def full_day(day: date) -> str:
    """Say a day with its year: "4 March 2025"."""
    return whole_date(day)


def moment_text(moment: datetime, today: date) -> str:
    """Say when something was, as shortly as a list needs it: "Friday 13 Nov, 08:14"."""
    day = short_date(moment)
    if moment.year != today.year:
        day = with_year(day, moment)
    return translate("person", "{weekday} {day}, {time}").format(
        weekday=weekday_name(moment), day=day, time=clock(moment)
    )


def since_text(person: "Person") -> str:
    """Say since when somebody is a regular, and how many cards they have."""
    month = translate("person", "{month} {year}").format(month=month_name(person.since), year=person.since.year)
    since = translate("person", "Regular since {month}").format(month=month)
    count = len(person.live_cards)
    cards = translate("person", "%n cards", "", count) if count else translate("person", "no card")
    return f"{since} · {cards}"


def order_words(lines: "tuple[SpokenLine, ...]") -> str:
    """Say an order with its options apart: "Flat white · oat milk · extra hot"."""
    said = []
    for line in lines:
        word = (translate("usual", "“{word}”").format(word=line.word),) if line.word else ()
        said.append(" · ".join((item_text(line), *line.options, *word)))
    return " + ".join(said) or translate("today", "Just a visit")


def usual_reason(usual: "PersonUsual") -> str:
    """Say why an order is shown as the usual."""
    reason = usual.reason
    spoken = reason_text(reason) if reason is not None and reason.why is not Why.FAVOURITE else ""
    if not usual.pinned:
        return spoken
    pinned = translate("person", "Pinned")
    return f"{pinned} · {spoken}" if spoken else pinned


def avoids_words(avoids: "frozenset[Content]") -> str:
    """Name what somebody avoids, in the order of the law."""
    from cafememo.domain.menu import Content  # noqa: PLC0415 - for its order

    return ", ".join(content_word(content) for content in Content if content in avoids)


def agreed_text(agreed: "Agreed") -> str:
    """Say since when somebody agrees, and to whom they said so."""
    day = full_day(agreed.since)
    if agreed.heard_by:
        return translate("person", "agreed on {day}, to {name}").format(day=day, name=agreed.heard_by)
    return translate("person", "agreed on {day}").format(day=day)


def card_text(card: "PersonCard") -> str:
    """Say which card it is: "Card 1041 · printed"."""
    return f"{card_name(card.card_id)} · {kind_text(card.kind)}"


def card_state(card: "PersonCard") -> str:
    """Say whether a card can be used, and since when that is so."""
    if card.dead_since is not None:
        return translate("person", "Dead since {day}").format(day=full_day(card.dead_since))
    if card.suspended_since is not None:
        return translate("cards", "Suspended since {day}").format(day=full_day(card.suspended_since))
    return translate("person", "In use, made on {day}").format(day=full_day(card.made))


def has_text(shown: "ShownProgramme") -> str:
    """Say what somebody has in a programme: "9 of 10 stamps · 1 reward waiting, until 3 May"."""
    parts = [] if shown.collects is Collects.VOUCHER else [programme_text(shown)]
    if shown.card.rewards:
        parts.append(translate("person", "%n rewards waiting", "", shown.card.rewards))
        if shown.expires_on is not None:
            parts[-1] = translate("person", "{rewards}, the first until {day}").format(
                rewards=parts[-1], day=full_day(shown.expires_on)
            )
    return " · ".join(parts) or translate("person", "nothing waiting")


def visit_marks(row: "Row") -> str:
    """Say what is special about a visit, "" for nothing."""
    marks = []
    if row.given:
        marks.append(translate("today", "Moved away"))
    elif row.undone:
        marks.append(translate("today", "Taken back"))
    elif row.moved_here:
        marks.append(translate("today", "Moved here"))
    if row.kind is Kind.REDEEM:
        marks.append(translate("today", "Free"))
    if row.further:
        marks.append(translate("today", "Second cup"))
    return " · ".join(marks)


def visit_when(row: "Row", today: date) -> str:
    """Say when a visit was and who noted it."""
    when = moment_text(row.at, today)
    return f"{when} · {row.staff}" if row.staff else when


def movement_text(row: "Row") -> str:
    """Say what a row of the ledger moved on a stamp card."""
    match row.kind:
        case Kind.GIVE:
            said = translate("person", "Reward given")
        case Kind.REDEEM:
            said = translate("person", "Reward had")
        case Kind.EXPIRE:
            said = translate("person", "%n rewards expired", "", -row.rewards)
        case Kind.UNDO:
            said = translate("person", "Put back") if row.puts_back else translate("person", "Taken back")
            said = f"{said}: {_amounts(row)}"
        case _:
            said = translate("person", "Card full: a reward") if row.rewards > 0 else _amounts(row)
    return said


def _amounts(row: "Row") -> str:
    """Say stamps and rewards with their signs."""
    parts = []
    for number, many in ((row.stamps, _stamps), (row.rewards, _rewards)):
        if number:
            parts.append(("+" if number > 0 else "−") + many(abs(number)))
    return ", ".join(parts)


def _stamps(count: int) -> str:
    return translate("person", "%n stamps", "", count)


def _rewards(count: int) -> str:
    return translate("person", "%n rewards", "", count)


def year_text(visits: int, month: int | None) -> str:
    """Say what the picture of visits shows: "41 visits in the last 12 months, most in March"."""
    if not visits:
        return translate("person", "Not here in the last 12 months")
    said = translate("person", "%n visits in the last 12 months", "", visits)
    if month is None:
        return said
    return translate("person", "{visits}, most in {month}").format(visits=said, month=month_name(date(2024, month, 1)))
