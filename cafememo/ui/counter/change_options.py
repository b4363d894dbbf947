"""The options of the open line: each group a name and large buttons, in making order."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.conflict import option_against
from cafememo.domain.draft import groups_of
from cafememo.domain.menu import Content, Menu, Option, OptionGroup
from cafememo.domain.order import OrderLine
from cafememo.ui.conflict_sentences import short_conflict_text
from cafememo.ui.counter.change_grid import care_for
from cafememo.ui.counter.change_rows import Block, Rows, set_out
from cafememo.ui.counter.choice_button import Choice, ChoiceButton, fitted_lines
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.words import translate


class OptionsPane(QWidget):
    """Shows what can be chosen for the open line, and tells what was."""

    pressed = signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("options_pane")
        self._look = look
        self._groups: tuple[OptionGroup, ...] = ()
        self._options: list[Option] = []
        self._line: OrderLine | None = None
        self._menu = Menu()
        self._avoids: frozenset[Content] = frozenset()
        self._rows = Rows((), (), 0)
        self._to_a_page = 1
        self._ring = 0
        self._ring_on = False
        self._seen = 0
        self.buttons: list[ChoiceButton] = []
        self.more_button = BigButton("plain", icon="chevron-right", key="F3", parent=self)
        self.more_button.setObjectName("more_options_button")
        self.more_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more_button.under = "surface"
        self.more_button.clicked.connect(self.turn_forward)

    def show_line(self, line: OrderLine | None, menu: Menu, avoids: frozenset[Content]) -> None:
        """Show the options of a line; from the first ones where it is of another item than before."""
        item_id = None if line is None else line.item_id
        before = None if self._line is None else self._line.item_id
        same = item_id == before and menu is self._menu and avoids == self._avoids
        ringed = self._options[self._ring].id if item_id == before and self._options else None
        self._line, self._menu, self._avoids = line, menu, avoids
        if same:
            self._fill()
            return
        self._groups = groups_of(item_id, menu) if item_id is not None else ()
        self._options = [option for group in self._groups for option in group.options]
        # The menu may have been changed while the ring was here.
        self._ring = next((place for place, option in enumerate(self._options) if option.id == ringed), 0)
        self._arrange()

    def forget(self) -> None:
        """Show nothing, and keep no word of what spoke against anything."""
        self.show_line(None, self._menu, frozenset())
        for button in self.buttons:
            button.show_choice(Choice(""))

    def set_ring(self, *, shown: bool) -> None:
        """Show the keyboard's ring here, or not."""
        self._ring_on = shown
        self._fill()

    def step(self, across: int, down: int) -> bool:
        """Move the ring; tell whether there was an option to move to."""
        spots = self._rows.spots
        if across:
            target = self._ring + across
        else:
            here = spots[self._ring]
            row = [number for number, spot in enumerate(spots) if spot.row == here.row + down]
            middle = here.left + here.width // 2
            target = min(row, key=lambda one: abs(spots[one].left + spots[one].width // 2 - middle), default=-1)
        if not 0 <= target < len(spots):
            return False
        self._ring = target
        self._fill()
        return True

    def press_ringed(self) -> None:
        """Choose the option in the ring."""
        if self._ring < len(self._options):
            self.pressed.emit(self._options[self._ring].id)

    def has_options(self) -> bool:
        """Whether there is anything to choose from."""
        return bool(self._options)

    def turn_forward(self) -> None:
        """Show the next page, after the last one the first."""
        self.turn(1)

    def turn(self, step: int) -> None:
        """Show another page."""
        if self.pages() > 1:
            page = (self._page() + step) % self.pages()
            self._ring = next(
                number for number, spot in enumerate(self._rows.spots) if spot.row // self._to_a_page == page
            )
            self._fill()

    def pages(self) -> int:
        """Return how many pages the options take."""
        return max(1, -(-self._rows.needed // self._to_a_page))

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in self.buttons:
            button.set_look(look)
        self.more_button.set_theme(look.sized_theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and the names of the groups, or what is missing."""
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("paper"))
        if self._on_card():
            look.paint_ground(painter, self.rect(), "surface", "line", 1, 20, "paper")
        if not self._options:
            painter.setFont(look.sans(look.text(20), 500))
            painter.setPen(look.colour("muted"))
            text = (
                translate("change", "Choose an item.")
                if self._line is None
                else translate("change", "There is nothing to choose for this one.")
            )
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), text)
            return
        page = self._page()
        for name in self._rows.names:
            if name.row // self._to_a_page != page or (name.again and name.row % self._to_a_page):
                continue
            box = self._box(name.row, name.left, name.width - look.px(14))
            font, lines = fitted_lines(look, self._groups[name.group].name, look.text(17), box.width(), box.height(), 2)
            high = look.metrics(font).lineSpacing()
            top = box.top() + (box.height() - high * len(lines)) // 2
            for line in lines:
                at = mirrored(self, QRect(box.left(), top, box.width(), high))
                look.write(painter, at, line, font, "ink", rightward=self.isRightToLeft())
                top += high

    def _press(self) -> None:
        """Tell which option was pressed, and move the ring to it."""
        self._ring = [button is self.sender() for button in self.buttons].index(True)
        self.press_ringed()
        self._fill()

    def _on_card(self) -> bool:
        """Whether there is room for a card around the rows; without one they stand on paper."""
        return self._pad()[1] >= self._look.px(10)

    def _page(self) -> int:
        """Return the page the ring is on, which is the one seen."""
        return self._rows.spots[self._ring].row // self._to_a_page if self._rows.spots else 0

    def _pad(self) -> tuple[int, int]:
        """Return the room beside and above the rows within the card."""
        look, rows = self._look, self._to_a_page
        used = rows * look.target(72) + (rows - 1) * look.gap(12)
        above = max(0, (self.height() - used) // 2)
        return look.px(22) if above >= look.px(10) else 0, above

    def _box(self, row: int, left: int, width: int) -> QRect:
        """Return a place in a row, as seen on its page."""
        look, (beside, above) = self._look, self._pad()
        top = above + row % self._to_a_page * (look.target(72) + look.gap(12))
        return QRect(beside + left, top, width, look.target(72))

    def _arrange(self) -> None:
        """Set the groups out in rows and pages, and place their buttons."""
        look, gap = self._look, self._look.gap(12)
        self._to_a_page = max(1, (self.height() + gap) // (look.target(72) + gap))
        beside = self._pad()[0]
        self.more_button.under = "surface" if beside else "paper"
        self._fill_words()
        font = look.sans(look.text(17), 600)
        blocks, first = list[Block](), 0
        for group in self._groups:
            label = min(look.px(120), look.metrics(font).horizontalAdvance(group.name) + 2) + look.px(14)
            buttons = self.buttons[first : first + len(group.options)]
            blocks.append(Block(label, tuple(max(look.px(60), 56, button.wanted_width()) for button in buttons)))
            first += len(group.options)
        self.more_button.setText("8/8")
        corner = self.more_button.sizeHint().width() - look.px(16) + gap
        width = max(look.target(72), self.width() - 2 * beside)
        self._rows = set_out(blocks, width, gap, look.px(26), self._to_a_page, corner)
        self._ring = min(self._ring, max(0, len(self._options) - 1))
        for spot, button in zip(self._rows.spots, self.buttons, strict=False):
            place(button, self, self._box(spot.row, spot.left, spot.width))
        wide = corner - gap
        place(self.more_button, self, self._box(self._to_a_page - 1, width - wide, wide))
        self._fill()
        self.update()

    def _fill_words(self) -> None:
        """Have a button for every option, with its words."""
        while len(self.buttons) < len(self._options):
            button = ChoiceButton(self._look, self, letters=18, lines=2)
            button.under = "surface"
            button.setObjectName(f"option_{len(self.buttons)}")
            button.clicked.connect(self._press)
            self.buttons.append(button)
        chosen: Sequence[int] = self._line.option_ids if self._line else ()
        for option, button in zip(self._options, self.buttons, strict=False):
            against = option_against(option, self._avoids)
            why = short_conflict_text(against)
            below = translate("change", "sold out") if option.sold_out else ""
            # One chosen before it was sold out can still be put off.
            offered = not option.sold_out or option.id in chosen
            button.show_choice(Choice(option.short, option.id in chosen, care_for(against), why, below, offered))
            # Its short word says little to who cannot see the name of the group beside it.
            button.setAccessibleName(option.name)

    def _fill(self) -> None:
        """Show the page with the ring, and what is chosen."""
        self._fill_words()
        page = self._page()
        for number, button in enumerate(self.buttons):
            seen = number < len(self._rows.spots) and self._rows.spots[number].row // self._to_a_page == page
            button.under = self.more_button.under
            button.setVisible(seen)
            button.set_ringed(ringed=seen and self._ring_on and number == self._ring)
        self.more_button.setVisible(self.pages() > 1)
        self.more_button.setText(f"{page + 1}/{self.pages()}")
        self.more_button.setAccessibleName(translate("change", "More options"))
        if page != self._seen:
            self._seen = page
            self.update()
