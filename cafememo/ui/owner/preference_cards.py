"""How the café is called and speaks, how the program looks, and how it writes: the cards of Preferences about that."""

from collections.abc import Callable
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.formats import DECIMALS, LONGEST_CURRENCY, WEEK_STARTS, Formats, money
from cafememo.domain.preferences import LARGEST, SCALE_STEP, SMALLEST, THEME_NAMES, Preferences
from cafememo.domain.text import LONGEST_NAME, clean
from cafememo.services.preferences import name_cafe, prefer, prefer_language
from cafememo.ui.kit.figures import whole_date
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import date_order, date_orders, translate
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import Card
from cafememo.ui.owner.rows import SettingRow

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store

LANGUAGE_NAMES = {"fr": "Français", "en": "English"}
"""Each language by the name it gives itself."""
_EXAMPLE_DAY, _EXAMPLE_TIME, _EXAMPLE_PRICE = date(2026, 5, 31), time(14, 5), 450
"""A day that can be no month, an hour that is not before noon."""


class PreferenceCard(Card):
    """Some of the café's preferences, shown as they are kept and kept as they are changed."""

    def __init__(self, memory: OwnerMemory, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent=parent)
        self.memory = memory
        self.theme = theme

    def show_facts(self, facts: "CafeFacts") -> None:
        """Show what is kept."""

    def row(self, name: str, control: QWidget, sentence: str = "", *, wide: bool = False) -> SettingRow:
        """Add a setting below the others, and return its row."""
        made = SettingRow(self.theme, name, control, sentence, wide=wide)
        self.column.addWidget(made)
        return made

    def choice(self, name: str, object_name: str) -> SavingChoice:
        """Return a choice of that name."""
        return SavingChoice(self.theme, name, object_name=object_name)

    def keep(self, name: str, words: str, **changes: object) -> None:
        """Keep changed preferences under a name that tells what was chosen."""

        def job(store: "Store") -> None:
            prefer(store, Preferences(**(store.facts.preferences._asdict() | changes)))

        self.memory.act(_named(name, words), job)

    def keep_formats(self, name: str, words: str, **changes: object) -> None:
        """Keep changed formats likewise."""

        def job(store: "Store") -> None:
            now = store.facts.preferences
            changed = Formats(**(now.formats._asdict() | changes))
            prefer(store, now._replace(formats=changed))

        self.memory.act(_named(name, words), job)


class CafeCard(PreferenceCard):
    """The café's name and language."""

    said = signal(str)

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "The café"))
        self._name = translate("preferences", "Name")
        self.name_field = SavingField(
            translate("preferences", "Name of the café"),
            limit=LONGEST_NAME,
            may_be_empty=False,
            object_name="cafe_name_field",
        )
        self.name_field.saved.connect(self._rename)
        self.name_field.too_long.connect(self._tell_too_long)
        self.name_field.refused_empty.connect(self._tell_empty)
        self.row(self._name, self.name_field, wide=True)
        self._language = translate("preferences", "Language")
        self.language_choice = self.choice(self._language, "language_choice")
        self.language_choice.offer(LANGUAGE_NAMES.items())
        self.language_choice.saved.connect(self._speak)
        note = translate("preferences", "Started in another language this time; the next start uses this one.")
        self.row(self._language, self.language_choice, note if memory.around.given_language else "")

    def show_facts(self, facts: "CafeFacts") -> None:
        """Show the name and the language."""
        self.name_field.show_text(facts.name)
        self.language_choice.show_value(facts.language)

    def _rename(self, name: str) -> None:
        told = translate("preferences", "The café is called “{name}”").format(name=name)
        self.memory.act(told, lambda store: name_cafe(store, name), key="cafe name")

    def _speak(self, language: str) -> None:
        told = _named(self._language, self.language_choice.words())
        self.memory.act(told, lambda store: prefer_language(store, language))

    def _tell_too_long(self, limit: int) -> None:
        self.said.emit(translate("preferences", "The name of a café has %n characters at the most.", "", limit))

    def _tell_empty(self) -> None:
        self.said.emit(translate("preferences", "A café needs a name; it keeps the one it had."))


class LookCard(PreferenceCard):
    """Colours and size."""

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "How it looks"))
        self._colours = translate("preferences", "Colours")
        self.theme_choice = self.choice(self._colours, "theme_choice")
        words = {
            "system": translate("preferences", "Like the system"),
            "light": translate("preferences", "Light"),
            "dark": translate("preferences", "Dark"),
            "contrast": translate("preferences", "High contrast"),
        }
        self.theme_choice.offer((name, words[name]) for name in THEME_NAMES)
        self.theme_choice.saved.connect(self._colour)
        note = translate("preferences", "Started with other colours this time; the next start uses these.")
        self.row(self._colours, self.theme_choice, note if memory.around.given_theme else "")
        self._size = translate("preferences", "Size")
        self.scale_choice = self.choice(self._size, "scale_choice")
        self.scale_choice.saved.connect(self._scale)
        self.row(
            self._size,
            self.scale_choice,
            translate(
                "preferences",
                "Of this window and the counter. At the counter also Ctrl with\u00a0+,\u00a0−\u00a0or\u00a00.",
            ),
        )

    def show_facts(self, facts: "CafeFacts") -> None:
        """Show colours and size; a size between the steps is one of those offered, too."""
        self.theme_choice.show_value(facts.preferences.theme)
        scale = facts.preferences.scale
        steps = sorted({*range(SMALLEST, LARGEST + 1, SCALE_STEP), scale})
        percent = translate("preferences", "{percent}%")
        self.scale_choice.offer((str(step), percent.format(percent=step)) for step in steps)
        self.scale_choice.show_value(str(scale))

    def _colour(self, name: str) -> None:
        self.keep(self._colours, self.theme_choice.words(), theme=name)

    def _scale(self, percent: str) -> None:
        self.keep(self._size, self.scale_choice.words(), scale=int(percent))


class FormatsCard(PreferenceCard):
    """How hours, days and prices are written, and when a week begins."""

    said = signal(str)

    def __init__(self, memory: OwnerMemory, theme: Theme) -> None:
        super().__init__(memory, theme, translate("preferences", "Dates, times and prices"))
        self._clock = translate("preferences", "Time")
        self.clock_choice = self._choice(self._clock, "clock_choice", self._keep_clock)
        hour, minute = _EXAMPLE_TIME.hour, _EXAMPLE_TIME.minute
        twelve = translate("words", "{time} pm").format(time=f"{hour - 12}:{minute:02}")
        self.clock_choice.offer((("24", f"{hour}:{minute:02}"), ("12", twelve)))
        self._date = translate("preferences", "Date")
        self.date_choice = self._choice(self._date, "date_choice", self._keep_date)
        self.date_choice.offer((order, whole_date(_EXAMPLE_DAY, order)) for order in date_orders())
        self._price = translate("preferences", "Price")
        self.price_choice = self._choice(self._price, "price_choice", self._keep_decimal)
        self._sign = translate("preferences", "Currency")
        self.currency_field = SavingField(
            self._sign, limit=LONGEST_CURRENCY, may_be_empty=False, object_name="currency_field"
        )
        self.currency_field.saved.connect(self._keep_currency)
        self.currency_field.too_long.connect(self._tell_too_long)
        self.row(self._sign, self.currency_field)
        self._week = translate("preferences", "The week begins on")
        self.week_choice = self._choice(self._week, "week_choice", self._keep_week)
        days = {
            "monday": translate("preferences", "Monday"),
            "sunday": translate("preferences", "Sunday"),
            "saturday": translate("preferences", "Saturday"),
        }
        self.week_choice.offer((start, days[start]) for start in WEEK_STARTS)

    def show_facts(self, facts: "CafeFacts") -> None:
        """Show how the café writes."""
        formats = facts.preferences.formats
        self.clock_choice.show_value("12" if formats.twelve_hours else "24")
        self.date_choice.show_value(date_order())
        written = [formats._replace(decimal=decimal) for decimal in DECIMALS]
        self.price_choice.offer((one.decimal, money(_EXAMPLE_PRICE, one)) for one in written)
        self.price_choice.show_value(formats.decimal)
        self.currency_field.show_text(formats.currency)
        self.week_choice.show_value(formats.week_start)

    def _choice(self, name: str, object_name: str, keep: Callable[[str], None]) -> SavingChoice:
        made = self.choice(name, object_name)
        made.saved.connect(keep)
        self.row(name, made)
        return made

    def _keep_clock(self, hours: str) -> None:
        self.keep_formats(self._clock, self.clock_choice.words(), twelve_hours=hours == "12")

    def _keep_date(self, order: str) -> None:
        self.keep_formats(self._date, self.date_choice.words(), date_order=order)

    def _keep_decimal(self, decimal: str) -> None:
        self.keep_formats(self._price, self.price_choice.words(), decimal=decimal)

    def _keep_currency(self, sign: str) -> None:
        sign = clean(sign, LONGEST_CURRENCY)
        self.keep_formats(self._sign, sign, currency=sign)

    def _keep_week(self, start: str) -> None:
        self.keep_formats(self._week, self.week_choice.words(), week_start=start)

    def _tell_too_long(self, limit: int) -> None:
        self.said.emit(translate("preferences", "A currency has %n characters at the most.", "", limit))


def _named(name: str, words: str) -> str:
    """Return what an action is called: the setting, and what it is now."""
    return translate("preferences", "{setting}: {choice}").format(setting=name, choice=words)
