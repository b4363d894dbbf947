"""The steps of the set-up, in their order."""

import pytest

from cafememo.domain.setup import STEPS, Step, step_from_text


def test_each_step_leads_to_the_next_and_back() -> None:
    """From the first to the last and back again, by one each time; the ends lead nowhere else."""
    assert [step.number for step in STEPS] == [1, 2, 3, 4, 5]
    assert [step.after() for step in STEPS] == [*STEPS[1:], STEPS[-1]]
    assert [step.before() for step in STEPS] == [STEPS[0], *STEPS[:-1]]


@pytest.mark.parametrize("text", ["", "cafe", "later", "MENU", "é"])
def test_a_cafe_that_is_there_is_never_asked_for_its_first_step(text: str) -> None:
    """What a later version or nobody wrote means the first step of a café that is made already."""
    assert step_from_text(text) is Step.PIN


@pytest.mark.parametrize("step", STEPS[1:])
def test_a_step_is_read_as_it_was_kept(step: Step) -> None:
    """Every other step reads back as it was written."""
    assert step_from_text(str(step)) is step
