"""The owner's window: a door, a list of pages, and the page that is shown. The counter goes on working beside it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.services.history import Changed, Undone
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.whole import show_whole
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.absence import AbsenceWatch
from cafememo.ui.owner.door import Door
from cafememo.ui.owner.enter import EnterPresses
from cafememo.ui.owner.header import OwnerHeader
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.pages import PAGES
from cafememo.ui.owner.sidebar import Sidebar
from cafememo.ui.owner.style import style_sheet
from cafememo.ui.sentences import found_out_sentence, trouble_sentence

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.owner.around import Around

SIZE = QSize(1280, 800)
SMALLEST = QSize(940, 560)
NARROW_FROM = 1100
"""Pixels of the drawing; in a window less wide the list of pages shows signs alone."""
LOCKED_AFTER_MINUTES = 5


class OwnerWindow(QWidget):
    """Everything the counter shows can be set up, looked up, corrected and understood here."""

    closed = signal()
    entered = signal()
    """Somebody came in by the door."""
    counter_wanted = signal()
    quit_wanted = signal()
    """The whole program is to be closed, the counter with it."""

    _view = ""
    """What the page behind the door is to show, once it is open."""

    def __init__(self, desk: "Desk", facts: "CafeFacts", theme: Theme, around: "Around") -> None:
        """Begin with a café that is open; pages are built when they are turned to."""
        super().__init__()
        from cafememo.ui.owner.memory import OwnerMemory  # noqa: PLC0415 - it imports the store's driver

        self.setObjectName("owner_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        assert desk.menu is not None  # noqa: S101 - the café is open
        self.memory: OwnerMemory = OwnerMemory(desk, facts, desk.menu, around, self)
        self._theme = theme
        self._locked = True
        self._key = PAGES[0].key
        self._absence: AbsenceWatch | None = None
        self.locks_after = LOCKED_AFTER_MINUTES
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.pages: dict[str, OwnerPage] = {}
        self._build()
        self.memory.acted.connect(self._tell_acted)
        self.memory.undone.connect(self._tell_undone)
        self.memory.redone.connect(self._tell_redone)
        self.memory.troubled.connect(self.show_trouble)
        self.memory.found_out.connect(self._tell_found_out)
        self.memory.changed.connect(self._take_change)
        self._enter = EnterPresses(self)
        self._keys()

    # What it is made of; made anew in another theme, size or language.

    def _build(self) -> None:
        """Build everything but the pages, which are built when they are turned to."""
        theme = self._theme
        self.setWindowTitle(translate("owner", "{cafe} – Owner").format(cafe=self.memory.facts.name))
        self.setStyleSheet(style_sheet(theme))
        self.header = OwnerHeader(theme, self.memory.facts.name, self)
        self.header.undo_wanted.connect(self.memory.undo)
        self.header.lock_wanted.connect(self.lock)
        self.header.counter_wanted.connect(self.counter_wanted)
        self.header.set_undo(self.memory.next_undo)
        self.told = self.header.told
        self.told.undo_wanted.connect(self.memory.undo)
        self.body = QWidget(self)
        self.body.setObjectName("owner_body")
        row = QHBoxLayout(self.body)
        row.setContentsMargins(theme.px(10), 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar(theme)
        self.sidebar.page_chosen.connect(self.turn_to)
        self.stack = QStackedWidget()
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedWidth(1)
        row.addWidget(self.sidebar)
        row.addWidget(rule)
        row.addWidget(self.stack, 1)
        self.door = Door(self.memory, theme, self)
        self.door.opened.connect(self.unlock)
        for part in (self.header, self.body, self.door):
            self._column.addWidget(part)
        self._show_locked()
        self._fit()

    def _rebuild(self) -> None:
        """Build everything anew and turn to the page that was shown, the keyboard where it was."""
        focused: QWidget | None = self.focusWidget()
        focused_name = "" if focused is None else focused.objectName()
        for part in (self.header, self.body, self.door):
            self._column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        shown = self.pages.get(self._key)
        place = None if shown is None else shown.place
        self.pages.clear()
        self._build()
        if self._locked:
            self.door.ask()
        else:
            self.turn_to(self._key)
            if place is not None:
                self.pages[self._key].go_to(place)
            self._focus_again(focused_name)

    @property
    def theme(self) -> Theme:
        """Return how the window is drawn."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme or scale."""
        if theme != self._theme:
            self._theme = theme
            self._rebuild()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self._rebuild()

    # The door.

    @property
    def locked(self) -> bool:
        """Tell whether the PIN must be given before anything is shown."""
        return self._locked

    def open(self, key: str = "", *, view: str = "", full_screen: bool = False, large: bool = False) -> None:
        """Show the window, and ask for the PIN; in the demo, whose people are made up, nobody is asked.

        `key` names the page that is behind the door, "" for the one shown last, and `view` a view of it.
        `full_screen` where the counter fills the screen too: a window less large would lie on it without anything to
        close it by. `large` where it takes all the room of a screen that is too small for it.
        """
        if full_screen:
            self.showFullScreen()
        elif large and not self.isVisible():
            show_whole(self, large=True)
        else:
            self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        if not self._locked:
            if key:
                self.go_to(key, view) if view else self.turn_to(key)
            return
        self._key, self._view = key or self._key, view
        if self.memory.facts.demo:
            self.unlock()
        else:
            self.door.ask()

    def lock(self) -> None:
        """Show nothing until the PIN is given again; what was done stays done, and can be taken back afterwards."""
        if self._locked or self.memory.facts.demo:
            return
        self._locked = True
        self.memory.left.emit()
        for window in self.findChildren(QWidget):
            if window.isWindow() and window.isVisible():
                window.close()  # what a page opened on top of it tells as much as the page
        self._show_locked()
        self.door.ask()

    def unlock(self) -> None:
        """Show the page that was shown last."""
        self._locked = False
        self._show_locked()
        view, self._view = self._view, ""
        self.turn_to(self._key)
        if view:
            self.go_to(self._key, view)
        self._focus_page()
        self._watch_absence()
        self.entered.emit()

    def _show_locked(self) -> None:
        """Show the door, or what is behind it; the pages are gone from the screen and from screen readers."""
        self.body.setVisible(not self._locked)
        self.door.setVisible(self._locked)
        self.header.set_locked(locked=self._locked)
        if self._locked:
            self.told.hide()

    def _watch_absence(self) -> None:
        """Lock when nobody touches the window for a while."""
        if self._absence is None:
            self._absence = AbsenceWatch(self.windowHandle(), self)
            self._absence.idle_too_long.connect(self.lock)
        self._ask_absence()

    def _ask_absence(self) -> None:
        """Ask how long that while is."""
        if self._absence is not None:
            self.memory.ask(_lock_minutes, self._absence.set_minutes, topic="absence")

    # Pages.

    @property
    def tries_scanner(self) -> bool:
        """Tell whether a scanner is only tried here: what it types is then nobody's card."""
        return self.page is not None and self.page.tries_scanner

    @property
    def page(self) -> OwnerPage | None:
        """Return the page that is shown, None while the window is locked."""
        return None if self._locked else self.pages.get(self._key)

    def turn_to(self, key: str) -> None:
        """Show a page, building it where it was not shown before."""
        shown = self.pages.get(self._key)
        if shown is not None and key != self._key and not shown.may_leave():
            self.sidebar.show_page(self._key)
            return
        page = self.pages.get(key)
        if page is None:
            spec = next(one for one in PAGES if one.key == key)
            page = self.pages[key] = spec.make()(self.memory, self._theme)
            page.setAccessibleName(spec.title())
            page.said.connect(self.told.tell)
            page.page_wanted.connect(self.go_to)
            self.stack.addWidget(page)
        self._key = key
        self.stack.setCurrentWidget(page)
        self.sidebar.show_page(key)

    def go_to(self, key: str, told: object) -> None:
        """Show a page, and tell it what another one asked it to show."""
        self.turn_to(key)
        if self._key == key:
            self.pages[key].go_to(told)

    def take_token(self, token: bytes) -> bool:
        """Show the card that was scanned while this window was in front; False where it is asked whose it is."""
        return self.page is not None and self.page.take_token(token)

    def take_card(self, regular_id: int | None) -> None:
        """Show the regular whose card was scanned while this window was in front."""
        if self._locked:
            return
        if regular_id is None:
            self.told.tell(translate("owner", "This card is nobody’s yet."))
            return
        if self.page is None or not self.page.take_card(regular_id):
            self.go_to("regulars", regular_id)

    # What is told.

    def show_trouble(self, reason: Trouble) -> None:
        """Say what stands in the way of what was asked."""
        self.told.tell(trouble_sentence(reason), trouble=True)

    def _tell_found_out(self, is_kept: bool) -> None:
        """Say what came of what was told as not sure."""
        self.told.tell(found_out_sentence(is_kept=is_kept), trouble=not is_kept)

    def _tell_acted(self, name: str) -> None:
        """Say what was done, and that it can be taken back."""
        self.told.tell(name, undoable=True)

    def _tell_undone(self, undone: Undone) -> None:
        """Say what was taken back, or why it was not."""
        if undone.conflict:
            sentence = translate(
                "owner", "“{action}” stays: something it was about has changed since, or something else needs it now."
            ).format(action=undone.name)
            self.told.tell(sentence, trouble=True)
        elif undone.name:
            self.told.tell(translate("owner", "Taken back: {action}").format(action=undone.name))
        else:
            self.told.tell(translate("owner", "There is nothing to take back."))

    def _tell_redone(self, redone: Undone) -> None:
        """Say what was done again, or why it was not."""
        if redone.conflict:
            self._tell_undone(redone)
        elif redone.name:
            self.told.tell(translate("owner", "Done again: {action}").format(action=redone.name), undoable=True)
        else:
            self.told.tell(translate("owner", "There is nothing to do again."))

    def _take_change(self, changed: Changed) -> None:
        """Show the café's name and what can be taken back, as they are now."""
        if "settings" in changed.tables and not self._locked:
            self._ask_absence()
        self.header.set_cafe(self.memory.facts.name)
        self.header.set_undo(self.memory.next_undo)
        self.setWindowTitle(translate("owner", "{cafe} – Owner").format(cafe=self.memory.facts.name))

    # Keys and Qt's own.

    def _keys(self) -> None:
        """Set the keys that do the same on every page."""
        keys = {
            "Ctrl+Z": self._undo,
            "Ctrl+Shift+Z": self._redo,
            "Ctrl+Y": self._redo,
            "Ctrl+F": self._search,
            "Ctrl+N": self._add,
            "Ctrl+L": self.lock,
            "Ctrl+W": self.counter_wanted.emit,
            "Ctrl+Q": self.quit_wanted.emit,
            "F11": self._toggle_full_screen,
        }
        for page in PAGES:
            keys[page.key_press] = partial(self._turn_by_key, page.key)
        self._shortcuts = []
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)

    def _focus_again(self, name: str) -> None:
        """Put the keyboard on the part of that name, made anew, or on the page."""
        found = self.findChild(QWidget, name) if name else None
        if found is not None and found.isVisibleTo(self):
            found.setFocus()
        else:
            self._focus_page()

    def _focus_page(self) -> None:
        page = self.page
        if page is not None:
            page.setFocus()

    def _turn_by_key(self, key: str) -> None:
        if not self._locked:
            self.turn_to(key)
            self._focus_page()

    def _undo(self) -> None:
        if not self._locked:
            self.memory.undo()

    def _redo(self) -> None:
        if not self._locked:
            self.memory.redo()

    def _search(self) -> None:
        if self.page is not None:
            self.page.search()

    def _add(self) -> None:
        if self.page is not None:
            self.page.add()

    def _toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()

    def _fit(self) -> None:
        """Show signs alone at the side of a narrow window."""
        self.sidebar.set_narrow(narrow=self.width() < self._theme.px(NARROW_FROM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the list of pages."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock, so that whoever opens it next is asked."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # what was typed is saved
        self.memory.left.emit()
        self.lock()
        self.door.forget()  # nobody comes in by an answer that arrives when the window is closed
        super().closeEvent(event)
        self.closed.emit()


def _lock_minutes(store: "Store") -> int:
    """Return after how many minutes without a touch the window locks itself; on the lane."""
    from cafememo.services.preferences import owner_lock_minutes  # noqa: PLC0415 - it imports the store's driver

    return owner_lock_minutes(store)
