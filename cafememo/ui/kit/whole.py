"""Windows that are seen whole on the screen they open on."""

from PySide6.QtWidgets import QWidget


def show_whole(window: QWidget, *, large: bool = False) -> None:
    """Show a window; one larger than the room its screen has, or one that is to be `large`, takes all of that room.

    What lies beyond the screen's edge is reached neither by a pointer nor by the eye, and not every system moves or
    shrinks such a window by itself.
    """
    room = window.screen().availableGeometry()
    if large or window.width() > room.width() or window.height() > room.height():
        window.resize(window.size().boundedTo(room.size()))
        window.showMaximized()
    else:
        window.show()
