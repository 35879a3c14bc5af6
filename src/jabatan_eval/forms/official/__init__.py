"""The official documents, one module each: what they say is described, then printed.

Each module has `…_document`, which gives the description, and a function of the form's name,
which prints it. `jabatan_eval.forms` is the way to them.
"""

__all__ = ()
