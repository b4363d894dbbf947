"""Another size of a card, shown in words and figures before it is kept: what it would do to those who collect."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.loyalty import Programme, StampCard
from cafememo.domain.resizing import effect, unsettled
from cafememo.domain.trouble import Trouble
from cafememo.services.programme_census import Census, Settling
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, paragraph
from cafememo.ui.owner.sliced import SlicedWork
from cafememo.ui.programme_figures import effect_sentences
from cafememo.ui.programme_words import figure

if TYPE_CHECKING:
    from collections.abc import Callable


class SizeProposal(QWidget):
    """Says what another size would do, and asks whether to keep it."""

    accepted = signal(int)
    """To be kept; everything that had to be written first is."""
    dropped = signal()

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("size_proposal")
        self._memory = memory
        self._theme = theme
        self._programme: Programme | None = None
        self._wanted = 0
        self._census: Census | None = None
        self._work: SlicedWork | None = None
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        self.words_label = paragraph(theme, "", "ink")
        self.words_label.setObjectName("words_label")
        column.addWidget(self.words_label)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.accept_button = OwnerButton(theme, "", "primary", object_name="accept_button")
        self.drop_button = OwnerButton(theme, "", key=translate("keys", "Esc"), object_name="drop_button")
        self.accept_button.clicked.connect(self._accept)
        self.drop_button.clicked.connect(self.drop)
        for button in (self.accept_button, self.drop_button):
            button.under = "surface"
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    @property
    def open(self) -> bool:
        """Tell whether another size is being asked about."""
        return not self.isHidden()

    def propose(self, programme: Programme, wanted: int) -> None:
        """Ask about another size of a programme's card."""
        self._programme, self._wanted = programme, wanted
        self.accept_button.setText(translate("programme", "Change to {number}").format(number=figure(wanted)))
        self.drop_button.setText(translate("programme", "Leave it at {number}").format(number=figure(programme.of)))
        self.show()
        self._census = None
        self._tell()
        self._begin(Census(programme.id), self._counted)

    def drop(self) -> None:
        """Ask no more; nothing was changed."""
        self._put_away()
        self.dropped.emit()

    def close_quietly(self) -> None:
        """Ask no more, and tell nobody: another programme is shown."""
        self._put_away()

    def _put_away(self) -> None:
        self._stop()
        self.hide()

    def _tell(self) -> None:
        """Say what it would do, as soon as that is known."""
        ready = self._census is not None and self._programme is not None
        self.accept_button.setEnabled(ready)
        if self._census is None or self._programme is None:
            self.words_label.setText(translate("programme", "Looking at the cards …"))
            return
        programme = self._programme
        of, later = programme.of, self._wanted
        found = effect(self._census.people, of, later)
        intro = translate("programme", "{later} instead of {of}.").format(later=figure(later), of=figure(of))
        self.words_label.setText(" ".join((intro, *effect_sentences(found, of, later, programme.collects))))

    def _counted(self) -> None:
        """Say what the census found."""
        self._work, self._census = None, self._counting
        self._tell()

    def _accept(self) -> None:
        """Write first what must be; then the size is kept."""
        if self._programme is None or self._census is None:
            return
        programme = self._programme
        if any(unsettled(StampCard(have, programme.of, rewards)) for have, rewards in self._census.people):
            self.accept_button.setEnabled(False)
            now, staff_id = self._memory.clock.now(), self._memory.staff_id
            self._begin(Settling(programme.id, programme.of, now, staff_id), self._settled)
        else:
            self._settled()

    def _settled(self) -> None:
        """Have the size kept."""
        self._put_away()
        self.accepted.emit(self._wanted)

    def _begin(self, work: "Census | Settling", over: "Callable[[], object]") -> None:
        """Have work done."""
        self._stop()
        if isinstance(work, Census):
            self._counting = work
        self._work = SlicedWork(self._memory, work, self)
        self._work.over.connect(over)
        self._work.failed.connect(self._fail)
        self._work.start()

    def _stop(self) -> None:
        """Give up what is being done."""
        if self._work is not None:
            self._work.give_up()
            self._work = None

    def _fail(self, trouble: Trouble) -> None:
        """Say what stands in the way; nothing was changed."""
        self._memory.troubled.emit(trouble)
        self.drop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it as it is at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a sheet that stands out."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.crema), px(2)))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(14), px(14))
