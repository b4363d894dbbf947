"""python -m cafememo."""

import sys

from cafememo.cli import main

sys.exit(main())
