"""The colours can be read, in every theme."""

import itertools
import re

import pytest

from cafememo.ui.kit.tokens import CONTRAST, DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])

GROUNDS = ("paper", "surface")
TEXT_PAIRS = (
    *itertools.product(("ink", "muted", "sage", "amber", "brick"), GROUNDS),
    ("ink", "crema_soft"),
    ("muted", "crema_soft"),
    ("brick", "crema_soft"),  # a dangerous button while it is pressed
    ("on_espresso", "espresso"),
    ("sage", "sage_soft"),
    ("amber", "amber_soft"),
    ("brick", "brick_soft"),
    ("ink", "sage_soft"),
    ("ink", "amber_soft"),
    ("ink", "brick_soft"),
    ("paper", "ink"),  # the toast and tool tips
)
SHAPE_PAIRS = (
    *itertools.product(("edge", "focus", "espresso", "crema"), GROUNDS),
    ("surface", "crema"),  # the cup on a stamp
)


def brightness(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB", as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(tokens: Tokens, pair: tuple[str, str]) -> float:
    """Return the contrast ratio of two roles, as WCAG 2.2 defines it."""
    low, high = sorted(brightness(getattr(tokens, role)) for role in pair)
    return (high + 0.05) / (low + 0.05)


def test_the_ratio_is_the_one_of_the_standard() -> None:
    """Black on white is 21:1, and a known grey on white 4.54:1."""
    known = LIGHT._replace(paper="#FFFFFF", ink="#000000", muted="#767676")
    assert ratio(known, ("ink", "paper")) == pytest.approx(21)
    assert ratio(known, ("muted", "paper")) == pytest.approx(4.54, abs=0.01)


@THEMES
def test_every_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    """Each pair of text and ground the screens use has 4.5:1."""
    weak = {pair: round(ratio(tokens, pair), 2) for pair in TEXT_PAIRS if ratio(tokens, pair) < 4.5}
    assert not weak


@THEMES
def test_borders_rings_and_stamps_can_be_seen(tokens: Tokens) -> None:
    """What shows where to press, where the keyboard is, and what is stamped has 3:1."""
    weak = {pair: round(ratio(tokens, pair), 2) for pair in SHAPE_PAIRS if ratio(tokens, pair) < 3}
    assert not weak


def test_high_contrast_goes_further() -> None:
    """In the high-contrast theme every text has 7:1."""
    weak = {pair: round(ratio(CONTRAST, pair), 2) for pair in TEXT_PAIRS if ratio(CONTRAST, pair) < 7}
    assert not weak


@THEMES
def test_every_colour_is_written_out(tokens: Tokens) -> None:
    """Every role is "#RRGGBB"."""
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in tokens)
