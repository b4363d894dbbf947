"""Draw every state of the counter, in every size, theme and language, to be looked at.

    python packaging/pictures.py FOLDER [--sizes 1280x800 …] [--themes light dark contrast] [--languages en fr]

Each state is put on the real screen by the same signals the café's memory sends; nobody on them is real.
"""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from cafememo.codes.payload import encode
from cafememo.domain import trouble
from cafememo.domain.clock import KindOfDay, PartOfDay
from cafememo.domain.loyalty import Collects, Programme, StampCard
from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import Blank, Foreign, Greeting, Replaced, ShownProgramme, ShownUsual, Unreadable
from cafememo.domain.usual import Reason, Why
from cafememo.services.clock import SystemClock
from cafememo.services.counter import Found, Note
from cafememo.services.today import NotedToday
from cafememo.store.settings import CafeFacts, Staff
from cafememo.ui.counter.demo_cards import cards_to_try
from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.greeting import SLOW_MS
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.counter.today import TodayPage
from cafememo.ui.kit import resources, words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.lane import Lane
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES

NOW = datetime(2026, 11, 23, 8, 14)  # noqa: DTZ001 - a time on the café's wall
SIZES = ("1024x600", "1280x800", "1920x1080", "800x1280")

MORNINGS = Reason(Why.HABIT, 5, 6, PartOfDay.MORNING, KindOfDay.WEEKDAY)
SATURDAYS = Reason(Why.HABIT, 4, 4, None, KindOfDay.WEEKEND)
AFTER_LUNCH = Reason(Why.HABIT, 3, 5, PartOfDay.AFTERNOON, KindOfDay.WEEKDAY)


def card(have: int, of: int, rewards: int) -> tuple[ShownProgramme, ...]:
    """Return the one programme of most cafés."""
    return (ShownProgramme(1, "Stamps", Collects.STAMPS, StampCard(have, of, rewards)),)


def camille(*, rewards: int = 0) -> Greeting:
    """Return the regular of the drawing."""
    french = words.language() == "fr"
    options = ("lait d’avoine", "très chaud", "1 sucre", "tasse perso") if french else (
        "oat milk", "extra hot", "1 sugar", "own cup")  # fmt: skip
    usual = (SpokenLine("Flat white", options), SpokenLine("Croissant"))
    return Greeting(
        1,
        "Camille",
        (
            ShownUsual(1, usual, MORNINGS),
            ShownUsual(2, (SpokenLine("Cappuccino"), SpokenLine("Brownie")), SATURDAYS),
            ShownUsual(3, (SpokenLine("Espresso"),), AFTER_LUNCH),
        ),
        card(9 if not rewards else 2, 10, rewards),
        42,
        datetime(2026, 11, 20, 8, 2),  # noqa: DTZ001 - as above
    )


def long_one() -> Greeting:
    """Return somebody with a name of 40 letters and a very long order."""
    line = SpokenLine(
        "Grand cappuccino glacé à la noisette",
        ("lait d’avoine sans sucres ajoutés", "double dose", "très chaud", "3 sucres", "chantilly", "tasse perso"),
        2,
        "pas trop plein, avec une petite cuillère",
    )
    more = SpokenLine("Tartine de pain de campagne au beurre demi-sel", ("confiture de fraise",))
    usual = ShownUsual(1, (line, more, more), MORNINGS)
    return Greeting(
        2, "Maximilienne-Andréa de la Tour d’Auvergne", (usual, usual, usual), card(11, 24, 3), 1233,
        datetime(2025, 11, 20, 8, 2),  # noqa: DTZ001 - as above
    )  # fmt: skip


def newcomer() -> Greeting:
    """Return somebody who was just remembered."""
    favourite = Reason(Why.FAVOURITE)
    drinks = ("Flat white", "Espresso", "Cappuccino")
    return Greeting(
        3,
        "Noor",
        tuple(ShownUsual(place, (SpokenLine(drink),), favourite) for place, drink in enumerate(drinks)),
        card(0, 10, 0),
        0,
        None,
    )


def today(count: int) -> tuple[NotedToday, ...]:
    """Return a day's visits of each kind, the newest first; a long day has long orders."""
    kinds = (
        NotedToday(0, 1, "Camille", NOW, camille().usuals[0].lines, "Léa"),
        NotedToday(0, 4, "Bo", NOW, (), "Léa"),
        NotedToday(0, 5, "Inès", NOW, (SpokenLine("Cappuccino", (), 2), SpokenLine("Brownie")), "Sofiane", moved=True),
        NotedToday(0, 1, "Camille", NOW, (SpokenLine("Cappuccino"),), "Léa", undone=True, given=True),
        NotedToday(0, 6, "Kenza", NOW, (SpokenLine("Espresso"),), "Sofiane", redeemed=True),
        NotedToday(0, 2, long_one().name, NOW, long_one().usuals[0].lines, "Maximilienne", further=True),
        NotedToday(0, 7, "Noor", NOW, (SpokenLine("Flat white"),), "Léa", redeemed=True, undone=True),
    )
    if count > 42:
        kinds = (replace(kinds[5], redeemed=True, moved=True, further=False), *(kinds[5] for _ in range(5)))
    return tuple(
        replace(kinds[place % len(kinds)], entry_id=count - place, at=NOW - timedelta(minutes=2 * place))
        for place in range(count)
    )


def states(  # noqa: C901, PLR0915 - each is a line or two
    screen: CounterScreen, desk: Desk, facts: CafeFacts
) -> dict[str, Callable[[], object]]:
    """Return how to put each state on the screen."""

    def searching(*found: Found) -> None:
        screen.show_idle()
        screen.idle_page.searched.disconnect(desk.find)
        screen.idle_page.start_search()
        screen.idle_page.search_field.setText("cam")
        screen.idle_page.show_found(found)
        screen.idle_page.searched.connect(desk.find)

    def greeting_with_toast() -> None:
        desk.noted.emit((Note(1, 1, "Camille", (SpokenLine("Flat white"),), StampCard(0, 10, 1)),))
        desk.read.emit(camille())

    def troubled_note() -> None:
        desk.read.emit(camille())
        screen.pages.greeting_page().set_noting(noting=True)
        desk.not_noted.emit(trouble.DiskFull())

    def said_noted() -> None:
        desk.read.emit(camille())
        screen.pages.greeting_page().set_noting(noting=True)
        screen.pages.greeting_page().say_noted()

    def slow_note() -> None:
        desk.read.emit(camille())
        screen.pages.greeting_page().set_noting(noting=True)
        loop = QEventLoop()
        QTimer.singleShot(2 * SLOW_MS, loop.quit)
        loop.exec()

    def redeem() -> None:
        desk.read.emit(camille(rewards=1))
        screen.pages.greeting_page().redeem()

    def noted() -> None:
        desk.noted.emit((Note(1, 1, "Camille", (SpokenLine("Flat white"),), StampCard(0, 10, 1)),))

    def idle_demo() -> None:
        cards = [(encode(bytes([place] * 10)), "Camille", "active") for place in range(5)]
        cards += [(encode(bytes([9] * 10)), None, "blank"), (encode(bytes([8] * 10)), None, "replaced")]
        screen.pages.set_cards(cards_to_try(cards))
        desk.opened.emit(replace(facts, demo=True))

    def show_list(visits: tuple[NotedToday, ...] | None, *, held: bool = False) -> TodayPage:
        for old in screen.findChildren(TodayPage):
            old.deleteLater()
            old.hide()
        page = TodayPage(screen.pages._look, screen)  # noqa: SLF001 - as the screen's own pages are made
        page.set_look(screen.pages._look)  # noqa: SLF001
        place(page, screen, screen.idle_page.geometry())
        page.begin()
        page.show()
        if visits is not None:
            page.show_today(visits)
        page.browse_part.today_list.reveal(shown=held)
        return page

    def moving(*found: Found, scanned: Greeting | None = None) -> None:
        page = show_list(today(42))
        page.browse_part.ask_whose()
        if scanned is not None:
            page.card_read(scanned)
        elif found and page.move_part is not None:
            page.move_part.search_field.setText("cam")
            page.show_found(found)

    def long_list() -> None:
        show_list(today(300)).browse_part.today_list.mark_next()

    def none_like_that() -> None:
        show_list(today(9)).browse_part.head.search_field.setText("mocha")

    def asked() -> None:
        show_list(today(42)).browse_part.take_back()

    def put_away() -> None:
        for page in screen.findChildren(TodayPage):
            page.hide()

    people = (
        Found(8, "Camille", (SpokenLine("Flat white", ("oat milk",)),)),
        Found(9, "Camille", (SpokenLine("Espresso"),)),
        Found(10, "Camilo", ()),
    )

    return {
        "opening": lambda: None,
        "preparing": lambda: desk.preparing.emit(2400, 6000),
        "failed": lambda: desk.not_opened.emit(trouble.Damaged(Path("/home/lea/.local/share/cafememo"))),
        "failed_none": lambda: desk.not_opened.emit(trouble.NoCafe(Path("/home/lea/.local/share/cafememo"))),
        "idle": lambda: desk.opened.emit(facts),
        "idle_noted": noted,
        "searching": lambda: searching(
            Found(1, "Camille", (SpokenLine("Flat white", ("oat milk",)),)),
            Found(2, "Camille", (SpokenLine("Espresso"),)),
            Found(3, "Camilo", ()),
        ),
        "searching_none": searching,
        "greeting": lambda: (screen.idle_page.clear_search(), desk.read.emit(camille())),
        "greeting_toast": greeting_with_toast,
        "greeting_reward": redeem,
        "greeting_noted": said_noted,
        "greeting_slow": slow_note,
        "greeting_trouble": troubled_note,
        "greeting_long": lambda: desk.read.emit(long_one()),
        "greeting_new": lambda: desk.read.emit(newcomer()),
        "greeting_empty": lambda: desk.read.emit(Greeting(4, "Bo", (), card(0, 10, 0), 0, None)),
        "blank": lambda: desk.read.emit(Blank(1)),
        "replaced": lambda: desk.read.emit(Replaced(datetime(2026, 5, 3))),  # noqa: DTZ001 - as above
        "foreign": lambda: desk.read.emit(Foreign()),
        "unreadable": lambda: desk.read.emit(Unreadable()),
        "bug": lambda: screen.show_bug(lambda: None),
        "today": lambda: show_list(today(42)),
        "today_loading": lambda: show_list(None),
        "today_pressed": lambda: show_list(today(42), held=True),
        "today_asked": asked,
        "today_moving": moving,
        "today_moving_card": lambda: moving(scanned=camille()),
        "today_moving_names": lambda: moving(*people),
        "today_empty": lambda: show_list(()),
        "today_none": none_like_that,
        "today_long": long_list,
        "today_away": put_away,
        "demo": lambda: (screen.show_idle(), idle_demo()),
        "demo_cards": screen.show_demo_cards,
    }


def main() -> int:
    """Draw what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sizes", nargs="+", default=SIZES)
    parser.add_argument("--themes", nargs="+", default=tuple(THEMES), choices=tuple(THEMES))
    parser.add_argument("--languages", nargs="+", default=("en", "fr"))
    parser.add_argument("--states", nargs="+", default=None)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    resources.register()
    resources.add_fonts()
    for language in given.languages:
        words.use(language)
        for theme_name in given.themes:
            theme = Theme(THEMES[theme_name])
            apply(application, theme)
            for size in given.sizes:
                width, height = map(int, size.split("x"))
                lane = Lane()
                desk = Desk(lane, SystemClock())
                screen = CounterScreen(desk, theme, lambda: NOW)
                screen.resize(QSize(width, height))
                screen.show()
                facts = CafeFacts(
                    name="Café du Coin",
                    language=language,
                    demo=False,
                    card_key=b"",
                    programmes=(Programme(1, "Stamps"),),
                    former=(),
                    staff=(Staff(1, "Léa"),),
                )
                application.processEvents()
                for name, put in states(screen, desk, facts).items():
                    put()
                    application.processEvents()
                    if given.states is None or name in given.states:
                        screen.grab().save(str(given.folder / f"{name}-{size}-{theme_name}-{language}.png"))
                screen.close()
                screen.deleteLater()
                lane.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
