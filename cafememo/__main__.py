"""python -m cafememo."""

import sys

from cafememo.cli import start

sys.exit(start())
