"""What the ledger must say after a morning: sums any barista could do on paper, and nothing of the program's own."""

from dataclasses import dataclass, field
from typing import NamedTuple

from cafememo.domain.ledger import Kind
from cafememo.domain.order import Order

STAMPS_OF = 10
STAFF_ID = PROGRAMME_ID = 1
UNSTAMPED = frozenset({3})
"""The menu's items that earn no stamp: the croissant."""


class Row(NamedTuple):
    """A row of the ledger as it is expected, in what it tells of a visit."""

    kind: Kind
    regular_id: int
    order: Order | None
    stamps: int
    rewards: int
    refers_to: int | None
    before_id: int | None


@dataclass
class _Account:
    """What one regular has: stamps, a full card counting ten of them, and the number of their last row."""

    worth: int = 0
    newest: int | None = None


@dataclass
class Books:
    """The rows expected so far, the first of them being number 1."""

    rows: list[Row] = field(default_factory=list)
    _accounts: dict[int, _Account] = field(default_factory=dict)
    _earned: dict[int, int] = field(default_factory=dict)

    def visit(self, regular_id: int, order: Order | None) -> int:
        """Expect a visit: a stamp, unless only what earns none was had. Return the row's number."""
        earns = order is None or any(line.item_id not in UNSTAMPED for line in order.lines)
        return self._add(Kind.VISIT, regular_id, order, 1 if earns else 0)

    def more(self, regular_id: int, order: Order) -> int:
        """Expect a further order of a visit: no stamp of its own."""
        return self._add(Kind.MORE, regular_id, order, 0)

    def redeem(self, regular_id: int, order: Order) -> int:
        """Expect a visit that a full card pays for."""
        return self._add(Kind.REDEEM, regular_id, order, -STAMPS_OF)

    def undo(self, *numbers: int) -> None:
        """Expect rows to be taken back, in this order."""
        for number in numbers:
            self._add(Kind.UNDO, self.rows[number - 1].regular_id, None, -self._earned[number], refers_to=number)

    def rewards(self, regular_id: int) -> int:
        """Return how many full cards wait."""
        return self._accounts.get(regular_id, _Account()).worth // STAMPS_OF

    def _add(
        self, kind: Kind, regular_id: int, order: Order | None, worth: int, *, refers_to: int | None = None
    ) -> int:
        """Expect a row that moves so many stamps, a full card being exchanged for a reward."""
        account = self._accounts.setdefault(regular_id, _Account())
        rewards, stamps = divmod(account.worth, STAMPS_OF)
        account.worth += worth
        new_rewards, new_stamps = divmod(account.worth, STAMPS_OF)
        self.rows.append(
            Row(kind, regular_id, order, new_stamps - stamps, new_rewards - rewards, refers_to, account.newest)
        )
        account.newest = number = len(self.rows)
        self._earned[number] = worth
        return number
