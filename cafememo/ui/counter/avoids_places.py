"""Where the parts of the page about what somebody avoids are, in a left-to-right drawing."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_TARGET


class Spot(NamedTuple):
    """Where one thing to choose is, and in which row as it is seen."""

    row: int
    rect: QRect


class AvoidsPlaces(NamedTuple):
    """Where the parts of the page are; a heading there is no room for is empty."""

    title: QRect
    headings: tuple[QRect, ...]
    spots: tuple[Spot, ...]
    """One group after the other."""
    promise: QRect
    agree: QRect
    back: QRect


class _Row(NamedTuple):
    """A row of things to choose: how many of which group stand in it, each group from which column on."""

    parts: tuple[tuple[int, int, int], ...]
    """Group, first column, how many."""
    headed: bool
    """Whether the groups begin here."""


def avoids_places(
    look: Look, size: QSize, counts: Sequence[int], *, title: int, promise: int, back: int
) -> AvoidsPlaces:
    """Set out groups of so many things each: seven columns and the last two groups side by side, or upright four.

    `title` and `promise` are the heights of the title and of the card with what is to be read out, `back` the width
    at which the words of the button that leads back can be read. In a page too low for headings there are none.
    """
    margin, gap = look.px(24), look.gap(12)
    inner = QRect(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin)
    upright = size.width() < size.height()
    columns = 4 if upright else 7
    rows = _upright(counts, columns) if upright else _lying(counts, columns)
    foot = look.target(88)
    top, bottom = inner.top() + title + look.px(8), inner.bottom() + 1 - foot - look.px(16) - promise - look.gap(16)
    heading = look.metrics(look.sans(look.text(17), 600)).height() + look.px(7)
    row, heading = _heights(look, rows, bottom - top, heading)
    headings = [QRect() for _ in counts]
    spots: list[Spot] = []
    wide = (inner.width() - gap * (columns - 1)) / columns
    for number, one in enumerate(rows):
        if one.headed:
            top += look.px(10) if number and heading else 0
            for group, first, _ in one.parts:
                headings[group] = QRect(round(inner.left() + first * (wide + gap)), top, inner.width() // 3, heading)
            top += heading
        for _, first, count in one.parts:
            for column in range(first, first + count):
                left = inner.left() + column * (wide + gap)
                spots.append(Spot(number, QRect(round(left), top, round(left + wide) - round(left), row)))
        top += row + gap
    words = QRect(inner.left(), inner.bottom() + 1 - foot - look.px(16) - promise, inner.width(), promise)
    back = min(inner.width() // 3, back if upright else max(back, look.px(286)))
    agree = QRect(inner.left(), inner.bottom() + 1 - foot, inner.width() - back - look.gap(16), foot)
    return AvoidsPlaces(
        QRect(inner.left(), inner.top(), inner.width(), title),
        tuple(headings),
        tuple(spots),
        words,
        agree,
        QRect(agree.right() + 1 + look.gap(16), agree.top(), back, foot),
    )


def _heights(look: Look, rows: Sequence[_Row], height: int, heading: int) -> tuple[int, int]:
    """Return how high a row and a heading are: rows as high as fit, headings only where rows stay high enough."""
    headed = sum(row.headed for row in rows)
    free = height - look.gap(12) * (len(rows) - 1)
    row = (free - headed * heading - (headed - 1) * look.px(10)) // len(rows)
    if row < look.target(72):
        row, heading = free // len(rows), 0
    return max(SMALLEST_TARGET, min(row, look.px(124))), heading


def _upright(counts: Sequence[int], columns: int) -> list[_Row]:
    """Put every group into rows of its own."""
    rows = []
    for group, count in enumerate(counts):
        rows += [
            _Row(((group, 0, min(columns, count - begun)),), headed=not begun) for begun in range(0, count, columns)
        ]
    return rows


def _lying(counts: Sequence[int], columns: int) -> list[_Row]:
    """Put the last two groups into one row, at both ends of it."""
    *before, last = counts
    rows = _upright(before, columns)
    beside = rows.pop()
    return [*rows, _Row((*beside.parts, (len(before), columns - last, last)), headed=True)]
