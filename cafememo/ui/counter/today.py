"""What was noted today: initials until a line is held, each visit to be taken back or given to whom it belongs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.today_browse import BrowsePart
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import initial_of

if TYPE_CHECKING:
    from cafememo.domain.reading import Greeting
    from cafememo.services.counter import Note
    from cafememo.services.finding import Found
    from cafememo.services.today import NotedToday
    from cafememo.ui.counter.today_move import MovePart


class TodayPage(Page):
    """Shows today's list and says what is wanted of it; it knows nothing of the store.

    Begin it with `begin`, which waits for `show_today`. Once it is hidden, nothing about anyone stays on it.
    """

    undo_wanted = signal(int)
    move_wanted = signal(int, int)
    searched = signal(str)
    left = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("today_page")
        self._moving: NotedToday | None = None
        self.browse_part = BrowsePart(look, self)
        self.browse_part.undo_wanted.connect(self.undo_wanted.emit)
        self.browse_part.whose_wanted.connect(self._ask_whose)
        self.browse_part.left.connect(self.left.emit)
        self.move_part: MovePart | None = None
        self.setFocusProxy(self.browse_part)

    @property
    def moving(self) -> bool:
        """Whether a card scanned now answers whose a visit was: `card_read` is to get it, and `show_found` names."""
        return self._moving is not None

    def speak(self) -> None:
        """Put every word that stays into the language now spoken."""
        self.browse_part.speak()
        if self.move_part is not None:
            self.move_part.speak()

    def announcement(self) -> str:
        """Return what to say when the list is shown: what it is, nothing of what is on it."""
        return translate("today", "Noted today")

    def begin(self) -> None:
        """Begin with nothing, waiting for the list."""
        self._leave_moving()
        self.browse_part.begin()

    def show_today(self, visits: "tuple[NotedToday, ...]") -> None:
        """Show what was noted today, newest first; the mark stays on its visit. Nothing once the page was left."""
        if not self.isHidden():
            self.browse_part.show_today(visits)

    def tell(self, sentence: str, role: str = "amber") -> None:
        """Show a sentence, or none: why nothing came of a press, or why a scan is no answer."""
        self.tell_aloud(sentence)
        part = self._asking()
        if part is None:
            self.browse_part.tell(sentence, role)
        else:
            part.set_moving(moving=False)
            part.say(sentence, role)

    def show_undone(self, undone: int) -> None:
        """Say what came of `undo_wanted`: how many visits were taken back."""
        if undone:
            self.tell(translate("today", "Taken back."), "sage")
        else:
            self.tell(translate("today", "This was taken back already."))

    def show_moved(self, note: "Note | None") -> None:
        """Say what came of `move_wanted`: the visit where it now is, or None; the list is to follow."""
        self._leave_moving()
        if note is None:
            self.tell(translate("today", "Not moved: this has changed meanwhile."))
            return
        self.browse_part.expect(note.entry_id)
        self.tell(translate("today", "Moved to {initial}.").format(initial=initial_of(note.name)), "sage")

    def card_read(self, greeting: "Greeting") -> None:
        """Take a scanned card for the answer to whose it was; Enter confirms it."""
        from cafememo.domain.usual import Why  # noqa: PLC0415 - not at the first paint
        from cafememo.services.finding import Found  # noqa: PLC0415 - the store is open by then

        part = self._asking()
        if part is not None:
            learned = greeting.usuals and greeting.usuals[0].reason.why is not Why.FAVOURITE
            lines = greeting.usuals[0].lines if learned else ()
            part.show_card(Found(greeting.regular_id, greeting.name, lines, greeting.last_visit))

    def show_found(self, found: "tuple[Found, ...]") -> None:
        """Show whom the name typed may mean, if that is still asked."""
        part = self._asking()
        if part is not None:
            part.show_searched(found)

    def start_search(self) -> None:
        """Put the keyboard into the search field."""
        (self._asking() or self.browse_part).start_search()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.browse_part.set_look(look)
        if self.move_part is not None:
            self.move_part.set_look(look)
        self.update()

    def _asking(self) -> "MovePart | None":
        """Return the part that asks whose a visit was, while it does."""
        return self.move_part if self._moving is not None else None

    def _ask_whose(self, visit: "NotedToday") -> None:
        """Ask whose a visit was."""
        from cafememo.ui.counter.today_move import MovePart  # noqa: PLC0415 - seldom needed

        part = self.move_part
        if part is None:
            part = self.move_part = MovePart(self._look, self)
            part.set_look(self._look)
            part.searched.connect(self.searched.emit)
            part.chosen.connect(self._move)
            part.left.connect(self._leave_moving)
        self._moving = visit
        part.ask(visit)
        part.setGeometry(self.rect())
        part.show()
        self.setFocusProxy(part.search_field)
        self.setFocus()
        self.browse_part.hide()

    def _move(self, regular_id: int) -> None:
        """Want the visit moved to whoever was chosen."""
        part, visit = self._asking(), self._moving
        if part is None or visit is None:
            return
        if regular_id == visit.regular_id:
            part.say(translate("today", "It is noted for this person already."))
            return
        part.set_moving(moving=True)
        self.move_wanted.emit(visit.entry_id, regular_id)

    def _leave_moving(self) -> None:
        """Go back to the list; nothing is left of the question."""
        if self._moving is None or self.move_part is None:
            return
        self._moving = None
        self.browse_part.show()
        self.setFocusProxy(self.browse_part)
        self.setFocus()
        self.move_part.hide()
        self.move_part.ask(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the part that is seen."""
        super().resizeEvent(event)
        self.browse_part.setGeometry(self.rect())
        if self.move_part is not None:
            self.move_part.setGeometry(self.rect())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing about anyone behind."""
        if not event.spontaneous():
            self.begin()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Cover every name once the window has lost the keyboard: the key may be let go elsewhere."""
        # Not in changeEvent: that the window is active or not is told to the window alone as a change.
        if event.type() == QEvent.Type.WindowDeactivate:
            self.browse_part.today_list.reveal(shown=False)
            if self.move_part is not None:
                self.move_part.row.reveal(shown=False)
        return super().event(event)
