"""Setting a café up: what each answer leaves on the disk, so that a set-up goes on where it was cut off.

The café is made by its first answer, whole or not at all, and says from then on which step is asked next. While it
says so it is nobody's counter yet: nobody joins, and nothing is noted.
"""

from pathlib import Path

from cafememo.domain.menu import Menu
from cafememo.domain.setup import MenuChoice, Step
from cafememo.services import menu
from cafememo.services.cafe import cafe_in_making, is_default_programme, programme_name
from cafememo.store import keys, slots
from cafememo.store.files import CafeFiles
from cafememo.store.menus import nobody_was_served
from cafememo.store.settings import (
    SETUP,
    forget_settings,
    read_settings,
    rename_cafe,
    rename_programme,
    speak,
    write_settings,
)
from cafememo.store.store import Store

_OF_SETUP = "setup."
_MENU = "setup.menu"


def begin_cafe(folder: Path, name: str, language: str, *, use_keyring: bool = True) -> None:
    """Make a café without a menu in an empty folder, which is asked for a PIN next; see `cafe.make_cafe`."""
    with cafe_in_making(folder, Menu((), (), ()), name, language, use_keyring=use_keyring) as store:
        write_settings(store.connection, SETUP, {"": Step.PIN})


def name_cafe(store: Store, name: str, language: str) -> None:
    """Give a café that is being set up another name or language; stamp card and sample menu speak it from then on."""
    before = store.facts.language
    with store.transaction():
        rename_cafe(store.connection, name)
        speak(store.connection, language)
        for programme in store.facts.programmes:
            if is_default_programme(programme.name):
                rename_programme(store.connection, programme.id, programme_name(language))
        store.reload()
    chosen = chosen_menu(store)
    if language != before and chosen is not None:
        choose_menu(store, chosen, language)


def go_on_with(store: Store, step: Step) -> None:
    """Have a step asked next, also after a restart; never one that was answered before."""
    with store.transaction():
        kept = read_settings(store.connection, SETUP).get("", "")
        if not kept or step.number > Step(kept).number:
            write_settings(store.connection, SETUP, {"": step})
        store.reload()


def choose_menu(store: Store, choice: MenuChoice, language: str) -> None:
    """Begin with the sample menu of a language or with none, and go on with the next step.

    A café in which somebody was served keeps its menu. Cut off in the middle, the step is asked again.
    """
    with store.transaction():
        if nobody_was_served(store.connection):
            if choice is MenuChoice.EMPTY:
                menu.start_empty(store)
            else:
                menu.replace_with_sample(store, language)
        write_settings(store.connection, _MENU, {"": choice})
    go_on_with(store, Step.MENU.after())


def chosen_menu(store: Store) -> MenuChoice | None:
    """Return what was chosen about the menu, None where nothing was yet."""
    with store.reading():
        kept = read_settings(store.connection, _MENU).get("", "")
    return MenuChoice(kept) if kept in set(MenuChoice) else None


def finish(store: Store) -> bool:
    """Be done: from now on the café is a counter. Return whether the owner wants to go through the menu."""
    wanted = chosen_menu(store) is MenuChoice.EDIT
    with store.transaction():
        forget_settings(store.connection, _OF_SETUP)
        store.reload()
    return wanted


def key_is_a_file(store: Store) -> bool:
    """Tell whether the key is kept in a file beside the café, since there is no keyring."""
    return slots.KEY_FILE in keys.kinds(CafeFiles(store.folder))
