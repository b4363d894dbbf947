"""Who works here, as the owner arranges it: hired, renamed, made something else, gone and come back.

Everything that writes belongs in a transaction, the owner's, to be taken back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cafememo.domain.staff import Deed, Role, withheld_to_text
from cafememo.domain.text import clean_name
from cafememo.services.clock import Clock
from cafememo.store import names, staff, undo_log
from cafememo.store.settings import WITHHELD, Staff, read_staff, write_settings
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Team:
    """Who works here in the order of the tiles, who left, the last one first, and when, where that is known."""

    staff: tuple[Staff, ...] = ()
    former: tuple[Staff, ...] = ()
    left_at: dict[int, int] | None = None
    withheld: frozenset[Deed] = frozenset()

    def member(self, staff_id: int) -> Staff | None:
        """Return who has an id, whether they work here or left."""
        return next((one for one in (*self.staff, *self.former) if one.id == staff_id), None)

    def works_here(self, staff_id: int) -> bool:
        """Tell whether somebody works here now."""
        return any(one.id == staff_id for one in self.staff)


def team(store: Store) -> Team:
    """Return who works here and who left."""
    with store.reading():
        left = staff.left_at(store.connection)
        former = sorted(read_staff(store.connection, former=True), key=lambda one: -left.get(one.id, 0))
        return Team(read_staff(store.connection), tuple(former), left, store.facts.withheld)


def hire(store: Store, name: str, role: Role = Role.BARISTA) -> int | None:
    """Add somebody, and return their id; None where the name holds nothing to read."""
    name = clean_name(name)
    return staff.add(store.connection, name, role) if name else None


def refuse_if_busy(store: Store, staff_id: int, after_entry: int) -> None:
    """Raise `Conflict` where somebody noted something since: as part of an undo, which then is not done.

    Their name would be gone from what they noted, and the next one hired might be given their id.
    """
    if staff.has_done_anything(store.connection, staff_id, after_entry):
        raise undo_log.Conflict


def last_entry(store: Store) -> int:
    """Return the newest entry of the ledger, for `refuse_if_busy`."""
    return names.last_entry(store.connection)


def rename(store: Store, staff_id: int, name: str) -> bool:
    """Call somebody by another name; False where it holds nothing to read."""
    name = clean_name(name)
    if name:
        staff.rename(store.connection, staff_id, name)
    return bool(name)


def give_role(store: Store, staff_id: int, role: Role) -> None:
    """Make somebody something else."""
    staff.give_role(store.connection, staff_id, role)


def leave(store: Store, clock: Clock, staff_id: int) -> None:
    """Have somebody work here no more; what they noted keeps their name."""
    staff.leave(store.connection, staff_id, clock.now().at)


def come_back(store: Store, staff_id: int) -> None:
    """Have somebody who left work here again, with the PIN they had."""
    staff.come_back(store.connection, staff_id)


def order(store: Store, staff_ids: Sequence[int]) -> None:
    """Show the tiles in this order."""
    staff.order(store.connection, staff_ids)


def withhold(store: Store, deed: Deed, *, withheld: bool) -> None:
    """Keep a deed from baristas, or let them do it."""
    kept = store.facts.withheld | {deed} if withheld else store.facts.withheld - {deed}
    write_settings(store.connection, "", {WITHHELD: withheld_to_text(kept)})
