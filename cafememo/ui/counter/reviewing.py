"""Today's list at the counter: what was noted is looked through, taken back, or given to whom it belongs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.domain.staff import Deed

if TYPE_CHECKING:
    from cafememo.domain.reading import Greeting
    from cafememo.services.counter import Note
    from cafememo.services.finding import Found
    from cafememo.services.today import NotedToday
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

LIST_MS = 120_000
"""A list nobody touches hides itself after this."""


class Reviewing(QObject):
    """Opens today's list, and keeps it true."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        desk.today_read.connect(self._show)
        desk.moved.connect(self._moved)
        desk.undone.connect(self._undone)
        desk.found.connect(self._found)
        desk.people_changed.connect(self._people_changed)

    def open(self) -> None:
        """Show today's list; a round in the making is kept."""
        if self._screen.cafe is None:
            return
        self._screen.put_away()
        page = self._screen.pages.today_page()
        page.begin()
        page.browse_part.refuse(
            take_back=self._screen.guarding.refusal(Deed.TAKE_BACK), whose=self._screen.guarding.refusal(Deed.MOVE)
        )
        self._screen.turn_to(page)
        page.setFocus()
        self._desk.today()
        self.touch()

    def touch(self) -> None:
        """Begin to wait anew before the list hides itself."""
        self._screen.hide_after(LIST_MS)

    def undo(self, entry_id: int) -> None:
        """Take a visit back, where whoever is at the counter may."""
        if not self.takes_sentence(self._screen.guarding.refusal(Deed.TAKE_BACK)):
            self._desk.undo([entry_id])

    def search(self, text: str) -> None:
        """Look for whose a visit may be."""
        self._desk.find(text)
        self.touch()

    def move(self, entry_id: int, regular_id: int) -> None:
        """Give a visit to whom it belongs, where whoever is at the counter may."""
        if not self.takes_sentence(self._screen.guarding.refusal(Deed.MOVE)):
            self._desk.move(entry_id, regular_id)

    def takes_card(self, greeting: "Greeting") -> bool:
        """Take a card that tells whose a visit was; False where none is being moved."""
        if not self.moving():
            return False
        self._screen.pages.today_page().card_read(greeting)
        self.touch()
        return True

    def takes_sentence(self, sentence: str) -> bool:
        """Show a sentence on the page: why a scan is no answer, or what stands in the way; False if it is not shown."""
        if not (sentence and self._shown()):
            return False
        self._screen.pages.today_page().tell(sentence, "brick")
        return True

    def moving(self) -> bool:
        """Tell whether a scan now answers whose a visit was."""
        return self._shown() and self._screen.pages.today_page().moving

    def _shown(self) -> bool:
        """Tell whether the list is what is shown."""
        return self._screen.page is self._screen.pages.today

    def _show(self, noted: "tuple[NotedToday, ...]") -> None:
        """Show what was noted."""
        if self._shown():
            self._screen.pages.today_page().show_today(noted)

    def _people_changed(self, _regular_ids: "frozenset[int]") -> None:
        """Keep the list true where the owner changed something about somebody, or erased them."""
        if self._shown():
            self._desk.today()

    def _found(self, found: "tuple[Found, ...]") -> None:
        """Show whose it may be."""
        if self.moving():
            self._screen.pages.today_page().show_found(found)

    def _undone(self, undone: int) -> None:
        """Say what came of it, and keep the list true."""
        if self._shown():
            self._screen.pages.today_page().show_undone(undone)
            self._desk.today()

    def _moved(self, note: "Note | None") -> None:
        """Say to whom a visit went, by an initial, and keep the list true."""
        if self._shown():
            self._screen.pages.today_page().show_moved(note)
            self._desk.today()
