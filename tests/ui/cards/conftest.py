"""What every test of cards has: the program, which letters are drawn by."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _program(qapp: QApplication) -> None:
    """Have Qt's fonts at hand."""
