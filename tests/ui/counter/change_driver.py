"""The order builder alone in a window, with a scanner that listens, and hands that press keys."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cafememo.codes.payload import encode
from cafememo.devices.wedge import WedgeScanner
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order
from cafememo.ui.counter.change import Change, ChangePage
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit.theme import Theme

NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class ChangeDriver:
    """Drives the page by keys and clicks, and keeps what it told."""

    window: QWidget
    page: ChangePage
    scanner: WedgeScanner
    noted: list[Change] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)
    scanned: list[bytes] = field(default_factory=list)

    @classmethod
    def build(cls, size: QSize) -> "ChangeDriver":
        """Build the page in a window of its own."""
        window = QWidget()
        window.resize(size)
        look = Look(Theme(), Measure.of(size))
        page = ChangePage(look, window)
        page.set_look(look)
        page.setGeometry(window.rect())
        driver = cls(window, page, WedgeScanner())
        page.noted.connect(driver.noted.append)
        page.left.connect(driver.leave)
        driver.scanner.card_scanned.connect(driver.scanned.append)
        driver.scanner.start()
        return driver

    def leave(self) -> None:
        """Take note that the page was left."""
        self.left.append(True)

    def begin(self, menu: Menu, order: Order | None = None, *avoids: Content, further: bool = False) -> None:
        """Show an order to change."""
        self.page.show_order("Camille", menu, order, frozenset(avoids), further=further)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press keys, as a person: later than the tail of a scan."""
        for key in keys:
            self.scanner.stop()
            QTest.keyClick(self.window.windowHandle(), key, modifier)
            self.scanner.start()

    def type(self, text: str) -> None:
        """Type letters, as a person: the scanner hears each alone."""
        for letter in text:
            self.scanner.stop()
            QTest.keyClicks(self.window.focusWidget(), letter)
            self.scanner.start()

    def scan(self, token: bytes) -> None:
        """Type as a scanner does, into the window."""
        for letter in encode(token):
            QTest.keyClick(self.window.windowHandle(), Qt.Key(ord(letter.upper())))
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Return)

    def click(self, widget: QWidget) -> None:
        """Press a widget with the mouse."""
        assert widget.isVisible(), widget.objectName()
        where = widget.mapTo(self.window, widget.rect().center())
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(where))

    def tile(self, name: str) -> QWidget:
        """Return the tile of an item that is seen."""
        return next(one for one in self.page.menu_pane.grid.tiles if one.isVisible() and one.accessibleName() == name)

    def option(self, name: str) -> QWidget:
        """Return the button of an option that is seen."""
        return next(one for one in self.page.options_pane.buttons if one.isVisible() and one.accessibleName() == name)

    def ringed(self) -> list[str]:
        """Return what has the ring."""
        parts = (*self.page.menu_pane.grid.tiles, *self.page.options_pane.buttons, *self.page.ticket.stack.buttons)
        return [one.accessibleName() for one in parts if one.isVisible() and one.is_ringed()]
