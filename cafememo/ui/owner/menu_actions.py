"""What the Menu page does to the menu: each action under the name it is undone by."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.clock import cafe_day
from cafememo.domain.menu import Content
from cafememo.domain.trouble import Trouble
from cafememo.domain.whole_menu import Of, Place, WholeItem, WholeMenu, WholeOption
from cafememo.services import menu as whole
from cafememo.services import menu_groups as groups
from cafememo.services import menu_items as items
from cafememo.store.store import Store
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.menu_moves import Move
from cafememo.ui.owner.menu_words import named

Job = Callable[[Store], Place | None]


class MenuActions(QObject):
    """Acts for the editors; they show what is kept by then, as the page reads it anew."""

    made: Emits[Place] = signal_as_annotated()
    """Something new is on the menu, to be shown and named."""
    over = signal()
    """An action was done, or refused by the world: the menu is to be read anew, whatever changed."""
    reordered: Emits[Move] = signal_as_annotated()
    """Something is being moved: it is to be shown in its new place at once."""

    def __init__(self, memory: OwnerMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.menu = WholeMenu()
        """As it was read last."""
        self.begun = 0
        """Actions begun so far: what was read before the last of them is out of date."""

    # Everything that has a name.

    def rename(self, place: Place, name: str) -> None:
        """Give something another name."""
        if place.of is Of.OPTION:
            self._act(
                translate("menu", "“{name}” renamed").format(name=self._name(place)),
                lambda store: groups.rename_option(store, place.id, name),
                _key("name", place),
            )
        else:
            self._act(
                translate("menu", "“{name}” renamed").format(name=self._name(place)),
                lambda store: whole.rename(store, place, name),
                _key("name", place),
            )

    def move(self, told: Move) -> None:
        """Put something into another place."""
        place, order, category_id = told
        self.reordered.emit(told)
        name = translate("menu", "“{name}” moved").format(name=self._name(place))
        if category_id is not None:
            self._act(name, lambda store: items.place_item(store, place.id, category_id, order), _key("order", place))
        else:
            self._act(name, lambda store: whole.put_in_order(store, place.of, order), _key("order", place))

    def set_contents(self, place: Place, contents: frozenset[Content] | None) -> None:
        """Say what an item or an option holds."""
        self._act(
            translate("menu", "Contents of “{name}” changed").format(name=self._name(place)),
            lambda store: whole.set_contents(store, place, contents),
        )

    def set_price(self, place: Place, hundredths: int) -> None:
        """Say what an item costs, or what an option adds."""
        self._act(
            translate("menu", "Price of “{name}” changed").format(name=self._name(place)),
            lambda store: whole.set_price(store, place, hundredths),
            _key("price", place),
        )

    def set_sold_out(self, place: Place, sold_out: bool) -> None:
        """Say that something is sold out today, or that it is not."""
        day = cafe_day(self._memory.clock.now().minute) if sold_out else None
        self._act(
            (
                translate("menu", "“{name}” sold out today")
                if sold_out
                else translate("menu", "“{name}” no longer sold out")
            ).format(name=self._name(place)),
            lambda store: whole.set_sold_out(store, place, day),
        )

    def archive(self, place: Place) -> None:
        """Take something off the menu."""
        name, job = self._name(place), _ARCHIVE[place.of]
        said = translate("menu", "“{name}” archived").format(name=name)
        found = self.menu.find(place)
        if isinstance(found, WholeOption) and (after := self.menu.default_after(found)) is not None:
            said = translate("menu", "“{name}” archived; “{other}” is made now when nothing is said").format(
                name=name, other=named(after.name)
            )
        self._act(said, lambda store: job(store, place.id))

    def bring_back(self, place: Place) -> None:
        """Put something back on the menu, and what it belongs to."""
        job = _BRING_BACK[place.of]
        self._act(
            translate("menu", "“{name}” back on the menu").format(name=self._name(place)),
            lambda store: job(store, place.id),
        )

    def remove(self, place: Place) -> None:
        """Remove something for good that no order ever named."""
        job = _REMOVE[place.of]
        self._act(
            translate("menu", "“{name}” removed").format(name=self._name(place)), lambda store: job(store, place.id)
        )

    def duplicate(self, place: Place) -> None:
        """Add another one like it."""
        name = translate("menu", "{name} (copy)").format(name=self._name(place))
        said = translate("menu", "“{name}” duplicated").format(name=self._name(place))
        if place.of is Of.ITEM:
            self._act(said, lambda store: _made(Of.ITEM, items.duplicate_item(store, place.id, name)))
        elif place.of is Of.GROUP:
            self._act(said, lambda store: _made(Of.GROUP, groups.duplicate_group(store, place.id, name)))

    # Categories and items.

    def add_category(self) -> None:
        """Add a category, to be named."""
        name = translate("menu", "New category")
        self._act(
            translate("menu", "Category added"), lambda store: _made(Of.CATEGORY, items.add_category(store, name))
        )

    def add_item(self, category_id: int | None) -> None:
        """Add an item to a category, or to a new one where there is none."""
        name, category = translate("menu", "New item"), translate("menu", "New category")

        def job(store: Store) -> Place | None:
            within = items.add_category(store, category) if category_id is None else category_id
            return None if within is None else _made(Of.ITEM, items.add_item(store, within, name))

        self._act(translate("menu", "Item added"), job)

    def set_category(self, item: WholeItem, category_id: int) -> None:
        """Put an item at the end of another category."""
        category = self.menu.category(category_id)
        order = (*(one.id for one in self.menu.items_of(category_id) if one.id != item.id), item.id)
        self._act(
            translate("menu", "“{name}” moved to “{category}”").format(
                name=named(item.name), category=named(category.name if category else "")
            ),
            lambda store: items.place_item(store, item.id, category_id, order),
        )

    def set_group(self, item: WholeItem, group_id: int, *, on: bool) -> None:
        """Have an item ordered with a group, or no longer."""
        self._act(
            (
                translate("menu", "“{name}” ordered with “{group}”")
                if on
                else translate("menu", "“{name}” no longer ordered with “{group}”")
            ).format(name=named(item.name), group=self._name(Place(Of.GROUP, group_id))),
            lambda store: items.set_group(store, item.id, group_id, on=on),
        )

    def set_stamped(self, item: WholeItem, *, stamped: bool) -> None:
        """Say whether an item counts for a stamp."""
        self._act(
            (
                translate("menu", "“{name}” counts for a stamp")
                if stamped
                else translate("menu", "“{name}” no longer counts for a stamp")
            ).format(name=named(item.name)),
            lambda store: items.set_stamped(store, item.id, stamped=stamped),
        )

    def set_favourite(self, item: WholeItem, place: int) -> None:
        """Give an item a place among those offered to new regulars; 0 for none."""
        self._act(
            (
                translate("menu", "“{name}” offered to new regulars")
                if place
                else translate("menu", "“{name}” no longer offered to new regulars")
            ).format(name=named(item.name)),
            lambda store: items.set_favourite(store, item.id, place),
        )

    # Groups and options.

    def add_group(self) -> None:
        """Add a group, to be named."""
        name, option = translate("menu", "New group"), translate("menu", "New option")
        self._act(
            translate("menu", "Option group added"),
            lambda store: _made(Of.GROUP, groups.add_group(store, name, option)),
        )

    def add_option(self, group_id: int) -> None:
        """Add an option to a group, to be named."""
        name = translate("menu", "New option")
        self._act(
            translate("menu", "Option added to “{group}”").format(group=self._name(Place(Of.GROUP, group_id))),
            lambda store: _made(Of.OPTION, groups.add_option(store, group_id, name)),
        )

    def set_many(self, group_id: int, *, many: bool) -> None:
        """Let any number of a group's options be chosen, or one."""
        self._act(
            (
                translate("menu", "“{name}”: any number can be chosen")
                if many
                else translate("menu", "“{name}”: exactly one is chosen")
            ).format(name=self._name(Place(Of.GROUP, group_id))),
            lambda store: groups.set_many(store, group_id, many=many),
        )

    def set_short(self, option: WholeOption, short: str) -> None:
        """Give an option another name on its button."""
        self._act(
            translate("menu", "Button of “{name}” renamed").format(name=named(option.name)),
            lambda store: groups.set_short(store, option.id, short),
            _key("short", Place(Of.OPTION, option.id)),
        )

    def set_default(self, option: WholeOption, *, default: bool) -> None:
        """Say whether an option is made when nothing is said."""
        self._act(
            (
                translate("menu", "“{name}” is made when nothing is said")
                if default
                else translate("menu", "“{name}” is made only when asked for")
            ).format(name=named(option.name)),
            lambda store: groups.set_default(store, option.id, default=default),
        )

    # A menu that begins.

    def begin_with_sample(self) -> None:
        """Put the sample menu of the café's language where there is none."""
        language, also = self._memory.facts.language, self._memory.also

        def job(store: Store) -> Place | None:
            try:
                whole.replace_with_sample(store, language, also)
            except whole.MenuInUse:
                return None  # noted at the counter meanwhile: nothing was changed
            return None

        self._act(translate("menu", "Sample menu begun with"), job)

    # What all of them are done by.

    def _act(self, name: str, job: Callable[[Store], object], key: str = "") -> None:
        """Do something; what it returns that is new is shown."""
        self.begun += 1
        self._memory.act(name, job, self._done, self._failed, key)

    def _done(self, result: object) -> None:
        """Tell that an action is over, and what is new."""
        if isinstance(result, Place):
            self.made.emit(result)
        self.over.emit()

    def _failed(self, reason: Trouble) -> None:
        """Tell what stood in the way; what is kept is shown again."""
        self._memory.troubled.emit(reason)
        self.over.emit()

    def _name(self, place: Place) -> str:
        found = self.menu.find(place)
        return named(found.name) if found is not None else ""


_ARCHIVE: dict[Of, Callable[[Store, int], object]] = {
    Of.CATEGORY: items.archive_category,
    Of.ITEM: items.archive_item,
    Of.GROUP: groups.archive_group,
    Of.OPTION: groups.archive_option,
}
_BRING_BACK: dict[Of, Callable[[Store, int], object]] = {
    Of.CATEGORY: items.bring_back_category,
    Of.ITEM: items.bring_back_item,
    Of.GROUP: groups.bring_back_group,
    Of.OPTION: groups.bring_back_option,
}
_REMOVE: dict[Of, Callable[[Store, int], object]] = {
    Of.CATEGORY: items.remove_category,
    Of.ITEM: items.remove_item,
    Of.GROUP: groups.remove_group,
    Of.OPTION: groups.remove_option,
}


def _made(of: Of, made_id: int | None) -> Place | None:
    return None if made_id is None else Place(of, made_id)


def _key(field: str, place: Place) -> str:
    """Return what the further letters of a field are told by, so that they are one action."""
    return f"menu {field} {place.of} {place.id}"
