"""Who is behind the counter: a tile each, and a PIN where somebody has one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.pin import Answer, Gone
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.pin_entry import PinEntry
from cafememo.ui.counter.staff_tile import StaffTile
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.store.settings import Staff

MOST_TILES = 12
"""Tiles shown at once; further ones are a key away."""
_FURTHER = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class StaffPage(Page):
    """Asks who is behind the counter; arrows and Enter choose, as a press does."""

    chosen = signal(int, str)
    """Somebody's id, and the PIN they entered, "" where they have none; `tell` what became of it."""
    left = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("staff_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._staff: tuple[Staff, ...] = ()
        self._present: int | None = None
        self._entering: Staff | None = None
        self._first = 0
        self._columns = 1
        self.title_label = plain_label(object_name="staff_title", parent=self, role="ink")
        self.title_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none_label = plain_label(object_name="no_staff_label", parent=self, role="muted")
        self.none_label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.none_label.setWordWrap(True)
        self.tiles = tuple(StaffTile(look, self) for _ in range(MOST_TILES))
        for number, tile in enumerate(self.tiles):
            tile.setObjectName(f"staff_tile_{number}")
            tile.clicked.connect(self._pressed)
        self.more_button = BigButton("plain", icon="arrow-right", key="F6", parent=self)
        self.more_button.setObjectName("more_staff_button")
        self.more_button.clicked.connect(self.show_more)
        self.leave_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.leave_button.setObjectName("leave_staff_button")
        self.leave_button.clicked.connect(self.left.emit)
        for button in (self.more_button, self.leave_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter is for the tiles
        self.pin_entry = PinEntry(look, self)
        self.pin_entry.entered.connect(self._entered)
        self.pin_entry.left.connect(self._show_tiles)
        self.pin_entry.hide()
        self.speak()

    def speak(self) -> None:
        """Put every word that stays into the language now spoken."""
        self.title_label.setText(translate("staff", "Who is at the counter?"))
        self.none_label.setText(translate("staff", "Nobody is on the list. The owner adds staff."))
        self.more_button.setText(translate("staff", "More names"))
        self.leave_button.setText(translate("staff", "Back"))
        self.pin_entry.speak()

    def ask(self, staff: "Sequence[Staff]", present: int | None = None) -> None:
        """Show these people; `present` is the id of who is marked as being there, if anybody."""
        self._staff, self._present = tuple(staff), present
        place_of = next((place for place, one in enumerate(self._staff) if one.id == present), 0)
        self._first = place_of // MOST_TILES * MOST_TILES
        self._show_tiles()
        self.tiles[place_of - self._first].setFocus()

    def take_staff(self, staff: "Sequence[Staff]") -> None:
        """Show who works here by now; a PIN that is being entered goes on, unless its owner has gone."""
        if tuple(staff) == self._staff:
            return
        entering = self._entering
        if entering is not None and any(one.id == entering.id for one in staff):
            self._staff = tuple(staff)
        else:
            self.ask(staff, self._present)

    def announcement(self) -> str:
        """Return what is asked."""
        return self.title_label.text()

    def tell(self, answer: Answer) -> None:
        """Say what became of a choice; who is let in needs no words, and who is gone leaves the page."""
        if isinstance(answer, Gone):
            gone = self._entering.id if self._entering is not None else None
            self.ask([one for one in self._staff if one.id != gone], self._present)
        elif self._entering is not None:
            self.pin_entry.tell(answer)
            self.tell_aloud(self.pin_entry.sentence_label.text())

    def say(self, trouble: str) -> None:
        """Say what stood in the way of an answer; one may try again at once."""
        if self._entering is not None:
            self.pin_entry.say(trouble)
            self.tell_aloud(trouble)

    def forget(self) -> None:
        """Leave no digit of a PIN behind."""
        self.pin_entry.forget()
        self._entering = None

    def show_more(self) -> None:
        """Show the next of them, after the last the first again."""
        if len(self._staff) > MOST_TILES and self._entering is None:
            self._first = self._first + MOST_TILES if self._first + MOST_TILES < len(self._staff) else 0
            self._show_tiles()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for tile in self.tiles:
            tile.set_look(look)
        self.pin_entry.set_look(look)
        self.more_button.set_theme(look.sized_theme)
        self.leave_button.set_theme(look.sized_theme)
        self._arrange()

    def _shown(self) -> "tuple[Staff, ...]":
        """Return whose tiles are shown now."""
        return self._staff[self._first : self._first + MOST_TILES]

    def _show_tiles(self) -> None:
        """Show the tiles, the keyboard on the one that was chosen before or on the first."""
        before, self._entering = self._entering, None
        self.pin_entry.hide()
        shown = self._shown()
        for number, tile in enumerate(self.tiles):
            if number < len(shown):
                tile.show_staff(shown[number], present=shown[number].id == self._present)
            tile.setVisible(number < len(shown))
        self.title_label.show()
        self.none_label.setVisible(not self._staff)
        self.leave_button.show()
        self.more_button.setVisible(len(self._staff) > MOST_TILES)
        self._arrange()
        if shown:
            self.tiles[shown.index(before) if before in shown else 0].setFocus()
        else:
            self.setFocus()

    def _pressed(self) -> None:
        """Choose whoever's tile was pressed."""
        tile = self.sender()
        if isinstance(tile, StaffTile):
            self._choose(tile)

    def _choose(self, tile: StaffTile) -> None:
        """Ask for a PIN, or hand the choice over where none is needed."""
        staff = next(one for one in self._staff if one.id == tile.staff_id)
        if not staff.asks_pin:
            self.chosen.emit(staff.id, "")
            return
        self._entering = staff
        for part in (*self.tiles, self.title_label, self.none_label, self.more_button, self.leave_button):
            part.hide()
        self.pin_entry.show()
        self.pin_entry.ask(staff.name)

    def _entered(self, pin: str) -> None:
        """Hand a PIN over."""
        if self._entering is not None:
            self.chosen.emit(self._entering.id, pin)

    def _move(self, key: Qt.Key) -> None:
        """Put the keyboard on the tile beside, above or below; at an edge it stays."""
        shown = self._shown()
        now = next((number for number, tile in enumerate(self.tiles) if tile.hasFocus()), 0)
        if key in _FURTHER:
            then = now + (-_FURTHER[key] if self.isRightToLeft() else _FURTHER[key])
        else:
            then = now + (self._columns if key == Qt.Key.Key_Down else -self._columns)
        if 0 <= then < len(shown):
            self.tiles[then].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        """Put the tiles in the middle: four beside each other, in portrait two."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        self.pin_entry.setGeometry(self.rect())
        margin, gap, foot = look.px(24), look.gap(16), look.target(88)
        column = width - 2 * margin
        self.title_label.setFont(fitted(self.title_label.text(), look.serif(look.text(44)), column)[0])
        title = look.metrics(self.title_label.font()).height()
        count = max(1, len(self._shown()))
        self._columns = _columns(count, portrait=width < height)
        rows = -(-count // self._columns)
        room = height - foot - 3 * margin - title - look.px(20)
        high = min(look.target(132), (room - gap * (rows - 1)) // rows)
        wide = min(look.px(380), (column - gap * (self._columns - 1)) // self._columns)
        total = title + look.px(20) + rows * high + gap * (rows - 1)
        top = margin + max(0, height - foot - 3 * margin - total) // 2
        place(self.title_label, self, QRect(margin, top, column, title))
        top += title + look.px(20)
        left = (width - self._columns * wide - gap * (self._columns - 1)) // 2
        for number in range(count):
            row, place_in_row = divmod(number, self._columns)
            at = QRect(left + place_in_row * (wide + gap), top + row * (high + gap), wide, high)
            place(self.tiles[number], self, at)
        self.none_label.setFont(look.sans(look.text(22), 500))
        place(self.none_label, self, QRect(margin, top, column, look.px(80)))
        more = 0
        leave = look.px(372) if width >= height else width // 3
        if not self.more_button.isHidden():
            more = column - leave - gap
            place(self.more_button, self, QRect(margin, height - margin - foot, more, foot))
        place(self.leave_button, self, QRect(margin + column - leave, height - margin - foot, leave, foot))

    # Qt's own.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, choose with Enter, leave with Esc; what is not for this page goes on."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._entering is not None:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = next((tile for tile in self.tiles if tile.hasFocus()), None)
            if focused is not None:
                self._choose(focused)
        elif key in {Qt.Key.Key_F6, Qt.Key.Key_PageDown}:
            self.show_more()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no digit of a PIN behind when another page is turned to."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()


def _columns(count: int, *, portrait: bool) -> int:
    """Return how many tiles stand beside each other, so that the last row is as full as can be."""
    if portrait:
        return 1 if count <= 4 else 2
    if count <= 4:
        return count if count != 4 else 2
    return 3 if count in {5, 6, 9} else 4
