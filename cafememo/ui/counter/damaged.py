"""The café is damaged: what can be done, each way with what it keeps in numbers, on one page."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Damaged, Trouble
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label
from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.words import clock, day_and_month, translate

if TYPE_CHECKING:
    from pathlib import Path

    from cafememo.services.checks import Checks
    from cafememo.services.damage import Choice
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

KEYS, OTHER_KEY = ("F2", "F3", "F4"), "F5"
"""What presses the ways, in their order: no Enter and no letter, which a scanner types."""


class DamagedPage(Page):
    """Shows at most three ways out, what each keeps, and the key that takes it."""

    chosen = signal(int)
    other_wanted = signal()
    """A copy that lies elsewhere is to be looked for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("damaged_page")
        self.title_label = plain_label(object_name="damaged_title_label", parent=self, role="ink")
        self.sentence_label = plain_label(object_name="damaged_sentence_label", parent=self, role="muted")
        self.sentence_label.setWordWrap(True)
        self.sentence_label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.buttons = [BigButton("plain", key=key, parent=self) for key in KEYS]
        self.keeps_labels = [
            plain_label(object_name=f"keeps_label_{at}", parent=self, role="muted") for at in range(len(KEYS))
        ]
        for at, button in enumerate(self.buttons):
            button.setObjectName(f"way_button_{at}")
            self.keeps_labels[at].setWordWrap(True)
            self.keeps_labels[at].setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.buttons[0].clicked.connect(self.choose_first)
        self.buttons[1].clicked.connect(self.choose_second)
        self.buttons[2].clicked.connect(self.choose_third)
        self.other_button = BigButton("plain", key=OTHER_KEY, parent=self)
        self.other_button.setObjectName("other_copy_button")
        self.other_button.clicked.connect(self.choose_other)
        self._choices: tuple[Choice, ...] | None = None
        self.speak()

    def wait(self) -> None:
        """Say that what can be done is being looked for, or done."""
        self._choices = None
        self.speak()

    def offer(self, choices: "Sequence[Choice]") -> None:
        """Show the ways."""
        self._choices = tuple(choices)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.title_label.setText(translate("damaged", "The café’s file is damaged"))
        self.setAccessibleName(self.title_label.text())
        choices = self._choices or ()
        if self._choices is None:
            said = translate("damaged", "What can be kept is being looked for. With many visits it takes some minutes.")
        else:
            said = translate(
                "damaged",
                "Choose how to go on. Whatever you choose, the damaged file is kept aside, and nothing is deleted.",
            )
        self.sentence_label.setText(said)
        for at, (button, label) in enumerate(zip(self.buttons, self.keeps_labels, strict=True)):
            there = at < len(choices)
            button.setVisible(there)
            label.setVisible(there)
            if there:
                button.setText(way_text(choices[at]))
                label.setText(keeps_text(choices[at]))
                button.setAccessibleDescription(label.text())
        self.other_button.setVisible(bool(choices))
        self.other_button.setText(other_copy_text())
        if self.isVisible():
            self.tell_aloud(self.announcement())
        self._arrange()

    def announcement(self) -> str:
        """Return everything the page says."""
        ways = (f"{key}: {button.text()}. {label.text()}" for key, button, label in self._shown())
        other = (f"{OTHER_KEY}: {self.other_button.text()}",) if self._choices else ()
        return " ".join((f"{self.title_label.text()}.", self.sentence_label.text(), *ways, *other))

    def choose_first(self) -> None:
        """Take the first way."""
        self._choose(0)

    def choose_second(self) -> None:
        """Take the second way."""
        self._choose(1)

    def choose_third(self) -> None:
        """Take the third way."""
        self._choose(2)

    def choose_other(self) -> None:
        """Look for a copy that lies elsewhere."""
        if self._choices:
            self.other_wanted.emit()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        for button in (*self.buttons, self.other_button):
            button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def _shown(self) -> list[tuple[str, BigButton, QLabel]]:
        """Return the keys, buttons and labels of the ways there are."""
        count = len(self._choices or ())
        return list(zip(KEYS[:count], self.buttons, self.keeps_labels, strict=False))

    def _choose(self, at: int) -> None:
        """Take a way, once, if there is one."""
        if at < len(self._choices or ()):
            self.chosen.emit(at)

    def _arrange(self) -> None:
        """Title and sentence above; below each way its button, and beside or under it what it keeps."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin = look.px(32)
        column = min(width - 2 * margin, look.px(1_100))
        left = (width - column) // 2
        self.title_label.setFont(fitted(self.title_label.text(), look.serif(look.text(40)), column)[0])
        line = look.metrics(self.title_label.font()).height()
        said = self._lay(self.sentence_label, QRect(left, 0, column, 0), look.text(20))
        rows = [at for at, button in enumerate(self.buttons) if not button.isHidden()]
        above, top, foot = line + look.px(8) + said + look.px(16), look.px(8), look.px(8)
        below = 0 if self.other_button.isHidden() else look.target(52) + look.px(8)
        each = min(look.px(140), (height - top - above - foot - below) // max(1, len(rows)))
        # All of it in the middle, where the eye is, and never above the top.
        y = max(top, (height - above - each * len(rows) - below) // 2)
        place(self.title_label, self, QRect(left, y, column, line))
        y += line + look.px(8)
        y += self._lay(self.sentence_label, QRect(left, y, column, 0), look.text(20)) + look.px(16)
        button_height = min(look.target(72), each - look.px(8))
        half = column * 9 // 20
        for at in rows:
            place(self.buttons[at], self, QRect(left, y, half, button_height))
            # In the middle of its button, or a little below where it has no room there in longer words.
            beside = QRect(left + half + look.px(20), y, column - half - look.px(20), 0)
            needed = self._lay(self.keeps_labels[at], beside, look.text(17)) * 4 // 3
            beside.setHeight(min(max(button_height, needed), each - look.px(4)))
            place(self.keeps_labels[at], self, beside)
            y += each
        if below:
            place(self.other_button, self, QRect(left, y, column, look.target(52)))

    def _lay(self, label: QLabel, where: QRect, size: int) -> int:
        """Place a label that may have several lines and return how high it is."""
        font = self._look.sans(size, 500)
        label.setFont(font)
        room = QRect(0, 0, where.width(), 10_000)
        height = self._look.metrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), label.text()).height() + 2
        place(label, self, QRect(where.x(), where.y(), where.width(), height))
        return height


class Damage(QObject):
    """Leads from damage to a café that is open again: tells of it, offers the ways, and does what was chosen."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._choices: tuple[Choice, ...] = ()
        self._looking = False

    def tell(self, checks: "Checks", folder: "Path") -> None:
        """Say what the checks of an open café found; the counter goes on until somebody wants to see the ways out."""
        from cafememo.services.checks import Found, accept_older  # noqa: PLC0415 - only where something is damaged

        def accept() -> None:
            self._desk.ask_store(accept_older, ignore, ignore)
            self._screen.go_back()

        see = translate("damaged", "See what can be done")
        if checks.found == {Found.OLDER}:
            title = translate("damaged", "This is an older file of the café")
            sentence = translate(
                "damaged",
                "At least %n visit(s) noted since are not in it. If you have put back a copy, all is well.",
                "",
                checks.missing,
            )
            action, act, other = translate("damaged", "I have put back a copy"), accept, see
            other_act: Callable[[], object] = partial(self._close_and_offer, folder)
        else:
            title = translate("damaged", "A part of the café’s memory cannot be read")
            sentence = translate(
                "damaged", "The counter goes on with the rest. Look soon at what can be done: nothing will be deleted."
            )
            if Found.JOURNAL in checks.found:
                title = translate("damaged", "What was noted last may be half there")
                sentence = translate(
                    "damaged",
                    "The café was cut off while it wrote, and the file that takes that back was deleted. The counter "
                    "goes on. Look soon at what can be done: nothing will be deleted.",
                )
            # Enter, which scanners type, goes on.
            action, act, other = translate("damaged", "Go on for now"), self._screen.go_back, see
            other_act = partial(self._close_and_offer, folder)
        self._screen.notice(
            title,
            sentence,
            "hard-drive",
            "brick",
            stays=True,
            waits=True,
            action=action,
            action_icon="arrow-left",
            act=act,
            other=other,
            other_act=other_act,
        )

    def offer(self, folder: "Path") -> None:
        """Look for what can be done about a café that is not open, and show it."""
        from cafememo.services.backups import newest_that_opens  # noqa: PLC0415 - only where something is damaged
        from cafememo.services.damage import choices  # noqa: PLC0415 - likewise

        self._folder = folder
        page = self._screen.pages.damaged_page()
        page.wait()
        self._screen.turn_to(page)
        if not self._looking:
            # Nobody has the café open, and the lane of the open one stays free to try again.
            self._looking = True
            beside(partial(choices, folder, self._desk.clock, newest_that_opens), self._show, self._refuse)

    def choose(self, at: int) -> None:
        """Do what was chosen, and open the café."""
        from cafememo.services.backups import put_back  # noqa: PLC0415 - only where something is damaged
        from cafememo.services.damage import Way, apply  # noqa: PLC0415 - likewise

        choice, folder, now = self._choices[at], self._folder, self._desk.clock
        if choice.way is Way.LEAVE:
            self._leave()
            return
        self._screen.pages.damaged_page().wait()

        def put_and_open(_progress: Callable[[int, int], None]) -> "Path":
            apply(folder, choice, now, partial(put_back, clock=now))
            return folder

        self._desk.open(put_and_open)

    def offer_other(self) -> None:
        """Have a copy looked for that lies in another folder."""
        self._screen.other_copy_wanted.emit()

    def _close_and_offer(self, folder: "Path") -> None:
        """Close the café, which then is as one that did not open: the ways are offered."""

        def refuse(_progress: Callable[[int, int], None]) -> "Path":
            raise Damaged(folder)

        self._desk.open(refuse)

    def _show(self, choices: "tuple[Choice, ...]") -> None:
        """Show what can be done."""
        self._looking = False
        if len(choices) == 1:  # to leave it, that is
            self._refuse(Damaged())
            return
        self._choices = choices
        self._screen.pages.damaged_page().offer(choices)
        self._screen.keys.forget()

    def _refuse(self, reason: Trouble) -> None:
        """Say why there is nothing to offer: nothing of it reads, the disk is full, the key is not there."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - only where something is damaged

        self._looking = False
        self._say_damaged(trouble_sentence(reason))

    def _leave(self) -> None:
        """Say how things stand, and how to come back to the ways."""
        self._say_damaged(translate("damaged", "Nothing was changed, and the café is closed."))

    def _say_damaged(self, sentence: str) -> None:
        """Say a sentence, with the ways to come back to."""
        self._screen.notice(
            translate("damaged", "The café’s file is damaged"),
            sentence,
            "hard-drive",
            "brick",
            stays=True,
            action=translate("damaged", "See what can be done"),
            act=partial(self.offer, self._folder),
            other=other_copy_text(),
            other_icon="folder-open",
            other_act=self.offer_other,
        )


def other_copy_text() -> str:
    """Say that a copy may lie elsewhere."""
    return translate("damaged", "Look for a copy in another folder…")


def way_text(choice: "Choice") -> str:
    """Say what can be done."""
    from cafememo.services.damage import Way  # noqa: PLC0415 - only where something is damaged

    match choice.way:
        case Way.COPY:
            return translate("damaged", "Go back to the last copy")
        case Way.SALVAGED:
            return translate("damaged", "Go on with what can be read")
        case Way.LEAVE:
            return translate("damaged", "Leave it as it is")


def keeps_text(choice: "Choice") -> str:
    """Say what a way keeps, in numbers, and what it does not."""
    from cafememo.services.damage import Way  # noqa: PLC0415 - only where something is damaged

    if choice.way is Way.LEAVE:
        return translate("damaged", "Nothing is changed. The counter stays closed until you choose.")
    said = [
        translate("damaged", "%n regular(s),", "", choice.people)
        + " "
        + translate("damaged", "%n visit(s) and entries.", "", choice.entries)
    ]
    moment = choice.newest
    if moment is not None:
        said.append(
            translate("damaged", "The newest is of {day}, {time}.").format(
                day=day_and_month(moment), time=clock(moment)
            )
        )
    if choice.whole:
        said.append(translate("damaged", "Nothing is missing."))
    if choice.nameless:
        said.append(translate("damaged", "%n of them without a name.", "", choice.nameless))
    if choice.lost_entries:
        said.append(translate("damaged", "%n entry(ies) cannot be read.", "", choice.lost_entries))
    if choice.cards_lost:
        said.append(translate("damaged", "All cards have to be given out anew."))
    return " ".join(said)
