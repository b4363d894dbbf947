"""The café opens with the computer: what the system is told, each system in its own way.

The Linux way is tried by the tests, and so is what is written for macOS, though not that macOS reads it; nobody has
tried the way of Windows yet.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_NAME = "cafememo"


class Autostart(Protocol):
    """One system's list of what is started when somebody logs in."""

    def is_on(self) -> bool:
        """Tell whether this program is on the list."""
        ...

    def switch(self, *, on: bool) -> None:
        """Put this program on the list, or take it off; harmless where it is so. OSError where that is refused."""
        ...


class XdgAutostart:
    """Desktops after freedesktop.org's specification: a file in ~/.config/autostart."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        """Start `command`; `folder` is where settings of the desktop are, usually ~/.config."""
        self._command = command
        self._file = folder / "autostart" / f"{_NAME}.desktop"

    def is_on(self) -> bool:
        """Tell whether the file is there; a desktop that switches it off by its own settings writes that into it."""
        try:
            lines = self._file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return False
        told = {line.replace(" ", "").lower() for line in lines}
        return not told & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def switch(self, *, on: bool) -> None:
        """Write the file, or remove it."""
        words = " ".join(map(_quoted, self._command))
        _switch(self._file, f"[Desktop Entry]\nType=Application\nName=Cafémémo\nExec={words}\nIcon={_NAME}\n", on=on)


class LaunchAgent:
    """A property list in macOS's ~/Library/LaunchAgents."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        """Start `command`; `folder` is where agents are told to launchd."""
        self._command = command
        self._file = folder / f"{_NAME}.plist"

    def is_on(self) -> bool:
        """Tell whether the file is there."""
        return self._file.is_file()

    def switch(self, *, on: bool) -> None:
        """Write the file, or remove it; launchd reads it at the next login."""
        import plistlib  # noqa: PLC0415 - for one system

        agent = {"Label": _NAME, "ProgramArguments": list(self._command), "RunAtLoad": True}
        _switch(self._file, plistlib.dumps(agent).decode(), on=on)


if sys.platform == "win32":

    class RunKey:
        """The Run key of Windows's registry, of this account alone."""

        _KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

        def __init__(self, command: Sequence[str]) -> None:
            """Start `command`."""
            self._command = command

        def is_on(self) -> bool:
            """Tell whether there is a value of our name."""
            import winreg  # noqa: PLC0415 - for one system

            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                    winreg.QueryValueEx(key, _NAME)
            except FileNotFoundError:
                return False
            return True

        def switch(self, *, on: bool) -> None:
            """Set the value, or delete it."""
            import winreg  # noqa: PLC0415 - for one system
            from subprocess import list2cmdline  # noqa: PLC0415 - it quotes, and starts nothing

            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._KEY) as key:
                if on:
                    winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, list2cmdline(self._command))
                else:
                    with suppress(FileNotFoundError):
                        winreg.DeleteValue(key, _NAME)


def autostart_here(folder: Path) -> Autostart:
    """Return this system's list, to start the café of `folder` by."""
    command = command_for(folder)
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents")
    from platformdirs import user_config_path  # noqa: PLC0415 - nothing else asks for it

    return XdgAutostart(command, user_config_path())


def command_for(folder: Path) -> list[str]:
    """Return what starts this program as it was started now; the folder of the café is named where it is another."""
    from platformdirs import user_data_path  # noqa: PLC0415 - nothing else asks for it

    started = Path(sys.argv[0])
    if getattr(sys, "frozen", False):
        command = [sys.executable]
    elif started.stem == _NAME and started.is_file():
        command = [str(started.absolute())]
    else:
        command = [sys.executable, "-m", _NAME]
    if folder.absolute() != user_data_path(_NAME, appauthor=False):
        command += ["--data-dir", str(folder.absolute())]
    return command


def _switch(file: Path, text: str, *, on: bool) -> None:
    """Write a file, whole or not at all, or remove it."""
    if not on:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def _quoted(word: str) -> str:
    r"""Return a word of a command as an Exec line has it: quoted, `"`, `$`, `` ` `` and `\` escaped, twice over.

    Once for the quotes and once for the value of a desktop file; a percent sign is two of them.
    """
    inside = "".join(f"\\{one}" if one in '"$`\\' else one for one in word)
    escaped = inside.replace("\\", "\\\\").replace("%", "%%").replace("\n", "\\n")
    return f'"{escaped}"'
