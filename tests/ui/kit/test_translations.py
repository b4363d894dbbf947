"""The translations are whole: what the code says, both languages can say."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import build_hook
import pytest
import words as gatherer

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations"
HOLE = re.compile(r"%n|\{[^}]*\}")
Entry = tuple[str, str, str]


def messages(file: Path) -> dict[Entry, ET.Element]:
    """Return the messages of a Linguist file by context, source and disambiguation."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")): message
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def said(message: ET.Element) -> list[str]:
    """Return a message's translation, or all its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the translations, freshly brought up to date with the code."""
    folder = tmp_path_factory.mktemp("translations") / "ts"
    shutil.copytree(TRANSLATIONS, folder)
    gatherer.refresh(folder)
    return folder


@pytest.mark.parametrize("language", gatherer.LANGUAGES)
def test_the_translations_are_up_to_date_with_the_code(gathered: Path, language: str) -> None:
    """Gathering the sentences anew finds none that is missing from the file, and none that the code lost."""
    name = f"cafememo_{language}.ts"
    assert messages(gathered / name).keys() == messages(TRANSLATIONS / name).keys()


@pytest.mark.parametrize("language", gatherer.LANGUAGES)
def test_every_sentence_is_translated(gathered: Path, language: str) -> None:
    """No sentence is unfinished, vanished or empty, in any of its plural forms."""
    for entry, message in messages(gathered / f"cafememo_{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None, entry
        assert translation.get("type") is None, entry
        assert all(form.strip() for form in said(message)), entry


@pytest.mark.parametrize("language", gatherer.LANGUAGES)
def test_every_value_has_its_place_in_the_translation(language: str) -> None:
    """Each {placeholder} and %n of a sentence stands in its translation, as often and no other."""
    for entry, message in messages(TRANSLATIONS / f"cafememo_{language}.ts").items():
        for form in said(message):
            assert sorted(HOLE.findall(form)) == sorted(HOLE.findall(entry[1])), entry


def test_every_sentence_with_a_number_has_plural_forms() -> None:
    """A sentence with %n, or whose number is put in as it is written here, has its forms in English and in French."""
    english = messages(TRANSLATIONS / "cafememo_en.ts")
    for entry, message in messages(TRANSLATIONS / "cafememo_fr.ts").items():
        counted = message.get("numerus") == "yes"
        assert counted or "%n" not in entry[1], entry
        assert (entry in english) == counted, entry


SAMPLE = """
from cafememo.ui.kit.words import translate
def f(n, xs, table):
    translate("ctx", "One line")
    translate("ctx", "%n by a name", "", n)
    translate(
        "ctx",
        "%n over lines",
        "",
        len(xs),
    )
    translate("ctx", "Joined "
              "sentence of {name}.")
    translate("ctx", "Open", "verb")
    translate("ctx", "It’s “quoted” and \\\\"inner\\\\"")
    translate("ctx", "%n by keyword", n=n)
    "text".translate(table)
    return {1: (translate("other", "In a tuple"),)}
""".replace("\\\\", "\\")


def test_every_way_of_writing_a_call_is_gathered(tmp_path: Path) -> None:
    """Calls over several lines, joined strings, quotes, keywords and numbers all reach the file."""
    package = tmp_path / "package"
    package.mkdir()
    (package / "sample.py").write_text(SAMPLE, encoding="utf-8")
    gatherer.refresh(tmp_path, package)
    french = messages(tmp_path / "cafememo_fr.ts")
    counted = {("ctx", "%n by a name", ""), ("ctx", "%n over lines", ""), ("ctx", "%n by keyword", "")}
    plain = {
        ("ctx", "One line", ""),
        ("ctx", "Joined sentence of {name}.", ""),
        ("ctx", "Open", "verb"),
        ("ctx", 'It’s “quoted” and "inner"', ""),
        ("other", "In a tuple", ""),
    }
    assert french.keys() == counted | plain
    assert {entry for entry, message in french.items() if message.get("numerus") == "yes"} == counted
    assert messages(tmp_path / "cafememo_en.ts").keys() == counted


def test_a_sentence_put_together_at_run_time_is_refused(tmp_path: Path) -> None:
    """An f-string or a variable in translate() fails with its file and line, since it would never be found."""
    for number, argument in enumerate(('f"Hello {name}"', "name")):
        file = tmp_path / f"wrong{number}.py"
        file.write_text(f'\ntranslate("ctx", {argument})\n', encoding="utf-8")
        with pytest.raises(ValueError, match=rf"wrong{number}\.py:2"):
            list(gatherer.sentences(file))


def test_what_ships_is_what_the_translations_say(tmp_path: Path) -> None:
    """The build puts finished sentences into the catalogue by context and names the unfinished ones."""
    file = tmp_path / "cafememo_fr.ts"
    file.write_text(
        """<TS><context><name>c</name>
        <message><source>A</source><translation>Un</translation></message>
        <message><source>B</source><comment>verb</comment><translation>Deux</translation></message>
        <message><source>C</source><translation type="unfinished">?</translation></message>
        <message><source>D</source><translation type="vanished">Quatre</translation></message>
        <message numerus="yes"><source>%n</source><translation>
        <numerusform>un</numerusform><numerusform>des</numerusform></translation></message>
        </context></TS>""",
        encoding="utf-8",
    )
    words, missing = build_hook.read_words(file)
    assert words == {"c": {"A": "Un", "verb\x04B": "Deux", "%n": ["un", "des"]}}
    assert missing == ["C"]
