"""The command line `jabatan-eval`: thin, it calls the library and prints.

Everything is worked out before the first character is printed. Exit codes: 0 done; 1 done, with
findings; 2 the input or the call is wrong, with all faults on standard error and nothing on
standard output. A reader that goes away ends the program quietly with 141, as the shell's own
tools end, and Ctrl-C with 130.

Examples:
    >>> main(["kelas", "1165", "--lang", "en"])
    Total points      : 1165
    Job class (kelas) : 8 (1105-1350)
    Place in the class: 60 above the lower edge 1105, 185 below the upper edge 1350
    Can be reached    : struktural: yes, with 1 combination(s) of levels
                        fungsional: yes, with 1,450 combination(s) of levels
    0
"""

from jabatan_eval.cli.app import main

__all__ = ["main"]
