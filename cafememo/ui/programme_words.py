"""What a loyalty programme does, in plain words: true for every choice of its rules."""

from collections.abc import Iterator, Sequence
from datetime import date

from cafememo.domain.clock import day_date
from cafememo.domain.counted import Counted, Lack
from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.programme_rules import Refusal, State, largest
from cafememo.ui.kit.figures import short_date, whole, with_year
from cafememo.ui.kit.words import day_and_month, ordinal, price, translate

NAMED = 3
"""Things one sentence names; of more it says how many."""


def preview(programme: Programme, counted: Counted, missing: Lack | None, day: int) -> list[str]:
    """Say what a programme does, a sentence each, as on a café day."""
    said = [lack_sentence(missing)] if missing is not None else [*_earning(programme, counted)]
    return [*said, *_limits(programme), expiry_sentence(programme.expires_days), period_sentence(programme, day)]


def lack_sentence(missing: Lack) -> str:
    """Say why a programme collects nothing."""
    if missing is Lack.NO_ITEM:
        return translate("programme", "Nothing counts yet: choose at least one item.")
    return translate("programme", "Nothing that counts has a price on the menu, so it gives no points.")


def expiry_sentence(days: int) -> str:
    """Say how long a reward waits."""
    if not days:
        return translate("programme", "A waiting reward never expires.")
    return translate("programme", "A waiting reward expires after %n days.", "", days)


def period_sentence(programme: Programme, day: int) -> str:  # noqa: PLR0911 - one sentence each
    """Say from when until when a programme runs; that it has no end is said too."""
    start = None if programme.starts_on is None else date_text(programme.starts_on, day)
    end = None if programme.ends_on is None else date_text(programme.ends_on, day)
    if programme.ends_on is not None and programme.ends_on < day:
        if start is None:
            return translate("programme", "Ran until {end}.").format(end=end)
        return translate("programme", "Ran from {start} to {end}.").format(start=start, end=end)
    if start is None and end is None:
        return translate("programme", "Runs without an end.")
    if start is None:
        return translate("programme", "Runs until {end}, that day included.").format(end=end)
    if end is None:
        return translate("programme", "Runs from {start}, without an end.").format(start=start)
    if programme.starts_on == programme.ends_on:
        return translate("programme", "Runs on {start} only.").format(start=start)
    return translate("programme", "Runs from {start} to {end}, both days included.").format(start=start, end=end)


def refusal_sentence(refusal: Refusal, collects: Collects) -> str:  # noqa: C901, PLR0911 - one sentence each
    """Say why something was not made of a programme."""
    most = figure(largest(collects))
    match refusal:
        case Refusal.NO_NAME:
            return translate("programme", "A programme needs a name. It keeps the one it had.")
        case Refusal.NAME_TAKEN:
            return translate(
                "programme", "There is a programme of this name already: nobody at the counter could tell them apart."
            )
        case Refusal.TOO_FEW if collects is Collects.POINTS:
            return translate("programme", "A reward takes one point at least.")
        case Refusal.TOO_FEW:
            return translate("programme", "A card has one stamp at least.")
        case Refusal.TOO_MANY if collects is Collects.POINTS:
            return translate("programme", "A reward takes {most} points at the most.").format(most=most)
        case Refusal.TOO_MANY:
            return translate("programme", "A card has {most} stamps at the most: nobody fills a larger one.").format(
                most=most
            )
        case Refusal.ENDS_BEFORE_START:
            return translate("programme", "It cannot end before it begins. Nothing was changed.")
        case Refusal.IN_USE:
            return translate(
                "programme", "Something was noted in it already: what it collects stays, and so does the programme."
            )
        case Refusal.NO_ITEM:
            return lack_sentence(Lack.NO_ITEM)
        case Refusal.NO_PRICE:
            return lack_sentence(Lack.NO_PRICE)
        case Refusal.OVER:
            return translate("programme", "Its last day is over. Choose a later one, or none, and switch it on then.")
        case Refusal.GONE:
            return translate("programme", "This programme is not there any more.")


def state_text(state: State, programme: Programme, day: int, *, short: bool = False) -> str:
    """Say in a few words how far along a programme is; `short` where there is little room for a month."""
    match state:
        case State.RUNNING:
            return translate("programme", "Running")
        case State.NOT_YET if programme.starts_on is not None:
            return translate("programme", "From {start}").format(start=date_text(programme.starts_on, day, short=short))
        case State.ENDED if programme.ends_on is not None:
            return translate("programme", "Ended {end}").format(end=date_text(programme.ends_on, day, short=short))
        case State.AWAY:
            return translate("programme", "Archived")
        case _:
            return translate("programme", "Switched off")


def date_text(number: int, today: int, *, short: bool = False) -> str:
    """Return the date of a café day, with its year where that is not this one."""
    day: date = day_date(number)
    said = short_date(day) if short else day_and_month(day)
    return said if day.year == day_date(today).year else with_year(said, day)


def joined(names: Sequence[str], most: int = NAMED) -> str:
    """Name a few things: "Tea, Cold and 4 more"."""
    named = [*names[:most]]
    if len(names) > most:
        named.append(translate("programme", "%n more", "", len(names) - most))
    if len(named) < 2:
        return "".join(named)
    return translate("programme", "{first} and {last}").format(first=", ".join(named[:-1]), last=named[-1])


def figure(number: int) -> str:
    """Return a number as it is read: "12,345", or "12 345"."""
    return whole(number)


def _earning(programme: Programme, counted: Counted) -> Iterator[str]:
    """Say what must be had for a reward."""
    match programme.collects:
        case Collects.VOUCHER:
            yield translate("programme", "Nothing is counted: each reward is given by hand, and makes one order free.")
        case Collects.POINTS:
            yield from _points(programme, counted)
        case Collects.STAMPS:
            yield from _stamps(programme, counted)


def _stamps(programme: Programme, counted: Counted) -> Iterator[str]:
    """Say what stamps are for, and how many make a reward."""
    thing, others = _first(counted)
    if programme.per is Per.ITEM and thing:
        pattern = translate("programme", "After {number} × {thing} the {next} is free.")
    elif programme.per is Per.ITEM and counted.everything:
        pattern = translate("programme", "After {number} × anything the {next} is free.")
    elif programme.of == 1 and thing:
        pattern = translate("programme", "After each visit with {thing} the next visit is free.")
    elif programme.of == 1:
        pattern = translate("programme", "After each visit the next one is free.")
    elif thing:
        pattern = translate("programme", "After {number} visits with {thing} the {next} is free.")
    else:
        pattern = translate("programme", "After {number} visits the {next} is free.")
    yield pattern.format(number=figure(programme.of), thing=thing, next=ordinal(programme.of + 1))
    yield from _others(others)
    if programme.counted_ids is not None:
        return
    if counted.things():
        yield translate("programme", "A visit noted without an order counts too.")
    else:
        yield translate("programme", "Only visits noted without an order count: nothing on the menu is stamped.")


def _points(programme: Programme, counted: Counted) -> Iterator[str]:
    """Say what points are for, and how many make a reward."""
    thing, others = _first(counted)
    each = programme.points_each
    if thing:
        pattern = translate("programme", "%n points for each {unit} spent on {thing}, rounded down.", "", each)
    else:
        pattern = translate("programme", "%n points for each {unit} spent, rounded down.", "", each)
    yield pattern.format(unit=price(100), thing=thing)
    yield from _others(others)
    yield translate("programme", "At {number} points an order is free.").format(number=figure(programme.of))


def _limits(programme: Programme) -> Iterator[str]:
    """Say what keeps a visit from earning."""
    if programme.collects is Collects.VOUCHER:
        return
    if programme.cooldown_minutes:
        yield translate(
            "programme",
            "After a visit that counts, the next one counts %n minutes later at the earliest.",
            "",
            programme.cooldown_minutes,
        )
    if programme.daily_cap:
        yield translate("programme", "At most %n orders a day count.", "", programme.daily_cap)


def _first(counted: Counted) -> tuple[str, Sequence[str]]:
    """Return what the first sentence speaks of, "" where that goes without saying, and what counts besides."""
    things = counted.things()
    if counted.everything or not things:
        return "", ()
    first, *others = map(_quoted, things)
    return first, others


def _quoted(thing: str) -> str:
    """Return the name of something on the menu as it stands in a sentence: some languages set it off."""
    return translate("programme", "{thing}", "an item or a category in a sentence").format(thing=thing)


def _others(names: Sequence[str]) -> Iterator[str]:
    """Say what counts besides."""
    if len(names) == 1:
        yield translate("programme", "{thing} counts too.").format(thing=names[0])
    elif names:
        yield translate("programme", "{things} count too.").format(things=joined(names))
