"""What insights say, in sentences: one for each picture, with the figure that matters."""

from datetime import date

from cafememo.domain.insight_time import Period
from cafememo.domain.insights import LOST_AFTER_DAYS, Changes, Hour, Insights, Joining, Move, OverTime, Quiet
from cafememo.domain.roll import NOT_SEEN_DAYS
from cafememo.ui.kit.figures import average, hour_text, percent, plural_of, whole, whole_date
from cafememo.ui.kit.words import translate, weekday_name
from cafememo.ui.sentences import order_text

_A_MONDAY = date(2024, 1, 1)
_LONGEST_NAME = 60


def weekday(number: int) -> str:
    """Return the name of a weekday; 0 is Monday."""
    return weekday_name(_A_MONDAY.replace(day=1 + number))


def period_name(period: Period) -> str:
    """Return what a period is called where it is chosen."""
    return {
        Period.FOUR_WEEKS: translate("insights", "4 weeks"),
        Period.THREE_MONTHS: translate("insights", "3 months"),
        Period.TWELVE_MONTHS: translate("insights", "12 months"),
        Period.EVERYTHING: translate("insights", "Everything"),
    }[period]


def in_period(told: Insights) -> str:
    """Return when all of it was, as it ends a sentence: "in the last 4 weeks", "since 3 May 2024"."""
    if told.period is Period.EVERYTHING:
        if told.first is None:
            return translate("insights", "until now")
        return translate("insights", "since {day}").format(day=whole_date(told.first))
    return {
        Period.FOUR_WEEKS: translate("insights", "in the last 4 weeks"),
        Period.THREE_MONTHS: translate("insights", "in the last 3 months"),
        Period.TWELVE_MONTHS: translate("insights", "in the last 12 months"),
    }[told.period]


def before_period(period: Period) -> str:
    """Return what a period is compared with, after "than in": "the 4 weeks before"."""
    return {
        Period.FOUR_WEEKS: translate("insights", "the 4 weeks before"),
        Period.THREE_MONTHS: translate("insights", "the 3 months before"),
        Period.TWELVE_MONTHS: translate("insights", "the 12 months before"),
        Period.EVERYTHING: "",
    }[period]


def shortened(name: str) -> str:
    """Return a name as it stands in a sentence: a very long one is in the table in full."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def busiest(hour: Hour | None) -> str:
    """Say when the café is busiest."""
    if hour is None:
        return translate("insights", "No visit was noted in this time.")
    return translate(
        "insights",
        "{weekday} {hour} to {until} is your busiest hour: {visits} visits on average.",
        "",
        plural_of(hour.average),
    ).format(
        weekday=weekday(hour.weekday),
        hour=hour_text(hour.hour),
        until=hour_text((hour.hour + 1) % 24),
        visits=average(hour.average),
    )


def growth(told: Insights) -> str:
    """Say how many visits there were, and whether that is more than before."""
    found: OverTime = told.over_time
    visits, before = found.visits, found.visits_before
    when, than = in_period(told), before_period(told.period)
    if not before:
        sentence = translate("insights", "{visits} visits {when}.", "", visits)
    elif round(100 * visits / before) == 100:
        sentence = translate("insights", "{visits} visits {when}, as many as in {before}.", "", visits)
    elif visits > before:
        sentence = translate("insights", "{visits} visits {when}, {percent}% more than in {before}.", "", visits)
    else:
        sentence = translate("insights", "{visits} visits {when}, {percent}% fewer than in {before}.", "", visits)
    change = abs(round(100 * visits / before) - 100) if before else 0
    return sentence.format(visits=whole(visits), when=when, percent=whole(change), before=than)


def joining(found: Joining) -> str:
    """Say how many of those who joined still come."""
    everybody, since = found.all, whole_date(found.all.first)
    if everybody.joined == 0:
        return translate("insights", "Nobody has joined since {day}.").format(day=since)
    if everybody.joined is None:
        return translate("insights", "Fewer than three people have joined since {day}: too few to tell more.").format(
            day=since
        )
    if everybody.kept is None:
        return translate("insights", "{joined} people have joined since {day}.", "", everybody.joined).format(
            joined=whole(everybody.joined), day=since
        )
    return translate(
        "insights", "Of {joined} people who have joined since {day}, {kept} still come.", "", everybody.joined
    ).format(joined=whole(everybody.joined), day=since, kept=whole(everybody.kept))


def lost_means() -> str:
    """Say what counts as lost."""
    return translate("insights", "Lost: not seen for %n days.", "", LOST_AFTER_DAYS)


def quiet(groups: tuple[Quiet, ...]) -> str:
    """Say how many have gone quiet."""
    late = [group.people for group in groups if group.since >= NOT_SEEN_DAYS]
    people = sum(count for count in late if count is not None)
    if all(group.people == 0 for group in groups):
        return translate("insights", "Nobody has gone quiet: all who came before were here in the last two weeks.")
    if not people:
        if None in late:
            return translate("insights", "Hardly anybody has been away for {days} days.").format(days=NOT_SEEN_DAYS)
        return translate("insights", "Nobody has been away for {days} days.").format(days=NOT_SEEN_DAYS)
    if None in late:
        sentence = translate("insights", "At least {people} people have not been seen for {days} days.", "", people)
    else:
        sentence = translate("insights", "{people} people have not been seen for {days} days.", "", people)
    return sentence.format(people=whole(people), days=NOT_SEEN_DAYS)


def quiet_days(group: Quiet) -> str:
    """Return for how long a group was not seen."""
    if group.until is None:
        return translate("insights", "%n days or more", "", group.since)
    return translate("insights", "{since} to %n days", "", group.until - 1).format(since=group.since)


def favourite(told: Insights) -> str:
    """Say which item is had most."""
    if not told.items:
        return translate("insights", "Nothing was had by three people or more in this time.")
    best = told.items[0]
    return translate("insights", "Had most often: {item}, {times} times {when}.", "", best.times).format(
        item=shortened(best.name), times=whole(best.times), when=in_period(told)
    )


def favourite_order(told: Insights) -> str:
    """Say which order is had most."""
    if not told.orders:
        return translate("insights", "No order was had by three people or more in this time.")
    best = told.orders[0]
    return translate("insights", "Ordered most often: {order}, {times} times {when}.", "", best.times).format(
        order=shortened(order_text(best.lines)), times=whole(best.times), when=in_period(told)
    )


def pairs(told: Insights) -> str:
    """Say what is had together most."""
    if not told.pairs:
        return translate("insights", "No two things were had at one visit by three people or more in this time.")
    best = told.pairs[0]
    return translate(
        "insights", "Had together most often: {first} and {second}, at {visits} visits.", "", best.visits
    ).format(first=shortened(best.first), second=shortened(best.second), visits=whole(best.visits))


def options(told: Insights) -> str:
    """Say which option is chosen most."""
    if not told.options:
        return translate("insights", "No option was chosen often enough in this time to tell how things are made.")
    best = told.options[0]
    return translate("insights", "Of 100 orders of {item}, {share} have “{option}”.").format(
        item=shortened(best.item), option=shortened(best.option), share=percent(best.times / best.of)
    )


def goes_with(told: Insights) -> str:
    """Say what goes with what."""
    if not told.goes_with:
        return translate("insights", "Nothing is had with anything else more often than by chance.")
    best = told.goes_with[0]
    return translate(
        "insights", "Of 100 visits with {first}, {share} have {second} too; of 100 visits of any kind, {usually}."
    ).format(
        first=shortened(best.first),
        second=shortened(best.second),
        share=percent(best.share),
        usually=percent(best.usually),
    )


def changes(told: Insights) -> str:
    """Say how many people's usual changed."""
    found: Changes | None = told.changes
    if found is None:
        return translate("insights", "Choose a shorter time: there is nothing before everything to compare it with.")
    if not found.compared:
        return translate(
            "insights", "Too few people had something three times in both this time and {before} to tell what changed."
        ).format(before=before_period(told.period))
    if found.changed is None:
        return translate(
            "insights",
            "{compared} people had something often in both this time and {before}: too few to tell more.",
            "",
            found.compared,
        ).format(compared=whole(found.compared), before=before_period(told.period))
    sentence = translate(
        "insights",
        "Of {compared} people, {changed} now have something else most often than in {before}.",
        "",
        found.compared,
    ).format(compared=whole(found.compared), changed=whole(found.changed), before=before_period(told.period))
    if not found.moves and found.changed:
        sentence += " " + translate("insights", "No three of them changed alike.")
    return sentence


def move_text(move: Move) -> str:
    """Return a change in words: "Latte → Cortado"."""
    if move.before == move.after:
        return translate("insights", "{item}, made otherwise").format(item=move.after)
    return translate("insights", "{before} → {after}").format(before=move.before, after=move.after)
