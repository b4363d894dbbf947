"""Where the parts of the order builder are, in a left-to-right drawing."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from cafememo.ui.counter.look import Look


class ChangePlaces(NamedTuple):
    """Where the parts of the page are."""

    menu: QRect
    options: QRect
    ticket: QRect
    note: QRect
    another: QRect
    back: QRect


def change_places(look: Look, size: QSize, *, another: int, back: int) -> ChangePlaces:
    """Put menu and options beside the ticket, or in portrait above it, and the buttons in the last row.

    `another` and `back` are the widths at which the words of two buttons can be read, which they get where there is
    no more to have.
    Options get three rows where there is height for them, else two, and the tiles the rest. In a low window the
    ticket takes the height of the buttons' row too.
    """
    margin, gap = look.px(24), look.gap(16)
    whole = QRect(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin)
    foot = look.target(88)
    upright = size.width() < size.height()
    low = not upright and size.height() < look.target(72) * 9
    main = whole.adjusted(0, 0, 0, -foot - margin)
    buttons = QRect(whole.left(), whole.bottom() + 1 - foot, whole.width(), foot)
    if upright:
        high = max(look.px(280), min(look.px(396), main.height() * 2 // 5))
        ticket = QRect(main.left(), main.bottom() + 1 - high, main.width(), high)
        left = main.adjusted(0, 0, 0, -high - margin)
    else:
        side = max(look.px(372), 4 * look.target(72))  # what is pressed on it does not shrink
        ticket = QRect(main.right() + 1 - side, main.top(), side, (whole if low else main).height())
        left = main.adjusted(0, 0, -side - margin, 0)
        if low:
            buttons.setWidth(left.width())
    menu, options = _split(look, left, gap)
    return ChangePlaces(menu, options, ticket, *_buttons(look, buttons, gap, (another, back), low=low or upright))


def _split(look: Look, left: QRect, gap: int) -> tuple[QRect, QRect]:
    """Give the options as many rows as leave two rows of tiles, three at the most, two at the least."""
    high, between = look.target(72), look.gap(12)
    tiles = high + between + 2 * high + between  # tabs, and two rows
    rows = 3 if left.height() - tiles - gap >= 3 * high + 2 * between + look.px(16) else 2
    pad = look.px(24) if rows == 3 else max(0, look.px(8))
    options = rows * high + (rows - 1) * between + pad
    options = min(options, max(high, left.height() - tiles - between))
    taken = left.height() - options - (gap if rows == 3 else between)
    return (
        QRect(left.left(), left.top(), left.width(), taken),
        QRect(left.left(), left.bottom() + 1 - options, left.width(), options),
    )


def _buttons(look: Look, row: QRect, gap: int, wanted: tuple[int, int], *, low: bool) -> tuple[QRect, QRect, QRect]:
    """Place what notes first and widest, then what adds an item, then what leads back."""
    share = (row.width() - 2 * gap) * 3 // 10
    another, back = (min(share, one if low else max(one, look.px(286))) for one in wanted)
    note = row.width() - another - back - 2 * gap
    first = QRect(row.left(), row.top(), note, row.height())
    second = QRect(first.right() + 1 + gap, row.top(), another, row.height())
    return first, second, QRect(second.right() + 1 + gap, row.top(), back, row.height())
