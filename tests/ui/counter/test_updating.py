"""An older café that is copied and brought up to date says how far that is, until it is open."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.options import Options
from cafememo.program import Program
from support import StandingClock

OLD = Path(__file__).parents[2] / "old_databases" / "0003"


def test_an_older_cafe_says_how_far_it_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: StandingClock
) -> None:
    """The counter tells of the copy in percent, then of the update, and is ready then."""
    folder = tmp_path / "cafe"
    shutil.copytree(OLD, folder)
    (folder / "seen.json").unlink()
    program = Program(qapp, Options(folder, language="en", theme="light"), clock)
    hints: list[str] = []
    program.desk.updating.connect(lambda _percent: hints.append(program.screen.idle_page.hint_label.text()))
    program.window.show()
    qtbot.waitUntil(lambda: program.screen.header.state_label.text() == "Scanner ready")
    assert hints[0].startswith("New version: copying the café first… ")
    assert hints[-1] == "Bringing the café up to date…"
    assert program.screen.idle_page.hint_label.text() == "Scan a card"
    program.close()
    program.window.deleteLater()
    program.deleteLater()
    qapp.processEvents()
