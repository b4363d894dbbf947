"""What each role may do, as a plain table; what a barista may is the owner's to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.staff import WITHHELD_FROM, WITHHOLDABLE, Deed, Role, may
from cafememo.services.team import Team
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import Card, Switch, small
from cafememo.ui.role_sentences import deed_name, role_name


class StaffRights(Card):
    """A row for each deed, a column for each role."""

    allowed = signal(Deed, bool)
    """Whether baristas may do something from now on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("staff page", "What each may do"), parent=parent)
        px = theme.px
        self._theme = theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        for column, role in enumerate(Role, 1):
            label = plain_label(role_name(role), role="muted")
            label.setFont(theme.font(15, 600))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(label, 0, column)
            grid.setColumnMinimumWidth(column, px(62))
        self.switches: dict[Deed, Switch] = {}
        for row, deed in enumerate(Deed, 1):
            name = WrappedLabel(deed_name(deed), theme.font(16), "ink")
            grid.addWidget(name, row, 0)
            grid.setRowMinimumHeight(row, max(40, px(44)))
            for column, role in enumerate(Role, 1):
                grid.addWidget(self._cell(role, deed), row, column, Qt.AlignmentFlag.AlignCenter)
        self.column.addLayout(grid)
        self.openers_label = small(theme, "")
        self.openers_label.setObjectName("openers_label")
        self.column.addWidget(self.openers_label)

    def show_team(self, team: Team) -> None:
        """Show what baristas may, and who opens this window."""
        for deed, switch in self.switches.items():
            switch.setChecked(deed not in team.withheld)
        openers = [one.name for one in team.staff if may(one.role, Deed.OWNERS_WINDOW) and one.asks_pin]
        if openers:
            sentence = translate("staff page", "This window opens with the café’s own PIN, or that of: {names}.")
            self.openers_label.setText(sentence.format(names=", ".join(openers)))
        else:
            self.openers_label.setText(translate("staff page", "This window opens with the café’s own PIN."))

    def _cell(self, role: Role, deed: Deed) -> QWidget:
        """Return a switch where the owner decides, else a sign."""
        if role is WITHHELD_FROM and deed in WITHHOLDABLE:
            switch = Switch(self._theme, "", object_name=f"{deed.name.lower()}_switch")
            switch.setAccessibleName(
                translate("staff page", "{role}: {deed}").format(role=role_name(role), deed=deed_name(deed))
            )
            switch.clicked.connect(self._switched)
            switch.setFixedSize(self._theme.px(56), max(40, self._theme.px(40)))
            self.switches[deed] = switch
            return switch
        done = may(role, deed)
        sign = QLabel()
        icon, colour = ("check", self._theme.tokens.sage) if done else ("minus", self._theme.tokens.muted)
        sign.setPixmap(icon_pixmap(icon, colour, self._theme.px(20), self.devicePixelRatio()))
        words = translate("staff page", "yes") if done else translate("staff page", "no")
        sign.setAccessibleName(
            translate("staff page", "{role}: {deed}").format(role=role_name(role), deed=f"{deed_name(deed)}, {words}")
        )
        return sign

    def _switched(self, on: bool) -> None:
        """Tell which deed was let or kept from baristas."""
        for deed, switch in self.switches.items():
            if switch is self.sender():
                self.allowed.emit(deed, on)
