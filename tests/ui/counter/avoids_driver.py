"""The page about what somebody avoids alone in a window, with a scanner that listens, and hands that press keys."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cafememo.codes.payload import Misread
from cafememo.devices.wedge import WedgeScanner
from cafememo.domain.menu import Content
from cafememo.ui.counter.avoids_page import AvoidsPage
from cafememo.ui.counter.choice_button import ChoiceButton
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit.theme import Theme

NO_KEYS = Qt.KeyboardModifier.NoModifier
THIRD_OF_MAY = datetime(2026, 5, 3, 9, 12)  # noqa: DTZ001 - a time on the café's wall


@dataclass
class AvoidsDriver:
    """Drives the page by keys and clicks, and keeps what it told."""

    window: QWidget
    page: AvoidsPage
    scanner: WedgeScanner
    agreed: list[frozenset[Content]] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)
    touches: list[bool] = field(default_factory=list)
    scanned: list[bytes] = field(default_factory=list)
    misread: list[Misread] = field(default_factory=list)

    @classmethod
    def build(cls, page_size: QSize, window_size: QSize | None = None) -> "AvoidsDriver":
        """Build the page in a window of its own, drawn as in a whole window of another size."""
        window = QWidget()
        window.resize(page_size)
        look = Look(Theme(), Measure.of(window_size or page_size))
        page = AvoidsPage(look, window)
        page.set_look(look)
        page.setGeometry(window.rect())
        driver = cls(window, page, WedgeScanner())
        page.agreed.connect(driver.agreed.append)
        page.left.connect(driver.leave)
        page.touched.connect(driver.touch)
        driver.scanner.card_scanned.connect(driver.scanned.append)
        driver.scanner.code_misread.connect(driver.misread.append)
        driver.scanner.start()
        return driver

    def leave(self) -> None:
        """Take note that the page was left."""
        self.left.append(True)

    def touch(self) -> None:
        """Take note that the page was touched."""
        self.touches.append(True)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press keys, as a person: later than the tail of a scan."""
        for key in keys:
            self.scanner.stop()
            QTest.keyClick(self.window.windowHandle(), key, modifier)
            self.scanner.start()

    def scan(self, text: str) -> None:
        """Type as a scanner does, into the window."""
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), Qt.Key(ord(letter.upper())))
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Return)

    def click(self, widget: QWidget) -> None:
        """Press a widget with the mouse."""
        assert widget.isVisible(), widget.objectName()
        where = widget.mapTo(self.window, widget.rect().center())
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(where))

    def button(self, content: Content) -> ChoiceButton:
        """Return the toggle of a content."""
        return next(one for one in self.page.buttons if one.objectName() == f"{content}_button")

    def shown_chosen(self) -> set[str]:
        """Return the words of what looks chosen."""
        return {one.text() for one in self.page.buttons if one.isChecked() and one.choice().chosen}

    def ringed(self) -> list[str]:
        """Return what has the ring."""
        return [one.text() for one in self.page.buttons if one.is_ringed()]
