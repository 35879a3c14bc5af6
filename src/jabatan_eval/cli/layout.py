"""Plain text in lines, as the command line lays it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from jabatan_eval.scoring.lines import cited, heading, labelled, paragraph, thousands
from jabatan_eval.tables.table import Note
from jabatan_eval.texts import say

__all__ = ["cited", "heading", "labelled", "paragraph", "run_of", "thousands", "told_of_file"]

_LISTED: Final = 20


def run_of(numbers: Sequence[int], lang: str) -> str:
    """Rising numbers in short, where they follow each other without a hole.

    Examples:
        >>> run_of((8, 9, 10), "en"), run_of((1, 3), "en")
        ('8 to 10', '1, 3')
    """
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return say("cli.proof.run", lang, first=numbers[0], last=numbers[-1])
    return ", ".join(map(str, numbers))


def told_of_file(notes: Iterable[Note], left_out: Sequence[int], key: str, lang: str) -> list[str]:
    """What is to be told of a file before anything that was found in it.

    Args:
        notes: the notes on how it was read.
        left_out: the numbers of its rows that are no jobs.
        key: the sentence that says so, with their `count` and `rows`.
        lang: `id` or `en`.

    Examples:
        >>> told_of_file([], [5, 17], "cli.audit.left_out", "en")
        ['Not audited, being no jobs (blank, sums, headings, notes): 2 rows, namely 5, 17', '']
    """
    lines: list[str] = []
    for note in notes:
        lines += paragraph(say(note.key, lang, **dict(note.values)))
    if left_out:
        numbers = ", ".join(map(str, left_out[:_LISTED]))
        more = ", ..." if len(left_out) > _LISTED else ""
        lines += paragraph(say(key, lang, count=len(left_out), rows=numbers + more))
    return [*lines, ""] if lines else []
