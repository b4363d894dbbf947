"""Who is at the counter together: a tab for each order, with an initial, since the next guest reads too."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.round import MOST, Seat
from cafememo.ui.counter.greeting_places import heading_height
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import CENTRED, place
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import plain_label, set_tip
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import initial_of, order_text


class RoundTabs(QWidget):
    """Shows the seats of a round; pressing one shows it, PgUp and PgDn go round, Del leaves one out."""

    turned = signal(int)
    left_out = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("round_tabs")
        self._look = look
        self._columns = 1
        self.title_label = plain_label(object_name="round_label", parent=self, role="muted")
        self.tabs = tuple(_Tab(look, f"round_tab_{number}", self) for number in range(MOST))
        for tab in self.tabs:
            tab.clicked.connect(self._pressed)
        self.leave_out_button = _Tab(look, "leave_out_button", self)
        self.leave_out_button.clicked.connect(self.left_out.emit)

    def show_seats(self, seats: Sequence[Seat], at: int) -> None:
        """Show whose seats there are, and which is shown."""
        self.title_label.setText(translate("counter", "A ROUND OF %n", "", len(seats)))
        self.leave_out_button.show_key("user-minus", "Del", translate("counter", "Leave out of the round"))
        for number, tab in enumerate(self.tabs):
            tab.setVisible(number < len(seats))
            if number < len(seats):
                tab.show_seat(seats[number], shown=number == at)
        self._arrange()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for tab in (*self.tabs, self.leave_out_button):
            tab.set_look(look)
        self._arrange()

    def _pressed(self) -> None:
        """Show the seat that was pressed."""
        self.turned.emit([tab is self.sender() for tab in self.tabs].index(True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tabs out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place the title, what takes somebody out beside it, and the tabs in rows."""
        look, width = self._look, self.width()
        self.title_label.setFont(look.sans(look.text(15), 600))
        head, side, gap = heading_height(look), look.target(72), look.gap(12)
        place(self.title_label, self, QRect(0, 0, width, head - look.px(8)))
        columns = max(1, (width + gap) // (side + gap))
        there = [tab for tab in self.tabs if not tab.isHidden()]
        for number, tab in enumerate((*there, self.leave_out_button)):
            at = QRect((number % columns) * (side + gap), head + (number // columns) * (side + gap), side, side)
            place(tab, self, at)


class _Tab(QAbstractButton):
    """A disc with an initial; a further order of the same person has a cup beside it."""

    def __init__(self, look: Look, object_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._initial = ""
        self._icon = ""
        self._key = ""
        self._shown = False

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def show_seat(self, seat: Seat, *, shown: bool) -> None:
        """Show whose seat it is."""
        self._initial, self._shown = initial_of(seat.greeting.name), shown
        self._icon = "plus" if seat.further else ""
        having = order_text(seat.having().lines) or translate("counter", "Just a visit")
        self.setAccessibleName(f"{self._initial}: {having}")
        self.update()

    def show_key(self, icon: str, key: str, name: str) -> None:
        """Show what the disc does instead of whose it is."""
        self._icon, self._key = icon, key
        self.setAccessibleName(name)
        set_tip(self, name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square one can hit."""
        return QSize(self._look.target(72), self._look.target(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc, filled where it is the one shown."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.pen("espresso" if self._shown else "edge", 2 if self._shown else 1))
        warm = self.isDown() or self.underMouse()
        painter.setBrush(look.colour("espresso" if self._shown else "crema_soft" if warm else "surface"))
        disc = self.rect().adjusted(2, 2, -2, -2)
        if self._key:
            painter.drawRoundedRect(disc, look.px(16), look.px(16))
        else:
            painter.drawEllipse(disc)
        role = "on_espresso" if self._shown else "ink"
        size, middle = look.px(24), self.rect().center()
        if self._key:
            font = look.sans(look.text(13), 600)
            cap = keycap_size(self._key, font)
            together = size + look.px(2) + cap.height()
            top = middle.y() - together // 2
            painter.drawPixmap(middle.x() - size // 2, top, look.icon(self._icon, role, size))
            at = QRect(QPoint(middle.x() - cap.width() // 2, top + together - cap.height()), cap)
            paint_keycap(painter, at, self._key, font, look.colour("muted"))
            return
        painter.setPen(look.colour(role))
        painter.setFont(look.serif(look.text(30)))
        aside = self.width() // 4 if self._icon else 0
        painter.drawText(self.rect().adjusted(0, 0, -aside, 0), CENTRED, self._initial)
        if self._icon:
            painter.drawPixmap(middle.x() + aside // 4, middle.y() - size // 2, look.icon(self._icon, role, size))
