"""How the program looks: colours, size and motion.

Widgets that paint themselves are handed the Theme and have `set_theme(theme)`; everything else takes its
colours from the palette (`cafememo.ui.kit.dress`), so that nothing needs a style sheet of its own.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY
from cafememo.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens


class Theme(NamedTuple):
    """Colours, scale, and whether things may move.

    Scale 1 is the size of the drawings, for a window of 1280 × 800; the owner's wish (0.8 to 1.6) and a
    counter's window multiply it.
    """

    tokens: Tokens = LIGHT
    scale: float = 1.0
    reduced_motion: bool = False

    def px(self, length: float) -> int:
        """Return a length of the drawings in pixels at this scale, at least 1."""
        return max(1, round(length * self.scale))

    def font(self, pixels: float, weight: int = 400, *, voice: bool = False) -> QFont:
        """Return the program's font, `pixels` high at scale 1; `voice` is for names and page titles.

        Inter comes in the weights 400, 500 and 600, the voice in 600 only.
        """
        font = QFont(VOICE_FAMILY if voice else TEXT_FAMILY)
        font.setPixelSize(self.px(pixels))
        font.setWeight(QFont.Weight(600 if voice else weight))
        return font

    def fade(self, milliseconds: int) -> int:
        """Return how long a fade of `milliseconds` may last: 120 at most, 0 with reduced motion."""
        return 0 if self.reduced_motion else min(milliseconds, 120)


def system_tokens(app: QApplication) -> Tokens:
    """Return the colours the system asks for: high contrast, else dark, else light."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def follow_system(app: QApplication, on_change: Callable[[object], None]) -> None:
    """Call `on_change` whenever `system_tokens` may have changed; this keeps no bound method alive."""
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(on_change)
    hints.accessibility().contrastPreferenceChanged.connect(on_change)
