"""The colours of every screen, by role: the one place where a colour is chosen.

Each theme passes WCAG 2.2 AA: 4.5:1 for text on its background, 3:1 for edge and focus; a test computes it.
"""

from typing import NamedTuple


class Tokens(NamedTuple):
    """Colours as "#RRGGBB", by what they are for.

    A named tuple, as a frozen dataclass of so many fields costs the start 2 ms to define.
    """

    paper: str
    """The window."""
    surface: str
    """Cards and fields."""
    ink: str
    """Text."""
    muted: str
    """Second text."""
    line: str
    """Decorative separators only."""
    edge: str
    """Borders of anything one can press or type in."""
    espresso: str
    """The primary action, the selected tile."""
    on_espresso: str
    """Text on espresso."""
    crema: str
    """Stamps, bars of a chart."""
    crema_soft: str
    """Chips, the selected row."""
    sage: str
    """All is well: text on sage_soft, paper or surface."""
    sage_soft: str
    amber: str
    """Attention, a diet or allergy conflict: text on amber_soft, paper or surface."""
    amber_soft: str
    brick: str
    """Refused, destructive: text on brick_soft, paper or surface."""
    brick_soft: str
    focus: str
    """The keyboard focus ring, 3 px wide."""


LIGHT = Tokens(
    paper="#F7F2EA",
    surface="#FFFDF9",
    ink="#2A1B12",
    muted="#6E5C50",
    line="#E4DACB",
    edge="#8C7A6B",
    espresso="#4A2C1A",
    on_espresso="#FFFFFF",
    crema="#B8692A",
    crema_soft="#F6E6D3",
    sage="#2F6B4A",
    sage_soft="#E1EFE5",
    amber="#8A4B00",
    amber_soft="#FFE9C7",
    brick="#A3271C",
    brick_soft="#FBE3DF",
    focus="#1F5FBF",
)

DARK = Tokens(
    paper="#15100C",
    surface="#201812",
    ink="#F6ECDF",
    muted="#BFAD9B",
    line="#3B2E24",
    edge="#8F7C6B",
    espresso="#E3B88F",
    on_espresso="#2A1B12",
    crema="#D98A45",
    crema_soft="#3A2819",
    sage="#8FD0AB",
    sage_soft="#1B3226",
    amber="#FFC46B",
    amber_soft="#3D2A0E",
    brick="#FF9C8F",
    brick_soft="#431C17",
    focus="#8AB8FF",
)

# For eyes that need it, and for a counter in full sun: white on black, one yellow for what is to be
# pressed. Every text pair reaches 7:1 (AAA), every border is as bright as the text.
CONTRAST = Tokens(
    paper="#000000",
    surface="#000000",
    ink="#FFFFFF",
    muted="#E6E6E6",
    line="#8C8C8C",
    edge="#FFFFFF",
    espresso="#FFE04D",
    on_espresso="#000000",
    crema="#FFE04D",
    crema_soft="#333333",
    sage="#8DFFBE",
    sage_soft="#00301A",
    amber="#FFC65C",
    amber_soft="#3A2600",
    brick="#FFB0A6",
    brick_soft="#4D0F08",
    focus="#5CE1FF",
)

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""The themes by the names the command line and the settings call them."""
