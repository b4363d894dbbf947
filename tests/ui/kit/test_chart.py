"""Charts: still, readable in every theme, and brought in without a socket or a stop."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from test_tokens import brightness

from cafememo.ui.kit.chart_facts import Cells, Chart, Columns, Lines, height_of
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES, Tokens

CELLS = Cells(
    ("Monday", "Tuesday"), ("8", "9", "10"), ((0.0, 5.0, 41.0), (None, None, None)), (("0", "5", "41"), ("",) * 3)
)
COLUMNS = Columns(("May", "June", "July"), (9.0, 4.0, 0.0), ("9", "4", ""), (6.0, None, 0.0))
LINES = Lines(("Flat white", "A name " * 60), (485.0, 411.0), ("485", "411"), (200.0, 100.0))
CHARTS = pytest.mark.parametrize("chart", [CELLS, COLUMNS, LINES], ids=["cells", "columns", "lines"])


@pytest.fixture
def draw(dressed: QApplication, qtbot: QtBot) -> Callable[..., QWidget]:
    """Give a function that draws a chart on a shown window."""
    windows: list[QWidget] = []

    def drawn(chart: Chart, theme: Theme | None = None, width: int = 712) -> QWidget:
        from cafememo.ui.kit.chart import ChartView

        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        view = ChartView(chart, theme or Theme(), "Monday 10 to 11 is your busiest hour.")
        column.addWidget(view)
        window.setFixedWidth(width)
        with qtbot.waitExposed(window):
            window.show()
        view.clearFocus()
        return view

    return drawn


def _picture(view: QWidget) -> QImage:
    return view.grab().toImage()


def _colours(view: QWidget) -> set[str]:
    picture = _picture(view)
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


@CHARTS
@pytest.mark.parametrize("name", list(THEMES))
def test_a_chart_is_drawn_in_the_programs_colours(draw: Callable[..., QWidget], chart: Chart, name: str) -> None:
    """Ground and bars have the colours of the theme, and the height is the one that was reserved."""
    theme = Theme(THEMES[name])
    view = draw(chart, theme)
    assert view.height() == height_of(chart, theme)
    found = _colours(view)
    assert theme.tokens.surface.upper() in found
    if not isinstance(chart, Cells):
        assert theme.tokens.crema.upper() in found


@pytest.mark.parametrize("tokens", list(THEMES.values()), ids=list(THEMES))
def test_bars_stand_out_and_figures_can_be_read(tokens: Tokens) -> None:
    """A bar, a hollow one and a mark have 3:1 against the sheet; ink has 4.5:1 on every cell, however dark."""
    from cafememo.ui.kit.chart import cell_colour

    def contrast(one: str, other: str) -> float:
        lights = sorted((brightness(one), brightness(other)))
        return (lights[1] + 0.05) / (lights[0] + 0.05)

    for role in ("crema", "edge", "ink"):
        assert contrast(getattr(tokens, role), tokens.surface) >= 3
    cells = [cell_colour(share / 20, tokens).name() for share in range(21)]
    assert all(contrast(cell, tokens.ink) >= 4.5 for cell in cells)
    steps = [abs(brightness(cell) - brightness(tokens.surface)) for cell in cells]
    assert all(after >= before for before, after in pairwise(steps))
    assert steps[-1] > 0.05


@CHARTS
def test_a_chart_says_what_it_shows(draw: Callable[..., QWidget], chart: Chart) -> None:
    """Its name is the sentence, and Tab comes to it."""
    view = draw(chart)
    assert view.accessibleName() == "Monday 10 to 11 is your busiest hour."
    assert view.focusPolicy() == Qt.FocusPolicy.TabFocus
    before = _picture(view)
    view.setFocus()
    assert _picture(view) != before


@CHARTS
def test_nothing_moves_under_the_mouse(draw: Callable[..., QWidget], qtbot: QtBot, chart: Chart) -> None:
    """A press or the wheel over a chart is the page's, which scrolls; the chart stays as it is."""
    view = draw(chart)
    before = _picture(view)
    window = view.window()
    assert window.childAt(QPoint(300, 30)) is None
    page = QScrollArea()
    qtbot.addWidget(page)
    page.resize(760, 100)
    page.setWidget(window)
    page.widget().setFixedHeight(900)
    with qtbot.waitExposed(page):
        page.show()
    at = QPointF(300, 40)
    wheel = QWheelEvent(
        at,
        page.mapToGlobal(at),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's
    )
    QApplication.sendEvent(view, wheel)
    QApplication.sendEvent(page.viewport(), wheel)
    assert page.verticalScrollBar().value() > 0
    view.clearFocus()
    assert _picture(view) == before
    page.takeWidget().setParent(None)


@CHARTS
def test_a_chart_is_not_mirrored(draw: Callable[..., QWidget], dressed: QApplication, chart: Chart) -> None:
    """Where the page is written from the right, figures still run from left to right."""
    before = _picture(draw(chart))
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert _picture(draw(chart)) == before
    finally:
        dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_round_figures_at_the_side() -> None:
    """There is room above the highest bar, in a few round steps of whole visits."""
    from cafememo.ui.kit.chart import nice_steps

    for most in (0, 1, 3, 7, 9, 10, 41, 99, 100, 163, 1_000, 6_859, 123_456):
        steps = nice_steps(most)
        assert steps[0] == 0
        assert steps[-1] >= 1.1 * most
        assert 2 <= len(steps) <= 6
        assert all(step == round(step) for step in steps)


def test_words_below_do_not_touch() -> None:
    """As many words as there is room for, evenly, and always the last one."""
    from cafememo.ui.kit.chart import fitting_ticks

    texts = [f"{day} Nov" for day in range(1, 29)]
    found = fitting_ticks(texts, 700, lambda _text: 50, 14)
    assert found[-1] == (27, "28 Nov")
    gaps = {after[0] - before[0] for before, after in pairwise(found)}
    assert len(gaps) == 1
    assert 700 / 28 * gaps.pop() >= 64
    assert fitting_ticks((), 700, lambda _text: 50, 14) == []
    assert len(fitting_ticks(texts, 1, lambda _text: 50, 14)) == 1


def test_charts_open_no_socket_and_bring_no_network() -> None:
    """The plotting library brings no part of Qt that opens sockets, and nothing but a chart brings the library."""
    program = (
        "import sys, pathlib, cafememo.ui.owner.insights; "
        "assert not {'pyqtgraph', 'numpy'} & set(sys.modules); "
        "import cafememo.ui.kit.chart; "
        "maps = pathlib.Path('/proc/self/maps'); "
        "loaded = maps.read_text() if maps.exists() else ''; "
        "sys.exit('PySide6.QtNetwork' in sys.modules or 'Qt6Network' in loaded)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3], check=False)
    assert done.returncode == 0


def test_the_library_is_brought_in_step_by_step(qtbot: QtBot, dressed: QApplication) -> None:
    """Getting ready is told once it is done; a chart can be drawn then."""
    from cafememo.ui.kit.charting import Charting

    charting = Charting()
    with qtbot.waitSignal(charting.ready, timeout=20_000):
        charting.begin()
        charting.begin()
    assert "cafememo.ui.kit.chart" in sys.modules


def test_the_colour_of_nothing_is_the_sheet() -> None:
    """A cell without visits looks like the sheet it is on."""
    from cafememo.ui.kit.chart import cell_colour

    tokens = THEMES["light"]
    assert cell_colour(0, tokens) == QColor(tokens.surface)
