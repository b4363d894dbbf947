"""The line at the bottom of the owner's window: what was just done, and its undo."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate

SHOWN_MS = 10_000
LONG_SHOWN_MS = 30_000
"""A sentence about trouble stays longer: it may be the answer to something the owner turned away from."""


class ToldLine(QWidget):
    """Shows one sentence for a while; an action's can be taken back from it, as by Ctrl+Z at any time."""

    undo_wanted = signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("told_line")
        self._theme = theme
        self._trouble = False
        self._whole = ""
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(6), px(8), px(6))
        row.setSpacing(px(14))
        self.sentence_label = plain_label(object_name="sentence_label")
        self.sentence_label.setFont(theme.font(16, 500))
        row.addWidget(self.sentence_label)
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
        self.undo_button.setVisible(undoable)
        self.show()
        self.raise_()
        self.place()
        self._gone.start(LONG_SHOWN_MS if trouble else SHOWN_MS)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def place(self) -> None:
        """Lie at the bottom of the window, as wide as the sentence wants."""
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        px = self._theme.px
        metrics = QFontMetrics(self.sentence_label.font())
        buttons = self.close_button.sizeHint().width()
        if not self.undo_button.isHidden():
            buttons += self.undo_button.sizeHint().width() + px(14)
        room = parent.width() - px(60) - buttons - px(60)
        lines = self._whole if metrics.horizontalAdvance(self._whole) <= room else ""
        self.sentence_label.setWordWrap(not lines)
        self.sentence_label.setText(self._whole)
        self.sentence_label.setFixedWidth(min(room, metrics.horizontalAdvance(self._whole) + px(4)))
        height = self.sentence_label.heightForWidth(self.sentence_label.width()) if not lines else metrics.height()
        height = max(height + px(16), px(52))
        width = self.sentence_label.width() + buttons + px(58)
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - px(18), width, height)

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
