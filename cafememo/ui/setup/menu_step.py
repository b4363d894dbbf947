"""The third step: the sample menu, to look through and to keep, to go through afterwards, or to leave."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.setup import MenuChoice
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.table_look import TableFrame
from cafememo.ui.setup.draft import Draft, MenuChosen
from cafememo.ui.setup.menu_list import MenuView
from cafememo.ui.setup.page import StepPage
from cafememo.ui.setup.parts import ChoiceTile, mark, sentence


class MenuStep(StepPage):
    """Shows the sample menu, once it is read, and asks what becomes of it."""

    def __init__(self, draft: Draft, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(draft, theme, wide=wide, parent=parent)
        self.setObjectName("menu_step")
        px = theme.px
        row = QHBoxLayout(self) if wide else QVBoxLayout(self)
        row.setContentsMargins(self.edges())
        row.setSpacing(px(28))
        column = QVBoxLayout()
        column.setSpacing(px(12))
        row.addLayout(column, 4)
        self.tiles = {choice: self._tile(choice) for choice in MenuChoice}
        for tile in self.tiles.values():
            column.addWidget(tile)
        mark(self.tiles[draft.menu_choice], self.tiles.values())
        for choice, tile in self.tiles.items():
            tile.toggled.connect(partial(self._choose, choice))
        if wide:
            column.addStretch(1)
        self.stack = QStackedWidget()
        self.stack.setObjectName("menu_stack")
        row.addWidget(self.stack, 6)
        self._empty = self._nothing()
        self._list: TableFrame | None = None
        self.stack.addWidget(self._empty)
        self.show_menu()

    def title(self) -> str:
        """Return the title above the page."""
        return translate("setup", "The menu")

    def sentence(self) -> str:
        """Return what is said below the title."""
        count = len(self.draft.menu.items) if self.draft.menu is not None else 0
        if not count:
            return translate("setup", "A sample menu to begin with.")
        return translate(
            "setup", "A sample menu of %n items, with their options, what is in them and a price.", "", count
        )

    def forward(self) -> str:
        """Return what the button says that goes on."""
        return translate("setup", "Next")

    def go_on(self) -> None:
        """Answer with the tile that is chosen."""
        self.answered.emit(MenuChosen(self.draft.menu_choice))

    def first_field(self) -> QWidget:
        """Return the tile that is chosen."""
        return self.tiles[self.draft.menu_choice]

    def show_menu(self) -> None:
        """Show the menu, where it is there and is to be kept."""
        if self._list is None and self.draft.menu is not None:
            self._list = TableFrame(self.theme, MenuView(self.theme, self.draft.menu))
            self.stack.addWidget(self._list)
        kept = self.draft.menu_choice is not MenuChoice.EMPTY
        self.stack.setCurrentWidget(self._list if kept and self._list is not None else self._empty)
        self._empty.setVisible(self.draft.menu_choice is MenuChoice.EMPTY)

    def _nothing(self) -> QWidget:
        """Return what stands where no menu is to be kept."""
        theme, px = self.theme, self.theme.px
        made = QWidget()
        made.setObjectName("empty_menu")
        column = QVBoxLayout(made)
        column.setSpacing(px(12))
        sign = QLabel()
        sign.setPixmap(icon_pixmap("coffee", theme.tokens.crema, px(56), self.devicePixelRatio()))
        title = WrappedLabel(translate("setup", "An empty menu"), theme.font(28, voice=True), "ink")
        told = sentence(
            theme,
            translate(
                "setup",
                "You fill it on the Menu page of the owner’s window. Until then visits are noted without orders.",
            ),
        )
        column.addStretch(1)
        column.addWidget(sign, alignment=Qt.AlignmentFlag.AlignHCenter)
        for label in (title, told):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(px(460))
            column.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        made.setAccessibleName(f"{title.text()}. {told.text()}")
        return made

    def _tile(self, choice: MenuChoice) -> ChoiceTile:
        title, more = {
            MenuChoice.KEEP: (
                translate("setup", "Keep it"),
                translate("setup", "The counter can begin at once. Everything can be changed later."),
            ),
            MenuChoice.EDIT: (
                translate("setup", "Keep it and go through it"),
                translate("setup", "The Menu page opens right afterwards."),
            ),
            MenuChoice.EMPTY: (
                translate("setup", "Begin with an empty menu"),
                translate("setup", "For a menu that has nothing in common with this one."),
            ),
        }[choice]
        return ChoiceTile(self.theme, title, more, object_name=f"menu_{choice}")

    def _choose(self, choice: MenuChoice, chosen: bool) -> None:
        """Take note of the tile that is chosen now."""
        if chosen:
            self.draft.menu_choice = choice
            self.show_menu()
