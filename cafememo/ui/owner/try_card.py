"""A scanner is tried: how its last scan came, and what is wrong with it, in words; nothing of the code is shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cafememo.codes.payload import Misread
from cafememo.devices.diagnosis import HARMLESS, BurstRecord, diagnose
from cafememo.devices.state import Device
from cafememo.ui import device_sentences as say
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.advice_list import AdviceList
from cafememo.ui.owner.disc import WAITING, WELL, WRONG, Disc, Sign
from cafememo.ui.owner.parts import Card, small


class TryCard(Card):
    """Shows the last scan, whatever device it came from."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("scanner test", "Try a scanner"), parent=parent)
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        self.disc = Disc(theme)
        head.addWidget(self.disc)
        self.headline_label = WrappedLabel("", theme.font(24, voice=True), "ink")
        self.headline_label.setObjectName("headline_label")
        head.addWidget(self.headline_label, 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self.advice = AdviceList(theme, theme.font(16), "try_advice", self)
        self.column.addWidget(self.advice)
        self.facts_part = QWidget(self)
        grid = QGridLayout(self.facts_part)
        grid.setContentsMargins(0, theme.px(4), 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(5))
        grid.setColumnStretch(1, 1)
        self.facts: dict[str, WrappedLabel] = {}
        for row, (name, words) in enumerate(say.fact_names().items()):
            label = plain_label(words, object_name=f"{name}_name_label", role="muted")
            label.setFont(theme.font(15))
            self.facts[name] = small(theme, "–", "ink")
            self.facts[name].setObjectName(f"{name}_label")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self.facts[name], row, 1)
        self.column.addWidget(self.facts_part)
        self.wait()

    def wait(self) -> None:
        """Wait for a scan."""
        self._tell(
            WAITING,
            translate("scanner test", "Scan any card."),
            [translate("scanner test", "Nobody is greeted here and nothing is noted; codes are never shown.")],
            {},
        )

    def show_record(self, record: BurstRecord) -> None:
        """Show how keys came; from `WedgeScanner.burst_ended`."""
        found = diagnose(record)
        sentences = [say.finding_sentence(what, record) for what in found]
        facts = {"from": say.device_name(Device.KEYS), **say.fact_texts(record)}
        self._tell(WELL if set(found) <= HARMLESS else WRONG, say.headline(record), sentences, facts)

    def show_heard(self, device: Device, misread: object) -> None:
        """Show what a scanner that does not type told: a Misread, or None for a card, which the counter greets."""
        facts = {"from": say.device_name(device)}
        if isinstance(misread, Misread):
            headline = translate("scanner test", "Not read as one card")
            self._tell(WRONG, headline, [say.misread_sentence(misread)], facts)
        else:
            headline = translate("scanner test", "A Cafémémo card")
            sentence = translate("devices", "It was read right, and the counter greets whose it is.")
            self._tell(WELL, headline, [sentence], facts)

    def _tell(self, sign: Sign, headline: str, sentences: list[str], facts: dict[str, str]) -> None:
        self.disc.show_sign(sign)
        self.headline_label.setText(headline)
        self.advice.say(sentences)
        for name, label in self.facts.items():
            label.setText(facts.get(name, "–"))
        self.facts_part.setVisible(bool(facts))
        self.setAccessibleName(f"{headline.rstrip('.')}. {' '.join(sentences)}")
        if facts and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
