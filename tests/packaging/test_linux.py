"""The files a Linux desktop reads, held against what the program really takes."""

import configparser
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


@pytest.fixture(scope="module")
def help_text() -> str:
    """Return what the program prints when asked for help."""
    words = [sys.executable, "-m", "cafememo", "--help"]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout


def test_the_man_page_has_every_option_and_no_other(help_text: str) -> None:
    """The options of the man page are those that --help lists."""
    page = (LINUX / "cafememo.1").read_text(encoding="utf-8").replace("\\-", "-")
    options = page.split(".SH OPTIONS")[1].split(".SH ")[0]
    assert set(OPTION.findall(options)) == set(OPTION.findall(help_text))


def test_the_desktop_file_starts_what_the_program_takes(help_text: str) -> None:
    """Each Exec line calls cafememo with options it has, and the icon named lies beside it."""
    entries = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entries.read(LINUX / "cafememo.desktop", encoding="utf-8")
    assert set(entries["Desktop Entry"]["Actions"].rstrip(";").split(";")) == {
        name.removeprefix("Desktop Action ") for name in entries.sections() if name.startswith("Desktop Action ")
    }
    for section in entries.sections():
        program, *options = entries[section]["Exec"].split()
        assert program == "cafememo"
        assert set(options) <= set(OPTION.findall(help_text))
    assert (LINUX / f"{entries['Desktop Entry']['Icon']}.svg").is_file()


def test_the_metainfo_is_whole_in_both_languages() -> None:
    """Each sentence of the metainfo stands in English and in French, and it launches our desktop file."""
    root = ET.parse(LINUX / "cafememo.metainfo.xml").getroot()  # noqa: S314 - our own file
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    for tag in ("summary", "description/p", "description/ul/li"):
        found = [element.get(language, "en") for element in root.findall(tag)]
        assert found == ["en", "fr"] * (len(found) // 2)
        assert found
    assert (LINUX / str(root.findtext("launchable"))).is_file()
