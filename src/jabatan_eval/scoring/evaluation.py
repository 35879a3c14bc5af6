"""The result: an immutable evaluation around the catalogue's own levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import (
    GetJsonSchemaHandler,
    ValidationInfo,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from jabatan_eval.catalogue import Catalogue, ClassBand, FactorLevel, edition_catalogue
from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.catalogue.catalogue import unknown_edition
from jabatan_eval.errors import Fault, ReceiptError, UnknownSchemeError
from jabatan_eval.scoring.choice import Notes, choose, notes_of
from jabatan_eval.scoring.record import EvaluationRecord, Job, LevelRecord, job_of, sealed
from jabatan_eval.texts import shown

__all__ = ["Evaluation", "assembled", "derive", "fields_from", "restored"]


class Evaluation(Frozen, frozen=True):
    """What a selection of levels gives: nilai jabatan and kelas jabatan, with their breakdown.

    Made by `evaluate`, or loaded from a dump, which is derived anew and refused where it differs.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> hasil = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
        >>> hasil.nilai_jabatan, hasil.kelas_jabatan
        (1165, 8)
        >>> hasil.above_lower, hasil.below_upper
        (60, 185)
        >>> Evaluation.model_validate_json(hasil.model_dump_json()) == hasil
        True
    """

    catalogue: Catalogue
    """The catalogue from which everything here follows."""
    scheme: str
    """The scheme's name."""
    levels: tuple[FactorLevel, ...]
    """The catalogue's own levels, one for each factor, in the law's order."""
    nilai_jabatan: int
    """The sum of the points."""
    band: ClassBand
    """The catalogue's own band in which the nilai lies."""
    job: Job | None = None
    """The job, where the form names one."""
    keterangan: Notes = ()
    """Notes by factor."""
    standar: Notes = ()
    """The standard job used, by factor."""

    @property
    def kelas_jabatan(self) -> int:
        """The class, 1 to 17."""
        return self.band.kelas

    @property
    def above_lower(self) -> int:
        """How many points the nilai lies above the lower edge of its band."""
        return self.nilai_jabatan - self.band.lower

    @property
    def below_upper(self) -> int | None:
        """How many points the nilai lies below the upper edge; None where the band is open."""
        return None if self.band.upper is None else self.band.upper - self.nilai_jabatan

    @property
    def catalogue_edition(self) -> str:
        """The edition of the law, by its identity."""
        return self.catalogue.edition.id

    @property
    def catalogue_digest(self) -> str:
        """The digest of all in the catalogue that decides a result."""
        return self.catalogue.digest

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the levels, in the law's order."""
        return tuple(level.code for level in self.levels)

    def to_text(self, lang: str = "id") -> str:
        """The evaluation as the official form shows it, in plain text.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1").to_text("en").splitlines()[0]
            'JOB EVALUATION FORM: STRUCTURAL POST'
        """
        from jabatan_eval.scoring.views import as_text

        return as_text(self, lang)

    def to_html(self, lang: str = "id") -> str:
        """The evaluation as an HTML table, with its place in the band; all markup escaped.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1").to_html().startswith("<table")
            True
        """
        from jabatan_eval.scoring.views_html import as_html

        return as_html(self, lang)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"evaluate({' '.join(self.codes)!r}, scheme={self.scheme!r})"

    def __str__(self) -> str:
        return self.to_text()

    def __hash__(self) -> int:
        return hash(
            (self.catalogue, self.codes, self.scheme, self.job, self.keterangan, self.standar)
        )

    def __reduce__(self) -> tuple[Any, ...]:
        """By what it was derived from; what comes back holds its catalogue's own levels."""
        return restored, (
            self.catalogue,
            self.scheme,
            self.codes,
            self.job,
            self.keterangan,
            self.standar,
        )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:  # noqa: ARG002
        """A copy; job, keterangan and standar can be changed, and nothing that is derived.

        Raises:
            ReceiptError: `update` names anything else.
            SelectionError: a note stands under no factor of the scheme.
        """
        changed = dict(update or {})
        derived = tuple(key for key in changed if key not in ("job", "keterangan", "standar"))
        if derived:
            raise ReceiptError([Fault("derived", given=shown(key)) for key in derived])
        scheme = self.catalogue[self.scheme]
        return self._assembled(
            self.catalogue,
            self.scheme,
            self.levels,
            self.nilai_jabatan,
            self.band,
            job_of(changed.get("job", self.job)),
            notes_of(scheme, changed.get("keterangan", self.keterangan), "keterangan"),
            notes_of(scheme, changed.get("standar", self.standar), "standar"),
        )

    def record(self) -> EvaluationRecord:
        """The evaluation as it is stored: what was chosen, what followed, and the receipt.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1").record().levels[3].points
            25
        """
        keterangan, standar = dict(self.keterangan), dict(self.standar)
        levels = tuple(
            LevelRecord(
                factor=level.factor,
                code=level.code,
                points=level.points,
                keterangan=keterangan.get(level.factor),
                standar=standar.get(level.factor),
            )
            for level in self.levels
        )
        return sealed(
            scheme=self.scheme,
            job=self.job,
            levels=levels,
            nilai_jabatan=self.nilai_jabatan,
            kelas_jabatan=self.kelas_jabatan,
            catalogue_edition=self.catalogue_edition,
            catalogue_digest=self.catalogue_digest,
            catalogue_text_digest=self.catalogue.text_digest,
        )

    @model_serializer(mode="plain")
    def _dump(self) -> EvaluationRecord:
        return self.record()

    @model_validator(mode="before")
    @classmethod
    def _load(cls, data: Any, info: ValidationInfo) -> Any:
        """Derive everything anew from a dump; refuse the dump where it differs."""
        if not isinstance(data, Mapping):
            return data
        record = EvaluationRecord.model_validate(data)
        context = info.context if isinstance(info.context, Mapping) else {}
        catalogue = context.get("catalogue")
        if catalogue is not None and not isinstance(catalogue, Catalogue):
            raise ReceiptError([Fault("not_a_catalogue", given=shown(catalogue))])
        try:
            return fields_from(record, catalogue)
        except UnknownSchemeError as error:  # a KeyError would not be taken for a refusal
            raise ReceiptError(error.faults) from None

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of a stored evaluation, both ways."""
        return handler(EvaluationRecord.__pydantic_core_schema__)

    @classmethod
    def _assembled(
        cls,
        catalogue: Catalogue,
        scheme: str,
        levels: tuple[FactorLevel, ...],
        nilai: int,
        band: ClassBand,
        job: Job | None = None,
        keterangan: Notes = (),
        standar: Notes = (),
    ) -> Self:
        """Put together what was just derived, without checking it a second time.

        This is what makes a score as cheap as plain Python; a score's parts are the catalogue's
        own checked objects, so validation could find nothing.
        """
        made = cls.__new__(cls)
        _set(
            made,
            "__dict__",
            {
                "catalogue": catalogue,
                "scheme": scheme,
                "levels": levels,
                "nilai_jabatan": nilai,
                "band": band,
                "job": job,
                "keterangan": keterangan,
                "standar": standar,
            },
        )
        _set(made, "__pydantic_fields_set__", _FIELDS)
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", None)
        return made


_set = object.__setattr__
_FIELDS = set(Evaluation.model_fields)

assembled = Evaluation._assembled  # noqa: SLF001  # the one other place that derives is `scorer`


def restored(
    catalogue: Catalogue,
    scheme: str,
    codes: tuple[str, ...],
    job: Job | None,
    keterangan: Notes,
    standar: Notes,
) -> Evaluation:
    """The evaluation that a pickle describes, derived anew."""
    levels, nilai, band = derive(catalogue, scheme, codes)
    return assembled(catalogue, scheme, levels, nilai, band, job, keterangan, standar)


def derive(
    catalogue: Catalogue, scheme: str, codes: object
) -> tuple[tuple[FactorLevel, ...], int, ClassBand]:
    """Levels, nilai and band that follow from codes.

    Raises:
        SelectionError: the codes are not one level for each factor.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> derive(default_catalogue(), "struktural", "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")[1]
        1165
    """
    levels = choose(catalogue, catalogue[scheme], codes)
    nilai = sum(level.points for level in levels)
    return levels, nilai, catalogue.band_for(nilai)


def fields_from(record: EvaluationRecord, catalogue: Catalogue | None) -> dict[str, Any]:
    """The fields of the evaluation that a record tells of, all derived from the catalogue.

    Raises:
        ReceiptError: the record differs from what follows, or its edition is not at hand.
        SelectionError: its codes are not one level for each factor.
        UnknownSchemeError: its scheme is unknown.
    """
    given = record.catalogue_edition, record.catalogue_digest
    if catalogue is None:
        catalogue = edition_catalogue(*given)
    elif given != (catalogue.edition.id, catalogue.digest):
        raise ReceiptError([unknown_edition(*given, catalogue)])
    levels, nilai, band = derive(catalogue, record.scheme, [level.code for level in record.levels])
    differing = record.differences(levels, nilai, band.kelas)
    if differing:
        raise ReceiptError(differing)
    scheme = catalogue[record.scheme]
    return {
        "catalogue": catalogue,
        "scheme": record.scheme,
        "levels": levels,
        "nilai_jabatan": nilai,
        "band": band,
        "job": record.job,
        "keterangan": notes_of(scheme, record.notes("keterangan"), "keterangan"),
        "standar": notes_of(scheme, record.notes("standar"), "standar"),
    }
