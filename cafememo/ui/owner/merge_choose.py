"""With whom somebody is to be merged: found by name, the likeliest first."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.clock import to_local
from cafememo.services.register import ListedRegular, Registry
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.merge_words import side_text
from cafememo.ui.owner.parts import paragraph, small
from cafememo.ui.owner.person_parts import show_if
from cafememo.ui.owner.person_rows import PickList
from cafememo.ui.owner.person_words import moment_text
from cafememo.ui.owner.search_field import SearchField
from cafememo.ui.sentences import order_text

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

MOST = 20
TYPED_MS = 60


class ChoosePage(QWidget):
    """Asks who the other entry is."""

    picked = signal(int)

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choose_page")
        self._memory = memory
        self._but = 0
        self._ids: tuple[int, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        self.sentence_label = paragraph(theme, "")
        column.addWidget(self.sentence_label)
        self.search_field = SearchField(theme, translate("merge", "First name of the other entry"), by_escape=False)
        self.search_field.setPlaceholderText(self.search_field.accessibleName())
        self.search_field.setMaximumWidth(theme.px(560))
        column.addWidget(self.search_field)
        self.nobody_label = small(theme, translate("merge", "Nobody else by that name."))
        self.nobody_label.hide()
        column.addWidget(self.nobody_label)
        self.people_list = PickList(theme, translate("merge", "Regulars found"), object_name="people_list")
        self.people_list.picked.connect(self._pick)
        self.people_list.setMaximumWidth(theme.px(560))
        column.addWidget(self.people_list, 1)
        column.addStretch()  # where nobody is found, what is asked stays together at the top
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(self._find)
        self.search_field.textEdited.connect(self._type)
        self.search_field.returnPressed.connect(self._to_list)

    def begin(self, regular_id: int, name: str) -> None:
        """Ask for the other entry of somebody; namesakes are shown at once."""
        self._but = regular_id
        self.sentence_label.setText(translate("merge", "Which other entry is {name} as well?").format(name=name))
        self.search_field.setText(name)
        self.search_field.selectAll()
        self.search_field.setFocus()
        self.people_list.show_things([])
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the letters into the list by the arrow down."""
        if event.key() == Qt.Key.Key_Down and self.search_field.hasFocus():
            self._to_list()
        else:
            super().keyPressEvent(event)

    def _type(self, _text: str) -> None:
        self._typed.start()

    def _find(self) -> None:
        self._memory.find(self.search_field.text(), MOST + 1, self._found)

    def _found(self, ids: list[int]) -> None:
        """Read who was found."""
        found = tuple(one for one in ids if one != self._but)[:MOST]
        offset = self._memory.clock.now().offset
        self._memory.ask(partial(_rows, ids=found, offset=offset), self._show, topic="merge found")

    def _show(self, rows: tuple[ListedRegular, ...]) -> None:
        """Show who was found, told apart by drink and last visit."""
        now = self._memory.clock.now()
        today = to_local(now.at, now.offset).date()
        self._ids = tuple(row.regular_id for row in rows)
        things = []
        for row in rows:
            name = f"{row.name} {row.surname}".strip()
            when = moment_text(row.last_visit, today) if row.last_visit is not None else ""
            told = " · ".join(part for part in (order_text(row.lines), when) if part)
            things.append((side_text(name, row.visits), told))
        self.people_list.show_things(things)
        show_if(self.people_list, bool(rows))
        show_if(self.nobody_label, not rows and len(self.search_field.text()) > 1)

    def _to_list(self) -> None:
        if self._ids:
            self.people_list.setFocus()

    def _pick(self, place: int) -> None:
        self.picked.emit(self._ids[place])


def _rows(store: "Store", ids: tuple[int, ...], offset: int) -> tuple[ListedRegular, ...]:
    """Read who some people are; on the lane."""
    rows = Registry(store).rows(ids, offset)
    return tuple(rows[one] for one in ids if one in rows)
