"""The café opens: how far it is, that it is there, or why not and the way out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.domain.trouble import (
    AlreadyOpen,
    Damaged,
    DiskFull,
    FolderNotWritable,
    KeyFileMissing,
    KeyUnavailable,
    NotACafe,
    StoreUnavailable,
    Trouble,
)
from cafememo.ui.counter.window import opening_text
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts
    from cafememo.ui.counter.damaged import Damage
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

_MENDED_OUTSIDE = (
    AlreadyOpen,
    DiskFull,
    FolderNotWritable,
    KeyFileMissing,
    KeyUnavailable,
    NotACafe,
    StoreUnavailable,
)
"""What somebody can mend while the sentence about it is read; another try is offered then."""


class Opening(QObject):
    """Shows what the desk tells of the café's opening."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._failed = False
        self._damage: Damage | None = None
        desk.preparing.connect(self._prepare)
        desk.opened.connect(self._open)
        desk.not_opened.connect(self._fail)
        desk.changed.connect(self._change)

    @property
    def damage(self) -> "Damage":
        """Return what leads out of damage, made where there is some."""
        if self._damage is None:
            from cafememo.ui.counter.damaged import Damage  # noqa: PLC0415 - only where something is damaged

            self._damage = Damage(self._screen, self._desk)
        return self._damage

    def _prepare(self, done: int, of: int) -> None:
        """Say how far the demo café is."""
        percent = 100 * done // of if of else 0
        hint = translate("demo", "Preparing the demo café… {percent}%").format(percent=percent)
        self._screen.idle_page.set_ready(hint, ready=False)

    def _open(self, facts: "CafeFacts") -> None:
        """Say that the café is open, and be ready."""
        screen = self._screen
        screen.set_cafe(facts)
        screen.header.set_cafe(facts.name)
        screen.idle_page.card_picture.set_cafe(facts.name)
        screen.window().setWindowTitle(f"{facts.name} – Cafémémo")
        if facts.demo:
            screen.pages.show_demo_strip()
        screen.idle_page.set_ready(translate("counter", "Scan a card"), ready=True)
        if self._failed:
            self._failed = False
            screen.show_idle()
        screen.guarding.begin(facts)
        screen.show_owner()
        self._suit(facts)
        screen.show_state()
        screen.arrange()
        # Built while nobody waits, so that the first greeting is as quick as the second.
        QTimer.singleShot(0, screen.pages.greeting_page)

    def _change(self, facts: "CafeFacts") -> None:
        """Show what the owner has just changed about the café; who is at the counter stays there."""
        screen = self._screen
        screen.set_cafe(facts)
        screen.header.set_cafe(facts.name)
        screen.idle_page.card_picture.set_cafe(facts.name)
        screen.window().setWindowTitle(f"{facts.name} – Cafémémo")
        screen.guarding.take_change(facts)
        self._suit(facts)

    def _suit(self, facts: "CafeFacts") -> None:
        """Be as large as the owner wants it, and hide a greeting as late."""
        self._screen.scaling.take(facts.preferences.scale)
        self._screen.ordering.greeting_ms = 1_000 * facts.preferences.greeting_seconds

    def _fail(self, reason: Trouble) -> None:
        """Say why the café does not open, and the way out."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - not for the first paint

        screen = self._screen
        screen.set_cafe(None)
        if screen.covered:
            return  # there is none yet: the set-up is in front, and says it
        self._failed = True
        if isinstance(reason, Damaged) and reason.path is not None:
            self.damage.offer(reason.path)
            screen.show_state()
            return
        action = ""
        act: Callable[[], object] | None = None
        if isinstance(reason, _MENDED_OUTSIDE):
            action, act = translate("counter", "Try again"), self._try_again
        sentence = trouble_sentence(reason)
        if reason.path is not None:
            sentence += f"\n{reason.path}"
        title = translate("counter", "The café’s memory is not open")
        screen.notice(title, sentence, "hard-drive", "brick", stays=True, action=action, act=act)
        screen.show_state()

    def _try_again(self) -> None:
        """Open again."""
        self._screen.show_idle()
        self._screen.idle_page.set_ready(opening_text(), ready=False)
        self._screen.opening_wanted.emit()
