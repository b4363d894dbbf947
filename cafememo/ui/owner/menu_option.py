"""The editor of one option, within that of its group."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.domain.menu import Content
from cafememo.domain.whole_menu import LONGEST_NAME, LONGEST_SHORT, Of, Place, WholeMenu, WholeOption
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.menu_actions import MenuActions
from cafememo.ui.owner.menu_contents import ContentsEditor
from cafememo.ui.owner.menu_editor import titled, yielding
from cafememo.ui.owner.menu_price import PriceField
from cafememo.ui.owner.menu_words import in_the_currency
from cafememo.ui.owner.parts import OwnerButton, Switch, heading, small


class OptionEditor(QWidget):
    """Shows an option: its names, what it adds to the price, whether it goes without saying, what it holds."""

    def __init__(
        self,
        actions: MenuActions,
        theme: Theme,
        contents_editor: ContentsEditor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`contents_editor`, where it was built ahead, is the part of it that takes longest."""
        super().__init__(parent)
        self.setObjectName("option_editor")
        self._actions = actions
        self._option: WholeOption | None = None
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.title_label = heading(theme, "")
        self.title_label.setObjectName("title_label")
        column.addWidget(self.title_label)
        self.name_field = SavingField(
            translate("menu", "Name of the option"),
            limit=LONGEST_NAME,
            may_be_empty=False,
            object_name="option_name_field",
        )
        self.short_field = SavingField(
            translate("menu", "Name on its button"),
            limit=LONGEST_SHORT,
            may_be_empty=False,
            object_name="short_field",
        )
        self.price_field = PriceField(translate("menu", "Surcharge"), object_name="surcharge_field")
        self.price_field.setPlaceholderText(translate("menu", "none"))
        self.told_label = yielding(small(theme, "", "brick"))
        self.told_label.setObjectName("told_label")
        self.told_label.hide()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addLayout(titled(theme, translate("menu", "Name on its button"), self.short_field), 3)
        row.addLayout(titled(theme, in_the_currency(translate("menu", "Surcharge")), self.price_field), 2)
        column.addLayout(titled(theme, translate("menu", "Name, as it is said"), self.name_field))
        column.addLayout(row)
        column.addWidget(self.told_label)
        self.default_switch = Switch(
            theme, translate("menu", "Made when nothing is said"), object_name="default_switch"
        )
        self.sold_out_switch = Switch(
            theme, translate("menu", "Sold out today, back by itself tomorrow"), object_name="option_sold_out_switch"
        )
        self.contents_editor = contents_editor or ContentsEditor(theme)
        for widget in (self.default_switch, self.sold_out_switch, self.contents_editor):
            column.addWidget(widget)
        self.last_label = small(theme, translate("menu", "A group has one option at least. Archive the group instead."))
        self.last_label.setObjectName("last_label")
        column.addWidget(self.last_label)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        self.archive_button = OwnerButton(
            theme, translate("menu", "Archive the option"), icon="archive", object_name="archive_option_button"
        )
        self.remove_button = OwnerButton(
            theme, translate("menu", "Remove"), "danger", icon="trash-2", object_name="remove_option_button"
        )
        for button in (self.archive_button, self.remove_button):
            button.under = "surface"
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._connect()

    def _connect(self) -> None:
        """Save each change at once."""
        self.name_field.saved.connect(self._rename)
        self.name_field.too_long.connect(self._say_too_long)
        self.short_field.saved.connect(self._set_short)
        self.price_field.priced.connect(self._set_price)
        self.price_field.refused.connect(self._say)
        self.default_switch.clicked.connect(self._set_default)
        self.sold_out_switch.clicked.connect(self._set_sold_out)
        self.contents_editor.changed.connect(self._set_contents)
        self.archive_button.clicked.connect(self.archive)
        self.remove_button.clicked.connect(self._remove)

    def show_option(self, option: WholeOption, menu: WholeMenu) -> None:
        """Show an option; what was typed for another one is saved first."""
        if self._option is None or self._option.id != option.id:
            self.flush()
            for field in (self.name_field, self.short_field, self.price_field):
                field.setModified(False)  # what could not be saved is not taken over to another option
            self._say("")
        self._option = option
        group = menu.group(option.group_id)
        many = group is not None and group.many
        alone = len(menu.options_of(option.group_id)) == 1
        self.title_label.setText(translate("menu", "The option chosen"))
        self.name_field.show_text(option.name)
        self.short_field.show_text(option.short)
        self.price_field.show_price(option.price)
        self.default_switch.setChecked(option.default)
        # Of a one-of group something is always made: another option is given the place instead.
        self.default_switch.setEnabled(many or not option.default)
        self.sold_out_switch.setChecked(option.sold_out)
        self.contents_editor.show_contents(option.contents)
        self.archive_button.setEnabled(not alone)
        self.last_label.setVisible(alone)
        self.remove_button.setVisible(menu.may_go(Place(Of.OPTION, option.id)))

    def flush(self) -> None:
        """Save what was typed and not saved yet."""
        if self._option is not None:
            for field in (self.name_field, self.short_field, self.price_field):
                field.save()

    def begin_name(self) -> None:
        """Let the name be typed."""
        self.name_field.setFocus()
        self.name_field.selectAll()

    def archive(self) -> None:
        """Take the option off the menu, unless it is the last one of its group."""
        if self._option is not None and self.archive_button.isEnabled():
            self._actions.archive(Place(Of.OPTION, self._option.id))

    # What is changed.

    def _rename(self, name: str) -> None:
        if self._option is not None:
            self._actions.rename(Place(Of.OPTION, self._option.id), name)

    def _set_short(self, short: str) -> None:
        if self._option is not None:
            self._actions.set_short(self._option, short)

    def _set_price(self, hundredths: int) -> None:
        if self._option is not None:
            self._actions.set_price(Place(Of.OPTION, self._option.id), hundredths)

    def _set_default(self, on: bool) -> None:
        if self._option is not None:
            self._actions.set_default(self._option, default=on)

    def _set_sold_out(self, on: bool) -> None:
        if self._option is not None:
            self._actions.set_sold_out(Place(Of.OPTION, self._option.id), on)

    def _set_contents(self, contents: frozenset[Content] | None) -> None:
        if self._option is not None:
            self._actions.set_contents(Place(Of.OPTION, self._option.id), contents)

    def _remove(self) -> None:
        if self._option is not None:
            self._actions.remove(Place(Of.OPTION, self._option.id))

    def _say(self, why: str) -> None:
        self.told_label.setText(why)
        self.told_label.setVisible(bool(why))

    def _say_too_long(self, most: int) -> None:
        self._say(translate("menu", "A name has %n characters at the most.", "", most))
