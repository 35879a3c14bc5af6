"""From a Word file to the draft of its job, with every doubt and everything that went nowhere."""

from __future__ import annotations

import os
from typing import Any

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import FormError, NotationError
from jabatan_eval.organisation.formulir_word.blocks import read_blocks
from jabatan_eval.organisation.formulir_word.comparing import figure_doubts
from jabatan_eval.organisation.formulir_word.draft import Draft
from jabatan_eval.organisation.formulir_word.package import opened
from jabatan_eval.organisation.formulir_word.reader import Reader
from jabatan_eval.organisation.formulir_word.result import FormulirTerbaca
from jabatan_eval.organisation.formulir_word.tasks import tasks_of
from jabatan_eval.organisation.formulir_word.vocabulary import Vocabulary
from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.job import FIELDS, LABELS, InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.words import canonical
from jabatan_eval.texts import shown

__all__ = ["read_word_form"]


def read_word_form(
    path: str | os.PathLike[str],
    *,
    id: str,  # noqa: A002  # the job's own word for it
    catalogue: Catalogue | None = None,
    form: JobInformationForm | None = None,
) -> FormulirTerbaca:
    """Read the Word form of one job, as its unit sends it.

    Nothing is guessed: what is doubtful is read and told, what is not understood is told with its
    place. Macros, embedded files and outside links are never opened. No extra is needed.

    Args:
        path: a DOCX or DOCM file.
        id: what the job is to be known by; forms do not say it.
        catalogue: whose kinds of post and classes count; the shipped one by default.
        form: the headings and words of the form; the shipped ones by default.

    Returns:
        The draft, and what became of every piece of the document's text.

    Raises:
        FormError: the id cannot be one.
        DocumentError: the file cannot be read, is no Word document, is damaged or dangerous.

    Examples:
        >>> read_word_form("tidak-ada.docx", id="KI-24")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.docx: there is no such file
    """
    catalogue, form = catalogue or default_catalogue(), form or default_form()
    name = os.fspath(path)
    document = read_blocks(opened(name), name)
    draft = Draft(catalogue, form)
    Reader(draft, Vocabulary(form)).read(document.blocks)
    for paragraph in document.aside:
        draft.note(paragraph.place, paragraph.text, "tidak_dipahami")
    _kind_from_unit(draft)
    job = _job(draft, id, name)
    try:
        job.kelas(catalogue=catalogue)
    except NotationError:
        draft.doubt("kelas", None, "kelas_jabatan", given=shown(job.kelas_jabatan))
    draft.doubts += figure_doubts(job, draft)
    return FormulirTerbaca(
        name, job, tuple(draft.pieces), tuple(draft.doubts), document.told, tuple(draft.figures)
    )


def _kind_from_unit(draft: Draft) -> None:
    """The kind of post where item 3 has the job's own name beside one; told as a doubt."""
    name = draft.texts.get(("nama_jabatan", None), [""])[0]
    if ("jenis_jabatan", None) in draft.texts or not name:
        return
    kinds = [kind.name for kind in draft.catalogue.kinds_of_post]
    found = [
        part
        for (key, part), texts in draft.texts.items()
        if key == "unit_kerja" and part in kinds and canonical(texts[0]) == canonical(name)
    ]
    if len(found) == 1:
        draft.texts[("jenis_jabatan", None)] = [str(found[0])]
        draft.doubt("kind_from_unit", None, "jenis_jabatan", given=shown(name), jenis=found[0])


def _job(draft: Draft, id: str, name: str) -> InformasiJabatan:  # noqa: A002
    """The draft as a job."""
    fields: dict[str, Any] = {"id": id}
    for key, (shape, *keys) in FIELDS.items():
        if shape == "tasks":
            fields[key] = tasks_of(draft)
        elif shape == "rows":
            fields[key] = draft.rows.get(key, [])
        elif shape == "parts":
            parts = {part: draft.texts[(key, part)] for part in keys if (key, part) in draft.texts}
            shapes = {part.key: part.shape for part in draft.form.item(key).parts}
            fields[key] = {part: _value(texts, shapes[part]) for part, texts in parts.items()}
        else:
            texts = draft.texts.get((key, None), [])
            fields[key] = texts if shape == "texts" else _value(texts, shape)
    for key in LABELS:
        fields[key] = draft.texts.get((key, None), [None])[0]
    try:
        return InformasiJabatan.model_validate(fields)
    except ValidationError as error:
        found = faults_found(
            InformasiJabatan, error, lambda path: f"{name}: {'.'.join(map(str, path))}"
        )
        raise FormError(fault for _, fault in found) from None


def _value(texts: list[str], shape: str) -> object:
    """What a field holds of the texts that were read for it."""
    if shape == "texts":
        return texts
    return "\n".join(texts) or None
