"""The model of the list of regulars, by itself."""

from array import array
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject

from cafememo.ui.owner.regulars_model import RegularsModel

_IDS = st.integers(0, 2**40)
_ANY = st.one_of(st.sampled_from((0, 1, 255, 256, 2**16, 2**32)), _IDS)


@given(st.lists(_ANY, unique=True), _ANY)
def test_somebody_stands_where_their_id_does(qapp: QObject, ids: list[int], sought: int) -> None:
    """Whatever the ids are, also such whose parts side by side look like another's."""
    assert qapp
    model = RegularsModel(datetime.now)
    model.show_ids(array("q", ids))
    assert model.row_of(sought) == (ids.index(sought) if sought in ids else None)
    for place, one in enumerate(ids):
        assert model.row_of(one) == place
