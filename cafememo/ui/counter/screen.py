"""The barista's screen: one thing at a time, the same place every time, everything by one key.

This is the stage: header, pages, the line at the bottom, and the keys. What is played on it is in `Scans`, `Ordering`,
`Newcomers` and `Opening`.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.ui.counter.announcing import Announcer
from cafememo.ui.counter.avoiding import Avoiding
from cafememo.ui.counter.changing import Changing
from cafememo.ui.counter.guarding import Guarding
from cafememo.ui.counter.header import Header
from cafememo.ui.counter.idle import IdlePage
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure, place
from cafememo.ui.counter.newcomers import Newcomers
from cafememo.ui.counter.opening import Opening
from cafememo.ui.counter.ordering import Ordering
from cafememo.ui.counter.pages import Pages
from cafememo.ui.counter.phoning import Phoning
from cafememo.ui.counter.places import header_height
from cafememo.ui.counter.replacing import Replacing
from cafememo.ui.counter.reviewing import Reviewing
from cafememo.ui.counter.scaling import Scaling
from cafememo.ui.counter.scans import Scans
from cafememo.ui.counter.screen_keys import ScreenKeys
from cafememo.ui.counter.window import opening_text
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import clock, translate

if TYPE_CHECKING:
    from cafememo.codes.payload import Misread
    from cafememo.domain.reading import Greeting
    from cafememo.store.settings import CafeFacts
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.toast import Toast

NOTICE_MS = 8_000
MOST_TURNS = 20
"""Turns of a millisecond a page is given to be painted before what goes with it follows."""
BETWEEN_PAGES_MS = 200
"""Between two pages that are built ahead, for a scan that comes meanwhile."""


class CounterScreen(QWidget):
    """Shows what the desk reports, and asks the desk for what is pressed or scanned."""

    setup_wanted = signal()
    """The owner has seen enough of the demo, and sets up a café of their own."""
    opening_wanted = signal()
    full_screen_wanted = signal()
    quit_wanted = signal()
    owner_wanted = signal()
    """The owner's window."""
    protection_wanted = signal()
    """The owner's window, where the recovery sheet is made."""
    other_copy_wanted = signal()
    """A copy of a café that does not open is to be looked for."""
    test_wanted = signal()
    """The page to try a scanner on."""
    picture_given = signal(QMimeData)
    """Something was pasted or dropped that may hold a picture of a card."""
    _slow = False
    _told_of_waiting = False
    _turns = 0
    covered = False
    """Whether the set-up is in front of it, or a sheet lies over it: no scan is for this screen then."""

    def __init__(self, desk: "Desk", theme: Theme, local_time: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("counter_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # What a scanner types is letters and nothing else: an input method would hold them back.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._desk = desk
        self._theme = theme
        self.local_time = local_time
        self._look = Look(theme, Measure())
        self.cafe: CafeFacts | None = None
        self._act: Callable[[], object] | None = None
        self._other_act: Callable[[], object] | None = None
        self.keys = ScreenKeys(self)
        self._undo: Callable[[], object] | None = None
        self.header = Header(self._look, self)
        self.header.set_look(self._look)
        self.idle_page = IdlePage(self._look, self)
        self.idle_page.set_look(self._look)
        self.idle_page.stackUnder(self.header)
        self.pages = Pages(self, self._look)
        self.announcer = Announcer(self)
        self.page: QWidget = self.idle_page
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.timeout.connect(self._time_is_up)
        # A timer of its own, since QTimer.singleShot(0) would be in time for the same paint: what is waited for is
        # the page. What goes with it follows in the next turn.
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._settle_once_seen)
        self._clock = QTimer(self)
        self._clock.setInterval(5_000)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        self.guarding = Guarding(self, desk)
        self.gate = self.guarding.gate
        self.ordering = Ordering(self, desk)
        self.scans = Scans(self, desk)
        self.changing = Changing(self, desk)
        self.avoiding = Avoiding(self, desk)
        self.newcomers = Newcomers(self, desk)
        self.replacing = Replacing(self, desk)
        self.phoning = Phoning(self, desk)
        self.reviewing = Reviewing(self, desk)
        self.opening = Opening(self, desk)
        self.scaling = Scaling(self, desk)
        self.pages.wire(self)
        self._wire(desk)
        self._show_time()
        self.idle_page.set_ready(opening_text(), ready=False)
        self.show_state()

    def _wire(self, desk: "Desk") -> None:
        """Connect the parts that are there from the start."""
        self.header.hidden.connect(self.show_idle)
        self.header.owner_wanted.connect(self.want_owner)
        self.idle_page.set_card_awaited(self.scans.awaited)
        self.idle_page.searched.connect(desk.find)
        self.idle_page.chosen.connect(self._choose)
        self.idle_page.newcomer.connect(self.newcomers.ask_without_card)
        self.idle_page.newcomer_named.connect(self.newcomers.propose_name)
        self.idle_page.resumed.connect(self.ordering.resume)
        self.idle_page.today_wanted.connect(self.reviewing.open)
        desk.foreseen.connect(self.ordering.foresee)
        desk.greeted.connect(self._greet)
        desk.found.connect(self.idle_page.show_found)
        desk.troubled.connect(self.show_trouble)
        desk.slow.connect(self._show_slow)
        desk.clock_doubted.connect(self._show_doubt)
        desk.rounds.waiting.connect(self._show_waiting)
        desk.found_out.connect(self._tell_found_out)
        desk.mending.stopped.connect(self._show_stopped)
        desk.mending.tight.connect(self._show_stopped)
        desk.mending.went_on.connect(self._show_stopped)

    # What comes from scanners.

    def take_card(self, token: bytes) -> None:
        """Take a card that was read whole and right; while the counter is locked, nothing is looked at."""
        if self._takes_scans():
            self.scans.take_card(token)

    def foresee_card(self, token: bytes) -> None:
        """Have a card looked up whose scan is nearly over."""
        if self.gate.open and not self.covered and self.page is not self.pages.scanner_test:
            self.scans.foresee_card(token)

    def take_misread(self, misread: "Misread") -> None:
        """Take a scan that is no card of this café, several at once, or not all of one."""
        if self._takes_scans():
            self.scans.take_misread(misread)

    def take_foreign(self, text: str) -> None:
        """Take a code of somebody else's, where the owner lets such codes be linked to regulars."""
        if self._takes_scans():
            self.scans.take_foreign(text)

    def _takes_scans(self) -> bool:
        """Tell whether a scan is looked at: not while the counter is locked, nor while a scanner is only tried."""
        if not self.gate.open:
            self.guarding.refuse_scan()
        return self.gate.open and not self.covered and self.page is not self.pages.scanner_test

    # What is shown.

    def show_idle(self) -> None:
        """Go back to rest: nothing about anyone stays on the screen; a round in the making is kept."""
        if not self.gate.open:
            return
        self.put_away()
        self.idle_page.greet(self.local_time())
        self.turn_to(self.idle_page)
        self.setFocus()
        self.guarding.tell_waiting()

    def put_away(self) -> None:
        """Leave nothing about anyone to be shown; a round in the making is kept."""
        self._act = self._other_act = None
        self.phoning.forget()
        self.changing.put_aside()
        self.ordering.hide()
        self.idle_page.clear_search()

    def build_ahead(self) -> None:
        """Build the pages that take longest to be built, one a turn, while the café is at rest."""
        builders = (self.pages.change_page, self.pages.naming_page, self.pages.notice_page)
        there = (self.pages.change, self.pages.naming, self.pages.notice)
        missing = [build for build, page in zip(builders, there, strict=True) if page is None]
        if missing and self.page is self.idle_page:
            missing[0]()
            QTimer.singleShot(BETWEEN_PAGES_MS, self.build_ahead)

    def show_help(self) -> None:
        """Show what the keys do."""
        if self.gate.open:
            self.put_away()
            page = self.pages.help_page()
            self.turn_to(page)
            page.show_keys()
            self.setFocus()

    def show_phone_card(self, payload: str, link: str = "") -> bool:
        """Show a card's code for somebody to take a picture of, and nothing about whose it is; for the owner's window.

        `link` is the same card as Catima takes it, "" for none. It hides by itself, or at the next scan. False where
        the counter is locked, not open or covered; nothing is kept of the card then, nor once it was shown.
        """
        from cafememo.services.cards import PhoneCard  # noqa: PLC0415 - not for the first paint

        return self.phoning.show_card(PhoneCard(0, payload, link))

    def show_demo_cards(self) -> None:
        """Show cards to try, in the demo café."""
        page = self.pages.demo_cards_page()
        if page is not None:
            self.turn_to(page)
            page.setFocus()

    def undo(self) -> None:
        """Take back what the line at the bottom tells of, while its ten seconds last."""
        if self._undo is not None and self.pages.toast is not None:
            self.pages.toast.undo()

    def do_undo(self) -> None:
        """Do what takes it back; the toast asks for it once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def toast_gone(self) -> None:
        """Give the page the room the toast had; nothing can be undone by key any more."""
        self._undo = None
        self.arrange()

    def act(self) -> None:
        """Do what the notice offers, or leave it."""
        act, self._act = self._act, None
        if act is not None:
            act()
        elif self.cafe is not None:
            self.go_back()

    def act_other(self) -> None:
        """Do the other thing the notice offers, once, where it offers one."""
        act, self._other_act = self._other_act, None
        if act is not None:
            act()

    def go_back(self) -> None:
        """Go back to who is at the counter, or to rest."""
        if self.ordering.round and not self.idle_page.keeps():
            self.ordering.show()
        else:
            self.show_idle()

    def speak(self) -> None:
        """Put every word into the language now spoken; pages not built yet will be in it anyway."""
        self.header.speak()
        self.idle_page.speak()
        self.pages.speak()
        self._show_time()
        self.show_state()
        if self._desk.mending.reason is not None or self._desk.mending.is_tight:
            self._show_stopped()
        if self.cafe is not None:
            self.idle_page.set_ready(translate("counter", "Scan a card"), ready=True)

    def show_care(self, shown: bool) -> None:
        """Say at rest that a copy of the café elsewhere is wanted, or say so no more."""
        self.idle_page.show_care(shown=shown)

    def show_bug(self, copy: Callable[[], object]) -> None:
        """Say that the program is at fault, and offer the details; the counter goes on."""
        self.notice(
            translate("counter", "Cafémémo made a mistake"),
            translate("counter", "What is on the disk is safe. The counter goes on; scan again."),
            "triangle-alert",
            "brick",
            stays=True,
            waits=True,
            action=translate("counter", "Copy details"),
            action_icon="copy",
            act=copy,
        )

    def show_trouble(self, reason: Trouble) -> None:
        """Say what stands in the way of a scan or a search."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - not for the first paint

        if self.cafe is None or self.reviewing.takes_sentence(trouble_sentence(reason)):
            return
        title = translate("counter", "The café’s memory does not answer")
        self.notice(title, trouble_sentence(reason), "hard-drive", "brick")

    def may_close(self) -> bool:
        """Tell whether nothing would be lost; where orders wait for the disk, or for Enter, say so once and stay."""
        waiting = self._desk.rounds.count()
        unnoted = self.gate.open and self.ordering.round.worth_keeping()
        if self._told_of_waiting or not (waiting or unnoted):
            return True
        self._told_of_waiting = True
        if waiting:
            self.notice(
                translate("counter", "%n waiting for the disk", "", waiting),
                translate("counter", "What was pressed is not on the disk yet. Close once more to leave it unnoted."),
                "hard-drive",
                "brick",
            )
        else:
            self.notice(
                translate("counter", "Not noted yet"),
                translate("counter", "A round is not noted yet. Close once more to leave it unnoted."),
                "users",
            )
        return False

    def set_cafe(self, facts: "CafeFacts | None") -> None:
        """Take note of the café that is open, or that none is."""
        self.cafe = facts
        self.keys.forget()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme or scale."""
        self._theme = theme
        self._fit(force=True)

    def notice(
        self,
        title: str,
        sentence: str,
        icon: str,
        role: str = "amber",
        *,
        stays: bool = False,
        action: str = "",
        action_icon: str = "refresh-cw",
        act: Callable[[], object] | None = None,
        other: str = "",
        other_icon: str = "",
        other_act: Callable[[], object] | None = None,
        waits: bool = False,
    ) -> None:
        """Show a sentence; unless it stays, what was there comes back by itself.

        `act` is what the action does, `other_act` what can be done besides, if `other` says what. One that `waits`
        stays, and is shown after unlocking where the counter is locked: it is about the café, and nobody in it.
        """
        if waits and not self.gate.open:
            told = partial(
                self.notice,
                title,
                sentence,
                icon,
                role,
                stays=stays,
                action=action,
                action_icon=action_icon,
                act=act,
                other=other,
                other_icon=other_icon,
                other_act=other_act,
            )
            self.guarding.wait_with(told)
            return
        if not self.gate.open or (self.reviewing.moving() and self.reviewing.takes_sentence(f"{title}. {sentence}")):
            return
        self.changing.put_aside()
        self._act, self._other_act = act, other_act if other else None
        page = self.pages.notice_page()
        if not stays:
            action, action_icon = translate("counter", "Back"), "arrow-left"
        page.tell(
            title, sentence, icon, role, action=action, action_icon=action_icon, other=other, other_icon=other_icon
        )
        self.turn_to(page)
        self.setFocus()
        if not stays:
            self.hide_after(NOTICE_MS)

    def tell(self, text: str, *, undo: Callable[[], object] | None = None, waits: bool = False) -> None:
        """Show a line that goes away by itself; `undo` takes back what it tells of.

        Not while the counter is locked: it may tell an initial. One that `waits`, about nobody, is told afterwards.
        """
        if not self.gate.open:
            if waits:
                self.guarding.wait_with(partial(self.tell, text))
            return
        self._undo = undo
        self.pages.shown_toast().tell(text, undoable=undo is not None)
        self.announcer.say(text)
        self.arrange()

    def hide_after(self, milliseconds: int | None) -> None:
        """Let what is shown hide itself after so long without touch, or not at all."""
        if milliseconds is None:
            self._hide.stop()
        else:
            self._hide.start(milliseconds)

    def _time_is_up(self) -> None:
        """Leave what nobody touched: a notice for who is at the counter, a greeting for rest."""
        if self.page is self.pages.notice:
            self.go_back()
        else:
            self.show_idle()

    def _greet(self, greeting: "Greeting") -> None:
        """Greet somebody who was found by name."""
        self.ordering.welcome(greeting)

    def _choose(self, regular_id: int) -> None:
        """Have somebody greeted who was found by name."""
        self.idle_page.clear_search()
        self._desk.greet(regular_id)

    # What is seen.

    def turn_to(self, page: QWidget) -> None:
        """Show one page; without a greeting or notice nothing hides itself."""
        self._hide.stop()
        if self.ordering.rest.isActive():  # the next card was quicker
            self.ordering.rest.stop()
            self.ordering.tell_noted()
        if page is not self.pages.notice:
            self._told_of_waiting = False
        self.replacing.forget()
        if page not in {self.pages.greeting, self.pages.phone_card}:
            self.phoning.forget()
        before, self.page = self.page, page
        self.keys.forget()
        self.arrange()
        if page is not before:
            page.stackUnder(self.header)  # above all other pages, which are under the header too
            page.show()
        self._turns = 0
        self._follow.start(0)

    def _settle_once_seen(self) -> None:
        """Settle in the turn after the page was painted: the event loop may come to its timers before it paints.

        A window that nobody sees is not painted at all, and waited for only so long.
        """
        greeting = self.pages.greeting
        shown = greeting is not None and self.page is greeting
        if shown and self.pages.greeting_page().painted_ahead.awaited() and self._turns < MOST_TURNS:
            self._turns += 1
            self._follow.start(1)
        else:
            self.settle()

    def settle(self) -> None:
        """Put the page before away, offer the eye while somebody's name is shown, and be ready to note their visit."""
        for page in (self.idle_page, *self.pages.built()):
            if page is not self.page and page.isVisible():
                # The page shown lies on it and covers it: nothing there needs to be painted again.
                page.setUpdatesEnabled(False)
                page.hide()
                page.setUpdatesEnabled(True)
        self.header.show_hide(shown=self.page in self.pages.about_somebody())
        self.show_owner()
        if self.pages.toast is not None and not self.pages.toast.isHidden():
            self.arrange()  # it may lie in the header's free middle, which the eye has a part of
        self.announcer.turn_to(self.page)
        if self.page is self.pages.greeting and self.ordering.round:
            self.keys.get_ready()
            self.pages.greeting_page().get_ready()
            self._desk.get_ready(self.ordering.round.seat.greeting.regular_id)

    def _show_time(self) -> None:
        """Show the time, and say hello by it."""
        now = self.local_time()
        self.header.set_clock(clock(now))
        if self.pages.lock is not None:
            self.pages.lock.set_clock(clock(now))
        self.idle_page.greet(now)
        if self._desk.doubts_clock:
            self._desk.look_at_clock()  # it may have been put right

    def show_state(self) -> None:
        """Say whether a scan would arrive, it does where this window has the keyboard, and what the disk is at."""
        waiting = self._desk.rounds.count()
        if self.cafe is None:
            self.header.set_state(translate("counter", "Not open yet"), well=False)
        elif not self.gate.open:
            self.header.set_state(translate("lock", "Locked"), well=False)
        elif waiting:
            self.header.set_state(translate("counter", "%n waiting for the disk", "", waiting), well=False)
        elif self._slow:
            self.header.set_state(translate("counter", "The disk is slow"), well=False)
        elif self._desk.doubts_clock:
            self.header.set_state(translate("counter", "Check the clock of this computer"), well=False)
        elif self.isActiveWindow():
            self.header.set_state(translate("counter", "Scanner ready"), well=True)
        else:
            self.header.set_state(translate("counter", "Click here to scan"), well=False)
        if self.pages.toast is not None and not self.pages.toast.isHidden():
            self.arrange()  # it may lie in the header's free middle

    def _show_slow(self, slow: bool) -> None:
        """Say that an answer takes long, or that it came."""
        self._slow = slow
        self.show_state()

    def _show_stopped(self, _reason: Trouble | None = None) -> None:
        """Say in the header whether anything is written, for as long as nothing is."""
        from cafememo.ui.sentences import stopped_sentence, tight_sentence  # noqa: PLC0415 - only where it is so

        mending, sentence = self._desk.mending, ""
        if mending.reason is not None:
            sentence = stopped_sentence(mending.reason, reads=mending.reads)
        elif mending.is_tight:
            sentence = tight_sentence()
        self.header.set_banner(sentence)
        if sentence:
            self.announcer.say(sentence)
        if self.pages.toast is not None and not self.pages.toast.isHidden():
            self.arrange()  # it may lie in the header's free middle

    def _tell_found_out(self, is_kept: bool) -> None:
        """Say what came of what was told as not sure."""
        from cafememo.ui.sentences import found_out_sentence  # noqa: PLC0415 - only where it is so

        self.tell(found_out_sentence(is_kept=is_kept))

    def _show_doubt(self, _doubtful: bool) -> None:
        """Say that the computer's clock cannot be right, or that it is again."""
        self.show_state()

    def _show_waiting(self, _rounds: int) -> None:
        """Say how many rounds wait for the disk."""
        self._told_of_waiting = False
        self.show_state()

    def _fit(self, *, force: bool = False) -> None:
        """Measure anew where the window's size calls for it."""
        measure = Measure.of(self.size(), self._theme.scale)
        if force or measure != self._look.measure or self._look.pixel_ratio != self.devicePixelRatio():
            self._look = Look(self._theme, measure, self.devicePixelRatio())
            self.header.set_look(self._look)
            self.idle_page.set_look(self._look)
            self.pages.set_look(self._look)
        self.arrange()
        self.update()

    def arrange(self) -> None:
        """Place header, strip, page and toast."""
        look = self._look
        top = header_height(look)
        place(self.header, self, QRect(0, 0, self.width(), top))
        strip = self.pages.demo_strip
        if strip is not None:
            # The strip is for a café at rest; a greeting has the whole room.
            strip.setVisible(self.page is self.idle_page)
            if not strip.isHidden():
                place(strip, self, QRect(0, top, self.width(), strip.wanted_height()))
                top += strip.wanted_height()
        toast = self.pages.toast
        tells = toast is not None and not toast.isHidden()
        self.idle_page.hush(hushed=tells)
        if tells and toast is not None:
            top = self._place_toast(toast, top)
        else:
            self.idle_page.lift(0)
        self.place_page(self.page, top)

    def place_page(self, page: QWidget, top: int | None = None) -> None:
        """Give a page all the room from `top` down, below the header by default."""
        top = header_height(self._look) if top is None else top
        place(page, self, QRect(0, top, self.width(), self.height() - top))

    def _place_toast(self, toast: "Toast", top: int) -> int:
        """Place the toast: at the bottom at rest, else in the header's free middle, or in a row of its own.

        Return where the page begins.
        """
        look, size = self._look, toast.sizeHint()
        margin = look.px(24)
        if self.page is self.idle_page:
            toast.under = "paper"
            row = self.idle_page.bottom_row()
            if size.width() <= row.width():
                self.idle_page.lift(0)
                bottom = self.height() - margin
                place(toast, self, QRect(row.left(), bottom - size.height(), size.width(), size.height()))
                return top
            width = min(size.width(), self.width() - 2 * margin)
            self.idle_page.lift(size.height() + look.gap(16))
            bottom = self.height() - margin - row.height() - look.gap(16)
            place(toast, self, QRect(margin, bottom - size.height(), width, size.height()))
            return top
        free = self.header.free_middle()
        toast.under = "paper" if free.width() < size.width() else "surface"
        if free.width() < size.width():
            width = min(size.width(), self.width() - 2 * margin)
            place(toast, self, QRect((self.width() - width) // 2, top + margin, width, size.height()))
            return top + margin + size.height()
        width = min(size.width(), free.width())
        height = min(size.height(), free.height() - 8)
        left = free.left() + (free.width() - width) // 2
        place(toast, self, QRect(left, (free.height() - height) // 2, width, height))
        return top

    # Qt's own.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything into the new size."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))

    def window_activated(self) -> None:
        """Say anew whether a scan would arrive; called when the window gains or loses the keyboard."""
        self.show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key on a button says."""
        if not self.keys.pressed(event):
            super().keyPressEvent(event)
        elif self.page is self.pages.greeting and self._hide.isActive():
            self._hide.start(self.ordering.greeting_ms)  # touched, and still there: it stays as long again

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Reveal nothing any more when the key that reveals is let go."""
        if event.key() == Qt.Key.Key_F12 and not event.isAutoRepeat() and self.pages.greeting is not None:
            self.pages.greeting.person.avoids_button.let_go()
        super().keyReleaseEvent(event)

    def show_owner(self) -> None:
        """Offer the owner's window while the café is open and at rest."""
        self.header.show_owner(shown=self.page is self.idle_page and self.gate.open and self.cafe is not None)

    def want_owner(self) -> None:
        """Ask for the owner's window, once there is a café to own."""
        if self.cafe is not None:
            self.owner_wanted.emit()

    def want_setup(self) -> None:
        """Ask for the set-up of a café, where the demo offers it."""
        if self.pages.offers_setup:
            self.setup_wanted.emit()

    def try_scanner(self) -> None:
        """Ask for the page to try a scanner on."""
        if self.cafe is not None:
            self.put_away()
            self.test_wanted.emit()

    def paste(self) -> None:
        """Take a picture of a card from the clipboard."""
        given: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None on platforms where nothing was copied
        self.picture_given.emit(QMimeData() if given is None else given)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let pictures and files be dropped."""
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a picture of a card that was dropped."""
        event.acceptProposedAction()
        self.picture_given.emit(event.mimeData())

    def search(self) -> None:
        """Look for somebody by name."""
        if self.page is not self.idle_page:
            self.show_idle()
        self.idle_page.start_search()

    def press_enter(self) -> None:
        """Press the button the keyboard is on, else do what Enter does on the page shown.

        While a card is still being looked up, the Enter is meant for whoever it belongs to, and waits for them.
        """
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled():
            focused.click()
        elif not self.scans.hold_enter():
            self.do_enter()

    def do_enter(self) -> None:
        """Do what Enter does on the page shown."""
        if self.page is self.pages.greeting:
            # An Enter after Ctrl+D or Ctrl+P is for the page that is still to come.
            if not (self.avoiding.opening() or self.phoning.opening()):
                self.pages.greeting_page().note()
        elif self.page is self.pages.notice:
            self.act()
        elif self.page is self.pages.phone_card:
            self.go_back()
        elif self.page is self.pages.unlocking:
            self.pages.unlocking_page().enter()
        elif self.page is self.pages.help:
            self.show_idle()
        elif self.page is self.idle_page:
            self.ordering.resume()
