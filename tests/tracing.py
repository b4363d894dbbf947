"""Whether a process of one's own may be looked at here."""

import shutil
import subprocess
import sys


def may_trace() -> bool:
    """Tell whether strace is here, and may trace."""
    return (
        sys.platform == "linux"
        and shutil.which("strace") is not None
        and not subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode
    )
