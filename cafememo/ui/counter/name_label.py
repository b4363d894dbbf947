"""The name of whoever is greeted, the largest word at the counter."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent

from cafememo.ui.kit.big_letters import QT_KEEPS, BigLetters
from cafememo.ui.kit.label import PlainLabel

_LETTERS: Final = BigLetters()


class NameLabel(PlainLabel):
    """Shows a name in the café's voice; a large one is put together from letters that are kept."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name."""
        if self._is_large():
            self.paint_on(QPainter(self))
        else:
            super().paintEvent(event)

    def paint_on(self, painter: QPainter) -> None:
        """Paint the name, the label's corner where the painter begins."""
        if not self._is_large():
            super().paint_on(painter)
            return
        colour = self.palette().color(self.foregroundRole())
        rightward = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        _LETTERS.write(painter, self.rect(), self.text(), self.font(), colour, rightward=rightward)

    def _is_large(self) -> bool:
        """Tell whether Qt would draw each letter anew."""
        return not self.wordWrap() and self.font().pixelSize() * self.devicePixelRatio() > QT_KEEPS
