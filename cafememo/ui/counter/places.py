"""Where things are on the header and on the idle page, in a left-to-right drawing.

Both the pages and the picture the window begins with (`cafememo.ui.counter.window`) are laid out by these, so that
the one takes the other's place without a pixel moving.
"""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont

from cafememo.ui.counter.look import Look

STAFF_KEY = "F10"
"""The key that asks who is behind the counter."""


class HeaderFonts(NamedTuple):
    """What the header is written in."""

    cafe: QFont
    state: QFont
    clock: QFont
    staff: QFont

    @classmethod
    def of(cls, look: Look) -> "HeaderFonts":
        """Return the fonts at the window's size."""
        return cls(
            look.serif(look.text(23)),
            look.sans(look.text(15), 600),
            look.sans(look.text(17), 400),
            look.sans(look.text(17), 500),
        )


class HeaderPlaces(NamedTuple):
    """Where the parts of the header are; what has no words has no width."""

    cafe: QRect
    pill: QRect
    state: QRect
    clock: QRect
    staff: QRect
    hide: QRect
    lock: QRect
    owner: QRect
    free: QRect
    """The middle, in which nothing is written."""


class IdlePlaces(NamedTuple):
    """Where the parts of the café at rest are."""

    card: QRect
    hello: QRect
    hint: QRect
    field: QRect
    button: QRect


def header_height(look: Look) -> int:
    """Return how high the header is."""
    return max(56, look.px(64))


def staff_width(look: Look, name: str) -> int:
    """Return how wide the name of who is behind the counter is, with its key; a long one is shortened."""
    from cafememo.ui.kit.keycap import keycap_size  # noqa: PLC0415 - nobody's name is in the first paint

    name_width = look.metrics(HeaderFonts.of(look).staff).horizontalAdvance(name) + 2
    key = keycap_size(STAFF_KEY, look.sans(look.text(13), 600)).width()
    return min(name_width, look.px(150)) + look.px(8) + key


def header_places(
    look: Look,
    size: QSize,
    *,
    cafe: str,
    state: str,
    clock: str,
    staff: str,
    hide: bool,
    lock: bool = False,
    owner: bool = False,
    cafe_font: QFont | None = None,
) -> HeaderPlaces:
    """Place from both ends: what is on the trailing side first, the name has the rest, in a font of its own if any."""
    width, height, fonts = size.width(), size.height(), HeaderFonts.of(look)
    right = width - look.px(24)
    squares = []
    for shown in (lock, hide, owner):
        side = min(height - look.px(12), max(44, look.px(48))) if shown else 0
        right -= side
        squares.append(QRect(right, (height - side) // 2, side, side) if shown else QRect())
        right -= look.gap(16) if shown else 0
    ends = []
    for taken in (
        staff_width(look, staff) if staff else 0,
        look.metrics(fonts.clock).horizontalAdvance(clock) + 2 if clock else 0,
    ):
        right -= taken
        ends.append(QRect(right, 0, taken, height) if taken else QRect())
        right -= look.px(16) if taken else 0
    written = look.metrics(fonts.state).horizontalAdvance(state)
    pill_height = look.metrics(fonts.state).height() + look.px(12)
    pill_width = written + look.px(15) + look.px(11) + look.px(6) + look.px(16)
    right -= pill_width
    pill = QRect(right, (height - pill_height) // 2, pill_width, pill_height)
    state_place = QRect(right + pill_width - look.px(16) - written - 1, 0, written + 2, height)
    left, right = look.px(66), right - look.px(16)
    room = max(0, right - left)
    wanted = min(room, look.metrics(cafe_font or fonts.cafe).horizontalAdvance(cafe) + 4)
    taken = left + wanted + look.px(16)
    return HeaderPlaces(
        cafe=QRect(left, 0, wanted, height),
        pill=pill,
        state=state_place,
        clock=ends[1],
        staff=ends[0],
        hide=squares[1],
        lock=squares[0],
        owner=squares[2],
        free=QRect(taken, 0, max(0, right - taken), height),
    )


class IdleFonts(NamedTuple):
    """What the café at rest is written in."""

    hello: QFont
    hint: QFont

    @classmethod
    def of(cls, look: Look) -> "IdleFonts":
        """Return the fonts at the window's size."""
        return cls(look.serif(look.text(60)), look.sans(look.text(24), 500))


def card_size(look: Look) -> QSize:
    """Return the size of the picture of a card, with its shadow."""
    return QSize(look.px(250), look.px(172))


def idle_places(look: Look, size: QSize, *, button_width: int, with_field: bool, lift: int = 0) -> IdlePlaces:
    """Stack card, hello, hint and, where it is shown, the search field in the middle; the button has its corner.

    `lift` is what lies above the row of buttons and must stay free.
    """
    width, height, margin = size.width(), size.height(), look.px(24)
    field_height = look.target(72)
    button_width = min(max(button_width, look.px(194)), width // 2)
    corner = QRect(width - margin - button_width, height - margin - field_height, button_width, field_height)
    fonts, card = IdleFonts.of(look), card_size(look)
    hello, hint = look.metrics(fonts.hello).height(), look.metrics(fonts.hint).height()
    gaps = look.px(12) + look.px(10) + look.px(26)
    total = card.height() + hello + hint + gaps + (field_height if with_field else 0)
    if look.px(8) + total > corner.top() - look.gap(16) - lift:
        total -= card.height() + look.px(12)  # what one reads and presses matters more than the picture
        card = QSize(0, -look.px(12))
    # Centred, but never on the row of what is pressed at the bottom.
    top = max(look.px(8), min((height - look.px(36) - total) // 2, corner.top() - look.gap(16) - lift - total))
    card_place = QRect((width - card.width()) // 2, top, card.width(), max(0, card.height()))
    top += card.height() + look.px(12)
    hello_place = QRect(0, top, width, hello)
    top += hello + look.px(10)
    hint_place = QRect(margin, top, width - 2 * margin, hint)
    top += hint + look.px(26)
    field_width = min(width - 2 * margin, max(look.px(560), 480))
    field = QRect((width - field_width) // 2, top, field_width, field_height)
    return IdlePlaces(card_place, hello_place, hint_place, field, corner)
