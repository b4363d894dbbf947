"""Guards against a fault of the binding: 6.12.0 on CPython 3.11 lost a reference to True or None at each call.

The process then aborts after some thousand clicks. The counts of both are taken around many calls of each kind.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import BigButton

CALLS = 2_000
SLACK = 200
"""References others may take or give meanwhile; a fault of this kind moves the count by CALLS."""


class _Bell(QObject):
    rung = signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.heard: object = None
        self.rung.connect(self.hear)

    def hear(self, value: object) -> None:
        """Keep what came."""
        self.heard = value


def _counts() -> tuple[int, int, int]:
    return sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)  # noqa: FBT003 - they are counted


@pytest.mark.parametrize("kind", ["emit", "set text", "click", "visible"])
def test_no_reference_is_lost(dressed: QApplication, qtbot: QtBot, kind: str) -> None:
    """However often a signal is emitted or a widget told something, the counts of True and None stay what they are."""
    bell, label, field = _Bell(), QLabel(), QLineEdit()
    button = BigButton()
    button.clicked.connect(bell.hear)
    for widget in (label, field, button):
        qtbot.addWidget(widget)

    def set_text() -> None:
        label.setText("Camille")
        field.setText("Camille")

    def turn_visible() -> None:
        label.setVisible(label.isHidden())

    calls: dict[str, Callable[[], object]] = {
        "emit": lambda: bell.rung.emit(True),  # noqa: FBT003 - it is what is counted
        "set text": set_text,
        "click": button.click,
        "visible": turn_visible,
    }
    call = calls[kind]
    for _ in range(10):
        call()
    before = _counts()
    for _ in range(CALLS):
        call()
    after = _counts()
    assert all(abs(later - earlier) < SLACK for earlier, later in zip(before, after, strict=True)), (before, after)
