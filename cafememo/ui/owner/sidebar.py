"""The list of pages at the side of the owner's window."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.pages import PAGES

_KEY_ROLE = Qt.ItemDataRole.UserRole
_ICON_ROLE = Qt.ItemDataRole.UserRole + 1
_SHORTCUT_ROLE = Qt.ItemDataRole.UserRole + 2

WIDE, NARROW = 208, 68
"""Pixels of the drawing: with words, and with signs alone."""


class Sidebar(QListWidget):
    """Names the pages; the arrow keys, a press or Ctrl and a digit turn to one."""

    page_chosen = signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(translate("owner", "Pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self._theme = theme
        for page in PAGES:
            item = QListWidgetItem(page.title(), self)
            item.setData(_KEY_ROLE, page.key)
            item.setData(_ICON_ROLE, page.icon)
            item.setData(_SHORTCUT_ROLE, page.key_press.replace("Ctrl", translate("keys", "Ctrl")))
            item.setToolTip(page.title())
        self.set_narrow(narrow=False)
        self.currentItemChanged.connect(self._choose)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show signs alone, or with their words."""
        self.setFixedWidth(self._theme.px(NARROW if narrow else WIDE) + self._theme.px(12))

    def keyboardSearch(self, _letters: str) -> None:  # noqa: N802 - Qt's name
        """Turn to no page by its letter: a scanner types letters too."""

    def show_page(self, key: str) -> None:
        """Mark a page as the one shown, without choosing it."""
        for row in range(self.count()):
            if self.item(row).data(_KEY_ROLE) == key:
                self.blockSignals(True)  # noqa: FBT003 - Qt's
                self.setCurrentRow(row)
                self.blockSignals(False)  # noqa: FBT003 - Qt's

    def _choose(self, item: QListWidgetItem | None, _before: object) -> None:
        """Tell which page was chosen."""
        if item is not None:
            self.page_chosen.emit(str(item.data(_KEY_ROLE)))


class _Delegate(QStyledItemDelegate):
    """Paints a page's sign and name as the drawing has them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the width is the list's."""
        return QSize(10, max(44, self._theme.px(50)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        theme, tokens, px = self._theme, self._theme.tokens, self._theme.px
        state, rect = option.state, option.rect
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(px(2), px(2), -px(2), -px(2))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(tokens.crema_soft)
            ground.setAlphaF(1.0 if chosen else 0.5)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, px(12), px(12))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), px(11), px(11))
        side = px(22)
        icon = icon_pixmap(str(index.data(_ICON_ROLE)), tokens.ink, side, painter.device().devicePixelRatio())
        top = rect.top() + (rect.height() - side) // 2
        narrow = rect.width() <= px(NARROW) + px(12)
        before = (rect.width() - side) / 2 if narrow else px(14)
        spot = mirrored_within(
            rect, QRectF(rect.left() + before, top, side, side).toRect(), right_to_left=right_to_left
        )
        painter.drawPixmap(spot.topLeft(), icon)
        if not narrow:
            start = px(14) + side + px(12)
            words = QRectF(rect.left() + start, rect.top(), rect.width() - start - px(10), rect.height()).toRect()
            words = mirrored_within(rect, words, right_to_left=right_to_left)
            font = theme.font(16, 600 if chosen else 500)
            key_font = theme.font(13, 500)
            key = str(index.data(_SHORTCUT_ROLE))
            key_width = QFontMetrics(key_font).horizontalAdvance(key) if key else 0
            title = str(index.data(Qt.ItemDataRole.DisplayRole))
            if QFontMetrics(font).horizontalAdvance(title) + key_width + px(8) > words.width():
                key = ""
            lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.setLayoutDirection(option.direction)
            painter.setFont(font)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(words, int(lead), title)
            if key:
                painter.setFont(key_font)
                painter.setPen(QColor(tokens.muted))
                trail = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
                painter.drawText(words, int(trail), key)
        painter.restore()
