"""The person greeted: name, when they were last here, what they have, and a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QHideEvent
from PySide6.QtWidgets import QLabel, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.menu import Content
from cafememo.domain.order import SpokenLine
from cafememo.domain.round import Seat
from cafememo.domain.usual import Reason
from cafememo.ui.counter.avoids_button import AvoidsButton
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.name_label import NameLabel
from cafememo.ui.counter.usual_tile import UsualTile
from cafememo.ui.kit.keycap import key_text
from cafememo.ui.kit.label import fitted, plain_label, recolour, wrapped
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.ui.counter.avoids import AvoidsNote
    from cafememo.ui.counter.proposal import Proposal


class PersonCard(QWidget):
    """Lies on its card, which the page paints, and places what is said about one person."""

    proposal_accepted = signal()
    """What was asked is to be the usual."""
    proposal_declined = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("person_card")
        self._look = look
        self._role = "amber"
        self._icon = ""
        self.name = ""
        """Whole, however little of it there is room for."""
        self._shortened = False
        self.name_label = NameLabel(object_name="name_label", parent=self)
        self.meta_label = plain_label(object_name="meta_label", parent=self, role="muted")
        self.message_label = plain_label(object_name="message_label", parent=self, role="amber")
        self.message_label.setWordWrap(True)
        self.message_icon = QLabel(self)
        self.usual_tile = UsualTile(look, self)
        self.usual_tile.on_sheet = True
        self.avoids_button = AvoidsButton(look, self)
        self.avoids_button.asked.connect(self._reveal)
        self.avoids_button.answered.connect(self._conceal)
        self._avoids: frozenset[Content] = frozenset()
        self._note: AvoidsNote | None = None
        self.proposal: Proposal | None = None

    def show_person(self, name: str, meta: str) -> None:
        """Show who it is."""
        self.name = name
        self.name_label.setText(name)
        self.meta_label.setText(meta)
        self.avoids_button.show_person(name)
        self.end_asking()

    def show_seat(self, seat: Seat) -> None:
        """Show what they have: the usual, or what was chosen."""
        usuals = seat.greeting.usuals
        self._avoids = seat.greeting.avoids
        if seat.chosen is None:
            self.usual_tile.show_usual(usuals[0] if usuals else None)
        else:
            self.usual_tile.show_chosen(seat.chosen)

    def about(self) -> list[QWidget]:
        """Return the parts that are shown and about this person: all but the icon that is the same for everybody."""
        parts: list[QWidget] = [self.name_label, self.meta_label, self.usual_tile, self.message_label]
        others = (self.message_icon, self.proposal, self._note)
        parts += [part for part in others if part is not None]
        return [part for part in parts if not part.isHidden()]

    def say(self, message: str, role: str, icon: str) -> bool:
        """Take a sentence to show under the usual, or none; tell whether it is another one."""
        if message == self.message_label.text() and role == self._role:
            return False
        self._role, self._icon = role, icon
        self.message_label.setText(message)
        recolour(self.message_label, role)
        return True

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.usual_tile.set_look(look)
        self.avoids_button.set_look(look)
        for part in (self._note, self.proposal):
            if part is not None:
                part.set_look(look)

    def ask(self, reason: Reason, lines: tuple[SpokenLine, ...]) -> "Proposal":
        """Ask whether an order should be the usual, in place of a sentence; return what is asked with."""
        if self.proposal is None:
            from cafememo.ui.counter.proposal import Proposal  # noqa: PLC0415 - asked seldom

            self.proposal = Proposal(self._look, self)
            self.proposal.set_look(self._look)
            self.proposal.accepted.connect(self.proposal_accepted)
            self.proposal.declined.connect(self.proposal_declined)
        self.proposal.ask(reason, lines)
        return self.proposal

    def end_asking(self) -> None:
        """Ask no more."""
        if self.proposal is not None:
            self.proposal.hide()

    def asks(self) -> bool:
        """Tell whether something is asked."""
        return self.proposal is not None and not self.proposal.isHidden()

    def _reveal(self) -> None:
        """Show what the person avoids, over what they have, while it is asked for."""
        from cafememo.ui.counter.avoids import AvoidsNote  # noqa: PLC0415 - asked for seldom

        if self._note is None:
            self._note = AvoidsNote(self._look, self)
            self._note.set_look(self._look)
        how = translate("avoids", "To change it with them: {key}.").format(key=key_text("Ctrl+D"))
        self._note.show_person(self.name, self._avoids, how)
        self._note.setGeometry(self.usual_tile.geometry())
        self._note.arrange()
        self._note.reveal()

    def _conceal(self) -> None:
        """Put it away again; the words stay nowhere."""
        if self._note is not None:
            self._note.show_person("", frozenset())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing revealed."""
        super().hideEvent(event)
        self.avoids_button.let_go()

    def arrange(self) -> None:
        """Place name, second line, usual and message."""
        look = self._look
        inner = self.rect().adjusted(look.px(36), look.px(22), -look.px(36), -look.px(36))
        side = self.avoids_button.sizeHint()
        corner = QRect(inner.right() + 1 + look.px(14) - side.width(), inner.top(), side.width(), side.height())
        place(self.avoids_button, self, corner)
        named = inner.adjusted(0, 0, -side.width() - look.px(6), 0)
        top = max(self._arrange_name(named), corner.bottom() + 1) + look.gap(16)
        bottom = self._arrange_proposal(inner) if self.asks() else self._arrange_message(inner)
        place(self.usual_tile, self, QRect(inner.left(), top, inner.width(), bottom - top))

    def _arrange_name(self, inner: QRect) -> int:
        """Place the name, and beside or below it the second line; return where they end."""
        look = self._look
        meta_font = look.sans(look.text(20), 500)
        meta_width = look.metrics(meta_font).horizontalAdvance(self.meta_label.text()) + look.px(4)
        beside = inner.width() - meta_width - look.px(22)
        name_font, name_size = fitted(self.name, look.serif(look.text(76)), beside, smallest=look.text(52))
        together = name_size.width() <= beside
        if not together:
            # A long name leaves the room to what is to be made.
            name_font, name_size = fitted(self.name, look.serif(look.text(76)), inner.width(), smallest=look.text(46))
        if name_size.width() > inner.width():
            name_font, name_size = fitted(
                self.name, look.serif(look.text(52)), inner.width(), smallest=look.text(30), lines=2
            )
        self._show_name(name_font, name_size, inner.width())
        self.name_label.setFont(name_font)
        self.meta_label.setFont(meta_font)
        name_height = name_size.height()
        meta_height = look.metrics(meta_font).height()
        if together:
            place(self.name_label, self, QRect(inner.left(), inner.top(), name_size.width() + 2, name_height))
            # Both stand on one baseline.
            base = inner.top() + look.metrics(name_font).ascent() - look.metrics(meta_font).ascent()
            left = inner.left() + name_size.width() + look.px(22)
            place(self.meta_label, self, QRect(left, base, meta_width, meta_height))
            return inner.top() + name_height
        place(self.name_label, self, QRect(inner.left(), inner.top(), inner.width(), name_height))
        place(self.meta_label, self, QRect(inner.left(), inner.top() + name_height, inner.width(), meta_height))
        return inner.top() + name_height + meta_height

    def _show_name(self, font: QFont, size: QSize, room: int) -> None:
        """Show the name in one line or two; what fits into neither ends in dots, and is read out whole."""
        self.name_label.setWordWrap(size.height() > 1.5 * self._look.metrics(font).height())
        whole = size.width() <= room and size.height() <= 2.5 * self._look.metrics(font).height()
        if whole and not self._shortened:
            return
        self._shortened = not whole
        self.name_label.setText(self.name if whole else "\n".join(wrapped(self.name, font, room, 2)))
        self.name_label.setAccessibleName("" if whole else self.name)

    def _arrange_proposal(self, inner: QRect) -> int:
        """Place the question at the bottom; return where the usual ends."""
        look = self._look
        assert self.proposal is not None  # noqa: S101 - it asks
        self.message_label.hide()
        self.message_icon.hide()
        high = look.target(72)
        bottom = inner.bottom() + 1 + look.px(18)
        place(self.proposal, self, QRect(inner.left(), bottom - high, inner.width(), high))
        return bottom - high - look.gap(12)

    def _arrange_message(self, inner: QRect) -> int:
        """Place the sentence and its icon at the bottom; return where the usual ends."""
        look, message = self._look, self.message_label.text()
        self.message_label.setVisible(bool(message))
        self.message_icon.setVisible(bool(message))
        bottom = inner.bottom() + 1
        if not message:
            return bottom
        font = look.sans(look.text(18), 500)
        self.message_label.setFont(font)
        side = look.px(22)
        left = inner.left() + side + look.px(10)
        room = QRect(0, 0, inner.right() + 1 - left, 1000)
        needed = look.metrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), message)
        height = needed.height() + look.px(4)
        bottom += look.px(18)
        place(self.message_label, self, QRect(left, bottom - height, room.width(), height))
        self.message_icon.setPixmap(look.icon(self._icon, self._role, side))
        line = min(height, look.metrics(font).height() + look.px(4))
        place(self.message_icon, self, QRect(inner.left(), bottom - height + (line - side) // 2, side, side))
        return bottom - height - look.px(12)
