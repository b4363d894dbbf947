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
    KeyringSilent,
    KeyUnavailable,
    NotACafe,
    PassphraseNeeded,
    StoreUnavailable,
    Trouble,
    WrongCode,
    WrongKey,
)
from cafememo.ui.counter.window import opening_text
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.protection import Opens
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
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
_ALL = 100
_OPENED_BY_TYPING = (KeyFileMissing, KeyUnavailable, PassphraseNeeded, WrongKey)
"""Where this computer does not open the café by itself, and its recovery code or passphrase would."""


class Opening(QObject):
    """Shows what the desk tells of the café's opening."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._failed = False
        self._locked_by: Trouble | None = None
        """Why the café has to be opened by what somebody types; None where it need not."""
        self._damage: Damage | None = None
        desk.preparing.connect(self._prepare)
        desk.updating.connect(self._tell_updating)
        desk.opened.connect(self._open)
        desk.not_opened.connect(self._fail)
        desk.changed.connect(self._change)
        desk.key_changed.connect(self._tell_of_key)

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

    def _tell_updating(self, percent: int) -> None:
        """Say how far an older café is copied, and then that it is brought up to date."""
        hint = translate("counter", "New version: copying the café first… {percent}%")
        if percent >= _ALL:
            hint = translate("counter", "Bringing the café up to date…")
        self._screen.idle_page.set_ready(hint.format(percent=percent), ready=False)

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
        locked_by, self._locked_by = self._locked_by, None
        unlocked = locked_by is not None and screen.page is screen.pages.unlocking
        if self._failed:
            self._failed = False
            screen.show_idle()
        screen.guarding.begin(facts)
        # A keyring that was silent may have the key all the same; who wants to be asked at each start is asked.
        if unlocked and not isinstance(locked_by, KeyringSilent | PassphraseNeeded):
            self._rebuild()
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
        screen = self._screen
        screen.set_cafe(None)
        screen.guarding.forget_waiting()
        if screen.covered:
            return  # there is none yet: the set-up is in front, and says it
        self._failed = True
        if screen.page is screen.pages.unlocking and isinstance(reason, WrongCode):
            screen.pages.unlocking_page().refuse(reason)
        elif isinstance(reason, _OPENED_BY_TYPING) and reason.path is not None:
            self._locked_by = reason
            self._desk.look_at_ways_in(reason.path, self._ask_for_code, self._tell_failure)
        elif isinstance(reason, Damaged) and reason.path is not None:
            self.damage.offer(reason.path)
            screen.show_state()
        else:
            self._tell_failure(reason)

    def _ask_for_code(self, ways: frozenset[str]) -> None:
        """Ask for what opens the café, where anything typed does; else say what stands in the way."""
        screen, reason = self._screen, self._locked_by
        if reason is None:
            return
        if not ways & {"recovery", "passphrase"}:
            self._locked_by = None
            self._tell_failure(reason)
            return
        page = screen.pages.unlocking_page()
        screen.turn_to(page)
        page.ask(reason, ways)
        screen.show_state()

    def unlock(self, typed: str) -> None:
        """Open the café with what was typed."""
        if self._locked_by is not None and self._locked_by.path is not None:
            self._desk.unlock(self._locked_by.path, typed)

    def _tell_of_key(self, reason: Trouble | None) -> None:
        """Say that the café has another key, or why it has not."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - once in years

        if reason is None:
            told = translate("keys", "The café has another key. Copies made before still open with what opened them.")
        else:
            told = trouble_sentence(reason)
        self._screen.tell(told, waits=True)

    def _rebuild(self) -> None:
        """Have this computer open the café by itself again; where it would be by less than before, ask."""
        self._desk.write_store(_open_by_itself, self._rebuilt, self._not_rebuilt)

    def _rebuilt(self, way: "Opens | None") -> None:
        """Say that it opens by itself again, or ask whether the key may be kept in a file."""
        from cafememo.ui.key_sentences import way_text  # noqa: PLC0415 - once in years

        if way is not None:
            self._screen.tell(
                translate("keys", "The café opens by itself again, with {way}.").format(way=way_text(way)), waits=True
            )
            return
        self._screen.notice(
            translate("keys", "The café is open"),
            translate(
                "keys",
                "The system’s keyring did not take its key. The key can be kept in the file cafe.key beside the data: "
                "that keeps out who finds a copy without the file, not who takes this computer.",
            ),
            "lock-open",
            stays=True,
            waits=True,
            action=translate("keys", "Ask for the code at each start"),
            action_icon="lock-keyhole",
            other=translate("keys", "Keep the key in the file"),
            other_act=self._keep_in_file,
        )

    def _keep_in_file(self) -> None:
        """Keep the key in a file, as was asked for."""
        self._screen.show_idle()
        self._desk.write_store(_open_by_file, self._rebuilt, self._not_rebuilt)

    def _not_rebuilt(self, reason: Trouble) -> None:
        """Say why the code will be asked for again; the café is open."""
        self._screen.show_trouble(reason)

    def _tell_failure(self, reason: Trouble) -> None:
        """Say what stands in the way."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - not for the first paint

        screen = self._screen
        action = ""
        act: Callable[[], object] | None = None
        if isinstance(reason, _MENDED_OUTSIDE):
            action, act = translate("counter", "Try again"), self.try_again
        sentence = trouble_sentence(reason)
        if reason.path is not None:
            sentence += f"\n{reason.path}"
        title = translate("counter", "The café’s memory is not open")
        screen.notice(title, sentence, "hard-drive", "brick", stays=True, action=action, act=act)
        screen.show_state()

    def try_again(self) -> None:
        """Open again, by whatever opens it without asking."""
        self._locked_by = None
        self._screen.show_idle()
        self._screen.idle_page.set_ready(opening_text(), ready=False)
        self._screen.opening_wanted.emit()


def _open_by_itself(store: "Store") -> "Opens | None":
    """Put the key where it was kept before, on the lane."""
    from cafememo.services.keeping import rebuild_machine_slot  # noqa: PLC0415 - it imports the driver

    return rebuild_machine_slot(store)


def _open_by_file(store: "Store") -> "Opens | None":
    """Put the key into a file, on the lane."""
    from cafememo.services.keeping import rebuild_machine_slot  # noqa: PLC0415 - it imports the driver

    return rebuild_machine_slot(store, allow_file=True, use_keyring=False)
