"""Keys are named as they are on the person's keyboard."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit import words
from cafememo.ui.kit.keycap import key_text, keycap_size, paint_keycap
from cafememo.ui.kit.theme import Theme


@pytest.mark.parametrize(
    ("key", "french"),
    [("Enter", "Entrée"), ("Esc", "Échap"), ("Ctrl+F", "Ctrl+F"), ("Shift+F2", "Maj+F2"), ("F2", "F2"), ("+", "+")],
)
def test_a_key_has_the_name_that_stands_on_it(key: str, french: str) -> None:
    """English names are the portable ones, French ones those of a French keyboard."""
    assert key_text(key) == key
    words.use("fr")
    said = key_text(key)
    words.use("en")
    assert said == french


def test_a_keycap_is_as_wide_as_its_name_and_never_narrower_than_high(dressed: QApplication) -> None:
    """A longer name takes a wider cap, one letter a square, and no key no room."""
    font = Theme().font(15, 600)
    assert keycap_size("", font).isEmpty()
    assert keycap_size("i", font).width() == keycap_size("i", font).height()
    assert keycap_size("Ctrl+Enter", font).width() > keycap_size("Enter", font).width()


def test_a_keycap_is_drawn_in_its_colour_within_its_place(dressed: QApplication) -> None:
    """Outline and letters have the colour given, nothing is drawn outside, and the painter is left as it was."""
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pen = painter.pen()
    paint_keycap(painter, QRect(10, 10, 60, 20), "Enter", Theme().font(13, 600), QColor("#112233"))
    assert painter.pen() == pen
    painter.end()
    inked = [(x, y) for x in range(80) for y in range(40) if image.pixelColor(x, y) != QColor("white")]
    assert inked
    assert all(10 <= x < 70 and 10 <= y < 30 for x, y in inked)
    assert any(image.pixelColor(x, y).name() == "#112233" for x, y in inked)
