"""The order builder: the menu in large tiles, the options as rows of buttons, the ticket; every step by one key."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.conflict import order_against
from cafememo.domain.draft import Draft, Steps, gone, start
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order
from cafememo.ui.conflict_sentences import conflict_text, short_conflict_text
from cafememo.ui.counter.change_keys import taken
from cafememo.ui.counter.change_menu import MenuPane
from cafememo.ui.counter.change_options import OptionsPane
from cafememo.ui.counter.change_places import change_places
from cafememo.ui.counter.change_ring import Ring
from cafememo.ui.counter.change_ticket import Ticket
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.note_button import NoteButton
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.sold_out import refusal
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.words import translate


@dataclass(frozen=True, slots=True)
class Change:
    """What was put together, and whether it is to be the usual from now on."""

    order: Order
    make_usual: bool


class ChangePage(Page):
    """Puts an order together and says what came of it; it knows nothing of the store.

    The search field keeps the keyboard, so that a scan typed into it can be taken out again; a ring shows what
    arrow keys, Tab and Space are about.
    """

    noted = signal(Change)
    left = signal()
    touched = signal()
    """A key or a press: whoever hides the page after some quiet counts from here."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("change_page")
        self._menu = Menu()
        self._avoids: frozenset[Content] = frozenset()
        self._steps = Steps()
        self._hint = ""
        self._usual_refused = ""
        self.menu_pane = MenuPane(look, self)
        self.menu_pane.item_chosen.connect(self._choose_item)
        self.menu_pane.item_refused.connect(self._refuse_item)
        self.options_pane = OptionsPane(look, self)
        self.options_pane.pressed.connect(self._choose_option)
        self.ticket = Ticket(look, self)
        self.ring = Ring(self.menu_pane, self.options_pane, self.ticket.stack)
        self.ticket.line_pressed.connect(self._reopen)
        self.ticket.quantity_changed.connect(self.change_quantity)
        self.ticket.taken_out.connect(self.take_out)
        self.ticket.worded.connect(self._word)
        self.ticket.usual_toggle.toggled.connect(self._usual_toggled)
        self.note_button = NoteButton(self)
        self.note_button.clicked.connect(self.note)
        self.another_button = BigButton("plain", icon="plus", key="F6", parent=self)
        self.another_button.setObjectName("another_button")
        self.another_button.clicked.connect(self.another)
        self.back_button = BigButton("plain", icon="arrow-left", key="Esc", parent=self)
        self.back_button.setObjectName("back_button")
        self.back_button.clicked.connect(self.left.emit)
        for button in (self.another_button, self.back_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A click beside the buttons gives the keyboard to the page, which hands it on.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.menu_pane.search_field)
        for field in (self.menu_pane.search_field, self.ticket.word_field):
            field.installEventFilter(self)

    def show_order(
        self, name: str, menu: Menu, start_with: Order | None, avoids: frozenset[Content], *, further: bool = False
    ) -> None:
        """Begin with an order, or with none, for somebody of this name who avoids these contents.

        `further` adds to it: its lines stay, and a new one is begun.
        """
        self._menu, self._avoids = menu, avoids
        self.note_button.set_noting(noting=False)
        self._hint = translate("change", "One more: choose an item.") if further else ""
        if gone(start_with, menu):
            self._hint = translate("change", "The item had before is no longer on the menu.")
        draft = start(start_with, menu)
        self._steps = Steps(draft.another() if further else draft)
        self.ring.to_menu()
        self.ticket.end_word()
        # The person before may have had the same item, and been on the last page of its options.
        self.options_pane.forget()
        self.ticket.show_person(name, avoids)
        self.another_button.setText(translate("change", "Another item"))
        self.back_button.setText(translate("counter", "Back"))
        self.menu_pane.show_menu(menu, avoids, self._open_item())
        self.set_primary(translate("change", "Note this order"))
        self._show()
        self._arrange()
        self.menu_pane.search_field.setFocus()

    def take_menu(self, menu: Menu) -> None:
        """Go on with a menu that was changed meanwhile; what has left it is taken out, and said to be."""
        left = dict.fromkeys(line.item_id for line in self.draft().lines if menu.offered(line.item_id) is None)
        if self._open_item() in left:
            self.ticket.end_word()  # or it would be said of another line
        self._menu, self._steps = menu, self._steps.on(menu)
        self.menu_pane.take_menu(menu, self._open_item())
        self._show(turn=False)
        if left:
            said = translate("change", "{item} has just left the menu.")
            self._tell(" ".join(said.format(item=menu.name(item_id)) for item_id in left))

    def take_person(self, name: str, avoids: frozenset[Content]) -> None:
        """Go on for somebody as they are known by now: what speaks against the order by then is marked, and told."""
        changed, self._avoids = avoids != self._avoids, avoids
        if not changed and name == self.ticket.name_label.text():
            return  # what was just said on the ticket, such as of the menu, stays said
        self.ticket.know_anew(name, avoids)
        self.menu_pane.take_avoids(avoids)
        self._show(turn=False)
        order = self.draft().finish()
        if changed:
            against = () if order is None else order_against(order, self._menu, avoids)
            told = translate("change", "What {name} avoids has just changed.").format(name=name)
            self._tell(" ".join(filter(None, (told, conflict_text(against, name)))))

    def set_primary(self, text: str) -> None:
        """Say what Enter does, such as "Note all three" for a round."""
        self.note_button.set_words(text)

    def say(self, message: str, role: str = "brick") -> None:
        """Show a sentence on the ticket, such as why it was not noted; the next step takes it away."""
        self.ticket.say(message, role)

    def set_noting(self, *, noting: bool) -> None:
        """Take no second press while the order is being written."""
        self.note_button.set_noting(noting=noting)

    def say_noted(self) -> None:
        """Say on the button that it is on the disk."""
        self.note_button.say(translate("counter", "Noted"))

    def forget(self) -> None:
        """Keep nothing of the person on the page, for when it is left."""
        self._steps, self._avoids = Steps(), frozenset()
        self.ticket.show_person("", frozenset())
        self.menu_pane.show_menu(self._menu, frozenset(), None)
        self.options_pane.forget()
        self._show()

    def draft(self) -> Draft:
        """Return the order so far."""
        return self._steps.now

    def announcement(self) -> str:
        """Return what is done here, and for whom."""
        return f"{translate('counter', 'Change')}: {self.ticket.name_label.text()}"

    # Steps.

    def note(self) -> None:
        """Note the order; one that is not for this person, or of which nobody knows, asks for a second press."""
        order = self.draft().finish()
        if order is None or self.note_button.noting:
            return
        against = order_against(order, self._menu, self._avoids)
        if against and not self.note_button.asks_again():
            self.note_button.ask_again(short_conflict_text(against))
            self.tell_aloud(self.note_button.text())
            return
        self.note_button.rest()
        self.noted.emit(Change(order, self.ticket.usual_toggle.isChecked()))

    def another(self) -> None:
        """Begin a new line."""
        self.ring.to_menu()
        self._step(self.draft().another())

    def take_out(self) -> None:
        """Leave the open line out."""
        self.ring.to_menu()
        self._step(self.draft().take_out(self.draft().place))

    def change_quantity(self, by: int) -> None:
        """Ask for more or fewer of the open line."""
        self._step(self.draft().change_quantity(by))

    def undo(self) -> None:
        """Take the last step back."""
        self._steps = self._steps.back()
        self.menu_pane.search_field.setFocus()
        self._show()

    def refuse_usual(self, sentence: str) -> None:
        """Say this instead of ticking the box; "" where whoever is at the counter may."""
        self._usual_refused = sentence

    def _usual_toggled(self, on: bool) -> None:
        """Leave the box empty where whoever is at the counter may not tick it, and say so."""
        if on and self._usual_refused:
            self.ticket.usual_toggle.setChecked(False)
            self.say(self._usual_refused, "amber")

    def toggle_usual(self) -> None:
        """Tick the box, or not."""
        self.ticket.usual_toggle.toggle()

    # What was pressed.

    def _choose_item(self, item_id: int) -> None:
        self._step(self.draft().choose_item(item_id, self._menu))

    def _refuse_item(self, item_id: int) -> None:
        """Say why an item is not to be had."""
        self.touched.emit()
        self._tell(refusal(self._menu.item(item_id), self._menu))

    def _tell(self, sentence: str) -> None:
        """Show a sentence until the next step, and tell it."""
        self.say(sentence, "amber")
        self.tell_aloud(sentence)

    def _choose_option(self, option_id: int) -> None:
        self._step(self.draft().choose_option(option_id, self._menu))

    def _reopen(self, place_of_line: int) -> None:
        self._step(self.draft().reopen(place_of_line))

    def _word(self, text: str) -> None:
        """Give the open line what is written so far; all of it is one step to take back."""
        self._step(self.draft().say(text), joining=True)

    def _step(self, draft: Draft, *, joining: bool = False) -> None:
        """Go on with another draft."""
        if draft.place != self.draft().place:
            self.menu_pane.search_field.setFocus()
        self._steps = self._steps.take(draft, joining=joining)
        self.touched.emit()
        self._show()

    def _show(self, *, turn: bool = True) -> None:
        """Show the draft everywhere; `turn` opens the category of the open line's item."""
        self.menu_pane.show_chosen(self._open_item(), turn=turn)
        self.options_pane.show_line(self.draft().line, self._menu, self._avoids)
        hint = self._hint if not self._steps.before else ""
        self.ticket.show_draft(self.draft(), self._menu, self._avoids, hint=hint)
        self.another_button.setEnabled(self.draft().line is not None)
        self.note_button.offer(offered=bool(self.draft().lines))
        self.ring.show()

    def _open_item(self) -> int | None:
        line = self.draft().line
        return None if line is None else line.item_id

    # What is seen, and Qt's own.

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for part in (self.menu_pane, self.options_pane, self.ticket):
            part.set_look(look)
        for button in (self.note_button, self.another_button, self.back_button):
            button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of both fields that are not letters, and put the word's field away when it is left."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self.touched.emit()
            return taken(self, event, in_word=watched is self.ticket.word_field)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.ticket.avoids_button.let_go()
            if watched is self.ticket.word_field:
                self.ticket.end_word()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing revealed, and nobody's name in a field."""
        self.ticket.avoids_button.let_go()
        self.ticket.end_word()
        self.note_button.rest()
        super().hideEvent(event)

    def _arrange(self) -> None:
        """Put every part where the drawing has it."""
        if self.width() < 100:
            return
        another, back = self.another_button.sizeHint().width(), self.back_button.sizeHint().width()
        at = change_places(self._look, self.size(), another=another, back=back)
        for part, where in (
            (self.menu_pane, at.menu),
            (self.options_pane, at.options),
            (self.ticket, at.ticket),
            (self.note_button, at.note),
            (self.another_button, at.another),
            (self.back_button, at.back),
        ):
            place(part, self, where)
