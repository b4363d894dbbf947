"""What the program is made of: a list to search, and the text of the licence chosen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from cafememo.devices.newest import Newest
from cafememo.devices.signals import signal
from cafememo.services.licences import Licence, licences
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Card, small
from cafememo.ui.owner.search_field import SearchField

_PLACE = Qt.ItemDataRole.UserRole
_MOST_ROWS = 6
"""Rows seen at once; the rest is scrolled to."""


class LicenceList(QListWidget):
    """Names and licences; letters choose nothing here, since a scanner types them."""

    def keyboardSearch(self, _letters: str) -> None:  # noqa: N802 - Qt's name
        """Choose nothing by a letter; that is what the field above is for."""


class LicencesCard(Card):
    """Reads the licences of what is installed on a thread, one after the other, while the card is seen."""

    searched = signal()
    """Something else was typed, and what is found stands below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("about", "What it is made of"), parent=parent)
        px = theme.px
        self._all: list[Licence] = []
        self._whole = False
        self._source = licences()
        self._reading: Newest[None, Licence | None] | None = None
        self.search_field = SearchField(theme, translate("about", "Find by name or licence"))
        self.search_field.setObjectName("licence_search_field")
        self.search_field.setPlaceholderText(translate("about", "Name or licence"))
        self.search_field.textChanged.connect(self._filter)
        self.column.addWidget(self.search_field)
        self.count_label = small(theme, translate("about", "One moment…"))
        self.count_label.setObjectName("licence_count_label")
        self.column.addWidget(self.count_label)
        self.card_list = LicenceList()
        self.card_list.setObjectName("card_list")
        self.card_list.setAccessibleName(translate("about", "What it is made of"))
        self.card_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card_list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.card_list.setFont(theme.font(16))
        self._row_height = max(36, px(38))
        self.card_list.currentItemChanged.connect(self._show_text)
        self.column.addWidget(self.card_list)
        self.note_label = small(theme, "")
        self.note_label.setObjectName("licence_note_label")
        self.column.addWidget(self.note_label)
        self.text_field = QPlainTextEdit()
        self.text_field.setObjectName("licence_text_field")
        self.text_field.setAccessibleName(translate("about", "The text of the licence"))
        self.text_field.setReadOnly(True)
        self.text_field.setTabChangesFocus(True)
        self.text_field.setFont(theme.font(15))
        self.text_field.setFixedHeight(px(300))
        self.column.addWidget(self.text_field)
        self._show_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to read, or go on."""
        super().showEvent(event)
        if not self._whole and self._reading is None:
            self._reading = Newest("licences", self._read_next, self._take, self)
            self._reading.give(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no further; the one in hand is waited for, which is soon done."""
        super().hideEvent(event)
        self._end_reading()

    def _end_reading(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.stop()

    def _read_next(self, _asked: None) -> Licence | None:
        """Read one more, on the thread; None after the last."""
        return next(self._source, None)

    def _take(self, one: Licence | None) -> None:
        """Show one more, and have the next one read."""
        if one is None:
            self._whole = True
            self._end_reading()
            self._count()
            self._show_rows()
            return
        self._all.append(one)
        self._list(len(self._all) - 1)
        if self._reading is not None:
            self._reading.give(None)

    def _list(self, place: int) -> None:
        """Add a part to the list, where every word typed is found in it."""
        one = self._all[place]
        told = f"{one.name} {one.licence}".casefold()
        if not all(word in told for word in self.search_field.text().casefold().split()):
            return
        item = QListWidgetItem(line_of(one), self.card_list)
        item.setData(_PLACE, place)
        item.setSizeHint(QSize(10, self._row_height))
        self.card_list.show()
        self._show_rows()
        if self.card_list.count() == 1:
            self.card_list.setCurrentRow(0)

    def _filter(self, _typed: str) -> None:
        """Show what every word typed is found in."""
        self.card_list.clear()
        for place in range(len(self._all)):
            self._list(place)
        if not self.card_list.count():
            self._show_text(None, None)
        self.card_list.setVisible(self.card_list.count() > 0)
        self._show_rows()
        if self._whole:
            self._count()
        self.searched.emit()

    def _show_rows(self) -> None:
        """Be as high as what is found, in whole rows; while everything is still being read, as high as it will be."""
        growing = not self._whole and not self.search_field.text()
        rows = _MOST_ROWS if growing else min(_MOST_ROWS, self.card_list.count())
        self.card_list.setFixedHeight(max(1, rows) * self._row_height)

    def _count(self) -> None:
        """Say how many there are."""
        found = self.card_list.count()
        self.count_label.setText(
            translate("about", "%n parts, each with its licence", "", found)
            if found
            else translate("about", "Nothing is called that.")
        )

    def _show_text(self, item: QListWidgetItem | None, _before: object) -> None:
        one = self._all[item.data(_PLACE)] if item is not None else None
        self.text_field.setVisible(one is not None)
        self.text_field.setPlainText("" if one is None else flowing(one.text()) or no_text(one))
        self.note_label.setText(_note(one))
        self.note_label.setVisible(bool(self.note_label.text()))


def flowing(text: str) -> str:
    """Return a licence without the ends of lines a terminal's width put there; those of lists and titles stay."""
    lines: list[str] = []
    full = False
    for line in text.splitlines():
        if full and line and not line[0].isspace() and line[0] not in "*-=(" and not line[0].isdigit():
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        full = len(line.rstrip()) >= _FULL_LINE and not line[0].isspace()
    return "\n".join(lines)


_FULL_LINE = 50
"""Characters: a line that has fewer ends there on purpose."""


def line_of(one: Licence) -> str:
    """Return what stands in the list for a part."""
    name = " ".join(filter(None, (one.name, one.version)))
    return translate("about", "{name} · {licence}").format(
        name=name, licence=one.licence or translate("about", "see its text")
    )


def no_text(one: Licence) -> str:
    """Say that a package ships no text, and what it is called by."""
    if one.licence:
        return translate("about", "This part comes without a text of its own. Its licence is called: {licence}").format(
            licence=one.licence
        )
    return translate("about", "This part comes without a text of its own.")


def _note(one: Licence | None) -> str:
    """Say what the licence of Qt asks to be said."""
    if one is None or "LGPL" not in one.licence:
        return ""
    return translate(
        "about",
        "Qt is used as it comes, under the LGPL, in libraries of its own: they may be replaced by other builds of Qt.",
    )
