"""How the program looks: colours, size and motion, given to Qt as one palette and one style sheet.

Widgets that paint themselves are handed the Theme and have `set_theme(theme)`; everything else takes its
colours from the palette, so that nothing needs a style sheet of its own.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY
from cafememo.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens

_Role = QPalette.ColorRole

TEXT_ROLES = {
    "ink": _Role.WindowText,
    "muted": _Role.PlaceholderText,
    "on_espresso": _Role.HighlightedText,
    "sage": _Role.LinkVisited,
    "amber": _Role.Link,
    "brick": _Role.BrightText,
}
"""Which colour of the palette holds a text token: a label told the role follows each change of theme.

Links have no colour of their own, since no label of the program is rich text."""


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


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program `theme`: style, font, palette, style sheet. Another call changes the theme."""
    if app.style().name() != "fusion":
        app.setStyle("fusion")
    app.setFont(theme.font(17))
    app.setPalette(palette(theme.tokens))
    app.setStyleSheet(style_sheet(theme))


def palette(tokens: Tokens) -> QPalette:
    """Return `tokens` as a palette, the same whether a window is active or not."""
    made = QPalette()
    colours = {
        _Role.Window: tokens.paper,
        _Role.WindowText: tokens.ink,
        _Role.Base: tokens.surface,
        _Role.AlternateBase: tokens.paper,
        _Role.Text: tokens.ink,
        _Role.PlaceholderText: tokens.muted,
        _Role.Button: tokens.surface,
        _Role.ButtonText: tokens.ink,
        _Role.BrightText: tokens.brick,
        _Role.Highlight: tokens.espresso,
        _Role.HighlightedText: tokens.on_espresso,
        _Role.Accent: tokens.espresso,
        _Role.Link: tokens.amber,
        _Role.LinkVisited: tokens.sage,
        _Role.ToolTipBase: tokens.ink,
        _Role.ToolTipText: tokens.paper,
        _Role.Light: tokens.surface,
        _Role.Midlight: tokens.line,
        _Role.Mid: tokens.line,
        _Role.Dark: tokens.edge,
        _Role.Shadow: tokens.edge,
    }
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(tokens.line))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the one style sheet of the program: only what Fusion cannot be told by a palette."""
    tokens, px = theme.tokens, theme.px
    return f"""
QLineEdit {{ background: {tokens.surface}; border: {px(1)}px solid {tokens.edge}; border-radius: {px(16)}px;
 padding: {px(2)}px {px(14)}px; selection-background-color: {tokens.espresso};
 selection-color: {tokens.on_espresso}; }}
QLineEdit:focus {{ border: {px(3)}px solid {tokens.focus}; padding: 0 {px(12)}px; }}
QToolTip {{ background: {tokens.ink}; color: {tokens.paper}; border: 0; padding: {px(6)}px; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: {px(12)}px; }}
QScrollBar:horizontal {{ height: {px(12)}px; }}
QScrollBar::handle {{ background: {tokens.edge}; border-radius: {px(4)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(40)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(40)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
"""


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
