"""Each insight as a sentence, a chart and a table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cafememo.domain.insights import Insights, Joined, Stretch
from cafememo.domain.roll import NOT_SEEN_DAYS, Filter
from cafememo.services.csv_file import Cell
from cafememo.ui.kit.chart_facts import Cells, Chart, Columns, Lines
from cafememo.ui.kit.figures import average, hour_text, hour_tick, percent, short_date, whole, whole_month
from cafememo.ui.kit.words import formats, short_month, translate
from cafememo.ui.owner import insights_words as words
from cafememo.ui.sentences import order_text


@dataclass(frozen=True, slots=True)
class Way:
    """Where more is to be seen: the words of the button that leads there, the page, and what it is told."""

    text: str
    page: str
    told: object


@dataclass(frozen=True, slots=True)
class Picture:
    """What is told of one thing. Without a chart there is nothing to be seen, and the sentence says why.

    `legend` names what is full, what is hollow and what is a mark in the chart, where that must be said. `way` leads
    to another page, which tells what this one does not.
    """

    key: str
    title: str
    sentence: str
    chart: Chart | None
    header: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    note: str = ""
    legend: tuple[tuple[str, str], ...] = ()
    way: Way | None = None


FULL, HOLLOW, UNTOLD, MARK = "full", "hollow", "untold", "mark"
"""What a legend may name."""


def pictures(told: Insights) -> tuple[Picture, ...]:
    """Return every picture of what is told, in the order of the page.

    Of a time in which fewer than three people were here, only what is about all time is told.
    """
    always: tuple[Callable[[Insights], Picture], ...] = (_few, _joining, _quiet)
    of_period: tuple[Callable[[Insights], Picture], ...] = (
        _busy,
        _visits,
        _joining,
        _quiet,
        _items,
        _orders,
        _options,
        _pairs,
        _goes_with,
        _changes,
    )
    return tuple(make(told) for make in (of_period if told.people else always))


def _few(told: Insights) -> Picture:
    """Return what is said of a time in which too few were here."""
    when = words.in_period(told)
    if told.people == 0:
        title = translate("insights", "Nobody was here")
        sentence = translate("insights", "No visit was noted {when}. Choose a longer time.").format(when=when)
    else:
        title = translate("insights", "Too few people to tell more")
        sentence = translate("insights", "Fewer than three people were here {when}: too few to tell more.").format(
            when=when
        )
    return Picture("few", title, sentence, None)


def _busy(told: Insights) -> Picture:
    busy = told.busy
    week = formats().week
    weekdays = tuple(map(words.weekday, week))
    averages = tuple(busy.averages[number] for number in week)
    hours = tuple(map(hour_tick, busy.hours))
    cells = Cells(
        weekdays,
        hours,
        averages,
        tuple(tuple("" if one is None else average(one) for one in row) for row in averages),
    )
    return Picture(
        key="busy",
        title=translate("insights", "When it is busy"),
        sentence=words.busiest(busy.busiest),
        chart=cells if busy.busiest else None,
        header=(
            translate("insights", "Weekday"),
            translate("insights", "Hour"),
            translate("insights", "Visits on average"),
        ),
        rows=tuple(
            (day, _hour(hour), round(value, 2))
            for day, row in zip(weekdays, averages, strict=True)
            for hour, value in zip(busy.hours, row, strict=True)
            if value is not None
        ),
        note=translate("insights", "The hour a visit begins in; the average of the days with any visit."),
    )


def _hour(hour: int) -> str:
    """Return an hour in words."""
    return translate("insights", "{hour} to {until}").format(hour=hour_text(hour), until=hour_text((hour + 1) % 24))


def _visits(told: Insights) -> Picture:
    found = told.over_time
    by_day = found.step == "day"
    first, last = translate("insights", "First day"), translate("insights", "Last day")
    header = (translate("insights", "Day"),) if by_day else (first, last)
    return Picture(
        key="visits",
        title={
            "day": translate("insights", "Visits by day"),
            "week": translate("insights", "Visits by week"),
            "month": translate("insights", "Visits by month"),
            "year": translate("insights", "Visits by year"),
        }[found.step],
        sentence=words.growth(told),
        chart=Columns(
            tuple(_tick(found.step, one.first) for one in found.stretches),
            tuple(float(one.visits) for one in found.stretches),
        )
        if found.stretches
        else None,
        header=(*header, translate("insights", "Visits")),
        rows=tuple(_visits_row(one, by_day=by_day) for one in found.stretches),
        note=translate("insights", "Each bar is named by the first day of its week.") if found.step == "week" else "",
    )


def _visits_row(one: Stretch, *, by_day: bool) -> tuple[Cell, ...]:
    return (one.first, one.visits) if by_day else (one.first, one.last, one.visits)


def _tick(step: str, first: date) -> str:
    """Return what stands below a bar."""
    if step == "year":
        return str(first.year)
    if step == "month":
        return f"{short_month(first)} {first.year}" if first.month == 1 else short_month(first)
    return short_date(first)


def _joining(told: Insights) -> Picture:
    found = told.joining
    by_year = found.step == "year"
    told_groups = [group.joined or 0 for group in found.groups]
    untold = any(group.joined is None or group.kept is None for group in found.groups)
    return Picture(
        key="joining",
        title=translate("insights", "Regulars by year of joining")
        if by_year
        else translate("insights", "Regulars by month of joining"),
        sentence=words.joining(found),
        chart=Columns(
            tuple(_tick(found.step, group.first) for group in found.groups),
            tuple(map(float, told_groups)),
            tuple("" if not group.joined else whole(group.joined) for group in found.groups),
            tuple(group.kept for group in found.groups),
        )
        if any(told_groups)
        else None,
        header=(
            translate("insights", "Year") if by_year else translate("insights", "Month"),
            translate("insights", "Joined"),
            translate("insights", "Still come"),
            translate("insights", "Lost"),
        ),
        rows=tuple(_joined_row(group, by_year=by_year) for group in found.groups),
        note=words.lost_means()
        + (" " + translate("insights", "Groups of one or two people are not told.") if untold else ""),
        legend=(
            (FULL, translate("insights", "still come")),
            (HOLLOW, translate("insights", "lost")),
            *(((UNTOLD, translate("insights", "not told")),) if untold else ()),
        ),
    )


def _joined_row(group: Joined, *, by_year: bool) -> tuple[Cell, ...]:
    when = str(group.first.year) if by_year else whole_month(group.first)
    return (when, *(_not_told(one) for one in group[1:]))


def _not_told(people: int | None) -> Cell:
    return translate("insights", "not told") if people is None else people


def _quiet(told: Insights) -> Picture:
    groups = told.quiet
    some = any(group.people for group in groups)
    some_listed = any(group.people != 0 for group in groups if group.since >= NOT_SEEN_DAYS)
    texts = (
        translate("insights", "fewer than three") if group.people is None else whole(group.people) for group in groups
    )
    return Picture(
        key="quiet",
        title=translate("insights", "Gone quiet"),
        sentence=words.quiet(groups),
        chart=Lines(
            tuple(words.quiet_days(group) for group in groups),
            tuple(float(group.people or 0) for group in groups),
            tuple(texts),
        )
        if some
        else None,
        header=(translate("insights", "Not seen for"), translate("insights", "People")),
        rows=tuple((words.quiet_days(group), _not_told(group.people)) for group in groups),
        way=Way(translate("insights", "Show them in Regulars"), "regulars", Filter.NOT_SEEN) if some_listed else None,
    )


def _items(told: Insights) -> Picture:
    return Picture(
        key="items",
        title=translate("insights", "Favourites"),
        sentence=words.favourite(told),
        chart=_lines([(one.name, one.times) for one in told.items]),
        header=(translate("insights", "Item"), translate("insights", "Times"), translate("insights", "People")),
        rows=tuple((one.name, one.times, one.people) for one in told.items),
    )


def _orders(told: Insights) -> Picture:
    return Picture(
        key="orders",
        title=translate("insights", "Favourite orders"),
        sentence=words.favourite_order(told),
        chart=_lines([(order_text(one.lines), one.times) for one in told.orders]),
        header=(translate("insights", "Order"), translate("insights", "Times"), translate("insights", "People")),
        rows=tuple((order_text(one.lines), one.times, one.people) for one in told.orders),
    )


def _pairs(told: Insights) -> Picture:
    return Picture(
        key="pairs",
        title=translate("insights", "Had together"),
        sentence=words.pairs(told),
        chart=_lines([(f"{one.first} + {one.second}", one.visits) for one in told.pairs]),
        header=(
            translate("insights", "Item"),
            translate("insights", "With"),
            translate("insights", "Visits"),
            translate("insights", "People"),
        ),
        rows=tuple(tuple(one) for one in told.pairs),
    )


def _options(told: Insights) -> Picture:
    return Picture(
        key="options",
        title=translate("insights", "How it is made"),
        sentence=words.options(told),
        chart=_shares([(f"{one.item}, {one.option}", one.times / one.of) for one in told.options]),
        header=(
            translate("insights", "Item"),
            translate("insights", "Option"),
            translate("insights", "Orders"),
            translate("insights", "of"),
            translate("insights", "of 100"),
        ),
        rows=tuple((one.item, one.option, one.times, one.of, percent(one.times / one.of)) for one in told.options),
        note=translate("insights", "Of 100 orders of the item. What goes without saying is left out."),
    )


def _goes_with(told: Insights) -> Picture:
    found = told.goes_with
    return Picture(
        key="goes_with",
        title=translate("insights", "What goes with what"),
        sentence=words.goes_with(told),
        chart=_shares(
            [(f"{one.first} → {one.second}", one.share) for one in found], tuple(one.usually for one in found)
        ),
        header=(
            translate("insights", "With"),
            translate("insights", "there is"),
            translate("insights", "Visits"),
            translate("insights", "of"),
            translate("insights", "of 100"),
            translate("insights", "of 100 of any kind"),
        ),
        rows=tuple(
            (one.first, one.second, one.times, one.of, percent(one.share), percent(one.usually)) for one in found
        ),
        legend=(
            (FULL, translate("insights", "of 100 visits with the first")),
            (MARK, translate("insights", "of 100 visits of any kind")),
        ),
    )


def _changes(told: Insights) -> Picture:
    found = told.changes
    moves = [(words.move_text(one), one.people) for one in found.moves] if found else []
    if found is not None and found.others and moves:
        moves.append((translate("insights", "other changes"), found.others))
    return Picture(
        key="changes",
        title=translate("insights", "Usuals that changed"),
        sentence=words.changes(told),
        chart=_lines(moves),
        header=(translate("insights", "Change"), translate("insights", "People")),
        rows=tuple(moves),
        note=translate("insights", "What somebody had most often, three times at the least, then and now.")
        if moves
        else "",
    )


def _lines(bars: list[tuple[str, int]]) -> Lines | None:
    """Return bars with their counts; None where there are none."""
    if not bars:
        return None
    labels, counts = zip(*bars, strict=True)
    return Lines(labels, tuple(map(float, counts)), tuple(map(whole, counts)))


def _shares(bars: list[tuple[str, float]], marks: tuple[float, ...] = ()) -> Lines | None:
    """Return bars with their shares of hundred; None where there are none."""
    if not bars:
        return None
    labels, shares = zip(*bars, strict=True)
    return Lines(labels, shares, tuple(str(percent(share)) for share in shares), marks)
