"""Chips in a row: what stands on them stands evenly."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.chip_row import ChipRow, FilterChip


def _inset(image: QImage, columns: range) -> int:
    """Return how many columns there are before the first one with something on it, beside the outline."""
    rows = range(image.height() // 2 - 5, image.height() // 2 + 5)
    ground = image.pixelColor(columns[0], rows[0])
    return next(place for place, x in enumerate(columns) if any(image.pixelColor(x, y) != ground for y in rows))


@pytest.mark.parametrize("cramped", [False, True])
@pytest.mark.parametrize("cap", ["", "Alt+1"])
def test_words_and_key_stand_as_far_from_both_ends(dressed: QApplication, cap: str, cramped: bool) -> None:
    """Whether a chip shows a key or not, and however close together the chips are."""
    row = ChipRow(Theme(), "Views", ["one"], caps={"one": cap} if cap else None)
    row.set_text("one", "HIH")
    row.set_cramped(cramped=cramped)
    chip = row.findChild(FilterChip)
    assert isinstance(chip, FilterChip)
    chip.resize(chip.sizeHint())
    image = chip.grab().toImage()
    inside = range(5, image.width() - 5)
    assert abs(_inset(image, inside) - _inset(image, inside[::-1])) <= 2
