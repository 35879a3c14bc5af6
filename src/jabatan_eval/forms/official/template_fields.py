"""The fields that an agency's own Word template can have, from an evaluation and a job's information."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from jabatan_eval.forms.printed.wording import number_text
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation import InformasiJabatan, Waktu
from jabatan_eval.organisation.informasi_jabatan.form import FormItem, default_form
from jabatan_eval.scoring import Evaluation

__all__ = ["kolom_templat"]

Rows = list[Mapping[str, str]]


def kolom_templat(
    evaluation: Evaluation | None = None,
    informasi: InformasiJabatan | None = None,
    **lain: str | Sequence[Mapping[str, str]],
) -> dict[str, str | Sequence[Mapping[str, str]]]:
    """What can be put into an agency's own Word template; to be given to `fill_template`.

    Args:
        evaluation: the job's evaluation.
        informasi: the job's information, whose names of job, unit and agency come first.
        **lain: further fields, or others in place of these.

    Returns:
        Texts by name, and lists of rows by name: `{{nama_jabatan}}`, `{{tugas_pokok.uraian}}`.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> kolom = kolom_templat(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"), nomor="1/2026")
        >>> kolom["nilai_jabatan"], kolom["kelas_jabatan"], kolom["tingkat_4a"], kolom["nomor"]
        ('1.165', '8', '4A-1', '1/2026')
        >>> kolom["faktor"][0]["nama"]
        'Ruang Lingkup dan Dampak Program'
    """
    found: dict[str, str | Sequence[Mapping[str, str]]] = {}
    if evaluation is not None:
        found |= dict(_of_evaluation(evaluation))
    if informasi is not None:
        told = dict(_of_information(informasi))
        found |= {key: value for key, value in told.items() if value or key not in found}
        if evaluation is not None:
            found["kelas_jabatan"] = str(evaluation.kelas_jabatan)
    return {**found, **lain}


def _of_evaluation(evaluation: Evaluation) -> Iterator[tuple[str, str | Rows]]:
    """The head of the form, its factors, its conclusion and its receipt."""
    job, scheme = evaluation.job, evaluation.catalogue[evaluation.scheme]
    yield "nama_jabatan", (job and job.nama) or ""
    yield "unit_kerja", (job and job.unit) or ""
    yield "instansi", (job and job.instansi) or ""
    yield "skema", scheme.form_label.id
    keterangan, standar = dict(evaluation.keterangan), dict(evaluation.standar)
    rows: Rows = []
    for number, (level, factor) in enumerate(
        zip(evaluation.levels, scheme.factors, strict=True), 1
    ):
        row = {
            "no": str(number),
            "kode": factor.code,
            "nama": factor.name.id if factor.part is None else factor.part.id,
            "tingkat": level.code,
            "nilai": number_text(level.points),
            "standar": standar.get(factor.code, ""),
            "keterangan": keterangan.get(factor.code, ""),
        }
        rows.append(row)
        mark = factor.code.lower()
        for key in ("tingkat", "nilai", "standar", "keterangan"):
            yield f"{key}_{mark}", row[key]
    yield "faktor", rows
    yield "nilai_jabatan", number_text(evaluation.nilai_jabatan)
    yield "kelas_jabatan", str(evaluation.kelas_jabatan)
    yield "rentang_kelas", evaluation.band.range("id")
    yield "katalog", evaluation.catalogue_edition
    yield "sidik", evaluation.catalogue_digest[:12]


def _of_information(job: InformasiJabatan) -> Iterator[tuple[str, str | Rows]]:
    """Every item of the form: its text, its parts, or its rows."""
    yield "instansi", job.instansi or ""
    for item in default_form().items:
        content = getattr(job, item.key)
        if item.shape in ("line", "text"):
            yield item.key, content or ""
        elif item.shape == "parts":
            for part in item.parts:
                name = item.key if part.key == "nama" else part.key
                yield name, _said(getattr(content, part.key))
        else:
            yield item.key, [*_rows(item, content)]


def _rows(item: FormItem, content: Sequence[Any]) -> Iterator[Mapping[str, str]]:
    for number, row in enumerate(content, 1):
        if item.shape == "texts":
            yield {"no": str(number), "isi": row}
        else:
            keys = (column.key for column in item.columns if not column.stated)
            yield {"no": str(number), **{key: _said(getattr(row, key)) for key in keys}}


def _said(value: object) -> str:
    """A value as a form says it: lists parted by semicolons, times in hours."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, Waktu):
        return amount_text(value.hours, "id")
    if isinstance(value, Fraction):
        return amount_text(value, "id")
    return "" if value is None else str(value)
