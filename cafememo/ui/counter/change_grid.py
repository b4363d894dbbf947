"""The items of a category, or those found by typing: tiles as large as fit, in pages, none of them scrolled."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.conflict import Conflict, Kind, item_against
from cafememo.domain.menu import Content, Item
from cafememo.ui.conflict_sentences import short_conflict_text
from cafememo.ui.counter.choice_button import Care, Choice, ChoiceButton, fits
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_TEXT, place
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.words import translate

LINES = 3
"""Lines a name may take on a tile."""


class Shape(NamedTuple):
    """How many tiles stand side by side and above each other, and how many items a page of them shows."""

    columns: int
    rows: int
    shown: int


def shape_of(look: Look, names: Sequence[str], width: int, height: int) -> Shape:
    """Return the fewest columns, and so the widest tiles, that need no more pages than the narrowest tiles.

    Tiles in which a name could not be read whole are too narrow.
    """
    gap, count = look.gap(12), len(names)
    rows = max(1, (height + gap) // (look.target(72) + gap))
    fewest = max(1, (width + gap) // (look.px(176) + gap))
    most = max(fewest, (width + gap) // (max(112, look.px(126)) + gap))

    def wide(columns: int) -> int:
        return (width - gap * (columns - 1)) // columns

    def readable(columns: int) -> bool:
        room = wide(columns) - 2 * look.px(10)
        return all(fits(look, name, SMALLEST_TEXT, room, look.target(72) - 10, LINES) for name in names)

    def shown(columns: int) -> int:
        cells = columns * rows
        return cells if count <= cells else max(1, cells - 1)

    while most > fewest and not readable(most):
        most -= 1
    columns = next(one for one in range(fewest, most + 1) if -(-count // shown(one)) <= -(-count // shown(most)))
    return Shape(columns, rows, shown(columns))


def care_for(conflicts: Sequence[Conflict]) -> Care:
    """Return how careful one has to be, by what speaks against something."""
    if not conflicts:
        return Care.NONE
    return Care.UNKNOWN if conflicts[0].kind is Kind.UNKNOWN else Care.CONFLICT


class ItemGrid(QWidget):
    """Shows items, one page of them at a time, with the keyboard's ring on one."""

    pressed = signal(int)
    refused = signal(int)
    """What was pressed is not to be had today."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("item_grid")
        self._look = look
        self._items: tuple[Item, ...] = ()
        self._chosen: int | None = None
        self._avoids: frozenset[Content] = frozenset()
        self._lacking: Mapping[int, str] = {}
        self._ring = 0
        self._ring_key: str | None = None
        self._shape = Shape(1, 1, 1)
        self.tiles: list[ChoiceButton] = []
        self.more_button = BigButton("plain", icon="chevron-right", key="F2", parent=self)
        self.more_button.setObjectName("more_items_button")
        self.more_button.setFocusPolicy(self.focusPolicy())
        self.more_button.clicked.connect(self.turn_forward)

    def show_items(
        self, items: Sequence[Item], chosen: int | None, avoids: frozenset[Content], lacking: Mapping[int, str]
    ) -> None:
        """Show these items, the ring on the chosen one where it is among them, else on the first.

        `lacking` says of each that is not to be had today why, by its id.
        """
        self._items, self._chosen, self._avoids, self._lacking = tuple(items), chosen, avoids, lacking
        ids = [item.id for item in items]
        self._ring = ids.index(chosen) if chosen in ids else 0
        self._arrange()

    def mark_chosen(self, chosen: int | None) -> None:
        """Show another one chosen; page and ring stay."""
        self._chosen = chosen
        self._fill()

    def ring_first(self) -> None:
        """Put the ring on the first item that can be had."""
        self._ring = next((place for place, item in enumerate(self._items) if item.id not in self._lacking), 0)
        self._fill()

    def ringed(self) -> int | None:
        """Return the id of the item in the ring; None where there is none."""
        return self._items[self._ring].id if self._ring < len(self._items) else None

    def ring_on(self, item_id: int | None) -> None:
        """Put the ring on an item, if it is shown."""
        self._ring = next((place for place, item in enumerate(self._items) if item.id == item_id), self._ring)
        self._fill()

    def set_ring(self, key: str | None) -> None:
        """Show the keyboard's ring and the key that presses the tile in it, or with None no ring."""
        self._ring_key = key
        self._fill()

    def step(self, across: int, down: int) -> bool:
        """Move the ring; tell whether there was a tile to move to."""
        columns, shown = self._shape.columns, self._shape.shown
        target = self._ring + across + down * columns
        if down and target // shown != self._ring // shown:
            return False
        if not 0 <= target < len(self._items):
            return False
        self._ring = target
        self._fill()
        return True

    def press_ringed(self) -> bool:
        """Choose the item in the ring; tell whether it can be had."""
        item_id = self.ringed()
        if item_id is None:
            return False
        lacking = item_id in self._lacking
        (self.refused if lacking else self.pressed).emit(item_id)
        return not lacking

    def turn_forward(self) -> None:
        """Show the next page, after the last one the first."""
        self.turn(1)

    def turn(self, step: int) -> None:
        """Show another page."""
        pages = self.pages()
        if pages > 1:
            self._ring = (self._ring // self._shape.shown + step) % pages * self._shape.shown
            self._fill()

    def _page(self) -> int:
        """Return the page the ring is on, which is the one seen."""
        return self._ring // self._shape.shown

    def pages(self) -> int:
        """Return how many pages the items take."""
        return max(1, -(-len(self._items) // self._shape.shown))

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for tile in self.tiles:
            tile.set_look(look)
        self.more_button.set_theme(look.sized_theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles out anew."""
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell what was pressed that is not to be had: its tile lets the press through."""
        under = [
            tile for tile in self.tiles if tile.isVisible() and tile.geometry().contains(event.position().toPoint())
        ]
        if under and not under[0].isEnabled():
            self.refused.emit(self._items[self._page() * self._shape.shown + self.tiles.index(under[0])].id)
        super().mousePressEvent(event)

    def _press(self) -> None:
        """Choose the tile that was pressed, and move the ring to it."""
        number = [tile is self.sender() for tile in self.tiles].index(True)
        self._ring = self._ring // self._shape.shown * self._shape.shown + number
        self.press_ringed()
        self._fill()

    def _arrange(self) -> None:
        """Place as many tiles as a page has, and the button that turns it in the last place."""
        look, gap = self._look, self._look.gap(12)
        if self.width() < look.target(72):
            return
        self._shape = shape_of(look, [item.name for item in self._items], self.width(), self.height())
        columns, rows, shown = self._shape
        wide = (self.width() - gap * (columns - 1)) // columns
        high = min((self.height() - gap * (rows - 1)) // rows, look.target(112))
        places = [
            QRect(column * (wide + gap), row * (high + gap), wide, high)
            for row in range(rows)
            for column in range(columns)
        ]
        while len(self.tiles) < shown:
            tile = ChoiceButton(look, self, lines=LINES)
            tile.cornered = True
            tile.setObjectName(f"item_{len(self.tiles)}")
            tile.clicked.connect(self._press)
            self.tiles.append(tile)
        pixels = self._pixels(wide - 2 * look.px(10), high - 10)
        for tile, where in zip(self.tiles, places, strict=False):
            tile.most_pixels = pixels
            place(tile, self, where)
        place(self.more_button, self, places[-1])
        self._fill()

    def _pixels(self, width: int, height: int) -> int:
        """Return a size of letters for all tiles alike, a little smaller where that lets every name be read whole."""
        look, names = self._look, [item.name for item in self._items]
        for pixels in range(look.text(20), look.text(17), -1):
            if all(fits(look, name, pixels, width, height, LINES) for name in names):
                return pixels
        return look.text(17)

    def _fill(self) -> None:
        """Show the page with the ring on the tiles."""
        shown = self._shape.shown
        page = self._page()
        here = self._items[page * shown : (page + 1) * shown]
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(here))
            if number < len(here):
                choice = self._choice(here[number])
                tile.show_choice(choice)
                # A button that is not enabled swallows what is pressed on it: here it is to be answered.
                tile.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=not choice.offered)
                ringed = self._ring_key is not None and page * shown + number == self._ring
                tile.set_ringed(ringed=ringed, key=self._ring_key or "")
        self.more_button.setVisible(self.pages() > 1)
        self.more_button.setText(f"{page + 1}/{self.pages()}")
        self.more_button.setAccessibleName(translate("change", "More items"))

    def _choice(self, item: Item) -> Choice:
        """Return what a tile says of an item."""
        against = item_against(item, self._avoids)
        return Choice(
            item.name,
            item.id == self._chosen,
            care_for(against),
            short_conflict_text(against),
            self._lacking.get(item.id, ""),
            item.id not in self._lacking,
        )
