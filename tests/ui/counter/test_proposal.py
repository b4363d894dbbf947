"""Make it the usual? Asked in one line, answered or let go."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.order import SpokenLine
from cafememo.domain.usual import Reason, Why
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_TARGET, Measure
from cafememo.ui.counter.proposal import Proposal
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme

REASON = Reason(Why.LATELY, 8, 10)
LINES = (SpokenLine("Flat white", ("oat milk",)),)


class Heard(QWidget):
    """Keeps what a proposal told."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.told: list[str] = []
        proposal.accepted.connect(self.accept)
        proposal.declined.connect(self.decline)

    def accept(self) -> None:
        """Hear a yes."""
        self.told.append("yes")

    def decline(self) -> None:
        """Hear a no."""
        self.told.append("no")


@pytest.fixture
def proposal(dressed: QApplication, qtbot: QtBot) -> Iterator[Proposal]:
    """Give a proposal in a window of its own."""
    window = QWidget()
    window.resize(800, 100)
    made = Proposal(Look(Theme(), Measure()), window)
    made.setGeometry(0, 0, 760, 72)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()
    window.deleteLater()


def test_it_asks_with_its_reason(proposal: Proposal) -> None:
    """What it would be and why are said, and both answers are large enough to hit."""
    proposal.ask(REASON, LINES)
    assert proposal.yes_button.accessibleName() == "Make it the usual?"
    assert proposal.yes_button.accessibleDescription() == "Flat white, oat milk · 8 of the last 10 visits"
    assert proposal.decline_button.accessibleName() == "Not again"
    for button in (proposal.yes_button, proposal.decline_button):
        assert button.height() >= SMALLEST_TARGET
    proposal.grab()


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_it_is_answered_once(proposal: Proposal, answer: str) -> None:
    """A press answers, the question is gone, and keys that come later answer nothing."""
    heard = Heard(proposal)
    proposal.ask(REASON, LINES)
    button = proposal.yes_button if answer == "yes" else proposal.decline_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.told == [answer]
    assert proposal.isHidden()
    proposal.accept()
    proposal.decline()
    assert heard.told == [answer]
    heard.deleteLater()


def test_who_is_not_asked_cannot_answer(proposal: Proposal) -> None:
    """The key pressed where nothing is asked does nothing."""
    heard = Heard(proposal)
    proposal.accept()
    proposal.decline()
    assert heard.told == []
    heard.deleteLater()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_long_order_never_pushes_the_answers_away(proposal: Proposal, language: str) -> None:
    """However much was ordered, both answers keep their place."""
    words.use(language)
    proposal.ask(REASON, LINES * 9)
    proposal.resize(QSize(500, 72))
    assert proposal.rect().contains(proposal.decline_button.geometry())
    assert not proposal.yes_button.geometry().intersects(proposal.decline_button.geometry())
    proposal.grab()
