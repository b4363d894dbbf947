"""`cafememo cards` run as a process: files that are wholly there, facts, sentences, exit codes, and every refusal."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from outside import Demo, cafememo

from cafememo.store import settings
from cafememo.store.store import open_store
from readers import pages, read_with_zxing

FOLDER = "--data-dir"


def asked(demo: Demo, *words: str) -> tuple[int, dict[str, Any], str]:
    """Run the command with --json; return its exit code, its facts and what it says besides."""
    done = cafememo(FOLDER, str(demo.folder), "cards", "--json", *words)
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr


def counted(demo: Demo) -> tuple[int, int]:
    """Return how many cards and how many batches the register has."""
    store = open_store(demo.folder)
    cards = store.connection.execute("SELECT count(*) FROM cards").fetchone()[0]
    batches = store.connection.execute("SELECT count(*) FROM card_batches").fetchone()[0]
    store.close()
    return int(cards), int(batches)


def test_a_batch_is_made_and_said(demo: Demo, tmp_path: Path) -> None:
    """The facts name the cards, the sheet and the file; each card scans as blank, and prints once are asked for."""
    path = tmp_path / "cards.pdf"
    code, facts, said = asked(demo, "--count", "12", "--sheet", "sigel-lp800", "--start", "3", "--out", str(path))
    assert code == 0, said
    assert facts["last"] - facts["first"] + 1 == facts["cards"] == 12
    assert (facts["result"], facts["sheet"], facts["pages"], facts["file"]) == ("made", "sigel-lp800", 2, str(path))
    codes = [read.text for page in pages(path, 200) for read in read_with_zxing(page)]
    assert len(set(codes)) == 12
    scanned = cafememo(FOLDER, str(demo.folder), "scan", codes[0], "--json")
    assert json.loads(scanned.stdout)["result"] == "blank"
    plain = cafememo(FOLDER, str(demo.folder), "cards", "--count", "1", "--out", str(tmp_path / "one.pdf"))
    assert plain.returncode == 0
    assert "Print it once" in plain.stdout


def test_a_page_for_each_card(demo: Demo, tmp_path: Path) -> None:
    """For a printer of cards a page is as large as a card."""
    path = tmp_path / "single.pdf"
    code, facts, said = asked(demo, "--count", "2", "--sheet", "single", "--out", str(path))
    assert (code, facts.get("pages")) == (0, 2), said
    size = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    wide, high = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", size).groups())  # type: ignore[union-attr]
    assert (wide, high) == (pytest.approx(85.60 * 72 / 25.4, abs=0.6), pytest.approx(53.98 * 72 / 25.4, abs=0.6))


def test_the_sheets_are_listed(tmp_path: Path) -> None:
    """Their names, products and figures, without a café."""
    listed = cafememo(FOLDER, str(tmp_path), "cards", "--list-sheets", "--json")
    sheets = {one["name"]: one for one in json.loads(listed.stdout)["sheets"]}
    assert listed.returncode == 0
    assert sheets["avery-5371"]["products"] == ["Avery 5371", "Avery 8371"]
    assert (sheets["avery-c32015"]["rows"], sheets["plain-a4"]["crop_marks"]) == (4, True)
    assert (
        "avery-l7414: Avery L7414, 10 cards of 90 × 52 mm"
        in cafememo(FOLDER, str(tmp_path), "cards", "--list-sheets").stdout.splitlines()
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--count", "5", "--out", "OUT", "--sheet", "avery-9999"), "sheet"),
        (("--count", "5"), "what"),
        (("--out", "OUT"), "what"),
        ((), "what"),
        (("--count", "2001", "--out", "OUT"), "count"),
        (("--count", "5", "--out", "OUT", "--start", "11"), "start"),
        (("--count", "5", "--out", "OUT", "--sheet", "avery-c32015", "--start", "9"), "start"),
        (("--count", "5", "--out", "OUT", "--offset-x", "15.1"), "offset"),
        (("--count", "5", "--out", "OUT", "--offset-y", "nan"), "offset"),
        (("--count", "5", "--out", "OUT", "--sheet", "single", "--offset-x", "0.1"), "offset"),
        (("--regular", "Nobody of this name"), "what"),
        (("--regular", "Nobody of this name", "--png", "OUT"), "nobody"),
        (("--regular", "999999", "--png", "OUT"), "nobody"),
    ],
)
def test_what_does_not_go_together_is_refused(demo: Demo, tmp_path: Path, words: tuple[str, ...], why: str) -> None:
    """One sentence, exit 2, the reason as a fact; no file, and no card made."""
    before = counted(demo)
    out = tmp_path / "out"
    code, facts, said = asked(demo, *(str(out) if word == "OUT" else word for word in words))
    assert (code, facts["result"], facts["why"]) == (2, "refused", why)
    assert said.strip() == facts["sentence"]
    assert not out.exists()
    assert counted(demo) == before


def test_a_file_that_is_there_is_left(demo: Demo, tmp_path: Path) -> None:
    """Nothing is written over, and no card made."""
    path, before = tmp_path / "cards.pdf", counted(demo)
    path.write_text("mine")
    code, _facts, said = asked(demo, "--count", "5", "--out", str(path))
    assert code == 2
    assert "There is a file of that name already." in said
    assert path.read_text() == "mine"
    assert counted(demo) == before


def test_a_place_that_cannot_be_written_makes_no_card(demo: Demo, tmp_path: Path) -> None:
    """A folder that is not there: a sentence, exit 2, and the register as it was."""
    before = counted(demo)
    code, _facts, said = asked(demo, "--count", "5", "--out", str(tmp_path / "gone" / "cards.pdf"))
    assert (code, said) == (2, "Nothing can be written at that place. Choose another folder.\n")
    assert counted(demo) == before


def test_a_card_that_cannot_be_written_is_dead(demo: Demo, tmp_path: Path) -> None:
    """One of two files has no folder: neither is there, the card made is dead, and both is said."""
    before, one = counted(demo), tmp_path / "one.png"
    lost = tmp_path / "gone" / "one.pdf"
    code, facts, said = asked(demo, "--regular", "1", "--png", str(one), "--pdf", str(lost))
    store = open_store(demo.folder)
    number, dead = store.connection.execute("SELECT id, replaced_at FROM cards ORDER BY id DESC").fetchone()
    store.close()
    assert (code, facts["result"]) == (2, "trouble")
    assert said == (
        f"Card {number} could not be written, and is dead now.\n"
        "Nothing can be written at that place. Choose another folder.\n"
    )
    assert dead is not None
    assert not one.exists()
    assert counted(demo) == (before[0] + 1, before[1])


def test_cards_speak_the_language_of_the_cafe(demo: Demo, tmp_path: Path) -> None:
    """A café that speaks French has cards in French, and whoever makes them is told in their own language."""
    store = open_store(demo.folder)
    with store.transaction():
        settings.speak(store.connection, "fr")
    store.close()
    path = tmp_path / "cards.pdf"
    try:
        done = cafememo(FOLDER, str(demo.folder), "cards", "--count", "1", "--out", str(path))
        told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    finally:
        store = open_store(demo.folder)
        with store.transaction():
            settings.speak(store.connection, "en")
        store.close()
    assert done.returncode == 0
    assert "Print it once" in done.stdout
    assert re.search(r"Title:\s+Carte", told)


def test_a_card_for_a_phone_is_made_in_every_form(demo: Demo, tmp_path: Path) -> None:
    """One card as a picture, a PDF and a pass; it greets its regular, whom no file names."""
    name = demo.of("active")[0]["name"]
    files = {kind: tmp_path / f"card.{kind}" for kind in ("png", "pdf", "pkpass")}
    words = [word for kind, path in files.items() for word in (f"--{kind}", str(path))]
    done = cafememo(FOLDER, str(demo.folder), "scan", demo.of("active")[0]["payload"], "--json")
    assert json.loads(done.stdout)["name"] == name
    code, facts, said = asked(demo, "--regular", "1", *words)
    assert code == 0, said
    assert facts["files"] == {kind: str(path) for kind, path in files.items()}
    (read,) = read_with_zxing(pages(files["pdf"], 300)[0])
    greeted = json.loads(cafememo(FOLDER, str(demo.folder), "scan", read.text, "--json").stdout)
    assert greeted["result"] == "greeting"
    for path in files.values():
        assert path.stat().st_size > 1_000
