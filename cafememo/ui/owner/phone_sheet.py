"""The sheet on which a new card for a phone is handed over: its code is there as long as the sheet is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.codes.qr import matrix
from cafememo.devices.signals import signal
from cafememo.domain.cards import Card as KeptCard
from cafememo.domain.cards import State
from cafememo.domain.trouble import Trouble
from cafememo.services import cards
from cafememo.services.history import Changed
from cafememo.ui.cards.face import Own
from cafememo.ui.cards.logo import kept_logo
from cafememo.ui.cards.making import phone_faces
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.brief_copy import BriefCopy
from cafememo.ui.owner.card_preview import CardPicture
from cafememo.ui.owner.door_watch import DoorWatch
from cafememo.ui.owner.file_saving import FileSaving
from cafememo.ui.owner.parts import ANY_WIDTH, Card, paragraph, scrolling, small
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.phone_drawn import (
    DrawnCard,
    MadeCard,
    give_up_card,
    make_card,
    write_pdf,
    write_png,
    write_wallet,
)
from cafememo.ui.owner.phone_ways import GivingUp, PhoneWays
from cafememo.ui.owner.sheet import Sheet

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory

BESIDE_FROM = 680
"""Pixels of the drawing from which on the card stands beside what is done with it."""
_ABOVE = 260
"""Pixels of the drawing: how high the card is above it."""


class PhoneSheet(Sheet):
    """Makes a card when it is opened, and forgets its code when it is closed; asks before that is in vain.

    A window that is locked or closed asks nothing: whoever looks at it next may not see the card.
    """

    said = signal(str)
    """What is told where the sheet is not there to tell it."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, translate("phone card", "Card for the phone"), parent)
        self.setObjectName("phone_sheet")
        self._memory = memory
        self._drawn: DrawnCard | None = None
        self._number = 0
        self._regular_id = 0
        self._name = ""
        self._handed = False
        self._making = False
        self._shut_meanwhile = False
        """The window was locked or closed while the card was made."""
        self.saving = self._begin_saving()
        self.door_watch = DoorWatch(self)
        self.door_watch.shut.connect(self._be_shut)
        px = theme.px
        self._sides = QHBoxLayout()
        self._sides.setSpacing(px(16))
        self.column.addLayout(self._sides, 1)
        frame = self.frame = Card(theme)
        self.picture = CardPicture(theme)
        frame.column.addWidget(self.picture, 1)
        self._sides.addWidget(frame, 1)
        self._beside = True
        content = QWidget()
        inside = self._inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, px(8), 0)
        inside.setSpacing(px(10))
        self.for_label = paragraph(theme, "", "ink")
        self.for_label.setObjectName("for_label")
        inside.addWidget(self.for_label)
        ways = self.ways = PhoneWays(theme)
        for button, press in (
            (ways.counter_button, self._show_on_counter),
            (ways.picture_button, self._save_picture),
            (ways.pdf_button, self._save_pdf),
            (ways.wallet_button, self._save_wallet),
            (ways.link_button, self._copy_link),
        ):
            button.clicked.connect(press)
        inside.addWidget(ways)
        inside.addStretch(1)
        self.area = scrolling(theme, content)
        self._sides.addWidget(self.area)
        # Below both, and not scrolled away.
        self.told_label = small(theme, "", "ink")
        self.told_label.setObjectName("phone_told_label")
        self.column.addWidget(self.told_label)
        self.question = GivingUp(theme)
        self.question.stay_wanted.connect(self._stay)
        self.question.leave_wanted.connect(self._leave)
        self.column.addWidget(self.question)
        self.question.hide()
        memory.changed.connect(self._take_change)

    # Making it.

    def open_for(self, regular_id: int, name: str) -> None:
        """Make a card for a regular, and show it.

        Asked again before it is there, it makes no second one.
        """
        if self._making:
            return
        self._making, self._shut_meanwhile = True, False
        self.door_watch.look()
        self.ways.offer_counter(there=self._memory.around.show_phone_card is not None)
        self._regular_id, self._name = regular_id, name
        self._handed = False
        self._number = 0
        self._say("")
        self.question.hide()
        self.ways.enable(can=False)
        memory = self._memory
        words = translate("phone card", "{name}: card for the phone made").format(name=called(name))
        job = partial(make_card, clock=memory.clock, regular_id=regular_id, also=memory.also)
        memory.act(words, job, self._show_made, self._not_made)

    def _show_made(self, made: MadeCard | None) -> None:
        """Show the card that was made."""
        self._making = False
        if made is None:
            self.said.emit(translate("person", "This regular is not here any more. Nothing was changed."))
            return
        if self._shut_meanwhile:
            self._give_up(made.card.number)
            return
        logo = kept_logo(made.logo)
        own = Own(made.card.number, matrix(made.card.payload), self._name)
        self._number = made.card.number
        self._drawn = DrawnCard(made.card.payload, own, made.design, self._memory.facts.name, logo, self._name)
        self.picture.show_card(phone_faces(made.design, self._drawn.cafe, logo), own)
        self._say_whose(alive=True)
        self.ways.enable(can=True)
        self.open_sheet()
        self.ways.focus_first()

    def _give_up(self, number: int) -> None:
        """Have a card be dead that nobody will see: the window was locked before it was there."""
        words = translate("cards", "Card {number} is dead").format(number=number)
        self._memory.act(words, partial(give_up_card, clock=self._memory.clock, number=number))

    def _not_made(self, reason: Trouble) -> None:
        """Say why there is no card."""
        self._making = False
        self._memory.troubled.emit(reason)

    def _take_change(self, changed: Changed) -> None:
        """See whether the card is still alive, where something about its regular changed."""
        if self._drawn is not None and (self._regular_id in changed.regular_ids or "cards" in changed.tables):
            self._memory.ask(partial(cards.card, number=self._number), self._show_state, topic="phone card")

    def _show_state(self, card: KeptCard | None) -> None:
        """Say that the card is dead, where it was taken back; hand it over no more."""
        if self._drawn is None:
            return
        alive = card is not None and card.state is State.BOUND
        self._say_whose(alive=alive)
        if not alive:
            self._say("")
            self.question.hide()
        self.ways.enable(can=alive)

    def _say_whose(self, *, alive: bool) -> None:
        """Say whose card it is, or that it is no use any more."""
        sentence = translate("phone card", "Card Nº {number} is {name}’s, and greets them from now on.")
        if not alive:
            sentence = translate("phone card", "Card Nº {number} is dead: it was taken back, or said to be lost.")
        self.for_label.setText(sentence.format(number=self._number, name=called(self._name)))

    # Handing it over.

    def _show_on_counter(self) -> None:
        show = self._memory.around.show_phone_card
        if self._drawn is None or show is None:
            return
        if show(self._drawn.payload, self._drawn.link):
            self._take_handed()
            self._say("")
        else:
            self._say(translate("phone card", "The counter is locked. Unlock it there first."))

    def _copy_link(self) -> None:
        if self._drawn is None:
            return
        copy = BriefCopy(self._drawn.link)
        self.door_watch.shut.connect(copy.take_back)
        self._take_handed()
        self._say(translate("phone card", "The link is copied for a minute. Paste it into a message to them."))

    def _save_picture(self) -> None:
        self._ask(
            translate("phone card", "Save as picture"), translate("phone card", "Pictures (*.png)"), "png", write_png
        )

    def _save_pdf(self) -> None:
        self._ask(translate("phone card", "Save as PDF"), translate("phone card", "PDF (*.pdf)"), "pdf", write_pdf)

    def _save_wallet(self) -> None:
        self._ask(
            translate("phone card", "Save for a wallet"),
            translate("phone card", "Wallet cards (*.pkpass)"),
            "pkpass",
            write_wallet,
        )

    def _ask(self, title: str, kinds: str, ending: str, write: Callable[[DrawnCard, Path], None]) -> None:
        """Ask for a place; the name suggested tells nothing of anybody."""
        if self._drawn is not None:
            self.saving.ask_for(title, kinds, f"card-{self._number}.{ending}", partial(write, self._drawn))

    def _begin_saving(self) -> FileSaving:
        """Return what saves this card, and tells here what became of it."""
        saving = FileSaving(self)
        saving.said.connect(self._say)
        saving.saved.connect(self._take_handed)
        return saving

    def _end_saving(self) -> None:
        """Ask where to save no more; what is still being written is told elsewhere, and is of no other card."""
        before, self.saving = self.saving, self._begin_saving()
        before.forget()
        before.said.disconnect(self._say)
        before.saved.disconnect(self._take_handed)
        before.said.connect(self.said)

    def _take_handed(self) -> None:
        """Take note that somebody has the card now."""
        self._handed = True
        self.question.hide()

    def _say(self, sentence: str) -> None:
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))

    # Closing it.

    def close_sheet(self) -> None:
        """Forget the code and show the page again; ask first, where nobody has the card."""
        if self._drawn is not None and not self._handed and self.ways.can:
            self.question.show()
            self.question.stay_button.setFocus()
            return
        self._drop()
        super().close_sheet()

    def _stay(self) -> None:
        self.question.hide()
        self.ways.focus_first()

    def _leave(self) -> None:
        self._drop()
        super().close_sheet()

    def _be_shut(self) -> None:
        """Leave nothing of the card behind the door, nor one that is only being made."""
        self._shut_meanwhile = True
        self._leave()

    def _drop(self) -> None:
        """Forget the code."""
        self._end_saving()
        self.picture.clear()
        self._drawn = None
        self.question.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay at Escape, where it is asked whether to close."""
        if event.key() == Qt.Key.Key_Escape and not self.question.isHidden():
            self._stay()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside what is done with it, or above, to be scrolled with it."""
        super().resizeEvent(event)
        px = self.theme.px
        beside = self.width() >= px(BESIDE_FROM)
        if beside != self._beside:
            self._beside = beside
            if beside:
                self._sides.insertWidget(0, self.frame, 1)
            else:
                self._inside.insertWidget(0, self.frame)
        self.frame.setMinimumHeight(0 if beside else px(_ABOVE))
        self.area.setMinimumWidth(px(330) if beside else 0)
        self.area.setMaximumWidth(px(400) if beside else ANY_WIDTH)
