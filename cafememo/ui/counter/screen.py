"""The barista's screen: one thing at a time, the same place every time, everything by one key."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.portion import Portion
from cafememo.domain.trouble import AlreadyOpen, KeyFileMissing, KeyUnavailable, NoCafe, StoreUnavailable, Trouble
from cafememo.ui.counter.header import Header
from cafememo.ui.counter.idle import IdlePage
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure, place
from cafememo.ui.counter.pages import Pages
from cafememo.ui.counter.places import header_height
from cafememo.ui.counter.window import opening_text
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import clock, day_and_month, translate

if TYPE_CHECKING:
    from cafememo.domain.reading import Blank, Greeting, Reading
    from cafememo.services.counter import Note
    from cafememo.store.settings import CafeFacts
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.greeting import Choice
    from cafememo.ui.counter.toast import Toast

SAME_CARD_SECONDS = 3.0
"""The same card again within this is the scanner's doing, not a second visit."""
GREETING_MS = 12_000
"""A greeting nobody touches hides itself after this."""
NOTICE_MS = 8_000


class CounterScreen(QWidget):
    """Shows what the desk reports, and asks the desk for what is pressed or scanned."""

    demo_wanted = signal()
    opening_wanted = signal()
    full_screen_wanted = signal()
    quit_wanted = signal()

    def __init__(self, desk: "Desk", theme: Theme, local_time: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("counter_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # What a scanner types is letters and nothing else: an input method would hold them back.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._theme = theme
        self._local_time = local_time
        self._look = Look(theme, Measure())
        self._cafe: CafeFacts | None = None
        self._greeting: Greeting | None = None
        self._being_noted: Greeting | None = None
        self._naming: Blank | None = None
        self._noting_token: bytes | None = None
        self._noted_token: bytes | None = None
        self._undoable: int | None = None
        self._actions: dict[Qt.Key, Callable[[], object]] | None = None
        self._to_tell = ""
        self._last_token: bytes | None = None
        self._last_scan = -SAME_CARD_SECONDS
        self._act: Callable[[], object] | None = None
        self.header = Header(self._look, self)
        self.header.set_look(self._look)
        self.idle_page = IdlePage(self._look, self)
        self.idle_page.set_look(self._look)
        self.idle_page.stackUnder(self.header)
        self.pages = Pages(self, self._look)
        self._page: QWidget = self.idle_page
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.timeout.connect(self.show_idle)
        # Timers of their own, since QTimer.singleShot(0) would be in time for the same paint: what is waited for is
        # the page, or that something is noted. What goes with it follows in the next turn.
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._settle)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._turn_to_rest)
        self._clock = QTimer(self)
        self._clock.setInterval(5_000)
        self._clock.timeout.connect(self._show_time)
        self._clock.start()
        self.header.hidden.connect(self.show_idle)
        self.idle_page.searched.connect(desk.find)
        self.idle_page.chosen.connect(self._choose)
        self.idle_page.newcomer.connect(self.ask_newcomer)
        self.pages.wire(self)
        self._listen_to(desk)
        self._show_time()
        self.idle_page.set_ready(opening_text(), ready=False)
        self._show_state()

    def _listen_to(self, desk: "Desk") -> None:
        """Show whatever the desk reports."""
        desk.preparing.connect(self._prepare)
        desk.opened.connect(self._open)
        desk.not_opened.connect(self._fail_to_open)
        desk.read.connect(self.show_reading)
        desk.foreseen.connect(self._prepare_page)
        desk.noted.connect(self._noted)
        desk.not_noted.connect(self._not_noted)
        desk.undone.connect(self._undone)
        desk.joined.connect(self._joined)
        desk.found.connect(self.idle_page.show_found)
        desk.troubled.connect(self._troubled)

    # What comes from scanners.

    def take_card(self, token: bytes) -> None:
        """Take a card that was read whole and right."""
        now = time.monotonic()
        again = token == self._last_token and now - self._last_scan < SAME_CARD_SECONDS
        self._last_token, self._last_scan = token, now
        if again and self._page is self.pages.greeting and self._page is not None:
            self.pages.greeting_page().say(translate("counter", "This card was scanned already."))
            self._hide.start(GREETING_MS)
            return
        if again and token in {self._noted_token, self._noting_token}:
            self._tell(translate("counter", "This card was noted a moment ago."))
            return
        self._desk.scan(token)

    def foresee_card(self, token: bytes) -> None:
        """Have a card looked up whose scan is nearly over."""
        self._desk.foresee(token)

    def take_misread(self, *, unreadable: bool) -> None:
        """Take a scan that is no card of this café, or not all of one."""
        if self._cafe is None:
            return
        if unreadable:
            self._notice(
                translate("counter", "Not read completely"),
                translate("counter", "Scan the card once more, a little slower."),
                "scan-line",
                "amber",
            )
        else:
            self._notice(
                translate("counter", "Not one of our cards"),
                translate("counter", "This code is from somewhere else. Nothing of it was kept."),
                "qr-code",
                "amber",
            )

    # What the desk reports.

    def show_reading(self, reading: "Reading") -> None:
        """Show what a scan turned out to be."""
        from cafememo.domain.reading import Blank, Foreign, Greeting, Replaced  # noqa: PLC0415 - not at the first paint

        match reading:
            case Greeting():
                self._greet(reading)
            case Blank():
                self._ask_name(reading)
            case Replaced(on):
                self._notice(
                    translate("counter", "This card was replaced on {day}.").format(day=day_and_month(on)),
                    translate("counter", "Ask for the new one."),
                    "credit-card",
                    "amber",
                )
            case Foreign():
                self.take_misread(unreadable=False)
            case _:
                self.take_misread(unreadable=True)

    def show_idle(self) -> None:
        """Go back to rest: nothing about anyone stays on the screen."""
        self._greeting = self._naming = None
        self._act = None
        self.idle_page.clear_search()
        self.idle_page.greet(self._local_time())
        self._turn_to(self.idle_page)
        self.setFocus()

    def ask_newcomer(self) -> None:
        """Ask for the name of somebody without a card."""
        self._ask_name(None)

    def show_demo_cards(self) -> None:
        """Show cards to try, in the demo café."""
        page = self.pages.demo_cards_page()
        if page is not None:
            self._turn_to(page)
            page.setFocus()

    def undo(self) -> None:
        """Take back what was noted last, while its ten seconds last."""
        if self._undoable is not None and self.pages.toast is not None:
            self.pages.toast.undo()

    def ask_undo(self) -> None:
        """Pass the undo on to the desk."""
        if self._undoable is not None:
            self._desk.undo([self._undoable])
            self._undoable = None

    def toast_gone(self) -> None:
        """Give the page the room the toast had; nothing can be undone by key any more."""
        self._undoable = None
        self._arrange()

    def note(self, choice: "Choice") -> None:
        """Note a visit of whoever is shown."""
        if self._greeting is not None:
            self._hide.stop()
            self._noting_token = self._last_token
            self._being_noted = self._greeting
            ready = self._greeting.ready()
            reward_of = ready[0].programme_id if choice.redeem and ready else None
            self._desk.note([Portion(self._greeting.regular_id, choice.order_id, reward_of)])
            self.pages.greeting_page().set_noting(noting=True)

    def join(self, name: str) -> None:
        """Remember a newcomer."""
        self._desk.join(name, self._naming.card_id if self._naming else None)

    def act(self) -> None:
        """Do what the notice offers, or leave it."""
        act, self._act = self._act, None
        if act is not None:
            act()
        elif self._cafe is not None:
            self.show_idle()

    def speak(self) -> None:
        """Put every word into the language now spoken; pages not built yet will be in it anyway."""
        self.header.speak()
        self.idle_page.speak()
        self.pages.speak()
        self._show_time()
        self._show_state()
        if self._cafe is not None:
            self.idle_page.set_ready(translate("counter", "Scan a card"), ready=True)

    def show_bug(self, copy: Callable[[], object]) -> None:
        """Say that the program is at fault, and offer the details; the counter goes on."""
        self._notice(
            translate("counter", "Cafémémo made a mistake"),
            translate("counter", "What is on the disk is safe. The counter goes on; scan again."),
            "triangle-alert",
            "brick",
            stays=True,
            action=translate("counter", "Copy details"),
            action_icon="copy",
            act=copy,
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme or scale."""
        self._theme = theme
        self._fit(force=True)

    def _greet(self, greeting: "Greeting") -> None:
        """Show a regular at once."""
        self._greeting, self._naming = greeting, None
        page = self.pages.greeting_page()
        page.show_greeting(greeting, self._local_time())
        self._turn_to(page)
        self.setFocus()
        self._hide.start(GREETING_MS)

    def _prepare_page(self, reading: "Reading") -> None:
        """Lay out, out of sight, who will most likely be greeted in a moment."""
        from cafememo.domain.reading import Greeting  # noqa: PLC0415 - not at the first paint

        page = self.pages.greeting
        if isinstance(reading, Greeting) and page is not None and page.isHidden():
            self._place_page(page, header_height(self._look))
            page.foresee(reading, self._local_time())

    def _ask_name(self, card: "Blank | None") -> None:
        """Ask who a blank card is for, or who a newcomer without one is."""
        if self._cafe is None:
            return
        self._naming, self._greeting = card, None
        page = self.pages.naming_page()
        self._turn_to(page)
        page.ask(self._cafe.name, card=card is not None)

    def _choose(self, regular_id: int) -> None:
        """Greet somebody who was found by name."""
        self._last_token = None
        self.idle_page.clear_search()
        self._desk.greet(regular_id)

    def _notice(
        self,
        title: str,
        sentence: str,
        icon: str,
        role: str,
        *,
        stays: bool = False,
        action: str = "",
        action_icon: str = "refresh-cw",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; unless it stays, rest comes back by itself. `act` is what the action does."""
        self._greeting = self._naming = None
        self._act = act
        page = self.pages.notice_page()
        if stays:
            page.tell(title, sentence, icon, role, action=action, action_icon=action_icon)
        else:
            page.tell(title, sentence, icon, role, action=translate("counter", "Back"), action_icon="arrow-left")
        self._turn_to(page)
        self.setFocus()
        if not stays:
            self._hide.start(NOTICE_MS)

    def _tell(self, text: str, *, undoable: bool = False) -> None:
        """Show a line that goes away by itself."""
        self.pages.shown_toast().tell(text, undoable=undoable)
        self._arrange()

    def _prepare(self, done: int, of: int) -> None:
        """Say how far the demo café is."""
        percent = 100 * done // of if of else 0
        hint = translate("demo", "Preparing the demo café… {percent} %").format(percent=percent)
        self.idle_page.set_ready(hint, ready=False)

    def _open(self, facts: "CafeFacts") -> None:
        """Say that the café is open, and be ready."""
        self._cafe = facts
        self._actions = None
        self.header.set_cafe(facts.name)
        self.header.set_staff(facts.staff[0].name if facts.staff else "")
        self.idle_page.card_picture.set_cafe(facts.name)
        self.window().setWindowTitle(f"{facts.name} – Cafémémo")
        if facts.demo:
            self.pages.show_demo_strip()
        self.idle_page.set_ready(translate("counter", "Scan a card"), ready=True)
        if self._page is not self.idle_page and self._act is not None:
            self.show_idle()
        self._show_state()
        self._arrange()
        # Built while nobody waits, so that the first greeting is as quick as the second.
        QTimer.singleShot(0, self.pages.greeting_page)

    def _fail_to_open(self, reason: Trouble) -> None:
        """Say why the café does not open, and the way out."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - not for the first paint

        self._cafe = None
        self._actions = None
        action, action_icon = "", "refresh-cw"
        act: Callable[[], object] | None = None
        if isinstance(reason, NoCafe):
            action, action_icon = translate("counter", "Try the demo café"), "play"
            act = self.demo_wanted.emit
        elif isinstance(reason, (AlreadyOpen, KeyFileMissing, KeyUnavailable, StoreUnavailable)):
            action, act = translate("counter", "Try again"), self._try_opening
        sentence = trouble_sentence(reason)
        if reason.path is not None:
            sentence += f"\n{reason.path}"
        title = translate("counter", "The café’s memory is not open")
        self._notice(
            title, sentence, "hard-drive", "brick", stays=True, action=action, action_icon=action_icon, act=act
        )
        self._show_state()

    def _try_opening(self) -> None:
        """Open again."""
        self.show_idle()
        self.idle_page.set_ready(opening_text(), ready=False)
        self.opening_wanted.emit()

    def _noted(self, notes: "tuple[Note, ...]") -> None:
        """Say that it is on the disk, and rest."""
        note = notes[0]
        self._noted_token, self._noting_token = self._noting_token, None
        self._undoable = note.entry_id
        shown = self._greeting is not None and self._greeting is self._being_noted
        self._being_noted = None
        if shown:
            self.pages.greeting_page().say_noted()
        initial = initial_of(note.name)
        if note.redeemed:
            text = translate("counter", "Free today for {initial}.").format(initial=initial)
        elif not note.lines:
            text = translate("counter", "Visit noted for {initial}.").format(initial=initial)
        else:
            text = translate("counter", "{order} noted for {initial}.").format(
                order=note.lines[0].name, initial=initial
            )
        self._to_tell = text
        if shown:
            self._rest.start()
        else:
            self._tell_noted()

    def _turn_to_rest(self) -> None:
        """Rest, now that the button has said that it is noted, and tell what."""
        self.show_idle()
        self._tell_noted()

    def _tell_noted(self) -> None:
        """Tell what was noted, and offer to take it back."""
        self._tell(self._to_tell, undoable=True)

    def _not_noted(self, reason: Trouble | None) -> None:
        """Say why it is not on the disk, and keep what was pressed for another try."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - not for the first paint

        self._noting_token = None
        meant, self._being_noted = self._being_noted, None
        sentence = (
            trouble_sentence(reason)
            if reason is not None
            else translate("counter", "Not noted: this has changed meanwhile. Scan the card once more.")
        )
        if meant is not None and meant is not self._greeting:
            # Somebody else is shown by now, or nobody.
            initial = initial_of(meant.name)
            self._tell(translate("counter", "Not noted for {initial}. {why}").format(initial=initial, why=sentence))
        elif self._greeting is not None:
            page = self.pages.greeting_page()
            page.set_noting(noting=False)
            page.say(sentence, "brick")

    def _undone(self, undone: int) -> None:
        """Say that a visit was taken back."""
        self._noted_token = None
        self._tell(
            translate("counter", "Taken back.") if undone else translate("counter", "This was taken back already.")
        )

    def _joined(self, greeting: "Greeting | None") -> None:
        """Greet the newcomer, or say that the name will not do."""
        if greeting is not None:
            self._greet(greeting)
        else:
            self.pages.naming_page().say(translate("counter", "Not remembered: write a first name."))

    def _troubled(self, reason: Trouble) -> None:
        """Say what stands in the way of a scan or a search."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - not for the first paint

        if self._cafe is None:
            return
        self._notice(
            translate("counter", "The café’s memory does not answer"),
            trouble_sentence(reason),
            "hard-drive",
            "brick",
        )

    # What is seen.

    def _turn_to(self, page: QWidget) -> None:
        """Show one page; without a greeting or notice nothing hides itself."""
        self._hide.stop()
        if self._rest.isActive():  # the next card was quicker
            self._rest.stop()
            self._tell_noted()
        before, self._page = self._page, page
        self._actions = None
        self._arrange()
        if page is not before:
            page.stackUnder(self.header)  # above all other pages, which are under the header too
            page.show()
        self._follow.start()

    def _settle(self) -> None:
        """Put the page before away, offer the eye while somebody's name is shown, and be ready to note their visit."""
        for page in (self.idle_page, *self.pages.built()):
            if page is not self._page and page.isVisible():
                # The page shown lies on it and covers it: nothing there needs to be painted again.
                page.setUpdatesEnabled(False)
                page.hide()
                page.setUpdatesEnabled(True)
        self.header.show_hide(shown=self._page in {self.pages.greeting, self.pages.naming})
        if self._greeting is not None:
            self._actions = self._keys()
            self.pages.greeting_page().get_ready()
            self._desk.get_ready(self._greeting.regular_id)

    def _show_time(self) -> None:
        """Show the time, and say hello by it."""
        now = self._local_time()
        self.header.set_clock(clock(now))
        self.idle_page.greet(now)

    def _show_state(self) -> None:
        """Say whether a scan would arrive: it does where this window has the keyboard."""
        if self._cafe is None:
            self.header.set_state(translate("counter", "Not open yet"), well=False)
        elif self.isActiveWindow():
            self.header.set_state(translate("counter", "Scanner ready"), well=True)
        else:
            self.header.set_state(translate("counter", "Click here to scan"), well=False)

    def _fit(self, *, force: bool = False) -> None:
        """Measure anew where the window's size calls for it."""
        measure = Measure.of(self.size(), self._theme.scale)
        if force or measure != self._look.measure or self._look.pixel_ratio != self.devicePixelRatio():
            self._look = Look(self._theme, measure, self.devicePixelRatio())
            self.header.set_look(self._look)
            self.idle_page.set_look(self._look)
            self.pages.set_look(self._look)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        """Place header, strip, page and toast."""
        look = self._look
        top = header_height(look)
        place(self.header, self, QRect(0, 0, self.width(), top))
        strip = self.pages.demo_strip
        if strip is not None:
            # The strip is for a café at rest; a greeting has the whole room.
            strip.setVisible(self._page is self.idle_page)
            if not strip.isHidden():
                place(strip, self, QRect(0, top, self.width(), strip.wanted_height()))
                top += strip.wanted_height()
        toast = self.pages.toast
        if toast is not None and not toast.isHidden():
            top = self._place_toast(toast, top)
        self._place_page(self._page, top)

    def _place_page(self, page: QWidget, top: int) -> None:
        """Give a page all the room from `top` down."""
        place(page, self, QRect(0, top, self.width(), self.height() - top))

    def _place_toast(self, toast: "Toast", top: int) -> int:
        """Place the toast: at the bottom at rest, else in the header's free middle, or in a row of its own.

        Return where the page begins.
        """
        look, size = self._look, toast.sizeHint()
        margin = look.px(24)
        if self._page is self.idle_page:
            room = self.width() - self.idle_page.newcomer_button.width() - 2 * margin - look.gap(16)
            width = min(size.width(), room)
            toast.under = "paper"
            place(toast, self, QRect(margin, self.height() - margin - size.height(), width, size.height()))
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
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key on a button says."""
        command = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self._actions is None:
            self._actions = self._keys()
        actions = self._commands() if command else self._actions
        action = actions.get(Qt.Key(event.key()))
        if action is None and command:
            action = actions.get(_key_by_place(event))
        if action is None:
            super().keyPressEvent(event)
            return
        action()
        if self._page is self.pages.greeting and self._hide.isActive():
            self._hide.start(GREETING_MS)  # touched, and still there: it stays as long again

    def _commands(self) -> dict[Qt.Key, Callable[[], object]]:
        """Return what keys do together with Ctrl."""
        return {
            Qt.Key.Key_Z: self.undo,
            Qt.Key.Key_F: self._search,
            Qt.Key.Key_N: self.ask_newcomer,
            Qt.Key.Key_Q: self.quit_wanted.emit,
        }

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        """Return what bare keys do on the page shown; never a letter or digit, which scanners type."""
        keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_F11: self.full_screen_wanted.emit,
            Qt.Key.Key_F9: self.show_demo_cards,
        }
        if self._page is self.pages.greeting:
            page = self.pages.greeting_page()
            keys |= {
                Qt.Key.Key_Return: self._press_primary,
                Qt.Key.Key_Enter: self._press_primary,
                Qt.Key.Key_F2: page.note_first_other,
                Qt.Key.Key_F3: page.note_second_other,
                Qt.Key.Key_F4: page.redeem,
                Qt.Key.Key_F8: page.note_visit,
            }
        elif self._page is self.pages.notice:
            keys |= {Qt.Key.Key_Return: self.act, Qt.Key.Key_Enter: self.act}
        if self._cafe is not None and self._page is not self.idle_page:
            keys[Qt.Key.Key_Escape] = self.show_idle
        return keys

    def _search(self) -> None:
        """Look for somebody by name."""
        if self._page is not self.idle_page:
            self.show_idle()
        self.idle_page.start_search()

    def _press_primary(self) -> None:
        """Press the button the keyboard is on, else the primary one."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled():
            focused.click()
        elif self.pages.greeting_page().usual_button.isEnabled():
            self.pages.greeting_page().note_usual()


def initial_of(name: str) -> str:
    """Return the first letter of a name: all the next guest may read of it."""
    return name[:1].upper()


def _key_by_place(event: QKeyEvent) -> Qt.Key:
    """Return the key a US keyboard has in the place pressed: on a Greek one Ctrl+Z has no Latin letter."""
    from cafememo.codes.layout import us_character  # noqa: PLC0415 - for few keyboards
    from cafememo.devices.wedge import numbering_here  # noqa: PLC0415 - likewise

    letter = us_character(event.nativeScanCode(), numbering_here())
    return Qt.Key(ord(letter.upper())) if letter.isascii() and letter.isalpha() else Qt.Key.Key_unknown
