"""Draw every page of the owner's window, in every size, theme, scale and language, to be looked at.

    python packaging/owner_pictures.py FOLDER [--sizes 1280x800 …] [--themes light dark contrast] [--languages en fr]
                                              [--scales 0.8 1.0 1.6] [--states regulars menu …] [--list]

The pages are those of the real window on a made-up café, once a full one and once an empty one; nobody is real.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from pictures_of_owner import STATES, OwnerStage
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafememo.app import make_application
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.cafe import make_cafe
from cafememo.services.clock import SystemClock
from cafememo.services.demo import make_demo
from cafememo.ui.kit import words

SIZES = ("1024x600", "1280x800", "1920x1080")
REGULARS, VISITS = 400, 14_000
PATIENCE = 60.0


@contextmanager
def opened(application: QApplication, folder: Path, theme: str, language: str) -> Iterator[Program]:
    """Give the program with a café open."""
    program = Program(application, Options(folder, language=language, theme=theme), SystemClock())
    program.window.show()
    end = time.monotonic() + PATIENCE
    while program.screen.cafe is None and time.monotonic() < end:
        QTest.qWait(10)
    try:
        yield program
    finally:
        program.close()
        program.window.deleteLater()
        program.deleteLater()  # it listens to the application, and would tell a window that is gone


def draw(asked: argparse.Namespace, cafes: dict[str, dict[str, Path]]) -> int:
    """Draw what was asked for, and return how many pictures there are."""
    application = make_application()
    drawn = 0
    for language in asked.languages:
        words.use(language)
        for theme in asked.themes:
            for kind, states in STATES.items():
                wanted = {name: put for name, put in states.items() if not asked.states or name in asked.states}
                if not wanted:
                    continue
                with opened(application, cafes[language][kind], theme, language) as program:
                    drawn += _draw_states(asked, program, wanted, f"{theme}-{language}")
    return drawn


def _draw_states(
    asked: argparse.Namespace, program: Program, states: dict[str, Callable[[OwnerStage], object]], ending: str
) -> int:
    """Draw some states of one café."""
    stage = OwnerStage(program)
    drawn = 0
    for scale in asked.scales:
        stage.scale_to(scale)
        for name, put in states.items():
            for size in asked.sizes:
                stage.resize(QSize(*map(int, size.split("x"))))
                put(stage)
                stage.settle()
                scaled = "" if scale == 1.0 else f"-{round(scale * 100)}"
                stage.picture().save(str(asked.folder / f"{name}-{size}-{ending}{scaled}.png"))
                drawn += 1
    return drawn


def make_cafes(folder: Path, languages: list[str]) -> dict[str, dict[str, Path]]:
    """Make a full and an empty café in each language."""
    made: dict[str, dict[str, Path]] = {}
    for language in languages:
        full, empty = folder / language / "full", folder / language / "empty"
        make_demo(full, regulars=REGULARS, visit_count=VISITS, seed=1, language=language, clock=SystemClock())
        make_cafe(empty, "Café du Coin", language, use_keyring=False)
        made[language] = {"full": full, "empty": empty}
    return made


def main() -> int:
    """Draw; 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path())
    parser.add_argument("--sizes", nargs="+", default=list(SIZES))
    parser.add_argument("--themes", nargs="+", default=["light", "dark"])
    parser.add_argument("--languages", nargs="+", default=["en", "fr"])
    parser.add_argument("--scales", nargs="+", type=float, default=[1.0])
    parser.add_argument("--states", nargs="+")
    parser.add_argument("--list", action="store_true", help="name the states, and draw nothing")
    asked = parser.parse_args()
    if asked.list:
        print("\n".join(name for states in STATES.values() for name in states))
        return 0
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cafememo-pictures-") as work:
        print(draw(asked, make_cafes(Path(work), asked.languages)), "pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
