"""Jobs for a dossier, read from a table: id, name, unit, kind, and levels where they are chosen."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DossierError, Fault, SelectionError
from jabatan_eval.notation import parse_levels
from jabatan_eval.notation.kinds import kind_of_post
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.reading import record_faults
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.scoring.record import job_of
from jabatan_eval.tables import FieldTable, read_fields
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.texts import shown

__all__ = ["FIELDS", "Inventaris", "baca_inventaris", "kind_name", "scheme_name", "scheme_of"]

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("id", "id jabatan", "kode", "kode jabatan", "no jabatan"),
    "nama_jabatan": ("nama jabatan", "jabatan", "nama"),
    "unit_kerja": ("unit kerja", "unit", "opd", "skpd", "unit organisasi"),
    "jenis_jabatan": ("jenis jabatan", "jenis"),
    "eselon": ("eselon",),
    "skema": ("skema",),
    "tingkat": ("tingkat", "tingkat faktor", "level"),
    "catatan": ("catatan",),
}
"""The columns of an inventory, each with the words by which it is recognised."""

_TEXTS: Final = ("nama_jabatan", "unit_kerja", "eselon", "catatan")
_HELD: Final = ("nama_jabatan", "unit_kerja", "jenis_jabatan", "skema")
"""What is taken from the job that there is already, where a table does not tell it."""


class Inventaris(NamedTuple):
    """The jobs of a table, and the table."""

    jobs: tuple[JabatanDossier, ...]
    table: FieldTable


def baca_inventaris(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    catalogue: Catalogue | None = None,
    known: Mapping[str, JabatanDossier] | None = None,
) -> Inventaris:
    """Read the jobs of a table; a row an elected head stands in has no kind and no levels.

    Args:
        path: a table in any format that can be read.
        columns: columns mapped by hand, by the field's name.
        catalogue: the law to score by; the shipped one by default.
        known: the jobs that there are already, by id, where the table is about them: then an id
            will do, and what else the table does not tell is theirs.

    Raises:
        DossierError: with every fault of every row at once.
        DocumentError: the file cannot be read, or has no id, or no name where one is needed.
    """
    law = catalogue or default_catalogue()
    needed = ("id", "nama_jabatan") if known is None else ("id",)
    table = read_fields(path, FIELDS, needed=needed, columns=columns)
    jobs: list[JabatanDossier] = []
    faults: list[Fault] = []
    for row in table.rows:
        where = f"{table.name}:{row.number}"
        try:
            jobs.append(_job(row.values, law, known))
        except (DossierError, SelectionError) as error:
            faults += (
                replace(f, where=": ".join(filter(None, (where, f.where)))) for f in error.faults
            )
    if faults:
        raise DossierError(faults)
    return Inventaris(tuple(jobs), table)


def _job(
    values: Mapping[str, Any], catalogue: Catalogue, known: Mapping[str, JabatanDossier] | None
) -> JabatanDossier:
    key = values.get("id")
    if not isinstance(key, str):
        raise DossierError([Fault("dossier_id_not_text", given=shown(key))])
    held = None if known is None else known.get(key.strip())
    if known is not None and held is None:
        raise DossierError([Fault("no_such_job", given=shown(key))])
    texts = {name: _text(values.get(name)) for name in _TEXTS}
    kind = kind_name(_text(values.get("jenis_jabatan")), catalogue)
    scheme = scheme_name(_text(values.get("skema")), catalogue)
    fields = {**texts, "id": key.strip(), "jenis_jabatan": kind, "skema": scheme}
    if held is not None:
        fields |= {name: getattr(held, name) for name in _HELD if fields[name] is None}
    try:
        job = JabatanDossier.model_validate(fields)
    except ValidationError as error:
        raise DossierError(record_faults(JabatanDossier, error, "")) from None
    levels = _text(values.get("tingkat"))
    if levels is None:
        return job
    return job.model_copy(update={"evaluasi": _scored(job, levels, catalogue)})


def _text(value: Any) -> str | None:
    return " ".join(cell_text(value).split()) or None


def kind_name(text: str | None, catalogue: Catalogue) -> str | None:
    """The catalogue's name for a kind of post, however it is written.

    Raises:
        DossierError: there is no such kind.

    Examples:
        >>> kind_name("Jabatan Pengawas", default_catalogue())
        'pengawas'
    """
    if text is None:
        return None
    name = kind_of_post(text, catalogue=catalogue)
    if name is None:
        names = tuple(one.name for one in catalogue.kinds_of_post)
        raise DossierError([Fault("not_allowed", given=shown(text), allowed=names)])
    return name


def scheme_name(text: str | None, catalogue: Catalogue) -> str | None:
    """The name of a scheme, if the catalogue has it.

    Raises:
        DossierError: it has not.

    Examples:
        >>> scheme_name("struktural", default_catalogue())
        'struktural'
    """
    names = tuple(scheme.name for scheme in catalogue.schemes)
    if text is not None and text not in names:
        raise DossierError([Fault("not_allowed", given=shown(text), allowed=names)])
    return text


def scheme_of(job: JabatanDossier, catalogue: Catalogue) -> str | None:
    """The scheme that a job is evaluated by; None as long as its kind is not settled.

    Examples:
        >>> job = JabatanDossier(id="1", nama_jabatan="Camat", jenis_jabatan="administrator")
        >>> scheme_of(job, default_catalogue())
        'struktural'
    """
    kinds = {kind.name: kind.scheme for kind in catalogue.kinds_of_post}
    return job.skema or kinds.get(job.jenis_jabatan or "")


def _scored(job: JabatanDossier, levels: str, catalogue: Catalogue) -> Evaluation:
    scheme = scheme_of(job, catalogue)
    if scheme is None:
        raise DossierError([Fault("job_without_kind")])
    codes = parse_levels(levels, scheme=scheme, catalogue=catalogue)
    about = job_of({"nama": job.nama_jabatan, "unit": job.unit_kerja})
    return evaluate(codes, scheme=scheme, catalogue=catalogue, job=about)
