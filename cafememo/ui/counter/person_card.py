"""The person greeted: name, when they were last here, what they have, and a sentence."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from cafememo.domain.round import Seat
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.usual_tile import UsualTile
from cafememo.ui.kit.label import fitted, plain_label, recolour


class PersonCard(QWidget):
    """Lies on its card, which the page paints, and places what is said about one person."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("person_card")
        self._look = look
        self._role = "amber"
        self._icon = ""
        self.name_label = plain_label(object_name="name_label", parent=self, role="ink")
        self.meta_label = plain_label(object_name="meta_label", parent=self, role="muted")
        self.message_label = plain_label(object_name="message_label", parent=self, role="amber")
        self.message_label.setWordWrap(True)
        self.message_icon = QLabel(self)
        self.usual_tile = UsualTile(look, self)
        self.usual_tile.on_sheet = True

    def show_person(self, name: str, meta: str) -> None:
        """Show who it is."""
        self.name_label.setText(name)
        self.meta_label.setText(meta)

    def show_seat(self, seat: Seat) -> None:
        """Show what they have: the usual, or what was chosen."""
        usuals = seat.greeting.usuals
        if seat.chosen is None:
            self.usual_tile.show_usual(usuals[0] if usuals else None)
        else:
            self.usual_tile.show_chosen(seat.chosen)

    def say(self, message: str, role: str, icon: str) -> bool:
        """Take a sentence to show under the usual, or none; tell whether it is another one."""
        if message == self.message_label.text() and role == self._role:
            return False
        self._role, self._icon = role, icon
        self.message_label.setText(message)
        recolour(self.message_label, role)
        return True

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.usual_tile.set_look(look)

    def arrange(self) -> None:
        """Place name, second line, usual and message."""
        look = self._look
        inner = self.rect().adjusted(look.px(36), look.px(22), -look.px(36), -look.px(36))
        top = self._arrange_name(inner) + look.px(16)
        bottom = self._arrange_message(inner)
        place(self.usual_tile, self, QRect(inner.left(), top, inner.width(), bottom - top))

    def _arrange_name(self, inner: QRect) -> int:
        """Place the name, and beside or below it the second line; return where they end."""
        look = self._look
        meta_font = look.sans(look.text(20), 500)
        meta_width = look.metrics(meta_font).horizontalAdvance(self.meta_label.text()) + look.px(4)
        beside = inner.width() - meta_width - look.px(22)
        name_font, name_size = fitted(self.name_label.text(), look.serif(look.text(76)), beside, smallest=look.text(52))
        together = name_size.width() <= beside
        if not together:
            name_font, name_size = fitted(
                self.name_label.text(),
                look.serif(look.text(76)),
                inner.width(),
                smallest=look.text(30),
                lines=2,
            )
        self.name_label.setFont(name_font)
        self.name_label.setWordWrap(name_size.height() > 1.5 * look.metrics(name_font).height())
        self.meta_label.setFont(meta_font)
        name_height = name_size.height()
        meta_height = look.metrics(meta_font).height()
        if together:
            place(self.name_label, self, QRect(inner.left(), inner.top(), name_size.width() + 2, name_height))
            # Both stand on one baseline.
            base = inner.top() + look.metrics(name_font).ascent() - look.metrics(meta_font).ascent()
            left = inner.left() + name_size.width() + look.px(22)
            place(self.meta_label, self, QRect(left, base, meta_width, meta_height))
            return inner.top() + name_height
        place(self.name_label, self, QRect(inner.left(), inner.top(), inner.width(), name_height))
        place(self.meta_label, self, QRect(inner.left(), inner.top() + name_height, inner.width(), meta_height))
        return inner.top() + name_height + meta_height

    def _arrange_message(self, inner: QRect) -> int:
        """Place the sentence and its icon at the bottom; return where the usual ends."""
        look, message = self._look, self.message_label.text()
        self.message_label.setVisible(bool(message))
        self.message_icon.setVisible(bool(message))
        bottom = inner.bottom() + 1
        if not message:
            return bottom
        font = look.sans(look.text(18), 500)
        self.message_label.setFont(font)
        side = look.px(22)
        left = inner.left() + side + look.px(10)
        room = QRect(0, 0, inner.right() + 1 - left, 1000)
        needed = look.metrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), message)
        height = needed.height() + look.px(4)
        bottom += look.px(18)
        place(self.message_label, self, QRect(left, bottom - height, room.width(), height))
        self.message_icon.setPixmap(look.icon(self._icon, self._role, side))
        line = min(height, look.metrics(font).height() + look.px(4))
        place(self.message_icon, self, QRect(inner.left(), bottom - height + (line - side) // 2, side, side))
        return bottom - height - look.px(12)
