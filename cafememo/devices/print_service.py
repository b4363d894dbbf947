"""The print service of this computer: CUPS, asked through a socket of this machine and nowhere else."""

import os
import socket
from pathlib import Path

_CUPS_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
LONGEST_SECONDS = 8.0
"""A service that says nothing for so long is not waited for."""


def stay_on_this_machine() -> None:
    """Have CUPS asked through a socket of this machine, whatever the system's settings say: nothing goes to a network.

    Left to itself its library goes to a port where the socket is not there, and to servers elsewhere. Where
    CUPS_SERVER names a socket that is there, which is on this machine as any file is, that one is kept.
    """
    named = os.environ.get("CUPS_SERVER", "")
    if named.startswith("/") and Path(named).is_socket():
        return
    sockets = [one for one in _CUPS_SOCKETS if Path(one).exists()]
    os.environ["CUPS_SERVER"] = sockets[0] if sockets else _CUPS_SOCKETS[0]


def answers(seconds: float = LONGEST_SECONDS) -> bool:
    """Tell whether the print service says anything when it is spoken to; False after so many seconds of silence.

    Where there is none that is known at once, and what is asked of it comes to an end at once too.
    """
    stay_on_this_machine()
    if not hasattr(socket, "AF_UNIX") or os.name != "posix":
        return True
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asked:
        asked.settimeout(seconds)
        try:
            asked.connect(os.environ["CUPS_SERVER"])
            asked.sendall(b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            asked.recv(1)
        except TimeoutError:
            return False
        except OSError:
            return True
    return True
