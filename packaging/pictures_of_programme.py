"""The states of the page of programmes that are drawn."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hard_names import LONG

from cafememo.domain.clock import cafe_day
from cafememo.domain.loyalty import Collects
from cafememo.domain.programme_rules import Refusal
from cafememo.domain.trouble import DiskFull
from cafememo.store import programme_rows, programme_writes
from cafememo.store.store import Store
from cafememo.ui.owner.programme import ProgrammePage
from cafememo.ui.programme_words import refusal_sentence

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage


def _page(stage: "OwnerStage", place: int = 0) -> ProgrammePage:
    """Show a programme of those there are."""
    page = stage.turn_to("programme")
    assert isinstance(page, ProgrammePage)  # noqa: S101 - its key says so
    page.editor.size_proposal.close_quietly()
    page.refresh()
    stage.settle()
    if page.card_list.count() > place:
        page.card_list.setCurrentRow(place)
        stage.until(lambda: page.editor.standing.idle)
        page.editor.scroll_area.verticalScrollBar().setValue(0)
    return page


def _size(stage: "OwnerStage", of: int) -> None:
    page = _page(stage)
    field = page.editor.collect_section.of_field
    field.setFocus()
    field.setValue(of)
    field.save()
    stage.until(page.editor.size_proposal.accept_button.isEnabled)


def _trial(stage: "OwnerStage") -> None:
    page = _page(stage)
    page.editor.trial_section.begin()
    stage.until(page.editor.trial_section.words_label.isVisible)
    page.editor.scroll_area.verticalScrollBar().setValue(10_000)


def _items(stage: "OwnerStage") -> None:
    page = _page(stage, 1)
    page.editor.scroll_area.verticalScrollBar().setValue(page.editor.items_section.y())


def _many(stage: "OwnerStage", shown: str) -> None:
    """Show one of several programmes, in every state."""

    def add(store: Store) -> None:
        if len(programme_rows.read_all(store.connection)) > 2:
            return
        day = cafe_day(stage.owner.memory.clock.now().minute)
        first = programme_rows.read_all(store.connection)[0].programme
        some = frozenset(item.id for item in store.menu.items if item.id % 3)
        made: tuple[dict[str, Any], ...] = (
            {"name": LONG, "collects": Collects.POINTS, "of": 12_500, "points_each": 3, "counted_ids": some,
             "expires_days": 90, "cooldown_minutes": 45, "daily_cap": 2, "starts_on": day + 20, "ends_on": day + 200},
            {"name": "2025", "ends_on": day - 10},
            {"name": "😀 <b>new</b>", "counted_ids": frozenset()},
        )  # fmt: skip
        for rules in made:
            programme_id = programme_writes.insert(store.connection, replace(first, id=0, **rules), 0)
            programme_writes.switch(store.connection, programme_id, on=rules.get("counted_ids") != frozenset())

    stage.change(add)
    page = _page(stage)
    rows = [page.card_list.item(row).text() for row in range(page.card_list.count())]
    _page(stage, rows.index(shown))


def _refused(stage: "OwnerStage") -> None:
    """Say under two fields why what was entered is not kept."""
    page = _page(stage)
    page.editor.refuse("ends", Refusal.ENDS_BEFORE_START)
    page.editor.head.tell(refusal_sentence(Refusal.NAME_TAKEN, Collects.STAMPS))
    page.editor.scroll_area.ensureWidgetVisible(page.editor.period_section)


def _trouble(stage: "OwnerStage") -> None:
    page = _page(stage)
    page.show_trouble(DiskFull())


def _empty(stage: "OwnerStage") -> None:
    stage.change(lambda store: store.connection.execute("DELETE FROM programmes"))
    _page(stage)


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "programme": _page,
    "programme_smaller": lambda stage: _size(stage, 6),
    "programme_larger": lambda stage: _size(stage, 12),
    "programme_trial": _trial,
    "programme_items": _items,
    "programme_refused": _refused,
    "programme_long": lambda stage: _many(stage, LONG),
    "programme_nothing": lambda stage: _many(stage, "😀 <b>new</b>"),
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "programme_new": _page,
    "programme_trouble": _trouble,
    "programme_empty": _empty,
}
