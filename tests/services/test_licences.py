"""What the program is made of, read from what is installed."""

from importlib import metadata

import pytest

from cafememo.services import licences
from cafememo.services.licences import Licence


@pytest.fixture(scope="module")
def found() -> dict[str, Licence]:
    """Give every part by its name in small letters."""
    return {one.name.lower(): one for one in licences.licences()}


def test_every_dependency_is_listed_with_its_version(found: dict[str, Licence]) -> None:
    """What pyproject.toml asks for and is installed is there, as is what that needs; what tests need is not."""
    for name in ("sqlmodel", "sqlalchemy", "sqlcipher3", "alembic", "keyring", "cryptography", "pyside6_essentials"):
        assert found[name].version == metadata.version(name)
    assert not {"pytest", "ruff", "hypothesis"} & found.keys()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cafémémo", "MIT License"),
        ("qt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("qt", "GNU GENERAL PUBLIC LICENSE"),
        ("pyside6_essentials", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("inter", "SIL OPEN FONT LICENSE Version 1.1"),
        ("fraunces", "SIL OPEN FONT LICENSE Version 1.1"),
        ("lucide", "ISC License"),
    ],
)
def test_the_texts_that_must_go_with_it_do(found: dict[str, Licence], name: str, words: str) -> None:
    """Qt's own, those of the fonts and icons, and the program's: whole, wherever it is installed."""
    assert words in found[name].text()


def test_a_licence_has_a_name_that_fits_a_line(found: dict[str, Licence]) -> None:
    """Some packages give their whole text as the name of the licence; that is not shown as one."""
    assert all(len(one.licence) < 80 and "\n" not in one.licence for one in found.values())


def test_a_package_that_is_gone_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing tells of its packages, as in some bundles, what ships with the program is still listed."""

    def gone(_name: str) -> object:
        raise metadata.PackageNotFoundError

    for name in ("requires", "distribution", "version"):
        monkeypatch.setattr(licences.metadata, name, gone)
    assert {one.name for one in licences.licences()} == {"Cafémémo", "Qt", "Inter", "Fraunces", "Lucide", "Python"}
