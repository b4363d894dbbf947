"""The small parts owner's pages are made of: buttons, switches, choices, cards, empty states."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from cafememo.ui.kit.button import FOCUS_RING, BigButton, Kind
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import PlainLabel, plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel

LOWEST = 40
"""Pixels; nothing pressed in the owner's window is lower."""
ANY_WIDTH = 16_777_215
"""Qt's own number for no width in particular."""


class OwnerButton(BigButton):
    """A button as the counter's, in the size of a page one sits before."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = "plain",
        *,
        icon: str = "",
        key: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, icon=icon, key=key, parent=parent, theme=theme)
        self.setObjectName(object_name)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """Return the size that shows everything in one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self._words)
        return QSize(words + self._beside() + 2 * self._theme.px(18), max(LOWEST, self._theme.px(44)))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the words can still be read, shrunk."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._beside() + self._theme.px(90)), hint.height())

    def _icon_size(self) -> int:
        return self._theme.px(20)

    def _font(self) -> QFont:
        return self._theme.font(17, 600)


class Switch(QCheckBox):
    """Something that is on or off, with the words of what it is beside it."""

    def __init__(self, theme: Theme, text: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = text
        self.setObjectName(object_name)
        self.setAccessibleName(text)
        self.setFont(theme.font(17))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # a check box takes its whole line

    def sizeHint(self) -> QSize:
        """Return the size of switch and words in one line."""
        width = QFontMetrics(self.font()).horizontalAdvance(self._words) if self._words else 0
        return QSize(width + self._theme.px(72), max(LOWEST, self._theme.px(40)))

    def minimumSizeHint(self) -> QSize:
        """Return the size in which the words stand in several lines."""
        return QSize(self._theme.px(180) if self._words else self._theme.px(56), self.sizeHint().height())

    def hitButton(self, _where: object) -> bool:
        """Take a press anywhere on it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the switch, and its words after it."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = px(46), px(26)
        top = (self.height() - height) / 2
        box = mirrored(self, QRectF(px(4), top, width, height).toRect())
        on = self.isChecked()
        strong = tokens.espresso if self.isEnabled() else tokens.line
        painter.setPen(QPen(QColor(strong if on else tokens.edge), px(2)))
        painter.setBrush(QColor(strong if on else tokens.surface))
        inside = QRectF(box).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        knob = inside.height() - px(8)
        at_end = on != self.isRightToLeft()
        left = inside.right() - px(4) - knob if at_end else inside.left() + px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_espresso if on else tokens.edge))
        painter.drawEllipse(QRectF(left, inside.top() + px(4), knob, knob))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            ring = QRectF(box).adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.muted))
        start = px(4) + width + px(12)
        words = mirrored(self, QRectF(start, 0, self.width() - start, self.height()).toRect())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading) | int(Qt.TextFlag.TextWordWrap)
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(words, flags, self._words)


class Choice(QComboBox):
    """One of a few things, in a list that opens."""

    def __init__(self, theme: Theme, name: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        # A combo box's own delegate draws the list as Fusion does, whatever the style sheet says of it.
        self.setItemDelegate(QStyledItemDelegate(self))

    def sizeHint(self) -> QSize:
        """Return the room of the longest words, the sign, and the air around both; Qt knows of no such sign."""
        hint, advance = super().sizeHint(), self.fontMetrics().horizontalAdvance
        longest = max((advance(self.itemText(place)) for place in range(self.count())), default=0)
        return QSize(max(hint.width(), longest + self._theme.px(68)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field, its words shortened where they are long, and the sign that a list opens."""
        side = self._theme.px(20)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        edit = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, self).width() - 4
        option.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        colour = self._theme.tokens.ink if self.isEnabled() else self._theme.tokens.muted
        where = mirrored(self, QRectF(self.width() - side - self._theme.px(12), 0, side, self.height()).toRect())
        pixmap = icon_pixmap("chevron-down", colour, side, self.devicePixelRatio())
        painter.drawPixmap(where.left(), (self.height() - side) // 2, pixmap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter; leave letters and digits to whom they are for: a scanner must not choose by them."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.showPopup()
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the page: scrolling over a choice must not change it."""
        event.ignore()


class Card(QFrame):
    """A sheet on the page, with its own layout from top to bottom."""

    def __init__(self, theme: Theme, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(18))
        self.column.setSpacing(theme.px(12))
        if title:
            self.column.addWidget(heading(theme, title))


class HeadStrip(QWidget):
    """The strip on top of a window: the cup, then what its `row` is given, and a line below."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setFixedHeight(px(height))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(px(24), 0, px(24), 0)
        self.row.setSpacing(px(12))
        cup = QLabel()
        cup.setPixmap(icon_pixmap("coffee", theme.tokens.ink, px(28), self.devicePixelRatio()))
        self.row.addWidget(cup)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip, and the line below it."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))


class EmptyState(QWidget):
    """What stands where there is nothing yet: what it would be, and what to do."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        button: OwnerButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self.setAccessibleName(f"{title}. {sentence}")
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        self.sign = QLabel()
        self.sign.setPixmap(icon_pixmap(icon, theme.tokens.crema, theme.px(56), self.devicePixelRatio()))
        column.addWidget(self.sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.title_label = WrappedLabel(title, theme.font(26, voice=True), "ink")
        self.sentence_label = paragraph(theme, sentence)
        for label in (self.title_label, self.sentence_label):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.even = True
            label.setFixedWidth(theme.px(440))
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        if button is not None:
            column.addSpacing(theme.px(6))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


def heading(theme: Theme, text: str) -> PlainLabel:
    """Return the title of a part of a page."""
    made = plain_label(text, object_name="heading_label")
    made.setFont(theme.font(18, 600))
    return made


def paragraph(theme: Theme, text: str, role: str = "muted") -> WrappedLabel:
    """Return sentences that wrap."""
    return WrappedLabel(text, theme.font(17), role)


def small(theme: Theme, text: str, role: str = "muted") -> WrappedLabel:
    """Return second text, in one line or more."""
    return WrappedLabel(text, theme.font(15), role)


def scrolling(theme: Theme, content: QWidget) -> QScrollArea:
    """Return an area in which content higher than the page is scrolled; never sideways."""
    content.setObjectName("scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.verticalScrollBar().setSingleStep(theme.px(40))
    return area
