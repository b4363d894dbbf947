"""The ring of the order builder: where the arrow keys are, what Tab goes on to, and what Space presses."""

from enum import IntEnum

from cafememo.ui.counter.change_menu import MenuPane
from cafememo.ui.counter.change_options import OptionsPane
from cafememo.ui.counter.change_stack import LineStack


class Area(IntEnum):
    """Where the ring is."""

    MENU = 0
    OPTIONS = 1
    LINES = 2


class Ring:
    """One ring over the menu, the options of the open line, and the lines that are not open."""

    def __init__(self, menu: MenuPane, options: OptionsPane, lines: LineStack) -> None:
        self._menu = menu
        self._options = options
        self._lines = lines
        self._line = 0
        self.area = Area.MENU

    def move(self, across: int, down: int) -> None:
        """Move among what is side by side, or up and down, beyond the edge on to the next area."""
        if self._menu.isRightToLeft():
            across = -across
        if self.area is Area.LINES:
            self._line += across + down
        else:
            pane = self._menu.grid if self.area is Area.MENU else self._options
            if not pane.step(across, down) and down:
                self.area = self._next(down, around=False)
        self.show()

    def turn(self, step: int) -> None:
        """Go on to the next area, or the one before, round and round."""
        self.area = self._next(step, around=True)
        self.show()

    def press(self) -> None:
        """Choose what is in the ring."""
        if self.area is Area.MENU:
            self._menu.choose_ringed()
        elif self.area is Area.OPTIONS:
            self._options.press_ringed()
        else:
            self._lines.press_ringed()

    def to_menu(self) -> None:
        """Go to the menu, as typing does."""
        if self.area is not Area.MENU:
            self.area = Area.MENU
            self.show()

    def show(self) -> None:
        """Show where it is; an area that has become empty is left for the menu."""
        if self.area not in self._areas():
            self.area = Area.MENU
        self._line = max(0, min(self._line, len(self._lines.closed()) - 1))
        self._menu.set_ring(shown=self.area is Area.MENU)
        self._options.set_ring(shown=self.area is Area.OPTIONS)
        self._lines.set_ring(self._line if self.area is Area.LINES else None)

    def _areas(self) -> list[Area]:
        """Return the areas with something in them; the menu has the search field at least."""
        options = [Area.OPTIONS] if self._options.has_options() else []
        return [Area.MENU, *options, *([Area.LINES] if self._lines.closed() else [])]

    def _next(self, step: int, *, around: bool) -> Area:
        """Return the area `step` further, or the last one on the way."""
        areas = self._areas()
        here = areas.index(self.area) + step if self.area in areas else 0
        return areas[here % len(areas)] if around else areas[max(0, min(len(areas) - 1, here))]
