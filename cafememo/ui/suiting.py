"""The running program made to suit what the owner prefers: language, formats and colours, at the opening and live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from cafememo.devices.signals import signal
from cafememo.ui.kit import words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme, follow_system, system_tokens
from cafememo.ui.kit.tokens import THEMES, Tokens

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts


class Suiting(QObject):
    """Knows the theme everything is drawn in; what the command line asked for is stronger than the café's wish."""

    dressed = signal(Theme)
    """Everything is to be drawn in another theme or scale."""
    spoke = signal()
    """Everything is to be said anew: in another language, or with hours and prices written in another way."""

    def __init__(
        self, application: QApplication, *, theme: str | None, language: str | None, parent: QObject | None = None
    ) -> None:
        """Begin with the theme and the language of the command line, None for neither."""
        super().__init__(parent)
        self._application = application
        self._given_theme = theme
        self._given_language = language
        self._wanted_theme = theme
        self.theme = Theme(self._tokens())
        apply(application, self.theme)
        self._turn()
        if not theme:
            follow_system(application, self._system_changed)

    def take(self, facts: "CafeFacts") -> None:
        """Speak, write and look as the café just opened, or just changed, wants it."""
        wanted = facts.preferences
        if not self._given_theme:
            self._wanted_theme = wanted.theme
            self._dress(self.theme._replace(tokens=self._tokens()))
        said_before = (words.language(), words.formats())
        if not self._given_language and facts.language != words.language():
            words.use(facts.language)
            self._turn()
        words.use_formats(wanted.formats)
        if (words.language(), words.formats()) != said_before:
            self.spoke.emit()

    def rescale(self, scale: float) -> None:
        """Draw everything as large as the owner wants it."""
        self._dress(self.theme._replace(scale=scale))

    def _tokens(self) -> Tokens:
        """Return the colours wanted; the system's where none are."""
        return THEMES.get(self._wanted_theme or "") or system_tokens(self._application)

    def _system_changed(self, _hint: object) -> None:
        """Follow the system into the dark and back, where the owner wants that."""
        self._dress(self.theme._replace(tokens=self._tokens()))

    def _dress(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            apply(self._application, theme)
            self.dressed.emit(theme)

    def _turn(self) -> None:
        """Have the screen begin where the language does."""
        direction = Qt.LayoutDirection.RightToLeft if words.right_to_left() else Qt.LayoutDirection.LeftToRight
        if self._application.layoutDirection() != direction:
            self._application.setLayoutDirection(direction)
