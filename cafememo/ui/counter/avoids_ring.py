"""The ring on what somebody may avoid: where the arrow keys are, what Tab goes on to, and what Space presses."""

from collections.abc import Sequence

from cafememo.ui.counter.avoids_places import Spot


class AvoidsRing:
    """One ring that roves over groups of things in rows; each group remembers where the ring was in it."""

    def __init__(self, counts: Sequence[int]) -> None:
        self._groups: list[range] = []
        for count in counts:
            first = self._groups[-1].stop if self._groups else 0
            self._groups.append(range(first, first + count))
        self._last = [group.start for group in self._groups]
        self._spots: Sequence[Spot] = ()
        self.place = 0

    def begin(self) -> None:
        """Go back to the first thing, and in every group to its first."""
        self._last = [group.start for group in self._groups]
        self.place = 0

    def set_out(self, spots: Sequence[Spot]) -> None:
        """Take note of where things are, which decides what is above what."""
        self._spots = spots

    def move(self, across: int, down: int) -> None:
        """Move to the next thing in the row, or to the nearest one in the row above or below; an edge is a wall."""
        here = self._spots[self.place]
        if across:
            place = self.place + across
            if 0 <= place < len(self._spots) and self._spots[place].row == here.row:
                self.put(place)
            return
        middle = here.rect.center().x()
        beyond = [place for place, spot in enumerate(self._spots) if spot.row == here.row + down]
        if beyond:
            self.put(min(beyond, key=lambda place: abs(self._spots[place].rect.center().x() - middle)))

    def turn(self, step: int) -> None:
        """Go on to the next group, or the one before, round and round."""
        self.put(self._last[(self._group() + step) % len(self._groups)])

    def put(self, place: int) -> None:
        """Go to a thing."""
        self.place = place
        self._last[self._group()] = place

    def _group(self) -> int:
        return next(number for number, group in enumerate(self._groups) if self.place in group)
