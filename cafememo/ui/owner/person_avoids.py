"""What one regular avoids: shown with the date of their yes, changed with another yes, erased when they withdraw it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.conflict import DIETS
from cafememo.domain.menu import Content
from cafememo.services.person import Person
from cafememo.ui.conflict_sentences import content_word
from cafememo.ui.kit.chips import ChipColours, LaidChips, lay_out_chips, paint_chips
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Switch, paragraph, small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_parts import Section, SmallButton, SubPage, show_if
from cafememo.ui.owner.person_words import agreed_text, called, capital

_HIGHEST = 4_000
"""Pixels; chips wrap into as many rows as they need."""


class AvoidChips(QWidget):
    """What is avoided, as chips in the colours of attention."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("avoid_chips")
        self._theme = theme
        self._words: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(", ".join(words))
        self._fit()
        self.update()

    def _laid(self, width: int) -> LaidChips:
        return lay_out_chips(max(1, width), _HIGHEST, self._words, self._theme.font(15, 600))

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._laid(self.width()).height))

    def sizeHint(self) -> QSize:
        """Return the height the rows have in the present width."""
        return QSize(self._theme.px(200), self._laid(self.width()).height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chips."""
        colours = ChipColours.of(self._theme.tokens, warning=True)
        painter = QPainter(self)
        paint_chips(painter, self.rect(), self._laid(self.width()), colours, right_to_left=self.isRightToLeft())


class AvoidsSection(Section):
    """Shows what somebody avoids, and since when they agree to have it remembered."""

    change_wanted = signal()

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Avoids"), parent)
        self.setObjectName("avoids_section")
        self._acts = acts
        self._person: Person | None = None
        self.change_button = SmallButton(theme, translate("person", "Change"), object_name="change_button")
        self.change_button.clicked.connect(self.change_wanted)
        self.withdraw_button = SmallButton(theme, translate("person", "Erase"), "danger", object_name="withdraw_button")
        self.withdraw_button.clicked.connect(self._withdraw)
        self.head.addWidget(self.withdraw_button)
        self.head.addWidget(self.change_button)
        self.chips = AvoidChips(theme)
        self.agreed_label = small(theme, "")
        self.agreed_label.setObjectName("agreed_label")
        self.column.addWidget(self.chips)
        self.column.addWidget(self.agreed_label)

    def show_person(self, person: Person) -> None:
        """Show what somebody avoids."""
        self._person = person
        words = tuple(capital(content_word(content)) for content in Content if content in person.avoids)
        self.chips.show_words(words)
        show_if(self.chips, bool(words))
        show_if(self.withdraw_button, bool(words))
        self.change_button.setText(translate("person", "Change") if words else translate("person", "Add"))
        if words and person.agreed is not None:
            self.agreed_label.setText(agreed_text(person.agreed))
        else:
            self.agreed_label.setText(translate("person", "Nothing is kept about allergies or diet."))

    def _withdraw(self) -> None:
        """Erase what somebody avoids; their yes ends with it."""
        if self._person is not None:
            self._acts.avoid(self._person, frozenset())


class AvoidsPage(SubPage):
    """Chooses what somebody avoids; it is kept only by a press that says they agreed."""

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Avoids"), parent)
        self.setObjectName("avoids_page")
        self._acts = acts
        self._person: Person | None = None
        self._before: frozenset[Content] = frozenset()
        self.body.addWidget(
            paragraph(
                theme,
                translate(
                    "person",
                    "Ask first. What people avoid tells of their health or belief: it is kept only with their yes, "
                    "and erased as soon as they withdraw it.",
                ),
            )
        )
        self.switches: dict[Content, Switch] = {}
        self._grids: list[tuple[QGridLayout, list[Switch]]] = []
        for title, contents in (
            (translate("person", "Avoids"), [one for one in Content if one not in DIETS]),
            (translate("person", "Eats"), [one for one in Content if one in DIETS]),
        ):
            self.body.addSpacing(theme.px(6))
            self.body.addWidget(small(theme, title))
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.px(8))
            grid.setVerticalSpacing(0)
            for content in contents:
                switch = Switch(theme, capital(content_word(content)), object_name=f"{content}_switch")
                switch.setFont(theme.font(16))
                switch.setMinimumWidth(theme.px(100))
                switch.toggled.connect(self._look)
                self.switches[content] = switch
            self._grids.append((grid, [self.switches[content] for content in contents]))
            self.body.addLayout(grid)
        self._columns = 0
        self._lay_out()
        self.body.addStretch(1)
        self.agree_button = SmallButton(theme, "", "primary", icon="check", object_name="agree_button")
        self.agree_button.clicked.connect(self._keep)
        self.foot.addWidget(self.agree_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the switches stand in as many columns as have room for their words."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        columns = max(1, min(4, self.width() // self.theme.px(175)))
        if columns != self._columns:
            self._columns = columns
            for grid, switches in self._grids:
                for place, switch in enumerate(switches):
                    grid.addWidget(switch, place // columns, place % columns)
                for column in range(4):
                    grid.setColumnStretch(column, int(column < columns))

    def begin(self, person: Person) -> None:
        """Show what somebody avoids now."""
        self._person, self._before = person, person.avoids
        for content, switch in self.switches.items():
            switch.setChecked(content in person.avoids)
        self.agree_button.setText(
            translate("person", "{name} agreed: remember this").format(name=called(person.contact.name))
        )
        self._look()
        self.switches[Content.GLUTEN].setFocus()

    def chosen(self) -> frozenset[Content]:
        """Return what is chosen."""
        return frozenset(content for content, switch in self.switches.items() if switch.isChecked())

    def _look(self, _on: bool = False) -> None:
        """Offer to remember what is not remembered already."""
        chosen = self.chosen()
        self.agree_button.setEnabled(chosen != self._before)
        name = called(self._person.contact.name) if self._person else ""
        if chosen or not self._before:
            self.agree_button.setText(translate("person", "{name} agreed: remember this").format(name=name))
        else:
            self.agree_button.setText(translate("person", "Erase what {name} avoids").format(name=name))

    def _keep(self) -> None:
        """Remember it."""
        if self._person is not None:
            self._acts.avoid(self._person, self.chosen())
        self.done.emit()
