"""Whose was it? A visit of today is given to whom it belongs, by the right card or by name."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.card_picture import CardPicture
from cafememo.ui.counter.idle import FEWEST_LETTERS, SearchField
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.results import ResultList
from cafememo.ui.counter.today_row import TodayRow
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label, recolour
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.services.finding import Found
    from cafememo.services.today import NotedToday


class MovePart(Page):
    """Shows the visit, and who it could have been; Enter takes the one marked."""

    searched = signal(str)
    chosen = signal(int)
    left = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("move_part")
        self._found: tuple[Found, ...] = ()
        self._now: datetime | None = None
        self.title_label = plain_label(object_name="move_title", parent=self, role="ink")
        self.row = TodayRow(look, self)
        self.row.setObjectName("moved_row")
        self.row.has_key = False
        self.row.pressed.connect(self._hold)
        self.row.released.connect(self._let_go)
        self.hint_label = plain_label(object_name="move_hint", parent=self, role="muted")
        self.hint_label.setWordWrap(True)
        self.hint_label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.card_picture = CardPicture(look, self)
        self.card_picture.set_icon("scan-line")
        self.search_field = SearchField(look, self)
        self.search_field.setObjectName("whose_field")
        self.search_field.textChanged.connect(self._typed)
        self.search_field.installEventFilter(self)
        self.result_list = ResultList(look, self)
        self.result_list.chosen.connect(self.chosen.emit)
        self.move_button = BigButton("primary", icon="arrow-right-left", key="Enter", parent=self)
        self.move_button.setObjectName("move_button")
        self.move_button.clicked.connect(self.result_list.choose)
        self.back_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.back_button.setObjectName("move_back_button")
        self.back_button.clicked.connect(self.left.emit)
        for button in (self.move_button, self.back_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
        self.speak()

    def speak(self) -> None:
        """Put every word that stays into the language now spoken."""
        self.title_label.setText(translate("today", "Whose was it?"))
        self.search_field.setPlaceholderText(translate("today", "First name"))
        self.search_field.setAccessibleName(translate("today", "Find whose visit it was by first name"))
        self.move_button.setText(translate("today", "Move it"))
        self.back_button.setText(translate("today", "Back"))

    def ask(self, visit: "NotedToday | None") -> None:
        """Ask about a visit, from the beginning; with None nobody and nothing is left here."""
        self._now = visit.at if visit is not None else None
        self.row.show_visit(visit)
        self.set_moving(moving=False)
        self.search_field.clear()
        self.show_found(())
        self.say("")

    def say(self, sentence: str, role: str = "amber") -> None:
        """Show a sentence where the question is explained, or that explanation."""
        self.hint_label.setText(sentence or translate("today", "Scan the right card, or type a first name."))
        recolour(self.hint_label, role if sentence else "muted")

    def show_found(self, found: "tuple[Found, ...]") -> None:
        """Show who it could be, the likeliest marked."""
        self._found = found
        if self._now is None:
            self.result_list.forget()
        else:
            # Those found bring along how many more there are; a card scanned is all there is.
            more, text = getattr(found, "more", 0), self.search_field.text().strip()
            self.result_list.show_found(found, more, text, self._now)
        self.result_list.setVisible(bool(found))
        self.move_button.setEnabled(bool(found))

    def show_card(self, found: "Found") -> None:
        """Show whose card was scanned, for Enter to confirm; not while another answer is being written."""
        if self.result_list.isEnabled():
            self.search_field.clear()
            self.say("")
            self.show_found((found,))

    def start_search(self) -> None:
        """Put the keyboard into the field."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_searched(self, found: "tuple[Found, ...]") -> None:
        """Show whom the letters typed may mean, unless they have been taken back meanwhile."""
        if self._asked():
            self.show_found(found)
            self.say("" if found else translate("today", "Nobody of that name yet."), "muted")

    def set_moving(self, *, moving: bool) -> None:
        """Take no second answer while the first is being written."""
        self.move_button.setEnabled(not moving and bool(self._found))
        self.result_list.setEnabled(not moving)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.row.set_look(look)
        self.card_picture.set_look(look)
        self.search_field.set_look(look)
        self.result_list.set_look(look)
        for button in (self.move_button, self.back_button):
            button.set_theme(look.sized_theme)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, Enter and Esc of field and buttons for the list and the answer."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._take_key(event):
            return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; tell whether it stands for anything."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.result_list.mark_further(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                (self.back_button if self.back_button.hasFocus() else self.move_button).click()
            case _:
                return False
        return True

    def _typed(self, text: str) -> None:
        """Look for whoever is meant by the letters so far; with too few, nobody is."""
        if self._asked():
            self.searched.emit(text)
        else:
            self.show_found(())

    def _asked(self) -> bool:
        """Tell whether there are enough letters to look for somebody."""
        return len(self.search_field.text().strip()) >= FEWEST_LETTERS

    def _hold(self) -> None:
        """Show for whom it was noted while the line is pressed."""
        self.row.reveal(shown=True)

    def _let_go(self) -> None:
        """Cover the name again."""
        self.row.reveal(shown=False)

    def _arrange(self) -> None:
        """Put the question beside those it could be, above them in portrait; the answer's button where it always is."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, gap, foot, high = look.px(24), look.gap(16), look.target(88), look.target(72)
        top, bottom = margin, height - margin - foot - gap
        beside = width >= height
        column = (width - 2 * margin - look.gap(24)) * 45 // 100 if beside else width - 2 * margin
        font, size = fitted(self.title_label.text(), look.serif(look.text(40)), column, smallest=look.text(24))
        self.title_label.setFont(font)
        self.hint_label.setFont(look.sans(look.text(20), 500))
        said = 3 * look.metrics(self.hint_label.font()).lineSpacing()
        # The title stands in the middle of the height of the field beside it.
        place(self.title_label, self, QRect(margin, top, column, max(high, size.height())))
        place(self.row, self, QRect(margin, top + high + gap, column, high))
        place(self.hint_label, self, QRect(margin, top + 2 * (high + gap), column, said))
        self._place_card(QRect(margin, top + 2 * (high + gap) + said, column, bottom - top - 2 * (high + gap) - said))
        if beside:
            left, wide = margin + column + look.gap(24), width - 2 * margin - column - look.gap(24)
        else:
            left, wide = margin, column
            top += 2 * (high + gap) + said
        place(self.search_field, self, QRect(left, top, wide, high))
        top += high + gap
        place(self.result_list, self, QRect(left, top, wide, bottom - top))
        back = look.px(300) if beside else width // 3
        primary = width - 2 * margin - gap - back
        place(self.move_button, self, QRect(margin, height - margin - foot, primary, foot))
        place(self.back_button, self, QRect(margin + primary + gap, height - margin - foot, back, foot))

    def _place_card(self, room: QRect) -> None:
        """Put the picture of a card where it leaves room, beside whom the letters found; else show none."""
        size = self.card_picture.sizeHint()
        shown = self.width() >= self.height() and room.height() >= size.height()
        self.card_picture.setVisible(shown)
        if shown:
            corner = room.center() - QPoint(size.width() // 2, size.height() // 2)
            place(self.card_picture, self, QRect(corner, size))
