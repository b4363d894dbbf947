"""Who it could be: regulars found by name, told apart by their drink, then by when they come."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.names import folded
from cafememo.ui.counter.desk import MOST_FOUND
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.person_tile import PersonTile
from cafememo.ui.kit.kept import KeptPictures
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import apart_text, order_text

if TYPE_CHECKING:
    from cafememo.services.finding import Found

OUT_OF_SIGHT = 10_000
"""How far above the list, in pixels, a part is laid aside that is not there for a letter."""
PAUSE_MS = 1_000
"""How long nobody has typed when parts laid aside are hidden."""
FRAMES = 4
"""Pictures of a tile without words: at rest, marked, and each under the pointer."""


class ResultList(QWidget):
    """Shows as many people as there is room for, one of them marked, and how many more there are.

    It never scrolls: another letter is quicker. Where there is nobody it offers a newcomer of that name.
    """

    chosen = signal(int)
    newcomer_wanted = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("result_list")
        self._look = look
        self._found: tuple[Found, ...] = ()
        self._text = ""
        self._more = 0
        self._now: datetime | None = None
        self._marked = 0
        self._arranged_for: object = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.hide_unseen)
        self._frames = KeptPictures(FRAMES)
        self.tiles = tuple(PersonTile(look, self._frames, self) for _ in range(MOST_FOUND))
        for number, tile in enumerate(self.tiles):
            tile.setObjectName(f"result_{number}")
            tile.clicked.connect(self._pressed)
        self.newcomer_tile = PersonTile(look, self._frames, self)
        self.newcomer_tile.setObjectName("newcomer_tile")
        self.newcomer_tile.clicked.connect(self.newcomer_wanted.emit)
        self.none_label = plain_label(object_name="none_label", parent=self, role="muted")
        self.more_label = plain_label(object_name="more_label", parent=self, role="muted")
        for label in (self.more_label, self.none_label):
            label.setFont(self._more_font())
        for part in self._parts():
            part.hide()

    def show_found(self, found: "tuple[Found, ...]", more: int, text: str, now: datetime) -> None:
        """Show whom a text may mean, the likeliest first and marked; `more` is how many others the text fits."""
        self._found, self._more, self._text, self._now, self._marked = found[:MOST_FOUND], more, text, now, 0
        self.none_label.setText(translate("counter", "Nobody of that name yet."))
        self._fill()

    def ask_for_letters(self) -> None:
        """Show nobody, and say that another letter is awaited."""
        self.forget()
        self.none_label.setText(translate("counter", "Type another letter."))
        if not self.isVisible():
            for part in self._parts():
                part.show()  # out of sight, most of them, and at hand for the next letter

    def room(self) -> int:
        """Return how many people there is room for where nobody else is meant."""
        height, gap = self._look.target(72), self._look.gap(12)
        return max(1, min(MOST_FOUND, (self.height() + gap) // (height + gap)))

    def forget(self) -> None:
        """Keep nobody's name."""
        self._found, self._more, self._text, self._now = (), 0, "", None
        self.none_label.setText("")
        for tile in (*self.tiles, self.newcomer_tile):
            tile.forget()
        self._arrange()

    def mark_further(self, step: int) -> None:
        """Mark the next or the one before, staying within what is shown."""
        self._marked = max(0, min(self._shown() - 1, self._marked + step))
        self._mark()

    def choose(self) -> None:
        """Choose the marked one, or the newcomer that is offered."""
        if self._marked < len(self._found):
            self.chosen.emit(self._found[self._marked].regular_id)
        elif self._offers_newcomer():
            self.newcomer_wanted.emit()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._frames.clear()
        for tile in (*self.tiles, self.newcomer_tile):
            tile.set_look(look)
        for label in (self.more_label, self.none_label):
            label.setFont(self._more_font())
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles out anew."""
        super().resizeEvent(event)
        self._fill()

    def _pressed(self) -> None:
        """Choose the tile that was pressed."""
        self._marked = [tile is self.sender() for tile in self.tiles].index(True)
        self.choose()

    def _same(self, one: "Found") -> "Sequence[Found]":
        """Return the others shown who have the same name and drink."""
        return [
            other for other in self._found if other is not one and (other.name, other.lines) == (one.name, one.lines)
        ]

    def _offers_newcomer(self) -> bool:
        """Tell whether a newcomer of that name is offered: nobody was found, and it is a name."""
        return not self._found and bool(folded(self._text))

    def _fill(self) -> None:
        """Write on the tiles that are seen, put everything in its place, and mark one."""
        shown = self._found[: self._shown()]
        alike = [(one.name, one.lines) for one in self._found]
        for tile, one in zip(self.tiles, shown, strict=False):
            apart = ""
            if self._now is not None and alike.count((one.name, one.lines)) > 1:
                apart = apart_text(one, self._same(one), self._now)
            tile.show_person(one.name, order_text(one.lines) or translate("counter", "nothing ordered yet"), apart)
        for tile in self.tiles[len(shown) :]:
            tile.forget()
        if self._offers_newcomer():
            name = translate("counter", "“{name}”").format(name=self._text)
            self.newcomer_tile.show_person(translate("counter", "New regular"), name)
        self._arrange()
        self._mark()

    def _mark(self) -> None:
        """Show which one Enter chooses."""
        for number, tile in enumerate(self.tiles[: self._shown()]):
            tile.set_marked(marked=number == self._marked, key="Enter")
        if self._offers_newcomer():
            self.newcomer_tile.set_marked(marked=True, key="Enter")

    def _shown(self) -> int:
        """Return how many people there is room for."""
        fitting = self.room()
        if len(self._found) + self._more > fitting:  # a line says so, under the last one
            height, gap = self._look.target(72), self._look.gap(12)
            fitting = (self.height() - self._more_height()) // (height + gap)
        return max(1, min(len(self._found), fitting))

    def _more_height(self) -> int:
        """Return the height of the line that says how many more there are."""
        return self._look.metrics(self._more_font()).height()

    def _more_font(self) -> QFont:
        return self._look.sans(self._look.text(17), 500)

    def _arrange(self) -> None:
        """Stack the tiles that fit, and the line under them; most letters move nothing."""
        shown = self._shown() if self._found else 0
        self._marked = max(0, min(shown - 1, self._marked))
        more = len(self._found) + self._more - shown if self._found else 0
        if more:
            self.more_label.setText(self._more_text(more))
        seen = (shown, bool(more), bool(self._found), self._offers_newcomer())
        arranged_for = (self._look, self.size(), self.isRightToLeft(), seen)
        if arranged_for != self._arranged_for:
            self._arranged_for = arranged_for
            self._place_parts(shown, more=bool(more))
        self._pause.start()

    def _place_parts(self, shown: int, *, more: bool) -> None:
        """Place what there is to be seen, and lay aside what is not.

        A part shown in a window that is seen has the window system asked where the mouse is, and its answer waited for:
        up to a millisecond each. So parts go out of sight while letters are typed, and are hidden in the pause after.
        """
        look, wide = self._look, self.width()
        height, gap, line, edge = look.target(72), look.gap(12), self._more_height(), look.px(18)
        tiles = [QRect(0, number * (height + gap), wide, height) for number in range(MOST_FOUND)]
        under = QRect(edge, shown * (height + gap), wide - edge, line)
        none = QRect(edge, 0, wide - edge, line)
        places = (*tiles, under, none, QRect(0, line + gap, wide, height))
        there = (*(number < shown for number in range(MOST_FOUND)), more, not self._found, self._offers_newcomer())
        for part, where, seen in zip(self._parts(), places, there, strict=True):
            place(part, self, where if seen else where.translated(0, -OUT_OF_SIGHT))
            if seen and part.isHidden():
                part.show()

    def hide_unseen(self) -> None:
        """Hide what is out of sight, so that nobody who cannot see the list is told of it."""
        for part in self._parts():
            part.setVisible(part.y() >= 0)

    def _parts(self) -> tuple[QWidget, ...]:
        """Return all there may be to be seen."""
        return (*self.tiles, self.more_label, self.none_label, self.newcomer_tile)

    def _more_text(self, more: int) -> str:
        """Say how many more there are, and what brings them: nothing does where all have the very name typed."""
        typed = folded(self._text)
        if all(folded(one.name) == typed for one in self._found):
            return translate("counter", "and %n more of that name", n=more)
        return translate("counter", "and %n more: type another letter", n=more)
