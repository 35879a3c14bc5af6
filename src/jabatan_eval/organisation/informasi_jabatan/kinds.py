"""The kind of a post and the jenjang of a functional one, as forms write them, older words too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.notation.cleaning import MAX_TEXT
from jabatan_eval.notation.kinds import kinds
from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.words import canonical
from jabatan_eval.texts import shown

__all__ = [
    "KindWritten",
    "jenjang_of_name",
    "kind_fields",
    "kind_of_echelon",
    "parse_jenis",
    "parse_jenjang",
]


class KindWritten(NamedTuple):
    """What a text says of the kind of a post.

    Examples:
        >>> parse_jenis("JFU")
        KindWritten(jenis='pelaksana', jenjang=None)
    """

    jenis: str
    """A kind of the catalogue; a scheme's name where no more is said, as by *struktural*."""
    jenjang: str | None = None
    """The jenjang of a jabatan fungsional, where it is said."""


def parse_jenis(
    text: str, *, catalogue: Catalogue | None = None, form: JobInformationForm | None = None
) -> KindWritten:
    """Read the kind of a post: the words of the law, and the older struktural, JFT and JFU.

    Args:
        text: such as `JPT Pratama`, `JFT`, `Jabatan Fungsional Ahli Muda` or `struktural`.
        catalogue: whose kinds of post count; the shipped one by default.
        form: whose words count besides; the shipped one by default.

    Raises:
        NotationError: it names no kind of post; the fault lists those there are.

    Examples:
        >>> parse_jenis("Jabatan Fungsional Ahli Muda")
        KindWritten(jenis='jabatan_fungsional', jenjang='ahli_muda')
        >>> parse_jenis("struktural").jenis
        'struktural'
    """
    catalogue, form = catalogue or default_catalogue(), form or default_form()
    word, known = canonical(text[: MAX_TEXT + 1]), _kinds(catalogue, form)
    if word in known:
        return KindWritten(known[word])
    for end, grade in _grades(form).items():
        if word.endswith(f" {end}") and (kind := known.get(word[: -len(end) - 1])) is not None:
            schemes = [scheme.name for scheme in catalogue.schemes]
            return KindWritten(form.grades_of if kind in schemes else kind, grade)
    allowed = tuple(kind.name for kind in catalogue.kinds_of_post)
    raise NotationError([Fault("unknown_kind_of_post", given=shown(text), allowed=allowed)])


def parse_jenjang(text: str, *, form: JobInformationForm | None = None) -> str:
    """Read the jenjang of a jabatan fungsional.

    Raises:
        NotationError: it is none; the fault lists those there are.

    Examples:
        >>> parse_jenjang("Ahli Muda"), parse_jenjang("Pelaksana Lanjutan")
        ('ahli_muda', 'mahir')
    """
    form = form or default_form()
    found = _grades(form).get(canonical(text[: MAX_TEXT + 1]))
    if found is None:
        allowed = tuple(grade.label.id for grade in form.grades)
        raise NotationError([Fault("unknown_jenjang", given=shown(text), allowed=allowed)])
    return found


def jenjang_of_name(name: str, *, form: JobInformationForm | None = None) -> str | None:
    """The jenjang with which the name of a functional post ends; None where with none.

    Examples:
        >>> jenjang_of_name("Pranata Komputer Ahli Muda"), jenjang_of_name("Penyelia")
        ('ahli_muda', None)
    """
    plain = canonical(name[: MAX_TEXT + 1])
    grades = _grades(form or default_form())
    return next((grade for word, grade in grades.items() if plain.endswith(f" {word}")), None)


def kind_fields(
    job: Mapping[str, Any],
    *,
    catalogue: Catalogue | None = None,
    form: JobInformationForm | None = None,
) -> tuple[dict[str, Any], list[tuple[str, Fault]]]:
    """The fields of a job with kind of post and jenjang by name, whatever words they are written in.

    Returns:
        The fields, without those that cannot be read, and a fault for each of these.

    Examples:
        >>> kind_fields({"id": "1", "jenis_jabatan": "JFU"})
        ({'id': '1', 'jenis_jabatan': 'pelaksana'}, [])
    """
    read, faults = dict(job), list[tuple[str, Fault]]()
    for key in ("jenjang", "jenis_jabatan"):
        text = read.get(key)
        if not isinstance(text, str) or not text.strip():
            continue
        try:
            if key == "jenjang":
                read[key] = parse_jenjang(text, form=form)
                continue
            kind = parse_jenis(text, catalogue=catalogue, form=form)
            read[key] = kind.jenis
            if kind.jenjang is not None and "jenjang" not in dict(faults):
                read["jenjang"] = read.get("jenjang") or kind.jenjang
        except NotationError as error:
            faults += ((key, fault) for fault in error.faults)
            del read[key]
    return read, faults


def kind_of_echelon(text: str, *, form: JobInformationForm | None = None) -> str | None:
    """The kind of post that an echelon such as `III.a` is likely to mean; to be told, not taken.

    Examples:
        >>> kind_of_echelon("Eselon III.a"), kind_of_echelon("-")
        ('administrator', None)
    """
    words = canonical(text[: MAX_TEXT + 1]).split()
    numeral = next((word for word in words if not word.strip("IV")), None)
    form = form or default_form()
    return next((row.kind for row in form.echelons if row.echelon == numeral), None)


@lru_cache(maxsize=8)
def _kinds(catalogue: Catalogue, form: JobInformationForm) -> Mapping[str, str]:
    """Every word for a kind of post with the kind; of a scheme's words only the scheme is known."""
    words = {canonical(word): kind.name for word, kind in kinds(catalogue).items()}
    known = {kind.name for kind in catalogue.kinds_of_post}
    rows = (row for row in form.kinds if row.kind in known)
    return words | {canonical(word): row.kind for row in rows for word in row.words}


@lru_cache(maxsize=8)
def _grades(form: JobInformationForm) -> Mapping[str, str]:
    """Every word for a jenjang, the longest first."""
    words = {
        canonical(word): grade.name
        for grade in form.grades
        for word in (grade.name, grade.label.id, *grade.words)
    }
    return dict(sorted(words.items(), key=lambda pair: -len(pair[0])))
