"""Whether codes of other shops and passes may stand for a regular: a card of Preferences."""

from typing import TYPE_CHECKING

from cafememo.services import cards
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.house_cards import on_or_off
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import Switch, small
from cafememo.ui.owner.preference_cards import PreferenceCard

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store


class ForeignCard(PreferenceCard):
    """One switch, off until the owner wants it, and what it does."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "Cards of others"))
        self.foreign_switch = Switch(
            theme, translate("preferences", "Cards of other shops may be linked"), object_name="foreign_switch"
        )
        self.foreign_switch.setEnabled(False)  # nothing is said of it before it is read
        self.foreign_switch.clicked.connect(self._keep)
        self.column.addWidget(self.foreign_switch)
        self.column.addWidget(
            small(
                theme,
                translate(
                    "preferences",
                    "The counter then offers to use a card somebody has already, of a bus or another shop. "
                    "What stands on it is not kept.",
                ),
            )
        )

    def show_facts(self, facts: "CafeFacts") -> None:  # noqa: ARG002 - it is not among the facts
        """Ask whether it is on."""
        self.memory.ask(cards.foreign_allowed, self._show, topic="foreign codes")

    def _show(self, allowed: bool) -> None:
        self.foreign_switch.setEnabled(True)
        self.foreign_switch.setChecked(allowed)

    def _keep(self, on: bool) -> None:
        told = translate("preferences", "{setting}: {choice}").format(
            setting=self.foreign_switch.accessibleName(), choice=on_or_off(on=on)
        )

        def job(store: "Store") -> None:
            cards.allow_foreign(store, allowed=on)

        self.memory.act(told, job)
