"""The counter's pages but the first: each built when it is first needed, then kept and refilled."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look

if TYPE_CHECKING:
    from cafememo.ui.counter.avoids_page import AvoidsPage
    from cafememo.ui.counter.change import ChangePage
    from cafememo.ui.counter.damaged import DamagedPage
    from cafememo.ui.counter.demo_cards import CardToTry, DemoCardsPage
    from cafememo.ui.counter.demo_strip import DemoStrip
    from cafememo.ui.counter.greeting import GreetingPage
    from cafememo.ui.counter.help import HelpPage
    from cafememo.ui.counter.lock import LockPage
    from cafememo.ui.counter.naming import NamingPage
    from cafememo.ui.counter.notice import NoticePage
    from cafememo.ui.counter.phone_card_page import PhoneCardPage
    from cafememo.ui.counter.scanner_test import ScannerTestPage
    from cafememo.ui.counter.screen import CounterScreen
    from cafememo.ui.counter.staff import StaffPage
    from cafememo.ui.counter.toast import Toast
    from cafememo.ui.counter.today import TodayPage
    from cafememo.ui.counter.unlocking import UnlockingPage

    CounterPage = (
        GreetingPage
        | ChangePage
        | NamingPage
        | NoticePage
        | DemoCardsPage
        | TodayPage
        | AvoidsPage
        | HelpPage
        | PhoneCardPage
        | ScannerTestPage
        | StaffPage
        | LockPage
        | UnlockingPage
        | DamagedPage
    )
    AnyPage = TypeVar("AnyPage", bound=CounterPage)


class Pages:
    """Makes the pages of a screen. The first paint imports none of them, and a scan builds none twice."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        self._parent = parent
        self._look = look
        self._screen: CounterScreen | None = None
        self._cards: Sequence[CardToTry] = ()
        self.offers_setup = False
        """Whether a café can be set up instead of the demo."""
        self.greeting: GreetingPage | None = None
        self.change: ChangePage | None = None
        self.naming: NamingPage | None = None
        self.notice: NoticePage | None = None
        self.demo_cards: DemoCardsPage | None = None
        self.today: TodayPage | None = None
        self.help: HelpPage | None = None
        self.avoids: AvoidsPage | None = None
        self.scanner_test: ScannerTestPage | None = None
        self.phone_card: PhoneCardPage | None = None
        self.staff: StaffPage | None = None
        self.lock: LockPage | None = None
        self.unlocking: UnlockingPage | None = None
        self.damaged: DamagedPage | None = None
        self.demo_strip: DemoStrip | None = None
        self.toast: Toast | None = None

    def wire(self, screen: "CounterScreen") -> None:
        """Say whom the pages report to."""
        self._screen = screen

    def set_cards(self, cards: "Sequence[CardToTry]", *, offers_setup: bool = False) -> None:
        """Say which cards there are to try, in the demo café, and whether a café can be set up instead of it."""
        self._cards = cards
        self.offers_setup = offers_setup

    def set_look(self, look: Look) -> None:
        """Draw all there are in another theme or size."""
        self._look = look
        for part in (*self._made(), self.demo_strip, self.toast):
            if part is not None:
                part.set_look(look)

    def speak(self) -> None:
        """Put every word that stays on a page into the language now spoken."""
        shown = (self.naming, self.today, self.scanner_test, self.phone_card, self.staff, self.lock, self.unlocking)
        staying = (*shown, self.damaged, self.demo_strip)
        for part in staying:
            if part is not None:
                part.speak()

    def built(self) -> list[QWidget]:
        """Return the pages there are so far, without the first."""
        return [page for page in self._made() if page is not None]

    def _made(self) -> "tuple[CounterPage | None, ...]":
        """Return every page but the first, None for those that were not needed yet."""
        common = (self.greeting, self.change, self.naming, self.notice)
        tried = (self.demo_cards, self.scanner_test, self.help)
        rare = (self.unlocking, self.damaged)
        return (*common, *tried, self.today, self.avoids, self.phone_card, self.staff, self.lock, *rare)

    def about_somebody(self) -> "tuple[CounterPage | None, ...]":
        """Return the pages on which somebody's name or card may be, over which the eye is offered."""
        return (self.greeting, self.change, self.naming, self.today, self.avoids, self.phone_card)

    def greeting_page(self) -> "GreetingPage":
        """Return the page that greets a regular."""
        if self.greeting is None:
            from cafememo.ui.counter.greeting import GreetingPage  # noqa: PLC0415 - see the class

            self.greeting = self._furnished(GreetingPage(self._look, self._parent))
            ordering = self._on_screen().ordering
            self.greeting.noted.connect(ordering.note)
            self.greeting.change_wanted.connect(self._on_screen().changing.change)
            self.greeting.more_wanted.connect(self._on_screen().changing.one_more)
            self.greeting.chosen.connect(ordering.choose)
            self.greeting.person.proposal_accepted.connect(ordering.make_usual)
            self.greeting.person.proposal_declined.connect(ordering.propose_never)
            self.greeting.round_tabs.turned.connect(ordering.turn_to)
            self.greeting.round_tabs.left_out.connect(ordering.leave_out)
        return self.greeting

    def change_page(self) -> "ChangePage":
        """Return the page that puts an order together."""
        if self.change is None:
            from cafememo.ui.counter.change import ChangePage  # noqa: PLC0415 - see the class

            self.change = self._furnished(ChangePage(self._look, self._parent))
            changing = self._on_screen().changing
            self.change.noted.connect(changing.take)
            self.change.left.connect(changing.leave)
            self.change.touched.connect(changing.touch)
        return self.change

    def naming_page(self) -> "NamingPage":
        """Return the page that asks who somebody is."""
        if self.naming is None:
            from cafememo.ui.counter.naming import NamingPage  # noqa: PLC0415 - see the class

            self.naming = self._furnished(NamingPage(self._look, self._parent))
            self.naming.named.connect(self._on_screen().newcomers.join)
            self.naming.name_typed.connect(self._on_screen().newcomers.look_for_others)
            self.naming.other_chosen.connect(self._on_screen().newcomers.choose_other)
            self.naming.named_for_phone.connect(self._on_screen().newcomers.join_for_phone)
            self.naming.left.connect(self._on_screen().go_back)
        return self.naming

    def notice_page(self) -> "NoticePage":
        """Return the page that says one sentence."""
        if self.notice is None:
            from cafememo.ui.counter.notice import NoticePage  # noqa: PLC0415 - see the class

            self.notice = self._furnished(NoticePage(self._look, self._parent))
            self.notice.acted.connect(self._on_screen().act)
            self.notice.other_acted.connect(self._on_screen().act_other)
        return self.notice

    def demo_cards_page(self) -> "DemoCardsPage | None":
        """Return the page of cards to try; None where there are none."""
        if self.demo_cards is None and self._cards:
            from cafememo.ui.counter.demo_cards import DemoCardsPage  # noqa: PLC0415 - see the class

            self.demo_cards = self._furnished(DemoCardsPage(self._look, self._cards, self._parent))
            self.demo_cards.card_pressed.connect(self._on_screen().take_card)
            self.demo_cards.left.connect(self._on_screen().show_idle)
        return self.demo_cards

    def avoids_page(self) -> "AvoidsPage":
        """Return the page that asks what somebody avoids."""
        if self.avoids is None:
            from cafememo.ui.counter.avoids_page import AvoidsPage  # noqa: PLC0415 - see the class

            self.avoids = self._furnished(AvoidsPage(self._look, self._parent))
            avoiding = self._on_screen().avoiding
            self.avoids.agreed.connect(avoiding.remember)
            self.avoids.left.connect(avoiding.leave)
            self.avoids.touched.connect(avoiding.touch)
        return self.avoids

    def phone_card_page(self) -> "PhoneCardPage":
        """Return the page that shows a card to be taken along on a phone."""
        if self.phone_card is None:
            from cafememo.ui.counter.phone_card_page import PhoneCardPage  # noqa: PLC0415 - see the class

            self.phone_card = self._furnished(PhoneCardPage(self._look, self._parent))
            self.phone_card.done.connect(self._on_screen().go_back)
            self.phone_card.touched.connect(self._on_screen().phoning.touch)
        return self.phone_card

    def help_page(self) -> "HelpPage":
        """Return the page that says what the keys do."""
        if self.help is None:
            from cafememo.ui.counter.help import HelpPage  # noqa: PLC0415 - see the class

            self.help = self._furnished(HelpPage(self._look, self._parent))
            self.help.left.connect(self._on_screen().show_idle)
        return self.help

    def today_page(self) -> "TodayPage":
        """Return the page of what was noted today."""
        if self.today is None:
            from cafememo.ui.counter.today import TodayPage  # noqa: PLC0415 - see the class

            self.today = self._furnished(TodayPage(self._look, self._parent))
            reviewing = self._on_screen().reviewing
            self.today.undo_wanted.connect(reviewing.undo)
            self.today.move_wanted.connect(reviewing.move)
            self.today.searched.connect(reviewing.search)
            self.today.left.connect(self._on_screen().show_idle)
        return self.today

    def scanner_test_page(self) -> "ScannerTestPage":
        """Return the page to try a scanner on."""
        if self.scanner_test is None:
            from cafememo.ui.counter.scanner_test import ScannerTestPage  # noqa: PLC0415 - see the class

            self.scanner_test = self._furnished(ScannerTestPage(self._look, self._parent))
        return self.scanner_test

    def staff_page(self) -> "StaffPage":
        """Return the page that asks who is behind the counter."""
        if self.staff is None:
            from cafememo.ui.counter.staff import StaffPage  # noqa: PLC0415 - see the class

            self.staff = self._furnished(StaffPage(self._look, self._parent))
            guarding = self._on_screen().guarding
            self.staff.chosen.connect(guarding.choose)
            self.staff.left.connect(guarding.leave)
        return self.staff

    def lock_page(self) -> "LockPage":
        """Return the page that covers everything."""
        if self.lock is None:
            from cafememo.ui.counter.lock import LockPage  # noqa: PLC0415 - see the class

            self.lock = self._furnished(LockPage(self._look, self._parent))
            self.lock.unlock_wanted.connect(self._on_screen().guarding.gate.unlock_asked)
        return self.lock

    def unlocking_page(self) -> "UnlockingPage":
        """Return the page that asks for what opens the café."""
        if self.unlocking is None:
            from cafememo.ui.counter.unlocking import UnlockingPage  # noqa: PLC0415 - see the class

            self.unlocking = self._furnished(UnlockingPage(self._look, self._parent))
            self.unlocking.typed.connect(self._on_screen().opening.unlock)
            self.unlocking.again_wanted.connect(self._on_screen().opening.try_again)
        return self.unlocking

    def damaged_page(self) -> "DamagedPage":
        """Return the page that offers what can be done about a damaged café."""
        if self.damaged is None:
            from cafememo.ui.counter.damaged import DamagedPage  # noqa: PLC0415 - see the class

            self.damaged = self._furnished(DamagedPage(self._look, self._parent))
            self.damaged.chosen.connect(self._on_screen().opening.damage.choose)
            self.damaged.other_wanted.connect(self._on_screen().opening.damage.offer_other)
        return self.damaged

    def show_demo_strip(self) -> None:
        """Say from now on that these people are made up."""
        if self.demo_strip is None:
            from cafememo.ui.counter.demo_strip import DemoStrip  # noqa: PLC0415 - see the class

            self.demo_strip = DemoStrip(
                self._look, self._parent, has_cards=bool(self._cards), offers_setup=self.offers_setup
            )
            self.demo_strip.set_look(self._look)
            self.demo_strip.cards_wanted.connect(self._on_screen().show_demo_cards)
            self.demo_strip.setup_wanted.connect(self._on_screen().want_setup)

    def shown_toast(self) -> "Toast":
        """Return the line at the bottom."""
        if self.toast is None:
            from cafememo.ui.counter.toast import Toast  # noqa: PLC0415 - see the class

            self.toast = Toast(self._look, self._parent)
            self.toast.set_look(self._look)
            self.toast.undone.connect(self._on_screen().do_undo)
            self.toast.gone.connect(self._on_screen().toast_gone)
        return self.toast

    def _furnished(self, page: "AnyPage") -> "AnyPage":
        """Return a new page in the look of the others, not shown yet, and heard by who cannot see it."""
        page.set_look(self._look)
        page.told.connect(self._on_screen().announcer.say)
        page.hide()
        return page

    def _on_screen(self) -> "CounterScreen":
        """Return whom the pages report to."""
        assert self._screen is not None, "wire() comes first"  # noqa: S101 - a promise between two files
        return self._screen
