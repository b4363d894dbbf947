"""What an item or an option holds, as its owner says it: known or not, allergens, diets, alcohol and caffeine."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.conflict import contents_against
from cafememo.domain.menu import Content
from cafememo.ui.kit.label import plain_label, recolour
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.menu_chips import ChipFlow, ChoiceFlow
from cafememo.ui.owner.menu_words import ALLERGENS, DIETS, EFFECTS, content_word
from cafememo.ui.owner.parts import small

Contents = frozenset[Content] | None

_UNKNOWN, _KNOWN = 0, 1


class ContentsEditor(QWidget):
    """Shows what something holds, and tells what was changed of it. Nothing said is a state of its own."""

    changed: Emits[Contents] = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contents_editor")
        self._contents: Contents = None
        self.known_choice = ChoiceFlow(
            theme,
            translate("menu", "Whether its contents are known"),
            (translate("menu", "Not known"), translate("menu", "Known")),
            object_name="known_choice",
        )
        self.known_choice.chips[_UNKNOWN].set_tone("care")
        self.said_label = small(theme, "")
        self.said_label.setObjectName("said_label")
        self.allergens = ChipFlow(theme, translate("menu", "Allergens it holds"), object_name="allergens")
        self.diets = ChipFlow(theme, translate("menu", "Diets it suits"), tone="good", object_name="diets")
        self.effects = ChipFlow(theme, translate("menu", "Alcohol and caffeine"), object_name="effects")
        self._flows = ((self.allergens, ALLERGENS), (self.effects, EFFECTS), (self.diets, DIETS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.known_choice)
        column.addWidget(self.said_label)
        titles = (translate("menu", "It holds"), translate("menu", "And"), translate("menu", "It suits"))
        for title, (flow, contents) in zip(titles, self._flows, strict=True):
            flow.show_words([content_word(one) for one in contents])
            column.addSpacing(theme.px(4))
            label = plain_label(title, role="muted")
            label.setFont(theme.font(15))
            column.addWidget(label)
            column.addWidget(flow)
        self.known_choice.chosen.connect(self._choose_known)
        self.allergens.toggled.connect(self._toggle_allergen)
        self.effects.toggled.connect(self._toggle_effect)
        self.diets.toggled.connect(self._toggle_diet)

    def show_contents(self, contents: Contents) -> None:
        """Show what is kept."""
        self._contents = contents
        self.known_choice.show_chosen(_UNKNOWN if contents is None else _KNOWN)
        for flow, of in self._flows:
            flow.show_on([one in (contents or ()) for one in of])
        self._say()

    def _say(self) -> None:
        """Say what it means that nobody knows, or that two things that were said do not go together."""
        contents = self._contents
        doubted = [
            one for one in DIETS if contents and one in contents and contents_against("", contents, frozenset({one}))
        ]
        if contents is None:
            text = translate(
                "menu",
                "Nobody has said what it holds. It is never taken for safe: the counter warns all who avoid something.",
            )
        elif doubted:
            text = translate(
                "menu", "It is marked {diet}, and holds what is not. The counter goes by what it holds."
            ).format(diet=content_word(doubted[0]))
        elif not contents & frozenset((*ALLERGENS, *EFFECTS)):
            text = translate("menu", "It holds none of these.")
        else:
            text = translate("menu", "What is not marked here is not in it.")
        self.said_label.setText(text)
        recolour(self.said_label, "amber" if contents is None or doubted else "muted")

    def _choose_known(self, number: int) -> None:
        """Say that it is known what it holds, which is nothing as yet, or that nobody knows."""
        self._set(frozenset() if number == _KNOWN else None)

    def _toggle_allergen(self, number: int, on: bool) -> None:
        self._toggle(ALLERGENS[number], on=on)

    def _toggle_effect(self, number: int, on: bool) -> None:
        self._toggle(EFFECTS[number], on=on)

    def _toggle_diet(self, number: int, on: bool) -> None:
        self._toggle(DIETS[number], on=on)

    def _toggle(self, content: Content, *, on: bool) -> None:
        """Say that one thing is in it, or not: whoever says that much knows."""
        before = self._contents or frozenset()
        self._set(before | {content} if on else before - {content})

    def _set(self, contents: Contents) -> None:
        self.show_contents(contents)
        self.changed.emit(contents)
