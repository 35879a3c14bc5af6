"""The factor information of a job: what it is for, what it does, and why each level.

Its parts were read in several filled forms. Special situations stand with their reasons; how many
of them raise a level is known from the original of the method alone, and is not printed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from jabatan_eval.catalogue import Factor, FactorLevel
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Document,
    Heading,
    Item,
    Listing,
    Pairs,
    Paragraph,
    Printed,
    print_document,
)
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.forms.printed.styles import styles
from jabatan_eval.forms.printed.wording import number_text, numbered
from jabatan_eval.judgement import ClaimedSituation, SituationsReview
from jabatan_eval.judgement.situations import Claims, with_special_situations
from jabatan_eval.organisation import InformasiJabatan
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import say, shown

__all__ = ["Narrative", "informasi_faktor", "informasi_faktor_document"]

Narrative = Mapping[str, str | Mapping[str, str]]
"""What is said of each factor, by its code; of a split one by its parts' names too."""

_INDENT_MM: Final = 8


def informasi_faktor(
    evaluation: Evaluation,
    path: str | os.PathLike[str],
    *,
    informasi: InformasiJabatan | None = None,
    uraian: Narrative | None = None,
    situasi: SituationsReview | Claims | None = None,
    persyaratan: Sequence[str] = (),
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print the factor information of a job.

    Args:
        evaluation: the job's evaluation.
        path: a DOCX, PDF or HTML file, by the ending of its name.
        informasi: what the job is for and does; what is not known is marked on the form.
        uraian: the narrative of each factor, by its code; the evaluation's keterangan by default.
            That of a split factor may be given by parts:
            `{"1": {"ruang_lingkup": "…", "dampak": "…"}}`.
        situasi: the special situations, with their reasons: a review, or codes with reasons. None
            where the form is to have no such part.
        persyaratan: special demands of the job, if any.
        paper: the paper; that of forms by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: the narrative names no factor of the scheme, or the file cannot be written.
        JudgementError: the situations are none of the catalogue's.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval import evaluate
        >>> hasil = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     done = informasi_faktor(hasil, f"{folder}/informasi.html")
        >>> done.complete, len(done.lacking)
        (False, 15)
    """
    document = informasi_faktor_document(
        evaluation, informasi=informasi, uraian=uraian, situasi=situasi,
        persyaratan=persyaratan, paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def informasi_faktor_document(
    evaluation: Evaluation,
    *,
    informasi: InformasiJabatan | None = None,
    uraian: Narrative | None = None,
    situasi: SituationsReview | Claims | None = None,
    persyaratan: Sequence[str] = (),
    paper: str | None = None,
) -> Document:
    """The factor information of a job, described; the arguments are those of `informasi_faktor`.

    Raises:
        DocumentError: the narrative names no factor of the scheme.
        JudgementError: the situations are none of the catalogue's.
    """
    form = _Form(evaluation, informasi, uraian, persyaratan)
    blocks = tuple(form.blocks(_claimed(evaluation, situasi)))
    return Document(
        form.title, "formulir", blocks, name="informasi faktor", paper=paper,
        lacking=tuple(form.lacking),
    )  # fmt: skip


def _claimed(
    evaluation: Evaluation, situasi: SituationsReview | Claims | None
) -> tuple[ClaimedSituation, ...] | None:
    """The situations, each the catalogue's own; None where the form is to have none."""
    if situasi is None or isinstance(situasi, SituationsReview):
        return None if situasi is None else situasi.claimed
    scheme = evaluation.catalogue[evaluation.scheme]
    ruled = [f for f in scheme.factors if f.special_situations is not None]
    level = next(
        (one.code for one in evaluation.levels if ruled and one.factor == ruled[0].code), ""
    )
    return with_special_situations(
        level, situasi, scheme=evaluation.scheme, catalogue=evaluation.catalogue
    ).claimed


class _Form:
    """Puts the form together, and notes what it lacks."""

    def __init__(
        self,
        evaluation: Evaluation,
        informasi: InformasiJabatan | None,
        uraian: Narrative | None,
        persyaratan: Sequence[str],
    ) -> None:
        self.evaluation, self.persyaratan = evaluation, persyaratan
        self.informasi = informasi or InformasiJabatan(id="-")
        self.scheme = evaluation.catalogue[evaluation.scheme]
        self.words: Words = words_of("informasi_faktor")
        self.title = self.words("judul", skema=self.scheme.form_label.id.upper())
        self.lacking: list[Fault] = []
        self.narrative: Narrative = {**dict(evaluation.keterangan), **(uraian or {})}
        codes = tuple(factor.code for factor in self.scheme.factors)
        unknown = [code for code in self.narrative if code not in codes]
        if unknown:
            raise DocumentError(
                Fault("no_such_factor", given=shown(code), allowed=codes) for code in unknown
            )

    def blocks(self, claimed: Sequence[ClaimedSituation] | None) -> Iterator[Block]:
        """All of the form."""
        yield Heading(self.title)
        yield self._header()
        yield from self._job()
        yield self._heading("tingkat")
        number = ""
        for level, factor in zip(self.evaluation.levels, self.scheme.factors, strict=True):
            if factor.part is not None and factor.number != number:
                yield self._sub(
                    self.words("faktor_terbagi", nomor=factor.number, nama=factor.name.id.upper())
                )
            number = factor.number
            yield self._sub(self._level_head(factor, level))
            yield from self._reasons(factor)
        if claimed is not None:
            yield self._sub(self.words("situasi"))
            yield from self._situations(claimed)
        yield self._heading("persyaratan")
        yield from self._listed(self.persyaratan, None)

    def _header(self) -> Pairs:
        job, own = self.evaluation.job, self.informasi
        unit = own.unit_kerja.nama or (job and job.unit)
        rows = (
            (self.words("nama"), "nama_jabatan", own.nama_jabatan or (job and job.nama)),
            (self.words("unit"), "unit_kerja", unit),
            (say("form.agency", "id"), "instansi", own.instansi or (job and job.instansi)),
        )
        return Pairs(tuple((label, text or self._missing(what)) for label, what, text in rows))

    def _job(self) -> Iterator[Block]:
        """Parts I to III, from the information of the job."""
        own = self.informasi
        yield self._heading("peran")
        yield Paragraph(own.ikhtisar_jabatan or self._missing("ikhtisar_jabatan"))
        yield self._heading("tugas_tanggung_jawab")
        yield self._sub(self.words("tugas"))
        yield from self._listed([task.uraian for task in own.tugas_pokok], "tugas_pokok")
        yield self._sub(self.words("tanggung_jawab"))
        yield from self._listed(own.tanggung_jawab, "tanggung_jawab")
        yield self._heading("hasil")
        outputs = [row.hasil for row in own.hasil_kerja if row.hasil is not None]
        yield from self._listed(outputs, "hasil_kerja")

    def _heading(self, key: str) -> Heading:
        return Heading(self.words(key), level=2, align="left")

    def _sub(self, text: str) -> Heading:
        return Heading(text, level=3, align="left")

    def _level_head(self, factor: Factor, level: FactorLevel) -> str:
        name = (factor.part or factor.name).id
        return self.words(
            "faktor" if factor.part is None else "subfaktor",
            nomor=factor.number,
            kode=factor.code,
            nama=name.upper() if factor.part is None else name,
            tingkat=level.code,
            nilai=number_text(level.points),
        )

    def _reasons(self, factor: Factor) -> Iterator[Block]:
        """The narrative of a factor; of a split one by its parts."""
        said = self.narrative.get(factor.code)
        parts = styles().parts_of(self.scheme.name, factor.code)
        if not parts:
            text = said if isinstance(said, str) else None
            yield Paragraph(text or self._missing("uraian_faktor", factor.code))
            return
        own: Mapping[str, str] = said if isinstance(said, Mapping) else {}
        unknown = [key for key in own if key not in {part.key for part in parts}]
        if unknown:
            allowed = tuple(part.key for part in parts)
            raise DocumentError(
                Fault("no_such_part", factor.code, shown(key), allowed) for key in unknown
            )
        if isinstance(said, str):
            yield Paragraph(said)
        for number, part in enumerate(parts, 1):
            text = own.get(part.key)
            yield Paragraph(f"{numbered('a.', number)} {part.text}", bold=True, with_next=True)
            yield Paragraph(
                text or self._missing("uraian_bagian", factor.code, part.text), indent_mm=_INDENT_MM
            )

    def _situations(self, claimed: Sequence[ClaimedSituation]) -> Iterator[Block]:
        items = [
            f"{one.item.name.id}: {one.reason or self._missing('alasan_situasi', given=one.item.code)}"
            for one in claimed
        ]
        yield from self._listed(items, None)

    def _listed(self, texts: Iterable[str], what: str | None) -> Iterator[Block]:
        """A numbered list; where nothing is known the form says so, or that there is nothing."""
        items = tuple(map(Item, texts))
        if items:
            yield Listing(items)
        else:
            yield Paragraph(self.words("nihil") if what is None else self._missing(what))

    def _missing(self, what: str, factor: str | None = None, given: str | None = None) -> str:
        """The words that stand where nothing is known; that it lacks is noted."""
        job = self.informasi.nama_jabatan or (self.evaluation.job and self.evaluation.job.nama)
        self.lacking.append(Fault(f"lacks_{what}", factor, given, where=job or None))
        return self.words("kosong")
