"""Draw every state of the counter, in every size, theme, scale and language, to be looked at.

    python packaging/pictures.py FOLDER [--sizes 1280x800 …] [--themes light dark contrast] [--languages en fr pseudo]
                                        [--scales 0.8 1.0 1.6] [--states greeting naming …]

Each state is put on the real screen by the same signals the café's memory sends; nobody on them is real. The
language "pseudo" is written from right to left, so that what does not mirror is seen.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from pictures_of_avoids import AvoidsStates
from pictures_of_change import ChangeStates
from pictures_of_counter_cards import CardStates
from pictures_of_damage import DamageStates
from pictures_of_greeting import GreetingStates
from pictures_of_keys import KeyStates
from pictures_of_rest import RestStates
from pictures_of_staff import StaffStates
from pictures_of_stage import Stage
from pictures_of_today import TodayStates
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit import resources, words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES

SIZES = ("1024x600", "1280x800", "1920x1080", "800x1280")
PSEUDO = "pseudo"


def states(stage: Stage) -> dict[str, Callable[[], object]]:
    """Return how to put each state on the screen, each from rest."""
    return (
        RestStates(stage).states()
        | GreetingStates(stage).states()
        | CardStates(stage).states()
        | KeyStates(stage).states()
        | DamageStates(stage).states()
        | StaffStates(stage).states()
        | ChangeStates(stage).states()
        | AvoidsStates(stage).states()
        | TodayStates(stage).states()
        | {"help": stage.screen.show_help}
    )


def draw(folder: Path, ending: str, stage: Stage, wanted: set[str] | None) -> None:
    """Draw every state wanted, or all."""
    stage.screen.show()
    stage.screen.activateWindow()
    QApplication.processEvents()
    for name, put in states(stage).items():
        if wanted is None or name in wanted:
            stage.rest()
            QApplication.processEvents()
            put()
            QApplication.processEvents()
            stage.screen.grab().save(str(folder / f"{name}-{ending}.png"))


def speak(application: QApplication, language: str) -> None:
    """Speak a language, in its direction."""
    words.use(words.PSEUDO if language == PSEUDO else language)
    leftward = words.right_to_left()
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)


def drawing_asked(told: str) -> argparse.Namespace:
    """Return what the command line asks to be drawn; its folder is there."""
    parser = argparse.ArgumentParser(description=told, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", nargs="+", default=SIZES)
    parser.add_argument("--themes", nargs="+", default=("light", "dark"), choices=tuple(THEMES))
    parser.add_argument("--languages", nargs="+", default=("en", "fr"), choices=(*words.LANGUAGES, PSEUDO))
    parser.add_argument("--scales", nargs="+", type=float, default=(1.0,))
    parser.add_argument("--states", nargs="+", default=None)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    return given


def looks(given: argparse.Namespace) -> Iterator[tuple[str, Theme, QSize]]:
    """Yield the end of the file names, the theme and the size of every look asked for; the program has it by then."""
    application = QApplication(sys.argv[:1])
    resources.register()
    resources.add_fonts()
    for language in given.languages:
        speak(application, language)
        for theme, scale in ((theme, scale) for theme in given.themes for scale in given.scales):
            dressed = Theme(THEMES[theme], scale)
            apply(application, dressed)
            for size in given.sizes:
                ending = f"{size}-{theme}-{language}" + (f"-{round(100 * scale)}" if scale != 1 else "")
                yield ending, dressed, QSize(*map(int, size.split("x")))


def main() -> int:
    """Draw what was asked for."""
    given = drawing_asked(__doc__ or "")
    wanted = set(given.states) if given.states else None
    for ending, theme, size in looks(given):
        stage = Stage(theme, size)
        draw(given.folder, ending, stage, wanted)
        stage.strike()
    return 0


if __name__ == "__main__":
    sys.exit(main())
