"""Sheets of cards: where every card lies, and that none is anywhere else."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.sheets import SHEETS, SINGLE, Box, Sheet, pages, sheet_called, spots

EVERY = (*SHEETS, SINGLE)
sheets = st.sampled_from(EVERY)
NEARLY = 1e-9

# As the makers' templates have them: paper, card, columns × rows, first card, pitch.
TABLE = {
    "Avery C32011-10": ((210, 297), (85, 54), (2, 5), (15, 13.5), (95, 54)),
    "Decadry OCC-3342": ((210, 297), (85, 54), (2, 5), (15, 13.5), (95, 54)),
    "Avery C32015": ((210, 297), (85, 54), (2, 4), (17, 31.5), (91, 60)),
    "Avery Zweckform 32010": ((210, 297), (85, 54), (2, 5), (14.11, 14.11), (94.9, 53.97)),
    "Sigel LP 795": ((210, 297), (85, 55), (2, 5), (14, 10.5), (95, 55)),
    "Sigel LP 800": ((210, 297), (85, 55), (2, 5), (15, 10), (95, 55)),
    "Avery L7414": ((210, 297), (90, 52), (2, 5), (15, 18.5), (90, 52)),
    "Avery 5371": ((215.9, 279.4), (88.9, 50.8), (2, 5), (19.05, 12.7), (88.9, 50.8)),
    "Avery 8371": ((215.9, 279.4), (88.9, 50.8), (2, 5), (19.05, 12.7), (88.9, 50.8)),
}


@pytest.mark.parametrize("product", TABLE)
def test_what_is_sold_lies_where_its_maker_says(product: str) -> None:
    """Every product is on one sheet, with the figures of its packet."""
    (sheet,) = (one for one in SHEETS if product in one.products)
    grid, first, pitch = (sheet.columns, sheet.rows), (sheet.left, sheet.top), (sheet.pitch_x, sheet.pitch_y)
    assert (sheet.paper, sheet.card, grid, first, pitch) == TABLE[product]


@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.key)
def test_a_sheet_is_called_by_its_key(sheet: Sheet) -> None:
    """Each has a key of its own, and there is no other."""
    assert sheet_called(sheet.key) is sheet
    assert sheet_called(f"{sheet.key}x") is None


def test_plain_paper_is_printed_in_its_middle() -> None:
    """Cards of the size banks use, the same margin on either side."""
    for key in ("plain-a4", "plain-letter"):
        sheet = sheet_called(key)
        assert sheet is not None
        left, up, right, down = sheet.room()
        assert (left, up) == (pytest.approx(right), pytest.approx(down))
        assert sheet.card == (85.60, 53.98)
        assert sheet.crop_marks


@given(sheets)
def test_cards_are_on_the_paper_and_never_on_each_other(sheet: Sheet) -> None:
    """All of them, fronts and backs; makers round by less than a twentieth of a millimetre."""
    for boxes in (
        [sheet.box(place) for place in range(sheet.count)],
        [sheet.back(place) for place in range(sheet.count)],
    ):
        for box in boxes:
            assert box.left >= 0
            assert box.top >= 0
            assert box.right <= sheet.paper.width + NEARLY
            assert box.bottom <= sheet.paper.height + NEARLY
            assert (box.width, box.height) == sheet.card
        for one, other in combinations(boxes, 2):
            assert not _overlap(one, other, by=0.05)


def _overlap(one: Box, other: Box, *, by: float) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > by and down > by


@given(sheets, st.data())
def test_a_back_lies_behind_its_front(sheet: Sheet, data: st.DataObject) -> None:
    """Turned over on the long edge, what was so far from the left is so far from the right, as high as before."""
    place = data.draw(st.integers(0, sheet.count - 1))
    front, back = sheet.box(place), sheet.back(place)
    assert back.left == pytest.approx(sheet.paper.width - front.right)
    assert (back.top, back.width, back.height) == (front.top, front.width, front.height)


@given(sheets, st.integers(-30, 30))
def test_there_is_no_other_place(sheet: Sheet, place: int) -> None:
    """A place that is not on the sheet is an error, never another card's."""
    if 0 <= place < sheet.count:
        sheet.box(place)
        return
    with pytest.raises(IndexError):
        sheet.box(place)


@given(sheets, st.floats(-40, 40), st.floats(-40, 40), st.booleans())
def test_a_sheet_holds_what_stays_on_its_paper(sheet: Sheet, x: float, y: float, backs: bool) -> None:
    """So far moved, it is held exactly when every card, and with backs every back, is on the paper."""
    boxes = [sheet.box(place) for place in range(sheet.count)]
    if backs:
        boxes += [sheet.back(place) for place in range(sheet.count)]
    moved = [box.moved(x, y) for box in boxes]
    outside = max(
        max(-box.left, -box.top, box.right - sheet.paper.width, box.bottom - sheet.paper.height) for box in moved
    )
    if abs(outside) > 1e-6:
        assert sheet.holds(x, y, backs=backs) == (outside < 0)


@pytest.mark.parametrize("far", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_held_nowhere(far: float) -> None:
    """Neither way."""
    for sheet in EVERY:
        assert not sheet.holds(far, 0)
        assert not sheet.holds(0, far)


@given(sheets, st.integers(0, 2_000), st.data())
def test_every_card_has_a_place_of_its_own(sheet: Sheet, count: int, data: st.DataObject) -> None:
    """In order, none twice, none before the start of the first sheet, on no more sheets than needed."""
    start = data.draw(st.integers(0, sheet.count - 1))
    found = list(spots(sheet, count, start))
    assert len(set(found)) == len(found) == count
    assert found == sorted(found)
    assert all(0 <= spot.place < sheet.count for spot in found)
    if count:
        assert found[0] == (0, start)
        assert found[-1].page == pages(sheet, count, start) - 1
    else:
        assert pages(sheet, count, start) == 0
