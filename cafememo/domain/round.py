"""A round in the making: who is at the counter together, and what each has; nothing of it is written yet."""

from dataclasses import dataclass, replace

from cafememo.domain.menu import Menu
from cafememo.domain.order import Order, SpokenLine, spoken
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Greeting

MOST = 8
"""Seats of a round; as many tabs as can be pressed on the smallest screen."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody has: an order put together just now, one the store has by its id, or None for just a visit."""

    order: Order | int | None
    lines: tuple[SpokenLine, ...] = ()
    reward_of: int | None = None
    """The programme whose waiting reward makes it free."""
    make_usual: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """One order of one person. `chosen` is None as long as nobody chose: it is the usual then."""

    greeting: Greeting
    chosen: Chosen | None = None
    further: bool = False
    """Another order of a person who has a seat already."""

    def having(self) -> Chosen:
        """Return what is noted by Enter: what was chosen, else the usual, else just a visit."""
        if self.chosen is not None:
            return self.chosen
        usuals = self.greeting.usuals
        return Chosen(usuals[0].order_id, usuals[0].lines) if usuals else Chosen(None)

    def order(self) -> Order | None:
        """Return what that is made of; None for just a visit, and where the store has not told."""
        ordered = self.having().order
        if isinstance(ordered, int):
            return next((one.order for one in self.greeting.usuals if one.order_id == ordered), None)
        return ordered

    def portion(self) -> Portion:
        """Return what is to be written."""
        having = self.having()
        return Portion(
            self.greeting.regular_id, having.order, having.reward_of, self.further, make_usual=having.make_usual
        )


@dataclass(frozen=True, slots=True)
class Round:
    """Seats in the order they came; `at` is the one that is shown. Every change gives another round."""

    seats: tuple[Seat, ...] = ()
    at: int = 0

    def __bool__(self) -> bool:
        """Tell whether anybody is there."""
        return bool(self.seats)

    @property
    def seat(self) -> Seat:
        """Return the seat that is shown; IndexError in an empty round."""
        return self.seats[self.at]

    @property
    def full(self) -> bool:
        """Tell whether nobody else fits in."""
        return len(self.seats) >= MOST

    def worth_keeping(self) -> bool:
        """Tell whether hiding it would lose more than one more scan brings back."""
        return len(self.seats) > 1 or any(seat.chosen is not None for seat in self.seats)

    def place_of(self, regular_id: int) -> int | None:
        """Return the first seat of a person, None where they have none."""
        for place, seat in enumerate(self.seats):
            if seat.greeting.regular_id == regular_id:
                return place
        return None

    def welcome(self, greeting: Greeting) -> "Round":
        """Return the round with a person, who is shown. Full, it stays.

        Somebody there already is shown as they are known by now; a reward they no longer have is theirs no more.
        """
        place = self.place_of(greeting.regular_id)
        if place is not None:
            return replace(self.known_anew(greeting), at=place)
        if self.full:
            return self
        return Round((*self.seats, Seat(greeting)), len(self.seats))

    def known_anew(self, greeting: Greeting, menu: Menu | None = None, *, was: int | None = None) -> "Round":
        """Return the round with a person as they are known by now, if they are there; the seat shown stays.

        Orders keep what was chosen, said in the words of `menu` where one is given, but no reward that is gone. `was`
        is who they were, where they were merged into another: the orders of both are one person's then.
        """
        left = {one.programme_id: one.card.rewards for one in greeting.ready()}
        known: list[Seat] = []
        for seat in self.seats:
            if seat.greeting.regular_id not in (was, greeting.regular_id):
                known.append(seat)
                continue
            chosen = _said_anew(seat, greeting, menu)
            if chosen is not None and chosen.reward_of is not None:
                left[chosen.reward_of] = left.get(chosen.reward_of, 0) - 1
                if left[chosen.reward_of] < 0:
                    chosen = replace(chosen, reward_of=None)
            known.append(replace(seat, greeting=greeting, chosen=chosen))
        return _by_person(known, self.at)

    def without(self, regular_id: int) -> "Round":
        """Return the round without a person and all their orders; the seat shown stays where it is another's."""
        seats = tuple(seat for seat in self.seats if seat.greeting.regular_id != regular_id)
        before = sum(seat.greeting.regular_id != regular_id for seat in self.seats[: self.at])
        return Round(seats, min(before, max(0, len(seats) - 1)))

    def free(self) -> int:
        """Return how many orders are had for a reward."""
        return sum(seat.having().reward_of is not None for seat in self.seats)

    def reward_waiting(self) -> int | None:
        """Return the programme whose reward the person shown can still have, None where there is none."""
        if not self.seats or self.seat.having().reward_of is not None:
            return None
        greeting = self.seat.greeting
        taken = [seat.having().reward_of for seat in self.seats if seat.greeting.regular_id == greeting.regular_id]
        for one in greeting.ready():
            if taken.count(one.programme_id) < one.card.rewards:
                return one.programme_id
        return None

    def choose(self, chosen: Chosen) -> "Round":
        """Return the round in which the person shown has something else."""
        seats = list(self.seats)
        seats[self.at] = replace(self.seat, chosen=chosen)
        return replace(self, seats=tuple(seats))

    def one_more(self, chosen: Chosen) -> "Round":
        """Return the round with a further order of the person shown, after their others. Full, it stays."""
        if self.full:
            return self
        person = self.seat.greeting.regular_id
        after = max(place for place, seat in enumerate(self.seats) if seat.greeting.regular_id == person) + 1
        seat = Seat(self.seat.greeting, chosen, further=True)
        return Round((*self.seats[:after], seat, *self.seats[after:]), after)

    def drop(self) -> "Round":
        """Return the round without the seat that is shown; the next one is shown then.

        Of a person with a further order, that one becomes the visit.
        """
        gone = self.seat
        seats = [*self.seats[: self.at], *self.seats[self.at + 1 :]]
        if not gone.further and self.at < len(seats):
            heir = seats[self.at]
            if heir.greeting.regular_id == gone.greeting.regular_id:
                seats[self.at] = replace(heir, further=False)
        return Round(tuple(seats), min(self.at, max(0, len(seats) - 1)))

    def bring_back(self, before: "Round", after: "Round") -> "Round":
        """Return the round with whoever was taken out of `before`, which left `after`.

        Nothing having happened since, that is `before`. Otherwise nobody of this round makes room or is changed, and
        what was noted meanwhile does not come again.
        """
        if self.seats == after.seats:
            return before
        left = [replace(seat, further=False) for seat in after.seats]
        back: list[Seat] = []
        for seat in before.seats:
            plain = replace(seat, further=False)
            if plain in left:
                left.remove(plain)
            elif self.place_of(seat.greeting.regular_id) is None:
                back.append(seat)
        seats = (*self.seats, *back)[:MOST]
        return Round(seats, len(self.seats) if len(seats) > len(self.seats) else self.at)

    def turn(self, step: int) -> "Round":
        """Return the round with another seat shown, going round at the ends."""
        return replace(self, at=(self.at + step) % len(self.seats)) if self.seats else self

    def turn_to(self, place: int) -> "Round":
        """Return the round with this seat shown; one that is not there changes nothing."""
        return replace(self, at=place) if 0 <= place < len(self.seats) else self

    def portions(self) -> tuple[Portion, ...]:
        """Return what is to be written, person by person."""
        return tuple(seat.portion() for seat in self.seats)


def _said_anew(seat: Seat, greeting: Greeting, menu: Menu | None) -> Chosen | None:
    """Return what was chosen for somebody in the words it has by now.

    An order chosen by its id stays known by what it is made of where it is among their usuals no more: else nobody
    could hold it against what they avoid.
    """
    chosen = seat.chosen
    if chosen is None or chosen.order is None:
        return chosen
    for usual in greeting.usuals:
        if usual.order_id == chosen.order:
            return replace(chosen, lines=usual.lines)
    order = seat.order()
    if order is None:
        return chosen
    return replace(chosen, order=order, lines=chosen.lines if menu is None else spoken(order, menu))


def _by_person(seats: "list[Seat]", at: int) -> Round:
    """Return a round with each person's orders behind one another, the first of them the visit."""
    ids = [seat.greeting.regular_id for seat in seats]
    places = sorted(range(len(ids)), key=lambda place: ids.index(ids[place]))
    known = (replace(seats[place], further=seats[place].further or ids.index(ids[place]) < place) for place in places)
    return Round(tuple(known), places.index(at) if places else 0)
