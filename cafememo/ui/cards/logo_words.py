"""Why a file does not become the café's logo, and what to do, in plain words."""

from cafememo.ui.cards.refused import LogoRefused, Why
from cafememo.ui.kit.figures import whole
from cafememo.ui.kit.words import translate


def refusal_sentence(refused: LogoRefused) -> str:
    """Say why a file was refused, and what to take instead."""
    sentence = {
        Why.MISSING: translate("logo", "This file cannot be opened. See whether it is still there and may be read."),
        Why.NOT_A_PICTURE: translate("logo", "This is no picture for a card. Take a PNG, JPEG or SVG file."),
        Why.BROKEN: translate("logo", "This picture is damaged. Save it again, or take another."),
        Why.TOO_LARGE_FILE: translate("logo", "This file is too large. Take one of at most {most_mb}\u00a0MB."),
        Why.TOO_MANY_PIXELS: translate(
            "logo", "This picture is {width} × {height} pixels. Take one of at most {most} × {most}."
        ),
        Why.TOO_SMALL: translate(
            "logo",
            "What shows in this picture is {width} × {height} pixels. Take one of at least {least} × {least}.",
        ),
        Why.TOO_LONG: translate(
            "logo",
            "This picture is too narrow for a card: {width} × {height} pixels. "
            "Take one whose longer side is at most {most} times the shorter.",
        ),
        Why.EMPTY: translate("logo", "Nothing shows in this picture. Take one with something in it."),
        Why.REFERS_ELSEWHERE: translate(
            "logo", "This drawing is not whole in its file: it refers to others. Save it as a PNG and take that."
        ),
        Why.TOO_INVOLVED: translate("logo", "This drawing is too involved. Save it as a PNG and take that."),
    }[refused.why]
    return sentence.format(**{name: whole(number) for name, number in refused.numbers.items()})
