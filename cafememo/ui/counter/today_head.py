"""The line above today's list: what it is, what came of a press, and the search."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.idle import SearchField
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.words import translate


class TodayHead(QWidget):
    """Title, sentence and search field; the sentence takes the place of the title where there is no room for both."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("today_head")
        self._look = look
        self.title_label = plain_label(object_name="today_title", parent=self, role="ink")
        self.message_label = plain_label(object_name="today_message", parent=self, role="amber")
        self.message_label.setWordWrap(True)
        self.search_field = SearchField(look, self)
        self.search_field.setObjectName("today_field")

    def speak(self) -> None:
        """Put every word that stays into the language now spoken."""
        self.title_label.setText(translate("today", "Noted today"))
        self.search_field.setPlaceholderText(translate("today", "Order, initial or time"))
        self.search_field.setAccessibleName(translate("today", "Find a visit of today by order, initial or time"))

    def say(self, sentence: str, role: str = "amber") -> None:
        """Show a sentence, or none."""
        self.message_label.setText(sentence)
        recolour(self.message_label, role)
        self._arrange()

    def at_end(self) -> bool:
        """Tell whether Delete has nothing to delete in the field."""
        field = self.search_field
        return field.cursorPosition() == len(field.text()) and not field.hasSelectedText()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.search_field.set_look(look)
        self.title_label.setFont(look.serif(look.text(34)))
        self.message_label.setFont(look.sans(look.text(17), 500))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the title first and the search last, what there is to say between them or instead of the title."""
        look, width, high = self._look, self.width(), self.height()
        gap, field = look.gap(24), min(look.px(400), width // 2)
        title = look.metrics(self.title_label.font()).horizontalAdvance(self.title_label.text()) + look.px(4)
        room = width - title - field - 2 * gap
        beside, said = room >= look.px(280), bool(self.message_label.text())
        place(self.search_field, self, QRect(width - field, 0, field, high))
        place(self.title_label, self, QRect(0, 0, title, high))
        self.title_label.setVisible(beside or not said)
        message = QRect(title + gap, 0, room, high) if beside else QRect(0, 0, width - field - gap, high)
        place(self.message_label, self, message)
