"""What the tests of what is seen use: a program with its fonts and icons."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit import resources

sys.path.append(str(Path(__file__).parents[2] / "packaging"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """Give the application with the program's fonts and icons added, as the start does."""
    resources.register()
    resources.add_fonts()
    return qapp


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """Delete what a test has let go of: until an event loop runs again Qt keeps it, and every style goes through it."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
