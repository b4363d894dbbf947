"""What the keys do, on one page: nothing has to be remembered, and nothing is looked up elsewhere."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import key_text, keycap_size, paint_keycap
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate

Line = tuple[tuple[str, ...], str]
"""Keys, any of which does what the words say."""


class HelpPage(Page):
    """Lists keys and what they do, in as many columns as there is room for."""

    left = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("help_page")
        self._lines: tuple[Line, ...] = ()
        self.title_label = plain_label(object_name="help_title", parent=self, role="ink")
        self.back_button = BigButton("primary", icon="arrow-left", key="Enter", parent=self)
        self.back_button.setObjectName("help_back_button")
        self.back_button.clicked.connect(self.left.emit)

    def show_keys(self) -> None:
        """Write everything in the language now spoken."""
        self._lines = key_lines()
        self.title_label.setText(translate("help", "What the keys do"))
        self.back_button.setText(translate("counter", "Back"))
        spoken = [f"{', '.join(map(key_text, keys))}: {words}" for keys, words in self._lines]
        self.setAccessibleName(self.title_label.text())
        self.setAccessibleDescription("\n".join(spoken))
        self._arrange()
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.back_button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the lines on it, column by column."""
        super().paintEvent(event)
        look, card = self._look, self._card()
        painter = QPainter(self)
        look.paint_ground(painter, mirrored(self, card), "surface", "line", 1, 20, "paper")
        columns = 2 if self.width() >= self.height() else 1
        rows = -(-len(self._lines) // columns)
        pad, gap = look.px(28), look.px(32)
        inner = card.adjusted(pad, look.px(14), -pad, -look.px(14))
        wide = (inner.width() - gap * (columns - 1)) // columns
        for number, line in enumerate(self._lines):
            column, row = divmod(number, rows)
            top = inner.top() + row * inner.height() // max(1, rows)
            high = inner.height() // max(1, rows)
            self._paint_line(painter, QRect(inner.left() + column * (wide + gap), top, wide, high), line)

    def _paint_line(self, painter: QPainter, box: QRect, line: Line) -> None:
        """Paint the keys, then the words, shortened where they are too long."""
        look, (keys, words) = self._look, line
        key_font, font = look.sans(look.text(14), 600), look.sans(look.text(17), 500)
        left = box.left()
        for key in keys:
            cap = keycap_size(key, key_font)
            at = QRect(left, box.center().y() - cap.height() // 2, cap.width(), cap.height())
            paint_keycap(painter, mirrored(self, at), key, key_font, look.colour("muted"))
            left += cap.width() + look.px(6)
        left = max(left + look.px(6), box.left() + look.px(128))
        room = QRect(left, box.top(), box.right() + 1 - left, box.height())
        elided = look.metrics(font).elidedText(words, look.elide, room.width())
        look.write(painter, mirrored(self, room), elided, font, "ink", rightward=self.isRightToLeft())

    def _card(self) -> QRect:
        """Return where the lines are."""
        look, margin = self._look, self._look.px(24)
        top = margin + look.metrics(look.serif(look.text(32))).height() + look.px(12)
        bottom = self.height() - 2 * margin - look.target(72)
        return QRect(margin, top, self.width() - 2 * margin, bottom - top)

    def _arrange(self) -> None:
        """Place the title and the way back."""
        look, margin, foot = self._look, self._look.px(24), self._look.target(72)
        font = look.serif(look.text(32))
        self.title_label.setFont(font)
        place(self.title_label, self, QRect(margin, margin, self.width() - 2 * margin, look.metrics(font).height()))
        whole = self.width() - 2 * margin
        place(self.back_button, self, QRect(margin, self.height() - margin - foot, whole, foot))


def key_lines() -> tuple[Line, ...]:
    """Return what the keys do, what is done most often first."""
    return (
        (("Enter",), translate("help", "note the usual, or the whole round")),
        (("F2", "F3"), translate("help", "something else they often have")),
        (("F4",), translate("help", "free for a full card; press twice")),
        (("F5",), translate("help", "yes, make it the usual")),
        (("F6",), translate("help", "one more for the same person")),
        (("F7",), translate("help", "change: the whole menu")),
        (("F8",), translate("help", "just a visit")),
        (("PgUp", "PgDn"), translate("help", "the next one of a round")),
        (("Del",), translate("help", "leave out of the round")),
        (("F12",), translate("help", "held down: what they avoid")),
        (("Ctrl+D",), translate("help", "remember what they avoid")),
        (("Ctrl+P",), translate("help", "a card for their phone, shown here")),
        (("Esc",), translate("help", "hide; a round is kept")),
        (("Ctrl+Z",), translate("help", "take the last one back")),
        (("Ctrl+H",), translate("help", "today: take back, or give to whom it belongs")),
        (("Ctrl+F",), translate("help", "find a regular by first name")),
        (("Ctrl+N",), translate("help", "a new regular")),
        (("F10",), translate("help", "who is at the counter")),
        (("Ctrl+L",), translate("help", "lock")),
        (("Ctrl+,",), translate("help", "the owner’s window")),
        (("Ctrl+T",), translate("help", "try a scanner; camera and sound")),
        (("Ctrl+V",), translate("help", "read a picture of a card")),
        (("Ctrl++", "Ctrl+-", "Ctrl+0"), translate("help", "larger, smaller, as at first")),
        (("F11",), translate("help", "full screen")),
        (("Ctrl+Q",), translate("help", "close")),
    )
