"""The strip on top of the owner's window: whose café it is, where its data is, undo and lock."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import IconButton
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import plain_label, tool_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate


class OwnerHeader(QWidget):
    """Says that everything stays on this machine, and offers to take back, to go to the counter and to lock."""

    undo_wanted = signal()
    lock_wanted = signal()
    counter_wanted = signal()

    def __init__(self, theme: Theme, cafe: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("owner_header")
        self._theme = theme
        px = theme.px
        self.setFixedHeight(px(64))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(12))
        cup = QLabel()
        cup.setPixmap(icon_pixmap("coffee", theme.tokens.ink, px(28), self.devicePixelRatio()))
        row.addWidget(cup)
        self.cafe_label = plain_label(object_name="cafe_label")
        self.cafe_label.setFont(theme.font(22, voice=True))
        row.addWidget(self.cafe_label)
        self.owner_label = plain_label(translate("owner", "Owner"), object_name="owner_label", role="muted")
        self.owner_label.setFont(theme.font(17))
        row.addWidget(self.owner_label)
        row.addStretch(1)
        self.pill = Pill(theme, "shield-check", translate("owner", "Data on this machine only"))
        row.addWidget(self.pill)
        self.undo_button = self._button("undo-2", "undo_button")
        self.undo_button.clicked.connect(self.undo_wanted)
        self.counter_button = self._button("scan-qr-code", "counter_button")
        self.counter_button.set_name(translate("owner", "Go to the counter (Ctrl+W)"))
        self.counter_button.clicked.connect(self.counter_wanted)
        self.lock_button = self._button("lock", "lock_button")
        self.lock_button.set_name(translate("owner", "Lock (Ctrl+L)"))
        self.lock_button.clicked.connect(self.lock_wanted)
        for button in (self.undo_button, self.counter_button, self.lock_button):
            row.addWidget(button)
        self.set_cafe(cafe)
        self.set_undo("")

    def set_cafe(self, name: str) -> None:
        """Show the café's name, shortened where it is long."""
        room = self._theme.px(340)
        metrics = QFontMetrics(self.cafe_label.font())
        self.cafe_label.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        self.cafe_label.setAccessibleName(name)
        self.cafe_label.setToolTip(tool_tip(name) if self.cafe_label.text() != name else "")

    def set_undo(self, name: str) -> None:
        """Say what Ctrl+Z would take back; "" for nothing."""
        self.undo_button.setEnabled(bool(name))
        if name:
            self.undo_button.set_name(translate("owner", "Undo: {action} (Ctrl+Z)").format(action=name))
        else:
            self.undo_button.set_name(translate("owner", "Nothing to undo"))

    def set_locked(self, *, locked: bool) -> None:
        """Offer only what can be done while the window is locked."""
        for part in (self.undo_button, self.lock_button):
            part.setVisible(not locked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip, and the line below it."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(tokens.line))

    def _button(self, icon: str, name: str) -> IconButton:
        made = IconButton(icon, parent=self, theme=self._theme)
        made.setObjectName(name)
        made.under = "surface"
        return made


class Pill(QWidget):
    """A short good word in a rounded box."""

    def __init__(self, theme: Theme, icon: str, text: str, role: str = "sage", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._role = theme, icon, role
        self._text = text
        self.setAccessibleName(text)

    def set_text(self, text: str, role: str = "sage") -> None:
        """Say something else."""
        self._text, self._role = text, role
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of sign and words."""
        px = self._theme.px
        return QSize(QFontMetrics(self._theme.font(15, 500)).horizontalAdvance(self._text) + px(56), px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is short."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the sign and the words."""
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = px(32)
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, f"{self._role}_soft")))
        painter.drawRoundedRect(box, height / 2, height / 2)
        colour = getattr(tokens, self._role)
        side = px(18)
        icon = icon_pixmap(self._icon, colour, side, self.devicePixelRatio())
        left = self.width() - px(14) - side if self.isRightToLeft() else px(14)
        painter.drawPixmap(left, (self.height() - side) // 2, icon)
        painter.setPen(QColor(colour))
        painter.setFont(self._theme.font(15, 500))
        start, end = (px(14), px(40)) if self.isRightToLeft() else (px(40), px(14))
        words = box.adjusted(start, 0, -end, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self._text)
