"""`python -m jabatan_eval` is the command `jabatan-eval`."""

import sys

from jabatan_eval.cli import main

if __name__ == "__main__":
    sys.exit(main())
