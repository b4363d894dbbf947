"""The sheet on which a new card for a phone is handed over: its code is there as long as the sheet is open."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.codes.qr import matrix
from cafememo.devices.signals import signal
from cafememo.domain.card_design import CardDesign
from cafememo.domain.cards import Card as KeptCard
from cafememo.domain.cards import State
from cafememo.domain.trouble import Trouble
from cafememo.services import cards
from cafememo.services.cards import Also, NewCard
from cafememo.services.history import Changed
from cafememo.ui.cards.face import Own
from cafememo.ui.cards.logo import kept_logo
from cafememo.ui.cards.making import card_picture, card_to_pdf, phone_faces
from cafememo.ui.cards.pdf_file import write_whole
from cafememo.ui.cards.wallet import png_of, wallet_file
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.card_preview import CardPicture
from cafememo.ui.owner.file_saving import FileSaving
from cafememo.ui.owner.parts import ANY_WIDTH, Card, OwnerButton, paragraph, scrolling, small
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.sheet import Sheet

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

BESIDE_FROM = 680
"""Pixels of the drawing from which on the card stands beside what is done with it."""
_ABOVE = 260
"""Pixels of the drawing: how high the card is above it."""


class _Made(NamedTuple):
    """A card as it was made, and how the café's cards look."""

    card: NewCard
    design: CardDesign
    logo: bytes | None


@dataclass(frozen=True, slots=True, repr=False)
class _Drawn:
    """What a card is drawn and written by; its payload is a secret, and is in no message."""

    payload: str
    own: Own
    design: CardDesign
    cafe: str
    logo: QImage | None
    name: str


class PhoneSheet(Sheet):
    """Makes a card when it is opened, and forgets its code when it is closed; asks before that is in vain."""

    said = signal(str)

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, translate("phone card", "Card for the phone"), parent)
        self.setObjectName("phone_sheet")
        self._memory = memory
        self._drawn: _Drawn | None = None
        self._number = 0
        self._regular_id = 0
        self._name = ""
        self._handed = False
        self._making = False
        self.saving = FileSaving(self)
        self.saving.said.connect(self._say)
        self.saving.saved.connect(self._take_handed)
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
        self._build_buttons(inside)
        inside.addStretch(1)
        self.area = scrolling(theme, content)
        self._sides.addWidget(self.area)
        # Below both, and not scrolled away.
        self.told_label = small(theme, "", "ink")
        self.told_label.setObjectName("phone_told_label")
        self.column.addWidget(self.told_label)
        self._build_question()
        memory.changed.connect(self._take_change)

    def _build_buttons(self, inside: QVBoxLayout) -> None:
        """Build the ways a card gets to a phone."""
        self.counter_button, self._counter_words = self._way(
            inside,
            translate("phone card", "Show on the counter"),
            translate("phone card", "They photograph the code, or scan it into an app for cards."),
            "scan-qr-code",
            self._show_on_counter,
            "show_on_counter_button",
        )
        self.picture_button, _words = self._way(
            inside,
            translate("phone card", "Save as picture…"),
            translate("phone card", "For their photos: to be sent, and shown at the counter."),
            "download",
            self._save_picture,
            "save_picture_button",
        )
        self.pdf_button, _words = self._way(
            inside,
            translate("phone card", "Save as PDF…"),
            translate("phone card", "To be sent, or printed in the size of a card."),
            "file-down",
            self._save_pdf,
            "save_pdf_button",
        )
        self.wallet_button, _words = self._way(
            inside,
            translate("phone card", "Save for a wallet…"),
            translate("phone card", "A .pkpass file, which Catima and other apps for cards open."),
            "credit-card",
            self._save_wallet,
            "save_wallet_button",
        )
        self.link_button, _words = self._way(
            inside,
            translate("phone card", "Copy the link for Catima"),
            translate("phone card", "To be pasted into a message to them. Whoever has the link has the card."),
            "copy",
            self._copy_link,
            "copy_link_button",
        )
        self._ways = (
            self.counter_button,
            self.picture_button,
            self.pdf_button,
            self.wallet_button,
            self.link_button,
        )

    def _way(
        self, inside: QVBoxLayout, text: str, sentence: str, icon: str, press: Callable[[], None], name: str
    ) -> tuple[OwnerButton, WrappedLabel]:
        """Add a button, and below it what it is for."""
        made = OwnerButton(self.theme, text, icon=icon, object_name=name)
        made.setAccessibleDescription(sentence)
        made.clicked.connect(press)
        both = QVBoxLayout()
        both.setSpacing(self.theme.px(3))
        both.addWidget(made)
        words = small(self.theme, sentence)
        both.addWidget(words)
        inside.addLayout(both)
        return made, words

    def _build_question(self) -> None:
        """Build what is asked before a card is given up that nobody has."""
        px = self.theme.px
        self.question = QFrame()
        self.question.setObjectName("bin_banner")
        column = QVBoxLayout(self.question)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        words = translate(
            "phone card",
            "This card is nowhere yet. Once this is closed its code is gone, and it can only be replaced.",
        )
        self.question_label = small(self.theme, words, "ink")
        column.addWidget(self.question_label)
        row = FlowRow(px(8))
        self.stay_button = OwnerButton(
            self.theme, translate("phone card", "Stay here"), "primary", key="Esc", object_name="stay_button"
        )
        self.leave_button = OwnerButton(
            self.theme, translate("phone card", "Close all the same"), object_name="leave_button"
        )
        for button, press in ((self.stay_button, self._stay), (self.leave_button, self._leave)):
            button.under = "amber_soft"
            button.clicked.connect(press)
            row.add(button)
        column.addWidget(row)
        self.column.addWidget(self.question)
        self.question.hide()

    # Making it.

    def open_for(self, regular_id: int, name: str) -> None:
        """Make a card for a regular, and show it.

        Asked again before it is there, it makes no second one.
        """
        if self._making:
            return
        self._making = True
        for part in (self.counter_button, self._counter_words):
            part.setVisible(self._memory.around.show_phone_card is not None)
        self._regular_id, self._name = regular_id, name
        self._handed = False
        self._number = 0
        self._say("")
        self.question.hide()
        self._enable(can=False)
        memory = self._memory
        words = translate("phone card", "{name}: card for the phone made").format(name=called(name))
        job = partial(_make, clock=memory.clock, regular_id=regular_id, also=memory.also)
        memory.act(words, job, self._show_made, self._not_made)

    def _show_made(self, made: _Made | None) -> None:
        """Show the card that was made."""
        self._making = False
        if made is None:
            self.said.emit(translate("person", "This regular is not here any more. Nothing was changed."))
            return
        logo = kept_logo(made.logo)
        own = Own(made.card.number, matrix(made.card.payload), self._name)
        self._number = made.card.number
        self._drawn = _Drawn(made.card.payload, own, made.design, self._memory.facts.name, logo, self._name)
        self.picture.show_card(phone_faces(made.design, self._drawn.cafe, logo), own)
        self._say_whose(alive=True)
        self._enable(can=True)
        self.open_sheet()
        self._focus_first()

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
        self._enable(can=alive)

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
        if show(self._drawn.payload, self._link(self._drawn)):
            self._take_handed()
            self._say("")
        else:
            self._say(translate("phone card", "The counter is locked. Unlock it there first."))

    def _copy_link(self) -> None:
        if self._drawn is not None:
            QGuiApplication.clipboard().setText(self._link(self._drawn))
            self._take_handed()
            self._say(translate("phone card", "The link is copied. Paste it into a message to them."))

    def _save_picture(self) -> None:
        self._ask(
            translate("phone card", "Save as picture"), translate("phone card", "Pictures (*.png)"), "png", _write_png
        )

    def _save_pdf(self) -> None:
        self._ask(translate("phone card", "Save as PDF"), translate("phone card", "PDF (*.pdf)"), "pdf", _write_pdf)

    def _save_wallet(self) -> None:
        self._ask(
            translate("phone card", "Save for a wallet"),
            translate("phone card", "Wallet cards (*.pkpass)"),
            "pkpass",
            _write_wallet,
        )

    def _ask(self, title: str, kinds: str, ending: str, write: Callable[["_Drawn", Path], None]) -> None:
        """Ask for a place; the name suggested tells nothing of anybody."""
        if self._drawn is not None:
            self.saving.ask_for(title, kinds, f"card-{self._number}.{ending}", partial(write, self._drawn))

    def _link(self, drawn: _Drawn) -> str:
        return cards.phone_link(drawn.payload, drawn.cafe, drawn.design)

    def _take_handed(self) -> None:
        """Take note that somebody has the card now."""
        self._handed = True
        self.question.hide()

    def _say(self, sentence: str) -> None:
        self.told_label.setText(sentence)
        self.told_label.setVisible(bool(sentence))

    def _focus_first(self) -> None:
        (self.picture_button if self.counter_button.isHidden() else self.counter_button).setFocus()

    def _enable(self, *, can: bool) -> None:
        for button in self._ways:
            button.setEnabled(can)

    # Closing it.

    def close_sheet(self) -> None:
        """Forget the code and show the page again; ask first, where nobody has the card."""
        if self._drawn is not None and not self._handed and self.picture_button.isEnabled():
            self.question.show()
            self.stay_button.setFocus()
            return
        self._drop()
        super().close_sheet()

    def _stay(self) -> None:
        self.question.hide()
        self._focus_first()

    def _leave(self) -> None:
        self._drop()
        super().close_sheet()

    def _drop(self) -> None:
        """Forget the code."""
        self.saving.forget()
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


# On the lane.


def _make(store: "Store", clock: "Clock", regular_id: int, also: Also) -> _Made | None:
    """Make the card, and read how cards look."""
    card = cards.hand_over(store, clock, regular_id, also)
    return None if card is None else _Made(card, cards.design(store), cards.logo(store))


# On a thread of its own: everything that is painted with is made there, too.


def _write_png(drawn: _Drawn, path: Path) -> None:
    faces = phone_faces(drawn.design, drawn.cafe, drawn.logo)
    write_whole(path, png_of(card_picture(faces, drawn.own)))


def _write_pdf(drawn: _Drawn, path: Path) -> None:
    card_to_pdf(path, phone_faces(drawn.design, drawn.cafe, drawn.logo), drawn.own)


def _write_wallet(drawn: _Drawn, path: Path) -> None:
    write_whole(path, wallet_file(drawn.payload, drawn.cafe, drawn.design, drawn.logo, drawn.name))
