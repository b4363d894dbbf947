"""What the build makes of resources/."""

import math
import shutil
from pathlib import Path

import build_hook
import icon_paths
import pytest

RESOURCES = Path(__file__).parents[3] / "resources"


def test_the_same_resources_give_the_same_bytes(tmp_path: Path) -> None:
    """Two builds agree in every byte, also when the files' times differ."""
    copy = tmp_path / "resources"
    shutil.copytree(RESOURCES, copy, copy_function=shutil.copyfile)
    build_hook.build(RESOURCES, tmp_path / "one")
    build_hook.build(copy, tmp_path / "two")
    one = {file.name: file.read_bytes() for file in (tmp_path / "one").iterdir()}
    two = {file.name: file.read_bytes() for file in (tmp_path / "two").iterdir()}
    assert one.keys() >= {"resources.rcc", "words-en.json", "words-fr.json"}
    assert one == two


def test_what_ships_is_built_from_the_resources_of_today(tmp_path: Path) -> None:
    """cafememo/shipped holds what a build would make now."""
    build_hook.build(RESOURCES, tmp_path)
    for built in tmp_path.iterdir():
        assert (build_hook.SHIPPED / built.name).read_bytes() == built.read_bytes(), built.name


def test_a_product_whose_source_is_gone_goes_too(tmp_path: Path) -> None:
    """A language taken out of resources/ does not stay in what ships."""
    (tmp_path / "words-xx.json").write_text("{}", encoding="utf-8")
    build_hook.build(RESOURCES, tmp_path)
    assert not (tmp_path / "words-xx.json").exists()


def test_fonts_and_icons_ship_with_their_licences() -> None:
    """Each licence text is there, and each font's carries the notice of the font."""
    for name, owner in (("Fraunces", "Fraunces Project"), ("Inter", "Inter Project")):
        text = (RESOURCES / "fonts" / f"OFL-{name}.txt").read_text(encoding="utf-8")
        assert text.startswith("Copyright")
        assert owner in text.splitlines()[0]
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert (RESOURCES / "icons" / "LICENSE-lucide.txt").read_text(encoding="utf-8").startswith("ISC License")


HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
)


@pytest.mark.parametrize(
    ("element", "path"),
    [
        ('<path d="M1 2l3 4H9v-1z"/>', "M 1 2 L 4 6 L 9 6 L 9 5 Z"),
        ('<path d="m1 2 3 4 1 1"/>', "M 1 2 L 4 6 L 5 7"),
        ('<path d="M1 1c1 0 2 1 2 2"/>', "M 1 1 C 2 1 3 2 3 3"),
        ('<line x1="1" y1="2" x2="3.5" y2="4"/>', "M 1 2 L 3.5 4"),
        ('<polyline points="1,2 3,4 5,6"/>', "M 1 2 L 3 4 L 5 6"),
        ('<rect x="2" y="3" width="4" height="5"/>', "M 2 3 L 6 3 L 6 3 L 6 8 L 6 8 L 2 8 L 2 8 L 2 3 L 2 3 Z"),
    ],
)
def test_each_shape_of_the_drawings_becomes_its_path(tmp_path: Path, element: str, path: str) -> None:
    """Relative and absolute commands, lines and rectangles become absolute moves, lines and curves."""
    file = tmp_path / "shape.svg"
    file.write_text(f"{HEAD}{element}</svg>", encoding="utf-8")
    assert icon_paths.icon_path(file) == path


@pytest.mark.parametrize(
    "element",
    [
        '<circle cx="12" cy="12" r="5"/>',
        '<path d="M17 12a5 5 0 0 1-10 0 5 5 0 0 1 10 0"/>',
        '<path d="M17 12a5 5 0 0110 0" transform="translate(-10)"/>',
    ],
)
def test_arcs_stay_on_their_circle_or_are_refused(tmp_path: Path, element: str) -> None:
    """Every point an arc passes lies on its circle; a drawing with a transform is refused."""
    file = tmp_path / "arc.svg"
    file.write_text(f"{HEAD}{element}</svg>", encoding="utf-8")
    if "transform" in element:
        with pytest.raises(ValueError, match=r"arc\.svg"):
            icon_paths.icon_path(file)
        return
    numbers = [float(word) for word in icon_paths.icon_path(file).split() if word not in "MLCZ"]
    ends = list(zip(numbers[2:][4::6], numbers[2:][5::6], strict=True))
    assert len(ends) >= 4
    for x, y in ends:
        assert math.hypot(x - 12, y - 12) == pytest.approx(5, abs=0.002)


@pytest.mark.parametrize("element", ["<text>a</text>", '<path d="M1 1q1 1 2 2"/>', '<path fill="red" d="M1 1"/>'])
def test_what_cannot_be_drawn_is_refused(tmp_path: Path, element: str) -> None:
    """An icon with anything but plain strokes stops the build."""
    file = tmp_path / "odd.svg"
    file.write_text(f"{HEAD}{element}</svg>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.svg|not known here"):
        icon_paths.icon_path(file)
