"""Brings the plotting library in without holding anybody up: numbers beside, Qt's classes a few at a time.

Importing it in one go stops the whole program for half a second or more, and a scan at the counter with it.
"""

from collections.abc import Iterator
from importlib import import_module
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import signal
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.lane import ignore

_STRETCH_SECONDS = 0.005
"""How long Qt's classes are made at a time."""
_QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg", "PySide6.QtOpenGLWidgets")
_NUMBERS = ("numpy", "multiprocessing.connection", "xml.etree.ElementTree", "decimal", "pydoc", "sysconfig")


class Charting(QObject):
    """Gets ready to draw charts, once; `ready` tells when."""

    ready = signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Begin, or go on; where all is there already, `ready` follows in a moment."""
        if self._steps is None:
            self._steps = _qt_classes()
            beside(_import_numbers, self._numbers_in, ignore)

    def _numbers_in(self, _done: object) -> None:
        self._pause.start(0)

    def _go_on(self) -> None:
        """Make some classes; when all are there, the library is quickly imported."""
        until = perf_counter() + _STRETCH_SECONDS
        for _ in self._steps or ():
            if perf_counter() > until:
                self._pause.start(1)
                return
        import_module("cafememo.ui.kit.chart")
        self.ready.emit()


def _import_numbers() -> None:
    """Import what has nothing to do with Qt, which must not be touched on another thread."""
    for name in _NUMBERS:
        import_module(name)


def _qt_classes() -> Iterator[None]:
    """Have Qt's classes made one by one: the library asks for all of them at once."""
    for name in _QT:
        module = import_module(name)
        yield
        for each in dir(module):
            getattr(module, each)
            yield
