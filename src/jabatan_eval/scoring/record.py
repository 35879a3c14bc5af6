"""What is stored of an evaluation: plain values and a receipt, to be derived anew on loading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

from pydantic import Field, Strict, StringConstraints, ValidationError

from jabatan_eval._version import __version__
from jabatan_eval.catalogue import FactorLevel
from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.errors import Fault, SelectionError
from jabatan_eval.texts import shown

__all__ = ["EvaluationRecord", "Job", "LevelRecord", "job_of", "seal_of", "sealed"]

FORMAT: Final = "jabatan_eval.evaluation/1"

_Text = Annotated[str, StringConstraints(strict=True, max_length=10_000)]
_Word = Annotated[str, StringConstraints(strict=True, max_length=100)]
_Int = Annotated[int, Strict()]
_FREE: Final = ("job", "library_version", "seal")


class Job(Frozen, frozen=True):
    """The job that a form is about.

    Examples:
        >>> Job(nama="Kepala Subbagian Kepangkatan dan Jabatan", unit="Biro Kepegawaian").instansi
    """

    nama: Annotated[str, StringConstraints(min_length=1, max_length=1000)]
    """Nama jabatan."""
    unit: Annotated[str, StringConstraints(max_length=1000)] | None = None
    """Unit kerja, or nama organisasi."""
    instansi: Annotated[str, StringConstraints(max_length=1000)] | None = None
    """The agency."""


class LevelRecord(Frozen, frozen=True):
    """One line of a stored evaluation.

    Examples:
        >>> LevelRecord(factor="1", code="1-1", points=175).keterangan
    """

    factor: _Word
    code: _Word
    points: _Int
    keterangan: _Text | None = None
    standar: _Text | None = None


class EvaluationRecord(Frozen, frozen=True):
    """A stored evaluation; `seal` is a sha256 over all but job, notes and version.

    The seal shows that something was changed by mistake. It is no signature: whoever knows the
    format can make a new one.
    """

    format: Literal["jabatan_eval.evaluation/1"]
    scheme: _Word
    job: Job | None
    levels: Annotated[tuple[LevelRecord, ...], Field(max_length=100)]
    nilai_jabatan: _Int
    kelas_jabatan: _Int
    catalogue_edition: _Word
    catalogue_digest: _Word
    catalogue_text_digest: _Word
    library_version: _Word
    seal: _Word

    def notes(self, name: Literal["keterangan", "standar"]) -> dict[str, str]:
        """The notes of one kind, by factor."""
        pairs = {level.factor: getattr(level, name) for level in self.levels}
        return {factor: text for factor, text in pairs.items() if text is not None}

    def differences(
        self, levels: tuple[FactorLevel, ...], nilai: int, kelas: int
    ) -> tuple[Fault, ...]:
        """Where the record is not what follows from the levels, every place of it."""
        return tuple(self._differences(levels, nilai, kelas))

    def _differences(
        self, levels: tuple[FactorLevel, ...], nilai: int, kelas: int
    ) -> Iterator[Fault]:
        for index, (stored, due) in enumerate(zip(self.levels, levels, strict=True)):
            for key in ("factor", "code", "points"):
                if getattr(stored, key) != getattr(due, key):
                    where = f"levels.{index}.{key}"
                    yield _differs(getattr(stored, key), getattr(due, key), where)
        if self.nilai_jabatan != nilai:
            yield _differs(self.nilai_jabatan, nilai, "nilai_jabatan")
        if self.kelas_jabatan != kelas:
            yield _differs(self.kelas_jabatan, kelas, "kelas_jabatan")
        if self.seal != seal_of(self):
            yield Fault("seal_broken", given=shown(self.seal[:12]), where="seal")


def _differs(stored: object, due: object, where: str) -> Fault:
    return Fault("receipt_differs", given=shown(stored), where=where, values=(("due", str(due)),))


def sealed(**fields: Any) -> EvaluationRecord:
    """A record with its format, version and seal."""
    open_record = EvaluationRecord(
        format="jabatan_eval.evaluation/1", library_version=__version__, seal="", **fields
    )
    return EvaluationRecord.model_construct(**{**dict(open_record), "seal": seal_of(open_record)})


def seal_of(record: EvaluationRecord) -> str:
    """The sha256 over the canonical JSON of all that must not change."""
    from jabatan_eval.catalogue.digests import sha

    notes = {"__all__": {"keterangan", "standar"}}
    return sha(
        record.model_dump(mode="json", exclude={**dict.fromkeys(_FREE, True), "levels": notes})
    )


def job_of(given: object) -> Job | None:
    """A job as given, or from a mapping of its fields.

    Raises:
        SelectionError: it is neither.

    Examples:
        >>> job_of({"nama": "Kepala Seksi"}).nama
        'Kepala Seksi'
    """
    if given is None or isinstance(given, Job):
        return given
    try:
        return Job.model_validate(given)
    except ValidationError as error:
        faults = [
            Fault(
                "not_valid",
                given=shown(detail["input"]),
                where=".".join(("job", *map(str, detail["loc"]))),
                values=(("reason", detail["msg"]),),
            )
            for detail in error.errors(include_url=False)
        ]
        raise SelectionError(faults) from None
