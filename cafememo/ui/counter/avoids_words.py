"""What the page about what somebody avoids says, to the barista and through them to the guest."""

from collections.abc import Sequence
from datetime import datetime

from cafememo.domain.conflict import DIETS
from cafememo.domain.menu import Content
from cafememo.ui.conflict_sentences import content_word
from cafememo.ui.kit.words import day_and_month, translate

ALSO = frozenset((Content.ALCOHOL, Content.CAFFEINE))
GROUPS: Sequence[tuple[Content, ...]] = (
    tuple(content for content in Content if content not in DIETS | ALSO),
    tuple(content for content in Content if content in DIETS),
    tuple(content for content in Content if content in ALSO),
)
"""What can be chosen: the fourteen allergens, the diets, and what else people avoid."""
CONTENTS = tuple(content for group in GROUPS for content in group)


def title_text(name: str) -> str:
    """Ask what somebody avoids."""
    return translate("avoids", "What does {name} avoid?").format(name=name)


def headings() -> tuple[str, ...]:
    """Return what each of GROUPS is called."""
    return translate("avoids", "Allergens"), translate("avoids", "Eats"), translate("avoids", "Also")


def whole_word(content: Content) -> str:
    """Say a thing to choose with what its heading says, for who cannot see that."""
    word = content_word(content)
    if content in DIETS:
        return translate("avoids", "eats {diets}").format(diets=word)
    return translate("avoids", "avoids {contents}").format(contents=word)


def since_text(agreed_on: datetime | None) -> str:
    """Say since when they agree; "" where they do not."""
    if agreed_on is None:
        return ""
    return translate("avoids", "agreed on {day}").format(day=day_and_month(agreed_on))


def promise_text() -> str:
    """Return what is read out to the guest, whose yes is then the consent."""
    return translate(
        "avoids",
        "“May we remember this? Only on this machine, only to warn you, and gone as soon as you say so.”",
    )


def farewell_text() -> str:
    """Return what is read out to the guest whose no ends it."""
    return translate("avoids", "“Then we forget all of it, now.”")


def agree_text() -> str:
    """Return what Enter does where something is chosen."""
    return translate("avoids", "They agree: remember it")


def forget_text() -> str:
    """Return what Enter does where nothing is left of what they had agreed to."""
    return translate("avoids", "Forget all of it")
