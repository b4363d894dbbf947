"""How often the counter would have offered the right order, replayed on a log of purchases.

The log is a CSV with the columns datetime, card, item. Purchases are replayed in the order of time; each one
of a card with at least three earlier ones is predicted from what came strictly before it: neither itself nor
any other purchase of the same moment is seen. Favourites, which an owner sets in the menu and a log does not
have, are what the café had sold most until then. The floor is the most frequent item of the card, of equals
the latest. Figures are percentages.
"""

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from cafememo.domain.usual import Noted, rank

COLUMNS = ("datetime", "card", "item")
EARLIER = 3
BARS = {"hit1": 63.0, "hit3": 86.5}


class UnreadableLogError(Exception):
    """The log is not what the replay needs; the text says where."""


@dataclass(frozen=True, slots=True)
class Purchase:
    """One line of the log. `at` is seconds since 1970 by the clock on the wall, `item` stands for a name."""

    at: float
    card: str
    item: int


def run(log: Path) -> dict[str, float]:
    """Replay the log; return n and the percentages hit1, hit3, floor_hit1 and floor_hit3.

    Raises UnreadableLogError where the log cannot be read or gives nothing to predict.
    """
    hits: Counter[str] = Counter()
    n = 0
    for history, favourites, purchase in _predictions(_read(log)):
        minute = int(purchase.at // 60)
        offered = [one.order_id for one in rank(history, minute, favourites=favourites)]
        frequent = _most_frequent(history)
        n += 1
        hits["hit1"] += purchase.item in offered[:1]
        hits["hit3"] += purchase.item in offered[:3]
        hits["floor_hit1"] += purchase.item in frequent[:1]
        hits["floor_hit3"] += purchase.item in frequent[:3]
    if not n:
        raise UnreadableLogError(f"{log}: no card has more than {EARLIER} purchases, so nothing can be predicted.")
    names = ("hit1", "hit3", "floor_hit1", "floor_hit3")
    return {"n": n, **{name: round(100 * hits[name] / n, 2) for name in names}}


def _predictions(purchases: Sequence[Purchase]) -> Iterator[tuple[list[Noted], list[int], Purchase]]:
    """Yield each purchase worth predicting with what was known: the card's history, the café's favourites."""
    histories: dict[str, list[Noted]] = defaultdict(list)
    sold: Counter[int] = Counter()
    for _, moment in groupby(sorted(purchases, key=lambda purchase: purchase.at), lambda purchase: purchase.at):
        together = tuple(moment)
        favourites = [item for item, _ in sold.most_common(3)]
        for purchase in together:
            if len(histories[purchase.card]) >= EARLIER:
                yield list(histories[purchase.card]), favourites, purchase
        for purchase in together:
            histories[purchase.card].append(Noted(int(purchase.at // 60), purchase.item))
            sold[purchase.item] += 1


def _most_frequent(history: Sequence[Noted]) -> list[int]:
    """Return the items of a history, most frequent first, of equals the latest."""
    latest_first = [noted.order_id for noted in reversed(history)]
    return [item for item, _ in Counter(latest_first).most_common()]


def _read(log: Path) -> list[Purchase]:
    """Return the purchases of a log in the order of its lines."""
    purchases = []
    items: dict[str, int] = {}
    try:
        with log.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
            if missing:
                raise UnreadableLogError(f"{log}: the first line names no column {', '.join(missing)}.")
            for row in rows:
                purchases.append(_purchase(row, items, f"{log}, line {rows.line_num}"))
    except OSError as error:
        raise UnreadableLogError(f"{log}: {error.strerror or error}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableLogError(f"{log}: this is not a CSV file in UTF-8.") from error
    return purchases


def _purchase(row: dict[str, str | None], items: dict[str, int], place: str) -> Purchase:
    moment, card, item = ((row[column] or "").strip() for column in COLUMNS)
    if not card or not item:
        raise UnreadableLogError(f"{place}: the card or the item is empty.")
    try:
        # What counts is the clock on the wall: a zone written behind the time is left aside.
        at = datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()
    except ValueError as error:
        raise UnreadableLogError(f"{place}: “{moment}” is not a date and time like 2024-03-01 10:15:00.") from error
    return Purchase(at, card, items.setdefault(item, len(items) + 1))


def main(words: Sequence[str] | None = None) -> int:
    """Replay the log named on the command line and print the figures; 2 where it cannot be read."""
    parser = argparse.ArgumentParser(description="Replay a log of purchases through the ranking of usuals.")
    parser.add_argument("--log", type=Path, required=True, help="a CSV with the columns datetime, card, item")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    asked = parser.parse_args(words)
    try:
        figures = run(asked.log)
    except UnreadableLogError as error:
        print(error, file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(figures))
        return 0
    print(f"{figures['n']} purchases predicted\n{'':15}{'right':>8}{'floor':>8}{'bar':>8}")
    for name, label in (("hit1", "first"), ("hit3", "within three")):
        floor = figures[f"floor_{name}"]
        kept = figures[name] >= BARS[name] and figures[name] > floor
        verdict = "kept" if kept else "MISSED"
        print(f"{label:15}{figures[name]:>7.2f}%{floor:>7.2f}%{BARS[name]:>7.1f}%  {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
