"""The owner's actions, the last fifty of any kind, and how each is taken back."""

from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from cafememo.domain.audit import OWNER, What
from cafememo.services import audit
from cafememo.services.clock import Clock, SystemClock
from cafememo.store import undo_log
from cafememo.store.store import Store

T = TypeVar("T")

KEPT = 50
"""Actions that can be taken back."""
_OF_THE_CAFE = frozenset(
    (
        "categories",
        "items",
        "item_contents",
        "item_groups",
        "option_groups",
        "options",
        "option_contents",
        "programmes",
        "programme_items",
        "staff",
        "settings",
    )
)
"""What an open store keeps read: menu and facts."""
EVERYTHING = _OF_THE_CAFE | frozenset(("regulars", "cards", "card_batches", "ledger"))
"""What pages show: where it is not known what of it changed."""
_IN_ORDERS = frozenset(("items", "options"))
"""What orders name."""
_PAIRS = "not_the_same"
"""Two regulars are in a row of it, of whom a change tells only one."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What an action, or an undo, changed: tables by name, and regulars by id."""

    tables: frozenset[str] = frozenset()
    regular_ids: frozenset[int] = frozenset()

    @property
    def of_the_cafe(self) -> bool:
        """Tell whether menu, programmes, staff or settings changed."""
        return bool(self.tables & _OF_THE_CAFE)


@dataclass
class _Action:
    """Something done: what it is called, what takes it back, and what its further edits are told by."""

    name: str
    key: str
    undoing: list[undo_log.Undoing]
    also: list[Callable[[], object]] = field(default_factory=list)

    def changed(self) -> Changed:
        """Return what it changed."""
        ids = frozenset(one.regular_id for one in self.undoing if one.regular_id is not None)
        return Changed(frozenset(one.table for one in self.undoing), ids)

    def may_be_about(self, regular_ids: Collection[int]) -> bool:
        """Tell whether it may hold anything of some regulars."""
        changed = self.changed()
        return not self.undoing or _PAIRS in changed.tables or not changed.regular_ids.isdisjoint(regular_ids)


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of an undo: `name` is what the action was called, "" where there was nothing to take back.

    `conflict` where something else changed the same thing since: nothing was taken back, and the action is no longer
    among those that can be.
    """

    name: str = ""
    conflict: bool = False
    changed: Changed = field(default_factory=Changed)


class History:
    """Does what the owner asks of an open store, one transaction each, and takes it back. On the store's thread.

    What is taken back or done again is logged: about whom, never what it was called.
    """

    def __init__(self, store: Store, clock: Clock | None = None) -> None:
        self._store = store
        self._clock = clock or SystemClock()
        self._done: deque[_Action] = deque(maxlen=KEPT)
        self._undone: deque[_Action] = deque(maxlen=KEPT)
        self._also: list[Callable[[], object]] | None = None
        with store.reading():
            undo_log.watch(store.connection)

    def do(self, name: str, job: Callable[[Store], T], key: str = "") -> tuple[T, Changed]:
        """Do a job in one transaction and remember how to take it back, under the name it is told by.

        The job changes tables only; of the ledger see `also`. A job that changed nothing is not remembered. Actions
        with the same `key` that follow each other are one: letters typed into a field. Raises what the job raises,
        and what `Store.transaction` raises; nothing was changed then, but for `NotSure`: it is remembered once it is
        known to be kept.
        """
        result, action = self._recorded(name, key, lambda: job(self._store), self._remember)
        return result, action.changed()

    def _remember(self, action: _Action) -> None:
        """Take note of how something that was done is taken back."""
        if action.undoing or action.also:
            self._undone.clear()
            last = self._done[-1] if self._done else None
            if action.key and last is not None and last.key == action.key:
                last.undoing[:0] = action.undoing
                last.also[:0] = action.also
            else:
                self._done.append(action)

    def also(self, undo: Callable[[], object]) -> None:
        """Within a job: have this done as well when the action is taken back, in the same transaction.

        For what the ledger holds, which is never changed: the undo writes further rows. It may call `also` itself, so
        that the undo can be taken back in its turn.
        """
        if self._also is None:
            raise RuntimeError("no action is being done")
        self._also.append(undo)

    def undo(self) -> Undone:
        """Take the newest action back."""
        return self._turn(self._done, self._undone, What.UNDONE)

    def redo(self) -> Undone:
        """Do again what was taken back last."""
        return self._turn(self._undone, self._done, What.REDONE)

    def forget(self, regular_ids: Collection[int]) -> None:
        """Have nothing be taken back, or done again, that was about somebody who was erased.

        An action that only wrote into the ledger does not say whom it was about, and goes as well.
        """
        for actions in (self._done, self._undone):
            kept = [action for action in actions if not action.may_be_about(regular_ids)]
            actions.clear()
            actions.extend(kept)

    def next_undo(self) -> str:
        """Return the name of what an undo would take back, "" for nothing."""
        return self._done[-1].name if self._done else ""

    def _turn(self, source: deque[_Action], target: deque[_Action], what: What) -> Undone:
        """Take the newest of `source` back, so that `target` can bring it again."""
        if not source:
            return Undone()
        action = source[-1]

        def back() -> None:
            undo_log.take_back(self._store.connection, action.undoing)
            if action.changed().tables & _IN_ORDERS:
                # A new favourite has an order ready, which would keep it for ever.
                held = self._store.orders.let_go()
                if held:
                    self.also(partial(self._store.orders.bring_back, held))
            for also in action.also:
                also()
            ids = sorted(action.changed().regular_ids)
            audit.note(self._store, self._clock, what, OWNER, audit.regulars(ids) if ids else "")

        def taken(reverse: _Action) -> None:
            """Have what was taken back be what can be done again."""
            if source and source[-1] is action:
                source.pop()
            target.append(reverse)

        # Where the disk refuses, it can be tried again.
        try:
            _nothing, reverse = self._recorded(action.name, action.key, back, taken)
        except undo_log.CONFLICTS:
            source.pop()
            return Undone(action.name, conflict=True)
        return Undone(action.name, changed=reverse.changed())

    def _recorded(
        self, name: str, key: str, job: Callable[[], T], taken: Callable[[_Action], object]
    ) -> tuple[T, _Action]:
        """Do a job in a transaction, recording what takes it back, for `taken` once it is kept.

        Menu and facts are read anew where they changed, within it: what comes after it must not fail.
        """
        store, self._also = self._store, []
        recorded: list[_Action] = []
        try:
            with store.transaction(kept=lambda: taken(recorded[0])):
                undo_log.record(store.connection, on=True)
                result = job()
                undo_log.record(store.connection, on=False)
                action = _Action(name, key, undo_log.recorded(store.connection), self._also)
                recorded.append(action)
                if action.changed().of_the_cafe:
                    store.reload()
        finally:
            self._also = None
        taken(action)
        return result, action
