"""What Qt and the tests need from the system, and which Debian packages bring it.

Judged by loading each library and looking for each program, not by asking a package manager: they may have
come another way. The libraries are those that the wheels of PySide6 6.11 and 6.12 link and do not bring.
"""

from __future__ import annotations

import ctypes
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Mapping

# Library → Debian package. Drawing, even without a window.
BASE = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
}
# A window on X11.
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


@dataclass(frozen=True)
class Tool:
    """What some tests use: where it may be, its package, the tests it serves.

    A place is a program on PATH, a path, or a library.
    """

    places: tuple[str, ...]
    package: str
    serves: str


_REAL_WINDOW = "the tests in a real window"
_SOUND_AND_CAMERA = "the tests of sound and camera"
_PRINTER_QUEUE = "the tests with a real printer queue"
TOOLS = (
    Tool(("Xvfb",), "xvfb", _REAL_WINDOW),
    Tool(("xdotool",), "xdotool", _REAL_WINDOW),
    Tool(("setxkbmap",), "x11-xkb-utils", _REAL_WINDOW),
    Tool(("xkbcomp",), "x11-xkb-utils", _REAL_WINDOW),
    Tool(("dbus-run-session",), "dbus", _REAL_WINDOW),
    Tool(("dbus-launch",), "dbus-x11", _REAL_WINDOW),
    Tool(
        ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"),
        "at-spi2-core",
        _REAL_WINDOW,
    ),
    Tool(("/usr/lib/python3/dist-packages/pyatspi",), "python3-pyatspi", _REAL_WINDOW),
    Tool(("gnome-keyring-daemon",), "gnome-keyring", "the tests with a real keyring"),
    # What PySide6-Addons links for them; without these libraries the program runs, silent and without a camera.
    Tool(("libpulse.so.0",), "libpulse0", _SOUND_AND_CAMERA),
    Tool(("libXext.so.6",), "libxext6", _SOUND_AND_CAMERA),
    Tool(("libXrandr.so.2",), "libxrandr2", _SOUND_AND_CAMERA),
    Tool(("libdrm.so.2",), "libdrm2", _SOUND_AND_CAMERA),
    Tool(("strace",), "strace", "the trace of system calls"),
    Tool(("pdftoppm",), "poppler-utils", "the tests that look at printed pages"),
    Tool(("libzbar.so.0",), "libzbar0", "the tests that read printed cards"),
    Tool(("libcups.so.2",), "libcups2", _PRINTER_QUEUE),
    Tool(("/usr/sbin/cupsd",), "cups-daemon", _PRINTER_QUEUE),
    Tool(("/usr/sbin/lpadmin",), "cups-client", _PRINTER_QUEUE),
    Tool(("/usr/share/fonts/truetype/dejavu",), "fonts-dejavu-core", "names in scripts our own fonts lack"),
)
SCREEN = tuple(tool for tool in TOOLS if tool.package == "xvfb")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _exists(place: str) -> bool:
    if ".so." in place:
        return _loads(place)
    return Path(place).exists() if place.startswith("/") else shutil.which(place) is not None


def missing_libraries(wanted: Mapping[str, str], loads: Callable[[str], bool] = _loads) -> dict[str, str]:
    """Return the part of `wanted` (library → package) that this machine cannot load; empty outside Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    return {library: package for library, package in wanted.items() if not loads(library)}


def missing_tools(wanted: Iterable[Tool], exists: Callable[[str], bool] = _exists) -> tuple[Tool, ...]:
    """Return the tools found in none of their places; none outside Linux, where those tests do not run."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(tool for tool in wanted if not any(exists(place) for place in tool.places))


def left_out(missing: Iterable[Tool]) -> list[str]:
    """Return one sentence for each kind of test that the missing tools leave out, in a steady order."""
    kinds: dict[str, list[str]] = {}
    for tool in missing:
        kinds.setdefault(tool.serves, []).append(tool.package)
    return [
        f"Left out: {kind}, because {', '.join(sorted(set(names)))} is not installed." for kind, names in kinds.items()
    ]


def window_tests_possible(missing: Iterable[Tool]) -> bool:
    """Return whether the tests marked display can run: Linux, with every tool they use."""
    return sys.platform.startswith("linux") and not any(tool.serves == _REAL_WINDOW for tool in missing)
