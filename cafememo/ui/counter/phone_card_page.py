"""A card for the phone: one large code for the regular to take a picture of, and nothing about who they are."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.services.cards import PhoneCard
from cafememo.ui.counter.code_picture import CodePicture
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label, wrapped
from cafememo.ui.kit.words import translate

TURN_KEY = "F2"
TITLE_LINES = 3


class PhoneCardPage(Page):
    """Shows a card's code, or the link by which the app Catima keeps it; the card is forgotten when it is hidden."""

    done = signal()
    touched = signal()
    """Somebody is still busy with it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("phone_card_page")
        self._card: PhoneCard | None = None
        self._cafe = ""
        self._for_app = False
        self.code_picture = CodePicture(look, self)
        self.title_label = plain_label(object_name="phone_card_title", parent=self, role="ink")
        self.sentence_label = plain_label(object_name="phone_card_sentence", parent=self, role="muted")
        for label in (self.title_label, self.sentence_label):
            label.setWordWrap(True)
        self.done_button = BigButton("primary", icon="check", key="Enter", parent=self)
        self.done_button.setObjectName("phone_card_done_button")
        self.done_button.clicked.connect(self.done.emit)
        self.turn_button = BigButton("plain", icon="qr-code", key=TURN_KEY, parent=self)
        self.turn_button.setObjectName("phone_card_turn_button")
        self.turn_button.clicked.connect(self.turn)

    def show_card(self, card: PhoneCard, cafe: str) -> None:
        """Show the code of a card of a café."""
        self._card, self._cafe, self._for_app = card, cafe, False
        self.speak()

    def turn(self) -> None:
        """Show the other code: the card itself, or the link to it, where there is one."""
        if self._card is not None and self._card.link:
            self._for_app = not self._for_app
            self.speak()
            self.tell_aloud(self.sentence_label.text())
            self.touched.emit()

    def forget(self) -> None:
        """Keep nothing of the card."""
        self._card, self._cafe = None, ""
        self.code_picture.show_code(())

    def speak(self) -> None:
        """Put every word into the language now spoken, and draw the code it is about."""
        card = self._card
        if card is None:
            return
        from cafememo.codes.qr import link_matrix, matrix  # noqa: PLC0415 - only where a card is shown

        self.code_picture.show_code(link_matrix(card.link) if self._for_app else matrix(card.payload))
        self.code_picture.setAccessibleName(translate("phone card", "QR code"))
        self.sentence_label.setText(
            translate("phone card", "Or scan it with the camera, to keep it in the app Catima.")
            if self._for_app
            else translate("phone card", "Take a picture of this code. It is your card.")
        )
        self.done_button.setText(translate("phone card", "Done"))
        self.turn_button.setText(
            translate("phone card", "The code itself")
            if self._for_app
            else translate("phone card", "For the app Catima")
        )
        self.turn_button.setVisible(bool(card.link))
        self.setAccessibleName(self._cafe)
        self._arrange()

    def announcement(self) -> str:
        """Return whose card it is and what to do with it; the code cannot be said."""
        return f"{self._cafe}. {self.sentence_label.text()}"

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.code_picture.set_look(look)
        self.done_button.set_theme(look.sized_theme)
        self.turn_button.set_theme(look.sized_theme)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nobody's card behind."""
        super().hideEvent(event)
        self.forget()

    def _arrange(self) -> None:
        """Place the code as large as it can be, the words beside it or, in portrait, below."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, button = look.px(24), look.target(88)
        y, whole = height - margin - button, width - 2 * margin
        primary = whole
        if not self.turn_button.isHidden():
            share = max(look.px(372), whole * 2 // 5) if width >= height else whole // 2
            primary = whole - share - look.gap(16)
            place(self.turn_button, self, QRect(margin + whole - share, y, share, button))
        place(self.done_button, self, QRect(margin, y, primary, button))
        room = QRect(margin, margin, whole, y - 2 * margin)
        if width >= height:
            side = min(room.height(), room.width() // 2)
            code = QRect(room.left(), room.top() + (room.height() - side) // 2, side, side)
            beside = look.px(48)
            words = QRect(code.right() + 1 + beside, room.top(), room.width() - side - beside, room.height())
            align = Qt.AlignmentFlag.AlignLeading
        else:
            side = min(room.width(), room.height() * 2 // 3)
            code = QRect(room.left() + (room.width() - side) // 2, room.top(), side, side)
            words = QRect(room.left(), code.bottom() + 1 + margin, room.width(), room.height() - side - margin)
            align = Qt.AlignmentFlag.AlignHCenter
        place(self.code_picture, self, code)
        self._arrange_words(words, align)

    def _arrange_words(self, room: QRect, align: Qt.AlignmentFlag) -> None:
        """Place the café's name and the sentence in the middle of the height there is."""
        look, wrap = self._look, int(Qt.TextFlag.TextWordWrap)
        wish, smallest = look.serif(look.text(44)), look.text(26)
        title_font, _ = fitted(self._cafe, wish, room.width(), smallest=smallest, lines=TITLE_LINES)
        self.title_label.setFont(title_font)
        self.title_label.setText("\n".join(wrapped(self._cafe, title_font, room.width(), TITLE_LINES)))
        self.sentence_label.setFont(look.sans(look.text(24), 500))
        boxes = [
            look.metrics(label.font()).boundingRect(QRect(0, 0, room.width(), 10_000), wrap, label.text()).height() + 2
            for label in (self.title_label, self.sentence_label)
        ]
        between = look.px(18)
        top = room.top() + max(0, (room.height() - sum(boxes) - between) // 2)
        for label, high in zip((self.title_label, self.sentence_label), boxes, strict=True):
            label.setAlignment(align | Qt.AlignmentFlag.AlignTop)
            place(label, self, QRect(room.left(), top, room.width(), high))
            top += high + between
