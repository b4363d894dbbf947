"""What the owner does with programmes, each told by a name, done on the lane and taken back by Ctrl+Z."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.clock import cafe_day
from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.programme_rules import Refusal
from cafememo.domain.trouble import Trouble
from cafememo.services import programmes
from cafememo.services.programme_census import Use
from cafememo.services.programmes import Made
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.programme_checklist import Ticked

if TYPE_CHECKING:
    from cafememo.store.store import Store


class ProgrammeActions(QObject):
    """Does what is asked of programmes; what was refused is told with the field it is about, "" for the programme."""

    refused: "Emits[tuple[str, Refusal]]" = signal_as_annotated()
    added = signal(int)
    removed = signal(int)
    failed = signal()
    """Nothing was done: what the page shows of it must be read anew."""

    def __init__(self, memory: OwnerMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.programme_id = 0
        """The programme that what follows is about."""
        self.name = ""

    def about(self, programme: Programme) -> None:
        """Do everything from now on to this programme."""
        self.programme_id, self.name = programme.id, programme.name

    def day(self) -> int:
        """Return the café day it is."""
        return cafe_day(self._memory.clock.now().minute)

    # The programme as a whole.

    def add(self) -> None:
        """Make a programme, switched off; `added` follows."""
        name = translate("programme", "Stamp card")
        told = translate("programme", "Programme added")
        self._memory.act(told, partial(self._added_on_lane, name), self._tell_added, self.fail)

    def switch_on(self) -> None:
        """Have it earn, if it can."""
        day = self.day()
        told = translate("programme", "“{name}” switched on").format(name=self.name)
        self._act(told, "", lambda store, about: programmes.switch_on(store, about, day))

    def switch_off(self) -> None:
        """Have it earn nothing more."""
        told = translate("programme", "“{name}” switched off").format(name=self.name)
        self._act(told, "", programmes.switch_off)

    def put_away(self) -> None:
        """Take it from the list; its history stays."""
        told = translate("programme", "“{name}” archived").format(name=self.name)
        self._act(told, "", programmes.put_away)

    def bring_back(self) -> None:
        """Put it back into the list."""
        told = translate("programme", "“{name}” brought back").format(name=self.name)
        self._act(told, "", programmes.bring_back)

    def remove(self, unused: Use | None) -> None:
        """Take it out of the store, where the ledger does not speak of it; `removed` follows."""
        told = translate("programme", "“{name}” deleted").format(name=self.name)
        self._act(told, "", lambda store, about: programmes.remove(store, about, unused), self.programme_id)

    def move(self, programme_id: int, name: str, place: int) -> None:
        """Put it at another place in the list."""
        told = translate("programme", "“{name}” moved").format(name=name)
        self._act(told, "", lambda store, _about: programmes.move(store, programme_id, place))

    # Its rules.

    def rename(self, name: str) -> None:
        """Call it by another name."""
        told = translate("programme", "“{before}” is now called “{name}”").format(before=self.name, name=name)
        self._wish("name", told, lambda now: replace(now, name=name))

    def collect(self, collects: Collects, unused: Use | None) -> None:
        """Have it collect something else, where it was never used."""
        now_at = self._memory.clock.now().at
        told = translate("programme", "“{name}”: what it collects changed").format(name=self.name)
        self._act(
            told, "collects", lambda store, about: programmes.collect(store, about, collects, now_at, unused).refusal
        )

    def resize(self, of: int, unused: Use | None = None) -> None:
        """Have so many make a reward; with `unused` only where nothing was noted in it up to now."""
        now_at = self._memory.clock.now().at
        told = translate("programme", "“{name}”: %n for a reward", "", of).format(name=self.name)
        self._act(told, "of", lambda store, about: programmes.resize(store, about, of, now_at, unused).refusal)

    def count_per(self, per: Per) -> None:
        """Give a stamp for a visit, or for each item."""
        if per is Per.VISIT:
            told = translate("programme", "“{name}”: a stamp for a visit").format(name=self.name)
        else:
            told = translate("programme", "“{name}”: a stamp for each item").format(name=self.name)
        self._wish("per", told, lambda now: replace(now, per=per))

    def count_items(self, item_ids: frozenset[int] | None) -> None:
        """Have these items count, or with None what the menu stamps."""
        told = translate("programme", "“{name}”: what counts changed").format(name=self.name)
        self._wish("items", told, lambda now: replace(now, counted_ids=item_ids))

    def tick(self, ticked: Ticked) -> None:
        """Have further items count, or some of them no more."""
        if ticked.on:
            told = translate("programme", "“{item}” counts in “{name}”")
        else:
            told = translate("programme", "“{item}” counts no more in “{name}”")

        def wish(now: Programme) -> Programme:
            # Of what is chosen by then: the one before may not have been shown yet.
            chosen = now.counted_ids or frozenset()
            return replace(now, counted_ids=chosen | ticked.item_ids if ticked.on else chosen - ticked.item_ids)

        self._wish("items", told.format(item=ticked.name, name=self.name), wish)

    def give_points(self, each: int) -> None:
        """Give so many points for a unit of money."""
        told = translate("programme", "“{name}”: %n points for each unit spent", "", each).format(name=self.name)
        self._wish("points", told, lambda now: replace(now, points_each=each))

    def expire(self, days: int) -> None:
        """Have waiting rewards expire after so many days; 0 means never."""
        if days:
            told = translate("programme", "“{name}”: waiting rewards expire after %n days", "", days)
        else:
            told = translate("programme", "“{name}”: waiting rewards never expire")
        self._wish("expires", told.format(name=self.name), lambda now: replace(now, expires_days=days))

    def pause(self, minutes: int) -> None:
        """Have so many minutes between two visits that count."""
        told = translate("programme", "“{name}”: %n minutes between visits that count", "", minutes)
        self._wish("cooldown", told.format(name=self.name), lambda now: replace(now, cooldown_minutes=minutes))

    def cap(self, orders: int) -> None:
        """Have so many orders a day count at the most; 0 for any number."""
        if orders:
            told = translate("programme", "“{name}”: %n orders a day count", "", orders)
        else:
            told = translate("programme", "“{name}”: any number of orders a day counts")
        self._wish("cap", told.format(name=self.name), lambda now: replace(now, daily_cap=orders))

    def start_on(self, day: int | None) -> None:
        """Have it begin on a café day, or at once."""
        told = translate("programme", "“{name}”: when it begins changed").format(name=self.name)
        self._wish("starts", told, lambda now: replace(now, starts_on=day))

    def end_on(self, day: int | None) -> None:
        """Have it end with a café day, or never."""
        told = translate("programme", "“{name}”: when it ends changed").format(name=self.name)
        self._wish("ends", told, lambda now: replace(now, ends_on=day))

    # How they are done.

    def _wish(self, field: str, told: str, wish: programmes.Wish) -> None:
        """Have the programme become what is wished of it, as it is by then."""
        now_at = self._memory.clock.now().at
        self._act(told, field, lambda store, about: programmes.rewrite(store, about, wish, now_at).refusal)

    def _act(self, told: str, field: str, job: "Callable[[Store, int], Refusal | None]", removes: int = 0) -> None:
        """Do something to the programme, which may be refused."""
        about, answer = self.programme_id, _Answer(self, field, removes)
        self._memory.act(told, lambda store: job(store, about), answer.take, answer.fail)

    def _added_on_lane(self, name: str, store: "Store") -> Made:
        """Make it, and see to it that an undo never takes it from under the stamps earned in it."""
        made = programmes.add(store, name)
        self._memory.also(partial(self._undo_add, store, made))
        return made

    def _undo_add(self, store: "Store", made: Made) -> None:
        programmes.refuse_to_lose(store, made)
        self._memory.also(partial(self._redo_add, store, made))

    def _redo_add(self, store: "Store", made: Made) -> None:
        self._memory.also(partial(self._undo_add, store, made))

    def _tell_added(self, made: Made) -> None:
        self.added.emit(made.programme_id)

    def fail(self, trouble: Trouble) -> None:
        """Tell what stands in the way, and that nothing of what was entered is kept."""
        self._memory.troubled.emit(trouble)
        self.failed.emit()


class _Answer(QObject):
    """Waits for what becomes of one action; gone with the page, it tells nobody."""

    def __init__(self, actions: ProgrammeActions, field: str, removes: int) -> None:
        super().__init__(actions)
        self._actions = actions
        self._field = field
        self._removes = removes

    def take(self, refusal: Refusal | None) -> None:
        """Tell a refusal, or that a programme is no more."""
        if refusal is not None:
            self._actions.refused.emit((self._field, refusal))
        elif self._removes:
            self._actions.removed.emit(self._removes)
        self.deleteLater()

    def fail(self, trouble: Trouble) -> None:
        """Tell what stood in the way."""
        self._actions.fail(trouble)
        self.deleteLater()
