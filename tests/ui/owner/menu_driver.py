"""Drives the Menu page of the owner's window."""

from collections.abc import Callable

from owner_driver import OwnerDriver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cafememo.domain.menu import Menu
from cafememo.domain.whole_menu import Of, Place
from cafememo.ui.owner.menu import MenuPage
from cafememo.ui.owner.menu_editor import Editor

ALT = Qt.KeyboardModifier.AltModifier


class MenuDriver:
    """The page, its list and the editor of what is chosen."""

    def __init__(self, driver: OwnerDriver) -> None:
        self.window = driver
        page = driver.page("menu")
        assert isinstance(page, MenuPage)
        self.page = page
        self.until(lambda: page.isVisible() and page._stack.currentWidget() is not page.loading_state)
        page.setFocus()

    @property
    def menu(self) -> Menu:
        """Return the menu as the counter has it."""
        menu = self.window.program.desk.menu
        assert menu is not None
        return menu

    @property
    def editor(self) -> Editor:
        """Return the editor that is shown."""
        editor = self.page.pane.editor
        assert editor is not None
        return editor

    def until(self, there: Callable[[], bool]) -> None:
        """Wait for something."""
        self.window.until(there)

    def titles(self) -> list[str]:
        """Return what is listed."""
        return [row.title for row in self.page.side.card_list.rows_model.rows]

    def said(self, title: str) -> str:
        """Return all that a row says."""
        return next(row.said() for row in self.page.side.card_list.rows_model.rows if row.title == title)

    def chosen(self) -> str:
        """Return the name of what is chosen in the list."""
        row = self.page.side.card_list.currentIndex().row()
        return self.titles()[row] if row >= 0 else ""

    def choose(self, title: str) -> None:
        """Go to a row by the arrow keys."""
        shown = self.page.side.card_list
        shown.setFocus()
        self.window.press(Qt.Key.Key_Home, on=shown)
        for _ in self.titles():
            if self.chosen() == title:
                return
            self.window.press(Qt.Key.Key_Down, on=shown)
        assert self.chosen() == title

    def segment(self, words: str) -> None:
        """Press one of the words above the list."""
        segments = self.page.side.segments
        chip = next(one for one in segments.findChildren(QWidget) if one.accessibleName().startswith(words))
        self.click(chip)

    def write(self, widget: QWidget, text: str, *, leave: bool = True) -> None:
        """Type something in the place of what a field holds, and leave it."""
        widget.setFocus()
        self.window.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, on=widget)
        self.window.type(text, on=widget) if text else self.window.press(Qt.Key.Key_Delete, on=widget)
        if leave:
            self.window.press(Qt.Key.Key_Tab, on=widget)

    def told(self, sentence: str) -> None:
        """Wait until the line at the bottom says this."""
        self.until(lambda: self.window.told() == sentence)
        self.settle()

    def undo(self) -> None:
        """Press Ctrl+Z, and wait until it shows."""
        self.window.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def settle(self) -> None:
        """Wait until the page shows what is kept: nothing is asked any more, and every answer has come."""
        lane = self.window.program.lane
        self.until(lambda: lane.progress()[1] == 0 and lane._outcomes.empty())

    def click(self, widget: QWidget) -> None:
        """Press a widget with the mouse."""
        assert widget.isVisible(), widget.objectName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.rect().center()))

    def go_to(self, of: Of, thing_id: int) -> None:
        """Show something, as another page asks for it."""
        self.page.go_to(Place(of, thing_id))
        self.settle()
