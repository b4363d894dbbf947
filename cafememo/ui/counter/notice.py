"""One plain sentence, large: a dead card, a foreign code, a café that does not open."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import plain_label

OTHER_KEY = "F2"
"""What does the other thing to press; Enter goes back, as from every notice."""


class NoticePage(Page):
    """Shows an icon, a title, a sentence, and at most two things to press."""

    acted = signal()
    other_acted = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("notice_page")
        self._icon = "credit-card"
        self._role = "amber"
        self.title_label = plain_label(object_name="title_label", parent=self, role="ink")
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title_label.setWordWrap(True)
        self.sentence_label = plain_label(object_name="sentence_label", parent=self, role="muted")
        self.sentence_label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.sentence_label.setWordWrap(True)
        self.action_button = BigButton("primary", icon="refresh-cw", key="Enter", parent=self)
        self.action_button.setObjectName("action_button")
        self.action_button.clicked.connect(self.acted.emit)
        self.action_button.hide()
        self.other_button = BigButton("plain", key=OTHER_KEY, parent=self)
        self.other_button.setObjectName("other_button")
        self.other_button.clicked.connect(self.other_acted.emit)
        self.other_button.hide()

    def tell(
        self,
        title: str,
        sentence: str,
        icon: str,
        role: str,
        *,
        action: str = "",
        action_icon: str = "refresh-cw",
        other: str = "",
        other_icon: str = "",
    ) -> None:
        """Show a notice; `role` is the colour of its icon, `action` what Enter does if anything, `other` what F2 does.

        There is no other without an action.
        """
        self._icon, self._role = icon, role
        self.title_label.setText(title)
        self.sentence_label.setText(sentence)
        self.action_button.setVisible(bool(action))
        if action:
            self.action_button.setText(action)
            self.action_button.set_icon(action_icon)
        self.other_button.setVisible(bool(other))
        if other:
            self.other_button.setText(other)
            self.other_button.set_icon(other_icon)
        self.setAccessibleName(title)
        self._arrange()
        self.update()

    def announcement(self) -> str:
        """Return the title and the sentence."""
        return f"{self.title_label.text().rstrip('.')}. {self.sentence_label.text()}".replace("\n", " ")

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.action_button.set_theme(look.sized_theme)
        self.other_button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon on its disc."""
        super().paintEvent(event)
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{self._role}_soft"))
        disc = QRectF(mirrored(self, self._disc()))
        painter.drawEllipse(disc)
        size = look.px(56)
        corner = disc.center()
        painter.drawPixmap(
            round(corner.x() - size / 2),
            round(corner.y() - size / 2),
            look.icon(self._icon, self._role, size),
        )

    def _disc(self) -> QRect:
        """Return where the icon's disc is: a little above the middle."""
        side = self._look.px(128)
        return QRect((self.width() - side) // 2, self._top, side, side)

    _top = 0

    def _arrange(self) -> None:
        """Centre icon, title and sentence in height."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        column = min(width - 2 * look.px(48), look.px(900))
        self.title_label.setFont(look.serif(look.text(44)))
        self.sentence_label.setFont(look.sans(look.text(24), 500))
        flags = int(Qt.TextFlag.TextWordWrap)
        title = look.metrics(self.title_label.font()).boundingRect(
            QRect(0, 0, column, 10_000), flags, self.title_label.text()
        )
        sentence = look.metrics(self.sentence_label.font()).boundingRect(
            QRect(0, 0, column, 10_000), flags, self.sentence_label.text()
        )
        button = look.target(88)
        margin = look.px(24)
        room = height - (button + 2 * margin if not self.action_button.isHidden() else 0)
        total = look.px(128) + look.px(24) + title.height() + look.px(14) + sentence.height()
        self._top = max(look.px(12), (room - total) // 2)
        y = self._top + look.px(128) + look.px(24)
        left = (width - column) // 2
        place(self.title_label, self, QRect(left, y, column, title.height() + 2))
        y += title.height() + look.px(14)
        place(self.sentence_label, self, QRect(left, y, column, sentence.height() + look.px(6)))
        y, whole = height - margin - button, width - 2 * margin
        primary = whole
        if not self.other_button.isHidden():
            share = max(look.px(372), whole * 2 // 5) if width >= height else whole // 2
            primary = whole - share - look.gap(16)
            place(self.other_button, self, QRect(margin + whole - share, y, share, button))
        place(self.action_button, self, QRect(margin, y, primary, button))
        self.update()
