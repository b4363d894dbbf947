"""Who it could be: regulars found by name, told apart by their drink."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.tile import Tile
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import order_text

if TYPE_CHECKING:
    from cafememo.services.counter import Found

MOST = 5


class ResultList(QWidget):
    """Shows up to five people; one of them is marked, and Enter chooses it."""

    chosen = signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("result_list")
        self._look = look
        self._found: tuple[Found, ...] = ()
        self._marked = 0
        self.tiles = tuple(Tile(look, "", self) for _ in range(MOST))
        for number, tile in enumerate(self.tiles):
            tile.setObjectName(f"result_{number}")
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.under = "paper"
            tile.clicked.connect(self._pressed)

    def show_found(self, found: "tuple[Found, ...]") -> None:
        """Show people, the likeliest first and marked."""
        self._found, self._marked = found[:MOST], 0
        for tile, one in zip(self.tiles, self._found, strict=False):
            tile.show_lines(one.name, order_text(one.lines) or translate("counter", "nothing ordered yet"))
        self._mark()
        self._arrange()

    def mark_further(self, step: int) -> None:
        """Mark the next or the one before, staying within the list."""
        self._marked = max(0, min(len(self._found) - 1, self._marked + step))
        self._mark()

    def choose(self) -> None:
        """Choose the marked one."""
        if self._marked < len(self._found):
            self.chosen.emit(self._found[self._marked].regular_id)

    def _pressed(self) -> None:
        """Choose the tile that was pressed."""
        self._marked = [tile is self.sender() for tile in self.tiles].index(True)
        self.choose()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for tile in self.tiles:
            tile.set_look(look)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _mark(self) -> None:
        """Show which one Enter chooses."""
        for number, tile in enumerate(self.tiles):
            tile.set_marked(marked=number == self._marked, key="Enter")

    def _arrange(self) -> None:
        """Stack the tiles, as many as there is room for."""
        height, gap = self._look.target(72), self._look.gap(12)
        top = 0
        for number, tile in enumerate(self.tiles):
            place(tile, self, QRect(0, top, self.width(), height))
            tile.setVisible(number < len(self._found) and top + height <= self.height())
            top += height + gap
