"""Asks what a person avoids, in large toggles, and for their yes before it is remembered."""

from datetime import datetime

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.burst import STALL_MS
from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.menu import Content
from cafememo.ui.conflict_sentences import content_word
from cafememo.ui.counter import avoids_words as said
from cafememo.ui.counter.avoids_keys import act_of, step_of
from cafememo.ui.counter.avoids_places import avoids_places
from cafememo.ui.counter.avoids_promise import PromiseCard
from cafememo.ui.counter.avoids_ring import AvoidsRing
from cafememo.ui.counter.choice_button import Choice, ChoiceButton
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import TRAILING, place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label
from cafememo.ui.kit.words import translate


class AvoidsPage(Page):
    """Shows what can be avoided, and tells what a person agreed to have remembered; it knows nothing of the store.

    The page itself has the keyboard: it has no field, and letters pass through it to whom they are for. What is
    chosen is nowhere but here, and gone with the page, unless they agree.
    """

    agreed: Emits[frozenset[Content]] = signal_as_annotated()
    """What they agreed to have remembered; nothing where all of it is to be forgotten."""
    left = signal()
    touched = signal()
    """A key or a press: whoever hides the page after some quiet counts from here."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("avoids_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name = ""
        self._known = False
        self._chosen: frozenset[Content] = frozenset()
        self._answered = False
        self._message = ""
        self._typing = QTimer(self)  # a scanner's letters, of which a space or a late Enter is no answer of a person
        self._typing.setSingleShot(True)
        self._typing.setInterval(STALL_MS)
        self.title_label = plain_label(object_name="title_label", parent=self)
        self.title_label.setWordWrap(True)
        self.since_label = plain_label(object_name="since_label", parent=self, role="sage")
        self.since_label.setAlignment(Qt.AlignmentFlag(TRAILING))
        self.heading_labels = tuple(
            plain_label(object_name=f"heading_{number}", parent=self, role="muted")
            for number in range(len(said.GROUPS))
        )
        for label in self.heading_labels:
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.promise_card = PromiseCard(look, self)
        self.buttons = tuple(ChoiceButton(look, self, letters=20, lines=3) for _ in said.CONTENTS)
        for content, button in zip(said.CONTENTS, self.buttons, strict=True):
            button.setObjectName(f"{content}_button")
            button.clicked.connect(self._pressed)
        self.ring = AvoidsRing([len(group) for group in said.GROUPS])
        self.agree_button = BigButton("primary", icon="check", key="Enter", parent=self)
        self.agree_button.setObjectName("agree_button")
        self.agree_button.clicked.connect(self.answer)
        self.back_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.back_button.setObjectName("back_button")
        self.back_button.clicked.connect(self.left.emit)
        for big in (self.agree_button, self.back_button):
            big.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show()

    def show_person(self, name: str, avoids: frozenset[Content], agreed_on: datetime | None) -> None:
        """Ask about somebody; what they avoid is shown where they agreed to that on a day, else nothing is chosen."""
        self._name, self._known = name, agreed_on is not None
        self._chosen = avoids if self._known else frozenset()
        self._answered, self._message = False, ""
        self.setAccessibleName(said.title_text(name))
        self.since_label.setText(said.since_text(agreed_on))
        for label, words in zip(self.heading_labels, said.headings(), strict=True):
            label.setText(words)
        self.back_button.setText(translate("counter", "Back"))
        self.ring.begin()
        self._show()
        self._arrange()
        self.setFocus()

    def forget(self) -> None:
        """Keep nothing of the person on the page, for when it is left."""
        self._name, self._known, self._chosen = "", False, frozenset()
        self._answered, self._message = False, ""
        self.setAccessibleName("")
        self.title_label.clear()
        self.since_label.clear()
        self.ring.begin()
        self._show()

    def chosen(self) -> frozenset[Content]:
        """Return what is chosen so far."""
        return self._chosen

    def say(self, message: str) -> None:
        """Say why it was not remembered, and let it be tried again; the next choice takes the sentence away."""
        self._answered, self._message = False, message
        self._show()
        self._arrange()
        self.tell_aloud(message)

    def announcement(self) -> str:
        """Return what to say when the page is shown: its question, never what somebody avoids."""
        return self.title_label.text()

    # What was pressed.

    def _pressed(self) -> None:
        """Choose, or choose no more, what was pressed, and move the ring to it."""
        self.ring.put([button is self.sender() for button in self.buttons].index(True))
        self._chosen ^= {said.CONTENTS[self.ring.place]}
        had_message, self._message = self._message, ""
        self.touched.emit()
        self._show()
        if had_message:
            self._arrange()

    def press_ringed(self) -> None:
        """Press what is in the ring."""
        self.buttons[self.ring.place].click()

    def answer(self) -> None:
        """Tell what they agreed to, once."""
        if self.agree_button.isEnabled():
            self._answered = True
            self.touched.emit()
            self._show()
            self.agreed.emit(self._chosen)

    def _show(self) -> None:
        """Show what is chosen, where the ring is, and what Enter would do."""
        for content, button in zip(said.CONTENTS, self.buttons, strict=True):
            button.show_choice(Choice(content_word(content), content in self._chosen))
            button.setAccessibleName(said.whole_word(content))
        self._show_ring()
        forgets = self._known and not self._chosen
        self.agree_button.set_icon("trash-2" if forgets else "check")
        self.agree_button.setText(said.forget_text() if forgets else said.agree_text())
        self.agree_button.setEnabled(bool(self._name and (self._chosen or forgets) and not self._answered))
        words = said.farewell_text() if forgets else said.promise_text()
        self.promise_card.show_words(self._message or words, trouble=bool(self._message))

    def _show_ring(self) -> None:
        """Show what Space presses."""
        for number, button in enumerate(self.buttons):
            ringed = number == self.ring.place
            # In a low button the word makes room for the key.
            button.key = "Space" if ringed and button.height() < max(92, self._look.px(92)) else ""
            button.set_ringed(ringed=ringed, key="Space")

    # Keys: never a letter, a digit or a sign.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the ring, press what is in it, answer, or leave."""
        self.touched.emit()
        act = act_of(self, event)
        step = step_of(event, right_to_left=self.isRightToLeft())
        if act is not None:
            # A key held down is one press, and what comes with a scanner's letters is no person's.
            if not (event.isAutoRepeat() or self._typing.isActive()):
                act()
        elif step is not None:
            self.ring.move(*step)
            self._show_ring()
        else:
            if event.text().isprintable() and event.text():
                self._typing.start()
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Take Tab for the ring: it goes on to the next group."""
        self.touched.emit()
        self.ring.turn(1 if forward else -1)
        self._show_ring()
        return True

    # What is seen, and Qt's own.

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in self.buttons:
            button.set_look(look)
        self.promise_card.set_look(look)
        for big in (self.agree_button, self.back_button):
            big.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing about anyone behind; a window put aside keeps its page."""
        if not event.spontaneous():
            self.forget()
        super().hideEvent(event)

    def _arrange(self) -> None:
        """Put every part where the drawing has it."""
        if self.width() < 100:
            return
        look = self._look
        title_font = look.serif(look.text(42))
        at = avoids_places(
            look,
            self.size(),
            [len(group) for group in said.GROUPS],
            title=look.metrics(title_font).height(),
            promise=self.promise_card.height_for(
                self.width() - 2 * look.px(24), said.promise_text(), said.farewell_text(), self._message
            ),
            back=self.back_button.sizeHint().width(),
        )
        self._arrange_title(at.title)
        for label, where in zip(self.heading_labels, at.headings, strict=True):
            label.setFont(look.sans(look.text(17), 600))
            label.setVisible(where.height() > 0)
            place(label, self, where)
        for button, spot in zip(self.buttons, at.spots, strict=True):
            place(button, self, spot.rect)
        self.ring.set_out(at.spots)
        self._show_ring()
        place(self.promise_card, self, at.promise)
        self.promise_card.arrange()
        place(self.agree_button, self, at.agree)
        place(self.back_button, self, at.back)

    def _arrange_title(self, row: QRect) -> None:
        """Write the question as large as it fits beside since when they agree."""
        look = self._look
        self.since_label.setFont(look.sans(look.text(17), 600))
        since = self.since_label.sizeHint().width() + look.gap(16) if self.since_label.text() else 0
        room = row.width() - since
        title = said.title_text(self._name) if self._name else ""
        font, _ = fitted(title, look.serif(look.text(42)), room)
        halved, _ = fitted(title, look.serif(look.text(42) // 2), room, lines=2)
        self.title_label.setFont(font if font.pixelSize() >= halved.pixelSize() else halved)
        self.title_label.setText(title)
        place(self.title_label, self, QRect(row.left(), row.top(), room, row.height()))
        place(self.since_label, self, QRect(row.left() + room, row.top(), since, row.height()))
