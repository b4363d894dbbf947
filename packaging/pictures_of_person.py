"""The states of one regular and of Insights that are drawn, and of every page whose reading fails."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from hard_names import LONG, RIGHT_TO_LEFT, WIDE
from pictures_of_insights import show_insights
from PySide6.QtWidgets import QScrollArea, QWidget

from cafememo.domain.menu import Content
from cafememo.domain.person import Field
from cafememo.domain.staff import Role
from cafememo.domain.trouble import DiskFull
from cafememo.domain.whole_menu import Of, Place
from cafememo.services import menu, menu_groups, people, preferences, team
from cafememo.store.store import Store
from cafememo.ui.owner.regulars import RegularsPage

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

Put = Callable[["OwnerStage"], object]
SMALL_TALK = "Prefers the table by the window; her dog Pistache gets a biscuit. " * 20
PAGES = ("regulars", "menu", "programme", "insights", "devices", "staff", "preferences", "about")


# What is changed in the café.


def _lengthen(store: Store) -> None:
    """Make every kind of name as long as it may be."""
    read = menu.read(store, 0)
    items, groups = [item.id for item in read.items], [group.id for group in read.groups]
    menu.rename(store, Place(Of.ITEM, items[0]), WIDE + WIDE)
    menu.rename(store, Place(Of.ITEM, items[1]), "Café de spécialité du mois, torréfié ici, moulu à la minute 😀")
    menu.rename(store, Place(Of.ITEM, items[2]), RIGHT_TO_LEFT)
    menu.rename(store, Place(Of.ITEM, items[3]), "<b>Tart</b> & Co")
    menu.rename(store, Place(Of.CATEGORY, read.categories[0].id), LONG)
    menu.rename(store, Place(Of.GROUP, groups[0]), WIDE)
    menu.rename(store, Place(Of.GROUP, groups[1]), LONG)
    menu.set_price(store, Place(Of.ITEM, items[0]), 99_999_99)
    for content in (items[0], items[1]):
        menu.set_contents(store, Place(Of.ITEM, content), frozenset(Content))
    menu_groups.rename_option(store, read.options[0].id, LONG)
    ids = [row[0] for row in store.connection.execute("SELECT id FROM regulars ORDER BY name LIMIT 3").fetchall()]
    for regular_id, name in zip(ids, (WIDE, LONG, RIGHT_TO_LEFT), strict=False):
        people.tell(store, regular_id, Field.NAME, name)
        people.tell(store, regular_id, Field.SURNAME, LONG)
        people.tell(store, regular_id, Field.NOTES, SMALL_TALK)
        people.tell(store, regular_id, Field.EMAIL, "a.very.long.address.of.somebody@an-even-longer-domain.example")
    for name in (WIDE, LONG, RIGHT_TO_LEFT):
        team.hire(store, name, Role.LEAD)
    preferences.name_cafe(store, LONG)


@contextmanager
def _unreadable(stage: "OwnerStage", *, silent: bool = False) -> Iterator[None]:
    """Have every question to the store answered by a full disk, as the lane would tell it; or not at all yet."""
    memory = stage.owner.memory
    asked = memory.ask

    def fail(_question: object, _done: object, failed: Any = None, topic: str = "") -> None:  # noqa: ANN401, ARG001
        if not silent:
            (failed or memory.troubled.emit)(DiskFull())

    memory.ask = fail  # type: ignore[method-assign]
    try:
        yield
    finally:
        memory.ask = asked  # type: ignore[method-assign]


# What is shown.


def _refresh(stage: "OwnerStage", key: str) -> Any:  # noqa: ANN401 - any page
    """Show a page with what is kept by now."""
    page = stage.turn_to(key)
    page.refresh()
    stage.settle()
    return page


def _cannot_read(stage: "OwnerStage", key: str) -> None:
    """Show a page made anew, which could not be read the first time."""
    with _unreadable(stage):
        stage.owner.speak()
        _refresh(stage, key)


def _counting(stage: "OwnerStage", *, stopped: bool) -> None:
    """Show the insights while they are counted for the first time, or once that was stopped."""
    with _unreadable(stage, silent=True):
        stage.owner.speak()
        page = _refresh(stage, "insights")
        if stopped:
            page.stop()
            page.waiting.show_stopped(42)
        else:
            page.waiting.show_counting(42)


def _scroll(page: QWidget, down: float) -> None:
    """Scroll what scrolls on a page so far down, from 0 to 1; lists that are chosen in stay."""
    for area in page.findChildren(QScrollArea):
        if area.isVisible():
            area.verticalScrollBar().setValue(int(area.verticalScrollBar().maximum() * down))


def _person(stage: "OwnerStage", place: int, down: float = 0.0) -> RegularsPage:
    """Show one regular, in the list's order, all that is kept of them."""
    page = stage.regulars()
    page.table.choose_row(min(place, len(page.model.ids()) - 1))
    stage.settle()
    stage.settle()
    _scroll(page.pane, down)
    return page


def _long(stage: "OwnerStage", put: Put) -> None:
    """Make every name as long as it may be, then show something."""
    if not stage.long:
        stage.long = True
        stage.change(_lengthen)
    put(stage)


FULL: dict[str, Put] = {
    "person": lambda stage: _person(stage, 3),
    "person_low": lambda stage: _person(stage, 3, 1.0),
    **{f"{key}_unread": partial(_cannot_read, key=key) for key in PAGES if key != "regulars"},
    "insights_counting": partial(_counting, stopped=False),
    "insights_stopped": partial(_counting, stopped=True),
    # From here on every name is as long as it may be.
    "person_long_low": lambda stage: _long(stage, lambda stage: _person(stage, 10_000, 1.0)),
    "insights_long": lambda stage: _long(stage, show_insights),
}
