"""Fonts and icons, from the one binary file the build makes: cafememo/shipped/resources.rcc.

Registering the file maps it into memory and costs 0.1 ms; a generated Python module would take 80 ms.
"""

from pathlib import Path

from PySide6.QtCore import QResource
from PySide6.QtGui import QFontDatabase

TEXT_FAMILY = "Inter"
VOICE_FAMILY = "Fraunces"

SHIPPED = Path(__file__).parents[2] / "shipped"

FONTS = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Fraunces-SemiBold")


def register(file: Path = SHIPPED / "resources.rcc") -> None:
    """Make the resources readable; RuntimeError, saying what to run, where the build has not made them.

    Calling it again does nothing more.
    """
    if QResource(":/cafememo/fonts").isValid():
        return
    if not QResource.registerResource(str(file)):
        raise RuntimeError(f"{file} is missing or damaged. Run: python packaging/build_hook.py")


def add_fonts(fonts: tuple[str, ...] = FONTS) -> None:
    """Add the fonts of the program to Qt's; RuntimeError where Qt cannot read one.

    Needs a QGuiApplication, and `register` first. Once for a process: each call would add them again.
    """
    for font in fonts:
        if QFontDatabase.addApplicationFont(f":/cafememo/fonts/{font}.ttf") < 0:
            raise RuntimeError(f"the font {font} in resources.rcc cannot be read")


def icon_path(name: str) -> str:
    """Return an icon's path text (see packaging/icon_paths.py); KeyError where there is no such icon."""
    resource = QResource(f":/cafememo/icons/{name}")
    if not resource.isValid():
        raise KeyError(name)
    return str(bytes(resource.data()), "ascii")  # type: ignore[call-overload]  # the stub says object
