"""The ticket beside the menu: whose it is, the lines, how many, a free word, and whether to make it the usual."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.conflict import line_against
from cafememo.domain.draft import LONGEST_WORD, MOST_OF_ONE, Draft
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, spoken
from cafememo.ui.conflict_sentences import conflict_text
from cafememo.ui.counter.avoids import AvoidsNote
from cafememo.ui.counter.avoids_button import AvoidsButton
from cafememo.ui.counter.change_grid import care_for
from cafememo.ui.counter.change_lines import OpenLine, said_chips
from cafememo.ui.counter.change_stack import LineStack
from cafememo.ui.counter.choice_button import Care
from cafememo.ui.counter.icon_key_button import IconKeyButton
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.sold_out import line_sentence
from cafememo.ui.counter.usual_toggle import UsualToggle
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import item_text


class Ticket(QWidget):
    """Shows the order so far; what is pressed on it is told, and done elsewhere."""

    line_pressed = signal(int)
    quantity_changed = signal(int)
    taken_out = signal()
    worded = signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ticket")
        self._look = look
        self._person = ""
        self.name_label = plain_label(object_name="person_label", parent=self)
        self.avoids_button = AvoidsButton(look, self)
        self.open_line = OpenLine(look, self)
        self.stack = LineStack(look, self, self.open_line)
        self.stack.pressed.connect(self.line_pressed.emit)
        self.fewer_button = IconKeyButton(look, "minus", "Ctrl+↓", self)
        self.fewer_button.setObjectName("fewer_button")
        self.fewer_button.clicked.connect(self.ask_fewer)
        self.quantity_label = plain_label(object_name="quantity_label", parent=self)
        self.quantity_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.more_button = IconKeyButton(look, "plus", "Ctrl+↑", self)
        self.more_button.setObjectName("more_button")
        self.more_button.clicked.connect(self.ask_more)
        self.take_out_button = IconKeyButton(look, "trash-2", "Del", self)
        self.take_out_button.setObjectName("take_out_button")
        self.take_out_button.clicked.connect(self.taken_out.emit)
        self.word_button = BigButton("plain", key="F7", parent=self, theme=look.sized_theme)
        self.word_button.setObjectName("word_button")
        self.word_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.word_button.under = "surface"
        self.word_button.clicked.connect(self.start_word)
        self.usual_toggle = UsualToggle(look, "F5", self)
        self.word_field = QLineEdit(self)
        self.word_field.setObjectName("word_field")
        self.word_field.setMaxLength(LONGEST_WORD)
        self.word_field.textChanged.connect(self.worded.emit)
        self.word_field.hide()
        self.avoids_note = AvoidsNote(look, self)
        self.avoids_button.asked.connect(self.avoids_note.reveal)
        self.avoids_button.answered.connect(self.avoids_note.conceal)

    def show_person(self, name: str, avoids: frozenset[Content]) -> None:
        """Begin a ticket for somebody, with the box not ticked."""
        self.know_anew(name, avoids)
        self.usual_toggle.setChecked(False)
        self.end_word()
        self._fill_word("")
        self.usual_toggle.set_words(translate("change", "Make this the usual"))
        self.word_button.setText(translate("change", "A word"))
        self.word_field.setAccessibleName(translate("change", "A free word for this item"))
        self.word_field.setPlaceholderText(translate("change", "such as “not too full”"))
        self.fewer_button.set_name(translate("change", "One fewer"))
        self.more_button.set_name(translate("change", "One more of this"))
        self.take_out_button.set_name(translate("change", "Take this out"))
        self._arrange()

    def know_anew(self, name: str, avoids: frozenset[Content]) -> None:
        """Have the ticket be of somebody as they are known by now; what stands on it stays."""
        self._person = name
        self.name_label.setText(name)
        self.avoids_button.show_person(name)
        self.avoids_note.show_person(name, avoids)
        self._arrange()

    def show_draft(self, draft: Draft, menu: Menu, avoids: frozenset[Content], *, hint: str = "") -> None:
        """Show the lines; `hint` stands in the place of an item not chosen yet."""
        line = draft.line
        for part in (self.fewer_button, self.more_button, self.take_out_button, self.word_button):
            part.setEnabled(line is not None)
        self.quantity_label.setText("" if line is None else str(line.quantity))
        if line is None:
            self.open_line.show_hint(hint or translate("change", "Choose an item."))
        else:
            self.fewer_button.setEnabled(line.quantity > 1)
            self.more_button.setEnabled(line.quantity < MOST_OF_ONE)
            item = menu.item(line.item_id)
            title = item_text(spoken(Order((line,)), menu)[0])
            against = line_against(line, menu, avoids)
            of_item = [one for one in against if one.source == item.name]
            warned = care_for(of_item) is Care.CONFLICT
            self.open_line.show_line(title, said_chips(line, menu, avoids), warned=warned)
            sentences = (line_sentence(line, menu), conflict_text(against, self._person))
            self.open_line.say(" ".join(filter(None, sentences)))
            if not self.word_field.isVisible():
                self._fill_word(line.word)
        self.stack.show_lines(draft, menu, avoids)

    def _fill_word(self, word: str) -> None:
        """Put a word into the field without taking it for written."""
        self.word_field.blockSignals(True)  # noqa: FBT003 - Qt's
        self.word_field.setText(word)
        self.word_field.blockSignals(False)  # noqa: FBT003 - Qt's

    def say(self, sentence: str, role: str) -> None:
        """Show a sentence under the open line until the ticket is shown anew."""
        self.open_line.say(sentence, role)
        self.stack.arrange()

    def start_word(self) -> None:
        """Let a free word be written, where there is an item to say it of."""
        if self.word_button.isEnabled():
            # In a narrow ticket the field takes the place of both, in a wide one that of the button alone.
            self.word_button.hide()
            self.usual_toggle.setVisible(self._apart)
            self.word_field.show()
            self.word_field.raise_()
            self.word_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end_word(self) -> None:
        """Put the field away; what was written stays."""
        self.word_field.hide()
        self.word_button.show()
        self.usual_toggle.show()

    def ask_more(self) -> None:
        """Ask for one more of the open line."""
        self.quantity_changed.emit(1)

    def ask_fewer(self) -> None:
        """Ask for one fewer of the open line."""
        self.quantity_changed.emit(-1)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for part in (
            self.avoids_button,
            self.open_line,
            self.stack,
            self.fewer_button,
            self.more_button,
            self.take_out_button,
            self.usual_toggle,
            self.avoids_note,
        ):
            part.set_look(look)
        self.word_button.set_theme(look.sized_theme)
        self.word_field.setFont(look.sans(look.text(17), 500))
        self.quantity_label.setFont(look.sans(look.text(24), 600))
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        self._look.paint_ground(QPainter(self), self.rect(), "surface", "line", 1, 20, "paper")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out anew."""
        super().resizeEvent(event)
        self._arrange()

    _apart = False
    """Whether what is pressed stands beside the lines."""

    def _arrange(self) -> None:
        """Place the name above, the lines below it, what is pressed at the bottom or, in a wide ticket, beside."""
        look, gap, high = self._look, self._look.gap(12), self._look.target(72)
        inner = self.rect().adjusted(look.px(22), look.px(16), -look.px(22), -look.px(16))
        if inner.width() < 3 * high:
            return
        wide = self._apart = self.width() > look.px(600)
        column = inner
        if wide:
            beside = look.px(330)
            column = QRect(inner.right() + 1 - beside, inner.top(), beside, inner.height())
            inner = inner.adjusted(0, 0, -beside - look.px(24), 0)
        bottom = self._arrange_controls(column, high, gap, apart=wide)
        place(self.avoids_button, self, QRect(inner.right() + 1 - high, inner.top(), high, high))
        room = inner.width() - high - gap
        font, size = fitted(self._person, look.serif(look.text(46)), room, smallest=look.text(26))
        if size.width() > room:
            font, _ = fitted(self._person, look.serif(look.text(26)), room, smallest=15, lines=2)
        self.name_label.setWordWrap(size.width() > room)
        self.name_label.setFont(font)
        place(self.name_label, self, QRect(inner.left(), inner.top(), min(room, size.width() + 2), high))
        top = inner.top() + high + gap
        end = inner.bottom() + 1 if wide else bottom - gap
        lines = QRect(inner.left(), top, inner.width(), max(0, end - top))
        place(self.stack, self, lines)
        place(self.avoids_note, self, lines)
        self.avoids_note.arrange()

    def _arrange_controls(self, column: QRect, high: int, gap: int, *, apart: bool) -> int:
        """Place what is pressed at the bottom of a column, and return where it begins."""
        width, left = column.width(), column.left()
        top = column.bottom() + 1 - high
        share = (width - gap) * 9 // 20
        if apart:
            place(self.usual_toggle, self, QRect(left, top, width, high))
            top -= high + gap
            place(self.word_button, self, QRect(left, top, width, high))
            place(self.word_field, self, QRect(left, top, width, high))
        else:
            place(self.word_button, self, QRect(left, top, share, high))
            place(self.usual_toggle, self, QRect(left + share + gap, top, width - share - gap, high))
            place(self.word_field, self, QRect(left, top, width, high))
        top -= high + gap
        # The number stands between two buttons, and so keeps them apart.
        number = max(28, self._look.px(44))
        third = max(66, (width - number - gap) * 2 // 9)
        side = (width - number - gap - third) // 2
        for part, wide in (
            (self.fewer_button, side),
            (self.quantity_label, number),
            (self.more_button, side),
            (self.take_out_button, third),
        ):
            place(part, self, QRect(left, top, wide, high))
            left += wide + (gap if part is self.more_button else 0)
        return top
