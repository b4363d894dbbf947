"""Printers, asked for on a thread."""

import os
import socket
import tempfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cafememo.devices import printers
from cafememo.devices.print_service import stay_on_this_machine
from cafememo.devices.printers import PrinterFinder, Printers


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "printers.example.org")


def test_printers_are_told_when_they_are_known(qtbot: QtBot) -> None:
    """The screen does not wait for the print service; what it knows arrives as a signal, also where it is nothing."""
    finder = PrinterFinder()
    with qtbot.waitSignal(finder.found, timeout=20_000) as told:
        finder.look()
    finder.stop()
    found = told.args[0]
    assert isinstance(found, Printers)
    assert not found.usual or found.usual in found.names


def test_who_stopped_looking_is_told_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped while the service is asked, nothing arrives; to stop again is harmless."""
    monkeypatch.setattr(printers, "printers_here", lambda: Printers(("Brother",), "Brother"))
    finder, told = PrinterFinder(), []
    finder.found.connect(told.append)
    finder.look()
    finder.stop()
    finder.stop()
    qtbot.wait(1)
    assert not told


def test_no_printer_is_asked_for_on_a_network() -> None:
    """Whatever server the system names, the print service is asked through a socket of this machine."""
    stay_on_this_machine()
    assert os.environ["CUPS_SERVER"].startswith("/")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no sockets with a path")
def test_a_socket_of_this_machine_that_is_named_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A print service of one's own, named by its socket, is asked; a file or a path where nothing is, is not."""
    with tempfile.TemporaryDirectory() as made, socket.socket(socket.AF_UNIX) as listening:
        own, file = Path(made) / "cups.sock", Path(made) / "file"
        listening.bind(str(own))
        file.touch()
        monkeypatch.setenv("CUPS_SERVER", str(own))
        stay_on_this_machine()
        assert os.environ["CUPS_SERVER"] == str(own)
        for other in (file, Path(made) / "nothing"):
            monkeypatch.setenv("CUPS_SERVER", str(other))
            stay_on_this_machine()
            assert os.environ["CUPS_SERVER"].endswith(("cups.sock", "cupsd"))
            assert not os.environ["CUPS_SERVER"].startswith(made)
