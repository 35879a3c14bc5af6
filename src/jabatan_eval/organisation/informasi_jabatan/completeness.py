"""What a submission still lacks, item by item; which items are needed stands in the form's data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import NotationError
from jabatan_eval.organisation.informasi_jabatan.form import (
    FormItem,
    JobInformationForm,
    default_form,
)
from jabatan_eval.organisation.informasi_jabatan.kinds import kind_of_echelon
from jabatan_eval.organisation.informasi_jabatan.words import canonical
from jabatan_eval.texts import say, shown

if TYPE_CHECKING:
    from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan

__all__ = ["Kekurangan", "lacking"]

_LISTED: Final = 12


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One thing that a submission still lacks.

    Attributes:
        number: the item's number on the form.
        key: the item's name among the fields of `InformasiJabatan`, or `jenis_jabatan`,
            `jenjang` or `skema`, which stand with item 3.
        kind: what is wrong, as a stable word.
        part: the part or column, where it is one that lacks.
        rows: the rows that lack it, from 1.
        values: the named values of the sentence, each with its Indonesian and its English text.

    Examples:
        >>> from jabatan_eval.organisation import InformasiJabatan
        >>> job = InformasiJabatan(id="1", bahan_kerja=[{"bahan": "Disposisi"}])
        >>> one = next(one for one in job.kekurangan() if one.key == "bahan_kerja")
        >>> one.number, one.kind, one.part, one.rows
        (8, 'column', 'penggunaan', (1,))
        >>> one.message("en")
        'item 8, Work material: row 1 has no Used in the task'
    """

    number: int
    key: str
    kind: str
    part: str | None = None
    rows: tuple[int, ...] = ()
    values: tuple[tuple[str, str, str], ...] = ()

    def message(self, lang: str = "id") -> str:
        """The lack as a sentence in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        place = 2 if lang == "en" else 1
        listed = ", ".join(map(str, self.rows[:_LISTED]))
        rows = f"{listed}, ..." if len(self.rows) > _LISTED else listed
        named = {value[0]: value[place] for value in self.values}
        return say(f"infojab.lack.{self.kind}", lang, number=self.number, rows=rows, **named)


def lacking(
    job: InformasiJabatan, catalogue: Catalogue | None, form: JobInformationForm | None
) -> tuple[Kekurangan, ...]:
    """Everything that a submission of a job lacks, in the form's order."""
    form, catalogue = form or default_form(), catalogue or default_catalogue()
    nothing = frozenset(map(canonical, form.nothing))
    found: list[Kekurangan] = []
    for item in form.items:
        content = getattr(job, item.key)
        found += _item(item, content, nothing)
        if item.key == "unit_kerja":
            found += _kind(job, item, catalogue, form)
        if item.key == "kelas_jabatan":
            found += _kelas(job, item, catalogue)
    return tuple(found)


def _item(item: FormItem, content: Any, nothing: frozenset[str]) -> Iterator[Kekurangan]:
    """What one item lacks: itself, a part, or a column of some rows."""
    heading = ("item", item.heading.id, item.heading.en)
    parts = {part.key: getattr(content, part.key) for part in item.parts}
    if not (any(parts.values()) if item.parts else content):
        if item.needed:
            yield Kekurangan(item.number, item.key, "item", values=(heading,))
        return
    for part in item.parts:
        if part.needed and not parts[part.key]:
            own = ("part", part.heading.id, part.heading.en)
            yield Kekurangan(item.number, item.key, "part", part.key, values=(heading, own))
    if item.shape not in ("rows", "tasks"):
        return
    rows = [row for row in enumerate(content, 1) if not _says_nothing(row[1], item, nothing)]
    for column in item.columns:
        if column.needed and not column.stated:
            without = tuple(number for number, row in rows if getattr(row, column.key) is None)
            if without:
                own = ("column", column.heading.id, column.heading.en)
                yield Kekurangan(
                    item.number, item.key, "column", column.key, without, (heading, own)
                )


def _says_nothing(row: Any, item: FormItem, nothing: frozenset[str]) -> bool:
    """Whether a row only says that there is nothing, such as no risk."""
    first = getattr(row, item.columns[0].key)
    return isinstance(first, str) and canonical(first) in nothing


def _kind(
    job: InformasiJabatan, item: FormItem, catalogue: Catalogue, form: JobInformationForm
) -> Iterator[Kekurangan]:
    """What is not known of the kind of post, its jenjang and its scheme; it stands with item 3."""
    names = [kind.name for kind in catalogue.kinds_of_post]
    schemes = [scheme.name for scheme in catalogue.schemes]
    grades = [grade.name for grade in form.grades]
    written, functional = job.jenis_jabatan, form.grades_of
    lack = partial(_lack, item.number)
    if written is None:
        likely = kind_of_echelon(job.eselon or "", form=form)
        if likely in names:
            yield lack("jenis_jabatan", "kind_likely", job.eselon, [str(likely)])
        else:
            yield lack("jenis_jabatan", "kind", None, names)
    elif written not in names:
        of_it = [kind.name for kind in catalogue.kinds_of_post if kind.scheme == written]
        what = "kind_unclear" if of_it else "kind_unknown"
        yield lack("jenis_jabatan", what, written, of_it or names)
    if job.jenjang is None and written == functional:
        yield lack("jenjang", "jenjang", None, grades)
    elif job.jenjang is not None and job.jenjang not in grades:
        yield lack("jenjang", "jenjang_unknown", job.jenjang, grades)
    elif job.jenjang is not None and written in names and written != functional:
        yield lack("jenjang", "jenjang_of_other", job.jenjang)
    if job.skema is not None and job.skema not in schemes:
        yield lack("skema", "scheme_unknown", job.skema, schemes)


def _lack(
    number: int, key: str, what: str, given: str | None, allowed: Sequence[str] = ()
) -> Kekurangan:
    texts = (("given", shown(given)), ("allowed", ", ".join(allowed)))
    return Kekurangan(number, key, what, values=tuple((name, t, t) for name, t in texts))


def _kelas(job: InformasiJabatan, item: FormItem, catalogue: Catalogue) -> Iterator[Kekurangan]:
    """A class that stands written and is none."""
    try:
        job.kelas(catalogue=catalogue)
    except NotationError as error:
        fault = error.faults[0]
        values = (("reason", fault.message("id"), fault.message("en")),)
        yield Kekurangan(item.number, item.key, "kelas", values=values)
