"""Many hands: a dossier goes out as one workbook a unit; `merging` takes them back.

Each workbook carries, on sheets of its own, what stood in it when it went out, and from which
dossier it went.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.tables import Sheet, write_sheets
from jabatan_eval.tables.saving import checked_target

__all__ = [
    "ABOUT", "IDENTITY", "SENT", "SHEET", "TEXTS", "Cells", "bagi", "cells_of", "factor_codes",
    "identity_of",
]  # fmt: skip

Cells = dict[str, str]
"""A row without its id: what stands in each column."""

SHEET: Final = "jabatan"
"""The sheet that the unit works on."""
SENT: Final = "asal"
"""The sheet with what stood there when it went out."""
ABOUT: Final = "dossier"
"""The sheet that says from which dossier it went out."""
IDENTITY: Final = ("sidik", "instansi", "tahun", "putaran")
"""What tells a dossier from others: its first entry's digest, agency, year and round."""

TEXTS: Final = ("nama_jabatan", "unit_kerja", "jenis_jabatan", "eselon", "skema", "catatan")
"""The fields of a job that a unit may change, besides the levels."""

_UNSAFE: Final = re.compile(r"[^\w .-]+")
_NAME_AT_MOST: Final = 80
_BYTES_AT_MOST: Final = 200
"""A name of more than 255 bytes cannot be written; `(2).xlsx` still follows."""


def factor_codes(catalogue: Catalogue) -> tuple[str, ...]:
    """The codes of the factors of all schemes, each once.

    Examples:
        >>> factor_codes(default_catalogue())[:5]
        ('1', '2', '3', '4A', '4B')
    """
    codes = (factor.code for scheme in catalogue.schemes for factor in scheme.factors)
    return tuple(dict.fromkeys(codes))


def cells_of(job: JabatanDossier, codes: Sequence[str]) -> Cells:
    """A job as the cells of its row."""
    cells = {name: " ".join((getattr(job, name) or "").split()) for name in TEXTS}
    chosen = {level.factor: level.code for level in job.evaluation.levels} if job.evaluation else {}
    return cells | {f"faktor_{code}": chosen.get(code, "") for code in codes}


def bagi(
    dossier: Dossier,
    folder: str | os.PathLike[str],
    *,
    overwrite: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[Path, ...]:
    """Write one workbook a unit, prefilled with its jobs.

    Args:
        dossier: the dossier.
        folder: where the workbooks go; it must exist.
        overwrite: whether workbooks that exist may be replaced.
        catalogue: whose factors the columns are; the shipped one by default.

    Returns:
        The workbooks, in the order of the units.

    Raises:
        DossierError: there are no jobs.
        DocumentError: a workbook may not be written, then none has been; or it cannot be.
        MissingExtraError: the extra `excel` is not installed.
    """
    codes = factor_codes(catalogue or default_catalogue())
    heads = ("id", *TEXTS, *(f"faktor_{code}" for code in codes))
    units: dict[str, list[JabatanDossier]] = {}
    for job in dossier.jabatan.values():
        units.setdefault(job.unit_kerja or "", []).append(job)
    if not units:
        raise DossierError([Fault("gate_no_jobs")])
    names = _file_names(units)
    targets = {unit: Path(folder, name) for unit, name in names.items()}
    for target in targets.values():
        checked_target(os.fspath(target), [], overwrite=overwrite)
    widths = (12, 40, 34, 18, 8, 12, 30, *(9 for _ in codes))
    for unit, jobs in units.items():
        rows = [(job.id, *cells_of(job, codes).values()) for job in jobs]
        sheets = [
            Sheet(SHEET, heads, rows, widths),
            Sheet(SENT, heads, rows, widths),
            Sheet(ABOUT, IDENTITY, [identity_of(dossier)], (70, 40, 8, 8)),
        ]
        write_sheets(targets[unit], sheets, overwrite=overwrite)
    return tuple(targets.values())


def identity_of(dossier: Dossier) -> tuple[str, ...]:
    """What tells a dossier from others, as `IDENTITY` names it."""
    about = dossier.identitas
    return dossier.riwayat[0].digest, about.instansi, str(about.tahun), str(about.putaran)


def _file_names(units: Iterable[str]) -> dict[str, str]:
    """A name for the workbook of each unit, no two alike, that every system can hold."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for unit in units:
        whole = " ".join(_UNSAFE.sub(" ", unit).split()).strip(". ")[:_NAME_AT_MOST]
        plain = whole.encode()[:_BYTES_AT_MOST].decode(errors="ignore").rstrip(". ") or "tanpa unit"
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        names[unit] = f"{name}.xlsx"
    return names
