"""The visits of one regular: a picture of the year, the newest, and a page with all of them; movements likewise."""

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from cafememo.devices.signals import signal
from cafememo.services.person import Person
from cafememo.services.visits import Row
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_chart import VisitsChart, year_of
from cafememo.ui.owner.person_history import PersonHistory
from cafememo.ui.owner.person_parts import Section, SmallButton, SubPage, show_if
from cafememo.ui.owner.person_rows import RowsList, RowsModel, Said
from cafememo.ui.owner.person_words import movement_text, order_words, visit_marks, visit_when, year_text

SHOWN = 3
"""Visits shown in the pane itself."""


def is_order(row: Row) -> bool:
    """Tell whether a row stands among the visits."""
    return row.is_order


def moves(row: Row) -> bool:
    """Tell whether a row stands among the movements of stamps and rewards."""
    return bool(row.stamps or row.rewards)


def say_visit(row: Row, today: date) -> Said:
    """Say a visit in two lines."""
    marks, when = visit_marks(row), visit_when(row, today)
    return order_words(row.lines), f"{marks} · {when}" if marks else when


def say_movement(row: Row, today: date) -> Said:
    """Say a movement in two lines."""
    parts = (translate("today", "Taken back") if row.undone else "", visit_when(row, today))
    moved = " · ".join(part for part in (movement_text(row), row.programme) if part)
    return moved, " · ".join(part for part in parts if part)


class _YearLabel(WrappedLabel):
    """A sentence that can be taken out of sight without what is below it moving."""

    _veiled = False

    def veil(self, *, veiled: bool) -> None:
        """Show it or not; its room is kept."""
        self._veiled = veiled
        self.setAccessibleName("" if veiled else self.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, where it is to be seen."""
        if not self._veiled:
            super().paintEvent(event)


class VisitsSection(Section):
    """Shows the picture and the newest visits."""

    all_wanted = signal()
    turn_wanted = signal(Row)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "Visits"), parent)
        self.setObjectName("visits_section")
        self.all_button = SmallButton(theme, "", object_name="all_button")
        self.all_button.clicked.connect(self.all_wanted)
        self.head.addWidget(self.all_button)
        self.chart = VisitsChart(theme)
        self.column.addWidget(self.chart)
        self._regular_id = 0
        self.year_label = _YearLabel("", theme.font(15), "muted")
        self.year_label.setObjectName("year_label")
        self.column.addWidget(self.year_label)
        self.model = RowsModel(is_order, say_visit, self, most=SHOWN)
        self.visits_list = RowsList(
            theme, self.model, translate("person", "Newest visits"), whole=True, object_name="visits_list"
        )
        self.visits_list.acted.connect(self.turn_wanted)
        self.visits_list.menu_wanted.connect(self._show_menu)
        self.whole.addWidget(self.visits_list)
        self.menu = RowMenu(self)
        self.menu.turn_wanted.connect(self.turn_wanted)

    def show_person(self, person: Person) -> None:
        """Show how many visits there are."""
        self.all_button.setText(translate("person", "All · {count}").format(count=person.visits))
        self.all_button.setAccessibleName(translate("person", "All visits: {count}").format(count=person.visits))
        show_if(self.all_button, bool(person.begin.heads))
        if person.regular_id != self._regular_id:
            self._regular_id = person.regular_id
            self.visits_list.veil(veiled=True)  # until theirs are read; not to show somebody else's under their name
            self.chart.veil()
            self.year_label.veil(veiled=True)

    def show_newest(self, history: PersonHistory) -> None:
        """Show the newest visits."""
        self.model.begin(history.rows, history.today, more=False)
        self.visits_list.veil(veiled=False)

    def show_year(self, history: PersonHistory) -> None:
        """Draw the year, and say it."""
        days = (row.at.date() for row in history.rows if row.is_visit and not row.undone)
        year = year_of(days, history.today)
        self.chart.show_year(year, history.today)
        self.year_label.setText(year_text(year.visits, year.month))
        self.year_label.veil(veiled=False)

    def _show_menu(self, row: Row, where: QPoint) -> None:
        self.menu.show_for(row, where)


class RowMenu(QMenu):
    """What can be done with one row."""

    turn_wanted = signal(Row)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._action = QAction(self)
        self._action.triggered.connect(self._turn)
        self.addAction(self._action)

    def show_for(self, row: Row, where: QPoint) -> None:
        """Offer what can be done with a row."""
        if row.can_be_undone:
            self._row = row
            self._action.setText(turn_words(row))
            self.popup(where)

    def _turn(self) -> None:
        if self._row is not None:
            self.turn_wanted.emit(self._row)


def turn_words(row: Row) -> str:
    """Say what taking a row back or putting it back is called."""
    return translate("person", "Put back") if row.undone else translate("person", "Take back")


class RowsPage(SubPage):
    """All rows of a kind; the chosen one can be taken back or put back."""

    def __init__(
        self, theme: Theme, acts: PersonActs, history: PersonHistory, title: str, model: RowsModel, nothing: str
    ) -> None:
        super().__init__(theme, title, scrolls=False)
        self._acts = acts
        self._history = history
        self._person: Person | None = None
        self.model = model
        self.rows_list = RowsList(theme, model, title, object_name="rows_list")
        self.rows_list.acted.connect(self.turn)
        self.rows_list.menu_wanted.connect(self._show_menu)
        self.rows_list.row_chosen.connect(self._look)
        self.model.more_wanted.connect(history.read_on)
        self.menu = RowMenu(self)
        self.menu.turn_wanted.connect(self.turn)
        self.nothing_label = small(theme, nothing)
        self.body.addWidget(self.nothing_label)
        self.body.addWidget(self.rows_list, 1)
        self.turn_button = SmallButton(theme, "", icon="undo-2", object_name="turn_button")
        self.turn_button.clicked.connect(self._turn_current)
        self.foot.addWidget(self.turn_button)
        history.begun.connect(self._begin)
        history.went_on.connect(self._go_on)

    def begin(self, person: Person) -> None:
        """Show somebody's rows."""
        self._person = person
        self._begin(())
        if self.model.rowCount() and not self.rows_list.currentIndex().isValid():
            self.rows_list.setCurrentIndex(self.model.index(0))
        self.rows_list.setFocus()

    def show_person(self, person: Person) -> None:
        """Go on with the same person as they are now."""
        self._person = person

    def turn(self, row: Row) -> None:
        """Take a row back, or put it back."""
        if self._person is not None and row.can_be_undone:
            self._acts.turn(self._person, row)

    def _begin(self, _rows: tuple[Row, ...]) -> None:
        """Show what is read, staying where it was looked at."""
        place = self.rows_list.currentIndex().row()
        self.model.begin(self._history.rows, self._history.today, more=self._history.more)
        if place >= 0 and not self.rows_list.currentIndex().isValid():
            self.rows_list.setCurrentIndex(self.model.index(min(place, self.model.rowCount() - 1)))
        self._look()
        self._fill()

    def _go_on(self, rows: tuple[Row, ...]) -> None:
        self.model.add(rows, more=self._history.more)
        self._look()
        self._fill()

    def _fill(self) -> None:
        """Read on where few of the rows read are of this kind, and there is room for more."""
        if self._history.more and self.isVisible() and not self.rows_list.verticalScrollBar().maximum():
            self._history.read_on()

    def _look(self) -> None:
        """Offer what can be done with the chosen row."""
        row = self.rows_list.current()
        can = row is not None and row.can_be_undone
        self.turn_button.setEnabled(can)
        self.turn_button.setText(turn_words(row) if row is not None else translate("person", "Take back"))
        self.turn_button.set_icon("redo-2" if row is not None and row.undone else "undo-2")
        show_if(self.nothing_label, not self.model.rowCount())
        show_if(self.rows_list, bool(self.model.rowCount()))

    def _turn_current(self) -> None:
        row = self.rows_list.current()
        if row is not None:
            self.turn(row)

    def _show_menu(self, row: Row, where: QPoint) -> None:
        self.menu.show_for(row, where)
