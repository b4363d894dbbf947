"""An owner at the keyboard: where the keyboard is, and what is seen, is only known from the accessibility tree."""

from dataclasses import dataclass

from outside import Focus, Running, wait_until

FURTHEST = 40
"""Presses of Tab after which what is looked for is not there: every page has fewer places to stop at."""


@dataclass(frozen=True)
class Owner:
    """The owner's hands and ears, at a program that runs."""

    running: Running

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.running.screen.press(key)

    def write(self, text: str) -> None:
        """Write with the keyboard wherever it is."""
        self.running.screen.write(text)

    def replace(self, text: str) -> None:
        """Write something else into the field that has the keyboard, and keep it by Enter."""
        self.press("ctrl+a")
        self.write(text)
        self.press("Return")

    def hears(self, *sentences: str) -> None:
        """Wait until the program says all of this, anywhere on its windows."""
        for sentence in sentences:
            self.running.reader.wait_for(sentence)

    def hears_no_more(self, sentence: str) -> None:
        """Wait until the program says this nowhere."""
        self.running.reader.wait_for_end(sentence)

    def is_at(self, name: str) -> Focus:
        """Wait until the keyboard is at something called so."""
        return self.running.reader.wait_for_focus(name)

    def tab_to(self, name: str, *, back: bool = False) -> Focus:
        """Go with Tab, or back with Shift and Tab, to something called so."""
        passed = []
        for _ in range(FURTHEST):
            before = self.running.reader.focus()
            if before.name.startswith(name):
                return before
            passed.append(before.name)
            self.press("shift+Tab" if back else "Tab")
            wait_until(lambda before=before: self.running.reader.focus() != before, f"a step from {before}")
        raise AssertionError(f"no “{name}” on the way, only {passed}")

    def opens(self, key: str, *sentences: str) -> None:
        """Turn to a page by its key, and hear what it begins with."""
        self.press(key)
        self.hears(*sentences)

    def to_the_counter(self) -> None:
        """Put the owner's window away."""
        self.press("ctrl+w")
        self.hears_no_more("Regulars")

    def to_the_owners_window(self, pin: str) -> None:
        """Open the owner's window and its door."""
        self.press("ctrl+comma")
        self.is_at("The owner’s PIN")
        self.write(pin)
        self.press("Return")
        self.hears("Regulars")
