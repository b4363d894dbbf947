"""Letters too large for Qt to keep: the name of whoever is greeted, put together from letters that are kept here."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QGlyphRun, QRawFont

QT_KEEPS = 64
"""Qt keeps pictures of letters up to so many pixels, and draws larger ones anew each time, as outlines."""
LETTERS = 256
"""Pictures of letters kept; a café's names in one size take sixty."""


class _Letter(NamedTuple):
    """A letter's picture, and where its corner is from where the letter stands."""

    picture: QPixmap
    left: float
    top: float


class BigLetters:
    """Writes in large letters, in a quarter of the time Qt takes, since each letter is drawn as an outline once.

    Letters are kept, whole names are not: an alphabet tells nothing about anybody.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], _Letter | None] = {}

    def write(
        self, painter: QPainter, box: QRect, text: str, font: QFont, colour: QColor, *, rightward: bool = False
    ) -> None:
        """Write a line in the middle of the height of `box`, at its left or, `rightward`, at its right."""
        layout = QTextLayout(text, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        if not line.isValid():
            return
        left = box.right() + 1 - line.naturalTextWidth() if rightward else box.left()
        corner = QPointF(left, box.top() + (box.height() - line.height()) / 2)
        ratio = painter.device().devicePixelRatio()
        painter.setPen(colour)
        for run in layout.glyphRuns():
            self._write_run(painter, corner, run, ratio)

    def _write_run(self, painter: QPainter, corner: QPointF, run: "QGlyphRun", ratio: float) -> None:
        """Put letters that share a font side by side; what has no outline, such as a picture of a face, Qt draws."""
        raw, colour = run.rawFont(), painter.pen().color()
        alike = (raw.familyName(), raw.styleName(), raw.pixelSize(), colour.rgba(), ratio)
        letters = [(self._letter(raw, index, colour, ratio, alike), index) for index in run.glyphIndexes()]
        if any(letter is None for letter, _ in letters):
            painter.drawGlyphRun(corner, run)
            return
        x, y = corner.x(), round(corner.y() * ratio) / ratio
        for (letter, _), position in zip(letters, run.positions(), strict=True):
            if letter is not None and not letter.picture.isNull():
                at = QPointF(
                    round((x + position.x()) * ratio) / ratio + letter.left, y + round(position.y()) + letter.top
                )
                painter.drawPixmap(at, letter.picture)

    def _letter(
        self, raw: "QRawFont", index: int, colour: QColor, ratio: float, alike: tuple[object, ...]
    ) -> _Letter | None:
        """Return a letter as it was kept; None where it has no outline and is not blank either."""
        key = (index, *alike)
        if key not in self._kept:
            if len(self._kept) >= LETTERS:
                self._kept.clear()
            self._kept[key] = _drawn(raw, index, colour, ratio)
        return self._kept[key]


def _drawn(raw: "QRawFont", index: int, colour: QColor, ratio: float) -> _Letter | None:
    """Draw a letter's outline on nothing."""
    outline = raw.pathForGlyph(index)
    if outline.isEmpty():
        return _Letter(QPixmap(), 0, 0) if raw.boundingRect(index).isEmpty() else None
    outline.setFillRule(Qt.FillRule.WindingFill)  # strokes of a letter overlap in fonts of variable weight
    box = outline.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)
    picture = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.x(), -box.y())
    painter.fillPath(outline, colour)
    painter.end()
    return _Letter(picture, box.x(), box.y())
