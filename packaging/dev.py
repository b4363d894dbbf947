"""Everything a developer or a curious person types, on a machine that has only Python.

    python3 packaging/dev.py run [WORDS]    start Cafémémo; with no display, draw its counter to a picture
    python3 packaging/dev.py test [WORDS]   style, types, import rules, then all tests (WORDS go to pytest)
    python3 packaging/dev.py check          style, types and import rules only
    python3 packaging/dev.py bench [NAME] [--log FILE] [--json]
                                            measure; each figure beside a floor taken in the same run
    python3 packaging/dev.py trust [NAME] [--short] [--json]
                                            prove what trust rests on, each proof with a planted fault it must catch
    python3 packaging/dev.py build          a wheel and an sdist, into dist/

The first call sets the machine up (system libraries, .venv) and says what it does on the error stream; later
calls start at once. Exit: 0 all well, 1 something failed, 2 the machine could not be set up.
"""

import sys

# Only syntax that every Python 3 reads may stand in this file, so that an old one still prints this sentence.
if sys.version_info < (3, 8):  # noqa: UP036 - it is for a Python that the project itself does not support
    sys.exit("This script needs Python 3.8 or newer to run (and finds 3.11 or newer for Cafememo by itself).")

from dev_steps.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], __doc__))
