"""How likely each regular is at each stretch of the week: one number each, kept in memory and never on the disk."""

from array import array
from collections.abc import Iterable
from heapq import nlargest

from cafememo.domain.habit import STRETCHES, presences, weight_of

_OTHER_HOURS = 0.05
"""What a day somebody was here at another stretch of the week counts."""
_ONLY_SEEN = 0.001
"""What having been seen last counts, for those who never come at this stretch."""


class Attendance:
    """Keeps, by regular id and stretch of the week, the faded number of days somebody was here.

    Four bytes each: 3.2 MB for 100,000 regulars. The numbers are as seen on the day this was made; see
    `cafememo.domain.habit.weight_of` on why their order stays right.
    """

    def __init__(self, today: int) -> None:
        self._today = today
        self._likelihood = tuple(array("f") for _ in range(STRETCHES))
        self._weights: dict[int, float] = {}

    def learn(self, regular_id: int, minutes: Iterable[int], last_day: int) -> None:
        """Take in anew when somebody ordered (local minutes, oldest first) and their last café day here."""
        self.make_room(regular_id)
        here = [0.0] * STRETCHES
        weights = self._weights
        for stretch, day in presences(minutes):
            weight = weights.get(day)
            if weight is None:
                weight = weights[day] = self._weight(day)
            here[stretch] += weight
        other = _OTHER_HOURS * sum(here) + _ONLY_SEEN * self._weight(last_day)
        for numbers, number in zip(self._likelihood, here, strict=True):
            numbers[regular_id] = number + other

    def forget(self, regular_id: int) -> None:
        """Know nothing of somebody any more."""
        self.make_room(regular_id)
        for numbers in self._likelihood:
            numbers[regular_id] = 0.0

    def likeliest(self, people: Iterable[int], stretch: int, count: int) -> list[int]:
        """Return those of some people who are likeliest at a stretch of the week, the likeliest first."""
        return nlargest(count, people, key=self._likelihood[stretch].__getitem__)

    def make_room(self, regular_id: int) -> None:
        """Have a place for every regular up to an id; somebody nothing is known of is not likely."""
        lacking = regular_id + 1 - len(self._likelihood[0])
        if lacking > 0:
            for numbers in self._likelihood:
                numbers.frombytes(bytes(numbers.itemsize * (lacking + regular_id // 8)))

    def _weight(self, day: int) -> float:
        """Return what a day counts, within what four bytes hold: a clock may have been wrong by decades."""
        return weight_of(min(max(day, self._today - 3_000), self._today + 3_000), self._today)
