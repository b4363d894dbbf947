"""What the owner does to cards: each an action that can be taken back, told in words."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal
from cafememo.domain.cards import Card, State
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_words import numbers_text
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.regulars_work import Deed

if TYPE_CHECKING:
    from cafememo.domain.cards import Batch
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class CardActs(QObject):
    """Acts on cards, many of them slice by slice as one action; what could not be done is told to `said`."""

    said = signal(str)

    def __init__(self, memory: "OwnerMemory", parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory

    def kill(self, some: Sequence[Card]) -> None:
        """Have lost cards be dead, and those that nobody has put away, which comes to the same."""
        from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

        meant = [card for card in some if card.state is not State.DEAD]
        if not meant:
            self.said.emit(translate("cards", "This is dead already."))
            return
        away = all(card.state is State.FREE for card in meant)
        if len(meant) > 1:
            name = translate("cards", "%n cards put away", "", len(meant))
            name = name if away else translate("cards", "%n cards are dead", "", len(meant))
        else:
            name = translate("cards", "Card {number} is dead")
            name = (translate("cards", "Card {number} put away") if away else name).format(number=meant[0].number)
        clock = self._memory.clock
        self._do(meant, name, lambda store, number: cards.kill(store, clock, number))

    def replace(self, card: Card) -> None:
        """Have somebody's card be dead, and say where they are given the next one."""
        from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

        if card.state is State.DEAD:
            self.kill((card,))
            return
        name = translate("cards", "Card {number} is dead: {name} is given the next one at the counter").format(
            number=card.number, name=called(card.name)
        )
        clock = self._memory.clock
        self._do((card,), name, lambda store, number: cards.kill(store, clock, number))

    def turn(self, some: Sequence[Card]) -> None:
        """Suspend cards; where all of them are suspended, have them be of use again."""
        from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

        alive = [card for card in some if card.state is not State.DEAD]
        if not alive:
            self.said.emit(translate("cards", "A dead card stays dead. Give a new one at the counter."))
            return
        meant = [card for card in alive if card.state is not State.SUSPENDED]
        clock = self._memory.clock
        if meant:
            name = translate("cards", "%n cards suspended", "", len(meant))
            if len(meant) == 1:
                name = translate("cards", "Card {number} suspended").format(number=meant[0].number)
            self._do(meant, name, lambda store, number: cards.suspend(store, clock, number))
            return
        name = translate("cards", "%n cards work again", "", len(alive))
        if len(alive) == 1:
            name = translate("cards", "Card {number} works again").format(number=alive[0].number)
        self._do(alive, name, cards.resume)

    def put_away(self, batch: "Batch") -> None:
        """Have the cards of a batch be dead that nobody has."""
        from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

        name = translate("cards", "Cards {numbers} put away").format(numbers=numbers_text(batch))
        job = partial(cards.put_batch_away, clock=self._memory.clock, batch_id=batch.id)
        self._memory.act(name, job, self._look_at_batch)

    def _do(self, some: Sequence[Card], name: str, job: "_Job") -> None:
        """Do something to each of some cards, as one action."""

        def each(store: "Store", numbers: tuple[int, ...]) -> None:
            for number in numbers:
                job(store, number)

        deed = Deed(self._memory, [card.number for card in some], name, each, self)
        deed.failed.connect(self._memory.troubled)
        deed.finished.connect(lambda _count: deed.deleteLater())
        deed.begin()

    def _look_at_batch(self, count: int) -> None:
        """Say that nothing was left to be put away."""
        if not count:
            self.said.emit(translate("cards", "None of these cards is free any more."))


if TYPE_CHECKING:
    from collections.abc import Callable

    _Job = Callable[[Store, int], object]
