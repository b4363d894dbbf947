"""Waiting within a program that runs under a small disk."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

PATIENCE_MS = 60_000


def until(condition: Callable[[], bool], what: str) -> None:
    """Let the program run until something is so; give up after a while."""
    loop, waited = QEventLoop(), 0
    while not condition():
        if waited > PATIENCE_MS:
            raise SystemExit(f"never came: {what}")
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        waited += 20
