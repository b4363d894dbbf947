"""A newcomer: a first name, Enter; the rest can wait."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.card_picture import CardPicture
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.tile import Tile
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import another_text

if TYPE_CHECKING:
    from cafememo.services.finding import Found

LONGEST_NAME = 40
OTHER_KEYS = ("F2", "F3", "F4")
_OTHERS_BY_KEY = {Qt.Key.Key_F2: 0, Qt.Key.Key_F3: 1, Qt.Key.Key_F4: 2}


class NamingPage(Page):
    """Asks who somebody is."""

    named = signal(str)
    named_for_phone = signal(str)
    """The same of somebody who wants a card on their phone."""
    left = signal()
    name_typed = signal(str)
    """What is written so far, to be told who of that name is known already."""
    other_chosen = signal(int)
    """It is somebody known already."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("naming_page")
        self.card_picture = CardPicture(look, self)
        self.card_picture.set_icon("user-plus")
        self.title_label = plain_label(object_name="naming_title", parent=self, role="ink")
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.promise_label = plain_label(object_name="promise_label", parent=self, role="muted")
        self.promise_label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.promise_label.setWordWrap(True)
        self.name_field = QLineEdit(self)
        self.name_field.setObjectName("name_field")
        self.name_field.setMaxLength(LONGEST_NAME)
        self.name_field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.name_field.installEventFilter(self)
        self.name_field.textChanged.connect(self._typed)
        self._others: tuple[Found, ...] = ()
        self.other_tiles = tuple(Tile(look, key, self) for key in OTHER_KEYS)
        for number, tile in enumerate(self.other_tiles):
            tile.setObjectName(f"other_{number}")
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.under = "paper"
            tile.clicked.connect(self._other_pressed)
            tile.hide()
        self.save_button = BigButton("primary", icon="check", key="Enter", parent=self)
        self.save_button.setObjectName("save_button")
        self.save_button.clicked.connect(self._save)
        self.phone_button = BigButton("plain", icon="qr-code", key="Ctrl+P", parent=self)
        self.phone_button.setObjectName("phone_button")
        self.phone_button.clicked.connect(self.remember_for_phone)
        self.phone_button.hide()
        self.leave_button = BigButton("plain", icon="x", key="Esc", parent=self)
        self.leave_button.setObjectName("leave_button")
        self.leave_button.clicked.connect(self.left.emit)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.name_field.setAccessibleName(translate("counter", "First name or nickname"))
        self.name_field.setPlaceholderText(translate("counter", "First name"))
        self.save_button.setText(translate("counter", "Remember"))
        self.phone_button.setText(translate("counter", "With a phone card"))
        self.leave_button.setText(translate("counter", "Not now"))

    def ask(self, cafe: str, *, title: str, offers_phone: bool = False) -> None:
        """Begin with an empty field; `title` is what is asked, and without a card one for the phone may be offered."""
        self.phone_button.setVisible(offers_phone)
        self.card_picture.set_cafe(cafe)
        self.title_label.setText(title)
        self.name_field.clear()
        self._others = ()
        self.say("")
        self.name_field.setFocus()
        self._arrange()

    def show_others(self, others: "tuple[Found, ...]", now: datetime) -> None:
        """Hint at who of this name is known already, by what they have and when they come."""
        self._others = others[: len(self.other_tiles)] if self.name_field.text().strip() else ()
        for tile, found in zip(self.other_tiles, self._others, strict=False):
            title, _, below = another_text(found, now).partition(": ")
            tile.show_lines(title.rstrip(), below)
        self._arrange()

    def choose_other(self, number: int) -> None:
        """Take it that it is one of those known already; nothing where there is no such one."""
        if number < len(self._others):
            chosen, self._others = self._others[number].regular_id, ()
            self.other_chosen.emit(chosen)

    def _other_pressed(self) -> None:
        """Take the one that was pressed."""
        self.choose_other([tile is self.sender() for tile in self.other_tiles].index(True))

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's name behind."""
        super().hideEvent(event)
        self.name_field.clear()
        self._others = ()
        for tile in self.other_tiles:
            tile.show_lines("", "")
            tile.hide()

    def say(self, message: str) -> None:
        """Show a sentence where the promise stands, or the promise."""
        self.promise_label.setText(message or promise())
        self.tell_aloud(message)
        recolour(self.promise_label, "brick" if message else "muted")
        self._arrange()

    def announcement(self) -> str:
        """Return what is asked."""
        return self.title_label.text()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.card_picture.set_look(look)
        for tile in self.other_tiles:
            tile.set_look(look)
        self.save_button.set_theme(look.sized_theme)
        self.phone_button.set_theme(look.sized_theme)
        self.leave_button.set_theme(look.sized_theme)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc of the field for the buttons."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.key() in _OTHERS_BY_KEY:
                self.choose_other(_OTHERS_BY_KEY[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        """Offer to remember once there is something to remember."""
        self.save_button.setEnabled(bool(text.strip()))
        self.phone_button.setEnabled(bool(text.strip()))
        if len(text.strip()) >= 2:
            self.name_typed.emit(text)
        elif self._others:
            self._others = ()
            self._arrange()

    def _save(self) -> None:
        """Hand the name over."""
        if self.name_field.text().strip():
            self.named.emit(self.name_field.text())

    def remember_for_phone(self) -> None:
        """Hand the name over, of somebody who wants a card on their phone, where that is offered."""
        if not self.phone_button.isHidden() and self.name_field.text().strip():
            self.named_for_phone.emit(self.name_field.text())

    def _arrange(self) -> None:
        """Put every part where the drawing has it: as the idle screen, with the field in the middle."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, button = look.px(24), look.target(88)
        room = height - button - 2 * margin - self._above()
        self.title_label.setFont(look.serif(look.text(46)))
        self.name_field.setFont(look.serif(look.text(40)))
        self.promise_label.setFont(look.sans(look.text(18), 500))
        column = min(width - 2 * margin, look.px(720))
        card = self.card_picture.sizeHint()
        hints = self._height_of_hints() if self._others else 0
        self.card_picture.setVisible(not hints)
        if hints:  # in its place, as high: nothing jumps while a name is being typed
            card.setHeight(min(card.height(), look.px(40)))
        title = look.metrics(self.title_label.font()).height()
        field = look.target(88)
        promise_height = look.metrics(self.promise_label.font()).boundingRect(
            QRect(0, 0, column, 10_000), int(Qt.TextFlag.TextWordWrap), self.promise_label.text()
        ).height() + look.px(4)
        total = card.height() + title + field + promise_height + look.px(12 + 20 + 18)
        stacked = height > width
        if hints and stacked:
            hints += (len(self._others) - 1) * (hints + look.gap(12))
        total += hints + look.px(18) if hints else 0
        top = max(look.px(8), (room - total) // 2)
        left = (width - column) // 2
        place(self.card_picture, self, QRect((width - card.width()) // 2, top, card.width(), card.height()))
        top += card.height() + look.px(12)
        place(self.title_label, self, QRect(margin, top, width - 2 * margin, title))
        top += title + look.px(20)
        place(self.name_field, self, QRect(left, top, column, field))
        top += field + look.gap(18)
        if hints:
            if stacked:
                self._stack_others(QRect(left, top, column, hints))
            else:
                self._arrange_others(QRect(margin, top, width - 2 * margin, hints))
            top += hints + look.px(18)
        for tile in self.other_tiles[len(self._others) :]:
            tile.hide()
        place(self.promise_label, self, QRect(left, top, column, promise_height))
        self._arrange_buttons(QRect(margin, height - margin - button, width - 2 * margin, button))

    def _arrange_buttons(self, row: QRect) -> None:
        """Place the buttons side by side, what Enter does first and widest; in portrait one is above."""
        look, gap, stacked = self._look, self._look.gap(16), self._above()
        leave = look.px(372) if self.width() >= self.height() else self.width() // 3
        phone = 0
        if stacked:
            place(self.phone_button, self, row.translated(0, -stacked))
        elif not self.phone_button.isHidden():
            leave, phone = look.px(290), look.px(380)
            place(self.phone_button, self, QRect(row.right() + 1 - leave - gap - phone, row.top(), phone, row.height()))
        primary = row.width() - gap - leave - (phone + gap if phone else 0)
        place(self.save_button, self, QRect(row.left(), row.top(), primary, row.height()))
        place(self.leave_button, self, QRect(row.right() + 1 - leave, row.top(), leave, row.height()))

    def _above(self) -> int:
        """Return how much height a button above the others takes: in portrait, where one for the phone is offered."""
        if self.phone_button.isHidden() or self.width() >= self.height():
            return 0
        return self._look.target(88) + self._look.gap(16)

    def _height_of_hints(self) -> int:
        """Return the height of two lines that say who it may be, and two that tell them apart."""
        look = self._look
        lines = sum(
            look.metrics(font).lineSpacing() for font in (look.sans(look.text(18), 600), look.sans(look.text(15), 500))
        )
        return max(look.target(80), 2 * lines + 2 * look.px(8) + look.px(4))

    def _stack_others(self, area: QRect) -> None:
        """Place the hints below one another, in portrait."""
        high, top = self._height_of_hints(), area.top()
        for tile in self.other_tiles[: len(self._others)]:
            place(tile, self, QRect(area.left(), top, area.width(), high))
            tile.show()
            top += high + self._look.gap(12)

    def _arrange_others(self, row: QRect) -> None:
        """Place the hints side by side, in the middle."""
        gap, count = self._look.gap(12), len(self._others)
        share = min(self._look.px(480), (row.width() - gap * (count - 1)) // count)
        left = row.left() + (row.width() - share * count - gap * (count - 1)) // 2
        for tile in self.other_tiles[:count]:
            place(tile, self, QRect(left, row.top(), share, row.height()))
            tile.show()
            left += share + gap


def promise() -> str:
    """Return what is promised to a newcomer, for the barista to say."""
    return translate(
        "counter",
        "A first name or nickname is all that is needed. It stays on this machine and is forgotten on request.",
    )
