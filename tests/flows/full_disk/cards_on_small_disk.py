"""Runs where FOLDER/small is a disk of its own that is too small: makes cards into a PDF there, then elsewhere.

Prints what the page says, what is on the disk and what the register knows, as one line of JSON.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from cafememo.app import make_application
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services import cards as register
from cafememo.services.clock import SystemClock
from cafememo.services.demo import make_demo
from cafememo.ui.owner.cards_print import PrintView
from patience import until


def main(folder: Path) -> None:
    """Print onto a full disk and then onto one with room, and tell what became of it."""
    cafe, small = folder / "cafe", folder / "small"
    make_demo(cafe, regulars=5, visit_count=10, seed=1, language="en", clock=SystemClock())
    program = Program(make_application(), Options(cafe, language="en", theme="light"), SystemClock())
    program.window.show()
    until(lambda: program.screen.cafe is not None, "the café opens")
    program.open_owner()
    assert program.owner is not None
    program.owner.turn_to("about")
    view = PrintView(program.owner.memory, program.owner.theme)
    program.owner.stack.addWidget(view)
    program.owner.stack.setCurrentWidget(view)
    view.amount_card.count_number.setValue(1_000)
    told: dict[str, object] = {}

    def batches() -> int:
        found: list[int] = []
        view.memory.ask(lambda store: len(register.batches(store)), found.append)
        until(lambda: bool(found), "the register")
        return found[0]

    view.save_to(small / "cards.pdf")
    until(lambda: not view.busy, "the end of it")
    told["full"] = view.foot.state_line.sentence_label.text()
    told["on the disk"] = sorted(path.name for path in small.iterdir())
    told["batches"] = batches()
    view.save_to(folder / "cards.pdf")
    until(lambda: not view.busy, "the end of it elsewhere")
    told["elsewhere"] = view.foot.state_line.sentence_label.text()
    told["batches then"] = batches()
    program.close()
    sys.stdout.write(json.dumps(told) + "\n")


main(Path(sys.argv[1]))
