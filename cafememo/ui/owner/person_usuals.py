"""The usual of one regular: up to three orders with their reasons, pinned, unpinned and put in order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.services.person import Person, PersonUsual
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import Card, small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_parts import Section, SmallButton, SmallIcon, show_if
from cafememo.ui.owner.person_words import order_words, usual_reason

MOST = 3


class UsualCard(Card):
    """One order, why it is there, and what can be done with it; by keys: Enter pins, Alt and the arrows move."""

    pin_wanted = signal(int)
    unpin_wanted = signal(int)
    move_wanted = signal(int, int)
    """An order is to be moved by so many places."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._usual: PersonUsual | None = None
        px = theme.px
        self.column.setContentsMargins(px(14), px(8), px(8), px(8))
        self.column.setSpacing(px(4))
        upper, words, lower = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        upper.setSpacing(px(8))
        words.setSpacing(0)
        lower.setSpacing(px(6))
        self.order_label = WrappedLabel("", theme.font(16, 500), "ink")
        self.order_label.setObjectName("order_label")
        self.reason_label = small(theme, "")
        self.reason_label.setObjectName("reason_label")
        words.addWidget(self.order_label)
        words.addWidget(self.reason_label)
        upper.addLayout(words, 1)
        self.up_button = SmallIcon(theme, "arrow-up", translate("person", "Earlier (Alt+Up)"), object_name="up_button")
        self.down_button = SmallIcon(
            theme, "arrow-down", translate("person", "Later (Alt+Down)"), object_name="down_button"
        )
        self.pin_button = SmallIcon(theme, "pin", "", object_name="pin_button")
        upper.addWidget(self.pin_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.pinned_label = small(theme, "")
        self.pinned_label.setObjectName("pinned_label")
        lower.addWidget(self.pinned_label, 1)
        lower.addWidget(self.up_button)
        lower.addWidget(self.down_button)
        self.column.addLayout(upper)
        self.column.addLayout(lower)
        self.up_button.clicked.connect(self._up)
        self.down_button.clicked.connect(self._down)
        self.pin_button.clicked.connect(self.turn)

    @property
    def order_id(self) -> int:
        """Return which order is shown; 0 for none."""
        return self._usual.order_id if self._usual else 0

    def show_usual(self, usual: PersonUsual, *, first: bool, last: bool) -> None:
        """Show an order; `first` and `last` of the pinned ones."""
        self._usual = usual
        order, reason = order_words(usual.lines), usual_reason(usual)
        self.order_label.setText(order)
        several = usual.pinned and not (first and last)
        for label, there in ((self.reason_label, not several), (self.pinned_label, several)):
            label.setText(reason)
            show_if(label, there and bool(reason))
        self.setAccessibleName(f"{order}. {reason}")
        self.pin_button.set_icon("pin-off" if usual.pinned else "pin")
        self.pin_button.set_name(
            translate("person", "Unpin (Enter)") if usual.pinned else translate("person", "Pin (Enter)")
        )
        show_if(self.up_button, several)
        show_if(self.down_button, several)
        self.up_button.setEnabled(not first)
        self.down_button.setEnabled(not last)

    def turn(self) -> None:
        """Pin the order, or unpin it."""
        if self._usual is not None:
            (self.unpin_wanted if self._usual.pinned else self.pin_wanted).emit(self._usual.order_id)

    def _up(self) -> None:
        self.move_wanted.emit(self.order_id, -1)

    def _down(self) -> None:
        self.move_wanted.emit(self.order_id, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pin, unpin or move the order."""
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        pinned = self._usual is not None and self._usual.pinned
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_wanted.emit(self.order_id, -1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} or (key == Qt.Key.Key_Delete and pinned):
            self.turn()
        else:
            super().keyPressEvent(event)


class UsualsSection(Section):
    """Shows somebody's usuals; another of their orders can be chosen from `others_wanted`."""

    others_wanted = signal()

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "The usual"), parent)
        self.setObjectName("usuals_section")
        self._acts = acts
        self._person: Person | None = None
        self.others_button = SmallButton(
            theme, translate("person", "Pin another"), icon="plus", object_name="others_button"
        )
        self.others_button.clicked.connect(self.others_wanted)
        self.head.addWidget(self.others_button)
        self.nothing_label = small(theme, translate("person", "Nothing ordered yet. The usual is learned from visits."))
        self.column.addWidget(self.nothing_label)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(8))
        self.column.addLayout(self._list)
        self.cards: list[UsualCard] = []
        """Refilled, not rebuilt; more than three only where more were pinned one day."""
        for _ in range(MOST):  # built with the pane: whoever is shown first does not wait for them
            self._add_card()

    def show_person(self, person: Person) -> None:
        """Show the usuals of somebody; who was typing at an order stays with it."""
        here = next((card.order_id for card in self.cards if card.hasFocus()), 0)
        same = self._person is not None and self._person.regular_id == person.regular_id
        self._person = person
        pinned = len(person.pinned_ids)
        while len(self.cards) < len(person.usuals):
            self._add_card()
        for place, card in enumerate(self.cards):
            show_if(card, place < len(person.usuals))
            if place < len(person.usuals):
                card.show_usual(person.usuals[place], first=place == 0, last=place == pinned - 1)
        show_if(self.nothing_label, not person.usuals)
        show_if(self.others_button, bool(person.others))
        if here and same:
            for card in self.cards:
                if card.isVisibleTo(self) and card.order_id == here:
                    card.setFocus()

    def pin(self, order_id: int) -> None:
        """Pin an order, after those pinned already; the last gives way where there is no place."""
        if self._person is not None:
            before = [one for one in self._person.pinned_ids if one != order_id]
            self._acts.pin(self._person, (*before[: MOST - 1], order_id))

    def _unpin(self, order_id: int) -> None:
        if self._person is not None:
            self._acts.pin(self._person, [one for one in self._person.pinned_ids if one != order_id])

    def _move(self, order_id: int, by: int) -> None:
        if self._person is None:
            return
        ids = list(self._person.pinned_ids)
        if order_id not in ids or not 0 <= ids.index(order_id) + by < len(ids):
            return
        place = ids.index(order_id)
        ids.insert(place + by, ids.pop(place))
        self._acts.pin(self._person, ids)

    def _add_card(self) -> None:
        card = UsualCard(self.theme)
        card.setObjectName("card")
        card.pin_wanted.connect(self.pin)
        card.unpin_wanted.connect(self._unpin)
        card.move_wanted.connect(self._move)
        card.hide()
        self._list.addWidget(card)
        self.cards.append(card)
