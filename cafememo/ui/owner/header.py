"""The strip on top of the owner's window: whose café it is, where its data is, undo and lock."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.button import IconButton
from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.label import plain_label, set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import HeadStrip
from cafememo.ui.owner.pill import Pill
from cafememo.ui.owner.told import ToldLine

_NAME = 180
"""Pixels of the drawing that a long name has at least, before the pill gives up its words."""


class OwnerHeader(HeadStrip):
    """Says that everything stays on this machine, and offers to take back, to go to the counter and to lock."""

    undo_wanted = signal()
    lock_wanted = signal()
    counter_wanted = signal()

    def __init__(self, theme: Theme, cafe: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, 64, parent)
        self.setObjectName("owner_header")
        row = self.row
        self.cafe_label = plain_label(object_name="cafe_label")
        self.cafe_label.setFont(theme.font(22, voice=True))
        row.addWidget(self.cafe_label)
        self.owner_label = plain_label(translate("owner", "Owner"), object_name="owner_label", role="muted")
        self.owner_label.setFont(theme.font(17))
        row.addWidget(self.owner_label)
        row.addStretch(1)
        self.pill = Pill(theme, "shield-check", translate("owner", "Data on this machine only"))
        row.addWidget(self.pill)
        self.undo_button = self._button("undo-2", "undo_button")
        self.undo_button.clicked.connect(self.undo_wanted)
        self.counter_button = self._button("scan-qr-code", "counter_button")
        self.counter_button.set_name(translate("owner", "Go to the counter (Ctrl+W)"))
        self.counter_button.clicked.connect(self.counter_wanted)
        self.lock_button = self._button("lock", "lock_button")
        self.lock_button.set_name(translate("owner", "Lock (Ctrl+L)"))
        self.lock_button.clicked.connect(self.lock_wanted)
        for button in (self.undo_button, self.counter_button, self.lock_button):
            row.addWidget(button)
        self.told = ToldLine(theme, self)
        self._cafe = ""
        self.set_cafe(cafe)
        self.set_undo("")

    def set_cafe(self, name: str) -> None:
        """Show the café's name, shortened where it is long."""
        self._cafe = name
        self.cafe_label.setAccessibleName(name)
        self._fit()

    def set_undo(self, name: str) -> None:
        """Say what Ctrl+Z would take back; "" for nothing."""
        self.undo_button.setEnabled(bool(name))
        if name:
            self.undo_button.set_name(translate("owner", "Undo: {action} (Ctrl+Z)").format(action=name))
        else:
            self.undo_button.set_name(translate("owner", "Nothing to undo"))

    def set_locked(self, *, locked: bool) -> None:
        """Offer only what can be done while the window is locked."""
        for part in (self.undo_button, self.lock_button):
            part.setVisible(not locked)
        self._fit()

    def _fit(self) -> None:
        """Give the name what the rest leaves of the strip, and the sentence that is told the place beside the buttons.

        In a narrow window the pill is its sign alone rather than that little of the name is seen.
        """
        px, gap = self._theme.px, self.row.spacing()
        shown = [one for one in (self.undo_button, self.counter_button, self.lock_button) if not one.isHidden()]
        buttons = sum(one.sizeHint().width() + gap for one in shown)
        room = QRect(px(24), px(5), self.width() - px(48) - buttons, self.height() - px(10) - 1)
        beside = px(28) + gap + gap + self.owner_label.sizeHint().width() + gap
        metrics = QFontMetrics(self.cafe_label.font())
        wanted = metrics.horizontalAdvance(self._cafe)
        self.pill.set_bare(bare=False)
        if room.width() - beside - self.pill.sizeHint().width() < min(wanted, px(_NAME)):
            self.pill.set_bare(bare=True)
        pill = self.pill.sizeHint().width()
        text = metrics.elidedText(self._cafe, Qt.TextElideMode.ElideRight, max(0, room.width() - beside - pill))
        self.cafe_label.setText(text)
        set_tip(self.cafe_label, self._cafe if text != self._cafe else "")
        place = mirrored_within(self.rect(), room, right_to_left=self.isRightToLeft())
        self.told.set_room(place, pill, room.width() - beside - metrics.horizontalAdvance(text))

    def _button(self, icon: str, name: str) -> IconButton:
        made = IconButton(icon, parent=self, theme=self._theme)
        made.setObjectName(name)
        made.under = "surface"
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what stands on the strip."""
        super().resizeEvent(event)
        self._fit()
