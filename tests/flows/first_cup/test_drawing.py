"""What is drawn where there is no screen is what a person would see: pixels, not only words in a tree."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage


def test_the_name_is_really_painted(tmp_path: Path) -> None:
    """In the program as it starts, the largest letters too leave ink where the name is."""
    picture = tmp_path / "counter.png"
    words = ["--language", "en", "--theme", "light", "--draw", str(picture)]
    subprocess.run([sys.executable, "-m", "cafememo", *words], check=True, capture_output=True)
    drawn = QImage(str(picture))
    places = ((x, y) for x in range(60, 340, 2) for y in range(110, 200, 2))
    assert sum(drawn.pixelColor(x, y).lightness() < 80 for x, y in places) > 200
