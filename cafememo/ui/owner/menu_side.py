"""The side of the Menu page where something is chosen: the search, what is listed, and the list."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.whole_menu import Of, Place, WholeMenu
from cafememo.ui.kit.label import plain_label, set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.menu_list import MenuList
from cafememo.ui.owner.menu_moves import Move
from cafememo.ui.owner.menu_rows import Listed, Row, archived_rows, found_rows, group_rows, item_rows
from cafememo.ui.owner.menu_states import NothingListed
from cafememo.ui.owner.parts import ANY_WIDTH, OwnerButton
from cafememo.ui.owner.search_field import SearchField
from cafememo.ui.owner.table_look import TableFrame


class SearchLine(SearchField):
    """The search of the menu, which Enter and the arrow down leave to what was found, and Escape once it is empty."""

    left = signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter, by the arrow down and by a second Escape."""
        leaves = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if leaves or (event.key() == Qt.Key.Key_Escape and not self.text()):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class MenuSide(QWidget):
    """Lists the menu, and tells what is chosen of it."""

    chosen: Emits[Place] = signal_as_annotated()
    emptied = signal()
    """Nothing is listed, and so nothing chosen."""
    remedy_wanted = signal(Listed)
    """What is offered where nothing is listed of this was pressed."""
    opened = signal()
    leave_wanted = signal()
    moved: Emits[Move] = signal_as_annotated()
    actions_wanted: Emits[QPoint] = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menu_side")
        self._menu = WholeMenu()
        self._chosen: dict[Listed, Place | None] = {}
        self._listed = Listed.ITEMS
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(18), px(18), px(22))
        column.setSpacing(px(12))
        self._around = px(26) + px(18)
        self._head = QWidget()
        column.addWidget(self._head, alignment=Qt.AlignmentFlag.AlignLeading)
        self._build_head(theme)
        self.card_list = MenuList(theme, translate("owner", "Menu"))
        self.frame = TableFrame(theme, self.card_list)
        column.addWidget(self.frame, 1)
        self.nothing_listed = NothingListed(theme)
        self.nothing_listed.hide()
        column.addWidget(self.nothing_listed, 1)
        self.nothing_listed.pressed.connect(self._tell_remedy)
        self.segments.chosen.connect(self._turn)
        self.search_field.textChanged.connect(self._search)
        self.search_field.left.connect(self._leave_search)
        self.card_list.chosen.connect(self._choose)
        self.card_list.opened.connect(self.opened)
        self.card_list.leave_wanted.connect(self.leave_wanted)
        self.card_list.moved.connect(self.moved)
        self.card_list.actions_wanted.connect(self.actions_wanted)

    def _build_head(self, theme: Theme) -> None:
        """Build title, search and what can be listed."""
        px = theme.px
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(12))
        self.title_label = plain_label(translate("owner", "Menu"), object_name="title_label")
        self.title_label.setFont(theme.font(38, voice=True))
        self.search_field = SearchLine(theme, translate("menu", "Search the menu (Ctrl+F)"))
        self.search_field.setPlaceholderText(translate("menu", "Search"))
        set_tip(self.search_field, self.search_field.accessibleName())
        self.add_button = OwnerButton(theme, translate("menu", "Add"), "primary", object_name="add_button")
        set_tip(self.add_button, translate("menu", "Add (Ctrl+N)"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.title_label)
        row.addWidget(self.search_field, 1)
        row.addWidget(self.add_button)
        head.addLayout(row)
        self.segments = ChipRow(
            theme, translate("menu", "What is listed"), (Listed.ITEMS, Listed.ORDER, Listed.ARCHIVED)
        )
        self.segments.setObjectName("segments")
        self.segments.set_text(Listed.ITEMS, translate("menu", "Items"))
        self.segments.set_text(Listed.ORDER, translate("menu", "Making order"))
        self.segments.set_text(Listed.ARCHIVED, translate("menu", "Archived"))
        self.segments.choose(Listed.ITEMS)
        head.addWidget(self.segments)

    @property
    def segment(self) -> Listed:
        """Return what is listed while nothing is looked for."""
        return Listed(self.segments.chosen_key())

    @property
    def place(self) -> Place | None:
        """Return what is chosen, None where nothing is listed."""
        return self.card_list.current_place()

    @property
    def lists(self) -> bool:
        """Tell whether anything is listed."""
        return not self.frame.isHidden()

    def take_keyboard(self) -> None:
        """Give the keyboard to the list, else to what is to be done, or to what else can be listed."""
        if self.lists:
            self.card_list.setFocus()
        elif self.nothing_listed.button is not None:
            self.nothing_listed.button.setFocus()
        else:
            self.segments.focus_chosen()

    def fit(self, width: int) -> None:
        """Be as wide as this; where nothing is listed, as wide as there is room, and the search where it was."""
        self._head.setFixedWidth(width - self._around)
        if self.lists:
            self.setFixedWidth(width)
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(ANY_WIDTH)

    def show_menu(self, menu: WholeMenu) -> None:
        """List what is on the menu by now; what is chosen stays it, else the one in its place is."""
        before, self._menu = self.card_list.rows_model.row_of(self.place), menu
        self._count_archived()
        self._show(before)

    def show_place(self, place: Place) -> None:
        """List what something is among, and choose it."""
        on_menu = place not in self._menu.archived()
        of_items = place.of in (Of.CATEGORY, Of.ITEM)
        segment = Listed.ARCHIVED if not on_menu else Listed.ITEMS if of_items else Listed.ORDER
        if place.of is Of.OPTION and on_menu:
            option = self._menu.option(place.id)
            place = Place(Of.GROUP, option.group_id) if option is not None else place
        self.segments.choose(segment)
        self._chosen[segment] = place
        self._turn(segment)

    def _show(self, before: int) -> None:
        """List rows, and tell what is chosen of them; where that is gone, the one in its place, `before`."""
        listed = Listed.FOUND if self._is_searching() else self.segment
        rows = self._rows(listed)
        places = [row.place for row in rows]
        wanted = self._chosen.get(listed)
        if wanted is None or wanted not in places:
            wanted = _nearest(rows, before)
        self._chosen[listed] = wanted
        movable = listed in (Listed.ITEMS, Listed.ORDER)
        self.card_list.show_rows(rows, wanted, movable=movable, stay=listed is self._listed)
        self._listed = listed
        if wanted is not None:
            self._show_list(listed=True)
            self.chosen.emit(wanted)
        else:
            self.nothing_listed.say(listed)
            self._show_list(listed=False)
            self.emptied.emit()

    def _show_list(self, *, listed: bool) -> None:
        """Show the list, or what stands in its place; the keyboard goes with it."""
        had_focus = self.card_list.hasFocus() or self.nothing_listed.isAncestorOf(QApplication.focusWidget() or self)
        self.frame.setVisible(listed)
        self.nothing_listed.setVisible(not listed)
        if had_focus:
            self.take_keyboard()

    def _count_archived(self) -> None:
        """Say how many things are archived, where that does not take another row."""
        left, words = len(self._menu.archived()), translate("menu", "Archived")
        self.segments.set_text(Listed.ARCHIVED, f"{words} · {left}" if left else words)
        width = self.segments.width()
        if self.segments.heightForWidth(width) > self.segments.heightForWidth(10 * width):
            self.segments.set_text(Listed.ARCHIVED, words)

    def _is_searching(self) -> bool:
        return bool(self.search_field.text().strip())

    def _rows(self, listed: Listed) -> tuple[Row, ...]:
        match listed:
            case Listed.ITEMS:
                return item_rows(self._menu)
            case Listed.ORDER:
                return group_rows(self._menu)
            case Listed.ARCHIVED:
                return archived_rows(self._menu)
            case Listed.FOUND:
                return found_rows(self._menu, self.search_field.text(), self._chosen.get(Listed.FOUND))

    def _tell_remedy(self, listed: Listed) -> None:
        """Empty the search; of what is to be done to the menu, only tell."""
        if listed is Listed.FOUND:
            self.search_field.empty()
        else:
            self.remedy_wanted.emit(listed)

    def _leave_search(self) -> None:
        """Go to what was found; who found nothing goes on typing."""
        if self.lists:
            self.card_list.setFocus()

    def _turn(self, _segment: str) -> None:
        """List something else; what was looked for is over."""
        self.search_field.blockSignals(True)  # noqa: FBT003 - Qt's
        self.search_field.clear()
        self.search_field.blockSignals(False)  # noqa: FBT003 - Qt's
        self._show(-1)

    def _search(self, _text: str) -> None:
        """List what is found, the best of it chosen; once nothing is looked for, what was found stays chosen."""
        found = self._chosen.pop(Listed.FOUND, None)
        if not self._is_searching() and found is not None:
            self._chosen[self.segment] = found
        self._show(-1)

    def _choose(self, place: Place) -> None:
        self._chosen[Listed.FOUND if self._is_searching() else self.segment] = place
        self.chosen.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how many are archived where there is room for it now."""
        super().resizeEvent(event)
        self._count_archived()


def _nearest(rows: tuple[Row, ...], before: int) -> Place | None:
    """Return what is chosen in place of something that is gone: what is in its row, else the first item."""
    if before >= 0:
        near = sorted(range(len(rows)), key=lambda number: (abs(number - before), -number))
        return next((rows[number].place for number in near if rows[number].place is not None), None)
    first = next((row.place for row in rows if row.place is not None and not row.heads), None)
    return first or next((row.place for row in rows if row.place is not None), None)
