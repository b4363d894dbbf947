"""Today's list to look through: marked by arrows, turned in pages, narrowed by typing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.today_foot import TodayFoot
from cafememo.ui.counter.today_head import TodayHead
from cafememo.ui.counter.today_list import TodayList
from cafememo.ui.counter.today_words import matching, spoken_line
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.services.today import NotedToday

CONFIRM_MS = 4000
"""How long a first press on "Take back" waits for its second."""


class BrowsePart(Page):
    """Shows the list; the marked visit can be held to read its name, taken back, or said to be someone else's."""

    undo_wanted = signal(int)
    whose_wanted: "Emits[NotedToday]" = signal_as_annotated()
    left = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("browse_part")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._visits: tuple[NotedToday, ...] | None = None
        self._writing = False
        self._refusals = ("", "")
        self._asked_id: int | None = None
        self.head = TodayHead(look, self)
        self.head.search_field.textChanged.connect(self._typed)
        self.today_list = TodayList(look, self)
        self.today_list.turned.connect(self._show_position)
        self.today_list.touched.connect(self._touched)
        self.foot = TodayFoot(look, self)
        self.foot.back_button.clicked.connect(self._leave)
        self.foot.newer_button.clicked.connect(self.today_list.turn_back)
        self.foot.older_button.clicked.connect(self.today_list.turn_on)
        self.foot.whose_button.clicked.connect(self.ask_whose)
        self.foot.undo_button.clicked.connect(self.take_back)
        for part in (self.head.search_field, *self.foot.buttons()):
            part.installEventFilter(self)
        self.confirm = QTimer(self)
        self.confirm.setSingleShot(True)
        self.confirm.setInterval(CONFIRM_MS)
        self.confirm.timeout.connect(self._ask_no_more)
        self.speak()

    def speak(self) -> None:
        """Put every word that stays into the language now spoken."""
        self.head.speak()
        self.setAccessibleName(self.head.title_label.text())
        self.foot.speak()
        self._ask_no_more()
        self._show_visits()

    def begin(self) -> None:
        """Begin with nothing, waiting for the list."""
        self._visits = None
        self.expect(None)
        self.tell("")
        self._ask_no_more()
        self._show_visits()

    def refuse(self, *, take_back: str, whose: str) -> None:
        """Say why whoever is at the counter may not take a visit back, or ask whose it was; "" where they may."""
        self._refusals = (take_back, whose)

    def expect(self, entry_id: int | None) -> None:
        """Mark a visit once it is on the list, whatever was typed; None for the first one."""
        self.head.search_field.clear()
        self.today_list.mark_entry(entry_id)

    def show_today(self, visits: "tuple[NotedToday, ...]") -> None:
        """Show these visits; the mark stays on the one it is on."""
        self._visits, self._writing = visits, False
        self._show_visits()

    def tell(self, sentence: str, role: str = "amber") -> None:
        """Show a sentence, or none; what was asked before is answered."""
        self._writing = False
        self.head.say(sentence, role)

    def start_search(self) -> None:
        """Put the keyboard into the search field."""
        self.head.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_back(self) -> None:
        """Ask for a second press or, at the second one on the same visit, want it taken back."""
        if self._refused(self._refusals[0]):
            return
        visit = self._standing()
        if visit is None:
            return
        if self.confirm.isActive() and visit.entry_id == self._asked_id:
            self._touched()
            self._writing = True
            self.undo_wanted.emit(visit.entry_id)
            return
        self._asked_id = visit.entry_id
        self.confirm.start()
        self.foot.ask_again(asking=True)
        self.tell(translate("today", "Press again to take it back. It can be noted anew, but not put back."))

    def ask_whose(self) -> None:
        """Ask whose the marked visit was."""
        if self._refused(self._refusals[1]):
            return
        visit = self._standing()
        if visit is not None:
            self._touched()
            self.whose_wanted.emit(visit)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.head.set_look(look)
        self.today_list.set_look(look)
        self.foot.set_look(look)
        self._arrange()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list out of the field and the buttons; the field keeps those that move its cursor."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._take_key(event, watched):
                return True
            if event.type() == QEvent.Type.KeyRelease and self._let_go(event):
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for."""
        if not self._take_key(event, self):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Cover the name again."""
        if not self._let_go(event):
            super().keyReleaseEvent(event)

    def _take_key(self, event: QKeyEvent, at: QObject) -> bool:
        """Do what a key stands for; tell whether it stands for anything here."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_F and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.start_search()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(at, QAbstractButton):
            at.click()
            return True
        if key == Qt.Key.Key_Delete and at is self.head.search_field and not self.head.at_end():
            return False
        act = {
            Qt.Key.Key_Down: self.today_list.mark_next,
            Qt.Key.Key_Up: self.today_list.mark_before,
            Qt.Key.Key_PageDown: self.today_list.turn_on,
            Qt.Key.Key_PageUp: self.today_list.turn_back,
            Qt.Key.Key_Delete: self.take_back,
            Qt.Key.Key_F6: self.ask_whose,
            Qt.Key.Key_F12: self._reveal,
            Qt.Key.Key_Escape: self._leave,
        }.get(key)
        # A key held down is one press: but for the arrows, which go on.
        if act is not None and not (event.isAutoRepeat() and key not in {Qt.Key.Key_Down, Qt.Key.Key_Up}):
            act()
        return act is not None

    def _let_go(self, event: QKeyEvent) -> bool:
        """Cover the name when its key is let go; tell whether it was that."""
        if event.key() != Qt.Key.Key_F12:
            return False
        if not event.isAutoRepeat():
            self.today_list.reveal(shown=False)
        return True

    def _standing(self) -> "NotedToday | None":
        """Return the marked visit if something can be done about it now, else say why not."""
        visit = self.today_list.marked
        if visit is None or self._writing:
            return None
        if visit.undone:
            self.tell(translate("today", "This was taken back already. Scan the card to note it anew."))
            return None
        return visit

    def _refused(self, sentence: str) -> bool:
        """Say why something is not done, if there is a reason."""
        if sentence:
            self.tell(sentence)
        return bool(sentence)

    def _reveal(self) -> None:
        self.today_list.reveal(shown=True)

    def _leave(self) -> None:
        """Leave the search first, then the page."""
        if self.head.search_field.text():
            self.head.search_field.clear()
            self.setFocus()
        else:
            self.left.emit()

    def _typed(self, _text: str) -> None:
        """Show what the letters so far narrow the list to, from its beginning."""
        self._touched()
        self._show_visits()
        self.today_list.mark_entry(None)

    def _touched(self) -> None:
        """Forget a first press and the last sentence: something else is meant now."""
        self._ask_no_more()
        self.head.say("")

    def _ask_no_more(self) -> None:
        """Take the next press on "Take back" for a first one."""
        self.confirm.stop()
        self.foot.ask_again(asking=False)

    def _show_visits(self) -> None:
        """Show the visits that what was typed fits, or say that there is none."""
        visits = self._visits
        shown = matching(visits, self.head.search_field.text()) if visits else ()
        if visits is None:
            self.today_list.say_nothing(translate("today", "One moment…"), "coffee")
        elif not visits:
            self.today_list.say_nothing(translate("today", "Nothing noted yet today."), "coffee")
        else:
            self.today_list.say_nothing(translate("today", "Nothing like that today."), "search")
        self.today_list.show_visits(shown)

    def _show_position(self) -> None:
        """Say where in the list one is, and offer what can be done from there."""
        at, visit = self.today_list.position, self.today_list.marked
        self.foot.show_position(at, stands=visit is not None and not visit.undone)
        self.setAccessibleDescription(spoken_line(visit) if visit is not None else self.today_list.none_label.text())

    def _arrange(self) -> None:
        """Put the title, what is said and the search in one row, the list below it, the buttons at the foot."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, gap = look.px(24), look.gap(16)
        whole = width - 2 * margin
        head, foot = look.target(72), self.foot.wanted_height(upright=width < height)
        top, bottom = margin + head + gap, height - margin - foot
        place(self.head, self, QRect(margin, margin, whole, head))
        place(self.foot, self, QRect(margin, bottom, whole, foot))
        place(self.today_list, self, QRect(margin, top, whole, bottom - gap - top))
