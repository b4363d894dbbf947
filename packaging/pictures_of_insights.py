"""The states of the page of insights that are drawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cafememo.domain.insight_time import Period
from cafememo.domain.trouble import DiskFull
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.insights import InsightsPage

if TYPE_CHECKING:
    from pictures_of_owner import OwnerStage


def show_insights(stage: "OwnerStage", period: Period = Period.FOUR_WEEKS) -> InsightsPage:
    """Show a time, all of it counted and drawn."""
    page = stage.turn_to("insights")
    assert isinstance(page, InsightsPage)  # noqa: S101 - its key says so
    page.periods.choose(period.value)
    page.periods.chosen.emit(period.value)
    page.refresh()
    stage.settle()
    stage.until(lambda: page.all_shown or page.stack.currentWidget() is page.nothing)
    for card in page.cards.values():  # charts again, where tables were shown before
        if card.picture.chart is not None and card.table_button.text() == translate("insights", "Chart"):
            card.table_button.click()
    stage.settle()
    page.area.verticalScrollBar().setValue(0)
    return page


def _scrolled(stage: "OwnerStage", place: int) -> None:
    """Show what is further down, a window's height each time."""
    bar = show_insights(stage, Period.TWELVE_MONTHS).area.verticalScrollBar()
    bar.setValue(place * bar.pageStep())


def _tables(stage: "OwnerStage", place: int) -> None:
    """Show every picture as a table, a window's height of them each time."""
    page = show_insights(stage)
    for card in page.cards.values():
        if card.picture.chart is not None and card.table_button.text() == translate("insights", "Table"):
            card.table_button.click()
    stage.settle()
    bar = page.area.verticalScrollBar()
    bar.setValue(place * bar.pageStep())


def _trouble(stage: "OwnerStage") -> None:
    page = show_insights(stage)
    page.memory.troubled.emit(DiskFull())


FULL: "dict[str, Callable[[OwnerStage], object]]" = {
    "insights": show_insights,
    **{f"insights_{place}": lambda stage, place=place: _scrolled(stage, place) for place in range(1, 5)},
    "insights_trouble": _trouble,
    **{f"insights_tables_{place}": lambda stage, place=place: _tables(stage, place) for place in range(4)},
}
EMPTY: "dict[str, Callable[[OwnerStage], object]]" = {"insights_nothing": show_insights}
