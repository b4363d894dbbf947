"""What each role may do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.staff import (
    WITHHOLDABLE,
    Deed,
    Role,
    may,
    role_from_text,
    withheld_from_text,
    withheld_to_text,
)

kept = st.frozensets(st.sampled_from(Deed))


@pytest.mark.parametrize("deed", [deed for deed in Deed if deed is not Deed.OWNERS_WINDOW])
@pytest.mark.parametrize("role", Role)
def test_everybody_may_do_all_there_is_at_the_counter_until_the_owner_forbids_it(role: Role, deed: Deed) -> None:
    """Nothing is taken from anybody by roles alone: a café that never chose goes on as before."""
    assert may(role, deed)


@given(st.sampled_from(Role), st.sampled_from(Deed), kept)
def test_what_is_withheld_is_withheld_from_baristas_alone(role: Role, deed: Deed, withheld: frozenset[Deed]) -> None:
    """A lead and an owner may do everything at the counter, and noting and welcoming cannot be kept from anybody."""
    if deed is Deed.OWNERS_WINDOW:
        assert may(role, deed, withheld) == (role is Role.OWNER)
    else:
        refused = role is Role.BARISTA and deed in withheld and deed in WITHHOLDABLE
        assert may(role, deed, withheld) != refused


@given(st.frozensets(st.sampled_from(WITHHOLDABLE)))
def test_what_is_withheld_is_read_as_it_was_kept(withheld: frozenset[Deed]) -> None:
    """Every choice comes back from its text."""
    assert withheld_from_text(withheld_to_text(withheld)) == withheld


def test_what_makes_no_sense_withholds_nothing() -> None:
    """A deed of a later version, and one that cannot be withheld, are left out."""
    assert withheld_from_text("note,fly,usual,,") == frozenset({Deed.USUAL})
    assert role_from_text("roaster") is Role.BARISTA
    assert role_from_text("lead") is Role.LEAD
