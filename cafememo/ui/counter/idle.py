"""Between two guests: nothing about anyone, and a place to find a regular who has no card."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.card_picture import CardPicture
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.places import IdleFonts, idle_places
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.kept import KeptPictures
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import hello, language, translate

if TYPE_CHECKING:
    from cafememo.services.finding import Found
    from cafememo.ui.counter.results import ResultList

LONGEST_QUERY = 40
FEWEST_LETTERS = 2
GROUNDS = 4
"""Pictures of a search field without letters: with the ring or not, and with its key or not."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Backtab: -1}
"""How far a key moves the mark in the list."""


class IdlePage(Page):
    """Shows the café at rest; while a name is being typed, who it could be."""

    searched = signal(str, int)
    """Letters were typed: who is meant, and so many at the most, is to be found."""
    chosen = signal(int)
    newcomer = signal()
    today_wanted = signal()
    resumed = signal()
    """A round that was hidden is to be shown again."""
    newcomer_named = signal(str)
    """Follows `newcomer` where a name has been typed: nobody of that name was found, or not the one meant."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("idle_page")
        self._ready = False
        self._now: datetime | None = None
        self._awaiting = False
        self._choosing = False
        self._listing = False
        """Whether people are listed, in place of the café at rest."""
        self._results: ResultList | None = None
        self._asked = 0
        self.card_picture = CardPicture(look, self)
        self.hello_label = plain_label(object_name="hello_label", parent=self, role="ink")
        self.hello_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint_label = plain_label(object_name="hint_label", parent=self, role="muted")
        self.hint_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.search_field = SearchField(look, self)
        self.search_field.textChanged.connect(self._typed)
        self.search_field.installEventFilter(self)
        self.newcomer_button = BigButton("plain", icon="user-plus", key="Ctrl+N", parent=self)
        self.newcomer_button.setObjectName("newcomer_button")
        self.newcomer_button.clicked.connect(self._ask_newcomer)
        self.today_button = BigButton("plain", icon="clock", key="Ctrl+H", parent=self)
        self.today_button.setObjectName("today_button")
        self.today_button.clicked.connect(self.today_wanted.emit)
        self.kept_button = BigButton("primary", icon="users", key="Enter", parent=self)
        self.kept_button.setObjectName("kept_button")
        self.kept_button.clicked.connect(self.resumed.emit)
        self.care_label = plain_label(object_name="care_label", parent=self, role="muted")
        self.care_label.setWordWrap(True)
        self.care_label.hide()
        self._cares = self._hushed = False
        self._kept = 0
        self._card_awaited: Callable[[], bool] = bool
        self._lift = 0
        self.speak()
        self._show_mode()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.search_field.setPlaceholderText(translate("counter", "or find a regular by first name"))
        self.search_field.setAccessibleName(translate("counter", "Find a regular by first name"))
        self.newcomer_button.setText(translate("counter", "New regular"))
        self.today_button.setText(translate("counter", "Today"))
        self._name_kept()
        if self._cares:
            self._name_care()

    def show_care(self, *, shown: bool) -> None:
        """Say, quietly and at rest, that a copy of the café elsewhere is wanted; or say so no more."""
        self._cares = shown
        if shown:
            self._name_care()
        self._show_care()

    def hush(self, *, hushed: bool) -> None:
        """Leave the place of the quiet line to something that passes."""
        if hushed != self._hushed:
            self._hushed = hushed
            self._show_care()

    def _name_care(self) -> None:
        from cafememo.ui.copy_sentences import reminder_sentence  # noqa: PLC0415 - not for the first paint

        self.care_label.setText(reminder_sentence())

    def _show_care(self) -> None:
        """Show the quiet line where there is room for it beside the buttons, at rest."""
        if not self._cares and self.care_label.isHidden():
            return
        look, row = self._look, self.bottom_row()
        font = look.sans(look.text(17), 500)
        width = min(row.width(), look.px(460))
        needed = look.metrics(font).boundingRect(
            QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), self.care_label.text()
        )
        fits = width >= look.px(240) and needed.height() <= row.height() + look.gap(16)
        self.care_label.setVisible(self._cares and self._ready and not (self._listing or self._hushed) and fits)
        self.care_label.setFont(font)
        place(self.care_label, self, QRect(row.left(), row.bottom() + 1 - row.height(), width, row.height()))

    def show_kept(self, seats: int) -> None:
        """Offer to go on with a round of so many seats that was hidden; none with 0. Nobody's initial is shown."""
        if seats == self._kept:
            return  # nearly always: no greeting waits until the page behind it is laid out
        self._kept = seats
        self._name_kept()
        self._show_mode()

    def _name_kept(self) -> None:
        """Say what waits."""
        if self._kept > 1:
            self.kept_button.setText(translate("counter", "A round of %n waits", "", self._kept))
        else:
            self.kept_button.setText(translate("counter", "An order waits"))

    def set_card_awaited(self, awaited: Callable[[], bool]) -> None:
        """Say what tells whether a card is being looked up, for which an Enter is then meant."""
        self._card_awaited = awaited

    def keeps(self) -> bool:
        """Tell whether a round waits to be gone on with."""
        return self._kept > 0

    def bottom_row(self) -> QRect:
        """Return the part of the row of buttons in which there is none, in the left-to-right drawing."""
        left, right = self._look.px(24), self._row.left()
        kept = self.kept_button.width() + self._look.gap(16) if not self.kept_button.isHidden() else 0
        return QRect(left + kept, self._row.top(), right - self._look.gap(16) - left - kept, self._row.height())

    def lift(self, height: int) -> None:
        """Leave so much free above the row of buttons."""
        if height != self._lift:
            self._lift = height
            self._arrange()

    def greet(self, now: datetime) -> None:
        """Say hello as one does at this hour."""
        self._now = now
        self.hello_label.setText(hello(now.hour))

    def set_ready(self, hint: str, *, ready: bool) -> None:
        """Say what to do, or what is awaited; finding and adding people waits until the café is open."""
        self._ready = ready
        self._listing = self._listing and ready
        self.hint_label.setText(hint)
        self._show_mode()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.card_picture.set_look(look)
        self.search_field.set_look(look)
        self.newcomer_button.set_theme(look.sized_theme)
        self.kept_button.set_theme(look.sized_theme)
        self.today_button.set_theme(look.sized_theme)
        if self._results is not None:
            self._results.set_look(look)
        self._arrange()

    def start_search(self) -> None:
        """Put the keyboard into the search field."""
        if self._ready:
            self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_search(self) -> None:
        """Leave nobody's name on the screen."""
        self.search_field.clear()
        self._awaiting = self._choosing = self._listing = False
        if self._results is not None:
            self._results.forget()
        self._show_mode()

    def show_found(self, found: "tuple[Found, ...]") -> None:
        """Show who it could be, if somebody is still being looked for; an Enter that was quicker chooses now."""
        if not self._searching() or self._now is None:
            return
        choosing = self._choosing
        self._awaiting = self._choosing = False
        results = self._result_list()
        if not self._listing:
            self._listing = True
            self._show_mode()
        # Those found bring along how many more there are; a plain list of people is all there are.
        results.show_found(found, getattr(found, "more", 0), self.search_field.text().strip(), self._now)
        if choosing:
            results.choose()

    def search_again(self) -> None:
        """Look once more for who is looked for: somebody may have another name by now, or be gone."""
        if self._listing and self._searching():
            self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, Enter and Esc of the search field for the list under it."""
        if watched is self.search_field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._search_key(event)
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        """Move in the list, choose from it or leave it; tell whether the key was for that."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear_search()
            self.setFocus()
            return True
        step = _STEPS.get(Qt.Key(key), 0)
        if step and self._results is not None and self._results.isVisible():
            self._results.mark_further(step)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._card_awaited() or not self.search_field.text():
                return False  # it means what it means without the field
            if self._awaiting:  # what is listed is the answer to one letter less
                self._choosing = True
            elif self._searching() and self._results is not None:
                self._results.choose()
            return True
        return False

    def _typed(self, _text: str) -> None:
        """Look for whoever is meant by the letters so far."""
        self._choosing = False
        self._awaiting = self._searching()
        if self._awaiting:
            self._search()
        # The page makes room at the first letter, which nobody is searched for: an answer then has only itself painted.
        listing = self._ready and bool(self.search_field.text().strip())
        if listing and not self._awaiting:
            self._result_list().ask_for_letters()
        if listing != self._listing:
            self._listing = listing
            self._show_mode()

    def _search(self) -> None:
        """Have people found, as many as there is room for: each is read from the disk."""
        from cafememo.ui.counter.desk import MOST_FOUND  # noqa: PLC0415 - not for the first paint

        self._asked = MOST_FOUND if self._results is None else self._results.room()
        self.searched.emit(self.search_field.text(), self._asked)

    def _searching(self) -> bool:
        """Tell whether enough letters are there to look for somebody."""
        return self._ready and len(self.search_field.text().strip()) >= FEWEST_LETTERS

    def _ask_newcomer(self) -> None:
        """Ask who a newcomer is; what was typed to find them is their name, unless it is changed."""
        from cafememo.domain.names import as_name  # noqa: PLC0415 - not for the first paint

        name = as_name(self.search_field.text().strip()) if self._searching() else ""
        self.newcomer.emit()
        if name:
            self.newcomer_named.emit(name)

    def _result_list(self) -> "ResultList":
        """Return the list of people found, made when it is first needed."""
        if self._results is None:
            from cafememo.ui.counter.results import ResultList  # noqa: PLC0415 - not for the first paint

            self._results = ResultList(self._look, self)
            self._results.chosen.connect(self.chosen.emit)
            self._results.newcomer_wanted.connect(self._ask_newcomer)
            self._arrange()
        return self._results

    def _show_mode(self) -> None:
        """Show the café at rest, or the list."""
        searching = self._listing
        for part in (self.card_picture, self.hello_label, self.hint_label):
            part.setVisible(not searching)
        self.search_field.setVisible(self._ready)
        self.newcomer_button.setVisible(self._ready)
        self.today_button.setVisible(self._ready and not searching)
        self.kept_button.setVisible(self._ready and self.keeps() and not searching)
        self._arrange()
        if searching or self._results is not None:
            self._result_list().setVisible(searching)

    _row = QRect()

    def _arrange(self) -> None:
        """Put every part where the drawing has it."""
        look = self._look
        if self.width() < 100:
            return
        button = self.newcomer_button.sizeHint().width()
        at = idle_places(look, self.size(), button_width=button, with_field=self._ready, lift=self._lift)
        place(self.newcomer_button, self, at.button)
        if self._listing:
            self._row = at.button  # nothing else of the row is seen
            left, margin = at.field.left(), look.px(24)
            place(self.search_field, self, QRect(left, margin, at.field.width(), at.field.height()))
            top = margin + at.field.height() + look.gap(16)
            self._show_care()
            if self._results is not None:
                bottom = at.button.top() - look.gap(16) - self._lift
                place(self._results, self, QRect(left, top, at.field.width(), bottom - top))
                if self._searching() and self._results.room() > self._asked:  # since the letters were typed
                    self._search()
            return
        self._arrange_row(at.button)
        fonts = IdleFonts.of(look)
        self.hello_label.setFont(fonts.hello)
        self.hint_label.setFont(fonts.hint)
        for part, where in (
            (self.card_picture, at.card),
            (self.hello_label, at.hello),
            (self.hint_label, at.hint),
            (self.search_field, at.field),
        ):
            place(part, self, where)

    def _arrange_row(self, corner: QRect) -> None:
        """Place what is beside the button in the corner: today's list, and a round that waits."""
        look = self._look
        beside = min(self.today_button.sizeHint().width(), corner.left() // 2)
        today = QRect(corner.left() - look.gap(16) - beside, corner.top(), beside, corner.height())
        place(self.today_button, self, today)
        self._row = corner if self.today_button.isHidden() else today
        kept = min(self.kept_button.sizeHint().width(), self._row.left() - look.px(24) - look.gap(16))
        place(self.kept_button, self, QRect(look.px(24), corner.top(), kept, corner.height()))
        self._show_care()


class SearchField(QLineEdit):
    """A field with a magnifying glass before it and its key behind it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_field")
        self.setMaxLength(LONGEST_QUERY)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._grounds = KeptPictures(GROUNDS)
        self.textChanged.connect(self._leave_room)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._grounds.clear()
        self.setFont(look.sans(look.text(20), 500))
        self._leave_room()
        self.update()

    def _leave_room(self) -> None:
        """Keep letters off the glass, and off the key while it is there: a long name needs its room."""
        look = self._look
        key = keycap_size("Ctrl+F", look.sans(look.text(14), 600)).width()
        before, behind = look.px(44), 0 if self.text() else look.px(22 + 6) + key
        if self.isRightToLeft():
            before, behind = behind, before
        if self.textMargins() != QMargins(before, 0, behind, 0):
            self.setTextMargins(before, 0, behind, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with glass and key, kept since every letter needs it again, and the letters on it."""
        painter = QPainter(self)
        looks = (self.hasFocus(), bool(self.text()), language(), self.isRightToLeft())
        painter.drawPixmap(0, 0, self._grounds.prepare(self, looks, self._look.theme.tokens.paper, self._paint_ground))
        painter.end()
        super().paintEvent(event)

    def _paint_ground(self, painter: QPainter) -> None:
        """Paint all that is no letter."""
        look, focused = self._look, self.hasFocus()
        look.paint_ground(
            painter, self.rect(), "surface", "focus" if focused else "edge", 3 if focused else 1, 16, "paper"
        )
        size = look.px(24)
        glass = QRect(look.px(22), (self.height() - size) // 2, size, size)
        painter.drawPixmap(mirrored(self, glass).topLeft(), look.icon("search", "muted", size))
        if self.text():
            return
        font = look.sans(look.text(14), 600)
        key = keycap_size("Ctrl+F", font)
        corner = QRect(
            self.width() - look.px(22) - key.width(),
            (self.height() - key.height()) // 2,
            key.width(),
            key.height(),
        )
        paint_keycap(painter, mirrored(self, corner), "Ctrl+F", font, look.colour("muted"))
