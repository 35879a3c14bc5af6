"""One job of an exercise: what is known of it, its evaluation, its results, where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Annotated, Any, Final

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    ValidationError,
)

from jabatan_eval.catalogue.basics import Frozen, Line, Name
from jabatan_eval.errors import Fault, ReceiptError
from jabatan_eval.judgement import Agreement
from jabatan_eval.organisation import InformasiJabatan
from jabatan_eval.process.results import COMPUTED, Hasil, latest
from jabatan_eval.scoring import Evaluation
from jabatan_eval.scoring.record import EvaluationRecord

__all__ = ["JabatanDossier", "JobId", "Tersimpan", "file_name"]

JobId = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=200,
                                         pattern=r"^[^\x00-\x20\x7f-\xa0](?:[^\x00-\x1f\x7f-\x9f]*[^\x00-\x20\x7f-\xa0])?$")]  # fmt: skip
"""The stable id of a job or post: text, never its name; `1.10` stays `1.10`."""

_PLAIN: Final = re.compile(r"[^A-Za-z0-9]+")
_SLUG_AT_MOST: Final = 60
_MARK: Final = 16


def file_name(job: str) -> str:
    """The name of a job's file in a dossier: readable, and another one for every id.

    Examples:
        >>> file_name("DINAS-01/2")
        'jabatan/DINAS-01-2~98cbb34d1cce305d.json'
    """
    slug = _PLAIN.sub("-", job).strip("-")[:_SLUG_AT_MOST] or "jabatan"
    return f"jabatan/{slug}~{sha256(job.encode('utf-8', 'surrogatepass')).hexdigest()[:_MARK]}.json"


def _evaluation(value: object) -> object:
    """An evaluation derived anew; one whose catalogue is not at hand stays as it was stored."""
    if value is None or isinstance(value, Evaluation | EvaluationRecord):
        return value
    try:
        return Evaluation.model_validate(value)
    except ValidationError as error:
        unknown = (found for one in error.errors() for found in _unknown(one))
        if any(unknown):
            return EvaluationRecord.model_validate(value)
        raise


def _unknown(error: Any) -> Iterator[bool]:
    """Whether a refusal is only that the edition is not known here."""
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, ReceiptError):
        yield all(fault.kind == "unknown_edition" for fault in cause.faults)


Stored = Annotated[
    Evaluation | EvaluationRecord | None,
    BeforeValidator(_evaluation),
    PlainSerializer(lambda value: value and value.model_dump(mode="json")),
]
"""An evaluation, or what is stored of one that cannot be verified here."""


class Tersimpan(Frozen, frozen=True):
    """A record of which the catalogue is not at hand: kept as it was stored, and not verified.

    Examples:
        >>> Tersimpan(isi='{"key": "1"}').plain()
        {'key': '1'}
    """

    isi: str
    """Its JSON."""

    def plain(self) -> Any:
        """The record as plain data."""
        return json.loads(self.isi)


def _agreement(value: object) -> object:
    """An agreement whose evaluation is derived anew; of an unknown edition, as it was stored."""
    if isinstance(value, Agreement | Tersimpan):
        return value
    try:
        return Agreement.model_validate(value)
    except ValidationError as error:
        if any(found for one in error.errors() for found in _unknown(one)):
            return Tersimpan(isi=json.dumps(value, ensure_ascii=False))
        raise


def _plain_agreement(value: Agreement | Tersimpan) -> Any:
    return value.plain() if isinstance(value, Tersimpan) else value.model_dump(mode="json")


StoredAgreement = Annotated[
    Agreement | Tersimpan, BeforeValidator(_agreement), PlainSerializer(_plain_agreement)
]
"""What a team agreed on, or what is stored of it where it cannot be verified here."""


class JabatanDossier(Frozen, frozen=True):
    """One job of an exercise.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> job = JabatanDossier(id="1.10", nama_jabatan="Kepala Seksi",
        ...                      evaluasi=evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
        >>> job.kelas("dihitung"), job.kelas("disetujui")
        (8, None)
    """

    id: JobId
    nama_jabatan: Line
    unit_kerja: Line | None = None
    jenis_jabatan: Name | None = None
    """The kind of post; None as long as the job is not classified."""
    eselon: Line | None = None
    skema: Name | None = None
    """The scheme, where it is not that of the kind."""
    status: Name = "draf"
    """Where the job stands within the team."""
    informasi: InformasiJabatan | None = None
    """The job information, complete or in work."""
    evaluasi: Stored = None
    """What the levels give, with its receipt."""
    kesepakatan: StoredAgreement | None = None
    """What the team agreed on, from which the evaluation was taken."""
    kesepakatan_lama: Annotated[tuple[StoredAgreement, ...], Field(max_length=1000)] = ()
    """Agreements that no longer count, the first first."""
    hasil: Annotated[tuple[Hasil, ...], Field(max_length=1000)] = ()
    """The results that stand written, in the order in which they came."""
    lewat: Annotated[int, Strict(), Field(ge=0)] = 0
    """How many of the results, from the first on, came before the job was last reopened."""
    catatan: Line | None = None

    @property
    def evaluation(self) -> Evaluation | None:
        """The evaluation, if there is one that is verified."""
        return self.evaluasi if isinstance(self.evaluasi, Evaluation) else None

    def hasil_of(self, reading: str) -> Hasil | None:
        """The last written result of a reading, with its basis."""
        return latest(self.hasil, reading)

    def kelas(self, reading: str) -> int | None:
        """The class in a reading; None where it has none."""
        if reading == COMPUTED:
            return None if self.evaluation is None else self.evaluation.kelas_jabatan
        found = self.hasil_of(reading)
        return None if found is None else found.kelas

    def nilai(self, reading: str) -> int | None:
        """The nilai in a reading, in points; None where it has none."""
        if reading == COMPUTED:
            return None if self.evaluation is None else self.evaluation.nilai_jabatan
        found = self.hasil_of(reading)
        return None if found is None else found.nilai

    def rated(
        self, evaluation: Evaluation | None, agreement: Agreement | None = None
    ) -> JabatanDossier:
        """The job with an evaluation; an agreement on another one counts no more, and is kept."""
        old = self.kesepakatan
        lapsed = () if old is None or old == agreement else (old,)
        return self.model_copy(
            update={
                "evaluasi": evaluation,
                "kesepakatan": agreement,
                "kesepakatan_lama": (*self.kesepakatan_lama, *lapsed),
            }
        )

    def current(self, reading: str) -> Hasil | None:
        """The last result of a reading since the job was last reopened, which alone counts."""
        return latest(self.hasil[self.lewat :], reading)

    def reopened(self, status: str) -> JabatanDossier:
        """The job for work again; its results stay, and count no more."""
        return self.lapsed().model_copy(update={"status": status})

    def lapsed(self) -> JabatanDossier:
        """The job with results that stay, and count no more."""
        return self.model_copy(update={"lewat": len(self.hasil)})

    @property
    def waits(self) -> bool:
        """Whether it was proposed, and nothing was approved since."""
        told = [one.bacaan for one in self.hasil[self.lewat :] if one.bacaan != "ditetapkan"]
        return told[-1:] == ["usulan"]

    @property
    def from_list(self) -> bool:
        """Whether its approved result was taken from a published list, and not evaluated."""
        approved = self.current("disetujui")
        return approved is not None and approved.dari_daftar

    def differences(self, readings: Iterable[str]) -> tuple[tuple[str, int, int | None], ...]:
        """Class and nilai in each reading that has a class, if they are not all the same.

        Args:
            readings: the readings, in order.

        Examples:
            >>> from jabatan_eval.process.teams import Keputusan
            >>> surat = Keputusan(jenis="Surat", nomor="1", tanggal="2026-03-01")
            >>> hasil = [Hasil(bacaan="usulan", kelas=9, nilai=1370, dasar=surat),
            ...          Hasil(bacaan="disetujui", kelas=8, dasar=surat)]
            >>> job = JabatanDossier(id="1", nama_jabatan="Kepala Seksi", hasil=hasil)
            >>> job.differences(("usulan", "disetujui"))
            (('usulan', 9, 1370), ('disetujui', 8, None))
        """
        known = tuple(
            (name, kelas, self.nilai(name))
            for name in readings
            if (kelas := self.kelas(name)) is not None
        )
        classes = {kelas for _, kelas, _ in known}
        totals = {points for _, _, points in known if points is not None}
        return known if max(len(classes), len(totals)) > 1 else ()

    def unverified(self) -> Iterator[Fault]:
        """That the evaluation cannot be verified here, where it cannot."""
        if isinstance(self.evaluasi, EvaluationRecord):
            given = f"{self.evaluasi.catalogue_edition} ({self.evaluasi.catalogue_digest[:12]})"
            yield Fault("evaluation_unverified", given=given, where=self.id)
