"""The strip on top: the café, whether a scan would arrive, the time, who is behind the counter."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import mirrored, place
from cafememo.ui.kit.button import IconButton
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.words import translate


class Header(QWidget):
    """Shows what is true at any moment of the day, always in the same place."""

    hidden = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._look = look
        self._well = True
        self.cafe_label = plain_label(object_name="cafe_label", parent=self, role="ink")
        self.state_label = plain_label(object_name="state_label", parent=self, role="sage")
        self.state_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clock_label = plain_label(object_name="clock_label", parent=self, role="muted")
        self.staff_label = plain_label(object_name="staff_label", parent=self, role="ink")
        self.hide_button = IconButton("eye-off", parent=self)
        self.hide_button.setObjectName("hide_button")
        # The keyboard has Esc for it; a focus stop here would catch the Enter that notes the usual.
        self.hide_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide_button.clicked.connect(self.hidden.emit)
        self.hide_button.hide()
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.hide_button.set_name(translate("counter", "Hide this person (Esc)"))

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.hide_button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def set_cafe(self, name: str) -> None:
        """Show the café's name."""
        self.cafe_label.setText(name)
        self._arrange()

    def set_staff(self, name: str) -> None:
        """Show who is behind the counter."""
        self.staff_label.setText(name)
        self._arrange()

    def set_clock(self, text: str) -> None:
        """Show the time."""
        if text != self.clock_label.text():
            self.clock_label.setText(text)
            self._arrange()

    def set_state(self, text: str, *, well: bool) -> None:
        """Say whether a scan would arrive; colour never says it alone."""
        if (text, well) == (self.state_label.text(), self._well):
            return
        self._well = well
        self.state_label.setText(text)
        recolour(self.state_label, "sage" if well else "amber")
        self._arrange()
        self.update()

    def show_hide(self, *, shown: bool) -> None:
        """Offer the eye while somebody's name is on the screen."""
        if self.hide_button.isHidden() == shown:
            self.hide_button.setVisible(shown)
            self._arrange()
            self.update()

    def free_middle(self) -> QRect:
        """Return the part nothing is written in, in the left-to-right drawing."""
        return QRect(self._taken_left, 0, max(0, self._taken_right - self._taken_left), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the strip out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the cup and the pill of the state."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.colour("line"))
        size = look.px(26)
        cup = QRect(look.px(24), (self.height() - size) // 2, size, size)
        painter.drawPixmap(mirrored(self, cup).topLeft(), look.icon("coffee", "ink", size))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sage_soft" if self._well else "amber_soft"))
        pill = mirrored(self, self._pill)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setBrush(look.colour("sage" if self._well else "amber"))
        dot = look.px(11)
        spot = QRect(self._pill.left() + look.px(15), self._pill.center().y() - dot // 2 + 1, dot, dot)
        if self._well:
            painter.drawEllipse(mirrored(self, spot))
        else:
            sign = look.icon("triangle-alert", "amber", look.px(16))
            corner = QRect(spot.left() - 3, self._pill.center().y() - look.px(8) + 1, look.px(16), look.px(16))
            painter.drawPixmap(mirrored(self, corner).topLeft(), sign)

    _pill = QRect()
    _taken_left = 0
    _taken_right = 0

    def _arrange(self) -> None:
        """Place from both ends: what is on the trailing side first, the name has the rest."""
        look, height = self._look, self.height()
        if self.width() < 100:
            return
        right = self.width() - look.px(24)
        if not self.hide_button.isHidden():
            side = min(height - look.px(12), max(44, look.px(48)))
            right -= side
            place(self.hide_button, self, QRect(right, (height - side) // 2, side, side))
            right -= look.px(16)
        for label, weight in ((self.staff_label, 500), (self.clock_label, 400)):
            label.setFont(look.sans(look.text(17), weight))
            if label.text():
                width = look.metrics(label.font()).horizontalAdvance(label.text()) + 2
                right -= width
                place(label, self, QRect(right, 0, width, height))
                right -= look.px(16)
            label.setVisible(bool(label.text()))
        font = look.sans(look.text(15), 600)
        self.state_label.setFont(font)
        text = look.metrics(font).horizontalAdvance(self.state_label.text())
        pill_height = look.metrics(font).height() + look.px(12)
        width = text + look.px(15) + look.px(11) + look.px(6) + look.px(16)
        right -= width
        self._pill = QRect(right, (height - pill_height) // 2, width, pill_height)
        place(self.state_label, self, QRect(right + width - look.px(16) - text - 1, 0, text + 2, height))
        self._taken_right = right - look.px(16)
        name_font = look.serif(look.text(23))
        self.cafe_label.setFont(name_font)
        left = look.px(66)
        room = max(0, self._taken_right - left)
        wanted = look.metrics(name_font).horizontalAdvance(self.cafe_label.text()) + 4
        place(self.cafe_label, self, QRect(left, 0, min(room, wanted), height))
        self._taken_left = left + min(room, wanted) + look.px(16)
