"""The field something is looked for in, with a button in it that empties it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.keycap import key_text
from cafememo.ui.kit.label import set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.fields import LineField
from cafememo.ui.owner.parts import LOWEST

_KEPT_FREE = 22
"""Pixels of the drawing that letters keep off the sign, beside the air there is in every field."""


class ClearButton(QAbstractButton):
    """A cross at the end of a field; the keyboard stays in the field, where a key does the same."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """Return the least size of what is pressed."""
        side = max(LOWEST, self._theme.px(40))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cross, on a ground of its own under the pointer."""
        tokens, side = self._theme.tokens, self._theme.px(18)
        painter = QPainter(self)
        near = self.underMouse() or self.isDown()
        if near:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.crema_soft))
            round_side = self._theme.px(30)
            box = QRectF(0, 0, round_side, round_side)
            box.moveCenter(QRectF(self.rect()).center())
            painter.drawEllipse(box)
        picture = icon_pixmap("x", tokens.ink if near else tokens.muted, side, self.devicePixelRatio())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)


class SearchField(LineField):
    """Finds as one types; Escape empties it, and so does the button that is there while letters are."""

    def __init__(self, theme: Theme, name: str, *, by_escape: bool = True, parent: QWidget | None = None) -> None:
        """`by_escape` is False where Escape leaves what the field is on."""
        super().__init__(parent)
        self.setObjectName("search_field")
        self.setAccessibleName(name)
        self._theme = theme
        self._by_escape = by_escape
        self.clear_button = ClearButton(theme, self)
        self.clear_button.setObjectName("clear_button")
        said = translate("owner", "Clear the search")
        self.clear_button.setAccessibleName(said)
        set_tip(self.clear_button, f"{said} ({key_text('Esc')})" if by_escape else said)
        self.clear_button.hide()
        self.clear_button.clicked.connect(self.empty)
        self.textChanged.connect(self._offer)

    def empty(self) -> None:
        """Leave no letter, as if all of them had been deleted by hand, and be ready for others."""
        self.selectAll()
        self.del_()
        self.setFocus()

    def _offer(self, text: str) -> None:
        """Offer to empty it while there is anything in it."""
        self.clear_button.setVisible(bool(text))
        free = self._theme.px(_KEPT_FREE) if text else 0
        left, right = (free, 0) if self.isRightToLeft() else (0, free)
        self.setTextMargins(left, 0, right, 0)

    # Qt's own.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty it at Escape."""
        if event.key() == Qt.Key.Key_Escape and self._by_escape and self.text():
            self.empty()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        side = self.clear_button.sizeHint().width()
        place = QRect(self.width() - side, 0, side, self.height())
        self.clear_button.setGeometry(mirrored(self, place))
