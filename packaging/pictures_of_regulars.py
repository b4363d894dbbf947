"""The states of one regular beside the list, and of the sheets over it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hard_names import EMOJI, LONG, RIGHT_TO_LEFT, WIDE

from cafememo.domain.menu import Content
from cafememo.domain.person import Field
from cafememo.ui.owner.regulars import RegularsPage

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

NAMES = (LONG, WIDE, RIGHT_TO_LEFT, EMOJI)
NOTES = "Toujours près de la fenêtre, avec le journal du samedi et son chien. " * 14


def _named(stage: "OwnerStage", place: int) -> RegularsPage:
    """Show somebody of a name that is hard to draw, with all that can be known of them."""
    page = stage.regulars()
    page.table.choose_row(place)
    stage.until(lambda: page.pane.person is not None and page.pane.person.regular_id == page.model.ids()[place])
    person = page.pane.person
    acts = page.pane.acts
    if person is not None:
        acts.tell(person, Field.NOTES, NOTES)
        acts.avoid(person, frozenset(Content))
        acts.tell(person, Field.NAME, NAMES[place % len(NAMES)])
    stage.settle()
    stage.owner.told.hide()
    return page


def _merge(stage: "OwnerStage") -> None:
    page = stage.regulars()
    ids = page.model.ids()
    page.merging.compare(ids[0], ids[1])


def _merge_choose(stage: "OwnerStage") -> None:
    page = stage.regulars()
    page.merging.ask_other(page.model.ids()[0], "Adrien")


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "regulars_merge": _merge,
    "regulars_merge_choose": _merge_choose,
    "regulars_long": lambda stage: _named(stage, 0),
    "regulars_wide": lambda stage: _named(stage, 1),
    "regulars_rtl": lambda stage: _named(stage, 2),
    "regulars_emoji": lambda stage: _named(stage, 3),
}
