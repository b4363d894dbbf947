"""The menu in the order builder: categories, a field that finds items, and the items."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.menu import Content, Item, Menu
from cafememo.domain.menu_search import folded, matching
from cafememo.ui.counter.change_grid import ItemGrid
from cafememo.ui.counter.change_tabs import CategoryTabs
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.sold_out import below_text
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate

LONGEST_SEARCH = 60
SETTLE_MS = 45
"""Letters closer together than this are looked for together: those of a scan come and go unsearched."""


class MenuPane(QWidget):
    """Shows the menu and tells which item was chosen. The search field has the keyboard, and is given every letter."""

    item_chosen = signal(int)
    item_refused = signal(int)
    """What was pressed is not to be had today."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("menu_pane")
        self._look = look
        self._menu = Menu()
        self._avoids: frozenset[Content] = frozenset()
        self._chosen: int | None = None
        self._category = 0
        self._sought = ""
        self._ring_on = True
        self.tabs = CategoryTabs(look, self)
        self.tabs.pressed.connect(self.open_category)
        self.search_field = ItemSearchField(look, self)
        self.search_field.textChanged.connect(self._typed)
        self.grid = ItemGrid(look, self)
        self.grid.pressed.connect(self._choose)
        self.grid.refused.connect(self.item_refused)
        self.none_label = plain_label(object_name="none_label", parent=self, role="muted")
        self.none_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none_label.setWordWrap(True)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.seek)

    def show_menu(self, menu: Menu, avoids: frozenset[Content], chosen: int | None) -> None:
        """Show a menu from its first category, or from that of the item chosen."""
        self._menu, self._avoids, self._chosen = menu, avoids, chosen
        self._category, self._sought = self._category_of(chosen) or 0, ""
        self.search_field.clear()
        self._settle.stop()
        self.search_field.setPlaceholderText(translate("change", "or type a name"))
        self.search_field.setAccessibleName(translate("change", "Find an item by its name"))
        self._show()

    def take_menu(self, menu: Menu, chosen: int | None) -> None:
        """Go on with a menu that was changed meanwhile: letters, category and ring stay where they were on it."""
        before, ringed = self._categories(), self.grid.ringed()
        opened = before[self._category] if self._category < len(before) else None
        self._menu, self._chosen = menu, chosen
        now = self._categories()
        self._category = now.index(opened) if opened in now else self._category_of(chosen) or 0
        self._show()
        self.grid.ring_on(ringed)

    def take_avoids(self, avoids: frozenset[Content]) -> None:
        """Hold the items against what is avoided by now; letters, category and ring stay where they were."""
        if avoids != self._avoids:
            self._avoids = avoids
            self.take_menu(self._menu, self._chosen)

    def show_chosen(self, chosen: int | None, *, turn: bool) -> None:
        """Show another item chosen; `turn` opens its category, as when a line is opened."""
        self._chosen = chosen
        category = self._category_of(chosen)
        if turn and category is not None and not self.searching():
            self._category = category
            self._show()
        else:
            self.grid.mark_chosen(chosen)

    def set_ring(self, *, shown: bool) -> None:
        """Show the keyboard's ring here, or not."""
        self._ring_on = shown
        key = "Enter" if self.searching() else "Space"
        self.grid.set_ring(key if shown else None)

    def searching(self) -> bool:
        """Whether letters stand in the search field."""
        return bool(folded(self.search_field.text()))

    def settling(self) -> bool:
        """Whether letters are still to be looked for."""
        return self._settle.isActive()

    def seek(self) -> None:
        """Show what the letters so far find, or the category again."""
        self._settle.stop()
        if folded(self.search_field.text()) != self._sought:
            self._show()

    def clear_search(self) -> None:
        """Show the category again."""
        self.search_field.clear()
        self.seek()

    def choose_ringed(self) -> bool:
        """Choose the item in the ring, of what the letters find by now; tell whether there was one to be had."""
        self.seek()
        return self.grid.press_ringed()

    def open_category(self, number: int) -> None:
        """Show a category by its place."""
        self._category = number
        self.search_field.clear()
        self._settle.stop()
        self._show()

    def turn_category(self, step: int) -> None:
        """Show the next category or the one before, round and round."""
        count = len(self._categories())
        if count:
            self.open_category((self._category + step) % count)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for part in (self.tabs, self.search_field, self.grid):
            part.set_look(look)
        self.none_label.setFont(look.sans(look.text(20), 500))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out anew."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, item_id: int) -> None:
        """Pass a choice on; what was typed to find it has done its work."""
        sought = self.searching()
        if sought:
            self._category = self._category_of(item_id) or 0
            self._chosen = item_id
            self.clear_search()
        self.item_chosen.emit(item_id)

    def _typed(self, _text: str) -> None:
        """Look for what is typed, once no more letters come."""
        self._settle.start()

    def _categories(self) -> list[int]:
        """Return the ids of the categories with something in them, in the menu's order."""
        filled = {item.category_id for item in self._menu.items}
        return [category.id for category in self._menu.categories if category.id in filled]

    def _category_of(self, item_id: int | None) -> int | None:
        """Return the place of an item's category; None where there is none."""
        found = [item.category_id for item in self._menu.items if item.id == item_id]
        categories = self._categories()
        return categories.index(found[0]) if found and found[0] in categories else None

    def _items(self) -> tuple[Item, ...]:
        """Return the items to be shown: those found, else those of the open category."""
        if self._sought:
            return matching(self._menu, self._sought)
        categories = self._categories()
        if not categories:
            return self._menu.items
        return tuple(item for item in self._menu.items if item.category_id == categories[self._category])

    def _show(self) -> None:
        """Show what is open or found."""
        self._sought = folded(self.search_field.text())
        categories = self._categories()
        names = {category.id: category.name for category in self._menu.categories}
        shown = [names[one] for one in categories] if len(categories) > 1 else []
        self.tabs.show_categories(shown, None if self._sought else self._category)
        items = self._items()
        self.grid.setVisible(bool(items))
        # What is found first is meant, rather than what was chosen before.
        lacking = {item.id: below_text(item, self._menu) for item in items if not self._menu.to_be_had(item)}
        self.grid.show_items(items, self._chosen, self._avoids, lacking)
        if self._sought:
            self.grid.ring_first()
        self.none_label.setText("" if items else self._nothing())
        self.none_label.setVisible(not items)
        self.set_ring(shown=self._ring_on)
        self._arrange()

    def _nothing(self) -> str:
        """Say why there are no items."""
        if self._menu.items:
            return translate("change", "Nothing on the menu is called that.")
        return translate("change", "The menu is empty. The owner fills it.")

    def _arrange(self) -> None:
        """Place the tabs and the field in one row, the items below."""
        look = self._look
        high, gap = look.target(72), look.gap(12)
        smallest = look.px(190)
        tabs = min(self.tabs.wanted_width(), max(0, self.width() - gap - smallest))
        place(self.tabs, self, QRect(0, 0, tabs, high))
        self.tabs.arrange()  # now: how much of it they use decides where the field begins
        left = self.tabs.used_width() + gap if tabs else 0
        place(self.search_field, self, QRect(left, 0, max(0, self.width() - left), high))
        below = QRect(0, high + gap, self.width(), max(0, self.height() - high - gap))
        place(self.grid, self, below)
        place(self.none_label, self, below)


class ItemSearchField(QLineEdit):
    """A field with a magnifying glass before it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_field")
        self.setMaxLength(LONGEST_SEARCH)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.setFont(look.sans(look.text(17), 500))
        before = look.px(30)
        self.setTextMargins(*((0, 0, before, 0) if self.isRightToLeft() else (before, 0, 0, 0)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the glass; over the ring a plain border.

        The field has the keyboard all the time, which its cursor shows: the ring says what Space presses.
        """
        super().paintEvent(event)
        look, size = self._look, self._look.px(22)
        glass = mirrored(self, QRect(look.px(16), (self.height() - size) // 2, size, size))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.theme.px(16)
        corners = QPainterPath()
        corners.addRect(QRectF(self.rect()))
        corners.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(corners, look.colour("paper"))
        for role, inset, width in (("surface", 2.0, 4), ("edge", 0.5, 1)):
            painter.setPen(look.pen(role, width))
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, radius, radius)
        painter.drawPixmap(glass.topLeft(), look.icon("search", "muted", size))
