"""Words that are on or off, many of them, in rows: what an item holds, and what it can be ordered with."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import FOCUS_RING, mixed
from cafememo.ui.kit.chips import chip_places
from cafememo.ui.kit.direction import mirrored, mirrored_within
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.parts import LOWEST

Tone = Literal["plain", "good", "care"]

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class ToggleChip(QAbstractButton):
    """One word that is on or off; a sign says so beside the colour."""

    def __init__(self, theme: Theme, parent: "ChipFlow", tone: Tone) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = parent
        self._tone = tone
        self._words = ""
        self._font = theme.font(16, 500)
        self._hint = QSize()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_tone(self, tone: Tone) -> None:
        """Show in another colour that it is on."""
        self._tone = tone
        self.update()

    def say(self, text: str) -> None:
        """Show another word."""
        if text != self._words:
            self._words = text
            self.setText(text.replace("&", "&&"))
            self.setAccessibleName(text)
            set_tip(self, text)
            px = self._theme.px
            width = px(14) + px(18) + px(8) + QFontMetrics(self._font).horizontalAdvance(text) + px(16)
            self._hint = QSize(width, max(LOWEST, px(40)))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of sign and word; a chip keeps it when it is turned on."""
        return self._hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the chip beside this one, as the arrow keys say."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self._flow.step(self, *step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ground, text, border = tokens.surface, tokens.ink, tokens.edge
        if on:
            ground, text, border = {
                "plain": (tokens.crema_soft, tokens.ink, tokens.crema),
                "good": (tokens.sage_soft, tokens.sage, tokens.sage),
                "care": (tokens.amber_soft, tokens.amber, tokens.amber),
            }[self._tone]
        if not self.isEnabled():
            text, border = tokens.muted, tokens.line
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        radius = box.height() / 2
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(mixed(ground, tokens.crema_soft, 0.5) if hovered and not on else QColor(ground))
        painter.setPen(QPen(QColor(border), px(2) if on else px(1)))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius + 1, radius + 1)
        side, start = px(18), px(14)
        words = self.width() - start - side - px(8) - px(12)
        if on:
            sign = mirrored(self, QRect(start, (self.height() - side) // 2, side, side))
            painter.drawPixmap(sign.topLeft(), icon_pixmap("check", text, side, self.devicePixelRatio()))
            where = QRect(start + side + px(8), 0, words, self.height())
        else:
            where = QRect(0, 0, self.width(), self.height())
        font = self._font
        painter.setFont(font)
        painter.setPen(QColor(text))
        room = words if on else self.width() - 2 * px(14)
        shown = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        flags = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeading if on else Qt.AlignmentFlag.AlignHCenter)
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(mirrored(self, where), int(flags), shown)


class ChipFlow(QWidget):
    """Chips in rows, as many side by side as fit; one is reached by Tab, and the others from it by the arrow keys."""

    toggled = signal(int, bool)
    """Which chip, counted from 0, was turned on or off by hand."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        tone: Tone = "plain",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._theme = theme
        self._tone: Tone = tone
        self._shown = 0
        self.chips: list[ToggleChip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._add_chip()  # keeps the place in the order of Tab of those that come later

    def show_words(self, words: Sequence[str]) -> None:
        """Have a chip for every word; each stays as it is until `show_on`."""
        while len(self.chips) < len(words):
            self._add_chip()
        for chip, word in zip(self.chips, words, strict=False):
            chip.say(word)
        if len(words) != self._shown:
            self._shown = len(words)
            self._give_tab(0)
        for number, chip in enumerate(self.chips):
            if chip.isHidden() == (number < self._shown):
                chip.setVisible(number < self._shown)
        self._place()

    def show_on(self, on: Sequence[bool]) -> None:
        """Turn chips on and off without telling it."""
        for chip, one in zip(self.chips, on, strict=False):
            chip.setChecked(one)

    def step(self, chip: ToggleChip, across: int, down: int) -> None:
        """Go from one chip to the one beside, above or below it."""
        here = self.chips.index(chip)
        if across:
            target = here + (-across if self.isRightToLeft() else across)
        else:
            rows = sorted({one.y() for one in self.chips[: self._shown]})
            row = rows.index(chip.y()) + down
            if not 0 <= row < len(rows):
                return
            middle = chip.geometry().center().x()
            inside = [number for number in range(self._shown) if self.chips[number].y() == rows[row]]
            target = min(inside, key=lambda one: abs(self.chips[one].geometry().center().x() - middle))
        if 0 <= target < self._shown:
            self._give_tab(target)
            self.chips[target].setFocus(Qt.FocusReason.OtherFocusReason)
            area: QWidget | None = self.parentWidget()
            while area is not None and not isinstance(area, QScrollArea):
                area = area.parentWidget()
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(self.chips[target])

    def sizeHint(self) -> QSize:
        """Return the width of a few chips, and the height the rows have in the width there is."""
        return QSize(self._theme.px(320), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return a width every layout has."""
        return QSize(self._theme.px(200), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows in a width."""
        return self._laid(width)[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the chips out in the new width."""
        super().resizeEvent(event)
        self._place()

    def _add_chip(self) -> None:
        """Add a chip without a word, which Tab reaches after those there are."""
        chip = ToggleChip(self._theme, self, self._tone)
        chip.setObjectName(f"chip_{len(self.chips)}")
        chip.hide()
        chip.clicked.connect(self._tell)
        if self.chips:
            QWidget.setTabOrder(self.chips[-1], chip)
        self.chips.append(chip)

    def _laid(self, width: int) -> tuple[list[QPoint], int]:
        sizes = [self._size(chip, width) for chip in self.chips[: self._shown]]
        return chip_places(sizes, width, self._theme.px(8))

    def _size(self, chip: ToggleChip, width: int) -> QSize:
        hint = chip.sizeHint()
        return QSize(min(hint.width(), max(1, width)), hint.height())

    def _place(self) -> None:
        """Put every chip into its place, and take the height they need."""
        places, height = self._laid(self.width())
        right_to_left = self.isRightToLeft()
        for chip, corner in zip(self.chips, places, strict=False):
            box = QRect(corner, self._size(chip, self.width()))
            chip.setGeometry(mirrored_within(self.rect(), box, right_to_left=right_to_left))
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _give_tab(self, number: int) -> None:
        """Let Tab reach this chip, and no other."""
        for place, chip in enumerate(self.chips):
            policy = Qt.FocusPolicy.StrongFocus if place == number else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _tell(self) -> None:
        """Tell which chip was pressed."""
        chip = self.sender()
        if isinstance(chip, ToggleChip):
            number = self.chips.index(chip)
            self._give_tab(number)
            self.toggled.emit(number, chip.isChecked())


class ChoiceFlow(ChipFlow):
    """Chips of which exactly one is on."""

    chosen = signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        words: Sequence[str],
        *,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, object_name=object_name, parent=parent)
        self.show_words(words)
        self._chosen = 0
        self.show_chosen(0)
        self.toggled.connect(self._choose)

    @property
    def number(self) -> int:
        """Return which one is on, counted from 0."""
        return self._chosen

    def show_chosen(self, number: int) -> None:
        """Turn one on without telling it."""
        self._chosen = number
        self.show_on([place == number for place in range(len(self.chips))])
        self._give_tab(number)

    def _choose(self, number: int, _on: bool) -> None:
        """Turn another one on; the one that is on stays it."""
        before = self._chosen
        self.show_chosen(number)
        if number != before:
            self.chosen.emit(number)
