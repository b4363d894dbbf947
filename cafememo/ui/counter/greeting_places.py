"""Where things are on the greeting, in a left-to-right drawing."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from cafememo.ui.counter.look import Look

LEAST_STAMPS = 100
"""Drawn pixels below which a stamp card is left out rather than squeezed."""
LEAST_PERSON = 350
"""Drawn pixels below which the person's card is not squeezed in portrait: what is to be made is on it."""


class Shown(NamedTuple):
    """What there is to place."""

    others: int
    """Other orders, two at the most."""
    tabs: int
    """Seats of the round; 0 where somebody is alone."""
    stamps: bool
    buttons: int
    """Buttons besides the primary one."""
    further: int = 0
    """Programmes besides the first, of which each has a line under the stamps."""


class GreetingCards(NamedTuple):
    """The cards things lie on; an empty rectangle where one is not there."""

    person: QRect
    round: QRect
    others: QRect
    stamps: QRect

    def there(self) -> list[QRect]:
        """Return the cards to be painted."""
        return [card for card in self if not card.isEmpty()]


NO_CARDS = GreetingCards(QRect(), QRect(), QRect(), QRect())
"""Where nobody is greeted yet."""


class GreetingButtons(NamedTuple):
    """The primary button, then the others in their order."""

    primary: QRect
    more: tuple[QRect, ...]


def column_width(look: Look) -> int:
    """Return how wide the column beside the person is: three of a round fit side by side."""
    return max(look.px(372), 3 * look.target(72) + 2 * look.gap(12) + 2 * look.px(22))


def heading_height(look: Look) -> int:
    """Return how high the small words above what lies on a card are, with the room below them."""
    return max(look.px(34), look.metrics(look.sans(look.text(15), 600)).height() + look.px(8))


def _top_of_card(look: Look) -> int:
    """Return how far below a card's edge that begins which has a heading."""
    return look.px(20) + heading_height(look)


def greeting_cards(look: Look, size: QSize, shown: Shown) -> GreetingCards:
    """Place the cards: beside each other in landscape, under each other in portrait."""
    width, margin, gap = size.width(), look.px(24), look.px(24)
    bottom = size.height() - _foot(look, size, shown) - margin - gap
    if width >= size.height():
        side = column_width(look)
        column = QRect(width - margin - side, margin, side, bottom - margin)
        stack = _stacked(look, column, shown)
        alone = all(card.isEmpty() for card in stack)
        end = width - margin if alone else column.left() - gap
        return GreetingCards(QRect(margin, margin, end - margin, bottom - margin), *stack)
    whole = width - 2 * margin
    there = [shown.others > 0, shown.stamps]
    row = QRect(margin, bottom, whole, 0)
    if any(there):
        row.setTop(bottom - max(_height_of_others(look, shown.others), _height_of_stamps(look, shown)))
        bottom = row.top() - gap
    tabs = QRect()
    if shown.tabs:
        high = _height_of_tabs(look, shown.tabs, whole)
        tabs = QRect(margin, bottom - high, whole, high)
        bottom -= high + gap
    if bottom - margin < look.px(LEAST_PERSON) and any(there):
        fewer = shown._replace(others=shown.others - 1) if shown.others else shown._replace(stamps=False)
        return greeting_cards(look, size, fewer)
    others, stamps = _side_by_side(row, gap, there)
    return GreetingCards(QRect(margin, margin, whole, bottom - margin), tabs, others, stamps)


def _height_of_tabs(look: Look, tabs: int, width: int) -> int:
    """Return how high the card of a round is at this width."""
    if not tabs:
        return 0
    step = look.target(72) + look.gap(12)
    a_row = max(1, (width - 2 * look.px(22) + look.gap(12)) // step)
    return _top_of_card(look) + -(-tabs // a_row) * step - look.gap(12) + look.px(23)


def _height_of_others(look: Look, others: int) -> int:
    """Return how high the card of so many other orders is."""
    if not others:
        return 0
    return _top_of_card(look) + others * (look.target(80) + look.gap(12)) - look.gap(12) + look.px(23)


def _height_of_stamps(look: Look, shown: Shown) -> int:
    """Return how high the card of the stamps is in portrait: two rows of them beside other orders, else one."""
    return look.px(210 if shown.others else 140) + shown.further * look.px(36) if shown.stamps else 0


def _stacked(look: Look, column: QRect, shown: Shown) -> tuple[QRect, QRect, QRect]:
    """Stack what fits into the column: the round, the other orders, and the stamps with what is left."""
    small, top, end = look.gap(16), column.top(), column.bottom() + 1
    found: list[QRect] = []
    others = shown.others
    tabs = _height_of_tabs(look, shown.tabs, column.width())
    while others and top + tabs + (small if tabs else 0) + _height_of_others(look, others) > end:
        others -= 1
    for height in (tabs, _height_of_others(look, others)):
        found.append(QRect(column.left(), top, column.width(), height) if height else QRect())
        top += height + small if height else 0
    rest = QRect(column.left(), top, column.width(), end - top)
    stamps = rest if shown.stamps and rest.height() >= look.px(LEAST_STAMPS) else QRect()
    if stamps.isEmpty() and (tabs or others):
        last = found[1] if others else found[0]
        last.setBottom(end - 1)
    return found[0], found[1], stamps


def _side_by_side(row: QRect, gap: int, there: list[bool]) -> tuple[QRect, QRect]:
    """Share the row below the person between the other orders and the stamps."""
    count = sum(there)
    share = (row.width() - gap * (count - 1)) // max(1, count)
    left, found = row.left(), []
    for is_there in there:
        found.append(QRect(left, row.top(), share, row.height()) if is_there else QRect())
        left += share + gap if is_there else 0
    return found[0], found[1]


def _in_two_rows(size: QSize, shown: Shown) -> bool:
    """Tell whether the buttons would be too narrow for their words side by side."""
    return size.width() < size.height() and shown.buttons > 1


def _foot(look: Look, size: QSize, shown: Shown) -> int:
    """Return how high the buttons are together."""
    row = look.target(88)
    return 2 * row + look.gap(16) if _in_two_rows(size, shown) else row


def greeting_buttons(look: Look, size: QSize, shown: Shown) -> GreetingButtons:
    """Place the buttons: the primary one first, and widest."""
    margin, gap, height = look.px(24), look.gap(16), look.target(88)
    top = size.height() - margin - _foot(look, size, shown)
    whole, count = size.width() - 2 * margin, shown.buttons
    if _in_two_rows(size, shown):
        share = (whole - gap * (count - 1)) // count
        more = tuple(
            QRect(margin + number * (share + gap), top + height + gap, share, height) for number in range(count)
        )
        return GreetingButtons(QRect(margin, top, whole, height), more)
    width = 0
    if count == 1:
        gap = look.gap(24)  # in line with the column above it
        width = column_width(look) if size.width() >= size.height() else whole // 3
    elif count:
        width = min(max(look.px(228), 190), (whole - gap * count) * 2 // (2 * count + 3))
    primary = QRect(margin, top, whole - (width + gap) * count, height)
    left = primary.right() + 1 + gap
    more = tuple(QRect(left + number * (width + gap), top, width, height) for number in range(count))
    return GreetingButtons(primary, more)
