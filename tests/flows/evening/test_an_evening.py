"""An owner's evening, from outside, without a mouse: a café is set up from nothing, and the counter follows."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from evening import Owner
from outside import Running, cafememo

from cafememo.services import keeping
from cafememo.store.store import open_store

pytestmark = pytest.mark.display

PIN = "246810"


def test_an_evening_without_a_mouse(start_anew: Callable[..., Running], tmp_path: Path) -> None:
    """Everything is gone to by keys, told by the accessibility tree, and seen at the counter without a restart."""
    owner = set_up(start_anew, tmp_path / "cafememo")
    edit_the_menu(owner)
    edit_the_programme(owner)
    remember_people(owner)
    merge_and_take_back(owner)
    note_at_the_counter(owner)
    see_the_visit(owner)
    speak_french(owner)
    assert owner.running.leave() == 0
    check = cafememo("check", "--json", XDG_DATA_HOME=str(tmp_path))
    assert json.loads(check.stdout)["sound"]


def set_up(start_anew: Callable[..., Running], folder: Path) -> Owner:
    """Answer the five questions of the first run; the sample menu is to be gone through."""
    owner = Owner(start_anew())
    owner.hears("Welcome", "Step 1 of 5")
    owner.write("Chez Zoe")
    owner.press("Return")
    owner.hears("Your PIN")
    for _ in range(2):
        owner.write(PIN)
        owner.press("Return")
    owner = type_code_back(owner, start_anew, folder)
    owner.hears("A sample menu of")
    owner.press("Down", "Return")
    owner.hears("Waiting for a scan")
    letters = next(name for name in owner.running.reader.names() if name.startswith("CFX "))
    owner.running.screen.type(letters.replace(" ", "") + "\r")
    owner.hears("The card arrived")
    owner.press("Return")
    owner.is_at("The owner’s PIN")
    owner.write(PIN)
    owner.press("Return")
    owner.is_at("Espresso")
    return owner


def type_code_back(owner: Owner, start_anew: Callable[..., Running], folder: Path) -> Owner:
    """Type the code of a sheet that was made before the program was killed."""
    owner.hears("The recovery sheet")
    owner.running.process.kill()
    owner.running.process.wait()
    store = open_store(folder)
    code = keeping.new_code()
    keeping.keep_code(store, code)
    store.close()
    owner = Owner(start_anew())
    owner.is_at("The code on the sheet, typed back")
    owner.write(code.lower())
    owner.hears("All thirty letters are there.")
    owner.press("Return")
    return owner


def edit_the_menu(owner: Owner) -> None:
    """Find an item and rename it, say that another is sold out, and add one with its price."""
    find_in_menu(owner, "mocha")
    owner.replace("Mocha maison")
    owner.hears("“Mocha” renamed", "Mocha maison, ")
    find_in_menu(owner, "cortado")
    owner.tab_to("Sold out today")
    owner.press("space")
    owner.hears("“Cortado” sold out today", "Cortado, €3.20, sold out today")
    owner.press("ctrl+n")
    owner.is_at("Name")
    owner.hears("New item, ")
    owner.replace("Affogato")
    owner.hears("Affogato, ")
    owner.tab_to("Price")
    owner.replace("4.90")
    owner.hears("Affogato, €4.90")


def find_in_menu(owner: Owner, name: str) -> None:
    """Look for an item and open it."""
    owner.press("ctrl+f")
    owner.is_at("Search the menu")
    owner.press("ctrl+a")
    owner.write(name)
    owner.press("Down")
    owner.is_at(name.capitalize())
    owner.press("Return")
    assert owner.is_at("Name").written == name.capitalize()


def edit_the_programme(owner: Owner) -> None:
    """Make the card shorter, read the rule in words, and try it."""
    owner.opens("ctrl+4", "After 10 visits with Coffee the 11th is free.")
    owner.tab_to("A reward after")
    owner.replace("3")
    owner.hears("“Stamp card”: 3 for a reward", "After 3 visits with Coffee the 4th is free.")
    owner.tab_to("Try it on the last 30 days")
    owner.press("space")
    owner.hears("Nothing was noted in the last 30 days")


def remember_people(owner: Owner) -> None:
    """Add three people, two of whom are one."""
    owner.opens("ctrl+1", "Nobody yet")
    for name in ("Zoe", "Zoé", "Bo"):
        owner.press("ctrl+n")
        owner.is_at("First name or nickname of somebody new")
        owner.write(name)
        owner.press("Return")
        owner.is_at(f"Name: {name}")
        owner.hears(f"{name} is remembered")


def merge_and_take_back(owner: Owner) -> None:
    """Find both, compare them side by side, merge them; take it back, do it again, take it back."""
    owner.press("ctrl+f")
    owner.is_at("Search by name")
    owner.write("zoe")
    owner.hears_no_more("Name: Bo")
    owner.press("Down")
    owner.is_at("Name: Zoe")
    owner.press("shift+Down")
    owner.hears("2 chosen")
    owner.tab_to("Merge…", back=True)
    owner.press("space")
    owner.is_at("Merge")
    owner.hears("Two entries of one person", "Together", "Nothing is lost")
    owner.press("Return")
    owner.hears("Zoe and Zoé merged")
    owner.hears_no_more("Name: Zoé")
    owner.press("ctrl+z")
    owner.hears("Taken back: Zoe and Zoé merged", "Name: Zoé")
    owner.press("ctrl+shift+z")
    owner.hears_no_more("Name: Zoé")
    owner.press("ctrl+z")
    owner.hears("Name: Zoé")


def note_at_the_counter(owner: Owner) -> None:
    """Find who was added, see the shorter card, and note the item that was added; what is sold out says so."""
    owner.to_the_counter()
    owner.press("ctrl+f")
    owner.is_at("Find a regular by first name")
    owner.write("bo")
    owner.press("Return")
    owner.hears("Bo", "first visit", "0 of 3 stamps")
    owner.press("F7")
    owner.is_at("Find an item by its name")
    owner.write("mocha")
    owner.hears("Mocha maison")
    owner.press("ctrl+a")
    owner.write("cortado")
    owner.running.reader.wait_for_both("Cortado", "sold out")
    owner.press("ctrl+a")
    owner.write("affogato")
    owner.hears("Affogato")
    owner.press("Return")
    owner.hears("Note this order")
    owner.press("Return")
    owner.hears("Scan a card")


def see_the_visit(owner: Owner) -> None:
    """Go back to the owner's window: the visit is in the list."""
    owner.to_the_owners_window(PIN)
    owner.press("ctrl+f")
    assert owner.is_at("Search by name").written == "zoe"
    owner.press("Escape")
    owner.hears("Name: Bo", "Stamps: 1 of 3")


def speak_french(owner: Owner) -> None:
    """Choose another language: this window and the counter speak it at once."""
    owner.opens("ctrl+8", "The café")
    owner.tab_to("English")
    owner.press("Up")
    owner.hears("Langue")
    owner.press("ctrl+w")
    owner.hears("Scannez")
