"""A label of sentences that is always as high as its lines, and never wider than its room."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption

from cafememo.ui.kit.label import PlainLabel

_USUAL_WORD = 8
"""Heights of a line that a word of usual length is wide; a longer one breaks where there is no more room."""

_ABOUT = 4
"""Pixels to which an even width is looked for."""


class WrappedLabel(PlainLabel):
    """Sentences in as many lines as their width makes them, and always as high as that.

    A layout that aligns a label, or a page that scrolls, gives it the height of its guess otherwise. A word longer than
    a line is broken, where Qt would make the whole page wider.
    """

    def __init__(self, text: str, font: QFont, role: str) -> None:
        self._heights: dict[int, int] = {}
        self._evens: dict[int, int] = {}
        self._longest = -1
        self.even = False
        """Whether its lines are to be of about one length, in the middle of it: no last word stands alone."""
        super().__init__(text, role=role)
        self.setFont(font)
        self.setWordWrap(True)
        self._fit()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show something else."""
        super().setText(text)
        self._measure_anew()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure_anew()

    def sizeHint(self) -> QSize:
        """Return the height the lines have in this width, where Qt guesses another width and so another height."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width())) if self.wordWrap() else hint

    def minimumSizeHint(self) -> QSize:
        """Return the width of a word of usual length, and the least height."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _USUAL_WORD * self.fontMetrics().height()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the lines have in this width."""
        super().resizeEvent(event)
        self._fit()

    def heightForWidth(self, width: int) -> int:
        """Return how high the lines are; Qt's own answer never gets less than the minimum of a narrower time."""
        if width not in self._heights:
            self._heights[width] = self._height(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines; one word too long for a line breaks."""
        whole = not self.wordWrap() or self._longest_word() <= self.width()
        if whole and not self.even:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        if whole:
            width = self._even_width()
            area = QRect((self.width() - width) // 2, 0, width, self.height())
            painter.drawText(area, int(self.alignment() | Qt.TextFlag.TextWordWrap), self.text())
        else:
            painter.drawText(QRectF(self.rect()), self.text(), _breaking(self.alignment()))

    def _even_width(self) -> int:
        """Return about the least width in which there are no more lines than in all of it."""
        whole = self.width()
        if whole not in self._evens:
            height, least, most = self.heightForWidth(whole), self._longest_word(), whole
            while most - least > _ABOUT:
                middle = (least + most) // 2
                least, most = (least, middle) if self._height(middle) <= height else (middle, most)
            self._evens[whole] = most
        return self._evens[whole]

    def _height(self, width: int) -> int:
        metrics = self.fontMetrics()
        if width <= 0 or self._longest_word() <= width:
            flags = int(Qt.TextFlag.TextWordWrap)
            return metrics.boundingRect(QRect(0, 0, width, 100_000), flags, self.text()).height()
        height = 0.0
        for paragraph_text in self.text().split("\n"):
            layout = QTextLayout(paragraph_text, self.font())
            layout.setTextOption(_breaking(self.alignment()))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                height += line.height()
            layout.endLayout()
        return ceil(height)

    def _longest_word(self) -> int:
        """Return how wide the longest word is."""
        if self._longest < 0:
            advance = self.fontMetrics().horizontalAdvance
            self._longest = max(map(advance, self.text().split()), default=0)
        return self._longest

    def _measure_anew(self) -> None:
        self._heights.clear()
        self._evens.clear()
        self._longest = -1

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # else it would never be measured lower than it was
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.text() else 0)


def _breaking(alignment: Qt.AlignmentFlag) -> QTextOption:
    """Return how lines are broken: between words, or where there are none within one."""
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
