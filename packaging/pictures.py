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

from pictures_of_avoids import AvoidsStates
from pictures_of_change import ChangeStates
from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from cafememo.codes.payload import encode
from cafememo.domain import trouble
from cafememo.domain.clock import KindOfDay, PartOfDay
from cafememo.domain.cue import About, Cue
from cafememo.domain.loyalty import Collects, Programme, StampCard
from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine, SpokenLine, spoken
from cafememo.domain.pin import Wrong
from cafememo.domain.reading import Blank, Foreign, Greeting, Replaced, ShownProgramme, ShownUsual, Unreadable
from cafememo.domain.round import Chosen, Round
from cafememo.domain.usual import Reason, Why
from cafememo.services import sample_menu
from cafememo.services.clock import SystemClock
from cafememo.services.counter import Note
from cafememo.services.finding import Found, FoundPeople
from cafememo.services.today import NotedToday
from cafememo.store.settings import CafeFacts, Staff
from cafememo.ui.counter.demo_cards import cards_to_try
from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.greeting import SLOW_MS
from cafememo.ui.counter.lock import LockPage
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.counter.staff import StaffPage
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


FRIDAYS = tuple((20_777 - 7 * week) * 1440 + 9 * 60 for week in range(6))[::-1]
EVENINGS = tuple((20_776 - 3 * day) * 1440 + 19 * 60 for day in range(9))[::-1]
"""Local minutes of orders: on Fridays at nine, and every third day at seven in the evening."""


def camilles() -> FoundPeople:
    """Return several of one name, some with the same drink, and more than there is room for."""
    french = words.language() == "fr"
    flat = (SpokenLine("Flat white", ("lait d’avoine" if french else "oat milk",)),)
    yesterday, last_year = datetime(2026, 11, 22, 9), datetime(2025, 6, 1, 9)  # noqa: DTZ001 - as above
    found = FoundPeople(
        (
            Found(1, "Camille", flat, yesterday, FRIDAYS),
            Found(2, "Camille", (SpokenLine("Espresso"),), yesterday, EVENINGS),
            Found(3, "Camille", flat, yesterday, EVENINGS),
            Found(4, "Camille", (long_one().usuals[0].lines), last_year, EVENINGS),
            Found(5, "Camille", (long_one().usuals[0].lines), yesterday, FRIDAYS),
            Found(6, "Camillo", ()),
            Found(7, "Camilla", ()),
            Found(8, "Camélia", (SpokenLine("Ristretto"),), last_year),
            Found(9, "Marie-Camille", flat, yesterday),
            Found(10, "Maximilienne-Andréa de la Tour d’Auvergne", flat, yesterday),
        )
    )
    found.more = 12
    return found


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

    def searching(found: tuple[Found, ...], text: str = "cam") -> None:
        screen.show_idle()
        screen.idle_page.searched.disconnect(desk.find)
        screen.idle_page.start_search()
        screen.idle_page.search_field.setText(text)
        screen.idle_page.show_found(found)
        screen.idle_page.searched.connect(desk.find)

    def alone(greeting: Greeting) -> None:
        screen.ordering.round = Round()
        screen.ordering.welcome(greeting)

    def pressed() -> None:
        """Be where an Enter leaves the screen."""
        ordering = screen.ordering
        ordering._being_noted.append((ordering.round, ()))  # noqa: SLF001 - as `note` does
        ordering.round = Round()

    def noted() -> None:
        screen.show_idle()
        pressed()
        desk.noted.emit((Note(1, 1, "Camille", (SpokenLine("Flat white"),), StampCard(0, 10, 1)),))

    def greeting_with_toast() -> None:
        noted()
        alone(camille())

    def kept_note() -> None:
        alone(camille())
        pressed()
        desk.rounds._late = 1  # noqa: SLF001 - as if the disk had refused it
        desk.rounds.kept.emit(trouble.DiskFull())
        desk.rounds.waiting.emit(1)

    def said_noted() -> None:
        alone(camille())
        screen.pages.greeting_page().set_noting(noting=True)
        screen.pages.greeting_page().say_noted()

    def slow_note() -> None:
        alone(camille())
        screen.pages.greeting_page().set_noting(noting=True)
        loop = QEventLoop()
        QTimer.singleShot(2 * SLOW_MS, loop.quit)
        loop.exec()

    def redeem() -> None:
        alone(camille(rewards=1))
        screen.pages.greeting_page().redeem()

    def in_a_round(people: int) -> None:
        desk.rounds._late = 0  # noqa: SLF001 - it was written meanwhile
        desk.rounds.waiting.emit(0)
        screen.ordering.round = Round()
        for number, name in enumerate(("Malik", "Noor", "Ida", "Jan", "Zoé", "Bo")[: people - 1], 10):
            screen.ordering.welcome(replace(newcomer(), regular_id=number, name=name))
        screen.ordering.welcome(camille())

    def round_with_one_more() -> None:
        in_a_round(2)
        screen.ordering.round = screen.ordering.round.one_more(Chosen(5, (SpokenLine("Espresso", ("double",)),)))
        screen.ordering.show()

    def kept_round() -> None:
        in_a_round(3)
        screen.show_idle()
        screen.tell("Flat white · C", undo=lambda: None)

    def asks() -> None:
        alone(camille())
        screen.ordering._propose((1, ShownUsual(1, camille().usuals[0].lines, Reason(Why.LATELY, 8, 10))))  # noqa: SLF001

    def conflict() -> None:
        desk.menu = sample_menu.load(words.language())
        latte = next(item for item in desk.menu.items if "Latte" in item.name)
        options = [next(iter(group.default_ids)) for group in desk.menu.groups
                   if group.id in latte.group_ids and group.default_ids]  # fmt: skip
        almond = next(option for group in desk.menu.groups for option in group.options if Content.NUTS in
                      (option.contents or ()))  # fmt: skip
        milk = next(group for group in desk.menu.groups if almond in group.options)
        options = [option for option in options if option not in milk.default_ids] + [almond.id]
        order = Order((OrderLine(latte.id, desk.menu.in_making_order(options)),))
        usual = ShownUsual(1, spoken(order, desk.menu), MORNINGS, order)
        alone(replace(camille(), usuals=(usual, *camille().usuals[1:]), avoids=frozenset({Content.NUTS})))
        screen.pages.greeting_page().note()

    def revealed() -> None:
        alone(replace(camille(), avoids=frozenset({Content.NUTS, Content.MILK, Content.VEGETARIAN})))
        screen.pages.greeting_page().person.avoids_button.hold()

    def cue() -> None:
        more = (
            *card(9, 10, 0),
            ShownProgramme(2, "Carte déjeuner", Collects.STAMPS, StampCard(2, 6, 1)),
            ShownProgramme(3, "Points", Collects.POINTS, StampCard(130, 200, 0)),
        )
        alone(replace(camille(), cue=Cue(About.ROUND_VISIT, 100), visits=99, programmes=more))

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
            (
                Found(1, "Camille", (SpokenLine("Flat white", ("oat milk",)),)),
                Found(2, "Camille", (SpokenLine("Espresso"),)),
                Found(3, "Camilo", ()),
            )
        ),
        "searching_many": lambda: searching(camilles()),
        "searching_same": lambda: searching(
            tuple(replace(camilles()[0], regular_id=number) for number in range(3)), "camille"
        ),
        "searching_none": lambda: searching((), "Maximilienne-Andréa de la Tour d’Auvergne"),
        "searching_signs": lambda: searching((), "?!"),
        "greeting": lambda: (screen.idle_page.clear_search(), alone(camille())),
        "greeting_toast": greeting_with_toast,
        "greeting_reward": redeem,
        "greeting_noted": said_noted,
        "greeting_slow": slow_note,
        "greeting_cue": cue,
        "greeting_asks": asks,
        "greeting_conflict": conflict,
        "greeting_revealed": revealed,
        "kept_note": kept_note,
        "round": lambda: in_a_round(3),
        "round_full": lambda: in_a_round(7),
        "round_one_more": round_with_one_more,
        "round_kept": kept_round,
        "greeting_long": lambda: alone(long_one()),
        "greeting_new": lambda: alone(newcomer()),
        "greeting_empty": lambda: alone(Greeting(4, "Bo", (), card(0, 10, 0), 0, None)),
        "blank": lambda: desk.read.emit(Blank(1)),
        "replaced": lambda: desk.read.emit(Replaced(datetime(2026, 5, 3))),  # noqa: DTZ001 - as above
        "foreign": lambda: desk.read.emit(Foreign()),
        "unreadable": lambda: desk.read.emit(Unreadable()),
        "help": screen.show_help,
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
        "staff": lambda: show_staff(screen),
        "staff_few": lambda: show_staff(screen, TEAM[:3]),
        "staff_many": lambda: show_staff(screen, TEAM * 2),
        "staff_pin": lambda: enter_pin(screen),
        "staff_pin_wrong": lambda: enter_pin(screen).tell(Wrong(8)),
        "lock": lambda: show_lock(screen, facts),
        "lock_scanned": lambda: show_lock(screen, facts).refuse_scan(),
    }


TEAM = tuple(
    Staff(place, name, asks_pin=place % 3 == 1)
    for place, name in enumerate(
        ("Léa", "Sam", "Océane", "Mohamed-Amine", "Inès", "Jo", "Noor", "Maximilienne-Andréa de la Tour", "Théo", "Ana",
         "Marguerite", "Bo"),
        start=1,
    )
)  # fmt: skip


def turn_to(screen: CounterScreen, page: Page) -> None:
    """Lay a page below the header, over the one before."""
    top = screen.header.height()
    page.setGeometry(0, top, screen.width(), screen.height() - top)
    page.show()
    page.raise_()


def show_staff(screen: CounterScreen, staff: tuple[Staff, ...] = TEAM) -> StaffPage:
    """Ask who is behind the counter."""
    screen.header.show_lock(shown=True)
    page = StaffPage(screen._look, screen)  # noqa: SLF001 - a page of this screen
    page.set_look(screen._look)  # noqa: SLF001 - likewise
    turn_to(screen, page)
    page.ask(staff, present=1)
    return page


def enter_pin(screen: CounterScreen) -> StaffPage:
    """Ask the first of them for a PIN, half of it entered."""
    page = show_staff(screen)
    page.tiles[0].click()
    page.pin_entry.pin_field.setText("25")
    return page


def show_lock(screen: CounterScreen, facts: CafeFacts) -> LockPage:
    """Lock the counter."""
    screen.header.show_lock(shown=False)
    screen.header.set_staff("")
    page = LockPage(screen._look, screen)  # noqa: SLF001 - a page of this screen
    page.set_look(screen._look)  # noqa: SLF001 - likewise
    page.set_cafe(facts.name)
    page.set_clock(words.clock(NOW))
    turn_to(screen, page)
    page.cover()
    return page


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
                change, avoids = ChangeStates(screen, theme), AvoidsStates(screen, theme)
                for name, put in (states(screen, desk, facts) | change.states() | avoids.states()).items():
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
