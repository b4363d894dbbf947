"""An order being put together, line by line: every step gives a new draft, so that a step can be taken back."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from cafememo.domain.menu import Item, Menu, OptionGroup
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.text import clean

LONGEST_WORD = 40
"""Characters of a free word; the ticket is made to show this many."""
MOST_OF_ONE = 9
"""How many of one item a line may ask for."""
STEPS_KEPT = 100
"""Steps that can be taken back."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Lines ready to be ordered, and the place of the open one, which the steps below change.

    `place` counts from 0; with nothing chosen yet for a new line it is the number of lines.
    """

    lines: tuple[OrderLine, ...] = ()
    place: int = 0

    @property
    def line(self) -> OrderLine | None:
        """Return the open line; None where a new one has no item yet."""
        return self.lines[self.place] if self.place < len(self.lines) else None

    def choose_item(self, item_id: int, menu: Menu) -> "Draft":
        """Make the open line one of this item, with what is made when nothing is said.

        A line that had another item keeps what was wished in the groups both have: somebody who takes oat milk
        takes it in a cappuccino too. Nothing changes where the item is not to be had, or not on the menu. An option
        that is sold out is not chosen unasked.
        """
        item = menu.offered(item_id)
        if item is None or not menu.to_be_had(item):
            return self
        before = self.line or OrderLine(item_id)
        known = {group.id for group in groups_of(before.item_id, menu)} if self.line else set[int]()
        options = _completed(before.option_ids, item, menu, known, only_there=True)
        return self._with(replace(before, item_id=item_id, option_ids=options))

    def choose_option(self, option_id: int, menu: Menu) -> "Draft":
        """Choose an option for the open line: alone in its group, or, where any number may be, on and off.

        Nothing changes where the option is sold out, but that one which was chosen already can be put off.
        """
        line = self.line
        group = None if line is None else _group_with(option_id, line, menu)
        if line is None or group is None:
            return self
        chosen = set(line.option_ids)
        if menu.option(option_id).sold_out and option_id not in chosen:
            return self
        if group.many:
            chosen ^= {option_id}
        else:
            chosen = chosen - {option.id for option in group.options} | {option_id}
        return self._with(replace(line, option_ids=menu.in_making_order(chosen)))

    def change_quantity(self, by: int) -> "Draft":
        """Ask for more or fewer of the open line, from 1 to MOST_OF_ONE."""
        line = self.line
        if line is None:
            return self
        return self._with(replace(line, quantity=_within(line.quantity + by)))

    def say(self, word: str) -> "Draft":
        """Give the open line its free word, made fit to be kept; "" takes it away."""
        return self if self.line is None else self._with(replace(self.line, word=clean(word, LONGEST_WORD)))

    def another(self) -> "Draft":
        """Begin a new line after the others."""
        return replace(self, place=len(self.lines))

    def reopen(self, place: int) -> "Draft":
        """Open the line at a place; nothing changes where there is none."""
        return replace(self, place=place) if 0 <= place < len(self.lines) else self

    def take_out(self, place: int) -> "Draft":
        """Leave out the line at a place; where that was the open one, the line in its place is opened, or the last."""
        if not 0 <= place < len(self.lines):
            return self
        lines = self.lines[:place] + self.lines[place + 1 :]
        opened = self.place - 1 if self.place > place else self.place
        if self.place == place:
            opened = max(0, min(place, len(lines) - 1))
        return Draft(lines, opened)

    def finish(self) -> Order | None:
        """Return the order; None where there is nothing in it."""
        return Order(self.lines) if self.lines else None

    def on(self, menu: Menu) -> "Draft":
        """Go on with a menu that was changed meanwhile: as `start` does, and the open line stays open.

        Where that one has left the menu, a new one is begun, since something was wanted there.
        """
        kept = [_kept(line, menu) for line in self.lines]
        lines = tuple(line for line in kept if line is not None)
        there = self.place < len(kept) and kept[self.place] is not None
        place = sum(line is not None for line in kept[: self.place]) if there else len(lines)
        return Draft(lines, place)

    def _with(self, line: OrderLine) -> "Draft":
        """Put a line in the open place."""
        return replace(self, lines=(*self.lines[: self.place], line, *self.lines[self.place + 1 :]))


@dataclass(frozen=True, slots=True)
class Steps:
    """A draft, and the drafts it came from, to go back to one by one."""

    now: Draft = Draft()
    before: tuple[Draft, ...] = ()
    joined: bool = False
    """The last step is one of several that are taken back together, such as the letters of a word."""

    def take(self, draft: Draft, *, joining: bool = False) -> "Steps":
        """Go on to another draft; nothing changes where it is the same. Joining steps in a row are one."""
        if draft == self.now:
            return self
        if joining and self.joined:
            return replace(self, now=draft)
        return Steps(draft, (*self.before[-STEPS_KEPT + 1 :], self.now), joining)

    def back(self) -> "Steps":
        """Take the last step back; nothing changes where there is none."""
        return Steps(self.before[-1], self.before[:-1]) if self.before else self

    def on(self, menu: Menu) -> "Steps":
        """Go on with a menu that was changed meanwhile; no step back leads to what has left it."""
        now, before = self.now.on(menu), list[Draft]()
        for draft in (one.on(menu) for one in self.before):
            if not before or draft != before[-1]:
                before.append(draft)
        while before and before[-1] == now:
            before.pop()
        return Steps(now, tuple(before), self.joined)


def start(order: Order | None, menu: Menu) -> Draft:
    """Begin with an order as it was had, its first line open, or with none.

    What has left the menu since is left out, and a choice that came to an item since is made as when nothing is
    said; `gone` tells of the items. What is sold out stays, to be seen and changed.
    """
    lines = (_kept(line, menu) for line in (order.lines if order is not None else ()))
    return Draft(tuple(line for line in lines if line is not None))


def gone(order: Order | None, menu: Menu) -> int:
    """Return how many lines of an order are of items that have left the menu."""
    return sum(menu.offered(line.item_id) is None for line in order.lines) if order is not None else 0


def groups_of(item_id: int, menu: Menu) -> tuple[OptionGroup, ...]:
    """Return the groups with something to choose from for an item, in making order."""
    item = menu.offered(item_id)
    if item is None:
        return ()
    return tuple(group for group in menu.groups if group.id in item.group_ids and group.options)


def _kept(line: OrderLine, menu: Menu) -> OrderLine | None:
    """Return a line as it can be had of a menu; None where its item has left it."""
    item = menu.offered(line.item_id)
    if item is None:
        return None
    options = _completed(line.option_ids, item, menu, item.group_ids)
    return OrderLine(item.id, options, _within(line.quantity), clean(line.word, LONGEST_WORD))


def _completed(
    wished: Iterable[int], item: Item, menu: Menu, known: Container[int], *, only_there: bool = False
) -> tuple[int, ...]:
    """Return an item's options in making order: as wished in the groups known, elsewhere what is made by default.

    `only_there` leaves out what is sold out, unless nothing else of its group is there.
    """
    wishes, chosen = set(wished), set[int]()
    for group in groups_of(item.id, menu):
        ids = [option.id for option in group.options if not (only_there and option.sold_out)]
        if not ids and not group.many:
            ids = [option.id for option in group.options]
        defaults = [option_id for option_id in ids if option_id in group.default_ids]
        here = [option_id for option_id in ids if option_id in wishes] if group.id in known else []
        if group.many:
            chosen.update(here if group.id in known else defaults)
        else:
            chosen.add((here or defaults or ids)[0])
    return menu.in_making_order(chosen)


def _group_with(option_id: int, line: OrderLine, menu: Menu) -> OptionGroup | None:
    """Return the group of a line's item that an option belongs to; None where there is none."""
    for group in groups_of(line.item_id, menu):
        if any(option.id == option_id for option in group.options):
            return group
    return None


def _within(quantity: int) -> int:
    """Return the nearest number of one item that can be asked for."""
    return max(1, min(MOST_OF_ONE, quantity))
