"""A round: nobody is lost, nobody is there twice, and what is written is what was shown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.menu import Content
from cafememo.domain.order import SpokenLine
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Greeting, ShownProgramme, ShownUsual
from cafememo.domain.round import MOST, Chosen, Round
from cafememo.domain.usual import Reason, Why


def greeting(regular_id: int) -> Greeting:
    """Return somebody with a usual of their own."""
    usual = ShownUsual(10 + regular_id, (SpokenLine("Espresso"),), Reason(Why.PINNED))
    return Greeting(regular_id, f"Nr {regular_id}", (usual,), (), 3, None)


def test_one_enter_notes_everybody() -> None:
    """Three cards are three portions, the usual of each, in the order they came."""
    built = Round().welcome(greeting(1)).welcome(greeting(2)).welcome(greeting(3))
    assert built.portions() == (Portion(1, 11), Portion(2, 12), Portion(3, 13))
    assert built.seat.greeting.regular_id == 3


def test_a_card_scanned_again_shows_its_seat() -> None:
    """Nobody gets a second seat by a second scan, and what they chose stays."""
    built = Round().welcome(greeting(1)).choose(Chosen(99)).welcome(greeting(2)).welcome(greeting(1))
    assert (len(built.seats), built.at) == (2, 0)
    assert built.seat.having() == Chosen(99)


def test_one_more_is_a_further_order_of_the_same_visit() -> None:
    """It comes after the person's other orders, whoever sits behind, and is marked as further."""
    built = Round().welcome(greeting(1)).welcome(greeting(2)).turn_to(0).one_more(Chosen(50))
    assert built.portions() == (Portion(1, 11), Portion(1, 50, further=True), Portion(2, 12))
    assert built.at == 1


def test_without_the_first_order_the_further_one_is_the_visit() -> None:
    """Dropping somebody's first order leaves the other one as a visit of its own."""
    built = Round().welcome(greeting(1)).one_more(Chosen(50)).turn_to(0).drop()
    assert built.portions() == (Portion(1, 50),)


def test_somebody_without_a_usual_has_just_a_visit() -> None:
    """Enter notes a visit without an order then."""
    nobody_knows = Greeting(4, "Bo", (), (), 0, None)
    assert Round().welcome(nobody_knows).portions() == (Portion(4, None),)


def test_what_is_worth_keeping() -> None:
    """One greeting that nobody touched is one scan away; a round or a changed order is not."""
    alone = Round().welcome(greeting(1))
    assert not Round().worth_keeping()
    assert not alone.worth_keeping()
    assert alone.choose(Chosen(None)).worth_keeping()
    assert alone.welcome(greeting(2)).worth_keeping()


def test_a_reward_that_is_gone_is_not_asked_for_again() -> None:
    """Scanned once more, somebody is shown as they are by now: of two rewards taken one is left, then none."""

    def with_rewards(rewards: int) -> Greeting:
        shown = ShownProgramme(7, "Stamp card", Collects.STAMPS, StampCard(0, 10, rewards))
        return Greeting(1, "Nr 1", (), (shown,), 3, None)

    free = Chosen(50, reward_of=7)
    built = Round().welcome(with_rewards(2)).choose(free).one_more(free).welcome(greeting(2))
    assert built.welcome(with_rewards(2)).seats[:2] == built.seats[:2]
    once = built.welcome(with_rewards(1))
    assert [portion.reward_of for portion in once.portions()] == [7, None, None]
    assert [seat.having().order for seat in once.seats] == [50, 50, 12]
    assert once.at == 0
    assert [portion.reward_of for portion in built.welcome(with_rewards(0)).portions()] == [None, None, None]


def test_a_reward_is_offered_once_however_the_person_is_known_by_now() -> None:
    """One reward taken by a person's first order is not offered to their second, though both are known anew."""
    shown = ShownProgramme(7, "Stamp card", Collects.STAMPS, StampCard(0, 10, 1))
    person = Greeting(1, "Ana", (), (shown,), 12, None)
    built = Round().welcome(person)
    assert built.reward_waiting() == 7
    built = built.choose(Chosen(50, reward_of=7)).one_more(Chosen(51))
    assert built.reward_waiting() is None
    anew = built.known_anew(replace(person, avoids=frozenset({Content.MILK})))
    assert anew.at == built.at
    assert {seat.greeting.avoids for seat in anew.seats} == {frozenset({Content.MILK})}
    assert [seat.chosen for seat in anew.seats] == [seat.chosen for seat in built.seats]
    assert anew.reward_waiting() is None
    assert Round().reward_waiting() is None


def test_who_is_gone_leaves_with_all_their_orders_and_the_seat_shown_stays() -> None:
    """Another's seat is shown as before; where theirs was shown it is the next one, or the last there is."""
    built = Round().welcome(greeting(1)).one_more(Chosen(50)).welcome(greeting(2)).welcome(greeting(3))
    for at, shown in ((0, 2), (1, 2), (2, 2), (3, 3)):
        left = built.turn_to(at).without(1)
        assert [seat.greeting.regular_id for seat in left.seats] == [2, 3]
        assert left.seat.greeting.regular_id == shown
    assert built.without(3).turn_to(2).seat.greeting.regular_id == 2
    assert built.without(3).at == 2
    assert not Round().welcome(greeting(1)).without(1)
    assert built.without(9) == built


def test_who_is_merged_has_all_orders_of_both_behind_one_another() -> None:
    """The first is the visit, the others are further ones, and the seat shown is the same."""
    built = (
        Round().welcome(greeting(1)).one_more(Chosen(50)).welcome(greeting(2)).welcome(greeting(3)).one_more(Chosen(60))
    )
    anew = built.known_anew(greeting(1), was=3)
    assert [(seat.greeting.regular_id, seat.further) for seat in anew.seats] == [
        (1, False),
        (1, True),
        (1, True),
        (1, True),
        (2, False),
    ]
    assert anew.at == 3
    assert anew.seat.having() == Chosen(60)
    assert [seat.greeting.regular_id for seat in built.known_anew(greeting(7), was=2).seats] == [1, 1, 7, 3, 3]


def test_what_was_left_out_comes_back_as_it_was() -> None:
    """With nothing done since, a round is again what it was before somebody was left out, or before it was dropped."""
    before = Round().welcome(greeting(1)).one_more(Chosen(50)).welcome(greeting(2)).turn_to(0)
    assert before.drop().bring_back(before, before.drop()) == before
    assert Round().bring_back(before, Round()) == before


def test_what_was_left_out_comes_back_beside_who_came_since() -> None:
    """Who came since stays, who was noted since does not come again, and nobody makes room."""
    before = Round().welcome(greeting(1)).welcome(greeting(2))
    after = before.drop()
    assert [seat.greeting.regular_id for seat in Round().bring_back(before, after).seats] == [2]
    came = Round().welcome(greeting(3))
    assert [seat.greeting.regular_id for seat in came.bring_back(before, Round()).seats] == [3, 1, 2]
    again = after.welcome(greeting(2)).choose(Chosen(50))
    assert again.bring_back(before, after) == again
    for number in range(4, 10):
        came = came.welcome(greeting(number))
    assert came.bring_back(before, Round()).portions() == (*came.portions(), Portion(1, 11))


def test_a_further_order_left_out_is_a_further_one_again() -> None:
    """The visit it belongs to having been noted meanwhile, it comes back alone, and as what it was."""
    before = Round().welcome(greeting(1)).one_more(Chosen(50))
    assert Round().bring_back(before, before.drop()).portions() == (Portion(1, 50, further=True),)


steps = st.lists(
    st.one_of(
        st.tuples(st.just("welcome"), st.integers(1, 12)),
        st.tuples(st.just("choose"), st.integers(100, 110)),
        st.tuples(st.just("more"), st.integers(200, 210)),
        st.tuples(st.just("turn"), st.integers(-3, 3)),
        st.tuples(st.just("turn to"), st.integers(-1, 9)),
        st.tuples(st.just("drop"), st.just(0)),
    ),
    max_size=40,
)


@given(steps)
def test_any_round_can_be_written(taken: list[tuple[str, int]]) -> None:
    """Whatever is done, the seat shown is there, and of each person's orders the first one is the visit."""
    built = Round()
    for step, number in taken:
        if step == "welcome":
            built = built.welcome(greeting(number))
            assert built.full or built.seat.greeting.regular_id == number
        elif step == "turn":
            built = built.turn(number)
        elif step == "turn to":
            built = built.turn_to(number)
        elif built:
            actions = {
                "choose": lambda now, n=number: now.choose(Chosen(n)),
                "more": lambda now, n=number: now.one_more(Chosen(n)),
                "drop": lambda now, _n=number: now.drop(),
            }
            built = actions[step](built)
        assert len(built.seats) <= MOST
        assert 0 <= built.at < max(1, len(built.seats))
        seen: set[int] = set()
        for portion in built.portions():
            assert portion.further is (portion.regular_id in seen)
            seen.add(portion.regular_id)
