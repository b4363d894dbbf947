"""The pane of one regular from top to bottom: from the name to what they told, and the buttons that stay below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.person import Field
from cafememo.services.person import Person
from cafememo.services.visits import Row
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import OwnerButton, scrolling, small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_avoids import AvoidsSection
from cafememo.ui.owner.person_cards import CardsSection, MergedSection
from cafememo.ui.owner.person_details import DetailsSection
from cafememo.ui.owner.person_history import PersonHistory
from cafememo.ui.owner.person_parts import INSET, NameField, SmallButton, SmallIcon, show_if
from cafememo.ui.owner.person_phone import PhoneCardSection
from cafememo.ui.owner.person_stamps import StampsSection
from cafememo.ui.owner.person_usuals import UsualsSection
from cafememo.ui.owner.person_visits import VisitsSection
from cafememo.ui.owner.person_words import full_day, since_text

WIDEST = 620
"""Pixels of the drawing; a sheet that is wider leaves room at both sides."""


class BinBanner(QFrame):
    """Says that somebody is in the bin, and offers to bring them back."""

    bring_back_wanted = signal()
    erase_wanted = signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bin_banner")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(12))
        column.setSpacing(theme.px(8))
        self.words_label = small(theme, "", "ink")
        column.addWidget(self.words_label)
        self.back_button = SmallButton(
            theme, translate("person", "Bring back"), icon="archive-restore", object_name="back_button"
        )
        self.back_button.under = "amber_soft"
        self.back_button.clicked.connect(self.bring_back_wanted)
        # Without a sign: beside the way back, there is room for no more in the narrowest pane.
        self.erase_button = SmallButton(theme, translate("erase", "Erase…"), "danger", object_name="erase_button")
        self.erase_button.under = "amber_soft"
        self.erase_button.clicked.connect(self.erase_wanted)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.back_button)
        row.addWidget(self.erase_button)
        row.addStretch(1)
        column.addLayout(row)

    def show_person(self, person: Person) -> None:
        """Say since when somebody is in the bin; nothing where they are not."""
        show_if(self, person.binned is not None)
        if person.binned is not None:
            self.words_label.setText(
                translate("person", "In the bin since {day}. The counter does not greet them.").format(
                    day=full_day(person.binned)
                )
            )


class PersonBody(QWidget):
    """Everything about one regular, changed where it stands."""

    said = signal(str)
    close_wanted = signal()
    merge_wanted = signal()
    others_wanted = signal()
    avoids_wanted = signal()
    visits_wanted = signal()
    movements_wanted = signal()

    def __init__(self, theme: Theme, acts: PersonActs, history: PersonHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._acts = acts
        self._history = history
        self.person: Person | None = None
        px = theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        content = QWidget()
        sides = QHBoxLayout(content)
        sides.setContentsMargins(px(24) - INSET, px(14), px(24) - INSET, px(20))
        self._sides = sides
        middle = QWidget()
        middle.setMaximumWidth(px(WIDEST))
        sides.addWidget(middle, 1)
        outer = QVBoxLayout(middle)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, px(2), 0, 0)
        self._column.setSpacing(px(18))
        self._build_head(outer)
        outer.addLayout(self._column, 1)
        self.usuals = UsualsSection(theme, acts)
        self.avoids = AvoidsSection(theme, acts)
        self.visits = VisitsSection(theme)
        self.stamps = StampsSection(theme, acts)
        self.cards = CardsSection(theme, acts)
        self.phone = PhoneCardSection(theme, acts)
        self.details = DetailsSection(theme, acts)
        self.merged = MergedSection(theme, acts)
        self._sections = (
            self.usuals, self.avoids, self.visits, self.stamps, self.cards, self.phone, self.details, self.merged,
        )  # fmt: skip
        for section in self._sections:
            self._column.addWidget(section)
        self.forget_label = small(theme, "")
        self.forget_label.setObjectName("forget_label")
        self._column.addLayout(_in_line(self.forget_label))
        self._column.addStretch(1)
        self.area = scrolling(theme, content)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._foot())
        self._connect()

    def show_programmes(self, programmes: tuple[tuple[int, str], ...]) -> None:
        """Take note of the programmes in which a reward can be given."""
        self.stamps.show_programmes(programmes)

    def show_person(self, person: Person) -> None:
        """Show somebody; what was typed about another is saved first."""
        if self.person is not None and self.person.regular_id != person.regular_id:
            self.flush()
            self.area.verticalScrollBar().setValue(0)
        for step in self.filling(person):
            step()

    def filling(self, person: Person) -> list[Callable[[], None]]:
        """Return the steps that show somebody, each of them short: where nobody was shown, all parts are new."""
        parts = (partial(section.show_person, person) for section in self._sections)
        return [partial(self._show_head, person), *parts, partial(self._show_foot, person)]

    def _show_head(self, person: Person) -> None:
        """Show who it is."""
        self.person = person
        self.name_field.show_text(person.contact.name)
        self.since_label.setText(since_text(person))
        self.banner.show_person(person)

    def _show_foot(self, person: Person) -> None:
        """Show until when they are remembered, and what can be done with them."""
        self.forget_label.setText(
            translate("person", "Will be forgotten on {day}, unless they come again.").format(
                day=full_day(person.forgotten_on)
            )
        )
        show_if(self.bin_button, person.binned is None)
        show_if(self.merge_button, person.binned is None)
        show_if(self._foot_frame, person.binned is None)

    def parts_in_turn(self) -> list[Callable[[], None]]:
        """Hide what is below the name, and return the steps that give each part its place, and then paint each."""
        parts = self._sections[:-1]  # whether something was merged decides about the last
        for section in parts:
            section.hide()
            section.setUpdatesEnabled(False)
        return [*(section.show for section in parts), *(partial(_paint_now, section) for section in parts)]

    def flush(self) -> None:
        """Save what was typed."""
        self.name_field.save()
        self.details.flush()

    def set_closable(self, *, closable: bool) -> None:
        """Offer to close the pane, where it lies on the table."""
        show_if(self.close_button, closable)

    def focus_name(self) -> None:
        """Put the keyboard into the name, to be typed anew."""
        self.name_field.setFocus()
        self.name_field.selectAll()

    def _build_head(self, outer: QVBoxLayout) -> None:
        """Build the name and what stands below it."""
        px = self.theme.px
        self.banner = BinBanner(self.theme)
        self.banner.bring_back_wanted.connect(self._bring_back)
        self.banner.hide()
        outer.addWidget(self.banner)
        outer.addSpacing(px(2))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.name_field = NameField(self.theme)
        self.name_field.saved.connect(self._rename)
        self.name_field.refused.connect(self._refuse_name)
        row.addWidget(self.name_field, 1)
        self.close_button = SmallIcon(self.theme, "x", translate("person", "Close (Esc)"), object_name="close_button")
        self.close_button.clicked.connect(self.close_wanted)
        self.close_button.hide()
        row.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        outer.addLayout(row)
        self.since_label = small(self.theme, "")
        self.since_label.setFont(self.theme.font(16))
        self.since_label.setObjectName("since_label")
        self._column.addLayout(_in_line(self.since_label))

    def _make_room(self, _lowest: int, highest: int) -> None:
        """Keep the same distance from the edge with and without the bar that scrolls."""
        bar = self.area.verticalScrollBar().sizeHint().width() if highest else 0
        margins, room = self._sides.contentsMargins(), max(0, self.theme.px(24) - INSET - bar)
        if self.isRightToLeft():
            margins.setLeft(room)
        else:
            margins.setRight(room)
        self._sides.setContentsMargins(margins)

    def _foot(self) -> QFrame:
        """Build the buttons that stay at the bottom; there is room for a second row of them."""
        px = self.theme.px
        self._foot_frame = QFrame()
        self._foot_frame.setObjectName("pane_foot")
        sides = QHBoxLayout(self._foot_frame)
        sides.setContentsMargins(px(24), px(12), px(24), px(16))
        middle = QWidget()
        middle.setMaximumWidth(px(WIDEST) - 2 * INSET)
        sides.addWidget(middle)
        self.foot_grid = QGridLayout(middle)
        self.foot_grid.setContentsMargins(0, 0, 0, 0)
        self.foot_grid.setSpacing(px(10))
        self.merge_button = OwnerButton(self.theme, translate("person", "Merge…"), object_name="merge_button")
        self.bin_button = OwnerButton(
            self.theme, translate("person", "Put in the bin"), "danger", object_name="bin_button"
        )
        for place, button in enumerate((self.merge_button, self.bin_button)):
            button.under = "surface"
            self.foot_grid.addWidget(button, 1, place)
            self.foot_grid.setColumnStretch(place, 1)
        return self._foot_frame

    def _connect(self) -> None:
        """Pass on what is asked for."""
        self.merge_button.clicked.connect(self.merge_wanted)
        self.bin_button.clicked.connect(self._put_in_bin)
        self.usuals.others_wanted.connect(self.others_wanted)
        self.avoids.change_wanted.connect(self.avoids_wanted)
        self.visits.all_wanted.connect(self.visits_wanted)
        self.visits.turn_wanted.connect(self._turn)
        self.stamps.movements_wanted.connect(self.movements_wanted)
        self.details.said.connect(self.said)
        self._history.begun.connect(self._show_newest)
        self._history.year_known.connect(self._show_year)

    def _show_newest(self, _rows: tuple[Row, ...]) -> None:
        self.visits.show_newest(self._history)

    def _show_year(self) -> None:
        self.visits.show_year(self._history)

    def _turn(self, row: Row) -> None:
        if self.person is not None and row.can_be_undone:
            self._acts.turn(self.person, row)

    def _rename(self, name: str) -> None:
        if self.person is not None:
            self._acts.tell(self.person, Field.NAME, name)

    def _refuse_name(self) -> None:
        self.said.emit(translate("person", "A regular needs a name. The one before stays."))

    def _put_in_bin(self) -> None:
        if self.person is not None:
            self._acts.put_in_bin((self.person.regular_id,), self.person.contact.name)

    def _bring_back(self) -> None:
        if self.person is not None:
            self._acts.bring_back((self.person.regular_id,), self.person.contact.name)


def _paint_now(section: QWidget) -> None:
    """Have a part painted again, and paint it."""
    section.setUpdatesEnabled(True)
    section.repaint()


def _in_line(widget: QWidget) -> QVBoxLayout:
    """Return a layout in which something without a rim stands in line with the words of all that has one."""
    layout = QVBoxLayout()
    layout.setContentsMargins(INSET, 0, INSET, 0)
    layout.addWidget(widget)
    return layout
