"""Scans typed into real windows, key by key."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cafememo.codes.layout import Numbering
from cafememo.codes.payload import Misread, encode
from cafememo.devices.diagnosis import BurstRecord, End, Holds
from cafememo.devices.wedge import WedgeScanner

TOKEN = bytes.fromhex("0123456789abcdef0011")
OTHER = bytes(range(10))
PAYLOAD = encode(TOKEN)
X11_CODES = {letter: 24 + place for place, letter in enumerate("qwertyuiop")}
X11_CODES |= {letter: 38 + place for place, letter in enumerate("asdfghjkl")}
X11_CODES |= {letter: 52 + place for place, letter in enumerate("zxcvbnm")}
X11_CODES |= {"]": 35, "1": 10}
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Presses and lets go keys in the window with the focus, at times of its own."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def send(self, kind: QEvent.Type, key: int, text: str = "", code: int = 0, *, repeat: bool = False) -> bool:
        """Hand the window one key event; whether it was taken by someone."""
        event = QKeyEvent(kind, key, NO_KEYS, code, 0, 0, text, repeat)
        event.setTimestamp(self.now)
        event.ignore()
        window = QGuiApplication.focusWindow()
        assert window is not None
        QCoreApplication.sendEvent(window, event)
        return event.isAccepted()

    def tap(self, key: int, text: str = "", code: int = 0, gap: int = 8) -> None:
        """Press a key `gap` ms after the one before, and let it go."""
        self.now += gap
        self.send(QEvent.Type.KeyPress, key, text, code)
        self.send(QEvent.Type.KeyRelease, key, text, code)

    def type(self, text: str, gap: int = 8) -> None:
        """Type a text on a host with the scanner's layout."""
        for character in text:
            self.tap(ord(character.upper()[0]), character, X11_CODES.get(character.lower(), 0), gap)

    def enter(self, gap: int = 8) -> None:
        """Press Enter."""
        self.tap(Qt.Key.Key_Return, "\r", 36, gap)


@pytest.fixture
def keyboard() -> Keyboard:
    """Give a keyboard."""
    return Keyboard()


@pytest.fixture
def heard() -> list[bytes | Misread]:
    """Give the list of all a scanner told."""
    return []


@pytest.fixture
def scanner(qtbot: QtBot, heard: list[bytes | Misread]) -> Iterator[WedgeScanner]:
    """Give a scanner that listens and tells."""
    scanner = WedgeScanner(numbering=Numbering.X11)
    scanner.card_scanned.connect(heard.append)
    scanner.code_misread.connect(heard.append)
    scanner.start()
    yield scanner
    scanner.stop()


@pytest.fixture
def records(scanner: WedgeScanner) -> list[BurstRecord]:
    """Give the list of what the scanner tells of how keys came."""
    records: list[BurstRecord] = []
    scanner.burst_ended.connect(records.append)
    scanner.recording = True
    return records


@pytest.fixture
def show(qtbot: QtBot, scanner: WedgeScanner) -> Callable[[QWidget], None]:
    """Give a way to show a window, active, while the scanner listens."""

    def shown(window: QWidget) -> None:
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())

    return shown


class Form(QDialog):
    """A dialog with a half-typed name and a default button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit("Mar", self)
        self.save = QPushButton("Save", self)
        self.saved = 0
        self.released: list[int] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.name)
        layout.addWidget(self.save)
        self.save.setDefault(True)
        self.save.clicked.connect(self.count)

    def half_type(self) -> None:
        """Put the focus into the name, and the cursor before its last letter."""
        self.name.setFocus()
        self.name.setCursorPosition(2)

    def count(self) -> None:
        """Count the clicks of the button."""
        self.saved += 1

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Note what reaches the dialog."""
        self.released.append(event.key())


@pytest.fixture
def form(show: Callable[[QWidget], None]) -> Form:
    """Give a dialog on screen with the focus in its name."""
    form = Form()
    show(form)
    form.half_type()
    return form


def untouched(form: Form) -> bool:
    """Tell whether a form is as it was before any scan."""
    return (form.name.text(), form.name.cursorPosition(), form.saved, form.isVisible()) == ("Mar", 2, 0, True)


@pytest.mark.parametrize("caps", [str.upper, str.lower])
@pytest.mark.parametrize("gap", [0, 5, 20, 110])
def test_a_scan_is_heard_and_leaves_no_trace(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread], caps: Callable[[str], str], gap: int
) -> None:
    """At any pace, with Caps Lock on or off, a scan over a half-typed name presses and changes nothing."""
    keyboard.type(caps(PAYLOAD), gap)
    assert form.name.text() == "Ma" + caps(PAYLOAD) + "r"
    keyboard.enter(gap)
    assert heard == [TOKEN]
    assert untouched(form)
    assert Qt.Key.Key_Return not in form.released


@pytest.mark.parametrize("prefix", ["", "]Q1"])
def test_a_card_is_foreseen_before_its_check(
    form: Form, keyboard: Keyboard, scanner: WedgeScanner, heard: list[bytes | Misread], prefix: str
) -> None:
    """Once its token is in a card can be looked up, before check and Enter make it a scan; no sooner, and once."""
    foreseen: list[bytes] = []
    scanner.card_foreseen.connect(foreseen.append)
    keyboard.type(prefix + PAYLOAD[:-5])
    assert foreseen == []
    keyboard.type(PAYLOAD[-5])
    assert foreseen == [TOKEN]
    keyboard.type(PAYLOAD[-4:])
    assert heard == []
    keyboard.enter()
    assert (foreseen, heard) == ([TOKEN], [TOKEN])
    keyboard.now += 2_000
    keyboard.type(PAYLOAD)
    assert foreseen == [TOKEN, TOKEN]


def test_a_card_foreseen_with_a_wrong_check_is_none(
    form: Form, keyboard: Keyboard, scanner: WedgeScanner, heard: list[bytes | Misread]
) -> None:
    """What was looked up in vain is no scan; and where the letters before were others, the whole card is foreseen."""
    foreseen: list[bytes] = []
    scanner.card_foreseen.connect(foreseen.append)
    keyboard.type(PAYLOAD[:-1] + ("B" if PAYLOAD[-1] != "B" else "C"))
    keyboard.enter()
    assert (foreseen, heard) == ([TOKEN], [Misread.UNREADABLE])
    keyboard.now += 2_000
    keyboard.type("Mar" + PAYLOAD)
    assert foreseen == [TOKEN, TOKEN]


def test_nothing_is_foreseen_of_other_codes(form: Form, keyboard: Keyboard, scanner: WedgeScanner) -> None:
    """A code that is no card's is looked up nowhere, however long it is."""
    foreseen: list[bytes] = []
    scanner.card_foreseen.connect(foreseen.append)
    keyboard.type("https://example.org/a/long/address?of=something")
    keyboard.enter()
    assert foreseen == []


def test_a_scan_through_the_windowing_system_is_heard(form: Form, heard: list[bytes | Misread]) -> None:
    """Keys that come as the platform brings them, without positions, give the card and leave no trace."""
    for character in PAYLOAD:
        QTest.keyClick(form.windowHandle(), character)
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Return)
    assert heard == [TOKEN]
    assert untouched(form)


def test_enter_as_a_shortcut_is_not_pressed_by_a_scan(form: Form, heard: list[bytes | Misread]) -> None:
    """A shortcut on Enter goes off when a person presses it and not at the end of a scan."""
    pressed: list[None] = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Return), form)
    shortcut.activated.connect(lambda: pressed.append(None))
    form.save.setFocus()
    for character in PAYLOAD:
        QTest.keyClick(form.windowHandle(), character)
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Return)
    assert (heard, pressed) == ([TOKEN], [])
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Home)  # a person's, as the Enter after it is
    QTest.keyClick(form.windowHandle(), Qt.Key.Key_Return)
    assert (heard, pressed) == ([TOKEN], [None])


def test_tab_ends_a_scan_and_moves_no_focus(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """Scanners set to end with Tab work alike."""
    keyboard.type(PAYLOAD)
    keyboard.tap(Qt.Key.Key_Tab, "\t", 23)
    assert heard == [TOKEN]
    assert form.name.hasFocus()
    assert untouched(form)


def test_a_hand_typed_name_is_left_alone(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """Typing at a person's pace stays in its field, and Enter presses the default button."""
    keyboard.type("BCDFGH", gap=80)
    assert form.name.text() == "MaBCDFGHr"
    keyboard.enter(gap=80)
    assert form.name.text() == "MaBCDFGHr"
    assert form.saved == 1
    assert heard == []


@pytest.mark.parametrize("gap", [0, 8, 30])
@pytest.mark.parametrize("name", ["Camille", "jean-luc", "zoé l’amie", "Αθηνά"])
def test_a_name_typed_in_haste_is_kept_with_its_enter(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread], name: str, gap: int
) -> None:
    """Words typed as fast as a scanner types stay in their field, whole and in order, and their Enter is a person's."""
    keyboard.type(name, gap=gap)
    keyboard.enter(gap=gap)
    assert form.name.text() == f"Ma{name}r"
    assert form.saved == 1
    assert heard == []


@pytest.mark.parametrize("text", ["Camille", "0612345678", "3 av. Foch", "camille@example.org"])
def test_what_is_typed_in_haste_and_not_ended_stays(
    qtbot: QtBot,
    form: Form,
    scanner: WedgeScanner,
    keyboard: Keyboard,
    heard: list[bytes | Misread],
    records: list[BurstRecord],
    text: str,
) -> None:
    """In a field for words no code is taken out that no Enter followed; an Enter much later is a person's."""
    keyboard.type(text)
    qtbot.waitUntil(lambda: bool(records))
    assert not records[0].taken
    assert (form.name.text(), form.saved) == (f"Ma{text}r", 0)
    keyboard.enter(gap=3_000)
    assert (form.name.text(), form.saved) == (f"Ma{text}r", 1)
    assert heard == []


def test_enter_some_time_after_digits_in_haste_is_a_person_s(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """Beyond the gap of a scan's keys Enter ends what a person typed: nothing is taken out, and it is heard."""
    keyboard.type("0612345678")
    keyboard.enter(gap=200)
    assert (form.name.text(), form.saved) == ("Ma0612345678r", 1)
    assert heard == []


def test_a_card_after_a_name_typed_in_haste_leaves_the_name(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """A scan on the heels of quick fingers takes its own letters out, and none of theirs."""
    keyboard.type("Camille", gap=20)
    keyboard.type(PAYLOAD)
    keyboard.enter()
    assert heard == [TOKEN]
    assert (form.name.text(), form.saved) == ("MaCamiller", 0)


def test_half_typed_text_right_before_a_scan_stays(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """Letters typed a moment before the scan, which replaced a selection, are not taken out with it."""
    form.name.selectAll()
    keyboard.type("zoé", gap=90)
    keyboard.type("]Q1" + PAYLOAD)
    keyboard.enter()
    assert heard == [TOKEN]
    assert form.name.text() == "zoé"


def test_two_glued_scans_greet_nobody(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """Two cards without an end between them are one misreading."""
    keyboard.type(PAYLOAD + encode(OTHER))
    keyboard.enter()
    assert heard == [Misread.UNREADABLE]
    assert untouched(form)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PAYLOAD[:20], Misread.UNREADABLE),
        (PAYLOAD[:-1] + "B", Misread.UNREADABLE),
        ("https://example.org/?a=b c", Misread.FOREIGN),
        ("5449000000996", Misread.FOREIGN),
        ("<img src=x>'; DROP TABLE", Misread.FOREIGN),
        ("éèàçù€ßſ", Misread.FOREIGN),
    ],
)
def test_what_is_no_card_is_told_once(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread], text: str, told: Misread
) -> None:
    """Other codes and parts of cards are told, taken out of the field again, and press nothing."""
    keyboard.type(text)
    keyboard.enter()
    assert heard == [told]
    assert untouched(form)


def test_a_flood_of_keys_is_told_once(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """Ten thousand characters are one foreign code and press nothing."""
    form.save.setFocus()  # Qt takes a millisecond a key to draw so long a line
    keyboard.type("x" * 10_000)
    keyboard.enter()
    assert heard == [Misread.FOREIGN]
    assert untouched(form)


def test_a_code_of_several_lines_is_told_once(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """A contact's code, with short and empty lines, presses nothing, nor does the second half of CR LF."""
    for line in ("BEGIN:VCARD", "N:X", "", "", "END:VCARD"):
        keyboard.type(line)
        keyboard.enter()
    assert heard == [Misread.FOREIGN]
    assert untouched(form)


def test_enter_soon_after_a_scan_is_the_barista_s(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """A person's Enter after the scan's own reaches the window, however quick the person."""
    keyboard.type(PAYLOAD)
    keyboard.enter()
    keyboard.enter(gap=60)
    assert heard == [TOKEN]
    assert form.saved == 1


def test_a_scan_without_an_end_is_heard_after_some_quiet(
    qtbot: QtBot, form: Form, scanner: WedgeScanner, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """Idle ends a scan; its late Enter presses nothing, the next one is a person's."""
    with qtbot.waitSignal(scanner.card_scanned):
        keyboard.type(PAYLOAD)
    assert heard == [TOKEN]
    assert untouched(form)
    keyboard.enter(gap=500)
    assert untouched(form)
    keyboard.enter(gap=500)
    assert form.saved == 1


def test_enter_well_after_a_scan_without_an_end_is_a_person_s(
    qtbot: QtBot, form: Form, scanner: WedgeScanner, keyboard: Keyboard
) -> None:
    """Beyond 400 ms after the quiet, Enter is no scanner's."""
    with qtbot.waitSignal(scanner.card_scanned):
        keyboard.type(PAYLOAD)
    keyboard.enter(gap=600)
    assert form.saved == 1


def test_keys_that_waited_for_a_busy_program_are_told_apart_by_their_times(
    form: Form, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """Two scans without ends that come in one go are two scans."""
    keyboard.type(PAYLOAD)
    keyboard.now += 900
    keyboard.type(encode(OTHER))
    keyboard.enter(gap=300)
    assert heard == [TOKEN, OTHER]
    assert untouched(form)


def test_a_card_that_a_busy_host_stalls_is_heard(
    qtbot: QtBot, form: Form, scanner: WedgeScanner, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """A scan whose second half comes late is the card, whether or not its quiet was noticed meanwhile."""
    keyboard.type(PAYLOAD[:13])
    with qtbot.waitSignal(scanner._idle.timeout):
        pass
    keyboard.now += 400
    keyboard.type(PAYLOAD[13:])
    keyboard.enter()
    keyboard.now += 2_000
    keyboard.type(encode(OTHER)[:20])
    keyboard.now += 400
    keyboard.type(encode(OTHER)[20:])
    keyboard.enter()
    assert heard == [TOKEN, OTHER]
    assert untouched(form)


def test_a_part_of_a_card_without_an_end_is_told_after_more_quiet(
    qtbot: QtBot, form: Form, scanner: WedgeScanner, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """Half a scan is unreadable once nothing more can come; its late Enter presses nothing."""
    with qtbot.waitSignal(scanner.code_misread):
        keyboard.type(PAYLOAD[:13])
    keyboard.enter(gap=900)
    assert heard == [Misread.UNREADABLE]
    assert untouched(form)


def test_a_slow_scanner_needs_a_wider_gap_limit(
    form: Form, scanner: WedgeScanner, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """The gap limit decides what belongs together."""
    keyboard.type(PAYLOAD, gap=200)
    keyboard.enter(gap=200)
    assert heard == []
    scanner.gap_limit_ms = 250
    keyboard.type(PAYLOAD, gap=200)
    keyboard.enter(gap=200)
    assert heard == [TOKEN]


def test_positions_decode_what_letters_do_not(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """On a host with a Greek layout, the keys' places give the card."""
    for letter in "]q1" + PAYLOAD.lower():
        keyboard.tap(0x3C8, "ψ", X11_CODES[letter])
    keyboard.enter()
    assert heard == [TOKEN]
    assert untouched(form)


def test_modifiers_and_held_keys_do_not_disturb(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """Shift around capitals, and a key held long ago that still repeats, are no part of a scan."""
    for letter in PAYLOAD:
        keyboard.tap(Qt.Key.Key_Shift, "", 50, gap=1)
        keyboard.tap(ord(letter), letter, X11_CODES[letter.lower()], gap=1)
    keyboard.enter()
    assert heard == [TOKEN]
    keyboard.type("b", gap=500)
    for _ in range(30):
        keyboard.now += 400
        keyboard.send(QEvent.Type.KeyPress, ord("B"), "b", X11_CODES["b"], repeat=True)
    keyboard.enter()
    assert heard == [TOKEN]


def test_a_letter_doubled_at_once_is_no_held_key(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """X11 takes a letter let go and pressed within a millisecond for a repeat; a scan has both."""
    before = ""
    for letter in PAYLOAD:
        keyboard.now += 1
        keyboard.send(QEvent.Type.KeyPress, ord(letter), letter, X11_CODES[letter.lower()], repeat=letter == before)
        before = letter
    assert any(one == two for one, two in pairwise(PAYLOAD))
    keyboard.enter()
    assert heard == [TOKEN]


def test_a_held_end_is_swallowed_whole(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """An Enter that repeats is swallowed until it is let go."""
    keyboard.type(PAYLOAD)
    keyboard.now += 8
    for repeat in (False, True, True):
        keyboard.send(QEvent.Type.KeyPress, Qt.Key.Key_Return, "\r", 36, repeat=repeat)
    keyboard.send(QEvent.Type.KeyRelease, Qt.Key.Key_Return, "\r", 36)
    assert untouched(form)
    assert heard == [TOKEN]
    keyboard.enter(gap=500)
    assert form.saved == 1


def test_a_move_of_the_cursor_begins_anew(form: Form, keyboard: Keyboard, heard: list[bytes | Misread]) -> None:
    """What was typed before an arrow key is a person's, and stays."""
    keyboard.type("xy", gap=30)
    keyboard.tap(Qt.Key.Key_Home)
    keyboard.type(PAYLOAD)
    keyboard.enter()
    assert heard == [TOKEN]
    assert (form.name.text(), form.name.cursorPosition()) == ("Maxyr", 0)


def test_every_window_with_the_focus_is_heard(
    qtbot: QtBot,
    form: Form,
    show: Callable[[QWidget], None],
    keyboard: Keyboard,
    heard: list[bytes | Misread],
) -> None:
    """A scan lands in a modal dialog, in a second window and in the first again, each left as it was."""
    dialog = Form(form)
    dialog.setModal(True)
    show(dialog)
    dialog.half_type()
    keyboard.type(PAYLOAD)
    keyboard.enter()
    assert untouched(dialog)
    dialog.reject()

    note = QPlainTextEdit("no milk")
    show(note)
    keyboard.type(encode(OTHER), gap=10)
    keyboard.enter()
    assert note.toPlainText() == "no milk"

    show(form)
    form.half_type()
    keyboard.type(PAYLOAD)
    keyboard.enter()
    assert heard == [TOKEN, OTHER, TOKEN]
    assert untouched(form)


def test_a_scanner_stopped_hears_nothing(
    form: Form, scanner: WedgeScanner, keyboard: Keyboard, heard: list[bytes | Misread]
) -> None:
    """After stop() keys are only keys; start() and stop() may be called twice."""
    scanner.start()
    scanner.stop()
    scanner.stop()
    keyboard.type(PAYLOAD)
    keyboard.enter()
    assert heard == []
    assert form.name.text() == f"Ma{PAYLOAD}r"
    assert form.saved == 1
    scanner.start()
    keyboard.type(PAYLOAD, gap=10)
    keyboard.enter()
    assert heard == [TOKEN]


# The scanner test page


def test_how_a_scan_came_is_told_while_recording(
    show: Callable[[QWidget], None],
    keyboard: Keyboard,
    scanner: WedgeScanner,
    heard: list[bytes | Misread],
    records: list[BurstRecord],
) -> None:
    """A scan is told once with its pace and its end, besides the card itself; not recording, only the card."""
    window = QWidget()
    show(window)
    keyboard.type("]Q1" + PAYLOAD, gap=5)
    keyboard.enter()
    keyboard.now += 2_000
    scanner.recording = False
    keyboard.type(PAYLOAD)
    keyboard.enter()
    assert heard == [TOKEN, TOKEN]
    (record,) = records
    assert (record.keys, record.median_ms, record.prefix, record.end) == (30, 5, "]Q1", End.ENTER)
    assert record.holds is Holds.CARD


def test_how_a_scan_too_slow_to_be_read_came_is_told(
    show: Callable[[QWidget], None], keyboard: Keyboard, heard: list[bytes | Misread], records: list[BurstRecord]
) -> None:
    """A scanner slower than the limit is not read as a card, and the record says why."""
    window = QWidget()
    show(window)
    keyboard.type(PAYLOAD, gap=130)
    keyboard.enter(gap=130)
    assert heard == []
    assert [(record.taken, record.holds, record.median_ms) for record in records] == [(False, Holds.CARD, 130)]


def test_how_keys_without_an_end_came_is_told(
    qtbot: QtBot, show: Callable[[QWidget], None], keyboard: Keyboard, records: list[BurstRecord]
) -> None:
    """A scan that only quiet ends is told as one, and a few keys of a hand are told once."""
    window = QWidget()
    show(window)
    keyboard.type(PAYLOAD)
    qtbot.waitUntil(lambda: len(records) == 1)
    keyboard.now += 5_000
    keyboard.type("abc", gap=150)
    qtbot.waitUntil(lambda: len(records) == 2, timeout=10_000)
    keyboard.now += 5_000
    keyboard.type("d")
    assert [(record.holds, record.end) for record in records] == [
        (Holds.CARD, End.QUIET),
        (Holds.TYPING, End.QUIET),
    ]


def test_an_enter_that_comes_late_is_told_after_all(
    qtbot: QtBot,
    show: Callable[[QWidget], None],
    keyboard: Keyboard,
    heard: list[bytes | Misread],
    records: list[BurstRecord],
) -> None:
    """A scanner slow with its Enter is told once as ended by quiet and once more with its Enter, the card once."""
    window = QWidget()
    show(window)
    keyboard.type(PAYLOAD)
    qtbot.waitUntil(lambda: len(records) == 1)
    keyboard.enter(gap=300)
    keyboard.enter(gap=20)
    assert [record.end for record in records] == [End.QUIET, End.ENTER]
    assert heard == [TOKEN]
