"""The program behind the window: every part built and wired, once the window is on the screen."""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from cafememo.devices.wedge import WedgeScanner
from cafememo.domain.clock import to_local
from cafememo.domain.trouble import AlreadyOpen, CafeExists, NoCafe, Trouble
from cafememo.options import Options
from cafememo.services.clock import Clock
from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.locks import Locks
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.counter.window import CounterWindow
from cafememo.ui.kit import resources, words
from cafememo.ui.kit.lane import Lane, ignore
from cafememo.ui.kit.theme import Theme
from cafememo.ui.suiting import Suiting

if TYPE_CHECKING:
    from cafememo.codes.payload import Misread
    from cafememo.services.checks import Checks
    from cafememo.services.demo import DemoCard
    from cafememo.services.throwaway import ThrowawayDemo
    from cafememo.store.restore import Rehearsed
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
    from cafememo.ui.checking import Checking
    from cafememo.ui.copying import Copying
    from cafememo.ui.counter.instruments import Instruments
    from cafememo.ui.crash import CrashHandler
    from cafememo.ui.owner.window import OwnerWindow
    from cafememo.ui.second_start import SecondStart
    from cafememo.ui.setup.draft import Draft
    from cafememo.ui.setup.setting_up import SettingUp

TROUBLE = 2
DEVICES_AFTER_MS = 2_000
"""How long after the opening cameras, serial scanners and sound are looked for: the first scan comes first."""
COPIES_AFTER_MS = 15_000
"""How long after the opening it is looked whether a copy is due."""


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
        self._demo: ThrowawayDemo | None = None
        self._demo_if_none = options.demo_if_none
        self._offers_setup = False
        self._crash: CrashHandler | None = None
        self._second_start: SecondStart | None = None
        self._checking: Checking | None = None
        self.owner: OwnerWindow | None = None
        self._owner_at_once = options.owner
        self.setup: SettingUp | None = None
        """The set-up, while it is in front of the counter."""
        self._draft: Draft | None = None
        self.exit_code = 0
        if window is None:
            resources.register()
            resources.add_fonts()
        self.suiting = Suiting(application, theme=options.theme, language=options.language, parent=self)
        self.suiting.dressed.connect(self._dress)
        self.suiting.spoke.connect(self._speak)
        self.lane = Lane(self)
        self.lane.crashed.connect(self.report)
        self.locks = Locks(self)
        self.locks.left_alone.connect(self._lock_counter)
        self.locks.desktop_locked.connect(self._lock_counter)
        self.locks.desktop_locked.connect(self._lock_owner)
        self.window = window or CounterWindow(self.suiting.theme, clock.now().minute_of_day)
        self._devices_later = QTimer(self)
        self._devices_later.setSingleShot(True)
        self._devices_later.setInterval(DEVICES_AFTER_MS)
        self._devices_later.timeout.connect(self._start_devices)
        self._copies_later = QTimer(self)
        self._copies_later.setSingleShot(True)
        self._copies_later.setInterval(COPIES_AFTER_MS)
        self._copies_later.timeout.connect(self._start_copying)
        self._untold: Trouble | None = None
        self._gone_back: Path | Trouble | None = None
        self._build_counter()
        application.focusWindowChanged.connect(self._focus_moved)
        if self.window.was_painted:
            self._start_up()
        else:
            self.window.painted.connect(self._start_up)

    def _build_counter(self) -> None:
        """Build the desk and the counter's screen, and wire them to all else."""
        self.desk = Desk(self.lane, self._clock, self)
        # Before the screen hears of it: what it shows then must be there.
        self.desk.opened.connect(self._opened)
        self.desk.not_opened.connect(self._not_opened)
        self.desk.reopened.connect(self._close_owner)  # it holds on to the store that was open before
        self.desk.changed.connect(self.suiting.take)
        self.desk.changed.connect(self._hear_foreign)
        self.screen = CounterScreen(self.desk, self.suiting.theme, self._local_time)
        self._furnish(self.screen)
        self.screen.guarding.lock_after.connect(self.locks.set_minutes)
        self.screen.scaling.wanted.connect(self.suiting.rescale)
        self.screen.opening_wanted.connect(self.open_cafe)
        self.screen.setup_wanted.connect(self._leave_demo)
        self.screen.full_screen_wanted.connect(self.window.toggle_full_screen)
        self.screen.quit_wanted.connect(self._quit)
        self.screen.owner_wanted.connect(self.open_owner)
        self.screen.protection_wanted.connect(self._open_protection)
        self.screen.other_copy_wanted.connect(self._offer_other_copy)
        self.screen.test_wanted.connect(self._try_scanner)
        self.screen.picture_given.connect(self._take_picture)

    def _furnish(self, screen: QWidget) -> None:
        """Put the counter into the window, or the set-up before it."""
        self.screen.covered = screen is not self.screen
        self.window.furnish(screen)
        self.window.may_close = None if self.screen.covered else self.screen.may_close

    @cached_property
    def scanner(self) -> WedgeScanner:
        """Return the scanner that types."""
        made = WedgeScanner(self)
        made.card_scanned.connect(self._take_card)
        made.card_foreseen.connect(self.screen.foresee_card)
        made.code_misread.connect(self._take_misread)
        made.foreign_scanned.connect(self._take_foreign)
        return made

    @cached_property
    def instruments(self) -> "Instruments":
        """Return the other devices, made when one is asked for or a moment after the café is open."""
        from cafememo.ui.counter.instruments import Instruments  # noqa: PLC0415 - a start and a scan wait for none

        return Instruments(self.screen, self.desk, self.scanner, self)

    @cached_property
    def copying(self) -> "Copying":
        """Return what makes copies of the open café, made when it is asked for or a while after the opening."""
        from cafememo.ui.copying import Copying  # noqa: PLC0415 - a start and a scan wait for none

        made = Copying(self.desk, self)
        made.reminded.connect(self.screen.show_care)
        made.failed.connect(self._tell_not_copied)
        return made

    def open_owner(self) -> None:
        """Show the owner's window, in front; the counter goes on beside it."""
        self._open_owner("")

    def _open_protection(self) -> None:
        """Show the owner's window where the recovery sheet is made."""
        self._open_owner("backups", "keys")

    def _open_owner(self, key: str, view: str = "") -> None:
        """Show the owner's window at a page, by its key and that of a view of it, or where it was left."""
        facts = self.screen.cafe
        if self.setup is not None or facts is None or self.desk.menu is None:
            self.window.come_forward()
            return
        if self.owner is None:
            from cafememo.ui.owner.around import Around  # noqa: PLC0415 - the counter does without it
            from cafememo.ui.owner.window import OwnerWindow  # noqa: PLC0415 - likewise

            options = self._options
            around = Around(
                self.scanner,
                self._the_instruments,
                options.folder,
                self._show_phone_card,
                None if facts.demo else self._the_copying,
                None if facts.demo else self.go_back_to,
                given_theme=options.theme is not None,
                given_language=options.language is not None,
            )
            self.owner = OwnerWindow(self.desk, facts, self.suiting.theme, around)
            self.owner.counter_wanted.connect(self._go_to_counter)
            self.owner.quit_wanted.connect(self._quit)
            self.owner.entered.connect(self._tell_untold)
        self.owner.open(key, view=view, full_screen=self.window.isFullScreen(), large=self.window.isMaximized())

    def _show_phone_card(self, payload: str, link: str) -> bool:
        """Show a card's code at the counter, in front, for a regular to take a picture of; False where it is locked."""
        shown = self.screen.show_phone_card(payload, link)
        if shown:
            self.window.come_forward()
        return shown

    def _go_to_counter(self) -> None:
        """Put the owner's window away; the counter is in front."""
        if self.owner is not None:
            self.owner.close()
        self.window.come_forward()

    def _quit(self) -> None:
        """Close both windows, by which the program ends; where the counter would lose something, it says so first."""
        if not self.window.close():
            self.window.come_forward()
        elif self.owner is not None:
            self.owner.close()

    def _take_card(self, token: bytes) -> None:
        """Show whose card was scanned: in the owner's window where that is in front and open, else at the counter."""
        owner = self._owner_in_front()
        if self.setup is not None:
            self.setup.take_card()
        elif owner is None:
            self.screen.take_card(token)
        elif not owner.tries_scanner and not owner.take_token(token):
            self.desk.ask(lambda counter: counter.holder(token), owner.take_card, self.screen.show_trouble)

    def _take_misread(self, misread: "Misread") -> None:
        """Say at the counter what was scanned instead of a card, unless a scanner is only tried."""
        owner = self._owner_in_front()
        if owner is None or not owner.tries_scanner:
            self.screen.take_misread(misread)

    def _take_foreign(self, text: str) -> None:
        """Show whose code of somebody else's was scanned, as a card is shown."""
        owner = self._owner_in_front()
        if owner is None:
            self.screen.take_foreign(text)
        elif not owner.tries_scanner:
            self.desk.ask(lambda counter: counter.holder_by(text), owner.take_card, self.screen.show_trouble)

    def _hear_foreign(self, facts: "CafeFacts") -> None:
        """Have the text of others' codes told where the owner lets them be linked to regulars; else nothing of them."""
        self.scanner.tells_foreign = facts.foreign_allowed

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
        self.locks.stop()
        if self.setup is not None:
            self.setup.close()
            self.setup = None
        if self._second_start is not None:
            self._second_start.stop()
            self._second_start = None
        self._end_copying()
        self._close_owner()
        if "cafememo.crash_log" in sys.modules:
            from cafememo import crash_log  # noqa: PLC0415 - see `watch_native_crashes`

            crash_log.end_watch()
        self._stop_checking()
        self.desk.close()
        self.window.may_close = None
        self.window.close()
        self._throw_demo_away()

    @property
    def demo_cards(self) -> "tuple[DemoCard, ...]":
        """Return the cards to try in the demo café, none in any other."""
        return self._demo.cards if self._demo is not None else ()

    def _throw_demo_away(self) -> None:
        """Leave nothing of a demo café, once it is closed."""
        if self._demo is not None:
            self._demo.throw_away()

    def report(self, error: BaseException) -> None:
        """Tell a bug to the log and to the person, and go on."""
        if self._crash is None:
            from cafememo.ui.crash import CrashHandler  # noqa: PLC0415 - only where something went wrong

            self._crash = CrashHandler(self._options.folder / "logs", self.screen, self)
        self._crash.report(error)
        if self.setup is not None:
            self.setup.show_bug()

    def watch_native_crashes(self) -> None:
        """Have a crash below Python leave where it struck, beside the café that is there."""
        if self._options.folder.is_dir() and not self._options.demo:
            from cafememo import crash_log  # noqa: PLC0415 - it takes longer to load than a scan to be answered

            crash_log.watch_native(self._options.folder / "logs")

    def _start_up(self) -> None:
        """Do what the first paint did not wait for."""
        if self._options.demo:
            self.open_demo()
        else:
            self.open_cafe()
        self.scanner.start()

    def _cafe_folder(self, progress: Callable[[int, int], None]) -> Path:
        """Return the café's folder; on the lane."""
        from cafememo.services.cafe import is_without_cafe  # noqa: PLC0415 - the driver is not for the first paint

        if self._demo_if_none and is_without_cafe(self._options.folder):
            return self._make_demo(progress)
        return self._options.folder

    def _make_demo(self, progress: Callable[[int, int], None]) -> Path:
        """Make the demo café in a folder that is thrown away; on the lane."""
        from cafememo.services.cafe import is_without_cafe  # noqa: PLC0415 - only a demo needs it
        from cafememo.services.throwaway import ThrowawayDemo  # noqa: PLC0415 - likewise

        self._offers_setup = self._draft is not None or is_without_cafe(self._options.folder)
        self._demo = self._demo or ThrowawayDemo()
        return self._demo.make(words.language(), self._clock, progress)

    def _opened(self, facts: "CafeFacts") -> None:
        """Speak the café's language, offer cards to try, and be found by a second start."""
        self._close_owner()
        self.suiting.take(facts)
        self._hear_foreign(facts)
        if facts.preferences.kiosk and not self.window.isFullScreen():
            self.window.showFullScreen()
        self._devices_later.start()
        if not facts.demo:
            self._copies_later.start()
            gone_back, self._gone_back = self._gone_back, None
            if gone_back is not None:
                # When the counter shows the café.
                QTimer.singleShot(0, self, partial(self._tell_gone_back, gone_back))
        if not facts.demo and facts.setup:
            self._set_up(facts)
        elif self.setup is not None:
            self._put_setup_away()
        if self._owner_at_once and self.setup is None:
            self._owner_at_once = False
            QTimer.singleShot(0, self.open_owner)
        if self.demo_cards:
            from cafememo.ui.counter.demo_cards import cards_to_try  # noqa: PLC0415 - only in the demo

            facts_of = [(card.payload, card.name, card.state) for card in self.demo_cards]
            self.screen.pages.set_cards(cards_to_try(facts_of), offers_setup=self._offers_setup)
        if not facts.demo and self._second_start is None:
            from cafememo.ui.second_start import SecondStart  # noqa: PLC0415 - not for the first paint

            self._second_start = SecondStart(self._options.folder, self.window, self)
            self._second_start.owner_wanted.connect(self.open_owner)

    # The set-up, and the demo café beside it.

    def _set_up(self, facts: "CafeFacts | None") -> None:
        """Ask what a new café is asked; `facts` where it is on the disk already."""
        if self.setup is None:
            from cafememo.ui.setup.draft import Draft  # noqa: PLC0415 - a café is set up once, and opened every day
            from cafememo.ui.setup.setting_up import SettingUp  # noqa: PLC0415 - likewise

            self._draft = self._draft or Draft()
            self.setup = SettingUp(self.desk, self._options.folder, self._draft, self.suiting.theme, self)
            self.setup.demo_wanted.connect(self.open_demo)
            self.setup.done.connect(self._setup_done)
            self.setup.spoken.connect(self.screen.speak)
            self.setup.devices_wanted.connect(self._listen_for_setup)
            self.setup.screen.full_screen_wanted.connect(self.window.toggle_full_screen)
            self.setup.screen.quit_wanted.connect(self.window.close)
        self._furnish(self.setup.screen)
        self.window.setWindowTitle("Cafémémo")
        if facts is None:
            self.setup.begin()
        else:
            self.setup.resume(facts)

    def _setup_refused(self, reason: Trouble) -> None:
        """Say in the set-up why a café, or the demo, was not made."""
        assert self.setup is not None  # noqa: S101 - asked before
        if isinstance(reason, CafeExists):
            self.open_cafe()  # somebody else made it meanwhile
            return
        self.setup.refuse(reason)
        if self._demo is not None and self._demo.is_there:
            self._throw_demo_away()
            self.open_cafe()

    def _listen_for_setup(self) -> None:
        """Let the set-up try a scan."""
        if self.setup is not None:
            self.setup.listen(self.scanner, self.instruments)

    def _setup_done(self, edits_menu: bool) -> None:
        """Open the counter, and the owner's window where it is wanted."""
        from cafememo.ui.setup.setting_up import farewell  # noqa: PLC0415 - a set-up is over

        self._put_setup_away()
        self._draft = None
        self.screen.show_idle()
        self.screen.tell(farewell())
        if edits_menu or self._owner_at_once:
            self._owner_at_once = False
            self._open_owner("menu" if edits_menu else "")

    def _put_setup_away(self) -> None:
        """Show the counter instead of the set-up."""
        if self.setup is not None:
            setup, self.setup = self.setup, None
            setup.close()
            self._furnish(self.screen)
            setup.screen.deleteLater()
            setup.deleteLater()

    def _leave_demo(self) -> None:
        """Put the demo café away, with every trace of its people, and open the café of the folder or set it up."""
        self._demo_if_none = False
        self._begin_anew(self._throw_demo_away)

    def _offer_other_copy(self) -> None:
        """Lay the choice of a copy over the counter, whose café does not open."""
        from cafememo.ui.owner.restore_sheet import offer_going_back  # noqa: PLC0415 - on a rare day

        if not self.screen.covered:
            sheet = offer_going_back(self.screen, self.suiting.theme, self._options.folder, self.go_back_to)
            self.screen.covered = True
            sheet.closed.connect(self._uncover)
            sheet.closed.connect(sheet.deleteLater)

    def _uncover(self) -> None:
        """Have scans and keys for the counter again."""
        self.screen.covered = False
        self.screen.setFocus()

    def go_back_to(self, rehearsed: "Rehearsed") -> None:
        """Put the café away, if it is open, a copy that was rehearsed in its place, and open that."""
        self._begin_anew(lambda: self._put_in_place(rehearsed))

    def _put_in_place(self, rehearsed: "Rehearsed") -> None:
        """Put a copy in the café's place; on the lane, the café closed."""
        from cafememo.services import backups  # noqa: PLC0415 - on a rare day

        try:
            self._gone_back = backups.restore(self._options.folder, rehearsed, self._clock)
        except Trouble as reason:
            self._gone_back = reason
            backups.forget(rehearsed)

    def _tell_gone_back(self, gone_back: Path | Trouble) -> None:
        """Say, once it is open, that the café is a copy now, and where what was there before is kept; or why not."""
        from cafememo.ui.copy_sentences import gone_back_words  # noqa: PLC0415 - on a rare day

        well = isinstance(gone_back, Path)
        if well:
            self.desk.ask_store(self._log_gone_back, ignore, ignore)
        title, sentence = gone_back_words(gone_back)
        role = "sage" if well else "brick"
        back = words.translate("counter", "Back")
        self.screen.notice(
            title,
            sentence,
            "archive-restore",
            role,
            stays=True,
            waits=True,
            action=back,
            action_icon="arrow-left",
            act=self.screen.go_back,
        )

    def _log_gone_back(self, store: "Store") -> None:
        """Log in the café as it is now that it went back; on the lane."""
        from cafememo.domain.audit import OWNER, What  # noqa: PLC0415 - on a rare day
        from cafememo.services import audit  # noqa: PLC0415 - likewise

        audit.note(store, self._clock, What.RESTORED, OWNER)

    def _begin_anew(self, then: Callable[[], object]) -> None:
        """Put the café away, do something on the lane while it is closed, and open the café of the folder."""
        if "instruments" in self.__dict__:
            self.instruments.stop()
            self.__dict__.pop("instruments").deleteLater()
        self.scanner.stop()
        self.__dict__.pop("scanner").deleteLater()
        self._devices_later.stop()
        self.locks.stop()
        self._end_copying()
        self._stop_checking()
        self._close_owner()
        self._crash = None
        screen, desk = self.screen, self.desk
        desk.put_away(then)
        self._build_counter()
        screen.deleteLater()
        desk.deleteLater()
        self.scanner.start()
        self.open_cafe()

    def _start_copying(self) -> None:
        """Make copies from now on; not while a café is being set up."""
        if self.setup is not None:
            self._copies_later.start()
        else:
            self.copying.begin()

    def _end_copying(self) -> None:
        """Make no copy any more of a café that is about to be closed."""
        self._copies_later.stop()
        self._untold = None
        if "copying" in self.__dict__:
            self.copying.close()
            self.__dict__.pop("copying").deleteLater()

    def _tell_not_copied(self, reason: Trouble) -> None:
        """Tell the owner that the day's copy was not made, at once or when they come."""
        self._untold = reason
        self._tell_untold()

    def _tell_untold(self) -> None:
        """Tell the owner what they were not there for."""
        if self._untold is not None and self.owner is not None and not self.owner.locked and self.owner.isVisible():
            from cafememo.ui.copy_sentences import not_copied_sentence  # noqa: PLC0415 - rare

            self.owner.told.tell(not_copied_sentence(self._untold, self._options.folder), trouble=True)
            self._untold = None

    def _the_copying(self) -> "Copying":
        """Return what makes copies, see `copying`."""
        return self.copying

    def _close_owner(self) -> None:
        """Put the owner's window of a café away that is open no more."""
        if self.owner is not None:
            self.owner.close()
            self.owner.memory.close()
            self.owner.deleteLater()
            self.owner = None

    def _lock_counter(self) -> None:
        """Lock the counter."""
        self.screen.guarding.lock()

    def _lock_owner(self) -> None:
        """Lock the owner's window with the desktop."""
        if self.owner is not None:
            self.owner.lock()

    def _start_devices(self) -> None:
        """Use the devices the owner wants, and build what the first press of a key would wait for; then check all."""
        self.instruments.begin()
        self.screen.build_ahead()
        if self.screen.cafe is not None and not self.screen.cafe.demo:
            self._start_checking()

    def _start_checking(self) -> None:
        """Have the café that was opened proved, while the counter is used."""
        from cafememo.ui.checking import Checking  # noqa: PLC0415 - a start does not wait for it

        if self._checking is None:
            self._checking = Checking(self.desk, self)
            self._checking.damage_found.connect(self._tell_damage)
        self._checking.begin()

    def _stop_checking(self) -> None:
        """Check no more; the head of the ledger is kept once more."""
        if self._checking is not None:
            self._checking.close()
            self._checking = None

    def _log_damage(self, store: "Store") -> None:
        """Log what a check found; on the lane."""
        from cafememo.domain.audit import What  # noqa: PLC0415 - only where something is damaged
        from cafememo.services import audit  # noqa: PLC0415 - likewise

        audit.note(store, self._clock, What.DAMAGE_FOUND)

    def _tell_damage(self, checks: "Checks") -> None:
        """Say at the counter that a check found damage, and log it where that can be written."""
        self.desk.ask_store(self._log_damage, ignore, ignore)
        self.screen.opening.damage.tell(checks, self._options.folder)

    def _try_scanner(self) -> None:
        """Show the page to try a scanner on."""
        self.instruments.open_test()

    def _take_picture(self, given: QMimeData) -> None:
        """Read a picture of a card."""
        self.instruments.take_picture(given)

    def _not_opened(self, reason: Trouble) -> None:
        """Set a café up where there is none; else say it on the terminal too.

        A second start shows the first one's window and leaves.
        """
        if isinstance(reason, NoCafe):
            self._set_up(None)
            return
        self._close_owner()
        if self.setup is not None and not isinstance(reason, AlreadyOpen):
            self._setup_refused(reason)
            return
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
        if self.setup is not None:
            self.setup.screen.set_theme(theme)

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
