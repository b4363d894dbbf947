"""Filters as chips in a row, and in further rows where one is too short; one of them is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.chips import chip_places
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.theme import Theme


class FilterChip(QAbstractButton):
    """One filter; filled where it is the one chosen."""

    def __init__(self, theme: Theme, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self.setObjectName(f"chip_{key}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """Return the size of the words and the round ends."""
        px = self._theme.px
        width = QFontMetrics(self._theme.font(15, 600)).horizontalAdvance(self.text())
        return QSize(width + px(30), max(40, px(40)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip; it is lower than what can be pressed."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = px(34)
        box = QRectF(0.5, (self.height() - height) / 2 + 0.5, self.width() - 1, height - 1)
        chosen = self.isChecked()
        ground = tokens.espresso if chosen else tokens.crema_soft if self.underMouse() else tokens.surface
        painter.setPen(QPen(QColor(tokens.espresso if chosen else tokens.edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, height / 2, height / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), height / 2 - 1, height / 2 - 1)
        painter.setPen(QColor(tokens.on_espresso if chosen else tokens.ink))
        painter.setFont(self._theme.font(15, 600))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.text())


class ChipRow(QWidget):
    """Chips of which one is chosen, by a press or the arrow keys."""

    chosen = signal(str)

    def __init__(self, theme: Theme, name: str, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._chips = {key: FilterChip(theme, key, self) for key in keys}
        for chip in self._chips.values():
            self._group.addButton(chip)
        self._group.buttonClicked.connect(self._tell)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, key: str, text: str) -> None:
        """Say what a filter is called."""
        chip = self._chips[key]
        if chip.text() != text:
            chip.setText(text)
            chip.setAccessibleName(text)
            self._arrange()

    def choose(self, key: str) -> None:
        """Mark a filter as the one chosen, without telling it."""
        self._chips[key].setChecked(True)

    def chosen_key(self) -> str:
        """Return which filter is chosen, "" for none."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return chip_places([chip.sizeHint() for chip in self._chips.values()], width, self._theme.px(8))[1]

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self._theme.px(300), self.heightForWidth(max(self.width(), self._theme.px(300))))

    def minimumSizeHint(self) -> QSize:
        """Return as high as the rows are."""
        return QSize(self._theme.px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        sizes = [chip.sizeHint() for chip in self._chips.values()]
        places, height = chip_places(sizes, self.width(), self._theme.px(8))
        for chip, size, corner in zip(self._chips.values(), sizes, places, strict=True):
            box = QRectF(corner.x(), corner.y(), size.width(), size.height()).toRect()
            chip.setGeometry(mirrored_within(self.rect(), box, right_to_left=self.isRightToLeft()))
        if height != self.height():
            self.setFixedHeight(height)

    def _tell(self, chip: QAbstractButton) -> None:
        if isinstance(chip, FilterChip):
            self.chosen.emit(chip.key)
