"""The strip on top: the café, whether a scan would arrive, the time, who is behind the counter."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.header_picture import paint_header
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.places import HeaderFonts, HeaderPlaces, header_places
from cafememo.ui.counter.staff_button import StaffButton
from cafememo.ui.kit.button import IconButton
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.words import translate


class Header(QWidget):
    """Shows what is true at any moment of the day, always in the same place."""

    hidden = signal()
    lock_wanted = signal()
    staff_wanted = signal()
    owner_wanted = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._look = look
        self._well = True
        self._cafe = ""
        self._banner = ""
        self.cafe_label = plain_label(object_name="cafe_label", parent=self, role="ink")
        self.state_label = plain_label(object_name="state_label", parent=self, role="sage")
        self.state_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clock_label = plain_label(object_name="clock_label", parent=self, role="muted")
        self.staff_button = StaffButton(look, self)
        self.staff_button.clicked.connect(self.staff_wanted.emit)
        self.staff_button.hide()
        self.hide_button = self._square("hide_button", "eye-off")
        self.hide_button.clicked.connect(self.hidden.emit)
        self.lock_button = self._square("lock_button", "lock")
        self.lock_button.clicked.connect(self.lock_wanted.emit)
        self.owner_button = self._square("owner_button", "settings")
        self.owner_button.clicked.connect(self.owner_wanted.emit)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.hide_button.set_name(translate("counter", "Hide this person (Esc)"))
        self.lock_button.set_name(translate("counter", "Lock the counter (Ctrl+L)"))
        self.owner_button.set_name(translate("counter", "The owner’s window (Ctrl+,)"))
        self.staff_button.speak()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.hide_button.set_theme(look.sized_theme)
        self.lock_button.set_theme(look.sized_theme)
        self.owner_button.set_theme(look.sized_theme)
        self.staff_button.set_look(look)
        self._arrange()
        self.update()

    def set_cafe(self, name: str) -> None:
        """Show the café's name."""
        self._cafe = name
        self._arrange()

    def set_banner(self, text: str) -> None:
        """Say something in the place of the café's name, "" for nothing any more; nothing else moves by it.

        A line that is too long for the window is cut at its end; whoever cannot see it hears all of it.
        """
        if text != self._banner:
            self._banner = text
            recolour(self.cafe_label, "brick" if text else "ink")
            self._arrange()

    def set_staff(self, name: str) -> None:
        """Show who is behind the counter, "" for nobody; pressing the name asks who is."""
        self.staff_button.set_staff(name)
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
        self._offer(self.hide_button, shown=shown)

    def show_lock(self, *, shown: bool) -> None:
        """Offer to lock the counter, while it is open."""
        self._offer(self.lock_button, shown=shown)

    def show_owner(self, *, shown: bool) -> None:
        """Offer the owner's window, while the café is at rest."""
        self._offer(self.owner_button, shown=shown)

    def free_middle(self) -> QRect:
        """Return the part nothing is written in, in the left-to-right drawing."""
        return self._places.free

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the strip out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the cup and the pill of the state."""
        painter = QPainter(self)
        paint_header(painter, self._look, self, self.rect(), self._places.pill, well=self._well)

    _places = HeaderPlaces(*(QRect() for _ in HeaderPlaces._fields))

    def _square(self, name: str, icon: str) -> IconButton:
        """Make a button that is hidden until it is offered."""
        made = IconButton(icon, parent=self)
        made.setObjectName(name)
        made.under = "surface"
        # The keyboard has a key for it; a focus stop here would catch the Enter that notes the usual.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.hide()
        return made

    def _offer(self, button: IconButton, *, shown: bool) -> None:
        """Show a button, or hide it; the rest moves up."""
        if button.isHidden() == shown:
            button.setVisible(shown)
            self._arrange()
            self.update()

    def _arrange(self) -> None:
        """Put every part where the drawing has it."""
        if self.width() < 100:
            return
        look, fonts = self._look, HeaderFonts.of(self._look)
        written = self._banner or self._cafe
        if self._banner:
            fonts = fonts._replace(cafe=fonts.state)
        self._places = places = header_places(
            look,
            self.size(),
            cafe=written,
            cafe_font=fonts.cafe,
            state=self.state_label.text(),
            clock=self.clock_label.text(),
            staff=self.staff_button.staff,
            hide=not self.hide_button.isHidden(),
            lock=not self.lock_button.isHidden(),
            owner=not self.owner_button.isHidden(),
        )
        elide = Qt.TextElideMode.ElideRight
        self.cafe_label.setText(look.metrics(fonts.cafe).elidedText(written, elide, places.cafe.width()))
        self.cafe_label.setAccessibleName(written)
        place(self.hide_button, self, places.hide)
        place(self.lock_button, self, places.lock)
        place(self.owner_button, self, places.owner)
        place(self.staff_button, self, places.staff)
        self.staff_button.setVisible(bool(self.staff_button.staff))
        for label, font, where in (
            (self.cafe_label, fonts.cafe, places.cafe),
            (self.state_label, fonts.state, places.state),
            (self.clock_label, fonts.clock, places.clock),
        ):
            label.setFont(font)
            place(label, self, where)
            label.setVisible(bool(label.text()))
