"""The states of one regular beside the list, and of the sheets over it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hard_names import EMOJI, LONG, RIGHT_TO_LEFT, WIDE

from cafememo.domain.menu import Content
from cafememo.domain.person import Field
from cafememo.domain.roll import Filter
from cafememo.ui.kit.words import translate
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


def _bin(stage: "OwnerStage", *, several: bool = False) -> RegularsPage:
    """Show the bin with three in it, one of them chosen, or all."""
    page = stage.regulars()
    ids = page.model.ids()[4:7]
    page.pane.acts.put_in_bin(ids)
    page.go_to(Filter.BIN)
    stage.until(lambda: set(ids) <= set(page.model.ids()) and len(page.model.ids()) < 20)
    page.table.setFocus()
    page.table.choose_row(1)
    if several:
        page.table.selectAll()
    else:
        stage.until(lambda: page.pane.person is not None and page.pane.person.binned is not None)
    stage.settle()
    stage.owner.told.hide()
    return page


def _erase(stage: "OwnerStage") -> None:
    _bin(stage).deeds.erase()


def _erase_several(stage: "OwnerStage") -> None:
    _bin(stage).deeds.erase_all()


def _erasing(stage: "OwnerStage") -> None:
    """Show how far the copies are."""
    bar = _bin(stage).erasing.bar
    bar.begin(translate("erase", "Erasing from the copies…"))
    bar.step(2, 5)


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "regulars_merge": _merge,
    "regulars_bin": _bin,
    "regulars_bin_several": lambda stage: _bin(stage, several=True),
    "regulars_erase": _erase,
    "regulars_erase_several": _erase_several,
    "regulars_erasing": _erasing,
    "regulars_merge_choose": _merge_choose,
    "regulars_long": lambda stage: _named(stage, 0),
    "regulars_wide": lambda stage: _named(stage, 1),
    "regulars_rtl": lambda stage: _named(stage, 2),
    "regulars_emoji": lambda stage: _named(stage, 3),
}
