"""Trying a programme on the visits of the last weeks, before it is switched on."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.trial import DAYS, Outcome
from cafememo.domain.trouble import Trouble
from cafememo.services.programme_trial import TrialRun
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton, paragraph, small
from cafememo.ui.owner.programme_rules import Section
from cafememo.ui.owner.sliced import SlicedWork
from cafememo.ui.programme_figures import about, outcome_sentences
from cafememo.ui.programme_words import figure


class TrialSection(Section):
    """Tries the rules as they stand in the fields; what it found goes when they change."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("programme", "Try it"), parent)
        self.setObjectName("trial_section")
        self._memory = memory
        self._programme: Programme | None = None
        self._run: TrialRun | None = None
        self._work: SlicedWork | None = None
        self.intro_label = small(
            theme,
            translate(
                "programme",
                "See what it would have given in the last weeks, from the visits that were noted. Nothing is written.",
            ),
        )
        self.intro_label.setObjectName("intro_label")
        self.column.addWidget(self.intro_label)
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        self.try_button = OwnerButton(
            theme, translate("programme", "Try it on the last %n days", "", DAYS), object_name="try_button"
        )
        self.try_button.under = "surface"
        self.try_button.clicked.connect(self.begin)
        self.progress_bar = QProgressBar()
        self.progress_bar.setObjectName("progress_bar")
        self.progress_bar.setAccessibleName(translate("programme", "How far the trial is"))
        self.progress_bar.setTextVisible(False)
        self.cancel_button = OwnerButton(theme, translate("programme", "Cancel"), object_name="cancel_button")
        self.cancel_button.under = "surface"
        self.cancel_button.clicked.connect(self.cancel)
        row.addWidget(self.try_button)
        row.addWidget(self.progress_bar, 1)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.figures = Figures(theme)
        self.column.addWidget(self.figures)
        self.words_label = paragraph(theme, "", "ink")
        self.words_label.setObjectName("words_label")
        self.column.addWidget(self.words_label)
        self.clear()

    def show_programme(self, programme: Programme, *, lacks: bool) -> None:
        """Be ready to try these rules; what was found for others goes."""
        self.setVisible(programme.collects is not Collects.VOUCHER)
        self.try_button.setEnabled(not lacks)
        if programme != self._programme:
            self._programme = programme
            self.clear()

    def begin(self) -> None:
        """Try it."""
        if self._programme is None:
            return
        self._stop()
        self._run = TrialRun(self._programme, self._memory.clock.now())
        self._work = SlicedWork(self._memory, self._run, self)
        self._work.progressed.connect(self._show_progress)
        self._work.over.connect(self._show_outcome)
        self._work.failed.connect(self._fail)
        self.figures.hide()
        self.words_label.hide()
        self.progress_bar.setRange(0, 0)
        self._show_running(running=True)
        self._work.start()

    def cancel(self) -> None:
        """Give the trial up."""
        had_focus = self.cancel_button.hasFocus()
        self.clear()
        if had_focus:
            self.try_button.setFocus()

    def clear(self) -> None:
        """Show nothing that was found."""
        self._stop()
        self._show_running(running=False)
        self.figures.hide()
        self.words_label.hide()

    def _show_running(self, *, running: bool) -> None:
        tried_by_key = running and self.try_button.hasFocus()
        self.try_button.setVisible(not running)
        self.progress_bar.setVisible(running)
        self.cancel_button.setVisible(running)
        if tried_by_key:
            self.cancel_button.setFocus()

    def _show_progress(self, done: int, of: int) -> None:
        self.progress_bar.setRange(0, max(1, of))
        self.progress_bar.setValue(done)

    def _show_outcome(self) -> None:
        """Say what came of it."""
        outcome = self._run.outcome if self._run is not None else None
        self._work = None
        if outcome is None:
            return
        had_focus = self.cancel_button.hasFocus()
        self._show_running(running=False)
        if had_focus:
            self.try_button.setFocus()
        self.figures.show_outcome(outcome)
        self.words_label.setText(" ".join(outcome_sentences(outcome)))
        self.words_label.show()

    def _fail(self, trouble: Trouble) -> None:
        """Say what stands in the way."""
        self._memory.troubled.emit(trouble)
        self.clear()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.give_up()
            self._work = None


class Figures(QWidget):
    """Three numbers side by side, large, each with what it counts; the sentences below say the same to everybody."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what is no secret of a few people."""
        shown: list[tuple[str, str]] = []
        if outcome.people and not outcome.too_few:
            shown.append((figure(outcome.earning), translate("programme", "visits that count")))
            if outcome.rewards and not outcome.rewarded_too_few:
                shown.append((figure(outcome.rewards), translate("programme", "rewards")))
                shown.append((about(outcome.rewards_a_week()), translate("programme", "rewards a week")))
        self._shown = tuple(shown)
        self.setVisible(bool(shown))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a number and a line."""
        return QSize(self._theme.px(300), self._theme.px(74))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and room for short words."""
        return QSize(self._theme.px(240), self._theme.px(74))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers, from where reading begins."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        lead = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        step = min(px(190), self.width() // max(1, len(self._shown)))
        for place, (number, words) in enumerate(self._shown):
            left = place * step if not self.isRightToLeft() else self.width() - (place + 1) * step
            painter.setFont(self._theme.font(34, voice=True))
            painter.setPen(QColor(tokens.crema))
            painter.drawText(QRect(left, 0, step, px(44)), lead, number)
            font = self._theme.font(15)
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            said = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, step - px(8))
            painter.drawText(QRect(left, px(46), step, px(24)), lead, said)
