"""A place for copies on the page: what it is, where, how it stands, and what can be changed about it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.copies import Kind, MadeCopy
from cafememo.domain.trouble import FolderGone, Trouble
from cafememo.services.backups import Place
from cafememo.ui.copy_sentences import copy_trouble_sentence, kind_name, moment_at
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import small
from cafememo.ui.owner.person_parts import SmallButton
from cafememo.ui.owner.state_line import StateLine


class PlaceRow(QWidget):
    """One of the three places; the buttons stand below, where a long path leaves them their room."""

    choose_wanted: Emits[Kind] = signal_as_annotated()
    forget_wanted: Emits[Kind] = signal_as_annotated()

    def __init__(self, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setObjectName(f"{kind}_place")
        name = kind_name(kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(WrappedLabel(name, theme.font(17, 600), "ink"), 1, Qt.AlignmentFlag.AlignVCenter)
        buttons = FlowRow(theme.px(8))
        self.choose_button = SmallButton(
            theme, translate("copies", "Choose…"), icon="folder-open", object_name=f"{kind}_choose_button"
        )
        self.choose_button.setAccessibleName(translate("copies", "Choose: {place}").format(place=name))
        self.choose_button.clicked.connect(self._choose)
        self.forget_button = SmallButton(
            theme, translate("copies", "Forget"), icon="x", object_name=f"{kind}_forget_button"
        )
        self.forget_button.setAccessibleName(translate("copies", "Forget: {place}").format(place=name))
        self.forget_button.clicked.connect(self._forget)
        for button in (self.choose_button, self.forget_button):
            buttons.add(button)
        row.addWidget(buttons)
        column.addLayout(row)
        self.path_label = small(theme, "")
        self.path_label.setObjectName(f"{kind}_path_label")
        column.addWidget(self.path_label)
        self.state_line = StateLine(theme, f"{kind}_state_line", size=15)
        column.addWidget(self.state_line)

    def show_place(self, place: Place | None, newest: MadeCopy | None, reason: Trouble | None, cafe: Path) -> None:
        """Show how it stands: None where none was chosen; `newest` is the newest proved copy it holds."""
        path = "" if place is None else str(place.folder)
        # A path has no blanks to be broken at; these cannot be seen.
        self.path_label.setText(path.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.path_label.setAccessibleName(path)
        self.path_label.setVisible(bool(path))
        chosen = place is not None and (self.kind is not Kind.OWN or place.folder.parent != cafe)
        if not chosen and self.forget_button.hasFocus():
            self.choose_button.setFocus()  # else the keyboard would be nowhere
        self.forget_button.setVisible(chosen)
        if place is None:
            self.state_line.say(_nothing_sentence(self.kind), "muted")
            return
        proved = "" if newest is None else moment_at(newest.made_at, newest.offset)
        if not place.is_there:
            sentence = translate("copies", "Not there now. A copy is made when it is back.")
            if proved:
                sentence = translate("copies", "Not there now. Its last proved copy: {moment}").format(moment=proved)
            self.state_line.say(sentence, "muted" if self.kind is Kind.STICK else "amber")
        elif reason is not None and not isinstance(reason, FolderGone):
            self.state_line.say(copy_trouble_sentence(reason, cafe), "amber")
        elif proved:
            self.state_line.say(translate("copies", "Last proved copy: {moment}").format(moment=proved), "sage")
        else:
            self.state_line.say(translate("copies", "There, and without a copy so far."), "muted")

    def _choose(self) -> None:
        self.choose_wanted.emit(self.kind)

    def _forget(self) -> None:
        self.forget_wanted.emit(self.kind)


def _nothing_sentence(kind: Kind) -> str:
    """Say what a place that was not chosen would be good for."""
    if kind is Kind.STICK:
        return translate("copies", "None yet. Plugged in now and then, it keeps the café when this computer is lost.")
    return translate("copies", "None yet. On another disk, it keeps the café when this one breaks.")
