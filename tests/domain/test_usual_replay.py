"""The bench that replays a log of purchases through the ranking."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "bench" / "usual.py"


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("bench_of_usuals", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def write_log(folder: Path, *lines: str) -> Path:
    """Write a log of purchases and return it."""
    log = folder / "log.csv"
    log.write_text("\n".join(("datetime,card,item", *lines)) + "\n", encoding="utf-8")
    return log


def days(card: str, *items: str) -> list[str]:
    """Return one purchase a day."""
    return [f"2024-03-{day:02} 08:00:00,{card},{item}" for day, item in enumerate(items, 1)]


def test_it_counts_from_the_fourth_purchase(bench: ModuleType, tmp_path: Path) -> None:
    """Three earlier purchases make a prediction, two do not."""
    log = write_log(tmp_path, *days("A", "Tea", "Tea", "Tea", "Tea", "Latte"), *days("B", "Tea", "Tea", "Tea"))
    figures = bench.run(log)
    assert figures == {"n": 2, "hit1": 50.0, "hit3": 50.0, "floor_hit1": 50.0, "floor_hit3": 50.0}


def test_a_line_out_of_place_changes_nothing(bench: ModuleType, tmp_path: Path) -> None:
    """The replay goes by time, not by the order of the lines."""
    lines = days("A", "Tea", "Latte", "Tea", "Latte", "Latte", "Mocha", "Tea")
    forwards = bench.run(write_log(tmp_path, *lines))
    assert bench.run(write_log(tmp_path, *reversed(lines))) == forwards


def test_purchases_of_one_moment_do_not_see_each_other(bench: ModuleType, tmp_path: Path) -> None:
    """Of two purchases in the same second neither helps to predict the other, whichever line comes first."""
    before = days("A", "Tea", "Latte", "Tea")
    together = ["2024-03-09 08:00:00,A,Mocha", "2024-03-09 08:00:00,A,Mocha"]
    assert bench.run(write_log(tmp_path, *before, *together)) == {
        "n": 2,
        "hit1": 0.0,
        "hit3": 0.0,
        "floor_hit1": 0.0,
        "floor_hit3": 0.0,
    }


def test_the_third_purchase_of_a_moment_is_not_an_earlier_one(bench: ModuleType, tmp_path: Path) -> None:
    """Purchases of the same second do not count among the three earlier ones."""
    lines = [*days("A", "Tea", "Tea"), *["2024-03-09 08:00:00,A,Tea"] * 2, "2024-03-10 08:00:00,A,Tea"]
    assert bench.run(write_log(tmp_path, *lines))["n"] == 1


def test_the_floor_prefers_the_latest_of_equals(bench: ModuleType, tmp_path: Path) -> None:
    """Two items had equally often: the floor guesses the one had last."""
    # The fourth purchase is a miss after two teas and a latte; the fifth, after two of each, is a hit.
    log = write_log(tmp_path, *days("A", "Tea", "Tea", "Latte", "Latte", "Latte"))
    assert bench.run(log)["floor_hit1"] == 50.0


def test_favourites_are_what_sold_before(bench: ModuleType, tmp_path: Path) -> None:
    """Somebody of whom little is known is offered what the café had sold most, which may be right."""
    others = [f"2024-02-{day:02} 09:00:00,B{day},Mocha" for day in range(1, 9)]
    figures = bench.run(write_log(tmp_path, *others, *days("A", "Tea", "Tea", "Tea", "Mocha")))
    assert (figures["hit1"], figures["hit3"], figures["floor_hit3"]) == (0.0, 100.0, 0.0)


def test_it_prints_one_json_object(bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json nothing but the figures is printed; without, the bars stand beside them."""
    log = str(write_log(tmp_path, *days("A", "Tea", "Tea", "Tea", "Tea", "Latte")))
    assert bench.main(["--log", log, "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)) == ["n", "hit1", "hit3", "floor_hit1", "floor_hit3"]
    assert bench.main(["--log", log]) == 0
    assert capsys.readouterr().out.count("MISSED") == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "names no column datetime, card, item"),
        ("datetime,card\n2024-03-01,A\n", "names no column item"),
        ("datetime,card,item\nyesterday,A,Tea\n", "line 2: “yesterday” is not a date"),
        ("datetime,card,item\n2024-03-01 08:00:00,A,Tea\n2024-03-02 08:00:00,,Tea\n", "line 3: the card or the"),
        ("datetime,card,item\n2024-03-01 08:00:00,A\n", "line 2: the card or the item is empty"),
        ("datetime,card,item\n2024-03-01 08:00:00,A,Tea\n", "nothing can be predicted"),
    ],
)
def test_an_unreadable_log_is_a_plain_sentence(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    """What is wrong and on which line is said in one line, with exit 2."""
    log = tmp_path / "log.csv"
    log.write_text(text, encoding="utf-8")
    assert bench.main(["--log", str(log), "--json"]) == 2
    printed = capsys.readouterr()
    assert says in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00\x01", b"datetime,card,item\n\xe9,A,Tea\n"])
def test_a_file_that_is_no_text_is_a_plain_sentence(
    bench: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    """A missing file or one that is not UTF-8 ends the same way."""
    log = tmp_path / "log.csv"
    if content is not None:
        log.write_bytes(content)
    assert bench.main(["--log", str(log)]) == 2
    assert capsys.readouterr().err.startswith(str(log))
