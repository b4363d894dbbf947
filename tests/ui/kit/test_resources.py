"""Fonts and icons from the binary file of the build."""

from pathlib import Path

import pytest
from PySide6.QtCore import QResource
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit import resources

ICONS = Path(__file__).parents[3] / "resources" / "icons"


def test_a_missing_file_says_what_to_run(tmp_path: Path, qapp: QApplication) -> None:
    """Without the build's file the error names the command that makes it."""
    shipped = str(resources.SHIPPED / "resources.rcc")
    while QResource.unregisterResource(shipped):
        pass
    with pytest.raises(RuntimeError, match=r"build_hook\.py"):
        resources.register(tmp_path / "resources.rcc")
    resources.register()
    assert QResource(":/cafememo/icons/coffee").isValid()


def test_an_unknown_font_is_told(dressed: QApplication) -> None:
    """A font that is not in the file stops the start, rather than the system's being shown."""
    with pytest.raises(RuntimeError, match="Comic"):
        resources.add_fonts(("Comic",))


def test_every_icon_ships(dressed: QApplication) -> None:
    """Each drawing of resources/icons can be read by its name, and no other."""
    for icon in ICONS.glob("*.svg"):
        assert resources.icon_path(icon.stem).startswith("M ")
    with pytest.raises(KeyError):
        resources.icon_path("unicorn")


@pytest.mark.parametrize("font", resources.FONTS)
def test_the_fonts_hold_the_letters_of_europe(dressed: QApplication, font: str) -> None:
    """Names from Portugal to Turkey and Vietnam are drawn in the program's own letters."""
    made = QRawFont(f":/cafememo/fonts/{font}.ttf", 20)
    missing = [
        letter
        for letter in "ÀÉÎÕÜßçñæœŒøåÅðþŁłŻżĄęŘřŮůŐőŰűȘșȚțĞğİıŞş€–—’“”«»…·×" + ("ẾếỜờ" if "Inter" in font else "")
        if not made.supportsCharacter(ord(letter))
    ]
    assert not missing
