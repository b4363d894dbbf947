"""Insights made up for tests of what is said and seen of them."""

from dataclasses import replace
from datetime import date

from cafememo.domain.insight_time import Period
from cafememo.domain.insights import (
    Busy,
    Changes,
    Chosen,
    Favourite,
    FavouriteOrder,
    GoesWith,
    Hour,
    Insights,
    Joined,
    Joining,
    Move,
    OverTime,
    Pair,
    Quiet,
    Stretch,
)
from cafememo.domain.order import SpokenLine

MAY = date(2026, 5, 1)
FULL = Insights(
    period=Period.FOUR_WEEKS,
    first=date(2024, 5, 3),
    people=40,
    busy=Busy((8, 9), ((4.0, 1.5), (41.0, 30.2), *((0.0, 0.25),) * 4, (None, None)), Hour(1, 8, 41.0)),
    over_time=OverTime("day", (Stretch(MAY, MAY, 1_200), Stretch(date(2026, 5, 2), date(2026, 5, 2), 4)), 1_204, 1_075),
    joining=Joining(
        "month",
        (Joined(MAY, 30, 24, 6), Joined(date(2026, 6, 1), 18, None, None), Joined(date(2026, 7, 1), None, None, None)),
        Joined(MAY, 49, 40, 9),
    ),
    quiet=(Quiet(14, 30, 12), Quiet(30, 60, 7), Quiet(60, None, 3)),
    items=(Favourite("Flat white", 485, 120), Favourite("Latte", 60, 9)),
    orders=(FavouriteOrder((SpokenLine("Flat white", ("oat milk",)), SpokenLine("Cookie")), 111, 30),),
    pairs=(Pair("Cortado", "Cookie", 31, 9),),
    options=(Chosen("Flat white", "oat milk", 44, 100, 20),),
    goes_with=(GoesWith("Cortado", "Cookie", 31, 100, 0.12),),
    changes=Changes(186, 25, (Move("Latte", "Cortado", 5), Move("Latte", "Latte", 3)), 17),
)
NOTHING = Insights(
    period=Period.FOUR_WEEKS,
    first=date(2024, 5, 3),
    people=40,
    busy=Busy((), ((),) * 7, None),
    over_time=OverTime("day", (), 0, 0),
    joining=Joining("month", (Joined(MAY, 0, 0, 0),), Joined(MAY, 0, 0, 0)),
    quiet=(Quiet(14, 30, 0), Quiet(30, None, 0)),
    items=(),
    orders=(),
    pairs=(),
    options=(),
    goes_with=(),
    changes=Changes(0, 0, (), 0),
)
LONG = replace(
    FULL,
    items=(Favourite("<b>" + "Café " * 100, 1, 3), Favourite("=" + "x" * 499, 1, 3)),
    pairs=(Pair("x" * 500, "קפה" * 160, 3, 3),),
    goes_with=(GoesWith("x" * 500, "y" * 500, 31, 100, 0.12),),
    changes=Changes(9, 6, (Move("x" * 500, "y" * 500, 6),), 0),
)
