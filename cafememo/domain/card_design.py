"""How the café's cards look: one of three designs, colours in which everything can be read, and what stands on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cafememo.domain.text import clean

LONGEST_LINE = 60
"""Characters of the café's own line on a card."""


class Style(StrEnum):
    """The ready-made designs. The names are kept and never change."""

    COUNTER = "counter"
    """The whole card in one deep colour, the café's name in large serifs."""
    CUP = "cup"
    """Light, with a large cup drawn in one line that runs off the card."""
    LABEL = "label"
    """A label as on a coffee bag: a double frame, and everything in its middle."""


class Colours(StrEnum):
    """The palette. The names are kept and never change."""

    ESPRESSO = "espresso"
    SAGE = "sage"
    BRICK = "brick"
    INK = "ink"
    CREMA = "crema"
    PLUM = "plum"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a card, as #RRGGBB: a deep one and a light one, and one for ornaments on each of them.

    Deep and light can be read on each other (4.5:1, WCAG 2.2), and ornaments seen on theirs (3:1); a test holds it.
    """

    deep: str
    light: str
    on_deep: str
    """Ornament on the deep ground."""
    on_light: str
    """Ornament on the light ground."""


PALETTES = {
    Colours.ESPRESSO: Palette("#4A2C1A", "#FBF6EE", "#D98A45", "#B8692A"),
    Colours.SAGE: Palette("#24503A", "#F4F8F1", "#8FD0AB", "#2F6B4A"),
    Colours.BRICK: Palette("#7E2A1D", "#FDF4EF", "#F0A58C", "#A3271C"),
    Colours.INK: Palette("#1E2A3C", "#F5F7FA", "#8AB0DC", "#3B5E8C"),
    Colours.CREMA: Palette("#7A4415", "#FDF3E4", "#F2BE82", "#A85F1F"),
    Colours.PLUM: Palette("#4B2440", "#FAF3F8", "#D59CC4", "#8A4577"),
}


@dataclass(frozen=True, slots=True)
class CardDesign:
    """How every card of the café is drawn. A design nobody chose is one a café can hand out."""

    style: Style = Style.COUNTER
    colours: Colours = Colours.ESPRESSO
    upright: bool = False
    """Whether a card is held upright, its short edge below."""
    line: str = ""
    """The café's own words, at most LONGEST_LINE characters; "" for none."""
    with_name: bool = False
    """Whether a card made for somebody bears their first name."""
    with_back: bool = False
    """Whether the back is printed too."""

    @property
    def palette(self) -> Palette:
        """Return its colours."""
        return PALETTES[self.colours]


AS_NOBODY_CHOSE = CardDesign()


def design_from_text(texts: Mapping[str, str]) -> CardDesign:
    """Return a design from what is kept as text by its keys; what makes no sense is as nobody chose it."""
    usual = AS_NOBODY_CHOSE
    style, colours = texts.get("style", ""), texts.get("colours", "")
    return CardDesign(
        style=Style(style) if style in tuple(Style) else usual.style,
        colours=Colours(colours) if colours in tuple(Colours) else usual.colours,
        upright=texts.get("upright") == "yes",
        line=clean(texts.get("line", ""), LONGEST_LINE),
        with_name=texts.get("with_name") == "yes",
        with_back=texts.get("with_back") == "yes",
    )


def design_to_text(design: CardDesign) -> dict[str, str]:
    """Return a design as text by the keys it is kept under."""
    return {
        "style": design.style,
        "colours": design.colours,
        "upright": "yes" if design.upright else "no",
        "line": design.line,
        "with_name": "yes" if design.with_name else "no",
        "with_back": "yes" if design.with_back else "no",
    }
