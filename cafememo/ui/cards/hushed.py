"""What Qt's picture readers grumble about a file, kept from the terminal and counted."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_SPEAKERS = ("qt.gui.imageio", "qt.gui.icc", "qt.svg")
"""The categories that say what is wrong with a file. Everything else is passed on."""
_UNCATEGORISED = ("Could not resolve property", "Could not parse", "QSvg")
"""How QtSvg's remarks begin that have no category."""
_one_at_a_time = threading.RLock()


@contextmanager
def hushed() -> Iterator[list[str]]:
    """Give the list of what Qt says about the pictures this thread reads meanwhile; nobody else hears it."""
    said: list[str] = []
    thread = threading.get_ident()

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        name = str(context.category)
        ours = name.startswith(_SPEAKERS) or (name == "default" and message.startswith(_UNCATEGORISED))
        if ours and threading.get_ident() == thread and kind != QtMsgType.QtFatalMsg:
            said.append(message)
        elif before is not None:
            before(kind, context, message)
        else:
            import sys  # noqa: PLC0415 - hardly ever

            print(message, file=sys.stderr)  # noqa: T201 - as Qt itself does

    with _one_at_a_time:
        before = qInstallMessageHandler(hear)
        try:
            yield said
        finally:
            qInstallMessageHandler(before)
