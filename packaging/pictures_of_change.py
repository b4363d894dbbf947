"""The states of the order builder, for packaging/pictures.py."""

from collections.abc import Callable
from dataclasses import replace

from pictures_of_people import LONG_NAME, without_milk
from pictures_of_stage import Stage

from cafememo.domain.draft import Draft
from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup
from cafememo.domain.order import Order, OrderLine
from cafememo.services import sample_menu
from cafememo.ui.counter.change import ChangePage
from cafememo.ui.kit import words


def long_menu() -> Menu:
    """Return a menu of 120 items in 8 categories, with 12 groups of 6 options that every item has."""
    names = ("Ristretto", "Grand cappuccino glacé à la noisette", "Tarte", "Sirop de fleur de sureau", "Café crème")
    groups = tuple(
        OptionGroup(
            number,
            f"Choix {number}" if number % 3 else "Température de service",
            tuple(
                Option(
                    number * 10 + one, f"choix {one} de {number}", "sans sucres ajoutés" if one == 4 else f"n° {one}"
                )
                for one in range(6)
            ),
            many=number % 4 == 0,
            default_ids=frozenset() if number % 4 == 0 else frozenset({number * 10}),
        )
        for number in range(1, 13)
    )
    items = tuple(
        Item(number, f"{names[number % 5]} {number}", number % 8, tuple(range(1, 13)), frozenset({Content.MILK}))
        for number in range(1, 121)
    )
    return Menu(tuple(Category(one, f"Catégorie {one + 1}") for one in range(8)), items, groups)


def sold_out(menu: Menu) -> Menu:
    """Return a menu of which every third item and option is sold out."""
    items = tuple(replace(item, sold_out=item.id % 3 == 1) for item in menu.items)
    groups = tuple(
        replace(group, options=tuple(replace(one, sold_out=one.id % 3 == 1) for one in group.options))
        for group in menu.groups
    )
    return Menu(menu.categories, items, groups)


class ChangeStates:
    """Puts the order builder on the screen, each time as it would be found."""

    def __init__(self, stage: Stage) -> None:
        self.screen = stage.screen
        self.menu = sample_menu.load(words.language())

    def show(self, menu: Menu, begun: Order | None, *avoids: Content, name: str = "Camille") -> ChangePage:
        """Show the page for somebody."""
        page = self.screen.pages.change_page()
        self.screen.turn_to(page)
        page.show_order(name, menu, begun, frozenset(avoids))
        return page

    def flat_white(self, *options: str) -> Order:
        """Return the order of the drawing; options by their places in the file, alike in every language."""
        english = sample_menu.load("en")
        draft = Draft().choose_item(4, self.menu)
        wanted = options or ("almond milk", "extra hot", "1 sugar")
        for option in (option for group in english.groups for option in group.options):
            if option.name in wanted:
                draft = draft.choose_option(option.id, self.menu)
        croissant = next(item.id for item in english.items if item.name == "Croissant")
        return draft.another().choose_item(croissant, self.menu).finish() or Order(())

    def conflict(self) -> None:
        """Show a first Enter on what is not for this person."""
        page = self.show(self.menu, self.flat_white(), Content.NUTS, Content.EGGS)
        page.note()

    def latte(self) -> None:
        """Show an item of many options, of which some are unknown, the ring among them."""
        page = self.show(self.menu, None, Content.NUTS)
        page.menu_pane.grid.pressed.emit(6)
        page.options_pane.turn(-1)
        page.ring.turn(1)

    def revealed(self) -> None:
        """Show what somebody avoids, while it is asked for."""
        page = self.show(self.menu, self.flat_white("oat milk"), Content.NUTS, Content.HALAL, Content.CELERY)
        page.ticket.avoids_button.hold()

    def long(self) -> None:
        """Show everything too long and too much."""
        lines = tuple(
            OrderLine(number, tuple(group * 10 + 4 for group in range(1, 13)), 3, "pas trop plein, avec une cuillère")
            for number in (1, 2, 3, 4, 5)
        )
        page = self.show(long_menu(), Order(lines), Content.MILK, Content.VEGAN, name=LONG_NAME)
        page.another()
        page.ticket.line_pressed.emit(1)

    def searching(self, text: str) -> None:
        """Show what letters find."""
        page = self.show(self.menu, self.flat_white(), Content.NUTS)
        page.menu_pane.search_field.setText(text)
        page.menu_pane.seek()

    def round(self) -> None:
        """Show a second drink, and what Enter does with both."""
        page = self.show(self.menu, self.flat_white("oat milk"))
        page.show_order("Camille", self.menu, self.flat_white("oat milk"), frozenset(), further=True)
        page.set_primary("Noter les deux" if words.language() == "fr" else "Note both")

    def word(self) -> None:
        """Show a word being written, on a ticket that will be the usual."""
        page = self.show(self.menu, self.flat_white("oat milk"))
        page.toggle_usual()
        page.ticket.start_word()
        page.ticket.word_field.setText("pas trop plein" if words.language() == "fr" else "not too full")

    def no_milk(self) -> None:
        """Show what cannot be made without any milk, and that it was pressed all the same."""
        page = self.show(without_milk(self.menu), None)
        page.menu_pane.grid.refused.emit(4)

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        return {
            "change": lambda: self.show(self.menu, self.flat_white(), Content.NUTS),
            "change_plain": lambda: self.show(self.menu, self.flat_white("oat milk")),
            "change_conflict": self.conflict,
            "change_options": self.latte,
            "change_revealed": self.revealed,
            "change_long": self.long,
            "change_search": lambda: self.searching("the"),
            "change_empty_search": lambda: self.searching("xyz"),
            "change_empty": lambda: self.show(self.menu, None),
            "change_round": self.round,
            "change_word": self.word,
            "change_sold_out": lambda: self.show(sold_out(self.menu), self.flat_white("oat milk")),
            "change_no_milk": self.no_milk,
            "change_no_menu": lambda: self.show(Menu(), None),
        }
