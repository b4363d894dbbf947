"""Ten large digits to press, where there is no keyboard."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import CENTRED
from cafememo.ui.kit.words import translate

ROWS, COLUMNS = 4, 3
_KEYS = "123456789 0<"
"""In the order of rows, as on a telephone: " " is no key, "<" takes the last digit away."""


class PinPad(QWidget):
    """Digits as on a telephone, which stand the same way round in every language."""

    digit_pressed = signal(str)
    taken_back = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pin_pad")
        self._look = look
        self._keys = {sign: PadKey(look, sign, self) for sign in _KEYS if sign != " "}
        for sign, key in self._keys.items():
            key.setObjectName(f"pin_key_{sign}" if sign.isdigit() else "pin_key_back")
            key.clicked.connect(self._pressed)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        for sign, key in self._keys.items():
            key.setAccessibleName(sign if sign.isdigit() else translate("staff", "Delete the last digit"))

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for key in self._keys.values():
            key.set_look(look)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the keys out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _pressed(self) -> None:
        """Tell which key it was."""
        key = self.sender()
        if isinstance(key, PadKey) and key.sign.isdigit():
            self.digit_pressed.emit(key.sign)
        else:
            self.taken_back.emit()

    def _arrange(self) -> None:
        """Four rows of three, whatever the language's direction."""
        gap = self._look.gap(12)
        width = (self.width() - (COLUMNS - 1) * gap) // COLUMNS
        height = (self.height() - (ROWS - 1) * gap) // ROWS
        for place, sign in enumerate(_KEYS):
            row, column = divmod(place, COLUMNS)
            if sign != " ":
                self._keys[sign].setGeometry(QRect(column * (width + gap), row * (height + gap), width, height))


class PadKey(QAbstractButton):
    """One key of the pad; it never takes the keyboard from the field."""

    def __init__(self, look: Look, sign: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.sign = sign
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the key."""
        look, able = self._look, self.isEnabled()
        painter = QPainter(self)
        if able:
            look.paint_pressable(painter, self, self.rect(), under="paper")
        else:
            look.paint_ground(painter, self.rect(), "paper", "line", 1, 16, "paper")
        role = "ink" if able else "muted"
        if self.sign.isdigit():
            painter.setFont(look.sans(look.text(30), 600))
            painter.setPen(look.colour(role))
            painter.drawText(self.rect(), CENTRED, self.sign)
            return
        side = look.px(30)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, look.icon("delete", role, side))
