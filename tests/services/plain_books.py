"""A café's books as a clerk would keep them by hand, with the rules of this small café: what the code is held against.

No ledger, no movements, no summaries: a list of notes that stand or do not, and for each person and programme one
number, what the cards are worth in stamps, and a list of when the waiting rewards came.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.menu import Category, Item, Menu
from cafememo.domain.order import Order, OrderLine

MENU = Menu(
    (Category(1, "All"),),
    (
        Item(1, "Flat white", 1, favourite=1, price=380),
        Item(2, "Espresso", 1, favourite=2, price=250),
        Item(3, "Croissant", 1, stamped=False, price=210),
    ),
)
ORDERS = {
    "espresso": Order((OrderLine(2),)),
    "breakfast": Order((OrderLine(1), OrderLine(3, quantity=2))),
    "croissant": Order((OrderLine(3),)),
}
PROGRAMMES = (
    Programme(1, "Coffee", 3, expires_days=14, cooldown_minutes=10),
    Programme(2, "Bakery", 2, per=Per.ITEM, counted_ids=frozenset({3}), daily_cap=2),
    Programme(3, "Points", 5, Collects.POINTS),
    Programme(4, "On us", 1, Collects.VOUCHER, expires_days=7),
)
WORTH = {"espresso": (1, 0, 2, 0), "breakfast": (1, 2, 3, 0), "croissant": (0, 1, 0, 0), "": (1, 0, 0, 0)}
"""What each order counts for in each programme, worked out by hand; "" is just a visit."""
FURTHER = {"espresso": (0, 0, 2, 0), "breakfast": (0, 2, 3, 0), "croissant": (0, 1, 0, 0), "": (0, 0, 0, 0)}


class Refused(Exception):
    """There is nothing of what was asked for."""


@dataclass
class Written:
    """One line in the books: a visit, a further order, or a gift."""

    person: int
    order: str
    at: int
    offset: int
    further: bool = False
    gains: dict[int, int] = field(default_factory=dict)
    had: int | None = None
    had_since: int = 0
    gift: int | None = None
    entry_id: int = 0
    stands: bool = True
    moved: bool = False
    given: bool = False
    removed: dict[int, list[int]] = field(default_factory=dict)
    """Since when the rewards waited that went when it was struck, by programme."""
    beside: int = 0
    """The entry beside which it is listed, since it was moved from there."""

    @property
    def counts(self) -> bool:
        """Tell whether it is a visit; a reward had without an order is only that."""
        return not self.further and self.gift is None and (self.had is None or bool(self.order))

    @property
    def place(self) -> tuple[int, int]:
        """Return where it stands in a list: one that was moved where it was first."""
        return self.beside or self.entry_id, self.entry_id

    @property
    def day(self) -> date:
        """Return the café day, which begins at four."""
        return day_of(self.at, self.offset)


def day_of(at: int, offset: int) -> date:
    """Return the café day of an instant."""
    return (datetime.fromtimestamp(at, UTC) + timedelta(minutes=offset, hours=-4)).date()


def kind_of(order: str) -> str:
    """Return what an order is whatever word was said with it."""
    return order.partition(":")[0]


class Books:
    """The books."""

    def __init__(self) -> None:
        self.lines: list[Written] = []
        self.worth: dict[tuple[int, int], int] = {}
        self.waiting: dict[tuple[int, int], list[int]] = {}
        self.usuals: dict[int, list[str]] = {}
        self.pinned_with: dict[int, tuple[list[str], list[str]]] = {}

    def note(
        self, person: int, order: str, at: int, offset: int, *, had: int | None = None, further: bool = False
    ) -> Written:
        """Write what somebody had. Raises Refused for a reward that is not there."""
        for programme in PROGRAMMES:
            self._expire(person, programme, at, offset)
        line = Written(person, order, at, offset, further, had=had)
        if had is None:
            table = FURTHER if further else WORTH
            for programme, worth in zip(PROGRAMMES, table[kind_of(order)], strict=True):
                if worth and not self._withheld(person, programme, at, offset, further=further):
                    line.gains[programme.id] = worth
        for programme_id, worth in line.gains.items():
            self._add(person, programme_id, worth, at)
        if had is not None:
            waiting = self.waiting.get((person, had), [])
            if not waiting:
                raise Refused
            line.had_since = waiting.pop(0)
            self.worth[person, had] -= _of(had)
        self.lines.append(line)
        return line

    def give(self, person: int, programme_id: int, at: int, offset: int) -> Written:
        """Write a reward given outright."""
        self._expire(person, PROGRAMMES[programme_id - 1], at, offset)
        line = Written(person, "", at, offset, gift=programme_id)
        self._add(person, programme_id, _of(programme_id), at)
        self.lines.append(line)
        return line

    def make_usual(self, line: Written) -> None:
        """Put what a line is for in front of the person's usuals."""
        before = self.usuals.get(line.person, [])
        after = [line.order, *(one for one in before if one != line.order)][:3]
        self.usuals[line.person] = after
        self.pinned_with[line.entry_id] = before, after

    def strike(self, line: Written) -> bool:
        """Take a line back; False where it was already."""
        if not line.stands:
            return False
        line.stands = False
        given = {line.gift: _of(line.gift)} if line.gift else line.gains
        for programme_id, worth in given.items():
            line.removed[programme_id] = self._take(line.person, programme_id, worth, line.at)
        if line.had is not None:
            key = line.person, line.had
            self.worth[key] += _of(line.had)
            while len(self.waiting[key]) < self.rewards(*key):
                self.waiting[key].append(line.had_since)
            self.waiting[key].sort()
        before, after = self.pinned_with.pop(line.entry_id, ([], None))
        if self.usuals.get(line.person) == after:
            self.usuals[line.person] = before
        return True

    def unstrike(self, line: Written, now: int) -> bool:
        """Have a struck line stand again; False where it stands, or was given to somebody else."""
        if line.stands or line.given:
            return False
        line.stands = True
        given = {line.gift: _of(line.gift)} if line.gift else line.gains
        for programme_id, worth in given.items():
            self._add(line.person, programme_id, worth, now, line.removed[programme_id])
        if line.had is not None:
            self._take(line.person, line.had, _of(line.had), line.had_since)
        return True

    def rewards(self, person: int, programme_id: int) -> int:
        """Return how many full cards there are."""
        return max(0, self.worth.get((person, programme_id), 0)) // _of(programme_id)

    def card(self, person: int, programme: Programme, at: int, offset: int) -> tuple[int, int]:
        """Return the stamps and rewards a person is shown."""
        gone = len(self._gone(person, programme, at, offset))
        worth = max(0, self.worth.get((person, programme.id), 0) - gone * programme.of)
        return worth % programme.of, worth // programme.of

    def standing(self, person: int) -> list[Written]:
        """Return what was had and not taken back, gifts left out, in the order it was written."""
        return [line for line in self.lines if line.person == person and line.stands and line.gift is None]

    def was_here(self, person: int, at: int) -> bool:
        """Tell whether somebody's last visit was in the half hour before an instant."""
        visits = [line for line in self.standing(person) if line.counts]
        return bool(visits) and 0 <= at - visits[-1].at <= 30 * 60

    def _withheld(self, person: int, programme: Programme, at: int, offset: int, *, further: bool) -> bool:
        """Tell whether a rule of time stands against earning."""
        earned = [line for line in self.standing(person) if programme.id in line.gains]
        if not earned:
            return False
        if not further and 0 <= at - earned[-1].at < programme.cooldown_minutes * 60:
            return True
        today = 0
        for line in reversed(earned):
            if line.day != day_of(at, offset):
                break
            today += 1
        return bool(programme.daily_cap) and today >= programme.daily_cap

    def _gone(self, person: int, programme: Programme, at: int, offset: int) -> list[int]:
        """Return the rewards that have waited too long."""
        waiting = self.waiting.get((person, programme.id), [])
        if not programme.expires_days:
            return []
        today, wait = day_of(at, offset), timedelta(days=programme.expires_days)
        return [since for since in waiting if day_of(since, offset) + wait <= today]

    def _expire(self, person: int, programme: Programme, at: int, offset: int) -> None:
        """Write off what has waited too long."""
        for since in self._gone(person, programme, at, offset):
            self.waiting[person, programme.id].remove(since)
            self.worth[person, programme.id] -= programme.of

    def _add(self, person: int, programme_id: int, worth: int, at: int, back: Sequence[int] = ()) -> None:
        """Add stamps; a reward for each card they fill, those that come back as old as they were."""
        key = person, programme_id
        self.worth[key] = self.worth.get(key, 0) + worth
        waiting = self.waiting.setdefault(key, [])
        again = [*back]
        while len(waiting) < self.rewards(*key):
            waiting.append(again.pop(0) if again else at)
        waiting.sort()

    def _take(self, person: int, programme_id: int, worth: int, since: int) -> list[int]:
        """Take stamps back, and rewards with them: those that came then, else the last; return which."""
        key = person, programme_id
        self.worth[key] -= worth
        waiting, gone = self.waiting[key], []
        while len(waiting) > self.rewards(*key):
            gone.append(since if since in waiting else max(waiting))
            waiting.remove(gone[-1])
        return sorted(gone)


def _of(programme_id: int) -> int:
    """Return the size of a card."""
    return PROGRAMMES[programme_id - 1].of
