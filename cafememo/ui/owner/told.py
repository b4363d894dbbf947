"""The line on top of the owner's window: what was just done, and its undo."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.label import SMALLEST_TEXT, plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate

SHOWN_MS = 10_000
LONG_SHOWN_MS = 30_000
"""A sentence about trouble stays longer: it may be the answer to something the owner turned away from."""


class ToldLine(QWidget):
    """Shows one sentence for a while; an action's can be taken back from it, as by Ctrl+Z at any time.

    It lies on the header, over the café's name and beside the buttons: nothing is pressed there. At the bottom it
    would cover what an editor ends in, and had the page made room, all of that would move under the pointer.
    """

    undo_wanted = signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("told_line")
        self._theme = theme
        self._trouble = False
        self._whole = ""
        self._room = QRect()
        self._least = self._free = 0
        px = theme.px
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(18), 0, px(8), 0)
        row.setSpacing(px(14))
        self.sentence_label = plain_label(object_name="sentence_label")
        self.sentence_label.setWordWrap(True)
        row.addWidget(self.sentence_label, 1)
        self.undo_button = QPushButton(translate("owner", "Undo") + "  Ctrl+Z")
        self.close_button = QPushButton("✕")
        self.close_button.setAccessibleName(translate("owner", "Close this line"))
        for button, name in ((self.undo_button, "undo_button"), (self.close_button, "close_button")):
            button.setObjectName(name)
            button.setFont(theme.font(16, 600))
            button.setMinimumHeight(max(40, px(40)))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            row.addWidget(button)
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.hide)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(self.hide)
        self.hide()

    def tell(self, sentence: str, *, undoable: bool = False, trouble: bool = False) -> None:
        """Show a sentence, and say it to who cannot see it."""
        self._trouble = trouble
        self._whole = sentence
        self.sentence_label.setAccessibleName(sentence)
        self.undo_button.setVisible(undoable)
        self.show()
        self.raise_()
        self._place()
        self.update()
        self._gone.start(LONG_SHOWN_MS if trouble else SHOWN_MS)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def set_room(self, room: QRect, least: int, free: int) -> None:
        """Take the place it may lie in, in what it lies on.

        It covers `least` pixels of its width, or more, or, where it wants more than `free`, all of it: no word there
        is covered by half.
        """
        self._room, self._least, self._free = room, least, free
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        """Lie at the end of the room, beside the buttons there, as wide as the sentence wants."""
        beside = self._beside()
        font, sentence = self._fitted(self._room.width() - beside)
        self.sentence_label.setFont(font)
        self.sentence_label.setText(sentence)
        wanted = QFontMetrics(font).horizontalAdvance(sentence) + self._theme.px(4)
        box = QRect(self._room)
        if wanted + beside <= self._free:
            box.setWidth(max(self._least, wanted + beside))
        if not self.isRightToLeft():
            box.moveRight(self._room.right())
        self.setGeometry(box)

    def _beside(self) -> int:
        """Return the width of everything but the sentence."""
        shown = [button for button in (self.undo_button, self.close_button) if not button.isHidden()]
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        return margins.left() + margins.right() + sum(one.sizeHint().width() + gap for one in shown)

    def _fitted(self, width: int) -> tuple[QFont, str]:
        """Return the largest font all of the sentence fits its room in; shortened where no font is small enough."""
        font, sentence = self._theme.font(16, 500), self._whole
        while font.pixelSize() > SMALLEST_TEXT and not self._fits(sentence, font, width):
            font.setPixelSize(font.pixelSize() - 1)
        length = len(sentence)
        while length > 1 and not self._fits(sentence, font, width):
            length = length * 9 // 10
            sentence = f"{self._whole[:length].rstrip()}…"
        return font, sentence

    def _fits(self, sentence: str, font: QFont, width: int) -> bool:
        around = QRect(0, 0, width, 10 * self._room.height())
        needed = QFontMetrics(font).boundingRect(around, int(Qt.TextFlag.TextWordWrap), sentence)
        return needed.height() <= self._room.height() - self._theme.px(6) and needed.width() <= width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.brick if self._trouble else tokens.ink))
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.px(14), self._theme.px(14))

    def _undo(self) -> None:
        """Ask for the undo, once."""
        self.hide()
        self.undo_wanted.emit()
