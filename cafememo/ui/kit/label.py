"""Labels and tool tips that show any text as it is, and fonts that fit their text into a width."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from cafememo.ui.kit.dress import TEXT_ROLES

SMALLEST_TEXT = 15
"""Pixels; nothing a barista reads is smaller."""
NOTHING_MORE = " "
"""A description without a word: were it empty, Qt would take the tool tip."""


class PlainLabel(QLabel):
    """A label of text; it can be painted on something else than the screen, which Qt takes much longer for."""

    def __init__(
        self, text: str = "", *, object_name: str = "", parent: QWidget | None = None, role: str = "ink"
    ) -> None:
        """See `plain_label`."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.setObjectName(object_name)
        recolour(self, role)

    def paint_on(self, painter: QPainter) -> None:
        """Paint the text, the label's corner where the painter begins, as the label itself is painted."""
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        wrapped = int(Qt.TextFlag.TextWordWrap) if self.wordWrap() else 0
        painter.drawText(self.rect(), int(self.alignment()) | wrapped, self.text())


def plain_label(
    text: str = "", *, object_name: str = "", parent: QWidget | None = None, role: str = "ink"
) -> PlainLabel:
    """Return a label that never takes its text for HTML, in the colour of `role` (a key of TEXT_ROLES)."""
    return PlainLabel(text, object_name=object_name, parent=parent, role=role)


def leading() -> Qt.AlignmentFlag:
    """Return the side reading begins at in the program's direction.

    A label left to itself takes the direction of its words, and a Latin name then stands on the wrong side of a page
    that is written from right to left.
    """
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    return Qt.AlignmentFlag.AlignLeft


def recolour(label: QLabel, role: str) -> None:
    """Give the label's text the colour of another role; it follows every change of theme by itself."""
    label.setForegroundRole(TEXT_ROLES[role])


def fitted(text: str, font: QFont, width: int, *, smallest: int = SMALLEST_TEXT, lines: int = 1) -> tuple[QFont, QSize]:
    """Return `font`, as large as it is or smaller, so that `text` fits into `width` in at most `lines` lines.

    Sizes are in pixels. The second value is the room the text then takes; where even `smallest` is too
    large, that room is wider than `width` or higher than `lines`, and the caller shortens the text. Lines
    break between words.
    """
    low, high = min(smallest, font.pixelSize()), font.pixelSize()
    size = _room(text, font, width, lines)
    if _fits(size, font, width, lines):
        return font, size
    while low < high:  # the largest that fits, by halving
        middle = (low + high + 1) // 2
        tried = _sized(font, middle)
        if _fits(_room(text, tried, width, lines), tried, width, lines):
            low = middle
        else:
            high = middle - 1
    found = _sized(font, low)
    return found, _room(text, found, width, lines)


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return `text` broken between words into at most `most` lines of `width` pixels, the last one shortened."""
    metrics = QFontMetrics(font)
    lines: list[str] = []
    left = text.split()
    whole = " ".join(left)
    if metrics.horizontalAdvance(whole) <= width:  # nearly always, and measuring is what this costs
        return [whole] if whole else []
    while left and len(lines) < most - 1:
        line = left.pop(0)
        while left and metrics.horizontalAdvance(f"{line} {left[0]}") <= width:
            line = f"{line} {left.pop(0)}"
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
    if left:
        lines.append(metrics.elidedText(" ".join(left), Qt.TextElideMode.ElideRight, width))
    return lines


def tool_tip(text: str) -> str:
    """Return what to give setToolTip so that `text` shows as it is: tool tips take HTML for HTML."""
    return f"<span>{text.replace('&', '&amp;').replace('<', '&lt;')}</span>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """Give the widget a tool tip that shows `text` as it is, and have its words read aloud where its name is not those.

    Give it its accessible name first. Qt describes a widget without a description by its tool tip, HTML and all.
    """
    widget.setToolTip(tool_tip(text))
    widget.setAccessibleDescription(NOTHING_MORE if text and text == widget.accessibleName() else text)


def _sized(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made


def _room(text: str, font: QFont, width: int, lines: int) -> QSize:
    metrics = QFontMetrics(font)
    if lines == 1:
        return QSize(metrics.horizontalAdvance(text), metrics.height())
    return metrics.boundingRect(QRect(0, 0, width, 100_000), int(Qt.TextFlag.TextWordWrap), text).size()


def _fits(size: QSize, font: QFont, width: int, lines: int) -> bool:
    metrics = QFontMetrics(font)
    return size.width() <= width and size.height() <= metrics.height() + (lines - 1) * metrics.lineSpacing()
