"""Scanners that type: the usual USB scanner is a keyboard to the host, and its keys come with all others.

Keys are watched, never held back: text appears in the focused field at once, and what turns out to be a scan
is taken out of it again at its end. A card is known by itself. Any other code is known by its haste alone, which
quick fingers and programs that type have, too: in a field for words it counts as one only where a scanner's Enter
or Tab follows and it is no mere words; else it stays where it was typed, and its Enter with it.

Shortcuts are looked up before a window gets its key press. That costs no letter of a scan, because no
bare letter or digit is a shortcut in this program; the Enter after a scan, which may be one, is claimed when
the window is asked whether it overrides the shortcut.
"""

import sys
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from cafememo.codes.layout import UNKNOWN, Numbering, us_character
from cafememo.codes.payload import UNCHECKED_AT, WHOLE_AT, Misread, Token
from cafememo.devices.burst import STALL_MS, Burst, Verdict
from cafememo.devices.fields import Glance, glance_at_focus, takes_text
from cafememo.devices.foreign import HeldText
from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.devices.windows import WindowWatch

if TYPE_CHECKING:
    from cafememo.devices.diagnosis import BurstRecord

_KEY_PRESS: Final = QEvent.Type.KeyPress
_KEY_RELEASE: Final = QEvent.Type.KeyRelease
_SHORTCUT_OVERRIDE: Final = QEvent.Type.ShortcutOverride
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_END_TEXTS = frozenset({"\r", "\n", "\t"})  # also Ctrl+M, Ctrl+J and Ctrl+I, which some scanners send instead
_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_Mode_switch,
    }
)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_IDLE_BEYOND_GAP_MS = 30
_LATE_END_MS = 400  # slow scanners send their Enter late; Enter at the counter means "note the usual"
_ECHO_MS = 35
# Keyboards repeat a held key after 200 ms at the earliest. A letter doubled by a fast scanner, let go and
# pressed again within one millisecond, looks like a repeat to X11 and is none.
_REPEAT_MS = 50
_LONG_AGO = -(1 << 62)


class WedgeScanner(WindowWatch):
    """Hears scans in whatever window of this program has the focus, between `start()` and `stop()`."""

    card_scanned = signal(bytes)
    """The token of a card, read whole and right."""
    card_foreseen = signal(bytes)
    """The token of a card, told once all of it is in; what follows, some milliseconds later, makes it a scan or not.

    What follows are four letters of check and the Enter. Whoever looks the card up meanwhile shows nothing of it.
    """
    code_misread = signal(Misread)
    """A scan that is no card of ours, or not all of one."""
    foreign_scanned = signal(str)
    """The text of such a code that is no card of ours, instead of its being misread; only while `tells_foreign`."""
    burst_ended: "Emits[BurstRecord]" = signal_as_annotated()
    """How a burst of keys came, whether it was a scan or not; only while `recording`."""

    def __init__(self, parent: QObject | None = None, *, numbering: Numbering | None = None) -> None:
        super().__init__(parent)
        self.gap_limit_ms = 120
        """Keys further apart belong to different scans; wireless scanners may need more."""
        self.idle_ms = 150
        """Quiet after which a card without Enter or Tab is read; never less than the gap limit and 30 ms.

        What is no whole card is given 600 ms to become one, lest a busy host make two misreadings of it.
        """
        self.recording = False
        """Whether `burst_ended` is told, for the scanner test page; costs a scan nothing while it is not."""
        self.tells_foreign = False
        """Whether codes of others may stand for regulars here; else nothing of them is handed on."""
        self._held = HeldText(self)
        self._held.told.connect(self.foreign_scanned)
        self._recorded: BurstRecord | None = None
        self._numbering = numbering or numbering_here()
        self._listening = False
        self._burst: Burst[Glance] = Burst()
        self._foreseen = b""
        self._swallowed: set[int] = set()
        self._echo_ms = 0
        self._lone_end_until = _LONG_AGO
        self._follows_until = _LONG_AGO
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._rest)

    def start(self) -> None:
        """Begin to hear scans. Harmless when begun already."""
        if self._listening:
            return
        self._listening = True
        self._watch_windows()

    def stop(self) -> None:
        """Hear nothing more and forget the keys so far. Harmless when stopped already."""
        if not self._listening:
            return
        self._listening = False
        self._forget()
        self._held.forget()
        self._swallowed.clear()
        self._leave_windows()

    def _pressed(self, event: QKeyEvent) -> bool:
        """Take in a key press; whether to swallow it."""
        key, at, repeated = event.key(), _at(event), event.isAutoRepeat()
        if key in self._swallowed:
            if repeated:
                return True
            self._swallowed.discard(key)
        if key in _MODIFIERS or (repeated and at - self._burst.last_at > _REPEAT_MS):
            return False
        if _is_end(event):
            return not repeated and self._ended(key, at)
        self._typed(event, at)
        return False

    def _typed(self, event: QKeyEvent, at: int) -> None:
        self._lone_end_until = _LONG_AGO
        text = event.text()
        typed = text if len(text) == 1 and text.isprintable() else UNKNOWN
        code = event.nativeVirtualKey() if self._numbering is Numbering.MAC else event.nativeScanCode()
        pressed = us_character(code, self._numbering)
        if typed == UNKNOWN and (pressed == UNKNOWN or event.modifiers() & _COMMANDS):
            self._forget()  # a command or a move of the cursor: a person's
            return
        self._settle_before(at)
        if not self._burst.keys:
            self._burst.gap_limit_ms = self.gap_limit_ms
            self._burst.follows = at < self._follows_until
            if self._burst.follows and self._held.follow():
                self.code_misread.emit(Misread.FOREIGN)  # of several lines, of which the first says nothing
        self._burst.add(typed, pressed, at, glance_at_focus)
        self._idle.start(self._quiet_ms())
        self._foresee(len(self._burst.keys))

    def _foresee(self, keys: int) -> None:
        """Tell which card it will be, if it is one; once, though the whole of it may be another one."""
        if keys in UNCHECKED_AT:
            foreseen = self._burst.unchecked_token()
        elif keys in WHOLE_AT:
            verdict = self._burst.verdict()
            reading = None if verdict is None else verdict.reading
            foreseen = reading.token if isinstance(reading, Token) else None
        else:
            return
        if foreseen is not None and foreseen != self._foreseen:
            self._foreseen = foreseen
            self.card_foreseen.emit(foreseen)

    def _ended(self, key: int, at: int) -> bool:
        """Judge the burst at its Enter or Tab; whether that key was the scanner's."""
        self._settle_before(at)
        if not self._burst.keys:
            if at >= self._lone_end_until:
                return False
            if self._recorded is not None:
                self._record_late_end(key)
            if at < self._follows_until:
                self._expect_more(at)
            self._swallowed.add(key)
            return True
        verdict = self._verdict(at)
        if verdict is None:
            if self.recording:
                self._record(None, key)
            self._forget()
            return False
        self._swallowed.add(key)
        self._echo_ms = min(2 * self._burst.pace(), _ECHO_MS)
        self._expect_more(at)
        self._conclude(verdict, key)
        return True

    def _verdict(self, ended_at: int | None) -> Verdict | None:
        """Judge the keys so far, with the time of the Enter or Tab after them, None for quiet; None for a person's."""
        verdict = self._burst.verdict()
        if verdict is None or verdict.reading is not Misread.FOREIGN or self._burst.overflowed:
            return verdict
        last = self._burst.keys[-1]
        if not takes_text(last.before):
            return verdict
        as_scanned = ended_at is not None and ended_at - last.at <= self.gap_limit_ms
        return verdict if as_scanned and not self._burst.written(verdict.first) else None

    def _expect_more(self, at: int) -> None:
        """Be ready for the second half of CR LF or the next line of a code, at the scan's own pace."""
        self._lone_end_until = self._follows_until = at + self._echo_ms

    def _settle_before(self, at: int) -> None:
        """Judge the burst first if the key at `at` comes too late for it; the timer may be later."""
        gap = at - self._burst.last_at
        if self._burst.keys and not 0 <= gap <= self.gap_limit_ms:
            whole = not 0 <= gap <= max(STALL_MS, self.gap_limit_ms)
            self._settle(whole=whole)
            if whole:
                self._forget()

    def _rest(self) -> None:
        """Judge the burst after some quiet: a card at once, anything else after more of it."""
        whole = self._idle.interval() > self._quiet_ms()
        if self._settle(whole=whole):
            return
        if not whole:
            self._idle.start(max(STALL_MS, 2 * self._quiet_ms()))
        elif self.recording and self._burst.keys:
            self._record(None)

    def _quiet_ms(self) -> int:
        return max(self.idle_ms, self.gap_limit_ms + _IDLE_BEYOND_GAP_MS)

    def _settle(self, *, whole: bool) -> bool:
        """Conclude the burst if it is a scan, if more may come only if it is a card; whether it was."""
        verdict = self._verdict(None) if self._burst.keys else None
        if verdict is None or not (whole or isinstance(verdict.reading, Token)):
            return False
        quiet = STALL_MS if whole else self._quiet_ms()
        self._lone_end_until = self._burst.last_at + quiet + _LATE_END_MS
        self._follows_until = _LONG_AGO
        self._conclude(verdict)
        return True

    def _conclude(self, verdict: Verdict, end: int = 0) -> None:
        """Take the scan, which the key `end` ended if any did, out of the fields it went into, then tell of it."""
        if self.recording:
            self._record(verdict, end)
        foreign = verdict.reading is Misread.FOREIGN and self.tells_foreign
        text = self._burst.text(verdict.first) if foreign else ""
        glances: dict[int, Glance] = {}
        for key in self._burst.keys[verdict.first :]:
            if key.before is not None:
                glances.setdefault(id(key.before.widget), key.before)
        self._forget()
        for glance in glances.values():
            glance.put_back()
        if isinstance(verdict.reading, Token):
            self.card_scanned.emit(verdict.reading.token)
        elif verdict.reading is not None and not (text and self._held.take(text)):
            self.code_misread.emit(verdict.reading)

    def _record(self, verdict: Verdict | None, end: int = 0) -> None:
        """Tell how the burst came, and what became of it."""
        from cafememo.devices.diagnosis import End, record_of  # noqa: PLC0415 - for the scanner test page alone

        ended_by = End.QUIET if not end else End.TAB if end == Qt.Key.Key_Tab else End.ENTER
        reading = verdict.reading if verdict is not None else None
        limit = self._burst.gap_limit_ms
        record = record_of(self._burst.keys, limit, reading, ended_by, taken=verdict is not None)
        self._recorded = record if ended_by is End.QUIET else None
        self.burst_ended.emit(record)

    def _record_late_end(self, key: int) -> None:
        """Tell the last burst anew: its end came after all, when the quiet had been taken for one."""
        from dataclasses import replace  # noqa: PLC0415 - for the scanner test page alone

        from cafememo.devices.diagnosis import End  # noqa: PLC0415 - likewise

        recorded, self._recorded = self._recorded, None
        if self.recording and recorded is not None:
            self.burst_ended.emit(replace(recorded, end=End.TAB if key == Qt.Key.Key_Tab else End.ENTER))

    def _forget(self) -> None:
        self._idle.stop()
        self._burst = Burst(last_at=self._burst.last_at)
        self._foreseen = b""

    def _claims(self, event: QKeyEvent) -> bool:
        """Whether this key, asked about before its press, ends a scan and must not be a shortcut."""
        if event.isAutoRepeat():
            return event.key() in self._swallowed
        if not self._burst.keys:
            return _at(event) < self._lone_end_until and _is_end(event)
        return _is_end(event) and self._verdict(_at(event)) is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt's signature
        """Look at keys, and let everything else pass."""
        kind = event.type()
        if kind is _KEY_PRESS and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if kind is _KEY_RELEASE and isinstance(event, QKeyEvent):
            if event.key() not in self._swallowed:
                return False
            if not event.isAutoRepeat():
                self._swallowed.discard(event.key())
            return True
        if kind is _SHORTCUT_OVERRIDE and isinstance(event, QKeyEvent) and self._claims(event):
            event.accept()
            return True
        return False


def _is_end(event: QKeyEvent) -> bool:
    return event.key() in _ENDS or event.text() in _END_TEXTS


def _at(event: QKeyEvent) -> int:
    """Give the time of a key in ms: when it was pressed, not when we came to it, if the platform tells."""
    return event.timestamp() or time.monotonic_ns() // 1_000_000


def numbering_here() -> Numbering:
    """Return how this platform numbers the keys in their events."""
    if sys.platform == "win32":
        return Numbering.SET_1
    return Numbering.MAC if sys.platform == "darwin" else Numbering.X11
