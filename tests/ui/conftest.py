"""What the tests of what is seen use: a program with its fonts and icons."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit import resources

sys.path.append(str(Path(__file__).parents[2] / "packaging"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Give the application with the program's fonts and icons added, as the start does."""
    resources.register()
    resources.add_fonts()
    return qapp
