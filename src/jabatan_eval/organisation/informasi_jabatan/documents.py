"""Jobs in YAML and JSON files: read within bounds with every fault at once, written to be read back."""

from __future__ import annotations

import json as json_format
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

import yaml
from pydantic import BeforeValidator, ValidationError, model_validator

from jabatan_eval._yaml import Path as TreePath
from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.basics import Frozen, integer
from jabatan_eval.catalogue.loading import Document, read_bounded
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.catalogue.reporting import Place, faults_found
from jabatan_eval.errors import Fault, FormError
from jabatan_eval.form_files.documents import document, unreadable
from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.kinds import kind_fields
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target, saving
from jabatan_eval.texts import shown

__all__ = ["FORMAT", "dump_jobs", "parse_jobs", "read_jobs", "write_jobs"]

FORMAT: Final = "jabatan_eval.informasi_jabatan"
"""The name of the format, in files that hold one."""

DOCUMENTS: Final[Mapping[str, str]] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
"""What jobs can be written as, by the ending of the name."""


class _File(Frozen, frozen=True):
    """A file of jobs; each id stands once."""

    format: Literal["jabatan_eval.informasi_jabatan"] = "jabatan_eval.informasi_jabatan"
    version: Annotated[Literal[1], BeforeValidator(integer)] = 1
    jabatan: tuple[InformasiJabatan, ...]

    @model_validator(mode="after")
    def _check(self) -> Self:
        seen: set[str] = set()
        found: list[Found] = []
        for place, job in enumerate(self.jabatan):
            if job.id in seen:
                found.append((("jabatan", place, "id"), Fault("id_twice", given=shown(job.id))))
            seen.add(job.id)
        refuse(found)
        return self


def read_jobs(
    path: str | os.PathLike[str],
    *,
    catalogue: Catalogue | None = None,
    form: JobInformationForm | None = None,
) -> tuple[InformasiJabatan, ...]:
    """The jobs of a YAML or JSON file; drafts may be incomplete.

    Args:
        path: a file whose name ends in `.json`, `.yaml` or `.yml`; of any other, the content
            decides.
        catalogue: whose kinds of post are read; the shipped one by default.
        form: whose words are read; the shipped one by default.

    Raises:
        FormError: with every fault of every job, each with file, line (in YAML) and path.

    Examples:
        >>> read_jobs("tidak-ada.yaml")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.FormError: tidak-ada.yaml: there is no such file
    """
    name = os.fspath(path)
    try:
        source = read_bounded(name)
    except (OSError, ValueError) as error:
        raise FormError([unreadable(name, error)]) from None
    return parse_jobs(source, name, catalogue=catalogue, form=form)


def parse_jobs(
    source: str | bytes,
    name: str = "(teks)",
    *,
    json: bool | None = None,
    catalogue: Catalogue | None = None,
    form: JobInformationForm | None = None,
) -> tuple[InformasiJabatan, ...]:
    """The jobs of a text: one job, a list of jobs, or a file as `dump_jobs` writes it.

    Args:
        source: the text, or its bytes in UTF-8.
        name: how messages call it; an ending such as `.json` says how it is written.
        json: True for JSON, False for YAML; by default the name or else the content decides.
        catalogue: whose kinds of post are read; the shipped one by default.
        form: whose words are read; the shipped one by default.

    Raises:
        FormError: with every fault of every job at once; then no job is given.

    Examples:
        >>> jobs = parse_jobs("{id: KI-24, nama_jabatan: Arsiparis, jenis_jabatan: JFT}")
        >>> jobs[0].jenis_jabatan
        'jabatan_fungsional'
        >>> parse_jobs("id: KI-24\\nnama: Arsiparis", "x.yaml")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.FormError: x.yaml:2: nama: unknown key; allowed: id, \
instansi, jenis_jabatan, jenjang, eselon, skema, alasan_skema, nama_jabatan, kode_jabatan, \
unit_kerja, ikhtisar_jabatan, kualifikasi_jabatan, tugas_pokok, hasil_kerja, bahan_kerja, \
perangkat_kerja, tanggung_jawab, wewenang, korelasi_jabatan, kondisi_lingkungan_kerja, \
risiko_bahaya, syarat_jabatan, prestasi_kerja, kelas_jabatan
    """
    name = name if name.isprintable() else shown(name)
    read = document(source, name, json=json)
    whole, above = _whole(read.tree, name)
    placed = Document(name, read.tree, read.yaml)

    def place(path: TreePath) -> str:
        return placed.place(path[above:])

    jobs, faults = _with_kinds(whole.get("jabatan"), place, catalogue, form)
    try:
        return _File.model_validate({**whole, "jabatan": jobs}).jabatan
    except ValidationError as error:
        faults += (fault for _, fault in faults_found(_File, error, place))
    raise FormError(faults)


def _whole(tree: Any, name: str) -> tuple[dict[str, Any], int]:
    """The tree as a file of jobs, and how many steps that put before a job's own path."""
    if isinstance(tree, dict):
        return (tree, 0) if "jabatan" in tree else ({"jabatan": [tree]}, 2)
    if isinstance(tree, list) and tree:
        return {"jabatan": tree}, 1
    kind = "empty_file" if tree is None else "list_too_short" if tree == [] else "not_a_form"
    raise FormError([Fault(kind, given=shown(tree), where=name)])


def _with_kinds(
    jobs: Any, place: Place, catalogue: Catalogue | None, form: JobInformationForm | None
) -> tuple[Any, list[Fault]]:
    """The jobs with their kinds of post and jenjang by name, whatever words they are written in."""
    faults: list[Fault] = []
    if not isinstance(jobs, list):
        return jobs, faults
    found: list[Any] = []
    for index, job in enumerate(jobs):
        if isinstance(job, dict):
            job, refused = kind_fields(job, catalogue=catalogue, form=form)  # noqa: PLW2901
            faults += (
                replace(fault, where=place(("jabatan", index, key))) for key, fault in refused
            )
        found.append(job)
    return found, faults


def dump_jobs(jobs: Iterable[InformasiJabatan], *, json: bool = False) -> str:
    """Jobs as the text of a file that `parse_jobs` reads back without loss.

    Args:
        jobs: the jobs, complete or drafts.
        json: True for JSON, False for YAML.

    Examples:
        >>> print(dump_jobs([InformasiJabatan(id="KI-24", wewenang=("Meminta data",))]))
        format: jabatan_eval.informasi_jabatan
        version: 1
        jabatan:
        - id: KI-24
          wewenang:
          - Meminta data
        <BLANKLINE>
    """
    listed = [job.model_dump(mode="json", exclude_defaults=True) for job in jobs]
    whole = {"format": FORMAT, "version": 1, "jabatan": listed}
    if json:
        return json_format.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    return yaml.dump(whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, and nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # its given form
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def write_jobs(
    target: str | os.PathLike[str],
    jobs: Iterable[InformasiJabatan],
    *,
    overwrite: bool = False,
    sources: Sequence[str] = (),
) -> None:
    """Write jobs to a YAML or JSON file, whole or not at all.

    Args:
        target: the file, its format by the ending of its name.
        jobs: the jobs, complete or drafts.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be, such as the one that was read.

    Raises:
        DocumentError: it may not or cannot be written; then no file has changed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_jobs(f"{folder}/jabatan.yaml", [InformasiJabatan(id="KI-24")])
        ...     read_jobs(f"{folder}/jabatan.yaml")[0].id
        'KI-24'
    """
    name = os.fspath(target)
    text = dump_jobs(jobs, json=format_of(name, DOCUMENTS) == "json")
    path = checked_target(name, sources, overwrite=overwrite)
    with saving(path, "", overwrite=overwrite) as (main, _):
        Path(main).write_bytes(text.encode())
