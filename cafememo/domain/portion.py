"""What is about to be noted for one person; several together are a round."""

from typing import NamedTuple

from cafememo.domain.order import Order


class Portion(NamedTuple):
    """One order of one person, not written yet."""

    regular_id: int
    order: Order | int | None
    """What it is: put together just now, or one the store has by its id; None for just a visit."""
    reward_of: int | None = None
    """The programme whose waiting reward makes it free."""
    further: bool = False
    """Another order of the visit noted just before it."""
    make_usual: bool = False
    """Pin it as the person's usual."""
