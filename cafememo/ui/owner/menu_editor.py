"""What the editors of the Menu page have in common: two columns where there is room, and what is done at the foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from cafememo.domain.whole_menu import LONGEST, Of, Place, WholeMenu
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.label import plain_label, set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.parts import OwnerButton, heading, scrolling, small

WIDE_FROM = 900
"""Pixels of the drawing; an editor as wide shows two columns."""
WIDEST = 620
"""Pixels of the drawing; a column is no wider."""


class Editor(QWidget):
    """Shows one thing and saves each change of it at once."""

    def __init__(self, actions: MenuActions, theme: Theme, of: Of, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_actions = actions
        self.theme = theme
        self.place: Place | None = None
        self._fields: list[SavingField] = []
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        content = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, content)
        self._columns.setContentsMargins(px(24), px(18), px(24), px(18))
        self._columns.setSpacing(px(18))
        self.first, self.second = QVBoxLayout(), QVBoxLayout()
        for one in (self.first, self.second):
            one.setSpacing(px(12))
            self._columns.addLayout(one, 1)
        self.area = scrolling(theme, content)
        self.area.setObjectName("pane_area")
        column.addWidget(self.area, 1)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        column.addWidget(rule)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(14))
        column.addLayout(foot)
        # In a narrow pane in two rows: a button looks the same wherever it stands.
        self._foot = FlowRow(px(10))
        foot.addWidget(self._foot)
        self.name_field = self.field(
            translate("menu", "Name"), LONGEST[of], object_name="name_field", may_be_empty=False
        )
        self.name_field.setFont(theme.font(22, voice=True))
        self.name_field.saved.connect(self._rename)
        self.name_field.too_long.connect(self._say_too_long)
        self.name_label = yielding(small(theme, "", "amber"))
        self.name_label.setObjectName("name_label")
        self.name_label.hide()
        self.first.addWidget(self.name_field)
        self.first.addWidget(self.name_label)

    def show_place(self, place: Place, menu: WholeMenu) -> None:
        """Show something; what was typed into the fields for something else is saved first."""
        if place != self.place:
            self.flush()
            for field in self._fields:
                field.setModified(False)  # what could not be saved is not taken over to something else
            self.place = place
            self.name_label.hide()
            self.area.verticalScrollBar().setValue(0)
        found = menu.find(place)
        if found is not None:
            self.name_field.show_text(found.name)
            if not self.name_field.hasFocus():
                self.name_field.setCursorPosition(0)  # of a long name its beginning is seen
        self.show_whole(menu)

    def show_whole(self, menu: WholeMenu) -> None:
        """Show what is kept of it; each editor its own."""

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        if self.place is not None:
            for field in self._fields:
                field.save()

    def begin_name(self) -> None:
        """Let the name be typed."""
        self.area.verticalScrollBar().setValue(0)
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name_field.selectAll()

    def field(self, name: str, limit: int, *, object_name: str, may_be_empty: bool = True) -> SavingField:
        """Return a field that is saved when something else is shown."""
        made = SavingField(name, limit=limit, may_be_empty=may_be_empty, object_name=object_name)
        self._fields.append(made)
        return made

    def keep(self, field: SavingField) -> None:
        """Save a field too when something else is shown."""
        self._fields.append(field)

    def titled(self, title: str, *widgets: QWidget) -> QVBoxLayout:
        """Return widgets with their small title above them."""
        return titled(self.theme, title, *widgets)

    def begin_part(self, column: QVBoxLayout, title: str) -> None:
        """Put the title of a further part at the end of a column."""
        column.addSpacing(self.theme.px(8))
        column.addWidget(heading(self.theme, title))

    def button(self, text: str, *, icon: str, key: str = "", name: str, danger: bool = False) -> OwnerButton:
        """Return a button for the foot, put there."""
        made = OwnerButton(self.theme, text, "danger" if danger else "plain", icon=icon, key=key, object_name=name)
        made.under = "surface"
        self._foot.add(made)
        return made

    def offer_duplicate(self) -> OwnerButton:
        """Return the button at the foot that adds another one like what is shown."""
        made = self.button(translate("menu", "Duplicate"), icon="copy", key="Ctrl+D", name="duplicate_button")
        made.clicked.connect(self._duplicate)
        return made

    def offer_archive(self) -> OwnerButton:
        """Return the button at the foot that takes what is shown off the menu."""
        made = self.button(translate("menu", "Archive"), icon="archive", key="Del", name="archive_button")
        made.clicked.connect(self._archive)
        return made

    def offer_remove(self, text: str) -> OwnerButton:
        """Return the button at the foot that removes what is shown; for what nobody ever ordered."""
        made = self.button(text, icon="trash-2", name="remove_button", danger=True)
        set_tip(made, translate("menu", "Nobody ever ordered it: it goes for good"))
        made.clicked.connect(self._remove)
        return made

    def say(self, sentence: str) -> None:
        """Show a sentence under the name, "" for none."""
        self.name_label.setText(sentence)
        self.name_label.setVisible(bool(sentence))

    def _duplicate(self) -> None:
        if self.place is not None:
            self.flush()
            self.menu_actions.duplicate(self.place)

    def _archive(self) -> None:
        if self.place is not None:
            self.flush()
            self.menu_actions.archive(self.place)

    def _remove(self) -> None:
        if self.place is not None:
            self.menu_actions.remove(self.place)

    def _rename(self, name: str) -> None:
        if self.place is not None:
            self.menu_actions.rename(self.place, name)

    def _say_too_long(self, most: int) -> None:
        self.say(translate("menu", "A name has %n characters at the most.", "", most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show two columns beside each other where there is room for both."""
        super().resizeEvent(event)
        px = self.theme.px
        wide = self.width() >= px(WIDE_FROM)
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != across:
            self._columns.setDirection(across)
        # Wider than its columns want, the editor leaves the rest empty, and keeps lines short enough to be read.
        most = (2 * px(WIDEST) if wide else px(WIDEST)) + self._columns.spacing()
        spare = max(0, self.width() - 2 * px(24) - most)
        self._columns.setContentsMargins(px(24), px(18), px(24) + spare, px(18))
        self._columns.setSpacing(px(44) if wide else px(18))


def titled(theme: Theme, title: str, *widgets: QWidget) -> QVBoxLayout:
    """Return widgets with their small title above them."""
    column = QVBoxLayout()
    column.setSpacing(theme.px(5))
    label = plain_label(title, role="muted")
    label.setFont(theme.font(15))
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the field says how wide it is
    column.addWidget(label)
    for widget in widgets:
        column.addWidget(widget)
    return column


def yielding(label: WrappedLabel) -> WrappedLabel:
    """Let a label be narrower than its longest word, which a name may be: the window is never scrolled sideways."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, label.sizePolicy().verticalPolicy())
    return label
