"""What a chart shows, as plain figures: the drawing, which needs a plotting library, is in `ui.kit.chart`."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetrics

from cafememo.ui.kit.label import SMALLEST_TEXT
from cafememo.ui.kit.theme import Theme

_ROW, _CELL_ROW, _COLUMNS = 36, 36, 220
"""Heights at scale 1: of a lying bar, of a row of cells, of upright bars."""
RING_ROOM = 4
"""Room for the keyboard's ring around it."""


class Columns(NamedTuple):
    """Upright bars in a row. `ticks` stand below, as many as there is room for; `texts` stand on top, if there are any.

    Of `parts` each is the lower part of its bar, drawn full; the rest is drawn hollow. Where it is None, a bar is
    hatched: what it is made of is not told.
    """

    ticks: tuple[str, ...]
    values: tuple[float, ...]
    texts: tuple[str, ...] = ()
    parts: tuple[float | None, ...] = ()


class Lines(NamedTuple):
    """Bars lying under each other, with words before and a text after each; `marks` are places to compare with."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    texts: tuple[str, ...]
    marks: tuple[float, ...] = ()


class Cells(NamedTuple):
    """A table of cells, each the darker the higher its value, and its text in it; a value of None has neither."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    texts: tuple[tuple[str, ...], ...]


Chart = Columns | Lines | Cells


def height_of(chart: Chart, theme: Theme) -> int:
    """Return how high a chart is drawn."""
    match chart:
        case Columns():
            return theme.px(_COLUMNS)
        case Lines():
            return theme.px(_ROW) * len(chart.labels) + 2 * theme.px(RING_ROOM)
        case Cells():
            return theme.px(_CELL_ROW) * len(chart.rows) + tick_height(theme) + 2 * theme.px(RING_ROOM)


def chart_font(theme: Theme) -> QFont:
    """Return the font of all words and figures in a chart."""
    font = theme.font(15)
    font.setPixelSize(max(SMALLEST_TEXT, font.pixelSize()))
    return font


def tick_height(theme: Theme) -> int:
    """Return how high the words below a chart are, with the gap above them."""
    return QFontMetrics(chart_font(theme)).height() + theme.px(10)
