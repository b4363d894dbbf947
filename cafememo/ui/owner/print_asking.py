"""The question after printing: a program cannot know what came out of a printer, so it asks who stands beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.number_list import numbers_as_text, numbers_in
from cafememo.ui.cards.sheet_pages import SheetPages
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.fields import LineField
from cafememo.ui.owner.parts import Card, OwnerButton, paragraph, small
from cafememo.ui.owner.print_words import cards_words
from cafememo.ui.owner.state_line import StateLine


class CameOut(QWidget):
    """Asks whether all sheets came out well, and if not which did not, and what is to become of those."""

    all_came_out = signal()
    again_wanted = signal(object)
    """These sheets, from 0, are to be printed once more."""
    away_wanted = signal(object)
    """The cards of these sheets are to be put away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._sheets: tuple[int, ...] = ()
        self._pages: SheetPages | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.card = Card(theme)
        self.card.column.setSpacing(px(16))
        self.title_label = WrappedLabel("", theme.font(26, voice=True), "ink")
        self.card.column.addWidget(self.title_label)
        self.sent_label = paragraph(theme, "")
        self.sent_label.setObjectName("sent_label")
        self.card.column.addWidget(self.sent_label)
        self.printer_line = StateLine(theme, "sent_state_line")
        self.card.column.addWidget(self.printer_line)
        self._first = self._first_answers(theme)
        self._second = self._second_answers(theme)
        self.card.column.addWidget(self._first)
        self.card.column.addWidget(self._second)
        column.addWidget(self.card)
        column.addStretch(1)

    def _first_answers(self, theme: Theme) -> QWidget:
        """Return yes and no."""
        part = FlowRow(theme.px(12))
        self.yes_button = OwnerButton(
            theme, translate("print", "Yes, all of them"), "primary", icon="check", object_name="yes_button"
        )
        self.no_button = OwnerButton(theme, translate("print", "No…"), object_name="no_button")
        self.yes_button.clicked.connect(self.all_came_out)
        self.no_button.clicked.connect(self._ask_which)
        for button in (self.yes_button, self.no_button):
            button.under = "surface"
            part.add(button)
        return part

    def _second_answers(self, theme: Theme) -> QWidget:
        """Return which sheets, and what becomes of them."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(
            paragraph(
                theme,
                translate(
                    "print",
                    "Type the numbers of the sheets that did not come out, 1 being the first: for example 3, 5–7.",
                ),
            )
        )
        self.sheets_field = LineField()
        self.sheets_field.setObjectName("sheets_field")
        self.sheets_field.setAccessibleName(translate("print", "Sheets that did not come out"))
        self.sheets_field.setMaximumWidth(theme.px(360))
        self.sheets_field.textChanged.connect(self._read)
        self.none_button = OwnerButton(theme, translate("print", "None came out"), object_name="none_button")
        self.none_button.under = "surface"
        self.none_button.clicked.connect(self._fill)
        typed = QHBoxLayout()
        typed.setSpacing(theme.px(12))
        typed.addWidget(self.sheets_field, 1)
        typed.addWidget(self.none_button)
        typed.addStretch(1)
        column.addLayout(typed)
        self.sheets_line = StateLine(theme, "sheets_line")
        column.addWidget(self.sheets_line)
        column.addWidget(
            small(
                theme,
                translate(
                    "print",
                    "Before printing again, delete what the printer still holds: it would print these cards twice.",
                ),
            )
        )
        row = FlowRow(theme.px(12))
        self.again_button = OwnerButton(
            theme,
            translate("print", "Print these sheets again"),
            "primary",
            icon="printer",
            object_name="again_button",
        )
        self.away_button = OwnerButton(
            theme, translate("print", "Put their cards away"), "danger", object_name="away_button"
        )
        self.back_button = OwnerButton(theme, translate("print", "Back"), object_name="back_button")
        self.again_button.clicked.connect(self._again)
        self.away_button.clicked.connect(self._away)
        self.back_button.clicked.connect(self._ask_whether)
        for button in (self.again_button, self.away_button, self.back_button):
            button.under = "surface"
            row.add(button)
        column.addWidget(row)
        return part

    def ask(self, pages: SheetPages, printer: str, trouble: str) -> None:
        """Ask about the sheets that were just sent; `trouble` says what is wrong with the printer since."""
        self._pages = pages
        count = len(pages.painted)
        sheets = translate("print", "%n sheets", "", count)
        self.sent_label.setText(
            translate("print", "{sheets} sent to the printer “{printer}”. Wait until it is done.").format(
                sheets=sheets, printer=printer
            )
        )
        self.printer_line.setVisible(bool(trouble))
        self.printer_line.say(trouble, "amber")
        self._ask_whether()

    def forget(self) -> None:
        """Know of no sheet any more."""
        self._pages, self._sheets = None, ()
        self.sheets_field.clear()

    def _ask_whether(self) -> None:
        asked = translate("print", "Did all sheets come out well?")
        self.title_label.setText(asked)
        for button in (self.yes_button, self.no_button):
            button.setAccessibleDescription(asked)
        self._second.hide()
        self._first.show()
        self.yes_button.setFocus()

    def _ask_which(self) -> None:
        self.title_label.setText(translate("print", "Which sheets did not come out?"))
        self._first.hide()
        self._second.show()
        self.sheets_field.clear()
        self._read("")
        if self._pages is not None and len(self._pages.painted) == 1:
            self._fill()
        self.sheets_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        if self._pages is not None:
            self.sheets_field.setText(numbers_as_text(tuple(sheet + 1 for sheet in self._pages.painted)))

    def _read(self, text: str) -> None:
        """Say which cards those are, or why that is no list of sheets."""
        pages = self._pages
        if pages is None:
            return
        numbers = numbers_in(text, pages.sheets)
        self._sheets = ()
        if numbers is None or {number - 1 for number in numbers} - set(pages.painted):
            allowed = numbers_as_text(tuple(sheet + 1 for sheet in pages.painted))
            self.sheets_line.say(translate("print", "The sheets sent were: {sheets}.").format(sheets=allowed), "amber")
        elif not numbers:
            self.sheets_line.say(translate("print", "The cards of all other sheets are of use from now on."))
        else:
            self._sheets = tuple(number - 1 for number in numbers)
            count = sum(len(pages.numbers_on(sheet)) for sheet in self._sheets)
            self.sheets_line.say(translate("print", "{cards} on them.").format(cards=cards_words(count)))
        for button in (self.again_button, self.away_button):
            button.setEnabled(bool(self._sheets))

    def _again(self) -> None:
        if self._sheets:
            self.again_wanted.emit(self._sheets)

    def _away(self) -> None:
        if self._sheets:
            self.away_wanted.emit(self._sheets)
