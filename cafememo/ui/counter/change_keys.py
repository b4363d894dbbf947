"""The keys of the order builder. Letters, digits and signs are left to the fields: scanners type them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from cafememo.ui.counter.avoids_button import AVOIDS_KEY

if TYPE_CHECKING:
    from cafememo.ui.counter.change import ChangePage

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter))


def taken(page: "ChangePage", event: QKeyEvent, *, in_word: bool) -> bool:
    """Do what a key pressed in one of the page's fields is for; tell whether it was for anything.

    `in_word` tells that the free word is being written: then arrows, Space and Del are the field's own.
    """
    if event.key() == AVOIDS_KEY:
        return _reveal(page, event)
    if event.type() != QEvent.Type.KeyPress:
        return False
    key = Qt.Key(event.key())
    if key in _ENTER:
        # A key held down is one press: it must not confirm what it has just asked.
        if not event.isAutoRepeat():
            _enter(page)
        return True
    action = _for_all(page, event, key)
    if action is None:
        action = _for_word(page, key) if in_word else _for_search(page, event, key)
    if action is None:
        return False
    action()
    return True


def _reveal(page: "ChangePage", event: QKeyEvent) -> bool:
    """Show what the person avoids for as long as the key is down."""
    if event.type() == QEvent.Type.KeyPress:
        page.ticket.avoids_button.hold()
    elif event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
        page.ticket.avoids_button.let_go()
    return True


def _enter(page: "ChangePage") -> None:
    """Choose what the letters find, or without letters note the order."""
    if page.menu_pane.searching():
        page.menu_pane.choose_ringed()
    else:
        page.note()


def _for_all(page: "ChangePage", event: QKeyEvent, key: Qt.Key) -> Callable[[], object] | None:
    """Return what a key does wherever the keyboard is."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return {
            Qt.Key.Key_Z: page.undo,
            Qt.Key.Key_Up: page.ticket.ask_more,
            Qt.Key.Key_Down: page.ticket.ask_fewer,
            Qt.Key.Key_Tab: lambda: page.menu_pane.turn_category(1),
            Qt.Key.Key_Backtab: lambda: page.menu_pane.turn_category(-1),
        }.get(key)
    back = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return {
        Qt.Key.Key_F2: lambda: page.menu_pane.grid.turn(back),
        Qt.Key.Key_F3: lambda: page.options_pane.turn(back),
        Qt.Key.Key_F5: page.toggle_usual,
        Qt.Key.Key_F6: page.another,
        Qt.Key.Key_F7: page.ticket.start_word,
        Qt.Key.Key_PageDown: lambda: page.menu_pane.turn_category(1),
        Qt.Key.Key_PageUp: lambda: page.menu_pane.turn_category(-1),
    }.get(key)


def _for_word(page: "ChangePage", key: Qt.Key) -> Callable[[], object] | None:
    """Return what a key does while the free word is written."""
    if key in {Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down}:
        return page.menu_pane.search_field.setFocus
    return None


def _for_search(page: "ChangePage", event: QKeyEvent, key: Qt.Key) -> Callable[[], object] | None:
    """Return what a key does while letters would be looked for."""
    pane, searching = page.menu_pane, page.menu_pane.searching()
    if key in _ARROWS:
        across, down = _ARROWS[key]
        return lambda: page.ring.move(across, down)
    found: dict[Qt.Key, Callable[[], object]] = {
        Qt.Key.Key_Tab: lambda: page.ring.turn(1),
        Qt.Key.Key_Backtab: lambda: page.ring.turn(-1),
        Qt.Key.Key_Escape: pane.clear_search if pane.search_field.text() else page.left.emit,
    }
    if not searching:
        found[Qt.Key.Key_Delete] = page.take_out
    if not searching or page.ring.area:
        found[Qt.Key.Key_Space] = page.ring.press
    if key not in found and event.text().isprintable() and event.text():
        page.ring.to_menu()
    return found.get(key)
