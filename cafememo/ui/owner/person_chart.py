"""The small picture of somebody's visits: a bar a week, over the last year."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import month_name, translate
from cafememo.ui.owner.person_words import year_text

WEEKS = 52
_DAYS = 7 * WEEKS


class YearOfVisits(NamedTuple):
    """Visits a week, oldest first, the last seven days being the last; and what is to be said of them."""

    weeks: tuple[int, ...] = (0,) * WEEKS
    visits: int = 0
    month: int | None = None
    """The month (1 to 12) with most visits; None where no month has more than the others."""


def year_of(days: Iterable[date], today: date) -> YearOfVisits:
    """Count visits by their days; what is older than a year, or after today by a wrong clock, is left out."""
    weeks = [0] * WEEKS
    months: dict[tuple[int, int], int] = {}
    for day in days:
        ago = (today - day).days
        if 0 <= ago < _DAYS:
            weeks[WEEKS - 1 - ago // 7] += 1
            months[day.year, day.month] = months.get((day.year, day.month), 0) + 1
    most = sorted(months.values(), reverse=True)
    clear = len(most) > 1 and most[0] > most[1]
    best = max(months, key=lambda one: months[one])[1] if clear else None
    return YearOfVisits(tuple(weeks), sum(weeks), best)


class VisitsChart(QWidget):
    """Paints visits a week; what it shows is said in words as well, below it and to who cannot see it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visits_chart")
        self._theme = theme
        self._weeks: Sequence[int] = YearOfVisits().weeks
        self._first = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, year: YearOfVisits, today: date) -> None:
        """Show another year."""
        self._weeks = year.weeks
        self._first = month_name(today - timedelta(days=_DAYS - 1))
        self.setAccessibleName(year_text(year.visits, year.month))
        self.update()

    def veil(self) -> None:
        """Show no bar until another year is shown: those that are here are somebody else's."""
        self._weeks = YearOfVisits().weeks
        self.setAccessibleName("")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height for bars and the words below; the width is the pane's."""
        return QSize(self._theme.px(200), self._theme.px(84))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, in any width."""
        return QSize(self._theme.px(100), self._theme.px(84))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars, and below them when they begin and end."""
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        below, most = px(24), max(1, *self._weeks)
        room = self.height() - below - px(4)
        step = self.width() / WEEKS
        bar = max(2.0, step * 0.66)
        for place, count in enumerate(self._weeks):
            height = max(px(8), room * count / most) if count else px(2)
            box = QRectF(place * step + (step - bar) / 2, px(4) + room - height, bar, height)
            if self.isRightToLeft():
                box.moveLeft(self.width() - box.right())
            painter.setBrush(QColor(tokens.crema if count else tokens.line))
            painter.drawRoundedRect(box, min(bar / 2, px(2)), min(bar / 2, px(2)))
        font = self._theme.font(15)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        words = QRectF(0, self.height() - QFontMetrics(font).height(), self.width(), QFontMetrics(font).height())
        area = mirrored(self, words.toAlignedRect())
        first, last = self._first, translate("person", "this week")
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), first)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter), last)
