"""One line that asks whether to make something the usual, with its reason: answered, or gone with the greeting."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.order import SpokenLine
from cafememo.domain.usual import Reason
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.tile import TextButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import order_text, reason_text


class Proposal(QWidget):
    """Asks once, beside everything else: who does not answer is asked nothing more."""

    accepted = signal()
    declined = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proposal")
        self._look = look
        self.yes_button = _YesButton(look, self)
        self.yes_button.clicked.connect(self.accept)
        self.decline_button = TextButton(look, "Del", self)
        self.decline_button.setObjectName("decline_button")
        self.decline_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.decline_button.clicked.connect(self.decline)
        self.hide()

    def ask(self, reason: Reason, lines: tuple[SpokenLine, ...]) -> None:
        """Ask about an order that was had for this reason."""
        question = translate("usual", "Make it the usual?")
        self.yes_button.show_question(question, reason_text(reason), order_text(lines))
        self.decline_button.set_text(translate("usual", "Not again"))
        self._arrange()
        self.show()

    def accept(self) -> None:
        """Answer yes, as F5 does; nothing where nothing is asked."""
        self._answer(yes=True)

    def decline(self) -> None:
        """Ask for this never again, as Del does; nothing where nothing is asked."""
        self._answer(yes=False)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.yes_button.set_look(look)
        self.decline_button.set_look(look)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Return one row that can be hit."""
        look = self._look
        width = self.yes_button.sizeHint().width() + look.gap(16) + self.decline_button.sizeHint().width()
        return QSize(width, look.target(72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay both out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _answer(self, *, yes: bool) -> None:
        """Be gone, and tell what was answered."""
        if not self.isHidden():
            self.hide()
            (self.accepted if yes else self.declined).emit()

    def _arrange(self) -> None:
        """Place the question first, the small way out behind it."""
        small = min(self.decline_button.sizeHint().width(), self.width() // 3)
        gap = self._look.gap(16)
        place(self.yes_button, self, QRect(0, 0, max(0, self.width() - small - gap), self.height()))
        place(self.decline_button, self, QRect(self.width() - small, 0, small, self.height()))


class _YesButton(QAbstractButton):
    """The question and its reason in two lines; pressing it is the answer yes."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("accept_button")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._question = ""
        self._reason = ""
        self.under = "surface"

    def show_question(self, question: str, reason: str, order: str) -> None:
        """Ask; `order` is what it is about, for the second line and who cannot see the rest of the page."""
        self._question, self._reason = question, f"{order} · {reason}"
        self.setAccessibleName(question)
        self.setAccessibleDescription(self._reason)
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows both lines whole."""
        look = self._look
        first = look.metrics(look.sans(look.text(18), 600)).horizontalAdvance(self._question)
        second = look.metrics(look.sans(look.text(15), 500)).horizontalAdvance(self._reason)
        key = keycap_size("F5", look.sans(look.text(13), 600)).width()
        return QSize(max(first, second) + key + look.px(62), look.target(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines and the key."""
        look = self._look
        painter = QPainter(self)
        look.paint_pressable(painter, self, self.rect(), under=self.under)
        key_font = look.sans(look.text(13), 600)
        cap = keycap_size("F5", key_font)
        pad = look.px(18)
        room = self.width() - 2 * pad - cap.width() - look.px(10)
        lines = (
            (self._question, look.sans(look.text(18), 600), "ink"),
            (self._reason, look.sans(look.text(15), 500), "muted"),
        )
        top = (self.height() - sum(look.metrics(font).lineSpacing() for _, font, _ in lines)) // 2
        for text, font, role in lines:
            high = look.metrics(font).lineSpacing()
            shown = look.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            at = mirrored(self, QRect(pad, top, room, high))
            look.write(painter, at, shown, font, role, rightward=self.isRightToLeft())
            top += high
        corner = QRect(self.width() - pad - cap.width(), (self.height() - cap.height()) // 2, cap.width(), cap.height())
        paint_keycap(painter, mirrored(self, corner), "F5", key_font, look.colour("muted"))
