"""What the list of regulars says in its cells, chips and sentences."""

from datetime import datetime

from cafememo.domain.roll import Column, Filter
from cafememo.services.register import ListedRegular
from cafememo.ui.kit.figures import short_date
from cafememo.ui.kit.words import short_month, translate, weekday_name


def column_title(column: Column) -> str:
    """Return what a column is called."""
    return {
        Column.NAME: translate("regulars", "Name"),
        Column.USUAL: translate("regulars", "The usual"),
        Column.LAST_VISIT: translate("regulars", "Last visit"),
        Column.STAMPS: translate("regulars", "Stamps"),
        Column.VISITS: translate("regulars", "Visits"),
        Column.JOINED: translate("regulars", "Since"),
    }[column]


def filter_title(shown: Filter, count: int | None, days: int) -> str:
    """Return what a filter is called, with how many it shows where that is known."""
    title = {
        Filter.ALL: translate("regulars", "All"),
        Filter.NOT_SEEN: translate("regulars", "Not seen for %n days", "", days),
        Filter.REWARD: translate("regulars", "Reward waiting"),
        Filter.BIRTHDAY: translate("regulars", "Birthday this month"),
        Filter.NO_CARD: translate("regulars", "Without a card"),
        Filter.FORGET_SOON: translate("regulars", "Forget soon"),
        Filter.BIN: translate("regulars", "Bin"),
    }[shown]
    if not count or shown is Filter.ALL:
        return title
    return translate("regulars", "{filter} · {count}").format(filter=title, count=count)


def nobody_text(shown: Filter, days: int) -> tuple[str, str]:
    """Return what to say, and what to do, where a filter shows nobody."""
    return {
        Filter.ALL: (
            translate("regulars", "Nobody yet"),
            translate("regulars", "A first name is all it takes. Add somebody here, or at the counter with a card."),
        ),
        Filter.NOT_SEEN: (
            translate("regulars", "Everybody has been here lately"),
            translate("regulars", "Nobody has stayed away for %n days.", "", days),
        ),
        Filter.REWARD: (
            translate("regulars", "No reward is waiting"),
            translate("regulars", "Whoever fills a card is listed here until the reward is had."),
        ),
        Filter.BIRTHDAY: (
            translate("regulars", "No birthday this month"),
            translate("regulars", "Day and month are kept for those who told them, never the year."),
        ),
        Filter.NO_CARD: (
            translate("regulars", "Everybody has a card"),
            translate("regulars", "Whoever has none is found at the counter by first name."),
        ),
        Filter.FORGET_SOON: (
            translate("regulars", "Nobody is to be forgotten soon"),
            translate(
                "regulars",
                "Whoever has not been here for three years is forgotten; two months before, they are listed here.",
            ),
        ),
        Filter.BIN: (
            translate("regulars", "The bin is empty"),
            translate("regulars", "Whoever is put in the bin can be brought back from here."),
        ),
    }[shown]


def last_text(last: datetime | None, now: datetime) -> str:
    """Return when somebody was here last, as shortly as a table says it."""
    if last is None:
        return translate("regulars", "not yet")
    days = (now.date() - last.date()).days
    if days in {0, 1}:
        return translate("regulars", "yesterday") if days else translate("regulars", "today")
    if 0 < days < 7:
        return weekday_name(last)
    return day_text(last) if last.year == now.year else joined_text(last)


def day_text(day: datetime) -> str:
    """Return a day of this year: "12 Nov"."""
    return short_date(day)


def joined_text(day: datetime) -> str:
    """Return a month and its year: "Nov 2025"."""
    return translate("regulars", "{month} {year}").format(month=short_month(day), year=day.year)


def stamps_text(row: ListedRegular) -> str:
    """Return how full the card is, or that a reward waits."""
    if row.rewards:
        return (
            translate("regulars", "reward")
            if row.rewards == 1
            else translate("regulars", "%n rewards", "", row.rewards)
        )
    if row.card is None:
        return "–"
    return translate("regulars", "{have} of {of}").format(have=row.card.have, of=row.card.of)
