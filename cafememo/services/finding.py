"""Who is meant by a few letters: nearest in name first, then whoever is likeliest to come at this hour.

Nothing of this is on the disk, and noting a visit does nothing for it: names and likelihoods are read once after the
opening, in slices nobody notices, and kept current by looking at what was written since. Why:
packaging/decisions/2026-11-24-finding-a-regular.md.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from cafememo.domain.clock import cafe_day, local_minute, stretch_of_week
from cafememo.domain.habit import Usually, when_usually
from cafememo.domain.names import FEWEST_LETTERS, folded
from cafememo.domain.order import SpokenLine
from cafememo.domain.summary import packed_minutes
from cafememo.services.attendance import Attendance
from cafememo.services.namebook import NameBook
from cafememo.store import names
from cafememo.store.store import Store

LIST = 10
"""People found at a time. Up to half of them have a name one typo away, where there are such: each one of its own."""
_NAMES_A_SLICE = 2_000
_KNOWN_A_SLICE = 100
_NEWS_A_SLICE = 200
_PEOPLE_A_SLICE = 5_000
"""Rows or people looked at in one go: two or three milliseconds, and a scan that comes meanwhile waits no longer."""
_A_NAME_TAKES = 5
"""How many people could be looked at in the time any name takes."""
_KNOWN_AT_ONCE = 2_000
"""Regulars whose likelihood the first search waits for, where nothing was prepared."""
_MOST_TOLD = 200
_NAMES_REMEMBERED = 200
"""Up to so many names at a time, the likeliest of each are remembered."""


@dataclass(frozen=True, slots=True)
class Found:
    """A regular found by name, told apart from others of that name by their drink, then by when they come."""

    regular_id: int
    name: str
    lines: tuple[SpokenLine, ...]
    last_visit: datetime | None = None
    came: tuple[int, ...] = field(default=(), repr=False)
    """The local minutes of recent orders, oldest first."""

    @property
    def usually(self) -> Usually | None:
        """Return when this person usually comes; worked out when it is asked for, since few lists need it."""
        return when_usually(self.came)


class FoundPeople(tuple[Found, ...]):
    """Those found, the likeliest meant first; `more` is how many further ones the letters fit."""

    more: int = 0


class Meant(NamedTuple):
    """Regulars by id, the likeliest meant first, and how many further ones the letters fit."""

    regular_ids: list[int]
    more: int


class Finder:
    """Finds regulars of an open café by name. Use it where the store is used."""

    def __init__(self, store: Store, today: int) -> None:
        """Begin with nothing read; `today` is the café day."""
        self._connection = store.connection
        self._today = today
        self._book = NameBook()
        self._attendance = Attendance(today)
        self._named_up_to = 0
        self._names_read = False
        self._known_up_to = 0
        self._known_read = False
        self._entry_id = 0
        self._current_at = -1
        self._likeliest: dict[str, list[int]] = {}
        self._likeliest_at = -1
        self._foreseen_at = -1
        self._foreseen_up_to = 0
        self._told: dict[int, Found] = {}
        self._told_at = (0, 0)

    def prepare(self, minute: int) -> bool:
        """Read a little more of what finding takes; tell whether there is more to read. Belongs in `Store.reading`.

        `minute` is the local time for which it is decided already who of each name is the likeliest.
        """
        if not self._names_read:
            self._read_names()
        elif not self._known_read:
            self._read_known()
        elif not self._book.knows_resemblance:
            self._book.learn_resemblance()
        else:
            return self._catch_up() or self._foresee(stretch_of_week(minute))
        return True

    def meant(self, text: str, minute: int, count: int = LIST) -> Meant:
        """Return who may be meant by a text at local `minute`. Belongs in `Store.reading`.

        Whose name is the text comes first, then whose name begins so, then, from three letters on, whose name is one
        typo away; where that is not enough, in what further away. Among equals whoever is likeliest at this hour.
        """
        typed = folded(text)
        if len(typed) < FEWEST_LETTERS and not (typed and not typed.isascii()):
            return Meant([], 0)
        self._get_current()
        stretch = stretch_of_week(minute)
        began = self._book.beginning(typed)
        near = self._book.near(typed)
        # Whoever the letters fit comes before whoever they nearly fit, but does not take all the places.
        people = self._fitting(typed, began, stretch, count)
        typos = self._one_of_each([name for name in near.whole if name not in {*began}], stretch, count)
        people = [*people[: count - min(len(typos), count // 2)], *typos]
        for names_further_away in (near.whole, near.beginning):
            self._fill_up(people, names_further_away, stretch, count)
        fitting = {*began} or {*near.whole} or {*near.beginning}
        if len(people) < count and not began:
            far = self._book.far(typed)
            self._fill_up(people, far, stretch, count)
            fitting = fitting or {*far}
        fit = self._book.count(fitting)
        return Meant(people[:count], fit - sum(self._book.name_of(one) in fitting for one in people[:count]))

    def called(self, name: str, minute: int, count: int) -> list[int]:
        """Return the likeliest of those with a name, whatever its accents. Belongs in `Store.reading`."""
        self._get_current()
        key = folded(name)
        return self._likely([key], stretch_of_week(minute), count) if self._book.people(key) else []

    def told(
        self, regular_ids: Sequence[int], minute: int, tell: Callable[[Iterable[int]], Iterable[Found]]
    ) -> Iterator[Found]:
        """Yield what `tell` yields of some people; who was told of a letter before is not looked up anew.

        What was told holds for its minute, and while nothing was written.
        """
        now = (minute, self._connection.total_changes)
        if now != self._told_at or len(self._told) > _MOST_TOLD:
            self._told, self._told_at = {}, now
        for one in tell([regular_id for regular_id in regular_ids if regular_id not in self._told]):
            self._told[one.regular_id] = one
        for regular_id in regular_ids:
            if regular_id in self._told:
                yield self._told[regular_id]

    def _fitting(self, typed: str, began: list[str], stretch: int, count: int) -> list[int]:
        """Return those whose name is the text, then those whose name begins so, then those whose later word does."""
        first_word = [name for name in began if name != typed and name.startswith(typed)]
        later_word = [name for name in began if not name.startswith(typed)]
        people: list[int] = []
        for keys in ([typed] if self._book.people(typed) else [], first_word, later_word):
            people += self._likely(keys, stretch, count - len(people))
        return people

    def _fill_up(self, people: list[int], keys: list[str], stretch: int, count: int) -> None:
        """Add the likeliest of some names who are not among the people yet, while there are places left."""
        if len(people) < count:
            known = set(people)
            people += [one for one in self._likely(keys, stretch, count + len(known)) if one not in known]

    def _likely(self, keys: list[str], stretch: int, count: int) -> list[int]:
        """Return the likeliest of those with any of some names, the likeliest first."""
        if count <= 0 or not keys:
            return []
        if len(keys) > _NAMES_REMEMBERED:
            return self._attendance.likeliest(self._book.everybody(keys), stretch, count)
        people = [one for key in keys for one in self._likeliest_called(key, stretch)]
        return self._attendance.likeliest(people, stretch, count)

    def _one_of_each(self, keys: list[str], stretch: int, count: int) -> list[int]:
        """Return the likeliest of each of some names, the likeliest first."""
        firsts = [first for key in keys for first in self._likeliest_called(key, stretch)[:1]]
        return self._attendance.likeliest(firsts, stretch, count)

    def _likeliest_called(self, key: str, stretch: int) -> list[int]:
        """Return the likeliest with a name; of a name many have, remembered until the hour or one of them changes."""
        if stretch != self._likeliest_at:
            self._likeliest, self._likeliest_at = {}, stretch
        found = self._likeliest.get(key)
        if found is None:
            people = self._book.people(key)
            found = self._attendance.likeliest(people, stretch, LIST)
            if len(people) > LIST:
                self._likeliest[key] = found
        return found

    def _foresee(self, stretch: int) -> bool:
        """Decide for a few more names who is the likeliest at a stretch of the week; tell whether names are left.

        Two letters fit thousands of people, and the first search for them would have to decide it for all of theirs.
        """
        if stretch != self._foreseen_at:
            self._foreseen_at, self._foreseen_up_to = stretch, 0
        looked_at = 0
        while looked_at < _PEOPLE_A_SLICE and (name := self._book.at(self._foreseen_up_to)) is not None:
            self._likeliest_called(name, stretch)
            self._foreseen_up_to += 1
            looked_at += _A_NAME_TAKES + len(self._book.people(name))
        return looked_at > 0

    def _get_current(self) -> None:
        """Have all names, and whatever of the likelihoods can be had at once."""
        while not self._names_read:
            self._read_names()
        while not self._known_read and self._known_up_to < _KNOWN_AT_ONCE:
            self._read_known()
        self._catch_up()

    def _read_names(self) -> None:
        """Read a slice of the names; changes are watched from the first one on."""
        if not self._named_up_to:
            names.watch(self._connection)
            names.changed(self._connection)
            self._entry_id = names.last_entry(self._connection)
        rows = names.names_after(self._connection, self._named_up_to, _NAMES_A_SLICE)
        if rows:
            self._named_up_to = rows[-1][0]
            self._attendance.make_room(self._named_up_to)
            self._book.fill(rows)
        else:
            self._book.sort()
            self._names_read = True

    def _read_known(self) -> None:
        """Read a slice of what is known of when people come."""
        rows = names.known_after(self._connection, self._known_up_to, _KNOWN_A_SLICE)
        if rows:
            self._known_up_to = rows[-1].regular_id
            self._learn(rows)
        else:
            self._known_read = True
        self._likeliest = {}

    def _catch_up(self) -> bool:
        """Take in what was written since; tell whether there may be more. Nobody else writes: the café is ours."""
        if self._connection.total_changes == self._current_at:
            return False
        for regular_id in names.changed(self._connection):
            self._forget_likeliest(regular_id)
            name = names.name_of(self._connection, regular_id)
            self._book.put(regular_id, name)
            self._attendance.make_room(regular_id)
            self._attendance.forget(regular_id)
            known = names.known_of(self._connection, regular_id) if name is not None else None
            if known is not None:  # back from the bin, or merged with somebody: they were here at other times as well
                self._learn([known])
            self._forget_likeliest(regular_id)
        entries = names.entered_after(self._connection, self._entry_id, _NEWS_A_SLICE)
        if entries:
            self._entry_id = entries[-1][0]
        for regular_id in {regular_id for _, regular_id in entries if regular_id is not None}:
            known = names.known_of(self._connection, regular_id)
            if known is not None:
                self._learn([known])
                self._forget_likeliest(regular_id)
        more = len(entries) == _NEWS_A_SLICE
        self._current_at = -1 if more else self._connection.total_changes
        return more

    def _learn(self, rows: Iterable[names.Known]) -> None:
        """Take in when people were here."""
        for known in rows:
            last_day = cafe_day(local_minute(known.last_at, known.last_offset))
            self._attendance.learn(known.regular_id, packed_minutes(known.recent), last_day)

    def _forget_likeliest(self, regular_id: int) -> None:
        """Find out anew who is likeliest of a regular's name."""
        key = self._book.name_of(regular_id)
        if key is not None:
            self._likeliest.pop(key, None)
