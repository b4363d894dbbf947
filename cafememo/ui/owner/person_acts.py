"""What the owner does to one regular: each an action that can be taken back, told in words."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal
from cafememo.domain.person import Field
from cafememo.services import cards, merging, people, taking_back
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.person_words import called

if TYPE_CHECKING:
    from cafememo.domain.menu import Content
    from cafememo.services.person import MergedEntry, Person
    from cafememo.services.visits import Row
    from cafememo.ui.owner.memory import OwnerMemory


class PersonActs(QObject):
    """Acts on regulars; what cannot be done any more is told to `said`."""

    said = signal(str)

    def __init__(self, memory: "OwnerMemory", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory

    @property
    def memory(self) -> "OwnerMemory":
        """Return what it asks and acts by."""
        return self._memory

    def tell(self, person: "Person", field: Field, text: str) -> None:
        """Keep something a regular told."""
        words = _told(field).format(name=called(person.contact.name), new=called(text))
        job = partial(people.tell, regular_id=person.regular_id, field=field, text=text)
        self._memory.act(words, job, self._look, key=f"{field} {person.regular_id}")

    def pin(self, person: "Person", order_ids: Sequence[int]) -> None:
        """Make these orders the usuals, in this order."""
        words = translate("person", "{name}: the usual changed").format(name=called(person.contact.name))
        job = partial(people.pin, regular_id=person.regular_id, order_ids=tuple(order_ids))
        self._memory.act(words, job, self._look)

    def avoid(self, person: "Person", contents: "frozenset[Content]") -> None:
        """Remember what somebody avoids and agreed to, or with nothing erase it."""
        words = translate("person", "{name}: what they avoid changed")
        if not contents:
            words = translate("person", "{name}: what they avoid erased")
        memory = self._memory
        job = partial(
            people.avoid,
            clock=memory.clock,
            regular_id=person.regular_id,
            contents=contents,
            staff_id=memory.staff_id,
        )
        memory.act(words.format(name=called(person.contact.name)), job, self._look)

    def lose_card(self, person: "Person", card_id: int) -> None:
        """Have a lost card be dead at once."""
        words = translate("person", "{name}: lost card is dead").format(name=called(person.contact.name))
        job = partial(cards.kill, clock=self._memory.clock, number=card_id)
        self._memory.act(words, job, self._look_at_card)

    def turn_card(self, person: "Person", card_id: int, *, suspend: bool) -> None:
        """Have a card be of no use for now, or of use again."""
        words = (
            translate("person", "{name}: card suspended")
            if suspend
            else translate("person", "{name}: card works again")
        )
        job = partial(cards.resume, number=card_id)
        if suspend:
            job = partial(cards.suspend, clock=self._memory.clock, number=card_id)
        self._memory.act(words.format(name=called(person.contact.name)), job, self._look_at_turned)

    def put_in_bin(self, regular_ids: Sequence[int], name: str = "") -> None:
        """Put regulars into the bin; `name` tells one."""
        words = translate("person", "{name} is in the bin").format(name=called(name))
        if len(regular_ids) != 1:
            words = translate("person", "%n regulars are in the bin", "", len(regular_ids))
        job = partial(people.put_in_bin, regular_ids=tuple(regular_ids), now=self._memory.clock.now())
        self._memory.act(words, job)

    def bring_back(self, regular_ids: Sequence[int], name: str = "") -> None:
        """Bring regulars back from the bin; `name` tells one."""
        words = translate("person", "{name} is back").format(name=called(name))
        if len(regular_ids) != 1:
            words = translate("person", "%n regulars are back", "", len(regular_ids))
        self._memory.act(
            words, partial(people.bring_back, regular_ids=tuple(regular_ids), now=self._memory.clock.now())
        )

    def turn(self, person: "Person", row: "Row") -> None:
        """Take a visit or a reward given back, or put it back where it was taken back."""
        if row.is_order:
            taken = translate("person", "{name}: visit taken back")
            put = translate("person", "{name}: visit put back")
        else:
            taken = translate("person", "{name}: reward taken back")
            put = translate("person", "{name}: reward put back")
        memory, words = self._memory, put if row.undone else taken
        job = partial(
            taking_back.turn,
            clock=memory.clock,
            entry_id=row.entry_id,
            staff_id=memory.staff_id,
            back=not row.undone,
            also=memory.also,
        )
        memory.act(words.format(name=called(person.contact.name)), job, self._look_at_visit)

    def give(self, person: "Person", programme_id: int) -> None:
        """Give a reward outright."""
        words = translate("person", "{name}: reward given").format(name=called(person.contact.name))
        memory = self._memory
        job = partial(
            taking_back.give,
            clock=memory.clock,
            regular_id=person.regular_id,
            programme_id=programme_id,
            staff_id=memory.staff_id,
            also=memory.also,
        )
        memory.act(words, job, self._look)

    def separate(self, person: "Person", entry: "MergedEntry") -> None:
        """Make an entry that was merged into somebody's a regular of its own again."""
        words = translate("person", "{name} and {other} are two again").format(
            name=called(person.contact.name), other=called(entry.name)
        )
        job = partial(merging.separate, regular_id=entry.regular_id, also=self._memory.also)
        self._memory.act(words, job, self._look_at_merge)

    def _look(self, done: bool) -> None:
        """Say that somebody is gone, where nothing was done."""
        self._say(done, translate("person", "This regular is not here any more. Nothing was changed."))

    def _look_at_card(self, done: bool) -> None:
        self._say(done, translate("person", "This card is dead already."))

    def _look_at_turned(self, done: bool) -> None:
        self._say(done, translate("person", "This card was changed meanwhile. Look again."))

    def _look_at_visit(self, done: bool) -> None:
        self._say(done, translate("person", "This was changed at the counter meanwhile. Look again."))

    def _look_at_merge(self, done: bool) -> None:
        self._say(done, translate("person", "These two are separate already."))

    def _say(self, done: bool, sentence: str) -> None:
        if not done:
            self.said.emit(sentence)


def _told(field: Field) -> str:
    """Return how a change of something told is called; {name} and {new} are left for format()."""
    words: dict[Field, Callable[[], str]] = {
        Field.NAME: lambda: translate("person", "“{name}” is now “{new}”"),
        Field.SURNAME: lambda: translate("person", "{name}: surname changed"),
        Field.PHONE: lambda: translate("person", "{name}: phone changed"),
        Field.EMAIL: lambda: translate("person", "{name}: e-mail changed"),
        Field.BIRTHDAY: lambda: translate("person", "{name}: birthday changed"),
        Field.NOTES: lambda: translate("person", "{name}: notes changed"),
    }
    return words[field]()
