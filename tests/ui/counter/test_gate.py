"""The gate: what opens it, what locks it, and that nothing gets past it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from cafememo.domain.pin import Answer, Gone, Right, Wait, Wrong
from cafememo.domain.staff import Role
from cafememo.store.settings import Staff
from cafememo.ui.counter.gate import Gate, Standing

LEA, SAM, INES = Staff(1, "Léa", asks_pin=True), Staff(2, "Sam"), Staff(3, "Inès")


def hear(gate: Gate) -> list[str]:
    """Return what the gate tells from now on."""
    told: list[str] = []
    gate.locked.connect(lambda: told.append("locked"))
    gate.choice_wanted.connect(lambda: told.append("choice"))
    gate.unlocked.connect(lambda: told.append("unlocked"))
    gate.staff_changed.connect(lambda: told.append("staff"))
    return told


def test_a_cafe_without_pins_begins_open_and_opens_at_a_touch() -> None:
    """Where nobody has a PIN the first is present from the start, and one key ends the lock."""
    gate = Gate()
    gate.begin((SAM, INES))
    assert (gate.open, gate.present) == (True, SAM)
    told = hear(gate)
    gate.lock()
    gate.lock()
    assert gate.standing is Standing.LOCKED
    gate.unlock_asked()
    gate.unlock_asked()
    assert told == ["locked", "unlocked"]


def test_a_cafe_with_a_pin_begins_locked_and_asks_who_it_is() -> None:
    """Where anybody has a PIN nobody notes anything before somebody said who they are."""
    gate = Gate()
    told = hear(gate)
    gate.begin((LEA, SAM))
    gate.unlock_asked()
    gate.staff_chosen(LEA.id)
    assert gate.standing is Standing.CHOOSING
    assert gate.answered(Right())
    assert (gate.open, gate.present) == (True, LEA)
    assert told == ["staff", "locked", "choice", "unlocked"]


def test_who_is_let_in_is_told_before_the_counter_opens() -> None:
    """The name on the header is the right one when the café at rest is shown."""
    gate = Gate()
    gate.begin((LEA, SAM))
    gate.unlock_asked()
    told = hear(gate)
    gate.staff_chosen(SAM.id)
    gate.answered(Right())
    assert told == ["staff", "unlocked"]


@pytest.mark.parametrize("answer", [Wrong(1), Wait(4), Gone()])
def test_no_other_answer_lets_anybody_in(answer: Answer) -> None:
    """Wrong, too soon or gone: it stays locked, and the next right answer needs a choice of its own."""
    gate = Gate()
    gate.begin((LEA, SAM))
    gate.unlock_asked()
    gate.staff_chosen(LEA.id)
    assert not gate.answered(answer)
    assert not gate.answered(Right())
    assert not gate.open


def test_an_answer_from_before_the_lock_opens_nothing() -> None:
    """Locked while a PIN is being looked at, the counter stays locked though it was right."""
    gate = Gate()
    gate.begin((LEA, SAM))
    gate.unlock_asked()
    gate.staff_chosen(LEA.id)
    gate.lock()
    assert not gate.answered(Right())
    gate.unlock_asked()
    assert not gate.answered(Right())
    assert not gate.open


def test_leaving_the_choice_locks_again() -> None:
    """Esc among the tiles goes back to the lock; in an open counter it changes nothing."""
    gate = Gate()
    gate.begin((LEA, SAM))
    gate.unlock_asked()
    told = hear(gate)
    gate.left()
    assert told == ["locked"]
    gate.unlock_asked()
    gate.staff_chosen(SAM.id)
    gate.answered(Right())
    gate.staff_chosen(LEA.id)
    gate.left()
    assert gate.open
    assert not gate.answered(Right())
    assert gate.present == SAM


def test_staff_change_while_it_is_open() -> None:
    """Somebody else's tile makes them present; who is removed meanwhile is no more, and it is asked who is."""
    gate = Gate()
    gate.begin((SAM, INES))
    gate.staff_chosen(INES.id)
    assert gate.answered(Right())
    assert gate.present == INES
    told = hear(gate)
    gate.set_staff((SAM,))
    assert (gate.present, told) == (None, ["staff", "choice"])
    gate.set_staff(())
    assert gate.present is None
    gate.set_staff((INES, SAM))
    assert gate.present == INES


def test_who_comes_after_somebody_left_is_asked_for_a_pin() -> None:
    """Where anybody has a PIN the counter is locked by the leaving of who was there, and asks at once who it is."""
    gate = Gate()
    gate.begin((LEA, SAM))
    gate.unlock_asked()
    gate.staff_chosen(SAM.id)
    gate.answered(Right())
    told = hear(gate)
    gate.set_staff((LEA,))
    assert told == ["staff", "locked", "choice"]
    assert (gate.standing, gate.present) == (Standing.CHOOSING, None)
    gate.left()
    gate.unlock_asked()
    assert gate.standing is Standing.CHOOSING


def test_who_left_while_it_is_locked_is_not_there_afterwards() -> None:
    """Without PINs a lock opens at a touch, but not when nobody knows who is there: then it asks."""
    gate = Gate()
    gate.begin((SAM, INES))
    gate.lock()
    gate.set_staff((INES,))
    assert gate.standing is Standing.LOCKED
    gate.unlock_asked()
    assert gate.standing is Standing.CHOOSING
    gate.staff_chosen(INES.id)
    assert gate.answered(Right())
    assert (gate.open, gate.present) == (True, INES)


def test_a_new_name_is_still_the_same_person() -> None:
    """Renamed, or made a lead, whoever is there stays there."""
    gate = Gate()
    gate.begin((SAM, INES))
    told = hear(gate)
    gate.set_staff((INES, Staff(SAM.id, "Samuel", role=Role.LEAD)))
    assert (gate.open, told) == (True, ["staff"])
    assert gate.present is not None
    assert gate.present.name == "Samuel"


def test_only_keys_that_tell_nothing_work_while_it_is_locked() -> None:
    """Undo, find, newcomer and every other key wait; help, full screen and leaving do not."""
    gate = Gate()
    gate.lock()
    commands = [Qt.Key.Key_Z, Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_Comma, Qt.Key.Key_L]
    assert not any(gate.permits(key, command=True) for key in commands)
    assert not any(gate.permits(Qt.Key(Qt.Key.Key_F1 + place), command=False) for place in range(1, 10))
    assert gate.permits(Qt.Key.Key_Q, command=True)
    assert gate.permits(Qt.Key.Key_F1, command=False)
    assert gate.permits(Qt.Key.Key_F11, command=False)
    gate.unlock_asked()
    assert all(gate.permits(key, command=True) for key in commands)


steps = st.lists(
    st.one_of(
        st.sampled_from(["lock", "unlock", "leave"]),
        st.tuples(st.just("choose"), st.sampled_from([1, 2, 9])),
        st.tuples(st.just("answer"), st.sampled_from([Right(), Wrong(1), Wait(1), Gone()])),
    ),
    max_size=30,
)


@given(steps)
def test_nothing_but_a_right_answer_to_a_choice_since_the_lock_opens_it(taken: list[object]) -> None:
    """In whatever order things are done, a counter with a PIN opens by a right answer asked for since the lock."""
    gate = Gate()
    gate.begin((LEA, SAM))
    may_open = False
    for step in taken:
        was_open = gate.open
        match step:
            case "lock":
                gate.lock()
                may_open = False
            case "unlock":
                gate.unlock_asked()
            case "leave":
                gate.left()
                may_open = False
            case ("choose", int(staff_id)):
                gate.staff_chosen(staff_id)
                may_open = gate.standing is not Standing.LOCKED and staff_id != 9
            case ("answer", answer):
                gate.answered(answer)  # type: ignore[arg-type]
                assert gate.open == (was_open or (may_open and answer == Right()))
                may_open = False
        if step != "answer" and not isinstance(step, tuple):
            assert not gate.open or was_open
