"""Every window that is opened on a screen, told by the X server itself: a dialog cannot be too quick for it."""

import ctypes
import os
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ulong, c_void_p

_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19


class _MapEvent(ctypes.Structure):
    """The part of XMapEvent that is read; an XEvent is 24 longs."""

    _fields_ = (
        ("kind", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("event", c_ulong),
        ("window", c_ulong),
        ("rest", c_long * 19),
    )


class WindowWatch:
    """Counts the windows put on a screen, pop-ups among them, from now until it is closed."""

    def __init__(self, display: str) -> None:
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype, x11.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        x11.XDefaultRootWindow.restype, x11.XDefaultRootWindow.argtypes = c_ulong, [c_void_p]
        x11.XSelectInput.argtypes = [c_void_p, c_ulong, c_long]
        x11.XSync.argtypes = [c_void_p, c_int]
        x11.XPending.argtypes = [c_void_p]
        x11.XNextEvent.argtypes = [c_void_p, POINTER(_MapEvent)]
        x11.XCloseDisplay.argtypes = [c_void_p]
        self._x11 = x11
        self._display = x11.XOpenDisplay(os.fsencode(display))
        assert self._display, f"the display {display} does not answer"
        x11.XSelectInput(self._display, x11.XDefaultRootWindow(self._display), _SUBSTRUCTURE_NOTIFY)
        x11.XSync(self._display, 0)

    def opened(self) -> list[int]:
        """Return the windows put on the screen since the last call, in their order."""
        found: list[int] = []
        event = _MapEvent()
        self._x11.XSync(self._display, 0)
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, byref(event))
            if event.kind == _MAP_NOTIFY:
                found.append(event.window)
        return found

    def close(self) -> None:
        """Watch no more."""
        self._x11.XCloseDisplay(self._display)
