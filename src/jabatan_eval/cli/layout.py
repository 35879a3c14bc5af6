"""Plain text in lines, as the command line lays it out."""

from __future__ import annotations

from collections.abc import Sequence

from jabatan_eval.scoring.lines import cited, heading, labelled, paragraph, thousands
from jabatan_eval.texts import say

__all__ = ["cited", "heading", "labelled", "paragraph", "run_of", "thousands"]


def run_of(numbers: Sequence[int], lang: str) -> str:
    """Rising numbers in short, where they follow each other without a hole.

    Examples:
        >>> run_of((8, 9, 10), "en"), run_of((1, 3), "en")
        ('8 to 10', '1, 3')
    """
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return say("cli.proof.run", lang, first=numbers[0], last=numbers[-1])
    return ", ".join(map(str, numbers))
