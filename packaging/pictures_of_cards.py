"""The states of the page of cards that are drawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from hard_names import LONG, RIGHT_TO_LEFT, WIDE

from cafememo.domain.cards import Kind, State
from cafememo.domain.person import Field
from cafememo.domain.trouble import DiskFull
from cafememo.services import cards, people
from cafememo.services.clock import SystemClock
from cafememo.store import cards as kept
from cafememo.ui.owner.cards import CardsPage
from cafememo.ui.owner.cards_order import Wanted
from cafememo.ui.owner.cards_register import RegisterView
from cafememo.ui.owner.cards_unusual import UnusualView

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage

    from cafememo.store.store import Store


def show_register(stage: "OwnerStage") -> RegisterView:
    """Show the register, from its newest card on."""
    page = stage.turn_to("cards")
    assert isinstance(page, CardsPage)  # noqa: S101 - its key says so
    page.turn_to("register")
    view = page.view
    assert isinstance(view, RegisterView)  # noqa: S101 - likewise
    stage.settle()
    view.search_field.clear()
    view.filters.choose("all")
    view.show_batch(None)
    view.search_for.want(Wanted())  # what a press on the first filter does
    stage.settle()
    return view


def _make(stage: "OwnerStage", count: int, sheet: str, *, finished: bool = True) -> cards.Made:
    """Make a batch, as printing does."""
    made: list[cards.Made] = []

    def make(store: "Store") -> cards.Made:
        batch = cards.begin_batch(store, SystemClock(), count, sheet)
        if finished:
            cards.finish(store, batch.batch_id)
        return batch

    stage.owner.memory.ask(make, made.append)
    stage.until(lambda: bool(made))
    return made[0]


def _full(stage: "OwnerStage") -> RegisterView:
    """Show cards of every kind in every state; made once."""
    view = show_register(stage)
    if not view.batches:
        first = _make(stage, 100, "avery-c32011")
        _make(stage, 20, "plain-a4", finished=False)
        numbers = [card.number for card in first.cards]

        def mix(store: "Store") -> None:
            clock = SystemClock()
            for number in numbers[:9]:
                cards.kill(store, clock, number)
            for number in numbers[90:93]:
                cards.suspend(store, clock, number)
            cards.allow_foreign(store, allowed=True)
            for place, regular_id in enumerate(range(10, 18)):
                if place % 3 == 0:
                    hashed = cards.foreign_hash(store, f"36661234567{place}9")
                    if isinstance(hashed, bytes):
                        cards.link_foreign(store, clock, hashed, regular_id)
                else:
                    cards.make_for(store, clock, regular_id, Kind.PHONE)
            found = cards.listed(store, State.BOUND, None, 8)
            cards.suspend(store, clock, found[1].number)
            cards.kill(store, clock, found[2].number)

        stage.change(mix)
        view = show_register(stage)
    return view


def _chosen(stage: "OwnerStage", state: State) -> None:
    view = _full(stage)
    row = next(place for place, card in enumerate(view.model.cards()) if card.state is state)
    view.table.choose_row(row)
    view.table.setFocus()


def _several(stage: "OwnerStage") -> None:
    view = _full(stage)
    view.table.choose_row(1)
    view.table.choose_rows(range(1, 6))
    view.table.setFocus()


def _long(stage: "OwnerStage") -> None:
    view = _full(stage)
    holders = [card.regular_id for card in view.model.cards() if card.regular_id is not None][:3]

    def name(store: "Store") -> None:
        for regular_id, said in zip(holders, (LONG, WIDE, RIGHT_TO_LEFT), strict=True):
            people.tell(store, regular_id, Field.NAME, said)
            people.tell(store, regular_id, Field.SURNAME, said)

    stage.change(name)
    _chosen(stage, State.BOUND)


def _nothing(stage: "OwnerStage") -> None:
    view = _full(stage)
    view.search()
    view.search_field.setText("999999")
    view.search_field.textEdited.emit("999999")


def _batch(stage: "OwnerStage") -> None:
    view = _full(stage)
    view.show_batch(view.batches[0].id)


def _unreadable(stage: "OwnerStage") -> None:
    view = show_register(stage)
    view.model.show_cards((), more=False)
    view._fail(DiskFull())  # noqa: SLF001 - as when the disk does not answer


def show_unusual(stage: "OwnerStage") -> UnusualView:
    """Show what was out of the ordinary, all looked through."""
    page = stage.turn_to("cards")
    assert isinstance(page, CardsPage)  # noqa: S101 - its key says so
    page.turn_to("unusual")
    view = page.view
    assert isinstance(view, UnusualView)  # noqa: S101 - likewise
    stage.until(lambda: not view.looking)
    return view


def _unusual(stage: "OwnerStage") -> None:
    register = _full(stage)
    dead = [card for card in register.model.cards() if card.state in {State.DEAD, State.SUSPENDED}][:4]

    def show(store: "Store") -> None:
        for card in dead:
            for minute in range(3):
                kept.note_try(store.connection, card.number, SystemClock().now().at - 60 * minute)

    stage.change(show)
    stage.settle()
    view = show_unusual(stage)
    stage.settle()
    if view.model.found():
        view.table.choose_row(0)
        view.table.setFocus()


def _unusual_unreadable(stage: "OwnerStage") -> None:
    view = show_unusual(stage)
    view._known = False  # noqa: SLF001 - as at the first look
    view._fail(DiskFull())  # noqa: SLF001 - as when the disk does not answer


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "cards": lambda stage: _chosen(stage, State.BOUND),
    "cards_dead": lambda stage: _chosen(stage, State.DEAD),
    "cards_free": lambda stage: _chosen(stage, State.FREE),
    "cards_none_chosen": _full,
    "cards_several": _several,
    "cards_long": _long,
    "cards_nothing": _nothing,
    "cards_batch": _batch,
    "cards_unusual": _unusual,
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {
    "cards_empty": show_register,
    "cards_unreadable": _unreadable,
    "cards_unusual_empty": show_unusual,
    "cards_unusual_unreadable": _unusual_unreadable,
}
