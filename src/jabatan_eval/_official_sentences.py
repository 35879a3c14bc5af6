"""The sentences of official documents and their commands, Indonesian first.

What the documents themselves say stands in `data/documents.yaml`.
"""

from typing import Final

__all__ = ["OFFICIAL", "OFFICIAL_FAULTS"]

OFFICIAL_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "unknown_form": (
        "formulir {given} tidak dikenal; pilihan: {allowed}",
        "there is no form {given}; allowed: {allowed}",
    ),
    "no_class_in_reading": (
        "{given} belum mempunyai kelas dalam bacaan {reading}",
        "{given} has no class in the reading {reading}",
    ),
    "no_points_in_reading": (
        "{given}: dasarnya tidak menyebut nilai; dicetak tanda '-'",
        "{given}: its basis states no nilai; '-' is printed",
    ),
    "no_results": (
        "tidak ada jabatan untuk didaftar",
        "there is no job to list",
    ),
}

OFFICIAL: Final[dict[str, tuple[str, str]]] = {}
