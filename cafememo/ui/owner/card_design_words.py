"""How the designs, colours and parts of cards are called."""

from cafememo.domain.card_design import Colours, Style
from cafememo.ui.kit.words import translate


def style_name(style: Style) -> str:
    """Return what a design is called."""
    return {
        Style.COUNTER: translate("card design", "Counter"),
        Style.CUP: translate("card design", "Cup"),
        Style.LABEL: translate("card design", "Label"),
    }[style]


def style_sentence(style: Style) -> str:
    """Say what a design is like."""
    return {
        Style.COUNTER: translate("card design", "Deep colour all over, rings as a cup leaves them"),
        Style.CUP: translate("card design", "Light, the code in a steaming cup"),
        Style.LABEL: translate("card design", "Light, framed as the label of a coffee bag"),
    }[style]


def colours_name(colours: Colours) -> str:
    """Return what a palette is called."""
    return {
        Colours.ESPRESSO: translate("card design", "Espresso"),
        Colours.SAGE: translate("card design", "Sage"),
        Colours.BRICK: translate("card design", "Brick"),
        Colours.INK: translate("card design", "Ink"),
        Colours.CREMA: translate("card design", "Caramel"),
        Colours.PLUM: translate("card design", "Plum"),
    }[colours]


def side_name(*, upright: bool) -> str:
    """Return how a card is held."""
    return translate("card design", "Upright") if upright else translate("card design", "Lying")


def cut_sentence(part: str, shown: str) -> str:
    """Say that the café's name or its line does not fit, and where it ends; `shown` is what stands on the card."""
    words = shown.removesuffix("…").split()
    ending = " ".join(words[-2:])[-_END:] + "…"
    if part == "title":
        sentence = translate("card design", "The café’s name is too long for this card: it ends with “{ending}”.")
    else:
        sentence = translate("card design", "The line is too long for this card: it ends with “{ending}”.")
    return sentence.format(ending=ending)


_END = 24
"""Characters of an ending that are said."""
