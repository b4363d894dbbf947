"""Who is behind the counter, on the header: a name to press, and its key."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING
from cafememo.ui.counter.places import STAFF_KEY, HeaderFonts
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import set_tip
from cafememo.ui.kit.words import translate


class StaffButton(QAbstractButton):
    """A name and a key, as wide as `places.staff_width` says and as high as the header."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("staff_button")
        # The keyboard has its key; a focus stop here would catch the Enter that notes the usual.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self.staff = ""

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        text = translate("staff", "{name} is at the counter. Change (F10)").format(name=self.staff)
        self.setAccessibleName(text)
        set_tip(self, text)

    def set_staff(self, name: str) -> None:
        """Show somebody."""
        if name != self.staff:
            self.staff = name
            self.speak()
            self.update()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name, shortened where it is long, and the key."""
        look, font = self._look, HeaderFonts.of(self._look).staff
        key_font = look.sans(look.text(13), 600)
        key = keycap_size(STAFF_KEY, key_font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - key.width() - look.px(8)
        painter.setFont(font)
        painter.setPen(look.colour("espresso" if self.underMouse() or self.isDown() else "ink"))
        name = look.metrics(font).elidedText(self.staff, Qt.TextElideMode.ElideRight, room)
        painter.drawText(mirrored(self, QRect(0, 0, room, self.height())), LEADING, name)
        cap = QRect(self.width() - key.width(), (self.height() - key.height()) // 2, key.width(), key.height())
        paint_keycap(painter, mirrored(self, cap), STAFF_KEY, key_font, look.colour("muted"))
