"""The program behind the window: every part built and wired, once the window is on the screen."""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication

from cafememo.devices.wedge import WedgeScanner
from cafememo.domain.clock import to_local
from cafememo.domain.trouble import AlreadyOpen, Trouble
from cafememo.options import Options
from cafememo.services.clock import Clock
from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.counter.window import CounterWindow
from cafememo.ui.kit import resources, words
from cafememo.ui.kit.lane import Lane
from cafememo.ui.kit.theme import Theme
from cafememo.ui.suiting import Suiting

if TYPE_CHECKING:
    from cafememo.codes.payload import Misread
    from cafememo.devices.idleness import IdleWatch
    from cafememo.devices.session_lock import SessionLock
    from cafememo.services.demo import DemoCard
    from cafememo.store.settings import CafeFacts
    from cafememo.ui.counter.instruments import Instruments
    from cafememo.ui.crash import CrashHandler
    from cafememo.ui.owner.window import OwnerWindow
    from cafememo.ui.second_start import SecondStart

DEMO_REGULARS, DEMO_VISITS, DEMO_SEED = 200, 6_000, 1
TROUBLE = 2
DEVICES_AFTER_MS = 2_000
"""How long after the opening cameras, serial scanners and sound are looked for: the first scan comes first."""


class Program(QObject):
    """Everything, built and wired; a test builds it just like the command line, and shows its `window`."""

    def __init__(
        self, application: QApplication, options: Options, clock: Clock, window: CounterWindow | None = None
    ) -> None:
        """Build for `window`, which may be on the screen already, or for a window of its own."""
        super().__init__()
        self._application = application
        self._options = options
        self._clock = clock
        self._demo_folder: Path | None = None
        self._crash: CrashHandler | None = None
        self._second_start: SecondStart | None = None
        self.owner: OwnerWindow | None = None
        self._owner_at_once = options.owner
        self._idle_watch: IdleWatch | None = None
        self._session_lock: SessionLock | None = None
        self.demo_cards: tuple[DemoCard, ...] = ()
        self.exit_code = 0
        if window is None:
            resources.register()
            resources.add_fonts()
        self.suiting = Suiting(application, theme=options.theme, language=options.language, parent=self)
        self.suiting.dressed.connect(self._dress)
        self.suiting.spoke.connect(self._speak)
        self.lane = Lane(self)
        self.desk = Desk(self.lane, clock, self)
        self.desk.opened.connect(self._opened)  # before the screen hears of it: what it shows then must be there
        self.desk.changed.connect(self.suiting.take)
        self.screen = CounterScreen(self.desk, self.suiting.theme, self._local_time)
        self.window = window or CounterWindow(self.suiting.theme, clock.now().minute_of_day)
        self.window.furnish(self.screen)
        self.window.may_close = self.screen.may_close
        self.lane.crashed.connect(self.report)
        self.screen.guarding.lock_after.connect(self._lock_after)
        self.screen.scaling.wanted.connect(self.suiting.rescale)
        self.desk.not_opened.connect(self._not_opened)
        self.screen.demo_wanted.connect(self.open_demo)
        self.screen.opening_wanted.connect(self.open_cafe)
        self.screen.full_screen_wanted.connect(self.window.toggle_full_screen)
        self.screen.quit_wanted.connect(self.window.close)
        self.screen.owner_wanted.connect(self.open_owner)
        self.screen.test_wanted.connect(self._try_scanner)
        self.screen.picture_given.connect(self._take_picture)
        self._devices_later = QTimer(self)
        self._devices_later.setSingleShot(True)
        self._devices_later.setInterval(DEVICES_AFTER_MS)
        self._devices_later.timeout.connect(self._start_devices)
        application.focusWindowChanged.connect(self._focus_moved)
        if self.window.was_painted:
            self._start_up()
        else:
            self.window.painted.connect(self._start_up)

    @cached_property
    def scanner(self) -> WedgeScanner:
        """Return the scanner that types."""
        made = WedgeScanner(self)
        made.card_scanned.connect(self._take_card)
        made.card_foreseen.connect(self.screen.foresee_card)
        made.code_misread.connect(self._take_misread)
        return made

    @cached_property
    def instruments(self) -> "Instruments":
        """Return the other devices, made when one is asked for or a moment after the café is open."""
        from cafememo.ui.counter.instruments import Instruments  # noqa: PLC0415 - a start and a scan wait for none

        return Instruments(self.screen, self.desk, self.scanner, self)

    def open_owner(self) -> None:
        """Show the owner's window, in front; the counter goes on beside it."""
        facts = self.screen.cafe
        if facts is None or self.desk.menu is None:
            return
        if self.owner is None:
            from cafememo.ui.owner.around import Around  # noqa: PLC0415 - the counter does without it
            from cafememo.ui.owner.window import OwnerWindow  # noqa: PLC0415 - likewise

            options = self._options
            around = Around(
                self.scanner,
                self._the_instruments,
                options.folder,
                given_theme=options.theme is not None,
                given_language=options.language is not None,
            )
            self.owner = OwnerWindow(self.desk, facts, self.suiting.theme, around)
            self.owner.counter_wanted.connect(self._go_to_counter)
        self.owner.open()

    def _go_to_counter(self) -> None:
        """Put the owner's window away; the counter is in front."""
        if self.owner is not None:
            self.owner.close()
        self.window.raise_()
        self.window.activateWindow()

    def _take_card(self, token: bytes) -> None:
        """Show whose card was scanned: in the owner's window where that is in front and open, else at the counter."""
        owner = self._owner_in_front()
        if owner is None:
            self.screen.take_card(token)
        elif not owner.tries_scanner:
            self.desk.ask(lambda counter: counter.holder(token), owner.take_card, self.screen.show_trouble)

    def _take_misread(self, misread: "Misread") -> None:
        """Say at the counter what was scanned instead of a card, unless a scanner is only tried."""
        owner = self._owner_in_front()
        if owner is None or not owner.tries_scanner:
            self.screen.take_misread(misread)

    def _owner_in_front(self) -> "OwnerWindow | None":
        """Return the owner's window where it is what a scan is typed into, and unlocked."""
        owner = self.owner
        return owner if owner is not None and owner.isActiveWindow() and not owner.locked else None

    def open_cafe(self) -> None:
        """Open the café of the folder."""
        self.desk.open(self._cafe_folder)

    def open_demo(self) -> None:
        """Make the demo café anew, and open it."""
        self.desk.open(self._make_demo)

    def close(self) -> None:
        """Put everything away; what was asked of the store is finished first."""
        self.scanner.stop()
        self._devices_later.stop()
        if "instruments" in self.__dict__:
            self.instruments.stop()
        if self._idle_watch is not None:
            self._idle_watch.set_minutes(0)
        if self._session_lock is not None:
            self._session_lock.stop()
        if self.owner is not None:
            self.owner.close()
            self.owner.memory.close()
        self.desk.close()
        self.window.may_close = None
        self.window.close()
        if self._demo_folder is not None:
            import shutil  # noqa: PLC0415 - only a demo is thrown away

            shutil.rmtree(self._demo_folder, ignore_errors=True)
            self._demo_folder = None

    def report(self, error: BaseException) -> None:
        """Tell a bug to the log and to the person, and go on."""
        if self._crash is None:
            from cafememo.ui.crash import CrashHandler  # noqa: PLC0415 - only where something went wrong

            self._crash = CrashHandler(self._options.folder / "logs", self.screen, self)
        self._crash.report(error)

    def _start_up(self) -> None:
        """Do what the first paint did not wait for."""
        if self._options.demo:
            self.open_demo()
        else:
            self.open_cafe()
        self.scanner.start()

    def _cafe_folder(self, progress: Callable[[int, int], None]) -> Path:
        """Return the café's folder; on the lane."""
        from cafememo.domain.trouble import NoCafe  # noqa: PLC0415 - likewise
        from cafememo.store.files import CafeFiles  # noqa: PLC0415 - the database driver is not for the first paint

        if self._options.demo_if_none:
            try:
                CafeFiles(self._options.folder).present()
            except NoCafe:
                return self._make_demo(progress)
        return self._options.folder

    def _make_demo(self, progress: Callable[[int, int], None]) -> Path:
        """Make the demo café in a folder that is thrown away; on the lane."""
        import tempfile  # noqa: PLC0415 - only a demo needs it

        from cafememo.services.demo import make_demo  # noqa: PLC0415 - likewise

        folder = Path(tempfile.mkdtemp(prefix="cafememo-demo-"))
        self._demo_folder = folder
        self.demo_cards = make_demo(
            folder,
            regulars=DEMO_REGULARS,
            visit_count=DEMO_VISITS,
            seed=DEMO_SEED,
            language=words.language(),
            clock=self._clock,
            progress=progress,
        )
        return folder

    def _opened(self, facts: "CafeFacts") -> None:
        """Speak the café's language, offer cards to try, and be found by a second start."""
        self._close_owner()
        self.suiting.take(facts)
        if facts.preferences.kiosk and not self.window.isFullScreen():
            self.window.showFullScreen()
        self._devices_later.start()
        if self._owner_at_once:
            self._owner_at_once = False
            QTimer.singleShot(0, self.open_owner)
        if self.demo_cards:
            from cafememo.ui.counter.demo_cards import cards_to_try  # noqa: PLC0415 - only in the demo

            facts_of = [(card.payload, card.name, card.state) for card in self.demo_cards]
            self.screen.pages.set_cards(cards_to_try(facts_of))
        if not facts.demo and self._second_start is None:
            from cafememo.ui.second_start import SecondStart  # noqa: PLC0415 - not for the first paint

            self._second_start = SecondStart(self._options.folder, self.window, self)
            self._second_start.owner_wanted.connect(self.open_owner)

    def _close_owner(self) -> None:
        """Put the owner's window of a café away that is open no more."""
        if self.owner is not None:
            self.owner.close()
            self.owner.memory.close()
            self.owner.deleteLater()
            self.owner = None

    def _lock_after(self, minutes: int) -> None:
        """Lock the counter with the desktop, and when nobody touches it for so long; 0 is never."""
        if self._session_lock is None:
            from cafememo.devices.session_lock import SessionLock  # noqa: PLC0415 - after the first paint

            self._session_lock = SessionLock(self)
            self._session_lock.session_locked.connect(self.screen.guarding.lock)
            self._session_lock.start()
        if minutes and self._idle_watch is None:
            from cafememo.devices.idleness import IdleWatch  # noqa: PLC0415 - only where a lock keeps somebody out

            self._idle_watch = IdleWatch(self)
            self._idle_watch.idle_too_long.connect(self.screen.guarding.lock)
        if self._idle_watch is not None:
            self._idle_watch.set_minutes(minutes)

    def _start_devices(self) -> None:
        """Use the devices the owner wants, and build what the first press of a key would wait for."""
        self.instruments.begin()
        self.screen.build_ahead()

    def _try_scanner(self) -> None:
        """Show the page to try a scanner on."""
        self.instruments.open_test()

    def _take_picture(self, given: QMimeData) -> None:
        """Read a picture of a card."""
        self.instruments.take_picture(given)

    def _not_opened(self, reason: Trouble) -> None:
        """Say it on the terminal too; a second start shows the first one's window and leaves."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - only where something is wrong

        print(trouble_sentence(reason), file=sys.stderr)  # noqa: T201 - for who started it from a terminal
        self.exit_code = TROUBLE
        if isinstance(reason, AlreadyOpen):
            from cafememo.ui.second_start import raise_the_first  # noqa: PLC0415 - likewise

            raise_the_first(self._options.folder, owner=self._options.owner)
            self.window.close()

    def _focus_moved(self, _window: object) -> None:
        """Say anew whether a scan would arrive."""
        self.screen.window_activated()

    def _dress(self, theme: Theme) -> None:
        """Draw everything in another theme or scale."""
        self.screen.set_theme(theme)
        if self.owner is not None:
            self.owner.set_theme(theme)

    def _speak(self) -> None:
        """Say everything anew."""
        self.screen.speak()
        if self.owner is not None:
            self.owner.speak()

    def _the_instruments(self) -> "Instruments":
        """Return the other devices, see `instruments`."""
        return self.instruments

    def _local_time(self) -> datetime:
        """Return the time on the café's wall."""
        return to_local(*self._clock.now())
