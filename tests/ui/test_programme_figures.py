"""What changing or trying a programme would do, in words: figures of some people, never of one or two."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from cafememo.domain.loyalty import Collects
from cafememo.domain.resizing import Effect
from cafememo.domain.trial import Outcome
from cafememo.ui.kit import words
from cafememo.ui.programme_figures import about, effect_sentences, outcome_sentences, people_sentence


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """Speak one language after the other."""
    words.use(str(request.param))
    yield str(request.param)
    words.use("en")


def changed(effect: Effect, of: int, later: int, collects: Collects = Collects.STAMPS) -> str:
    """Return what is said of another size."""
    return " ".join(effect_sentences(effect, of, later, collects))


def test_a_smaller_card() -> None:
    """Who has a reward at once, and that nobody loses anything."""
    assert changed(Effect(412, 9, 37, 41), 10, 8) == (
        "Of 412 people with stamps, 37 would have a reward waiting at once. That is 41 rewards in all. "
        "Nobody loses a stamp."
    )
    assert changed(Effect(1_412, 9, 0, 0), 10, 8) == (
        "Of 1,412 people with stamps, nobody would have a reward at once. Nobody loses a stamp."
    )
    assert changed(Effect(20, 9, 5, 5), 100, 80, Collects.POINTS) == (
        "Of 20 people with points, 5 would have a reward waiting at once. Nobody loses a point."
    )


def test_a_larger_card() -> None:
    """All keep what they have, and need more for the next."""
    assert changed(Effect(412, 9), 10, 12) == (
        "412 people have something in it, and keep all of it. For the next reward they need 2 more stamps than today. "
        "Nobody loses a stamp."
    )
    assert changed(Effect(), 10, 12) == "Nobody has anything in it yet, so nothing changes for anybody."


def test_few_people_are_not_told_apart(language: str) -> None:
    """One or two people, or a reward for one or two, are a few: no figure is about them."""
    for people, at_once, sizes in product((1, 2), (0, 1, 2), ((10, 8), (10, 12))):
        said = changed(Effect(people, 0, min(people, at_once), at_once), *sizes)
        assert not re.search(rf"\b[{people}12]\b", said.replace(str(abs(sizes[1] - sizes[0])), "")), said
    assert "2" not in changed(Effect(50, 0, 2, 4), 10, 8).replace("50", "")
    assert "1" not in people_sentence(Effect(50, 1), Collects.STAMPS)
    assert not re.search(r"\d", people_sentence(Effect(2, 1), Collects.STAMPS))


def test_who_has_something_is_said(language: str) -> None:
    """Nobody is said to be nobody by silence; a voucher speaks of rewards alone."""
    assert people_sentence(Effect(), Collects.STAMPS) == ""
    for collects, waiting in product(Collects, (0, 1, 5)):
        said = people_sentence(Effect(1_000, waiting), collects)
        assert said.endswith(".")
        assert not re.search(r"[{}]", said)


def test_what_waits_can_still_be_had() -> None:
    """Of a programme that does not run it is said where a reward waits, and only there."""
    assert people_sentence(Effect(9, 4), Collects.STAMPS, still=True) == (
        "9 people have stamps in it; a reward is waiting for 4 of them. What waits can still be had."
    )
    assert people_sentence(Effect(9, 0), Collects.STAMPS, still=True) == (
        "9 people have stamps in it; no reward is waiting."
    )
    assert people_sentence(Effect(), Collects.STAMPS, still=True) == ""


def test_a_trial_in_words() -> None:
    """How many visits, of how many people, how many rewards, a week, and what they come to."""
    outcome = Outcome(30, 1_650, 1_596, 1_596, 163, 94, 55, 38_080, 10)
    assert list(outcome_sentences(outcome)) == [
        "In the last 30 days, 1,596 of 1,650 visits would have counted, from 163 people.",
        "94 rewards would have come, to 55 people: about 22 a week.",
        "That is 94 free orders, about €381 at the menu’s prices.",
        "Once everybody has a card begun it can come to 37 a week, if every card gets full.",
        "Everybody was taken to begin with an empty card. Nothing was written.",
    ]
    few = " ".join(outcome_sentences(outcome._replace(rewards=5, rewarded=2, value=1_900)))
    assert "Fewer than 3 people would have had a reward." in few
    assert "19" not in few.replace("1,596", "")
    assert "about €19.00" in " ".join(outcome_sentences(outcome._replace(rewards=5, rewarded=3, value=1_900)))
    assert "free orders." in " ".join(outcome_sentences(outcome._replace(value=None)))


def test_a_trial_of_few_gives_no_figure(language: str) -> None:
    """Of one or two people only that they are fewer than three."""
    for people, rewards in product((1, 2), (0, 2, 7)):
        outcome = Outcome(30, 57, 41, 45, people, rewards, min(people, rewards), 900, 5)
        said = " ".join(outcome_sentences(outcome))
        assert not re.search(r"57|41|45|900|\b[127]\b", said), said


def test_every_outcome_is_said(language: str) -> None:
    """With no visit, with none that counts, and with all the rest, whole sentences come."""
    for visits, people, rewards, value, days in product((0, 1, 50), (0, 2, 3), (0, 4), (None, 12_345), (1, 30)):
        outcome = Outcome(days, visits, people * 3, people * 3, people, rewards, min(people, rewards), value, 5)
        said = " ".join(outcome_sentences(outcome))
        assert said.endswith(".")
        assert not re.search(r"[{}]|%n|  ", said), said


@pytest.mark.parametrize(("number", "said"), [(0.0, "0"), (3.46, "3.5"), (4.0, "4"), (9.96, "10.0"), (1234.5, "1,234")])
def test_about_is_no_more_exact_than_it_can_be(number: float, said: str) -> None:
    """One place below ten, none above."""
    assert about(number) == said
