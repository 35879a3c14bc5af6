"""Many forms at once: one file a job, or one a unit; what is refused is told and the rest is made."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from jabatan_eval.errors import DocumentError, Fault, JabatanEvalError
from jabatan_eval.forms.printed import Break, Document, Printed, print_document
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.tables.table import refused
from jabatan_eval.texts import shown

__all__ = ["Banyak", "Ditolak", "banyak", "file_name", "joined"]

T = TypeVar("T")

_SLUG_AT_MOST: Final = 60
_OTHER: Final = re.compile(r"[^A-Za-z0-9]+")


class Ditolak(NamedTuple):
    """A form that was not made, and why.

    Examples:
        >>> Ditolak("Camat", (Fault("no_jobs_listed"),)).message("en")
        'Camat: there is no job to list'
    """

    nama: str
    faults: tuple[Fault, ...]

    def message(self, lang: str = "id") -> str:
        """The name and every reason, in one line.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return f"{self.nama}: {'; '.join(fault.message(lang) for fault in self.faults)}"


@dataclass(frozen=True, slots=True)
class Banyak:
    """What came of many forms.

    Examples:
        >>> Banyak((), ()).complete
        True
    """

    berkas: tuple[Printed, ...]
    """The files that were made, each with what of it is not as it should be."""
    ditolak: tuple[Ditolak, ...]
    """The forms that were not made."""

    @property
    def complete(self) -> bool:
        """Whether every form was made, and nothing in them is amiss."""
        return not self.ditolak and all(one.complete for one in self.berkas)

    def messages(self, lang: str = "id") -> tuple[str, ...]:
        """Everything that is to be told, in sentences.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        told = (line for one in self.berkas for line in one.messages(lang))
        return (*(one.message(lang) for one in self.ditolak), *told)


def banyak(
    isi: Iterable[T],
    buat: Callable[[T], Document],
    folder: str | os.PathLike[str],
    *,
    nama: Callable[[T], str],
    unit: Callable[[T], str | None] | None = None,
    ending: str = ".docx",
    kemajuan: Callable[[int], None] | None = None,
    overwrite: bool = False,
) -> Banyak:
    """Make many forms.

    A form that is refused is told and left out; the others are made all the same.

    Args:
        isi: what the forms are about, one each.
        buat: describes the form of one, such as `formulir_document`.
        folder: the folder to write into; it must be there.
        nama: what one is called, in names of files and in messages.
        unit: the unit of one; with it there is one file a unit, each form on pages of its own.
        ending: `.docx`, `.pdf`, `.xlsx` or `.html`.
        kemajuan: is told how many forms were done.
        overwrite: whether files that exist may be replaced.

    Raises:
        DocumentError: there is no such folder or no such format.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval import evaluate
        >>> from jabatan_eval.forms import formulir_document
        >>> forms = [evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job={"nama": f"Jabatan {n}"})
        ...          for n in (1, 2)]
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     done = banyak(forms, formulir_document, folder, nama=lambda one: one.job.nama)
        >>> [os.path.basename(one.path) for one in done.berkas], done.ditolak
        (['0001-jabatan-1.docx', '0002-jabatan-2.docx'], ())
    """
    place = Path(folder)
    if not place.is_dir():
        raise refused("no_such_folder", os.fspath(folder))
    files: list[Printed] = []
    left_out: list[Ditolak] = []
    grouped: dict[str, list[tuple[str, Document]]] = {}
    for number, one in enumerate(isi, 1):
        name = nama(one)
        try:
            document = buat(one)
            if unit is None:
                files.append(_made(document, place, number, name, ending, overwrite=overwrite))
            else:
                grouped.setdefault(unit(one) or "-", []).append((name, document))
        except JabatanEvalError as error:
            left_out.append(Ditolak(name, error.faults))
        if kemajuan is not None:
            kemajuan(number)
    for number, (name, forms) in enumerate(grouped.items(), 1):
        try:
            whole = joined([document for _, document in forms], [named for named, _ in forms])
            files.append(_made(whole, place, number, name, ending, overwrite=overwrite))
        except JabatanEvalError as error:
            left_out.append(Ditolak(name, error.faults))
    if hasattr(os, "sync"):  # not on every system
        os.sync()
    return Banyak(tuple(files), tuple(left_out))


def _made(
    document: Document, place: Path, number: int, name: str, ending: str, *, overwrite: bool
) -> Printed:
    path = place / file_name(number, name, ending)
    return print_document(document, path, overwrite=overwrite, durable=False)


def file_name(number: int, name: str, ending: str) -> str:
    """The name of one of many files: its number, and a name in plain letters and dashes.

    Examples:
        >>> file_name(7, "Kepala Seksi A/B", ".pdf")
        '0007-kepala-seksi-a-b.pdf'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = _OTHER.sub("-", plain).strip("-").lower()[:_SLUG_AT_MOST].rstrip("-")
    return f"{number:04}-{slug or 'jabatan'}{ending}"


def joined(documents: Sequence[Document], names: Sequence[str]) -> Document:
    """Several documents of one kind as one, each on pages of its own.

    Args:
        documents: at least one.
        names: what each is called, for the sheets of a workbook.

    Raises:
        DocumentError: they are of different kinds, or on different papers.

    Examples:
        >>> from jabatan_eval.forms.printed import Paragraph
        >>> both = [Document("A", "surat", (Paragraph(text),)) for text in "xy"]
        >>> [name for name, _ in joined(both, ["satu", "dua"]).parts()]
        ['satu', 'dua']
    """
    first = documents[0]
    kinds = {(one.kind, one.paper, one.landscape, one.letterhead) for one in documents}
    if len(kinds) > 1:
        given = ", ".join(sorted({one.title for one in documents}))
        raise DocumentError([Fault("not_of_one_kind", given=shown(given))])
    blocks = [block for place, one in enumerate(documents) for block in _part(one, place, names)]
    lacking = tuple(lack for one in documents for lack in one.lacking)
    return replace(first, blocks=tuple(blocks), name=names[0], annex=None, lacking=lacking)


def _part(document: Document, place: int, names: Sequence[str]) -> Iterator[Block]:
    if place:
        yield Break(names[place])
    if document.annex is not None:
        yield document.annex
    yield from document.blocks
