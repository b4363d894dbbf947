"""Rebuild resources/fonts from the npm packages @expo-google-fonts/fraunces and @expo-google-fonts/inter.

Usage: python packaging/fonts.py NODE_MODULES   (the folder npm installed the two packages into)

Each TTF is cut down to Latin, Latin-extended, punctuation, currency signs and arrows, which is what the
program writes; any other script in a person's name falls back to a font of the system. Kerning, ligatures,
placed marks and tabular figures stay; hinting goes, since Qt draws at sizes where it changes nothing and
its tables are a third of the file. Names and licence notices inside the fonts stay as they were. Made from
fraunces 0.4.1 and inter 0.4.2 with fonttools 4.68.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
SOURCES = {
    "fraunces": ("600SemiBold/Fraunces_600SemiBold.ttf",),
    "inter": (
        "400Regular/Inter_400Regular.ttf",
        "500Medium/Inter_500Medium.ttf",
        "600SemiBold/Inter_600SemiBold.ttf",
    ),
}
# First and last code point of each stretch kept, both included.
KEPT = (
    (0x20, 0x7E),
    (0xA0, 0x24F),  # Latin-1, Latin Extended-A and -B
    (0x2B0, 0x36F),  # modifier letters, combining marks
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese, Welsh
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2113, 0x2122),  # № ™ and their neighbours
    (0x2150, 0x215F),  # fractions
    (0x2190, 0x21FF),  # arrows: key names
    (0x2212, 0x2212),  # minus
    (0x2318, 0x2325),  # ⌘ ⌥
    (0x25CF, 0x25CF),  # ● beside a state
    (0xFB00, 0xFB04),  # f-ligatures
)
# Not calt: it would turn a typed "->" into an arrow.
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "rlig"]


def cut(source: Path, target: Path) -> None:
    """Write the cut-down copy of `source` to `target`."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[point for first, last in KEPT for point in range(first, last + 1)])
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def write_licence(text: Path, font: Path, target: Path) -> None:
    """Copy the Open Font Licence, its first line being the copyright notice the font itself carries."""
    notice = TTFont(font)["name"].getDebugName(0)
    rest = text.read_text(encoding="utf-8").split("\n", 1)[1]
    target.write_text(f"{notice}\n{rest}", encoding="utf-8")


def main() -> None:
    """Cut every font of SOURCES and write the licence texts."""
    if len(sys.argv) != 2:
        sys.exit("usage: python packaging/fonts.py NODE_MODULES")
    FONTS.mkdir(parents=True, exist_ok=True)
    for package, files in SOURCES.items():
        folder = Path(sys.argv[1]) / "@expo-google-fonts" / package
        write_licence(folder / "LICENSE_FONT", folder / files[0], FONTS / f"OFL-{package.capitalize()}.txt")
        for file in files:
            source = folder / file
            target = FONTS / source.name.replace("_", "-").translate(str.maketrans("", "", "0123456789"))
            cut(source, target)
            print(f"{target.name}: {source.stat().st_size} -> {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
