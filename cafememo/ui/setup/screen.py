"""The set-up on the screen: one step at a time, how far it is, the way back and on, and the demo at any moment."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.devices.state import Device
from cafememo.domain.setup import STEPS, Step
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import leading, recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import scrolling
from cafememo.ui.owner.style import style_sheet
from cafememo.ui.setup.cafe_step import CafeStep
from cafememo.ui.setup.draft import Answer, Draft
from cafememo.ui.setup.menu_step import MenuStep
from cafememo.ui.setup.page import OVERHANG, StepPage
from cafememo.ui.setup.parts import SetupButton, sentence, sized
from cafememo.ui.setup.pin_step import PinStep
from cafememo.ui.setup.recovery_step import RecoveryStep
from cafememo.ui.setup.scan_step import ScanStep
from cafememo.ui.setup.strips import SetupFoot, SetupHeader, SteadyBody, middle_of

PAGES: dict[Step, type[StepPage]] = {
    Step.CAFE: CafeStep,
    Step.PIN: PinStep,
    Step.RECOVERY: RecoveryStep,
    Step.MENU: MenuStep,
    Step.SCAN: ScanStep,
}
WIDE_FROM = 900
"""Pixels of the drawing; in a window less wide there is one column."""
SHORT_BELOW = 740
"""Pixels of the drawing; in a window less high there is less air above the title."""


class SetupScreen(QWidget):
    """Shows one step; everything on it is made anew in another size, theme or language."""

    answered: Emits[Answer] = signal_as_annotated()
    back_wanted = signal()
    demo_wanted = signal()
    full_screen_wanted = signal()
    quit_wanted = signal()
    language_chosen = signal(str)
    device_switched = signal(Device)
    print_wanted = signal()
    save_wanted = signal()
    """The recovery sheet is to be printed, or saved."""

    def __init__(self, draft: Draft, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("setup_screen")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._draft = draft
        self._theme = theme
        self._sized = sized(theme, self.size())
        self.step = Step.CAFE
        self._busy = self._told = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._frame = QWidget()
        self._build()
        self._keys()

    # What the set-up tells it.

    def show_step(self, step: Step) -> None:
        """Ask something else, with the keyboard where it is answered."""
        self.step = step
        self._build()
        self.page.first_field().setFocus()
        if QAccessible.isActive():
            told = f"{self.title_label.text()}. {self.sentence_label.text()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def say(self, told: str) -> None:
        """Say what is missing or stands in the way, "" for nothing any more."""
        if told == self._told:
            return
        self._told = told
        self._show_told()
        if told and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def set_busy(self, words: str) -> None:
        """Say what is being done, while nothing else can be; "" when it is over."""
        self._busy = words
        self._show_busy()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme or scale."""
        self._theme = theme
        self._rebuild()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self._rebuild()

    def tell_scan(self) -> None:
        """Show what came of a scan, where one is tried."""
        if isinstance(self.page, ScanStep):
            self.page.tell()

    def show_menu(self) -> None:
        """Show the sample menu, which is read by now."""
        if isinstance(self.page, MenuStep):
            self.page.show_menu()
            self._show_told()

    def show_sheet_out(self) -> None:
        """Ask for the code of the recovery sheet, which is printed or saved by now."""
        if isinstance(self.page, RecoveryStep):
            self.page.show_out()
            self._show_told()

    # What it is made of.

    def _build(self) -> None:
        """Build everything but the page of another step, which goes with it."""
        theme = self._sized = sized(self._theme, self.size())
        px = theme.px
        self._column.removeWidget(self._frame)
        self._frame.hide()
        self._frame.deleteLater()
        self._frame = QWidget(self)
        self._frame.setObjectName("setup_frame")
        self._frame.setStyleSheet(style_sheet(theme))
        whole = QVBoxLayout(self._frame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        header, foot = SetupHeader(theme, self.step), SetupFoot(theme)
        whole.addWidget(header)
        body = SteadyBody()
        above = 24 if self.height() < px(SHORT_BELOW) else 44
        column = middle_of(theme, body, above=above, below=22, overhang=OVERHANG)
        column.setSpacing(px(12))
        head = QVBoxLayout()
        head.setContentsMargins(px(OVERHANG), 0, px(OVERHANG), 0)
        head.setSpacing(px(12))
        column.addLayout(head)
        self.page = PAGES[self.step](self._draft, theme, wide=self.width() >= px(WIDE_FROM))
        self.title_label = WrappedLabel(self.page.title(), theme.font(44, voice=True), "ink")
        self.title_label.setObjectName("title_label")
        head.addWidget(self.title_label)
        self.told_sign = QLabel()
        self.told_sign.setPixmap(icon_pixmap("triangle-alert", theme.tokens.brick, px(24), self.devicePixelRatio()))
        self.sentence_label = sentence(theme, "")
        self.sentence_label.setObjectName("sentence_label")
        self.sentence_label.setAlignment(leading() | Qt.AlignmentFlag.AlignTop)  # beside the sign
        self._said = QWidget()
        said = QHBoxLayout(self._said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(px(12))
        said.addWidget(self.told_sign, alignment=Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.sentence_label, 1)
        head.addWidget(self._said)
        column.addSpacing(px(16))
        column.addWidget(self.page, 1)
        whole.addWidget(scrolling(theme, body), 1)
        whole.addWidget(foot)
        self._take_buttons(header, foot)
        self._column.addWidget(self._frame)
        self._frame.show()  # at once: Qt would do it a turn later
        self._connect_page()
        self._show_buttons()
        self._show_busy()
        self._show_told()

    def _take_buttons(self, header: SetupHeader, foot: SetupFoot) -> None:
        """Listen to what is around the page."""
        self.progress_label, self.demo_button = header.progress_label, header.demo_button
        self.back_button, self.skip_button, self.next_button = foot.back_button, foot.skip_button, foot.next_button
        self.busy_label = foot.busy_label
        self.demo_button.clicked.connect(self.demo_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.skip_button.clicked.connect(self._skip)
        self.next_button.clicked.connect(self._go_on)

    def _connect_page(self) -> None:
        """Listen to the page."""
        page = self.page
        page.answered.connect(self.answered)
        page.said.connect(self.say)
        page.changed.connect(self._show_buttons)
        if isinstance(page, CafeStep):
            # Not before the key has done its work, which still moves the keyboard to the tile chosen.
            page.language_chosen.connect(self.language_chosen, Qt.ConnectionType.QueuedConnection)
        if isinstance(page, RecoveryStep):
            page.print_wanted.connect(self.print_wanted)
            page.save_wanted.connect(self.save_wanted)
        if isinstance(page, ScanStep):
            page.switched.connect(self.device_switched)

    def _rebuild(self) -> None:
        """Build everything anew, and leave what is typed and the keyboard where they are."""
        typed = {field.objectName(): field.text() for field in self.page.findChildren(QLineEdit)}
        name, focused = "", self.focusWidget()
        if focused is not None:
            name = focused.objectName()
        self._build()
        for field in self.page.findChildren(QLineEdit):
            field.setText(typed.get(field.objectName(), field.text()))
        found = self._frame.findChildren(QWidget, name) if name else []
        (found[0] if found else self.page.first_field()).setFocus()

    def _show_buttons(self) -> None:
        """Offer the ways on that the page has."""
        words, skip = self.page.forward(), self.page.skip_words()
        self.back_button.setVisible(self.step is not STEPS[0])
        self.next_button.setText(words)
        self.next_button.setVisible(bool(words))
        self.skip_button.setText(skip)
        self.skip_button.setVisible(bool(skip))

    def _show_told(self) -> None:
        """Say what is missing in place of what is asked: nothing moves, and the words are where one reads first."""
        # As high as what it takes the place of: nothing below moves.
        self._said.setMinimumHeight(self._said.height() if self._told else 0)
        self.told_sign.setVisible(bool(self._told))
        self.sentence_label.setText(self._told or self.page.sentence())
        recolour(self.sentence_label, "brick" if self._told else "muted")

    def _show_busy(self) -> None:
        """Take nothing while something is being done, and say what."""
        self.busy_label.setText(self._busy)
        self.busy_label.setVisible(bool(self._busy))
        for button in (self.back_button, self.skip_button, self.next_button, self.demo_button):
            button.setEnabled(not self._busy)
        self.page.setEnabled(not self._busy)

    # Keys and Qt's own.

    def _keys(self) -> None:
        """Set the keys that do the same on every step."""
        keys = {
            "Alt+Left": self._back,
            "Ctrl+Return": self._skip,
            "Ctrl+Enter": self._skip,
            "F9": self._try_demo,
            "Ctrl+P": self._print,
            "Ctrl+S": self._save,
            "F11": self.full_screen_wanted.emit,
            "Ctrl+Q": self.quit_wanted.emit,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _back(self) -> None:
        if not self._busy and self.step is not STEPS[0]:
            self.back_wanted.emit()

    def _skip(self) -> None:
        if not self._busy and self.page.skip_words():
            self.page.skip()

    def _go_on(self) -> None:
        if not self._busy:
            self.page.go_on()

    def _print(self) -> None:
        if not self._busy and isinstance(self.page, RecoveryStep) and not self.page.buttons.isHidden():
            self.print_wanted.emit()

    def _save(self) -> None:
        if not self._busy and isinstance(self.page, RecoveryStep) and not self.page.buttons.isHidden():
            self.save_wanted.emit()

    def _try_demo(self) -> None:
        if not self._busy:
            self.demo_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, unless the keyboard is on a button that does something else."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, SetupButton) and focused.isEnabled():
            focused.click()
        else:
            self._go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build anew where another size makes everything larger or smaller."""
        super().resizeEvent(event)
        wide = self.width() >= self._sized.px(WIDE_FROM)
        if sized(self._theme, self.size()) != self._sized or wide != self.page.wide:
            self._rebuild()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        QPainter(self).fillRect(self.rect(), QColor(self._sized.tokens.paper))
