"""The theme given to Qt: one palette and one style sheet over Fusion, for everything that does not paint itself."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import Tokens

_Role = QPalette.ColorRole
_DRESSED = "dressed"

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


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program `theme`: style, font, palette, style sheet. Another call changes the theme."""
    # Asked of a property: under a style sheet the style no longer tells its name. Each of the two goes through every
    # widget there is, so neither is set for nothing.
    if not app.property(_DRESSED):
        app.setProperty(_DRESSED, True)  # noqa: FBT003 - Qt's
        app.setStyle("fusion")
        # Nothing moves at the counter, whatever the system thinks of motion: tool tips are there, or are not.
        for effect in (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip):
            app.setEffectEnabled(effect, False)  # noqa: FBT003 - Qt's
    app.setFont(theme.font(17))
    app.setPalette(palette(theme.tokens))
    sheet = style_sheet(theme)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


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
SearchField, SearchField:focus {{ background: transparent; border: 0; padding: {px(3)}px {px(15)}px; }}
QToolTip {{ background: {tokens.ink}; color: {tokens.paper}; border: 0; padding: {px(6)}px; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: {px(12)}px; }}
QScrollBar:horizontal {{ height: {px(12)}px; }}
QScrollBar::handle {{ background: {tokens.edge}; border-radius: {px(4)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(40)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(40)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
"""
