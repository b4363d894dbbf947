"""What changing or trying a programme would do, in words and figures; nobody is named, nor told apart from a few."""

from collections.abc import Iterator

from cafememo.domain.formats import in_currency
from cafememo.domain.loyalty import Collects
from cafememo.domain.resizing import Effect
from cafememo.domain.trial import FEWEST, Outcome
from cafememo.ui.kit.words import formats, price, translate
from cafememo.ui.programme_words import figure


def effect_sentences(effect: Effect, of: int, later: int, collects: Collects) -> Iterator[str]:
    """Say what another size of the card would do to those who collect."""
    points = collects is Collects.POINTS
    if not effect.people:
        yield translate("programme", "Nobody has anything in it yet, so nothing changes for anybody.")
        return
    if later < of:
        yield from _of_smaller(effect, points=points)
    else:
        if effect.people < FEWEST:
            yield translate("programme", "The few people who have something in it keep all of it.")
        else:
            pattern = translate("programme", "{people} people have something in it, and keep all of it.")
            yield pattern.format(people=figure(effect.people))
        if points:
            yield translate("programme", "For the next reward they need %n more points than today.", "", later - of)
        else:
            yield translate("programme", "For the next reward they need %n more stamps than today.", "", later - of)
    if points:
        yield translate("programme", "Nobody loses a point.")
    else:
        yield translate("programme", "Nobody loses a stamp.")


def people_sentence(effect: Effect, collects: Collects, *, still: bool = False) -> str:
    """Say how many people have something in a programme; "" for nobody.

    `still` where it does not run: that a reward can be had all the same is said then.
    """
    said = _people(effect, collects)
    if still and effect.waiting:
        said += " " + translate("programme", "What waits can still be had.")
    return said


def _people(effect: Effect, collects: Collects) -> str:
    """Say how many people have something, and a reward."""
    if not effect.people:
        return ""
    if effect.people < FEWEST:
        return translate("programme", "A few people have something in it.")
    people = figure(effect.people)
    if collects is Collects.VOUCHER:
        return translate("programme", "A reward is waiting for {people} people.").format(people=people)
    if collects is Collects.POINTS:
        said = translate("programme", "{people} people have points in it").format(people=people)
    else:
        said = translate("programme", "{people} people have stamps in it").format(people=people)
    if effect.waiting >= FEWEST:
        waiting = translate("programme", "a reward is waiting for {some} of them").format(some=figure(effect.waiting))
    elif effect.waiting:
        waiting = translate("programme", "a reward is waiting for a few of them")
    else:
        waiting = translate("programme", "no reward is waiting")
    return translate("programme", "{people}; {waiting}.").format(people=said, waiting=waiting)


def outcome_sentences(outcome: Outcome) -> Iterator[str]:
    """Say what a trial came to."""
    days = translate("programme", "the last %n days", "", outcome.days)
    if not outcome.visits:
        yield translate("programme", "Nothing was noted in {days}, so there is nothing to try it on.").format(days=days)
        return
    if not outcome.people:
        yield translate("programme", "None of %n visits in {days} would have counted.", "", outcome.visits).format(
            days=days
        )
        return
    if outcome.too_few:
        yield translate(
            "programme",
            "In {days} fewer than {fewest} people would have collected anything: too few for figures that are about "
            "nobody in particular.",
        ).format(days=days, fewest=FEWEST)
        return
    yield translate(
        "programme", "In {days}, {earning} of {visits} visits would have counted, from {people} people."
    ).format(days=days, earning=figure(outcome.earning), visits=figure(outcome.visits), people=figure(outcome.people))
    yield from _rewards(outcome)
    yield translate(
        "programme", "Once everybody has a card begun it can come to {week} a week, if every card gets full."
    ).format(week=about(outcome.in_the_long_run()))
    yield translate("programme", "Everybody was taken to begin with an empty card. Nothing was written.")


def about(number: float) -> str:
    """Return a number that need not be exact: "3.5", "12"."""
    if number >= 10 or number == int(number):
        return figure(round(number))
    return f"{number:.1f}".replace(".", formats().decimal)


def _of_smaller(effect: Effect, *, points: bool) -> Iterator[str]:
    """Say for whom a smaller card is full at once."""
    if effect.people < FEWEST:
        yield translate("programme", "A few people have something in it; a card that is full then is a reward at once.")
        return
    if not effect.at_once:
        if points:
            pattern = translate("programme", "Of {people} people with points, nobody would have a reward at once.")
        else:
            pattern = translate("programme", "Of {people} people with stamps, nobody would have a reward at once.")
    elif effect.at_once < FEWEST:
        if points:
            pattern = translate("programme", "Of {people} people with points, a few would have a reward at once.")
        else:
            pattern = translate("programme", "Of {people} people with stamps, a few would have a reward at once.")
    elif points:
        pattern = translate("programme", "Of {people} people with points, {some} would have a reward waiting at once.")
    else:
        pattern = translate("programme", "Of {people} people with stamps, {some} would have a reward waiting at once.")
    yield pattern.format(people=figure(effect.people), some=figure(effect.at_once))
    if effect.rewards > effect.at_once >= FEWEST:
        yield translate("programme", "That is {rewards} rewards in all.").format(rewards=figure(effect.rewards))


def _rewards(outcome: Outcome) -> Iterator[str]:
    """Say how many rewards would have come, and what they are worth."""
    if not outcome.rewards:
        yield translate("programme", "No card would have got full.")
        return
    if outcome.rewarded_too_few:
        yield translate("programme", "Fewer than {fewest} people would have had a reward.").format(fewest=FEWEST)
        return
    rewards = figure(outcome.rewards)
    yield translate("programme", "{rewards} rewards would have come, to {people} people: about {week} a week.").format(
        rewards=rewards, people=figure(outcome.rewarded), week=about(outcome.rewards_a_week())
    )
    if outcome.value is None:
        yield translate("programme", "That is {rewards} free orders.").format(rewards=rewards)
        return
    # To the unit from a hundred on: more would promise more than a guess is worth.
    amount = (
        price(outcome.value) if outcome.value < 10_000 else in_currency(figure(round(outcome.value / 100)), formats())
    )
    yield translate("programme", "That is {rewards} free orders, about {amount} at the menu’s prices.").format(
        rewards=rewards, amount=amount
    )
