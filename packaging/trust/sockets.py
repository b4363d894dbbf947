"""Every system call that makes a socket, over a whole session and every job: none but those within the machine.

strace watches a day at the counter: the start, scans, notes, a newcomer, finding, undo, what somebody avoids, today's
visits, help, the lock, a phone card, the owner's window, and the end; and each job of the command line. It sees what is
asked of the system, whoever asks and whether it is refused, which Python's own hooks do not: Qt makes sockets too.
io_uring, which could make them unseen, is looked for as well. The control: a child that is not confined opens sockets
of both Internet families, one of them past Python, and both are told; and where the program is confined, they are
asked for, told, and refused.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from _cafe import thrown_away
from _figures import arguments, tell
from _session import ROOT, Never, Room, missing, room

FEW = 5
"""Scans up to which a small café is enough."""
WITHIN = frozenset({"AF_UNIX", "AF_LOCAL"})
_CALL = re.compile(r"\b(?:socket|socketpair)\((\w+)")
_PLANTED = (
    "import ctypes, socket; socket.socket(socket.AF_INET).close(); ctypes.CDLL(None).socket(10, 1, 0); "
    "socket.socket(socket.AF_UNIX).close()"
)
_REFUSED = (
    "from cafememo import confine; confine.begin(); confine.refuse_sockets(); import ctypes; "
    "import sys; sys.exit(ctypes.CDLL(None).socket(2, 1, 0) >= 0)"
)


def traced(trace: Path) -> tuple[str, ...]:
    """Return the words before a command that is to be watched."""
    calls = "trace=socket,socketpair,connect,io_uring_setup,sendto,sendmsg,sendmmsg"
    return ("strace", "-f", "-qq", "-s", "0", "-e", calls, "-e", "signal=none", "-o", str(trace))


def asked_for(trace: Path) -> list[str]:
    """Return the families of the sockets a trace shows, in their order, and io_uring where it was asked for."""
    text = trace.read_text(errors="replace")
    return [*_CALL.findall(text), *(["io_uring"] if "io_uring_setup(" in text else [])]


def day(place: Room, trace: Path, cards: dict[str, list[dict[str, str]]], scans: int) -> None:
    """Go through what there is at the counter and in the owner's window."""
    with place.running(before=traced(trace)) as running:
        press, hear = running.screen.press, running.reader.wait_for
        for card in cards["active"][:scans]:
            running.screen.type(card["payload"] + "\r", delay=15)
            hear(card["name"])
            press("Return")
            hear("Scan a card")
        press("ctrl+z")
        hear("Taken back.")
        running.screen.type(cards["blank"][0]["payload"] + "\r", delay=15)
        hear("New card. Who is it?")
        running.screen.run("xdotool", "type", "--delay", "150", "Quentin")
        press("Return")
        hear("Quentin")
        press("ctrl+d")
        hear("What does ")
        press("Escape")
        press("ctrl+p")
        hear("Take a picture of this code")
        press("Escape")
        press("Escape")
        hear("Scan a card")
        for key in ("ctrl+h", "F1", "ctrl+t"):
            press(key)
            running.reader.wait_for_end("Scan a card")
            press("Escape")
            hear("Scan a card")
        running.screen.type("HTTPS://EXAMPLE.ORG/MENU".replace(":", "").lower() + "\r", delay=15)
        press("ctrl+comma")
        hear("Regulars")
        press("ctrl+w")
        running.reader.wait_for_end("Regulars")
        if running.leave() != 0:
            raise RuntimeError("The counter did not end well.")


def prove(place: Room, scans: int) -> tuple[dict[str, object], bool, bool]:
    """Watch the day, the jobs and the control; return the figures, whether it holds, and whether it was caught."""
    families: dict[str, list[str]] = {}

    def job(*words: str) -> str:
        trace = place.folder / f"trace-{words[0]}"
        told = place.job(*words, before=traced(trace))
        families[words[0]] = asked_for(trace)
        return told

    # Watched, a larger café is long in the making.
    regulars, visits = ("30", "300") if scans > FEW else ("12", "60")
    made = json.loads(job("demo", "--regulars", regulars, "--visits", visits, "--seed", "3", "--json"))
    cards: dict[str, list[dict[str, str]]] = {}
    for card in made["cards"]:
        cards.setdefault(card["state"], []).append(card)
    day(place, place.folder / "trace-counter", cards, scans)
    families["counter"] = asked_for(place.folder / "trace-counter")
    job("scan", cards["active"][0]["payload"])
    job("check")
    job("cards", "--count", "10", "--sheet", "avery-c32011", "--out", str(place.folder / "cards.pdf"))
    everything = [family for found in families.values() for family in found]
    others = [family for family in everything if family not in WITHIN]
    within = sum(family in WITHIN for family in families["counter"])
    figures: dict[str, object] = {
        "watched": len(families),
        "scans": scans,
        "within_the_machine": within,
        "others": len(others),
        **({"families": others} if others else {}),
    }
    return figures, not others and within > 0, caught(place.folder)


def caught(folder: Path) -> bool:
    """Tell whether planted sockets are told: of a child that is free, and of one that is confined and refused them."""
    free, confined = folder / "trace-free", folder / "trace-confined"
    subprocess.run([*traced(free), sys.executable, "-c", _PLANTED], check=True)
    refused = subprocess.run([*traced(confined), sys.executable, "-c", _REFUSED], check=False, cwd=ROOT)
    told = [family for family in asked_for(free) if family not in WITHIN]
    return told == ["AF_INET", "AF_INET6"] and refused.returncode == 0 and "AF_INET" in asked_for(confined)


def main() -> int:
    """Watch and tell."""
    parser = arguments(__doc__)
    parser.add_argument("--scans", type=int, help="cards scanned (default: 20, 1 with --short)")
    words = parser.parse_args()
    name = "sockets of both Internet families, planted in a child that is free and in one that is confined"
    lacking = missing("strace")
    if lacking:
        left_out = [f"all of it: {', '.join(lacking)} is not here"]
        return tell({}, holds=False, control=name, caught=False, not_run=left_out, as_json=words.json)
    with thrown_away() as folder, room(folder) as place:
        try:
            figures, holds, told = prove(place, words.scans or (1 if words.short else 20))
        except Never as never:
            figures, holds, told = {"stopped": str(never)}, False, False
    return tell(figures, holds=holds, control=name, caught=told, as_json=words.json)


if __name__ == "__main__":
    sys.exit(main())
