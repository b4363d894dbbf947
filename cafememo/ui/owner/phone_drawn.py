"""A card for a phone, as it is made and as it is written into the files that hand it over."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QImage

from cafememo.domain.card_design import CardDesign
from cafememo.services import cards
from cafememo.services.cards import Also, NewCard
from cafememo.ui.cards.face import Own
from cafememo.ui.cards.making import card_picture, card_to_pdf, phone_faces
from cafememo.ui.cards.pdf_file import write_whole
from cafememo.ui.cards.wallet import png_of, wallet_file

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store


class MadeCard(NamedTuple):
    """A card as it was made, and how the café's cards look."""

    card: NewCard
    design: CardDesign
    logo: bytes | None


@dataclass(frozen=True, slots=True, repr=False)
class DrawnCard:
    """What a card is drawn and written by; its payload is a secret, and is in no message."""

    payload: str
    own: Own
    design: CardDesign
    cafe: str
    logo: QImage | None
    name: str

    @property
    def link(self) -> str:
        """Return the link that gives the card to whoever has it."""
        return cards.phone_link(self.payload, self.cafe, self.design)


def make_card(store: "Store", clock: "Clock", regular_id: int, also: Also) -> MadeCard | None:
    """Make the card, and read how cards look; None for a regular who is gone. On the lane."""
    card = cards.hand_over(store, clock, regular_id, also)
    return None if card is None else MadeCard(card, cards.design(store), cards.logo(store))


def give_up_card(store: "Store", clock: "Clock", number: int) -> bool:
    """Have a card be dead that nobody got to see. On the lane."""
    return cards.kill(store, clock, number)


# On a thread of its own: everything that is painted with is made there, too.


def write_png(drawn: DrawnCard, path: Path) -> None:
    """Write the card as a picture. Raises FileNotWritable, DiskFull and its like, as all of these do."""
    faces = phone_faces(drawn.design, drawn.cafe, drawn.logo)
    write_whole(path, png_of(card_picture(faces, drawn.own)))


def write_pdf(drawn: DrawnCard, path: Path) -> None:
    """Write the card as a page of its own size."""
    card_to_pdf(path, phone_faces(drawn.design, drawn.cafe, drawn.logo), drawn.own)


def write_wallet(drawn: DrawnCard, path: Path) -> None:
    """Write the card as apps for cards take it."""
    write_whole(path, wallet_file(drawn.payload, drawn.cafe, drawn.design, drawn.logo, drawn.name))
