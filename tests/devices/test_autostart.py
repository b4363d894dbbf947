"""The café opens with the computer."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cafememo.devices.autostart import LaunchAgent, XdgAutostart, autostart_here, command_for

COMMAND = ("/opt/Café du Coin/cafememo", "--data-dir", '/home/léa/100 % "café" $HOME')


@pytest.mark.parametrize("kind", [XdgAutostart, LaunchAgent])
def test_it_is_switched_on_and_off(kind: type[XdgAutostart] | type[LaunchAgent], tmp_path: Path) -> None:
    """Once on it is on, once off it is off, each as often as one likes, and no half-written file is left."""
    here = kind(COMMAND, tmp_path / "new")
    assert not here.is_on()
    for on in (False, True, True, False):
        here.switch(on=on)
        assert here.is_on() is on
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_the_desktop_file_starts_the_program_it_names(tmp_path: Path) -> None:
    """Blanks, quotes, percent and dollar signs in a path arrive as they are."""
    XdgAutostart(COMMAND, tmp_path).switch(on=True)
    file = tmp_path / "autostart" / "cafememo.desktop"
    line = next(line for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")  # as a desktop reads a value
    told = subprocess.run(["sh", "-c", f"printf '%s\\n' {value}"], capture_output=True, check=True, text=True).stdout
    assert told.splitlines() == list(COMMAND)
    if shutil.which("desktop-file-validate"):
        subprocess.run(["desktop-file-validate", str(file)], check=True)


def test_the_agent_starts_the_program_it_names(tmp_path: Path) -> None:
    """Read back, the property list holds the command, to be run at each login."""
    LaunchAgent(COMMAND, tmp_path).switch(on=True)
    told = plistlib.loads((tmp_path / "cafememo.plist").read_bytes())
    assert told["ProgramArguments"] == list(COMMAND)
    assert told["RunAtLoad"] is True


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_what_the_desktop_switched_off_is_off(tmp_path: Path, line: str) -> None:
    """A desktop's own settings leave the file and write a line into it."""
    here = XdgAutostart(COMMAND, tmp_path)
    here.switch(on=True)
    file = tmp_path / "autostart" / "cafememo.desktop"
    file.write_text(f"{file.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    assert not here.is_on()


def test_a_refusal_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    """Where the folder is a file, it says so by an OSError and stays off."""
    (tmp_path / "autostart").write_text("")
    here = XdgAutostart(COMMAND, tmp_path)
    with pytest.raises(OSError, match="autostart"):
        here.switch(on=True)
    assert not here.is_on()


def test_another_folder_than_the_usual_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The café that is open now is the one that will be; the usual one needs no name."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert command_for(tmp_path / "cafememo") == [sys.executable, "-m", "cafememo"]
    assert command_for(tmp_path / "other")[-2:] == ["--data-dir", str(tmp_path / "other")]


@pytest.mark.skipif(sys.platform != "linux", reason="the way of other systems")
def test_on_linux_it_is_a_desktop_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is where the desktop looks for it, in the folder the environment names."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart_here(tmp_path / "cafe").switch(on=True)
    assert (tmp_path / "autostart" / "cafememo.desktop").is_file()
