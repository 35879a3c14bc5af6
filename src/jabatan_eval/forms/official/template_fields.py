"""The fields that an agency's own Word template can have, from an evaluation and a job's information."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from jabatan_eval.forms.official.abk import need_cell
from jabatan_eval.forms.printed.wording import date_text, number_text
from jabatan_eval.forms.word_template import Rows
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation import BebanKerja, InformasiJabatan, Waktu
from jabatan_eval.organisation.informasi_jabatan.form import FormItem, default_form
from jabatan_eval.process.people import Pejabat
from jabatan_eval.scoring import Evaluation

__all__ = ["kolom_templat"]


def kolom_templat(
    evaluation: Evaluation | None = None,
    informasi: InformasiJabatan | None = None,
    *,
    ketua: Pejabat | None = None,
    anggota: Sequence[Pejabat] = (),
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    **lain: str | Rows | None,
) -> dict[str, str | Rows | None]:
    """What can be put into an agency's own Word template; to be given to `fill_template`.

    Args:
        evaluation: the job's evaluation.
        informasi: the job's information, whose names of job, unit and agency come first.
        ketua: who leads the team.
        anggota: its members.
        tempat: the place of signing.
        tanggal: the date of signing.
        **lain: further fields, or others in place of these.

    Returns:
        Texts by name, and lists of rows by name: `{{nama_jabatan}}`, `{{tugas_pokok.uraian}}`.
        What is not known is None, or a list without rows. What a form asks for only `jika ada`,
        the standards and remarks of factors, is an empty text where there is none.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> kolom = kolom_templat(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"), nomor="1/2026")
        >>> kolom["nilai_jabatan"], kolom["kelas_jabatan"], kolom["tingkat_4a"], kolom["nomor"]
        ('1.165', '8', '4A-1', '1/2026')
        >>> kolom["faktor"][0]["nama"]
        'Ruang Lingkup dan Dampak Program'
    """
    found: dict[str, str | Rows | None] = dict(_of_signing(ketua, anggota, tempat, tanggal))
    if evaluation is not None:
        found |= dict(_of_evaluation(evaluation))
    if informasi is not None:
        told = dict(_of_information(informasi))
        found |= {key: value for key, value in told.items() if value or key not in found}
        if evaluation is not None:
            found["kelas_jabatan"] = str(evaluation.kelas_jabatan)
    return {**found, **lain}


_Field = tuple[str, "str | Rows | None"]


def _of_signing(
    ketua: Pejabat | None, anggota: Sequence[Pejabat], tempat: str | None, tanggal: dt.date | None
) -> Iterator[_Field]:
    """Who signs, where and when."""
    yield "tempat", tempat
    yield "tanggal", None if tanggal is None else date_text(tanggal)
    for key in ("nama", "pangkat", "nip"):
        yield f"{key}_ketua", getattr(ketua, key, None)
    yield (
        "anggota",
        tuple(
            {"no": str(number), "nama": one.nama, "pangkat": one.pangkat, "nip": one.nip}
            for number, one in enumerate(anggota, 1)
        ),
    )


def _of_evaluation(evaluation: Evaluation) -> Iterator[_Field]:
    """The head of the form, its factors, its conclusion and its receipt."""
    job, scheme = evaluation.job, evaluation.catalogue[evaluation.scheme]
    yield "nama_jabatan", (job and job.nama) or None
    yield "unit_kerja", (job and job.unit) or None
    yield "instansi", (job and job.instansi) or None
    yield "skema", scheme.form_label.id
    keterangan, standar = dict(evaluation.keterangan), dict(evaluation.standar)
    rows = list[Mapping[str, str]]()
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


def _of_information(job: InformasiJabatan) -> Iterator[_Field]:
    """Every item of the form: its text, its parts, or its rows."""
    yield "instansi", job.instansi or None
    work = BebanKerja(tugas=job.tugas_pokok)
    whole = not work.incomplete()
    yield "jumlah_kebutuhan", need_cell(work.kebutuhan).text if whole else None
    for item in default_form().items:
        content = getattr(job, item.key)
        if item.shape in ("line", "text"):
            yield item.key, content or None
        elif item.shape == "parts":
            for part in item.parts:
                name = item.key if part.key == "nama" else part.key
                yield name, _said(getattr(content, part.key))
        elif item.shape == "tasks":
            yield item.key, [*_tasks(item, content, work if whole else None)]
        else:
            yield item.key, [*_rows(item, content)]


def _rows(item: FormItem, content: Sequence[Any]) -> Iterator[Mapping[str, str | None]]:
    for number, row in enumerate(content, 1):
        if item.shape == "texts":
            yield {"no": str(number), "isi": row}
        else:
            keys = (column.key for column in item.columns if not column.stated)
            yield {"no": str(number), **{key: _said(getattr(row, key)) for key in keys}}


def _tasks(
    item: FormItem, content: Sequence[Any], work: BebanKerja | None
) -> Iterator[Mapping[str, str | None]]:
    """The tasks, each with its workload where all of them have one."""
    for place, row in enumerate(_rows(item, content)):
        need = None if work is None else need_cell(work.lines[place].kebutuhan).text
        hours = None if work is None else amount_text(work.waktu_efektif.setahun.hours, "id")
        yield {**row, "waktu_efektif": hours, "kebutuhan": need}


def _said(value: object) -> str | None:
    """A value as a form says it: lists parted by semicolons, times in hours; None where empty."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or None
    if isinstance(value, Waktu):
        return amount_text(value.hours, "id")
    if isinstance(value, Fraction):
        return amount_text(value, "id")
    return None if value is None else str(value)
