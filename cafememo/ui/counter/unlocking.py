"""The café opens with what somebody types: its recovery code from the sheet, or its passphrase.

What is typed is handed on and kept nowhere. No scan reaches this page: the café is not open, and the scanner takes
its keys out of the field again.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import PassphraseNeeded, Trouble
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.key_sentences import misread_sentence
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.code_field import CodeField
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import trouble_sentence

SWITCH_KEY, AGAIN_KEY = "F2", "F5"
CODE, PASSPHRASE = "recovery", "passphrase"
_DISC: Final = 72
_MOST_OF_PASSPHRASE: Final = 1_000


class UnlockingPage(Page):
    """Asks for a code, or for the passphrase where the café has one."""

    typed = signal(str)
    """What was typed, whole; it may or may not open the café."""
    again_wanted = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("unlocking_page")
        self._ways: frozenset[str] = frozenset({CODE})
        self._asked = CODE
        self._reason: Trouble | None = None
        self._busy = False
        self.title_label = plain_label(object_name="title_label", parent=self, role="ink")
        self.reason_label = plain_label(object_name="reason_label", parent=self, role="muted")
        self.hint_label = plain_label(object_name="hint_label", parent=self, role="muted")
        for label in (self.title_label, self.reason_label, self.hint_label):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.code_field = CodeField("", object_name="code_field", parent=self)
        self.passphrase_field = QLineEdit(self)
        self.passphrase_field.setObjectName("passphrase_field")
        self.passphrase_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase_field.setMaxLength(_MOST_OF_PASSPHRASE)
        for field in (self.code_field, self.passphrase_field):
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            field.textChanged.connect(self._show_hint)
            field.installEventFilter(self)
        self.open_button = BigButton("primary", icon="lock-open", key="Enter", parent=self)
        self.open_button.setObjectName("open_button")
        self.open_button.clicked.connect(self.enter)
        self.switch_button = BigButton("plain", key=SWITCH_KEY, parent=self)
        self.switch_button.setObjectName("switch_button")
        self.switch_button.clicked.connect(self.switch)
        self.again_button = BigButton("plain", icon="refresh-cw", key=AGAIN_KEY, parent=self)
        self.again_button.setObjectName("again_button")
        self.again_button.clicked.connect(self.again_wanted.emit)
        self.speak()

    def ask(self, reason: Trouble, ways: frozenset[str]) -> None:
        """Ask, after `reason` was what stood in the way; `ways` are the kinds of slot the café has."""
        self._reason = reason
        self._ways = ways & {CODE, PASSPHRASE} or frozenset({CODE})
        wants_passphrase = isinstance(reason, PassphraseNeeded) or CODE not in self._ways
        self._asked = PASSPHRASE if wants_passphrase and PASSPHRASE in self._ways else CODE
        self._busy = False
        self.speak()
        self.field.setFocus()

    @property
    def field(self) -> QLineEdit:
        """Return what is typed into."""
        return self.code_field if self._asked == CODE else self.passphrase_field

    def switch(self) -> None:
        """Ask for the other of the two, where there are both."""
        if len(self._ways) > 1 and not self._busy:
            self.field.clear()
            self._asked = CODE if self._asked == PASSPHRASE else PASSPHRASE
            self.speak()
            self.field.setFocus()

    def enter(self) -> None:
        """Hand on what was typed, unless it cannot be a code; then say why."""
        text = self.field.text()
        if self._busy or not text.strip():
            self.field.setFocus()
            return
        wrong = self.code_field.wrong if self._asked == CODE else None
        if wrong is not None:
            self._say(misread_sentence(wrong), "brick")
            return
        self._busy = True
        self._say(translate("keys", "Opening the café…"), "muted")
        self.open_button.setEnabled(False)
        self.typed.emit(text)

    def refuse(self, reason: Trouble) -> None:
        """Say that what was typed did not open it; the code stays to be looked at, a passphrase cannot be."""
        self._busy = False
        if self._asked == PASSPHRASE:
            self.passphrase_field.clear()
        self.open_button.setEnabled(True)
        self._say(trouble_sentence(reason), "brick")
        self.field.setFocus()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        code = self._asked == CODE
        self.title_label.setText(
            translate("keys", "Type the recovery code") if code else translate("keys", "Type the passphrase")
        )
        self.setAccessibleName(self.title_label.text())
        self.reason_label.setText("" if self._reason is None else trouble_sentence(self._reason))
        self.code_field.setAccessibleName(translate("keys", "Recovery code"))
        self.code_field.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.passphrase_field.setAccessibleName(translate("keys", "Passphrase"))
        self.open_button.setText(translate("keys", "Open"))
        self.open_button.setEnabled(not self._busy)
        self.switch_button.setText(
            translate("keys", "With the passphrase") if code else translate("keys", "With the recovery code")
        )
        self.switch_button.setVisible(len(self._ways) > 1)
        self.again_button.setText(translate("counter", "Try again"))
        self.code_field.setVisible(code)
        self.passphrase_field.setVisible(not code)
        self._show_hint("")

    def announcement(self) -> str:
        """Return what is asked, and why."""
        return f"{self.title_label.text()}. {self.reason_label.text()}"

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in (self.open_button, self.switch_button, self.again_button):
            button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter of the field for the button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.enter()
                return True
            if event.key() == Qt.Key.Key_F2:
                self.switch()
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing that was typed behind."""
        super().hideEvent(event)
        self.code_field.clear()
        self.passphrase_field.clear()
        self._busy = False

    def _show_hint(self, _text: str) -> None:
        """Say how far the code is, and at once what can be in none; of a passphrase nothing."""
        if self._asked == PASSPHRASE:
            self._say(translate("keys", "It was chosen in the owner’s window. Capitals and spaces count."), "muted")
            return
        told = self.code_field.so_far()
        self._say(
            told or translate("keys", "It is on the recovery sheet. Capitals and hyphens do not matter."),
            self.code_field.role,
        )

    def _say(self, sentence: str, role: str) -> None:
        if role == "brick" and sentence != self.hint_label.text():
            self.tell_aloud(sentence)
        self.hint_label.setText(sentence)
        recolour(self.hint_label, role)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon on its disc."""
        super().paintEvent(event)
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("amber_soft"))
        side, size = look.px(_DISC), look.px(36)
        disc = QRectF(mirrored(self, QRect((self.width() - side) // 2, self._top, side, side)))
        painter.drawEllipse(disc)
        corner = disc.center()
        at = round(corner.x() - size / 2), round(corner.y() - size / 2)
        painter.drawPixmap(*at, look.icon("lock-keyhole", "amber", size))

    _top = 0

    def _arrange(self) -> None:
        """Centre everything above the buttons."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, button = look.px(24), look.target(88)
        column = min(width - 2 * margin, look.px(940))
        self.title_label.setFont(look.serif(look.text(44)))
        self.reason_label.setFont(look.sans(look.text(20), 500))
        self.hint_label.setFont(look.sans(look.text(20), 500))
        # All 35 signs of a code are seen at once.
        self.code_field.setFont(look.sans(max(15, min(look.text(32), (column - look.px(40)) // 24)), 500))
        self.passphrase_field.setFont(look.sans(look.text(32), 500))
        title, reason, hint = (
            self._height(label, column) for label in (self.title_label, self.reason_label, self.hint_label)
        )
        stacked = height > width
        rows = (2 if self.switch_button.isHidden() else 3) if stacked else 1
        room = height - rows * button - (rows - 1) * look.gap(16) - 2 * margin
        disc, field = look.px(_DISC), look.target(80)
        total = disc + title + reason + field + hint + look.px(16 + 10 + 24 + 16)
        self._top = max(look.px(8), (room - total) // 2)
        left, top = (width - column) // 2, self._top + disc + look.px(16)
        for label, high, below in ((self.title_label, title, 10), (self.reason_label, reason, 24)):
            place(label, self, QRect(left, top, column, high))
            top += high + look.px(below)
        for line in (self.code_field, self.passphrase_field):
            place(line, self, QRect(left, top, column, field))
        top += field + look.px(16)
        place(self.hint_label, self, QRect(left, top, column, hint))
        self._arrange_buttons(QRect(margin, height - margin - button, width - 2 * margin, button), stacked=stacked)
        self.update()

    def _arrange_buttons(self, row: QRect, *, stacked: bool) -> None:
        """Place what Enter does first and widest, the others after it; in portrait above one another."""
        look, gap = self._look, self._look.gap(16)
        others = [one for one in (self.switch_button, self.again_button) if not one.isHidden()]
        if stacked:
            for at, one in enumerate([self.open_button, *reversed(others)]):
                place(one, self, row.translated(0, -at * (row.height() + gap)))
            return
        share = look.px(340)
        right = row.right() + 1
        for one in reversed(others):
            place(one, self, QRect(right - share, row.top(), share, row.height()))
            right -= share + gap
        place(self.open_button, self, QRect(row.left(), row.top(), right - row.left(), row.height()))

    def _height(self, label: QWidget, column: int) -> int:
        text = label.property("text")
        flags = int(Qt.TextFlag.TextWordWrap)
        box = self._look.metrics(label.font()).boundingRect(QRect(0, 0, column, 10_000), flags, str(text))
        return box.height() + self._look.px(4)
