"""The choice of a period: one of a few words in a row, by a press or the arrow keys."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.insight_time import Period
from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.insights_words import period_name
from cafememo.ui.owner.parts import LOWEST


class PeriodChoice(QWidget):
    """Offers the periods; one of them is always chosen."""

    chosen: Emits[Period] = signal_as_annotated()

    def __init__(self, theme: Theme, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("period_choice")
        self.setAccessibleName(translate("insights", "Time looked at"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._group = QButtonGroup(self)
        self.chips: dict[Period, _Chip] = {}
        for number, each in enumerate(Period):
            chip = self.chips[each] = _Chip(theme, period_name(each), self)
            chip.setObjectName(f"{each.value}_chip")
            self._group.addButton(chip, number)
            row.addWidget(chip)
        row.addStretch(1)
        self.chips[period].setChecked(True)
        self._group.idToggled.connect(self._choose)

    def show_period(self, period: Period) -> None:
        """Mark a period as the one shown, without choosing it."""
        self._group.blockSignals(True)  # noqa: FBT003 - Qt's
        self.chips[period].setChecked(True)
        self._group.blockSignals(False)  # noqa: FBT003 - Qt's

    def _choose(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(tuple(Period)[number])


class _Chip(QRadioButton):
    """One word to choose."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text)
        self.setFont(theme.font(15, 600))

    def sizeHint(self) -> QSize:
        """Return the size of the word and its rounded ends."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + 2 * self._theme.px(16), max(LOWEST, self._theme.px(40)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is short."""
        return self.sizeHint()

    def hitButton(self, _where: object) -> bool:
        """Take a press anywhere on it."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, chosen or not."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        box = QRectF(self.rect()).adjusted(1, px(3), -1, -px(3))
        painter.setPen(QPen(QColor(tokens.espresso if chosen else tokens.edge), px(1)))
        hovered = tokens.crema_soft if self.underMouse() else tokens.surface
        painter.setBrush(QColor(tokens.espresso if chosen else hovered))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if chosen:
                painter.setPen(QPen(QColor(tokens.surface), 2))
                inner = box.adjusted(FOCUS_RING, FOCUS_RING, -FOCUS_RING, -FOCUS_RING)
                painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(tokens.on_espresso if chosen else tokens.ink))
        painter.setFont(self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
